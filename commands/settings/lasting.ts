import type { App } from '../../src/app.ts'
import { restedOn } from '../../src/core/quiz/needs.ts'
import { hasAny } from '../../src/core/quiz/pool.ts'
import { runwayOf } from '../../src/core/quiz/runway.ts'
import { poolOf } from '../../src/core/quiz/topics.ts'
import { localDateAt } from '../../src/core/schedule/local-time.ts'
import { comingDates } from '../../src/core/schedule/plan.ts'
import type { Schedule } from '../../src/core/schedule/types.ts'
import type { Text } from '../../src/text/text.ts'

/** Beyond a year nobody plans. */
const MOST_DATES = 366

/** For how many days there are questions; nothing where the next line says that there are none at all. */
export async function lastingLines(schedule: Schedule, app: App, text: Text): Promise<readonly string[]> {
  if (!hasAny(app.library, schedule.source)) return []
  const { questions } = app.store
  const from = localDateAt(schedule.nextDueAt ?? app.clock.now(), schedule.zone)
  const past = await questions.past(schedule, restedOn(from))
  const dates = comingDates(schedule, from, MOST_DATES)
  const runway = runwayOf(poolOf(app.library, schedule, past), dates)
  return [text.settings.lasts(runway)]
}
