import { readyToCompare } from '../core/facts/comparison/ready.ts'
import { subjectsInSteps } from '../core/facts/subjects/subjects.ts'
import { namesInSteps } from '../core/language/names/names.ts'
import { type CorrectedKey, corrected, keyChangeIn } from '../core/quiz/corrections.ts'
import { generateInSteps } from '../core/quiz/generate/generate.ts'
import { judgeInSteps } from '../core/quiz/judge/context.ts'
import { readyToJudge } from '../core/quiz/judge/known-names.ts'
import { isRetired } from '../core/quiz/retired.ts'
import type { Question } from '../core/quiz/types.ts'
import { searchLater } from '../core/search/search.ts'
import { finish, type Steps } from '../core/steps.ts'
import { type Text, textOf } from '../text/text.ts'
import { readAttributes } from './attributes.ts'
import { readCoverage } from './coverage.ts'
import { readDiagrams } from './diagrams.ts'
import { readDictionary } from './dictionary.ts'
import { readErrata } from './errata.ts'
import { factFaults } from './fact-checks.ts'
import { readFacts } from './facts.ts'
import { readGlossary } from './glossary.ts'
import { readKeys } from './keys.ts'
import type { Library } from './library.ts'
import { readNotes } from './notes.ts'
import { readQuestions } from './questions.ts'
import { readRetired, readUsed } from './retired.ts'
import { folderSource, type Source } from './source.ts'
import { statementLabels } from './statement-labels.ts'
import { inTurns } from './turns.ts'

/** Reads everything in `content/`; never throws on bad content: what is broken is left out and stands in `faults`. */
export function readLibrary(content: string | Source, text: Text): Library {
  return finish(librarySteps(content, text))
}

/** The same beside a running bot: it never keeps the loop for long, and is given up when `ending` says so. */
export async function readLibraryInTurns(
  content: string | Source,
  text: Text,
  ending?: AbortSignal,
  onReadable?: OnReadable,
): Promise<Library> {
  return await inTurns(librarySteps(content, text, onReadable), ending)
}

/** Called once with what the notes can be looked up in; what is made of them is still missing there: questions, the judge. */
export type OnReadable = (library: Library) => void

/** Reading, with a break wherever one may be made. */
export function* librarySteps(from: string | Source, text: Text, onReadable?: OnReadable): Steps<Library> {
  const content = typeof from === 'string' ? folderSource(from) : from
  const notes = yield* readNotes(content, text)
  const glossary = yield* readGlossary(content, text)
  const dictionary = yield* readDictionary(content, text)
  const vocabulary = yield* readAttributes(content, text)
  yield
  const facts = yield* readFacts(content, vocabulary.value, notes.value, text)
  const coverage = yield* readCoverage(content, facts.value, notes.value, text)
  const errata = yield* readErrata(content, notes.value, text)
  const diagrams = yield* readDiagrams(content, notes.value, notes.found.files, text)
  const retired = yield* readRetired(content, text)
  const known = { notebook: notes.value, errata: errata.value, retired: retired.value }
  const keys = yield* readKeys(content, text)
  const questions = yield* readQuestions(content, known, text)
  const taken = questions.value.taken.map((one) => ({ ...one, question: withKey(one.question, keys.value) }))
  yield
  const subjects = yield* subjectsInSteps(notes.value, facts.value, (entries) => namesInSteps(entries, glossary.value))
  const asked = taken.map((one) => one.question)
  const search = searchLater(notes.value, {
    glossary: glossary.value,
    dictionary: dictionary.value,
    labels: statementLabels(facts.value),
  })
  // Somebody waits to look something up; and with a question that names no source the notes are searched for what they say of it.
  if (onReadable || asked.some(({ citations }) => citations.length === 0)) yield* search.ready()
  yield* readyToCompare(notes.value)
  const readable = {
    notebook: notes.value,
    search,
    subjects,
    vocabulary: vocabulary.value,
    errata: errata.value,
    corrections: errata.written,
    glossary: glossary.value.groups,
    coverage: coverage.value,
    diagrams: diagrams.value,
    retired: retired.value,
    questionBank: { ...questions.value, taken },
    questionFiles: questions.files,
    notRead: notes.notRead,
  }
  const noJudge = { terms: [], aliases: [], makers: [], dictionary: dictionary.value }
  onReadable?.({ ...readable, questions: asked, generated: [], used: new Set(), judge: noJudge, faults: [] })
  const sheets = { sheets: facts.value, subjects, vocabulary: vocabulary.value, errata: errata.value }
  const checked = { faults: yield* factFaults({ ...sheets, notebook: notes.value }, text) }
  const phrases = { ko: textOf('ko').generated, en: textOf('en').generated }
  const made = { notebook: notes.value, subjects: subjects.all, errata: errata.value, authored: asked, phrases }
  const ids = new Set(asked.map(({ id }) => id))
  const all = (yield* generateInSteps(made))
    .map((one) => withKey(one.question, keys.value))
    .filter(({ id, file }) => !ids.has(id) && !isRetired(id, file, retired.value))
  const used = yield* readUsed(content, text)
  const ownIds = new Set(used.value.map(({ id }) => id))
  const read = all.filter(({ id }) => ownIds.has(id)).map((one): Question => ({ ...one, origin: 'authored' }))
  const questionsOfGroup = [...asked, ...read]
  const judge = yield* judgeInSteps(notes.value, glossary.value, questionsOfGroup, dictionary.value)
  if (onReadable || [...questionsOfGroup, ...all].some(({ choices }) => choices.length === 0))
    yield* readyToJudge(judge)
  return {
    ...readable,
    questions: questionsOfGroup,
    generated: all.filter(({ id }) => !ownIds.has(id)),
    used: ownIds,
    judge,
    faults: [
      notes,
      glossary,
      dictionary,
      vocabulary,
      facts,
      coverage,
      errata,
      checked,
      diagrams,
      retired,
      keys,
      used,
      questions,
    ].flatMap((one) => one.faults),
  }
}

/** Makes what is only needed when members ask, where that is not made yet: the index of the notes, the words that typed answers are held against. */
export function* readyToBeAsked({ search, judge }: Pick<Library, 'search' | 'judge'>): Steps<void> {
  yield* search.ready()
  yield* readyToJudge(judge)
}

/** With the key that leaders decided on. */
function withKey(question: Question, keys: readonly CorrectedKey[]): Question {
  return keys.length > 0 ? corrected(question, keyChangeIn(question, keys)) : question
}
