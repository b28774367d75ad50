import type { Subject } from '../../facts/types.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import type { Difficulty, QuestionKind } from '../types.ts'
import type { HeldTexts } from './held-texts.ts'

export type GeneratedLanguage = 'ko' | 'en'

/** A statement that a question may rest on, and what a reader must be told to understand it alone. */
export interface Point {
  readonly statement: Statement
  readonly section: Section
  readonly language: GeneratedLanguage
  /** Name in front of its words (`TTL: …`), or of what it is nested under. */
  readonly label?: string
  /** Its words without that name; of prose that a name opens, the sentence that says what it is. */
  readonly said: string
  /** A sentence of a paragraph that says more: of the paragraph `said` is the one. */
  readonly ofProse?: true
  /** One of a list whose items each give a name and what it is. */
  readonly inGlossary?: true
  /** The name runs into the sentence: as its head, or by the verb that defines it. */
  readonly runIn?: 'verb' | 'head'
  /** What it is nested under. */
  readonly above?: Statement
  /** What that is called, where the statement has a label of its own. */
  readonly lead?: string
  /** Where it stands, from the general to the particular: what the stem opens with. */
  readonly path: readonly string[]
  /** The first of it is the chapter, since nothing below says its name. */
  readonly hasChapter: boolean
}

/** What kinds draw from: everything in order, looked up once for the whole notebook. */
export interface Material {
  readonly notebook: Notebook
  readonly points: readonly Point[]
  /** Asked for by their cells. */
  readonly tables: readonly Point[]
  /** Sections under the same heading, the near ones: itself among them. */
  readonly beside: (section: Section) => readonly Section[]
  readonly pointsOf: (section: Section) => readonly Point[]
  readonly subjects: readonly Subject[]
  readonly quantities: QuantityIndex
  readonly described: DescribedIndex
  readonly terms: TermIndex
  readonly things: ThingIndex
  /** Of all sections, each once, in small letters. */
  readonly titles: HeldTexts
}

/** What has a heading or a line of its own, with all that the notes say of it there. */
export interface Thing {
  readonly id: string
  readonly name: string
  /** The same with what stands in parentheses behind it. */
  readonly written: string
  readonly section: Section
  /** What the things beside it share with it. */
  readonly family: string
  readonly claims: readonly Point[]
}

export interface ThingIndex {
  /** The one whose claims this opens. */
  of(point: Point): Thing | undefined
  /** Those that stand beside it, the nearest first. */
  near(own: Thing): readonly Thing[]
}

/** A name that a chapter gives something. */
export interface Term {
  readonly name: string
  readonly folded: string
  /** The same without the `s` of many. */
  readonly singular: string
  /** The beginnings of its words. */
  readonly stems: readonly string[]
  /** What the names that stand beside it have in common with it: their heading's heading, their list. */
  readonly family: string
  readonly section: Section
  readonly shape: string
  /** Its place among those of its family that are marked in sentences; of others their list or headings are near enough. */
  readonly at?: number
}

export interface TermIndex {
  /** Of its chapter, those around it, in the chapter's order. */
  near(point: Point): readonly Term[]
  /** What its own words set in bold or as code. */
  marked(point: Point): readonly Term[]
  /** Of its family, itself among them; of those that are marked in sentences the near ones. */
  beside(term: Term): readonly Term[]
  /** Statements of its chapter that hold the name. */
  holding(name: string, point: Point): readonly Point[]
  /** What its chapter is about as a whole. */
  isEverywhere(name: string, point: Point): boolean
}

/** A name, and what the notes say it is, without the name. */
export interface Described {
  readonly name: string
  readonly words: string
  /** Where the words stand. */
  readonly point: Point
  /** Where the name comes from: a label or line of a list, the section's heading, the topic of a sentence. */
  readonly by: 'list' | 'title' | 'topic'
  /** The words are only the first that the notes say of it: they tell what it is no better than others. */
  readonly loose?: true
}

export interface DescribedIndex {
  of(point: Point): Described | undefined
  /** Other names, the nearest first, that the same words cannot mean. */
  near(own: Described): readonly Described[]
}

/** A number with its unit as the notes write it. */
export interface Quantity {
  /** As written: `400KB`. */
  readonly shown: string
  readonly number: number
  /** `kb`; one word a unit, whatever the language. */
  readonly unit: string
  /** Behind the number, as written: `KB`, ` minutes`. */
  readonly suffix: string
  readonly start: number
  readonly end: number
  readonly point: Point
}

interface QuantityIndex {
  of(point: Point): readonly Quantity[]
  /** Others of its unit, in the order of the notes; of very many those around it. */
  near(own: Quantity): readonly Quantity[]
}

/** A choice and why it is right or wrong: what it is true of, with the statement that says so where there is one. */
interface DraftChoice {
  readonly text: string
  readonly why: string
  readonly from?: Point
}

/** An item before it is checked, numbered and shuffled. */
export interface Draft {
  readonly kind: QuestionKind
  readonly stem: string
  /** For choices: the right one first. For O and X both. */
  readonly choices: readonly DraftChoice[]
  /** Of O and X the key. */
  readonly forms?: readonly string[]
  readonly explanation: string
  /** The statements that decide the key; the first is the item's own. */
  readonly quotes: readonly Point[]
  readonly difficulty: Difficulty
  /** What tells items of one kind and statement apart. */
  readonly part?: string
}

/** One way to make a question. `certain` says why its key cannot be wrong. */
export interface GeneratingKind {
  readonly name: string
  readonly certain: string
  /** Works out a little at a time what `from` would at once; where that may be much. */
  ready?(point: Point): Steps<unknown>
  from(point: Point, material: Material, phrases: Phrases): readonly Draft[]
}

/** What generated questions say around the notes' own words, in the notes' language. */
export interface Phrases {
  readonly opening: (path: readonly string[]) => string
  readonly blank: string
  readonly whichValue: string
  readonly whichName: string
  readonly whichGap: string
  readonly whichDescribes: (name: string) => string
  readonly whichSaidOf: (name: string) => string
  /** Of a cell: what a table says of another row may be true of this one as well. */
  readonly isInTable: string
  /** Of a name and its description: what the notes say of another may be true of this one as well. */
  readonly isDescribedSo: string
  readonly whichOfThem: (row: string) => string
  readonly nextStep: (step: string) => string
  readonly cell: (row: string, column: string) => string
  /** Why: */
  readonly noteSays: (words: string) => string
  readonly otherValue: (words: string, where: string) => string
  readonly noSuchValue: string
  readonly otherName: (name: string, words: string) => string
  readonly describes: (name: string) => string
  readonly stepPlace: (place: number) => string
  readonly otherCell: (row: string) => string
  readonly notInGap: (name: string) => string
}
