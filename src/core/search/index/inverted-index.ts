import type { Notebook, Section } from '../../notes/types.ts'
import { type Postings, postingsInSteps } from '../../postings.ts'
import { eachInSteps, Pace, type Steps } from '../../steps.ts'
import { namesInSteps } from '../names/section-names.ts'
import { CompoundNames } from './compound-names.ts'
import { Draft } from './draft.ts'
import type { Expansions } from './expansions.ts'
import { NO_LABELS, type StatementLabels } from './statement-labels.ts'
import { Vocabulary } from './vocabulary.ts'

/** Which sections hold a term, and how much of it; and, section by section, which terms stand where. */
export class InvertedIndex {
  readonly sections: readonly Section[]
  readonly vocabulary: Vocabulary
  readonly names: CompoundNames
  /** Postings of terms: section and weight in one number, `section * 1024 + sixteenths`. */
  readonly terms: Postings
  /** Words in a section, relative to the mean. */
  readonly lengths: Float32Array
  /** Unit 0 of a section is its heading, unit i + 1 its statement i. Of section s: from `unitsOf[s]` up to `unitsOf[s + 1]`. */
  readonly unitsOf: Int32Array
  /** Tokens of unit u: from `tokensOf[u]` up to `tokensOf[u + 1]` of the next two. */
  readonly tokensOf: Int32Array
  readonly tokenTerm: Int32Array
  readonly tokenAt: Int32Array
  /** Terms of the headings above section s: from `aboveOf[s]` up to `aboveOf[s + 1]`. */
  readonly aboveOf: Int32Array
  readonly aboveTerm: Int32Array

  /** The names that section s goes by, as terms; its whole heading first. */
  readonly sectionNames: (readonly (readonly number[])[])[] = []

  /** Korean words that the notes write both as one and apart, with their two parts. */
  readonly apart = new Map<number, readonly [number, number]>()

  /** Sections by the first term of each of their names. */
  readonly namedBy = new Map<number, number[]>()

  /** The section above section s; -1 right under the chapter. */
  readonly parentOf: Int32Array
  /** Sections right under a chapter by the terms of their headings. */
  readonly servicesBy = new Map<number, number[]>()
  /** The unit that unit u is nested under; -1 for none. */
  readonly outerOf: Int32Array
  /** The share of Korean words, 0 to 1: of all, and of section s. */
  koreanShare = 0
  readonly koreanShares: Float32Array

