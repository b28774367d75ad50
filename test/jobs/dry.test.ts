import { expect, test } from 'vitest'
import { HOUR } from '../store/values.ts'
import { aStage, someQuestions } from './stage.ts'

const DAY = 24 * HOUR

test('leaders are told once, a week before the questions run out, and of a skipped day once', async () => {
  const stage = await aStage({ count: 2 }, someQuestions(18))
  const told: string[] = []
  for (let day = 1; day <= 11; day++) {
    await stage.tick(day === 1 ? 0 : DAY)
    const unseen = await stage.store.notices.unseen('100')
    told.push(...unseen.map(({ notice, times }) => `day ${day}: ${notice.kind} ${times}`))
    await stage.store.notices.seen('100', unseen)
  }
  expect(told).toEqual(['day 3: runs-dry 1', 'day 10: not-posted 1', 'day 11: not-posted 1'])
})
