import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { questionOf, reasonOf, stateOf, weekdaysOf } from '../../src/store/columns.ts'
import { occurrenceOf } from '../../src/store/schedule/occurrence-rows.ts'
import { scheduleOf, scheduleRow } from '../../src/store/schedule/schedule-rows.ts'
import type { OccurrenceRow } from '../../src/store/schedule/schedule-tables.ts'
import { fileOfStore, post, tempStore } from './fixtures.ts'
import { aQuestion, aSchedule } from './values.ts'

test('a question comes back as it was kept, with what a newer version may have added', () => {
  const kept = { ...aQuestion(), later: ['unknown'] }
  expect(questionOf(JSON.stringify(kept))).toEqual(kept)
})

test('a schedule survives its row', () => {
  const schedule = aSchedule({ weekdays: [1, 3], services: ['Aurora'], paused: 'no-permission' })
  expect(scheduleOf(scheduleRow(schedule))).toEqual(schedule)
})

test.each([
  ['a state that nobody knows', () => stateOf('opened'), 'occurrences.state'],
  ['a reason that nobody knows', () => reasonOf('because'), 'occurrences.reason'],
  ['an eighth day', () => weekdaysOf('[8]'), 'schedules.weekdays'],
  ['no JSON', () => weekdaysOf('[1,'), 'schedules.weekdays'],
  ['a question without a key', () => questionOf('{"id":"x"}'), 'occurrences.question'],
  ['in a row', () => occurrenceOf({ state: 'opened', reason: null } as OccurrenceRow), 'occurrences.state'],
])('%s is told by its column', (_, read, column) => {
  expect(read).toThrow(column)
})

test('a posted question that cannot be read stops none of those after it', async () => {
  const store = await tempStore()
  const posted = await post(store, aSchedule())
  const database = new Database(fileOfStore(store))
  database.prepare('update occurrences set question = ? where id = ?').run('{}', posted.id)
  database.close()
  const track = { guildId: posted.guildId, trackId: posted.trackId }
  expect((await store.questions.past(track, '2000-01-01')).recent).toEqual([])
})
