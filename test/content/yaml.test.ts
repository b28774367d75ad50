import { expect, test } from 'vitest'
import { z } from 'zod'
import { checkShape, yamlInSteps } from '../../src/content/yaml.ts'
import { readFrontMatter } from '../../src/core/notes/front-matter.ts'
import { finish } from '../../src/core/steps.ts'
import { textOf } from '../../src/text/text.ts'

const read = (text: string) => finish(yamlInSteps({ file: 'glossary.yaml', text }, textOf('en')))

/** Each of them held the loop for seconds, or for ever. */
const DEEP = {
  'keys that are keys that are keys': '? '.repeat(600),
  'the same over lines': Array.from({ length: 40 }, (_, at) => `${' '.repeat(at)}? `).join('\n'),
  'a few of them': '? ? ? ? a',
  'a list as a key': '[a, b]: c',
  'a mark of a list as a key': 'a: &x [1]\n*x : c',
  'open brackets': '{'.repeat(4000),
  'open lists': '[a, '.repeat(1000),
  'lists of lists': '- '.repeat(1000),
  'maps in maps': Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
}

test.each(Object.entries(DEEP))('%s: refused with its file, at once', (_, text) => {
  expect(read(text)).toMatchObject({ root: undefined, faults: [{ file: 'glossary.yaml', line: 1, code: 'yaml' }] })
  expect(readFrontMatter(['---', 'title: x', ...text.slice(0, 15_000).split('\n'), '---']).broken).toBe(true)
})

test('what people write is read: words with brackets, blocks of text, a dozen levels', () => {
  const levels = Array.from({ length: 12 }, (_, at) => `${'  '.repeat(at)}a:`).join('\n')
  expect(read(`${levels} x`).faults).toEqual([])
  expect(read(`a: "${'['.repeat(500)}"\nb: |\n  ${'{'.repeat(500)}\n  - - - - -\nc: '? ? ?'\n`).faults).toEqual([])
  expect(read(Array.from({ length: 2000 }, (_, at) => `- k${at}: [0, 1]\n  m: {n: 1}`).join('\n')).faults).toEqual([])
})

test.each([
  [{ a: 1 }, ['here: 여기에는 글을 적어야 합니다.']],
  [{}, ['here: 빠져 있습니다. 글을 적어 주세요.']],
  [{ a: 'xxxx' }, ['here: 너무 깁니다. 3자까지 적을 수 있습니다.']],
  [{ a: 'A' }, ['here: 정해진 모양(/^[a-z]+$/)이 아닙니다. 그 모양으로 적어 주세요.']],
  [{ a: 'a', b: 'z' }, ['here: 「x」, 「y」 가운데 하나로 적어 주세요.']],
  [{ a: 'a', c: [] }, ['here: 너무 적습니다. 1개 이상 적어 주세요.']],
  [{ a: 'a', d: 1 }, ['here: 모르는 이름이 있습니다: d. 철자를 확인하거나 지워 주세요.']],
])('the shape of %o is told in the language of whoever wrote it', (value, told) => {
  const shape = z.strictObject({
    a: z
      .string()
      .max(3)
      .regex(/^[a-z]+$/),
    b: z.enum(['x', 'y']).optional(),
    c: z.array(z.string()).min(1).optional(),
  })
  const yaml = finish(yamlInSteps({ file: 'x.yaml', text: 'a: 1' }, textOf('ko')))
  const { faults } = checkShape(yaml, value, [], shape, textOf('ko'))
  expect(faults.map(({ message }) => message.replace(/^.*맞지 않습니다/, 'here'))).toEqual(told)
})
