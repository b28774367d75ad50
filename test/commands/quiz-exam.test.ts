import { describe, expect, test } from 'vitest'
import { readCustomId } from '../../src/chat/custom-id.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { isKeptForTheDay } from '../../src/core/quiz/pool.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { openStore } from '../../src/store/open.ts'
import { longQuestion, wordsOfLong } from '../core/quiz/long.ts'
import { question } from '../core/quiz/questions.ts'
import { fileOfStore, post } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { ids, messageOf, modalOf, press, run, said, submit, type World, world } from './quiz-world.ts'

const ME = '11'
const MINUTE = 60_000
const section = (name: string) => ({
  file: 'notes/databases/Databases.md',
  line: 361,
  lastLine: 361,
  section: `Databases > ${name} > Endpoint`,
})

/** None of them is shuffled: B, the second, is right. */
const bank = (count: number, service = 'Aurora'): Question[] =>
  Array.from({ length: count }, (_, at) =>
    question({
      id: `${service}-${at}`,
      stem: `문제 ${service} ${at}`,
      services: [service],
      citations: [section(service)],
      shuffle: false,
    }),
  )

const start = (here: World, options = {}) => run(here, ME, 'quiz', { subcommand: 'exam', options })
const go = (here: World, id: string, options = {}) => press(here, ME, id, { privately: true, ...options })
const authorOf = (reply: Reply) => messageOf(reply).embeds?.[0]?.author?.name
const examIdOf = (reply: Reply) =>
  readCustomId(ids(reply).find((id) => id.startsWith('quiz.exam-')) ?? '')?.args[0] ?? ''
const learner = { guildId: '100', trackId: 'main', memberId: ME }

