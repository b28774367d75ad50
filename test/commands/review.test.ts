import { describe, expect, test } from 'vitest'
import { LOOKED_AT } from '../../commands/review/session.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { hash32 } from '../../src/core/hash.ts'
import type { Grade } from '../../src/core/study/cards.ts'
import { ko } from '../../src/text/ko.ts'
import { longQuestion, wordsOfLong } from '../core/quiz/long.ts'
import { question } from '../core/quiz/questions.ts'
import { close, post } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { ids, messageOf, modalOf, press, run, said, silent, submit, type World, world } from './quiz-world.ts'

const ME = '11'
const DAY = 24 * HOUR
const me = { guildId: '100', trackId: 'main', memberId: ME }
const RIGHT = '리더 엔드포인트'
const WRONG = '클러스터 엔드포인트'

const bank = (...names: readonly string[]) => names.map((id) => question({ id, stem: `문제 ${id}` }))
const start = (here: World, member = ME) => run(here, member, 'review', {})
const go = (here: World, id: string, member = ME) => press(here, member, id, { privately: true })
const authorOf = (reply: Reply) => messageOf(reply).embeds?.[0]?.author?.name
const titleOf = (reply: Reply) => messageOf(reply).embeds?.[0]?.title
const fieldsOf = (reply: Reply) => messageOf(reply).embeds?.[0]?.fields ?? []
const stemOf = (reply: Reply) => /문제 ([a-z]\w*)/.exec(said(reply))?.[1]
const idOf = (reply: Reply, start: string) => ids(reply).find((id) => id.startsWith(start)) ?? ''
const gradesOf = (reply: Reply) => ids(reply).filter((id) => id.startsWith('review.grade'))

/** The button of the choice whose text is this. */
function buttonOf(reply: Reply, text: string): string {
  const lines = (messageOf(reply).embeds?.[0]?.description ?? '').split('\n').filter((one) => /^\*\*[A-F]\./.test(one))
  return ids(reply)[lines.findIndex((line) => line.endsWith(text))] ?? ''
}

/** Graded so many days ago. */
async function learned(here: World, questionId: string, grade: Grade, daysAgo: number, member = ME) {
  const reps = (await here.store.cards.of({ ...me, memberId: member, questionId }))?.reps ?? 0
  await here.store.cards.grade({ ...me, memberId: member, questionId, grade, reps, now: here.now - daysAgo * DAY })
}

