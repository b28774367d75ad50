import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { whyNone } from '../../commands/quiz/practice.ts'
import { topicChoices } from '../../commands/quiz/topics.ts'
import { readCustomId } from '../../src/chat/custom-id.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { isKeptForTheDay } from '../../src/core/quiz/pool.ts'
import { mainTrack } from '../../src/core/track.ts'
import { ko } from '../../src/text/ko.ts'
import { longQuestion, wordsOfLong } from '../core/quiz/long.ts'
import { question } from '../core/quiz/questions.ts'
import { post } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { ids, messageOf, modalOf, press, run, said, silent, submit, type World, world } from './quiz-world.ts'

const ME = '11'
const DAY = 24 * HOUR
const cited = (service = '') => ({
  file: 'notes/databases/Databases.md',
  line: 361,
  lastLine: 361,
  section: `Databases > ${service} > Endpoint`,
})
const bank = (count: number, services = ['Aurora']) =>
  Array.from({ length: count }, (_, at) =>
    question({
      id: `${services[0]}-${at}`,
      stem: `문제 ${services[0]} ${at}`,
      services,
      citations: [cited(services[0])],
    }),
  )

const start = (here: World, options: { count?: number; service?: string } = {}) =>
  run(here, ME, 'quiz', { subcommand: 'practice', options })
const authorOf = (reply: Reply) => messageOf(reply).embeds?.[0]?.author?.name
const titleOf = (reply: Reply) => messageOf(reply).embeds?.[0]?.title
const onwards = (reply: Reply) => ids(reply).find((id) => id.startsWith('quiz.next')) ?? ''
const go = (here: World, id: string) => press(here, ME, id, { privately: true })

/** The button of the choice whose text is this. */
function buttonOf(reply: Reply, text: string): string {
  const lines = (messageOf(reply).embeds?.[0]?.description ?? '')
    .split('\n')
    .filter((line) => /^\*\*[A-F]\./.test(line))
  return ids(reply)[lines.findIndex((line) => line.endsWith(text))] ?? ''
}
const RIGHT = '리더 엔드포인트'
const WRONG = '클러스터 엔드포인트'

describe('practice from a place in the notes', () => {
  const subjectOf = (here: World, name: string) =>
    here.app.library.subjects.all.find((one) => one.name === name)?.key ?? ''

  test('is a round about that subject, as long as there are questions', async () => {
    const here = await world([...bank(3), ...bank(4, ['S3'])])
    const card = await go(here, `quiz.about:${subjectOf(here, 'Aurora')}`)
    expect([authorOf(card), said(card)]).toEqual(['연습 1/3', expect.stringContaining('문제 Aurora')])
    expect(messageOf(card).content).toBeUndefined()
  })

  test('is an old button where none is left', async () => {
    const here = await world(bank(2))
    await expect(go(here, `quiz.about:${subjectOf(here, 'S3')}`)).rejects.toThrow('oldButton')
    await expect(go(here, 'quiz.about:aaaaaaaaaaaa')).rejects.toThrow('oldButton')
  })
})

