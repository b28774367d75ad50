import { describe, expect, test } from 'vitest'
import { readCustomId } from '../../src/chat/custom-id.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import { hash32 } from '../../src/core/hash.ts'
import { isKeptForTheDay } from '../../src/core/quiz/pool.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import type { LiveRound } from '../../src/core/study/live.ts'
import { mainTrack } from '../../src/core/track.ts'
import type { DrivenRound } from '../../src/store/live/live-port.ts'
import { ko } from '../../src/text/ko.ts'
import { liveQuestion } from '../../src/views/live.ts'
import { longQuestion } from '../core/quiz/long.ts'
import { question } from '../core/quiz/questions.ts'
import { post } from '../store/fixtures.ts'
import { aSchedule, NINE } from '../store/values.ts'
import { ids, messageOf, modalOf, press, run, said, submit, type World, world } from './quiz-world.ts'

const [ANNE, BOB, LEADER] = ['11', '22', '99']
const SECONDS = 30_000

const bank = (count: number): Question[] =>
  Array.from({ length: count }, (_, at) => question({ id: `q-${at}`, stem: `문제 ${at}`, shuffle: false }))

async function here(questions: readonly Question[], missing: readonly string[] = []): Promise<World> {
  const made = await world(questions)
  Object.assign(made.app.channels, { permissions: async () => ({ ok: true, missing, kind: 'text' }) })
  Object.assign(made.app, { inviteUrl: () => 'https://discord.example' })
  return made
}

const start = (at: World, options = {}, memberId = ANNE) => run(at, memberId, 'quiz', { subcommand: 'live', options })
const idOf = (reply: Awaited<ReturnType<typeof start>>) => readCustomId(ids(reply)[0] ?? '')?.args[0] ?? ''

/** As the jobs do: the first question is asked. */
async function asked(at: World, options = {}): Promise<DrivenRound> {
  const id = idOf(await start(at, options))
  const claim = { owner: 'test', now: at.now, leaseMs: 60_000, limit: 1, except: [] }
  const [round] = await at.store.live.claim(claim)
  if (round?.id !== id) throw new Error('not claimed')
  await at.store.live.ask(round, 0, at.now, at.now + SECONDS)
  return round
}

const found = async (at: World, { id }: Pick<LiveRound, 'id'>) => {
  const round = await at.store.live.find(id)
  if (!round) throw new Error('gone')
  return round
}