describe('/quiz exam', () => {
  test('says nothing of right or wrong before its end, then how each section went, and makes cards of what was answered', async () => {
    const here = await world([...bank(2, 'Aurora'), ...bank(2, 'DynamoDB')])
    const first = await start(here, { count: 4, minutes: 10 })
    const id = examIdOf(first)
    expect(authorOf(first)).toBe('모의고사 1/4')
    expect(messageOf(first).content).toContain(`<t:${(NINE + 10 * MINUTE) / 1000}:R>`)
    const exam = await here.store.exams.find(id)
    const right = exam?.items.findIndex((one) => one.question.services[0] === 'Aurora') ?? 0
    const wrong = exam?.items.findIndex((one) => one.question.services[0] === 'DynamoDB') ?? 0
    for (const card of [
      await go(here, `quiz.exam-pick:${id}:${right}:1`),
      await go(here, `quiz.exam-pick:${id}:${wrong}:0`),
    ]) {
      expect(said(card)).not.toMatch(/정답 \*\*|맞았어요|아쉬워요|틀렸/)
      expect(said(card)).toContain('내 답: **')
    }
    expect(await here.store.cards.all(learner)).toEqual([])
    expect(JSON.stringify((await here.store.ownData.of(ME)).exam_items)).not.toMatch(/"correct":[01]|리더 엔드포인트/)
    expect(said(await go(here, `quiz.exam-end:${id}:ask`))).toContain('답하지 않은 문제가 2개')
    const result = await go(here, `quiz.exam-end:${id}:yes`)
    expect(said(result)).toContain('4문제 중 **1문제**를 맞혔어요 (25%)')
    expect(messageOf(result).embeds?.[0]?.fields?.[0]?.value).toBe(
      '- Databases > DynamoDB **0/2**\n- Databases > Aurora **1/2**',
    )
    const cards = await here.store.cards.all(learner)
    expect(cards.map((card) => [card.questionId, card.stability < 1]).sort()).toEqual(
      [
        [exam?.items[right]?.question.id, false],
        [exam?.items[wrong]?.question.id, true],
      ].sort(),
    )
    const explained = await go(here, `quiz.exam-open:${id}`, { values: [String(wrong)] })
    expect(said(explained)).toContain('아쉬워요')
    expect(said(explained)).toContain('모든 복제본에 연결을 나눈다')
    // Ended once: pressed again it moves no card again.
    await go(here, `quiz.exam-end:${id}:yes`)
    expect((await here.store.cards.all(learner)).every((card) => card.reps === 1)).toBe(true)
  })

  test('an answer may be changed until the end; a press that comes late or again changes nothing back', async () => {
    const here = await world(bank(1))
    const id = examIdOf(await start(here))
    await go(here, `quiz.exam-pick:${id}:0:0`, { id: '5001' })
    await go(here, `quiz.exam-pick:${id}:0:1`, { id: '5003' })
    await go(here, `quiz.exam-pick:${id}:0:2`, { id: '5002' })
    expect((await here.store.exams.find(id))?.items[0]?.chosen).toEqual(['B'])
    expect(said(await go(here, `quiz.exam-end:${id}:yes`))).toContain('**1문제**')
  })

  test('marked questions stand out in the list; one turns forth and back and jumps', async () => {
    const here = await world(bank(30))
    const id = examIdOf(await start(here, { count: 30 }))
    expect(authorOf(await go(here, `quiz.exam-mark:${id}:3:1`))).toBe('모의고사 4/30 · 🚩 표시함')
    await go(here, `quiz.exam-pick:${id}:4:1`)
    const list = await go(here, `quiz.exam-list:${id}:0`)
    expect(messageOf(list).embeds?.[0]?.description).toContain('**1-10** ○ ○ ○ 🚩○ ● ○')
    expect(messageOf(list).content).toContain('답 1/30 · 표시 1')
    const page = await go(here, `quiz.exam-list:${id}:1`)
    expect(JSON.stringify(messageOf(page).components)).toContain('30. 문제')
    expect(authorOf(await go(here, `quiz.exam-open:${id}`, { values: ['29'] }))).toBe('모의고사 30/30')
    expect(authorOf(await go(here, `quiz.exam-at:${id}:28`))).toBe('모의고사 29/30')
    await go(here, `quiz.exam-mark:${id}:3:0`)
    expect(messageOf(await go(here, `quiz.exam-list:${id}:0`)).content).not.toContain('표시')
  })

  test('goes on after a restart, by the command or by the old button, at the first that waits', async () => {
    const here = await world(bank(3))
    const id = examIdOf(await start(here, { count: 3 }))
    await go(here, `quiz.exam-pick:${id}:0:1`)
    const file = fileOfStore(here.store)
    await here.store.close()
    const store = await openStore(file, { now: () => here.now })
    Object.assign(here.app, { store })
    // The files may have lost the questions meanwhile: the exam keeps its own.
    Object.assign(here.app.library, { questions: [] })
    const again = await start(here, { count: 2 })
    expect(authorOf(again)).toBe('모의고사 2/3')
    expect(messageOf(again).content).toContain('이어서')
    expect(said(await go(here, `quiz.exam-pick:${id}:1:1`))).toContain('내 답: **B**')
    await store.close()
  })

  test('ends by the clock: a late press is told so, not counted, and shows the result', async () => {
    const here = await world(bank(2))
    const id = examIdOf(await start(here, { count: 2, minutes: 5 }))
    await go(here, `quiz.exam-pick:${id}:0:1`)
    here.now = NINE + 5 * MINUTE
    const late = await go(here, `quiz.exam-pick:${id}:1:1`)
    expect(messageOf(late).content).toContain('이 답은 세지 않았어요')
    expect(said(late)).toContain('2문제 중 **1문제**')
    expect((await here.store.cards.all(learner)).length).toBe(1)
    expect(authorOf(await start(here, { count: 1 }))).toBe('모의고사 1/1')
  })

  test('one that ended while nobody looked is told first, then another may begin', async () => {
    const here = await world(bank(2))
    await start(here, { count: 2, minutes: 5 })
    here.now = NINE + HOUR
    const [overdue = ''] = await here.store.exams.overdue(here.now, 10)
    await here.store.exams.end(overdue, here.now, false)
    const told = await start(here)
    expect(messageOf(told).content).toContain('시간이 끝났어요')
    expect(said(told)).toContain('걸린 시간: 5분 / 5분')
    expect(authorOf(await start(here))).toBe('모의고사 1/2')
  })

  test('several right answers are kept as they are picked, written ones by a form with what was written', async () => {
    const several = question({ id: 'several', kind: 'several', key: ['A', 'B'], shuffle: false })
    const typed = question({ id: 'typed', kind: 'typed', choices: [], key: ['Reader Endpoint'], rationales: {} })
    const here = await world([several, typed])
    const id = examIdOf(await start(here, { count: 2 }))
    const places = (await here.store.exams.find(id))?.items.map((one) => one.question.kind) ?? []
    const [many, words] = [places.indexOf('several'), places.indexOf('typed')]
    const picked = await go(here, `quiz.exam-pick:${id}:${many}:s`, { values: ['0', '1'] })
    expect(said(picked)).toContain('내 답: **A, B**')
    expect(JSON.stringify(messageOf(picked).components)).not.toContain('"제출"')
    const form = modalOf(await go(here, `quiz.exam-write:${id}:${words}`))
    expect(said(await submit(here, ME, form.custom_id, 'reader endpoint'))).toContain('내 답: 「reader endpoint」')
    expect(JSON.stringify(modalOf(await go(here, `quiz.exam-write:${id}:${words}`)))).toContain(
      '"value":"reader endpoint"',
    )
    here.now = NINE + HOUR
    expect(messageOf(await submit(here, ME, form.custom_id, 'writer')).content).toContain('「writer」')
    expect(said(await go(here, `quiz.exam-list:${id}:0`))).toContain('**2문제**')
  })

  test('one at a time; to give it up is asked once, and leaves nothing', async () => {
    const here = await world(bank(3))
    const [first, second] = await Promise.all([start(here, { count: 2 }), start(here, { count: 2 })])
    const id = examIdOf(first)
    expect(examIdOf(second)).toBe(id)
    await go(here, `quiz.exam-pick:${id}:0:0`)
    expect(said(await go(here, `quiz.exam-drop:${id}:ask`))).toContain('그만둘까요')
    expect(await here.store.exams.find(id)).toBeDefined()
    expect(await go(here, `quiz.exam-drop:${id}:yes`)).toHaveProperty('saved', true)
    expect(await here.store.exams.find(id)).toBeUndefined()
    expect(await here.store.cards.all(learner)).toEqual([])
    await expect(go(here, `quiz.exam-at:${id}:0`)).rejects.toMatchObject({ code: 'oldButton' })
  })

  test('draws and explains nothing that the day asks or may still ask for points', async () => {
    const all = bank(12)
    const here = await world(all)
    await here.store.schedules.save(aSchedule({ guildId: '100' }))
    const free = all.filter((one) => !isKeptForTheDay(one, here.app.track))
    const id = examIdOf(await start(here, { count: 50 }))
    const items = (await here.store.exams.find(id))?.items ?? []
    expect(items.map((one) => one.question.id).sort()).toEqual(free.map((one) => one.id).sort())
    await post(here.store, aSchedule({ guildId: '100' }), { question: items[0]?.question ?? question() })
    await go(here, `quiz.exam-pick:${id}:0:1`)
    const result = await go(here, `quiz.exam-end:${id}:yes`)
    expect(JSON.stringify(messageOf(result).components)).toContain('🔒 1. ')
    for (const shown of [await go(here, `quiz.exam-at:${id}:0`), await go(here, `quiz.exam-whole:${id}:0`)]) {
      expect(said(shown)).not.toContain('모든 복제본에 연결을 나눈다')
    }
    here.now = NINE + 24 * HOUR
    expect(said(await go(here, `quiz.exam-at:${id}:0`))).toContain('모든 복제본에 연결을 나눈다')
  })

  test('is nobody else’s, and of its own server', async () => {
    const here = await world(bank(1))
    const id = examIdOf(await start(here))
    await expect(press(here, '12', `quiz.exam-at:${id}:0`)).rejects.toMatchObject({ code: 'oldButton' })
    await expect(go(here, `quiz.exam-at:${id}:0`, { guildId: '999' })).rejects.toMatchObject({ code: 'oldButton' })
    await expect(go(here, `quiz.exam-at:${id}:7`)).rejects.toMatchObject({ code: 'oldButton' })
  })

  test('fifty long questions fit what Discord takes, at every page', async () => {
    const long = bank(50).map((one) => ({
      ...one,
      stem: `${one.stem} ${'길'.repeat(3000)}`,
      citations: [section(`${'가'.repeat(90)} ${one.id}`)],
    }))
    const here = await world(long)
    const first = await start(here, { count: 50 })
    const id = examIdOf(first)
    for (const place of [0, 24, 49]) await go(here, `quiz.exam-mark:${id}:${place}:1`)
    const list = await go(here, `quiz.exam-list:${id}:1`)
    const result = await go(here, `quiz.exam-end:${id}:yes`)
    for (const reply of [first, list, result]) expect(fitMessage(messageOf(reply))).toEqual(messageOf(reply))
    expect(messageOf(result).embeds?.[0]?.fields?.[0]?.value).toContain('외')
  })

  test('all of a long question stands behind a button, and what explains it behind its end alone', async () => {
    const here = await world([{ ...longQuestion(), shuffle: false, citations: [section('Aurora')] }])
    const wholeOf = async (card: Reply) => {
      const words: string[] = []
      let id = ids(card).find((one) => one.startsWith('quiz.exam-whole:')) ?? ''
      for (let page = 1; id; page++) {
        const reply = await go(here, id)
        expect(messageOf(reply)).toEqual(fitMessage(messageOf(reply)))
        words.push(...(messageOf(reply).embeds?.[0]?.description ?? '').split(/[\s>*]+/))
        id = ids(reply).find((one) => one.endsWith(`:${page}`)) ?? ''
      }
      return words
    }
    const { asked, explained } = wordsOfLong()
    const first = await start(here)
    const id = examIdOf(first)
    const whole = await wholeOf(first)
    expect(asked.filter((word) => !whole.includes(word))).toEqual([])
    expect(whole.filter((word) => /^long(?:why|explanation)/.test(word))).toEqual([])
    await go(here, `quiz.exam-pick:${id}:0:0`)
    await go(here, `quiz.exam-end:${id}:yes`)
    const told = await wholeOf(await go(here, `quiz.exam-open:${id}`, { values: ['0'] }))
    expect(explained.filter((word) => !told.includes(word))).toEqual([])
  })
})
