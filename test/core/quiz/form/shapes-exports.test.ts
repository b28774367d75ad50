import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readQuestionText } from '../../../../src/core/quiz/form/shapes.ts'

/** Files in the shapes of quiz programs, past exams and card decks, each invented: shape, file, text, what is told of each block. */
const FILES = JSON.parse(readFileSync(new URL('./shapes-exports.json', import.meta.url), 'utf8')) as [
  shape: string,
  file: string,
  text: string,
  told: string,
][]

/** The kind, its key, and how many choices where there are more than two; or the line and why it was left out. */
test.each(FILES)('%s (%s)', (_, file, text, told) => {
  const all = readQuestionText({ file, text }).questions.map(({ line, source, problems }) => {
    if (!source) return `${line}!${problems.map(({ problem }) => problem.code).join()}`
    const { length } = source.choices
    return `${source.kind} ${source.key.join('+')}${length > 2 ? `/${length}` : ''}`
  })
  expect(all.join('; ')).toBe(told)
})

test('a choice of JSON keeps its own words', () => {
  const texts = (options: readonly string[]) => {
    const text = JSON.stringify([{ question: 'Which?', options, answer: options[0] }])
    return readQuestionText({ file: 'q.json', text }).questions[0]?.source?.choices.map((one) => one.text)
  }
  const names = ['A. thaliana', 'E. coli', 'C. elegans', 'D. melanogaster']
  expect(texts(names)).toEqual(names)
  expect(texts(['A. cat', 'B. dog'])).toEqual(['cat', 'dog'])
})

test.each([
  [
    'texts that look like marks, beside identifiers',
    [
      { text: '2', value: 'opt_1' },
      { text: '4', value: 'opt_2' },
      { text: '6', value: 'opt_3' },
    ],
    'opt_2',
    ['2', '4*', '6'],
  ],
  [
    'numbers from one, beside identifiers',
    [
      { label: '1', value: 'opt_1' },
      { label: '2', value: 'opt_2' },
    ],
    'opt_2',
    ['1', '2*'],
  ],
  [
    'a letter among words',
    [
      { label: 'C', value: 'opt_1' },
      { label: 'Rust', value: 'opt_2' },
      { label: 'R', value: 'opt_3' },
    ],
    'opt_2',
    ['C', 'Rust*', 'R'],
  ],
  [
    'numbers from nought',
    [
      { label: '0', value: 'a cat' },
      { label: '1', value: 'a dog' },
    ],
    'a dog',
    ['a cat', 'a dog*'],
  ],
  [
    'letters out of order',
    [
      { label: 'B', value: 'a cat' },
      { label: 'A', value: 'a dog' },
    ],
    'A',
    ['a cat', 'a dog*'],
  ],
  [
    'letters in order',
    [
      { label: 'A', value: 'cat' },
      { label: 'B', value: 'dog' },
    ],
    'B',
    ['cat', 'dog*'],
  ],
  [
    'the same of a text',
    [
      { text: 'A', value: 'cat' },
      { text: 'B', value: 'C' },
    ],
    'A',
    ['A*', 'B'],
  ],
  [
    'numbers in order',
    [
      { label: 1, value: 'cat' },
      { label: 2, value: 'dog' },
    ],
    'dog',
    ['cat', 'dog*'],
  ],
])('what members are shown of a choice: %s', (_, options, answer, shown) => {
  const text = JSON.stringify([{ question: 'How many?', options, answer }])
  const { choices = [], key = [] } = readQuestionText({ file: 'q.json', text }).questions[0]?.source ?? {}
  expect(choices.map((one) => `${one.text}${key.includes(one.label) ? '*' : ''}`)).toEqual(shown)
})

test('one question among as many other things as a program keeps is found, with its line', () => {
  const others = Array.from({ length: 200_000 }, (_, at) => ({ at }))
  const text = JSON.stringify([...others, { question: 'Which?', options: ['cat', 'dog'], answer: 'dog' }], null, 0)
  const { questions } = readQuestionText({ file: 'q.json', text: text.replaceAll('},', '},\n') })
  expect(questions.map(({ line, source }) => [line, source?.key])).toEqual([[200_001, ['B']]])
})

test.each([
  ['Correct Answer: A\nMost Voted: B', 'A', 'voted-otherwise 6'],
  ['Most Voted: B\nCorrect Answer: A', 'A', 'voted-otherwise 5'],
  ['Correct Answer: B\nMost Voted: B', 'B', ''],
  ['Most Voted: B', 'B', ''],
])('a vote beside a key is told, and the key counts: %j', (said, key, told) => {
  const text = `1. Which signal stops a train?\nA. Red\nB. Green\n\n${said}\n`
  const [question] = readQuestionText({ file: 'q.md', text }).questions
  expect(question?.source?.key).toEqual([key])
  expect(question?.source?.choices.map((one) => one.text)).toEqual(['Red', 'Green'])
  const codes = question?.problems.filter(({ problem }) => problem.code === 'voted-otherwise')
  expect(codes?.map(({ problem, line }) => `${problem.code} ${line}`).join()).toBe(told)
})
