import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

const HEAP = JSON.stringify(join(import.meta.dirname, '../src/heap.ts'))
/** What `npm start` gives to node. */
const [, , ARGS = ''] = /^exec env (.*) node (.*) src\/main\.ts$/.exec(packageJson.scripts.start) ?? []

/** Keeps some 250 MB, a little at a time, and prints how often all of the heap was looked through. */
const GROW = `
  import { PerformanceObserver, constants } from 'node:perf_hooks'
  let looks = 0
  new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries()) if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) looks++
  }).observe({ entryTypes: ['gc'] })
  const kept = []
  const turn = () => new Promise((done) => setTimeout(done, 1))
  for (let round = 0; round < 120; round++) {
    for (let at = 0; at < 250; at++) kept.push(new Array(1_000).fill(at))
    await turn()
  }
  console.log(looks)
`

const looksOf = (before: string) =>
  Number(
    execFileSync(process.execPath, [...ARGS.split(' '), '--input-type=module', '-e', before + GROW], {
      encoding: 'utf8',
    }),
  )

test('a heap that grows is looked through less often than by the flag of npm start alone', () => {
  const alone = looksOf('')
  const tended = looksOf(`const { tendHeap } = await import(${HEAP}); tendHeap();`)
  console.log(alone, tended)
  expect(tended).toBeGreaterThan(1)
  expect(tended).toBeLessThan(alone)
})