describe('/quiz live', () => {
  test('keeps a round for the channel and wakes the jobs; whoever began it can stop it from there', async () => {
    const at = await here(bank(8))
    let woken = 0
    Object.assign(at.app, { wake: () => woken++ })
    const reply = await start(at, { count: 3, seconds: 45 })
    expect(said(reply)).toContain('3문제를 한 문제에 45초씩')
    expect(ids(reply)).toEqual([`quiz.live-stop:${idOf(reply)}`])
    expect(woken).toBe(1)
    expect(await found(at, { id: idOf(reply) })).toMatchObject({
      channelId: '200',
      startedBy: ANNE,
      seconds: 45,
      state: 'waiting',
      language: 'ko',
    })
    expect((await found(at, { id: idOf(reply) })).items).toHaveLength(3)
  })

  test('one at a time in a channel: whoever may stop it is shown how', async () => {
    const at = await here(bank(8))
    const id = idOf(await start(at))
    const other = await start(at, {}, BOB)
    expect(said(other)).toContain('이미 다 같이 풀고')
    expect(ids(other)).toEqual([])
    expect(ids(await start(at))).toEqual([`quiz.live-stop:${id}`])
  })

  test('only where the bot may write', async () => {
    const mute = await here(bank(8), ['sendMessages'])
    await expect(start(mute)).rejects.toMatchObject({ code: 'missingPermissions' })
    expect(await mute.store.live.running('200')).toBeUndefined()
  })

  test('asks nothing that the day will ask, or asks now', async () => {
    const questions = bank(40)
    const at = await here(questions)
    await post(at.store, aSchedule(), { question: questions[0] as Question })
    const kept = questions.filter((one) => isKeptForTheDay(one, mainTrack('100'))).map((one) => one.id)
    expect(kept.length).toBeGreaterThan(5)
    const round = await found(at, { id: idOf(await start(at, { count: 20 })) })
    const drawn = round.items.map((one) => one.question.id)
    expect(drawn.length).toBeGreaterThan(5)
    expect(drawn.filter((id) => kept.includes(id) || id === 'q-0')).toEqual([])
  })

  test('an answer is told to the member alone, can be changed until the end, and then no more', async () => {
    const at = await here(bank(3))
    const round = await asked(at)
    const first = await press(at, ANNE, `quiz.live:${round.id}:0:0`)
    expect(said(first)).toContain('답을 저장했어요: **A**')
    expect(said(first)).toContain('> **A.** 클러스터 엔드포인트')
    expect(said(first)).toContain(`<t:${(NINE + SECONDS) / 1000}:R>`)
    expect(said(first)).not.toMatch(/정답|맞았|틀렸/)
    expect(said(await press(at, ANNE, `quiz.live:${round.id}:0:1`))).toContain('**B**')
    expect((await at.store.live.answers(round.id)).map((one) => [one.memberId, one.chosen, one.correct])).toEqual([
      [ANNE, ['B'], true],
    ])
    // A record of the message that got lost is filled in by the press.
    expect((await found(at, round)).items[0]?.messageId).toBe('300')
    at.now += SECONDS
    expect(said(await press(at, ANNE, `quiz.live:${round.id}:0:2`))).toContain('끝나서 이 답은 세지 않았어요')
    expect((await at.store.live.answers(round.id))[0]?.chosen).toEqual(['B'])
  })

  test('several are kept as they are picked; written ones come through a form, and too late they are not lost', async () => {
    const [one] = bank(1)
    const several = question({ id: 'q-several', kind: 'several', key: ['A', 'C'], shuffle: false })
    const typed = question({ id: 'q-typed', kind: 'typed', choices: [], key: ['Aurora'], rationales: {} })
    const at = await here([several])
    const round = await asked(at)
    await press(at, ANNE, `quiz.live:${round.id}:0:s`, { values: ['0', '2'] })
    expect(await at.store.live.answers(round.id)).toMatchObject([{ chosen: ['A', 'C'], correct: true }])
    const other = await here([typed])
    const second = await asked(other)
    const form = modalOf(await press(other, BOB, `quiz.live-write:${second.id}:0`))
    expect(form.custom_id).toBe(`quiz.live:${second.id}:0:t`)
    expect(said(await submit(other, BOB, form.custom_id, ' aurora '))).toContain('답을 저장했어요: 「aurora」')
    expect(await other.store.live.answers(second.id)).toMatchObject([{ correct: true }])
    other.now += SECONDS
    expect(said(await submit(other, BOB, form.custom_id, 'RDS'))).toContain('세지 않았어요: 「RDS」')
    expect(said(await press(other, BOB, `quiz.live-write:${second.id}:0`))).toContain('끝나서')
    expect(one).toBeDefined()
  })

  test('is stopped by whoever began it or leads, by nobody else, and once', async () => {
    const at = await here(bank(3))
    const round = await asked(at)
    const stop = `quiz.live-stop:${round.id}`
    await expect(press(at, BOB, stop)).rejects.toMatchObject({ code: 'notYourRound' })
    const leader = { id: LEADER, name: '장', manageGuild: true }
    expect(said(await press(at, LEADER, stop, { member: leader }))).toContain('그만뒀어요')
    expect(await found(at, round)).toMatchObject({ state: 'over', ended: 'stopped' })
    expect(said(await press(at, ANNE, stop))).toContain('이미 끝났어요')
    expect(said(await press(at, BOB, `quiz.live:${round.id}:0:1`))).toContain('세지 않았어요')
  })

  test('the own result names each question, what one answered, and the key where that was wrong', async () => {
    const at = await here(bank(3))
    const round = await asked(at)
    await press(at, ANNE, `quiz.live:${round.id}:0:0`)
    await press(at, BOB, `quiz.live:${round.id}:0:1`)
    const mine = `quiz.live-mine:${round.id}`
    expect(said(await press(at, ANNE, mine))).not.toContain('문제 ')
    await at.store.live.end(round.id, 'finished', at.now)
    const told = said(await press(at, ANNE, mine))
    expect(told).toContain('1문제 중 맞힌 문제가 없어요')
    expect(said(await press(at, BOB, mine))).toContain('2명 중 **1위** · 1문제 중 **1문제**')
    expect(told).toMatch(/❌ 문제 \d · A · 정답 B/)
    expect(said(await press(at, BOB, mine))).toMatch(/✅ 문제 \d · B"/)
    expect(said(await press(at, '33', mine))).toContain('이번에는 답하지 않았어요')
  })

  test('a question too long for a message is whole behind a button, and tells its key only behind its end', async () => {
    const at = await here([{ ...longQuestion(), id: 'q-long' }])
    const round = await asked(at)
    const now = await found(at, round)
    const item = now.items[0]
    if (!item) throw new Error('no item')
    const card = liveQuestion(now, item, NINE + SECONDS, ko)
    expect(ids({ message: card })).toContain(`quiz.live-whole:${round.id}:0`)
    expect(() => fitMessage(card)).not.toThrow()
    const open = said(await press(at, ANNE, `quiz.live-whole:${round.id}:0`))
    expect(open).not.toContain('정답 **')
    await at.store.live.end(round.id, 'finished', at.now)
    const pages = await Promise.all(
      [0, 1, 2, 3, 4, 5].map(async (page) => said(await press(at, ANNE, `quiz.live-whole-at:${round.id}:0:${page}`))),
    )
    expect(pages.join()).toContain('정답 **')
  })

  test('what is wrong with a question is reported behind its end; of one to come nothing is told', async () => {
    const at = await here(bank(3))
    const round = await asked(at)
    for (const id of [`quiz.live:${round.id}:1:0`, `quiz.live-whole:${round.id}:1`]) {
      await expect(press(at, ANNE, id)).rejects.toMatchObject({ code: 'oldButton' })
    }
    const send = () => submit(at, ANNE, `quiz.live-report:${round.id}:0`, '')
    await expect(send()).rejects.toMatchObject({ code: 'oldButton' })
    await at.store.live.end(round.id, 'finished', at.now)
    await expect(send()).rejects.toMatchObject({ code: 'emptyReport' })
    expect(hash32((await found(at, round)).items[0]?.question.id ?? '')).toMatch(/^[0-9a-z]+$/)
  })

  test('another server’s buttons are foreign', async () => {
    const at = await here(bank(3))
    const round = await asked(at)
    const there = { guildId: '101' }
    for (const id of [`quiz.live:${round.id}:0:0`, `quiz.live-stop:${round.id}`, `quiz.live-mine:${round.id}`]) {
      await expect(press(at, ANNE, id, there)).rejects.toMatchObject({ code: 'oldButton' })
    }
  })

  test('there is nothing to ask: says why', async () => {
    expect(said(await start(await here([])))).toContain('문제가 아직 없어요')
    expect(messageOf(await start(await here(bank(2)), { count: 20 })).content).toContain('낼 수 있는 문제는 2개')
  })
})
