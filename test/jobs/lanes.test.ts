import { expect, test } from 'vitest'
import type { Channels, Post } from '../../src/app.ts'
import { mainTrack } from '../../src/core/track.ts'
import { createAside } from '../../src/jobs/aside.ts'
import { startJobs } from '../../src/jobs/jobs.ts'
import { createLanes } from '../../src/jobs/lanes.ts'
import { planDueSchedules } from '../../src/jobs/plan.ts'
import { runTick } from '../../src/jobs/tick.ts'
import type { Work } from '../../src/jobs/work.ts'
import { onPostgres } from '../postgres/databases.ts'
import { sqlBeside } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { aStage, noReason, SETTINGS, type Stage } from './stage.ts'

const DAY = 24 * HOUR
const gate = () => Promise.withResolvers<void>()

test('work of one channel goes in order, other channels do not wait for it', async () => {
  const lanes = createLanes()
  const slow = gate()
  const order: string[] = []
  const note = (name: string) => async () => void order.push(name)
  await lanes.begin('a', async () => {
    await slow.promise
    order.push('a1')
  })
  await lanes.begin('a', note('a2'))
  await lanes.begin('b', note('b1'))
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(order).toEqual(['b1'])
  slow.resolve()
  await lanes.idle()
  expect(order).toEqual(['b1', 'a1', 'a2'])
})

test('as many at once as there are places', async () => {
  // Nobody takes too long, however slow the machine is.
  const [lanes, held] = [createLanes(2, 3_600_000), gate()]
  let begun = 0
  const stuck = async () => {
    begun++
    await held.promise
  }
  await lanes.begin('a', stuck)
  await lanes.begin('b', stuck)
  const third = lanes.begin('c', stuck)
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(begun).toBe(2)
  held.resolve()
  await third
  await lanes.idle()
  expect(begun).toBe(3)
})

test('whoever takes too long costs no place', async () => {
  const [lanes, held] = [createLanes(2, 1), gate()]
  let begun = 0
  const stuck = async () => {
    begun++
    await held.promise
  }
  for (const channel of ['a', 'b', 'c', 'd', 'e']) await lanes.begin(channel, stuck)
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(begun).toBe(5)
  held.resolve()
  await lanes.idle()
})

/** As many more schedules like the stage's, each of a server and a channel of its own. */
async function addServers({ store }: Stage, count: number): Promise<void> {
  const [row = {}] = await sqlBeside(store, 'select * from schedules')
  const columns = Object.keys(row)
  const rows = Array.from({ length: count }, (_, at) => {
    return { ...row, id: `sched${1001 + at}`, guild_id: String(101 + at), channel_id: String(1001 + at) }
  })
  const marks = `(${columns.map(() => '?').join(', ')})`
  const values = rows.flatMap((one: Record<string, unknown>) => columns.map((column) => one[column]))
  await sqlBeside(
    store,
    `insert into schedules (${columns.join(', ')}) values ${rows.map(() => marks).join(', ')}`,
    ...values,
  )
}

/** Of those whose questions are due, one in eight is a channel in which Discord does not answer. */
const SERVERS = onPostgres() ? 16 : 64
const ANSWERED = (SERVERS * 7) / 8

async function manyServers() {
  const stage = await aStage()
  await addServers(stage, SERVERS - 1)
  const held = gate()
  const slow = (channelId: string) => Number(channelId) > 1000 && Number(channelId) % 8 === 1
  const { discord } = stage
  const wait = async (channelId: string) => (slow(channelId) ? await held.promise : undefined)
  const channels: Channels = {
    send: async (post: Post) => {
      await wait(post.channelId)
      return discord.send(post)
    },
    edit: async (channelId, messageId, message) => {
      await wait(channelId)
      return discord.edit(channelId, messageId, message)
    },
    servers: () => discord.servers(),
    inbox: (memberId) => discord.inbox(memberId),
    remove: (channelId, messageId) => discord.remove(channelId, messageId),
    roleTrouble: () => discord.roleTrouble(),
    toggleRole: (...given) => discord.toggleRole(...given),
    openThread: (channelId, messageId, name) => discord.openThread(channelId, messageId, name),
    findOwn: (channelId, sinceMs, prefix) => discord.findOwn(channelId, sinceMs, prefix),
    memberName: (guildId, memberId) => discord.memberName(guildId, memberId),
    permissions: () => discord.permissions(),
    publish: (channelId, messageId) => discord.publish(channelId, messageId),
    role: () => discord.role(),
    server: (guildId) => discord.server(guildId),
    member: () => discord.member(),
  }
  const work = manyWork(stage, channels)
  return { stage, work, release: held.resolve }
}

