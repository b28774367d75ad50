import { restedOn } from '../core/quiz/needs.ts'
import { runwayOf } from '../core/quiz/runway.ts'
import { poolOf } from '../core/quiz/topics.ts'
import { addDays, daysBetween } from '../core/schedule/local-time.ts'
import { comingDates } from '../core/schedule/plan.ts'
import type { PostedOccurrence } from '../core/schedule/types.ts'
import type { Work } from './work.ts'

/** Time enough to write some. */
const WARNED_DAYS = 7

/** Behind a day's last question: leaders hear a week before that the questions run out. */
export async function tellDry(
  { guildId, trackId, localDate, number, ofDay }: PostedOccurrence,
  work: Work,
): Promise<void> {
  const { libraries, log, store } = work.app
  const track = { guildId, trackId }
  if (number !== ofDay) return
  try {
    const schedule = await store.schedules.of(track)
    if (!schedule) return
    const past = await store.questions.past(track, restedOn(localDate))
    const days = comingDates(schedule, addDays(localDate, 1), WARNED_DAYS)
    const dates = days.filter((one) => daysBetween(localDate, one) <= WARNED_DAYS)
    const { dryOn } = runwayOf(poolOf(await libraries.of(track), schedule, past), dates)
    await store.schedules.tellDry(track, dryOn)
  } catch (error) {
    log.error({ err: error, guildId }, 'how long the questions last could not be told')
  }
}
