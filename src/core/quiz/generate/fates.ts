import type { Errata } from '../../facts/errata.ts'
import { eachStatement } from '../../notes/each-statement.ts'
import { citationOf } from '../../notes/quote.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import { finish, type Steps } from '../../steps.ts'
import { WORK_OF_POINT } from './described.ts'
import type { GeneratedQuestion } from './generate.ts'
import { isForeign, isUnderAside, isWorthAsking, refusedBy } from './worth-asking.ts'

/** What became of the statements, the most frequent first: how many are asked, and of the others which rule left them out. */
export function fatesOf(
  notebook: Notebook,
  errata: Errata,
  questions: readonly GeneratedQuestion[],
): readonly (readonly [fate: string, count: number])[] {
  const counts = finish(counted(notebook, errata, questions))
  return [...counts].sort(([, one], [, other]) => other - one)
}

function* counted(
  { sections }: Notebook,
  errata: Errata,
  questions: readonly GeneratedQuestion[],
): Steps<Map<string, number>> {
  const placeOf = (section: string, words: string) => `${section}\n${words}`
  const asked = new Set(
    questions.flatMap(({ question }) => question.quotes.map((one) => placeOf(one.section, one.words))),
  )
  const counts = new Map<string, number>()
  yield* eachStatement(sections, WORK_OF_POINT, (statement, section) => {
    const fate = asked.has(placeOf(section.id, statement.text)) ? 'asked' : fateOf(statement, section, errata)
    counts.set(fate, (counts.get(fate) ?? 0) + 1)
  })
  return counts
}

function fateOf(statement: Statement, section: Section, errata: Errata): string {
  const { kind, text, table } = statement
  if (section.index === true || isUnderAside(section.path)) return 'aside'
  if (kind === 'code') return 'code'
  if (table) return 'table'
  if (isForeign(text)) return 'other language'
  if (errata.shownAt([citationOf(statement, section)]).length > 0) return 'corrected'
  const refused = refusedBy(text)
  if (refused !== undefined) return refused
  return isWorthAsking(statement) ? 'no kind asks it' : 'too short or long'
}
