import { isParticle } from '../../language/stems.ts'
import type { Token } from '../../language/tokens.ts'
import { verbRoot } from '../../language/verb-root.ts'
import { Lists } from '../../lists.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { CompoundIndex } from './compound-index.ts'
import { InitialsIndex, type WithInitials } from './initials-index.ts'
import { QuantityIndex } from './quantity-index.ts'
import { type Begun, type Heard, type Slipped, SpellingIndex } from './spelling-index.ts'

/** Characters that a word is as much work as: its keys, its sound, its parts. Nothing of that is compiled yet when the first are read. */
const WORK_OF_WORD = 60

/** Terms by their place in a list; finds them exactly, by keys, by initials, by sound and with slips. */
export class Words {
  readonly #ids = new Map<string, number>()
  /** What words are noted by: whoever still has a word keeps no list of them. */
  readonly #itself = {}
  readonly #terms: string[] = []
  #surfaces: string[] = []
  /** Terms that are written bare as well, where the first of them was not: `clustering`, `cluster`. */
  #bare = new Set<number>()
  readonly #quantities = new QuantityIndex()
  readonly #spellings = new SpellingIndex()
  readonly #compounds = new CompoundIndex((id) => this.term(id))
  readonly #initials = new InitialsIndex()
  /** Korean words by what they are without their endings, as verbs. */
  readonly #roots = new Lists<string>()

  get size(): number {
    return this.#terms.length
  }

  add({ term, surface, noted }: Pick<Token, 'term' | 'surface' | 'noted'>): number {
    if (noted?.by === this.#itself) return noted.as
    const id = this.#idOf(term, surface)
    if (noted) {
      noted.by = this.#itself
      noted.as = id
    }
    return id
  }

  #idOf(term: string, surface: string): number {
    const known = this.#ids.get(term)
    if (known !== undefined) {
      if (surface === term && this.#surfaces[known] !== term) this.#bare.add(known)
      return known
    }
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
      this.#spellings.add(id, term, surface, this.#bare.has(id))
      this.#compounds.add(term, id)
      if (!/^[가-힣]/.test(term)) return
      this.#initials.add(term, id, false)
      for (const root of new Set([verbRoot(term), verbRoot(surface)])) if (root !== undefined) this.#roots.add(root, id)
      if (surface !== term) this.#initials.add(surface, id, isParticle(surface.slice(term.length)))
    })
    this.#surfaces = []
    this.#bare = new Set()
    yield* this.#spellings.close()
    yield* this.#compounds.close()
    yield* this.#initials.close()
    yield* this.#roots.close()
  }

  id(term: string): number | undefined {
    return this.#ids.get(term)
  }

  term(id: number): string {
    return this.#terms[id] ?? ''
  }

  quantities(unit: string): readonly number[] {
    return this.#quantities.of(unit)
  }

  /** Itself included. */
  equalTo(term: string): readonly number[] {
    return this.#quantities.equalTo(term)
  }

  unitOf(id: number): string | undefined {
    return this.#quantities.unitOf(id)
  }

  /** How many ways to write its terms it knows. */
  get spellings(): number {
    return this.#spellings.size
  }

  beginningWith(typed: string, least: number): Begun[] {
    return this.#spellings.beginningWith(typed, least)
  }

  misspelt(typed: string, more: number): Slipped[] {
    return this.#spellings.misspelt(typed, more)
  }

  withInitials(initials: string): WithInitials[] {
    return this.#initials.startingWith(initials)
  }

  soundingAs(sounds: RegExp): number[] {
    return this.#spellings.soundingAs(sounds)
  }

  /** Other forms of a verb, by what it is without its ending. */
  ofRoot(root: string): number[] {
    return [...this.#roots.of(root)]
  }

  holding(word: string): number[] {
    return this.#compounds.holding(word)
  }

  heard(word: string, known: boolean): readonly (readonly Heard[])[] {
    return this.#spellings.heard(word, known)
  }
}
