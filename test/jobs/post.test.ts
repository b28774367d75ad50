import { describe, expect, test } from 'vitest'
import type { ChannelProblem, SendResult } from '../../src/app.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { mainTrack } from '../../src/core/track.ts'
import { ko } from '../../src/text/ko.ts'
import { sqlBeside } from '../store/fixtures.ts'
import { aQuestion, aSchedule, HOUR, NINE, newId } from '../store/values.ts'
import { refused } from './fake-discord.ts'
import { aStage, SETTINGS, type Stage, someQuestions } from './stage.ts'

const states = async ({ store }: Stage) =>
  [...(await store.occurrences.recent(mainTrack('100'), 20))]
    .reverse()
    .map((one) => [one.localDate, one.number, one.state, one.reason])

const DAY = 24 * HOUR

test('a role that was deleted is left out', async () => {
  const stage = await aStage({ pingRoleId: '555' })
  stage.discord.roleState = 'gone'
  await stage.tick()
  const [message] = stage.discord.messages
  expect(message?.pingRoleId).toBeUndefined()
  expect(message?.message.content).toBeUndefined()
})

test('the question of the day is posted once, at its time, with its choices in the order of the row', async () => {
  const stage = await aStage({ pingRoleId: '555' })
  stage.now = NINE - 1
  await stage.tick()
  expect(stage.discord.messages).toEqual([])
  await stage.tick(1)
  await stage.tick(60_000)
  const [message, ...more] = stage.discord.messages
  const [row] = await stage.store.occurrences.newest(mainTrack('100'))
  expect(more).toEqual([])
  expect(message).toMatchObject({ id: row?.messageId, channelId: '200', nonce: `q${row?.id}`, pingRoleId: '555' })
  expect(message?.message.content).toBe('<@&555>')
  expect(row).toMatchObject({ state: 'open', openedAt: NINE, closesAt: NINE + DAY, dayNumber: 1, number: 1 })
  expect([...(row?.order ?? [])].sort()).toEqual(['A', 'B', 'C', 'D'])
})

test('several questions a day come in order, each another one, and only the first pings', async () => {
  const stage = await aStage({ count: 5, pingRoleId: '555' })
  await stage.tick()
  const rows = await stage.store.occurrences.newest(mainTrack('100'))
  expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5])
  expect(new Set(rows.map((row) => row.question.id)).size).toBe(5)
  expect(stage.discord.messages.map((one) => one.id)).toEqual(rows.map((row) => row.messageId))
  expect(stage.discord.messages.map((one) => one.pingRoleId)).toEqual(['555', ...Array(4).fill(undefined)])
})

test('no question comes again before all have been asked, nor within thirty days; leaders are told why a day is skipped', async () => {
  const stage = await aStage({ openHours: 1 })
  const asked: string[] = []
  for (let day = 0; day < 40; day++) {
    stage.now = NINE + day * DAY
    await stage.tick()
    if (stage.discord.messages.length > asked.length)
      asked.push((await stage.store.occurrences.newest(mainTrack('100')))[0]?.question.id ?? '')
  }
  expect(asked).toHaveLength(8 + 8)
  expect(new Set(asked.slice(0, 8)).size).toBe(8)
  expect(asked.slice(8)).toEqual(asked.slice(0, 8))
  expect((await states(stage)).slice(-2)).toEqual([
    ['2026-12-31', 1, 'skipped', 'used-up'],
    ['2027-01-01', 1, 'skipped', 'used-up'],
  ])
  expect(await stage.store.notices.unseen('100')).toMatchObject([
    { notice: { kind: 'runs-dry', localDate: '2026-12-31' }, times: 2 },
    { notice: { kind: 'not-posted', reason: 'used-up', localDate: '2027-01-01' }, times: 22 + 2 },
  ])
})

test('a schedule that fails holds up no other server', async () => {
  const stage = await aStage()
  const broken = { id: 'sched0000002', guildId: '101', zone: 'Nowhere/At_All', nextDueAt: NINE - 1 }
  await stage.store.schedules.save(aSchedule(broken))
  await stage.tick()
  expect(stage.discord.messages).toHaveLength(1)
  expect((await stage.store.schedules.of(mainTrack('101')))?.nextDueAt).toBe(NINE - 1)
})

