import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import type { Question } from '../../../../src/core/quiz/types.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

const phrases = { ko: ko.generated, en: en.generated }

function names(lines: readonly string[]): Question[] {
  const kinds = GENERATING_KINDS.filter((one) => one.name === 'name')
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases, kinds }
  return generateQuestions({ notebook: notebookOf(...lines), ...from }).map(({ question }) => question)
}
const rightOf = ({ choices, key }: Question) => choices.find((one) => key.includes(one.label))?.text ?? ''

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
    expect(names(lines).map(rightOf).sort()).toEqual(['반소', '이행의 소', '형성의 소', '확인의 소'])
  })

  test('but not by one of several that stand under it', () => {
    const more = lines.flatMap((one) =>
      one.startsWith('피고가') ? ['- 원고의 청구와 얽혀 있어야 한다', '- 변론이 끝나기 앞서 낸다'] : [one],
    )
    expect(names(more).map(rightOf)).not.toContain('반소')
  })
})

describe('a definition that is not the first line of its list', () => {
  const lines = (...of: string[]) => [
    '# 고기잡이',
    '## 그물',
    '### 정치망',
    ...of,
    '### 저인망',
    '- 바닥을 훑으며 배 두 척이 함께 끄는 그물',
    '### 자망',
    '- 물살을 가로막아 세워 두고 코에 걸리게 하는 그물',
  ]
  const rest = ['- 봄마다 같은 곳에 다시 친다', '- 길목에 오래 쳐 두고 물고기를 가두는 그물']

  test('names its heading where it alone says what something is', () =>
    expect(names(lines(...rest)).map(rightOf)).toContain('정치망'))

  test.each([
    ['another one says it as well', [...rest, '- 밀물을 따라 들어온 것을 모으는 통발']],
    ['a line above asks for something else', ['- 길그물이란?', ...rest]],
    ['it stands under a line', ['- 길그물', '  - 길목에 오래 쳐 두고 물고기를 가두는 그물', '  - 봄마다 다시 친다']],
  ])('but not where %s', (_, of) => expect(names(lines(...of)).map(rightOf)).not.toContain('정치망'))
})

test('of a list the others of it are the choices, not those of a list beside it', () => {
  const [one] = names([
    '# Harbour',
    '## Work',
    '- Signals',
    '  - Foghorn: a blast of air that warns whoever nears the pier',
    '  - Daymark: a painted board that shows the channel in clear weather',
    '  - Bell buoy: a float that rings as long as the swell moves it',
    '- Dues',
    '  - Demurrage: a charge for each day that a hull stays past its time',
  ]).filter((question) => rightOf(question) === 'Foghorn')
  expect(one?.choices.map(({ text }) => text).sort()).toEqual(['Bell buoy', 'Daymark', 'Foghorn'])
})
