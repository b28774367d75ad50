import { describe, expect, it } from 'vitest'
import { buildErrata, type Erratum } from '../../../../src/core/facts/errata.ts'
import { proveQuotes } from '../../../../src/core/facts/sheets/prove.ts'
import { parseQuestions } from '../../../../src/core/quiz/form/form.ts'
import { isError } from '../../../../src/core/quiz/form/problem.ts'
import { resolveQuestions } from '../../../../src/core/quiz/form/resolve.ts'
import { finish } from '../../../../src/core/steps.ts'
import { bankOf, formOf, NOTES, notebookOf } from './helpers.ts'

const CHOICES = ['+15분', '30분']
const faults = (text: string, notes = NOTES) =>
  bankOf(text, notes).faults.map(({ line, problem }) => [line, problem.code])

describe('a question against the notes', () => {
  it('cites the lines that prove it, and belongs to their service', () => {
    const { question } = bankOf(formOf({ stem: '수명은?', choices: CHOICES })).taken[0] ?? {}
    expect(question).toMatchObject({
      citations: [{ file: 'notes/a.md', line: 6, lastLine: 6, section: 'Notes > DB' }],
      quotes: [{ section: 'Notes > DB', words: '인증 토큰의 수명은 15분이다.' }],
      services: ['DB'],
      origin: 'authored',
      shuffle: true,
    })
  })

  it('is suspended and listed when a note was edited and its quote no longer stands', () => {
    const text = formOf({ stem: '수명은?', choices: CHOICES })
    const bank = bankOf(text, notebookOf('# Notes\n\n### DB\n\n- 인증 토큰의 수명은 20분이다.\n'))
    expect(bank).toMatchObject({ taken: [], leftOut: 1, suspended: [{ source: { stem: '수명은?' } }] })
    expect(bank.faults).toMatchObject([{ problem: { code: 'quote', problem: { kind: 'not-standing' } } }])
  })

  it.each([
    ['without 근거', '', 'source-missing'],
    ['with a section only', '- 근거: Notes > DB', 'source-without-words'],
    ['with a link for 근거', '- 근거: https://a.b', 'source-unknown'],
  ])('%s is taken with a warning', (_, source, code) => {
    const bank = bankOf(`#### 문제\n- 무엇?\n#### 정답\n- 정답: 답\n- 난이도: 1\n- 번호: a\n${source}`)
    expect(bank.taken).toHaveLength(1)
    expect(bank.faults.map((one) => one.problem.code)).toEqual([code])
  })

  it('has the hash of its stem for an id, whatever its marks and spacing', () => {
    const ids = ['무엇인가?', '**무엇**  인가 ?'].map(
      (stem) => bankOf(`#### 문제\n- ${stem}\n#### 정답\n- 정답: 답`).taken[0]?.question.id,
    )
    expect(ids[0]).toMatch(/^[a-z2-7]{12}$/)
    expect(ids[1]).toBe(ids[0])
  })

  it('with an id that is taken, or the same question again, is left out', () => {
    const form = (choices: string, id = '') =>
      `#### 문제\n- 맞는 것은?\n#### 보기\n${choices}\n#### 정답\n- 정답: A\n${id}\n`
    const ab = '- A: 가\n- B: 나'
    expect(faults(`${form(ab, '- 번호: x')}\n${form('- A: 다\n- B: 라', '- 번호: x')}`)).toContainEqual([
      17,
      'id-repeated',
    ])
    expect(faults(`${form(ab)}\n${form(ab)}`)).toContainEqual([10, 'question-repeated'])
    const turned = '- A: 나\n- B: 가'
    expect(faults(`${form(ab)}\n${form(turned)}`)).toContainEqual([10, 'key-differs'])
    expect(faults(`${form(ab)}\n${form(turned).replace('정답: A', '정답: B')}`)).toContainEqual([
      10,
      'question-repeated',
    ])
    // Letters alone would not tell these apart.
    const signs = ['- A: C\n- B: C++', '- A: C++\n- B: C']
    expect(faults(signs.map((one) => form(one)).join('\n'))).toContainEqual([10, 'key-differs'])
    const other = bankOf(`${form(ab)}\n${form('- A: 다\n- B: 라')}`).taken
    expect(new Set(other.map((one) => one.question.id)).size).toBe(2)
  })

  it('stands in two files: the first is taken, and that is no error unless their keys differ', () => {
    const form = (key: string) => `#### 문제\n- 맞는 것은?\n#### 보기\n- A: 가\n- B: 나\n#### 정답\n- 정답: ${key}\n`
    const read = (other: string) => {
      const files = [parseQuestions('questions/a.md', form('A')), parseQuestions('questions/b.md', form(other))]
      return finish(resolveQuestions(files.flat(), NOTES, buildErrata([])))
    }
    const told = (other: string) =>
      read(other).faults.flatMap(({ file, problem }) =>
        'first' in problem ? [[file, problem.code, problem.first, isError(problem)]] : [],
      )
    expect(told('A')).toEqual([['questions/b.md', 'question-repeated', 'questions/a.md:1', false]])
    expect(told('B')).toEqual([['questions/b.md', 'key-differs', 'questions/a.md:1', true]])
    expect(read('A').taken.map(({ source }) => source.file)).toEqual(['questions/a.md'])
    expect(read('A').leftOut).toBe(1)
  })

  it.each([
    ['B는 쓰기용이다.', false],
    ['보기 C를 보라.', false],
    ['위의 모두 맞다.', false],
    ['Both A and B are right.', false],
    ['AZ는 여럿이다. DB와 S3도 쓴다.', true],
    ['Aurora는 빠르다.', true],
    ['이름과 값이 모두 맞다.', true],
  ])('whose text says "%s" is shuffled: %s', (more, shuffle) => {
    const text = formOf({ stem: '수명은?', choices: CHOICES, more: `- 해설: ${more}` })
    expect(bankOf(text).taken[0]?.question.shuffle).toBe(shuffle)
  })

  it('keeps the order of O and X', () => {
    expect(bankOf(formOf({ stem: '맞나?', choices: ['O: 맞다', '+X: 틀리다'] })).taken[0]?.question.shuffle).toBe(false)
  })
})

