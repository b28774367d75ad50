import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSubjects } from '../../../src/core/facts/subjects/subjects.ts'
import type { Subject } from '../../../src/core/facts/types.ts'
import { namesInSteps } from '../../../src/core/language/names/names.ts'
import { choiceOrder, pickQuestion, questionsAbout } from '../../../src/core/quiz/picking.ts'
import { allQuestions } from '../../../src/core/quiz/pool.ts'
import { askedAbout, questionsOn } from '../../../src/core/quiz/resting.ts'
import { questionsFor, topicOf } from '../../../src/core/quiz/topics.ts'
import type { Question } from '../../../src/core/quiz/types.ts'
import { seededRandom } from '../../../src/core/seeded.ts'
import { notebookOf } from '../../notebook.ts'
import { shippedLibrary } from '../../shipped-library.ts'
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
  (entries) => namesInSteps(entries),
)

const bank = (size: number) => Array.from({ length: size }, (_, at) => question({ id: `q-${at}` }))
const dateAt = (day: number) => Temporal.PlainDate.from('2026-01-01').add({ days: day }).toString()

describe('picking', () => {
  test('no question comes again before the bank is used up, nor within thirty days; the day is skipped instead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 45 }), fc.string(), (size, seed) => {
        const questions = bank(size)
        const asked = new Map<string, number>()
        for (let day = 0; day < 100; day++) {
          const list = [...asked].map(([questionId, at]) => ({ questionId, lastDate: dateAt(at) }))
          const picked = pickQuestion(questions, list, dateAt(day), seededRandom(seed + day))
          const rested = [...asked.values()].filter((at) => day - at >= 30)
          if (picked === 'used-up') {
            expect(asked.size).toBe(size)
            expect(rested).toEqual([])
            continue
          }
          if (!picked) throw new Error('a bank is never empty')
          const last = asked.get(picked.question.id)
          if (last === undefined) expect(picked.reason).toMatchObject({ kind: 'new', left: size - asked.size })
          else {
            expect(asked.size).toBe(size)
            expect(last).toBe(Math.min(...asked.values()))
            expect(day - last).toBeGreaterThanOrEqual(30)
          }
          asked.set(picked.question.id, day)
        }
      }),
    )
  })

  test('says why: how many are left, or since when', () => {
    const questions = bank(3)
    const random = seededRandom('x')
    expect(
      pickQuestion(questions, [{ questionId: 'q-1', lastDate: '2026-01-01' }], '2026-01-02', random),
    ).toMatchObject({ reason: { kind: 'new', left: 2 } })
    const all = questions.map((one, at) => ({ questionId: one.id, lastDate: dateAt(at) }))
    expect(pickQuestion(questions, all, '2026-02-01', random)).toMatchObject({
      question: { id: 'q-0' },
      reason: { kind: 'again', lastDate: '2026-01-01' },
    })
  })

  test('never asks the same twice on one date, even when nothing else is left', () => {
    expect(pickQuestion(bank(1), [{ questionId: 'q-0', lastDate: '2026-01-01' }], '2026-01-01', Math.random)).toBe(
      'used-up',
    )
  })

  test('an empty bank gives nothing', () => {
    expect(pickQuestion([], [], '2026-01-01', Math.random)).toBeUndefined()
  })

  test('a question added to a used-up bank comes next, once', () => {
    const asked = bank(3).map((one) => ({ questionId: one.id, lastDate: '2026-01-01' }))
    expect(pickQuestion(bank(4), asked, '2026-01-05', Math.random)).toMatchObject({ question: { id: 'q-3' } })
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
  const ids = (subject: Subject) => questionsOn([subject], all).map((one) => one.id)

  test('are those in and beneath its section, and not those of a section whose name only begins so', () => {
    expect(service && ids(service)).toEqual(['top', 'below'])
    expect(ids(named('Index'))).toEqual(['below'])
  })

  test('are told of many subjects, and of whether there are any, as one by one', () => {
    const { subjects: known } = shippedLibrary
    const questions = allQuestions(shippedLibrary)
    const rests = ({ kind, section, citations }: Subject, one: Question) =>
      one.citations.some((cited) =>
        kind === 'service' || kind === 'section'
          ? cited.section === section.id || cited.section.startsWith(`${section.id} > `)
          : citations.some(
              (own) => own.file === cited.file && own.line <= cited.lastLine && cited.line <= own.lastLine,
            ),
      )
    const isAsked = known.all.map((subject) => questions.some((one) => rests(subject, one)))
    expect(known.all.map(askedAbout(questions))).toEqual(isAsked)
    expect(new Set(isAsked).size).toBe(2)
    for (let at = 0; at < known.all.length; at += 37) {
      const some = known.all.slice(at, at + 3)
      expect(questionsOn(some, questions)).toEqual(questions.filter((one) => some.some((each) => rests(each, one))))
    }
  })

  test('are looked through once, of however many subjects it is asked whether there are any', () => {
    let looks = 0
    const counted = all.map((one) => ({
      ...one,
      get citations() {
        looks++
        return one.citations
      },
    }))
    const isAsked = askedAbout(counted)
    for (let times = 0; times < 50; times++) for (const one of subjects.all) isAsked(one)
    expect(looks).toBe(all.length)
  })

  test('are those in the lines of a term', () => {
    expect(ids(named('수명'))).toEqual(['top'])
    expect(ids(named('크기'))).toEqual([])
  })
})

test('topics choose as services do: what rests on them, together with the services named', () => {
  const at = (id: string, line: number, section: string, services: readonly string[]) =>
    question({ id, services, citations: [{ file: 'notes/one.md', line, lastLine: line, section }] })
  const all = [
    at('top', 4, 'Notes > DB', ['DB']),
    at('below', 8, 'Notes > DB > Index', ['DB']),
    at('other', 12, 'Notes > DB2', ['DB2']),
  ]
  const index = subjects.all.find((subject) => subject.name === 'Index')
  if (!index) throw new Error('no Index')
  const ids = (...topics: readonly string[]) => questionsFor(topics, all, () => subjects.all).map((one) => one.id)
  expect(topicOf(index)).toBe('Index · DB')
  expect(ids()).toEqual(['top', 'below', 'other'])
  expect(ids('Index · DB')).toEqual(['below'])
  expect(ids('DB')).toEqual(['top', 'below'])
  expect(ids('Index · DB', 'DB2')).toEqual(['below', 'other'])
  expect(ids('gone')).toEqual([])
  expect(questionsFor(['DB'], all, () => expect.fail('a service needs no subjects'))).toHaveLength(2)
})
