import { expect, onTestFinished, test } from 'vitest'
import { localDateAt } from '../../src/core/schedule/local-time.ts'
import { nextAt } from '../../src/core/schedule/reminders.ts'
import type { Schedule } from '../../src/core/schedule/types.ts'
import { mainTrack } from '../../src/core/track.ts'
import { createClockWatch } from '../../src/jobs/clock-watch.ts'
import { startJobs } from '../../src/jobs/jobs.ts'
import { runTick } from '../../src/jobs/tick.ts'
import { some } from '../postgres/databases.ts'
import { sqlBeside } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import {
  aStage,
  freezeFirstMark,
  freezeFirstSend,
  heirOf,
  lookAs,
  noReason,
  SETTINGS,
  type Stage,
  sends,
} from './stage.ts'

const DAY = 24 * HOUR

async function until(seen: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 6_000 && !(await seen()); tries++) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(await seen()).toBe(true)
}

const openOn = async ({ store }: Stage, date: string) =>
  (await store.occurrences.recent(mainTrack('100'), 400)).some((row) => row.localDate === date && row.state === 'open')

/** The jobs as they run, on a clock that is put to and fro under them. */
async function running(changes: Partial<Schedule> = {}) {
  const stage = await aStage(changes)
  const lines: unknown[] = []
  const told = (line: unknown) => void lines.push(line)
  const log = { debug: told, info: told, warn: told, error: told }
  const jobs = startJobs({ ...stage.app, log }, { ...SETTINGS, pollMs: 20 }, noReason)
  onTestFinished(() => jobs.stop())
  await until(() => openOn(stage, '2026-11-23'))
  let looks = 0
  const { overdue } = stage.store.exams
  stage.store.exams.overdue = (now, limit) => {
    looks++
    return overdue(now, limit)
  }
  /** Until a look has gone through on the new time; each asks for exams once, behind the posts. */
  const put = async (to: number) => {
    stage.now = to
    const before = looks
    await until(() => looks >= before + 2)
  }
  return { stage, lines, put }
}

const AHEAD = [
  ['a year', 365 * DAY, NINE + 366 * DAY, '2027-11-24'],
  ['an hour', HOUR, NINE + DAY, '2026-11-24'],
  ['a day', DAY, NINE + 2 * DAY, '2026-11-25'],
  ['30 days', 30 * DAY, NINE + 31 * DAY, '2026-12-24'],
] as const

test.each(some(AHEAD))(
  'a clock that jumps ahead by %s posts at its next time, and nothing floods',
  async (_, jump, due, date) => {
    const { stage, lines, put } = await running()
    await put(stage.now + jump)
    stage.now = due
    await until(() => openOn(stage, date))
    expect(lines.length).toBeLessThan(10)
  },
)

test.each(some(AHEAD))(
  'a clock that was %s ahead for a while and is put right keeps every promise',
  async (_, jump) => {
    const { stage, lines, put } = await running()
    await put(NINE + HOUR + jump)
    await put(NINE + HOUR)
    for (let day = 1; day <= 3; day++) {
      stage.now = NINE + day * DAY
      await until(() => openOn(stage, `2026-11-${23 + day}`))
    }
    expect(lines.length).toBeLessThan(10)
  },
)

const LONG_AHEAD = [
  ['30 days', 30 * DAY],
  ['a day', DAY],
  ['ten years', 3650 * DAY],
] as const

