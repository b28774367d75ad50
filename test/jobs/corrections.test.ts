import { expect, test } from 'vitest'
import { isRight } from '../../src/core/quiz/corrections.ts'
import { mainTrack } from '../../src/core/track.ts'
import type { Decision } from '../../src/store/disputes/disputes.ts'
import { close, post } from '../store/fixtures.ts'
import { aQuestion, aSchedule, HOUR, NINE } from '../store/values.ts'
import { refused } from './fake-discord.ts'
import { aStage, freezeFirstMark, freezeFirstSend, heirOf, lookAs, type Stage, sends } from './stage.ts'

const DAY = 24 * HOUR
const TRACK = mainTrack('100')

let ids = 0
const newId = () => `correction${String(ids++).padStart(2, '0')}`

async function decide(stage: Stage, occurrenceId: string, decision: Decision): Promise<string> {
  const id = newId()
  const question = (await stage.store.occurrences.find(occurrenceId))?.question
  await stage.store.corrections.decide({
    ...{ ...TRACK, thing: occurrenceId, kind: 'asked', ref: occurrenceId, id, by: '9', now: stage.now, decision },
    isRight: (asked, change, answer) => isRight(asked, change, answer, undefined as never),
    filesOf: () => [],
    ...(question ? { question } : {}),
  })
  return id
}

/** One question that is open, answered by one member. */
async function asked(): Promise<{ stage: Stage; id: string }> {
  const stage = await aStage()
  await stage.tick()
  const [row] = await stage.store.occurrences.newest(TRACK)
  if (!row) throw new Error('nothing is open')
  const plan = { occurrenceId: row.id, memberId: '1', chosen: ['A'], correct: false, pressId: '1', now: stage.now }
  await stage.store.answers.record(plan)
  await stage.store.schedules.pause(TRACK)
  return { stage, id: row.id }
}

const said = (stage: Stage) => stage.discord.standing().map((one) => one.message.content ?? '')

test('a changed key is shown in the message and told under it, once, however often Discord gives no answer', async () => {
  const { stage, id } = await asked()
  await stage.tick(DAY)
  const correction = await decide(stage, id, { what: 'key', key: ['A'] })
  stage.discord.faults.push({ kind: 'answers', problem: { kind: 'unknown', message: 'no answer' } })
  await stage.tick()
  expect(stage.discord.messages).toHaveLength(1)
  // The edit comes through now, and the notice is there, but nobody hears so.
  const before = stage.discord.messages[0]?.edits ?? 0
  stage.now += 60_000
  const edited = stage.discord.edit.bind(stage.discord)
  stage.discord.edit = async (...of) => {
    stage.discord.edit = edited
    const result = await edited(...of)
    stage.discord.faults.push({ kind: 'stored-then-lost' })
    return result
  }
  await stage.tick()
  expect(stage.discord.messages).toHaveLength(2)
  expect(stage.discord.messages[0]?.edits).toBe(before + 1)
  expect(JSON.stringify(stage.discord.messages[0]?.message)).toContain('운영진이 정답을 고쳤어요')
  // Its nonce is long forgotten: it is found by its button.
  await stage.tick(2 * HOUR)
  await stage.tick(HOUR)
  expect(stage.discord.messages).toHaveLength(2)
  expect(said(stage)[1]).toMatch(/정답을 \*\*[A-D]\*\*로 고쳤어요.*답 1개를/)
  expect(JSON.stringify(stage.discord.messages[1]?.message.components)).toContain(`quiz.corrected:${correction}:${id}`)
  expect(await stage.store.corrections.posts(stage.now + DAY, 9)).toEqual([])
})

test.each([
  ['is told that it did', false],
  ['never hears of it', true],
])('a process that stood still while another told it, and %s, leaves one', async (_, unheard) => {
  const { stage, id } = await asked()
  await stage.tick(DAY)
  const correction = await decide(stage, id, { what: 'key', key: ['A'] })
  const heir = heirOf(stage)
  freezeFirstSend(stage, async () => {
    await lookAs(heir)
    if (unheard) stage.discord.faults.push({ kind: 'stored-then-lost' })
  })
  await stage.tick()
  await stage.tick(HOUR)
  const told = (one: { message: unknown }) => JSON.stringify(one.message).includes(`quiz.corrected:${correction}`)
  expect(stage.discord.messages.filter(told)).toHaveLength(2)
  expect(stage.discord.standing().filter(told)).toHaveLength(1)
})

