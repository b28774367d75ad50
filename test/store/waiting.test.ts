import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { fileOfStore, tempStore } from './fixtures.ts'
import { HOUR, NINE } from './values.ts'

const what = { guildId: 'g', memberId: 'm', kind: 'proposal', key: 'main abc' } as const
const files = [
  { name: 'notes/a.md', content: new TextEncoder().encode('# 가') },
  { name: 'notes/b.md' },
  { name: 'notes/c.png', content: new Uint8Array([0, 255, 13]) },
]

test('what waits for a press is found whole, also by another process, until it was taken', async () => {
  const store = await tempStore()
  await store.waiting.keep(what, files, NINE)
  const other = await openStore(fileOfStore(store), { now: () => NINE, guest: true })
  const found = await other.waiting.find(what)
  expect(found?.map(({ name, content }) => [name, content && [...content]])).toEqual(
    files.map(({ name, content }) => [name, content && [...content]]),
  )
  expect(await other.waiting.take(what)).toHaveLength(3)
  expect(await store.waiting.take(what)).toBeUndefined()
  await other.close()
})

test('of presses at once one gets it; kept again, it is the new one alone', async () => {
  const { waiting } = await tempStore()
  await waiting.keep(what, files, NINE)
  await waiting.keep(what, files.slice(1, 2), NINE)
  const taken = await Promise.all([1, 2, 3].map(() => waiting.take(what)))
  expect(taken.filter(Boolean)).toEqual([[{ name: 'notes/b.md' }]])
})

test('one of many is the first, until it is dropped or long ago; what is a day old goes', async () => {
  const { waiting } = await tempStore()
  const share = { ...what, kind: 'share', key: '1:quiz.share' } as const
  const first = (now: number) => waiting.first(share, now, HOUR)
  // Which of them is nobody's promise.
  const atOnce = await Promise.all([first(NINE), first(NINE), first(NINE)])
  expect(atOnce.toSorted()).toEqual([false, false, true])
  await waiting.drop(share)
  expect([await first(NINE), await first(NINE + HOUR), await first(NINE + HOUR + 1)]).toEqual([true, false, true])
  await waiting.dropOlder(NINE + HOUR + 1)
  expect(await first(NINE + HOUR + 1)).toBe(false)
  await waiting.dropOlder(NINE + HOUR + 2)
  expect(await first(NINE + HOUR + 2)).toBe(true)
})
