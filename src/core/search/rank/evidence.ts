import type { Steps } from '../../steps.ts'
import type { InvertedIndex } from '../index/inverted-index.ts'
import { asksDifference } from '../read/aspects.ts'
import type { Query } from '../read/query.ts'
import { FEW_KOREAN, OTHER_LANGUAGE } from '../read/slots.ts'
import { isJoint } from './joint-title.ts'
import { type MatchedGroup, Matcher, type Met, raise } from './matcher.ts'
import { NAMED, NamedSections, upwards } from './named-sections.ts'
import { StatementReader } from './statement-reader.ts'
import { ToldUnder } from './told-under.ts'

/** What one section has to say for a query. Shares are of the query's mass, 0 to 1. */
export interface Evidence {
  /** What its headings and statements hold together. */
  readonly held: number
  /** What the best statement holds, its headings counted in part. */
  readonly statementShare: number
  /** The best statement's index; -1 when only headings hold anything. */
  readonly statement: number
  /** Query words that stand next to each other there as well. */
  readonly adjacent: number
  /** How much of the section's own heading was asked for, times how much of the query is in it. */
  readonly heading: number
  /** How much of its own heading, or of one above it, was asked for, the best of them: 1 where the query names it whole. */
  readonly scope: number
  /** Where the query is a name and little else: how much of it is a name of the section. */
  readonly name: number
  /** How well the best statement names the number that is asked for; 1 when none is. */
  readonly number: number
  /** Whether the best statement is a list where one is asked for; true when none is. */
  readonly isListed: boolean
  /** How much the best statement tells of the name that is asked for, where it has that as its title, 0 to 1. */
  readonly titled: number
  /** Whether it tells just what is asked of the thing that it stands under: `단점` under what the query names. */
  readonly isAskedHeading: boolean
  /** What is asked beside the name of the section, or of one above it: its mass, and how much of that is held. */
  readonly aspect: { readonly mass: number; readonly held: number }
  /** Words with a sense of their own that stand nowhere in it; of these, those that the notes have elsewhere. */
  readonly lacks: number
  readonly lacksKnown: number
  /** Of these, those with a capital that the notes do not have at all. */
  readonly lacksProper: number
  /** Whether what a noun phrase is about, its last word, is among them: `격리 수준 변경 명령`. */
  readonly lacksHead: boolean
  /** Whether the best statement under its headings speaks of what is to be done or counted; true when neither is asked. */
  readonly speaksOfAsked: boolean
  /** Whether it stands under a service that the query names, or speaks of it; true when none is named. */
  readonly inScope: boolean
  /** Whether its best statement tells a value of another subject than the one that the query names. */
  readonly ofAnother: boolean
}

/** Another word for one of the heading's is trusted so far. */
const IN_TITLE = 0.5
/** A word of a heading as it is, or nearly. */
const AS_IT_IS = 0.9
/** How a heading compares. */
const COMPARED = /\b(?:vs|versus)\b|차이|비교|\b(?:differences?|compar\w+)\b/iu
/** Of a word that a section lacks it holds less than this. */
const LACKED = 0.2
/** Of what an abbreviation stands for: all of its words. */
const WHOLE = 0.85

const KOREAN = /[가-힣]/
/** In more words something is described, and the notes may say it in others. */
const MOST_THINGS = 3

/** The words of a query that the notes have and that are no measure: what it asks a value of. The last is what is measured. */
function thingsOf({ groups }: Query, words: Matcher): MatchedGroup[] {
  return words.groups
    .filter((group, at) => !group.weak && !groups[at]?.isBound && !groups[at]?.counted)
    .slice(0, -1)
    .filter(({ isKnown, valued }) => isKnown && !valued)
}

/**
 * Looks at single sections for one query: which words stand in one statement, side by side, in the heading.
 */
export class PassageReader {
  readonly #index: InvertedIndex
  readonly #words: Matcher
  readonly #statements: StatementReader
  readonly #named: NamedSections
  readonly #toldUnder: ToldUnder
  readonly #asksForNumber: boolean
  readonly #isName: boolean
  readonly #compares: boolean
  /** What a value is asked of, in the order of the query; Korean names the value behind them. */
  readonly #things: readonly MatchedGroup[]
  readonly #namesFirst: boolean