test('a process that stood still before its mark tells nothing that another has told', async () => {
  const { stage, id } = await asked()
  await stage.tick(DAY)
  await decide(stage, id, { what: 'key', key: ['A'] })
  const heir = heirOf(stage)
  const { marked } = stage.store.corrections
  stage.store.corrections.marked = async (...of) => {
    stage.store.corrections.marked = marked
    stage.now += 10 * 60_000
    await lookAs(heir)
    stage.now += 10 * 60_000
    return await marked(...of)
  }
  await stage.tick()
  expect(stage.discord.messages).toHaveLength(2)
})

test('nor does one that stood still before it heard of its mark', async () => {
  const { stage, id } = await asked()
  await stage.tick(DAY)
  await decide(stage, id, { what: 'key', key: ['A'] })
  const heir = heirOf(stage)
  freezeFirstMark(stage, stage.store.corrections, 'marked', () => lookAs(heir))
  await stage.tick()
  await stage.tick(HOUR)
  expect(sends(stage)).toHaveLength(2)
})

test('of an open question nothing is shown before its close; that it is void is, and that it is not any more', async () => {
  const { stage, id } = await asked()
  await decide(stage, id, { what: 'key', key: ['A'] })
  await stage.tick(HOUR)
  expect(said(stage)).toHaveLength(1)
  expect(JSON.stringify(stage.discord.messages)).not.toContain('고쳤어요')
  const isVoid = await decide(stage, id, { what: 'void' })
  await stage.tick()
  expect(said(stage)[1]).toContain('무효')
  expect(JSON.stringify(stage.discord.messages[0]?.message)).not.toContain('quiz.answer')
  expect(JSON.stringify(stage.discord.messages[0]?.message)).not.toContain('정답')
  const undo = {
    ...TRACK,
    id: newId(),
    by: '9',
    now: stage.now,
    undoes: isVoid,
    isRight: () => false,
    filesOf: () => [],
  }
  await stage.store.corrections.undo(undo)
  await stage.tick()
  expect(JSON.stringify(stage.discord.messages[0]?.message)).toContain('quiz.answer')
  expect(said(stage)[2]).toContain('되돌렸어요')
  await stage.tick(DAY)
  // Behind the close, which goes on by itself.
  await stage.tick(15_000)
  expect(JSON.stringify(stage.discord.messages[0]?.message)).toContain('운영진이 정답을 고쳤어요')
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closed' })
  expect(said(stage)[3]).toContain('정답을')
})

test('a question that ends while a correction waits for its turn is not shown as open any more', async () => {
  const { stage, id } = await asked()
  const undoes = await decide(stage, id, { what: 'void' })
  await stage.tick()
  await stage.store.corrections.undo({
    ...{ ...TRACK, id: newId(), by: '9', now: stage.now, undoes },
    isRight: () => false,
    filesOf: () => [],
  })
  stage.whileWaiting = async () => {
    stage.whileWaiting = () => {}
    stage.now += DAY
    await stage.store.occurrences.settleEnded(id, stage.now)
    await close(stage.store, stage.now)
  }
  await stage.tick()
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closed' })
  expect(JSON.stringify(stage.discord.messages[0]?.message)).not.toContain('quiz.answer')
  await stage.tick()
  expect(JSON.stringify(stage.discord.messages[0]?.message)).toContain('quiz.mine')
})

test('a question that is made void while its close waits for its turn shows no results', async () => {
  const { stage, id } = await asked()
  stage.whileWaiting = async () => {
    stage.whileWaiting = () => {}
    await decide(stage, id, { what: 'void' })
  }
  await stage.tick(DAY)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'void' })
  expect(JSON.stringify(stage.discord.messages[0]?.message)).not.toContain('quiz.mine')
  await stage.tick()
  expect(JSON.stringify(stage.discord.messages[0]?.message)).toContain('무효')
})

test('a key that is taken back while another process waits for its turn to show it is shown by neither', async () => {
  const { stage, id } = await asked()
  await stage.tick(DAY)
  const undoes = await decide(stage, id, { what: 'key', key: ['A'] })
  stage.whileWaiting = async () => {
    stage.whileWaiting = () => {}
    await stage.store.corrections.undo({
      ...{ ...TRACK, id: newId(), by: '9', now: stage.now, undoes },
      isRight: (question, change, answer) => isRight(question, change, answer, undefined as never),
      filesOf: () => [],
    })
    await lookAs(heirOf(stage))
  }
  await stage.tick()
  expect(await stage.store.corrections.posts(stage.now + DAY, 9)).toEqual([])
  expect(JSON.stringify(stage.discord.messages[0]?.message)).not.toContain('운영진이 정답을 고쳤어요')
})

