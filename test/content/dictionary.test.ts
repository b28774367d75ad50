import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readDictionary } from '../../src/content/dictionary.ts'
import { readLibrary } from '../../src/content/read.ts'
import { folderSource } from '../../src/content/source.ts'
import { GENERAL_DICTIONARY } from '../../src/core/language/general-dictionary.ts'
import { finish } from '../../src/core/steps.ts'
import { textOf } from '../../src/text/text.ts'
import { findingAtOnce } from '../shipped-library.ts'

const text = textOf('ko')
const LAW = fileURLToPath(new URL('../fixtures/cases/law', import.meta.url))

function read(source?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'dictionary-'))
  if (source !== undefined) writeFileSync(join(folder, 'dictionary.yaml'), source)
  return finish(readDictionary(folderSource(folder), text))
}

test('a folder without one has the general dictionary', () => {
  expect(read()).toEqual({ value: GENERAL_DICTIONARY, faults: [] })
})

test("a field's words come on top of the general ones", () => {
  const source =
    'translations:\n  - [statute, 법령]\nverbs:\n  - {stems: [물어내], written: [배상]}\nkinds: [조항]\nsame:\n  - [원고, 소를 낸 사람]\n'
  const { value, faults } = read(source)
  expect(faults).toEqual([])
  expect(value.translations.at(-1)).toEqual(['statute', '법령'])
  expect(value.translations.length).toBe(GENERAL_DICTIONARY.translations.length + 1)
  expect(value.verbs.at(-1)).toEqual({ stems: ['물어내'], written: ['배상'] })
  expect(value.kinds).toContain('조항')
  expect(value.same.at(-1)).toEqual(['원고', '소를 낸 사람'])
})

test.each([
  ['one word', 'same:\n  - [혼자]\n', 2, 'yaml-shape'],
  ['a verb without what is written', 'verbs:\n  - {stems: [옮기]}\n', 2, 'yaml-shape'],
  ['an unknown list', 'same: []\nsynonyms: []\n', 1, 'yaml-shape'],
  ['a word twice', 'related:\n  - [로그, 기록, 로 그]\n', 2, 'repeated-name'],
  ['a phrase too long', 'translations:\n  - [one two three four five, 다섯]\n', 2, 'long-name'],
])('%s is a fault with its line', (_, source, line, code) => {
  expect(read(source).faults).toMatchObject([{ file: expect.stringContaining('dictionary.yaml'), line, code }])
})

test('notes of another field are not searched with the words of this one', () => {
  const { search } = findingAtOnce(readLibrary(LAW, text))
  for (const query of ['컬럼', '필드는 누가 정하나']) expect([query, search.find(query).results]).toEqual([query, []])
  expect(search.find('채권 십년').results[0]?.statement?.text ?? '').toContain('10년')
})
