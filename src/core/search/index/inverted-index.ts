import { acronymsIn } from '../../language/acronyms.ts'
import { analyse, type Token } from '../../language/tokens.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import { nameOfFile, namesOfSection } from '../names/section-names.ts'
import { CompoundNames } from './compound-names.ts'
import type { Expansions } from './expansions.ts'
import { Growing, type Postings, postingsOf } from './postings.ts'
import { Vocabulary } from './vocabulary.ts'

/** How much a word counts by where it stands, in sixteenths of a word in a text: postings hold whole numbers. */
const SIXTEENTHS = {
  title: 40,
  above: 10,
  chapter: 4,
  body: 16,
  picture: 8,
  part: 10,
  bare: 8,
  acronym: 10,
  label: 10,
} as const

/** Words behind this place of a unit are labels. */
const APART = 100_000

/** What a statement is filed under, in words that it need not hold, by `labelKey`. */
export type StatementLabels = ReadonlyMap<string, readonly string[]>

const NO_LABELS: StatementLabels = new Map()

export function labelKey({ section, index }: Pick<Statement, 'section' | 'index'>): string {
  return `${section}\n${index}`
}

/** Initials are terms of their own: nobody wrote them. */
export function acronymTerm(letters: string): string {
  return `@${letters}`
}

/** Which sections hold a term, and how much of it; and, section by section, which terms stand where. */
export class InvertedIndex {
  readonly sections: readonly Section[]
  readonly vocabulary = new Vocabulary()
  readonly names = new CompoundNames()
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
  readonly sectionNames: readonly (readonly (readonly number[])[])[]

  /** Korean words that the notes write both as one and apart, with their two parts. */
  readonly apart: ReadonlyMap<number, readonly [number, number]>

  /** Sections by the first term of each of their names. */
  readonly namedBy = new Map<number, number[]>()

  /** The section above section s; -1 right under the chapter. */
  readonly parentOf: Int32Array
  /** Sections right under a chapter by the terms of their headings. */
  readonly servicesBy = new Map<number, number[]>()
  /** The unit that unit u is nested under; -1 for none. */
  readonly outerOf: Int32Array

  constructor(notebook: Notebook, expansions: Expansions, labels: StatementLabels = NO_LABELS) {
    this.sections = notebook.sections
    const draft = new Draft(this, expansions, labels)
    for (const section of this.sections) draft.addSection(section)
    for (const term of expansions.terms()) this.vocabulary.add({ term, surface: term })
    this.vocabulary.close()
    this.names.close()
    this.terms = postingsOf(draft.termKeys.done(), draft.termValues.done(), this.vocabulary.size)
    this.unitsOf = draft.unitsOf.done()
    this.tokensOf = draft.tokensOf.done()
    this.tokenTerm = draft.tokenTerm.done()
    this.tokenAt = draft.tokenAt.done()
    this.outerOf = draft.outerOf.done()
    this.aboveOf = draft.aboveOf.done()
    this.aboveTerm = draft.aboveTerm.done()
    const places = new Map(this.sections.map((section, at) => [section.id, at]))
    this.sections.forEach((section, at) => {
      if (section.depth === 1) this.#nameService(at)
    })
    this.parentOf = Int32Array.from(this.sections, ({ parent }) => places.get(parent ?? '') ?? -1)
    this.sectionNames = this.sections.map((section) =>
      namesOfSection(section).map((terms) => terms.map((term) => this.vocabulary.id(term) ?? -1)),
    )
    this.sectionNames.forEach((names, at) => {
      for (const [first] of names) if (first !== undefined) addOnce(this.namedBy, first, at)
    })
    this.apart = this.#writtenApart()
    const mean = draft.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, draft.lengths.length)
    this.lengths = Float32Array.from(draft.lengths, (length) => length / Math.max(1, mean))
  }

  #nameService(section: number): void {
    const unit = this.unitsOf[section] ?? 0
    for (let i = this.tokensOf[unit] ?? 0; i < (this.tokensOf[unit + 1] ?? 0); i++) {
      addOnce(this.servicesBy, this.tokenTerm[i] ?? 0, section)
    }
  }

  /** Of words that may stand next to each other, those that do; empty where none do. Looks at every token once. */
  standingTogether(words: readonly ReadonlySet<number>[]): readonly ReadonlySet<number>[] {
    const found = words.map(() => new Set<number>())
    for (let i = 0; i < this.tokenTerm.length; i++) {
      if (!words[0]?.has(this.tokenTerm[i] ?? -1)) continue
      const run = this.#runFrom(i, words)
      run.forEach((term, at) => {
        found[at]?.add(term)
      })
    }
    return found.some((terms) => terms.size === 0) ? [] : found
  }

  /** The terms of the words in a row from a token on; empty where one is missing. */
  #runFrom(start: number, words: readonly ReadonlySet<number>[]): number[] {
    const run = [this.tokenTerm[start] ?? -1]
    let place = this.tokenAt[start] ?? 0
    for (let i = start + 1; i < this.tokenTerm.length && run.length < words.length; i++) {
      const apart = (this.tokenAt[i] ?? 0) - place
      if (apart < 0 || apart > 1) break
      if (apart === 0 || !words[run.length]?.has(this.tokenTerm[i] ?? -1)) continue
      run.push(this.tokenTerm[i] ?? -1)
      place = this.tokenAt[i] ?? 0
    }
    return run.length === words.length ? run : []
  }

  #writtenApart(): Map<number, readonly [number, number]> {
    const found = new Map<number, readonly [number, number]>()
    const hangul = Uint8Array.from({ length: this.vocabulary.size }, (_, id) =>
      /^[가-힣]{2,6}$/.test(this.vocabulary.term(id)) ? 1 : 0,
    )
    for (let i = 1; i < this.tokenTerm.length; i++) {
      const [first, second] = [this.tokenTerm[i - 1] ?? 0, this.tokenTerm[i] ?? 0]
      if (hangul[first] === 0 || hangul[second] === 0 || this.tokenAt[i] !== (this.tokenAt[i - 1] ?? 0) + 1) continue
      const joined = this.vocabulary.id(this.vocabulary.term(first) + this.vocabulary.term(second))
      if (joined !== undefined) found.set(joined, [first, second])
    }
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