test('only questions about the services that were asked for; none fits: skipped, with the reason', async () => {
  const stage = await aStage({ services: ['Aurora'] })
  await stage.tick()
  expect((await stage.store.occurrences.newest(mainTrack('100')))[0]?.question.services).toEqual(['Aurora'])
  const other = await aStage({ services: ['DynamoDB'] })
  await other.tick()
  expect(await states(other)).toEqual([['2026-11-23', 1, 'skipped', 'no-question']])
  expect(other.discord.messages).toEqual([])
})

test('late within two hours it is posted, open for its whole time; later it is skipped; several missed days come never at once', async () => {
  const stage = await aStage()
  stage.now = NINE + 2 * DAY + HOUR
  await stage.tick()
  expect(await states(stage)).toEqual([
    ['2026-11-23', 1, 'skipped', 'late'],
    ['2026-11-24', 1, 'skipped', 'late'],
    ['2026-11-25', 1, 'open', undefined],
  ])
  expect((await stage.store.occurrences.newest(mainTrack('100')))[0]?.closesAt).toBe(stage.now + DAY)
  expect(JSON.stringify(stage.discord.messages[0]?.message)).toContain(`<t:${(NINE + 2 * DAY) / 1000}:t>`)
  const tooLate = await aStage()
  tooLate.now = NINE + 2 * HOUR + 1
  await tooLate.tick()
  expect(await states(tooLate)).toEqual([['2026-11-23', 1, 'skipped', 'late']])
})

describe('when nobody knows what became of a send', () => {
  test('it is sent again under its nonce while Discord remembers that', async () => {
    const stage = await aStage()
    stage.discord.faults.push({ kind: 'stored-then-lost' })
    await stage.tick()
    expect((await states(stage))[0]?.[2]).toBe('sending')
    await stage.tick(15_000)
    expect(stage.discord.messages).toHaveLength(1)
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'open', undefined]])
    expect(stage.discord.requests.filter((one) => one.startsWith('send'))).toHaveLength(2)
  })

  test('later it is found in the channel, and not sent again', async () => {
    const stage = await aStage()
    stage.discord.faults.push({ kind: 'stored-then-lost' })
    await stage.tick()
    await stage.tick(HOUR)
    expect(stage.discord.messages).toHaveLength(1)
    expect(stage.discord.requests).toEqual([expect.stringContaining('send'), 'findOwn'])
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'open', undefined]])
  })

  test('if it is not there, it is sent within the grace time and skipped after it', async () => {
    for (const [later, state, reason] of [
      [HOUR, 'open', undefined],
      [3 * HOUR, 'skipped', 'late'],
    ] as const) {
      const stage = await aStage()
      stage.discord.faults.push({ kind: 'answers', problem: { kind: 'unknown', message: '503' } })
      await stage.tick()
      await stage.tick(later)
      expect(await states(stage)).toEqual([['2026-11-23', 1, state, reason]])
      expect(stage.discord.messages).toHaveLength(state === 'open' ? 1 : 0)
    }
  })

  test('without the permission to read the channel it is given up, and an admin is told', async () => {
    const stage = await aStage()
    stage.discord.faults.push({ kind: 'stored-then-lost' })
    await stage.tick()
    stage.discord.missing = ['readMessageHistory']
    await stage.tick(HOUR)
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'failed', 'unknown-outcome']])
    expect(stage.discord.messages).toHaveLength(1)
    expect(await stage.store.notices.unseen('100')).toMatchObject([{ notice: { reason: 'unknown-outcome' } }])
  })

  test('of two that stand there the oldest stays', async () => {
    const stage = await aStage()
    stage.discord.faults.push({ kind: 'stored-then-lost' })
    await stage.tick()
    const [first] = stage.discord.messages
    if (!first) throw new Error('nothing was posted')
    stage.discord.messages.push({ ...first, id: '2000', sentAt: first.sentAt + 5 })
    await stage.tick(HOUR)
    expect(stage.discord.standing().map((one) => one.id)).toEqual([first.id])
    expect((await stage.store.occurrences.newest(mainTrack('100')))[0]?.messageId).toBe(first.id)
  })

  test('a later no does not hide a first message that stands', async () => {
    const stage = await aStage()
    stage.discord.faults.push({ kind: 'stored-then-lost' }, { kind: 'answers', problem: refused(403, 50_013).problem })
    await stage.tick()
    await stage.tick(15_000)
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'open', undefined]])
  })

  test('deleted meanwhile, it is void and never posted again', async () => {
    const stage = await aStage()
    stage.discord.faults.push({ kind: 'stored-then-lost' })
    await stage.tick()
    const [first] = stage.discord.messages
    if (first) first.deleted = true
    await stage.tick(15_000)
    await stage.tick(HOUR)
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'void', 'deleted']])
    expect(stage.discord.messages).toHaveLength(1)
  })

  test('half an hour without Discord ends in one post', async () => {
    const stage = await aStage()
    for (let at = 0; at < 200; at++)
      stage.discord.faults.push({ kind: 'answers', problem: { kind: 'unknown', message: '500' } })
    stage.discord.guildProblem = undefined
    for (let minute = 0; minute < 30; minute++) await stage.tick(60_000)
    stage.discord.faults.length = 0
    for (let minute = 0; minute < 3; minute++) await stage.tick(60_000)
    expect(stage.discord.standing()).toHaveLength(1)
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'open', undefined]])
    expect(stage.discord.requests.length).toBeLessThan(80)
  })
})

