import { describe, expect, test } from 'vitest'
import {
  asWritten,
  corrected,
  isRight,
  type KeyChange,
  keyChangeIn,
  keyChangeOf,
  saysAnother,
} from '../../../src/core/quiz/corrections.ts'
import { questionFingerprint } from '../../../src/core/quiz/picking.ts'
import { NO_CONTEXT } from './judge/no-context.ts'
import { question } from './questions.ts'

const single = question()
const several = question({ kind: 'several', key: ['A', 'C'] })
const typed = question({ kind: 'typed', choices: [], key: ['동기 복제'] })

describe('an answer, graded by what leaders decided', () => {
  test.each<[string, typeof single, KeyChange | undefined, string[], boolean, boolean]>([
    ['nothing decided: as it was', single, undefined, ['A'], true, true],
    ['another choice is right', single, { key: ['C'], accepted: [] }, ['C'], false, true],
    ['what was right is wrong', single, { key: ['C'], accepted: [] }, ['B'], true, false],
    ['either of two', single, { key: ['B', 'C'], accepted: [] }, ['C'], false, true],
    ['both of two at once were never offered', single, { key: ['B', 'C'], accepted: [] }, ['B', 'C'], false, false],
    ['several: the new set', several, { key: ['A', 'D'], accepted: [] }, ['A', 'D'], false, true],
    ['several: one of the new set is nothing', several, { key: ['A', 'D'], accepted: [] }, ['D'], false, false],
    ['a form more', typed, { accepted: ['실시간 복제'] }, ['실시간 복제'], false, true],
    ['a form more, with its typos', typed, { accepted: ['replication lag'] }, ['replicaton lag'], false, true],
    ['a form more changes nobody else', typed, { accepted: ['실시간 복제'] }, ['비동기 복제'], false, false],
    // The judge of today may say something else; nobody corrected that.
    ['what was right stays so', typed, { accepted: ['실시간 복제'] }, ['뭔가 다른 말'], true, true],
    ['other words alone', typed, { key: ['실시간 복제'], accepted: [] }, ['동기 복제'], true, false],
  ])('%s', (_, asked, change, chosen, asPosted, right) => {
    expect(isRight(asked, change, { chosen, asPosted }, NO_CONTEXT)).toBe(right)
  })
})

test('decisions come to one key: the last one that replaces, and every form that was accepted', () => {
  const change = keyChangeOf([{ accepted: ['a'] }, { key: ['x'] }, { accepted: ['b'] }, { key: ['y', 'b'] }])
  expect(change).toEqual({ key: ['y', 'b'], accepted: ['a', 'b'] })
  expect(corrected(typed, change)).toMatchObject({ key: ['y', 'b', 'a'], writtenKey: ['동기 복제'] })
  const more = corrected(typed, { accepted: ['a'] })
  expect(more).toMatchObject({ key: ['동기 복제', 'a'] })
  expect(corrected(more, { accepted: ['b'] }).key).toEqual(['동기 복제', 'b'])
  expect(asWritten(more)).toEqual(typed)
  expect([saysAnother(typed), saysAnother(more), saysAnother(corrected(typed, change))]).toEqual([false, false, true])
  expect(saysAnother(corrected(single, { key: ['B', 'C'], accepted: [] }))).toBe(true)
  expect(keyChangeOf([])).toBeUndefined()
})

test('a decision is on the question as it stood: one that is written anew has its own key', () => {
  const keys = [{ id: single.id, of: questionFingerprint(single), key: ['C'] }]
  expect(keyChangeIn(single, keys)).toEqual({ key: ['C'], accepted: [] })
  expect(keyChangeIn({ ...single, key: ['A'], explanation: 'other' }, keys)).toBeDefined()
  expect(keyChangeIn({ ...single, stem: 'Another stem?' }, keys)).toBeUndefined()
})