describe('/quiz practice', () => {
  test('asks one after another, explains each with its citation, and sums up what was missed', async () => {
    const here = await world(bank(8))
    let card = await start(here, { count: 3 })
    for (const [place, text] of [RIGHT, WRONG, RIGHT].entries()) {
      expect(authorOf(card)).toBe(`연습 ${place + 1}/3`)
      const result = await go(here, buttonOf(card, text))
      expect(titleOf(result)).toMatch(text === RIGHT ? /^✅ 맞았어요!$/ : /^❌/)
      expect(said(result)).toMatch(/모든 읽기 전용 복제본에.*Databases\.md 361행/)
      expect(messageOf(result)).toEqual(fitMessage(messageOf(result)))
      card = await go(here, onwards(result))
    }
    expect(titleOf(card)).toBe('연습 결과')
    expect(said(card)).toContain('3문제 중 **2문제**를 맞혔어요')
    expect(said(card)).toMatch(/틀린 문제.*문제 Aurora \d.*✅ 리더 엔드포인트.*Databases\.md 361행/)
    expect(await here.store.scores.size(mainTrack('100'), 'all')).toBe(0)
  })

  test('everything is in the database: any button works after a restart, and an answer stays', async () => {
    const here = await world(bank(3))
    const card = await start(here, { count: 2 })
    const wrong = buttonOf(card, WRONG)
    await go(here, wrong)
    const again = await go(here, buttonOf(card, RIGHT))
    expect(titleOf(again)).toMatch(/^❌/)
    const first = onwards(again).replace(/:1$/, ':0')
    expect(titleOf(await go(here, first))).toMatch(/^❌/)
  })

  test('choices keep their places while a round lasts', async () => {
    const here = await world(bank(1))
    const card = await start(here, { count: 1 })
    const [id = ''] = readCustomId(ids(card)[0] ?? '')?.args ?? []
    expect(said(await go(here, `quiz.next:${id}:0`))).toBe(said(card))
  })

  test('by service, by its best match, and fewer where there are not so many', async () => {
    const here = await world([...bank(2, ['Aurora']), ...bank(9, ['DynamoDB'])])
    const card = await start(here, { service: '오로라', count: 5 })
    expect(titleOf(card)).toBe('Aurora')
    expect(messageOf(card).content).toContain('2개')
    expect(authorOf(card)).toBe('연습 1/2')
    await expect(start(here, { service: '없는것' })).rejects.toMatchObject({ code: 'noPracticeAbout' })
  })

  test('by a heading beneath a service as well; what no question rests on is not offered', async () => {
    const here = await world([...bank(2, ['Aurora']), ...bank(3, ['DynamoDB'])])
    const offered = topicChoices('', here.app).map((one) => one.name)
    expect(offered).toEqual(['Aurora · Databases', 'DynamoDB · Databases', 'Endpoint · Aurora', 'Endpoint · DynamoDB'])
    const picked = topicChoices('endpoint', here.app)[1]?.value ?? ''
    expect(authorOf(await start(here, { service: picked, count: 9 }))).toBe('연습 1/3')
    expect(authorOf(await start(here, { service: 'Endpoint', count: 9 }))).toBe('연습 1/5')
    await expect(start(here, { service: 'S3' })).rejects.toMatchObject({ code: 'noPracticeAbout', details: ['S3'] })
  })

  test('O and X keep their places, are marked, and are named where they were missed', async () => {
    const ox = question({
      kind: 'ox',
      choices: [
        { label: 'O', text: '맞다' },
        { label: 'X', text: '틀리다' },
      ],
      key: ['X'],
      rationales: {},
    })
    const here = await world([ox])
    const card = await start(here)
    const rows = messageOf(card).components?.[0]?.components ?? []
    expect(rows.map((one) => 'label' in one && one.label)).toEqual(['O', 'X'])
    const wrong = await go(here, ids(card)[0] ?? '')
    expect(said(wrong)).toContain('❌ **O.** 맞다 · 내 답\\n✅ **X.** 틀리다')
    const summary = await go(here, onwards(wrong))
    expect(said(summary)).toContain('✅ X (틀리다)')
    const again = await go(here, ids(summary)[0] ?? '')
    const right = await go(here, ids(again)[1] ?? '')
    expect(titleOf(right)).toBe('✅ 맞았어요!')
    expect(said(right)).toContain('✅ **X.** 틀리다 · 내 답')
  })

  test('without questions says what to do', async () => {
    expect(said(await start(await world()))).toContain('`/문제 추가`')
  })

  test('never asks, nor explains, what the server is being asked now', async () => {
    const [first, second] = bank(2)
    if (!first || !second) throw new Error('no questions')
    const here = await world([first, second])
    const early = await start(here, { count: 2 })
    await post(here.store, aSchedule({ services: ['S3'] }), { question: first })
    expect(authorOf(await start(here, { count: 2 }))).toBe('연습 1/1')
    const place = said(early).includes(first.stem) ? 0 : 1
    const [id = ''] = readCustomId(ids(early)[0] ?? '')?.args ?? []
    expect(said(await go(here, `quiz.try:${id}:${place}:0`))).toContain('지금 오늘의 문제로 열려 있어서')
    here.now = NINE + 24 * HOUR
    expect(said(await go(here, `quiz.try:${id}:${place}:0`))).toContain('정답')
  })

  test('shows no question that the day may still ask for points, until it was asked', async () => {
    const all = bank(10)
    const here = await world(all)
    await here.store.schedules.save(aSchedule({ guildId: '100' }))
    const shown = all.filter((one) => !isKeptForTheDay(one, here.app.track))
    expect(authorOf(await start(here, { count: 10 }))).toBe(`연습 1/${shown.length}`)
    const kept = all.filter((one) => !shown.includes(one))
    Object.assign(here.app.library, { questions: kept })
    expect(said(await start(here, { count: 5 }))).toContain(ko.quiz.allForTheDay)
    expect(whyNone(all, shown, ko)).toBe(ko.quiz.openOrForTheDay)
    expect(whyNone(shown, shown, ko)).toBe(ko.quiz.allOpenNow)
  })

  test('takes what was missed and what was never met before what is known', async () => {
    const here = await world(bank(8))
    const key = { guildId: '100', trackId: 'main', memberId: ME }
    for (let at = 0; at < 6; at++) {
      await here.store.cards.grade({ ...key, questionId: `Aurora-${at}`, grade: 3, reps: 0, now: here.now - DAY })
    }
    await here.store.cards.grade({ ...key, questionId: 'Aurora-2', grade: 1, reps: 1, now: here.now })
    const chosen = async (count: number) => {
      const card = await start(here, { count })
      const [, id = ''] = (ids(card)[0] ?? '').split(':')
      return [...((await here.store.practice.round(id))?.questionIds ?? [])].sort()
    }
    for (let round = 0; round < 5; round++) expect(await chosen(3)).toEqual(['Aurora-2', 'Aurora-6', 'Aurora-7'])
    expect(await chosen(5)).toEqual(expect.arrayContaining(['Aurora-2', 'Aurora-6', 'Aurora-7']))
    // Known again, it stands behind.
    await here.store.cards.grade({ ...key, questionId: 'Aurora-2', grade: 3, reps: 2, now: here.now + 1 })
    for (let round = 0; round < 5; round++) expect(await chosen(2)).toEqual(['Aurora-6', 'Aurora-7'])
  })

  test('a question that has left the files is passed over', async () => {
    const here = await world(bank(2))
    const card = await start(here, { count: 2 })
    Object.assign(here.app.library, { questions: [] })
    const gone = await go(here, ids(card)[0] ?? '')
    expect(said(gone)).toContain('그사이')
    expect(onwards(gone)).toMatch(/:1$/)
  })

  test('a place can be skipped, and does not count', async () => {
    const here = await world(bank(1))
    const summary = await go(here, onwards(await start(here, { count: 1 })))
    expect(said(summary)).toContain('1문제는 답하지 않았어요')
  })

  test('written answers come through a form; a near one is told how near', async () => {
    const typed = question({
      kind: 'cloze',
      stem: '읽기는 {{Reader Endpoint}}로.',
      choices: [],
      key: ['Reader Endpoint'],
      rationales: {},
    })
    const here = await world([typed])
    const card = await start(here, { count: 1 })
    expect(said(card)).not.toContain('Reader Endpoint')
    const form = modalOf(await go(here, ids(card)[0] ?? ''))
    expect(JSON.stringify(form)).not.toContain('Reader')
    const result = await submit(here, ME, form.custom_id, 'Reader Endpiont', { privately: true })
    expect(said(result)).toMatch(/맞았어요.*\*\*Reader Endpoint\*\*/)
    expect(said(result)).toContain('내 답: 「Reader Endpiont」\\n정확한 표기: 「Reader Endpoint」')
  })

  test('a store that is slow to tell keeps no form from opening', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const typed = question({ kind: 'typed', choices: [], key: ['Reader Endpoint'], rationales: {} })
    const here = await world([typed])
    const id = ids(await start(here, { count: 1 }))[0] ?? ''
    const pressed = press(silent(here), ME, id, { privately: true })
    await vi.advanceTimersByTimeAsync(1500)
    const form = modalOf(await pressed)
    expect(form.custom_id).toBe(id.replace('try-write', 'try').concat(':t'))
    const result = await submit(here, ME, form.custom_id, 'Reader Endpoint', { privately: true })
    expect(titleOf(result)).toBe('✅ 맞았어요!')
    await expect(submit(here, '12', form.custom_id, '답', { privately: true })).rejects.toThrow('oldButton')
  })

  test('from the summary: the missed ones again, others, and a share that tells no answers', async () => {
    const here = await world(bank(6))
    const result = await go(here, buttonOf(await start(here, { count: 1 }), WRONG))
    const summary = await go(here, onwards(result))
    const [missed = '', more = '', share = ''] = ids(summary)
    const stem = /문제 Aurora \d/.exec(said(summary))?.[0] ?? 'none'
    expect(said(await go(here, missed))).toContain(stem)
    const other = await go(here, more)
    expect(said(other)).toMatch(/문제 Aurora \d/)
    expect(said(other)).not.toContain(stem)
    const shared = await go(here, share)
    expect(said(shared)).toContain('<@11> 님이 `/퀴즈 연습`에서 1문제 중 **0문제**를 맞혔어요')
    expect(said(shared)).not.toContain(stem)
  })

  test("another member's round, or another server's, is refused", async () => {
    const here = await world(bank(2))
    const [first = ''] = ids(await start(here, { count: 1 }))
    await expect(press(here, '99', first)).rejects.toMatchObject({ code: 'oldButton' })
    await expect(press(here, ME, first, { guildId: '5' })).rejects.toMatchObject({ code: 'oldButton' })
    await expect(press(here, ME, 'quiz.next:aaaaaaaaaaaa:0')).rejects.toMatchObject({ code: 'oldButton' })
  })
})

