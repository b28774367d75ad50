import { seededRandom } from '../seeded.ts'
import { MAIN_TRACK, type TrackKey } from '../track.ts'
import { pickQuestion } from './picking.ts'
import { isKeptForTheDay, type Pool, poolFor } from './pool.ts'
import type { Question } from './types.ts'

/** One of a track's questions of the day. */
export interface Place extends TrackKey {
  readonly localDate: string
  readonly number: number
}

type Pick = ReturnType<typeof pickQuestion>

/**
 * Always the same for the same place and pool: what `/settings preview` shows is what comes. What practice does not show comes first, and
 * all else once that is used up.
 */
export function pickDaily(pool: Pool, place: Place): Pick {
  const { guildId, trackId, localDate, number } = place
  const of = trackId === MAIN_TRACK ? guildId : `${guildId} ${trackId}`
  const random = () => seededRandom(`${of} ${localDate} ${number}`)
  const day = daysSince(localDate) + number
  const groups = [...poolFor(pool, day), ...poolFor(pool, day, true)]
  const kept = groups.map((group) => group.filter((one) => isKeptForTheDay(one, place)))
  for (const [at, group] of [...kept, ...groups].entries()) {
    const picked = pickQuestion(group, pool.asked, localDate, random())
    if (picked && picked !== 'used-up' && picked.reason.kind === 'new') {
      return { ...picked, reason: { kind: 'new', left: unasked(groups[at % groups.length] ?? group, pool) } }
    }
  }
  return pickQuestion(poolFor(pool, day, true).flat(), pool.asked, localDate, random())
}

function unasked(group: readonly Question[], { asked }: Pool): number {
  const ids = new Set(asked.map((one) => one.questionId))
  return group.filter((one) => !ids.has(one.id)).length
}

function daysSince(localDate: string): number {
  return Temporal.PlainDate.from('2000-01-01').until(localDate).days
}