describe('when Discord says no', () => {
  test.each([
    ['a missing permission', 403, 50_013, 'no-permission'],
    ['a missing access', 403, 50_001, 'no-permission'],
    ['a deleted channel', 404, 10_003, 'no-channel'],
  ])('%s stops the schedule, once, with the reason', async (_, status, code, reason) => {
    const stage = await aStage()
    stage.discord.faults.push({ kind: 'answers', problem: refused(status, code).problem })
    await stage.tick()
    for (let hour = 0; hour < 5; hour++) await stage.tick(HOUR)
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'failed', reason]])
    expect(stage.discord.requests).toHaveLength(1)
    expect((await stage.store.schedules.of(mainTrack('100')))?.paused).toBe(reason)
    expect(await stage.store.notices.unseen('100')).toMatchObject([{ notice: { reason, paused: reason } }])
  })

  test.each([
    ['paused by a leader', 'admin', ({ store }: Stage) => store.schedules.pause(mainTrack('100'))],
    ['left by the bot', 'bot-removed', ({ store, now }: Stage) => store.schedules.leave('100', now)],
  ] as const)('a schedule that is %s while Discord says it stays so', async (_, paused, meanwhile) => {
    const stage = await aStage()
    stage.discord.send = async () => {
      await meanwhile(stage)
      return refused(403, 50_013)
    }
    await stage.tick()
    expect((await stage.store.schedules.of(mainTrack('100')))?.paused).toBe(paused)
    const told = (await stage.store.notices.unseen('100')).map(({ notice }) => notice)
    expect(told).toContainEqual({ kind: 'not-posted', localDate: '2026-11-23', reason: 'no-permission' })
  })

  test('a permission known to be missing costs no request, and the schedule goes on when it is back', async () => {
    const stage = await aStage()
    stage.discord.missing = ['sendMessages']
    await stage.tick()
    await stage.tick(DAY)
    expect(stage.discord.requests).toEqual([])
    stage.discord.missing = []
    await stage.tick(DAY)
    expect(await states(stage)).toEqual([
      ['2026-11-23', 1, 'failed', 'no-permission'],
      ['2026-11-24', 1, 'skipped', 'no-permission'],
      ['2026-11-25', 1, 'open', undefined],
    ])
    expect((await stage.store.schedules.of(mainTrack('100')))?.paused).toBeUndefined()
  })

  test('a guild that is not there for a while changes nothing', async () => {
    const stage = await aStage()
    stage.discord.guildProblem = { kind: 'unknown', message: 'unavailable' }
    await stage.tick()
    stage.discord.guildProblem = undefined
    await stage.tick(HOUR)
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'open', undefined]])
  })

  test('a refused question gives way to another one under a new id, and is not asked again', async () => {
    const stage = await aStage()
    stage.discord.faults.push({ kind: 'answers', problem: refused(400, 50_035).problem })
    await stage.tick()
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'open', undefined]])
    const nonces = stage.discord.requests.filter((one) => one.startsWith('send')).map((one) => one.split(' ')[1])
    expect(new Set(nonces).size).toBe(2)
    expect((await stage.store.questions.refused(mainTrack('100'))).size).toBe(1)
  })

  test("one server's AutoMod bans a question there alone; its leaders are told which", async () => {
    const stage = await aStage({}, someQuestions(1))
    stage.discord.faults.push({ kind: 'answers', problem: refused(400, 200_000).problem })
    await stage.tick()
    await stage.store.schedules.save(aSchedule({ id: 'sched0000002', guildId: '101', channelId: '201' }))
    await stage.tick(15_000)
    expect(stage.discord.messages.map((one) => one.channelId)).toEqual(['201'])
    const told = await stage.store.notices.unseen('100')
    expect(told[0]?.notice).toEqual({
      kind: 'question-refused',
      by: 'automod',
      file: 'questions/aurora.md',
      line: 1,
    })
    expect(told[1]?.notice).toMatchObject({ kind: 'not-posted', reason: 'no-question' })
    expect((await stage.store.notices.unseen('101')).map(({ notice }) => notice.kind)).toEqual(['runs-dry'])
  })

  test('a server that the bot was removed from ends, whatever its row was at', async () => {
    const stage = await aStage()
    stage.discord.faults.push({ kind: 'stored-then-lost' })
    await stage.tick()
    expect((await states(stage))[0]?.[2]).toBe('sending')
    stage.discord.guildProblem = refused(404, 10_004).problem
    await stage.tick(HOUR)
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'failed', 'bot-removed']])
    const schedule = await stage.store.schedules.of(mainTrack('100'))
    expect(schedule?.paused).toBe('bot-removed')
    expect(schedule?.nextDueAt).toBeUndefined()
    await stage.tick(3 * DAY)
    expect(await states(stage)).toHaveLength(1)
    const told = await stage.store.notices.unseen('100')
    expect(told.map(({ notice }) => notice.kind)).toEqual(['not-posted', 'paused'])
  })

  test('stopped for a missing right and then removed, it plans no further days', async () => {
    const stage = await aStage()
    stage.discord.missing = ['sendMessages']
    await stage.tick()
    stage.discord.guildProblem = refused(404, 10_004).problem
    await stage.tick(5 * DAY)
    await stage.tick(5 * DAY)
    expect(await states(stage)).toHaveLength(1)
    expect((await stage.store.schedules.of(mainTrack('100')))?.nextDueAt).toBeUndefined()
  })

  test('in an announcement channel it is published where leaders want that, once', async () => {
    const stage = await aStage({ publish: true })
    stage.discord.kind = 'announcement'
    await stage.tick()
    expect(stage.discord.messages).toMatchObject([{ published: true }])
    stage.discord.faults.push({ kind: 'stored-then-lost' }, { kind: 'answers', problem: refused(400, 40_033).problem })
    await stage.tick(DAY)
    await stage.tick(HOUR)
    expect((await states(stage)).map((row) => row[2])).toEqual(['closed', 'open'])
    expect(stage.discord.requests.filter((one) => one.startsWith('publish'))).toHaveLength(2)
    expect(await stage.store.notices.unseen('100')).toEqual([])
  })

  test.each([
    ['elsewhere', { publish: true }, 'text'],
    ['without the setting', { publish: false }, 'announcement'],
  ] as const)('%s nothing is published', async (_, changes, kind) => {
    const stage = await aStage(changes)
    stage.discord.kind = kind
    await stage.tick()
    expect(stage.discord.messages[0]?.published).toBeUndefined()
  })

  test('what could not be published stands all the same, and leaders are told', async () => {
    const stage = await aStage({ publish: true })
    stage.discord.kind = 'announcement'
    stage.discord.publishProblem = refused(403, 50_013).problem
    await stage.tick()
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'open', undefined]])
    expect(await stage.store.notices.unseen('100')).toMatchObject([{ notice: { kind: 'not-published' } }])
  })

  test('if all are refused, the bank is not spent on it', async () => {
    const stage = await aStage({}, someQuestions(20))
    for (let at = 0; at < 20; at++)
      stage.discord.faults.push({ kind: 'answers', problem: refused(400, 50_035).problem })
    await stage.tick()
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'failed', 'refused']])
    expect(stage.discord.requests.length).toBeLessThanOrEqual(3)
  })

  test('nor is it where several a day are promised', async () => {
    const stage = await aStage({ count: 2 }, someQuestions(20))
    for (let at = 0; at < 20; at++)
      stage.discord.faults.push({ kind: 'answers', problem: refused(400, 50_035).problem })
    await stage.tick()
    expect((await states(stage)).map((row) => row[2])).toEqual(['failed', 'failed'])
    expect(stage.discord.requests.length).toBeLessThanOrEqual(6)
  })

  test.each([
    ['a leader goes on the same day behind it', 30 * 60_000],
    ['a clock was a year ahead when it was', 365 * DAY],
  ])('a date whose rows were refused gives way twice again where %s', async (_, jump) => {
    const stage = await aStage({}, someQuestions(20))
    const refuse = (times: number) => {
      for (let at = 0; at < times; at++)
        stage.discord.faults.push({ kind: 'answers', problem: refused(400, 200_000).problem })
    }
    refuse(3)
    if (jump > DAY) stage.now += jump
    await stage.tick()
    expect((await states(stage)).map((row) => row[2])).toContain('failed')
    stage.now += jump > DAY ? DAY - jump - 60_000 : jump
    await stage.store.schedules.change({ first: aSchedule(), fields: {}, now: stage.now, resume: true, newId })
    refuse(2)
    await stage.tick(60_000)
    expect(stage.discord.messages).toHaveLength(1)
  })

  test('what was put off however often still gives way to another where Discord refuses it', async () => {
    const stage = await aStage()
    for (let minutes = 0; minutes < 9; minutes++) {
      stage.discord.faults.push({ kind: 'answers', problem: refused(429, 20_016).problem })
      await stage.tick(minutes === 0 ? 0 : 60_000)
    }
    stage.discord.faults.push({ kind: 'answers', problem: refused(400, 200_000).problem })
    await stage.tick(60_000)
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'open', undefined]])
  })

  test.each([
    ['slow mode', refused(429, 20_016).problem, 60_000],
    ['a rate limit', { kind: 'not-sent', retryAfterMs: 1_300_000 } satisfies ChannelProblem, 1_300_000],
  ])('%s is waited for', async (_, problem, wait) => {
    const stage = await aStage()
    stage.discord.faults.push({ kind: 'answers', problem })
    await stage.tick()
    expect((await states(stage))[0]?.[2]).toBe('due')
    await stage.tick(wait - 1)
    expect(stage.discord.messages).toEqual([])
    await stage.tick(1)
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'open', undefined]])
  })
})