describe('/review', () => {
  test('asks what is due, the least remembered first, and explains before it is graded', async () => {
    const here = await world(bank('good', 'again', 'fresh'))
    await learned(here, 'good', 3, 30)
    await learned(here, 'again', 1, 30)
    await learned(here, 'fresh', 4, 1)
    const card = await start(here)
    expect([stemOf(card), authorOf(card)]).toEqual(['again', '복습 · 남은 복습 2개'])
    expect(said(card)).not.toMatch(/정답|모든 복제본/)
    const told = await go(here, buttonOf(card, RIGHT))
    expect(titleOf(told)).toBe('✅ 맞았어요!')
    expect(said(told)).toMatch(/모든 읽기 전용 복제본에.*Databases\.md 361행/)
    expect(messageOf(told)).toEqual(fitMessage(messageOf(told)))
    const labels = messageOf(told).components?.[0]?.components.map((one) => ('label' in one ? one.label : ''))
    expect(labels).toEqual([
      expect.stringMatching(/^다시 · \d+일$/),
      expect.stringMatching(/^어려움 · \d+일$/),
      expect.stringMatching(/^알맞음 · \d+일$/),
      expect.stringMatching(/^쉬움 · /),
    ])
    const next = await go(here, gradesOf(told)[2] ?? '')
    expect([stemOf(next), authorOf(next)]).toEqual(['good', '복습 · 남은 복습 1개'])
    const end = await go(here, gradesOf(await go(here, buttonOf(next, WRONG)))[0] ?? '')
    expect([titleOf(end), said(end)]).toEqual([ko.review.done, expect.stringContaining('오늘 **2개**를 복습했어요')])
  })

  test('the interval on a button is the one that it gives', async () => {
    const here = await world(bank('a'))
    await learned(here, 'a', 3, 9)
    const told = await go(here, buttonOf(await start(here), RIGHT))
    const easy = messageOf(told).components?.[0]?.components[3]
    await go(here, gradesOf(told)[3] ?? '')
    const card = await here.store.cards.of({ ...me, questionId: 'a' })
    expect(easy).toMatchObject({ label: `쉬움 · ${ko.review.days(card?.interval ?? 0)}` })
    expect(card?.due).toBe(here.now + (card?.interval ?? 0) * DAY)
  })

  test('new ones come behind the due, twenty a day, and only of what was asked and counted', async () => {
    const asked = Array.from({ length: 22 }, (_, at) => `n${at}`)
    const here = await world(bank('due', 'unasked', 'open', ...asked))
    for (const [at, id] of asked.entries()) {
      const localDate = `2026-10-${String(at + 1).padStart(2, '0')}`
      await post(here.store, aSchedule(), { question: question({ id }), localDate, at: NINE - (60 - at) * DAY })
      await close(here.store, NINE - (59 - at) * DAY)
    }
    await post(here.store, aSchedule(), { question: question({ id: 'open' }) })
    await learned(here, 'due', 3, 30)
    let card = await start(here)
    expect([stemOf(card), authorOf(card)]).toEqual(['due', '복습 · 남은 복습 1개 · 새 문제 20개'])
    const seen = new Set<string>()
    for (let at = 0; at < 21; at++) {
      seen.add(stemOf(card) ?? '')
      card = await go(here, gradesOf(await go(here, buttonOf(card, RIGHT)))[3] ?? '')
    }
    expect(titleOf(card)).toBe(ko.review.done)
    expect(seen.size).toBe(21)
    expect([seen.has('unasked'), seen.has('open')]).toEqual([false, false])
    expect(titleOf(await start(here))).toBe(ko.review.done)
    here.now += 15 * HOUR
    expect(authorOf(await start(here))).toBe('복습 · 새 문제 2개')
  })

  test('a question that is open now is neither asked nor explained, though it is due', async () => {
    const [one] = bank('a')
    const here = await world(bank('a'))
    await learned(here, 'a', 1, 30)
    const before = await start(here)
    await post(here.store, aSchedule(), { question: one ?? question() })
    expect(stemOf(await start(here))).toBeUndefined()
    const pressed = await go(here, buttonOf(before, RIGHT))
    expect(messageOf(pressed).content).toBe(ko.review.openNow)
    expect(said(pressed)).not.toContain('모든 복제본')
    here.now = NINE + DAY
    await close(here.store, here.now)
    expect(stemOf(await start(here))).toBe('a')
  })

  test('what nobody asked and she never met cannot be pressed open', async () => {
    const here = await world(bank('secret'))
    const pressed = await go(here, `review.answer:${hash32('secret')}:0:0`)
    expect(said(pressed)).not.toContain('문제 secret')
    await expect(go(here, `review.whole:${hash32('secret')}:0:a`)).rejects.toThrow('oldButton')
  })

  test('a second press of a grade, and an answer to what has moved on, count for nothing', async () => {
    const here = await world(bank('a', 'b'))
    await learned(here, 'a', 1, 30)
    const card = await start(here)
    const told = await go(here, buttonOf(card, RIGHT))
    const [again = ''] = gradesOf(told)
    await go(here, again)
    const kept = await here.store.cards.of({ ...me, questionId: 'a' })
    expect(messageOf(await go(here, again)).content).toBe(ko.review.moved)
    expect(messageOf(await go(here, buttonOf(card, RIGHT))).content).toBe(ko.review.moved)
    expect(await here.store.cards.of({ ...me, questionId: 'a' })).toEqual(kept)
  })

  test('several are picked, then sent; written answers come through a form', async () => {
    const several = question({ id: 'several', stem: '문제 several', kind: 'several', key: ['A', 'B'] })
    const typed = question({
      id: 'typed',
      stem: '문제 typed',
      kind: 'typed',
      choices: [],
      key: ['Reader'],
      rationales: {},
    })
    const here = await world([several, typed])
    await learned(here, 'several', 1, 60)
    await learned(here, 'typed', 3, 60)
    const card = await start(here)
    const picked = await press(here, ME, ids(card)[0] ?? '', { privately: true, values: ['0', '1'] })
    expect([stemOf(picked), gradesOf(picked)]).toEqual(['several', []])
    const told = await go(here, idOf(picked, 'review.answer:') && (ids(picked)[1] ?? ''))
    expect(gradesOf(told)).toHaveLength(4)
    const next = await go(here, gradesOf(told)[0] ?? '')
    const form = modalOf(await go(here, ids(next)[0] ?? ''))
    expect(JSON.stringify(form)).toContain('문제 typed')
    const right = await submit(here, ME, form.custom_id, 'reader', { privately: true })
    expect(titleOf(right)).toBe('✅ 맞았어요!')
    expect(messageOf(right).components?.[0]?.components[2]).toMatchObject({ style: 1 })
  })

  test('everything is in the id and the card: the same order after a restart, and any process grades', async () => {
    const here = await world(bank('a'))
    await learned(here, 'a', 3, 30)
    expect(said(await start(here))).toBe(said(await start({ ...here, app: { ...here.app } })))
  })

  test("another member's card is her own", async () => {
    const here = await world(bank('a'))
    await learned(here, 'a', 3, 30)
    const card = await start(here)
    expect(said(await go(here, buttonOf(card, RIGHT), '12'))).not.toContain('정답')
    expect(said(await start(here, '12'))).toContain(ko.review.nothingYet)
  })

  test('a store that is slow to tell keeps no form from opening', async () => {
    const here = await world(bank('a'))
    const never = () => new Promise<never>(() => undefined)
    const store = { ...here.store, cards: { ...here.store.cards, of: never } }
    const slow = { ...silent(here), app: { ...here.app, store } } as World
    const form = modalOf(await go(slow, `review.write:${hash32('a')}:1`))
    expect(form.custom_id).toBe(`review.answer:${hash32('a')}:1:t`)
  })
})