/** What the file of a chapter is called, where that is not how its title begins. */
function fileNamesOf({ title, file }: Section): readonly string[] {
  const name = nameOfFile(file)
  return title.toLowerCase().includes(name.toLowerCase()) ? [] : [name]
}

function addOnce(lists: Map<number, number[]>, key: number, section: number): void {
  const list = lists.get(key)
  if (!list) lists.set(key, [section])
  else if (list.at(-1) !== section) list.push(section)
}

class Draft {
  readonly termKeys = new Growing()
  readonly termValues = new Growing()
  readonly unitsOf = new Growing()
  readonly tokensOf = new Growing()
  readonly tokenTerm = new Growing()
  readonly tokenAt = new Growing()
  readonly outerOf = new Growing()
  readonly aboveOf = new Growing()
  readonly aboveTerm = new Growing()
  readonly lengths: number[] = []
  readonly #weights = new Map<number, number>()
  readonly #vocabulary: Vocabulary
  readonly #names: CompoundNames
  readonly #expansions: Expansions
  readonly #labels: StatementLabels
  #units = 0
  #isHeading = false

  constructor(index: InvertedIndex, expansions: Expansions, labels: StatementLabels) {
    this.#vocabulary = index.vocabulary
    this.#names = index.names
    this.#expansions = expansions
    this.#labels = labels
    this.aboveOf.push(0)
    this.unitsOf.push(0)
    this.tokensOf.push(0)
  }

  addSection(section: Section): void {
    this.#weights.clear()
    const before = this.tokenTerm.length
    this.#isHeading = true
    this.#addUnit(section.title, SIXTEENTHS.title)
    this.#isHeading = false
    const first = this.#units
    this.outerOf.push(-1)
    for (const statement of section.statements) {
      const { text, parent } = statement
      this.outerOf.push(parent === undefined ? -1 : first + parent)
      this.#addUnit(text, SIXTEENTHS.body, this.#labels.get(labelKey(statement)))
    }
    const above = section.depth === 0 ? fileNamesOf(section) : section.path.slice(0, -1)
    above.forEach((title, at) => {
      const tokens = analyse(title)
      this.#weigh(tokens, at === 0 ? SIXTEENTHS.chapter : SIXTEENTHS.above)
      for (const token of tokens) this.aboveTerm.push(this.#vocabulary.add(token))
    })
    this.aboveOf.push(this.aboveTerm.length)
    for (const picture of section.pictures) this.#weigh(analyse(picture.name.replace(/^\d+\W/, '')), SIXTEENTHS.picture)
    const at = this.lengths.length
    for (const [term, weight] of this.#weights) {
      this.termKeys.push(term)
      this.termValues.push(at * 1024 + Math.min(weight, 1023))
    }
    this.lengths.push(this.tokenTerm.length - before)
    this.unitsOf.push(this.#units)
  }

  #addUnit(text: string, weight: number, labels: readonly string[] = []): void {
    const tokens = analyse(text)
    this.#weigh(tokens, weight)
    for (const token of tokens) {
      this.tokenTerm.push(this.#vocabulary.add(token))
      this.tokenAt.push(token.at)
    }
    this.#expansions.addNoted(text, tokens)
    this.#names.add(text, tokens, this.#isHeading)
    this.#addAcronyms(text, tokens)
    for (const label of labels) this.#addLabel(label)
    this.#units++
    this.tokensOf.push(this.tokenTerm.length)
  }

  /** Words that stand nowhere in the text, and so next to no other. */
  #addLabel(label: string): void {
    const tokens = analyse(label)
    this.#weigh(tokens, SIXTEENTHS.label)
    for (const token of tokens) {
      this.tokenTerm.push(this.#vocabulary.add(token))
      this.tokenAt.push(APART + token.at)
    }
  }

  #weigh(tokens: readonly Token[], weight: number): void {
    for (const token of tokens) {
      const share = token.kind === 'part' ? SIXTEENTHS.part : token.kind === 'bare' ? SIXTEENTHS.bare : 16
      this.#addWeight(this.#vocabulary.add(token), (weight * share) / 16)
    }
  }

  #addAcronyms(text: string, tokens: readonly Token[]): void {
    for (const { letters, from } of acronymsIn(text, tokens)) {
      const term = this.#vocabulary.add({ term: acronymTerm(letters), surface: letters })
      this.#addWeight(term, SIXTEENTHS.acronym)
      this.tokenTerm.push(term)
      this.tokenAt.push(tokens[from]?.at ?? 0)
    }
  }

  #addWeight(term: number, weight: number): void {
    this.#weights.set(term, Math.round((this.#weights.get(term) ?? 0) + weight))
  }
}
