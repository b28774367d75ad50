import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { proveQuote } from '../../../../src/core/notes/quote.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { selectGenerated } from '../../../../src/core/quiz/generate/select.ts'
import type { Question } from '../../../../src/core/quiz/types.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'
import { shippedLibrary } from '../../../shipped-library.ts'

const phrases = { ko: ko.generated, en: en.generated }

function made(lines: readonly string[], kind?: string, authored: readonly Question[] = []) {
  const notebook = notebookOf(...lines)
  const kinds = GENERATING_KINDS.filter((one) => kind === undefined || one.name === kind)
  return {
    notebook,
    all: generateQuestions({ notebook, subjects: [], errata: buildErrata([]), authored, phrases, kinds }),
  }
}

const RAILWAY = [
  '# 철도',
  '### 열차',
  '- 무궁화: 가장 많은 역에 서는 낮은 요금의 열차이다',
  '- 새마을: 주요 도시만 잇는 중간 등급의 열차이다',
  '- 통근차: 아침과 저녁에만 다니는 짧은 노선의 열차이다',
  '- 관광차: 주말에 경치가 좋은 노선을 도는 열차이다',
  '- 좌석 종류: 일반실, 특실, 입석',
  '- 할인 대상: 청소년, 경로, 단체',
  '### 표',
  '- 예매한 표는 출발 30분 전까지 취소할 수 있다.',
  '- 환불 수수료는 15%이고 역에서만 받는다.',
  '- 미리 예매한 단체는 최대 40명까지 함께 탄다.',
  '- 지정석은 출발 10분 전에 배정한다.',
  '- 대기 번호는 45분 동안 유효하다.',
  '### 발권 순서',
  '1. 승객이 출발역과 도착역을 고른다',
  '2. 역무원이 남은 좌석을 확인한다',
  '3. 승객이 요금을 결제한다',
  '4. 기계가 표를 인쇄한다',
  '5. 승객이 표를 받아 개찰구로 간다',
  '### 요금표',
  '| 구간 | 요금 | 시간 |',
  '| --- | --- | --- |',
  '| 서울-대전 | 8천 원 | 두 시간 |',
  '| 서울-대구 | 2만 원 | 세 시간 |',
  '| 서울-부산 | 3만 원 | 다섯 시간 |',
  '| 서울-광주 | 1만 원 | 네 시간 |',
]

const rightOf = ({ choices, key }: Question) => choices.filter((one) => key.includes(one.label)).map((one) => one.text)

describe('each kind makes what the notes decide', () => {
  test.each([
    ['value', '30분 전', '30분'],
    ['name', '가장 많은 역에', '무궁화'],
    ['description', '무궁화', '가장 많은 역에 서는 낮은 요금의 열차이다'],
    ['next-step', '남은 좌석을 확인한다', '승객이 요금을 결제한다'],
  ])('%s', (kind, about, right) => {
    const { all } = made(RAILWAY, kind)
    const questions = all.map((one) => one.question).filter((one) => rightOf(one).includes(right))
    expect(questions, about).not.toEqual([])
    for (const question of questions) expect(question.choices).toHaveLength(4)
  })

  test('table-cell: another cell of its column is wrong', () => {
    const { all } = made(RAILWAY, 'table-cell')
    expect(all.length).toBeGreaterThan(1)
    for (const { question } of all) {
      const column = question.stem.includes('「요금」') ? /원$/ : /시간$/
      expect(question.choices.filter((one) => !column.test(one.text))).toEqual([])
    }
  })

  test('column: which of two, where the row tells them apart', () => {
    const table = [
      '| 구분 | 급행 | 완행 |',
      '| --- | --- | --- |',
      '| 정차 | 큰 도시에만 선다 | 모든 역에서 멈춘다 |',
      '| 예매 | 된다 | 된다 |',
    ]
    const { all } = made(['# 철도', '### 표', ...table], 'column')
    expect(all).toHaveLength(1)
    const [first] = all
    expect(first && rightOf(first.question)).toEqual([first?.question.stem.includes('큰 도시') ? '급행' : '완행'])
  })

  test('name: each that is defined under one line, not only the first', () => {
    const under = (name: string, words: string) => [`- ${name}`, '  - 매일 다님', `  - ${words}`]
    const all = [
      ...under('무궁화', '가장 많은 역에 값싸게 서는 열차'),
      ...under('새마을', '주요 도시만 빠르게 잇는 기차'),
      ...under('통근차', '아침과 저녁에만 잠깐 다니는 차량'),
    ]
    expect(made(['# 철도', '### 운행', ...all], 'name').all.length).toBeGreaterThan(1)
  })
})

