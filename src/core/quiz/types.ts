import type { Citation, Quote } from '../notes/types.ts'

export type QuestionKind = 'single' | 'several' | 'ox' | 'typed' | 'cloze'
export type Difficulty = 1 | 2 | 3

export interface QuestionChoice {
  /** `A`-`F` as authored; O and X for an OX question. */
  readonly label: string
  /** Without Markdown marks. */
  readonly text: string
}

/** A quote that was proven, and where it stands. */
export interface ProvenQuote extends Quote {
  readonly citation: Citation
}

/** One question, whole and checked. An occurrence's row keeps it as it was posted. */
export interface Question {
  /** Its 번호 if given, else 12 base32 characters of the hash of its normalised stem. */
  readonly id: string
  readonly kind: QuestionKind
  /** Markdown that Discord shows as it is, already cleaned; paragraphs are parted by a line feed. Cloze: `{{…}}` holds the answer. */
  readonly stem: string
  /** Empty for typed and cloze. */
  readonly choices: readonly QuestionChoice[]
  /** Labels of the right choices; for typed and cloze the accepted forms, the first is shown. */
  readonly key: readonly string[]
  readonly explanation: string
  /** Why each choice is right or wrong, by label. */
  readonly rationales: Readonly<Record<string, string>>
  readonly quotes: readonly ProvenQuote[]
  readonly citations: readonly Citation[]
  readonly difficulty: Difficulty
  /** `authored` in a file of `content/questions`, or `generated`. */
  readonly origin: 'authored' | 'generated'
  /** Which kind made it of the notes. */
  readonly madeBy?: string
  /** Titles of the services (shallowest sections) that it is about, by its citations; empty when it cites nothing. */
  readonly services: readonly string[]
  /** Where it was written. */
  readonly file: string
  readonly line: number
  /** Id of the erratum that it asks about (정오). */
  readonly erratum?: string
  /** The key that it was written with, where leaders decided on another. */
  readonly writtenKey?: readonly string[]
  /** False when its text names a letter ("B는 …", "위의 모두"): its choices keep their order. */
  readonly shuffle: boolean
}

/** A question that the track was asked before, and when last. */
export interface AskedQuestion {
  readonly questionId: string
  readonly lastDate: string
  /** How often. */
  readonly times?: number
  /** Answers that were no guesses, and how many of them were right. */
  readonly answers?: number
  readonly right?: number
}

/** A question of the last days, as it was posted. */
export interface RecentQuestion {
  readonly localDate: string
  readonly question: Question
}
