import { eachInSteps, finish, Pace, type Steps } from '../../../steps.ts'
import { readItem } from '../item.ts'
import { takeLabels } from '../key-labels.ts'
import { leftOut } from '../made.ts'
import type { ParsedQuestion } from '../parsed.ts'
import { withPicture } from '../pictured.ts'
import type { FormProblem } from '../problem.ts'
import { within } from '../stretches.ts'
import { answerSheets } from './answer-sheet.ts'
import type { ChoiceGroup } from './choice-groups.ts'
import { type ForeignItem, readSegment } from './item.ts'
import { LONE } from './keys-in-lines.ts'
import { readMark } from './marks.ts'
import { passagesIn, withPassages } from './passages.ts'
import { usualCount } from './plain-choices.ts'
import { type Evidence, evidenceInSteps, type Segment, segmentsInSteps } from './segments.ts'
import { nameOfShape } from './shape-name.ts'
import type { SheetLine } from './sheet.ts'
import type { AnswerSheet } from './sheet-entry.ts'
import { withSheets } from './sheet-keys.ts'

export interface ForeignQuestion {
  readonly parsed: ParsedQuestion
  /** `Q1. ①`. */
  readonly shape: string
}

/** Reads what is no form of ours: every stretch with choices or a key becomes a question or an error, none is passed over. */
export function readForeign(file: string, lines: readonly SheetLine[]): ForeignQuestion[] {
  return finish(foreignInSteps(file, lines))
}

export function* foreignInSteps(file: string, lines: readonly SheetLine[]): Steps<ForeignQuestion[]> {
  const all = yield* evidenceInSteps(lines)
  yield
  const sheets = yield* answerSheets(lines, all.groups)
  const passages = yield* passagesIn(lines, all.openers)
  const inSheet = within(
    [...sheets, ...passages].sort((a, b) => a.from - b.from),
    lines.length,
  )
  const masked = lines.map((line, at) => (inSheet[at] ? blank(line) : line))
  yield
  const evidence = yield* evidenceInSteps(masked)
  yield
  const segments = upToSheets(yield* segmentsInSteps(masked, evidence), sheets)
  yield
  const items: ForeignItem[] = []
  const pace = new Pace()
  for (const segment of segments) {
    items.push(yield* readSegment(masked, segment))
    if (pace.isDue(WORK_OF_ITEM)) yield
  }
  yield
  const known = knownOf(items, sheets)
  const asked = yield* withPassages(
    items.filter((item) => isAsked(item, known)),
    passages,
    lines,
  )
  yield
  const problems = new Map<ForeignItem, FormProblem>()
  const { keyed, unserved } = yield* withSheets(asked, sheets, masked, problems)
  // Where nothing asks, boxes are of things to do.
  const areTasks = keyed.every(isTask)
  const read: ForeignQuestion[] = []
  const usual = usualCount(keyed.flatMap(({ counted }) => counted ?? []))
  yield* eachInSteps(keyed, WORK_OF_ITEM, (item, at) => {
    const parsed = withPicture(
      readItem(item, file),
      masked.slice(item.segment.from, item.end),
      (line) => readMark(line)?.mark === 'answer',
    )
    const problem =
      problems.get(item) ??
      (item.unclear || areTasks ? UNCLEAR : (uncounted(item, usual) ?? keyOfMany(keyed, at) ?? againstItsMarks(item)))
    const own = problem ? { ...withoutSource(parsed), problems: [{ problem, line: item.line }] } : parsed
    read.push({ parsed: own, shape: nameOfShape(item) })
  })
  const spare = unserved.map((sheet) => unreadAt(file, sheet, lines))
  const passedOver = yield* unread(evidence, keyed, masked, file)
  return [...read, ...spare, ...passedOver].sort((a, b) => a.parsed.line - b.parsed.line)
}

/** As much as so many characters read. */
const WORK_OF_ITEM = 200
const UNCLEAR: FormProblem = { code: 'block-unclear' }

/** Behind a sheet other questions begin: a key there is none of the last one's before it. */
function upToSheets(segments: readonly Segment[], sheets: readonly AnswerSheet[]): Segment[] {
  let next = 0
  return segments.map((segment) => {
    while ((sheets[next]?.from ?? segment.to) <= segment.from) next++
    return { ...segment, to: Math.min(segment.to, sheets[next]?.from ?? segment.to) }
  })
}

