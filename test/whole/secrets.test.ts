import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { createClock } from '../../src/clock.ts'
import type { Message } from '../../src/playground/model/types.ts'
import type { Playground } from '../../src/playground/playground.ts'
import { bundled } from '../bundle.ts'
import { tool } from '../cli/run-tool.ts'
import { contentFolder } from '../content-folder.ts'
import { openPlayground } from '../playground/fixture.ts'
import { tempFolder } from '../store/fixtures.ts'

/** What a process was told in secret stands nowhere that somebody reads, whatever goes wrong. */

const MAIN = await bundled('src/main.mjs')
const CANARY = {
  dataKey: 'canary-data-key-0123456789',
  draftKey: 'canary-draft-key-0123456789',
  password: 'canary-password-0123456789',
  link: 'canary-link-0123456789',
}
/** Of Discord's shape, and nobody's. */
const WRONG_TOKEN = `${'M'.repeat(24)}.canary.${'b'.repeat(30)}`
const NOTE = '# A\n\n### B\n\n- **TTL**: 하루 뒤에 지워진다.\n'

function bare(): Record<string, string> {
  const { PATH = '', NODE_OPTIONS = '', CLOCK_AHEAD_MS = '0' } = process.env
  return { PATH, NODE_OPTIONS, CLOCK_AHEAD_MS }
}

function start(env: Record<string, string>) {
  const settings = { LOG_LEVEL: 'trace', DATA_DIR: tempFolder(), CONTENT_DIR: contentFolder({ 'notes/a.md': NOTE }) }
  const secret = { DATA_KEY: CANARY.dataKey, DRAFT_API_KEY: CANARY.draftKey }
  const child = spawn(process.execPath, [MAIN], { env: { ...bare(), ...settings, ...secret, ...env } })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
  const says = async (line: RegExp) => {
    await expect.poll(() => line.test(output) || child.exitCode !== null).toBe(true)
    expect(output).toMatch(line)
  }
  return { child, says, output: () => output }
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'exit')
  return child.exitCode
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Every value of every table. */
function rowsOf(file: string): string {
  const database = new Database(file, { readonly: true })
  const names = database.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[]
  const rows = names.map((name) => JSON.stringify(database.prepare(`select * from "${name}"`).all()))
  database.close()
  return rows.join('\n')
}

/** All that was sent along, unpacked. */
async function filesOf(messages: readonly Message[]): Promise<string> {
  const files = messages.flatMap((one) => one.attachments)
  const texts = files.map(async ({ url, filename }) => {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
    const all = filename.endsWith('.zip') ? Object.values(unzipSync(bytes)) : [bytes]
    return all.map((one) => Buffer.from(one).toString('latin1')).join('\n')
  })
  return (await Promise.all(texts)).join('\n')
}

/** Asks again until it is answered so: a busy machine may miss Discord's three seconds, or ask for a moment's patience. */
async function answered<Outcome extends object>(ask: () => Promise<Outcome>, isSo = (_: Message) => true) {
  for (let again = 0; again < 20; again++) {
    const outcome = await ask()
    const message = 'message' in outcome ? (outcome.message as Message) : undefined
    if (message && isSo(message)) return message
    await wait(again * 100)
  }
  throw new Error('never answered')
}

const hasFile = ({ attachments }: Message) => attachments.length > 0
const offers = (press: RegExp) => (message: Message) => press.test(JSON.stringify(message.components))

