import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { bundled } from '../bundle.ts'
import { contentFolder } from '../content-folder.ts'
import { openPlayground } from '../playground/fixture.ts'
import { QUICK_DISK } from '../quick-disk.ts'

const MAIN = await bundled('src/main.mjs')
/** No folder. That the sources load as they stand is tried by npm-start.test.ts, deploy.test.ts and, of the tool, cli/environment.test.ts. */
const SOURCE = join(import.meta.dirname, '../../src/main.ts')
/** Of Discord's shape, and nobody's. */
const WRONG_TOKEN = `${'M'.repeat(24)}.${'a'.repeat(6)}.${'b'.repeat(30)}`

interface Run {
  readonly process: ChildProcess
  output(): string
  /** The lines of standard error. */
  errors(): readonly string[]
  /** Waits for the line; fails with all output when the process ends before. */
  says(line: RegExp): Promise<void>
  exit(): Promise<number | null>
}

function temporary(): string {
  const folder = mkdtempSync(join(QUICK_DISK, 'saegim-main-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The machine's environment without any setting of its owner's; the clock of this run stays. */
function bare(): Record<string, string> {
  const { PATH = '', NODE_OPTIONS = '', CLOCK_AHEAD_MS = '0' } = process.env
  return { PATH, NODE_OPTIONS, CLOCK_AHEAD_MS }
}

function start(env: Record<string, string>, ...args: readonly string[]): Run {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: {
      ...bare(),
      LOG_LEVEL: 'error',
      PLAYGROUND_PORT: '0',
      DISCORD_TOKEN: '',
      CONTENT_DIR: contentFolder({ 'notes/a.md': '# A\n\n### B\n\n- **TTL**: 하루 뒤에 지워진다.\n' }),
      ...env,
    },
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  onTestFinished(() => void child.kill('SIGKILL'))
  let [text, errors] = ['', '']
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (text += data.toString()))
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()))
  return {
    process: child,
    output: () => text,
    errors: () => errors.split('\n').filter((line) => line !== ''),
    says: async (line) => {
      await expect.poll(() => line.test(text) || child.exitCode !== null).toBe(true)
      expect(text).toMatch(line)
    },
    exit: () => ended,
  }
}

test('without a token the playground starts on 127.0.0.1, on the next free port, with what of the content is whole; a second one is refused; Ctrl-C stops it', async () => {
  const [contentDir, dataDir] = [temporary(), temporary()]
  mkdirSync(join(contentDir, 'notes'))
  mkdirSync(join(contentDir, 'questions'))
  writeFileSync(join(contentDir, 'notes/a.md'), '# A\n\n### B\n\n- **TTL**: 하루 뒤에 지워진다.\n')
  writeFileSync(
    join(contentDir, 'questions/q.md'),
    '#### 문제\n- 언제?\n#### 보기\n- A: 하루\n- B: 이틀\n#### 정답\n- 정답: A 또는 B\n',
  )
  writeFileSync(join(contentDir, 'glossary.yaml'), 'same: [')
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  onTestFinished(() => void taken.close())
  const { port } = taken.address() as { port: number }
  const first = start({ DATA_DIR: dataDir, CONTENT_DIR: contentDir, PLAYGROUND_PORT: String(port) })
  await first.says(/Playground: http:\/\/127\.0\.0\.1:\d+/)
  const url = /http:\/\/127\.0\.0\.1:(\d+)/.exec(first.output())
  expect(Number(url?.[1])).toBeGreaterThan(port)
  expect((await fetch(url?.[0] ?? '')).status).toBe(200)
  // What is broken of the content is left out and told.
  expect(first.output()).toMatch(/questions\/q\.md:\d+: /)
  expect(first.output()).toMatch(/glossary\.yaml:\d+: /)
  expect(first.output()).toContain('Read 1 chapters, 1 sections, 0 questions.')
  // A second one on the same data empties nothing.
  const second = start({ DATA_DIR: dataDir }, '--fresh')
  expect(await second.exit()).toBe(74)
  expect(second.output()).toContain(`process ${first.process.pid}`)
  first.process.kill('SIGINT')
  expect(await first.exit()).toBe(0)
  expect(first.output()).toMatch(/Stopping: Ctrl-C \(SIGINT\)\.\nStopped: .*everything is saved\.\n$/)
})