function manyWork(stage: Stage, channels: Channels = stage.discord): Work {
  return {
    app: { ...stage.app, channels },
    settings: SETTINGS,
    owner: 'many',
    turn: async () => {},
    spare: async () => {},
    lanes: createLanes(),
    aside: createAside((error) => console.error(error)),
    again: () => undefined,
    stopping: () => false,
  }
}

async function until(seen: () => boolean): Promise<void> {
  for (let tries = 0; tries < 12_000 && !seen(); tries++) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(seen()).toBe(true)
}

test('servers that Discord makes wait hold up none of the others, neither their posts nor their closes', async () => {
  const { stage, work, release } = await manyServers()
  await runTick(work)
  await until(() => stage.discord.messages.length === ANSWERED)
  stage.now = NINE + DAY
  await runTick(work)
  await until(() => edits(stage) === ANSWERED)
  expect(stage.discord.messages).toHaveLength(2 * ANSWERED)
  release()
  await work.lanes.idle()
  await work.aside.idle()
  expect(stage.discord.messages).toHaveLength(2 * SERVERS)
})

test('what ends while a look goes on is counted before what falls due with it is posted', async () => {
  const stage = await aStage()
  await stage.tick()
  stage.now = NINE + DAY - 1
  const order: string[] = []
  const { ended, settleEnded } = stage.store.occurrences
  stage.store.occurrences.ended = async (now) => {
    const found = await ended(now)
    stage.now = NINE + DAY
    return found
  }
  stage.store.occurrences.settleEnded = async (id, now) => {
    order.push('counted')
    await settleEnded(id, now)
  }
  const { send } = stage.app.channels
  stage.app.channels.send = (post) => {
    order.push('posted')
    return send(post)
  }
  await stage.tick()
  expect(order).toEqual(['counted', 'posted'])
})

test('what ended is counted before anything is posted, and no slow channel keeps the points from the board', async () => {
  const { stage, work, release } = await manyServers()
  release()
  await runTick(work)
  await work.lanes.idle()
  await work.aside.idle()
  const [open] = await stage.store.occurrences.newest(mainTrack('101'))
  const press = { memberId: '1', chosen: ['B'], correct: true, pressId: '1', now: NINE }
  await stage.store.answers.record({ ...press, occurrenceId: open?.id ?? '' })
  stage.now = NINE + DAY
  const order: string[] = []
  const { settleEnded } = stage.store.occurrences
  stage.store.occurrences.settleEnded = async (id, now) => {
    order.push('counted')
    await settleEnded(id, now)
  }
  const { send, edit } = work.app.channels
  work.app.channels.send = (post) => {
    order.push('posted')
    return send(post)
  }
  work.app.channels.edit = (...args) => {
    order.push('edited')
    return edit(...args)
  }
  await runTick(work)
  await work.lanes.idle()
  await work.aside.idle()
  expect(order.slice(0, SERVERS)).toEqual(Array(SERVERS).fill('counted'))
  expect(order.indexOf('posted')).toBe(SERVERS)
  expect(order.indexOf('edited')).toBeGreaterThan(SERVERS)
  expect(await stage.store.scores.rank(mainTrack('101'), 'all', '1')).toMatchObject({ points: 15 })
})

test('an end whose count fails holds up no other, and is tried again at its close', async () => {
  const stage = await aStage()
  await stage.store.schedules.save(aSchedule({ id: 'sched0000002', guildId: '101', channelId: '201' }))
  await stage.tick()
  const { settleEnded } = stage.store.occurrences
  const [first] = await stage.store.occurrences.newest(mainTrack('100'))
  stage.store.occurrences.settleEnded = (id, now) =>
    id === first?.id ? Promise.reject(new Error('no')) : settleEnded(id, now)
  await stage.tick(DAY)
  for (const guildId of ['100', '101']) {
    expect((await stage.store.occurrences.recent(mainTrack(guildId), 2))[1]).toMatchObject({ state: 'closed' })
  }
})