test.each(some(LONG_AHEAD))(
  'what was posted by a clock that was %s ahead closes a day later, is today’s no longer, and nobody hears of dates to come',
  async (_, jump) => {
    const { stage, put } = await running()
    const track = mainTrack('100')
    await put(NINE + jump)
    await until(() => stage.discord.messages.length === 2)
    await put(NINE + HOUR)
    const newest = async () => (await stage.store.occurrences.newest(track))[0]
    // What was on its way to the channel is written down behind the look.
    await until(async () => (await newest())?.openedAt === NINE + HOUR)
    expect(await newest()).toMatchObject({
      dueAt: NINE + jump,
      state: 'open',
      openedAt: NINE + HOUR,
      closesAt: NINE + DAY + HOUR,
    })
    expect((await stage.store.notices.unseen('100')).filter(({ notice }) => notice.kind === 'not-posted')).toEqual([])
    stage.now = NINE + DAY
    if (jump > DAY) await until(() => openOn(stage, '2026-11-24'))
    await put(NINE + DAY + HOUR)
    await until(() => stage.discord.messages.slice(0, 2).every((one) => one.edits === 1))
    expect((await newest())?.localDate).toBe('2026-11-24')
  },
)

test.each(some([['a day', DAY] as const, ['three hours', 3 * HOUR] as const, ['a month', 30 * DAY] as const]))(
  'what was posted by a right clock is open until its time, though that is %s behind for a while',
  async (_, jump) => {
    const { stage, put } = await running()
    const { discord, store } = stage
    await put(NINE + DAY - HOUR)
    discord.idOf = (at) => String((BigInt(at) - 1_420_070_400_000n) << 22n)
    stage.now = NINE + DAY
    await until(() => openOn(stage, '2026-11-24'))
    const newest = async () =>
      (await store.occurrences.recent(mainTrack('100'), 9)).find((one) => one.localDate === '2026-11-24')
    const before = await newest()
    // Only the bot's clock is wrong.
    discord.botAheadMs = -jump
    await put(NINE + DAY + HOUR - jump)
    discord.botAheadMs = 0
    await put(NINE + DAY + HOUR)
    expect(before).toMatchObject({ state: 'open', openedAt: NINE + DAY })
    expect(await newest()).toMatchObject({ state: 'open', openedAt: NINE + DAY, closesAt: before?.closesAt })
  },
)

test.each(some([['while the bot runs', false] as const, ['before it starts', true] as const]))(
  'a clock that says yesterday, %s, posts nothing for yesterday, which had no question',
  async (_, restarts) => {
    const stage = await aStage()
    const { discord } = stage
    discord.idOf = (at) => String((BigInt(at) - 1_420_070_400_000n) << 22n)
    const start = () => startJobs(stage.app, { ...SETTINGS, pollMs: 20 }, noReason)
    let jobs = start()
    onTestFinished(() => jobs.stop())
    let looks = 0
    const { overdue } = stage.store.exams
    stage.store.exams.overdue = (now, limit) => {
      looks++
      return overdue(now, limit)
    }
    const put = async (to: number, aheadMs: number) => {
      stage.now = to
      discord.botAheadMs = aheadMs
      const before = looks
      await until(() => looks >= before + 3)
    }
    // The first date of all; the one before has no row.
    await until(() => openOn(stage, '2026-11-23'))
    if (restarts) await jobs.stop()
    stage.now = NINE - DAY - HOUR
    discord.botAheadMs = -DAY
    if (restarts) jobs = start()
    for (const at of [NINE - DAY - HOUR, NINE - DAY, NINE - DAY + HOUR]) await put(at, -DAY)
    await put(NINE + 2 * HOUR, 0)
    expect(discord.messages).toHaveLength(1)
    // What is to come comes.
    await put(NINE + DAY, 0)
    await until(() => openOn(stage, '2026-11-24'))
    const rows = await stage.store.occurrences.recent(mainTrack('100'), 9)
    expect(rows.map(({ localDate }) => localDate)).toEqual(['2026-11-24', '2026-11-23'])
  },
)

