import type { Notebook } from '../notes/types.ts'
import { type Glossary, namesOneThing } from '../search/glossary.ts'
import type { JudgeContext } from './judge.ts'
import type { Question } from './types.ts'

/** Longer texts are no names. */
const LONGEST_TERM = 30

/** What the judge knows: the names in the notes, the glossary and the bank. */
export function judgeContext(notebook: Notebook, glossary: Glossary, questions: readonly Question[]): JudgeContext {
  const statements = notebook.sections.flatMap((section) => section.statements)
  const terms = [
    ...notebook.sections.map((section) => section.title),
    ...statements.flatMap((one) => (one.term ? [one.term] : [])),
    ...questions.flatMap((one) => (one.choices.length > 0 ? one.choices.map((choice) => choice.text) : one.key)),
    ...glossary.groups.flatMap((group) => group.names),
  ]
  return {
    terms: [...new Set(terms.filter((term) => term.length <= LONGEST_TERM))],
    aliases: glossary.groups.filter(namesOneThing).map((group) => group.names),
  }
}
