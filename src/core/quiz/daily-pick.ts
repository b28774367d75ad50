import { seededRandom } from '../seeded.ts'
import { MAIN_TRACK, type TrackKey } from '../track.ts'
import { needsOf } from './needs.ts'
import { mostNeeded, pickQuestion } from './picking.ts'
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
  const all = poolFor(pool, day, true)
  const needs = needsOf({ ...pool, bank: all.flat(), recent: pool.recent ?? [] }, localDate)
  const groups = [...poolFor(pool, day), ...all]
  const asked = new Set(pool.asked.map((one) => one.questionId))
  const picked = groups.map((group) => {
    const unasked = group.filter((one) => !asked.has(one.id))
    const isKept = (one: Question) => isKeptForTheDay(one, place)
    return { ...mostNeeded(unasked, needs.freshNeed, needs, random(), isKept), left: unasked.length }
  })
  const first = picked.find((one) => one.kept) ?? picked.find((one) => one.best)
  const question = first?.kept ?? first?.best
  if (question) return { question, reason: { kind: 'new', left: first?.left ?? 0, need: needs.told(question) } }
  return pickQuestion(all.flat(), pool.asked, localDate, random(), needs)
}

function daysSince(localDate: string): number {
  return Temporal.PlainDate.from('2000-01-01').until(localDate).days
}
