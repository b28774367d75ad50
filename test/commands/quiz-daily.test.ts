import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { UserErrorCode } from '../../src/chat/errors.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { mainTrack } from '../../src/core/track.ts'
import { textOf } from '../../src/text/text.ts'
import { longQuestion, wordsOfLong } from '../core/quiz/long.ts'
import { question } from '../core/quiz/questions.ts'
import { close, countAnswers, post } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { ids, messageOf, modalOf, press, run, said, silent, submit, type World, world } from './quiz-world.ts'

const CLOSE = NINE + 24 * HOUR
const MIN_SU = '11'
const JI_YU = '12'
/** `post` shows B, A, D, C; so the right choice, B, stands first. */
const RIGHT = '0'
const WRONG = '1'
const typed = question({ id: 'typed-1', kind: 'typed', choices: [], key: ['Reader Endpoint'], rationales: {} })

async function opened(options: { question?: Question; reveal?: 'press' | 'close'; number?: number } = {}) {
  const here = await world()
  const { question: asked = question(), reveal = 'close' } = options
  const occurrence = await post(here.store, aSchedule({ reveal }), { question: asked })
  return { here, id: occurrence.id, answer: (place: string) => `quiz.answer:${occurrence.id}:${place}` }
}

const refused = (code: UserErrorCode) => expect.objectContaining({ name: 'UserError', code })
const points = async (here: World, member: string) =>
  (await here.store.scores.rank(mainTrack('100'), 'all', member))?.points