/** Lines of a sheet stand for nothing else. */
function blank(line: SheetLine): SheetLine {
  return { ...line, rule: true, text: '', plain: '', heading: 0, bullet: false, strong: false, indent: 0 }
}

const ASKS = /(?:[?？]|시오|세요|하라|쓰기)[.)]?$/u
/** A heading, or nothing, opens it. */
const UNNUMBERED = /^(?:$|paragraph|bold|heading|rule)/

function isTask({ style, group, pieces }: ForeignItem): boolean {
  const stem = pieces.get('question')?.at(-1)?.text ?? ''
  return (
    UNNUMBERED.test(style) &&
    group?.alphabet === 'boxes' &&
    group.choices.some(({ checked }) => checked) &&
    !ASKS_OR_LEADS.test(stem)
  )
}

/** Anything but a name. */
const ASKS_OR_LEADS = /[?？:：.…]|_{2,}|(?:시오|세요|하라|쓰기|것은|는|은|요|지)[.)]?$/u

/** What the file's other questions say of one that has neither choices nor a key. */
interface Known {
  /** Questions with one or the other, by style. */
  readonly like: ReadonlyMap<string, number>
  readonly numbers: ReadonlySet<number | undefined>
}

function knownOf(items: readonly ForeignItem[], sheets: readonly AnswerSheet[]): Known {
  const like = new Map<string, number>()
  for (const { style, group, answered } of items) if (group || answered) like.set(style, (like.get(style) ?? 0) + 1)
  return { like, numbers: new Set(sheets.flatMap(({ entries }) => entries.map(({ number }) => number))) }
}

/** Choices or a key make a question; so does a stem that is numbered, or asks, like those that have them. */
function isAsked(item: ForeignItem, known: Known): boolean {
  if (item.group || item.answered) return true
  if (/^(?:$|paragraph|bold|heading)/.test(item.style)) return false
  const stem = item.pieces.get('question')?.findLast((line) => line.text !== '')
  if (item.style === 'rule' && !ASKS.test(stem?.text ?? '')) return false
  const like = known.like.get(item.style) ?? 0
  return (
    (like > (/^(?:word|q|bare)/.test(item.style) ? 0 : 1) || known.numbers.has(item.number)) &&
    item.pieces.get('question')?.some((line) => line.text !== '') === true
  )
}

/** `정답: 2` below lines without marks: of what it counts, or a number that is asked for. */
function uncounted(item: ForeignItem, usual: number | undefined): FormProblem | undefined {
  const key = item.pieces.get('answer')?.[0]?.text.replace(/^정답:\s*/, '') ?? ''
  return item.counted === undefined || item.counted === usual ? undefined : { code: 'choices-missing', key }
}

/** `정답: ①③②` behind three questions, two of which say no key: a label for each of them as well as several for the last. */
function keyOfMany(items: readonly ForeignItem[], at: number): FormProblem | undefined {
  const key = items[at]?.pieces.get('answer')?.[0]?.text.replace(/^정답:\s*/, '') ?? ''
  const { length } = takeLabels(key).labels
  if (length < 2 || at + 1 < length) return undefined
  const others = items.slice(at + 1 - length, at)
  const areKeyless = others.every(({ group, pieces }) => group && !pieces.has('answer'))
  return areKeyless ? { code: 'key-not-clear', key } : undefined
}

/** A key, and another choice that is ticked or bold. */
function againstItsMarks(item: ForeignItem): FormProblem | undefined {
  if (!item.marked) return undefined
  const own = readItem(item, '').source?.key.join(', ')
  const pieces = new Map(item.pieces).set('answer', [item.marked])
  const other = readItem({ ...item, pieces }, '').source?.key.join(', ')
  const isDenied = own !== undefined && other !== undefined && own !== other
  return isDenied ? { code: 'key-not-clear', key: `${own} / ${other}` } : undefined
}

