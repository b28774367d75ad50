import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { backUp } from '../../src/store/backup/backup.ts'
import type { Migration } from '../../src/store/engine/migrate.ts'
import { StorageError } from '../../src/store/engine/problem.ts'
import { MIGRATIONS } from '../../src/store/migrations/list.ts'
import { openStore } from '../../src/store/open.ts'
import { post, tempFolder } from './fixtures.ts'
import { aSchedule, NINE } from './values.ts'

const now = () => NINE

async function problemOf(opening: Promise<unknown>): Promise<StorageError['problem']> {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof StorageError) return error.problem
  throw new Error(`expected a StorageError, not ${String(error)}`)
}

test('the file is durable at every commit and checks its references', async () => {
  const file = join(tempFolder(), 'deep', 'saegim.db')
  await (await openStore(file, { now })).close()
  const raw = new Database(file)
  expect(raw.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(raw.prepare('select name from migrations').all()).toEqual(MIGRATIONS.map(({ name }) => ({ name })))
  raw.close()
})

test('one process a file: the second is refused and told by whom', async () => {
  const file = join(tempFolder(), 'saegim.db')
  const store = await openStore(file, { now })
  expect(await problemOf(openStore(file, { now }))).toEqual({ kind: 'in-use', file, pid: process.pid })
  await store.close()
  await (await openStore(file, { now })).close()
})

test('who comes in the moment in which another takes the lock is refused in the same words', async () => {
  const file = join(tempFolder(), 'saegim.db')
  const taking = new Database(`${file}.lock`)
  taking.exec('BEGIN EXCLUSIVE')
  expect(await problemOf(openStore(file, { now }))).toEqual({ kind: 'in-use', file })
  taking.close()
  await (await openStore(file, { now })).close()
})

test('the lock ends with its owner, however that dies, and the heir takes over all leases at once', async () => {
  const file = join(tempFolder(), 'saegim.db')
  const owner = spawn(process.execPath, [join(import.meta.dirname, 'lock-owner.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void owner.kill('SIGKILL'))
  await once(owner.stdout, 'data')
  expect(await problemOf(openStore(file, { now }))).toEqual({ kind: 'in-use', file, pid: owner.pid })
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  const heir = await openStore(file, { now })
  const claim = { work: 'post', owner: 'heir', now: NINE, leaseMs: 1000, limit: 10 } as const
  expect(await heir.occurrences.claim(claim)).toMatchObject([{ id: 'occ000000001', state: 'claimed', fence: 2 }])
  await heir.close()
})

test('a lock file of garbage is no reason not to start', async () => {
  const file = join(tempFolder(), 'saegim.db')
  writeFileSync(`${file}.lock`, 'garbage '.repeat(1000))
  await (await openStore(file, { now })).close()
})

test('a file that is no database is left as it is', async () => {
  const file = join(tempFolder(), 'saegim.db')
  const garbage = 'not a database '.repeat(1000)
  writeFileSync(file, garbage)
  expect(await problemOf(openStore(file, { now }))).toEqual({ kind: 'not-a-database', file })
  expect(readFileSync(file, 'utf8')).toBe(garbage)
})

test('overwritten pages are found before anything is served, and the newest copy is named', async () => {
  const folder = tempFolder()
  const file = join(folder, 'saegim.db')
  const store = await openStore(file, { now })
  for (let at = 0; at < 60; at++)
    await post(store, aSchedule(), { localDate: `2027-01-${String(at).padStart(2, '0')}` })
  await store.close()
  await backUp(file, join(folder, 'backups', 'saegim-by-hand.db'))
  const whole = readFileSync(file)
  // All but the head of the file; a page of rows that nothing else reads at the start.
  for (const from of [4_096, whole.length - 4_096]) {
    writeFileSync(file, Buffer.from(whole).fill(0xab, from))
    expect(await problemOf(openStore(file, { now }))).toEqual({
      kind: 'corrupt',
      file,
      copy: join(folder, 'backups', 'saegim-by-hand.db'),
    })
  }
})

test('the database of a newer version, or of another program, is refused', async () => {
  const file = join(tempFolder(), 'saegim.db')
  await (await openStore(file, { now })).close()
  const raw = new Database(file)
  raw.exec("insert into migrations values ('9999-future', 0)")
  raw.close()
  expect(await problemOf(openStore(file, { now }))).toEqual({ kind: 'newer', file, migration: '9999-future' })
  const other = join(tempFolder(), 'other.db')
  const foreign = new Database(other)
  foreign.exec('create table notes (id)')
  foreign.close()
  expect(await problemOf(openStore(other, { now }))).toEqual({ kind: 'foreign', file: other })
})

test('a folder where the file should be is told, not overwritten', async () => {
  const file = tempFolder()
  expect(await problemOf(openStore(file, { now }))).toMatchObject({ kind: 'unwritable', file })
})

test('a folder that is not there is made; one that cannot be is told', async () => {
  const folder = tempFolder()
  const store = await openStore(join(folder, 'new', 'deep', 'saegim.db'), { now })
  await store.close()
  writeFileSync(join(folder, 'file'), '')
  const below = join(folder, 'file', 'saegim.db')
  expect(await problemOf(openStore(below, { now }))).toMatchObject({ kind: 'unwritable', file: below })
})

test('a file that may only be read is told before anything is served', async ({ skip }) => {
  if (process.getuid?.() === 0) skip('root may write every file')
  const file = join(tempFolder(), 'saegim.db')
  await (await openStore(file, { now })).close()
  chmodSync(file, 0o444)
  expect(await problemOf(openStore(file, { now }))).toMatchObject({ kind: 'unwritable', file })
})

const addColumn: Migration = {
  name: '0002-more',
  async up(db) {
    await db.schema.alterTable('schedules').addColumn('more', 'text').execute()
  },
}

test('before a migration a copy is kept, once', async () => {
  const folder = tempFolder()
  const file = join(folder, 'saegim.db')
  await (await openStore(file, { now })).close()
  expect(readdirSync(folder).filter((name) => name === 'backups')).toEqual([])
  const migrations = [...MIGRATIONS, addColumn]
  await (await openStore(file, { now, migrations })).close()
  await (await openStore(file, { now, migrations })).close()
  const copy = new Database(join(folder, 'backups', 'saegim-before-0002-more.db'), { readonly: true })
  expect(copy.prepare('select name from migrations').all()).toHaveLength(MIGRATIONS.length)
  copy.close()
})

test('a migration that fails leaves nothing half done', async () => {
  const file = join(tempFolder(), 'saegim.db')
  await (await openStore(file, { now })).close()
  const failing: Migration = {
    name: '0002-more',
    async up(db) {
      await addColumn.up(db)
      throw new Error('the power went out')
    },
  }
  await expect(openStore(file, { now, migrations: [...MIGRATIONS, failing] })).rejects.toThrow('the power went out')
  await (await openStore(file, { now, migrations: [...MIGRATIONS, addColumn] })).close()
})

test('a guest needs a file, and works beside its owner', async () => {
  const file = join(tempFolder(), 'saegim.db')
  expect(await problemOf(openStore(file, { now, guest: true }))).toEqual({ kind: 'missing', file })
  expect(existsSync(file)).toBe(false)
  const store = await openStore(file, { now })
  const guest = await openStore(file, { now, guest: true })
  expect(await guest.scores.recompute()).toEqual([])
  await guest.close()
  await store.close()
})
