import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { openStore } from '../../src/store/open.ts'
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

test('a backup by PostgreSQL’s own programs comes back as docs/postgresql.md says', async ({ skip }) => {
  const url = await emptyDatabase()
  const [row] = await beside(url, 'show server_version')
  if (major('pg_dump') < Number.parseInt(String(row?.server_version), 10)) skip('no pg_dump of the server’s version')
  const store = await openStore(url, { now: () => NINE })
  await store.schedules.save(aSchedule())
  await store.close()
  const page = readFileSync(join(ROOT, 'docs/postgresql.md'), 'utf8')
  const lines = [...page.matchAll(/`(pg_(?:dump|restore) [^`]+)`/g)].map(([, line = '']) => line)
  const run = (line = '') => execFileSync('sh', ['-c', line], { cwd: folder, env: { PATH, DATABASE_URL: url } })
  const folder = tempFolder()
  expect(lines).toHaveLength(2)
  run(lines[0])
  await beside(url, 'delete from schedules')
  run(lines[1])
  const again = await openStore(url, { now: () => NINE })
  expect([...(await again.schedules.guilds())]).toEqual([aSchedule().guildId])
  await again.close()
})
