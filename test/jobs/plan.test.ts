import { expect, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import { aSchedule, HOUR, NINE, newId } from '../store/values.ts'
import { refused } from './fake-discord.ts'
import { aStage, type Stage, someQuestions } from './stage.ts'

const TRACK = mainTrack('100')
const DAY = 24 * HOUR

const leaderSaves = ({ store, now }: Stage, fields: object, resume = false) =>
  store.schedules.change({ first: aSchedule(), fields, now, resume, newId })

test.each([
  ['the channel', { channelId: '201' }, { channelId: '201' }],
  ['how many', { count: 3 }, { ofDay: 3 }],
  ['the language', { language: 'en' }, { language: 'en' }],
  ['the role', { pingRoleId: '555' }, { pingRoleId: '555' }],
  ['when results are told', { reveal: 'press' }, { reveal: 'press' }],
])('a leader who changes %s as today’s question is being planned has it so', async (_, fields, posted) => {
  const stage = await aStage()
  const { schedules } = stage.store
  const { due } = schedules
  schedules.due = async (...of) => {
    schedules.due = due
    const page = await due(...of)
    expect(await leaderSaves(stage, fields)).toMatchObject({ today: 'now' })
    return page
  }
  await stage.tick()
  await stage.tick(15_000)
  const rows = await stage.store.occurrences.newest(TRACK)
  expect(rows).toHaveLength('count' in fields ? 3 : 1)
  expect(rows[0]).toMatchObject({ localDate: '2026-11-23', state: 'open', ...posted })
})

test('a leader who goes on while Discord is asked about the right that was missing has today’s question', async () => {
  const stage = await aStage({ paused: 'no-permission' })
  const { discord } = stage
  const asked = discord.permissions.bind(discord)
  discord.permissions = async () => {
    discord.permissions = asked
    expect(await leaderSaves(stage, {}, true)).toMatchObject({ today: 'now' })
    return { ok: true, missing: ['sendMessages'], kind: 'text' }
  }
  await stage.tick()
  await stage.tick(15_000)
  expect(await stage.store.occurrences.recent(TRACK, 9)).toMatchObject([{ localDate: '2026-11-23', state: 'open' }])
  expect(await stage.store.notices.unseen('100')).toEqual([])
})

test('a schedule that goes on by itself, too late for today, is not said to be stopped', async () => {
  const stage = await aStage({ paused: 'no-channel' })
  await stage.tick(3 * HOUR)
  expect(await stage.store.notices.unseen('100')).toMatchObject([
    { notice: { kind: 'not-posted', localDate: '2026-11-23', reason: 'late' }, times: 1 },
  ])
  expect((await stage.store.notices.unseen('100'))[0]?.notice).not.toHaveProperty('paused')
  expect(await stage.store.schedules.of(TRACK)).toMatchObject({ nextDueAt: NINE + DAY })
})

test('nobody is told that a date was left out which has its row already', async () => {
  const { store } = await aStage()
  const schedule = aSchedule()
  const row = { localDate: '2026-11-23', number: 1, dueAt: NINE }
  await store.occurrences.plan({ schedule, nextDueAt: NINE, rows: [{ ...row, id: 'a00000000001' }] })
  const again = { ...row, id: 'a00000000002', skipped: 'late' as const }
  await store.occurrences.plan({ schedule, nextDueAt: NINE + DAY, rows: [again] })
  expect(await store.occurrences.recent(TRACK, 9)).toMatchObject([{ id: 'a00000000001', state: 'due' }])
  expect(await store.notices.unseen('100')).toEqual([])
})

const REFUSED = { kind: 'answers', problem: refused(403, 50_013).problem } as const

test.each([
  ['is known', (stage: Stage) => (stage.discord.missing = ['sendMessages'])],
  ['is heard from Discord', (stage: Stage) => stage.discord.faults.push(REFUSED, REFUSED, REFUSED)],
])(
  'several questions that a missing right stopped, which %s, are told of once, and no more where they are made up for',
  async (_, stops) => {
    const stage = await aStage({ count: 3 }, someQuestions(40))
    stops(stage)
    await stage.tick()
    const reason = 'no-permission'
    const notice = { kind: 'not-posted', localDate: '2026-11-23', reason, paused: reason }
    expect(await stage.store.notices.unseen('100')).toMatchObject([{ notice, times: 1 }])
    stage.discord.missing = []
    stage.now += 10 * 60_000
    await leaderSaves(stage, {}, true)
    expect(await stage.store.notices.unseen('100')).toEqual([])
    await stage.tick()
    expect((await stage.store.occurrences.recent(TRACK, 9)).map(({ state }) => state)).toEqual(['open', 'open', 'open'])
  },
)

test('of two dates without a question the one that is made up for is told no more, and the other still is', async () => {
  const stage = await aStage()
  stage.discord.missing = ['sendMessages']
  await stage.tick()
  await stage.tick(DAY)
  expect(await stage.store.notices.unseen('100')).toMatchObject([{ notice: { localDate: '2026-11-24' }, times: 2 }])
  stage.discord.missing = []
  await leaderSaves(stage, {}, true)
  const [told, ...others] = await stage.store.notices.unseen('100')
  expect(told).toMatchObject({ notice: { localDate: '2026-11-23', reason: 'no-permission' }, times: 1 })
  expect([others, told?.notice]).toEqual([[], expect.not.objectContaining({ paused: 'no-permission' })])
})

test('a clock that is a day behind gives no date a question for what a leader saves, or wants at once', async () => {
  const stage = await aStage()
  stage.discord.idOf = (sentAt) => String(BigInt(sentAt - 1_420_070_400_000) << 22n)
  await stage.tick()
  stage.now += HOUR - 26 * HOUR
  expect(await leaderSaves(stage, { openHours: 20 })).toMatchObject({ today: 'done' })
  expect(await stage.store.schedules.postNow({ track: TRACK, now: stage.now, newId: String })).toBe(false)
  for (let hours = 0; hours < 20; hours++) await stage.tick(HOUR)
  expect(await stage.store.occurrences.recent(TRACK, 9)).toMatchObject([{ localDate: '2026-11-23' }])
  expect(await stage.store.schedules.of(TRACK)).toMatchObject({ nextDueAt: NINE + DAY })
})

test.each([
  ['a page of what stands in between', 403, Number.NaN],
  ['what stands in front of Discord', 403, 40_333],
  ['a no without a reason', 405, 0],
])('%s is no no of Discord: the question is posted within its grace', async (_, status, code) => {
  const stage = await aStage()
  stage.discord.faults.push({ kind: 'answers', problem: refused(status, code).problem })
  await stage.tick()
  await stage.tick(60_000)
  expect(await stage.store.occurrences.recent(TRACK, 9)).toMatchObject([{ state: 'open' }])
  expect(await stage.store.notices.unseen('100')).toEqual([])
})

test('what is saved before the first look behind some days off leaves the days that were missed to be told', async () => {
  const stage = await aStage()
  stage.now = NINE + 2 * DAY + HOUR
  expect(await leaderSaves(stage, { count: 2 })).toMatchObject({ today: 'now' })
  await stage.tick()
  const rows = (await stage.store.occurrences.recent(TRACK, 9)).map(({ localDate, state }) => [localDate, state])
  expect(rows).toEqual([
    ['2026-11-25', 'open'],
    ['2026-11-25', 'open'],
    ['2026-11-24', 'skipped'],
    ['2026-11-24', 'skipped'],
    ['2026-11-23', 'skipped'],
    ['2026-11-23', 'skipped'],
  ])
  expect(await stage.store.notices.unseen('100')).toMatchObject([
    { notice: { kind: 'not-posted', localDate: '2026-11-24', reason: 'late' }, times: 2 },
    ...[{ notice: { kind: 'runs-dry' } }],
  ])
})

test('what waits for its turn is posted where a leader wants it meanwhile', async () => {
  const stage = await aStage()
  stage.discord.faults.push({ kind: 'answers', problem: { kind: 'not-sent', retryAfterMs: 60_000 } })
  await stage.tick()
  await leaderSaves(stage, { channelId: '201', language: 'en', pingRoleId: '555', reveal: 'press' })
  await stage.tick(60_000)
  expect(await stage.store.occurrences.recent(TRACK, 9)).toMatchObject([
    { state: 'open', channelId: '201', language: 'en', pingRoleId: '555', reveal: 'press' },
  ])
  expect(stage.discord.messages).toMatchObject([{ channelId: '201', pingRoleId: '555' }])
})

test.each([
  ['a later time', { fields: { localTime: '21:00' } }, undefined],
  ['an earlier time', { fields: { localTime: '01:00' } }, undefined],
  ['another zone', { fields: { zone: 'Europe/Paris' } }, undefined],
  ['other weekdays', { fields: { weekdays: [3] } }, 'open'],
  ['a day off', { fields: {}, daysOff: { add: [{ from: '2026-11-25', to: '2026-11-25' }] } }, undefined],
  ['a time for the day that is made up for', { fields: { localTime: '09:30' } }, 'open'],
])('%s that is saved before the first look behind some days off leaves them to be told', async (_, change, today) => {
  const stage = await aStage()
  stage.now = NINE + 2 * DAY + HOUR
  await stage.store.schedules.change({ first: aSchedule(), now: stage.now, resume: false, newId, ...change })
  await stage.tick()
  const rows = (await stage.store.occurrences.recent(TRACK, 9)).map(({ localDate, state }) => [localDate, state])
  expect(rows).toEqual([
    ...(today ? [['2026-11-25', today]] : []),
    ['2026-11-24', 'skipped'],
    ['2026-11-23', 'skipped'],
  ])
  const [told] = await stage.store.notices.unseen('100')
  expect(told).toMatchObject({ notice: { kind: 'not-posted', localDate: '2026-11-24', reason: 'late' }, times: 2 })
})

test('a list of holidays that is renewed as Discord stops a schedule makes nothing go on, and makes up for nothing', async () => {
  const stage = await aStage({ holidays: 'KR' })
  const { holidays } = stage.app
  const kept = async () => {
    const { daysOff, ...rest } = (await stage.store.schedules.of(TRACK)) ?? aSchedule()
    return { daysOff: daysOff.map(({ from }) => from), rest, told: await stage.store.notices.unseen('100') }
  }
  let before: Awaited<ReturnType<typeof kept>> | undefined
  const slow: typeof holidays = async (...asked) => {
    await expect.poll(async () => (await kept()).rest.paused).toBe('no-permission')
    before = await kept()
    return await holidays(...asked)
  }
  Object.assign(stage.app, { holidays: slow })
  stage.discord.missing = ['sendMessages']
  await stage.tick()
  const renewed = ['2026-12-25', '2027-12-25', '2028-12-25']
  expect(before).toMatchObject({ daysOff: [], told: [{ notice: { reason: 'no-permission' } }] })
  expect(await kept()).toEqual({ ...before, daysOff: renewed })
  expect(await stage.store.occurrences.recent(TRACK, 9)).toMatchObject([{ state: 'failed', reason: 'no-permission' }])
})
