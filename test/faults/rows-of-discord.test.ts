import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { onPostgres } from '../postgres/databases.ts'
import { aSchedule } from '../store/values.ts'
import { type KillStage, openKillStage, POST } from '../whole/kill-stage.ts'
import { LONG_LEASE, LONG_LEASES, online, pass, posts, press, heard as pressed, SAVED } from './pressing.ts'

/** Rows of docs/faults.md in which Discord says no, or somebody there takes something away: the whole process, on both engines. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const at = Date.parse
const newest = async (stage: KillStage) => (await stage.rows()).at(-1)?.state

/** Somebody is answered: what happened before, the process has heard of. */
async function heard(stage: KillStage): Promise<void> {
  const { world, channelIds } = stage.playground
  await expect.poll(async () => (await world.member(0).command(channelIds[1], 'help')).kind).toBe('message')
}

async function openToday(changes: Parameters<typeof openKillStage>[0] = {}): Promise<KillStage> {
  const stage = await openKillStage(changes)
  await stage.start('', LONG_LEASE)
  await stage.until('open')
  await online(stage)
  return stage
}

/** Minutes pass until all rows are there. */
async function untilRowsAre(stage: KillStage, ...states: readonly string[]): Promise<void> {
  const aMinuteLater = async () => {
    await pass(stage, MINUTE)
    return (await stage.rows()).map(({ state }) => state)
  }
  await expect.poll(aMinuteLater, { interval: 500 }).toEqual(states)
}

test('half an hour in which Discord answers with nothing but errors ends in one post', async () => {
  const stage = await openKillStage()
  const { faults, log } = stage.playground.world
  const down = faults.add(POST, { kind: 'error', status: 503 }, 10_000)
  await stage.start()
  await down.met
  for (let minutes = 0; minutes < 30; minutes += 5) {
    await pass(stage, 5 * MINUTE)
    await wait(300)
  }
  down.stop()
  await untilRowsAre(stage, 'open')
  expect(posts(stage)).toHaveLength(1)
  expect(log.count(POST)).toBeLessThan(80)
})

test('a right that is taken away costs one request at most, leaders are told once, and it goes on when the right is back', async () => {
  const stage = await openToday()
  const { world, guildId, channelIds } = stage.playground
  const asked = world.log.count(POST)
  world.overwrite(stage.channelId, guildId, { deny: ['sendMessages'] })
  await heard(stage)
  await pass(stage, DAY)
  await expect.poll(async () => (await stage.rows()).at(-1)).toMatchObject({ state: 'failed', reason: 'no-permission' })
  expect(await stage.all('select paused from schedules')).toEqual([{ paused: 'no-permission' }])
  expect(world.log.count(POST) - asked).toBeLessThan(2)
  const leader = world.member(0)
  const told = () => leader.sees(channelIds[1]).filter(({ content }) => content.includes('문제를 올리지 못했어요'))
  await heard(stage)
  await expect.poll(() => told().length).toBe(1)
  await heard(stage)
  expect(told()).toHaveLength(1)
  world.overwrite(stage.channelId, guildId, {})
  await heard(stage)
  await pass(stage, DAY)
  await expect.poll(() => newest(stage)).toBe('open')
  expect(posts(stage)).toHaveLength(1)
})

test('a channel that was deleted stops its schedule with the reason; what was answered stays', async () => {
  const stage = await openToday()
  expect(await pressed(stage, 1)).toMatch(SAVED)
  stage.playground.world.deleteChannel(stage.channelId)
  await heard(stage)
  await pass(stage, DAY)
  await expect.poll(async () => (await stage.rows()).map(({ state }) => state)).toEqual(['closed', 'failed'])
  expect(await stage.all('select paused from schedules')).toEqual([{ paused: 'no-channel' }])
  expect(await stage.scores()).toHaveLength(1)
})

test('a server that the bot was kicked from keeps its rows for a month, and then has none', async () => {
  const stage = await openToday()
  expect(await pressed(stage, 1)).toMatch(SAVED)
  const { world } = stage.playground
  world.removeBot()
  await expect
    .poll(() => stage.all('select paused, next_due_at_ms from schedules'))
    .toEqual([{ paused: 'bot-removed', next_due_at_ms: null }])
  expect(await stage.answers()).toHaveLength(1)
  await pass(stage, 31 * DAY)
  await expect.poll(async () => (await stage.rows()).length).toBe(0)
  expect(await stage.answers()).toEqual([])
})

