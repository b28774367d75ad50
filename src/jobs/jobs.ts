import { schedule } from 'node-cron'
import type { App } from '../app.ts'
import { randomId } from '../core/random-id.ts'
import { createPace } from './pace.ts'
import { runTick } from './tick.ts'
import type { JobSettings, Work } from './work.ts'

export interface Jobs {
  /** Looks at the rows now. */
  wake(): void
  /** Begins nothing new; resolves when what was begun has ended. */
  stop(): Promise<void>
}

const LONGEST_TICK_MS = 3_600_000

/** What happens by itself. node-cron only wakes it: every promise to a member is a row. */
export function startJobs(app: App, settings: JobSettings): Jobs {
  let stopped = false
  const work: Work = { app, settings, owner: randomId(app.random), turn: createPace(), stopping: () => stopped }
  const look = createLooker(work)
  const task = schedule(cronEvery(settings.pollMs), look, {
    name: 'saegim',
    timezone: 'UTC',
    noOverlap: true,
    missedExecutionTolerance: LONGEST_TICK_MS,
  })
  void look()
  return {
    wake: () => void look(),
    async stop() {
      stopped = true
      await task.destroy()
      await look()
    },
  }
}

/** One look at a time; asked again in the meantime, it looks once more. */
function createLooker(work: Work): () => Promise<void> {
  let running: Promise<void> | undefined
  let again = false
  const run = async () => {
    do {
      again = false
      try {
        if (!work.stopping()) await runTick(work)
      } catch (error) {
        work.app.log.error({ err: error }, 'a look at the schedules failed')
      }
    } while (again && !work.stopping())
    running = undefined
  }
  return () => {
    if (running) again = true
    else running = run()
    return running ?? Promise.resolve()
  }
}

/** Seconds are the finest that cron knows. */
export function cronEvery(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  return seconds < 60 ? `*/${seconds} * * * * *` : `0 */${Math.min(59, Math.round(seconds / 60))} * * * *`
}
