import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { startBot } from '../../src/bot.ts'
import { createClock, type MovableClock } from '../../src/clock.ts'
import { seededRandom } from '../../src/core/seeded.ts'
import { type Playground, startPlayground } from '../../src/playground/playground.ts'
import { validateAgainstDiscord } from '../playground/schema.ts'
import { QUICK_DISK } from '../quick-disk.ts'

export interface ShippedBot {
  readonly playground: Playground
  readonly clock: MovableClock
  /** What the bot logged as failed: it answers the member then, too. */
  readonly errors: readonly string[]
  close(): Promise<void>
}

/** The whole bot in this process on the shipped content, on the morning of a Monday, in a playground that judges by Discord's schema. */
export async function startShipped(seed: string): Promise<ShippedBot> {
  const folder = mkdtempSync(join(QUICK_DISK, 'saegim-shipped-'))
  const clock = createClock(() => Date.parse('2026-11-23T00:00:00Z'))
  const errors: string[] = []
  const playground = await startPlayground({
    port: 0,
    clock,
    validate: validateAgainstDiscord,
    // What is answered is looked at, not how soon: a busy machine takes its time.
    timing: { answerWithinMs: 60_000 },
  })
  const settings = {
    token: playground.token,
    apiUrl: playground.apiUrl,
    contentDir: 'content',
    dataDir: folder,
    notesUrlTemplate: undefined,
    logLevel: 'silent',
    playgroundPort: 0,
    pollMs: 1_000,
    leaseMs: 20_000,
    nonceWindowMs: 60_000,
    deferAfterMs: 50_000,
  }
  const bot = await startBot(settings, {
    clock,
    random: seededRandom(seed),
    log: pino({ level: 'error' }, { write: (line) => errors.push(line) }),
    say: () => undefined,
    giveUp: (reason) => {
      throw new Error(reason)
    },
  })
  return {
    playground,
    clock,
    errors,
    async close() {
      await bot.stop()
      await playground.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