test('a clock that was ahead from the middle of one look to its end is noticed by the next', async () => {
  const stage = await aStage()
  const { libraries, store } = stage.app
  // It looks when it is woken, and not before.
  const jobs = startJobs(stage.app, { ...SETTINGS, pollMs: DAY }, noReason)
  onTestFinished(() => jobs.stop())
  await until(() => openOn(stage, '2026-11-23'))
  const { ended } = store.occurrences
  // What is first in a look behind the one at the clock.
  store.occurrences.ended = (now) => {
    store.occurrences.ended = ended
    stage.now = NINE + 30 * DAY
    return ended(now)
  }
  let looks = 0
  libraries.look = async () => void looks++
  jobs.wake()
  await until(() => looks > 0 && stage.now > NINE + DAY)
  stage.now = NINE + HOUR
  jobs.wake()
  await until(() => looks > 1)
  stage.now = NINE + DAY
  jobs.wake()
  await until(() => openOn(stage, '2026-11-24'))
})

test('so is one that was ahead within one look, and right again before its end', async () => {
  const stage = await aStage()
  const { libraries, store } = stage.app
  const jobs = startJobs(stage.app, { ...SETTINGS, pollMs: DAY }, noReason)
  onTestFinished(() => jobs.stop())
  await until(() => openOn(stage, '2026-11-23'))
  const { ended } = store.occurrences
  store.occurrences.ended = (now) => {
    store.occurrences.ended = ended
    stage.now = NINE + 30 * DAY
    return ended(now)
  }
  let looks = 0
  libraries.look = async () => {
    stage.now = NINE + HOUR
    looks++
  }
  jobs.wake()
  await until(() => looks > 0)
  jobs.wake()
  await until(() => looks > 1)
  libraries.look = async () => {}
  stage.now = NINE + DAY
  jobs.wake()
  await until(() => openOn(stage, '2026-11-24'))
})

test('what was on its way while the clock was put right, and is written down behind the look, is open no longer for that', async () => {
  const { stage, put } = await running()
  const { occurrences } = stage.store
  const { record } = occurrences
  const { promise: noticed, resolve } = Promise.withResolvers<void>()
  occurrences.record = async (...written) => {
    await noticed
    return await record(...written)
  }
  await put(NINE + 3650 * DAY)
  await until(() => stage.discord.messages.length === 2)
  await put(NINE + HOUR)
  resolve()
  const newest = async () => (await occurrences.newest(mainTrack('100')))[0]
  await until(async () => (await newest())?.openedAt === NINE + HOUR)
  expect(await newest()).toMatchObject({ state: 'open', closesAt: NINE + DAY + HOUR })
})

test('a date that a leader is promised right behind a start stays the date', async () => {
  const stage = await aStage()
  stage.now = NINE + HOUR / 2
  const { before: look } = createClockWatch(heirOf(stage))
  await look()
  const track = mainTrack('100')
  const saved = await stage.store.schedules.of(track)
  if (saved) await stage.store.schedules.save({ ...saved, nextDueAt: NINE + 7 * DAY })
  stage.now += 60_000
  await look()
  expect((await stage.store.schedules.of(track))?.nextDueAt).toBe(NINE + 7 * DAY)
})

test('what waits for a rate limit waits no longer because the clock went back', async () => {
  const { stage, put } = await running({ openHours: 71 })
  const { faults } = stage.discord
  faults.push({ kind: 'answers', of: 'send', problem: { kind: 'not-sent', retryAfterMs: 30_000 } })
  stage.now = NINE + DAY + HOUR
  await until(
    async () => faults.length === 0 && (await stage.store.occurrences.recent(mainTrack('100'), 1))[0]?.state === 'due',
  )
  await put(stage.now - HOUR)
  // The wait begins anew when the change is noticed: half a minute, not an hour.
  const before = stage.now
  await until(async () => {
    stage.now += 1_000
    return await openOn(stage, '2026-11-24')
  })
  expect(stage.now - before).toBeLessThan(HOUR / 2)
})

test('a clock that was put right while the bot was off is noticed at its start', async () => {
  const stage = await aStage()
  stage.now = NINE + 40 * DAY
  await stage.tick()
  stage.now = NINE + DAY - HOUR
  const jobs = startJobs(stage.app, { ...SETTINGS, pollMs: 20 }, noReason)
  onTestFinished(() => jobs.stop())
  await until(async () => ((await stage.store.schedules.of(mainTrack('100')))?.nextDueAt ?? 0) === NINE + DAY)
  stage.now = NINE + DAY
  await until(() => openOn(stage, '2026-11-24'))
})

