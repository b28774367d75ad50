import { expect, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { aStage, type Stage } from './stage.ts'

const TRACK = mainTrack('100')

const leaderSaves = ({ store, now }: Stage, fields: object, resume = false) =>
  store.schedules.change({ first: aSchedule(), fields, now, resume })

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
  expect(await stage.store.schedules.of(TRACK)).toMatchObject({ nextDueAt: NINE + 24 * HOUR })
})

test('nobody is told that a date was left out which has its row already', async () => {
  const { store } = await aStage()
  const schedule = aSchedule()
  const row = { localDate: '2026-11-23', number: 1, dueAt: NINE }
  await store.occurrences.plan({ schedule, nextDueAt: NINE, rows: [{ ...row, id: 'a00000000001' }] })
  const again = { ...row, id: 'a00000000002', skipped: 'late' as const }
  await store.occurrences.plan({ schedule, nextDueAt: NINE + 24 * HOUR, rows: [again] })
  expect(await store.occurrences.recent(TRACK, 9)).toMatchObject([{ id: 'a00000000001', state: 'due' }])
  expect(await store.notices.unseen('100')).toEqual([])
})
