import { expect, test } from 'vitest'
import { nextDue } from '../../src/core/schedule/plan.ts'
import { mainTrack } from '../../src/core/track.ts'
import type { ScheduleChange, ScheduleFields } from '../../src/store/schedule/schedule-port.ts'
import { SCHEDULE_COLUMNS } from '../../src/store/schedule/schedule-rows.ts'
import { openBeside, tempStore } from './fixtures.ts'
import { aSchedule, NINE, newId } from './values.ts'

/** Leaders who save at once, each asked of another of three processes. */

const TRACK = mainTrack('100')
const FIRST = aSchedule()

/** Another value for each thing that leaders may change; days off are changed by their own. */
const CHANGES: { readonly [Name in Exclude<keyof typeof SCHEDULE_COLUMNS, 'daysOff'>]-?: ScheduleFields[Name] } = {
  ...{ channelId: '201', localTime: '21:30', zone: 'Europe/Paris', weekdays: [1, 3, 5], everyOtherFrom: '2026-11-25' },
  ...{ count: 3, source: 'both', services: ['Aurora'], openHours: 8, reveal: 'press', language: 'en', publish: true },
  ...{ resultsTold: 'reply', streakFreeze: true, thread: true, choiceNames: true, roleButton: true, finals: 'weekly' },
  ...{ pingRoleId: '300', holidays: 'KR' },
}

async function threeProcesses() {
  const store = await tempStore()
  const all = [store, await openBeside(store), await openBeside(store)]
  let turn = 0
  const change = (given: Pick<ScheduleChange, 'fields'> & Partial<ScheduleChange>) => {
    const { schedules } = all[turn++ % all.length] ?? store
    return schedules.change({ first: FIRST, now: NINE, resume: false, newId, ...given })
  }
  return { store, change }
}

test.each([
  ['of a schedule that stands', true],
  ['that begin one', false],
])('changes of different things at once are all there: %s', async (_, stands) => {
  const { store, change } = await threeProcesses()
  if (stands) await store.schedules.save(FIRST)
  const fields = Object.entries(CHANGES).map(([name, value]) => ({ [name]: value }))
  expect(fields).toHaveLength(Object.keys(SCHEDULE_COLUMNS).length - 1)
  // Each leader of such a one would begin a schedule of her own.
  await Promise.all(
    fields.map((one, at) => change({ fields: one, ...(stands ? {} : { first: { ...FIRST, id: `sched${at}` } }) })),
  )
  const saved = await store.schedules.of(TRACK)
  expect(saved).toMatchObject(CHANGES)
  // The next date is that of all of them together.
  expect(saved?.nextDueAt).toBe(saved && nextDue(saved, NINE, new Set())?.dueAt)
})

test('of changes of one thing at once one stands, with the date that goes with it', async () => {
  const { store, change } = await threeProcesses()
  await store.schedules.save(FIRST)
  const times = Array.from({ length: 12 }, (_, at) => `${10 + at}:15`)
  await Promise.all(times.map((localTime) => change({ fields: { localTime } })))
  const saved = await store.schedules.of(TRACK)
  expect(times).toContain(saved?.localTime)
  expect(saved?.nextDueAt).toBe(saved && nextDue(saved, NINE, new Set())?.dueAt)
})

test('days off of several leaders at once are all days off', async () => {
  const { store, change } = await threeProcesses()
  await store.schedules.save(FIRST)
  const days = Array.from({ length: 12 }, (_, at) => `2026-12-${10 + at}`)
  await Promise.all(days.map((day) => change({ fields: {}, daysOff: { add: [{ from: day, to: day }] } })))
  expect((await store.schedules.of(TRACK))?.daysOff.map(({ from }) => from)).toEqual(days)
})

test.each([
  ['a pause', true],
  ['going on', false],
])('%s beside changes at once undoes none of them, and is undone by none', async (_, pauses) => {
  const { store, change } = await threeProcesses()
  await store.schedules.save({ ...FIRST, ...(pauses ? {} : { paused: 'admin' as const }) })
  const other = pauses ? store.schedules.pause(TRACK) : change({ fields: {}, resume: true })
  await Promise.all([other, ...[2, 3, 4].map((count) => change({ fields: { count } }))])
  const saved = await store.schedules.of(TRACK)
  expect([2, 3, 4]).toContain(saved?.count)
  expect(saved?.paused).toBe(pauses ? 'admin' : undefined)
  expect(saved?.nextDueAt === undefined).toBe(pauses)
})
