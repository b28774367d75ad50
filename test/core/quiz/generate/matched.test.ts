import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

const phrases = { ko: ko.generated, en: en.generated }

function made(kind: string, ...lines: readonly string[]) {
  const kinds = GENERATING_KINDS.filter((one) => one.name === kind)
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases, kinds }
  return generateQuestions({ notebook: notebookOf(...lines), ...from }).map(({ question }) => question)
}

describe('a name with what it is, or with what another of its sort is', () => {
  const sails: Readonly<Record<string, string>> = {
    돛대줄: '바람이 셀 때 돛을 내리는 데 쓰는 도구',
    물푸개: '배 바닥에 고인 물을 밖으로 퍼내는 도구',
    닻고리: '항구에 머무는 동안 배를 바닥에 거는 도구',
    등불대: '안개가 낀 밤에 다른 배에 빛을 보내는 도구',
    깊이추: '얕은 물에서 바닥까지 얼마인지 재는 도구',
    바람종: '돛이 찢어질 만큼 센 바람을 알리는 도구',
    모래병: '노를 젓는 차례가 바뀌는 때를 세는 도구',
    밀대못: '부두와 뱃전 사이를 벌려 놓는 데 쓰는 도구',
  }
  const asked = made('matched', '# 배', '## 연장', ...Object.entries(sails).map(([name, is]) => `- **${name}**: ${is}`))

  test('both keys are made', () => expect(new Set(asked.flatMap((one) => one.key))).toEqual(new Set(['O', 'X'])))

  test('the key says whether the notes say it of that name', () => {
    for (const { stem, key } of asked) {
      const [, name = '', words = ''] = /\*\*(\S+)\*\*: (.+)$/u.exec(stem) ?? []
      expect(key).toEqual([sails[name] === words ? 'O' : 'X'])
    }
  })

  test('where it is another’s, both lines are cited', () => {
    for (const { key, quotes } of asked) expect(quotes).toHaveLength(key[0] === 'X' ? 2 : 1)
  })

  test.each([
    ['of another sort', '돛을 올리는 사람', '배 바닥에 고인 물을 퍼내는 도구'],
    ['what says when, not what', '바람이 셀 때 돛을 내리는 경우', '배 바닥에 고인 물을 퍼내는 경우'],
  ])('not %s', (_, one, other) =>
    expect(made('matched', '# 배', '## 연장', `- **돛대줄**: ${one}`, `- **물푸개**: ${other}`)).toHaveLength(0),
  )

  test('nor one that is called after the same thing: what it is may hold for both', () =>
    expect(
      made(
        'matched',
        '# 배',
        '## 연장',
        '- **앞닻줄**: 배를 앞에서 바닥에 거는 도구',
        '- **뒷닻줄**: 물이 깊을 때 꺼내 쓰는 도구',
      ),
    ).toHaveLength(0))
})

describe('a number is asked for in what Korean notes make of a sentence', () => {
  const others = ['- 짐은 40분 안에 모두 싣는다', '- 문은 20분 동안 열어 둔다', '- 종은 50분마다 한 번 울린다']
  test.each([
    ['선장이 쓰러지면 항해사가 30분 이내에 키를 대신 잡음', 1],
    ['선장이 쓰러지면 항해사가 30분 이내에 새 항로 확정', 1],
    ['선장이 쓰러지면 항해사가 30분 이내에 키를 잡거나', 0],
  ])('%s', (line, count) =>
    expect(
      made('value', '# 배', '## 규칙', `- ${line}`, '## 항구', ...others).filter(
        ({ quotes }) => quotes[0]?.words === line,
      ),
    ).toHaveLength(count),
  )
})
