import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const HEAP = JSON.stringify(join(import.meta.dirname, '../src/heap.ts'))

/** Calls it with `setFlagsFromString` taken by the test, and prints what it was given. */
const TEND = `
  import v8 from 'node:v8'
  import { syncBuiltinESMExports } from 'node:module'
  const given = []
  v8.setFlagsFromString = (flag) => given.push(flag)
  syncBuiltinESMExports()
  const { tendHeap } = await import(${HEAP})
  tendHeap()
  console.log(JSON.stringify(given))
`

const node = (...args: readonly string[]) => execFileSync(process.execPath, args, { encoding: 'utf8' })

test('what the heap is told at run time are settings of this V8, which passes over those that it does not know', () => {
  const given: string[] = JSON.parse(node('--input-type=module', '-e', TEND))
  expect(given.length).toBeGreaterThan(0)
  const known = node('--v8-options')
  for (const flag of given) expect(known).toContain(`  ${flag.split('=')[0]} `)
})
