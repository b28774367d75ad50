import type { Errata } from '../core/facts/errata.ts'
import type { Checked, Fault } from '../core/fault.ts'
import { readyToProve } from '../core/notes/quote.ts'
import type { Notebook } from '../core/notes/types.ts'
import { readAnkiNotes } from '../core/quiz/form/anki.ts'
import type { ParsedQuestion } from '../core/quiz/form/parsed.ts'
import { codeOf, isError } from '../core/quiz/form/problem.ts'
import { ownId, type QuestionBank, resolveQuestions } from '../core/quiz/form/resolve.ts'
import type { QuestionFile, ShapeReading } from '../core/quiz/form/shape.ts'
import { questionTextInSteps } from '../core/quiz/form/shapes.ts'
import { isRetired, type Retired } from '../core/quiz/retired.ts'
import { eachInSteps, type Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import { readAnkiPackage } from './anki-package.ts'
import { attemptInSteps } from './attempt.ts'
import { BYTES_AT_MOST, readFound, skippedFaults } from './files.ts'
import { isReadable } from './note-files.ts'
import type { FoundFile, Source } from './source.ts'

const TABLES = /\.(?:csv|tsv|gift|json)$/i
/** Pictures that questions show. */
const BESIDE = /\.(?:png|jpe?g|gif|webp|svg)$/i
/** What a program keeps beside them, unless it is questions. */
const SETTINGS = /\.ya?ml$/i
const ASKS = /^[ \t]*(?:-[ \t]+)?["']?(?:questions?|answers?|options|choices|문제|보기|정답)["']?\s*:/imu
const PACKAGE = /\.(?:apkg|colpkg)$/i

export interface ReadQuestions extends Checked<QuestionBank> {
  /** What became of each file that has questions. */
  readonly files: readonly QuestionFile[]
}

interface Known {
  readonly notebook: Notebook
  readonly errata: Errata
  readonly retired: readonly Retired[]
}

interface ReadOne {
  readonly file: string
  readonly reading: ShapeReading
}

/** Reads `questions/**`; what is ambiguous, broken or no longer proven is left out, with its line. */
export function* readQuestions(
  content: Source,
  { notebook, errata, retired }: Known,
  text: Text,
): Steps<ReadQuestions> {
  const { files, skipped } = content.walk('questions')
  const faults: Fault[] = skippedFaults(skipped, text)
  const read: ReadOne[] = []
  for (const found of files) {
    read.push(...(yield* readOne(found, faults, text)))
    yield
  }
  const parsed = yield* stillAsked(yield* withinLimit(read, faults, text), retired)
  if (parsed.length > 0) yield* readyToProve(notebook)
  const bank = yield* resolveQuestions(parsed, notebook, errata)
  yield* eachInSteps(bank.faults, WORK_OF_FAULT, ({ file, line, problem }) => {
    const message = text.questionForm.problem(problem, text.checks.quote)
    faults.push({ severity: isError(problem) ? 'error' : 'warning', file, line, code: codeOf(problem), message })
  })
  const taken = Map.groupBy(bank.taken, ({ source }) => source.file)
  const told = read.flatMap(({ file, reading: { questions, form, media } }): QuestionFile[] => {
    if (questions.length === 0) {
      faults.push({ severity: 'warning', file, line: 1, code: 'no-questions', message: text.questionForm.none() })
      return []
    }
    const count = taken.get(file)?.length ?? 0
    return [{ file, form, taken: count, leftOut: questions.length - count, media }]
  })
  return { value: bank, faults, files: told }
}

/** As much as so many characters read. */
const [WORK_OF_FAULT, WORK_OF_ID] = [100, 500]
/** Of all files: what no group asks in its life holds everyone up with each look through the questions. */
const QUESTIONS_AT_MOST = 20_000

/** The first so many; where a file has more, its line is named. */
function* withinLimit(read: readonly ReadOne[], faults: Fault[], text: Text): Steps<ParsedQuestion[]> {
  const taken: ParsedQuestion[] = []
  for (const { file, reading } of read) {
    const left = QUESTIONS_AT_MOST - taken.length
    const over = reading.questions[left]
    yield* eachInSteps(reading.questions.slice(0, left), 1, (one) => taken.push(one))
    if (!over) continue
    const message = text.questionForm.tooMany(QUESTIONS_AT_MOST)
    faults.push({ severity: 'error', file, line: over.line, code: 'too-many-questions', message })
  }
  return taken
}

function* stillAsked(
  written: readonly ParsedQuestion[],
  retired: readonly Retired[],
): Steps<readonly ParsedQuestion[]> {
  if (retired.length === 0) return written
  const asked: ParsedQuestion[] = []
  yield* eachInSteps(written, WORK_OF_ID, (one) => {
    const { file, reading } = one
    if (!isRetired(reading.id ?? ownId(reading), file, retired)) asked.push(one)
  })
  return asked
}

function* readOne(found: FoundFile, faults: Fault[], text: Text): Steps<ReadOne[]> {
  const { file } = found
  if (PACKAGE.test(file)) return yield* readPackage(found, faults, text)
  if (!isReadable(file) && !TABLES.test(file)) {
    if (!BESIDE.test(file) && !(SETTINGS.test(file) && !asks(found))) {
      faults.push({ severity: 'warning', file, line: 1, code: 'not-read', message: text.checks.foreign() })
    }
    return []
  }
  const read = yield* readFound(found, 'questions', text)
  faults.push(...read.faults)
  const all: ReadOne[] = []
  for (const one of read.files) {
    const reading = yield* attemptInSteps(file, faults, text, questionTextInSteps(one))
    if (reading) all.push({ file, reading })
  }
  return all
}

/** From its first lines: it is not read, but nobody should wonder where its questions went. */
function asks({ bytes, read }: FoundFile): boolean {
  if (bytes > BYTES_AT_MOST.questions) return true
  try {
    return ASKS.test(new TextDecoder().decode(read().subarray(0, LOOKED_AT)))
  } catch {
    return true
  }
}

const LOOKED_AT = 4_000

function* readPackage({ file, bytes, read }: FoundFile, faults: Fault[], text: Text): Steps<ReadOne[]> {
  const refuse = (code: string, message: string): ReadOne[] => {
    faults.push({ severity: 'error', file, line: 1, code, message })
    return []
  }
  const most = BYTES_AT_MOST.apkg
  if (bytes > most) return refuse('large-file', text.fileChecks.tooLarge(bytes, most))
  const notes = yield* readAnkiPackage(read)
  if (typeof notes === 'string') return refuse(`anki-${notes}`, text.questionForm.package[notes]())
  const reading = yield* attemptInSteps(file, faults, text, readAnkiNotes(file, notes))
  return reading ? [{ file, reading: { ...reading, form: 'Anki' } }] : []
}
