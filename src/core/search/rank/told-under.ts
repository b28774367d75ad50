import { contentShare } from '../../language/function-words.ts'
import { analyse } from '../../language/tokens.ts'
import type { InvertedIndex } from '../index/inverted-index.ts'
import { type Aspect, askedAspects } from '../read/aspects.ts'
import type { Query } from '../read/query.ts'
import type { Matcher } from './matcher.ts'
import { NAMED } from './named-sections.ts'

/** Stands in the query for a name: what a name is written with asks for nothing. */
const NAME = '○'

/** Finds the sections that tell just what is asked of the thing that they stand under: `Locks > Drawbacks`. */
export class ToldUnder {
  readonly #index: InvertedIndex
  readonly #words: Matcher
  readonly #text: string
  /** All that the query may ask for, whatever of it is a name. */
  readonly #asked: readonly Aspect[]
  /** How headings read that tell what the query asks of a section. */
  readonly #headsOf = new Map<number, RegExp | undefined>()
  readonly #openings = new Map<string, number>()

  constructor(query: Query, index: InvertedIndex, words: Matcher) {
    this.#index = index
    this.#words = words
    this.#text = query.text
    this.#asked = askedAspects(query.text).filter(({ heads }) => heads)
  }

  /** The section above it that the query names; -1 where it is none of what is asked. */
  ownerOf(section: number): number {
    const { sections, unitsOf } = this.#index
    const title = sections[section]?.title ?? ''
    if (!this.#asked.some(({ heads }) => heads?.test(title))) return -1
    const owner = this.#above(section)
    if (owner < 0 || this.#words.named(unitsOf[owner] ?? 0) < NAMED) return -1
    const heads = this.#headsOf.getOrInsertComputed(owner, () => this.#headsAskedOf(owner))
    return heads?.test(title) && this.#saysNoMore(title, heads) ? owner : -1
  }

  /** What the query names is never what it asks of it: `한계비용이란?` asks for no 한계. */
  #headsAskedOf(owner: number): RegExp | undefined {
    const { tokensOf, tokenTerm, unitsOf, vocabulary } = this.#index
    const unit = unitsOf[owner] ?? 0
    const name = new Set(tokenTerm.slice(tokensOf[unit], tokensOf[unit + 1]))
    let rest = ''
    let from = 0
    for (const { term, start, end, kind } of analyse(this.#text)) {
      if (kind !== 'whole' || start < from || !name.has(vocabulary.id(term) ?? -1)) continue
      rest += this.#text.slice(from, start) + NAME
      from = this.#text.slice(start, end).toLowerCase().startsWith(term) ? start + term.length : end
    }
    rest += this.#text.slice(from)
    return askedAspects(rest).find(({ heads }) => heads)?.heads
  }

  /** The section above, or the opening of the chapter. */
  #above(section: number): number {
    const { parentOf, sections } = this.#index
    const one = sections[section]
    const parent = parentOf[section] ?? -1
    if (parent >= 0 || one?.depth !== 1) return parent
    return this.#openings.getOrInsertComputed(one.file, () => this.#openingBefore(section))
  }

  #openingBefore(section: number): number {
    const { sections } = this.#index
    const file = sections[section]?.file
    for (let at = section - 1; sections[at]?.file === file; at--) if (sections[at]?.depth === 0) return at
    return -1
  }

  /** A heading that names another thing besides tells that of it: `격리 수준의 개념`. */
  #saysNoMore(title: string, heads: RegExp): boolean {
    return analyse(title.replace(heads, ' ')).every(
      ({ kind, surface, term }) =>
        kind !== 'whole' ||
        contentShare(surface, term) < 1 ||
        this.#words.isWantedTerm(this.#index.vocabulary.id(term) ?? -1),
    )
  }
}
