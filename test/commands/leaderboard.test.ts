import { describe, expect, test } from 'vitest'
import { question } from '../core/quiz/questions.ts'
import { close, post } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { ids, messageOf, press, run, said, type World, world } from './quiz-world.ts'

const board = (here: World, member: string, period?: string) =>
  run(here, member, 'leaderboard', { options: period ? { period } : {} })
const lines = (reply: Parameters<typeof messageOf>[0]) => (messageOf(reply).embeds?.[0]?.description ?? '').split('\n')

/** A question on which these members were right, and these wrong; closed a day later. */
async function played(here: World, localDate: string, at: number, right: string[], wrong: string[], id = localDate) {
  here.now = at
  const { id: occurrence } = await post(here.store, aSchedule(), { question: question({ id }), localDate, at })
  for (const [place, members] of [right, wrong].entries()) {
    for (const member of members) await press(here, member, `quiz.answer:${occurrence}:${place}`)
  }
  here.now = at + 24 * HOUR
  await close(here.store, here.now)
}

describe('/leaderboard', () => {
  test('empty, says what to do', async () => {
    const here = await world()
    expect(said(await board(here, '1'))).toContain('/퀴즈 오늘')
    expect(messageOf(await board(here, '1')).components?.[0]?.components.at(-1)).toMatchObject({ disabled: true })
  })

  test('nothing moves before the close', async () => {
    const here = await world()
    const { id } = await post(here.store, aSchedule(), { question: question() })
    await press(here, '1', `quiz.answer:${id}:0`)
    expect(said(await board(here, '1'))).toContain('아직 점수가 없어요')
  })

  test('ties share a rank, the best three have medals, and the own rank is there', async () => {
    const here = await world()
    await played(here, '2026-11-23', NINE, ['11', '12', '13'], ['14'])
    await played(here, '2026-11-24', NINE + 24 * HOUR, ['11'], [])
    here.now = NINE + 48 * HOUR
    const shown = await board(here, '14')
    expect(lines(shown)).toEqual([
      '🥇 <@11> **31점** · 2/2 정답',
      '🥈 <@12> **15점** · 1/1 정답',
      '🥈 <@13> **15점** · 1/1 정답',
      '**4위** <@14> **0점** · 0/1 정답',
    ])
    expect(messageOf(shown).embeds?.[0]?.fields).toEqual([
      { name: '내 순위', value: '**4위** <@14> **0점** · 0/1 정답' },
    ])
    expect(messageOf(shown).embeds?.[0]?.title).toBe('🏆 순위 · 11월 23일~29일')
    expect(said(await board(here, '99'))).toContain('아직 순위에 없어요')
  })

  test('no medal for no points', async () => {
    const here = await world()
    await played(here, '2026-11-23', NINE, [], ['11', '12'])
    expect(lines(await board(here, '11'))).toEqual([
      '**1위** <@11> **0점** · 0/1 정답',
      '**1위** <@12> **0점** · 0/1 정답',
    ])
  })

  test('week, month and all time are by the local date of the question, and are switched by buttons', async () => {
    const here = await world()
    await played(here, '2026-11-23', NINE, ['11'], [])
    here.now = Date.parse('2026-12-01T00:00:00Z')
    expect(said(await board(here, '11'))).toContain('아직 점수가 없어요')
    expect(said(await board(here, '11', 'all'))).toContain('15점')
    const [, month = '', all = ''] = ids(await board(here, '11'))
    expect(said(await press(here, '11', month))).toContain('12월 1일~31일')
    expect(said(await press(here, '11', all))).toMatch(/순위 · 전체.*15점/)
  })

  test('the week turns at midnight of the schedule’s zone', async () => {
    const here = await world()
    await here.store.schedules.save(aSchedule({ zone: 'America/New_York' }))
    here.now = Date.parse('2026-11-30T04:59:59Z')
    expect(said(await board(here, '1'))).toContain('11월 23일~29일')
    here.now = Date.parse('2026-11-30T05:00:00Z')
    expect(said(await board(here, '1'))).toContain('11월 30일~12월 6일')
    await here.store.schedules.save(aSchedule({ zone: 'Asia/Seoul' }))
    here.now = Date.parse('2026-11-29T15:00:00Z')
    expect(said(await board(here, '1'))).toContain('11월 30일~12월 6일')
  })

  test('a share shows that very board without anyone’s own rank, later too', async () => {
    const here = await world()
    await played(here, '2026-11-23', NINE, ['11'], ['12'])
    const share = ids(await board(here, '12')).at(-1) ?? ''
    expect(share).toBe('leaderboard.share:2026-W48')
    here.now += 30 * 24 * HOUR
    const shared = await press(here, '12', share)
    expect(said(shared)).toMatch(/11월 23일~29일.*<@11> \*\*15점\*\*/)
    expect(said(shared)).not.toContain('내 순위')
    expect(said(shared)).toContain('📣 <@12> 님이 공유했어요: **/순위 이번 주**')
  })

  test('beyond the ten best, the own rank still counts everyone', async () => {
    const here = await world()
    const members = Array.from({ length: 14 }, (_, at) => String(100 + at))
    await played(here, '2026-11-23', NINE, members, ['7'])
    const shown = await board(here, '7')
    expect(lines(shown)).toHaveLength(10)
    expect(messageOf(shown).embeds?.[0]?.fields?.[0]?.value).toContain('**15위** <@7>')
    expect(messageOf(shown).embeds?.[0]?.footer?.text).toBe('15명이 답했어요')
  })
})
