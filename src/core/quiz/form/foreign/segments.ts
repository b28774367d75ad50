import { eachInSteps, finish, Pace, type Steps } from '../../../steps.ts'
import { type ChoiceGroup, choicesInSteps, groupsInSteps } from './choice-groups.ts'
import { marksInSteps, readMark } from './marks.ts'
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
  const keys = (yield* marksInSteps(lines)).flatMap((mark, at) => (mark?.mark === 'answer' ? [at] : []))
  yield
  const all = yield* groupsInSteps(found, lines)
  // Stems that are numbered like choices have keys and other choices between them.
  const groups: ChoiceGroup[] = []
  yield* eachInSteps(all, WORK_OF_OPENER, (group) => {
    const isKeyed = between(keys, ownPlace, group.from + 1, group.to).length > 0
    const holds = between(all, startOf, group.from + 1, group.to).some((other) => other.to <= group.to)
    if (!isKeyed && !holds) groups.push(group)
  })
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
export function* segmentsInSteps(lines: readonly SheetLine[], evidence: Evidence): Steps<Segment[]> {
  return yield* cut({ lines, evidence, pace: new Pace() }, 0, lines.length, new Set())
}

interface Cutting {
  readonly lines: readonly SheetLine[]
  readonly evidence: Evidence
  readonly pace: Pace
}

const DEEPEST = 6
/** In characters read, looking at where a question may open. */
const WORK_OF_OPENER = 50

function* cut(cutting: Cutting, from: number, to: number, used: ReadonlySet<string>): Steps<Segment[]> {
  const { evidence, pace } = cutting
  const units = questionsIn(evidence, from, to)
  const whole: Segment = { from, to }
  const asks = between(evidence.openers, lineOf, from, to).some(({ rank }) => rank >= 5)
  if (units.length === 0 && !asks) return used.size === 0 ? [] : [whole]
  const best = used.size >= DEEPEST ? undefined : yield* bestStyle(cutting, { from, to, units }, used)
  if (!best) return [whole]
  const segments: Segment[] = []
  const starts = [{ at: from, opener: undefined }, ...best.openers.map((opener) => ({ at: opener.at, opener }))]
  for (const [nth, { at, opener }] of starts.entries()) {
    const end = starts[nth + 1]?.at ?? to
    segments.push(...(yield* cutStretch(cutting, { opener, from: at, to: end }, new Set([...used, best.style]))))
    if (pace.isDue(WORK_OF_OPENER)) yield
  }
  return segments
}

interface Stretch {
  readonly opener: Opener | undefined
  readonly from: number
  readonly to: number
}

function* cutStretch(cutting: Cutting, { opener, from, to }: Stretch, used: ReadonlySet<string>): Steps<Segment[]> {
  if (from === to) return []
  const inside = questionsIn(cutting.evidence, from, to)
  if (!opener) return inside.length === 0 ? [] : yield* cut(cutting, from, to, used)
  if (inside.length < 2) return [{ opener, from, to }]
  const [first, ...more] = yield* cut(cutting, from, to, used)
  if (!first) return [{ opener, from, to }]
  // What the next way cut off its head belongs to the line that opened it all.
  return [{ ...first, from, ...(first.opener?.at === from || !first.opener ? { opener } : {}) }, ...more]
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

/** Where nothing says a key, or only a title of keys does, the choices themselves are counted. */
function questionsIn(evidence: Evidence, from: number, to: number): number[] {
  const units = unitsIn(evidence, from, to)
  const groups = between(evidence.groups, startOf, from, to)
  if (units.length > 0 && !isKeyedElsewhere(units, groups)) return units
  const lettered = groups.filter(isLettered)
  // Beside many lists of letters a numbered one gives advice.
  return (lettered.length > LISTS_A_KEY ? lettered : groups.filter(({ alphabet }) => alphabet !== 'jamo')).map(startOf)
}

/** Of so many lists of choices hardly one has a key. */
function isKeyedElsewhere(units: readonly number[], groups: readonly ChoiceGroup[]): boolean {
  return groups.filter(isLettered).length > units.length * LISTS_A_KEY
}

const LISTS_A_KEY = 3
const isLettered = ({ alphabet }: ChoiceGroup) => alphabet !== 'digits' && alphabet !== 'boxes' && alphabet !== 'jamo'

interface Style {
  readonly style: string
  readonly openers: readonly Opener[]
  readonly score: number
}

function* bestStyle(cutting: Cutting, range: Range, used: ReadonlySet<string>): Steps<Style | undefined> {
  const { evidence, pace } = cutting
  const keyed = evidence.keys.length > 0
  const isChoice = ({ at, number }: Opener) => keyed && number !== undefined && evidence.digits.has(at)
  const inside = between(evidence.openers, lineOf, range.from, range.to).filter(
    (one) => !used.has(one.style) && !isChoice(one),
  )
  // Where looks vary, numbers that count on are one way, too.
  const counted = inside.filter(({ number, rank }) => number !== undefined && rank >= 3)
  let best: Style | undefined
  for (const [style, openers] of [...Map.groupBy(inside, (opener) => opener.style), ['numbers', counted] as const]) {
    const one = yield* scored(style, yield* useful(openers, cutting, range), cutting, range)
    if (one.score > 0 && !(best && best.score >= one.score)) best = one
    if (pace.isDue(openers.length * WORK_OF_OPENER)) yield
  }
  return best
}

/** Of a style without numbers only what a question follows; a choice that looks like a numbered stem is a choice. */
function* useful(openers: readonly Opener[], cutting: Cutting, range: Range): Steps<readonly Opener[]> {
  const { lines, evidence, pace } = cutting
  const { from, to } = range
  const [first] = openers
  if (!first || openers.some((opener) => opener.number !== undefined)) return openers
  const free = openers.filter(({ at }) => !evidence.choices.has(at))
  const ends = (at: number) => free[at + 1]?.at ?? to
  // `Q:` asks, whether an answer follows or not.
  if (first.style === 'rule' || first.style.startsWith('q|')) return free
  const isFollowed = (opener: Opener, at: number) => {
    if (first.style !== 'paragraph') return questionsIn(evidence, opener.at, ends(at)).length > 0
    const [since, until] = [opener.at + 1, ends(at) + 1]
    const group = between(evidence.groups, startOf, since, until).length > 0
    const key = between(evidence.keys, ownPlace, since, until).length > 0
    return opener.at >= from && (group || key) && !isMark(lines[opener.at])
  }
  const followed: Opener[] = []
  for (const [at, opener] of free.entries()) {
    if (isFollowed(opener, at)) followed.push(opener)
    if (pace.isDue(WORK_OF_OPENER)) yield
  }
  return followed
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
function* scored(style: string, openers: readonly Opener[], { evidence, pace }: Cutting, range: Range): Steps<Style> {
  const rank = openers[0]?.rank ?? 0
  const units = unitsIn(evidence, range.from, range.to)
  const keyed = units.length > 0 && !isKeyedElsewhere(units, between(evidence.groups, startOf, range.from, range.to))
  let good = 0
  let bad = 0
  for (const [at, opener] of openers.entries()) {
    const end = openers[at + 1]?.at ?? range.to
    const count = (keyed ? unitsIn(evidence, opener.at, end) : between(range.units, ownPlace, opener.at, end)).length
    if (count === 1 || (range.units.length === 0 && rank >= 5)) good++
    // Whose keys stand elsewhere also asks what has no choices, and says that it asks.
    else bad += count > 1 ? count - 1 : keyed || rank < 5 ? 0.6 : 0
    if (pace.isDue(WORK_OF_OPENER)) yield
  }
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
