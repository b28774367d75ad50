import { acronymsIn } from '../../language/acronyms.ts'
import { analyse, type Token } from '../../language/tokens.ts'
import type { Section } from '../../notes/types.ts'
import { Growing } from '../../postings.ts'
import type { Pace, Steps } from '../../steps.ts'
import { acronymTerm } from '../acronym-term.ts'
import { unnumberedName, withoutOrder } from '../names/section-names.ts'
import type { CompoundNames } from './compound-names.ts'
import type { Expansions } from './expansions.ts'
import { labelKey, type StatementLabels } from './statement-labels.ts'
import type { Vocabulary } from './vocabulary.ts'

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

/** Characters that a unit, however short, is as much work as. */
const WORK_OF_UNIT = 10

/** Words behind this place of a unit are labels. */
export const APART = 100_000

type Counted = Pick<Token, 'term' | 'surface' | 'kind' | 'noted'>

/** What the file of a chapter is called, where that is not how its title begins. */
function fileNamesOf({ title, file }: Section): readonly string[] {
  const name = unnumberedName(file)
  return title.toLowerCase().includes(name.toLowerCase()) ? [] : [name]
}

/** What is read of the notes, section by section, before it can be looked up. */
export class Draft {
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
  /** Of each term what it weighs in the section that is read; and which have been met there. */
  readonly #weights: number[] = []
  #met: number[] = []
  readonly #vocabulary: Vocabulary
  readonly #names: CompoundNames
  readonly #expansions: Expansions
  readonly #labels: StatementLabels
  #units = 0
  #isHeading = false

  constructor(vocabulary: Vocabulary, names: CompoundNames, expansions: Expansions, labels: StatementLabels) {
    this.#vocabulary = vocabulary
    this.#names = names
    this.#expansions = expansions
    this.#labels = labels
    this.aboveOf.push(0)
    this.unitsOf.push(0)
    this.tokensOf.push(0)
  }

  *addSection(section: Section, pace: Pace): Steps<void> {
    const before = this.tokenTerm.length
    this.#isHeading = true
    this.#addUnit(withoutOrder(section.title), SIXTEENTHS.title)
    this.#isHeading = false
    const first = this.#units
    this.outerOf.push(-1)
    for (const statement of section.statements) {
      const { text, parent } = statement
      this.outerOf.push(parent === undefined ? -1 : first + parent)
      this.#addUnit(text, SIXTEENTHS.body, this.#labels.get(labelKey(statement)))
      if (pace.isDue(text.length + WORK_OF_UNIT)) yield
    }
    const above = section.depth === 0 ? fileNamesOf(section) : section.path.slice(0, -1)
    above.forEach((title, at) => {
      const weight = at === 0 ? SIXTEENTHS.chapter : SIXTEENTHS.above
      for (const token of analyse(title)) this.aboveTerm.push(this.#take(token, weight))
    })
    this.aboveOf.push(this.aboveTerm.length)
    for (const { name } of section.pictures) {
      for (const token of analyse(name.replace(/^\d+\W/, ''))) this.#take(token, SIXTEENTHS.picture)
      if (pace.isDue(name.length + WORK_OF_UNIT)) yield
    }
    const at = this.lengths.length
    for (const term of this.#met) {
      this.termKeys.push(term)
      this.termValues.push(at * 1024 + Math.min(this.#weights[term] ?? 0, 1023))
      this.#weights[term] = 0
    }
    this.#met = []
    this.lengths.push(this.tokenTerm.length - before)
    this.unitsOf.push(this.#units)
    if (pace.isDue(section.path.join('').length + WORK_OF_UNIT)) yield
  }

  #addUnit(text: string, weight: number, labels: readonly string[] = []): void {
    const tokens = analyse(text)
    const acronyms = acronymsIn(text, tokens)
    for (const token of tokens) this.#place(token, weight, token.at)
    this.#expansions.addNoted(text, tokens, acronyms)
    this.#names.add(text, tokens, this.#isHeading)
    for (const { letters, from } of acronyms) {
      const initials = { term: acronymTerm(letters), surface: letters, kind: 'whole' } as const
      this.#place(initials, SIXTEENTHS.acronym, tokens[from]?.at ?? 0)
    }
    for (const label of labels) this.#addLabel(label)
    this.#units++
    this.tokensOf.push(this.tokenTerm.length)
  }

  /** Words that stand nowhere in the text, and so next to no other. */
  #addLabel(label: string): void {
    for (const token of analyse(label)) this.#place(token, SIXTEENTHS.label, APART + token.at)
  }

  #place(token: Counted, weight: number, at: number): void {
    this.tokenTerm.push(this.#take(token, weight))
    this.tokenAt.push(at)
  }

  /** Counts a word in its section; its term. */
  #take(token: Counted, weight: number): number {
    const term = this.#vocabulary.add(token)
    const share = token.kind === 'part' ? SIXTEENTHS.part : token.kind === 'bare' ? SIXTEENTHS.bare : 16
    const before = this.#weights[term] ?? 0
    if (before === 0) this.#met.push(term)
    this.#weights[term] = Math.round(before + (weight * share) / 16)
    return term
  }
}
