import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, instantOf, localDateAt } from '../../../src/core/schedule/local-time.ts'
import type { Card } from '../../../src/core/study/cards.ts'
import { calendarOf, levelStats, sectionStats, weeksOf } from '../../../src/core/study/stats.ts'

const DAY = 86_400_000
const NOTHING = { moments: [], own: [], group: [] }
const inZone = (zone: string) => (date: string) => instantOf(date, '00:00', zone) ?? 0
const seoul = calendarOf('2026-11-27', inZone('Asia/Seoul'))

describe('26 weeks of local days', () => {
  test('end with the week of today, Monday first; days to come are none', () => {
    const weeks = weeksOf(seoul, NOTHING)
    expect(weeks).toHaveLength(26)
    expect([weeks[0]?.from, weeks.at(-1)?.from]).toEqual(['2026-06-01', '2026-11-23'])
    expect(weeks.at(-1)?.days).toEqual([0, 0, 0, 0, 0, undefined, undefined])
    expect(weeks.slice(0, -1).every((week) => week.days.every((count) => count === 0))).toBe(true)
  })

  test('an answer a minute before midnight of the group belongs to that day', () => {
    const midnight = Date.parse('2026-11-24T15:00:00Z')
    const moments = [
      { at: midnight - 60_000, count: 2 },
      { at: midnight, count: 3 },
      // Before the first day that is shown.
      { at: Date.parse('2026-05-31T14:59:00Z'), count: 9 },
    ]
    const weeks = weeksOf(seoul, { ...NOTHING, moments })
    expect(weeks.at(-1)?.days.slice(0, 5)).toEqual([0, 2, 3, 0, 0])
    expect(weeks[0]?.days).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  test.each(['Asia/Seoul', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Chatham'])(
    'in %s every instant stands on its local day, also where clocks are changed',
    (zone) => {
      const today = '2026-11-27'
      const calendar = calendarOf(today, inZone(zone))
      const first = calendar.mondays[0] ?? ''
      const [from = 0] = calendar.dayStarts
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 178 * DAY }), (after) => {
          const at = from + after
          const weeks = weeksOf(calendar, { ...NOTHING, moments: [{ at, count: 1 }] })
          const day = weeks.flatMap((week) => week.days).indexOf(1)
          expect(addDays(first, day)).toBe(localDateAt(at, zone))
        }),
      )
    },
  )

  test('accuracy goes by the date of the question, a week at a time; a week without an answer has none', () => {
    const own = [
      { date: '2026-11-22', answers: 1, right: 0 },
      { date: '2026-11-23', answers: 2, right: 1 },
      { date: '2026-11-25', answers: 1, right: 1 },
      { date: '2026-05-31', answers: 5, right: 5 },
    ]
    const group = [{ date: '2026-11-09', answers: 10, right: 7 }]
    const weeks = weeksOf(seoul, { moments: [], own, group })
    expect(weeks.slice(-3).map((week) => [week.own, week.group])).toEqual([
      [undefined, { answers: 10, right: 7 }],
      [{ answers: 1, right: 0 }, undefined],
      [{ answers: 3, right: 2 }, undefined],
    ])
  })
})

const NOW = Date.parse('2026-11-27T00:00:00Z')

function card(questionId: string, daysAgo: number, stability: number): Card {
  const lastReview = NOW - daysAgo * DAY
  const memory = { due: NOW, stability, difficulty: 5, reps: 2, lapses: 0, state: 2, interval: 5, lastReview }
  return { guildId: '1', trackId: 'main', memberId: '2', questionId, buriedUntil: 0, ...memory }
}

describe('by section and level', () => {
  const KNOWN = new Map([
    ['a', { sections: ['A', 'A'], level: 1 as const }],
    ['b', { sections: ['A', 'B'], level: 3 as const }],
    ['c', { sections: [], level: 3 as const }],
  ])
  const knownAs = (id: string) => KNOWN.get(id)
  const tallies = [
    { questionId: 'a', answers: 4, right: 4 },
    { questionId: 'b', answers: 2, right: 0 },
    { questionId: 'c', answers: 1, right: 1 },
    { questionId: 'gone', answers: 9, right: 9 },
  ]

  test('a question counts once in each of its sections; mastery is the share of cards remembered with 90 %', () => {
    // A card is remembered with 90 % when its stability in days has passed.
    const cards = [card('a', 9, 10), card('b', 11, 10), card('gone', 0, 10)]
    expect(sectionStats(tallies, cards, knownAs, NOW)).toEqual([
      { section: 'B', answers: 2, right: 0, cards: 1, mastery: 0 },
      { section: 'A', answers: 6, right: 4, cards: 2, mastery: 0.5 },
    ])
  })

  test('exactly 90 % is mastered, and a section without a card says nothing of it', () => {
    expect(sectionStats(tallies, [card('a', 10, 10)], knownAs, NOW)).toEqual([
      { section: 'B', answers: 2, right: 0, cards: 0 },
      { section: 'A', answers: 6, right: 4, cards: 1, mastery: 1 },
    ])
  })

  test('of many sections those with most answers are told of, the weakest first', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ questionId: `q${at}`, answers: at + 1, right: at }))
    const found = sectionStats(many, [], (id) => ({ sections: [id], level: 2 }), NOW)
    expect(found.map((one) => one.section)).toEqual(['q22', 'q23', 'q24', 'q25', 'q26', 'q27', 'q28', 'q29'])
  })

  test('levels without an answer are left out', () => {
    expect(levelStats(tallies, knownAs)).toEqual([
      { level: 1, answers: 4, right: 4 },
      { level: 3, answers: 3, right: 1 },
    ])
  })
})
