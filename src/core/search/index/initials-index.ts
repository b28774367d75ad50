import { initialsOf } from '../../language/hangul.ts'
import { type Steps, sortInSteps } from '../../steps.ts'
import { firstFrom } from './first-from.ts'
import type { Near } from './near.ts'

/** Korean words by the consonants that their syllables begin with: `ㅂㅈ`, 복제. */
export class InitialsIndex {
  #entries: { readonly initials: string; readonly term: number }[] = []

  add(form: string, term: number): void {
    this.#entries.push({ initials: initialsOf(form), term })
  }

  *close(): Steps<void> {
    this.#entries = yield* sortInSteps(this.#entries, (a, b) => compare(a.initials, b.initials))
  }

  /** Words whose syllables begin with these consonants: all of them, or the first ones. */
  startingWith(initials: string): Near[] {
    const found: Near[] = []
    const first = firstFrom(this.#entries.length, (at) => compare(this.#entries[at]?.initials ?? '', initials))
    for (let at = first; at < this.#entries.length; at++) {
      const one = this.#entries[at]
      if (!one?.initials.startsWith(initials)) break
      const quality = one.initials === initials ? 1 : 0.55 + 0.35 * (initials.length / one.initials.length)
      found.push({ term: one.term, quality })
    }
    return found
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
