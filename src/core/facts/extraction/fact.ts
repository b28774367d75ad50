import { foldName } from '../../language/fold.ts'
import { citationOf } from '../../notes/quote.ts'
import type { Notebook, Statement } from '../../notes/types.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { UNDER } from './reading.ts'

/** What one statement says under an attribute. */
export function factOf(
  attribute: Attribute,
  value: Fact['value'],
  statement: Statement,
  subject: Subject,
  notebook: Notebook,
): Fact {
  const section = notebook.byId.get(statement.section) ?? subject.section
  const like = likeOf(value.kind === 'statement' ? value.statement.text : value.kind === 'text' ? value.text : '')
  return {
    attribute,
    value,
    ...(like === undefined ? {} : { like }),
    statements: [statement],
    citations: [{ ...citationOf(statement, section), ...rowOf(statement, value, attribute) }],
  }
}

/** The one row of a table that tells it: by the name that the row bears, else by its cell; the whole table where several do. */
function rowOf({ table }: Statement, value: Fact['value'], { name }: Attribute): { line?: number; lastLine?: number } {
  if (!table || value.kind !== 'text') return {}
  const label = foldName(name.ko.split(UNDER).at(-1) ?? '')
  const named = table.rows.filter(({ cells: [first = ''] }) => label !== '' && foldName(first) === label)
  const rows = named.length > 0 ? named : table.rows.filter(({ cells }) => cells.includes(value.text))
  const [only, ...more] = rows
  return only && more.length === 0 ? { line: only.line, lastLine: only.line } : {}
}

/** The name in `RDS와 동일하게 …`, `Same as RDS`: what the notes say of that one holds here. */
function likeOf(text: string): string | undefined {
  const korean = /^([\p{L}\p{N}][\p{L}\p{N} ._-]{0,30}?)(?:와|과)(?:는)? (?:동일|같|마찬가지)/u.exec(text)?.[1]
  return korean ?? /^(?:the )?same as (?:the |in )?([\p{L}\p{N}][\p{L}\p{N} ._-]{0,30}?)[.,;]?$/iu.exec(text)?.[1]
}
