import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSubjects } from '../../../src/core/facts/subjects/subjects.ts'
import type { Subject } from '../../../src/core/facts/types.ts'
import { choiceOrder, pickQuestion, questionsAbout, questionsOn } from '../../../src/core/quiz/picking.ts'
import { buildNames } from '../../../src/core/language/names/names.ts'
import { seededRandom } from '../../../src/core/seeded.ts'
import { notebookOf } from '../../notebook.ts'
import { question } from './questions.ts'

const subjects = buildSubjects(
  notebookOf(
    '# Notes',
    '',
    '### DB',
    '- **수명**: 하루다.',
    '- **크기**: 작다.',
    '',
    '#### Index',
    '- 말',
    '',
    '### DB2',
    '- 말',
  ),
  [],
  (entries) => buildNames(entries),
)

const bank = (size: number) => Array.from({ length: size }, (_, at) => question({ id: `q-${at}` }))
const dateAt = (day: number) => Temporal.PlainDate.from('2026-01-01').add({ days: day }).toString()

describe('picking', () => {
  test('no question comes again before the bank is used up, round after round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.string(), (size, seed) => {
        const questions = bank(size)
        const asked = new Map<string, string>()
        const seen: string[] = []
        for (let day = 0; day < size * 3; day++) {
          const list = [...asked].map(([questionId, lastDate]) => ({ questionId, lastDate }))
          const picked = pickQuestion(questions, list, dateAt(day), seededRandom(seed + day))
          expect(picked).toBeDefined()
          if (!picked) return
          expect(seen.slice(-(size - 1) || seen.length)).not.toContain(picked.question.id)
          seen.push(picked.question.id)
          asked.set(picked.question.id, dateAt(day))
        }
        expect(new Set(seen).size).toBe(size)
      }),
    )
  })

  test('says why: how many are left, or since when', () => {
    const questions = bank(3)
    const random = seededRandom('x')
    expect(
      pickQuestion(questions, [{ questionId: 'q-1', lastDate: '2026-01-01' }], '2026-01-02', random)?.reason,
    ).toEqual({
      kind: 'new',
      left: 2,
    })
    const all = questions.map((one, at) => ({ questionId: one.id, lastDate: dateAt(at) }))
    expect(pickQuestion(questions, all, '2026-02-01', random)).toMatchObject({
      question: { id: 'q-0' },
      reason: { kind: 'again', lastDate: '2026-01-01' },
    })
  })

  test('never asks the same twice on one date, even when nothing else is left', () => {
    expect(
      pickQuestion(bank(1), [{ questionId: 'q-0', lastDate: '2026-01-01' }], '2026-01-01', Math.random),
    ).toBeUndefined()
  })

  test('an empty bank gives nothing', () => {
    expect(pickQuestion([], [], '2026-01-01', Math.random)).toBeUndefined()
  })

  test('a question added to a used-up bank comes next, once', () => {
    const asked = bank(3).map((one) => ({ questionId: one.id, lastDate: '2026-01-01' }))
    expect(pickQuestion(bank(4), asked, '2026-01-05', Math.random)?.question.id).toBe('q-3')
  })

  test('services choose; none means all', () => {
    const questions = [
      question({ id: 'a', services: ['Aurora'] }),
      question({ id: 'b', services: ['RDS', 'Aurora'] }),
      question({ id: 'c', services: [] }),
    ]
    expect(questionsAbout(questions, ['RDS']).map((one) => one.id)).toEqual(['b'])
    expect(questionsAbout(questions, ['Aurora']).map((one) => one.id)).toEqual(['a', 'b'])
    expect(questionsAbout(questions, []).map((one) => one.id)).toEqual(['a', 'b', 'c'])
  })
})

describe('the order of choices', () => {
  test('is a permutation, and every order comes up', () => {
    const orders = new Set<string>()
    for (let seed = 0; seed < 400; seed++) orders.add(choiceOrder(question(), seededRandom(String(seed))).join(''))
    expect(orders.size).toBe(24)
  })

  test.each([
    ['a question whose text names a letter', question({ shuffle: false })],
    [
      'O and X',
      question({
        kind: 'ox',
        choices: [
          { label: 'O', text: '' },
          { label: 'X', text: '' },
        ],
      }),
    ],
  ])('%s is not shuffled', (_, kept) => {
    for (let seed = 0; seed < 20; seed++) {
      expect(choiceOrder(kept, seededRandom(String(seed)))).toEqual(kept.choices.map((one) => one.label))
    }
  })
})

test('a seed gives the same numbers again, in [0, 1)', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const [one, two] = [seededRandom(seed), seededRandom(seed)]
      for (let at = 0; at < 5; at++) {
        const value = one()
        expect(value).toBe(two())
        expect(value >= 0 && value < 1).toBe(true)
      }
    }),
  )
})

describe('questions on a subject', () => {
  const [service] = subjects.services
  const named = (name: string) => {
    const one = subjects.all.find((subject) => subject.name === name)
    if (!one) throw new Error(`no subject "${name}"`)
    return one
  }
  const at = (id: string, line: number, section: string) =>
    question({ id, citations: [{ file: 'notes/one.md', line, lastLine: line, section }] })
  const all = [at('top', 4, 'Notes > DB'), at('below', 8, 'Notes > DB > Index'), at('other', 12, 'Notes > DB2')]
  const ids = (subject: Subject) => questionsOn(subject, all).map((one) => one.id)

  test('are those in and beneath its section, and not those of a section whose name only begins so', () => {
    expect(service && ids(service)).toEqual(['top', 'below'])
    expect(ids(named('Index'))).toEqual(['below'])
  })

  test('are those in the lines of a term', () => {
    expect(ids(named('수명'))).toEqual(['top'])
    expect(ids(named('크기'))).toEqual([])
  })
})
