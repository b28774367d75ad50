import { describe, expect, test } from 'vitest'
import { createAside } from '../../src/jobs/aside.ts'
import { postFinals } from '../../src/jobs/finals.ts'
import { createLanes } from '../../src/jobs/lanes.ts'
import type { Work } from '../../src/jobs/work.ts'
import { close, openBeside, post, sqlBeside } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE, newId } from '../store/values.ts'
import { refused } from './fake-discord.ts'
import { aStage, freezeFirstMark, freezeFirstSend, heirOf, lookAs, SETTINGS, type Stage, sends } from './stage.ts'

const DAY = 24 * HOUR
const MINUTE = 60_000
/** 2026-11-30, a Monday, 00:00 in Seoul: the week of 2026-11-23 is over; so is November a day later. */
const WEEK_END = NINE + 7 * DAY - 9 * HOUR
const MONTH_END = WEEK_END + DAY
const WEEK = '2026-W48'

type Finals = 'weekly' | 'monthly' | 'both'

/** One question of Monday, answered by three and counted; nothing more is planned. */
async function aWeek(finals: Finals = 'weekly', openHours = 24): Promise<Stage> {
  const stage = await aStage({ paused: 'admin', finals })
  Object.assign(stage.app.pictures, {
    board: async ({ alt }: { alt: string }) => ({ png: new Uint8Array([1]), alt }),
  })
  const { id } = await post(stage.store, aSchedule({ paused: 'admin', finals }), { openHours })
  for (const [memberId, right] of [
    ['11', true],
    ['12', false],
    ['13', true],
  ] as const) {
    const now = NINE + HOUR
    const chosen = [right ? 'B' : 'A']
    await stage.store.answers.record({ occurrenceId: id, memberId, chosen, correct: right, now, pressId: memberId })
  }
  if (openHours === 24) await close(stage.store, NINE + DAY)
  return stage
}

/** Boards, not questions. */
const boards = ({ discord }: Stage) => discord.standing().filter((one) => one.nonce?.startsWith('f'))
const said = ({ discord }: Stage) => JSON.stringify(discord.standing().map((one) => one.message))

async function tickAt(stage: Stage, instant: number): Promise<void> {
  stage.now = instant
  await stage.tick()
}

describe('the board of a week that ended', () => {
  test('comes at its midnight, once: winners, the best in words, a button to one’s own place', async () => {
    const stage = await aWeek()
    await tickAt(stage, WEEK_END - 1)
    expect(boards(stage)).toEqual([])
    for (const wait of [0, MINUTE, DAY, 6 * DAY - MINUTE - 1]) await stage.tick(wait + 1)
    expect(boards(stage)).toHaveLength(1)
    const [{ message }] = boards(stage) as [ReturnType<typeof boards>[number]]
    expect(message.content).toBe('🏁 한 주 순위가 나왔어요.')
    expect(message.embeds?.[0]?.title).toContain('최종')
    expect(message.embeds?.[0]?.description).toMatch(/🎉 우승: <@11>, <@13>.*🥇 <@11>.*🥇 <@13>/su)
    expect(message.embeds?.[0]?.description).not.toContain('<@12>')
    expect(message.files?.[0]?.alt).toContain('멤버 11')
    expect(JSON.stringify(message.components)).toContain(`leaderboard.final:${WEEK}:main`)
  })

  test('in words where no file may be attached', async () => {
    const stage = await aWeek()
    stage.discord.missing = ['attachFiles']
    await tickAt(stage, WEEK_END)
    expect(boards(stage)[0]?.message).not.toHaveProperty('files')
    expect(boards(stage)[0]?.message.embeds?.[0]?.description).toContain('<@12>')
  })

  test('whoever left is not on it', async () => {
    const stage = await aWeek()
    stage.discord.gone.add('11')
    await tickAt(stage, WEEK_END)
    expect(boards(stage)).toHaveLength(1)
    expect(said(stage)).not.toContain('<@11>')
  })

  test('waits for a question of the week that is still open', async () => {
    const stage = await aWeek('weekly', 7 * 24)
    await tickAt(stage, WEEK_END)
    await stage.tick(8 * HOUR)
    expect(boards(stage)).toEqual([])
    await close(stage.store, NINE + 7 * DAY)
    await tickAt(stage, NINE + 7 * DAY)
    expect(boards(stage)).toHaveLength(1)
  })

  test('a month’s too, and both', async () => {
    const [monthly, both] = [await aWeek('monthly'), await aWeek('both')]
    for (const stage of [monthly, both]) {
      await tickAt(stage, WEEK_END)
      await tickAt(stage, MONTH_END)
      await stage.tick(MINUTE)
    }
    const periods = (stage: Stage) =>
      boards(stage).map((one) => /leaderboard\.final:([^:]+):/.exec(JSON.stringify(one.message.components))?.[1])
    expect(periods(monthly)).toEqual(['2026-11'])
    expect(periods(both)).toEqual([WEEK, '2026-11'])
    const nonces = boards(both).map((one) => one.nonce ?? '')
    expect(new Set(nonces).size).toBe(2)
    for (const nonce of nonces) expect(nonce).toMatch(/^f[0-9a-z]{6,24}$/u)
  })

  test('nothing where nobody had a point, and nothing of weeks before it was wished for', async () => {
    const stage = await aStage({ paused: 'admin', finals: 'weekly' })
    await tickAt(stage, WEEK_END)
    expect(stage.discord.messages).toEqual([])
    const other = await aWeek()
    const change = (finals: 'none' | 'weekly') =>
      other.store.schedules.change({ first: aSchedule(), fields: { finals }, now: other.now, resume: false, newId })
    await change('none')
    await tickAt(other, WEEK_END + DAY)
    await change('weekly')
    for (let day = 0; day < 5; day++) await other.tick(DAY)
    expect(boards(other)).toEqual([])
  })
})

