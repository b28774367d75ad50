import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

const made = (kind: string, ...lines: string[]) => {
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases: { ko: ko.generated, en: en.generated } }
  return generateQuestions({ notebook: notebookOf(...lines), ...from })
    .filter((one) => one.kind === kind)
    .map(({ question }) => question)
}

describe('what letters stand for is typed', () => {
  const used = ['- ATP 신호를 받은 열차는 역에 들어와서 멈춘다', '- 새 노선에서도 ATP 장치를 달고 달린다']
  test.each([
    [
      'words in parentheses',
      '- 열차의 속도는 ATP(Automatic Train Protection) 장치가 지킨다',
      'Automatic Train Protection',
    ],
    [
      'beside a translation',
      '- 속도를 지키는 ATP(Automatic Train Protection, 열차 방호)가 있다',
      'Automatic Train Protection',
    ],
    [
      'letters in parentheses',
      '- Every line has an Automatic Train Protection (ATP) device.',
      'Automatic Train Protection',
    ],
    [
      'small words left out',
      '- 장치 이름은 ATP(Automatic and Train Protection)라고 한다',
      'Automatic and Train Protection',
    ],
    ['a hyphen', '- 장치 이름은 ATP(Automatic Train-Protection)라고 한다', 'Automatic Train-Protection'],
  ])('%s', (_, line, words) =>
    expect(made('acronym', '# 철도', '## 안전', line, ...used).map((one) => one.key)).toEqual([[words]]),
  )

  test('and the heading does not tell', () => {
    const [question] = made(
      'acronym',
      '# 철도',
      '## Automatic Train Protection',
      '- 속도를 지키는 ATP(Automatic Train Protection) 장치이다',
      ...used,
    )
    expect(question?.stem).toContain('ATP')
    expect(question?.stem).not.toContain('Protection')
  })

  test.each([
    [
      'spelled in two ways',
      [
        '- 속도는 ATP(Automatic Train Protection) 장치가 지킨다',
        '- 다른 책은 ATP(Advanced Train Protection)라고 쓴다',
        ...used,
      ],
    ],
    ['used nowhere else', ['- 열차의 속도는 ATP(Automatic Train Protection) 장치가 지킨다']],
    ['other letters', ['- 열차의 속도는 ATP(Automatic Speed Protection) 장치가 지킨다', ...used]],
    ['letters that stand for letters', ['- 열차의 속도는 ATP(Automatic TX Protection) 장치가 지킨다', ...used]],
  ])('not: %s', (_, lines) => expect(made('acronym', '# 철도', '## 안전', ...lines)).toEqual([]))
})