test('a schedule that Discord stopped, and of which Discord says nothing now, holds up no other', async () => {
  const stage = await aStage()
  for (let at = 1; at <= 3; at++) {
    const mine = {
      id: `sched000001${at}`,
      guildId: String(100 + at),
      channelId: String(1000 + at),
      nextDueAt: NINE - at,
    }
    await stage.store.schedules.save(aSchedule({ ...mine, paused: 'no-permission' }))
  }
  const held = gate()
  const { discord } = stage
  const ask = discord.permissions.bind(discord)
  discord.permissions = async (guildId?: string) => {
    if (guildId !== '100') await held.promise
    return ask()
  }
  const ticking = stage.tick()
  await until(() => stage.discord.messages.length === 1)
  held.resolve()
  await ticking
  expect(stage.discord.messages).toHaveLength(4)
})

test('however many schedules fall due at once, each leaves the loop a turn', async () => {
  const stage = await aStage()
  await addServers(stage, 249)
  const work = manyWork(stage)
  let turns = 0
  let counting = true
  const count = () => {
    turns++
    if (counting) setImmediate(count)
  }
  setImmediate(count)
  await planDueSchedules(work, async () => undefined)
  counting = false
  expect(turns).toBeGreaterThanOrEqual(250)
  expect(await stage.store.schedules.due(NINE, 10)).toEqual([])
})

test('a close that asks about its members, each in a turn, keeps no other channel waiting', async () => {
  const stage = await aStage({ choiceNames: true })
  await stage.tick()
  const [open] = await stage.store.occurrences.newest(mainTrack('100'))
  const press = { memberId: '1', chosen: ['A'], correct: false, pressId: '1', now: NINE }
  await stage.store.answers.record({ ...press, occurrenceId: open?.id ?? '' })
  await stage.store.schedules.pause(mainTrack('100'))
  stage.now = NINE + DAY
  const turn = gate()
  // A place for one: what waits for its own turn keeps it, what waits for Discord gives it up soon.
  const work = { ...manyWork(stage), lanes: createLanes(1, 500), spare: () => turn.promise }
  await runTick(work)
  await stage.store.schedules.save(
    aSchedule({ id: 'sched0000002', guildId: '101', channelId: '201', nextDueAt: stage.now }),
  )
  await runTick(work)
  await until(() => stage.discord.messages.length === 2)
  expect(edits(stage)).toBe(0)
  turn.resolve()
  await work.lanes.idle()
  await work.aside.idle()
  expect(edits(stage)).toBe(1)
})

function edits({ discord }: Stage): number {
  return discord.messages.reduce((sum, one) => sum + one.edits, 0)
}

test('asked to end in the middle of a morning’s posts it gives back what it holds, and the next process posts the others, each once', async () => {
  const stage = await aStage()
  const servers = onPostgres() ? 50 : 100
  await addServers(stage, servers - 1)
  const jobs = startJobs(stage.app, SETTINGS, noReason)
  const middle = Promise.withResolvers<void>()
  const { discord } = stage
  const send = discord.send.bind(discord)
  discord.send = async (post) => {
    if (discord.messages.length === 12) middle.resolve(jobs.stop())
    return await send(post)
  }
  await middle.promise
  discord.send = send
  const posted = stage.discord.messages.length
  expect(posted).toBeGreaterThanOrEqual(12)
  // A busy server may have all of them on their way by then; what is on its way is posted.
  if (!onPostgres()) expect(posted).toBeLessThan(servers)
  const states = async () =>
    await sqlBeside(
      stage.store,
      'select state, count(*) as n, max(lease_until_ms) as held from occurrences group by state',
    )
  expect((await states()).filter(({ state, held }) => state !== 'open' && Number(held) > NINE)).toEqual([])
  expect(await states()).toContainEqual({ state: 'open', n: posted, held: 0 })
  for (let look = 0; look < 30 && stage.discord.messages.length < servers; look++) await stage.tick()
  expect(new Set(stage.discord.messages.map((one) => one.channelId)).size).toBe(servers)
  expect(stage.discord.messages).toHaveLength(servers)
  expect(await states()).toEqual([{ state: 'open', n: servers, held: 0 }])
})
