import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PIPELINE, partsOf } from '../../../src/core/search/pipeline.ts'

const page = readFileSync(new URL('../../../docs/search.md', import.meta.url), 'utf8')
const rows = [...page.matchAll(/^\| (?!without)([a-z-]+) \|.*\| (.+) \|$/gm)].map(([, name, why]) => ({ name, why }))

test('the tables of docs/search.md hold every part of the search, in its order, twice', () => {
  const parts = partsOf(PIPELINE).map(({ name, why }) => ({ name, why }))
  expect(rows).toEqual([...parts, ...parts])
})
