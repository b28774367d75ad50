import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '..')
const HEAP = JSON.stringify(join(ROOT, 'src/heap.ts'))

/** Calls what it has with `setFlagsFromString` taken by the test, and prints what it was given, call by call. */
const TEND = `
  import v8 from 'node:v8'
  import { syncBuiltinESMExports } from 'node:module'
  let given = []
  v8.setFlagsFromString = (flag) => given.push(flag)
  syncBuiltinESMExports()
  const { startHeap, tendHeap, withRoom } = await import(${HEAP})
  const told = () => given.splice(0)
  startHeap()
  const started = told()
  tendHeap()
  const tended = told()
  const one = Promise.withResolvers()
  const other = Promise.withResolvers()
  const both = [withRoom(() => one.promise), withRoom(() => other.promise)]
  const roomy = told()
  one.resolve(1)
  const ended = [await both[0]]
  const between = told()
  other.reject(2)
  ended.push(await both[1].catch((error) => error))
  console.log(JSON.stringify({ started, tended, roomy, between, after: told(), ended }))
`

const node = (...args: readonly string[]) => execFileSync(process.execPath, args, { encoding: 'utf8' })
const given: Record<'started' | 'tended' | 'roomy' | 'between' | 'after', string[]> & { ended: number[] } = JSON.parse(
  node('--input-type=module', '-e', TEND),
)

test('what the heap is told at run time are settings of this V8, which passes over those that it does not know', () => {
  const known = node('--v8-options')
  expect(given.tended.length).toBeGreaterThan(0)
  for (const flag of [...given.tended, ...given.roomy]) {
    expect(known).toContain(`  ${flag.split('=')[0]?.replace(/^--no-/, '--')} `)
  }
})

test('while libraries are built there is room, until the last of them is done, however it ends', () => {
  expect(given.roomy.length).toBeGreaterThan(0)
  expect(given).toMatchObject({ between: [], after: given.tended, ended: [1, 2] })
})

test('at the start the collector is not hurried yet: that is a quarter of what a start computes', () => {
  expect(given.tended).toEqual(expect.arrayContaining(given.started))
  expect(given.started).not.toContain('--optimize-for-size')
  expect(given.tended).toContain('--optimize-for-size')
})

test('all room that is given is taken back', () => {
  const names = (flags: readonly string[]) => flags.map((flag) => flag.replace(/^--no-/, '--').split('=')[0])
  expect(names(given.tended)).toEqual(expect.arrayContaining(names(given.roomy)))
})

test('the bot holds no copies of what was compiled, which would be there for as long as it runs; the tool is quicker for them', () => {
  const says = "process.on('exit', () => console.log('kept in', module.getCompileCacheDir()))"
  const said = `data:text/javascript,${encodeURIComponent(`import module from 'node:module'; ${says}`)}`
  // Without what the tests' own processes are told of caches.
  const env = { PATH: process.env.PATH ?? '' }
  const keptBy = (...args: readonly string[]) =>
    /kept in (.*)/.exec(
      execFileSync(process.execPath, ['--import', said, ...args], { cwd: ROOT, env, encoding: 'utf8' }),
    )?.[1]
  expect(keptBy('src/main.mjs', '--help')).toBe('undefined')
  const [, ...tool] = packageJson.scripts.saegim.split(' ')
  expect(keptBy(...tool.slice(0, -1), '--eval', '0')).toContain('node-compile-cache')
})

test('a look at all of the heap takes what nobody holds any more, and leaves no switch behind', () => {
  const look = `
    const { tidyHeap } = await import(${HEAP})
    const { heapUsed } = process.memoryUsage()
    let made = Array.from({ length: 500_000 }, (_, at) => ({ at }))
    made = undefined
    tidyHeap()
    console.log(JSON.stringify([process.memoryUsage().heapUsed - heapUsed, typeof globalThis.gc]))
  `
  const [more, gc] = JSON.parse(node('--input-type=module', '-e', look))
  expect(more).toBeLessThan(5e6)
  expect(gc).toBe('undefined')
})
