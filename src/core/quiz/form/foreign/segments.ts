import { finish, type Steps } from '../../../steps.ts'
import { type ChoiceGroup, choicesInSteps, groupsIn } from './choice-groups.ts'
import { marksOf, readMark } from './marks.ts'
import { type Opener, openersInSteps } from './openers.ts'
import type { SheetLine } from './sheet.ts'

/** A stretch of a file that may be one question. */
export interface Segment {
  /** Missing for what no line opens. */
  readonly opener?: Opener
  readonly from: number
  readonly to: number
}

/** What in the lines speaks of questions, seen once for the whole file. */
export interface Evidence {
  readonly openers: readonly Opener[]
  readonly groups: readonly ChoiceGroup[]
  /** Where a key is said; several lines of one key count as one. */
  readonly keys: readonly number[]
  /** Check boxes of which some are ticked. */
  readonly ticked: ReadonlySet<ChoiceGroup>
  /** Lines inside of groups, and of those that count by digits. */
  readonly choices: ReadonlySet<number>
  readonly digits: ReadonlySet<number>
}

export function evidenceOf(lines: readonly SheetLine[]): Evidence {
  return finish(evidenceInSteps(lines))
}

export function* evidenceInSteps(lines: readonly SheetLine[]): Steps<Evidence> {
  const found = yield* choicesInSteps(lines)
  yield
  const keys = marksOf(lines).flatMap((mark, at) => (mark?.mark === 'answer' ? [at] : []))
  yield
  const all = groupsIn(found, lines)
  // Stems that are numbered like choices have keys and other choices between them.
  const groups = all.filter(
    (group) =>
      between(keys, ownPlace, group.from + 1, group.to).length === 0 &&
      !between(all, startOf, group.from + 1, group.to).some((other) => other.to <= group.to),
  )
  const ticked = new Set(groups.filter((group) => group.choices.some((choice) => choice.checked)))
  const digits = linesOf(groups.filter(({ alphabet }) => alphabet === 'digits'))
  yield
  return { openers: yield* openersInSteps(lines), groups, keys, ticked, choices: linesOf(groups), digits }
}

const startOf = (group: ChoiceGroup) => group.from
const ownPlace = (at: number) => at
const lineOf = (opener: Opener) => opener.at

function linesOf(groups: readonly ChoiceGroup[]): Set<number> {
  const lines = new Set<number>()
  for (const { from, to } of groups) for (let at = from; at < to; at++) lines.add(at)
  return lines
}

/** What of things in their order lies in a stretch; the others are not looked at, so that a file of years is cut in no more time a question. */
function between<T>(all: readonly T[], placeOf: (one: T) => number, from: number, to: number): readonly T[] {
  const firstFrom = (place: number) => {
    let [low, high] = [0, all.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (placeOf(all[middle] as T) < place) low = middle + 1
      else high = middle
    }
    return low
  }
  return all.slice(firstFrom(from), firstFrom(to))
}

/** Cuts lines into questions by the way of opening one that explains most of the keys and choices, and what is left by the next best. */
export function segmentsOf(lines: readonly SheetLine[], evidence: Evidence): Segment[] {
  return cut(lines, evidence, 0, lines.length, new Set())
}

const DEEPEST = 6

function cut(
  lines: readonly SheetLine[],
  evidence: Evidence,
  from: number,
  to: number,
  used: ReadonlySet<string>,
): Segment[] {
  const units = questionsIn(evidence, from, to)
  const whole: Segment = { from, to }
  const asks = between(evidence.openers, lineOf, from, to).some(({ rank }) => rank >= 5)
  if (units.length === 0 && !asks) return used.size === 0 ? [] : [whole]
  const best = used.size >= DEEPEST ? undefined : bestStyle(lines, evidence, from, to, units, used)
  if (!best) return [whole]
  const marks = [from, ...best.openers.map((opener) => opener.at), to]
  return marks.slice(0, -1).flatMap((start, at): Segment[] => {
    const end = marks[at + 1] ?? to
    const opener = best.openers[at - 1]
    if (start === end) return []
    const inside = questionsIn(evidence, start, end)
    if (!opener) return inside.length === 0 ? [] : cut(lines, evidence, start, end, new Set([...used, best.style]))
    if (inside.length < 2) return [{ opener, from: start, to: end }]
    const [first, ...more] = cut(lines, evidence, start, end, new Set([...used, best.style]))
    if (!first) return [{ opener, from: start, to: end }]
    // What the next way cut off its head belongs to the line that opened it all.
    return [{ ...first, from: start, ...(first.opener?.at === start || !first.opener ? { opener } : {}) }, ...more]
  })
}

