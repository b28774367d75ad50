import { buildSubjects } from '../core/facts/subjects/subjects.ts'
import { judgeContext } from '../core/quiz/judge/context.ts'
import { buildNames } from '../core/language/names/names.ts'
import { buildSearch } from '../core/search/search.ts'
import type { Text } from '../text/text.ts'
import { readAttributes } from './attributes.ts'
import { readCoverage } from './coverage.ts'
import { readDictionary } from './dictionary.ts'
import { readDiagrams } from './diagrams.ts'
import { readErrata } from './errata.ts'
import { factFaults } from './fact-checks.ts'
import { readFacts } from './facts.ts'
import { readGlossary } from './glossary.ts'
import type { Library } from './library.ts'
import { readNotes } from './notes.ts'
import { readQuestions } from './questions.ts'

/** Reads everything in `content/`; never throws on bad content: what is broken is left out and stands in `faults`. */
export function readLibrary(content: string, text: Text): Library {
  const notes = readNotes(content, text)
  const glossary = readGlossary(content, text)
  const dictionary = readDictionary(content, text)
  const vocabulary = readAttributes(content, text)
  const facts = readFacts(content, vocabulary.value, notes.value, text)
  const coverage = readCoverage(content, facts.value, notes.value, text)
  const errata = readErrata(content, notes.value, text)
  const diagrams = readDiagrams(content, notes.value, text)
  const questions = readQuestions(content, notes.value, errata.value, text)
  const subjects = buildSubjects(notes.value, facts.value, (entries) => buildNames(entries, glossary.value))
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
  const asked = questions.value.taken.map((one) => one.question)
  return {
    notebook: notes.value,
    search: buildSearch(notes.value, { glossary: glossary.value, dictionary: dictionary.value }),
    subjects,
    vocabulary: vocabulary.value,
    errata: errata.value,
    coverage: coverage.value,
    diagrams: diagrams.value,
    questions: asked,
    questionBank: questions.value,
    judge: judgeContext(notes.value, glossary.value, asked, dictionary.value),
    faults: [notes, glossary, dictionary, vocabulary, facts, coverage, errata, checked, diagrams, questions].flatMap(
      (one) => one.faults,
    ),
  }
}
