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

test.each([
  ['물고기를 길목에서 가두는 그물', '정치망', true],
  ['물고기를 길목에서 가두는 그물', '정치망과 통발', false],
  ['길목에서 가두는 그물의 크기', '정치망', false],
  ['물고기를 길목에서 가두는 널리 쓰이는 그물', '정치망', false],
])('a line over several: %s, of %s', (first, name, found) => {
  const lines = ['# 고기잡이', '## 그물', `- ${name}`, `  - ${first}`, '  - 봄마다 같은 곳에 다시 친다']
  const others = [
    '- 저인망',
    '  - 바닥을 훑으며 배 두 척이 함께 끄는 그물',
    '- 자망',
    '  - 물살을 막아 세워 두고 코에 거는 그물',
  ]
  expect(
    names([...lines, ...others])
      .map(rightOf)
      .includes(name),
  ).toBe(found)
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
