import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createLog } from '../src/log.ts'
import { tempFolder } from './store/fixtures.ts'

interface Line {
  readonly level: number
  readonly msg: string
  readonly more?: number
}

function lines() {
  const written: Line[] = []
  const log = createLog('info', { write: (line) => void written.push(JSON.parse(line)) })
  return { log, written }
}

describe('a storm of equal lines', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  test('is written three times a minute, and counted at its end', () => {
    const { log, written } = lines()
    for (let at = 0; at < 500; at++) log.info({ shard: 0 }, 'gateway reconnecting')
    expect(written.map((line) => line.msg)).toEqual(Array(3).fill('gateway reconnecting'))
    vi.advanceTimersByTime(60_000)
    expect(written.at(-1)).toMatchObject({ level: 40, msg: 'gateway reconnecting: 497 times more', more: 497 })
    log.info({ shard: 0 }, 'gateway reconnecting')
    expect(written).toHaveLength(5)
  })

  test('of errors is known by what they say; others are each their own', () => {
    const { log, written } = lines()
    for (let at = 0; at < 50; at++) log.warn({ err: new Error('socket hang up') }, 'gateway error')
    for (let at = 0; at < 50; at++) log.warn({ guild: at }, 'not posted')
    expect(written.filter((line) => line.msg === 'gateway error')).toHaveLength(3)
    expect(written.filter((line) => line.msg === 'not posted')).toHaveLength(50)
  })

  test('what cannot be written as JSON is logged all the same', () => {
    const { log, written } = lines()
    const round: Record<string, unknown> = {}
    round.self = round
    log.error(round, 'a circle')
    expect(written).toHaveLength(1)
  })
})

/** A process of its own that logs everything, and does that. */
function spawnThat(does: string): ChildProcessWithoutNullStreams {
  const log = join(import.meta.dirname, '../src/log.ts')
  const script = `
    import { createLog, logEverything } from ${JSON.stringify(log)}
    logEverything(createLog('info'), (reason) => { console.log('gives up: ' + reason); process.exitCode = 1 })
    ${does}
  `
  return spawn(process.execPath, ['--input-type=module', '-e', script])
}

async function processThat(
  does: string,
): Promise<{ readonly code: number | null; readonly err: string[]; readonly out: string }> {
  const child = spawnThat(does)
  let [out, err] = ['', '']
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (err += data.toString()))
  const [code] = await once(child, 'close')
  return { code, out, err: err.split('\n').filter((line) => line !== '') }
}

describe('what nobody caught is a JSON line', () => {
  test('of our own: the bot is ended plainly', async () => {
    for (const thrown of ["setTimeout(() => { throw new Error('lost') })", "Promise.reject(new Error('lost'))"]) {
      const { code, out, err } = await processThat(thrown)
      expect(err.map((line) => JSON.parse(line).msg)).toEqual(['an error that nobody caught'])
      expect([code, out.trim()]).toEqual([1, 'gives up: an error that nobody caught: lost'])
    }
  })

  test.each([
    ['an object', "Promise.reject({ code: 50001, message: 'Missing Access', token: 'abc' })", '50001 Missing Access'],
    ['an object that says nothing', "Promise.reject({ url: '/a/secret' })", 'an object (url)'],
    ['an object without a prototype', 'Promise.reject(Object.create(null))', 'an object (empty)'],
    ['nothing', 'Promise.reject()', 'undefined'],
    ['a symbol', "Promise.reject(Symbol('x'))", 'Symbol(x)'],
    [
      'what throws when it is read',
      "throw { get message() { throw new Error('no') } }",
      'something that cannot be read',
    ],
    [
      'what throws when it is asked what it is',
      "Promise.reject(new Proxy({}, { getPrototypeOf() { throw new Error('no') } }))",
      'something that cannot be read',
    ],
    [
      'an error whose words throw',
      "throw Object.defineProperty(new Error(''), 'stack', { get() { throw new Error('no') } })",
      'something that cannot be read',
    ],
    ['an error with an odd stack', "throw Object.assign(new Error('lost'), { stack: null })", 'lost'],
    ['several errors', "Promise.any([Promise.reject(new Error('a'))])", 'All promises were rejected'],
  ])('%s that is thrown is told as far as it can be, and ends the bot plainly', async (_, does, said) => {
    const { code, out, err } = await processThat(does)
    expect(err.map((line) => JSON.parse(line).msg)).toEqual(['an error that nobody caught'])
    expect([code, out.trim()]).toEqual([1, `gives up: an error that nobody caught: ${said}`])
    expect(err.join()).not.toMatch(/secret|abc/)
  })

  test('of an error that quotes a whole file the beginning is told', () => {
    const { log, written } = lines()
    log.error({ err: new Error('x'.repeat(5_000_000)) }, 'unreadable')
    expect(JSON.stringify(written).length).toBeLessThan(50_000)
  })

  test('of several errors each is told', () => {
    const { log, written } = lines()
    const each = ['connect ECONNREFUSED 10.0.0.1:443', 'connect EHOSTUNREACH'].map((message) => new Error(message))
    log.error({ err: new AggregateError(each) }, 'no connection')
    expect(written).toMatchObject([{ err: { errors: each.map(({ message }) => `Error ${message}`) } }])
  })

  test.each(['discord.js', '@discordjs/ws', 'ws', 'undici'])('of %s: the bot goes on', async (name) => {
    const folder = join(tempFolder(), 'node_modules', name)
    mkdirSync(folder, { recursive: true })
    const file = join(folder, 'index.mjs')
    writeFileSync(file, "export const fail = () => { throw new Error('closed before it was established') }")
    const { code, out, err } = await processThat(
      `const { fail } = await import(${JSON.stringify(file)}); setTimeout(fail); setTimeout(() => console.log('on'), 50)`,
    )
    expect(err.map((line) => JSON.parse(line).msg)).toEqual(['the Discord client stumbled over an event'])
    expect([code, out.trim()]).toEqual([0, 'on'])
  })

  test.each(['stdout', 'stderr'] as const)(
    'a reader of %s that has gone is none of the bot’s business',
    async (name) => {
      const child = spawnThat(
        `process.stdin.resume().once('end', () => process.${name}.write('to nobody', () => setImmediate(process.exit)))`,
      )
      onTestFinished(() => void child.kill('SIGKILL'))
      for (const stream of [child.stdout, child.stderr]) stream.resume()
      child[name].destroy()
      child.stdin.end()
      expect(await once(child, 'exit')).toEqual([0, null])
    },
  )

  test('Node’s warnings too', async () => {
    const { err } = await processThat("process.emitWarning('old and tired', 'DeprecationWarning')")
    expect(err.map((line) => JSON.parse(line))).toMatchObject([
      { level: 40, msg: 'old and tired', name: 'DeprecationWarning' },
    ])
  })
})
