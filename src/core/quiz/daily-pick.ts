import { seededRandom } from '../seeded.ts'
import { MAIN_TRACK, type TrackKey } from '../track.ts'
import { pickQuestion } from './picking.ts'
import { type Pool, poolFor } from './pool.ts'

/** One of a track's questions of the day. */
export interface Place extends TrackKey {
  readonly localDate: string
  readonly number: number
}

type Pick = ReturnType<typeof pickQuestion>

/** Always the same for the same place and pool: what `/settings preview` shows is what comes. */
export function pickDaily(pool: Pool, { guildId, trackId, localDate, number }: Place): Pick {
  const of = trackId === MAIN_TRACK ? guildId : `${guildId} ${trackId}`
  const random = () => seededRandom(`${of} ${localDate} ${number}`)
  const groups = poolFor(pool, daysSince(localDate) + number)
  for (const group of groups) {
    const picked = pickQuestion(group, pool.asked, localDate, random())
    if (picked && picked !== 'used-up' && picked.reason.kind === 'new') return picked
  }
  return pickQuestion(groups.flat(), pool.asked, localDate, random())
}

function daysSince(localDate: string): number {
  return Temporal.PlainDate.from('2000-01-01').until(localDate).days
}
