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

const boats: Readonly<Record<string, readonly string[]>> = {
  나룻배: ['강을 건너는 손님을 하루에 네 번씩 실어 나른다', '사공 혼자서 긴 삿대로 바닥을 밀어 움직인다'],
  고깃배: ['새벽마다 그물을 던져 멸치와 청어를 잡아 온다', '잡은 것을 얼음으로 채운 칸에 넣어 둔다'],
  돛단배: ['넓은 천에 바람을 받아 먼 섬까지 간다', '바람이 없는 날에는 항구에 묶여 기다린다'],
  끌배: ['부두로 들어오는 커다란 화물선을 밧줄로 당긴다', '굴뚝이 짧고 기관이 몸집에 비해 무겁다'],
}
const fleet = (all: Readonly<Record<string, readonly string[]>> = boats) => [
  '# 항구',
  '## 배',
  ...Object.entries(all).flatMap(([name, said]) => [`### ${name}`, ...said.map((one) => `- ${one}`)]),
]
const said = (name: string, words: string) => boats[name]?.includes(words)

describe('what is said of a thing', () => {
  test('the others are said of what stands beside it', () => {
    const asked = made('said-of', ...fleet())
    expect(asked.length).toBeGreaterThan(4)
    for (const { stem, choices, key } of asked) {
      const name = /「(.+)」/u.exec(stem)?.[1] ?? ''
      expect(choices.filter(({ text }) => said(name, text)).map(({ label }) => label)).toEqual(key)
    }
  })
})

/** What readers threw out. */
describe('not asked', () => {
  const others = fleet({ 고깃배: boats.고깃배 ?? [], 끌배: boats.끌배 ?? [] })
  const own = (line: string, ...above: readonly string[]) => {
    const words = line.replace('- ', '')
    return made('said-of', ...others, '### 나룻배', ...above, line).filter((one) => one.quotes[0]?.words === words)
  }

  test('but what is said of it alone', () =>
    expect(own('- 강을 건너는 손님을 하루에 네 번씩 실어 나른다')).toHaveLength(1))

  test.each([
    ['that says its name', '- 나룻가에서 떠나 강을 건너 다시 돌아온다'],
    ['that speaks of something else', '- 사공은 품삯을 달마다 마을에서 받아 간다'],
    ['that speaks of what is called in other letters', '- Pole 이란 강바닥을 미는 데 쓰는 긴 나무를 뜻한다'],
    ['of a few words', '- 손님을 실어 나른다'],
    ['that says how good it is', '- 좁은 강을 건너는 손님에게 언제나 편리하다'],
    ['that the other is said to do as well', '- 새벽마다 그물을 던져 멸치와 은어를 잡아 온다'],
    ['of its advantages', '- 강을 건너는 손님을 하루에 네 번씩 실어 나른다', '#### 장점'],
    ['that a sentence counts up', '- 강을 건너는 손님을 하루에 네 번씩 실어 나른다', '하는 일은 다음과 같은 과정이다.'],
    ['that is half a sentence', '- 강을 건너는 손님을 하루에 네 번씩 실어 나른 후'],
  ])('one %s', (_, line, ...above) => expect(own(line, ...above)).toHaveLength(0))
})
