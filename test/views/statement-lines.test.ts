import { expect, test } from 'vitest'
import { splitText, statementLine } from '../../src/views/statement-lines.ts'
import { notebookOf } from '../notebook.ts'

const lines = (...source: string[]) =>
  notebookOf('# 장', '### A', ...source).sections[0]?.statements.map((one) => statementLine(one))

test('a line stands as deep as in the note, with its number', () => {
  expect(lines('1. 하나', '   - **둘**')).toEqual(['1. 하나', '  - **둘**'])
})

test('a table keeps its columns, and no stranger’s fence ends it', () => {
  expect(lines('| 구분 | ALB |', '|---|---|', '| 층 | ```7 |')).toEqual([
    '```\n| 구분 | ALB |\n|---|---|\n| 층 | ``\u200b`7 |\n```',
  ])
})

test('a long text is cut at blanks, and nothing is lost', () => {
  expect(splitText('하나 둘 셋', 5)).toEqual(['하나 둘', '셋'])
})
