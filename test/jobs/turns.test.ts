import { expect, test } from 'vitest'
import { isRight } from '../../src/core/quiz/corrections.ts'
import { mainTrack } from '../../src/core/track.ts'
import { createPace, createSpare, membersInTurn } from '../../src/jobs/pace.ts'
import { close, post } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { aStage, type Stage } from './stage.ts'

const DAY = 24 * HOUR
const TRACK = mainTrack('100')

/** What of Discord costs a request. */
const ASKING = [
  'send',
  'edit',
  'remove',
  'publish',
  'openThread',
  'findOwn',
  'inbox',
  'member',
  'server',
  'servers',
] as const

/** The requests of one look, each with `!` behind it that was made without a turn. */
async function asked(stage: Stage, later: number): Promise<readonly string[]> {
  const made: string[] = []
  let given = 0
  stage.whileWaiting = (requests) => {
    given += requests
  }
  for (const name of ASKING) {
    const ask = stage.discord[name].bind(stage.discord) as (...of: unknown[]) => Promise<unknown>
    Object.assign(stage.discord, {
      [name]: async (...of: unknown[]) => {
        made.push(given > 0 ? name : `${name}!`)
        given = Math.max(0, given - 1)
        return await ask(...of)
      },
    })
  }
  await stage.tick(later)
  return made
}

/** One question, open, and no other to come. */
async function anOpenQuestion(changes: Parameters<typeof aStage>[0] = {}): Promise<{ stage: Stage; id: string }> {
  const stage = await aStage({ paused: 'admin', ...changes })
  const { id } = await post(stage.store, aSchedule({ paused: 'admin', ...changes }))
  return { stage, id }
}

const answer = ({ store, now }: Stage, occurrenceId: string) =>
  store.answers.record({ occurrenceId, memberId: '11', chosen: ['A'], correct: false, pressId: '1', now })

test('at the close the edit, the thread and the reply take a turn each', async () => {
  const { stage } = await anOpenQuestion({ resultsTold: 'reply', thread: true })
  stage.discord.messages.push(aMessage((await stage.store.occurrences.newest(TRACK))[0]?.messageId))
  expect(await asked(stage, DAY)).toEqual(['edit', 'openThread', 'send'])
})

test('how many have answered is shown in a turn of its own', async () => {
  const { stage, id } = await anOpenQuestion()
  await answer(stage, id)
  expect(await asked(stage, HOUR)).toEqual(['edit'])
})

test('a correction is shown in one, and told in another', async () => {
  const { stage, id } = await anOpenQuestion()
  stage.discord.messages.push(aMessage((await stage.store.occurrences.newest(TRACK))[0]?.messageId))
  await stage.tick(DAY)
  const question = (await stage.store.occurrences.find(id))?.question
  if (!question) throw new Error('nothing was asked')
  await stage.store.corrections.decide({
    ...{ ...TRACK, thing: id, kind: 'asked', ref: id, id: 'correction01', by: '9', now: stage.now, question },
    decision: { what: 'key', key: ['A'] },
    isRight: (asked, change, given) => isRight(asked, change, given, undefined as never),
    filesOf: () => [],
  })
  expect(await asked(stage, 0)).toEqual(['edit', 'send'])
})

test('a reminder takes one for each of its requests, and what servers there are is asked once a look', async () => {
  const { stage } = await anOpenQuestion()
  stage.discord.gone.add('13')
  for (const memberId of ['11', '12', '13'])
    await stage.store.reminders.save({ ...TRACK, memberId, language: 'ko', beforeClose: 60 }, undefined)
  const made = await asked(stage, 23 * HOUR)
  const times = (name: string) => made.filter((one) => one === name).length
  expect(made.filter((one) => one.endsWith('!'))).toEqual([])
  expect(['member', 'server', 'servers', 'inbox', 'send'].map(times)).toEqual([3, 1, 1, 2, 2])
})

test('a finished board takes one for each member of whom it asks whether she is there', async () => {
  const { stage, id } = await anOpenQuestion({ finals: 'weekly' })
  Object.assign(stage.app.pictures, { board: async () => ({ png: new Uint8Array([1]), alt: '' }) })
  const answered = { occurrenceId: id, chosen: ['B'], correct: true, pressId: '1', now: stage.now }
  for (const memberId of ['11', '12']) await stage.store.answers.record({ ...answered, memberId })
  await close(stage.store, NINE + DAY)
  // 2026-11-30, a Monday, 00:00 in Seoul.
  expect(await asked(stage, 7 * DAY - 9 * HOUR)).toEqual(['member', 'member', 'send'])
})

test('where leaders have it told who chose what, the close takes one for each of whom it asks whether she is there', async () => {
  const { stage, id } = await anOpenQuestion({ choiceNames: true })
  stage.discord.messages.push(aMessage((await stage.store.occurrences.newest(TRACK))[0]?.messageId))
  const answered = { occurrenceId: id, pressId: '1', now: stage.now }
  for (const memberId of ['11', '12'])
    await stage.store.answers.record({ ...answered, memberId, chosen: ['A'], correct: false })
  await stage.store.answers.record({ ...answered, memberId: '13', chosen: ['B'], correct: true })
  expect(await asked(stage, DAY)).toEqual(['member', 'member', 'member', 'edit'])
})

test('however many are asked about, a message waits for one of them at most', async () => {
  let now = 0
  // What is waited for is over at once, and that long ago then.
  const wait = async (ms: number) => {
    now += ms
  }
  const turn = createPace(() => 1, 25, { now: () => now, wait })
  const spare = createSpare(turn)
  const order: string[] = []
  const members = Array.from({ length: 50 }, async () => {
    await spare(() => true)
    order.push('member')
  })
  const messages = Array.from({ length: 3 }, async () => {
    await turn()
    order.push('message')
  })
  await Promise.all([...members, ...messages])
  expect(order.lastIndexOf('message')).toBeLessThan(6)
  expect(order).toHaveLength(53)
})

test('of nobody any more where the wait for turns has taken the time that there is', async () => {
  const { app } = await aStage()
  let now = 0
  const spare = createSpare(async () => {
    now += 400
  })
  const { member } = membersInTurn({ app, spare }, 1_000, { now: () => now })
  const found = []
  for (const memberId of ['11', '12', '13', '14']) found.push(await member('100', memberId))
  expect(found).toEqual(['here', 'here', 'unknown', 'unknown'])
  expect(now).toBe(1_200)
})

/** As it stands in the channel. */
function aMessage(id = ''): Stage['discord']['messages'][number] {
  return { id, channelId: '200', sentAt: 0, message: {}, edits: 0, deleted: false }
}
