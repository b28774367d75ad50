import { renameSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import { startHousekeeping } from '../../src/jobs/housekeeping.ts'
import { createMeasures } from '../../src/observe/measures.ts'
import { fileOfStore, post, sqlBeside } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { aStage, noReason } from './stage.ts'

const MINUTE = 60_000

test('a night that was missed is made up for, once a day, and nobody waits for it', async () => {
  const stage = await aStage()
  const dates: string[] = []
  stage.store.upkeep.backUpDaily = async (date) => {
    dates.push(date)
    return undefined
  }
  const housekeeping = startHousekeeping(stage.app, noReason)
  onTestFinished(() => housekeeping.stop())
  await housekeeping.look()
  expect(dates).toEqual([])
  for (const later of [10 * MINUTE, 20 * MINUTE, HOUR, 24 * HOUR]) {
    stage.now = NINE + later
    await housekeeping.look()
  }
  expect(dates).toEqual(['2026-11-23'])
  // A clock that jumps: by a month ahead, and back.
  stage.now = NINE + 30 * 24 * HOUR
  await housekeeping.look()
  stage.now = NINE + 48 * HOUR
  await housekeeping.look()
  expect(dates).toEqual(['2026-11-23', '2026-12-23', '2026-11-25'])
})

test('whoever stops waits for a backup that was begun', async () => {
  const stage = await aStage()
  const held = Promise.withResolvers<undefined>()
  stage.store.upkeep.backUpDaily = () => held.promise
  const housekeeping = startHousekeeping(stage.app, noReason)
  stage.now += 11 * MINUTE
  await housekeeping.look()
  const order: string[] = []
  const stopped = housekeeping.stop().then(() => order.push('stopped'))
  await new Promise((resolve) => setImmediate(resolve))
  order.push('backed up')
  held.resolve(undefined)
  await stopped
  expect(order).toEqual(['backed up', 'stopped'])
})

test('a backup that fails is told, and stops nothing', async () => {
  const stage = await aStage()
  const told: unknown[] = []
  const log = { ...stage.app.log, error: (_: unknown, sentence?: string) => void told.push(sentence) }
  stage.store.upkeep.backUpDaily = () => Promise.reject(new Error('the disk is full'))
  const housekeeping = startHousekeeping({ ...stage.app, log }, noReason)
  onTestFinished(() => housekeeping.stop())
  stage.now += 11 * MINUTE
  await housekeeping.look()
  await new Promise((resolve) => setImmediate(resolve))
  expect(told).toEqual(['the nightly backup failed'])
})

test('points that are not what the answers say are told to whoever runs the bot, measured, and told to leaders', async () => {
  const stage = await aStage()
  const { id } = await post(stage.store, aSchedule({ reveal: 'press' }))
  const press = { occurrenceId: id, memberId: '11', chosen: ['B'], correct: true, pressId: '1', now: NINE }
  await stage.store.answers.record(press)
  await sqlBeside(stage.store, "update scores set points = 777 where period = 'all'")
  const told: unknown[] = []
  const log = { ...stage.app.log, error: (about: object, sentence?: string) => void told.push([about, sentence]) }
  const measures = createMeasures('1')
  stage.store.upkeep.backUpDaily = async () => undefined
  const housekeeping = startHousekeeping({ ...stage.app, log, measures }, noReason)
  stage.now += 11 * MINUTE
  await housekeeping.look()
  const noticed = async () => (await stage.store.notices.unseen('100')).map(({ notice }) => notice)
  await expect.poll(noticed).toEqual([{ kind: 'boards-mended', members: 1 }])
  await housekeeping.stop()
  const where = { guildId: '100', trackId: 'main', members: 1, rows: 1 }
  expect(told).toEqual([[where, 'points were not what the answers say; they are now']])
  expect(await measures.text()).toContain('\nsaegim_scores_mended_total 1\n')
  expect(await stage.store.scores.rank(mainTrack('100'), 'all', '11')).toMatchObject({ points: 15 })
})

test('a database that was taken away ends the bot with a reason, and where the rest of it is', async () => {
  const stage = await aStage()
  const reasons: string[] = []
  const housekeeping = startHousekeeping(stage.app, (reason) => reasons.push(reason))
  onTestFinished(() => housekeeping.stop())
  await housekeeping.look()
  const file = fileOfStore(stage.store)
  renameSync(file, `${file}.moved`)
  await housekeeping.look()
  expect(reasons).toEqual([expect.stringContaining('saegim-rescued-2026-11-23T00-00-00.db')])
})