describe('a press on the question of the day', () => {
  test('is kept, then confirmed, and tells nothing of the key before the close', async () => {
    const { here, id, answer } = await opened()
    const right = await press(here, MIN_SU, answer(RIGHT))
    const wrong = await press(here, JI_YU, answer(WRONG))
    expect(said(right)).toContain('답을 저장했어요: **A**')
    const same = (reply: Reply) => said(reply).replaceAll(/\*\*[AB]\.?\*\*|리더|클러스터|:\d+:1"/g, '')
    expect(same(right)).toBe(same(wrong))
    expect(await here.store.answers.of(id, MIN_SU)).toMatchObject({ chosen: ['B'], correct: true, points: 15 })
    expect(await here.store.answers.of(id, JI_YU)).toMatchObject({ chosen: ['A'], correct: false, points: 0 })
    expect(await points(here, MIN_SU)).toBeUndefined()
  })

  test('where it reveals, cannot be made again by whoever had her data erased since', async () => {
    const { here, answer } = await opened({ reveal: 'press' })
    await press(here, MIN_SU, answer(WRONG))
    await here.store.ownData.erase(MIN_SU, 'erasure00001', here.now)
    await expect(press(here, MIN_SU, answer(RIGHT))).rejects.toEqual(refused('erasedSince'))
    expect(await points(here, MIN_SU)).toBeUndefined()
  })

  test('where it reveals, shows key, explanation and citation at once, and moves the board', async () => {
    const { here, answer } = await opened({ reveal: 'press' })
    const reply = await press(here, MIN_SU, answer(RIGHT))
    expect(said(reply)).toMatch(/맞았어요! \+15점.*리더 엔드포인트는 모든.*Databases\.md 361행/)
    expect(await points(here, MIN_SU)).toBe(15)
  })

  test('where it reveals, a second one, of another button too, reads the first', async () => {
    const { here, id, answer } = await opened({ reveal: 'press' })
    await press(here, MIN_SU, answer(WRONG))
    expect(said(await press(here, MIN_SU, answer(RIGHT)))).toContain('이미 B로 답했어요. 답은 한 번만 할 수 있어요.')
    expect(await here.store.answers.of(id, MIN_SU)).toMatchObject({ chosen: ['A'], correct: false })
  })

  test('where the close reveals, a later one takes its place until the close', async () => {
    const { here, id, answer } = await opened()
    await press(here, MIN_SU, answer(WRONG))
    const changed = await press(here, MIN_SU, answer(RIGHT))
    expect(said(changed)).toContain('답을 바꿨어요: **A**')
    expect(changed).toMatchObject({ saved: true })
    // Nothing of it changed.
    expect(said(await press(here, MIN_SU, answer(RIGHT)))).toContain('답을 저장했어요: **A**')
    expect(await here.store.answers.of(id, MIN_SU)).toMatchObject({ chosen: ['B'], correct: true, points: 15 })
    here.now = CLOSE
    await close(here.store, CLOSE)
    expect(said(await press(here, MIN_SU, answer(WRONG)))).toContain('이미 A로 답했어요. 마감되어')
    expect(await points(here, MIN_SU)).toBe(15)
  })

  test('one that Discord delivers late, or again, changes nothing and hears what counts', async () => {
    const { here, id, answer } = await opened()
    await press(here, MIN_SU, answer(WRONG), { id: '1100000000000000009' })
    const late = await press(here, MIN_SU, answer(RIGHT), { id: '999999999999999999' })
    expect(said(late)).toContain('이미 B로 답했어요. 더 나중에 고른 답이 남아요.')
    expect(late).not.toHaveProperty('saved')
    expect(await here.store.answers.of(id, MIN_SU)).toMatchObject({ chosen: ['A'], pressId: '1100000000000000009' })
  })

  test('two buttons at once: the later press counts, and each hears what does', async () => {
    const { here, id, answer } = await opened()
    await Promise.all([
      press(here, MIN_SU, answer(RIGHT), { id: '8' }),
      press(here, MIN_SU, answer(WRONG), { id: '7' }),
    ])
    expect(await here.store.answers.of(id, MIN_SU)).toMatchObject({ chosen: ['B'] })
    expect(await countAnswers(here.store, id)).toBe(1)
  })

  test('the confirmation says the words of the choice, when it closes, and takes a guess back', async () => {
    const { here, id, answer } = await opened()
    const saved = await press(here, MIN_SU, answer(RIGHT), { id: '5' })
    expect(messageOf(saved).content).toMatch(/> \*\*A\.\*\* 리더 엔드포인트\n정답과 해설 공개: <t:\d+:t> \(<t:\d+:R>\)/)
    const [guess = '', change = ''] = ids(saved)
    const guessed = await press(here, MIN_SU, guess, { privately: true })
    expect(said(guessed)).toContain('찍은 답이라고')
    expect(await here.store.answers.of(id, MIN_SU)).toMatchObject({ guessed: true, chosen: ['B'] })
    const taken = await press(here, MIN_SU, ids(guessed)[0] ?? '', { privately: true })
    expect(said(taken)).not.toContain('찍은 답이라고')
    expect(await here.store.answers.of(id, MIN_SU)).toMatchObject({ guessed: false })
    expect(said(await press(here, MIN_SU, change, { privately: true }))).toContain('**A**로 답함, 24시간 남음')
    // A guess at an answer that another took the place of says nothing of that one.
    await press(here, MIN_SU, answer(WRONG), { id: '6' })
    await press(here, MIN_SU, guess, { privately: true })
    expect(await here.store.answers.of(id, MIN_SU)).toMatchObject({ guessed: false, chosen: ['A'] })
    await expect(press(here, JI_YU, guess, { privately: true })).rejects.toEqual(refused('oldButton'))
  })

  test('a hundred and fifty members at once: every answer is kept once, and every one is told so', async () => {
    const { here, id, answer } = await opened()
    const members = Array.from({ length: 150 }, (_, at) => String(1000 + at))
    const replies = await Promise.all(
      [...members, ...members].map((member, at) => press(here, member, answer(String(at % 4)))),
    )
    expect(replies.filter((reply) => said(reply).includes('답을 저장했어요'))).toHaveLength(150)
    expect(replies.filter((reply) => said(reply).includes('답을 바꿨어요'))).toHaveLength(150)
    expect(await countAnswers(here.store, id)).toBe(150)
  })

  test.each([
    ['is told when it begins anew, once', false, '2일 연속이 끊겼어요'],
    ['is none where a freeze forgives the missed date', true, undefined],
  ])('a broken streak %s', async (_, streakFreeze, told) => {
    const here = await world()
    const heard: string[] = []
    for (const [day, answers] of [true, true, false, true, true].entries()) {
      const at = NINE + day * 24 * HOUR
      here.now = at
      const localDate = new Date(at + 9 * HOUR).toISOString().slice(0, 10)
      const { id } = await post(here.store, aSchedule({ streakFreeze }), { question: question(), localDate, at })
      if (answers) heard.push(said(await press(here, MIN_SU, `quiz.answer:${id}:${RIGHT}`)))
      here.now = at + 24 * HOUR
      await close(here.store, here.now)
    }
    const broken = heard.map((one) => one.includes('끊겼어요'))
    expect(broken).toEqual([false, false, told !== undefined, false])
    if (told !== undefined) expect(heard[2]).toContain(told)
  })

  test('a late one gets the result in private and is not kept', async () => {
    const { here, id, answer } = await opened()
    await press(here, MIN_SU, answer(RIGHT))
    here.now = CLOSE
    const late = await press(here, JI_YU, answer(RIGHT))
    expect(said(late)).toMatch(/마감된 문제예요. 이 문제에는 답하지 않았어요.*정답 \*\*A\*\*/)
    expect(await here.store.answers.of(id, JI_YU)).toBeUndefined()
    const again = messageOf(await press(here, MIN_SU, answer(WRONG)))
    expect(again.content).toContain('이미 A로 답했어요')
    expect(again.embeds?.[0]?.title).toBe('✅ 맞았어요! +15점')
  })

  test('the last millisecond counts, the close does not', async () => {
    const { here, id, answer } = await opened()
    here.now = CLOSE - 1
    await press(here, MIN_SU, answer(RIGHT))
    here.now = CLOSE
    await press(here, JI_YU, answer(RIGHT))
    expect(await countAnswers(here.store, id)).toBe(1)
  })

  test('several right choices come from the menu, all or nothing', async () => {
    const { here, id } = await opened({ question: question({ kind: 'several', key: ['A', 'B'] }) })
    const menu = `quiz.answer:${id}:s`
    const picked = await press(here, MIN_SU, menu, { values: ['0', '1'] })
    expect(said(picked)).toMatch(/고른 답: \*\*A, B\*\*. 아직 저장하지 않았어요/)
    expect(await countAnswers(here.store, id)).toBe(0)
    const other = await press(here, MIN_SU, menu, { values: ['1'], privately: true })
    expect(ids(other)).toEqual([menu, `quiz.answer:${id}:1`])
    const [, send = ''] = ids(picked)
    expect(said(await press(here, MIN_SU, send, { privately: true }))).toContain('답을 저장했어요: **A, B**')
    await press(here, JI_YU, `quiz.answer:${id}:0`, { privately: true })
    expect(await here.store.answers.of(id, MIN_SU)).toMatchObject({ chosen: ['A', 'B'], correct: true })
    expect(await here.store.answers.of(id, JI_YU)).toMatchObject({ chosen: ['B'], correct: false, points: 0 })
  })

  test('a written answer goes through its form', async () => {
    const { here, id } = await opened({ question: typed })
    const form = modalOf(await press(here, MIN_SU, `quiz.write:${id}`))
    expect(form.custom_id).toBe(`quiz.answer:${id}:t`)
    expect(said(await submit(here, MIN_SU, form.custom_id, '  Reader Endpoint '))).toContain('「Reader Endpoint」')
    expect(await here.store.answers.of(id, MIN_SU)).toMatchObject({ chosen: ['Reader Endpoint'], correct: true })
    // To be changed, it opens again with what was written.
    expect(JSON.stringify(modalOf(await press(here, MIN_SU, `quiz.write:${id}`)))).toContain(
      '"value":"Reader Endpoint"',
    )
  })

  test('a form is not opened for a closed question: its result comes instead', async () => {
    const { here, id } = await opened({ question: typed })
    here.now = CLOSE
    expect(said(await press(here, MIN_SU, `quiz.write:${id}`))).toContain('정답 **Reader Endpoint**')
  })

  test('a store that is slow to tell keeps no form from opening, and its answer meets every check', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const { here, id } = await opened({ question: typed })
    const pressed = press(silent(here), MIN_SU, `quiz.write:${id}`)
    await vi.advanceTimersByTimeAsync(1500)
    const form = modalOf(await pressed)
    expect(form.custom_id).toBe(`quiz.answer:${id}:t`)
    expect(said(await submit(here, MIN_SU, form.custom_id, 'Reader Endpoint'))).toContain('답을 저장했어요')
    expect(said(await submit(here, MIN_SU, form.custom_id, '다른 답'))).toContain('답을 바꿨어요: 「다른 답」')
    here.now = CLOSE
    const late = said(await submit(here, JI_YU, form.custom_id, 'Reader Endpoint'))
    expect(late).toContain('마감 뒤에 보낸 답이라 저장하지 않았어요: 「Reader Endpoint」')
    expect(late).toContain('답하지 않았어요')
    const again = said(await submit(here, MIN_SU, form.custom_id, '늦은 답'))
    expect(again).toMatch(/저장하지 않았어요: 「늦은 답」.*이미 답했어요: 「다른 답」/)
    await expect(submit(here, JI_YU, `quiz.answer:${'0'.repeat(12)}:t`, '답')).rejects.toEqual(refused('oldButton'))
    expect(await countAnswers(here.store, id)).toBe(1)
  })

  test('forged ones are refused and keep nothing', async () => {
    const { here, id, answer } = await opened()
    const forged = [
      press(here, MIN_SU, answer('7')),
      press(here, MIN_SU, answer('s'), { values: ['0', '1'] }),
      press(here, MIN_SU, answer('s'), { values: ['x'] }),
      press(here, MIN_SU, answer('s'), { values: [] }),
      press(here, MIN_SU, answer('t')),
      submit(here, MIN_SU, answer('t'), 'B'),
      submit(here, MIN_SU, answer('0'), 'B'),
      press(here, MIN_SU, `quiz.write:${id}`),
      press(here, MIN_SU, answer(RIGHT), { guildId: '666' }),
      press(here, MIN_SU, `quiz.mine:${id}`, { guildId: '666' }),
    ]
    await Promise.all(forged.map((one) => expect(one).rejects.toEqual(refused('oldButton'))))
    expect(await countAnswers(here.store, id)).toBe(0)
  })

  test('an empty written answer is asked for again', async () => {
    const { here, id } = await opened({ question: typed })
    for (const nothing of [' \n ', '\u200b\u3164', '\u2800'])
      await expect(submit(here, MIN_SU, `quiz.answer:${id}:t`, nothing)).rejects.toEqual(refused('emptyAnswer'))
    expect(await countAnswers(here.store, id)).toBe(0)
  })

  test('what the store could not keep is never called saved', async () => {
    const here = await world([], (store) => ({
      ...store,
      answers: {
        ...store.answers,
        record: async () => {
          throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
        },
      },
    }))
    const { id } = await post(here.store, aSchedule(), { question: question() })
    await expect(press(here, MIN_SU, `quiz.answer:${id}:0`)).rejects.toEqual(refused('notSaved'))
  })
})

