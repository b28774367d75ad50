import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { installBundled } from '../bundle.ts'
import { tempFolder } from '../store/fixtures.ts'

/** `npm start` as a supervisor, a terminal or a container runs it: npm, whatever shell it takes, and the bot. */

const ROOT = join(import.meta.dirname, '../..')

interface Started {
  readonly npm: ChildProcess
  readonly dataDir: string
  output(): string
  says(line: RegExp): Promise<void>
}

/** From the sources as they stand, which is what users run, or else from what they are put together to. */
async function npmStart(sources: boolean): Promise<Started> {
  const folder = tempFolder()
  symlinkSync(join(ROOT, 'package.json'), join(folder, 'package.json'))
  await installBundled(folder)
  mkdirSync(join(folder, 'content/notes'), { recursive: true })
  writeFileSync(join(folder, 'content/notes/a.md'), '# A\n\n### B\n\n- **TTL**: 하루 뒤에 지워진다.\n')
  const dataDir = join(folder, 'data')
  const { PATH = '', HOME = '', NODE_OPTIONS = '', CLOCK_AHEAD_MS = '0' } = process.env
  const npm = spawn('npm', ['start'], {
    cwd: sources ? ROOT : folder,
    // A group of its own, as a terminal gives one to what it runs.
    detached: true,
    env: {
      PATH,
      HOME,
      NODE_OPTIONS,
      CLOCK_AHEAD_MS,
      DATA_DIR: dataDir,
      CONTENT_DIR: join(folder, 'content'),
      PLAYGROUND_PORT: '0',
      DISCORD_TOKEN: '',
    },
  })
  onTestFinished(() => {
    try {
      process.kill(-(npm.pid ?? 0), 'SIGKILL')
    } catch {
      // Nobody is left.
    }
  })
  let text = ''
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (data: Buffer) => (text += data.toString()))
  const started: Started = {
    npm,
    dataDir,
    output: () => text,
    says: (line) => expect.poll(() => text).toMatch(line),
  }
  await started.says(/Playground: /)
  return started
}

/** Whether somebody still holds the playground's data. */
function held(dataDir: string): boolean {
  const file = join(dataDir, 'playground.lock')
  if (!existsSync(file)) return false
  const lock = new Database(file, { timeout: 0 })
  try {
    lock.exec('BEGIN IMMEDIATE; ROLLBACK')
    return false
  } catch {
    return true
  } finally {
    lock.close()
  }
}

const SAVED = /Stopped: .*everything is saved\./

describe('npm start', () => {
  test.each([
    ['a supervisor sends SIGTERM to npm alone', 'SIGTERM', 1, true],
    ['Ctrl-C reaches npm and the bot at once', 'SIGINT', -1, false],
  ] as const)('%s: the bot ends cleanly, and npm after it', async (_, signal, sign, sources) => {
    const { npm, dataDir, output } = await npmStart(sources)
    expect(held(dataDir)).toBe(true)
    process.kill(sign * (npm.pid ?? 0), signal)
    const [code] = await once(npm, 'exit')
    expect(code).toBe(0)
    expect(output()).toMatch(SAVED)
    expect(held(dataDir)).toBe(false)
  })

  test('npm killed outright leaves no orphan that holds the lock', async () => {
    const { npm, dataDir, says } = await npmStart(false)
    process.kill(npm.pid ?? 0, 'SIGKILL')
    await says(SAVED)
    await expect.poll(() => held(dataDir)).toBe(false)
  })
})

/** What is loaded before the Node is known to be one that reads TypeScript. */
const READ_BY_OLD = ['src/main.mjs', 'src/needs-node-26.mjs', 'src/compile-cache.mjs']

/** A folder with the first files alone, and the Node of a full install where there is one. */
function installed(withNode: boolean): string {
  const folder = tempFolder()
  for (const file of READ_BY_OLD) cpSync(join(ROOT, file), join(folder, file))
  symlinkSync('main.mjs', join(folder, 'src/main.ts'))
  writeFileSync(join(folder, 'src/cli.ts'), '')
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
  if (withNode) symlinkSync(process.execPath, join(folder, 'node_modules/.bin/node'))
  return folder
}

test.each([
  ['with the Node that came along', true, /: it came along with the install, so run `npm start` /],
  ['without it', false, /: install that, or run `npm ci --omit=dev` without --omit=optional/],
])('an older Node is told in one sentence what to run, %s', async (_, withNode, advice) => {
  const cwd = installed(withNode)
  const old = join(tempFolder(), 'old.mjs')
  writeFileSync(old, "Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })\n")
  // The files themselves are read by a real old Node: no types, and nothing younger than what Node 20 knows.
  for (const file of READ_BY_OLD)
    expect(readFileSync(join(ROOT, file), 'utf8')).not.toMatch(/import type|: string| as /)
  const [, ...asTool] = packageJson.scripts.saegim.split(' ')
  for (const entry of [['src/main.ts'], asTool]) {
    const child = spawn(process.execPath, ['--import', old, ...entry], {
      cwd,
      env: { PATH: `${process.env.PATH}${delimiter}` },
    })
    let said = ''
    child.stderr.on('data', (data: Buffer) => (said += data.toString()))
    const [code] = await once(child, 'exit')
    expect([code, said.trim().split('\n').length]).toEqual([78, 1])
    expect(said).toMatch(/this is Node 20\.20\.2, and Saegim needs Node 26/)
    expect(said).toMatch(advice)
  }
})
