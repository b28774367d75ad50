import { takeLabels } from '../key-labels.ts'
import type { SaidKey } from './answer-lines.ts'
import type { SheetLine } from './sheet.ts'

/** `따라서 정답은 ②이다.`, `풀이: ②`: an explanation that says one key. */
const SAID_KEY =
  /(?:정답은|답은|(?:the\s+)?(?:correct\s+)?answer\s+is)\s+(?<key>[①-⑨]|[(（][A-Ia-i1-9][)）]|[A-I1-9](?![\p{L}\p{N}]|\s*번?(?:과|와|,)))\s*번?\s*(?=이다|입니다|이에요|임|가 된다|[.]|$)/giu

/** The key that an explanation says, and what is left of that; undefined where it says none, or two. */
export function saidKeyIn(explanation: readonly SheetLine[]): { key: SaidKey; rest: readonly SheetLine[] } | undefined {
  const found = explanation.flatMap((line) =>
    [...line.plain.matchAll(SAID_KEY)].map(({ groups }) => ({ line: line.line, key: groups?.key ?? '' })),
  )
  const [first] = found
  if (first && found.every(({ key }) => key === first.key)) return { key: first, rest: explanation }
  const [only, more] = explanation
  const { labels, rest } = takeLabels(only?.plain ?? '')
  if (!only || more || labels.length === 0 || rest.trim() !== '') return undefined
  return { key: { line: only.line, key: only.plain }, rest: [] }
}
