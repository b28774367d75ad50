import { expect, test } from 'vitest'
import { readAttributes } from '../../../../src/content/attributes.ts'
import { folderSource } from '../../../../src/content/source.ts'
import { cardOf } from '../../../../src/core/facts/card.ts'
import { buildSubjects } from '../../../../src/core/facts/subjects/subjects.ts'
import type { Subject } from '../../../../src/core/facts/types.ts'
import { namesInSteps } from '../../../../src/core/language/names/names.ts'
import { finish } from '../../../../src/core/steps.ts'
import { textOf } from '../../../../src/text/text.ts'
import { notebookOf } from '../../../notebook.ts'

const { value: vocabulary } = finish(readAttributes(folderSource('nowhere'), textOf('ko')))

/** What the card of a subject computes, whatever else the machine does. */
function computing(...lines: readonly string[]): number {
  const world = notebookOf('# 장', ...lines)
  const { all } = buildSubjects(world, [], (entries) => namesInSteps(entries))
  const subject = all.find(({ name }) => name === '세션') as Subject
  const before = process.threadCpuUsage()
  cardOf(subject, vocabulary, world)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

// Once each question looked for the beginning of each sentence before it, and each word of a paragraph was asked whether the rest
// of it is the subject: four times as many cost sixteen times as much.
test.each([
  [
    'a paragraph of questions',
    400,
    (many: number) => ['### 세션', `서버가 기억한다. ${'그것은 무엇인가? '.repeat(many)}`],
  ],
  [
    'a list below a paragraph of words',
    500,
    (many: number) => [
      '### 세션',
      `${'기억 '.repeat(many)}이다:`,
      '- 세션은 서버에서 무엇인가?',
      '- 세션은 서버의 기억이다.',
    ],
  ],
])('%s: four times as many cost about four times as much', (_, many, lines) => {
  const least = (count: number) => Math.min(...[1, 2, 3].map(() => computing(...lines(count))))
  least(many)
  const [few, more] = [least(many), least(4 * many)]
  expect(more).toBeLessThan(9 * Math.max(few, 10))
})

// `Week 1 - - - …` was tried once for every way to part its dashes, twice as many for each one more, and so was one long word
// behind `Two ways to`; a long run of blanks was read again from each of them.
test.each([
  ...['- ', '– ', ', ', '& ', 'and ', ', and '].map((one) => `Week 1 ${one.repeat(2_000)}`),
  `3주차${' , '.repeat(2_000)}`,
  `Two ways to https://example.org/${'a'.repeat(5_000)} or so and then to the end of it`,
  'https://example.org/'.repeat(100),
  `Two ways to${' '.repeat(18_000)}`,
  ...['. ', '.', ': ', '- ', '(', 'a ', '가', '7 ', 'we ', '#a '].map((one) => one.repeat(18_000 / one.length)),
  `Two kinds of ${'ferry '.repeat(2_000)}`,
])('a line that only begins like one that tells nothing comes to an end', (line) => {
  expect(computing('### 세션', '서버가 기억한다.', '', `- ${line} 끝이 아니다`)).toBeLessThan(1_000)
})
