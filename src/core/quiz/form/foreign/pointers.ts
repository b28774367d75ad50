import { compact } from '../../../notes/normalize.ts'
import { eachInSteps, type Steps } from '../../../steps.ts'
import { answerSheets } from './answer-sheet.ts'
import { readMark, workOfMark } from './marks.ts'
import { mayPoint } from './points.ts'
import { evidenceInSteps } from './segments.ts'
import type { SheetLine } from './sheet.ts'

/**
 * Without the lines that point to a sheet behind them, or stand above all questions: they are no keys. A place alone is one where no
 * sheet follows, or a choice is called so.
 */
export function* withoutPointers(lines: readonly SheetLine[]): Steps<readonly SheetLine[]> {
  const pointing: { readonly at: number; readonly place: string }[] = []
  yield* eachInSteps(lines, workOfMark, (line, at) => {
    const mark = AT_ALL.test(line.plain) ? readMark(line) : undefined
    if (mark?.mark === 'answer' && mayPoint(mark.rest)) pointing.push({ at, place: mark.rest })
  })
  if (pointing.length === 0) return lines
  const { groups } = yield* evidenceInSteps(lines)
  const sheet = (yield* answerSheets(lines, groups)).at(-1)?.from ?? 0
  const texts = new Set(groups.flatMap(({ choices }) => choices.map(({ text }) => compact(text))))
  const first = lines.findIndex((line, at) => ASKS.test(line.plain) || groups[0]?.from === at)
  const none = new Set(
    pointing.flatMap(({ at, place }) => (at < first || (at < sheet && !texts.has(compact(place))) ? [at] : [])),
  )
  return lines.filter((_, at) => !none.has(at))
}

const AT_ALL = /아래|하단|끝|뒤|마지막|below|end|bottom|last|cuối/iu
const ASKS = /[?？]|(?:시오|세요|하라|쓰기|것은)[.)]?$/u
