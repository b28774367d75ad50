import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { createClock } from '../../src/clock.ts'
import { openStore } from '../../src/store/open.ts'
import { installBundled } from '../bundle.ts'
import { contentFolder } from '../content-folder.ts'
import { openPlayground } from '../playground/fixture.ts'
import { tempFolder } from '../store/fixtures.ts'
import { aSchedule, NINE } from '../store/values.ts'
import { beside, emptyDatabase } from './databases.ts'
import { startPostgres } from './server.ts'

/** What docs and compose files ask of PostgreSQL's own programs. npm brings none of them: where they are missing or older than the server the test says so. */

const ROOT = join(import.meta.dirname, '../..')
const PATH = ['/usr/lib/postgresql/18/bin', process.env.PATH].join(':')

function major(program: string): number {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', env: { PATH } })
  return Number(/(\d+)/.exec(stdout ?? '')?.[1] ?? 0)
}

test('the health check of the database sees it live and die', async ({ skip }) => {
  if (major('pg_isready') === 0) skip('no pg_isready on this machine')
  const server = await startPostgres()
  onTestFinished(() => server.remove())
  const { hostname, port } = new URL(server.url('postgres'))
  for (const file of ['compose.yaml', 'compose.replicas.yaml']) {
    const { database } = parse(readFileSync(join(ROOT, file), 'utf8'), { merge: true }).services
    const [, program = '', ...words] = database.healthcheck.test as readonly string[]
    // In its container it stands where these say.
    const ask = () => spawnSync(program, words, { env: { PATH, PGHOST: hostname, PGPORT: port } }).status
    expect(ask()).toBe(0)
    await server.stop()
    expect(ask()).toBe(2)
    await server.start()
  }
})

const PAGE = readFileSync(join(ROOT, 'docs/postgresql.md'), 'utf8')

/** A folder of Saegim with a store of its own, as somebody has who moves. */
async function installed(): Promise<string> {
  const folder = tempFolder()
  symlinkSync(join(ROOT, 'package.json'), join(folder, 'package.json'))
  await installBundled(folder)
  symlinkSync(contentFolder({ 'notes/a.md': '# A\n\n## B\n\n- **TTL**: five minutes.\n' }), join(folder, 'content'))
  mkdirSync(join(folder, 'data'))
  const store = await openStore(join(folder, 'data/saegim.db'), { now: () => NINE })
  await store.schedules.save(aSchedule())
  await store.close()
  return folder
}

test('docs/postgresql.md: each command of its blocks as it stands there, but for the password and the address', async () => {
  const server = await startPostgres()
  onTestFinished(() => server.remove())
  const postgres = server.url('postgres')
  const [, make = ''] = /`(create database [^`]+)`/.exec(PAGE) ?? []
  await beside(postgres, make)
  const { host } = new URL(postgres)
  const lines = [...PAGE.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.trim().split('\n'))
  const [start = '', move = '', ...others] = lines.map((line) => line.replaceAll('PASSWORD@HOST:5432', `x@${host}`))
  expect(others).toEqual([])
  const cwd = await installed()
  const playground = await openPlayground({ clock: createClock(Date.now) })
  onTestFinished(() => playground.close())
  const { NODE_OPTIONS = '', CLOCK_AHEAD_MS = '0' } = process.env
  const discord = { DISCORD_TOKEN: playground.token, DISCORD_API_URL: playground.apiUrl }
  const env = { PATH: [dirname(process.execPath), PATH].join(':'), HOME: tempFolder(), NODE_OPTIONS, CLOCK_AHEAD_MS }
  execFileSync('sh', ['-c', move], { cwd, env, stdio: 'pipe' })
  const bot = spawn('sh', ['-c', `exec env ${start}`], { cwd, env: { ...env, ...discord }, detached: true })
  onTestFinished(() => void (bot.exitCode ?? process.kill(-(bot.pid ?? 0), 'SIGTERM')))
  let said = ''
  for (const stream of [bot.stdout, bot.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()))
  await expect.poll(() => said).toMatch(/Invite: /)
  const found = await beside(server.url('saegim'), 'select guild_id from schedules')
  expect(found).toEqual([{ guild_id: aSchedule().guildId }])
  const ended = once(bot, 'exit')
  // To npm alone, which hands it on: to both, npm's own may come so late on a busy machine that it is a second wish.
  bot.kill('SIGTERM')
  const [code] = await ended
  expect(code === 0 ? '' : said).toBe('')
})

test('a backup by PostgreSQL’s own programs comes back as docs/postgresql.md says', async ({ skip }) => {
  const url = await emptyDatabase()
  const lines = [...PAGE.matchAll(/`((?:pg_dump|pg_restore) [^`]+)`/g)].map(([, line = '']) => line)
  expect(lines).toHaveLength(2)
  const folder = tempFolder()
  const run = (line = '') => execFileSync('sh', ['-c', line], { cwd: folder, env: { PATH, DATABASE_URL: url } })
  const [row] = await beside(url, 'show server_version')
  const [version, wanted] = [major('pg_dump'), Number.parseInt(String(row?.server_version), 10)]
  if (version === 0) skip('no pg_dump on this machine')
  if (version < wanted) {
    // As far as an older one goes: it understands what it is asked for, and finds the server too new.
    expect(() => run(lines[0])).toThrow('server version mismatch')
    writeFileSync(join(folder, 'saegim.dump'), '')
    expect(() => run(lines[1])).toThrow('too short')
    skip(`pg_dump ${version} dumps no server of version ${wanted}: its answer to the same command was looked at alone`)
  }
  const store = await openStore(url, { now: () => NINE })
  await store.schedules.save(aSchedule())
  await store.close()
  run(lines[0])
  await beside(url, 'delete from schedules')
  run(lines[1])
  const again = await openStore(url, { now: () => NINE })
  expect([...(await again.schedules.guilds())]).toEqual([aSchedule().guildId])
  await again.close()
})