test('all of a long question, and of its explanation, stands behind a button, page by page', async () => {
  const here = await world([longQuestion()])
  const wholeOf = async (card: Reply) => {
    const pages: string[] = []
    let id = ids(card).find((one) => one.startsWith('quiz.try-whole:'))
    while (id) {
      const page = await go(here, id)
      expect(messageOf(page)).toEqual(fitMessage(messageOf(page)))
      pages.push(messageOf(page).embeds?.[0]?.description ?? '')
      id = ids(page).find((one) => one.endsWith(`:${pages.length}`))
    }
    return pages.join('\n').split(/[\s>*]+/)
  }
  const { asked, explained } = wordsOfLong()
  const card = await start(here, { count: 1 })
  const whole = await wholeOf(card)
  expect(asked.filter((word) => !whole.includes(word))).toEqual([])
  expect(whole.filter((word) => word.startsWith('longwhy'))).toEqual([])
  const told = await wholeOf(await go(here, ids(card)[0] ?? ''))
  expect(explained.filter((word) => !told.includes(word))).toEqual([])
})

test('what was made of the notes is practised where people wrote too little, and says so', async () => {
  const [first, second, third] = bank(3)
  if (!first || !second || !third) throw new Error('no questions')
  const here = await world([first])
  const made = [second, third].map((one) => ({ ...one, origin: 'generated' as const }))
  Object.assign(here.app.library, { questions: [first], generated: made })
  const one = await start(here, { count: 1 })
  expect(said(one)).toContain(first.stem)
  expect(said(one)).not.toContain(ko.quiz.generated)
  let card = await start(here, { count: 3 })
  const texts = [said(card)]
  for (const _ of [2, 3]) {
    card = await go(here, onwards(card))
    texts.push(said(card))
  }
  expect(texts.filter((told) => told.includes(ko.quiz.generated))).toHaveLength(2)
  for (const question of [first, ...made]) expect(texts.some((told) => told.includes(question.stem))).toBe(true)
})

