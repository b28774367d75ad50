import { sql } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { PostgresKysely, postgresDialect } from '../../src/store/postgres/dialect.ts'
import { createPool } from '../../src/store/postgres/pool.ts'
import { beside, lendDatabase } from './databases.ts'

test('a process that was frozen within a transaction, for longer than one may be tried again, does it again', async () => {
  const url = await lendDatabase()
  const db = new PostgresKysely({ dialect: postgresDialect(createPool(url)) })
  onTestFinished(() => db.destroy())
  const asMeasured = performance.now.bind(performance)
  let frozenMs = 0
  vi.spyOn(performance, 'now').mockImplementation(() => asMeasured() + frozenMs)
  onTestFinished(() => void vi.restoreAllMocks())
  let tries = 0
  const work = db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    if (tries++ === 0) {
      // What the server does to a transaction that says nothing for too long; nobody was awake to hear of it.
      await beside(url, 'select pg_terminate_backend($1)', [rows[0]?.pid])
      await vi.waitUntil(async () => {
        const left = await beside(url, 'select 1 from pg_stat_activity where pid = $1', [rows[0]?.pid])
        return left.length === 0
      })
      frozenMs = 60_000
    }
    return (await sql<{ one: number }>`select 1 as one`.execute(tx)).rows
  })
  expect(await work).toEqual([{ one: 1 }])
  expect(tries).toBe(2)
})
