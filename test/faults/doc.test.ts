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

const CALL = /^( *)((?:test|it|describe|withGateway)\b[.\w]*(?:\([^'"`]*\))?)\(/

/** The calls that hold the test of that name, itself the first: `describe.skipIf(onPostgres())`. None where no test is named so. */
function callsAround(file: string, name: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const at = text.search(new RegExp(`(['"\`])${RegExp.escape(name)}`))
  let depth = Number.POSITIVE_INFINITY
  const before = text.slice(0, Math.max(0, at)).split('\n').toReversed()
  return before.flatMap((line) => {
    const [, indent = '', call] = CALL.exec(line) ?? []
    if (call === undefined || indent.length >= depth) return []
    depth = indent.length
    return [call]
  })
}

/** As the name of a test that runs. */
function isTest(file: string, name: string): boolean {
  const calls = callsAround(file, name)
  return calls.length > 0 && !calls.some((call) => /\.(?:skip|todo|fails)\b/.test(call))
}

test('every test that docs/faults.md names stands where it says, and is none that never runs', () => {
  const gone = named.filter(({ file, name }) => !existsSync(join(ROOT, file)) || !isTest(file, name))
  expect(named.length).toBeGreaterThan(ROWS)
  expect(gone).toEqual([])
})

/** Each `skip(…)` of a file, with what stands within: a reason that whoever reads the run is told, or none. */
function skipsOf(file: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  return [...text.matchAll(/(?<![.\w])(?:\w+\.)?skip\(([^\n]*)/g)].map(([, within = '']) => within)
}

test('what a test of the table skips at run time it skips with its reason', () => {
  const files = [...new Set(named.map(({ file }) => file)), 'test/faults/short.ts', 'test/postgres/skip.ts']
  const skips = files.flatMap((file) => skipsOf(file).map((within) => [file, within] as const))
  expect(skips.length).toBeGreaterThan(3)
  expect(skips.filter(([, within]) => !/^(?:['"`][^'"`]{10,}|\w*[rR]eason\b)/.test(within))).toEqual([])
})

test('what is said to run on PostgreSQL does, and what runs there is said to', () => {
  const wrong = named.filter(({ engines, file, name }) => {
    const calls = callsAround(file, name)
    const isAlone = file.startsWith('test/postgres/') || calls.some((call) => call.includes('.skipIf(!onPostgres())'))
    const isListed = ON_POSTGRES.some((glob) => matchesGlob(file, glob))
    const isSkipped = calls.some((call) => call.includes('.skipIf(onPostgres())'))
    const isBoth = isListed && !isSkipped && !ON_SQLITE_ALONE.some((glob) => matchesGlob(file, glob))
    return isAlone ? engines !== 'P' : engines.includes('P') !== isBoth
  })
  expect(wrong).toEqual([])
})
