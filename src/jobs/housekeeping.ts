import { schedule } from 'node-cron'
import type { Shared } from '../app.ts'
import { addDays, localDateAt } from '../core/schedule/local-time.ts'
import { watchLeftServers } from './left-servers.ts'

export interface Housekeeping {
  /** Before each look at the rows. */
  look(): Promise<void>
  /** Begins nothing new; resolves when a backup that was begun is whole. */
  stop(): Promise<void>
}

/** 04:00 in Seoul: when fewest read along. */
const NIGHTLY = '0 19 * * *'
/** Whoever presses a button about something that waits does so within minutes. */
const WAITS_MS = 24 * 3_600_000
const A_DAY_MS = 25 * 3_600_000
const UPKEEP_MS = 10 * 60_000
/** As many as leaders are shown. */
const GAPS_KEPT_DAYS = 30

/**
 * Backups, and an eye on the database's files. node-cron chooses the hour; whatever it misses, because the bot was off or
 * its clock was put right, is made up for.
 */
export function startHousekeeping(app: Shared, giveUp: (reason: string) => void): Housekeeping {
  const { clock, store } = app
  const last = { upkeep: clock.now(), backup: Number.NEGATIVE_INFINITY, servers: Number.NEGATIVE_INFINITY }
  const servers = watchLeftServers(app)
  const backUp = async (date: string) => {
    await tried(app, 'the nightly backup failed', async () => {
      const made = await store.upkeep.backUpDaily(date)
      if (made !== undefined) app.log.info({ file: made }, 'the database was backed up')
    })
  }
  // One after the other: whoever stops waits for all that were begun.
  let backup = Promise.resolve()
  const begin = () => {
    last.backup = clock.now()
    const date = localDateAt(last.backup, 'UTC')
    backup = backup.then(() => backUp(date))
    return backup
  }
  const task = schedule(NIGHTLY, begin, { name: 'backup', timezone: 'UTC', noOverlap: true, logger: SILENT })
  return {
    async look() {
      await tried(app, 'the files of the database could not be looked at', () => checkFiles(app, giveUp))
      const now = clock.now()
      if (Math.abs(now - last.upkeep) < UPKEEP_MS) return
      last.upkeep = now
      await tried(app, 'the write-ahead file could not be taken in', () => store.upkeep.checkpoint())
      await tried(app, 'what nobody came back for could not be dropped', () =>
        store.waiting.dropOlder(clock.now() - WAITS_MS),
      )
      const before = addDays(localDateAt(now, 'UTC'), -GAPS_KEPT_DAYS)
      await tried(app, 'what was looked for in vain could not be cleared', () => store.gaps.clear(before))
      if (Math.abs(now - last.servers) > A_DAY_MS) {
        last.servers = now
        await tried(app, 'servers that were left could not be looked after', () => servers.look())
      }
      // Nobody waits for it: it is a thread's work.
      if (Math.abs(now - last.backup) > A_DAY_MS) void begin()
    },
    async stop() {
      await task.destroy()
      await backup
    },
  }
}

/** What it would say of missed hours, one line each, is no news: they are made up for. */
const SILENT = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} }

async function checkFiles({ log, store }: Shared, giveUp: (reason: string) => void): Promise<void> {
  const trouble = await store.upkeep.checkFiles()
  if (!trouble) return
  log.error({ trouble }, 'somebody changed the files of the open database')
  if (trouble.kind === 'lock-lost') giveUp('another Saegim has opened the same database, since its lock was deleted')
  if (trouble.kind === 'replaced') {
    giveUp(
      `the database file was deleted or replaced while it was open; what was saved until now is in ${trouble.rescued}. ` +
        'Stop Saegim before you touch its files, and bring a backup back with: npm run -s saegim -- restore FILE',
    )
  }
}

async function tried(app: Shared, otherwise: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    app.log.error({ err: error }, otherwise)
  }
}