describe('putting away', () => {
  test('not today comes tomorrow; never again is taken back at the end', async () => {
    const here = await world(bank('a', 'b'))
    await learned(here, 'a', 1, 30)
    await learned(here, 'b', 3, 30)
    const first = await start(here)
    const second = await go(here, idOf(first, 'review.bury'))
    expect([stemOf(first), stemOf(second), messageOf(second).content]).toEqual(['a', 'b', ko.review.buried])
    const end = await go(here, idOf(second, 'review.suspend'))
    expect(titleOf(end)).toBe(ko.review.done)
    const resumed = await go(here, idOf(end, 'review.resume'))
    expect(stemOf(resumed)).toBe('b')
    // Said even where the answer gets lost.
    expect([second, end, resumed].map((reply) => reply.saved)).toEqual([true, true, true])
    here.now += 15 * HOUR
    expect(authorOf(await start(here))).toBe('복습 · 남은 복습 2개')
  })

  test('starting over asks once, and the question is new again', async () => {
    const here = await world(bank('a'))
    await learned(here, 'a', 4, 60)
    const asked = await go(here, idOf(await start(here), 'review.reset'))
    expect([messageOf(asked).content, messageOf(asked).embeds]).toEqual([ko.review.resetSure, []])
    expect(stemOf(await go(here, idOf(asked, 'review.next')))).toBe('a')
    const fresh = await go(here, idOf(asked, 'review.reset'))
    expect([messageOf(fresh).content, authorOf(fresh)]).toEqual([ko.review.wasReset, '복습 · 새 문제 1개'])
    expect([asked.saved, fresh.saved]).toEqual([undefined, true])
  })

  test('a question that is gone is passed over, and comes back with its file', async () => {
    const here = await world(bank('a'))
    await learned(here, 'a', 3, 30)
    const library = here.app.library as { questions: unknown }
    const { questions } = library
    library.questions = bank('b')
    const end = await start(here)
    expect(stemOf(end)).toBeUndefined()
    expect((await here.store.cards.of({ ...me, questionId: 'a' }))?.suspended).toBe('gone')
    library.questions = questions
    expect(stemOf(await start(here))).toBe('a')
  })

  test('behind however many that are gone or open now, the first that can be asked is found', async () => {
    const open = bank('open')
    const here = await world([...bank('z'), ...open])
    for (let at = 0; at < LOOKED_AT + 9; at++) await learned(here, `gone${at}`, 1, 30)
    await learned(here, 'open', 1, 30)
    await learned(here, 'z', 4, 30)
    await post(here.store, aSchedule(), { question: open[0] ?? question() })
    const card = await start(here)
    expect([stemOf(card), authorOf(card)]).toEqual(['z', '복습 · 남은 복습 1개'])
  })
})

