import { expect, test } from 'vitest'
import { readQuestionText } from '../../../../src/core/quiz/form/shapes.ts'

const told = (text: string) =>
  readQuestionText({ file: 'q.txt', text }).questions.map(({ line, source, problems }) =>
    source
      ? [line, source.stem, source.key.join('+'), source.explanation]
      : [line, ...problems.map(({ problem }) => problem.code)],
  )

const CHOICES = 'A. one\nB. two\nANSWER: B\n'

test('what stands between a key and a blank line explains that key, and is not in the next stem', () => {
  const text = `What is 1+1?\n${CHOICES}Two is right because one is nothing.\n\nWho wrote it?\n${CHOICES}They did.\nBoth.\n`
  expect(told(text)).toEqual([
    [1, 'What is 1+1?', 'B', 'Two is right because one is nothing.'],
    [7, 'Who wrote it?', 'B', 'They did.\nBoth.'],
  ])
})

test('of several lines right below a key nobody knows which are the next stem', () => {
  expect(told(`What is 1+1?\n${CHOICES}One is nothing.\nWho wrote it?\n${CHOICES}`)).toEqual([
    [1, 'What is 1+1?', 'B', ''],
    [5, 'block-unclear'],
  ])
})

test('one line right below a key is the next stem', () => {
  expect(told(`What is 1+1?\n${CHOICES}Who wrote it?\n${CHOICES}`)).toEqual([
    [1, 'What is 1+1?', 'B', ''],
    [5, 'Who wrote it?', 'B', ''],
  ])
})

test("a stem is the paragraph above its choices: neither the file's title nor a text before it", () => {
  expect(told(`Biology quiz, spring\n\nWhat is\nit?\n\n${CHOICES}`)).toEqual([[3, 'What is\nit?', 'B', '']])
  expect(told(`Read this.\n\nThe river runs high.\n\n1. What is it?\n${CHOICES}`)).toEqual([
    [5, 'What is it?', 'B', ''],
  ])
})

test('initials that begin a stem are no label', () => {
  const text = `Quiz\n\nA. B. Smith wrote which book?\n${CHOICES}\nC. S. Lewis wrote\nwhich one?\n\n${CHOICES}A. A. Milne?\n${CHOICES}`
  expect(told(text)).toEqual([
    [3, 'A. B. Smith wrote which book?', 'B', ''],
    [8, 'C. S. Lewis wrote\nwhich one?', 'B', ''],
    [14, 'A. A. Milne?', 'B', ''],
  ])
})

test('what stands behind a question without a key explains no other', () => {
  expect(told(`What is 1+1?\n${CHOICES}\nWhich?\nA. one\nB. two\n\nPart two\n\nWho?\n${CHOICES}`)).toEqual([
    [1, 'What is 1+1?', 'B', ''],
    [6, 'answer-missing'],
    [12, 'Who?', 'B', ''],
  ])
})

test('marks of reasons right above choices are of the stem; a paragraph of them alone explains the key', () => {
  const asked = 'Assertion: Rafts float.\nReason: Wood is light.\nWhich holds?'
  expect(told(`What is 1+1?\n${CHOICES}\n${asked}\n${CHOICES}`)).toEqual([
    [1, 'What is 1+1?', 'B', ''],
    [6, asked, 'B', ''],
  ])
  expect(told(`What is 1+1?\n${CHOICES}\nExplanation: one is nothing.\n\nWho?\n${CHOICES}`)).toEqual([
    [1, 'What is 1+1?', 'B', 'Explanation: one is nothing.'],
    [8, 'Who?', 'B', ''],
  ])
})

test('without blank lines a reason right below its key is that, and a number says where a stem begins', () => {
  const text = `1. What is 1+1?\n${CHOICES}Explanation: one is nothing.\n2. Who wrote it\nand when?\n${CHOICES}3. Look at this:\n\nWhat is it?\n${CHOICES}`
  expect(told(text)).toEqual([
    [1, 'What is 1+1?', 'B', 'Explanation: one is nothing.'],
    [6, 'Who wrote it\nand when?', 'B', ''],
    [11, 'Look at this:\nWhat is it?', 'B', ''],
  ])
})

test('what only looks like a choice begins no stem where choices or a question stand open above it', () => {
  const apart = 'Who?\n\nA. a\n\nB. b\n\nC. c\n\nA. x\n\nB. y\nANSWER: B\n'
  expect(told(apart)).toEqual([
    [1, 'answer-missing'],
    [9, 'block-unclear'],
  ])
  expect(told('Who?\n\nC. c\nA. a\nB. b\nANSWER: B\n')).toEqual([
    [1, 'answer-missing'],
    [4, 'block-unclear'],
  ])
})
