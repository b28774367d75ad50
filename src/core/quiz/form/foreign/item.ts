import type { Steps } from '../../../steps.ts'
import type { RawItem } from '../items.ts'
import { readLabelled } from '../labels.ts'
import type { FormLine } from '../lines.ts'
import type { Piece } from '../pieces.ts'
import { answerLines, type SaidKey } from './answer-lines.ts'
import { type ChoiceGroup, choicesIn, groupsIn } from './choice-groups.ts'
import { afterLast, choiceLines, markedKey, textsOf } from './choice-lines.ts'
import { formLinesInSteps } from './lines.ts'
import { listed } from './listed-choices.ts'
import { type Marked, marksOf, partKey, withoutHint } from './marks.ts'
import { metaOf } from './meta.ts'
import { plainChoices } from './plain-choices.ts'
import { deniesKey, saidKeyIn } from './said-key.ts'
import type { Segment } from './segments.ts'
import type { SheetLine } from './sheet.ts'
import { translated } from './translated.ts'

/** A segment read: the pieces of its question, and where its evidence lies. */
export interface ForeignItem extends RawItem {
  readonly segment: Segment
  readonly style: string
  readonly number?: number
  /** How its choices are written; undefined for a written answer. */
  readonly group?: ChoiceGroup
  /** It says a key of its own, by line or by mark. */
  readonly answered: boolean
  /** What its choices are marked with beside that key: a tick, bold. */
  readonly marked?: FormLine
  /** Two lists that are written alike stand before its key, or two keys in it: it may be of either. */
  readonly unclear?: true
  /** Lines without marks that the key may count: choices, where the file's other questions have as many. */
  readonly counted?: number
  /** Where the reader stopped. */
  readonly end: number
}

interface Parts {
  readonly stem: SheetLine[]
  readonly keys: SaidKey[]
  /** What stands under the key. */
  readonly answer: SheetLine[]
  readonly explanation: SheetLine[]
  readonly meta: SheetLine[]
  answered: boolean
  end: number
  /** `below`: a title of what stands under it, and the key where nothing does. */
  place?: SaidKey
}

/** Of a question; what goes on for longer is none. */
const LINES_AT_MOST = 2_000

/** Reads what lies between an opener and the next one. */
export function* readSegment(lines: readonly SheetLine[], segment: Segment): Steps<ForeignItem> {
  const own = lines.slice(segment.from, Math.min(segment.to, segment.from + LINES_AT_MOST))
  const opener = segment.opener && segment.opener.at >= segment.from ? segment.opener : undefined
  const openerAt = opener ? opener.at - segment.from : -1
  const body = own.map((line, at) => (at === openerAt ? { ...line, text: opener?.rest ?? line.text } : line))
  const marks = marksOf(own).map((mark, at) => (at === openerAt ? undefined : mark))
  const keyAt = marks.findIndex((mark) => mark?.mark === 'answer')
  const before = own.slice(0, keyAt < 0 ? own.length : keyAt).map((line, at) => (at === openerAt ? hidden(line) : line))
  const said = saidAt(own, marks, keyAt)
  const found = choiceGroup(before, marks) ?? (keyAt < 0 ? undefined : listed(before, openerAt, marks, said, keyAt))
  const plain = found || keyAt < 0 ? undefined : plainChoices(own, marks, keyAt, said)
  const list = found ?? plain
  const twice = list && translated(list, before)
  const group = twice?.group ?? list
  const parts = partsOf(body, own, marks, group, openerAt)
  const told = group && !parts.answered && !markedKey(group) ? saidKeyIn(parts, group.choices.length) : undefined
  if (told) {
    parts.answered = true
    parts.keys.push(told.key)
    parts.explanation.splice(0, Number.POSITIVE_INFINITY, ...told.rest)
  }
  // `## Question 1:` with an item under it, in a file that says no 정답: the item is what is asked for.
  if (!group && !parts.answered && (opener?.rank ?? 0) >= 5) takeLoneItem(parts)
  const pieces = new Map<Piece, FormLine[]>()
  pieces.set(
    'question',
    yield* formLinesInSteps(parts.stem.filter(({ text, line }) => text !== '' && !twice?.first.has(line))),
  )
  if (group) pieces.set('choices', yield* choiceLines(group, body, parts.end))
  const marked = group ? markedKey(group) : undefined
  const ticked = parts.answered ? undefined : marked
  if (ticked) pieces.set('answer', [ticked])
  else if (parts.answered) pieces.set('answer', yield* answerLines(parts.keys, parts.answer, group && textsOf(group)))
  if (parts.explanation.length > 0) pieces.set('explanation', yield* formLinesInSteps(parts.explanation))
  for (const [piece, line] of parts.meta.flatMap(metaOf)) pieces.set(piece, [...(pieces.get(piece) ?? []), line])
  return {
    line: own[Math.max(0, openerAt)]?.line ?? 1,
    suffix: '',
    foreign: true,
    pieces,
    segment,
    style: opener?.style ?? '',
    ...(opener?.number === undefined ? {} : { number: opener.number }),
    ...(group ? { group } : {}),
    ...((
      group
        ? deniesKey(parts.explanation, said) ||
          deniesKey(parts.answer, said) ||
          (!twice && isOneOfTwo(group, before)) ||
          lacksFirst(group, before)
        : saysTwo(parts.keys, own, marks)
    )
      ? { unclear: true }
      : {}),
    ...(marked && parts.answered ? { marked } : {}),
    ...(plain ? { counted: plain.choices.length } : {}),
    answered: parts.answered || ticked !== undefined,
    end: segment.from + parts.end,
  }
}