describe('what was saved is never called not saved', () => {
  test('where writing ended in an error behind the commit', async () => {
    const here = await world([], (store) => ({
      ...store,
      answers: {
        ...store.answers,
        record: async (plan) => {
          await store.answers.record(plan)
          throw new Error('the line to the disk broke')
        },
      },
    }))
    const { id } = await post(here.store, aSchedule(), { question: question() })
    await expect(press(here, MIN_SU, `quiz.answer:${id}:0`)).rejects.toEqual(refused('savedNotShown'))
    expect(await countAnswers(here.store, id)).toBe(1)
  })

  test('where what is shown of it fails', async () => {
    const here = await world([], (store) => ({
      ...store,
      occurrences: { ...store.occurrences, newest: () => Promise.reject(new Error('busy')) },
    }))
    const { id } = await post(here.store, aSchedule(), { question: question() })
    await expect(press(here, MIN_SU, `quiz.answer:${id}:0`, { privately: true })).rejects.toEqual(
      refused('savedNotShown'),
    )
    expect(await countAnswers(here.store, id)).toBe(1)
  })

  test('and the reply says that something was saved, once', async () => {
    const { here, id, answer } = await opened({ reveal: 'press' })
    expect(await press(here, MIN_SU, answer(RIGHT))).toMatchObject({ saved: true })
    expect(await press(here, MIN_SU, answer(RIGHT))).not.toHaveProperty('saved')
    expect(await countAnswers(here.store, id)).toBe(1)
  })
})

