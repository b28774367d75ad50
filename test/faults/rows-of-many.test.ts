import { expect, test } from 'vitest'
import { aSchedule } from '../store/values.ts'
import { type KillStage, openKillStage, PATCH, POST } from '../whole/kill-stage.ts'
import { heard, LONG_LEASE, LONG_LEASES, online, pass, posts, SAVED } from './pressing.ts'

/** Rows of docs/faults.md in which many servers want something at one minute: the whole process, on both engines. */

const MINUTE = 60_000
/** Longer than a bot takes to start, on however busy a machine: nothing is due before a test says so. */
const AHEAD = 10 * MINUTE
const DAY = 24 * 60 * MINUTE
/** Hundreds of requests, at the pace that the bot allows itself. */
const PATIENT = { timeout: 150_000, interval: 200 }

/** Tracks of the playground's server with a schedule each that is due a while ahead; of one whose channel is not there nothing is posted. */
async function tracks(stage: KillStage, channels: readonly string[]): Promise<void> {
  const { guildId } = stage.playground
  await stage.prepare(async (store, now) => {
    const minute = Math.floor(now / MINUTE) * MINUTE + AHEAD
    const localTime = new Date(minute).toISOString().slice(11, 16)
    for (const [at, channelId] of channels.entries()) {
      const trackId = `track${at}`
      await store.tracks.save({ guildId, trackId, name: `트랙 ${at}`, content: 'both', madeAt: now })
      const place = { guildId, trackId, channelId, zone: 'UTC', localTime, nextDueAt: minute }
      await store.schedules.save(aSchedule({ id: `schedule${at}`, source: 'authored', ...place }))
    }
  })
}

test('of hundreds of schedules that fall due at one minute each has its row, once, and members are answered meanwhile', async () => {
  const stage = await openKillStage()
  // Of the row's two thousand: `npm run bench -- gaps` has them all.
  const count = 400
  await tracks(
    stage,
    Array.from({ length: count }, (_, at) => String(7_000_000_000 + at)),
  )
  await stage.start('', LONG_LEASE)
  await stage.until('open')
  await online(stage)
  await pass(stage, AHEAD)
  const planned = async () => (await stage.all<{ n: number }>('select count(*) as n from occurrences'))[0]?.n
  let answered = 0
  while (Number(await planned()) <= count) {
    expect(await heard(stage, 1, answered % 3)).toMatch(SAVED)
    answered++
  }
  expect(answered).toBeGreaterThan(0)
  const rows = await stage.all<{ n: number }>('select count(*) as n from occurrences group by schedule_id')
  expect(rows).toHaveLength(count + 1)
  expect(rows.every(({ n }) => Number(n) === 1)).toBe(true)
})

test('of two hundred channels eight that Discord makes wait hold up neither the posts nor the closes of the others', async () => {
  const stage = await openKillStage()
  const { faults, log } = stage.playground.world
  const channels = Array.from({ length: 199 }, (_, at) => stage.playground.world.createChannel(`track-${at}`))
  await tracks(stage, channels)
  await stage.start('', LONG_LEASES)
  await stage.until('open')
  await online(stage)
  const all = [stage.channelId, ...channels]
  const limited = { kind: 'rate-limit', retryAfterMs: 1_300_000, scope: 'shared' } as const
  faults.add(POST, limited, 8)
  // Nothing waits by the server's own clock yet.
  stage.advance(AHEAD)
  const standing = () => all.filter((channel) => posts(stage, channel).length > 0).length
  await expect.poll(standing, PATIENT).toBe(192)
  await pass(stage, 1_310_000)
  await expect.poll(standing, PATIENT).toBe(200)
  faults.add(PATCH, limited, 8)
  stage.advance(DAY)
  const closed = async () => (await stage.rows()).filter(({ state }) => state === 'closed').length
  await expect.poll(closed, PATIENT).toBe(192)
  await pass(stage, 1_310_000)
  await expect.poll(closed, PATIENT).toBe(200)
  // The next day's question has come to each as well, once.
  await expect.poll(standing, PATIENT).toBe(200)
  expect(all.map((channel) => posts(stage, channel).length)).toEqual(all.map(() => 1))
  expect(log.problems).toEqual([])
}, 600_000)