/** A stem is never a choice, however it is numbered. */
function hidden(line: SheetLine): SheetLine {
  return { ...line, rule: true }
}

/** The last whole list before the key; a box of ㄱ, ㄴ, ㄷ belongs to the stem where other choices follow it. */
function choiceGroup(before: readonly SheetLine[], marks: readonly (Marked | undefined)[]): ChoiceGroup | undefined {
  const start = marks.findIndex((mark, at) => at < before.length && mark?.mark === 'explanation')
  const groups = groupsIn(choicesIn(before), before)
  const head = groups.filter((group) => start < 0 || group.from < start)
  const usable = head.length > 0 ? head : groups
  const boxes = usable.filter((group) => group.choices.some((choice) => choice.checked !== undefined))
  return boxes.at(-1) ?? usable.at(-1)
}

/** Choices of two questions, of which nothing opens the second: one key behind them is not known to be the last one's. */
function isOneOfTwo(group: ChoiceGroup, before: readonly SheetLine[]): boolean {
  if (group.alphabet === 'boxes') return false
  const { shape } = group.choices[0] ?? {}
  return groupsIn(choicesIn(before), before).some(({ choices, to }) => to <= group.from && choices[0]?.shape === shape)
}

/** `0) …` above `1) …`: of the choices the first is none that is read. */
function lacksFirst({ from, alphabet }: ChoiceGroup, before: readonly SheetLine[]): boolean {
  return alphabet === 'digits' && /^[(（]?0\s?[.):]\s*\S/.test(before[from - 1]?.plain ?? '')
}

/** Another key behind other words: of a question that nothing opened. */
function saysTwo(keys: readonly SaidKey[], own: readonly SheetLine[], marks: readonly (Marked | undefined)[]): boolean {
  const [first, last] = [keys[0], keys.at(-1)]
  if (!first || !last || new Set(keys.map(({ key }) => key.replace(/\s/g, '').toLowerCase())).size < 2) return false
  return own.some(({ line, rule }, at) => line > first.line && line < last.line && !rule && !marks[at])
}

/** The key as it is first said. */
function saidAt(own: readonly SheetLine[], marks: readonly (Marked | undefined)[], keyAt: number): string {
  const rests = marks.flatMap((mark) => (mark?.mark === 'answer' && mark.rest !== '' ? [partKey(mark.rest).key] : []))
  return rests[0] ?? own[keyAt + 1]?.plain ?? ''
}