test('a server that is not there for a while loses nothing, and its question comes when it is back', async () => {
  const stage = await openToday()
  const { world } = stage.playground
  world.setUnavailable(true)
  await pass(stage, DAY)
  await pass(stage, HOUR)
  world.setUnavailable(false)
  await untilRowsAre(stage, 'closed', 'open')
})

test('a question that a moderator deleted before its answer came is void, and is not posted again', async () => {
  const stage = await openKillStage()
  const { world } = stage.playground
  world.faults.add(POST, { kind: 'store-then-drop' })
  const deleting = world.until(() => posts(stage)[0]).then(({ id }) => world.deleteMessage(id))
  await stage.start()
  await deleting
  await expect.poll(async () => (await stage.rows())[0]).toMatchObject({ state: 'void', reason: 'deleted' })
  await pass(stage, 10 * MINUTE)
  await pass(stage, DAY)
  await expect.poll(async () => (await stage.rows()).map(({ state }) => state)).toEqual(['void', 'open'])
  expect(posts(stage)).toHaveLength(1)
})

test('one that was deleted later closes with its points, and is not posted again', async () => {
  const stage = await openToday()
  expect(await pressed(stage, 1)).toMatch(SAVED)
  const [first] = posts(stage)
  stage.playground.world.deleteMessage(first?.id ?? '')
  await pass(stage, DAY)
  await expect
    .poll(async () => (await stage.rows()).map(({ state, reason }) => [state, reason]))
    .toEqual([
      ['closed', 'deleted'],
      ['open', null],
    ])
  expect(await stage.scores()).toHaveLength(1)
  expect(posts(stage)).toHaveLength(1)
})

test('a right that is missing in the minute of the close delays the results, and no more', async () => {
  const stage = await openToday({ openHours: 1 })
  const { world } = stage.playground
  const { id: bot } = world.state.bot.user
  expect(await pressed(stage, 1)).toMatch(SAVED)
  world.overwrite(stage.channelId, bot, { deny: ['viewChannel'] })
  await heard(stage)
  await pass(stage, HOUR)
  await expect.poll(() => newest(stage)).toBe('closing')
  // What falls due behind the count of a look is claimed first, and counted by whoever closes it.
  await expect.poll(() => stage.scores()).toHaveLength(1)
  expect(posts(stage)).toHaveLength(1)
  world.overwrite(stage.channelId, bot, {})
  await untilRowsAre(stage, 'closed')
  expect(posts(stage)).toEqual([])
})

test('two presses of one member at once are one answer, the later of them', async () => {
  const stage = await openToday()
  // Whichever comes first to the bot, each is told what counts.
  for (const words of await Promise.all([0, 1].map((place) => press(stage, 1, place))))
    expect(words).toMatch(/답을 (저장했|바꿨)어요|더 나중에 고른 답이 남아요/)
  const [{ choice_order: order } = { choice_order: '[]' }] = await stage.all<{ choice_order: string }>(
    'select choice_order from occurrences',
  )
  const chosen = async () => (await stage.answers()).map((one) => JSON.parse(one.chosen))
  await expect.poll(chosen).toEqual([[JSON.parse(order)[1]]])
})

/** Tracks beside the first one, with a question at the same minute each. */
async function moreTracks({ playground: { guildId, world }, prepare }: KillStage, count: number): Promise<string[]> {
  const channels = Array.from({ length: count }, (_, at) => world.createChannel(`track-${at}`))
  await prepare(async ({ tracks, schedules }, now) => {
    const minute = Math.floor(now / MINUTE) * MINUTE
    const localTime = new Date(minute).toISOString().slice(11, 16)
    for (const [at, channelId] of channels.entries()) {
      const trackId = `track${at}`
      await tracks.save({ guildId, trackId, name: `트랙 ${at}`, content: 'both', madeAt: now })
      const place = { guildId, trackId, channelId, zone: 'UTC', localTime, nextDueAt: minute }
      await schedules.save(aSchedule({ id: `schedule${at}`, source: 'authored', ...place }))
    }
  })
  return channels
}