/** The places where one question has its choices or key: its last evidence before the next one's begins. */
function unitsIn({ groups, keys, ticked }: Evidence, from: number, to: number): number[] {
  const events = [
    ...between(groups, startOf, from, to).map((group) => ({
      at: group.from,
      kind: ticked.has(group) ? 'self' : 'choices',
    })),
    ...between(keys, ownPlace, from, to).map((at) => ({ at, kind: 'key' })),
  ].sort((a, b) => a.at - b.at)
  const units: number[] = []
  let open: string | undefined
  for (const { at, kind } of events) {
    if (kind === 'key') {
      if (open !== 'key') units.push(at)
      if (open === 'self') units.pop()
    } else if (kind === 'self') units.push(at)
    open = kind
  }
  return units
}

/** Where nothing says a key, the choices themselves are counted. */
function questionsIn(evidence: Evidence, from: number, to: number): number[] {
  const units = unitsIn(evidence, from, to)
  if (units.length > 0) return units
  const own = between(evidence.groups, startOf, from, to).filter(({ alphabet }) => alphabet !== 'jamo')
  return own.map(startOf)
}

interface Style {
  readonly style: string
  readonly openers: readonly Opener[]
  readonly score: number
}

function bestStyle(
  lines: readonly SheetLine[],
  evidence: Evidence,
  from: number,
  to: number,
  units: readonly number[],
  used: ReadonlySet<string>,
): Style | undefined {
  const keyed = evidence.keys.length > 0
  const isChoice = ({ at, number }: Opener) => keyed && number !== undefined && evidence.digits.has(at)
  const inside = between(evidence.openers, lineOf, from, to).filter((one) => !used.has(one.style) && !isChoice(one))
  // Where looks vary, numbers that count on are one way, too.
  const counted = inside.filter(({ number, rank }) => number !== undefined && rank >= 3)
  const byStyle = [...Map.groupBy(inside, (opener) => opener.style), ['numbers', counted] as const]
  const styles = byStyle
    .map(([style, openers]) => scored(style, useful(openers, evidence, lines, from, to), evidence, { from, to, units }))
    .filter((one) => one.score > 0)
  return styles.reduce<Style | undefined>((best, one) => (best && best.score >= one.score ? best : one), undefined)
}

/** Of a style without numbers only what a question follows; a choice that looks like a numbered stem is a choice. */
function useful(
  openers: readonly Opener[],
  evidence: Evidence,
  lines: readonly SheetLine[],
  from: number,
  to: number,
): readonly Opener[] {
  const [first] = openers
  if (!first || openers.some((opener) => opener.number !== undefined)) return openers
  const free = openers.filter(({ at }) => !evidence.choices.has(at))
  const ends = (at: number) => free[at + 1]?.at ?? to
  if (first.style === 'rule') return free
  if (first.style !== 'paragraph')
    return free.filter((opener, at) => questionsIn(evidence, opener.at, ends(at)).length > 0)
  return free.filter((opener, at) => {
    const [since, until] = [opener.at + 1, ends(at) + 1]
    const group = between(evidence.groups, startOf, since, until).length > 0
    const key = between(evidence.keys, ownPlace, since, until).length > 0
    return opener.at >= from && (group || key) && !isMark(lines[opener.at])
  })
}

function isMark(line: SheetLine | undefined): boolean {
  return line !== undefined && readMark(line) !== undefined
}

interface Range {
  readonly from: number
  readonly to: number
  readonly units: readonly number[]
}

/** What is only taken where nothing better explains as much. */
const HANDICAP: Readonly<Record<string, number>> = { paragraph: 1, numbers: 0.9 }

/** A question that has exactly one key or group of choices counts; one that has several, or a key outside of all, counts against it. */
function scored(style: string, openers: readonly Opener[], evidence: Evidence, range: Range): Style {
  const rank = openers[0]?.rank ?? 0
  const keyed = unitsIn(evidence, range.from, range.to).length > 0
  let good = 0
  let bad = 0
  openers.forEach((opener, at) => {
    const end = openers[at + 1]?.at ?? range.to
    const count = (keyed ? unitsIn : questionsIn)(evidence, opener.at, end).length
    if (count === 1 || (range.units.length === 0 && rank >= 5)) good++
    else bad += count > 1 ? count - 1 : 0.6
  })
  const first = openers[0]?.at ?? range.to
  const missed = range.units.filter((at) => at < first).length
  const numbers = openers.flatMap(({ number }) => number ?? [])
  // Markdown counts `1. 1. 1.` by itself.
  const falls = numbers.filter((number, at) => at > 0 && number < (numbers[at - 1] ?? 0)).length
  return {
    style,
    openers,
    score: good === 0 ? 0 : good - bad - missed - falls * 0.3 + rank * 0.25 - (HANDICAP[style] ?? 0),
  }
}
