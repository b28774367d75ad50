import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDays, weekdayGroup } from '../../../src/core/schedule/weekdays.ts'

const readWeekdays = (typed: string) => {
  const read = readDays(typed)
  return read?.everyOther ? ['every other', ...read.weekdays] : read?.weekdays
}

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
  ['월요일 빼고 평일', [2, 3, 4, 5]],
  ['평일 월요일 빼고', [2, 3, 4, 5]],
  ['평일(수 제외)', [1, 2, 4, 5]],
  ['일요일만 빼고 매일', [1, 2, 3, 4, 5, 6]],
  ['월,수 제외하고 평일', [2, 4, 5]],
  ['주말은 빼고', [1, 2, 3, 4, 5]],
  ['화요일 말고 매일', [1, 3, 4, 5, 6, 7]],
  ['weekdays except Monday', [2, 3, 4, 5]],
  ['every day but Sunday', [1, 2, 3, 4, 5, 6]],
  ['Mon-Fri except Tue and Thu', [1, 3, 5]],
  ['daily (except Sat, Sun)', [1, 2, 3, 4, 5]],
  ['격일', ['every other', 1, 2, 3, 4, 5, 6, 7]],
  ['격일로', ['every other', 1, 2, 3, 4, 5, 6, 7]],
  ['이틀에 한 번', ['every other', 1, 2, 3, 4, 5, 6, 7]],
  ['하루 걸러', ['every other', 1, 2, 3, 4, 5, 6, 7]],
  ['격일, 평일', ['every other', 1, 2, 3, 4, 5]],
  ['every other day', ['every other', 1, 2, 3, 4, 5, 6, 7]],
  ['Every two days', ['every other', 1, 2, 3, 4, 5, 6, 7]],
  ['매일 빼고', undefined],
  ['금요일만', [5]],
  ['주말만', [6, 7]],
  ['월·수·금에만', [1, 3, 5]],
  ['매주 화요일마다', [2]],
  ['평일에', [1, 2, 3, 4, 5]],
  ['on Mondays and Thursdays', [1, 4]],
  ['weekdays only', [1, 2, 3, 4, 5]],
  ['every Friday', [5]],
  ['평일, 토요일', [1, 2, 3, 4, 5, 6]],
  ['주말과 월요일', [1, 6, 7]],
  ['weekends and Wed', [3, 6, 7]],
  ['평일~일요일', undefined],
  ['월 ~ 목, 토', [1, 2, 3, 4, 6]],
  ['월요일부터 금요일까지', [1, 2, 3, 4, 5]],
  ['Monday to Friday', [1, 2, 3, 4, 5]],
  ['fri-mon, wed', [1, 3, 5, 6, 7]],
  ['월-수-금', [1, 3, 5]],
  ['평일 중 월요일 제외', [2, 3, 4, 5]],
  ['월~금 중 수 제외', [1, 2, 4, 5]],
  ['모두', [1, 2, 3, 4, 5, 6, 7]],
  ['만', undefined],
  ['every', undefined],
  ['평일 빼고 평일', undefined],
  ['토요일 빼고 평일', undefined],
  ['김밥 빼고 평일', undefined],
  ['except Monday Funday', undefined],
  ['격월', undefined],
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