/** Members ask, Discord refuses, events come broken. */
async function misuse({ world, channelIds }: Playground): Promise<void> {
  const [leader, member, channel] = [world.member(0), world.member(1), channelIds[1]]
  await leader.command(channel, 'manage status')
  const file = { filename: 'n.md', bytes: Buffer.from(NOTE) }
  const taken = /notes\.take:[^"]+/
  const proposed = await answered(() => leader.command(channel, 'notes add', { file }), offers(taken))
  const [take = ''] = JSON.stringify(proposed).match(taken) ?? []
  await answered(async () => {
    const now = world.state.messages.get(proposed.id)
    if (now && offers(taken)(now)) await leader.press(proposed, take)
    return leader.command(channel, 'notes export')
  }, hasFile)
  await answered(() => leader.command(channel, 'notes link', { url: `https://user:${CANARY.link}@github.com/a/b` }))
  await answered(() => member.command(channel, 'search', { query: 'TTL' }))
  const data = await answered(() => member.command(channel, 'me data'), offers(/me\.export-data/))
  await answered(() => member.press(data, 'me.export-data'), hasFile)
  world.faults.add('POST /interactions/:interaction/:token/callback', { kind: 'error', status: 500 }, 6)
  await member.command(channel, 'search', { query: 'TTL' })
  world.faults.clear()
  const refusal = { kind: 'refuse', status: 400, code: 50_035, message: 'Invalid Form Body' } as const
  world.faults.add('POST /interactions/:interaction/:token/callback', refusal, 2)
  await member.command(channel, 'help')
  world.faults.clear()
}

test.each([['gateway'], ['http']])('a process on the %s keeps its secrets through a day of trouble', async (way) => {
  const playground = await openPlayground({ clock: createClock(Date.now) })
  onTestFinished(() => playground.close())
  const { world } = playground
  const [dataDir, watched, port] = [tempFolder(), await freePort(), await freePort()]
  const http = { INTERACTIONS_PORT: String(port), DISCORD_PUBLIC_KEY: playground.publicKey }
  const run = start({
    DISCORD_TOKEN: playground.token,
    DISCORD_API_URL: playground.apiUrl,
    DATA_DIR: dataDir,
    METRICS_PORT: String(watched),
    NOTES_GIT_HOSTS: 'github.com',
    ...(way === 'http' ? http : {}),
  })
  await run.says(/Invite: /)
  if (way === 'http') await world.endpoint.connect(`http://127.0.0.1:${port}`)
  await misuse(playground)
  if (way === 'gateway') {
    world.gateway.dispatch({ name: 'INTERACTION_CREATE', data: null as never, intent: 0 })
    await run.says(/stumbled over an event/)
  }
  await run.says(/interaction failed/)
  const paths = ['/healthz', '/readyz', '/metrics', '/nothing']
  const watchedTexts = await Promise.all(
    paths.map(async (path) => (await fetch(`http://127.0.0.1:${watched}${path}`)).text()),
  )
  const messages = [...world.state.messages.values()]
  const sent = await filesOf(messages)
  expect(sent).toContain('TTL')
  // A token that is taken back in the middle of all ends the process.
  world.faults.add(undefined, { kind: 'refuse', status: 401, code: 0, message: '401: Unauthorized' }, 50)
  void world
    .member(1)
    .command(playground.channelIds[1], 'help')
    .catch(() => undefined)
  run.child.kill('SIGTERM')
  await ended(run.child)
  const kept = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name)).toString('latin1'))
  const places = {
    'the log': run.output(),
    'what is watched': watchedTexts.join('\n'),
    'messages and files': `${JSON.stringify(messages)}\n${sent}`,
    'what Discord was sent': JSON.stringify(world.log.requests.map(({ body }) => body)),
    'rows and files of the store': `${rowsOf(join(dataDir, 'saegim.db'))}\n${kept.join('\n')}`,
  }
  const answering = world.log.requests.flatMap(
    ({ path }) => /\/(?:interactions\/\d+|webhooks\/\d+)\/([^/?]+)/.exec(path)?.[1] ?? [],
  )
  expect(answering.length).toBeGreaterThan(4)
  const secrets = [playground.token, ...Object.values(CANARY), ...answering]
  const leaks = Object.entries(places).flatMap(([place, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${place}`),
  )
  expect(leaks).toEqual([])
})

test.each<[string, Record<string, string>, RegExp]>([
  [
    'a database that is not there',
    { DATABASE_URL: `postgres://saegim:${CANARY.password}@127.0.0.1:1/saegim`, DISCORD_TOKEN: WRONG_TOKEN },
    /cannot be reached/,
  ],
  [
    'an error that nobody caught',
    { NODE_OPTIONS: '--import "data:text/javascript,setTimeout(()=>Promise.reject(new Error(`planted`)),2000)"' },
    /an error that nobody caught: planted/,
  ],
])('%s is told without any of them', async (_, env, told) => {
  const run = start({ PLAYGROUND_PORT: '0', ...env })
  await run.says(told)
  expect(run.output()).not.toContain('canary')
})

test.each([
  [['move-store', `postgres://saegim:${CANARY.password}@127.0.0.1:1/saegim`, 'to.db']],
  [['move-store', `postgress://saegim:${CANARY.password}@127.0.0.1:1/saegim`, 'to.db']],
  [['move-store', 'from.db', `postgres:/saegim:${CANARY.password}@127.0.0.1:1/saegim`]],
  [['scores', 'recompute', '--data', `saegim:${CANARY.password}@127.0.0.1/saegim`]],
  [['scores', 'recompute', '--data', `"postgres://saegim:${CANARY.password}@127.0.0.1:1/saegim"`]],
  ...[
    `postgres://127.0.0.1:1/saegim?password=${CANARY.password}`,
    `postgres:/127.0.0.1:1/saegim?password=${CANARY.password}`,
    `//127.0.0.1:1/saegim?user=saegim&password=${CANARY.password}`,
    `postgres:saegim:a\\${CANARY.password}@127.0.0.1/saegim`,
    `postgres:/saegim:a ${CANARY.password}@127.0.0.1/saegim`,
    `postgres://saegim:1/${CANARY.password}@127.0.0.1/saegim`,
    `postgres:/saegim:a\n${CANARY.password}@127.0.0.1/saegim`,
  ].flatMap((place) => [
    [['scores', 'recompute', '--data', place]],
    [['backup', 'to.db', '--data', place]],
    [['backup', place]],
    [['restore', place]],
    [['move-store', place, 'to.db']],
    [['move-store', 'from.db', place]],
  ]),
  [['scores', 'recompute']],
])('the tool refuses %j without any of them', async (args) => {
  const cwd = tempFolder()
  const env = `DATABASE_URL=postgres://saegim:${CANARY.password}@127.0.0.1:1/saegim\nDATA_KEY=${CANARY.dataKey}\n`
  writeFileSync(join(cwd, '.env'), `${env}DISCORD_TOKEN=${WRONG_TOKEN}\nDRAFT_API_KEY=${CANARY.draftKey}\n`)
  const { code, stdout, stderr } = await tool(cwd, {}, ...args)
  expect(code).not.toBe(0)
  expect(stderr).toMatch(/\S/)
  expect(`${stdout}${stderr}`).not.toContain('canary')
})
