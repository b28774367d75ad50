import { describe, expect, test } from 'vitest'
import { pickDaily } from '../../../src/core/quiz/daily-pick.ts'
import { type AskedQuestion, questionFingerprint } from '../../../src/core/quiz/picking.ts'
import { allQuestions, hasAny, type QuestionSource } from '../../../src/core/quiz/pool.ts'
import type { Question } from '../../../src/core/quiz/types.ts'
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
