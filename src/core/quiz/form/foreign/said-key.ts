import { takeLabels } from '../key-labels.ts'
import type { SaidKey } from './answer-lines.ts'
import type { SheetLine } from './sheet.ts'

/** `따라서 정답은 ②이다.`, `풀이: ②`: an explanation that says one key. */
const SAID_KEY =
  /(?<=^|[.。!]\s+|(?:따라서|그러므로|그래서|결국|즉|so|thus|therefore|hence),?\s+)(?:정답은|(?:the\s+)?(?:correct\s+)?answer\s+is)\s+(?<key>[①-⑨]|[(（][A-Ia-i1-9][)）]|[A-I1-9](?![\p{L}\p{N}]|\s*번?(?:과|와|,)))\s*번?\s*(?=이다|입니다|이에요|임|가 된다|[.]|$)/giu

/** The key that an explanation says, and what is left of that; undefined where it says none, or two. */
export function saidKeyIn(
  { explanation, stem }: { readonly explanation: readonly SheetLine[]; readonly stem: readonly SheetLine[] },
  count: number,
): { key: SaidKey; rest: readonly SheetLine[] } | undefined {
  const judged = judgedKey(explanation, stem, count)
  if (judged) return { key: judged, rest: explanation }
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

/** `땡! 정답: ②`: a key in the middle of what is said of another one. */
export function deniesKey(explanation: readonly SheetLine[], key: string): boolean {
  const places = (text: string) =>
    takeLabels(text)
      .labels.map(({ place }) => place)
      .join()
  const said = explanation.flatMap(({ plain }) => SAID_ASIDE.exec(plain)?.groups?.key ?? [])
  return places(key) !== '' && said.some((one) => places(one) !== places(key))
}

const SAID_ASIDE = /(?:^|[\s!.])(?:정답|correct answer)\s*[:：]\s*(?<key>[①-⑨]|[A-I1-9]번?)[.!]?\s*$/iu

/** `A is not correct because …`, `B. Is correct: …`. */
const VERDICT =
  /^[^\p{L}\p{N}]*(?:(?:option|choice|answer)\s+)?[(（]?(?<mark>[A-I])[)）.:]?\s*(?:is\s+|are\s+|[-–—]\s*)(?<not>not\s+|in)?(?:the\s+)?(?:correct|right)\b/iu
/** Where a stem asks for what is wrong, a right statement is no key. */
const ASKS_WRONG =
  /\b(?:not|except|incorrect|wrong|false|least|never|cannot|isn['’]?t|aren['’]?t|invalid|untrue)\b|않은|않는|아닌|틀린|잘못|부적절|제외|거리가\s?먼/iu

/** The choices that are called correct where something of each is said; undefined where of one nothing is, or of one twice. */
function judgedKey(explanation: readonly SheetLine[], stem: readonly SheetLine[], count: number): SaidKey | undefined {
  const asked = stem.findLast(({ plain }) => plain !== '')?.plain ?? ''
  if (ASKS_WRONG.test(asked.split(/[.!]\s+/).at(-1) ?? '')) return undefined
  const said = explanation.flatMap((line) => {
    const { mark, not } = VERDICT.exec(line.plain)?.groups ?? {}
    return mark === undefined ? [] : [{ line: line.line, mark: mark.toUpperCase(), right: not === undefined }]
  })
  const right = said.filter((one) => one.right)
  const [first] = right
  const isAll = said.length === count && new Set(said.map(({ mark }) => mark)).size === count
  return first && isAll && right.length < count
    ? { line: first.line, key: right.map(({ mark }) => mark).join(', ') }
    : undefined
}
