import type { Absence } from '../core/facts/comparison/absence.ts'
import type { ComparisonRow } from '../core/facts/comparison/row.ts'
import type { Fact } from '../core/facts/types.ts'
import type { Text } from '../text/text.ts'

/** A fact's value in words, without Markdown: `최대 365일`, `예 (Active-Active)`, or the note's own statement. */
export function factText(fact: Fact, text: Text): string {
  const value = valueText(fact, text)
  const more = [fact.per, fact.detail].filter((one) => one !== undefined)
  const said = more.length > 0 ? `${value} (${more.join(', ')})` : value
  return fact.from?.relation === 'part' ? `${fact.from.name}: ${said}` : said
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

/** All facts of a cell, one a line; why there is none, where there is none. */
export function cellText({ cells, absences }: ComparisonRow, column: number, text: Text): string {
  const facts = cells[column] ?? []
  if (facts.length === 0) return absenceText(absences[column], text)
  return [...facts.map((fact) => factText(fact, text)), ...leftLines(facts, text)].join('\n')
}

/** That the notes tell more under this name than a comparison shows: its row leads there. */
export function leftLines(facts: readonly Fact[], text: Text): string[] {
  const left = facts.reduce((sum, one) => sum + (one.left ?? 0), 0)
  return left > 0 ? [text.facts.more(left)] : []
}

export function absenceText(absence: Absence | undefined, text: Text): string {
  switch (absence?.kind) {
    case 'below':
      return text.facts.missingHere(absence.sections.map((one) => one.title))
    case 'of-columns':
      return text.facts.missingBut(absence.columns.map((one) => one.name))
    case 'left-over':
      return '–'
    case 'blank':
      return text.facts.blank
    case 'not-named':
      return text.facts.unnamed
    case 'in-row':
      return text.facts.inRow(absence.attribute.name[text.language])
    default:
      return text.facts.missing
  }
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
