import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { onPostgres } from '../postgres/databases.ts'
import { dead, kill, openKillStage, POST } from '../whole/kill-stage.ts'
import { heard, LONG_LEASE, LONG_LEASES, more, online, pass, posts, press, SAVED } from './pressing.ts'
import { smallDisk } from './small-disk.ts'

/** Rows of docs/faults.md that a real process is needed for; the campaign and the kill tests hold the others. */

test('a press that comes behind a lost connection, too late to be answered, counts once, and so does the next', async () => {
  const stage = await openKillStage()
  const bot = await stage.start('', LONG_LEASE)
  await stage.until('open')
  await online(stage)
  const { gateway } = stage.playground.world
  bot.kill('SIGSTOP')
  const late = press(stage, 1)
  await wait(100)
  gateway.cut()
  expect(await late).toBe('no-answer')
  bot.kill('SIGCONT')
  await expect.poll(() => gateway.resumes).toBe(1)
  await expect.poll(async () => (await stage.answers()).length).toBe(1)
  expect(await heard(stage, 1, 1)).toMatch(SAVED)
  expect(await stage.answers()).toHaveLength(1)
  expect(bot.exitCode).toBe(null)
})

test('a session that Discord forgot is begun anew, once, and presses are answered again', async () => {
  const stage = await openKillStage()
  await stage.start()
  await stage.until('open')
  const { gateway } = stage.playground.world
  gateway.cut(1006, true)
  await expect.poll(() => gateway.identifies).toBe(2)
  await expect.poll(() => press(stage, 1)).toMatch(SAVED)
  expect(gateway.identifies).toBe(2)
})

test.each([
  [4004, 'check DISCORD_TOKEN'],
  [4014, 'the intents are not allowed'],
])(
  'a connection that Discord closes for good (%d) ends the process with the reason, and none is tried again',
  async (code) => {
    const stage = await openKillStage()
    const bot = await stage.start()
    await stage.until('open')
    const { gateway, log } = stage.playground.world
    gateway.cut(code)
    await dead(bot)
    expect(bot.exitCode).toBe(3)
    const asked = log.requests.length
    await wait(500)
    expect(log.requests).toHaveLength(asked)
    expect(gateway.identifies).toBe(1)
  },
)

test('Discord that takes the token back is asked for nothing more: the process ends, with less than ten refusals', async () => {
  const stage = await openKillStage()
  const { faults, log } = stage.playground.world
  const refused = { kind: 'refuse', status: 401, code: 0, message: '401: Unauthorized' } as const
  faults.add(POST, refused, 100)
  const bot = await stage.start()
  await dead(bot)
  expect(bot.exitCode).toBe(3)
  expect(log.count(POST)).toBeLessThan(10)
  expect(posts(stage)).toEqual([])
})

test('a limit of twenty minutes gives the row back; presses go on, and it is posted once when that is over', async () => {
  const stage = await openKillStage()
  await stage.start('', LONG_LEASES)
  await stage.until('open')
  expect(await heard(stage, 0)).toMatch(SAVED)
  const { faults } = stage.playground.world
  const limited = faults.add(POST, { kind: 'rate-limit', retryAfterMs: 1_300_000, scope: 'shared' })
  // The first has its end tomorrow, a little before.
  stage.advance(24 * 3_600_000)
  await limited.met
  await expect.poll(async () => (await stage.rows()).at(-1)?.state).toBe('due')
  // Some looks later Discord was asked for nothing more.
  const { log } = stage.playground.world
  const asked = log.count(POST)
  await wait(1_000)
  expect(log.count(POST)).toBe(asked)
  await pass(stage, 1_310_000)
  await expect.poll(async () => (await stage.rows()).at(-1)?.state).toBe('open')
  expect(posts(stage)).toHaveLength(1)
})

