import { describe, expect, onTestFinished, test } from 'vitest'
import type { Question } from '../../src/core/quiz/types.ts'
import { type LiveRoundsJob, startLive } from '../../src/jobs/live.ts'
import type { NewLiveRound } from '../../src/store/live/live-port.ts'
import { post } from '../store/fixtures.ts'
import { aQuestion, aSchedule, NINE } from '../store/values.ts'
import { refused } from './fake-discord.ts'
import { aStage, SETTINGS, type Stage, someQuestions } from './stage.ts'

const ID = 'liveround001'
const [ANNE, BOB, CARL] = ['11', '22', '33']
const WAIT = 15_000
const SECOND = 1_000

interface Live extends LiveRoundsJob {
  readonly stopping: { now: boolean }
}

/** One process' share of the jobs. Its waits are cut short by each look, so a test moves the clock and looks. */
function aProcess(stage: Stage, owner = 'one', turn = async () => {}): Live {
  const stopping = { now: false }
  const work = { app: stage.app, settings: SETTINGS, owner, turn, stopping: () => stopping.now }
  const job = startLive(work)
  const stop = async () => {
    stopping.now = true
    await job.stop()
  }
  onTestFinished(stop)
  return { ...job, stop, stopping }
}

async function begin(
  stage: Stage,
  questions: readonly Question[] = someQuestions(2),
  changes: Partial<NewLiveRound> = {},
) {
  const items = questions.map((question, place) => ({ place, question, order: ['A', 'B', 'C', 'D'] }))
  const round = { id: ID, guildId: '100', trackId: 'main', channelId: '200', startedBy: ANNE, language: 'ko' as const }
  const times = { seconds: 10, startedAt: stage.now, nextAt: stage.now + WAIT }
  expect(await stage.store.live.start({ ...round, ...times, items, ...changes }, 3)).toBe('started')
}

const texts = ({ discord }: Stage) => discord.standing().map((one) => JSON.stringify(one.message))
const round = (stage: Stage) => stage.store.live.find(ID)

async function until(stage: Stage, state: string, place?: number): Promise<void> {
  const reached = async () => {
    const now = await round(stage)
    return now?.state === state && (place === undefined || now.place === place)
  }
  await expect.poll(reached, { interval: 5 }).toBe(true)
}

/** Moves the clock, and lets the process see it. */
async function to(stage: Stage, live: Live, ms: number, state: string, place?: number): Promise<void> {
  stage.now += ms
  await expect
    .poll(
      async () => {
        live.look()
        const now = await round(stage)
        return now?.state === state && (place === undefined || now.place === place)
      },
      { interval: 5 },
    )
    .toBe(true)
}

let presses = 1
async function press(stage: Stage, memberId: string, place: number, chosen: string): Promise<boolean> {
  const press = { roundId: ID, place, memberId, chosen: [chosen], isRight: () => chosen === 'B', now: stage.now }
  return await stage.store.live.answer({ ...press, pressId: String(presses++) })
}

/** The question stands in the channel: asked in the database comes first. */
async function stands(stage: Stage, place: number): Promise<void> {
  const written = async () => (await round(stage))?.items[place]?.messageId !== undefined
  await expect.poll(written, { interval: 5 }).toBe(true)
}

