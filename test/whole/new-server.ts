import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { startBot } from '../../src/bot.ts'
import { createClock } from '../../src/clock.ts'
import { seededRandom } from '../../src/core/seeded.ts'
import { startPlayground } from '../../src/playground/playground.ts'
import { QUICK_DISK } from '../quick-disk.ts'
import { NINE } from '../store/values.ts'

const DAY_MS = 24 * 3_600_000

/** A bot that runs on these notes, and a server that has not invited it yet. */
export async function startNewServer(notes: string) {
  const folder = mkdtempSync(join(QUICK_DISK, 'saegim-first-'))
  const contentDir = join(folder, 'content')
  mkdirSync(join(contentDir, 'notes'), { recursive: true })
  writeFileSync(join(contentDir, 'notes', 'notes.md'), notes)
  const clock = createClock(() => NINE)
  const playground = await startPlayground({ port: 0, clock, timing: { answerWithinMs: 60_000 } })
  playground.world.removeBot()
  const { token, apiUrl } = playground
  const data = { contentDir, dataDir: join(folder, 'data'), notesUrlTemplate: undefined, logLevel: 'silent' }
  const jobs = { playgroundPort: 0, pollMs: 1_000, leaseMs: 20_000, nonceWindowMs: 60_000, deferAfterMs: 50_000 }
  const giveUp = (reason: string) => {
    throw new Error(reason)
  }
  const world = { clock, random: seededRandom('first minutes'), log: pino({ level: 'silent' }), say: () => {}, giveUp }
  const bot = await startBot({ token, apiUrl, ...data, ...jobs }, world)
  clock.onAdvance(() => bot.app.wake())
  return {
    url: playground.url,
    channelId: playground.channelIds[0],
    invite: () => playground.world.returnBot(),
    passDay: () => clock.advance(DAY_MS),
    async stop() {
      await bot.stop()
      await playground.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