describe('exactly once', () => {
  test.each([
    ['within the minute of the nonce', 0],
    ['after it, found in the channel', 10 * MINUTE],
  ])('where the answer got lost: %s', async (_, wait) => {
    const stage = await aWeek()
    stage.discord.faults.push({ kind: 'stored-then-lost' })
    await tickAt(stage, WEEK_END)
    for (let again = 0; again < 3; again++) await stage.tick(MINUTE + wait)
    expect(stage.discord.messages).toHaveLength(1)
  })

  test('where the process died behind its mark and the next one may not read the channel, nobody risks a second', async () => {
    const stage = await aWeek()
    stage.discord.faults.push({ kind: 'stored-then-lost' })
    await tickAt(stage, WEEK_END)
    stage.discord.missing = ['readMessageHistory']
    await stage.tick(SETTINGS.leaseMs + 10 * MINUTE)
    expect(stage.discord.messages).toHaveLength(1)
    expect(await kinds(stage)).toEqual(['board-not-posted unknown-outcome'])
  })

  test.each([
    ['is told that it did', false],
    ['never hears of it', true],
  ])('where a process that stood still for ten minutes sends behind another, and %s', async (_, unheard) => {
    const stage = await aWeek()
    const heir = heirOf(stage)
    freezeFirstSend(stage, async () => {
      await lookAs(heir)
      if (unheard) stage.discord.faults.push({ kind: 'stored-then-lost' })
    })
    await tickAt(stage, WEEK_END)
    await stage.tick(HOUR)
    expect(stage.discord.messages).toHaveLength(2)
    expect(stage.discord.standing()).toHaveLength(1)
  })

  test('where a process stood still while it was written down that it sends', async () => {
    const stage = await aWeek()
    const heir = heirOf(stage)
    freezeFirstMark(stage, stage.app.store.boardPosts, 'mark', () => lookAs(heir))
    await tickAt(stage, WEEK_END)
    await stage.tick(HOUR)
    expect(sends(stage)).toHaveLength(1)
  })

  test('where several processes look at the same moment', async () => {
    const stage = await aWeek()
    stage.now = WEEK_END
    const stores = [stage.store, await openBeside(stage.store, () => stage.now)]
    const works = stores.map(
      (store, at): Work => ({
        app: { ...stage.app, store },
        settings: SETTINGS,
        owner: `process ${at}`,
        turn: async () => {},
        spare: async () => {},
        lanes: createLanes(),
        aside: createAside(() => {}),
        again: () => {},
        stopping: () => false,
      }),
    )
    await Promise.all([...works, ...works].map((work) => postFinals(work)))
    expect(sends(stage)).toHaveLength(1)
  })

  test('though in the channel of another server Discord does not answer', async () => {
    const stage = await aWeek()
    const other = aSchedule({ id: 'sched0000002', guildId: '101', channelId: '201', paused: 'admin', finals: 'weekly' })
    await stage.store.schedules.save(other)
    const { id } = await post(stage.store, other)
    const answer = { occurrenceId: id, memberId: '11', chosen: ['B'], correct: true, pressId: '1' }
    await stage.store.answers.record({ ...answer, now: NINE + HOUR })
    await close(stage.store, NINE + DAY)
    const send = stage.discord.send.bind(stage.discord)
    const silent = Promise.withResolvers<void>()
    stage.discord.send = async (one) => {
      if (one.channelId === '200') await silent.promise
      return await send(one)
    }
    stage.now = WEEK_END
    const ticked = stage.tick()
    await expect.poll(() => boards(stage).map((one) => one.channelId)).toEqual(['201'])
    silent.resolve()
    await ticked
    expect(boards(stage)).toHaveLength(2)
  })

  test('not at all behind a month without the bot', async () => {
    const stage = await aWeek()
    await tickAt(stage, WEEK_END + 40 * DAY)
    expect(stage.discord.messages).toEqual([])
  })

  test('one that a moderator took away stays away', async () => {
    const stage = await aWeek()
    await tickAt(stage, WEEK_END)
    for (const message of stage.discord.messages) message.deleted = true
    for (let again = 0; again < 3; again++) await stage.tick(HOUR)
    expect(stage.discord.messages).toHaveLength(1)
  })
})

