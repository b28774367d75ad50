import { describe, expect, test } from 'vitest'
import { fitMessage } from '../../src/chat/fit.ts'
import type { Reply } from '../../src/chat/reply.ts'
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