test('asked to end with a post in flight it finishes that, gives back what it holds, and the next one posts nothing', async () => {
  const stage = await openKillStage()
  const held = stage.playground.world.faults.add(POST, { kind: 'hold' })
  const bot = await stage.start()
  await held.met
  bot.kill('SIGTERM')
  await wait(200)
  held.release()
  await dead(bot)
  expect(bot.exitCode).toBe(0)
  expect((await stage.rows()).map((row) => row.state)).toEqual(['open'])
  await stage.start()
  await online(stage)
  expect(await heard(stage, 1)).toMatch(SAVED)
  expect(posts(stage)).toHaveLength(1)
})

test('whoever presses while it starts is answered as soon as it is there: none waits for nothing', async () => {
  const stage = await openKillStage()
  const first = await stage.start()
  await stage.until('open')
  await kill(first)
  await expect.poll(() => stage.playground.world.gateway.online).toBe(false)
  const starting = stage.start()
  const told = new Set<string>()
  while (!told.has('saved')) {
    const words = await press(stage, 1)
    told.add(SAVED.test(words) ? 'saved' : words)
    await wait(10)
  }
  await starting
  expect([...told]).toEqual(['offline', 'saved'])
})

test('a thousand presses within a second are each counted once, beside the post', async () => {
  const stage = await openKillStage()
  await stage.start('', LONG_LEASES)
  await stage.until('open')
  await online(stage)
  const members = more(stage, 1_000)
  const told = async (member: string, at: number) => {
    await wait(at)
    return await press(stage, member, at % 3)
  }
  const words = await Promise.all(members.map(told))
  const unheard = members.filter((_, at) => words[at] === 'no-answer')
  console.log(`of 1,000 presses within a second ${unheard.length} were answered too late for Discord`)
  // Each counts, however late it was.
  const stored = async () => (await stage.answers()).length
  await expect.poll(stored, { interval: 500, timeout: 120_000 }).toBe(members.length)
  // Whoever heard nothing presses again, and not all at one moment: no machine is too slow for one of them.
  for (const member of unheard.slice(0, 10)) expect(await heard(stage, member)).toMatch(SAVED)
  const kept = new Map((await stage.answers()).map((one) => [one.member_id, one.chosen]))
  expect([...kept.keys()].toSorted()).toEqual(members)
  expect(posts(stage)).toHaveLength(1)
})

test('on a full disk no press is told that it was saved, nothing is sent, and with room again all goes on', async ({
  skip,
}) => {
  if (onPostgres()) skip('the disk is the server’s: its refusal is tested in test/postgres/restart.test.ts')
  let dataDir = ''
  try {
    dataDir = smallDisk('6m')
  } catch (error) {
    skip(`no disk of a fixed size without the right to mount one: ${String(error).split('\n')[0]}`)
  }
  const stage = await openKillStage({}, { dataDir })
  const bot = await stage.start()
  await stage.until('open')
  expect(await heard(stage, 0)).toMatch(SAVED)
  const filler = join(dataDir, 'filler')
  writeFileSync(filler, Buffer.alloc(statfsSync(dataDir).bavail * statfsSync(dataDir).bsize))
  const members = more(stage, 30)
  const told: string[] = []
  for (const member of members) told.push(await press(stage, member))
  const saved = members.filter((_, at) => SAVED.test(told[at] ?? ''))
  expect(saved.length).toBeLessThan(members.length)
  const kept = (await stage.answers()).map((one) => one.member_id)
  expect(kept.toSorted()).toEqual([...saved, stage.playground.memberIds[0]].toSorted())
  // What could not be marked is not sent, and what has room in a file that was larger once may go on.
  stage.advance(24 * 3_600_000)
  await wait(1_500)
  const state = new Map((await stage.rows()).map((row) => [row.id, row.state]))
  for (const message of posts(stage)) {
    const [, id = ''] = /quiz\.answer:(\w{12})/.exec(JSON.stringify(message.components)) ?? []
    expect(state.get(id)).toMatch(/sending|open|closing/)
  }
  rmSync(filler)
  await expect.poll(async () => (await stage.rows()).map((row) => row.state)).toEqual(['closed', 'open'])
  expect(await heard(stage, 1)).toMatch(SAVED)
  expect(bot.exitCode).toBe(null)
  expect(posts(stage)).toHaveLength(1)
})