describe('a message that was sent but not recorded', () => {
  async function sending() {
    const here = await world()
    const schedule = aSchedule()
    await here.store.schedules.save(schedule)
    const row = { id: 'occ000000001', localDate: '2026-11-23', number: 1, dueAt: NINE }
    await here.store.occurrences.plan({ schedule, nextDueAt: CLOSE, rows: [row] })
    const [claimed] = await here.store.occurrences.claim({
      work: 'post',
      owner: 'x',
      now: NINE,
      leaseMs: 1000,
      limit: 9,
    })
    if (!claimed) throw new Error('not claimed')
    await here.store.occurrences.prepare(claimed, question(), ['A', 'B', 'C', 'D'])
    await here.store.occurrences.mark(claimed, NINE, CLOSE)
    return here
  }

  test('is filled in from a press', async () => {
    const here = await sending()
    expect(said(await press(here, MIN_SU, 'quiz.answer:occ000000001:1', { messageId: '777' }))).toContain('저장했어요')
    expect(await here.store.occurrences.find('occ000000001')).toMatchObject({ state: 'open', messageId: '777' })
  })

  test('is not filled in from a private copy', async () => {
    const here = await sending()
    await press(here, MIN_SU, 'quiz.answer:occ000000001:1', { messageId: '777', privately: true })
    expect(await here.store.occurrences.find('occ000000001')).toMatchObject({ state: 'sending' })
    expect(await countAnswers(here.store, 'occ000000001')).toBe(1)
  })
})

