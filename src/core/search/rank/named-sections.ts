import type { Section } from '../../notes/types.ts'
import type { InvertedIndex } from '../index/inverted-index.ts'
import { asksForValue } from '../read/asked-number.ts'
import type { Query } from '../read/query.ts'
import { isJoint } from './joint-title.ts'
import type { Matcher, Met } from './matcher.ts'

/** A heading is named when so much of it is. */
export const NAMED = 0.6
/** A query is a name when so much of its mass is. */
const WHOLLY = 0.85
const PART_OF_HEADING = 0.9
/** One of several that a heading is about: a section of that one alone is it. */
const ONE_OF_SEVERAL = 0.75
/** Of a name of several words one alone does not say it: `엔드포인트`, Custom Endpoint. */
const MOSTLY = 0.5
/** What a level of depth costs. */
const DEEPER = 0.1
/** Sections of one name that are looked at: the shallowest. */
const MOST_CALLED = 24

/** What a query names of the notes, and what of that a section stands under or speaks of. */
export class NamedSections {
  readonly #index: InvertedIndex
  readonly #words: Matcher
  /** Sections of which a name begins with a word of the query. */
  readonly #begun: ReadonlySet<number>
  readonly #names = new Map<number, number>()
  /** Sections right under a chapter that the query names. */
  readonly #services: readonly number[]
  /** Names of chapters and services that the query says whole, and whose they are. */
  readonly #said: readonly Said[]
  /** Whose number is asked for, at any depth. */
  readonly #subjects: readonly number[]

  constructor(query: Query, index: InvertedIndex, words: Matcher) {
    this.#index = index
    this.#words = words
    this.#begun = new Set([...words.terms].flatMap((term) => index.namedBy.get(term) ?? []))
    const touched = new Set([...words.terms].flatMap((term) => index.servicesBy.get(term) ?? []))
    this.#services = [...touched].filter((section) => this.#isNamedAs(index.unitsOf[section] ?? 0))
    this.#said = this.#saidOf()
    this.#subjects = query.asked || asksForValue(query.text) ? this.#named() : []
  }

