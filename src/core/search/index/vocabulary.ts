import type { Token } from '../../language/tokens.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { CompoundIndex } from './compound-index.ts'
import { InitialsIndex } from './initials-index.ts'
import type { Near } from './near.ts'
import { QuantityIndex } from './quantity-index.ts'
import { SpellingIndex } from './spelling-index.ts'

/** Characters that a word is as much work as. */
const WORK_OF_WORD = 20

/** All terms of the notes and of the glossary; finds them exactly, by keys, by initials, by sound and with slips. */
export class Vocabulary {
  readonly #ids = new Map<string, number>()
  readonly #terms: string[] = []
  readonly #surfaces: string[] = []
  readonly #quantities = new QuantityIndex()
  readonly #spellings = new SpellingIndex()
  readonly #compounds = new CompoundIndex()
  readonly #initials = new InitialsIndex()

  get size(): number {
    return this.#terms.length
  }

  add({ term, surface }: Pick<Token, 'term' | 'surface'>): number {
    const known = this.#ids.get(term)
    if (known !== undefined) return known
    const id = this.#terms.length
    this.#ids.set(term, id)
    this.#terms.push(term)
    this.#surfaces.push(surface)
    if (/^\d/.test(term)) this.#quantities.add(term, id)
    return id
  }

  /** Builds the ways in, once all terms are known. */
  *close(): Steps<void> {
    yield* eachInSteps(this.#terms, WORK_OF_WORD, (term, id) => {
      if (!/^\p{L}/u.test(term)) return
      const surface = this.#surfaces[id] ?? term
      this.#spellings.add(id, term, surface)
      this.#compounds.add(term, id)
      if (!/^[가-힣]/.test(term)) return
      for (const form of new Set([term, surface])) this.#initials.add(form, id)
    })
    yield* this.#spellings.close()
    yield* this.#initials.close()
  }

  id(term: string): number | undefined {
    return this.#ids.get(term)
  }

  term(id: number): string {
    return this.#terms[id] ?? ''
  }

  /** Every number of such units that the notes name. */
  quantities(unit: string): readonly number[] {
    return this.#quantities.of(unit)
  }

  /** Quantities that are the same amount in other units: `1 day`, `24 hour`. */
  equalTo(term: string): readonly number[] {
    const own = this.#ids.get(term)
    return this.#quantities.equalTo(term).filter((id) => id !== own)
  }

  /** The unit of a term that is a quantity; empty for a number alone. */
  unitOf(id: number): string | undefined {
    return this.#quantities.unitOf(id)
  }

  /** Words that begin with what was typed, half a syllable included; best is what is almost whole. */
  completions(typed: string, least = 0.55): Near[] {
    return this.#spellings.completions(typed, least)
  }

  /** Words with at most the slips that their length forgives, and `more`. */
  misspelt(typed: string, more = 0): Near[] {
    return this.#spellings.misspelt(typed, more)
  }

  /** Words whose syllables begin with these consonants: all of them, or the first ones. */
  withInitials(initials: string): Near[] {
    return this.#initials.startingWith(initials)
  }

  /** Latin words of which the sound is such. */
  soundingAs(sounds: RegExp): number[] {
    return this.#spellings.soundingAs(sounds)
  }

  /** Korean words in which a word is written after another of two syllables or more: at the end, or before as many. */
  holding(word: string): number[] {
    return this.#compounds.holding(word)
  }

  /** Words of the other script that sound like this one, and, for a word that is unknown, long ones of the same; the nearest only. */
  soundingLike(word: string, known: boolean): Near[] {
    return this.#spellings.soundingLike(word, known)
  }
}