/** Answers to questions that stand elsewhere. */
function unreadAt(file: string, { from, entries }: AnswerSheet, lines: readonly SheetLine[]): ForeignQuestion {
  const problem: FormProblem = { code: 'sheet-mismatch', questions: 0, keys: entries.length }
  return { parsed: leftOut(file, lines[from]?.line ?? 1, lines[from]?.plain ?? '', problem), shape: '' }
}

function withoutSource({ source: _, ...rest }: ParsedQuestion): ParsedQuestion {
  return rest
}

/** A question of another form, on a line: `::Two:: Two? {=x ~y}`. */
const GIFT = /^::[^:]+::.*\{.*\}\s*$|\{\s*[=~][^{}]*\s[=~][^{}]*\}\s*$/u

/** `answer: Sun`, `"answer": 1`, `<answer fraction="100">`: a question in the code of a program. */
const CODED = /^(?:[-{[\s]*["']?(?:answer|correct(?:[_ ]?answer)?|정답)["']?\s*:\s*\S|.*<answer\b[^>]*\bfraction=)/iu

function isOfProgram({ code, text, plain }: SheetLine): boolean {
  return code === undefined ? GIFT.test(plain) : /^(?:ya?ml|json|xml|toml)$/i.test(code) && CODED.test(text)
}

/** In lines. */
const CLOSE = 8

/** Lists of choices whose labels look the same: of two questions. */
function isAlike(one: ChoiceGroup, other: ChoiceGroup | undefined): boolean {
  const shapeOf = (group: ChoiceGroup | undefined) => group?.choices[0]?.shape
  return one !== other && one.alphabet !== 'boxes' && shapeOf(one) === shapeOf(other)
}

/** Keys and choices that no question took in. */
function* unread(
  { keys, groups }: Evidence,
  items: readonly ForeignItem[],
  lines: readonly SheetLine[],
  file: string,
): Steps<ForeignQuestion[]> {
  const itemAt = new Map<number, ForeignItem>()
  for (const item of items) for (let at = item.segment.from; at < item.end; at++) itemAt.set(at, itemAt.get(at) ?? item)
  yield
  const own = new Set(items.map(({ segment, group }) => (group ? segment.from + group.from : -1)))
  // A second list of choices behind a key that has a key itself is a question that nobody opened.
  const firstIn = new Map<ForeignItem, ChoiceGroup>()
  for (const group of groups) {
    const item = itemAt.get(group.from)
    if (item && !firstIn.has(item)) firstIn.set(item, group)
  }
  yield
  const swallowed = groups.filter((group) => {
    const { from, to, choices } = group
    const item = itemAt.get(from)
    if (!item || own.has(from)) return false
    // The question's own line names the first.
    if (item.unclear && isAlike(group, item.group)) return firstIn.get(item) !== group
    const since = keys.find((at) => at >= item.segment.from && at < from)
    const until = keys.find((at) => at >= to && at < item.end)
    const isTicked = choices.some((choice) => choice.checked)
    return isTicked || (since !== undefined && until !== undefined)
  })
  yield
  const outside = [...keys, ...groups.map((group) => group.from)].filter((at) => !itemAt.has(at))
  yield
  const gifts = lines.flatMap((line, at) => (isOfProgram(line) ? [at] : []))
  yield
  const lone = lines.flatMap((line, at) =>
    (line.checked || (line.code === undefined && LONE.test(line.plain))) &&
    !itemAt.has(at) &&
    ASKS.test(lines[at - 1]?.plain ?? '') &&
    !lines[at + 1]?.bullet
      ? [at - 1]
      : [],
  )
  const left = [...outside, ...lone, ...swallowed.map(({ from }) => from), ...gifts].sort((a, b) => a - b)
  const groupAt = new Map(groups.map((group) => [group.from, group]))
  // What stands close together is one, but for a second list that is written as the first.
  const first = left.filter((at, place) => {
    const before = left[place - 1]
    if (before === undefined || at - before > CLOSE) return true
    const [group, last] = [groupAt.get(at), groupAt.get(before)]
    return group !== undefined && last !== undefined && isAlike(group, last)
  })
  return first.map((at) => {
    const { line, plain } = lines[at] ?? { line: 1, plain: '' }
    return { parsed: leftOut(file, line, plain, { code: 'block-unclear' }), shape: '' }
  })
}
