import { plainText } from '../notes/inline.ts'
import { citationOf, citationOfSection } from '../notes/quote.ts'
import type { Citation } from '../notes/types.ts'
import type { Search } from '../search/types.ts'
import type { Steps } from '../steps.ts'
import { maskBlanks } from './form/cloze.ts'
import type { Question } from './types.ts'

/** Characters: a scenario is no query, and what it asks stands at its end. */
const LONGEST_QUERY = 160

/**
 * Where the notes say most of what a question without sources is about: found by its answer with its stem, else by its answer. It
 * proves nothing, and is shown as no source. Undefined where it has sources, or the notes say nothing of it.
 */
export function* relatedNote(question: Question, search: Pick<Search, 'findInSteps'>): Steps<Citation | undefined> {
  if (question.citations.length > 0) return undefined
  const { choices, key, kind } = question
  const right = choices.filter(({ label }) => key.includes(label)).map(({ text }) => text)
  const answer = kind === 'ox' ? '' : (choices.length > 0 ? right : key.slice(0, 1)).join(' ')
  const stem = plainText(maskBlanks(question.stem)).replace(/\s+/g, ' ').slice(-LONGEST_QUERY)
  for (const query of new Set([`${answer} ${stem}`.trim(), answer || stem])) {
    const [hit] = (yield* search.findInSteps(query, { limit: 1 })).results
    if (hit) return hit.statement ? citationOf(hit.statement, hit.section) : citationOfSection(hit.section)
  }
  return undefined
}
