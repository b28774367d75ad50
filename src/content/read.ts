import { buildSubjects } from '../core/facts/subjects/subjects.ts'
import { buildNames } from '../core/language/names/names.ts'
import { judgeContext } from '../core/quiz/judge/context.ts'
import { buildSearch } from '../core/search/search.ts'
import type { Text } from '../text/text.ts'
import { readAttributes } from './attributes.ts'
import { readCoverage } from './coverage.ts'
import { readDiagrams } from './diagrams.ts'
import { readDictionary } from './dictionary.ts'
import { readErrata } from './errata.ts'
import { factFaults } from './fact-checks.ts'
import { readFacts } from './facts.ts'
import { readGlossary } from './glossary.ts'
import type { Library } from './library.ts'
import { readNotes } from './notes.ts'
import { readQuestions } from './questions.ts'
import { statementLabels } from './statement-labels.ts'

/** Reads everything in `content/`; never throws on bad content: what is broken is left out and stands in `faults`. */
export function readLibrary(content: string, text: Text): Library {
  const steps = librarySteps(content, text)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** How long reading may go on before others get their turn: far less than a press may wait. */
const TURN_MS = 12

/** The same beside a running bot: it never keeps the loop for long. */
export async function readLibraryInTurns(content: string, text: Text): Promise<Library> {
  const steps = librarySteps(content, text)
  let began = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - began < TURN_MS) continue
    await new Promise((resume) => setImmediate(resume))
    began = performance.now()
  }
}

/** Reading, with a break wherever one may be made. */
function* librarySteps(content: string, text: Text): Generator<undefined, Library> {
  const notes = yield* readNotes(content, text)
  const glossary = readGlossary(content, text)
  const dictionary = readDictionary(content, text)
  const vocabulary = readAttributes(content, text)
  yield
  const facts = readFacts(content, vocabulary.value, notes.value, text)
  yield
  const coverage = readCoverage(content, facts.value, notes.value, text)
  const errata = readErrata(content, notes.value, text)
  yield
  const diagrams = readDiagrams(content, notes.value, notes.found.files, text)
  yield
  const questions = readQuestions(content, notes.value, errata.value, text)
  yield
  const subjects = buildSubjects(notes.value, facts.value, (entries) => buildNames(entries, glossary.value))
  yield
  const checked = {
    faults: factFaults(
      {
        sheets: facts.value,
        subjects,
        vocabulary: vocabulary.value,
        errata: errata.value,
        notebook: notes.value,
      },
      text,
    ),
  }
  yield
  const asked = questions.value.taken.map((one) => one.question)
  const search = buildSearch(notes.value, {
    glossary: glossary.value,
    dictionary: dictionary.value,
    labels: statementLabels(facts.value),
  })
  yield
  return {
    notebook: notes.value,
    search,
    subjects,
    vocabulary: vocabulary.value,
    errata: errata.value,
    coverage: coverage.value,
    diagrams: diagrams.value,
    questions: asked,
    questionBank: questions.value,
    judge: judgeContext(notes.value, glossary.value, asked, dictionary.value),
    notRead: notes.notRead,
    faults: [notes, glossary, dictionary, vocabulary, facts, coverage, errata, checked, diagrams, questions].flatMap(
      (one) => one.faults,
    ),
  }
}
