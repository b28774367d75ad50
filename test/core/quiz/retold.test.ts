import { describe, expect, it } from 'vitest'
import { explanationOf } from '../../../src/core/quiz/retold.ts'
import { question } from './questions.ts'

const STEM = 'DAX는 DynamoDB {{Accelerator|가속기}}의 약자입니다.'

describe('the explanation below a filled sentence', () => {
  it.each([
    ['the same sentence', 'DAX는 DynamoDB Accelerator의 약자입니다.', ''],
    ['its marks and ending changed', '**DAX**는 `DynamoDB Accelerator`의 약자다.', ''],
    ['less of it', 'Accelerator의 약자이다.', ''],
    ['a line that adds something', 'DAX는 DynamoDB Accelerator의 약자입니다.\n캐시입니다.', '캐시입니다.'],
    [
      'a line with another number',
      'DAX는 DynamoDB Accelerator 2의 약자입니다.',
      'DAX는 DynamoDB Accelerator 2의 약자입니다.',
    ],
    ['another accepted form', '가속기라는 뜻입니다.', '가속기라는 뜻입니다.'],
    ['nothing', '', ''],
    ['a fence around something new', '```\naws dax create-cluster\n```', '```\naws dax create-cluster\n```'],
    ['a rule alone', 'DAX는 DynamoDB Accelerator의 약자입니다.\n\n---', ''],
  ])('%s', (_, explanation, shown) => {
    const cloze = question({ kind: 'cloze', stem: STEM, choices: [], key: ['Accelerator', '가속기'], explanation })
    expect(explanationOf(cloze)).toBe(shown)
  })

  it('answers a question in its words: only a filled blank tells the answer', () => {
    const explanation = '읽기 부하를 모든 복제본에 나누려면 리더 엔드포인트에 연결한다.'
    for (const kind of ['single', 'several', 'ox', 'typed'] as const)
      expect(explanationOf(question({ kind, stem: explanation, explanation }))).toBe(explanation)
  })
})
