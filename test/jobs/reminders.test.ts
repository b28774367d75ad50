import { describe, expect, test } from 'vitest'
import { randomId } from '../../src/core/random-id.ts'
import type { Reminders } from '../../src/core/schedule/reminders.ts'
import { nextAt } from '../../src/core/schedule/reminders.ts'
import { ko } from '../../src/text/ko.ts'
import { post } from '../store/fixtures.ts'
import { aQuestion, aSchedule, HOUR, NINE } from '../store/values.ts'
import { aStage, freezeFirstSend, heirOf, lookAs, SETTINGS, type Stage } from './stage.ts'

const MINUTE = 60_000
const [ANNE, BOB] = ['11', '12']
const of = (memberId: string) => ({ guildId: '100', trackId: 'main', memberId })

const wants = (memberId: string, more: Partial<Reminders>): Reminders => ({ ...of(memberId), language: 'ko', ...more })
const told = ({ discord }: Stage) => discord.standing().filter((one) => one.channelId.startsWith('dm-'))
const ids = ({ discord }: Stage) => JSON.stringify(discord.standing().flatMap((one) => one.message.components ?? []))

/** A question that closes at nine the next day; two members want to be told an hour before. */
async function anOpenQuestion(): Promise<{ stage: Stage; occurrenceId: string }> {
  const stage = await aStage({ paused: 'admin' })
  stage.discord.names = [{ id: '100', name: '우리 *스터디*' }]
  const { id } = await post(stage.store, aSchedule({ paused: 'admin' }))
  for (const member of [ANNE, BOB]) await stage.store.reminders.save(wants(member, { beforeClose: 60 }), undefined)
  return { stage, occurrenceId: id }
}

const answer = (stage: Stage, occurrenceId: string, memberId: string) =>
  stage.store.answers.record({ occurrenceId, memberId, chosen: ['B'], correct: true, now: stage.now, pressId: '5' })

