import type { Fault } from '../core/fault.ts'
import type { QuestionFile } from '../core/quiz/form/shape.ts'
import type { Text } from '../text/text.ts'
import type { Library } from './library.ts'
import { missingPictures } from './missing-pictures.ts'
import { isForeign } from './note-files.ts'

/** What members will get of a content folder: counts, and what they will miss. */
export interface ReportCard {
  readonly errors: number
  readonly warnings: number
  readonly chapters: number
  readonly sections: number
  readonly statements: number
  readonly statementsQuotedByFacts: number
  readonly statementsWithoutFact: number
  readonly subjects: number
  readonly diagrams: number
  /** Pictures that the notes point at: the group's own, redrawn ones, and those that nobody can be shown. */
  readonly picturesFound: number
  readonly picturesRedrawn: number
  readonly picturesMissing: number
  /** Also the days that they last at one a day. */
  readonly questions: number
  readonly questionsFromNotes: number
  readonly questionsLeftOut: number
  readonly questionsSuspended: number
  readonly questionFiles: readonly QuestionFile[]
  /** Chapters that no question asks about, where others have some. */
  readonly chaptersWithoutQuestions: readonly string[]
  readonly notRead: readonly string[]
  /** Every file that is not read, those among them, and why in a sentence. */
  readonly leftOut: readonly LeftOut[]
}

interface LeftOut {
  readonly file: string
  readonly why: string
}

/** Faults that cost the whole file. */
const WHOLE_FILE = /^(?:large-file|unreadable-file|no-text|too-much|could-not-read|skipped-.+)$/

export function reportCard(library: Library, faults: readonly Fault[], text: Text): ReportCard {
  const { notebook, coverage, questionBank, diagrams } = library
  const errors = faults.filter((fault) => fault.severity === 'error').length
  const own = diagrams.filter((one) => one.source.kind === 'image').length
  return {
    errors,
    warnings: faults.length - errors,
    chapters: notebook.chapters.length,
    sections: notebook.sections.length,
    statements: notebook.sections.reduce((sum, section) => sum + section.statements.length, 0),
    statementsQuotedByFacts: coverage.quoted,
    statementsWithoutFact: coverage.listed,
    subjects: library.subjects.all.length,
    diagrams: diagrams.length,
    picturesFound: own,
    picturesRedrawn: diagrams.length - own,
    picturesMissing: missingPictures(library, text).length,
    questions: questionBank.taken.length,
    questionsFromNotes: library.generated.length,
    questionsLeftOut: questionBank.leftOut,
    questionsSuspended: questionBank.suspended.filter(({ why }) => why === 'quote').length,
    questionFiles: library.questionFiles,
    chaptersWithoutQuestions: chaptersWithoutQuestions(library),
    notRead: library.notRead,
    leftOut: leftOut(library, faults, text),
  }
}

function leftOut({ notRead }: Library, faults: readonly Fault[], { checks }: Text): LeftOut[] {
  const lost = faults.filter(({ code }) => WHOLE_FILE.test(code)).map(({ file, message }) => ({ file, why: message }))
  return [...notRead.map((file) => ({ file, why: isForeign(file) ? checks.foreign() : checks.noNote() })), ...lost]
}

/** Chapters that are studied and never asked about, beside others that are: somebody else's questions, or unfinished ones. */
export function chaptersWithoutQuestions({ notebook, questions }: Library): string[] {
  const asked = new Set(questions.flatMap((one) => one.citations.map((place) => place.file)))
  if (asked.size === 0) return []
  return notebook.chapters
    .filter(({ file, sections }) => !asked.has(file) && sections.some((one) => one.statements.length > 0 && !one.index))
    .map((chapter) => chapter.title)
}
