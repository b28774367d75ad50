import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelled, topicOf } from '../../../../src/core/facts/extraction/labels.ts'
import { cellsAbout, rowsOf, tableOf } from '../../../../src/core/facts/extraction/tables.ts'
import type { Statement } from '../../../../src/core/notes/types.ts'
import { notebookOf } from '../../../notebook.ts'

const statementOf = (...lines: string[]) =>
  notebookOf('# 장', '### A', ...lines).sections[0]?.statements[0] as Statement

test.each([
  ['- 장점: 싸다', '장점', '싸다'],
  ['- **장점**： 싸다', '장점', '싸다'],
  ['- LSI - Local Secondary Index', 'LSI', 'Local Secondary Index'],
  ['- OpenSearch(예: ElasticSearch): 검색한다', 'OpenSearch(예: ElasticSearch)', undefined],
  ['- `key`: 값', 'key', '값'],
  ['- (1) 의의 : 무효이다', '의의', '무효이다'],
  ['- ①의 효과: 무효이다', '①의 효과', '무효이다'],
  ['- 특징 : 빠르다. 단점 : 비싸다', '특징', '빠르다. 단점 : 비싸다'],
  ['- 용도 : 파일 저장 주의 : 공유 금지', '용도', '파일 저장 주의 : 공유 금지'],
  ['- file : 6 folder : 7', undefined, undefined],
  ['- 10:30에 시작한다', undefined, undefined],
  ['- https://example.com 을 본다', undefined, undefined],
  ['- 1 - 3', undefined, undefined],
  ['- 이것은 다음과 같은 뜻이다: 끝', undefined, undefined],
  ['- 이름만:', undefined, undefined],
])('%s is named %s and says %s', (line, label, said) => {
  const found = labelled(statementOf(line))
  if (label !== undefined && said === undefined) return expect(found?.label ?? '').not.toContain('(예')
  expect([found?.label, found?.said.text]).toEqual([label, said])
})

test('what a statement says behind its name keeps its looks, and nothing of it is lost', () => {
  const word = fc.constantFrom('가', 'ab', '**굵게**', '`code`', ': ', ' - ', '(', ')', ' ')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      const statement = statementOf(`- x${words.join('')}`)
      const found = labelled(statement)
      if (!found) return
      expect(statement.text.endsWith(found.said.text)).toBe(true)
      expect(found.said.runs.map((run) => run.text).join('')).toBe(found.said.text)
    }),
  )
})

test.each([
  ['우두머리는 대사헌이다.', '우두머리'],
  ['보존 기간은 하루다.', '보존 기간'],
  ['사용하는 사람이 많다.', undefined],
  ['Header is 8 bytes.', 'Header'],
  ['The default TTL is 5 minutes.', 'default TTL'],
  ['It is fast.', undefined],
])('"%s" is about %s', (text, topic) => {
  expect(topicOf(statementOf(`- ${text}`))).toBe(topic)
})

test('a table is read by its columns and rows; what is empty says nothing', () => {
  const table = tableOf(
    statementOf('| | A | B |', '|:--|--:|---|', '| 비용 | 1 | - |', '| 이름 | 가 | |', '| 식 | a\\|b | c |'),
  )
  expect(table?.columns).toEqual(['A', 'B'])
  if (!table) return
  expect(cellsAbout(table, (name) => name === 'A')).toEqual([
    { label: '비용', text: '1' },
    { label: '이름', text: '가' },
    { label: '식', text: 'a|b' },
  ])
  expect(cellsAbout(table, (name) => name === '이름')).toEqual([{ label: 'A', text: '가' }])
  expect(cellsAbout(table, (name) => name === 'C')).toEqual([])
  expect(rowsOf(table)).toEqual([
    { label: '비용', text: 'A: 1' },
    { label: '이름', text: 'A: 가' },
    { label: '식', text: 'A: a|b · B: c' },
  ])
})

test.each([['a | b'], ['| a | b |'], ['a\n---\n|'], ['| a |\n| b |']])('%j is no table', (text) => {
  expect(tableOf({ ...statementOf('- x'), kind: 'paragraph', text })).toBeUndefined()
})
