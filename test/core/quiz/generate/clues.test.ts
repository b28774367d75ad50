import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { selectGenerated } from '../../../../src/core/quiz/generate/select.ts'
import type { Question } from '../../../../src/core/quiz/types.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

const phrases = { ko: ko.generated, en: en.generated }

function allOf(lines: readonly string[], kinds = GENERATING_KINDS) {
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases, kinds }
  return generateQuestions({ notebook: notebookOf(...lines), ...from })
}

const of = (kind: string) => GENERATING_KINDS.filter((one) => one.name === kind)
const clues = (lines: readonly string[]) => allOf(lines, of('clues')).map((one) => one.question)
const rightOf = ({ choices, key }: Question) => choices.find((one) => key.includes(one.label))?.text ?? ''
const saidOf = ({ stem }: Question) => stem.split('\n').filter((one) => one.startsWith('> - '))

const FEET = [
  '# 시',
  '## 갈래',
  '### 시조(sijo)',
  '- 초장과 중장을 지나 종장에서 뜻을 맺는다',
  '- 종장의 첫마디는 석 자로 굳어 있다',
  '### 가사(gasa)',
  '- 네 마디씩 끝없이 길게 이어 간다',
  '- 벼슬을 잃은 선비의 그리움을 담은 글이 많다',
  '### 향가(hyangga)',
  '- 한자의 소리와 뜻을 빌려 적은 신라의 노래로 남아 있다',
  '- 승려와 화랑이 지은 것이 전해진다',
]
const BONES = [
  '# Joints',
  '## Stock',
  '### Hinge (ginglymus)',
  '- Bends in one plane like the elbow of an arm',
  '- Stops at a locked position when it is fully straight',
  '### Saddle (sellar)',
  '- Lets the thumb meet the tip of any finger',
  '- Has ends that are hollow one way and rounded the other',
  '### Pivot (trochoid)',
  '- Turns around a ring of ligament on the long axis',
  '- Carries the head from side to side when you say no',
]