test('a question that cannot be shown gives way to another before anything is sent', async () => {
  const choices = ['A', 'B'].map((label) => ({ label })) as unknown as Question['choices']
  const questions = [aQuestion({ id: 'broken', services: ['Broken'], choices }), ...someQuestions(3)]
  const stage = await aStage({}, questions)
  await stage.tick()
  await stage.tick(DAY)
  await stage.tick(DAY)
  expect(stage.discord.messages).toHaveLength(3)
  expect((await stage.store.questions.refused(mainTrack('100'))).size).toBe(1)
})

describe('a leader who pauses while a question is being sent', () => {
  const TRACK = mainTrack('100')
  const silent: ChannelProblem = { kind: 'unknown', message: '502' }
  const pausedMeanwhile = async (answers: (sent: () => Promise<SendResult>) => Promise<SendResult>) => {
    const stage = await aStage()
    const { send } = stage.discord
    stage.discord.send = async (post) => {
      stage.discord.send = send
      await stage.store.schedules.pause(TRACK)
      return await answers(() => send.call(stage.discord, post))
    }
    await stage.tick()
    return stage
  }
  const letTenMinutesPass = async (stage: Stage) => {
    for (let minutes = 0; minutes < 10; minutes++) await stage.tick(60_000)
  }

  test.each([
    ['does not answer', silent],
    ['asks to wait', { kind: 'not-sent', retryAfterMs: 30_000 } satisfies ChannelProblem],
    ['has slow mode', refused(429, 20_016).problem],
    ['refuses that question', refused(400, 200_000).problem],
  ])('is obeyed where Discord %s and it does not stand there', async (_, problem) => {
    const stage = await pausedMeanwhile(async () => ({ ok: false, problem }))
    await letTenMinutesPass(stage)
    expect(stage.discord.messages).toEqual([])
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'skipped', 'paused']])
  })

  test.each([
    ['heard', false],
    ['found', true],
  ])('has what stands there close as planned: %s', async (_, isLost) => {
    const stage = await pausedMeanwhile(async (sent) => {
      const result = await sent()
      return isLost ? { ok: false, problem: silent } : result
    })
    await letTenMinutesPass(stage)
    expect(stage.discord.requests.filter((one) => one.startsWith('send'))).toHaveLength(1)
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'open', undefined]])
    await stage.tick(DAY)
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'closed', undefined]])
  })

  test('is obeyed by what waits for its turn to be sent again', async () => {
    const stage = await aStage()
    stage.discord.faults.push({ kind: 'answers', problem: silent })
    await stage.tick()
    stage.whileWaiting = async () => {
      stage.whileWaiting = () => {}
      await stage.store.schedules.pause(TRACK)
    }
    await stage.tick(15_000)
    await letTenMinutesPass(stage)
    expect(stage.discord.messages).toEqual([])
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'skipped', 'paused']])
  })

  test.each([
    [
      'goes on',
      ({ store, now }: Stage) => store.schedules.change({ first: aSchedule(), fields: {}, now, resume: true, newId }),
    ],
    ['wants today’s at once', ({ store, now }: Stage) => store.schedules.postNow({ track: TRACK, now, newId: String })],
  ])('and then %s has it posted', async (_, goesOn) => {
    const stage = await pausedMeanwhile(async () => ({ ok: false, problem: silent }))
    await goesOn(stage)
    await letTenMinutesPass(stage)
    expect(stage.discord.messages).toHaveLength(1)
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'open', undefined]])
  })

  test('hears nothing of it where a member’s press tells that it stands', async () => {
    const stage = await pausedMeanwhile(async (sent) => {
      await sent()
      return { ok: false, problem: silent }
    })
    const [row] = await stage.store.occurrences.recent(TRACK, 1)
    const press = { occurrenceId: row?.id ?? '', memberId: '11', chosen: ['B'], correct: true, pressId: '1' }
    await stage.store.answers.record({ ...press, now: stage.now, messageId: '1000' })
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'open', undefined]])
  })

  test('or removes the track is obeyed', async () => {
    const stage = await aStage()
    await stage.store.tracks.save({ ...mainTrack('100'), trackId: 'k3x9q2', name: 'B', content: 'own', madeAt: 0 })
    stage.discord.faults.push({ kind: 'answers', problem: silent })
    await stage.tick()
    expect(await stage.store.tracks.remove(TRACK)).toBe(true)
    await letTenMinutesPass(stage)
    expect(stage.discord.messages).toEqual([])
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'skipped', 'paused']])
  })
})

