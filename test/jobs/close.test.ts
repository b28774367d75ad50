import { expect, test } from 'vitest'
import { HOUR } from '../store/values.ts'
import { refused } from './fake-discord.ts'
import { aStage, type Stage, someQuestions } from './stage.ts'

const DAY = 24 * HOUR

async function answered(stage: Stage): Promise<string> {
  await stage.tick()
  const [row] = await stage.store.occurrences.newest('100')
  if (!row) throw new Error('nothing is open')
  for (const [memberId, chosen] of [
    ['1', 'B'],
    ['2', 'A'],
  ] as const) {
    const plan = { occurrenceId: row.id, memberId, chosen: [chosen], correct: chosen === 'B', now: stage.now }
    await stage.store.answers.record(plan)
  }
  // Only the one question: the next day's is another matter.
  await stage.store.schedules.pause('100')
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
  expect(await stage.store.scores.board('100', 'all', 9)).toMatchObject([
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
  const late = { occurrenceId: id, memberId: '3', chosen: ['B'], correct: true, now: stage.now }
  expect(await stage.store.answers.record(late)).toMatchObject({ kind: 'late' })
  const board = await stage.store.scores.board('100', 'all', 9)
  await stage.tick(60_000)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closed', results: counted?.results })
  expect(await stage.store.scores.board('100', 'all', 9)).toEqual(board)
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
  expect(await stage.store.scores.rank('100', 'all', '1')).toMatchObject({ points: 15 })
  expect(stage.discord.messages).toHaveLength(1)
})

test.each([
  ['an old message that may not be edited now', 400, 30_046],
  ['a channel that is closed to the bot', 403, 50_001],
])('%s closes without the edit', async (_, status, code) => {
  const stage = await aStage()
  const id = await answered(stage)
  stage.discord.faults.push({ kind: 'answers', problem: refused(status, code).problem })
  await stage.tick(DAY)
  expect(await stage.store.occurrences.find(id)).toMatchObject({ state: 'closed', results: { answers: 2 } })
})

test("today's question is opened before yesterday's is closed", async () => {
  const stage = await aStage()
  await stage.tick()
  await stage.tick(DAY)
  expect(stage.discord.requests.map((one) => one.split(' ')[0])).toEqual(['send', 'send', 'edit'])
})
