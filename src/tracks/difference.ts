import type { FileChange } from '../content/libraries.ts'
import type { Library } from '../content/library.ts'
import type { Difference } from '../core/links.ts'
import type { Section } from '../core/notes/types.ts'
import type { Question } from '../core/quiz/types.ts'
import { isOwnNote } from './own-content.ts'

type Known = Pick<Library, 'notebook' | 'questions' | 'questionBank'>

/** `before`: undefined where what was shown until now counts for nothing: it was shipped. `changes`: what makes the difference. */
export function differenceOf(before: Known | undefined, after: Known, changes: readonly FileChange[]): Difference {
  const [was, is] = [before?.notebook.byId ?? new Map<string, Section>(), after.notebook.byId]
  const asked = new Map((before?.questions ?? []).map((one) => [one.id, one]))
  const asks = new Map(after.questions.map((one) => [one.id, one]))
  const lost = after.questionBank.suspended.filter(({ why }) => why === 'quote')
  const suspended = new Set(lost.map(({ source }) => placeOf(source)))
  const missing = [...asked].filter(([id]) => !asks.has(id))
  const lostQuote = missing.filter(([, one]) => suspended.has(placeOf(one))).length
  return {
    sections: {
      added: [...is.keys()].filter((id) => !was.has(id)).length,
      gone: [...was.keys()].filter((id) => !is.has(id)).length,
      changed: [...is].filter(([id, section]) => was.has(id) && wordsOf(was.get(id)) !== wordsOf(section)).length,
    },
    questions: {
      added: [...asks.keys()].filter((id) => !asked.has(id)).length,
      gone: missing.length - lostQuote,
      lostQuote,
      changed: [...asks].filter(([id, one]) => asked.has(id) && askedBy(asked.get(id)) !== askedBy(one)).length,
    },
    others: changes.filter(({ path }) => !isOwnNote(path) && !path.startsWith('questions/')).length,
  }
}

function placeOf({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`
}

function wordsOf(section: Section | undefined): string {
  return JSON.stringify([section?.statements.map(({ text }) => text), section?.pictures.map(({ path }) => path)])
}

/** All that a member sees of it, or is graded by. */
function askedBy(question: Question | undefined): string {
  const { stem, choices, key, explanation, rationales, difficulty } = question ?? {}
  return JSON.stringify([stem, choices, key, explanation, rationales, difficulty])
}