describe('a read that the database does not answer', () => {
  const failsOnce = ({ store }: Stage) => {
    const { count } = store.answers
    store.answers.count = async () => {
      store.answers.count = count
      throw new Error('statement timeout')
    }
  }

  test('says nothing of the question: it is posted when the lease has run out', async () => {
    const stage = await aStage({}, someQuestions(1))
    failsOnce(stage)
    await stage.tick()
    expect(stage.discord.messages).toEqual([])
    await stage.tick(SETTINGS.leaseMs)
    expect(stage.discord.messages).toHaveLength(1)
    expect((await stage.store.questions.refused(mainTrack('100'))).size).toBe(0)
    expect((await stage.store.notices.unseen('100')).map(({ notice }) => notice.kind)).toEqual(['runs-dry'])
  })

  test('leaves one message where one may stand already', async () => {
    const stage = await aStage()
    stage.discord.faults.push({ kind: 'stored-then-lost' })
    await stage.tick()
    failsOnce(stage)
    await stage.tick(20_000)
    await stage.tick(SETTINGS.leaseMs)
    expect(stage.discord.messages).toHaveLength(1)
    expect(await states(stage)).toEqual([['2026-11-23', 1, 'open', undefined]])
  })
})

test('what may stand already is looked for before a question that can be shown no more gives way', async () => {
  const stage = await aStage()
  stage.discord.faults.push({ kind: 'stored-then-lost' })
  await stage.tick()
  // As a row that a version before wrote, and this one cannot show.
  const [row] = await stage.store.occurrences.recent(mainTrack('100'), 1)
  const broken = { ...row?.question, choices: ['A', 'B'].map((label) => ({ label })) }
  await sqlBeside(stage.store, 'update occurrences set question = ?', JSON.stringify(broken))
  await stage.tick(20_000)
  await stage.tick(SETTINGS.nonceWindowMs)
  expect(stage.discord.messages).toHaveLength(1)
  expect((await stage.store.occurrences.recent(mainTrack('100'), 1))[0]).toMatchObject({ id: row?.id, state: 'open' })
})