function partsOf(
  body: readonly SheetLine[],
  own: readonly SheetLine[],
  marks: readonly (Marked | undefined)[],
  group: ChoiceGroup | undefined,
  openerAt: number,
): Parts {
  const parts: Parts = { stem: [], keys: [], answer: [], explanation: [], meta: [], answered: false, end: body.length }
  const level = own[openerAt]?.heading ?? 0
  const last = group ? afterLast(group, body) : 0
  const marked = group !== undefined && markedKey(group) !== undefined
  const lastKey = marks.findLastIndex((mark) => mark?.mark === 'answer')
  let state: State = 'stem'
  for (let at = 0; at < body.length; at++) {
    const line = body[at] as SheetLine
    const mark = marks[at]
    if (group && at >= group.from && at < last && mark?.mark !== 'answer') continue
    const ends = !mark && (line.rule || isForeignHeading(line, level, at, openerAt))
    // A heading behind choices that no key follows is of what comes next.
    const isOver = group !== undefined && at >= last && at > lastKey && line.heading > 0
    if (ends && (parts.answered || isOver || (marked && at >= last))) {
      parts.end = at
      break
    }
    if (line.rule) continue
    if (marked && state === 'stem' && at >= last) state = 'explanation'
    state = mark ? readMarked(line, mark, state, parts, group !== undefined && at >= last) : state
    if (!mark || (mark.mark === 'explanation' && state === 'stem')) put(line, state, parts)
    // What a learner chose stands under its title.
    if (mark?.mark === 'own-answer' && isTitleOnly(line)) at++
  }
  if (parts.place && parts.keys.length === 0 && parts.answer.length === 0) parts.keys.push(parts.place)
  return parts
}

type State = 'stem' | 'answer' | 'explanation' | 'skip'

function takeLoneItem(parts: Parts): void {
  const items = parts.stem.filter((line) => line.bullet)
  const [only] = items
  if (!only || items.length > 1 || parts.stem.at(-1) !== only || parts.stem.length < 2 || readLabelled(only.plain))
    return
  parts.stem.pop()
  parts.answered = true
  parts.answer.push(only)
}

function put(line: SheetLine, state: State, parts: Parts): void {
  if (state === 'stem') parts.stem.push(line)
  else if (state === 'answer') parts.answer.push(line)
  else if (state === 'explanation') parts.explanation.push(line)
}

function readMarked(
  line: SheetLine,
  { mark, rest }: Marked,
  state: State,
  parts: Parts,
  behindChoices: boolean,
): State {
  if (mark === 'answer') {
    const { key, explanation } = partKey(rest)
    const said = { line: line.line, key: bareKey(key) }
    if (isPlace(key)) parts.place = said
    else if (key !== '' && !isBareTitle(key)) parts.keys.push(said)
    if (explanation !== '') parts.explanation.push({ ...line, text: explanation, bullet: false })
    parts.answered = true
    return 'answer'
  }
  if (mark === 'meta') {
    parts.meta.push(line)
    return state
  }
  if (mark === 'hint') return rest === '' && state !== 'stem' ? 'skip' : state
  if (mark !== 'explanation' || (state === 'stem' && !behindChoices)) return state
  const said = withoutHint(rest)
  if (said !== '') parts.explanation.push({ ...line, text: said, bullet: false })
  return 'explanation'
}

function isTitleOnly(line: SheetLine): boolean {
  return /(?:답|선택|answer)[^\p{L}\p{N}]*$/iu.test(line.plain)
}

function bareKey(key: string): string {
  // `` `one`, `two` ``: marks of code around each.
  const bare = (key.match(/`/g)?.length ?? 0) > 2 ? key.replaceAll('`', '') : key
  return bare.replace(/^[`"“]+|[`"”]+$/g, '').trim()
}

function isBareTitle(key: string): boolean {
  return /^(?:보기|확인|확인하기|펼치기|열기|here|click)$/iu.test(key)
}

function isPlace(key: string): boolean {
  return /^below$/iu.test(key)
}

function isForeignHeading(line: SheetLine, level: number, at: number, openerAt: number): boolean {
  if (line.heading === 0 || at <= openerAt || line.summary) return false
  return level === 0 || line.heading <= level
}