test('a key that is corrected while the same question waits for a rate limit is the one it is posted with', async () => {
  const question = aQuestion({ id: 'question-0' })
  const stage = await aStage({ paused: 'admin' }, [question])
  const before = { question, localDate: '2026-10-10', at: NINE - 44 * DAY }
  const { id } = await post(stage.store, aSchedule({ paused: 'admin' }), before)
  await close(stage.store, NINE - 43 * DAY)
  await stage.store.schedules.save(aSchedule())
  const problem = { kind: 'not-sent', retryAfterMs: 60_000 } as const
  stage.discord.faults.push({ kind: 'answers', of: 'send', problem })
  await stage.tick()
  const [waits] = await stage.store.occurrences.recent(TRACK, 1)
  expect(waits).toMatchObject({ state: 'due', question: { key: ['B'] } })
  expect(await stage.store.questions.openIn('100', stage.now)).toHaveLength(1)
  await decide(stage, id, { what: 'key', key: ['A'] })
  await stage.tick(60_000)
  expect(await stage.store.occurrences.find(waits?.id ?? '')).toMatchObject({ state: 'open', question: { key: ['A'] } })
})

test.each([
  ['a bot that was removed and comes back', 404, 10_004],
  ['a channel that takes no messages for a while', 400, 50_024],
])('%s shows the correction then', async (_, status, code) => {
  const { stage, id } = await asked()
  await stage.tick(DAY)
  await decide(stage, id, { what: 'key', key: ['A'] })
  stage.discord.faults.push({ kind: 'answers', problem: refused(status, code).problem })
  await stage.tick()
  expect(said(stage)).toHaveLength(1)
  await stage.tick(11 * 60_000)
  expect(JSON.stringify(stage.discord.messages[0]?.message)).toContain('운영진이 정답을 고쳤어요')
  expect(said(stage)).toHaveLength(2)
})

test('what was decided by a clock that was ahead is shown when that is put back', async () => {
  const { stage, id } = await asked()
  await stage.tick(DAY)
  const right = stage.now
  stage.now += DAY
  await decide(stage, id, { what: 'key', key: ['A'] })
  stage.now = right
  await stage.store.occurrences.clockPutBack(right, DAY)
  await stage.tick()
  expect(said(stage)).toHaveLength(2)
})

test('what is refused for a day is given up, and leaders are told; one that was made before the end has its day behind that', async () => {
  const { stage, id } = await asked()
  await decide(stage, id, { what: 'key', key: ['A'] })
  // The correction goes on beside the close, and may come to its turn in the same look.
  const edit = stage.discord.edit.bind(stage.discord)
  stage.discord.edit = async (...of) => {
    const isClosed = (await stage.store.occurrences.find(id))?.state === 'closed'
    return isClosed ? refused(403, 50_001) : await edit(...of)
  }
  await stage.tick(DAY)
  await stage.tick(15_000)
  for (let hours = 0; hours < 22; hours++) await stage.tick(HOUR)
  expect(await stage.store.notices.unseen('100')).toEqual([])
  for (let hours = 0; hours < 3; hours++) await stage.tick(HOUR)
  expect(await stage.store.notices.unseen('100')).toMatchObject([
    { notice: { kind: 'correction-not-shown', localDate: '2026-11-23', channelId: '200', messageId: '1000' } },
  ])
  expect(await stage.store.corrections.posts(stage.now + DAY, 9)).toEqual([])
})

test('one channel in which Discord does not answer holds up no other', async () => {
  const { stage, id } = await asked()
  const other = await post(stage.store, aSchedule({ paused: 'admin', channelId: '201' }), { number: 2 })
  for (const one of [id, other.id]) await decide(stage, one, { what: 'void' })
  const silent = Promise.withResolvers<void>()
  const edited: string[] = []
  const edit = stage.discord.edit.bind(stage.discord)
  stage.discord.edit = async (channelId, ...more) => {
    if (channelId === '200') await silent.promise
    edited.push(channelId)
    return await edit(channelId, ...more)
  }
  const ticked = stage.tick(60_000)
  await expect.poll(() => edited).toEqual(['201'])
  silent.resolve()
  await ticked
  expect(edited).toContain('200')
})

test('a deleted message is told of nowhere, and a missing right costs no request', async () => {
  const { stage, id } = await asked()
  await stage.tick(DAY)
  stage.discord.missing = ['viewChannel']
  await decide(stage, id, { what: 'void' })
  const before = stage.discord.requests.length
  await stage.tick()
  await stage.tick(30_000)
  expect(stage.discord.requests).toHaveLength(before)
  stage.discord.missing = []
  const [message] = stage.discord.messages
  if (message) message.deleted = true
  await stage.tick(2 * 60_000)
  expect(said(stage)).toEqual([])
  expect(await stage.store.corrections.posts(stage.now + DAY, 9)).toEqual([])
})