describe('a question on an erratum', () => {
  const erratum = (parts: Partial<Erratum>): Erratum => {
    const proven = proveQuotes([{ section: 'Notes > DB', words: '인증 토큰의 수명은 15분이다.' }], NOTES)
    return {
      ...{
        id: 'token',
        verdict: 'changed',
        now: { ko: '지금은 30분이다.', en: 'It is 30 minutes now.' },
        source: { ko: 's', en: 's' },
      },
      ...{ confidence: 'high', ask: 'never', file: 'errata.yaml', line: 1 },
      ...proven,
      ...parts,
    }
  }
  const codes = (more: string, parts: Partial<Erratum> = {}, key = 0) => {
    const choices = ['15분', '30분'].map((text, at) => (at === key ? `+${text}` : text))
    const parsed = parseQuestions('questions/a.md', formOf({ stem: '수명은?', choices, more }))
    const { faults } = finish(resolveQuestions(parsed, NOTES, buildErrata([erratum(parts)])))
    return faults.map((one) => one.problem.code)
  }

  it('is left out', () => {
    expect(codes('')).toEqual(['on-erratum'])
    expect(codes('', { ask: 'corrected' })).toEqual(['on-erratum'])
  })

  it('is asked when no fact is at stake, or nobody is sure', () => {
    expect(codes('', { ask: 'cosmetic' })).toEqual([])
    expect(codes('', { confidence: 'low' })).toEqual([])
  })

  it('is asked when it names it and its key is what is true now', () => {
    expect(codes('- 정오: token', {}, 1)).toEqual([])
    expect(codes('- 정오: token', {}, 0)).toEqual(['erratum-without-key'])
    expect(codes('- 정오: nothing', {}, 1)).toEqual(['erratum-unknown'])
  })
})
