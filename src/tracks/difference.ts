import type { Library } from '../content/library.ts'
import type { FileChange } from '../content/track-source.ts'
import type { Difference } from '../core/links.ts'
import type { Section } from '../core/notes/types.ts'
import type { Question } from '../core/quiz/types.ts'
import { eachInSteps, type Steps } from '../core/steps.ts'
import { isOwnNote } from './own-content.ts'

type Known = Pick<Library, 'notebook' | 'questions' | 'questionBank'>

/** `before`: undefined where what was shown until now counts for nothing: it was shipped. `changes`: what makes the difference. */
export function* differenceInSteps(
  before: Known | undefined,
  after: Known,
  changes: readonly FileChange[],
): Steps<Difference> {
  const [was, is] = [before?.notebook.byId ?? new Map<string, Section>(), after.notebook.byId]
  const asked = new Map((before?.questions ?? []).map((one) => [one.id, one]))
  const asks = new Map(after.questions.map((one) => [one.id, one]))
  const lost = after.questionBank.suspended.filter(({ why }) => why === 'quote')
  const suspended = new Set(lost.map(({ source }) => placeOf(source)))
  const missing = [...asked].filter(([id]) => !asks.has(id))
  const lostQuote = missing.filter(([, one]) => suspended.has(placeOf(one))).length
  yield
  const otherWords = yield* countInSteps(
    is,
    ([, section]) => section.statements.length,
    ([id, section]) => isOther(was.get(id), section),
  )
  const otherQuestions = yield* countInSteps(
    asks,
    () => QUESTION_WORK,
    ([id, one]) => asked.has(id) && askedBy(asked.get(id)) !== askedBy(one),
  )
  return {
    sections: {
      added: [...is.keys()].filter((id) => !was.has(id)).length,
      gone: [...was.keys()].filter((id) => !is.has(id)).length,
      changed: otherWords,
    },
    questions: {
      added: [...asks.keys()].filter((id) => !asked.has(id)).length,
      gone: missing.length - lostQuote,
      lostQuote,
      changed: otherQuestions,
    },
    others: changes.filter(({ path }) => !isOwnNote(path) && !path.startsWith('questions/')).length,
  }
}

function placeOf({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`
}

/** In characters read, about. */
const QUESTION_WORK = 500

function* countInSteps<T>(all: Iterable<T>, work: (one: T) => number, counts: (one: T) => boolean): Steps<number> {
  let count = 0
  yield* eachInSteps(all, work, (one) => {
    if (counts(one)) count++
  })
  return count
}

/** Of a section that was there before: whether it says or shows something else. */
function isOther(was: Section | undefined, is: Section): boolean {
  if (!was) return false
  const same = <T>(before: readonly T[], after: readonly T[], words: (one: T) => string) =>
    before.length === after.length && before.every((one, at) => words(one) === words(after[at] as T))
  return (
    !same(was.statements, is.statements, ({ text }) => text) || !same(was.pictures, is.pictures, ({ path }) => path)
  )
}

/** All that a member sees of it, or is graded by. */
function askedBy(question: Question | undefined): string {
  const { stem, choices, key, explanation, rationales, difficulty } = question ?? {}
  return JSON.stringify([stem, choices, key, explanation, rationales, difficulty])
}
