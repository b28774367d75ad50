import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWeekdays, weekdayGroup } from '../../../src/core/schedule/weekdays.ts'

test.each([
  ['매일', [1, 2, 3, 4, 5, 6, 7]],
  ['평일', [1, 2, 3, 4, 5]],
  [' Weekends ', [6, 7]],
  ['월수금', [1, 3, 5]],
  ['월요일, 일요일', [1, 7]],
  ['토일', [6, 7]],
  ['화~토', [2, 3, 4, 5, 6]],
  ['금-월', [1, 5, 6, 7]],
  ['mon wed fri', [1, 3, 5]],
  ['Mon–Fri', [1, 2, 3, 4, 5]],
  ['Tuesday / Thursday', [2, 4]],
  ['월월월', [1]],
  ['', undefined],
  ['내일', undefined],
  ['월급날', undefined],
  ['month', undefined],
])('"%s" is %j', (typed, days) => {
  expect(readWeekdays(typed)).toEqual(days)
})

test('days are read from how they are written, in any order', () => {
  const letters = ['월', '화', '수', '목', '금', '토', '일']
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      fc.constantFrom('', ', ', ' '),
      (days, gap) => {
        const typed = days.map((day) => letters[day - 1]).join(gap)
        expect(readWeekdays(typed)).toEqual([...days].sort())
      },
    ),
  )
})

test('only groups have a name', () => {
  expect(
    [
      [1, 2, 3, 4, 5, 6, 7],
      [1, 2, 3, 4, 5],
      [6, 7],
      [1, 3],
    ].map(weekdayGroup),
  ).toEqual(['daily', 'weekdays', 'weekends', undefined])
})
