import type { Difficulty } from '../quiz/types.ts'
import { periodOf } from './periods.ts'

export interface ScoringRules {
  readonly byDifficulty: Readonly<Record<Difficulty, number>>
  /** For a question whose file names no difficulty. */
  readonly missingDifficulty: Difficulty
  readonly wrong: number
  /** The first answer on the n-th date in a row earns n - 1 more, up to this. */
  readonly highestBonus: number
}

/** The one copy of the rules: answers are scored by it, and `/help` is written from it. */
export const SCORING: ScoringRules = {
  byDifficulty: { 1: 10, 2: 15, 3: 20 },
  missingDifficulty: 2,
  wrong: 0,
  highestBonus: 5,
}

/** One local date on which the guild was asked something, as it looks for one member. */
export interface StudyDay {
  /** `2026-11-22` */
  readonly date: string
  /** The member answered at least one of its questions. */
  readonly answered: boolean
  /** At least one of its questions still takes answers. */
  readonly open: boolean
  /** All of its questions are closed for good: nothing about it can change any more. */
  readonly final?: boolean
}

/** What is known of a member's dates up to `through`, all of them final: how many in a row end there, 0 after a missed one. */
export interface SettledStreak {
  readonly through: string
  readonly length: number
}

export interface AnswerScore {
  /** For being right. */
  readonly points: number
  /** For coming back, right or wrong; only at the first answer of a date. */
  readonly bonus: number
  /** Dates in a row with this one, from 1. */
  readonly streak: number
}

export function pointsFor(difficulty: Difficulty | undefined, right: boolean): number {
  return right ? SCORING.byDifficulty[difficulty ?? SCORING.missingDifficulty] : SCORING.wrong
}

/**
 * Dates in a row that end with an answer on `date`. Only dates before it count, in any order; a date on which nothing was
 * asked is not among `days`, and one that is still open and not yet answered breaks nothing. With `settled` only the dates
 * behind it are needed. With `freeze` the first missed date of each week (Monday first) is passed over.
 */
export function streakOn(date: string, days: readonly StudyDay[], settled?: SettledStreak, freeze = false): number {
  const breaks = breaksIn(days, freeze)
  let streak = 1
  for (const day of newestFirst(date, days, settled)) {
    if (day.answered) streak++
    else if (breaks(day)) return streak
  }
  return streak + (settled?.length ?? 0)
}

/** How far it is settled now, so that the next answer need not look further back. `days` as for `streakOn`, without gaps. */
export function settleStreak(
  date: string,
  days: readonly StudyDay[],
  settled?: SettledStreak,
  freeze = false,
): SettledStreak | undefined {
  const before = newestFirst(date, days, settled)
  const breaks = breaksIn(days, freeze)
  const broken = before.findIndex(breaks)
  // What lies before a date that broke it is no matter, final or not.
  const onward = (broken < 0 ? before : before.slice(0, broken + 1)).toReversed()
  let [now, length] = [settled, settled?.length ?? 0]
  for (const [at, day] of onward.entries()) {
    if (!day.final) return now
    if (day.answered) length++
    else if (breaks(day)) length = 0
    const next = onward[at + 1]?.date ?? date
    // What a week has forgiven must be known until it is over.
    const forgot = freeze && weekOf(next) === weekOf(day.date) && days.some((one) => isMissedIn(one, day))
    if (!forgot) now = { through: day.date, length }
  }
  return now
}

/** Whether the streak surely ends among these days: what lies before them is no matter. */
export function isBroken(days: readonly StudyDay[], freeze: boolean): boolean {
  return days.some(breaksIn(days, freeze))
}

function breaksIn(days: readonly StudyDay[], freeze: boolean): (day: StudyDay) => boolean {
  if (!freeze) return isMissed
  const firsts = new Map<string, string>()
  for (const { date } of days.filter(isMissed)) {
    const week = weekOf(date)
    const first = firsts.get(week)
    if (first === undefined || date < first) firsts.set(week, date)
  }
  return (day) => isMissed(day) && firsts.get(weekOf(day.date)) !== day.date
}

/** Missed in the week of `day`, no later than it. */
function isMissedIn(one: StudyDay, day: StudyDay): boolean {
  return isMissed(one) && one.date <= day.date && weekOf(one.date) === weekOf(day.date)
}

function weekOf(date: string): string {
  return periodOf('week', date)
}

function isMissed(day: StudyDay): boolean {
  return !day.answered && !day.open
}

function newestFirst(date: string, days: readonly StudyDay[], settled?: SettledStreak): readonly StudyDay[] {
  const from = settled?.through ?? ''
  return days.filter((day) => day.date < date && day.date > from).sort((a, b) => (a.date < b.date ? 1 : -1))
}

export function streakBonus(streak: number): number {
  return Math.min(Math.max(streak - 1, 0), SCORING.highestBonus)
}

/** What one answer earns, fixed for ever at the press. `days` may hold any dates; the answer itself is not in it yet. */
export function scoreAnswer(
  answer: { readonly right: boolean; readonly difficulty: Difficulty | undefined; readonly date: string },
  days: readonly StudyDay[],
  settled?: SettledStreak,
  freeze = false,
): AnswerScore {
  const firstOfDate = !days.some((day) => day.date === answer.date && day.answered)
  const streak = streakOn(answer.date, days, settled, freeze)
  return {
    points: pointsFor(answer.difficulty, answer.right),
    bonus: firstOfDate ? streakBonus(streak) : 0,
    streak,
  }
}