describe('/quiz today', () => {
  const today = (here: World, member: string) => run(here, member, 'quiz', { subcommand: 'today' })

  test('promises no question where there is none', async () => {
    const here = await world()
    const empty = { ...here, app: { ...here.app, library: { ...here.app.library, questions: [], generated: [] } } }
    await here.store.schedules.save(aSchedule({ nextDueAt: CLOSE }))
    const told = said(await today(empty, MIN_SU))
    expect(told).toContain(textOf('ko').quiz.noQuestions)
    expect(told).not.toContain('<t:')
  })

  test('a long one with several answers is whole behind its button while they are picked, too', async () => {
    const { here, id } = await opened({ question: { ...longQuestion(), kind: 'several', key: ['A', 'B'] } })
    expect(ids(await today(here, MIN_SU))).toContain(`quiz.whole:${id}`)
    const picked = await press(here, MIN_SU, `quiz.answer:${id}:s`, { values: ['0', '1'], privately: true })
    expect(said(picked)).toContain(textOf('ko').quiz.shortened)
    expect(ids(picked)).toContain(`quiz.whole:${id}`)
  })

  test('before anything was posted says so, and what to do', async () => {
    const here = await world([question()])
    expect(said(await today(here, MIN_SU))).toContain('/퀴즈 연습')
    await here.store.schedules.save(aSchedule({ nextDueAt: CLOSE }))
    expect(said(await today(here, MIN_SU))).toContain(`<t:${CLOSE / 1000}:R>`)
  })

  test('shows the question again, and a press there changes that message', async () => {
    const { here, id } = await opened()
    const card = await today(here, MIN_SU)
    expect(ids(card)).toEqual([0, 1, 2, 3].map((place) => `quiz.answer:${id}:${place}`))
    const reply = await press(here, MIN_SU, ids(card)[0] ?? '', { privately: true })
    expect('update' in reply && reply.update.content).toContain('답을 저장했어요: **A**')
    expect(ids(reply).at(-1)).toBe(`quiz.change:${id}`)
  })

  test('after an answer shows what it was, after the close the result', async () => {
    const { here, answer } = await opened()
    await press(here, MIN_SU, answer(WRONG))
    expect(said(await today(here, MIN_SU))).toContain('**B**로 답함, 24시간 남음')
    here.now = CLOSE
    await close(here.store, CLOSE)
    expect(said(await today(here, MIN_SU))).toMatch(/틀렸어요.*정답 \*\*A\*\*/)
    expect(said(await today(here, JI_YU))).toContain('답하지 않았어요')
  })

  test('with several, begins with the first unanswered one and turns to the others', async () => {
    const here = await world()
    const first = await post(here.store, aSchedule({ count: 2 }), { question: question({ stem: 'first' }) })
    const second = await post(here.store, aSchedule({ count: 2 }), {
      question: question({ id: 'q2', stem: 'second' }),
      number: 2,
    })
    expect(said(await today(here, MIN_SU))).toContain('first')
    await press(here, MIN_SU, `quiz.answer:${first.id}:0`)
    const card = await today(here, MIN_SU)
    expect(said(card)).toContain('second')
    expect(ids(card).slice(-2)).toEqual([`quiz.today:${first.id}`, `quiz.today:${second.id}`])
    const turned = await press(here, MIN_SU, `quiz.today:${first.id}`, { privately: true })
    expect(said(turned)).toContain('**A**로 답함')
    expect(said(turned)).toContain('2문제 중 1문제에 답했어요. 다음은 2번이에요.')
    expect(said(turned)).toContain('"1 ✓"')
    const answered = await press(here, MIN_SU, `quiz.answer:${second.id}:0`, { privately: true })
    expect(ids(answered).slice(-2)).toEqual([`quiz.today:${first.id}`, `quiz.today:${second.id}`])
  })

  test('with several, one that is closed unanswered does not come before one that is open', async () => {
    const here = await world()
    await post(here.store, aSchedule({ count: 2 }), { question: question({ stem: 'first' }), openHours: 1 })
    const later = { question: question({ id: 'q2', stem: 'second' }), number: 2 }
    await post(here.store, aSchedule({ count: 2 }), later)
    here.now = NINE + 2 * HOUR
    const shown = said(await today(here, MIN_SU))
    expect(shown).toContain('second')
    expect(shown).not.toContain('다음은')
  })

  test('on a day off it says when the next comes', async () => {
    const { here } = await opened()
    here.now = CLOSE
    await close(here.store, CLOSE)
    const next = NINE + 48 * HOUR
    await here.store.schedules.save(aSchedule({ nextDueAt: next }))
    expect(said(await today(here, MIN_SU))).toContain(`지금 열려 있는 문제는 없어요. 다음 문제는 <t:${next / 1000}:f>`)
  })

  test('the button of a closed post shows the own result', async () => {
    const { here, id, answer } = await opened()
    await press(here, MIN_SU, answer(RIGHT))
    here.now = CLOSE
    await close(here.store, CLOSE)
    expect(said(await press(here, MIN_SU, `quiz.mine:${id}`))).toContain('맞았어요! +15점')
    expect(messageOf(await press(here, JI_YU, `quiz.mine:${id}`)).embeds?.[0]?.title).toContain('답하지 않았어요')
  })
})

