import type { Difficulty } from '../quiz/types.ts'
import type { Card } from './cards.ts'
import { retrievability } from './cards.ts'

const WEEKS_SHOWN = 26
const DAYS_A_WEEK = 7
/** So well remembered that a question counts as mastered. */
const MASTERED = 0.9
/** Sections that are told of: those in which most was answered. */
const MOST_SECTIONS = 8

/** How many answers were given, and how many of them were right. */
export interface Tally {
  readonly answers: number
  readonly right: number
}

export interface Moment {
  readonly at: number
  readonly count: number
}

export interface DatedTally extends Tally {
  /** `2026-11-22` */
  readonly date: string
}

export interface QuestionTally extends Tally {
  readonly questionId: string
}

/** A week of the heat map, Monday first. */
export interface Week {
  /** Its Monday. */
  readonly from: string
  /** Answers on each of its days; undefined for those to come. */
  readonly days: readonly (number | undefined)[]
  /** Of the questions of the day, without what was guessed; none where nothing was answered. */
  readonly own?: Tally
  readonly group?: Tally
}

export interface SectionStats extends Tally {
  readonly section: string
  readonly cards: number
  /** The share of its cards that are remembered well, 0 to 1. */
  readonly mastery?: number
}

export interface LevelStats extends Tally {
  readonly level: Difficulty
}

/** The weeks up to today's, the oldest first: dates and, one more than there are days, where each day begins. */
export interface Calendar {
  readonly mondays: readonly string[]
  readonly dayStarts: readonly number[]
  readonly today: string
}

/** The Monday of the oldest week that is shown. */
function firstMonday(today: string): string {
  const date = Temporal.PlainDate.from(today)
  return date.subtract({ weeks: WEEKS_SHOWN - 1, days: date.dayOfWeek - 1 }).toString()
}

/** The calendar of 26 weeks; `startOf`: when a date begins where the group is. */
export function calendarOf(today: string, startOf: (date: string) => number): Calendar {
  const first = Temporal.PlainDate.from(firstMonday(today))
  const mondays = Array.from({ length: WEEKS_SHOWN + 1 }, (_, week) => first.add({ weeks: week }))
  const starts = mondays.map((monday) => startOf(monday.toString()))
  const dayStarts = mondays.slice(0, -1).flatMap((monday, week) => {
    const [from, to] = [starts[week] ?? 0, starts[week + 1] ?? 0]
    return Array.from({ length: DAYS_A_WEEK }, (_, day) => {
      // Only a week in which the clocks are changed has a day of another length.
      const even = to - from === DAYS_A_WEEK * DAY_MS
      return even ? from + day * DAY_MS : startOf(monday.add({ days: day }).toString())
    })
  })
  const end = starts.at(-1)
  return {
    mondays: mondays.slice(0, -1).map(String),
    dayStarts: end === undefined ? dayStarts : [...dayStarts, end],
    today,
  }
}

const DAY_MS = 86_400_000

export interface Told {
  /** In any order. */
  readonly moments: readonly Moment[]
  readonly own: readonly DatedTally[]
  readonly group: readonly DatedTally[]
}

export function weeksOf({ mondays, dayStarts, today }: Calendar, { moments, own, group }: Told): readonly Week[] {
  const counts = perDay(dayStarts, moments)
  const todayAt = Temporal.PlainDate.from(mondays[0] ?? today).until(today).days
  const [mine, theirs] = [perWeek(mondays, own), perWeek(mondays, group)]
  return mondays.map((from, week) => {
    const days = Array.from({ length: DAYS_A_WEEK }, (_, day) => {
      const at = week * DAYS_A_WEEK + day
      return at > todayAt ? undefined : (counts[at] ?? 0)
    })
    return { from, days, ...present('own', mine[week]), ...present('group', theirs[week]) }
  })
}

function present<Name extends string>(name: Name, tally: Tally | undefined): Partial<Record<Name, Tally>> {
  return tally && tally.answers > 0 ? ({ [name]: tally } as Partial<Record<Name, Tally>>) : {}
}

function perDay(dayStarts: readonly number[], moments: readonly Moment[]): readonly number[] {
  const counts = dayStarts.map(() => 0)
  const sorted = moments.toSorted((a, b) => a.at - b.at)
  let day = 0
  for (const { at, count } of sorted) {
    while (day + 1 < dayStarts.length && at >= (dayStarts[day + 1] ?? 0)) day++
    if (at >= (dayStarts[day] ?? 0)) counts[day] = (counts[day] ?? 0) + count
  }
  return counts
}

/** By the date that the question was asked of, not the instant at which it was answered. */
function perWeek(mondays: readonly string[], days: readonly DatedTally[]): readonly Tally[] {
  const tallies = mondays.map(() => ({ answers: 0, right: 0 }))
  const sorted = days.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  let week = 0
  for (const { date, answers, right } of sorted) {
    while (week + 1 < mondays.length && date >= (mondays[week + 1] ?? '')) week++
    const tally = tallies[week]
    if (!tally || date < (mondays[week] ?? '')) continue
    tally.answers += answers
    tally.right += right
  }
  return tallies
}

/** What is known of a question that the notes still have. */
export interface Known {
  readonly sections: readonly string[]
  readonly level: Difficulty
}

/** The sections in which most was answered, the least sure first; a question of two sections counts in both. */
export function sectionStats(
  tallies: readonly QuestionTally[],
  cards: readonly Card[],
  knownAs: (questionId: string) => Known | undefined,
  now: number,
): readonly SectionStats[] {
  const sections = new Map<string, { answers: number; right: number; cards: number; mastered: number }>()
  const of = (section: string) => {
    const found = sections.get(section) ?? { answers: 0, right: 0, cards: 0, mastered: 0 }
    sections.set(section, found)
    return found
  }
  for (const { questionId, answers, right } of tallies) {
    for (const section of new Set(knownAs(questionId)?.sections)) {
      const tally = of(section)
      tally.answers += answers
      tally.right += right
    }
  }
  for (const card of cards) {
    const known = knownAs(card.questionId)
    if (!known || known.sections.length === 0) continue
    const mastered = retrievability(card, now) >= MASTERED ? 1 : 0
    for (const section of new Set(known.sections)) {
      const tally = of(section)
      tally.cards++
      tally.mastered += mastered
    }
  }
  return [...sections]
    .map(([section, { mastered, ...tally }]) => ({
      section,
      ...tally,
      ...(tally.cards > 0 ? { mastery: mastered / tally.cards } : {}),
    }))
    .filter((one) => one.answers > 0)
    .sort((a, b) => b.answers - a.answers || (a.section < b.section ? -1 : 1))
    .slice(0, MOST_SECTIONS)
    .sort((a, b) => shareOf(a) - shareOf(b) || b.answers - a.answers || (a.section < b.section ? -1 : 1))
}

export function levelStats(
  tallies: readonly QuestionTally[],
  knownAs: (questionId: string) => Known | undefined,
): readonly LevelStats[] {
  const levels = ([1, 2, 3] as const).map((level) => ({ level, answers: 0, right: 0 }))
  for (const { questionId, answers, right } of tallies) {
    const tally = levels.find((one) => one.level === knownAs(questionId)?.level)
    if (!tally) continue
    tally.answers += answers
    tally.right += right
  }
  return levels.filter((one) => one.answers > 0)
}

/** 0 to 1. */
export function shareOf({ answers, right }: Tally): number {
  return answers === 0 ? 0 : right / answers
}
