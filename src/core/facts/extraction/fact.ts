import { citationOf } from '../../notes/quote.ts'
import type { Notebook, Statement } from '../../notes/types.ts'
import type { Attribute, Fact, Subject } from '../types.ts'

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
    citations: [citationOf(statement, section)],
  }
}

/** The name in `RDS와 동일하게 …`, `Same as RDS`: what the notes say of that one holds here. */
function likeOf(text: string): string | undefined {
  const korean = /^([\p{L}\p{N}][\p{L}\p{N} ._-]{0,30}?)(?:와|과)(?:는)? (?:동일|같|마찬가지)/u.exec(text)?.[1]
  return korean ?? /^(?:the )?same as (?:the |in )?([\p{L}\p{N}][\p{L}\p{N} ._-]{0,30}?)[.,;]?$/iu.exec(text)?.[1]
}
