import { promiseHooks } from 'node:v8'
import { expect, test } from 'vitest'
import { countTurns } from '../count-turns.ts'
import { besideStore, post, tempStore } from './fixtures.ts'
import { aSchedule, NINE } from './values.ts'

test('however much waits for the store, each transaction leaves the loop a turn', async () => {
  const store = await tempStore()
  const ids: string[] = []
  for (let number = 1; number <= 30; number++) ids.push((await post(store, aSchedule(), { number })).id)
  const turns = countTurns()
  const press = (id: string) =>
    store.answers.record({ occurrenceId: id, memberId: '1', chosen: ['B'], correct: true, pressId: '1', now: NINE })
  await Promise.all(ids.map(press))
  expect(turns()).toBeGreaterThanOrEqual(29)
})

test('of thousands who wait for the store nobody is woken but the one whose turn it is', async () => {
  const store = await tempStore()
  const woken = async (count: number) => {
    let times = 0
    const stop = promiseHooks.onBefore(() => {
      times++
    })
    await Promise.all(Array.from({ length: count }, (_, at) => store.welcomes.isDue(String(at))))
    stop()
    return times
  }
  await woken(10)
  const few = await woken(300)
  expect(await woken(1200)).toBeLessThan(5 * few)
})

test('presses that come together on one question are one transaction, and the loop has turns within it', async () => {
  const store = await tempStore()
  const { id } = await post(store, aSchedule({ reveal: 'press' }))
  const turns = countTurns()
  const press = (memberId: string) =>
    store.answers.record({ occurrenceId: id, memberId, chosen: ['B'], correct: true, pressId: '1', now: NINE })
  await Promise.all(Array.from({ length: 100 }, (_, at) => press(String(at))))
  // The first by itself, and twenty at a time behind it.
  expect(turns()).toBeGreaterThanOrEqual(5 * 4)
})

test('whoever answered for years before there were cards gets them while the loop has turns', async () => {
  const store = await tempStore()
  const { id } = await post(store, aSchedule({ reveal: 'press' }))
  const given = { occurrenceId: id, memberId: '1', chosen: ['B'], correct: true, pressId: '1', now: NINE }
  await store.answers.record(given)
  const db = besideStore(store)
  const again = (table: string, changed: (at: number) => object) => {
    const row = db.prepare(`select * from ${table}`).get() as object
    const names = Object.keys(row)
    const insert = db.prepare(`insert into ${table} values (${names.map((name) => `@${name}`).join(', ')})`)
    db.transaction(() => {
      for (let at = 0; at < 600; at++) insert.run({ ...row, ...changed(at) })
    })()
  }
  again('occurrences', (at) => ({ id: `again${at}`, number: at + 2, question_id: `q${at}` }))
  again('answers', (at) => ({ occurrence_id: `again${at}` }))
  const turns = countTurns()
  const learner = { guildId: '100', trackId: 'main', memberId: '1' }
  await store.cards.catchUp(learner)
  // A hundred at a time: once to keep their gradings, once to count the cards by them.
  expect(turns()).toBeGreaterThanOrEqual(2 * 5)
  expect(await store.cards.all(learner)).toHaveLength(601)
})

test('another process that writes is waited for asleep, and refuses nobody', async () => {
  const store = await tempStore()
  const { id } = await post(store, aSchedule())
  const other = besideStore(store)
  other.exec('BEGIN IMMEDIATE')
  const turns = countTurns()
  let done = 0
  const press = async (memberId: string) => {
    const plan = { occurrenceId: id, memberId, chosen: ['B'], correct: true, pressId: '1', now: NINE }
    const { kind } = await store.answers.record(plan)
    done++
    return kind
  }
  const presses = Promise.all(['1', '2', '3'].map(press))
  while (turns() < 500) await new Promise((resolve) => setImmediate(resolve))
  expect(done).toBe(0)
  other.exec('COMMIT')
  expect(await presses).toEqual(['recorded', 'recorded', 'recorded'])
})

test('a transaction that cannot be written is nowhere, and the next one works', async () => {
  const store = await tempStore()
  const { id } = await post(store, aSchedule())
  const other = besideStore(store)
  other.exec("CREATE TRIGGER full BEFORE INSERT ON answers BEGIN SELECT RAISE(ROLLBACK, 'disk is full'); END")
  const plan = { occurrenceId: id, memberId: '1', chosen: ['B'], correct: true, pressId: '1', now: NINE }
  await expect(store.answers.record(plan)).rejects.toThrow('disk is full')
  other.exec('DROP TRIGGER full')
  expect((await store.answers.record(plan)).kind).toBe('recorded')
})