test('channels that Discord makes wait for twenty minutes hold up none of the others', async () => {
  const stage = await openKillStage()
  const channels = [stage.channelId, ...(await moreTracks(stage, 7))]
  const { faults } = stage.playground.world
  faults.add(POST, { kind: 'rate-limit', retryAfterMs: 1_300_000, scope: 'shared' }, 2)
  await stage.start('', LONG_LEASES)
  const states = async () => (await stage.rows()).map(({ state }) => state).toSorted()
  const six = Array.from({ length: 6 }, () => 'open')
  await expect.poll(states).toEqual(['due', 'due', ...six])
  await pass(stage, 1_310_000)
  await expect.poll(states).toEqual([...six, 'open', 'open'])
  expect(channels.map((channel) => posts(stage, channel).length)).toEqual(channels.map(() => 1))
})

test.each([
  ['a month', 30 * DAY],
  ['a year', 365 * DAY],
])(
  'a clock that jumps ahead by %s and back by an hour floods nothing, and the next question comes',
  async (_, jump) => {
    const stage = await openKillStage()
    const bot = await stage.start('', { ...LONG_LEASE, LOG_LEVEL: 'info' })
    let said = ''
    bot.stdout?.on('data', (data: Buffer) => (said += data.toString()))
    await stage.until('open')
    await pass(stage, jump)
    // A look fell behind the jump.
    await expect.poll(async () => (await stage.rows()).length).toBeGreaterThan(1)
    // Of the process alone: the others' goes on.
    bot.send(jump - HOUR)
    await expect.poll(() => said).toContain('the clock was put back')
    await pass(stage, DAY)
    await expect.poll(() => newest(stage)).toBe('open')
    // One before, one behind the jump, one a day later: whether or not their buttons are still there.
    expect(stage.playground.world.log.count(POST)).toBeLessThan(4)
    expect((await stage.rows()).filter(({ state }) => state !== 'skipped').length).toBeLessThan(4)
    expect(said.split('\n').length).toBeLessThan(40)
    expect(bot.exitCode).toBe(null)
  },
)

test('a process that freezes between Discord’s look at the nonce and its receipt leaves one message', async () => {
  const stage = await openKillStage()
  const held = stage.playground.world.faults.add(POST, { kind: 'hold' })
  const first = await stage.start('', { GATEWAY_LEASE_MS: '1200000' })
  await held.met
  first.kill('SIGSTOP')
  stage.advance(10 * MINUTE)
  // Where several may run, another takes its place meanwhile.
  if (onPostgres()) {
    await stage.start()
    await stage.until('open')
    // Discord has forgotten its nonce as well: a second message comes to be.
    stage.advance(10 * MINUTE)
  }
  const standing = posts(stage).length
  held.release()
  await stage.playground.world.until(() => posts(stage).length === standing + 1)
  first.kill('SIGCONT')
  await expect.poll(() => posts(stage).length).toBe(1)
  const [row] = await stage.until('open')
  expect(posts(stage).map(({ id }) => id)).toEqual([row?.message_id])
})

test('where summer time begins, a question at an hour that is not there comes once, whatever the zone of the machine', async () => {
  // At half past two in New York, the day before there is none.
  const [before, gap, after] = [at('2027-03-13T07:30:00Z'), at('2027-03-14T07:00:00Z'), at('2027-03-15T06:30:00Z')]
  const zone = { zone: 'America/New_York', localTime: '02:30', nextDueAt: before }
  const stage = await openKillStage(zone)
  stage.advance(before - Date.now())
  await stage.start('', { ...LONG_LEASE, TZ: 'Australia/Lord_Howe' })
  const dates = async () => (await stage.rows()).map(({ local_date, state }) => `${local_date} ${state}`)
  await expect.poll(dates).toEqual(['2027-03-13 open'])
  await pass(stage, gap - before + 30 * MINUTE)
  await expect.poll(dates).toEqual(['2027-03-13 closed', '2027-03-14 open'])
  // Open for a day from when it came.
  await pass(stage, after - gap + HOUR)
  await expect.poll(dates).toEqual(['2027-03-13 closed', '2027-03-14 closed', '2027-03-15 open'])
})
