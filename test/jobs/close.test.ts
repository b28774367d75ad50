import { expect, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import { HOUR, NINE } from '../store/values.ts'
import { refused } from './fake-discord.ts'
import { aStage, heirOf, lookAs, SETTINGS, type Stage, someQuestions } from './stage.ts'

const DAY = 24 * HOUR

async function answered(stage: Stage): Promise<string> {
  await stage.tick()
  const [row] = await stage.store.occurrences.newest(mainTrack('100'))
  if (!row) throw new Error('nothing is open')
  for (const [memberId, chosen] of [
    ['1', 'B'],
    ['2', 'A'],
  ] as const) {
    const plan = {
      occurrenceId: row.id,
      memberId,
      chosen: [chosen],
      correct: chosen === 'B',
      pressId: '1',
      now: stage.now,
    }
    await stage.store.answers.record(plan)
  }
  // Only the one question: the next day's is another matter.
  await stage.store.schedules.pause(mainTrack('100'))
  return row.id
}

test('at its end the message shows the results, once', async () => {
  const stage = await aStage()
  const id = await answered(stage)
  await stage.tick(DAY - 1)
  expect(stage.discord.messages[0]?.edits).toBe(0)
  await stage.tick(1)
  await stage.tick(60_000)
  expect(stage.discord.messages).toHaveLength(1)
  expect(stage.discord.messages[0]?.edits).toBe(1)
  expect(stage.discord.messages[0]?.message.content).toBeUndefined()
  expect(await stage.store.occurrences.find(id)).toMatchObject({
    state: 'closed',
    closedAt: stage.now - 60_000,
    results: { answers: 2, counts: { A: 1, B: 1 }, right: ['1'] },
  })
  expect(await stage.store.scores.board(mainTrack('100'), 'all', 9)).toMatchObject([
    { memberId: '1', points: 15 },
    { memberId: '2', points: 0 },
  ])
})

test('the results carry the picture that the notes have of what was asked', async () => {
  const citation = { file: 'notes/a.md', line: 3, lastLine: 3, section: 'a > b' }
  const stage = await aStage({}, [{ ...(someQuestions(1)[0] ?? fail()), citations: [citation] }])
  const diagram = {
    name: 'one',
    section: 'a > b',
    alt: '그림',
    file: 'x.dot',
    quotes: [{ section: 'a > b', words: 'c', citation }],
  }
  Object.assign(stage.app.library, { diagrams: [diagram] })
  Object.assign(stage.app.pictures, {
    diagram: async () => ({ data: new Uint8Array(1), type: 'png', alt: '그림' }),
  })
  await answered(stage)
  expect(stage.discord.messages[0]?.message.files).toBeUndefined()
  await stage.tick(DAY)
  expect(stage.discord.messages[0]?.message.files).toMatchObject([{ name: 'diagram-1.png', alt: '그림' }])
})

function fail(): never {
  throw new Error('no question')
}

test('an edit that gets no answer is repeated; results and points stay as they were counted', async () => {
  const stage = await aStage()
  const id = await answered(stage)
  stage.discord.faults.push({ kind: 'stored-then-lost' })
  await stage.tick(DAY)
  const counted = await stage.store.occurrences.find(id)
  expect(counted).toMatchObject({ state: 'closing', results: { answers: 2 } })
  const late = { occurrenceId: id, memberId: '3', chosen: ['B'], correct: true, pressId: '1', now: stage.now }
  expect(await stage.store.answers.record(late)).toMatchObject({ kind: 'late' })
  const board = await stage.store.scores.board(mainTrack('100'), 'all', 9)
  await stage.tick(60_000)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closed', results: counted?.results })
  expect(await stage.store.scores.board(mainTrack('100'), 'all', 9)).toEqual(board)
  expect(stage.discord.messages).toHaveLength(1)
  expect(stage.discord.messages[0]?.edits).toBe(2)
})

test('a message that a moderator deleted is closed all the same, with its points, and not posted again', async () => {
  const stage = await aStage()
  const id = await answered(stage)
  const [message] = stage.discord.messages
  if (message) message.deleted = true
  await stage.tick(DAY)
  await stage.tick(HOUR)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closed', reason: 'deleted' })
  expect(await stage.store.scores.rank(mainTrack('100'), 'all', '1')).toMatchObject({ points: 15 })
  expect(stage.discord.messages).toHaveLength(1)
})

test('with its channel the message is gone: closed at once, nobody is told', async () => {
  const stage = await aStage()
  const id = await answered(stage)
  stage.discord.faults.push({ kind: 'answers', problem: refused(404, 10_003).problem })
  await stage.tick(DAY)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closed', reason: 'deleted' })
  expect(await stage.store.notices.unseen('100')).toEqual([])
})

const NOT_SHOWN = { kind: 'results-not-shown', localDate: '2026-11-23', channelId: '200', messageId: '1000' }

test.each([
  ['an old message that may not be edited now', 400, 30_046, 'refused'],
  ['a channel that is closed to the bot', 403, 50_001, 'no-permission'],
  ['an archived thread', 400, 50_083, 'no-permission'],
  ['a channel that was made one of a kind without messages', 400, 50_024, 'no-channel'],
  ['a server that the bot is not in', 404, 10_004, 'bot-removed'],
])('%s is edited again until it may be; leaders hear of it once', async (_, status, code, reason) => {
  const stage = await aStage()
  const id = await answered(stage)
  const refusal = { kind: 'answers', problem: refused(status, code).problem } as const
  stage.discord.faults.push(...Array.from({ length: 12 }, () => refusal))
  await stage.tick(DAY)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closing', reason, results: { answers: 2 } })
  expect(await stage.store.notices.unseen('100')).toMatchObject([{ notice: NOT_SHOWN, times: 1 }])
  await stage.store.notices.seen('100', await stage.store.notices.unseen('100'))
  for (let minutes = 0; minutes < 10; minutes++) await stage.tick(60_000)
  // Refused some more times, and told of once.
  expect(stage.discord.faults.length).toBeLessThan(9)
  const told = (await stage.store.notices.unseen('100')).map(({ notice }) => notice.kind)
  expect(told).not.toContain('results-not-shown')
  for (let times = 0; times < 16; times++) await stage.tick(5 * 60_000)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closed', results: { answers: 2 } })
  expect((await stage.store.occurrences.find(id))?.reason).toBeUndefined()
  expect(stage.discord.messages[0]?.edits).toBe(1)
})

test('a process that dies behind the no, or as it gives up, has written down what leaders are told', async () => {
  const stage = await aStage()
  await answered(stage)
  const refusal = { kind: 'answers', problem: refused(403, 50_001).problem } as const
  stage.discord.faults.push(...Array.from({ length: 2000 }, () => refusal))
  const { notices } = stage.app.store
  const { add } = notices
  const dies = () => Promise.reject(new Error('died'))
  notices.add = dies
  await stage.tick(DAY)
  notices.add = add
  expect(await notices.unseen('100')).toMatchObject([{ notice: NOT_SHOWN }])
  await notices.seen('100', await notices.unseen('100'))
  for (let half = 0; half < 47; half++) await stage.tick(HOUR / 2)
  notices.add = dies
  for (let minutes = 0; minutes < 31; minutes++) await stage.tick(60_000)
  expect(await notices.unseen('100')).toContainEqual(
    expect.objectContaining({ notice: { ...NOT_SHOWN, givenUp: true } }),
  )
})

test('a right that is missing for ten minutes costs no request, and the results stand a minute after it is back', async () => {
  const stage = await aStage()
  const id = await answered(stage)
  const before = stage.discord.requests.length
  stage.discord.missing = ['viewChannel']
  await stage.tick(DAY)
  for (let minutes = 0; minutes < 10; minutes++) await stage.tick(60_000)
  expect(stage.discord.requests).toHaveLength(before)
  expect(await stage.store.notices.unseen('100')).toMatchObject([{ notice: NOT_SHOWN }])
  stage.discord.missing = []
  await stage.tick(60_000)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closed' })
  // Nobody need be told any more.
  expect(await stage.store.notices.unseen('100')).toEqual([])
})

test('after a day of refusals it is given up, with few requests, and leaders are told', async () => {
  const stage = await aStage()
  const id = await answered(stage)
  const refusal = { kind: 'answers', problem: refused(403, 50_001).problem } as const
  stage.discord.faults.push(...Array.from({ length: 2000 }, () => refusal))
  await stage.tick(DAY)
  for (let looks = 0; looks < 60; looks++) await stage.tick(60_000)
  for (let half = 0; half < 45; half++) await stage.tick(HOUR / 2)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closing' })
  await stage.tick(HOUR / 2)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closed', reason: 'no-permission' })
  expect(await stage.store.notices.unseen('100')).toMatchObject([{ notice: { ...NOT_SHOWN, givenUp: true } }])
  expect(stage.discord.requests.filter((one) => one.startsWith('edit')).length).toBeLessThan(70)
})

test.each([
  ['the first', 0],
  ['the last', DAY],
])('of %s no, heard by a process behind an heir that shows the results, nobody need be told', async (_, later) => {
  const stage = await aStage()
  const id = await answered(stage)
  const refusal = { kind: 'answers', problem: refused(403, 50_001).problem } as const
  stage.discord.faults.push(...Array.from({ length: 2000 }, () => refusal))
  for (let waited = 0; waited < later; waited += HOUR / 2) await stage.tick(waited === 0 ? DAY : HOUR / 2)
  const edit = stage.discord.edit.bind(stage.discord)
  stage.discord.edit = async () => {
    Object.assign(stage.discord, { edit, faults: [] })
    stage.now += SETTINGS.leaseMs
    await lookAs(heirOf(stage))
    return refused(403, 50_001)
  }
  await stage.tick(later === 0 ? DAY : HOUR / 2)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closed', messageId: '1000' })
  expect(stage.discord.messages[0]?.edits).toBe(1)
  expect(await stage.store.notices.unseen('100')).toEqual([])
})

const SILENT = { kind: 'unknown', message: 'socket closed' } as const

test.each([
  ['a day after the end', DAY, 10_004],
  ['two days and a minute after it', 2 * DAY + 60_000, 50_013],
  ['a month after it', 30 * DAY, undefined],
])('a bot that was off begins to try %s, and goes on for a day as any other', async (_, late, code) => {
  const stage = await aStage()
  const id = await answered(stage)
  const refusal = { kind: 'answers', problem: code === undefined ? SILENT : refused(403, code).problem } as const
  stage.discord.faults.push(...Array.from({ length: 2000 }, () => refusal))
  await stage.tick(DAY + late)
  for (let half = 0; half < 47; half++) await stage.tick(HOUR / 2)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closing' })
  stage.discord.faults.length = 0
  await stage.tick(HOUR / 2 - 1)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closed', closedAt: NINE + DAY + late })
  expect(stage.discord.messages[0]?.edits).toBe(1)
  expect(await stage.store.notices.unseen('100')).toEqual([])
})

test('an end that was counted by a clock that was a year ahead is tried for a day, not for a year', async () => {
  const stage = await aStage()
  const id = await answered(stage)
  const refusal = { kind: 'answers', problem: refused(403, 50_001).problem } as const
  stage.discord.faults.push(...Array.from({ length: 2000 }, () => refusal))
  await stage.tick(365 * DAY)
  stage.now = NINE + DAY
  await stage.store.occurrences.clockPutBack(stage.now, 364 * DAY)
  for (let hours = 0; hours < 24; hours++) await stage.tick(HOUR)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closed', reason: 'no-permission' })
})

test.each([
  ['refused in three ways, then gone with its thread', [50_013, 50_001, 50_083, 10_003]],
  ['refused while its bot is away, then deleted', [10_004, 10_004, 10_008]],
])('an edit that is %s ends there, and nobody need be told', async (_, codes) => {
  const stage = await aStage()
  const id = await answered(stage)
  stage.discord.faults.push(...codes.map((code) => ({ kind: 'answers', problem: refused(403, code).problem }) as const))
  await stage.tick(DAY)
  expect(await stage.store.notices.unseen('100')).toContainEqual(expect.objectContaining({ notice: NOT_SHOWN }))
  for (let minutes = 0; minutes < 20; minutes++) await stage.tick(60_000)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closed', reason: 'deleted' })
  expect((await stage.store.notices.unseen('100')).filter(({ notice }) => notice.kind === 'results-not-shown')).toEqual(
    [],
  )
})

test("today's question is opened before yesterday's is closed", async () => {
  const stage = await aStage()
  await stage.tick()
  await stage.tick(DAY)
  expect(stage.discord.requests.map((one) => one.split(' ')[0])).toEqual(['send', 'send', 'edit'])
})
