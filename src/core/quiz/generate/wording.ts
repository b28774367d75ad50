import { foldName } from '../../language/fold.ts'
import { gramsOf, similarity } from '../checks/similarity.ts'
import { stemsOf } from './terms.ts'

/** Descriptions that share more than this share of their letters may both hold. */
const MOST_ALIKE = 0.3
/** The same of the beginnings of their words. */
const MOST_SHARED = 0.5
/** But of two that stand in one section, where so many words are the same. */
const SHARED_NEAR = { words: 2, share: 0.33 }

/** A text as it is compared; worked out once for each. */
export interface Wording {
  readonly folded: string
  readonly grams: ReadonlySet<string>
  readonly stems: readonly string[]
}

export function wordingOf(text: string): Wording {
  const folded = foldName(text)
  return { folded, grams: gramsOf(folded), stems: [...new Set(stemsOf(text))] }
}

/** So much of the shorter is in the other that both may hold of one thing. */
export function mayMeanTheSame(one: Wording, other: Wording): boolean {
  return (
    similarity(one.grams, other.grams) > MOST_ALIKE ||
    shareIn(one, other) >= MOST_SHARED ||
    shareIn(other, one) >= MOST_SHARED
  )
}

/** `Tells the sender of jams` and `lets the sender know of jams by a mark`: enough of the shorter is in the other, `but` for what all of their list say. */
export function sharesWords(one: Wording, other: Wording, but: ReadonlySet<string>): boolean {
  const [short, long] = one.stems.length <= other.stems.length ? [one, other] : [other, one]
  const shared = short.stems.filter((stem) => !but.has(stem) && long.folded.includes(stem)).length
  return shared >= SHARED_NEAR.words && shared >= short.stems.length * SHARED_NEAR.share
}

/** How much of the one is in the other, 0 to 1, by the beginnings of its words. */
export function shareIn({ stems }: Pick<Wording, 'stems'>, { folded }: Pick<Wording, 'folded'>): number {
  return stems.length === 0 ? 0 : stems.filter((stem) => folded.includes(stem)).length / stems.length
}