test('a message that arrives behind the one of an heir is taken away', async () => {
  const stage = await aStage()
  const heir = heirOf(stage)
  freezeFirstSend(stage, async () => {
    for (let look = 0; look < 3; look++) await lookAs(heir)
  })
  await stage.tick()
  const [row] = await stage.store.occurrences.newest(mainTrack('100'))
  expect(stage.discord.messages).toHaveLength(2)
  expect(stage.discord.standing().map((one) => one.id)).toEqual([row?.messageId])
})

test('so is one of which its sender never hears: behind a freeze the request is given up before its answer is read', async () => {
  const stage = await aStage()
  const heir = heirOf(stage)
  freezeFirstSend(stage, async () => {
    for (let look = 0; look < 3; look++) await lookAs(heir)
    stage.discord.faults.push({ kind: 'stored-then-lost' })
  })
  await stage.tick()
  const [row] = await stage.store.occurrences.newest(mainTrack('100'))
  expect(stage.discord.messages).toHaveLength(2)
  expect(stage.discord.standing().map((one) => one.id)).toEqual([row?.messageId])
})

test('nothing is sent by one that stood still while it was written down that it will', async () => {
  const stage = await aStage()
  const heir = heirOf(stage)
  freezeFirstMark(stage, stage.app.store.occurrences, 'mark', async () => {
    for (let look = 0; look < 3; look++) await lookAs(heir)
  })
  await stage.tick()
  expect(sends(stage)).toHaveLength(1)
})

test('of a row that ended without a message none is left by a sender that stood still', async () => {
  const stage = await aStage()
  freezeFirstSend(stage, async () => {
    await sqlBeside(stage.store, "UPDATE occurrences SET state = 'failed', fence = fence + 1")
    stage.discord.faults.push({ kind: 'stored-then-lost' })
  })
  await stage.tick()
  expect(stage.discord.messages).toHaveLength(1)
  expect(stage.discord.standing()).toEqual([])
})

test('an heir that posts while the first message is on its way finds it, once', async () => {
  const stage = await aStage()
  const heir = heirOf(stage)
  const arrived = Promise.withResolvers<void>()
  let looked = Promise.resolve()
  freezeFirstSend(stage, async () => {
    await lookAs(heir)
    const { send } = stage.discord
    stage.discord.send = async (post) => {
      const sent = await send.call(stage.discord, post)
      await arrived.promise
      return sent
    }
    looked = runTick(heir)
    await until(() => stage.discord.messages.length === 1)
  })
  await stage.tick()
  arrived.resolve()
  await looked
  await heir.lanes.idle()
  await heir.aside.idle()
  const [row] = await stage.store.occurrences.newest(mainTrack('100'))
  expect(stage.discord.standing().map((one) => one.id)).toEqual([row?.messageId])
  expect(stage.discord.messages).toHaveLength(2)
})

test('one that wakes, sends and dies before its own look leaves a message that the close takes away', async () => {
  const stage = await aStage()
  const heir = heirOf(stage)
  freezeFirstSend(stage, async () => {
    for (let look = 0; look < 3; look++) await lookAs(heir)
    // From here on the sleeper's own store is gone: it dies as soon as its message stands.
    stage.app.store.occurrences.record = () => Promise.reject(new Error('died'))
  })
  const { record } = stage.app.store.occurrences
  await stage.tick()
  stage.app.store.occurrences.record = record
  const [row] = await stage.store.occurrences.newest(mainTrack('100'))
  expect(stage.discord.standing()).toHaveLength(2)
  await stage.tick(DAY)
  expect(stage.discord.standing().map((one) => one.id)).toContain(row?.messageId)
  const ofRow = stage.discord.standing().filter((one) => JSON.stringify(one.message).includes(row?.id ?? '?'))
  expect(ofRow).toHaveLength(1)
})