describe('/quiz past', () => {
  async function archive(count: number, asked = question()) {
    const here = await world()
    const all: string[] = []
    for (let day = 0; day < count; day++) {
      const at = NINE + day * 24 * HOUR
      const localDate = new Date(at + 9 * HOUR).toISOString().slice(0, 10)
      all.push((await post(here.store, aSchedule(), { question: asked, localDate, at })).id)
      if (day === 0) await here.store.answers.record({ ...aPress(all[0] ?? ''), now: at })
      await close(here.store, at + 24 * HOUR)
    }
    here.now = NINE + count * 24 * HOUR
    return { here, all }
  }
  const aPress = (occurrenceId: string) => ({
    occurrenceId,
    memberId: MIN_SU,
    chosen: ['B'],
    correct: true,
    pressId: '1',
  })
  const past = (here: World) => run(here, MIN_SU, 'quiz', { subcommand: 'past' })

  test('lists what is closed, the newest first, page by page, with the own result', async () => {
    const { here, all } = await archive(12)
    const first = await past(here)
    expect(messageOf(first).embeds?.[0]?.description?.split('\n')).toHaveLength(10)
    expect(said(first)).toContain('▫️ 2026년 12월 4일')
    const second = await press(here, MIN_SU, 'quiz.past-at:1', { privately: true })
    expect(messageOf(second).embeds?.[0]?.description).toMatch(/^▫️ 2026년 11월 24일[^\n]*\n✅ 2026년 11월 23일[^\n]*$/)
    expect(JSON.stringify(messageOf(second).components)).toContain(all[0])
  })

  test('an open one is not in it, nor can it be tried', async () => {
    const { here, id } = await opened()
    expect(said(await past(here))).toContain('마감된 문제가 아직 없어요')
    await expect(press(here, MIN_SU, `quiz.past-try:${id}:0`)).rejects.toEqual(refused('oldButton'))
    await expect(press(here, MIN_SU, 'quiz.past', { values: [id] })).rejects.toEqual(refused('oldButton'))
  })

  test('one is tried again, explained at once, and nothing is kept or scored', async () => {
    const { here, all } = await archive(1)
    const [id = ''] = all
    const card = await press(here, JI_YU, 'quiz.past', { values: [id], privately: true })
    expect(said(card)).not.toContain('정답 **')
    const wrong = await press(here, JI_YU, `quiz.past-try:${id}:1`, { privately: true })
    expect(said(wrong)).toMatch(/틀렸어요.*정답 \*\*A\*\*.*지난 문제라 점수는 없어요/)
    expect(await here.store.answers.of(id, JI_YU)).toBeUndefined()
    expect(await countAnswers(here.store, id)).toBe(1)
    expect(await points(here, JI_YU)).toBeUndefined()
  })

  test('a long one stands whole behind a button, and its key with it nowhere before it was tried', async () => {
    const { here, all } = await archive(1, longQuestion())
    const { asked, explained } = wordsOfLong()
    const card = await press(here, JI_YU, 'quiz.past', { values: [all[0] ?? ''], privately: true })
    expect(ids(card)).toContain(`quiz.past-whole:${all[0]}`)
    let page = await press(here, JI_YU, `quiz.past-whole:${all[0]}`)
    let read = said(page)
    for (let at = 1; ids(page).includes(`quiz.past-whole-at:${all[0]}:${at}`); at++) {
      page = await press(here, JI_YU, `quiz.past-whole-at:${all[0]}:${at}`, { privately: true })
      read += said(page)
    }
    expect(asked.filter((word) => !read.includes(word))).toEqual([])
    expect(explained.filter((word) => read.includes(word))).toEqual(asked)
  })

  test('a written one opens its form and is judged', async () => {
    const { here, all } = await archive(1, typed)
    const form = modalOf(await press(here, JI_YU, `quiz.past-write:${all[0]}`))
    expect(said(await submit(here, JI_YU, form.custom_id, 'reader endpoint', { privately: true }))).toContain(
      '맞았어요',
    )
  })
})
