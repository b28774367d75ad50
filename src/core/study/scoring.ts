import type { Difficulty } from '../quiz/types.ts'

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
 * behind it are needed.
 */
export function streakOn(date: string, days: readonly StudyDay[], settled?: SettledStreak): number {
  let streak = 1
  for (const day of newestFirst(date, days, settled)) {
    if (day.answered) streak++
    else if (!day.open) return streak
  }
  return streak + (settled?.length ?? 0)
}

/** How far it is settled now, so that the next answer need not look further back. `days` as for `streakOn`, without gaps. */
export function settleStreak(
  date: string,
  days: readonly StudyDay[],
  settled?: SettledStreak,
): SettledStreak | undefined {
  const before = newestFirst(date, days, settled)
  const missed = before.findIndex(isMissed)
  let now = settled
  // What lies before a missed date is no matter, final or not.
  for (const day of (missed < 0 ? before : before.slice(0, missed + 1)).toReversed()) {
    if (!day.final) return now
    now = { through: day.date, length: day.answered ? (now?.length ?? 0) + 1 : 0 }
  }
  return now
}

export function isMissed(day: StudyDay): boolean {
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
): AnswerScore {
  const firstOfDate = !days.some((day) => day.date === answer.date && day.answered)
  const streak = streakOn(answer.date, days, settled)
  return {
    points: pointsFor(answer.difficulty, answer.right),
    bonus: firstOfDate ? streakBonus(streak) : 0,
    streak,
  }
}