describe('before the close', () => {
  test('whoever has not answered is told once, from where and by when; nobody else', async () => {
    const { stage, occurrenceId } = await anOpenQuestion()
    await answer(stage, occurrenceId, BOB)
    await stage.tick(22 * HOUR)
    expect(told(stage)).toEqual([])
    await stage.tick(HOUR)
    await stage.tick(5 * MINUTE)
    expect(told(stage).map((one) => one.channelId)).toEqual([`dm-${ANNE}`])
    const [{ message }] = told(stage) as [ReturnType<typeof told>[number]]
    expect(message.content).toContain('우리 \\*스터디\\*')
    expect(message.content).toContain(`<t:${(NINE + 24 * HOUR) / 1000}:R>`)
    expect(ids(stage)).toContain('https://discord.com/channels/100/200/')
    expect(ids(stage)).toContain(`!${(100).toString(36)}"`)
  })

  test('a member whose inbox does not answer holds up nobody else, and no board nor correction holds up either', async () => {
    const { stage } = await anOpenQuestion()
    const silent = Promise.withResolvers<void>()
    const inbox = stage.discord.inbox.bind(stage.discord)
    stage.discord.inbox = async (memberId) => {
      if (memberId === ANNE) await silent.promise
      return await inbox(memberId)
    }
    const { posts } = stage.store.corrections
    Object.assign(stage.store.corrections, {
      posts: async (...of: Parameters<typeof posts>) => {
        await silent.promise
        return await posts(...of)
      },
    })
    const ticked = stage.tick(23 * HOUR)
    await expect.poll(() => told(stage).map((one) => one.channelId)).toEqual([`dm-${BOB}`])
    silent.resolve()
    await ticked
    expect(told(stage)).toHaveLength(2)
  })

  test('several questions of a date are one message, and one that came too late is none', async () => {
    const stage = await aStage({ paused: 'admin' })
    for (const number of [1, 2])
      await post(stage.store, aSchedule({ paused: 'admin' }), { number, question: aQuestion({ id: `q${number}` }) })
    await stage.store.reminders.save(wants(ANNE, { beforeClose: 60 }), undefined)
    await stage.tick(23 * HOUR + 30 * MINUTE)
    expect(told(stage).map((one) => one.message.content)).toEqual([expect.stringContaining('2개')])
    await stage.store.reminders.save(wants(BOB, { beforeClose: 60 }), undefined)
    await stage.tick(30 * MINUTE - 30_000)
    expect(told(stage)).toHaveLength(1)
  })

  test.each([
    ['open for two days', 48, 24],
    ['posted late, and open for a day', 25, 24],
  ])('one of a date whose successor stands already is told as well: %s', async (_, openHours, nextAfter) => {
    const stage = await aStage({ paused: 'admin' })
    const paused = aSchedule({ paused: 'admin' })
    await post(stage.store, paused, { openHours })
    const next = { localDate: '2026-11-24', at: NINE + nextAfter * HOUR, openHours, question: aQuestion({ id: 'q2' }) }
    await post(stage.store, paused, next)
    await stage.store.reminders.save(wants(ANNE, { beforeClose: 30 }), undefined)
    await stage.tick(openHours * HOUR - 31 * MINUTE)
    expect(told(stage)).toEqual([])
    await stage.tick(MINUTE)
    await stage.tick(5 * MINUTE)
    expect(told(stage).map((one) => one.message.content)).toEqual([
      expect.stringContaining(`<t:${(NINE + openHours * HOUR) / 1000}:R>`),
    ])
  })

  test.each([
    ['within the minute of the nonce', 0],
    ['after it, found in the channel', SETTINGS.nonceWindowMs],
  ])('one whose answer got lost is there once: %s', async (_, wait) => {
    const { stage, occurrenceId } = await anOpenQuestion()
    await answer(stage, occurrenceId, BOB)
    stage.discord.faults.push({ kind: 'stored-then-lost' })
    await stage.tick(23 * HOUR)
    await stage.tick(SETTINGS.leaseMs + wait)
    await stage.tick(SETTINGS.leaseMs + wait)
    expect(told(stage)).toHaveLength(1)
    expect(
      await stage.store.reminders.leftOver({ now: stage.now + 9 * HOUR, limit: 9, leaseMs: 1, newId: String }),
    ).toEqual([])
  })

  test.each([
    ['is told that it did', false],
    ['never hears of it', true],
  ])('a process that stood still while another sent it, and %s, leaves one', async (_, unheard) => {
    const { stage, occurrenceId } = await anOpenQuestion()
    await answer(stage, occurrenceId, BOB)
    const heir = heirOf(stage)
    freezeFirstSend(stage, async () => {
      await lookAs(heir)
      if (unheard) stage.discord.faults.push({ kind: 'stored-then-lost' })
    })
    await stage.tick(23 * HOUR)
    await stage.tick(5 * MINUTE)
    expect(stage.discord.messages).toHaveLength(2)
    expect(told(stage)).toHaveLength(1)
  })

  test('a process that stood still before it sends leaves that to whoever took it over', async () => {
    const { stage, occurrenceId } = await anOpenQuestion()
    await answer(stage, occurrenceId, BOB)
    const heir = heirOf(stage)
    const inbox = stage.discord.inbox.bind(stage.discord)
    stage.discord.inbox = async (memberId) => {
      stage.discord.inbox = inbox
      stage.now += 10 * MINUTE
      await lookAs(heir)
      stage.now += 10 * MINUTE
      return await inbox(memberId)
    }
    await stage.tick(23 * HOUR)
    expect(stage.discord.messages).toHaveLength(1)
  })

  test('one that a dead process had taken up is sent, unless it was answered since', async () => {
    const { stage, occurrenceId } = await anOpenQuestion()
    stage.now += 23 * HOUR
    const owing = {
      now: stage.now,
      limit: 9,
      leaseMs: SETTINGS.leaseMs,
      newId: () => randomId(Math.random),
    }
    expect(await stage.store.reminders.oweForCloses(owing)).toHaveLength(2)
    await answer(stage, occurrenceId, BOB)
    await stage.tick()
    expect(told(stage)).toEqual([])
    await stage.tick(SETTINGS.leaseMs)
    expect(told(stage).map((one) => one.channelId)).toEqual([`dm-${ANNE}`])
  })
})

describe('to review', () => {
  test('comes at the local time where something is due, once a day; none for what lies hours back', async () => {
    const stage = await aStage({ paused: 'admin' })
    const key = { ...of(ANNE), questionId: 'question-1' }
    await stage.store.cards.grade({ ...key, grade: 1, reps: 0, now: NINE })
    const at = nextAt('21:30', 'Asia/Seoul', NINE)
    expect(new Date(at).toISOString()).toBe('2026-11-23T12:30:00.000Z')
    for (const member of [ANNE, BOB]) await stage.store.reminders.save(wants(member, { reviewAt: '21:30' }), at)
    await stage.tick(12.5 * HOUR)
    expect(told(stage)).toEqual([])
    await stage.tick(24 * HOUR)
    await stage.tick(MINUTE)
    expect(told(stage).map((one) => [one.channelId, one.message.content])).toEqual([
      [`dm-${ANNE}`, ko.reminders.reviewNow('', 1, false)],
    ])
    // The bot was off at half past nine, and comes back at midnight.
    await stage.tick(26.5 * HOUR)
    expect(told(stage)).toHaveLength(1)
    await stage.tick(21.5 * HOUR)
    expect(told(stage)).toHaveLength(2)
  })
})

