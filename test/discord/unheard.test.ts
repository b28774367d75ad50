import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createUnheard } from '../../src/discord/unheard.ts'
import { textOf } from '../../src/text/text.ts'
import { openBeside, tempStore } from '../store/fixtures.ts'
import { HOUR, NINE } from '../store/values.ts'

const ko = textOf('ko')

/** Two processes on one store, and a clock that is moved. */
async function twoProcesses() {
  const time = { now: NINE }
  const store = await tempStore()
  const settings = { clock: { now: () => time.now }, log: pino({ level: 'silent' }) }
  const [one, other] = [store, await openBeside(store)].map((its) => createUnheard({ store: its, ...settings }))
  if (!one || !other) throw new Error('two were made')
  return { one, other, time }
}

test('whichever process a member’s next command comes to tells that something was saved, and none tells it again', async () => {
  const { one, other } = await twoProcesses()
  await one.note('7')
  // What is pressed is not looked up for everyone.
  expect(await other.newsFor('7', ko, false)).toBeUndefined()
  expect(await other.newsFor('8', ko, true)).toBeUndefined()
  const news = await other.newsFor('7', ko, true)
  expect(news?.sentence).toBe(ko.common.savedUnheard(NINE / 1000))
  // Until it was shown it is told by the next that she comes to.
  expect(await one.newsFor('7', ko, false)).toMatchObject({ sentence: news?.sentence })
  await news?.seen()
  for (const process of [one, other]) expect(await process.newsFor('7', ko, true)).toBeUndefined()
})

test('what was lost while she was told of another is told as well, and nothing after a day', async () => {
  const { one, other, time } = await twoProcesses()
  await one.note('7')
  const news = await other.newsFor('7', ko, true)
  time.now += HOUR
  await one.note('7')
  await news?.seen()
  expect((await other.newsFor('7', ko, true))?.sentence).toBe(ko.common.savedUnheard((NINE + HOUR) / 1000))
  time.now += 24 * HOUR
  for (const process of [one, other]) expect(await process.newsFor('7', ko, true)).toBeUndefined()
})