describe('the end', () => {
  test('shows the next seven days, what is weakest and how much was remembered', async () => {
    const [a, b, c] = bank('a', 'b', 'c')
    const place = { file: 'notes/x.md', line: 1, lastLine: 1, section: 'Databases > Weak' }
    const here = await world([a, b, c].map((one) => ({ ...(one ?? question()), citations: [place] })))
    await learned(here, 'a', 3, 20)
    await learned(here, 'b', 3, 20)
    await learned(here, 'a', 1, 0)
    await learned(here, 'b', 3, 0)
    here.now += 5 * HOUR
    const end = await start(here)
    const [days, weak] = fieldsOf(end)
    const lines = days?.value.split('\n') ?? []
    expect([days?.name, lines.length, lines[0]]).toEqual([ko.review.forecast, 7, '오늘 0개'])
    expect(lines[1]).toMatch(/^11\/24\(화\)/)
    expect(weak).toBeUndefined()
    expect(said(end)).toContain(ko.review.retention(50, 2))
    expect(said(end)).toMatch(/다음 복습: <t:\d+:f>/)
  })

  test('names the weakest section where something is weak', async () => {
    const place = { file: 'notes/x.md', line: 1, lastLine: 1, section: 'Databases > Weak' }
    const here = await world(bank('a', 'b').map((one) => ({ ...one, citations: [place] })))
    await learned(here, 'a', 3, 40)
    await learned(here, 'b', 3, 40)
    for (const id of ['a', 'b']) await here.store.cards.bury({ ...me, questionId: id }, here.now + HOUR)
    const [, weak] = fieldsOf(await start(here))
    expect(weak?.name).toBe(ko.review.weakest)
    expect(weak?.value).toMatch(/^- Databases > Weak: 지금 떠올릴 확률 [5-8]\d% \(문제 2개\)$/)
  })

  test('towards an exam new ones are spread so that all are met', async () => {
    const asked = Array.from({ length: 25 }, (_, at) => `n${at}`)
    const here = await world(bank(...asked))
    for (const [at, id] of asked.entries()) {
      const localDate = `2026-10-${String(at + 1).padStart(2, '0')}`
      await post(here.store, aSchedule(), { question: question({ id }), localDate, at: NINE - (60 - at) * DAY })
      await close(here.store, NINE - (59 - at) * DAY)
    }
    expect(authorOf(await start(here))).toBe('복습 · 새 문제 20개')
    Object.assign(here.app.track, { examDate: '2026-11-24' })
    expect(authorOf(await start(here))).toBe('복습 · 새 문제 25개')
  })
})

test('all of a long question, and of its answer, stands behind a button', async () => {
  const long = longQuestion()
  const here = await world([long])
  await learned(here, long.id, 3, 30)
  const wholeOf = async (card: Reply) => {
    const pages: string[] = []
    let id = idOf(card, 'review.whole:')
    while (id) {
      const page = await go(here, id)
      expect(messageOf(page)).toEqual(fitMessage(messageOf(page)))
      pages.push(messageOf(page).embeds?.[0]?.description ?? '')
      id = ids(page).find((one) => one.endsWith(`:${pages.length}`)) ?? ''
    }
    return pages.join('\n').split(/[\s>*]+/)
  }
  const { asked, explained } = wordsOfLong()
  const card = await start(here)
  const whole = await wholeOf(card)
  expect(asked.filter((word) => !whole.includes(word))).toEqual([])
  expect(whole.filter((word) => word.startsWith('longwhy'))).toEqual([])
  const told = await wholeOf(await go(here, ids(card)[0] ?? ''))
  expect(explained.filter((word) => !told.includes(word))).toEqual([])
})
