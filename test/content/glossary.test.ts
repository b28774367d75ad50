import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readGlossary } from '../../src/content/glossary.ts'
import { folderSource } from '../../src/content/source.ts'
import { finish } from '../../src/core/steps.ts'
import { textOf } from '../../src/text/text.ts'

function read(source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'glossary-'))
  writeFileSync(join(folder, 'glossary.yaml'), source)
  return finish(readGlossary(folderSource(folder), textOf('ko')))
}

test('groups are names that mean the same, or nearly', () => {
  const { value, faults } = read('same:\n  - [감사 로그, audit log]\nrelated:\n  - [나라, 지역, 5]\n')
  expect(faults).toEqual([])
  expect(value.groups.map((group) => group.names)).toEqual([
    ['감사 로그', 'audit log'],
    ['나라', '지역', '5'],
  ])
  const [same, related] = value.groups
  expect(same?.quality).toBeGreaterThan(related?.quality ?? 1)
})

test('makers may stand in front of any name', () => {
  expect(read('same: []\nmakers: [Amazon, 아마존]\n')).toEqual({
    value: { groups: [], makers: ['Amazon', '아마존'] },
    faults: [],
  })
  expect(read('makers: Amazon\n').faults).toMatchObject([{ line: 1, code: 'yaml-shape' }])
})

test.each([
  ['one name', 'same:\n  - [a, b]\n  - [혼자]\n', 3, 'yaml-shape'],
  ['no list', 'same:\n  - 감사\n', 2, 'yaml-shape'],
  ['an unknown key', 'same: []\nsynonyms: []\n', 1, 'yaml-shape'],
  ['a name twice', 'related:\n  - [로그, 기록, 로 그]\n', 2, 'repeated-name'],
  ['a phrase too long', 'same:\n  - [a, one two three four five]\n', 2, 'long-name'],
  ['broken YAML', 'same:\n  - [a, b\n', 3, 'yaml'],
])('%s is a fault with its line', (_, source, line, code) => {
  expect(read(source).faults).toEqual([expect.objectContaining({ file: 'glossary.yaml', line, code })])
})

test('a group that is wrong leaves the others; without the file there are none', () => {
  expect(read('same:\n  - [혼자]\n  - [a, b]\n').value.groups.length).toBe(1)
  expect(finish(readGlossary(folderSource(mkdtempSync(join(tmpdir(), 'glossary-'))), textOf('ko')))).toEqual({
    value: { groups: [] },
    faults: [],
  })
})

test('the shipped glossary has no fault', () => {
  expect(finish(readGlossary(folderSource('content'), textOf('ko'))).faults).toEqual([])
})