test('a send that took longer than the nonce is remembered looks once; a quick one does not', async () => {
  const stage = await aStage()
  await stage.tick()
  expect(stage.discord.requests).not.toContain('findOwn')
  const { send } = stage.discord
  stage.discord.send = async (post) => {
    stage.now += 2 * 60_000
    return send.call(stage.discord, post)
  }
  await stage.tick(DAY)
  expect(stage.discord.requests.filter((one) => one === 'findOwn')).toHaveLength(1)
  expect(stage.discord.standing()).toHaveLength(2)
})

test.each(some([...LONG_AHEAD, ['an hour', HOUR] as const]))(
  'what a process sent by a clock that was %s ahead, and died over, is found at the next start: one post, open for a day',
  async (_, jump) => {
    const stage = await aStage()
    const { discord } = stage
    await stage.tick()
    stage.now = NINE + jump
    discord.botAheadMs = jump
    discord.faults.push({ kind: 'stored-then-lost' })
    await stage.tick(jump < DAY ? DAY : 0)
    const posted = discord.messages.length
    const [sent] = await stage.store.occurrences.recent(mainTrack('100'), 1)
    expect(sent).toMatchObject({ state: 'sending' })
    stage.now += 5 * 60_000 - jump
    discord.botAheadMs = 0
    const before = stage.now
    // As the next start takes the file over.
    await sqlBeside(stage.store, 'update occurrences set lease_until_ms = 0, owner = null')
    await createClockWatch(heirOf(stage)).before()
    await stage.tick()
    const ofRow = () => discord.standing().filter((one) => JSON.stringify(one.message).includes(sent?.id ?? '?'))
    const found = await stage.store.occurrences.find(sent?.id ?? '')
    expect(found).toMatchObject({ state: 'open', messageId: ofRow()[0]?.id })
    expect(Math.abs((found?.closesAt ?? 0) - before - DAY)).toBeLessThan(2 * HOUR)
    expect(discord.messages).toHaveLength(posted)
    for (let days = 0; days < 33; days++) await stage.tick(DAY)
    expect(discord.messages.filter((one) => JSON.stringify(one.message).includes(sent?.id ?? '?'))).toHaveLength(1)
  },
)

test('a member is reminded at her time by the wall, though the date that a clock was ahead to has another summer time', async () => {
  const stage = await aStage({ zone: 'America/New_York' })
  const { reminders } = stage.store
  const { before: look } = createClockWatch(heirOf(stage))
  await look()
  const ahead = NINE + 200 * DAY
  const wished = { guildId: '100', trackId: 'main', memberId: '11', language: 'ko' as const, reviewAt: '21:30' }
  await reminders.save(wished, nextAt('21:30', 'America/New_York', ahead))
  stage.now = ahead
  await look()
  stage.now = NINE + HOUR
  await look()
  const tonight = nextAt('21:30', 'America/New_York', stage.now)
  expect(await reminders.reviewsDue(tonight - 1, 9)).toEqual([])
  expect(await reminders.reviewsDue(tonight, 9)).toMatchObject([{ dueAt: tonight }])
})

