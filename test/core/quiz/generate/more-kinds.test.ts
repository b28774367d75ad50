import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { isAside, isHedged, isRefused, withoutExamples } from '../../../../src/core/quiz/generate/worth-asking.ts'
import type { Question } from '../../../../src/core/quiz/types.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

const phrases = { ko: ko.generated, en: en.generated }

function made(kind: string, lines: readonly string[]): Question[] {
  const kinds = GENERATING_KINDS.filter((one) => one.name === kind)
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases, kinds }
  return generateQuestions({ notebook: notebookOf(...lines), ...from }).map((one) => one.question)
}

const rightOf = ({ choices, key }: Question) => choices.filter((one) => key.includes(one.label)).map((one) => one.text)
const textsOf = ({ choices }: Question) => choices.map((one) => one.text).sort()

describe('gap: the name in a sentence, among those that stand beside it', () => {
  const ranks = ['# 관직', '## 중앙', '- 도화서', '- 사헌부', '- 의금부', '- 승정원', '## 언론']
  const organs = ['# Body', '## Organs', '### Liver', '### Spleen', '### Kidney', '### Pancreas', '## Digestion']

  test.each([
    ['ko', ranks, '- 관리의 비리를 살피고 벌을 청하는 일은 사헌부가 왕의 명을 받아 맡는다.', '사헌부'],
    ['en', organs, '- Bile that breaks down fat in the gut is made by the Liver and kept in a sac.', undefined],
    ['en', organs, '- Insulin that lowers sugar is sent into the blood by Pancreas when a meal is eaten.', 'Pancreas'],
  ])('%s: %s %s', (_, list, line, right) => {
    const all = made('gap', [...list, line])
    const [one] = all
    expect(all.map(rightOf)).toEqual([[right ?? 'Liver']])
    expect(one?.stem).toContain('＿＿＿＿')
    expect(one?.stem.split('> ')[1]).not.toContain(right ?? 'Liver')
    expect(one?.choices.length).toBeGreaterThan(2)
  })

  test.each([
    ['stands twice', '- 사헌부가 비리를 살피고 왕에게 알리는 것도 사헌부가 맡는다.'],
    ['is part of a longer name', '- 지방의 비리를 살피던 감찰 사헌부가 왕의 명을 받아 옮긴다.'],
    [
      'is said of another one as well',
      '- 관리의 비리를 사헌부가 살피고 벌을 왕에게 청한다.\n- 관리의 비리를 의금부가 살피고 벌을 왕에게 청한다.',
    ],
    ['is one of several', '- 관리의 비리를 살피고 벌을 청하는 일은 승정원, 사헌부가 왕의 명을 받아 맡는다.'],
    ['is in the heading', '## 사헌부\n- 관리의 비리를 살피고 벌을 청하는 일은 사헌부가 왕의 명을 받아 맡는다.'],
    ['leaves too little', '- 비리를 사헌부가 살핀다고 한다.'],
  ])('not where it %s', (_, lines) =>
    expect(made('gap', [...ranks, ...lines.split('\n')]).filter((one) => rightOf(one)[0] === '사헌부')).toEqual([]),
  )

  test('Korean does not tell by the particle behind it', () => {
    const line = '- 관리의 비리를 살피고 벌을 청하는 일은 사헌부가 왕의 명을 받아 맡는다.'
    // 승정원 would take 이.
    expect(made('gap', [...ranks, line]).map(textsOf)).toEqual([['도화서', '사헌부', '의금부']])
    expect(made('gap', ['# 관직', '## 중앙', '- 홍문관', '- 사헌부', '- 사간원', '- 승정원', '## 언론', line])).toEqual(
      [],
    )
  })

  test('an English article does not tell how the name begins', () => {
    const kinds = ['# Rail', '## Cars', '- Engine', '- Sleeper', '- Diner', '- Boxcar', '## Trips']
    const [one] = made('gap', [
      ...kinds,
      '- Every train that leaves at night over the pass is drawn by an Engine with two crews.',
    ])
    expect(one?.stem).toContain('by a(n) `')
  })
})