  constructor(query: Query, index: InvertedIndex) {
    this.#index = index
    this.#words = new Matcher(query, index)
    this.#statements = new StatementReader(query, index, this.#words)
    this.#asksForNumber = query.asked !== undefined
    this.#isName = query.isName && !query.asked
    this.#compares = asksDifference(query.text)
    this.#things = query.asked && query.isName && !query.inOwnWords ? thingsOf(query, this.#words) : []
    this.#namesFirst = KOREAN.test(query.text)
    this.#named = new NamedSections(query, index, this.#words)
    this.#toldUnder = new ToldUnder(query, index, this.#words)
  }

  /** The sections of which the whole query is a name. */
  called(): ReadonlySet<number> {
    return this.#named.called()
  }

  /** Whether the headings of these sections together name all that the query is about. */
  isNamedBy(sections: readonly number[]): boolean {
    const held = this.#words.nothing()
    for (const section of sections) this.#words.readUnit(this.#index.unitsOf[section] ?? 0, held)
    return this.#words.groups.every((group) => group.weak || this.#words.shareOf(group, held) >= NAMED)
  }

  *evidenceOf(section: number): Steps<Evidence> {
    const { unitsOf, aboveOf, aboveTerm } = this.#index
    const words = this.#words
    const first = unitsOf[section] ?? 0
    const held = words.nothing()
    for (let i = aboveOf[section] ?? 0; i < (aboveOf[section + 1] ?? 0); i++) words.readTerm(aboveTerm[i] ?? -1, held)
    const title = words.nothing()
    const inTitle = words.readUnit(first, title)
    raise(held, title, 1)
    const headings = held.slice()
    const owner = this.#toldUnder.ownerOf(section)
    const name = Math.max(this.#named.nameOf(section), owner < 0 ? 0 : this.#named.nameOf(owner))
    const heading = Math.max(this.#focus(first, title), owner < 0 ? 0 : this.#focusOn(owner))
    const isTitle = !this.#asksForNumber && this.#isTitle(section, title)
    const isWhole = isTitle || (name > 0 && heading >= NAMED)
    const named = isWhole ? 'whole' : name > 0 || this.#isInTitle(title) ? 'part' : undefined
    const best = yield* this.#statements.best(section, held, owner >= 0 ? 'told' : named)
    const lacked = words.groups.filter((group) => this.#isLacked(group, held))
    return {
      held: words.share(held),
      statementShare: best.share,
      statement: best.statement,
      adjacent: Math.max(0, inTitle, best.adjacent),
      heading,
      scope: this.#scope(section),
      name,
      number: best.number,
      isListed: best.isListed,
      titled: best.titled,
      isAskedHeading: owner >= 0 || this.#isCompared(section, title),
      aspect: this.#aspect(section, held),
      lacks: lacked.length,
      lacksKnown: lacked.filter(({ isKnown }) => isKnown).length,
      lacksProper: lacked.filter(({ isKnown, isProper }) => isProper && !isKnown).length,
      lacksHead: lacked.length > 0 && lacked.at(-1) === words.groups.findLast((group) => !group.weak),
      speaksOfAsked: this.#speaksOfAsked(headings, best.told),
      inScope: this.#named.isInScope(section, held),
      ofAnother:
        this.#named.isOfAnother(section, best.own) ||
        this.#lacksAbbreviation(held) ||
        this.#lacksThing(headings, held, best.told),
    }
  }

  /** Whether the query says what the heading does and no more, in whatever words: `쓰기 전달`, Write Forwarding. */
  #isTitle(section: number, title: Met): boolean {
    const words = this.#words
    const { sections, unitsOf } = this.#index
    const covers = words.groups.every((group) => group.weak || words.shareOf(group, title) >= IN_TITLE)
    return covers && !isJoint(sections[section]?.title ?? '') && words.named(unitsOf[section] ?? 0) >= NAMED
  }

  /** Whether a heading compares just what the query does: `Carts vs sledges`. */
  #isCompared(section: number, title: Met): boolean {
    const { sections, unitsOf } = this.#index
    if (!this.#compares || !COMPARED.test(sections[section]?.title ?? '')) return false
    const words = this.#words
    const covers = words.groups.every((group) => group.weak || words.shareOf(group, title) >= IN_TITLE)
    return covers && words.named(unitsOf[section] ?? 0) >= NAMED
  }

  /** A name that stands in a heading, with more about it: `가야`, 가야의 성장. */
  #isInTitle(title: Met): boolean {
    const words = this.#words
    return this.#isName && words.groups.every((group) => group.weak || words.shareOf(group, title) >= AS_IT_IS)
  }

  #speaksOfAsked(headings: Met, told: Met): boolean {
    const words = this.#words
    const asked = words.groups.filter((group) => group.isAsked && !this.#isOfOtherLanguage(group))
    const share = (group: MatchedGroup) => Math.max(words.shareOf(group, headings), words.shareOf(group, told))
    return asked.length === 0 || asked.some((group) => share(group) >= LACKED)
  }

  /** What is written in capitals is no other thing, and may have no heading: `GSI 최대 개수` is told where GSI, or all of its words, stand. */
  #lacksAbbreviation(held: Met): boolean {
    const { groups } = this.#words
    return (
      this.#asksForNumber &&
      groups.some((one) => one.isAbbreviation && one.isKnown && !one.weak && this.#words.shareOf(one, held) < WHOLE)
    )
  }

  /**
   * Of what a value is asked of nothing may be missing, and what is named first must stand over the statement or in it: the 캐시 유지
   * 시간 of one thing is no 토큰 수명, and the year of a thing none of its neighbour.
   */
  #lacksThing(headings: Met, held: Met, told: Met): boolean {
    const words = this.#words
    const [first] = this.#things
    const isMissing = (group: MatchedGroup) => words.shareOf(group, held) < LACKED
    if (this.#things.length > MOST_THINGS || !first) return false
    const isOver = words.shareOf(first, headings) >= LACKED || words.shareOf(first, told) >= LACKED
    return (this.#namesFirst && !isOver) || this.#things.some(isMissing)
  }

  #isLacked(group: MatchedGroup, held: Met): boolean {
    return !group.weak && !this.#isOfOtherLanguage(group) && this.#words.shareOf(group, held) < LACKED
  }

  /** Notes in one language lack the words of the other and may say what they mean. */
  #isOfOtherLanguage({ isKnown, mass }: MatchedGroup): boolean {
    return this.#index.koreanShare < FEW_KOREAN && !isKnown && mass <= OTHER_LANGUAGE
  }