describe('with a token', () => {
  test('it registers its commands once, prints the invitation, is stopped by no broken event, waits for who is being answered', async () => {
    const playground = await openPlayground()
    onTestFinished(() => playground.close())
    const { world, channelIds } = playground
    const env = {
      DATA_DIR: temporary(),
      DISCORD_TOKEN: playground.token,
      DISCORD_API_URL: playground.apiUrl,
      LOG_LEVEL: 'info',
    }
    const first = start(env)
    await first.says(/No daily question yet in "우리 스터디"/)
    expect(first.output()).toMatch(/Registered \d+ commands/)
    expect(first.output()).toMatch(
      /Invite: https:\/\/discord\.com\/.*client_id=\d+&scope=bot\+applications\.commands&permissions=\d+/,
    )
    expect(first.output()).not.toContain(playground.token)
    // An event without its data: a line of the log names the error.
    for (const name of ['CHANNEL_UPDATE', 'GUILD_CREATE', 'INTERACTION_CREATE'])
      world.gateway.dispatch({ name, data: null as never, intent: 0 })
    const told = () =>
      first.errors().flatMap((line) => (line.includes('stumbled over an event') ? [JSON.parse(line)] : []))
    await expect.poll(told).toMatchObject(Array(3).fill({ level: 50, err: { type: 'TypeError' } }))
    first.process.kill('SIGTERM')
    expect(await first.exit()).toBe(0)
    expect(first.output()).toMatch(/Stopping: asked to end \(SIGTERM\)\.\nStopped: .*everything is saved\.\n$/)
    expect(first.output()).not.toContain('reconnecting')
    const second = start(env)
    await second.says(/Invite: /)
    expect(second.output()).not.toContain('Registered')
    expect(world.log.count('PUT /applications/:application/commands')).toBe(1)
    expect(world.log.problems).toEqual([])
    // Asked to end once it waits for who is being answered; asked again it ends at once.
    const held = world.faults.add('POST /interactions/:interaction/:token/callback', { kind: 'hold' })
    // Nobody will answer it any more.
    void world
      .member(1)
      .command(channelIds[1], 'help')
      .catch(() => undefined)
    await held.met
    second.process.kill('SIGTERM')
    await second.says(/Stopping: asked to end/)
    // One so soon is the same wish: of a terminal, and of npm that hands it on.
    second.process.kill('SIGTERM')
    await sleep(3_100)
    expect(second.process.exitCode).toBe(null)
    second.process.kill('SIGTERM')
    expect(await second.exit()).toBe(1)
    expect(second.output()).toContain('stopped at once (asked to end (SIGTERM) again)')
    held.release()
  })

  test.each([
    ['METRICS_PORT', false],
    ['INTERACTIONS_PORT', true],
  ])('%s that is taken is a setting to mend, and no bot half there', async (name, keyed) => {
    const playground = await openPlayground()
    onTestFinished(() => playground.close())
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    onTestFinished(() => void taken.close())
    const port = String((taken.address() as { port: number }).port)
    const { publicKey, token, apiUrl } = playground
    const key = keyed ? { DISCORD_PUBLIC_KEY: publicKey } : {}
    const run = start({ DATA_DIR: temporary(), DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, [name]: port, ...key })
    expect(await run.exit()).toBe(78)
    expect(run.output()).toMatch(new RegExp(`${name}: .*${port}`))
    expect(playground.world.gateway.identifies).toBe(0)
  })

  test('one that Discord refuses is a sentence, not a stack, and is not printed', async () => {
    const playground = await openPlayground()
    onTestFinished(() => playground.close())
    const run = start({ DATA_DIR: temporary(), DISCORD_TOKEN: WRONG_TOKEN, DISCORD_API_URL: playground.apiUrl })
    expect(await run.exit()).toBe(1)
    expect(run.output()).toContain('Discord does not accept the token; check DISCORD_TOKEN')
    expect(run.output()).not.toMatch(/ at .*\(|MMMM/)
  })
})

test('wrong settings are all named at once, with exit 78, and nothing starts', async () => {
  const run = start({ DISCORD_TOKEN: `"${WRONG_TOKEN}"`, POLL_MS: 'soon', LOG_LEVEL: 'loud', DATA_DIR: temporary() })
  expect(await run.exit()).toBe(78)
  for (const name of ['DISCORD_TOKEN', 'POLL_MS', 'LOG_LEVEL', '.env']) expect(run.output()).toContain(name)
  expect(run.output()).not.toContain('MMMM')
})

test('in production a token that is missing is no playground, and content that is missing no empty bot', async () => {
  const misspelled = start({ DATA_DIR: temporary(), DISCORD_TOKEM: WRONG_TOKEN }, '--production')
  expect(await misspelled.exit()).toBe(78)
  expect(misspelled.output()).toContain('DISCORD_TOKEM is no setting, did you mean this one?')
  expect(misspelled.output()).not.toContain('MMMM')
  const empty = start({ DATA_DIR: temporary(), NODE_ENV: 'production' })
  expect(await empty.exit()).toBe(78)
  const nowhere = start({ DATA_DIR: temporary(), CONTENT_DIR: 'nowhere' })
  expect(await nowhere.exit()).toBe(78)
  expect(nowhere.output()).toMatch(/CONTENT_DIR: there is no folder .*nowhere/)
  const below = start({ DATA_DIR: join(SOURCE, 'data') })
  expect(await below.exit()).toBe(78)
  expect(below.output()).toMatch(/DATA_DIR: .*main\.ts.data cannot be made \((?:ENOTDIR|EEXIST)\)/)
})