  /** Of what was read, without what is looked up by names: `indexInSteps` makes a whole one. */
  constructor(
    sections: readonly Section[],
    vocabulary: Vocabulary,
    names: CompoundNames,
    draft: Draft,
    terms: Postings,
  ) {
    this.sections = sections
    this.vocabulary = vocabulary
    this.names = names
    this.terms = terms
    this.unitsOf = draft.unitsOf.done()
    this.tokensOf = draft.tokensOf.done()
    this.tokenTerm = draft.tokenTerm.done()
    this.tokenAt = draft.tokenAt.done()
    this.outerOf = draft.outerOf.done()
    this.aboveOf = draft.aboveOf.done()
    this.aboveTerm = draft.aboveTerm.done()
    this.parentOf = new Int32Array(sections.length)
    this.koreanShares = new Float32Array(sections.length)
    const mean = draft.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, draft.lengths.length)
    this.lengths = Float32Array.from(draft.lengths, (length) => length / Math.max(1, mean))
  }

  *findParents(): Steps<void> {
    const places = new Map<string, number>()
    yield* eachInSteps(this.sections, WORK_OF_PLACING, ({ id }, at) => void places.set(id, at))
    yield* eachInSteps(this.sections, WORK_OF_PLACING, ({ parent }, at) => {
      this.parentOf[at] = places.get(parent ?? '') ?? -1
    })
  }

  *countKorean(): Steps<void> {
    const isKorean = new Uint8Array(this.vocabulary.size)
    yield* eachInSteps(isKorean.keys(), 1, (term) => {
      if (/^[가-힣]/.test(this.vocabulary.term(term))) isKorean[term] = 1
    })
    const start = (section: number) => this.tokensOf[this.unitsOf[section] ?? 0] ?? 0
    const pace = new Pace()
    let all = 0
    for (let at = 0; at < this.sections.length; at++) {
      const [from, to] = [start(at), start(at + 1)]
      let count = 0
      for (let i = from; i < to; i++) count += isKorean[this.tokenTerm[i] ?? 0] ?? 0
      this.koreanShares[at] = count / Math.max(1, to - from)
      all += count
      if (pace.isDue(to - from)) yield
    }
    this.koreanShare = all / Math.max(1, this.tokenTerm.length)
  }

  nameSection(section: Section, at: number, called: readonly (readonly string[])[]): void {
    if (section.depth === 1) this.#nameService(at)
    const names = called.map((terms) => terms.map((term) => this.vocabulary.id(term) ?? -1))
    const above = this.#isFirstUnder(at) ? (this.sectionNames[at - 1] ?? []) : []
    this.sectionNames.push([...names, ...above])
    for (const [first] of names) if (first !== undefined) addOnce(this.namedBy, first, at)
  }

  /** What only stands over others is told by the first of them. */
  #isFirstUnder(at: number): boolean {
    const before = this.sections[at - 1]
    return this.parentOf[at] === at - 1 && before?.statements.length === 0
  }

  #nameService(section: number): void {
    const unit = this.unitsOf[section] ?? 0
    for (let i = this.tokensOf[unit] ?? 0; i < (this.tokensOf[unit + 1] ?? 0); i++) {
      addOnce(this.servicesBy, this.tokenTerm[i] ?? 0, section)
    }
  }

  /** Of words that may stand next to each other, those that do; empty where none do. Looks at sections that hold one of each. */
  standingTogether(words: readonly ReadonlySet<number>[]): readonly ReadonlySet<number>[] {
    const found = words.map(() => new Set<number>())
    const [first] = words
    if (!first) return found
    for (const [start, end] of this.#unitsWith(words)) {
      for (let i = start; i < end; i++) {
        if (!first.has(this.tokenTerm[i] ?? -1)) continue
        this.#runFrom(i, end, words).forEach((term, at) => {
          found[at]?.add(term)
        })
      }
    }
    return found.some((terms) => terms.size === 0) ? [] : found
  }

  /** Terms that stand right behind a term anywhere. Looks at sections that hold it. */
  wordsBehind(term: number): number[] {
    const behind = new Set<number>()
    for (const [start, end] of this.#unitsWith([new Set([term])])) {
      for (let i = start; i < end; i++) {
        if (this.tokenTerm[i] !== term) continue
        const place = this.tokenAt[i] ?? 0
        for (let next = i + 1; next < end; next++) {
          const apart = (this.tokenAt[next] ?? 0) - place
          if (apart > 1) break
          if (apart === 1) behind.add(this.tokenTerm[next] ?? 0)
        }
      }
    }
    return [...behind]
  }

  /** Where the units begin and end of sections that hold one of each, in their order. */
  *#unitsWith(words: readonly ReadonlySet<number>[]): Iterable<readonly [number, number]> {
    const holding = [...new Set(words)].map((terms) => this.#sectionsWith(terms))
    const sections = [...(holding[0] ?? [])].filter((section) => holding.every((one) => one.has(section)))
    for (const section of sections.sort((a, b) => a - b)) {
      for (let unit = this.unitsOf[section] ?? 0; unit < (this.unitsOf[section + 1] ?? 0); unit++)
        yield [this.tokensOf[unit] ?? 0, this.tokensOf[unit + 1] ?? 0]
    }
  }

  #sectionsWith(terms: ReadonlySet<number>): Set<number> {
    const { start, values } = this.terms
    const sections = new Set<number>()
    for (const term of terms)
      for (let i = start[term] ?? 0; i < (start[term + 1] ?? 0); i++) sections.add((values[i] ?? 0) >> 10)
    return sections
  }

  /** The terms of the words in a row from a token on, up to the end of its unit; empty where one is missing. */
  #runFrom(start: number, end: number, words: readonly ReadonlySet<number>[]): number[] {
    const run = [this.tokenTerm[start] ?? -1]
    let place = this.tokenAt[start] ?? 0
    for (let i = start + 1; i < end && run.length < words.length; i++) {
      const apart = (this.tokenAt[i] ?? 0) - place
      if (apart > 1) break
      if (apart < 1 || !words[run.length]?.has(this.tokenTerm[i] ?? -1)) continue
      run.push(this.tokenTerm[i] ?? -1)
      place = this.tokenAt[i] ?? 0
    }
    return run.length === words.length ? run : []
  }

  *findWrittenApart(): Steps<void> {
    const joinedOf = yield* this.#compounds()
    yield* eachInSteps(this.tokenTerm, WORK_OF_TOKEN, (second, i) => {
      const first = this.tokenTerm[i - 1] ?? -1
      const joined = joinedOf[first]?.get(second)
      if (joined === undefined || this.tokenAt[i] !== (this.tokenAt[i - 1] ?? 0) + 1) return
      this.apart.set(joined, [first, second])
    })
  }

  /** By their first parts and then their second ones: Korean words that are two others. */
  *#compounds(): Steps<readonly (ReadonlyMap<number, number> | undefined)[]> {
    const found = new Array<Map<number, number> | undefined>(this.vocabulary.size)
    yield* eachInSteps(Array(this.vocabulary.size).keys(), 1, (id) => {
      const term = this.vocabulary.term(id)
      if (!COMPOUND.test(term)) return
      const joined = this.vocabulary.id(term) ?? id
      for (let at = Math.max(2, term.length - LONGEST_PART); at <= Math.min(LONGEST_PART, term.length - 2); at++) {
        const first = this.vocabulary.id(term.slice(0, at))
        const second = first === undefined ? undefined : this.vocabulary.id(term.slice(at))
        if (first === undefined || second === undefined) continue
        const parts = found[first] ?? new Map<number, number>()
        found[first] = parts.set(second, joined)
      }
    })
    return found
  }

  /** In how many sections a term stands. */
  frequency(term: number): number {
    return (this.terms.start[term + 1] ?? 0) - (this.terms.start[term] ?? 0)
  }

  /** What a term that stands in so many sections says: 1 for one that stands nowhere, 0 for one that stands everywhere. */
  rarity(frequency: number): number {
    const all = this.sections.length
    const idf = Math.log(1 + (all - Math.min(frequency, all) + 0.5) / (frequency + 0.5))
    return idf / Math.log(1 + (all + 0.5) / 0.5)
  }
}