test('a file that changes after the post changes no open question', async () => {
  const stage = await aStage()
  await stage.tick()
  const before = (await stage.store.occurrences.newest(mainTrack('100')))[0]
  ;(stage.app.library as { questions: unknown }).questions = []
  await stage.tick(HOUR)
  expect((await stage.store.occurrences.newest(mainTrack('100')))[0]?.question).toEqual(before?.question)
  expect(SETTINGS.leaseMs).toBeGreaterThan(45_000)
})

test('nothing is sent when the wait for its turn has used up the lease; whoever claims it next posts it once', async () => {
  const stage = await aStage()
  stage.whileWaiting = () => {
    stage.now += SETTINGS.leaseMs - 1000
  }
  await stage.tick()
  expect(stage.discord.messages).toEqual([])
  expect(await states(stage)).toEqual([['2026-11-23', 1, 'claimed', undefined]])
  stage.whileWaiting = () => {}
  await stage.tick(SETTINGS.leaseMs)
  expect(stage.discord.messages).toHaveLength(1)
})

test('a group without a question of its own is asked what the notes give, and the card says so', async () => {
  const made = [1, 2].map((at) => aQuestion({ id: `g-${at}`, origin: 'generated' }))
  const stage = await aStage({}, [], made)
  await stage.tick()
  await stage.tick(DAY)
  expect(stage.discord.messages).toHaveLength(2)
  for (const { message } of stage.discord.messages) expect(JSON.stringify(message)).toContain(ko.quiz.generated)
  const used = await stage.store.questions.used(mainTrack('100'))
  expect(used.map((one) => one.questionId).sort()).toEqual(['g-1', 'g-2'])
  expect((await stage.store.occurrences.newest(mainTrack('100')))[0]?.question?.origin).toBe('generated')
})

test('a group that asks only what people wrote is never asked another one', async () => {
  const stage = await aStage({ source: 'authored' }, [], [aQuestion({ id: 'g-1', origin: 'generated' })])
  await stage.tick()
  expect(stage.discord.messages).toEqual([])
  expect((await states(stage))[0]?.slice(2)).toEqual(['skipped', 'no-question'])
})
