import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { tells } from '../../../../src/core/quiz/generate/telling.ts'
import { withoutExamples } from '../../../../src/core/quiz/generate/worth-asking.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

function stems(kind: string, ...lines: string[]): string[] {
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases: { ko: ko.generated, en: en.generated } }
  const kinds = GENERATING_KINDS.filter((one) => one.name === kind)
  return generateQuestions({ notebook: notebookOf(...lines), ...from, kinds }).map((one) => one.question.stem)
}

describe('a value is asked for only where the note holds it', () => {
  const others = ['- 예매한 표는 출발 40분 전까지 취소할 수 있다.', '- 대기 번호는 45분 동안 유효하다.']
  const said = (line: string) => stems('value', '# 철도', '### 표', `- ${line}`, ...others).join('\n')

  test.each([
    '정차 시간은 최대 30분이다.',
    '정차 시간은 30분을 초과할 수 없다.',
    '정차 시간은 최대 30분을 넘지 않는다.',
  ])('%s', (line) => expect(said(line)).toContain('정차 시간은'))

  test.each([
    '정차 시간은 최대 30분이 아니다.',
    '정차 시간은 30분을 초과할 수 있다.',
    '정차 시간은 최대 30분인지 정해지지 않는다.',
    '정차 시간은 예전에 최대 30분까지다.',
    '정차 시간은 최대 30분이었다.',
    '정차 시간은 최대 30분까지였으나 지금은 다르다.',
    '정차 시간은 최대 30분가량이다.',
    '정차 시간은 최대 30분 안팎이다.',
  ])('not: %s', (line) => expect(said(line)).not.toContain('정차 시간은'))
})

describe('steps follow each other only where none leads back', () => {
  const steps = (third: string) =>
    stems(
      'next-step',
      '# 철도',
      '## 환불 처리 순서',
      '1. 승객이 표를 창구에 낸다',
      '2. 역무원이 표의 날짜를 심사한다',
      `3. ${third}`,
      '4. 책임자가 환불을 승인한다',
      '5. 창구에서 돈을 돌려준다',
    )

  test('as they stand', () => expect(steps('역무원이 금액을 적어 넘긴다').length).toBeGreaterThan(0))
  test.each([
    '심사에 떨어지면 1번으로 돌아간다',
    '날짜가 다르면 첫 단계로 되돌린다',
    '남은 표가 있으면 1~2를 반복한다',
  ])('%s', (line) => expect(steps(line)).toEqual([]))
})

describe('long words cost no more than their length', () => {
  test('a name of consonants beside one long word', () => {
    const word = 'bxcxdxfx'.repeat(40_000)
    expect(tells(word, 'bcdfg')).toBe(false)
    expect(tells('a configuration file', 'cfg')).toBe(true)
    expect(tells('it configures files', 'cfgz')).toBe(false)
  })

  test('a bracket that opens an example and is never closed', () => {
    const text = `(${'예시 '.repeat(100_000)}`
    expect(withoutExamples(text)).toBe(text)
  })
})
