import { contentShare } from '../../language/function-words.ts'
import { analyse } from '../../language/tokens.ts'
import type { InvertedIndex } from '../index/inverted-index.ts'
import { askedHeading } from '../read/asked-heading.ts'
import type { Query } from '../read/query.ts'
import type { Matcher } from './matcher.ts'
import { NAMED } from './named-sections.ts'

/** Finds the sections that tell just what is asked of the thing that they stand under: `Locks > Drawbacks`. */
export class ToldUnder {
  readonly #index: InvertedIndex
  readonly #words: Matcher
  readonly #heads: RegExp | undefined

  constructor(query: Query, index: InvertedIndex, words: Matcher) {
    this.#index = index
    this.#words = words
    this.#heads = askedHeading(query.text)
  }

  /** The section above it that the query names; -1 where it is none of what is asked. */
  ownerOf(section: number): number {
    const { sections, unitsOf } = this.#index
    const title = sections[section]?.title ?? ''
    if (!this.#heads?.test(title)) return -1
    const owner = this.#above(section)
    if (owner < 0) return -1
    return this.#words.named(unitsOf[owner] ?? 0) >= NAMED && this.#saysNoMore(title) ? owner : -1
  }

  /** The section above, or the opening of the chapter. */
  #above(section: number): number {
    const { parentOf, sections } = this.#index
    const parent = parentOf[section] ?? -1
    if (parent >= 0 || sections[section]?.depth !== 1) return parent
    for (let at = section - 1; sections[at]?.file === sections[section].file; at--)
      if (sections[at]?.depth === 0) return at
    return -1
  }

  /** A heading that names another thing besides tells that of it: `격리 수준의 개념`. */
  #saysNoMore(title: string): boolean {
    const rest = this.#heads ? title.replace(this.#heads, ' ') : title
    return analyse(rest).every(
      ({ kind, surface, term }) =>
        kind !== 'whole' ||
        contentShare(surface, term) < 1 ||
        this.#words.isWantedTerm(this.#index.vocabulary.id(term) ?? -1),
    )
  }
}
