import { shareOfToken } from '../../language/function-words.ts'
import type { Token } from '../../language/tokens.ts'
import type { InvertedIndex } from '../index/inverted-index.ts'

/** A query of more words is somebody's text: what it is about is told by some of them, and each costs as much as in a short one. */
const MOST = 16
/** What a word says that the notes do not have, beside the rarest that they have: it may be a slip, and is more often of another matter. */
const UNKNOWN = 0.4

/** The words of a query; of a long text those that say most, in their order: rare ones that the notes have. */
export function mostTelling(words: readonly Token[][], index: InvertedIndex): readonly Token[][] {
  if (words.length <= MOST) return words
  const telling = words.map((word, at) => ({ at, says: saysOf(word[0], index) }))
  telling.sort((a, b) => b.says - a.says || a.at - b.at)
  const kept = new Set(telling.slice(0, MOST).map(({ at }) => at))
  return words.filter((_, at) => kept.has(at))
}

function saysOf(word: Token | undefined, index: InvertedIndex): number {
  if (word === undefined) return 0
  const often = (term: string) => index.frequency(index.vocabulary.id(term) ?? -1)
  const frequency = often(word.term) || often(word.surface)
  return shareOfToken(word) * (frequency > 0 ? index.rarity(frequency) : UNKNOWN)
}
