import type { Section } from '../../notes/types.ts'
import type { InvertedIndex } from '../index/inverted-index.ts'
import { type AskedNumber, asksForValue } from '../read/asked-number.ts'
import type { Query } from '../read/query.ts'
import { FEW_KOREAN, OTHER_LANGUAGE } from '../read/slots.ts'
import { type MatchedGroup, Matcher, type Met, raise } from './matcher.ts'
import { StatementReader } from './statement-reader.ts'

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
  /** What is asked beside the name of the section, or of one above it: its mass, and how much of that is held. */
  readonly aspect: { readonly mass: number; readonly held: number }
  /** Words with a sense of their own that stand nowhere in it; of these, those that the notes have elsewhere. */
  readonly lacks: number
  readonly lacksKnown: number
  /** Whether it stands under a service that the query names, or speaks of it; true when none is named. */
  readonly inScope: boolean
  /** Whether its best statement tells a value of another subject than the one that the query names. */
  readonly ofAnother: boolean
}

/** A query is a name when so much of its mass is. */
const WHOLLY = 0.85
const PART_OF_HEADING = 0.9
/** What a level of depth costs. */
const DEEPER = 0.1
/** Of a word that a section lacks it holds less than this. */
const LACKED = 0.2
/** A heading is named when so much of it is. */
const NAMED = 0.6

/**
 * Looks at single sections for one query: which words stand in one statement, side by side, in the heading.
 */
export class PassageReader {
  readonly #index: InvertedIndex
  readonly #words: Matcher
  readonly #asked: AskedNumber | undefined
  readonly #statements: StatementReader
  /** Sections right under a chapter that the query names. */
  readonly #services: readonly number[]

  /** Chapters and services that the query names whole, each with the name it gives them. */
  readonly #spokenOf: readonly { readonly section: number; readonly name: readonly number[] }[]
  /** Whose number is asked for, at any depth. */
  readonly #subjects: readonly number[]

