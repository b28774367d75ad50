import { expect, test } from 'vitest'
import { type Line, withoutAsides } from '../../../../src/core/facts/comparison/asides.ts'
import type { Fact } from '../../../../src/core/facts/types.ts'
import { notebookOf } from '../../../notebook.ts'

test('the equations of a section are looked through once for a letter, however many lines say what it is', () => {
  const many = 200
  const items = Array.from({ length: many }, (_, at) => `- \`a\` is the number of ropes in case ${at}`)
  const equations = Array.from({ length: many }, (_, at) => ['', `The balance b${at} = c + d holds here.`]).flat()
  const notebook = notebookOf('# Boats', '', '## Ropes', '', ...items, ...equations)
  const statements = notebook.sections.find(({ title }) => title === 'Ropes')?.statements ?? []
  let reads = 0
  for (const one of statements) {
    const { text } = one
    const get = () => {
      reads++
      return text
    }
    Object.defineProperty(one, 'text', { get })
  }
  const lines = statements.slice(0, many).map((one): Line => {
    const fact = { statements: [one] } as unknown as Fact
    return { fact, written: fact, part: undefined, depth: 0, isAside: false }
  })
  withoutAsides(lines, [], notebook)
  expect(reads).toBeLessThan(10 * statements.length)
})