describe('everything that is made', () => {
  const { notebook, all } = made(RAILWAY)

  test('is proven, has a key among choices that differ, and says why each is right or wrong', () => {
    expect(all.length).toBeGreaterThan(8)
    for (const { question } of all) {
      for (const { section, words } of question.quotes) expect(proveQuote({ section, words }, notebook).ok).toBe(true)
      const texts = question.choices.map((one) => one.text)
      expect(new Set(texts).size).toBe(texts.length)
      expect(question.choices.length === 0 || rightOf(question).length === 1).toBe(true)
      for (const { label } of question.choices) expect(question.rationales[label]).toMatch(/\p{L}/u)
      expect(question.origin).toBe('generated')
    }
    expect(new Set(all.map((one) => one.question.id)).size).toBe(all.length)
  })

  test('keeps its id and its order of choices while its statement stays', () => {
    const later = made([
      ...RAILWAY.slice(0, 8),
      '- 새로 적은 문장은 다른 문제를 바꾸지 않는다.',
      ...RAILWAY.slice(8),
    ]).all
    const byId = new Map(later.map((one) => [one.question.id, one.question]))
    const names = all.filter((one) => one.kind !== 'value')
    for (const { question } of names) expect(byId.get(question.id)?.key).toEqual(question.key)
  })

  test.each([
    ['그림', '- 그림에서 보듯 출발 30분 전까지 취소할 수 있다.'],
    ['예', '- 예를 들어 출발 30분 전까지 취소할 수 있다.'],
    ['어림', '- 보통 출발 30분 전까지 취소할 수 있다.'],
    ['대명사', '- 이를 출발 30분 전까지 취소할 수 있다.'],
    ['물음', '- 출발 30분 전까지 취소할 수 있는가?'],
  ])('is not made of %s', (_, line) => {
    const others = [
      '- 대기는 45분이다 하고 안내한다.',
      '- 입장은 10분 전에 시작한다고 한다.',
      '- 정차는 20분을 넘지 않는다 한다.',
    ]
    const { all: found } = made(['# 철도', '### 표', line, '### 다른 것', ...others], 'value')
    expect(found.filter(({ question }) => question.stem.includes('취소'))).toEqual([])
  })

  test('no kind outweighs a selection, and the same seed gives the same', () => {
    const picked = selectGenerated(all, 10, 'seed')
    const counts = picked.map((one) => picked.filter((other) => other.kind === one.kind).length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(4)
    expect(selectGenerated(all, 10, 'seed')).toEqual(picked)
    // Others beside them change the order of none.
    const [first, ...rest] = all
    const both = selectGenerated(all, all.length, 'seed').filter((one) => one !== first)
    const without = selectGenerated(rest, all.length, 'seed')
    const ids = (some: typeof all, of: typeof all) =>
      some.filter((one) => of.includes(one)).map((one) => one.question.id)
    expect(ids(both, without)).toEqual(ids(without, both))
  })

  test('of the shipped notes repeats no authored question and rests on no erratum', () => {
    const { notebook: shipped, subjects, errata, questions } = shippedLibrary
    const found = generateQuestions({ notebook: shipped, subjects: subjects.all, errata, authored: questions, phrases })
    for (const { question } of found) expect(errata.shownAt(question.citations)).toEqual([])
    const stems = new Set(questions.map((one) => one.stem))
    expect(found.filter(({ question }) => stems.has(question.stem))).toEqual([])
  })
})
