import type { App } from '../../src/app.ts'
import { allQuestions } from '../../src/core/quiz/pool.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { addDays, instantOf, localDateAt } from '../../src/core/schedule/local-time.ts'
import { STANDARD_ZONE } from '../../src/core/schedule/standard.ts'
import {
  calendarOf,
  type Known,
  type LevelStats,
  levelStats,
  type SectionStats,
  sectionStats,
  type Tally,
  type Week,
  weeksOf,
} from '../../src/core/study/stats.ts'
import type { RankedScore } from '../../src/core/study/types.ts'
import type { Learner } from '../../src/store/study/card-port.ts'

/** How a member stands in a track. */
export interface Standing {
  readonly memberId: string
  readonly today: string
  readonly weeks: readonly Week[]
  readonly sections: readonly SectionStats[]
  readonly levels: readonly LevelStats[]
  readonly streak: { readonly now: number; readonly best: number }
  readonly due: number
  readonly score?: RankedScore
  /** Of the weeks shown. */
  readonly total: Tally
}

/** Undefined while there is nothing to tell. */
export async function standingOf(learner: Learner, app: App): Promise<Standing | undefined> {
  const { store, track, clock } = app
  const now = clock.now()
  await store.cards.catchUp(learner)
  const zone = (await store.schedules.of(track))?.zone ?? STANDARD_ZONE
  const today = localDateAt(now, zone)
  const calendar = calendarOf(today, (date) => beginningOf(date, zone))
  const [since = now] = calendar.dayStarts
  const [from = today] = calendar.mondays
  const moments = await store.stats.moments(learner, since)
  const own = await store.stats.days(learner, from)
  const tallies = await store.stats.questions(learner)
  if (moments.length + own.length + tallies.length === 0) return undefined
  const weeks = weeksOf(calendar, { moments, own, group: await store.stats.groupDays(track, from) })
  const cards = await store.cards.all(learner)
  const knownAs = knownIn(app)
  const score = await store.scores.rank(track, 'all', learner.memberId)
  return {
    memberId: learner.memberId,
    today,
    weeks,
    sections: sectionStats(tallies, cards, knownAs, now),
    levels: levelStats(tallies, knownAs),
    streak: await store.scores.streak(track, learner.memberId, now),
    due: cards.filter((card) => card.due <= now && card.buriedUntil <= now).length,
    ...(score ? { score } : {}),
    total: totalOf(weeks),
  }
}

/** Where a zone skipped a date, the next one begins. */
function beginningOf(date: string, zone: string): number {
  return instantOf(date, '00:00', zone) ?? instantOf(addDays(date, 1), '00:00', zone) ?? 0
}

function totalOf(weeks: readonly Week[]): Tally {
  const all = weeks.flatMap((week) => week.own ?? [])
  return {
    answers: all.reduce((sum, one) => sum + one.answers, 0),
    right: all.reduce((sum, one) => sum + one.right, 0),
  }
}

const knownOf = new WeakMap<readonly Question[], ReadonlyMap<string, Known>>()

/** What the notes say today; a question that has left them belongs nowhere. */
function knownIn({ library }: App): (questionId: string) => Known | undefined {
  const questions = allQuestions(library)
  const known = knownOf.get(questions) ?? new Map(questions.map((one) => [one.id, aboutQuestion(one)]))
  knownOf.set(questions, known)
  return (id) => known.get(id)
}

function aboutQuestion({ citations, difficulty }: Question): Known {
  return { sections: citations.map((one) => one.section), level: difficulty }
}
