import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pickDaily } from '../../../src/core/quiz/daily-pick.ts'
import { questionFingerprint } from '../../../src/core/quiz/picking.ts'
import {
  allQuestions,
  asks,
  forPractice,
  hasAny,
  isKeptForTheDay,
  poolFor,
  type QuestionSource,
} from '../../../src/core/quiz/pool.ts'
import type { AskedQuestion, Question } from '../../../src/core/quiz/types.ts'
import { aQuestion } from '../../store/values.ts'

const authored = (count: number) => Array.from({ length: count }, (_, at) => aQuestion({ id: `a${at}` }))
const made = (id: string, words = id): Question =>
  aQuestion({
    id,
    origin: 'generated',
    quotes: [{ section: 'S', words, citation: { file: 'n.md', line: 1, lastLine: 1, section: 'S' } }],
  })
const generated = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'].map((id) => made(id))

function origins(source: QuestionSource, questions: readonly Question[], days: number, from = generated): string[] {
  const asked: AskedQuestion[] = []
  return Array.from({ length: days }, (_, at) => {
    const localDate = `2026-11-${String(at + 1).padStart(2, '0')}`
    const pool = { questions, generated: from, asked, refused: new Set<string>(), source, perDay: 1 }
    const picked = pickDaily(pool, { guildId: '1', trackId: 'main', localDate, number: 1 })
    if (!picked || picked === 'used-up') return String(picked)
    asked.push({ questionId: picked.question.id, lastDate: localDate })
    return picked.question.origin
  })
}

const TRACK = { guildId: '1', trackId: 'main' }

describe('what is given away nowhere', () => {
  const written = fc.nat({ max: 12 }).map(authored)
  const madeOnes = fc
    .array(fc.record({ of: fc.nat(9), kind: fc.constantFrom('value', 'name', 'column') }), { maxLength: 20 })
    .map((all) => all.map(({ of, kind }, at) => ({ ...made(`g${at}`, `w${of}`), madeBy: kind })))
  const source = fc.constantFrom<QuestionSource>('auto', 'authored', 'generated', 'both')

  test('until its half is used up, the day asks nothing that practice shows, nor its twin', () => {
    fc.assert(
      fc.property(written, madeOnes, source, fc.string(), (questions, from, of, guildId) => {
        const asked: AskedQuestion[] = []
        const all = [...questions, ...from]
        for (let day = 1; day <= 28; day++) {
          const localDate = `2026-11-${String(day).padStart(2, '0')}`
          const place = { guildId, trackId: 'main', localDate, number: 1 }
          const practised = forPractice(all, all, { ...place, asked, mayBeAsked: (one) => asks(of, one) })
          const groups = { questions, generated: from, asked, refused: new Set<string>(), source: of, perDay: 1 }
          const picked = pickDaily(groups, place)
          if (!picked || picked === 'used-up' || picked.reason.kind !== 'new') return
          const ids = new Set(asked.map((one) => one.questionId))
          const wordsOf = (one: Question) => (one.origin === 'generated' ? one.quotes[0]?.words : one.id)
          if (isKeptForTheDay(picked.question, place)) {
            expect(practised.filter((one) => !ids.has(one.id)).map(wordsOf)).not.toContain(wordsOf(picked.question))
          } else {
            // Only what practice shows was left.
            const left = poolFor(groups, 0)
              .flat()
              .filter((one) => !ids.has(one.id))
            expect(left.filter((one) => isKeptForTheDay(one, place))).toEqual([])
          }
          asked.push({ questionId: picked.question.id, lastDate: localDate })
        }
      }),
      { numRuns: 60 },
    )
  })

  test('practice shows about half, what was asked, and what will never be', () => {
    const all = authored(200)
    const ahead = { ...TRACK, asked: [], mayBeAsked: () => true }
    const half = forPractice(all, all, ahead)
    expect(half.length).toBeGreaterThan(70)
    expect(half.length).toBeLessThan(130)
    const hidden = all.filter((one) => !half.includes(one))
    const asked = hidden.map((one) => ({ questionId: one.id, lastDate: '2026-11-01' }))
    expect(forPractice(all, all, { ...ahead, asked })).toEqual(all)
    expect(forPractice(all, all, { ...ahead, mayBeAsked: () => false })).toEqual(all)
    expect(forPractice(all, all, { ...ahead, trackId: 'other' })).not.toEqual(half)
  })
})

