import { schedule } from 'node-cron'
import type { Shared } from '../app.ts'
import { addDays, localDateAt } from '../core/schedule/local-time.ts'
import type { ScoreDifference } from '../store/scores/score-port.ts'
import { watchLeftServers } from './left-servers.ts'

export interface Housekeeping {
  /** Before each look at the rows. */
  look(): Promise<void>
  /** Begins nothing new; resolves when a backup that was begun is whole, and nobody's points are being looked at. */
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

/** Of several processes another one takes the night over behind that. */
const NIGHT_MS = 20 * 3_600_000

/**
 * Backups, boards held against answers, and an eye on the database's files. node-cron chooses the hour; whatever it misses, because the bot was off or
 * its clock was put right, is made up for.
 */
export function startHousekeeping(app: Shared, giveUp: (reason: string) => void, owner = ''): Housekeeping {
  const { clock, store } = app
  const last = { upkeep: clock.now(), backup: Number.NEGATIVE_INFINITY, servers: Number.NEGATIVE_INFINITY }
  const servers = watchLeftServers(app)
  const backUp = async (date: string) => {
    await tried(app, 'the nightly backup failed', async () => {
      const made = await store.upkeep.backUpDaily(date)
      if (made !== undefined) app.log.info({ file: made }, 'the database was backed up')
    })
  }
  let isEnding = false
  const compare = () => compareBoards(app, owner, () => isEnding)
  // One after the other: whoever stops waits for all that were begun.
  let night = Promise.resolve()
  const begin = () => {
    last.backup = clock.now()
    const date = localDateAt(last.backup, 'UTC')
    night = night.then(() => backUp(date)).then(compare)
    return night
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
      isEnding = true
      await task.destroy()
      await night
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

/** Points that are not what the answers say are put right, and whoever runs the bot and whose board it is are told. */
async function compareBoards(app: Shared, owner: string, isEnding: () => boolean): Promise<void> {
  const { store } = app
  await tried(app, 'the boards could not be held against the answers', async () => {
    if (isEnding() || !(await store.processes.takeNight(owner, NIGHT_MS))) return
    const found: ScoreDifference[] = []
    try {
      for await (const some of store.scores.compare(isEnding)) found.push(...some)
    } finally {
      await tellMended(app, found)
    }
  })
}

async function tellMended({ log, measures, store }: Shared, found: readonly ScoreDifference[]): Promise<void> {
  measures?.mended(found.length)
  for (const rows of Map.groupBy(found, ({ guildId, trackId }) => `${guildId} ${trackId}`).values()) {
    const [{ guildId, trackId }] = rows as [(typeof rows)[number]]
    const members = new Set(rows.map(({ memberId }) => memberId)).size
    log.error({ guildId, trackId, members, rows: rows.length }, 'points were not what the answers say; they are now')
    await store.notices.add({ guildId, trackId }, { kind: 'boards-mended', members })
  }
}

async function tried(app: Shared, otherwise: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    app.log.error({ err: error }, otherwise)
  }
}
