import { describe, expect, test } from 'vitest'
import { fitMessage } from '../../src/chat/fit.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { readQuestionText } from '../../src/core/quiz/form/shapes.ts'
import type { Chosen } from '../../src/core/study/types.ts'
import { ko } from '../../src/text/ko.ts'
import { question } from '../core/quiz/questions.ts'
import { close, post } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { ids, messageOf, press, run, said, type World, world } from './quiz-world.ts'

const [ME, OTHER] = ['11', '22']
const DAY = 24 * HOUR

async function answer(here: World, memberId: string, occurrenceId: string, chosen: Chosen, correct: boolean) {
  const pressId = String(here.now)
  await here.store.answers.record({ occurrenceId, memberId, chosen, correct, now: here.now, pressId })
}

/** Two days of questions that both answered: she was right once, he twice; today's is open, and answered. */
async function studied(): Promise<World> {
  const here = await world([question({ id: 'a' }), question({ id: 'b' }), question({ id: 'c' })])
  for (const [day, id] of (['a', 'b', 'c'] as const).entries()) {
    here.now = NINE + day * DAY
    await close(here.store, here.now)
    const localDate = `2026-11-${23 + day}`
    const posted = await post(here.store, aSchedule(), { localDate, at: here.now, question: question({ id }) })
    here.now += HOUR
    await answer(here, ME, posted.id, ['B'], id === 'a')
    await answer(here, OTHER, posted.id, ['B'], true)
  }
  return here
}

const stats = (here: World, options = {}, member = ME) => run(here, member, 'me', { subcommand: 'stats', options })
const altOf = (reply: Reply) => messageOf(reply).files?.[0]?.alt ?? ''
const idOf = (reply: Reply, start: string) => ids(reply).find((id) => id.startsWith(start)) ?? ''

describe('/me stats', () => {
  test('is a picture that says in words what it shows, and the same as text', async () => {
    const here = await studied()
    const card = await stats(here)
    expect(messageOf(card)).toEqual(fitMessage(messageOf(card)))
    expect(altOf(card)).toContain('연속 (최고 3일) 3일. 지금 복습할 것')
    expect(altOf(card)).toContain('정답률 (답 2개) 50%. 점수 (2위)')
    expect(altOf(card)).toContain('최근 26주 동안 3일에 걸쳐 3번 풀었어요.')
    const text = await press(here, ME, idOf(card, 'me.stats:t'))
    expect(messageOf(text).files).toBeUndefined()
    expect(said(text)).toContain('- 11/23 주: 3번 · 정답률 50% · 모두 75%')
    expect(said(text)).toContain('정답률 (답 2개) **50%**')
    expect(altOf(await press(here, ME, idOf(text, 'me.stats:p')))).toBe(altOf(card))
  })

  test('tells nothing of whether the answer to an open question is right', async () => {
    const [right, wrong] = await Promise.all(
      [true, false].map(async (correct) => {
        const here = await world([question({ id: 'a' })])
        const posted = await post(here.store, aSchedule(), { question: question({ id: 'a' }) })
        here.now += HOUR
        await answer(here, ME, posted.id, ['B'], correct)
        return altOf(await stats(here))
      }),
    )
    expect(right).toContain('1번 풀었어요')
    expect(wrong).toBe(right)
  })

  test('guesses are in no share of right answers', async () => {
    const here = await studied()
    const posted = (
      await here.store.occurrences.archive({ guildId: '100', trackId: 'main' }, { limit: 9, offset: 0 })
    ).at(-1)
    const own = await here.store.answers.of(posted?.id ?? '', ME)
    await here.store.answers.guess({
      occurrenceId: posted?.id ?? '',
      memberId: ME,
      pressId: own?.pressId ?? '',
      guessed: true,
    })
    expect(altOf(await stats(here))).toContain('정답률 (답 1개) 0%')
  })

  test('without anything yet says what to do', async () => {
    const here = await world()
    const card = await stats(here)
    expect(said(card)).toContain(ko.me.nothingYet)
    expect(ids(card)).toEqual(['me.show:1:t'])
  })

  test('where no picture can be drawn, the text comes', async () => {
    const here = await studied()
    const pictures = { ...here.app.pictures, stats: async () => undefined }
    const card = await stats({ ...here, app: { ...here.app, pictures } })
    expect(messageOf(card).files).toBeUndefined()
    expect(said(card)).toContain('모두 75%')
  })
})