  /** The sections of which the whole query is a name, of many the shallowest. */
  called(): ReadonlySet<number> {
    const called = [...this.#begun].filter((section) => this.nameOf(section) > 0)
    if (called.length > MOST_CALLED) called.sort((a, b) => this.nameOf(b) - this.nameOf(a) || a - b)
    return new Set(called.slice(0, MOST_CALLED))
  }

  /** How much of the query is a name of a section: a part of a heading is less than the whole of it, and a deep one less than the one above. */
  nameOf(section: number): number {
    const known = this.#names.get(section)
    if (known !== undefined) return known
    const part = isJoint(this.#index.sections[section]?.title ?? '') ? ONE_OF_SEVERAL : PART_OF_HEADING
    let best = 0
    this.#index.sectionNames[section]?.forEach((terms, at) => {
      const { share, whole } = this.#words.shareOfName(terms)
      if (whole >= WHOLLY) best = Math.max(best, share * (at === 0 ? 1 : part))
    })
    const name = best / (1 + DEEPER * (this.#index.sections[section]?.depth ?? 0))
    this.#names.set(section, name)
    return name
  }

  /** Whether it stands under the services that are named, or speaks of them. */
  isInScope(section: number, held: Met): boolean {
    const isIn = this.#isUnderService(section) || this.#services.some((service) => this.#speaksOf(service, held))
    return isIn && this.#speaksOfAllSaid(section, held)
  }

  /** A value is asked for, of something named, and the statement that tells one stands elsewhere and does not name it. */
  isOfAnother(section: number, own: Met): boolean {
    const { sectionNames } = this.#index
    if (this.#subjects.length === 0) return false
    return !this.#subjects.some(
      (subject) =>
        this.#isPartOf(subject, section) ||
        (sectionNames[subject] ?? []).some((name) => this.#says(name, own) || this.#isHeadedBy(name, section)),
    )
  }

  /** Whether it is a kind of what is named, by its heading or one above: `Route Map Checks`, Map Checks. One word may stand there for anything. */
  #isHeadedBy(name: readonly number[], section: number): boolean {
    if (name.length < 2) return false
    const title = this.#words.nothing()
    for (const at of upwards(section, this.#index)) this.#words.readUnit(this.#index.unitsOf[at] ?? 0, title)
    return this.#says(name, title)
  }

  /** A section of another service that says nothing of the one that is named is no answer. */
  #speaksOfAllSaid(section: number, held: Met): boolean {
    return this.#said.every(
      ({ name, sections }) => sections.some((one) => this.#isPartOf(one, section)) || this.#says(name, held),
    )
  }

  #isPartOf(subject: number, section: number): boolean {
    const { sections } = this.#index
    const isOpening = sections[subject]?.depth === 0 && sections[subject]?.file === sections[section]?.file
    if (isOpening) return true
    for (const at of upwards(section, this.#index)) if (at === subject) return true
    return false
  }

  /** By whatever word the query's were read as: `정책` of a statement is the `Policy` of a heading. */
  #says(name: readonly number[], held: Met): boolean {
    const met = this.#words.nothing()
    for (const term of name) this.#words.readTerm(term, met)
    const asked = this.#words.groups.filter((group) => this.#words.shareOf(group, met) > 0)
    return asked.length > 0 && asked.every((group) => this.#words.shareOf(group, held) > MOSTLY)
  }

  /** Under a service that the query names; true when none is named. */
  #isUnderService(section: number): boolean {
    const above = new Set(upwards(section, this.#index))
    return this.#services.length === 0 || this.#services.some((service) => above.has(service))
  }

  #speaksOf(service: number, held: Met): boolean {
    const name = this.#words.nothing()
    this.#words.readUnit(this.#index.unitsOf[service] ?? 0, name)
    return name.every((share, slot) => share === 0 || (held[slot] ?? 0) > 0)
  }

  /** By more than words of any question: `what is …` names no heading `What?`. */
  #isNamedAs(heading: number): boolean {
    if (this.#words.named(heading, true) < NAMED) return false
    const met = this.#words.nothing()
    this.#words.readUnit(heading, met)
    return this.#words.groups.some((group) => !group.asks && this.#words.shareOf(group, met) > 0)
  }

  #saidOf(): Said[] {
    const { sectionNames, sections } = this.#index
    const said = new Map<string, Said>()
    for (const section of this.#begun) {
      if ((sections[section]?.depth ?? 0) > 1 || !isProper(sections[section])) continue
      sectionNames[section]?.forEach((name, at) => {
        if (!this.#words.isSaid(name) || !this.#isOwnName(section, name, at)) return
        const one = said.get(name.join(' ')) ?? { name, sections: [] }
        one.sections.push(section)
        said.set(name.join(' '), one)
      })
    }
    return [...said.values()]
  }

  /** What a heading begins with, and an abbreviation in it; `By Example` behind a colon is no name of the whole. */
  #isOwnName(section: number, [first = -1]: readonly number[], at: number): boolean {
    const { sections, vocabulary } = this.#index
    return at <= 1 || (sections[section]?.title ?? '').includes(vocabulary.term(first).toUpperCase())
  }

  /** The shallowest of the sections of which the query has a whole name: a part of the one that is meant is no other subject. */
  #named(): number[] {
    const { sectionNames, sections } = this.#index
    const namedBy = (isMeant: (name: readonly number[]) => boolean) =>
      [...this.#begun].filter((one) => isProper(sections[one]) && sectionNames[one]?.some(isMeant))
    // A word of what an abbreviation stands for names nothing itself.
    const said = namedBy((name) => this.#words.isSaid(name))
    const named = said.length > 0 ? said : namedBy((name) => this.#words.isTyped(name))
    const level = (section: number) => Math.max(1, sections[section]?.depth ?? 1)
    const shallowest = Math.min(...named.map(level))
    return named.filter((section) => level(section) === shallowest)
  }
}

/** A name, and the sections that go by it. */
interface Said {
  readonly name: readonly number[]
  readonly sections: number[]
}

/** A section and those above it. */
export function* upwards(section: number, { parentOf }: InvertedIndex): Iterable<number> {
  for (let at = section; at >= 0; at = parentOf[at] ?? -1) yield at
}

/** A service, or what is written with a capital: `보안` and `기본` are headings, and words of any question. */
function isProper(section: Section | undefined): boolean {
  return section !== undefined && (section.depth <= 1 || /\p{Lu}/u.test(section.title))
}