describe('what cannot be posted', () => {
  test('is told to leaders once: a right that is missing, a channel that is gone', async () => {
    const stage = await aWeek()
    stage.discord.missing = ['sendMessages']
    await tickAt(stage, WEEK_END)
    for (let again = 0; again < 3; again++) await stage.tick(HOUR)
    expect(await kinds(stage)).toEqual(['board-not-posted no-permission'])
    const gone = await aWeek()
    gone.discord.guildProblem = refused(404, 10_003).problem
    await tickAt(gone, WEEK_END)
    expect(await kinds(gone)).toEqual(['board-not-posted no-channel'])
    expect(gone.discord.messages).toEqual([])
  })

  test('is tried again where Discord is busy or silent', async () => {
    const stage = await aWeek()
    stage.discord.faults.push(
      { kind: 'answers', problem: { kind: 'not-sent', retryAfterMs: 5 * MINUTE } },
      { kind: 'answers', problem: refused(400, 20_028).problem },
    )
    await tickAt(stage, WEEK_END)
    for (let again = 0; again < 3; again++) await stage.tick(6 * MINUTE)
    expect(boards(stage)).toHaveLength(1)
    expect(await kinds(stage)).toEqual([])
  })
})

async function kinds({ store }: Stage): Promise<string[]> {
  const notices = (await store.notices.unseen('100')).map((one) => one.notice)
  return notices.map((one) => [one.kind, 'reason' in one ? one.reason : ''].join(' '))
}

test('what a clock that was ahead sent, and the process died over, is found at the next start, and not a month later', async () => {
  const stage = await aWeek()
  const { discord, store } = stage
  discord.botAheadMs = 30 * DAY
  discord.faults.push({ kind: 'stored-then-lost' })
  await tickAt(stage, WEEK_END + 30 * DAY)
  expect(boards(stage)).toHaveLength(1)
  discord.botAheadMs = 0
  stage.now = WEEK_END - DAY
  await sqlBeside(store, 'update board_posts set lease_until_ms = 0')
  await store.occurrences.clockPutBack(stage.now, 0)
  for (let days = 0; days < 40; days++) {
    await stage.tick(DAY)
    await discord.send({ channelId: '200', message: { content: 'a member' } })
  }
  expect(boards(stage)).toHaveLength(1)
})

test('a week that a clock ahead found empty has its board when it is over', async () => {
  const stage = await aWeek()
  const { store } = stage
  await tickAt(stage, WEEK_END + 2 * 7 * DAY)
  stage.now = NINE + 7 * DAY
  await store.occurrences.clockPutBack(stage.now, 0)
  const { id } = await post(store, aSchedule({ paused: 'admin', finals: 'weekly' }), {
    number: 2,
    localDate: '2026-12-08',
    at: NINE + 15 * DAY,
  })
  const answer = { occurrenceId: id, memberId: '11', chosen: ['B'], correct: true, pressId: '11' }
  await store.answers.record({ ...answer, now: NINE + 15 * DAY + HOUR })
  await close(store, NINE + 16 * DAY)
  stage.now = NINE + 17 * DAY
  for (let days = 0; days < 7; days++) await stage.tick(DAY)
  expect(said(stage)).toContain('leaderboard.final:2026-W50:')
})

test('a clock that lags behind at a start posts no board twice', async () => {
  const stage = await aWeek()
  await tickAt(stage, WEEK_END + 2_000)
  expect(boards(stage)).toHaveLength(1)
  for (const behind of [45 * MINUTE, 9 * HOUR]) {
    stage.now = WEEK_END + 30 * MINUTE - behind
    await stage.store.occurrences.clockPutBack(stage.now, 0)
    await stage.tick(MINUTE)
    await tickAt(stage, WEEK_END + HOUR)
    await stage.tick(DAY)
  }
  expect(boards(stage)).toHaveLength(1)
})
