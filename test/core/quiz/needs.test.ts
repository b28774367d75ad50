import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pickDaily } from '../../../src/core/quiz/daily-pick.ts'
import { needsOf, statementsOf } from '../../../src/core/quiz/needs.ts'
import { pickQuestion } from '../../../src/core/quiz/picking.ts'
import type { AskedQuestion, Question, RecentQuestion } from '../../../src/core/quiz/types.ts'
import { addDays, daysBetween } from '../../../src/core/schedule/local-time.ts'
import { seededRandom } from '../../../src/core/seeded.ts'
import { aQuestion } from '../../store/values.ts'

const FIRST = '2026-11-01'

interface Made {
  readonly section: number
  readonly line: number
  readonly kind: 'single' | 'typed' | 'ox'
  readonly difficulty: 1 | 2 | 3
}

function questionOf({ section, line, kind, difficulty }: Made, at: number): Question {
  const citation = { file: 'n.md', line, lastLine: line, section: `Notes > S${section}` }
  const quotes = [{ section: citation.section, words: `w${line}`, citation }]
  return aQuestion({ id: `q${at}`, kind, difficulty, citations: [citation], quotes })
}

const banks = fc
  .array(
    fc.record({
      section: fc.nat(4),
      line: fc.nat(12),
      kind: fc.constantFrom('single' as const, 'typed' as const, 'ox' as const),
      difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((all) => all.map(questionOf))

/** A group's days: what was picked when, and how its members answered. */
class Days {
  readonly asked = new Map<string, Required<AskedQuestion>>()
  readonly recent: RecentQuestion[] = []

  add(question: Question, localDate: string, answers: number, right: number): void {
    const before = this.asked.get(question.id) ?? { times: 0, answers: 0, right: 0 }
    this.asked.set(question.id, {
      questionId: question.id,
      lastDate: localDate,
      times: before.times + 1,
      answers: before.answers + answers,
      right: before.right + right,
    })
    this.recent.push({ localDate, question })
  }

  past() {
    return { asked: [...this.asked.values()], recent: this.recent }
  }
}

describe('what comes next', () => {
  test('never repeats while anything was not asked, never within 30 days, and never a twin within 30 days', () => {
    fc.assert(
      fc.property(banks, banks, fc.integer({ min: 1, max: 2 }), fc.string(), (bank, more, perDay, guildId) => {
        const generated = more.map((one) => ({ ...one, id: `g${one.id}`, origin: 'generated' as const }))
        const days = new Days()
        for (let day = 0; day < 80; day++) {
          const localDate = addDays(FIRST, day)
          for (let number = 1; number <= perDay; number++) {
            const pool = {
              questions: bank,
              generated,
              ...days.past(),
              refused: new Set<string>(),
              source: 'auto' as const,
            }
            const picked = pickDaily({ ...pool, perDay }, { guildId, trackId: 'main', localDate, number })
            if (!picked || picked === 'used-up') continue
            const { question } = picked
            const last = days.asked.get(question.id)?.lastDate
            if (last !== undefined) {
              expect(daysBetween(last, localDate)).toBeGreaterThanOrEqual(30)
              expect(bank.filter((one) => !days.asked.has(one.id))).toEqual([])
            }
            const twins = days.recent.filter((one) =>
              statementsOf(one.question).some((at) => statementsOf(question).includes(at)),
            )
            for (const twin of twins) expect(daysBetween(twin.localDate, localDate)).toBeGreaterThanOrEqual(30)
            days.add(question, localDate, 3, day % 4)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('nothing else was asked less, known less and rarer this week, all at once', () => {
    fc.assert(
      fc.property(banks, fc.array(fc.nat(3), { minLength: 20, maxLength: 20 }), fc.string(), (bank, rights, seed) => {
        const days = new Days()
        for (const [day, right] of rights.entries()) {
          const date = addDays(FIRST, day)
          const known = { bank, ...days.past() }
          const needs = needsOf(known, date)
          const picked = pickQuestion(bank, known.asked, date, seededRandom(seed + day), needs)
          if (!picked || picked === 'used-up' || picked.reason.kind === 'again') return
          const own = needs.told(picked.question)
          const share = (need: typeof own) => (need.answers === 0 ? 0.5 : (need.right + 1) / (need.answers + 2))
          const free = bank.filter((one) => !days.asked.has(one.id) && !needs.isTwin(one))
          for (const other of free.map(needs.told)) {
            const noMore = [
              [other.asked, own.asked],
              [share(other), share(own)],
              [other.sameKind, own.sameKind],
              [other.sameLevel, own.sameLevel],
            ] as const
            const better = noMore.every(([its, ours]) => its <= ours) && noMore.some(([its, ours]) => its < ours)
            expect(better).toBe(false)
          }
          days.add(picked.question, date, 3, right)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('kinds and levels take turns within a week', () => {
    const kinds = ['single', 'typed', 'ox'] as const
    const bank = Array.from({ length: 54 }, (_, at) =>
      questionOf(
        { section: at, line: at, kind: kinds[at % 3] ?? 'ox', difficulty: [1, 2, 3][((at / 3) % 3) | 0] as 1 },
        at,
      ),
    )
    const days = new Days()
    for (let day = 0; day < 14; day++) {
      const date = addDays(FIRST, day)
      const needs = needsOf({ bank, ...days.past() }, date)
      const picked = pickQuestion(bank, days.past().asked, date, seededRandom(`x${day}`), needs)
      if (!picked || picked === 'used-up') throw new Error('nothing was picked')
      days.add(picked.question, date, 0, 0)
    }
    for (const week of [days.recent.slice(0, 7), days.recent.slice(7)]) {
      for (const kind of kinds) {
        const count = week.filter((one) => one.question.kind === kind).length
        expect(count).toBeGreaterThanOrEqual(2)
        expect(count).toBeLessThanOrEqual(3)
      }
      for (const level of [1, 2, 3]) {
        expect(week.filter((one) => one.question.difficulty === level).length).toBeGreaterThanOrEqual(2)
      }
    }
  })

  test('before an exam every section comes that still can', () => {
    const bank = Array.from({ length: 60 }, (_, at) =>
      questionOf({ section: at < 50 ? 0 : at, line: at, kind: 'single', difficulty: 2 }, at),
    )
    const days = new Days()
    // Ten sections have been known by heart, the eleventh by nobody.
    for (let slot = 0; slot < 12; slot++) {
      const date = addDays(FIRST, slot)
      const needs = needsOf({ bank, ...days.past(), beforeExam: 12 - slot }, date)
      const picked = pickQuestion(bank, days.past().asked, date, seededRandom(`x${slot}`), needs)
      if (!picked || picked === 'used-up') throw new Error('nothing was picked')
      days.add(picked.question, date, 5, picked.question.citations[0]?.section === 'Notes > S0' ? 0 : 5)
    }
    expect(new Set(days.recent.map((one) => one.question.citations[0]?.section)).size).toBe(11)
  })

  test('near the exam, with all sections begun, the weak one comes before the one that was asked less', () => {
    const bank = [0, 0, 0, 0, 1, 1].map((section, at) =>
      questionOf({ section, line: at, kind: 'single', difficulty: 2 }, at),
    )
    const days = new Days()
    for (const at of [0, 1]) days.add(bank[at] as Question, '2026-01-01', 10, 1)
    days.add(bank[4] as Question, '2026-01-01', 10, 9)
    const pickedWith = (exam: { readonly beforeExam?: number }) => {
      const needs = needsOf({ bank, ...days.past(), ...exam }, FIRST)
      const picked = pickQuestion(bank, days.past().asked, FIRST, seededRandom('x'), needs)
      return picked === 'used-up' ? undefined : picked?.question.citations[0]?.section
    }
    expect(pickedWith({ beforeExam: 2 })).toBe('Notes > S0')
    const needs = needsOf({ bank, ...days.past() }, FIRST)
    const [weak, known] = [bank[2], bank[5]] as [Question, Question]
    const near = needsOf({ bank, ...days.past(), beforeExam: 2 }, FIRST)
    const lead = (one: typeof needs) => one.freshNeed(weak) - one.freshNeed(known)
    expect(lead(near)).toBeGreaterThan(lead(needs))
  })

  test('when all were asked, the one that was asked less and is known less comes again', () => {
    const bank = Array.from({ length: 4 }, (_, at) =>
      questionOf({ section: at, line: at, kind: 'single', difficulty: 2 }, at),
    )
    const lastDate = '2026-09-01'
    const asked = [
      { questionId: 'q0', lastDate, times: 2, answers: 10, right: 5 },
      { questionId: 'q1', lastDate, times: 1, answers: 5, right: 5 },
      { questionId: 'q2', lastDate, times: 1, answers: 5, right: 1 },
      { questionId: 'q3', lastDate: '2026-10-30', times: 1, answers: 5, right: 0 },
    ]
    const picked = pickQuestion(bank, asked, FIRST, seededRandom('x'))
    expect(picked).toMatchObject({ question: { id: 'q2' }, reason: { kind: 'again', lastDate } })
  })
})
