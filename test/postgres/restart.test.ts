import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { PostgresKysely, postgresDialect } from '../../src/store/postgres/dialect.ts'
import { CONNECTIONS, createPool } from '../../src/store/postgres/pool.ts'
import { heard, more, posts, press, SAVED } from '../faults/pressing.ts'
import { type KillStage, openKillStage, POST } from '../whole/kill-stage.ts'
import { beside, lendDatabase } from './databases.ts'
import { type PostgresServer, startPostgres } from './server.ts'

/** The server itself restarts, blocks or is full, under a real bot. */

/** A server of the test's own, which nobody else uses. */
async function ownServer(): Promise<{ readonly server: PostgresServer; readonly url: string }> {
  const server = await startPostgres()
  onTestFinished(() => server.remove())
  await beside(server.url('postgres'), 'create database saegim')
  return { server, url: server.url('saegim') }
}

test('a server that restarts under presses and under a post in flight: what was confirmed is kept, nothing is doubled', async () => {
  const { server, url } = await ownServer()
  const stage = await openKillStage({}, { url })
  const { world } = stage.playground
  const held = world.faults.add(POST, { kind: 'store-then-hold' })
  const bot = await stage.start()
  await held.met
  await server.kill()
  held.release()
  await server.start()
  await stage.until('open')
  expect(posts(stage)).toHaveLength(1)

  const members = more(stage, 24)
  const told = new Map<string, string>()
  const pressing = members.map(async (member, at) => {
    await wait(at * 40)
    told.set(member, await press(stage, member))
  })
  await wait(300)
  await server.kill()
  await server.start()
  await Promise.all(pressing)
  const kept = async () => (await stage.answers()).map((one) => one.member_id)
  const confirmed = members.filter((member) => SAVED.test(told.get(member) ?? ''))
  expect(confirmed.length).toBeGreaterThan(0)
  expect(await kept()).toEqual(expect.arrayContaining(confirmed))
  for (const member of members) await expect.poll(() => press(stage, member, 1)).toMatch(SAVED)
  expect((await kept()).toSorted()).toEqual(members)
  expect(posts(stage)).toHaveLength(1)
  expect(bot.exitCode).toBe(null)
})

test('a statement that is blocked ends by its limit, with a sentence; nothing is saved, and the next press is', async () => {
  const stage = await blocked('perform pg_sleep(60)')
  expect(await heard(stage, 1)).toContain('저장하지 못했어요')
  expect(await stage.answers()).toEqual([])
  await beside(stage.place, 'drop trigger blocked on answers')
  expect(await heard(stage, 1)).toMatch(SAVED)
})

test('a disk of the server that is full refuses the press with a sentence, and never says that it was saved', async () => {
  const stage = await blocked("raise exception 'could not extend file' using errcode = '53100'")
  expect(await heard(stage, 1)).toContain('저장하지 못했어요')
  expect(await stage.answers()).toEqual([])
  await beside(stage.place, 'drop trigger blocked on answers')
  expect(await heard(stage, 1)).toMatch(SAVED)
})

/** An open question, of which no answer can be written. */
async function blocked(statement: string): Promise<KillStage> {
  const place = await lendDatabase()
  const stage = await openKillStage({}, { url: place })
  await stage.start()
  await stage.until('open')
  const body = `begin ${statement}; return new; end`
  await beside(place, `create function blocked() returns trigger language plpgsql as $$${body}$$`)
  await beside(place, 'create trigger blocked before insert on answers for each row execute function blocked()')
  onTestFinished(async () => void (await beside(place, 'drop function blocked cascade')))
  return stage
}

test('whoever waits for a connection that others have for long is served in the end', async () => {
  const db = new PostgresKysely({ dialect: postgresDialect(createPool(await lendDatabase())) })
  onTestFinished(() => db.destroy())
  // Longer than one waits for a server that does not answer, and tries again; each is a statement that its limit allows.
  const others = Array.from({ length: CONNECTIONS.work }, () =>
    db.connection().execute(async (own) => {
      for (let times = 0; times < 2; times++) await sql`select pg_sleep(6)`.execute(own)
    }),
  )
  await wait(500)
  await expect(sql`select 1 as one`.execute(db)).resolves.toMatchObject({ rows: [{ one: 1 }] })
  await Promise.all(others)
})

test('more presses than connections wait their turn: all are saved, and no more connections are opened', async () => {
  const place = await lendDatabase()
  const stage = await openKillStage({}, { url: place })
  await stage.start()
  await stage.until('open')
  const members = more(stage, 40)
  let most = 0
  const counting = setInterval(async () => {
    const [row] = await beside(
      place,
      "select count(*) as n from pg_stat_activity where datname = current_database() and application_name = 'saegim'",
    )
    most = Math.max(most, Number(row?.n))
  }, 20)
  await Promise.all(members.map((member) => press(stage, member)))
  clearInterval(counting)
  await expect.poll(async () => (await stage.answers()).length).toBe(members.length)
  expect(most).toBeLessThanOrEqual(10)
})