describe('clues: which thing all of several claims are true of', () => {
  test.each([
    ['ko', FEET, ['가사', '시조', '향가']],
    ['en', BONES, ['Hinge', 'Pivot', 'Saddle']],
  ])('%s', (_, lines, names) => {
    const all = clues(lines)
    expect(all.map(rightOf).sort()).toEqual(names)
    for (const one of all) {
      expect(one.choices.map(({ text }) => text).sort()).toEqual(names)
      expect(saidOf(one)).toHaveLength(2)
      // Every claim is a citation of its own.
      expect(one.quotes).toHaveLength(2)
      expect(one.stem).not.toContain(rightOf(one))
    }
  })

  test('what a heading of the thing says, its advantages say, is said of the thing', () => {
    const lines = [...FEET.slice(0, 3), '#### 시조의 특징', ...FEET.slice(3)]
    expect(clues(lines).map(rightOf).sort()).toEqual(['가사', '시조', '향가'])
    expect(clues(lines).every(({ stem }) => !stem.includes('특징'))).toBe(true)
  })

  test('of names alone in bold above their lists', () => {
    const lines = FEET.flatMap((one) => (one.startsWith('### ') ? ['', `**${one.slice(4)}**`, ''] : [one]))
    expect(clues(lines).map(rightOf).sort()).toEqual(['가사', '시조', '향가'])
  })

  test.each([
    ['names it', '- 시조를 짓는 이는 종장의 첫마디를 석 자로 맞춘다', '- 종장의 첫마디는 석 자로 굳어 있다'],
    ['is a step of somebody’s work', '- 종장의 첫마디에 석 자를 추가', '- 종장의 첫마디는 석 자로 굳어 있다'],
  ])('not by a claim that %s', (_, line, was) =>
    expect(
      clues(FEET.map((one) => (one === was ? line : one)))
        .map(rightOf)
        .sort(),
    ).toEqual(['가사', '향가']),
  )

  test('none of several is what is said of one part of it', () => {
    const part = '평시조: 석 줄의 시를 한 연에 담아 짧게 맺는 것'
    const lines = FEET.flatMap((one) => (one.startsWith('- 종장의') ? [one, `- ${part}`] : [one]))
    const [own] = clues(lines).filter((one) => rightOf(one) === '시조')
    expect(own && saidOf(own)).toHaveLength(2)
    expect(clues(lines.map((one) => one.replace('평시조: ', '')))[0]?.quotes).toHaveLength(3)
  })

  test('not where another one beside it has the like of a claim', () => {
    const like = FEET.map((one) => (one.includes('승려와') ? '- 종장의 첫마디가 석 자로 굳어 있는 것이 많다' : one))
    // Of three one falls away, and two are too few.
    expect(clues(like).map(rightOf)).toEqual(['가사'])
  })

  test.each([
    ['a step', '### 짓는 과정'],
    ['two things', '### 시조와 가사'],
    ['a side of it', '### 특징'],
  ])('no choice is %s', (_, title) => {
    const lines = FEET.map((one) => (one === '### 향가(hyangga)' ? title : one))
    expect(clues(lines)).toEqual([])
  })

  const AS_LINES = FEET.map((one) =>
    one
      .replace(/\(.*\)/, '')
      .replace(/^- /, '  - ')
      .replace(/^### /, '- '),
  )

  test('a line over whole claims is a thing, one over half a claim is none', () => {
    expect(clues(AS_LINES).map(rightOf).sort()).toEqual(['가사', '시조', '향가'])
    const half = AS_LINES.map((one) => (/^ {2}- (?:종장|벼슬|승려)/.test(one) ? '  - 널리 불림' : one))
    expect(clues(half)).toEqual([])
    // Once the text says the names, they are names.
    const said = [...half, '## 흐름', '- 향가가 먼저 있고 시조와 가사가 뒤에 나왔다고 보는 이가 많다']
    expect(clues(said)).toEqual([])
  })

  test.each([
    ['- Boarding early', 0],
    ['- Sleeper', 1],
  ])('%s: what is done is no thing', (line, found) => {
    const lines = [
      '# Rail',
      '## Stock',
      line,
      '  - Rolls through the night between distant towns',
      '  - Holds a bed and a lamp for whoever rides in it',
    ]
    const others = [
      '- Freighter',
      '  - Moves coal and grain from the mines to a port',
      '  - Waits in sidings until the line is free',
      '- Mail coach',
      '  - Brings letters that were sorted on the way',
      '  - Stops at small halts where nobody gets off',
    ]
    expect(clues([...lines, ...others]).filter((one) => line.includes(rightOf(one) ?? '-')).length).toBe(found)
  })

  test('a heading with whole claims under it is a thing, one with half a claim is none', () => {
    const lines = FEET.map((one) => one.replace(/\(.*\)/, ''))
    expect(clues(lines).map(rightOf).sort()).toEqual(['가사', '시조', '향가'])
    const half = lines.map((one) => (/^- (?:종장|벼슬|승려)/.test(one) ? '- 널리 불림' : one))
    expect(clues(half)).toEqual([])
  })

  test('what follows a line in bold is not said of the heading', () => {
    const lines = FEET.flatMap((one) => (/^- (?:종장|벼슬|승려)/.test(one) ? ['', '**다른 것**', '', one] : [one]))
    expect(clues(lines)).toEqual([])
  })

  test('of letters that stand for its name nothing is told', () => {
    const lines = BONES.map((one) =>
      one
        .replace('### Hinge (ginglymus)', '### Rotating Long Axis (RLA)')
        .replace('- Bends in one plane like', '- RLA bends in one plane like'),
    )
    expect(clues(lines).map(rightOf)).not.toContain('Rotating Long Axis')
  })

  test('never of a statement that another kind asks, and never twice in one choice of questions', () => {
    const lines = [...FEET, '### 판소리', '- 소리꾼 하나가 북장단에 맞춰 긴 이야기를 노래하는 놀이를 말한다']
    const all = allOf([
      ...lines,
      '- 열두 마당 가운데 다섯이 남아 전한다',
      '- 마당마다 소리의 결이 다르다고 알려져 있다',
    ])
    const others = all
      .filter((one) => one.kind !== 'clues')
      .flatMap((one) => one.question.quotes.map(({ words }) => words))
    const own = all
      .filter((one) => one.kind === 'clues')
      .flatMap((one) => one.question.quotes.map(({ words }) => words))
    expect(own.length).toBeGreaterThan(0)
    expect(own.filter((one) => others.includes(one))).toEqual([])
    expect(new Set(own).size).toBe(own.length)
    const picked = selectGenerated(all, all.length, '1').flatMap((one) => one.question.quotes.map(({ words }) => words))
    expect(new Set(picked).size).toBe(picked.length)
  })
})

describe('a name alone in bold', () => {
  const lines = [
    '# 소송',
    '## 종류',
    ...[
      ['확인의 소', '권리가 있는지 없는지를 판결로 밝혀 달라고 구하는 방식이다.'],
      ['이행의 소', '상대에게 무엇을 하라고 명해 달라고 하는 제도이다.'],
      ['형성의 소', '법률 관계를 새로 만들거나 없애는 판결을 청하는 절차이다.'],
      ['반소', '피고가 같은 법정에서 원고를 상대로 맞서 제기하는 행위이다.'],
    ].flatMap(([name, said]) => ['', `**${name}**`, '', said ?? '']),
  ]

  test('is asked for by what stands under it', () => {
    const all = allOf(lines, of('name')).map((one) => one.question)
    expect(all.map(rightOf).sort()).toEqual(['반소', '이행의 소', '형성의 소', '확인의 소'])
  })

  test('but not by one of several that stand under it', () => {
    const more = lines.flatMap((one) =>
      one.startsWith('피고가') ? ['- 원고의 청구와 얽혀 있어야 한다', '- 변론이 끝나기 앞서 낸다'] : [one],
    )
    expect(allOf(more, of('name')).map((one) => rightOf(one.question))).not.toContain('반소')
  })
})
