import { expect, test } from 'vitest'
import { inBatches } from '../../src/store/engine/batches.ts'

/** Every run, as what it was given. */
function recorder() {
  const runs: (readonly string[])[] = []
  const add = inBatches(
    (item: string) => item[0] ?? '',
    async (take: () => readonly string[]) => {
      const items = take()
      runs.push(items)
      await new Promise((resolve) => setImmediate(resolve))
      if (items.some((one) => one.endsWith('!'))) throw new Error(`no ${items.join()}`)
      return items.map((one) => one.toUpperCase())
    },
  )
  return { runs, add }
}

test('what waits under one key goes together, in its order, and each gets its own result', async () => {
  const { runs, add } = recorder()
  expect(await Promise.all(['a1', 'b1', 'a2', 'a3', 'b2'].map(add))).toEqual(['A1', 'B1', 'A2', 'A3', 'B2'])
  expect(runs).toEqual([['a1'], ['b1'], ['a2', 'a3'], ['b2']])
})

test('one that fails fails alone, and those behind it are not held up', async () => {
  const { add } = recorder()
  const results = await Promise.allSettled(['a1', 'a2', 'a3!', 'a4'].map(add))
  expect(results.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(await add('a5')).toBe('A5')
})

test('whoever comes while the store is waited for goes along, and none twice where it is tried again', async () => {
  const runs: (readonly string[])[] = []
  const turn = Promise.withResolvers<void>()
  const add = inBatches(
    () => '',
    async (take: () => readonly string[], key) => {
      expect(key).toBe('')
      await turn.promise
      runs.push(take(), take())
      return take()
    },
  )
  const first = add('1')
  await new Promise((resolve) => setImmediate(resolve))
  const others = ['2', '3'].map(add)
  turn.resolve()
  expect(await Promise.all([first, ...others])).toEqual(['1', '2', '3'])
  expect(runs).toEqual([
    ['1', '2', '3'],
    ['1', '2', '3'],
  ])
})
