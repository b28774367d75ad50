import { periodOf } from './periods.ts'
import { type StudyDay, scoreAnswer } from './scoring.ts'

/** A question of a track as it stood there. */
export interface AskedOnce {
  readonly id: string
  readonly date: string
  readonly openedAt: number
  readonly closesAt: number
  /** Whoever did not answer it missed something. */
  readonly counts: boolean
}

/** A member's answer, and what it earned for coming back. */
export interface Came {
  readonly occurrenceId: string
  readonly date: string
  /** Of the first press. */
  readonly at: number
  readonly streak: number
  readonly bonus: number
}

/**
 * What a member's answers behind `date` earn for coming back once a question of that date counts, or does not: those that
 * change. An answer that the rules would have given something else before stays as it was fixed: other rules held then.
 */
export function recounted(
  came: readonly Came[],
  before: readonly AskedOnce[],
  after: readonly AskedOnce[],
  date: string,
  freeze: boolean,
): readonly Came[] {
  const inOrder = came.toSorted((a, b) => a.at - b.at || (a.occurrenceId < b.occurrenceId ? -1 : 1))
  const changed: Came[] = []
  for (const [at, one] of inOrder.entries()) {
    if (one.date <= date) continue
    const earlier = inOrder.slice(0, at)
    const [was, is] = [earned(one, earlier, before, freeze), earned(one, earlier, after, freeze)]
    const same = was.streak === is.streak && was.bonus === is.bonus
    // From here on both go the same way.
    if (same && periodOf('week', one.date) > periodOf('week', date)) break
    if (!same && was.streak === one.streak && was.bonus === one.bonus) changed.push({ ...one, ...is })
  }
  return changed
}

function earned(one: Came, earlier: readonly Came[], asked: readonly AskedOnce[], freeze: boolean) {
  const own = new Set(earlier.map((other) => other.occurrenceId))
  const stood = asked.filter(
    ({ id, date, openedAt, counts }) => date <= one.date && openedAt <= one.at && (counts || own.has(id)),
  )
  const days = [...Map.groupBy(stood, ({ date }) => date)].map(([date, all]): StudyDay => {
    return { date, answered: all.some(({ id }) => own.has(id)), open: all.some(({ closesAt }) => closesAt > one.at) }
  })
  const { streak, bonus } = scoreAnswer({ right: false, difficulty: 1, date: one.date }, days, undefined, freeze)
  return { streak, bonus }
}
