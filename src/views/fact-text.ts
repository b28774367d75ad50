import type { ComparisonRow } from '../core/facts/comparison/comparison.ts'
import type { Fact } from '../core/facts/types.ts'
import type { Text } from '../text/text.ts'

/** A fact's value in words, without Markdown: `최대 365일`, `예 (Active-Active)`, or the note's own statement. */
export function factText(fact: Fact, text: Text): string {
  const value = valueText(fact, text)
  return fact.detail === undefined ? value : `${value} (${fact.detail})`
}

function valueText({ attribute, value }: Fact, text: Text): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'statement':
      return value.under === undefined ? value.statement.text : `${value.under}: ${value.statement.text}`
    case 'list':
      return value.items.join(', ')
    case 'yesno':
      return value.yes ? text.facts.yes : text.facts.no
    case 'amount':
      return text.facts.amount(value.amount, attribute.counter?.[text.language] ?? '')
  }
}

/** All facts of a cell, one a line; `노트에 없음` for none. */
export function cellText(facts: readonly Fact[], text: Text): string {
  return facts.length === 0 ? text.facts.missing : facts.map((fact) => factText(fact, text)).join('\n')
}

/** What a row's verdict says in words; undefined when the cells say it themselves. */
export function verdictText(
  { attribute, verdict }: ComparisonRow,
  names: readonly string[],
  text: Text,
): string | undefined {
  switch (verdict.kind) {
    case 'same':
      return text.facts.same
    case 'larger':
      return text.facts.larger(names[verdict.column] ?? '', attribute.type)
    case 'only':
      return text.facts.only(verdict.columns.map((column) => names[column] ?? ''))
    case 'lists':
      return text.facts.common(verdict.common)
    case 'differs':
      return undefined
  }
}