describe('another member’s statistics', () => {
  test('are shown only while she lets others look', async () => {
    const here = await studied()
    const refused = await stats(here, { member: OTHER })
    expect(messageOf(refused)).toEqual({ content: ko.me.hidden('<@22>'), embeds: [], components: [] })
    const own = await stats(here, {}, OTHER)
    const allowed = await press(here, OTHER, idOf(own, 'me.show:1'))
    expect(idOf(allowed, 'me.show')).toBe('me.show:0:p')
    const card = await stats(here, { member: OTHER })
    expect([messageOf(card).content, altOf(card)]).toEqual([
      '📊 <@22> 님의 통계',
      expect.stringContaining('정답률 (답 2개) 100%. 점수 (1위)'),
    ])
    // Who looks cannot switch it, and what was shown is not shown again once it is off.
    expect(ids(card)).toEqual(['me.stats:t:22'])
    await press(here, OTHER, idOf(allowed, 'me.show:0'))
    expect(messageOf(await press(here, ME, 'me.stats:t:22')).content).toBe(ko.me.hidden('<@22>'))
  })

  test('whoever left the server is not looked at, and another server knows nothing of the permission', async () => {
    const here = await studied()
    await here.store.memberSettings.showStats('100', OTHER, true)
    const gone = {
      ...here,
      app: { ...here.app, channels: { ...here.app.channels, member: async () => 'gone' as const } },
    }
    expect(messageOf(await stats(gone, { member: OTHER })).content).toBe(ko.me.hidden('<@22>'))
    const elsewhere = { ...here, app: { ...here.app, track: { ...here.app.track, guildId: '999' } } }
    expect(messageOf(await stats(elsewhere, { member: OTHER })).content).toBe(ko.me.hidden('<@22>'))
  })
})

const mistakes = (here: World, member = ME) => run(here, member, 'me', { subcommand: 'mistakes', options: {} })
const graded = async (here: World, questionId: string, grade: 1 | 3) => {
  const key = { guildId: '100', trackId: 'main', memberId: ME, questionId }
  const reps = (await here.store.cards.of(key))?.reps ?? 0
  here.now += HOUR
  await here.store.cards.grade({ ...key, grade, reps, now: here.now })
}

describe('/me mistakes', () => {
  test('lists what was missed, not what is still open or was known, and marks what was known since', async () => {
    const here = await studied()
    const list = await mistakes(here)
    expect(messageOf(list)).toEqual(fitMessage(messageOf(list)))
    expect(messageOf(list).embeds?.[0]?.title).toBe('📕 오답노트 · 1문제 · 아직 1문제')
    expect(said(list)).toContain('1번 틀림')
    expect(said(list)).not.toContain('모든 복제본에 연결을 나눈다')
    await graded(here, 'b', 3)
    const mended = await mistakes(here)
    expect(said(mended)).toContain(ko.me.mendedMark)
    expect(messageOf(mended).embeds?.[0]?.title).toBe('📕 오답노트 · 1문제 · 아직 0문제')
    await graded(here, 'b', 1)
    expect(said(await mistakes(here))).toContain('2번 틀림')
    await here.store.cards.reset({ guildId: '100', trackId: 'main', memberId: ME, questionId: 'b' }, here.now + 1)
    expect(said(await mistakes(here))).toContain(ko.me.noMistakes)
  })

  test('a press practises them', async () => {
    const here = await studied()
    const round = await press(here, ME, idOf(await mistakes(here), 'me.practise'))
    expect(ids(round).some((id) => id.startsWith('quiz.try:'))).toBe(true)
    expect(said(round)).toContain('1/1')
  })

  test.each(['md', 'anki'] as const)(
    'as a file (%s) they are the same questions when they are read again',
    async (form) => {
      const here = await studied()
      const reply = messageOf(await press(here, ME, `me.export:${form}`))
      const [file] = reply.files ?? []
      const text = Buffer.from(file?.data ?? []).toString('utf8')
      const { questions } = readQuestionText({ file: file?.name ?? '', text })
      const { stem, choices, key } = question()
      expect(questions.map((one) => one.source)).toMatchObject([
        { stem, key, choices: choices.map(({ label, text: said }) => ({ label, text: said })) },
      ])
      expect(reply.content).toContain('문제 1개를 담았어요.')
    },
  )

  test('many stand on pages, and one that is open as the question of the day is not told', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `q${at}`)
    const here = await world(names.map((id) => question({ id, stem: `**굵은** 문제 ${id}: *무엇*인가요?` })))
    for (const id of names) await graded(here, id, 1)
    const first = await mistakes(here)
    expect([said(first).match(/문제 q\d+/g)?.length, said(first)]).toEqual([8, expect.stringContaining('1/3')])
    const last = await press(here, ME, 'me.mistakes:2')
    expect(
      said(last)
        .match(/문제 q\d+/g)
        ?.sort(),
    ).toEqual(['문제 q0', '문제 q1', '문제 q2', '문제 q3'])
    // Beyond the end is the end.
    expect(said(await press(here, ME, 'me.mistakes:999'))).toBe(said(last))
    await post(here.store, aSchedule(), { question: question({ id: 'q0' }), at: here.now, localDate: '2026-11-24' })
    const open = await press(here, ME, 'me.mistakes:2')
    expect(said(open)).not.toContain('문제 q0')
    expect(said(open)).toContain(ko.me.lost(1))
  })
})

