import { bareName, termName } from '../../facts/subjects/subject-names.ts'
import type { Section, Statement } from '../../notes/types.ts'
import { bareTitle } from './point.ts'

const LONGEST_LINE = 60

/** What it is nested under; of an item at the left margin, the name that stands alone above its list. */
export function lineAbove(statement: Statement, { statements }: Section): Statement | undefined {
  if (statement.parent !== undefined) return statements[statement.parent]
  if (statement.kind === 'paragraph') {
    const before = statements[statement.index - 1]
    return before && isBoldName(before) && !isBoldName(statement) ? before : undefined
  }
  if (statement.kind !== 'item') return undefined
  let at = statement.index - 1
  while (at >= 0 && statements[at]?.kind === 'item') at--
  const lead = statements[at]
  if (lead?.kind !== 'paragraph' || lead.table) return undefined
  return /[:：]\s*$/.test(lead.text) || nameOf(lead.text) !== undefined ? lead : undefined
}

export function isBoldName({ kind, term, text, table }: Statement): boolean {
  return kind === 'paragraph' && !table && term !== undefined && nameOf(text) === nameOf(term)
}

/** A line that is nothing but a name. */
export function nameOf(text: string): string | undefined {
  const name = termName(text.replace(/\s*[:：]\s*$/, '').trim())
  return name === undefined || name.length > LONGEST_LINE || /[.。]$|[가-힣]다$/.test(name)
    ? undefined
    : bareName(bareTitle(name))
}
