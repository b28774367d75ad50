import { shared, wordsOf } from './content-words.ts'
import type { ItemCheck } from './finding.ts'

/** As many of a stem's words in one statement of the notes, and it asks no more than what stands there. */
const SHARE = 0.5
/** Of fewer words nothing can be told. */
const FEWEST = 4
const BLANK = /\{\{[^}]*\}\}/g

/** The stem says a statement of the notes again and leaves out its answer: that is remembered, not applied. */
export const recallAsHarder: ItemCheck = ({ question, source }) => {
  if (source.foreign || question.erratum !== undefined || question.difficulty === 1) return []
  const stem = wordsOf(question.stem.replace(BLANK, ' '))
  const isSaidBack = question.quotes.some(({ words }) => shared(stem, wordsOf(words)).length >= SHARE * stem.size)
  return stem.size >= FEWEST && isSaidBack ? [{ code: 'recall-as-harder', line: question.line }] : []
}