test('no kind of made ones is asked more than 40 % of the time while others are left', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ ...made(`n${at}`), madeBy: 'name' }))
  const few = ['value', 'column'].flatMap((madeBy) =>
    Array.from({ length: 30 }, (_, at) => ({ ...made(`${madeBy}${at}`), madeBy })),
  )
  const asked: AskedQuestion[] = []
  for (let day = 0; day < 30; day++) {
    const localDate = Temporal.PlainDate.from('2026-11-01').add({ days: day }).toString()
    const pool = {
      questions: [],
      generated: [...many, ...few],
      asked,
      refused: new Set<string>(),
      source: 'auto' as const,
      perDay: 1,
    }
    const picked = pickDaily(pool, { ...TRACK, localDate, number: 1 })
    if (!picked || picked === 'used-up') throw new Error('nothing was picked')
    asked.push({ questionId: picked.question.id, lastDate: localDate })
  }
  expect(asked.filter((one) => one.questionId.startsWith('n')).length).toBeLessThanOrEqual(12)
})

describe('which a track is asked', () => {
  test.each<[QuestionSource, number, readonly string[]]>([
    ['authored', 2, ['authored', 'authored', 'used-up']],
    ['generated', 2, ['generated', 'generated', 'generated']],
    ['authored', 0, ['undefined', 'undefined', 'undefined']],
    ['auto', 0, ['generated', 'generated', 'generated']],
    ['auto', 20, ['authored', 'authored', 'authored']],
  ])('%s of %i written ones', (source, count, expected) =>
    expect(origins(source, authored(count), 3)).toEqual(expected),
  )

  test('auto: under 14 days of written ones every other one is made, until both are gone', () => {
    const seen = origins('auto', authored(6), 13)
    const written = seen.slice(0, 10).filter((one) => one === 'authored').length
    expect(written).toBe(5)
    expect(seen.filter((one) => one === 'authored')).toHaveLength(6)
    expect(seen.filter((one) => one === 'generated')).toHaveLength(6)
    expect(seen.at(-1)).toBe('used-up')
    expect(origins('auto', authored(15), 4)).toContain('generated')
    expect(origins('auto', authored(15), 1)).toEqual(['authored'])
  })

  test('both: each is asked once before any comes again', () => {
    expect(origins('both', authored(3), 10).filter((one) => one === 'used-up')).toHaveLength(1)
  })

  test('a made one is not asked once another has asked its statement', () => {
    const twins = [made('g1', 'same'), made('g2', 'same'), made('g3', 'other')]
    expect(origins('generated', [], 3, twins)).toEqual(['generated', 'generated', 'used-up'])
  })

  test('nor where it rests on that statement among others', () => {
    const several = { ...made('g2', 'other'), quotes: [...made('g2', 'other').quotes, ...made('g1', 'same').quotes] }
    expect(origins('generated', [], 3, [made('g1', 'same'), several])).toEqual(['generated', 'used-up', 'used-up'])
  })

  test('of one table another cell is asked, and none that was told', () => {
    const ofTable = (id: string, ...cells: string[]) => ({
      ...made(id, '| tide | hour |'),
      explanation: cells.join('\n'),
    })
    const two = [ofTable('g1', 'ebb: 3', 'neap: 6'), ofTable('g2', 'flood: 9')]
    expect(origins('generated', [], 3, two)).toEqual(['generated', 'generated', 'used-up'])
    const told = [ofTable('g1', 'ebb: 3', 'neap: 6'), ofTable('g2', 'flood: 9', 'neap: 6')]
    expect(origins('generated', [], 2, told)).toEqual(['generated', 'used-up'])
  })

  test('what Discord refused is not asked, made or not', () => {
    const asked: AskedQuestion[] = []
    const pool = { questions: [], generated: [made('g1')], asked, source: 'auto' as const, perDay: 1 }
    const place = { guildId: '1', trackId: 'main', localDate: '2026-11-01', number: 1 }
    const free = pickDaily({ ...pool, refused: new Set() }, place)
    expect(free).toMatchObject({ question: { id: 'g1' } })
    expect(pickDaily({ ...pool, refused: new Set([questionFingerprint(made('g1'))]) }, place)).toBeUndefined()
  })
})

test('a library has something to ask where its source has', () => {
  const only = { questions: [], generated }
  expect(hasAny(only, 'auto')).toBe(true)
  expect(hasAny(only, 'authored')).toBe(false)
  expect(hasAny({ questions: authored(1), generated: [] }, 'generated')).toBe(false)
  expect(allQuestions(only)).toBe(allQuestions(only))
})