const dataOf = (here: World, member = ME) => run(here, member, 'me', { subcommand: 'data', options: {} })

describe('/me data', () => {
  test('says what is kept, why and for how long, and where more stands', async () => {
    const here = await studied()
    const card = await dataOf(here)
    expect(messageOf(card)).toEqual(fitMessage(messageOf(card)))
    expect(said(card)).toContain('오늘의 문제에 한 답: 3건')
    expect(said(card)).toContain('30일 뒤')
    expect(said(card)).toContain(ko.me.moreInFolder)
    const linked = { ...here, app: { ...here.app, privacyUrl: 'https://example.com/PRIVACY.md' } }
    expect(said(await dataOf(linked))).toContain('[PRIVACY.md](https://example.com/PRIVACY.md)')
    expect(ids(card)).toEqual(['me.export-data', 'me.erase:ask'])
    const nobody = await dataOf(here, '33')
    expect([said(nobody).includes(ko.me.nothingKept), ids(nobody)]).toEqual([true, []])
  })

  test('as files: whole as JSON, to be read as Markdown, and nobody else’s', async () => {
    const here = await studied()
    const { files = [] } = messageOf(await press(here, ME, 'me.export-data'))
    expect(files.map((one) => one.name)).toEqual(['saegim-data.json', 'saegim-data.md'])
    const [json, markdown] = files.map((one) => Buffer.from(one.data).toString('utf8'))
    const { memberId, tables } = JSON.parse(json ?? '')
    expect([memberId, tables]).toEqual([ME, await here.store.ownData.of(ME)])
    expect(tables.answers).toHaveLength(3)
    expect(json).not.toContain(`"${OTHER}"`)
    expect(markdown).toContain('## 오늘의 문제에 한 답 (`answers`, 3건)')
    for (const line of markdown?.split('\n').filter((one) => one.startsWith('| ')) ?? []) expect(line).toMatch(/ \|$/)
  })

  test('is gone after one question, and no press brings it back', async () => {
    const here = await studied()
    const asked = await press(here, ME, 'me.erase:ask')
    expect([said(asked).includes('모든 서버'), ids(asked)]).toEqual([true, ['me.erase:yes', 'me.data']])
    expect((await here.store.ownData.of(ME)).answers).toHaveLength(3)
    // Not after all.
    expect(ids(await press(here, ME, 'me.data'))).toContain('me.export-data')
    const gone = await press(here, ME, 'me.erase:yes')
    expect([said(gone).includes(ko.me.erased), ids(gone)]).toEqual([true, []])
    expect(await here.store.ownData.of(ME)).toEqual({})
    expect((await here.store.ownData.of(OTHER)).answers).toHaveLength(3)
    expect(said(await stats(here))).toContain(ko.me.nothingYet)
    expect(said(await press(here, ME, 'me.erase:yes'))).toContain(ko.me.erased)
  })
})
