import { initialsOf } from '../../language/hangul.ts'
import { type Steps, sortInSteps } from '../../steps.ts'
import { firstFrom } from './first-from.ts'
import { inOrder } from './in-order.ts'
import type { Near } from './near.ts'

export interface WithInitials extends Near {
  readonly initials: string
}

/** Words that are found, those of just these consonants first: one or two of them begin thousands of words in a large library. */
const MOST = 100

/** What a word with its particle or ending counts, beside one that is written so itself: 자신을, 장수왕. */
export const INFLECTED = 0.88

interface Entry {
  readonly initials: string
  readonly form: string
  readonly term: number
  readonly inflected: boolean
}

/** Korean words by the consonants that their syllables begin with: `ㅂㅈ`, 복제. */
export class InitialsIndex {
  #entries: Entry[] = []
  /** In the order of their initials, which are told from the forms again when they are asked for. */
  #forms: string[] = []
  #terms = new Int32Array(0)
  #inflected = new Uint8Array(0)

  /** `inflected`: as the notes write it, with a particle or an ending. */
  add(form: string, term: number, inflected: boolean): void {
    this.#entries.push({ initials: initialsOf(form), form, term, inflected })
  }

  *close(): Steps<void> {
    const sorted = yield* sortInSteps(this.#entries, (a, b) => inOrder(a.initials, b.initials))
    this.#forms = sorted.map(({ form }) => form)
    this.#terms = Int32Array.from(sorted, ({ term }) => term)
    this.#inflected = Uint8Array.from(sorted, ({ inflected }) => Number(inflected))
    this.#entries = []
  }

  /** Words whose syllables begin with these consonants: all of them, or the first ones. */
  startingWith(initials: string): WithInitials[] {
    const found: WithInitials[] = []
    const initialsAt = (at: number) => initialsOf(this.#forms[at] ?? '')
    const first = firstFrom(this.#terms.length, (at) => inOrder(initialsAt(at), initials))
    for (let at = first; at < this.#terms.length && found.length < MOST; at++) {
      const own = initialsAt(at)
      if (!own.startsWith(initials)) break
      const share = own === initials ? 1 : 0.55 + 0.35 * (initials.length / own.length)
      const quality = share * (this.#inflected[at] === 1 ? INFLECTED : 1)
      found.push({ initials: own, term: this.#terms[at] ?? 0, quality })
    }
    // A word of just these is meant before one that has a particle of them.
    return found.some(({ quality }) => quality === 1) ? found.filter(({ quality }) => quality !== INFLECTED) : found
  }
}