test('what was made of the statement that an open question asks waits with it', async () => {
  const [asked, twin, other] = bank(3)
  if (!asked || !twin || !other) throw new Error('no questions')
  const quotes = [{ section: 'Databases > Aurora > Endpoint', words: '말', citation: cited('Aurora') }]
  const here = await world([])
  const made = [
    { ...twin, origin: 'generated' as const, quotes },
    { ...other, origin: 'generated' as const },
  ]
  Object.assign(here.app.library, { questions: [{ ...asked, quotes }], generated: made })
  await here.store.schedules.save(aSchedule({ source: 'authored' }))
  const posted = await post(here.store, aSchedule({ source: 'authored' }), { question: { ...asked, quotes } })
  expect(said(await start(here, { count: 3 }))).toContain('낼 수 있는 문제는 1개')
  here.now = posted.closesAt ?? 0
  expect(said(await start(here, { count: 3 }))).not.toContain('낼 수 있는 문제는')
})

test('says why there is nothing to practise: no questions, all open now, or those missed are gone', async () => {
  expect(said(await start(await world([])))).toContain('연습할 문제가 아직 없어요')
  const [only] = bank(1)
  if (!only) throw new Error('no question')
  const open = await world([only])
  await post(open.store, aSchedule(), { question: only })
  expect(said(await start(open))).toContain('모두 지금 오늘의 문제로 열려 있어요')
  const here = await world(bank(1))
  const result = await go(here, buttonOf(await start(here, { count: 1 }), WRONG))
  const summary = await go(here, onwards(result))
  ;(here.app.library as { questions: unknown }).questions = bank(2, ['RDS'])
  const again = ids(summary).find((id) => id.endsWith(':missed')) ?? ''
  expect(said(await go(here, again))).toContain('모두 빠졌어요')
})
