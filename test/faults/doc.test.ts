import { existsSync, readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import { ON_POSTGRES, ON_SQLITE_ALONE } from '../../vitest.config.ts'

const ROOT = join(import.meta.dirname, '../..')
const ROWS = 35

const lines = readFileSync(join(ROOT, 'docs/faults.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (\d+|P) \|/.test(line))
const named = lines.flatMap((line) =>
  [...line.matchAll(/([SP –]+): `([^`]+)` “([^”]+)”/g)].map(([, engines = '', file = '', name = '']) => ({
    engines: engines.trim(),
    file,
    name,
  })),
)

test('every fault has its row, and every row a test', () => {
  const numbers = lines.map((line) => line.split('|')[1]?.trim())
  expect(numbers).toEqual([...Array.from({ length: ROWS }, (_, at) => String(at + 1)), 'P'])
  expect(lines.filter((line) => !line.includes('`test/'))).toEqual([])
})

/** Between its quotes, as the name of a test that runs. */
function isTest(text: string, name: string): boolean {
  const at = text.search(new RegExp(`(['"\`])${RegExp.escape(name)}`))
  const call = text
    .slice(0, Math.max(0, at))
    .match(/\b(?:test|it|describe|withGateway)[.\w]*(?=\()/g)
    ?.at(-1)
  return call !== undefined && !/\.(?:skip|todo|fails)$/.test(call)
}

test('every test that docs/faults.md names stands where it says, and is none that never runs', () => {
  const gone = named.filter(({ file, name }) => {
    const path = join(ROOT, file)
    return !existsSync(path) || !isTest(readFileSync(path, 'utf8'), name)
  })
  expect(named.length).toBeGreaterThan(ROWS)
  expect(gone).toEqual([])
})

test('what is said to run on PostgreSQL does, and what runs there is said to', () => {
  const wrong = named.filter(({ engines, file }) => {
    const isAlone = file.startsWith('test/postgres/')
    const isListed = ON_POSTGRES.some((glob) => matchesGlob(file, glob))
    const isBoth = isListed && !ON_SQLITE_ALONE.some((glob) => matchesGlob(file, glob))
    return isAlone ? engines !== 'P' : engines.includes('P') !== isBoth
  })
  expect(wrong).toEqual([])
})