describe('in-order: what follows in a line of arrows', () => {
  test.each([
    ['ko', '- 소송 절차: 소장 접수 → 답변서 제출 → 변론 준비 → 변론 기일 → 판결 선고', 5],
    ['en', '- Digestion: mouth -> gullet -> stomach -> small bowel -> large bowel', 5],
  ])('%s', (_, line, steps) => {
    const [one] = made('in-order', ['# 흐름', '## 차례', line])
    const all = line.slice(line.indexOf(':') + 2).split(/ -> | → /)
    const asked = one?.stem.split('> ')[1] ?? ''
    expect(all).toHaveLength(steps)
    expect(one && rightOf(one)).toEqual([all[all.indexOf(asked) + 1]])
    expect(one && textsOf(one)).not.toContain(asked)
    expect(one?.choices).toHaveLength(4)
  })

  test.each([
    ['three steps', '- 절차: 접수 → 심사 → 발급'],
    ['a step twice', '- 절차: 접수 → 심사 → 접수 → 심사 → 발급'],
    [
      'claims',
      '- 까닭: 비가 아주 많이 오는 해에는 강이 넘친다 → 둑이 곳곳에서 무너져 내린다 → 논이 물에 잠긴다 → 쌀값이 오른다',
    ],
    ['code', '- 차례: a = 1 → b = 2 → c = 3 → d = 4'],
    ['menus', '- 차례: [파일] → [열기] → [찾기] → [확인]'],
  ])('not of %s', (_, line) => expect(made('in-order', ['# 흐름', '## 차례', line])).toEqual([]))
})

describe('name: where too few stand beside it, what the chapter defines elsewhere', () => {
  const lines = [
    '# 철도',
    '## 신호',
    '- 폐색: 한 구간에 열차 하나만 들이는 방식',
    '## 차량',
    '- 기관차: 여러 객차를 앞에서 끄는 차량',
    '## 시설',
    '- 전철기: 선로의 갈래를 손으로 바꾸는 장치',
  ]
  test('three definitions', () => {
    const all = made('name', lines)
    expect(all.find((one) => rightOf(one)[0] === '폐색')?.choices).toHaveLength(3)
  })
  test('of two things that stand apart nobody is asked which', () =>
    expect(made('name', lines.slice(0, 5))).toEqual([]))
  test('names that only in part carry parentheses are shown without', () => {
    const mixed = [
      '# 철도',
      '## 신호의 비교',
      '- 폐색(Block): 한 구간에 열차 하나만 들이는 방식',
      '- 연동: 신호기와 갈래를 함께 묶어 움직이는 장치',
      '- 통표: 역장이 기관사에게 손으로 건네는 증표',
    ]
    expect(made('name', mixed).map(textsOf)).toEqual(Array(3).fill(['연동', '통표', '폐색']))
  })
})

describe('what is refused, and what no longer is', () => {
  test.each([
    ['A container image holds all that a program needs to run', false],
    ['The image below shows a container with its program', true],
    ['See the image of a container and of what it holds', true],
    ['As shown, a container holds all that a program needs', true],
  ])('%s: %s', (text, refused) => expect(isRefused(text)).toBe(refused))

  test.each(['SECTION 180 세션 통제', '데이터 링크 계층', '링크 계층', '네트워크 설치 구조'])(
    '%s is the matter',
    (title) => expect(isAside(title)).toBe(false),
  )
  test.each(['세션 진행', '참고 링크', 'Jest 설치', '젠킨스 설치하기'])('%s is not', (title) =>
    expect(isAside(title)).toBe(true),
  )

  test.each([
    ['짐은 넓은 칸에 싣는다(예: 자전거).', '짐은 넓은 칸에 싣는다.'],
    ['Freight cars carry goods, such as coal and ore.', 'Freight cars carry goods.'],
    ['Freight cars such as boxcars carry goods.', 'Freight cars.'],
    ['짐은 넓은 칸에 싣는다.', '짐은 넓은 칸에 싣는다.'],
  ])('%s is whole without its examples', (text, whole) => expect(withoutExamples(text)).toBe(whole))

  test('more or less is no number to ask for, but a thing to name', () => {
    expect(isHedged('짐은 보통 넓은 칸에 싣는다')).toBe(true)
    expect(isRefused('짐은 보통 넓은 칸에 싣는다')).toBe(false)
    const lines = [
      '# 철도',
      '## 표',
      '- 대기 번호는 보통 45분 동안 유효하다.',
      '- 지정석은 보통 출발 10분 전에 배정한다.',
    ]
    expect(made('value', lines)).toEqual([])
  })
})

describe('a number is asked for in what Korean notes make of a sentence', () => {
  const others = ['- 짐은 40분 안에 모두 싣는다', '- 문은 20분 동안 열어 둔다', '- 종은 50분마다 한 번 울린다']
  test.each([
    ['선장이 쓰러지면 항해사가 30분 이내에 키를 대신 잡음', 1],
    ['선장이 쓰러지면 항해사가 30분 이내에 새 항로 확정', 1],
    ['선장이 쓰러지면 항해사가 30분 이내에 키를 잡거나', 0],
  ])('%s', (line, count) =>
    expect(
      made('value', ['# 배', '## 규칙', `- ${line}`, '## 항구', ...others]).filter(
        ({ quotes }) => quotes[0]?.words === line,
      ),
    ).toHaveLength(count),
  )
})
