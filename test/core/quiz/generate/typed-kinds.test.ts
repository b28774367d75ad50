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

describe('a term that stands alone is typed by its definition', () => {
  const own = (line: string, ...more: string[]) => made('recall', '# 철도', '## 운행', line, ...more)
  const spoken = '- 기사는 배차표를 보고 아침마다 자리를 찾아간다'

  test('with its other name', () => {
    const [question] = own('- 배차표(dispatch): 열차와 기사를 아침에 선로마다 세우려고 적어 놓은 종이를 말한다', spoken)
    expect(question?.kind).toBe('typed')
    expect(question?.key).toEqual(['배차표(dispatch)', '배차표', 'dispatch'])
  })
  test.each([
    [
      'a term that the notes never speak of again',
      ['- 배차표: 열차와 기사를 아침에 선로마다 세우려고 적어 놓은 종이를 말한다'],
    ],
    ['what it is not', ['- 배차표: 열차와 기사를 시각마다 적었다고 해서 어느 선로인지 아는 것은 아니다', spoken]],
    [
      'a remark',
      [
        '- Exam tip: a table of trains and drivers that says where each of them has to stand',
        '- The exam tip is read aloud in the morning by everyone.',
      ],
    ],
    [
      'words that say the name',
      ['- 배차표: 열차와 기사를 시각마다 배차하여 어느 선로에 세우는지 적어 둔 표를 말한다', spoken],
    ],
  ])('not: %s', (_, lines) => expect(made('recall', '# 철도', '## 운행', ...lines)).toEqual([]))
})