describe('a round for a channel', () => {
  test('waits, asks one question after the other, tells each answer behind it, and ends with its board', async () => {
    const stage = await aStage()
    await begin(stage)
    const live = aProcess(stage)
    live.look()
    await until(stage, 'waiting')
    await to(stage, live, WAIT, 'asking', 0)
    await stands(stage, 0)
    expect(texts(stage)[0]).toContain('2문제, 한 문제에 10초')
    expect(texts(stage)[1]).toContain(`<t:${(NINE + WAIT + 10_000) / 1000}:R>`)
    expect(texts(stage)[1]).not.toContain('choice B**')
    stage.now += 2 * SECOND
    expect([await press(stage, ANNE, 0, 'B'), await press(stage, BOB, 0, 'A')]).toEqual([true, true])
    await to(stage, live, 8 * SECOND, 'shown', 0)
    await expect.poll(() => texts(stage)[1], { interval: 5 }).toContain('정답 **B**')
    expect(texts(stage)[1]).toContain(`맞힌 사람 (1/2명)","value":"<@${ANNE}>`)
    expect(texts(stage)[1]).not.toMatch(/quiz\.live:|live-stop/)
    await to(stage, live, 10 * SECOND, 'asking', 1)
    await stands(stage, 1)
    stage.now += SECOND
    await press(stage, ANNE, 1, 'C')
    await press(stage, BOB, 1, 'B')
    await press(stage, CARL, 1, 'C')
    await to(stage, live, 9 * SECOND, 'done')
    const board = texts(stage)[3] ?? ''
    expect(board).toContain('2문제 · 3명')
    expect(board).toContain(
      `🥇 <@${BOB}> **1/2** · 평균 1.0초\\n🥈 <@${ANNE}> **1/2** · 평균 2.0초\\n▫️ <@${CARL}> **0/2**`,
    )
    expect(stage.discord.standing()).toHaveLength(4)
    // One request for each message, one edit for each answer, whatever the seconds.
    expect(stage.discord.requests).toHaveLength(6)
  })

  test('a stop shows the answer, counts what was answered, and asks nothing more', async () => {
    const stage = await aStage()
    await begin(stage)
    const live = aProcess(stage)
    await to(stage, live, WAIT, 'asking', 0)
    await stands(stage, 0)
    await press(stage, ANNE, 0, 'B')
    await stage.store.live.end(ID, 'stopped', stage.now)
    live.look()
    await until(stage, 'done')
    expect(texts(stage)[1]).toContain('정답 **B**')
    expect(texts(stage)[2]).toContain('그만하기를 눌러')
    expect(texts(stage)[2]).toContain(`🥇 <@${ANNE}> **1/1**`)
    expect(await press(stage, BOB, 0, 'B')).toBe(false)
  })

  test('a bot that stops ends its rounds with what was answered', async () => {
    const stage = await aStage()
    await begin(stage)
    const live = aProcess(stage)
    await to(stage, live, WAIT, 'asking', 0)
    await stands(stage, 0)
    await press(stage, ANNE, 0, 'B')
    await live.stop()
    expect((await round(stage))?.state).toBe('done')
    expect(texts(stage)[1]).toContain('정답 **B**')
    expect(texts(stage)[2]).toContain('다시 켜졌거나')
    expect(texts(stage)[2]).toContain(`🥇 <@${ANNE}> **1/1**`)
  })

  test('a round whose process died is ended by another one, once: also where its message was not written down', async () => {
    const stage = await aStage()
    await begin(stage)
    const claim = { owner: 'dead', now: stage.now, leaseMs: SETTINGS.leaseMs, limit: 1, except: [] }
    const [dead] = await stage.store.live.claim(claim)
    if (!dead) throw new Error('not claimed')
    await stage.store.live.ask(dead, 0, stage.now, stage.now + 10_000)
    // Sent, and not recorded.
    const message = {
      components: [
        {
          type: 1 as const,
          components: [{ type: 2 as const, style: 1 as const, label: 'A', custom_id: `quiz.live:${ID}:0:0` }],
        },
      ],
    }
    await stage.discord.send({ channelId: '200', message })
    await press(stage, ANNE, 0, 'B')
    const [one, two] = [aProcess(stage, 'one'), aProcess(stage, 'two')]
    one.look()
    two.look()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(stage.discord.standing()).toHaveLength(1)
    stage.now += SETTINGS.leaseMs
    one.look()
    two.look()
    await until(stage, 'done')
    expect(texts(stage)[0]).toContain('정답 **B**')
    expect(texts(stage)[1]).toContain(`🥇 <@${ANNE}> **1/1**`)
    expect(stage.discord.standing()).toHaveLength(2)
  })

  test('a board that a dead process had posted is not posted again, though its nonce is forgotten', async () => {
    const stage = await aStage()
    await begin(stage)
    const live = aProcess(stage)
    await to(stage, live, WAIT, 'asking', 0)
    await stands(stage, 0)
    const [done] = [stage.store.live.done]
    // The process dies behind its send: nothing is written down any more.
    Object.assign(stage.store.live, { done: async () => {} })
    await stage.store.live.end(ID, 'stopped', stage.now)
    live.look()
    await expect.poll(() => stage.discord.standing().length, { interval: 5 }).toBe(3)
    Object.assign(stage.store.live, { done })
    await live.stop()
    stage.now += 600_000
    aProcess(stage, 'heir').look()
    await until(stage, 'done')
    expect(stage.discord.standing()).toHaveLength(3)
  })

  test('a question that is open for points by then, or made of its statement, is passed over', async () => {
    const quotes = [{ section: 'A', words: 'w', citation: { file: 'a.md', line: 1, lastLine: 1, section: 'A' } }]
    const [open, twin, other] = [
      aQuestion({ id: 'open', quotes }),
      aQuestion({ id: 'twin', origin: 'generated', quotes }),
      aQuestion({ id: 'other' }),
    ]
    const stage = await aStage({}, [open, other], [twin])
    await begin(stage, [open, twin, other])
    await post(stage.store, aSchedule(), { question: open })
    const live = aProcess(stage)
    await to(stage, live, WAIT, 'asking', 2)
    await stands(stage, 2)
    await to(stage, live, 10 * SECOND, 'done')
    expect(texts(stage).join()).toContain('(other)')
    expect(texts(stage).join()).not.toMatch(/\((?:open|twin)\)/)
    expect(texts(stage).at(-1)).toContain('1문제 · 0명')
  })

  test.each([
    ['without the right to post it ends, and the channel is free', refused(403, 50_013), 'refused'],
    ['what Discord does not take is passed over', refused(400, 50_035), 'finished'],
    ['what a word filter does not take is passed over', refused(400, 200_000), 'finished'],
  ] as const)('%s', async (_, no, ended) => {
    const stage = await aStage()
    await begin(stage, someQuestions(1))
    const live = aProcess(stage)
    live.look()
    await expect.poll(() => stage.discord.standing().length, { interval: 5 }).toBe(1)
    stage.discord.faults.push({ kind: 'answers', problem: no.problem })
    await to(stage, live, WAIT, 'done')
    expect(await round(stage)).toMatchObject({ ended })
    expect(texts(stage).at(-1)).toContain('끝까지 물어본 문제가 없어요')
    expect(await stage.store.live.running('200')).toBeUndefined()
  })

  test('an answer that never came is asked for again: one message, and its end stays', async () => {
    const stage = await aStage()
    await begin(stage, someQuestions(1))
    const live = aProcess(stage)
    live.look()
    await expect.poll(() => stage.discord.standing().length, { interval: 5 }).toBe(1)
    stage.discord.faults.push({ kind: 'stored-then-lost' })
    await to(stage, live, WAIT, 'asking', 0)
    await expect
      .poll(
        async () => {
          live.look()
          return (await round(stage))?.items[0]?.messageId
        },
        { interval: 5 },
      )
      .toBeDefined()
    expect(stage.discord.standing()).toHaveLength(2)
    expect((await round(stage))?.items[0]?.endsAt).toBe(stage.now + 10_000)
  })

  test('a member’s time begins when the question may leave, however long it waited for its turn', async () => {
    const stage = await aStage()
    await begin(stage, someQuestions(1))
    let asks = 0
    const live = aProcess(stage, 'one', async () => {
      if (++asks === 2) stage.now += 40_000
    })
    await to(stage, live, WAIT, 'asking', 0)
    expect((await round(stage))?.items[0]?.endsAt).toBe(NINE + WAIT + 40_000 + 10_000)
  })

  test('a clock that goes far ahead loses a process its lease, and not its round', async () => {
    const stage = await aStage()
    await begin(stage, someQuestions(1))
    const live = aProcess(stage)
    await to(stage, live, WAIT, 'asking', 0)
    await stands(stage, 0)
    await press(stage, ANNE, 0, 'B')
    await to(stage, live, 24 * 3_600_000, 'done')
    expect(await round(stage)).toMatchObject({ ended: 'finished' })
  })

  test.each([
    ['a question is open', 'asking' as const],
    ['it waits for whoever comes', 'waiting' as const],
  ])('a clock that is put back while %s ends the round: the channel is free', async (_, state) => {
    const stage = await aStage()
    stage.now += 30 * 24 * 3_600_000
    await begin(stage, someQuestions(2))
    const live = aProcess(stage)
    live.look()
    await until(stage, 'waiting')
    if (state === 'asking') await to(stage, live, WAIT, 'asking', 0)
    if (state === 'asking') await stands(stage, 0)
    await to(stage, live, -30 * 24 * 3_600_000, 'done')
    expect(await round(stage)).toMatchObject({ ended: 'interrupted' })
  })
})
