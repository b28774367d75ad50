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

interface Entry {
  readonly initials: string
  readonly form: string
  readonly term: number
}

/** Korean words by the consonants that their syllables begin with: `ㅂㅈ`, 복제. */
export class InitialsIndex {
  #entries: Entry[] = []
  /** In the order of their initials, which are told from the forms again when they are asked for. */
  #forms: string[] = []
  #terms = new Int32Array(0)

  add(form: string, term: number): void {
    this.#entries.push({ initials: initialsOf(form), form, term })
  }

  *close(): Steps<void> {
    const sorted = yield* sortInSteps(this.#entries, (a, b) => inOrder(a.initials, b.initials))
    this.#forms = sorted.map(({ form }) => form)
    this.#terms = Int32Array.from(sorted, ({ term }) => term)
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
      const quality = own === initials ? 1 : 0.55 + 0.35 * (initials.length / own.length)
      found.push({ initials: own, term: this.#terms[at] ?? 0, quality })
    }
    return found
  }
}