  #aspect(section: number, held: Met): Evidence['aspect'] {
    const words = this.#words
    const { unitsOf } = this.#index
    const name = words.nothing()
    for (const at of upwards(section, this.#index)) {
      const unit = unitsOf[at] ?? 0
      if (words.named(unit) >= NAMED) words.readUnit(unit, name)
    }
    const aspect = { mass: 0, held: 0 }
    for (const group of words.groups) {
      const named = words.shareOf(group, name)
      aspect.mass += group.mass * (1 - named)
      aspect.held += group.mass * Math.max(0, words.shareOf(group, held) - named)
    }
    return aspect
  }

  #scope(section: number): number {
    const { unitsOf } = this.#index
    let scope = 0
    for (const at of upwards(section, this.#index)) scope = Math.max(scope, this.#words.named(unitsOf[at] ?? 0))
    return scope
  }

  /** What is told under a thing is found by its name. */
  #focusOn(owner: number): number {
    const unit = this.#index.unitsOf[owner] ?? 0
    const title = this.#words.nothing()
    this.#words.readUnit(unit, title)
    return this.#focus(unit, title)
  }

  /** How much of a unit was asked for, times how much of the query it meets. */
  #focus(unit: number, met: Met): number {
    const named = this.#words.named(unit)
    return named === 0 ? 0 : named * this.#words.share(met)
  }
}
