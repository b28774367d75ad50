import { analyse } from '../../language/tokens.ts'
import type { Section, Statement } from '../../notes/types.ts'
import type { InvertedIndex } from '../index/inverted-index.ts'
import { underLabel } from '../read/asked-kind.ts'
import type { Matcher, Met } from './matcher.ts'
import { isTitledBy, tellsInWords, tellsOf } from './titled-by.ts'

/** A statement that holds so much of the query itself, and begins with it, is about it. */
const NAMED_IN_PART = 0.85
/** What a list behind a name tells of it, or what it begins. */
const IN_PART = 0.33
/** How what is named at the end of a sentence is defined there: `… 임계 영역이라고 한다`. */
const DEFINES =
  /(?:이?라고\s?(?:한다|합니다|하며|하고|부른다|부르며|부릅니다|불린다|말한다)|(?:을|를)\s(?:말한다|의미한다|뜻한다|가리킨다))|\b(?:is|are) (?:called|known as)\b|\brefers? to\b/iu

/** What another thing is measured by: `지게에 비해`, `than carts`. */
const MEASURES =
  /(?<![^\s,.])([^\s,.]{1,40}(?:\s방식)?)(?:에\s비(?:해|하면|하여)|(?:와|과)\s(?:달리|다르게)|보다)(?=[\s,])|\b(?:than|unlike|(?:compared|contrary) (?:to|with))\s((?:the\s|an?\s)?[^\s,.]{1,40})/iu

/** Tells which statements of a section have the name that is asked for as their title, or define it. */
export class TitleReader {
  readonly #index: InvertedIndex
  readonly #words: Matcher

  constructor(index: InvertedIndex, words: Matcher) {
    this.#index = index
    this.#words = words
  }

  /** Whether it begins with a word of the name, and has all of it. */
  begins(section: number, at: number, own: Met): boolean {
    const first = this.#index.tokensOf[this.#unitOf(section, at)] ?? -1
    return this.#words.share(own) >= NAMED_IN_PART && this.#words.isWanted(first)
  }

  /** Whether it begins with all of the name: `이벤트 버블링은 …`, not `이벤트 위임은 버블링 …`. */
  beginsWhole(section: number, at: number): boolean {
    const { tokensOf, tokenTerm } = this.#index
    const unit = this.#unitOf(section, at)
    const lead = this.#words.nothing()
    for (let i = tokensOf[unit] ?? 0; i < (tokensOf[unit + 1] ?? 0); i++) {
      const term = tokenTerm[i] ?? -1
      if (!this.#words.isWantedTerm(term)) break
      this.#words.readTerm(term, lead)
    }
    return this.#words.share(lead) >= NAMED_IN_PART
  }

  /** Whether it begins with the name of one kind of what is named: `손수레: …`, 수레. */
  isKind({ kind, term }: Statement): boolean {
    if (kind !== 'item' || term === undefined) return false
    const words = analyse(term).filter((token) => token.kind === 'whole')
    const of = words.filter((word) => this.#isOfName(word.term)).length
    return of > 0 && of < words.length
  }

  /** Whether it measures another thing by the one that is named: `지게보다 느리다` tells nothing of 지게. */
  measuresBy(text: string): boolean {
    const [, before, behind] = MEASURES.exec(text) ?? []
    return analyse(before ?? behind ?? '').some(({ kind, term }) => kind === 'whole' && this.#isOfName(term))
  }

  /** Whether it says what the name means, wherever the name stands in it. */
  defines(section: number, at: number, own: Met): boolean {
    const text = this.#index.sections[section]?.statements[at]?.text ?? ''
    return DEFINES.test(text) && this.#words.share(own) >= NAMED_IN_PART
  }

  isTitled(section: number, at: number, own: Met): boolean {
    const one = this.#index.sections[section]?.statements[at]
    if (one === undefined || one.kind === 'code' || !this.begins(section, at, own)) return false
    return isTitledBy(one.text, (term) => this.#isOfName(term))
  }

  /**
   * How much it goes on to tell of what it has for its title, 0 to 1: of the very name what it is, more than what goes with it, and
   * more than of what the name begins.
   */
  tells(section: Section, at: number): number {
    const text = section.statements[at]?.text ?? ''
    const isName = (term: string) => this.#isName(term)
    const inWords = tellsInWords(text, isName) || underLabel(section, at).length > 0
    if (inWords && isTitledBy(text, isName)) return 1
    return tellsOf(text, (term) => this.#isOfName(term)) || inWords ? IN_PART : 0
  }

  /** A longer word that begins as the name does is none of it. */
  #isName(term: string): boolean {
    return this.#words.isReadAs(this.#index.vocabulary.id(term) ?? -1)
  }

  #isOfName(term: string): boolean {
    return this.#words.isWantedTerm(this.#index.vocabulary.id(term) ?? -1)
  }

  /** The heading stands before the statements. */
  #unitOf(section: number, at: number): number {
    return (this.#index.unitsOf[section] ?? 0) + 1 + at
  }
}
