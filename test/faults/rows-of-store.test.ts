import type { ChildProcess } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backUp } from '../../src/store/backup/backup.ts'
import { restore } from '../../src/store/backup/restore.ts'
import { openStore } from '../../src/store/open.ts'
import { beside, emptyDatabase, onPostgres } from '../postgres/databases.ts'
import { tempFolder } from '../store/fixtures.ts'
import { dead, type KillStage, openKillStage, POST } from '../whole/kill-stage.ts'
import { heard, LONG_LEASE, listen, more, online, pass, press, SAVED } from './pressing.ts'

/** Rows of docs/faults.md about what the store remembers: the whole process, on both engines. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const isFull = process.env.FAULTS === 'full'

/** A statement of somebody who writes into the database beside the bot. */
async function byHand({ place }: KillStage, statement: string): Promise<void> {
  if (onPostgres()) return void (await beside(place, statement))
  const database = new Database(place, { timeout: 10_000 })
  database.exec(statement)
  database.close()
}

/** Whatever comes of it, as another process has the store. */
async function asGuest<T>({ place }: KillStage, work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>) {
  const store = await openStore(place, { now: Date.now, guest: true })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** What she presses to have all her data erased, for good; undefined where nothing is kept of her. */
async function eraser({ playground: { world, channelIds } }: KillStage, who: number) {
  const member = world.member(who)
  const data = await member.command(channelIds[1], 'me data')
  if (!('message' in data)) throw new Error(data.kind)
  if (!JSON.stringify(data.message.components).includes('me.erase:ask')) return undefined
  const sure = await member.press(data.message, 'me.erase:ask')
  if (!('message' in sure)) throw new Error(sure.kind)
  return () => member.press(sure.message, 'me.erase:yes')
}

test('points that somebody changed by hand are right again behind the night, and log and leaders tell of it', async () => {
  const stage = await openKillStage({ reveal: 'press' })
  const bot = await stage.start('', { ...LONG_LEASE, LOG_LEVEL: 'error' })
  const said = listen(bot)
  await stage.until('open')
  await online(stage)
  const { world, channelIds } = stage.playground
  for (const member of [1, 2]) await heard(stage, member)
  const right = await stage.all('select * from scores order by member_id, period')
  expect(right.length).toBeGreaterThan(3)
  const [one] = await stage.scores()
  await byHand(stage, `update scores set points = 777 where member_id = '${one?.member_id}'`)
  await byHand(
    stage,
    "insert into scores select guild_id, track_id, period, 'ghost', 5, 1, 1, 1, last_date from scores where period = 'all' limit 1",
  )
  await pass(stage, 11 * MINUTE)
  const scores = () => stage.all('select * from scores order by member_id, period')
  await expect.poll(scores).toEqual(right)
  await expect.poll(said).toContain('points were not what the answers say')
  expect(said()).not.toContain(one?.member_id)
  const leader = world.member(0)
  const told = () => leader.sees(channelIds[1]).filter(({ content }) => content.includes('답한 대로 바로잡았어요'))
  await leader.command(channelIds[1], 'help')
  await expect.poll(() => told().length).toBe(1)
  expect(told()[0]?.content).toContain('멤버 2명')
})

test('whoever has her data erased while she presses has all of it, or begins anew, and nobody else loses a point', async () => {
  const stage = await openKillStage()
  await stage.start('', LONG_LEASE)
  await stage.until('open')
  await online(stage)
  const { world } = stage.playground
  const [anne, bob] = [world.member(1), world.member(2)]
  await heard(stage, 2, 1)
  for (let round = 0; round < (isFull ? 8 : 2); round++) {
    await heard(stage, 1)
    const erase = await eraser(stage, 1)
    const presses = Array.from({ length: 4 }, async (_, at) => {
      await wait(at * 3)
      return await press(stage, 1, at % 3)
    })
    await Promise.all([erase?.(), ...presses])
    const kept = await stage.all(`select occurrence_id from answers where member_id = '${anne.id}'`)
    const events = await stage.all(`select occurrence_id from answer_events where member_id = '${anne.id}'`)
    expect(kept.length).toBe(Math.min(1, events.length))
  }
  await (await eraser(stage, 1))?.()
  const hers = async (table: string) => await stage.all(`select * from ${table} where member_id = '${anne.id}'`)
  for (const table of ['answers', 'answer_events', 'scores', 'streaks', 'reviews', 'cards'])
    expect([table, await hers(table)]).toEqual([table, []])
  await pass(stage, DAY)
  await expect.poll(async () => (await stage.scores()).map((one) => one.member_id)).toEqual([bob.id])
  expect(await asGuest(stage, (store) => store.scores.recompute())).toEqual([])
})

/** A year and more in which all of these answered each day: what a press of theirs looks back on. */
async function longStreaks(stage: KillStage, members: readonly string[], days: number): Promise<void> {
  const { guildId } = stage.playground
  const rows = members.map(
    (id) => `('${guildId}', 'main', '${id}', '${new Date(Date.now() - DAY).toISOString().slice(0, 10)}', ${days})`,
  )
  await byHand(
    stage,
    `insert into streaks (guild_id, track_id, member_id, through_date, length) values ${rows.join(', ')}`,
  )
}

test('presses are taken while boards are held against answers, the database is copied and the notes are read anew', async () => {
  const stage = await openKillStage()
  await stage.start('', LONG_LEASE)
  await stage.until('open')
  await online(stage)
  const members = more(stage, isFull ? 200 : 40)
  await longStreaks(stage, members, 1_000)
  let left = members.length
  const told = members.map(async (member, at) => {
    await wait(at * 5)
    const words = await heard(stage, member, at % 3)
    left--
    return words
  })
  const note = join(stage.dataDir, 'content/notes/Trees.md')
  let turns = 0
  for (; left > 0 || turns === 0; turns++) {
    appendFileSync(note, `- Leaf ${turns} falls on stone ${turns}.\n`)
    await asGuest(stage, (store) => store.scores.recompute())
    if (!onPostgres()) await backUp(stage.place, join(tempFolder(), 'copy.db'))
    await wait(50)
  }
  for (const words of await Promise.all(told)) expect(words).toMatch(SAVED)
  expect((await stage.answers()).map((one) => one.member_id)).toEqual(members)
  // The last of the notes is read in the end.
  const { world, channelIds } = stage.playground
  const found = async () => {
    const outcome = await world.member(1).command(channelIds[1], 'search', { query: `stone ${turns - 1}` })
    return 'message' in outcome ? JSON.stringify(outcome.message).replaceAll(/[*_]/g, '') : outcome.kind
  }
  await expect.poll(found).toContain(`Leaf ${turns - 1} falls`)
})

/** Leaves its leases: the next one need not wait for them. */
async function ended(bot: ChildProcess): Promise<void> {
  bot.kill('SIGTERM')
  await dead(bot)
}

/** Gives the store of a bot that is stopped back as it stood when this was called. */
async function copied(stage: KillStage): Promise<() => Promise<void>> {
  let now = 0
  if (!onPostgres()) {
    const copy = join(tempFolder(), 'yesterday.db')
    await backUp(stage.place, copy)
    return async () => {
      await stage.prepare(async (_, instant) => {
        now = instant
      })
      await restore(copy, stage.place, () => now)
    }
  }
  const [, base = '', name = ''] = /^(.*\/)(\w+)$/.exec(stage.place) ?? []
  const admin = `${base}postgres`
  await beside(admin, `create database ${name}_copy template ${name}`)
  return async () => {
    await beside(admin, `drop database ${name} with (force)`)
    await beside(admin, `create database ${name} template ${name}_copy`)
    await beside(admin, `drop database ${name}_copy`)
    // As `saegim restored` does.
    await stage.prepare((store, instant) => store.occurrences.restored(instant))
  }
}

test('yesterday’s backup brought back posts nothing of today again, and nobody who was erased since comes back', async () => {
  const stage = await openKillStage({}, onPostgres() ? { url: await emptyDatabase() } : {})
  const start = async () => {
    const bot = await stage.start('', LONG_LEASE)
    await online(stage)
    return bot
  }
  const { world } = stage.playground
  const yesterday = await start()
  await stage.until('open')
  for (const member of [1, 2]) expect(await heard(stage, member)).toMatch(SAVED)
  await ended(yesterday)
  const bringBack = await copied(stage)
  const today = await start()
  await pass(stage, DAY)
  await expect.poll(async () => (await stage.rows()).map(({ state }) => state)).toEqual(['closed', 'open'])
  expect(await heard(stage, 2)).toMatch(SAVED)
  await (await eraser(stage, 1))?.()
  await ended(today)
  await bringBack()
  const posted = world.log.count(POST)
  await start()
  await expect.poll(async () => (await stage.rows()).map(({ state }) => state)).toEqual(['closed'])
  expect((await stage.answers()).map((one) => one.member_id)).toEqual([world.member(2).id])
  // Of today's question nothing is known any more.
  expect(await heard(stage, 2)).not.toMatch(SAVED)
  await pass(stage, HOUR)
  await wait(1_000)
  expect(await stage.rows()).toHaveLength(1)
  expect(world.log.count(POST)).toBe(posted)
  await pass(stage, DAY - HOUR)
  await expect.poll(async () => (await stage.rows()).map(({ state }) => state)).toEqual(['closed', 'open'])
  expect(world.log.count(POST)).toBe(posted + 1)
})
