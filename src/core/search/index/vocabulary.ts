import type { Token } from '../../language/tokens.ts'
import type { Steps } from '../../steps.ts'
import { inOrder } from './in-order.ts'
import type { Near } from './near.ts'
import { mostAlike, mostCompletions } from './spelling-index.ts'
import { Words } from './words.ts'

/**
 * All terms of the notes, of the glossary and of the dictionary; finds them exactly, by keys, by initials, by sound and with
 * slips. The dictionary's are looked up in a list that every library shares, and stand behind those of the notes; one that the
 * notes have is theirs.
 */
export class Vocabulary {
  readonly #own = new Words()
  readonly #shared: Words
  /** Of each shared term whether the notes have it. */
  #isOwn = new Uint8Array(0)

  constructor(shared: Words) {
    this.#shared = shared
  }

  get size(): number {
    return this.#own.size + this.#shared.size
  }

  add(token: Pick<Token, 'term' | 'surface' | 'noted'>): number {
    return this.#own.add(token)
  }

  /** Builds the ways in, once all terms are known. */
  *close(): Steps<void> {
    yield* this.#own.close()
    this.#isOwn = new Uint8Array(this.#shared.size)
    for (let at = 0; at < this.#own.size; at++) {
      const shared = this.#shared.id(this.#own.term(at))
      if (shared !== undefined) this.#isOwn[shared] = 1
    }
  }

  id(term: string): number | undefined {
    const own = this.#own.id(term)
    if (own !== undefined) return own
    const shared = this.#shared.id(term)
    return shared === undefined ? undefined : shared + this.#own.size
  }

  term(id: number): string {
    return id < this.#own.size ? this.#own.term(id) : this.#shared.term(id - this.#own.size)
  }

  /** Every number of such units that the notes name. */
  quantities(unit: string): readonly number[] {
    return this.#ids((words) => words.quantities(unit))
  }

  /** Quantities that are the same amount in other units: `1 day`, `24 hour`. */
  equalTo(term: string): readonly number[] {
    const own = this.id(term)
    return this.#ids((words) => words.equalTo(term)).filter((id) => id !== own)
  }

  /** The unit of a term that is a quantity; empty for a number alone. */
  unitOf(id: number): string | undefined {
    return id < this.#own.size ? this.#own.unitOf(id) : this.#shared.unitOf(id - this.#own.size)
  }

  /** Words that begin with what was typed, half a syllable included; best is what is almost whole. None where it begins too many. */
  completions(typed: string, least = 0.55): Near[] {
    return mostCompletions(this.#both((words) => words.beginningWith(typed, least)))
  }

  /** Words with at most the slips that their length forgives, and `more`; the nearest first. */
  misspelt(typed: string, more = 0): Near[] {
    return this.#both((words) => words.misspelt(typed, more)).sort((a, b) => a.distance - b.distance)
  }

  /** Words whose syllables begin with these consonants: all of them, or the first ones. */
  withInitials(initials: string): Near[] {
    return this.#both((words) => words.withInitials(initials)).sort((a, b) => inOrder(a.initials, b.initials))
  }

  /** Latin words of which the sound is such. */
  soundingAs(sounds: RegExp): number[] {
    return this.#ids((words) => words.soundingAs(sounds))
  }

  /** Korean words that are the same verb without their endings; see verb-root.ts. */
  ofRoot(root: string): number[] {
    return this.#ids((words) => words.ofRoot(root))
  }

  /** Korean words in which a word is written after another of two syllables or more: at the end, or before as many. */
  holding(word: string): number[] {
    return this.#ids((words) => words.holding(word))
  }

  /** Words of the other script that sound like this one, and, for a word that is unknown, long ones of the same; the nearest only. */
  soundingLike(word: string, known: boolean): Near[] {
    const shared = this.#shared.heard(word, known)
    const scripts = this.#own.heard(word, known).map((own, at) => {
      const others = this.#notOwn(shared[at] ?? [])
      return [...own, ...others.map((one) => ({ ...one, at: one.at + this.#own.spellings }))]
    })
    return mostAlike(word, scripts)
  }

  #both<T extends { readonly term: number }>(find: (words: Words) => readonly T[]): T[] {
    return [...find(this.#own), ...this.#notOwn(find(this.#shared))]
  }

  #ids(find: (words: Words) => readonly number[]): number[] {
    return this.#both((words) => find(words).map((term) => ({ term }))).map(({ term }) => term)
  }

  #notOwn<T extends { readonly term: number }>(found: readonly T[]): T[] {
    return found
      .filter(({ term }) => this.#isOwn[term] !== 1)
      .map((one) => ({ ...one, term: one.term + this.#own.size }))
  }
}