test.each([
  ['is put back', true],
  // It may as well be behind now.
  ['was put back before a start', false],
])(
  'of a date that a clock was ahead to, a member is reminded again when it comes, where that %s',
  async (_, isSeen) => {
    const stage = await aStage()
    const { reminders } = stage.store
    const { before: look } = createClockWatch(heirOf(stage))
    if (isSeen) await look()
    const of = { guildId: '100', trackId: 'main', memberId: '11' }
    await reminders.save({ ...of, language: 'ko', reviewAt: '21:30' }, NINE)
    const owe = async (at: number) => {
      stage.now = at
      const [due] = await reminders.reviewsDue(NINE + 99 * DAY, 9)
      if (!due) throw new Error('she wants none')
      const owing = { now: at, limit: 9, leaseMs: SETTINGS.leaseMs, newId: () => `r${at}` }
      return await reminders.passReview(due, at + DAY, localDateAt(at, 'Asia/Seoul'), owing)
    }
    const days = [NINE, NINE + 5 * DAY, NINE + 6 * DAY]
    const owed = []
    for (const day of days) owed.push(await owe(day))
    await reminders.settle(owed[0]?.id ?? '', 'sent')
    await reminders.settle(owed[1]?.id ?? '', 'sent')
    await reminders.settle(owed[2]?.id ?? '', 'lost')
    if (isSeen) await look()
    stage.now = NINE + HOUR
    await look()
    const again = []
    for (const day of days) again.push(await owe(day))
    expect(again).toMatchObject([undefined, isSeen ? {} : undefined, {}])
  },
)

test.each([
  ['two days', 2 * DAY],
  ['ten years', 3650 * DAY],
])('a member is reminded at her time tomorrow, though a clock that was %s ahead had reminded her', async (_, jump) => {
  const stage = await aStage()
  const { reminders } = stage.store
  const wished = { guildId: '100', trackId: 'main', memberId: '11', language: 'ko' as const, reviewAt: '21:30' }
  const { before: look } = createClockWatch(heirOf(stage))
  await look()
  await reminders.save(wished, nextAt('21:30', 'Asia/Seoul', NINE + jump))
  stage.now = NINE + jump
  await look()
  stage.now = NINE + HOUR
  await look()
  const tonight = nextAt('21:30', 'Asia/Seoul', stage.now)
  expect(await reminders.reviewsDue(tonight - 1, 9)).toEqual([])
  expect(await reminders.reviewsDue(tonight, 9)).toMatchObject([{ memberId: '11', dueAt: tonight }])
})

test.each([
  ['a few minutes', 10 * 60_000],
  ['an hour', HOUR],
  ['a day', DAY],
])(
  'what a process left on its way is taken up when its lease ends, though a clock that was %s ahead is put back',
  async (_, jump) => {
    const stage = await aStage({ finals: 'weekly' })
    const { boardPosts, occurrences, reminders } = stage.store
    const { before: look } = createClockWatch(heirOf(stage))
    const right = NINE + 7 * DAY
    stage.now = right + jump
    await look()
    const { leaseMs } = SETTINGS
    const of = { guildId: '100', trackId: 'main', memberId: '11' }
    await reminders.save({ ...of, language: 'ko', reviewAt: '21:30' }, right)
    const [due] = await reminders.reviewsDue(stage.now, 9)
    const owing = { now: stage.now, limit: 9, leaseMs, newId: () => 'reminder0001' }
    if (due) await reminders.passReview(due, stage.now + DAY, '2026-11-23', owing)
    await boardPosts.plan(stage.now)
    const board = await boardPosts.claim({ now: stage.now, leaseMs })
    if (board) await boardPosts.mark(board, stage.now)
    const row = { id: 'occurrence01', localDate: '2026-11-23', number: 1, dueAt: right }
    await occurrences.plan({ schedule: aSchedule({ finals: 'weekly' }), nextDueAt: right + 9 * DAY, rows: [row] })
    const claim = { work: 'post', owner: 'one', leaseMs, limit: 9 } as const
    const [post] = await occurrences.claim({ ...claim, now: stage.now })
    if (post) await occurrences.mark(post, stage.now, stage.now + DAY)
    stage.now = right
    await look()
    const left = async (now: number) => [
      (await reminders.leftOver({ ...owing, now })).length,
      (await boardPosts.claim({ now, leaseMs })) ? 1 : 0,
      (await occurrences.claim({ ...claim, now })).length,
    ]
    expect(await left(right + leaseMs - 1)).toEqual([0, 0, 0])
    expect(await left(right + leaseMs)).toEqual([1, 1, 1])
  },
)