  /** `wanted`: a byte for every term, all 0; used until it is given back by `done`. */
  constructor(query: Query, index: InvertedIndex, wanted: Uint8Array) {
    this.#index = index
    this.#words = new Matcher(query, index, wanted)
    this.#asked = query.asked
    this.#statements = new StatementReader(query, index, this.#words)
    const touched = new Set([...this.#words.terms].flatMap((term) => index.servicesBy.get(term) ?? []))
    this.#services = [...touched].filter((section) => this.#isNamedAs(index.unitsOf[section] ?? 0))
    this.#spokenOf = this.#servicesByName()
    this.#subjects = this.#asked || asksForValue(query.text) ? this.#named() : []
  }

  /** By more than words of any question: `what is …` names no heading `What?`. */
  #isNamedAs(heading: number): boolean {
    if (this.#words.named(heading) < NAMED) return false
    const met = this.#words.nothing()
    this.#words.readUnit(heading, met)
    return this.#words.groups.some((group) => !group.asks && this.#words.shareOf(group, met) > 0)
  }

  #servicesByName(): { section: number; name: readonly number[] }[] {
    const { sectionNames, sections } = this.#index
    return [...this.#begun()]
      .filter((one) => (sections[one]?.depth ?? 0) <= 1 && isProper(sections[one]))
      .flatMap((section) =>
        (sectionNames[section] ?? [])
          .filter((name, at) => this.#isOwnName(section, name, at) && this.#words.isSaid(name))
          .map((name) => ({ section, name })),
      )
  }

  /** What a heading begins with, and an abbreviation in it; `By Example` behind a colon is no name of the whole. */
  #isOwnName(section: number, [first = -1]: readonly number[], at: number): boolean {
    const { sections, vocabulary } = this.#index
    return at <= 1 || (sections[section]?.title ?? '').includes(vocabulary.term(first).toUpperCase())
  }

  /** Sections of which a name begins with a word of the query. */
  #begun(): ReadonlySet<number> {
    return new Set([...this.#words.terms].flatMap((term) => this.#index.namedBy.get(term) ?? []))
  }

  /** The shallowest of the sections of which the query has a whole name: a part of the one that is meant is no other subject. */
  #named(): number[] {
    const { sectionNames, sections } = this.#index
    const named = [...this.#begun()].filter(
      (one) => isProper(sections[one]) && sectionNames[one]?.some((name) => this.#words.isTyped(name)),
    )
    const level = (section: number) => Math.max(1, sections[section]?.depth ?? 1)
    const shallowest = Math.min(...named.map(level))
    return named.filter((section) => level(section) === shallowest)
  }

  /** The sections of which the whole query is a name. */
  called(): ReadonlySet<number> {
    return new Set([...this.#begun()].filter((section) => this.#name(section) > 0))
  }

  /** Whether the headings of these sections together name all that the query is about. */
  isNamedBy(sections: readonly number[]): boolean {
    const held = this.#words.nothing()
    for (const section of sections) this.#words.readUnit(this.#index.unitsOf[section] ?? 0, held)
    return this.#words.groups.every((group) => group.weak || this.#words.shareOf(group, held) >= NAMED)
  }

  done(): void {
    this.#words.done()
  }

  evidenceOf(section: number): Evidence {
    const { unitsOf, aboveOf, aboveTerm } = this.#index
    const words = this.#words
    const first = unitsOf[section] ?? 0
    const held = words.nothing()
    for (let i = aboveOf[section] ?? 0; i < (aboveOf[section + 1] ?? 0); i++) words.readTerm(aboveTerm[i] ?? -1, held)
    const title = words.nothing()
    const inTitle = words.readUnit(first, title)
    raise(held, title, 1)
    const name = this.#name(section)
    const heading = this.#focus(first, title)
    const best = this.#statements.best(section, held, name > 0 ? (heading >= NAMED ? 'whole' : 'part') : undefined)
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
      aspect: this.#aspect(section, held),
      lacks: lacked.length,
      lacksKnown: lacked.filter(({ isKnown }) => isKnown).length,
      inScope: this.#isInScope(section, held) && this.#speaksOfAllNamed(section, held),
      ofAnother: this.#isOfAnother(section, best.own),
    }
  }

  /** Notes in one language lack the words of the other and may say what they mean. */
  #isLacked(group: MatchedGroup, held: Met): boolean {
    const isOther = this.#index.koreanShare < FEW_KOREAN && !group.isKnown && group.mass <= OTHER_LANGUAGE
    return !group.weak && !isOther && this.#words.shareOf(group, held) < LACKED
  }

  #aspect(section: number, held: Met): Evidence['aspect'] {
    const words = this.#words
    const { unitsOf } = this.#index
    const name = words.nothing()
    for (const at of this.#upwards(section)) {
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

  #isInScope(section: number, held: Met): boolean {
    return this.#isUnderService(section) || this.#services.some((service) => this.#speaksOf(service, held))
  }

  /** A value is asked for, of something named, and the statement that tells one stands elsewhere and does not name it. */
  #isOfAnother(section: number, own: Met): boolean {
    const { sectionNames } = this.#index
    if (this.#subjects.length === 0) return false
    return !this.#subjects.some(
      (subject) =>
        this.#isPartOf(subject, section) || (sectionNames[subject] ?? []).some((name) => this.#says(name, own)),
    )
  }

  /** A section of another service that says nothing of the one that is named is no answer. */
  #speaksOfAllNamed(section: number, held: Met): boolean {
    return this.#spokenOf.every((one) => this.#isPartOf(one.section, section) || this.#says(one.name, held))
  }

  #isPartOf(subject: number, section: number): boolean {
    const { sections } = this.#index
    const isOpening = sections[subject]?.depth === 0 && sections[subject]?.file === sections[section]?.file
    if (isOpening) return true
    for (const at of this.#upwards(section)) if (at === subject) return true
    return false
  }

  /** By whatever word the query's were read as: `정책` of a statement is the `Policy` of a heading. */
  #says(name: readonly number[], held: Met): boolean {
    const met = this.#words.nothing()
    for (const term of name) this.#words.readTerm(term, met)
    const asked = this.#words.groups.filter((group) => this.#words.shareOf(group, met) > 0)
    return asked.length > 0 && asked.every((group) => this.#words.shareOf(group, held) > 0)
  }

  /** Under a service that the query names; true when none is named. */
  #isUnderService(section: number): boolean {
    const above = new Set(this.#upwards(section))
    return this.#services.length === 0 || this.#services.some((service) => above.has(service))
  }

  #speaksOf(service: number, held: Met): boolean {
    const name = this.#words.nothing()
    this.#words.readUnit(this.#index.unitsOf[service] ?? 0, name)
    return name.every((share, slot) => share === 0 || (held[slot] ?? 0) > 0)
  }

  /** A part of a heading is less than the whole of it, and a deep section less than the one above. */
  #name(section: number): number {
    let best = 0
    this.#index.sectionNames[section]?.forEach((terms, at) => {
      const { share, whole } = this.#words.shareOfName(terms)
      if (whole >= WHOLLY) best = Math.max(best, share * (at === 0 ? 1 : PART_OF_HEADING))
    })
    return best / (1 + DEEPER * (this.#index.sections[section]?.depth ?? 0))
  }

  #scope(section: number): number {
    const { unitsOf } = this.#index
    let scope = 0
    for (const at of this.#upwards(section)) scope = Math.max(scope, this.#words.named(unitsOf[at] ?? 0))
    return scope
  }

  /** A section and those above it. */
  *#upwards(section: number): Iterable<number> {
    for (let at = section; at >= 0; at = this.#index.parentOf[at] ?? -1) yield at
  }

  /** How much of a unit was asked for, times how much of the query it meets. */
  #focus(unit: number, met: Met): number {
    const named = this.#words.named(unit)
    return named === 0 ? 0 : named * this.#words.share(met)
  }
}

/** A service, or what is written with a capital: `보안` and `기본` are headings, and words of any question. */
function isProper(section: Section | undefined): boolean {
  return section !== undefined && (section.depth <= 1 || /\p{Lu}/u.test(section.title))
}
