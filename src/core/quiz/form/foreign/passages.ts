import { eachInSteps, type Steps } from '../../../steps.ts'
import { type FormLine, textLine } from '../lines.ts'
import type { ForeignItem } from './item.ts'
import { formLinesInSteps } from './lines.ts'
import { readMark, workOfMark } from './marks.ts'
import type { Opener } from './openers.ts'
import type { SheetLine } from './sheet.ts'

/** A text that several questions are asked about. */
interface Passage {
  /** Its lines, from the one that says for which questions it is. */
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
}

const RANGE = '(?<first>\\d{1,3})\\s*번?\\s*(?:[-~–—∼〜～]|to|through|and|및|,)\\s*(?:Q|문제)?\\s*(?<last>\\d{1,3})'
/** `[1-3] 다음 글을 읽고`, `Use the following for questions 4-6`, `(문제 1~2)`: the range is of questions. */
const FOR_RANGE = new RegExp(
  `[\\[(（【〔]\\s*(?:Q|문제|문항|questions?)?\\s*${RANGE}\\s*번?\\s*[\\])）】〕]|(?:questions?|items?|문제|문항)\\s*(?:nos?\\.?\\s*)?${RANGE.replaceAll('?<first>', '?<first2>').replaceAll('?<last>', '?<last2>')}|^[^\\p{L}\\p{N}]*${RANGE.replaceAll('?<first>', '?<first3>').replaceAll('?<last>', '?<last3>')}\\s*번?\\s*(?:문제|문항|[.:)])?\\s*(?=다음|아래)`,
  'iu',
)
const ABOUT =
  /다음|아래|위의?\s|글을|지문|자료|그림|표를|상황|사례|물음|답하|읽고|보고|참고|\b(?:refer|following|passage|scenario|case|read|based on|information|use the|use this|text)\b/iu
/** Between the line that says for which questions it is and the first of them, where others or headings stand between: a whole lesson may. */
const MOST_LINES = 60
/** A stem of so many is too long, whatever they say. */
const TOO_MANY_LINES = 2_100
const MOST_QUESTIONS = 20

/** Every such text, in the order of the file; where its first question opens, it is over. */
export function* passagesIn(lines: readonly SheetLine[], openers: readonly Opener[]): Steps<Passage[]> {
  const numbered = openers.filter(({ number }) => number !== undefined)
  const found: Passage[] = []
  let next = 0
  const textBehind = firstBehind(lines, (one) => !one.rule && one.plain !== '')
  const keyBehind = firstBehind(lines, (one) => readMark(one)?.mark === 'answer')
  const headingBehind = firstBehind(lines, ({ heading }) => heading > 0)
  yield* eachInSteps(lines, workOfMark, (line, from) => {
    while ((numbered[next]?.at ?? lines.length) <= from) next++
    const range = rangeIn(line)
    if (!range || from < (found.at(-1)?.to ?? 0)) return
    let to = from
    for (let nth = next; nth < numbered.length && to === from; nth++) {
      const { at, number } = numbered[nth] as Opener
      if ((nth > next || headingBehind(from) < at) && at > from + MOST_LINES) break
      if (number === range.first) to = at
    }
    // What it says itself, without a text beneath, is no passage; and a key within is a question's.
    if (textBehind(from) >= to && !/[.。:：]\s+\S.{20}/u.test(line.plain)) return
    if (to > from && keyBehind(from) >= to) found.push({ from, to, ...range })
  })
  return found
}

/** The first line of that kind behind one; asked from the top down, each is looked at once. */
function firstBehind(lines: readonly SheetLine[], isOne: (line: SheetLine) => boolean): (from: number) => number {
  let at = 0
  return (from) => {
    if (at > from) return at
    at = from + 1
    while (at < lines.length && !isOne(lines[at] as SheetLine)) at++
    return at
  }
}

function rangeIn(line: SheetLine): { first: number; last: number } | undefined {
  const { plain, code, cells, checked, rule } = line
  if (rule || cells || code !== undefined || checked !== undefined || !/\d/.test(plain) || !ABOUT.test(plain))
    return undefined
  const groups = FOR_RANGE.exec(plain)?.groups
  if (!groups || readMark(line)) return undefined
  const first = Number(groups.first ?? groups.first2 ?? groups.first3)
  const last = Number(groups.last ?? groups.last2 ?? groups.last3)
  return last > first && last - first < MOST_QUESTIONS ? { first, last } : undefined
}

/** The questions with the text before what they ask: of those behind it the first with each number. */
export function* withPassages(
  items: readonly ForeignItem[],
  passages: readonly Passage[],
  lines: readonly SheetLine[],
): Steps<ForeignItem[]> {
  const ofItem = new Map<ForeignItem, Passage>()
  for (const [nth, passage] of passages.entries()) {
    const until = passages[nth + 1]?.from ?? lines.length
    const seen = new Set<number>()
    for (const item of items) {
      const { number, segment } = item
      const at = segment.opener?.at ?? segment.from
      if (number === undefined || at < passage.to || at >= until || seen.has(number)) continue
      seen.add(number)
      if (number >= passage.first && number <= passage.last) ofItem.set(item, passage)
    }
  }
  const said = new Map<Passage, readonly FormLine[]>()
  for (const passage of new Set(ofItem.values())) {
    const own = lines
      .slice(passage.from, passage.to)
      .filter((one) => !one.rule && (one.plain !== '' || one.code !== undefined))
      .slice(0, TOO_MANY_LINES)
    said.set(passage, yield* formLinesInSteps(own))
  }
  return items.map((item) => {
    const passage = ofItem.get(item)
    if (!passage) return item
    const text = (said.get(passage) ?? []).map((one) => ({ ...one, line: item.line }))
    const stem = item.pieces.get('question') ?? []
    return { ...item, pieces: new Map(item.pieces).set('question', [...text, textLine('', item.line), ...stem]) }
  })
}
