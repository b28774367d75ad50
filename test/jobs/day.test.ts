import { expect, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import { createAside } from '../../src/jobs/aside.ts'
import { createLanes } from '../../src/jobs/lanes.ts'
import { runTick } from '../../src/jobs/tick.ts'
import { HOUR } from '../store/values.ts'
import { aStage, heirOf, lookAs, type Stage, someQuestions } from './stage.ts'

const DAY = 24 * HOUR
const MINUTE = 60_000

async function answer(stage: Stage, memberId: string, chosen: string): Promise<void> {
  const [row] = await stage.store.occurrences.newest(mainTrack('100'))
  const plan = { occurrenceId: row?.id ?? '', memberId, chosen: [chosen], correct: chosen === 'B', pressId: '1' }
  await stage.store.answers.record({ ...plan, now: stage.now })
}

const content = (stage: Stage, at: number) => stage.discord.messages[at]?.message.content
const edits = (stage: Stage) => stage.discord.requests.filter((one) => one.startsWith('edit'))

test('the next question brings the results of the day before, counted before it is posted, with a link', async () => {
  const stage = await aStage({ pingRoleId: '77' })
  await stage.tick()
  expect(content(stage, 0)).toBe('<@&77>')
  for (const [member, chosen] of [
    ['1', 'B'],
    ['2', 'A'],
    ['3', 'B'],
  ] as const)
    await answer(stage, member, chosen)
  await stage.tick(DAY)
  expect(content(stage, 1)).toMatch(/^<@&77>\n어제의 정답 \*\*[A-D]\*\* · 맞힘 2\/3명 · \[해설 보기\]/)
  expect(content(stage, 1)).toContain('(<https://discord.com/channels/100/200/1000>)')
  expect(stage.discord.requests.map((one) => one.split(' ')[0])).toEqual(['send', 'send', 'edit'])
})

test('behind days without a question the date is named, and what was deleted is not told', async () => {
  const stage = await aStage({ weekdays: [1, 4] })
  await stage.tick()
  await stage.tick(DAY)
  await stage.tick(2 * DAY)
  expect(content(stage, 1)).toContain('11월 23일의 정답')
  expect(content(stage, 1)).toContain('답한 사람 없음')
  const message = stage.discord.messages[1]
  if (message) message.deleted = true
  await stage.tick(DAY)
  await stage.tick(3 * DAY)
  expect(content(stage, 2)).toContain('11월 23일의 정답')
})

test('of several questions a day the first brings them all', async () => {
  const stage = await aStage({ count: 2 })
  await stage.tick()
  await stage.tick(DAY)
  expect(
    content(stage, 2)
      ?.split('\n')
      .map((line) => line.slice(0, 9)),
  ).toEqual(['어제의 정답 1번', '어제의 정답 2번'])
  expect(content(stage, 3)).toBeUndefined()
})

test('as a leader chose, one short reply stands under the question at its close, and the next brings nothing', async () => {
  const stage = await aStage({ resultsTold: 'reply' })
  await stage.tick()
  await answer(stage, '1', 'B')
  // The edit is stored and its answer lost: the reply comes once all the same.
  await stage.tick(DAY - 1)
  stage.discord.faults.push({ kind: 'answers', problem: { kind: 'unknown', message: '' } })
  await stage.store.schedules.pause(mainTrack('100'))
  await stage.tick(1)
  await stage.tick(MINUTE)
  expect(stage.discord.messages).toHaveLength(2)
  expect(stage.discord.messages[1]?.nonce).toMatch(/^r[0-9a-z]{12}$/)
  expect(content(stage, 1)).toMatch(/^오늘의 정답 \*\*[A-D]\*\* · 맞힘 1\/1명/)
  await stage.tick(MINUTE)
  expect(stage.discord.messages).toHaveLength(2)
})

test('it stands once, however long a process stands still over it while another closes', async () => {
  const stage = await aStage({ resultsTold: 'reply' })
  await stage.tick()
  await stage.store.schedules.pause(mainTrack('100'))
  const { send } = stage.discord
  stage.discord.send = async (post) => {
    stage.discord.send = send
    const sent = await send.call(stage.discord, post)
    stage.now += 10 * MINUTE
    for (let look = 0; look < 2; look++) await lookAs(heirOf(stage))
    return sent
  }
  await stage.tick(DAY)
  await stage.tick(10 * MINUTE)
  expect(stage.discord.messages.map((one) => one.nonce?.[0])).toEqual(['q', 'r'])
})

test('how many have answered stands on the open card, at most every ten minutes, and never near the end', async () => {
  const stage = await aStage({ openHours: 1 })
  await stage.tick()
  await stage.store.schedules.pause(mainTrack('100'))
  await answer(stage, '1', 'B')
  await stage.tick(10 * MINUTE - 1)
  expect(edits(stage)).toEqual([])
  await stage.tick(1)
  expect(edits(stage)).toHaveLength(1)
  expect(JSON.stringify(stage.discord.messages[0]?.message.embeds)).toContain('"답한 사람","value":"1명"')
  await answer(stage, '2', 'A')
  await stage.tick(5 * MINUTE)
  expect(edits(stage)).toHaveLength(1)
  await stage.tick(5 * MINUTE)
  expect(edits(stage)).toHaveLength(2)
  // Nothing new, nothing edited.
  await stage.tick(20 * MINUTE)
  expect(edits(stage)).toHaveLength(2)
  await answer(stage, '3', 'A')
  await stage.tick(19 * MINUTE + 1)
  expect(edits(stage)).toHaveLength(2)
  await stage.tick(MINUTE)
  expect(edits(stage)).toHaveLength(3)
  expect(JSON.stringify(stage.discord.messages[0]?.message)).toContain('맞힌 사람 (1/3명)')
})

test.each([
  ['is gone already', 'gone', 'gone', undefined],
  ['goes while the question is open', 'mentionable', 'gone', '<@&555>'],
] as const)('an edit of the open card names no role that %s, and offers none', async (_, posted, edited, before) => {
  const stage = await aStage({ pingRoleId: '555', roleButton: true })
  stage.discord.roleState = posted
  await stage.tick()
  expect(content(stage, 0)).toBe(before)
  stage.discord.roleState = edited
  await answer(stage, '1', 'B')
  await stage.tick(10 * MINUTE)
  expect(edits(stage)).toHaveLength(1)
  expect(JSON.stringify(stage.discord.messages[0]?.message)).not.toMatch(/<@&|quiz\.role/)
  stage.discord.roleState = 'mentionable'
  await answer(stage, '2', 'B')
  await stage.tick(10 * MINUTE)
  expect(JSON.stringify(stage.discord.messages[0]?.message)).toContain('quiz.role')
})

test('an edit of a count that hangs holds up neither the posts nor the closes', async () => {
  const stage = await aStage({ openHours: 24 })
  await stage.tick()
  await answer(stage, '1', 'B')
  const { discord } = stage
  const edit = discord.edit.bind(discord)
  let hanging = 0
  discord.edit = (...args) => {
    if (!JSON.stringify(args[2]).includes('quiz.answer')) return edit(...args)
    hanging++
    return new Promise(() => {})
  }
  const lanes = createLanes()
  const settings = { pollMs: 1, leaseMs: 120_000, nonceWindowMs: 60_000 }
  const turn = async () => {}
  const quiet = {
    turn,
    spare: turn,
    lanes,
    aside: createAside((error) => console.error(error)),
    again: () => {},
    stopping: () => false,
  }
  const work = { app: stage.app, settings, owner: 'day', ...quiet }
  stage.now += 10 * MINUTE
  await runTick(work)
  await expect.poll(() => hanging).toBe(1)
  stage.now += DAY
  await runTick(work)
  await lanes.idle()
  expect(discord.requests.map((one) => one.split(' ')[0])).toEqual(['send', 'send', 'edit'])
})

test('the exam of the track stands on the card until its day', async () => {
  const stage = await aStage({}, someQuestions(3))
  const track = { ...mainTrack('100'), name: '', content: 'own' as const, madeAt: 0 }
  await stage.store.tracks.save({ ...track, examDate: '2026-11-24' })
  const author = (at: number) => stage.discord.messages[at]?.message.embeds?.[0]?.author?.name
  await stage.tick()
  expect(author(0)).toBe('오늘의 문제 · 1일째 · D-1')
  await stage.tick(DAY)
  expect(author(1)).toBe('오늘의 문제 · 2일째 · D-day')
  await stage.tick(DAY)
  expect(author(2)).toBe('오늘의 문제 · 3일째')
})
