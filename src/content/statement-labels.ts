import type { AttributeType, FactSheet } from '../core/facts/types.ts'
import { labelKey, type StatementLabels } from '../core/search/index/statement-labels.ts'

/** A number or a list is asked for by the name of what it is; a text says itself what it is about. */
const VALUES = new Set<AttributeType>(['count', 'number', 'size', 'duration', 'list'])

/** What facts say a statement is about, for the search: the attribute in the words that people use, and whose it is. */
export function statementLabels(sheets: readonly FactSheet[]): StatementLabels {
  const labels = new Map<string, string[]>()
  for (const { facts } of sheets) {
    for (const { attribute, statements } of facts) {
      if (!VALUES.has(attribute.type)) continue
      const words = [attribute.name.ko, attribute.name.en]
      for (const statement of statements) {
        const key = labelKey(statement)
        labels.set(key, [...new Set([...(labels.get(key) ?? []), ...words])])
      }
    }
  }
  return labels
}