/** Syllables of either part of a compound, which may be written apart: from two up to so many. */
const LONGEST_PART = 6
const COMPOUND = /^[가-힣]{4,12}$/
const WORK_OF_TOKEN = 0.2

function addOnce(lists: Map<number, number[]>, key: number, section: number): void {
  const list = lists.get(key)
  if (!list) lists.set(key, [section])
  else if (list.at(-1) !== section) list.push(section)
}

/** Characters that finding a section by its id is as much work as. */
const WORK_OF_PLACING = 2

/** Characters that looking up the names of a section is as much work as. */
const WORK_OF_LOOKING_UP = 20

/** Reads the notes into an index, a little at a time. */
export function* indexInSteps(
  { sections }: Notebook,
  expansions: Expansions,
  labels: StatementLabels = NO_LABELS,
): Steps<InvertedIndex> {
  const vocabulary = new Vocabulary(expansions.shared)
  const names = new CompoundNames()
  const draft = new Draft(vocabulary, names, expansions, labels)
  const pace = new Pace()
  for (const section of sections) yield* draft.addSection(section, pace)
  yield* eachInSteps(expansions.ownTerms(), 1, (term) => vocabulary.add({ term, surface: term }))
  yield* vocabulary.close()
  yield* names.close()
  const terms = yield* postingsInSteps(draft.termKeys.done(), draft.termValues.done(), vocabulary.size)
  const index = new InvertedIndex(sections, vocabulary, names, draft, terms)
  yield* index.findParents()
  yield* index.countKorean()
  const called = yield* namesInSteps(sections)
  yield* eachInSteps(sections, WORK_OF_LOOKING_UP, (section, at) => index.nameSection(section, at, called[at] ?? []))
  yield* index.findWrittenApart()
  return index
}