describe('what she chooses while a look is at her review', () => {
  const aDueReview = async () => {
    const { store } = await aStage({ paused: 'admin' })
    await store.reminders.save(wants(ANNE, { beforeClose: 60, reviewAt: '09:00' }), NINE)
    const [due] = await store.reminders.reviewsDue(NINE, 9)
    if (!due) throw new Error('nothing is due')
    const owing = { now: NINE, limit: 9, leaseMs: SETTINGS.leaseMs, newId: String }
    const pass = () => store.reminders.passReview(due, NINE + 24 * HOUR, '2026-11-23', owing)
    return { reminders: store.reminders, pass }
  }

  test('a later time is today’s still', async () => {
    const { reminders, pass } = await aDueReview()
    await reminders.save(wants(ANNE, { reviewAt: '21:00' }), NINE + 12 * HOUR)
    expect(await pass()).toBeUndefined()
    expect(await reminders.reviewsDue(NINE + 12 * HOUR, 9)).toMatchObject([{ dueAt: NINE + 12 * HOUR }])
  })

  test('none is none, tomorrow as well', async () => {
    const { reminders, pass } = await aDueReview()
    await reminders.save(wants(ANNE, { beforeClose: 60 }), undefined)
    expect(await pass()).toBeUndefined()
    expect(await reminders.reviewsDue(NINE + 99 * HOUR, 9)).toEqual([])
  })
})

describe('an inbox', () => {
  test('that is shut switches all of hers off, and she is to be told', async () => {
    const { stage } = await anOpenQuestion()
    await stage.store.reminders.save({ ...wants(ANNE, { reviewAt: '09:00' }), guildId: '101' }, NINE + 99 * HOUR)
    stage.discord.shut.add(`dm-${ANNE}`)
    await stage.tick(23 * HOUR)
    expect(told(stage).map((one) => one.channelId)).toEqual([`dm-${BOB}`])
    expect(await stage.store.reminders.isShut(ANNE)).toBe(true)
    expect(await stage.store.reminders.of({ ...of(ANNE), guildId: '101' })).not.toHaveProperty('reviewAt')
    await stage.store.reminders.told(ANNE)
    expect(await stage.store.reminders.isShut(ANNE)).toBe(false)
    expect(await stage.store.reminders.isShut(BOB)).toBe(false)
  })

  test('of a member who left gets none, and nothing of it is kept', async () => {
    const { stage } = await anOpenQuestion()
    stage.discord.gone.add(ANNE)
    await stage.tick(23 * HOUR)
    expect(told(stage).map((one) => one.channelId)).toEqual([`dm-${BOB}`])
    expect(await stage.store.reminders.of(of(ANNE))).toBeUndefined()
  })

  test('of a member whose server removed the bot gets none; she finds what she wanted when it is back', async () => {
    const { stage } = await anOpenQuestion()
    for (const member of [ANNE, BOB]) stage.discord.gone.add(member)
    stage.discord.serverState = 'gone'
    await stage.tick(23 * HOUR)
    expect(told(stage)).toEqual([])
    expect(await stage.store.reminders.of(of(ANNE))).toEqual(wants(ANNE, { beforeClose: 60 }))
  })

  test('of a server that is not among the bot’s is asked for at Discord by nobody, on no day; back again, she is reminded', async () => {
    const { stage } = await anOpenQuestion()
    const { names } = stage.discord
    await stage.store.reminders.save(wants(ANNE, { beforeClose: 60, reviewAt: '08:00' }), NINE + 23 * HOUR)
    stage.discord.names = []
    const { member } = stage.discord
    let asked = 0
    stage.discord.member = async (...one) => {
      asked++
      return await member.apply(stage.discord, one)
    }
    await stage.tick(23 * HOUR)
    await stage.tick(24 * HOUR)
    expect([asked, stage.discord.serversAsked, told(stage).length]).toEqual([0, 0, 0])
    stage.discord.names = names
    await post(stage.store, aSchedule({ paused: 'admin' }), { localDate: '2026-11-25', at: stage.now })
    await stage.tick(23 * HOUR)
    expect(
      told(stage)
        .map((one) => one.channelId)
        .sort(),
    ).toEqual([`dm-${ANNE}`, `dm-${BOB}`])
  })

  test('of a server that stands beyond those that Discord was asked for is written to; not once the bot was removed there', async () => {
    const { stage } = await anOpenQuestion()
    const { discord } = stage
    discord.names = [{ id: '99', name: '' }]
    discord.namesAreAll = false
    discord.serverName = '저편의 서버'
    await stage.tick(23 * HOUR)
    expect(told(stage).every((one) => JSON.stringify(one).includes('저편의 서버'))).toBe(true)
    expect(told(stage).map((one) => one.channelId)).toEqual(expect.arrayContaining([`dm-${ANNE}`, `dm-${BOB}`]))
    const before = told(stage).length
    await post(stage.store, aSchedule({ paused: 'admin' }), { localDate: '2026-11-25', at: stage.now })
    discord.serverState = 'gone'
    await stage.tick(23 * HOUR)
    expect(told(stage)).toHaveLength(before)
    expect(await stage.store.reminders.of(of(ANNE))).toEqual(wants(ANNE, { beforeClose: 60 }))
  })

  test('of whoever never asked for it gets none', async () => {
    const stage = await aStage({ paused: 'admin' })
    await post(stage.store, aSchedule({ paused: 'admin' }))
    await stage.tick(23.5 * HOUR)
    expect(told(stage)).toEqual([])
  })
})
