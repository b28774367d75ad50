import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

const phrases = { ko: ko.generated, en: en.generated }

function made(...lines: readonly string[]) {
  const kinds = GENERATING_KINDS.filter((one) => one.name === 'swapped-name')
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases, kinds }
  return generateQuestions({ notebook: notebookOf(...lines), ...from }).map(({ question }) => question)
}

describe('a name with what it is, or with what another of its list is', () => {
  const tools: Readonly<Record<string, string>> = {
    돛대줄: '바람이 셀 때 돛을 내리는 데 쓰는 굵은 끈',
    물푸개: '배 바닥에 고인 물을 밖으로 퍼내는 나무 그릇',
    닻고리: '항구에 머무는 동안 배를 바닥에 거는 쇠붙이',
    등불대: '안개가 낀 밤에 다른 배에 빛을 보내는 기둥',
    깊이추: '얕은 물에서 바닥까지 얼마인지 재는 납덩이',
    바람종: '돛이 찢어질 만큼 센 바람을 알리는 놋그릇',
    모래병: '노를 젓는 차례가 바뀌는 때를 세는 유리병',
    밀대못: '부두와 뱃전 사이를 벌려 놓는 데 쓰는 막대',
  }
  const asked = made('# 배', '## 연장', ...Object.entries(tools).map(([name, is]) => `- **${name}**: ${is}`))

  test('both keys are made', () => expect(new Set(asked.flatMap((one) => one.key))).toEqual(new Set(['O', 'X'])))

  test('the key says whether the notes say it of that name', () => {
    for (const { stem, key } of asked) {
      const [, name = '', words = ''] = /\*\*(\S+)\*\*: (.+)$/u.exec(stem) ?? []
      expect(key).toEqual([tools[name] === words ? 'O' : 'X'])
    }
  })

  test('what the notes say is asked, not what is true of the thing', () => {
    for (const { stem } of asked) expect(stem).toContain(ko.generated.isDescribedSo)
  })

  test('where it is another’s, both lines are cited', () => {
    for (const { key, quotes } of asked) expect(quotes).toHaveLength(key[0] === 'X' ? 2 : 1)
  })

  test.each([
    ['of another list and another sort', '## 선원', '- **물푸개**: 배 바닥에 고인 물을 밖으로 퍼내는 나무 그릇'],
    ['in a few words', '', '- **물푸개**: 나무 그릇'],
  ])('not beside one %s', (_, title, other) =>
    expect(made('# 배', '## 연장', `- **돛대줄**: ${tools.돛대줄}`, title, other)).toHaveLength(0),
  )
})
