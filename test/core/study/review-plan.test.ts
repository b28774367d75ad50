import { expect, test } from 'vitest'
import { type Card, graded } from '../../../src/core/study/cards.ts'
import { forecast, newADay, weakestSections } from '../../../src/core/study/review-plan.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-23T03:00:00Z')

const card = (questionId: string, grade: 1 | 2 | 3 | 4, daysAgo: number): Card => ({
  guildId: '1',
  trackId: 'main',
  memberId: '2',
  questionId,
  buriedUntil: 0,
  ...graded(undefined, grade, NOW - daysAgo * DAY),
})

test('twenty new ones a day; towards an exam as many as are left a day, within reason', () => {
  expect([newADay(500, undefined), newADay(500, 0), newADay(500, 100)]).toEqual([20, 20, 20])
  expect([newADay(500, 10), newADay(500, 2)]).toEqual([50, 60])
})

test('the forecast counts what is overdue today, and each other day its own', () => {
  const ends = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => NOW + day * DAY)
  const due = [-3, 0.5, 1, 1.2, 6.9, 7.5].map((days) => ({ due: NOW + days * DAY }))
  expect(forecast(due, ends)).toEqual([2, 2, 0, 0, 0, 0, 1])
})

test('the weakest sections come first; those with one card, or remembered well, are not named', () => {
  const sections: Readonly<Record<string, readonly string[]>> = {
    a1: ['A'],
    a2: ['A', 'A'],
    b1: ['B'],
    b2: ['B'],
    c1: ['C'],
    d1: ['D'],
    d2: ['D'],
  }
  const cards = [
    card('a1', 3, 20),
    card('a2', 3, 20),
    card('b1', 1, 20),
    card('b2', 1, 20),
    card('c1', 1, 90),
    card('d1', 4, 1),
    card('d2', 4, 1),
  ]
  const weakest = weakestSections(cards, (id) => sections[id] ?? [], NOW)
  expect(weakest.map((one) => [one.section, one.cards])).toEqual([
    ['B', 2],
    ['A', 2],
  ])
})
