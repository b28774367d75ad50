import { describe, expect, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
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
    expect(
      messageOf(await board(here, '1'))
        .components?.at(-1)
        ?.components.at(-1),
    ).toMatchObject({ disabled: true })
    expect(ids(await board(here, '1'))).not.toContain('leaderboard.show:season')
  })

  test('nothing moves before the close', async () => {
    const here = await world()
    const { id } = await post(here.store, aSchedule(), { question: question() })
    await press(here, '1', `quiz.answer:${id}:0`)
    expect(said(await board(here, '1'))).toContain('내 답 1개는 마감 뒤에 더해져요.')
    expect(said(await board(here, '2'))).toContain('아직 점수가 없어요')
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
      '▫️ <@14> **0점** · 0/1 정답',
    ])
    expect(messageOf(shown).embeds?.[0]?.fields).toEqual([{ name: '내 순위', value: '▫️ <@14> **0점** · 0/1 정답' }])
    expect(messageOf(shown).embeds?.[0]?.title).toBe('🏆 순위 · 11월 23일~29일')
    expect(said(await board(here, '99'))).toContain('아직 순위에 없어요')
  })

  test('no medal and no rank for no points', async () => {
    const here = await world()
    await played(here, '2026-11-23', NINE, [], ['11', '12'])
    expect(lines(await board(here, '11'))).toEqual(['▫️ <@11> **0점** · 0/1 정답', '▫️ <@12> **0점** · 0/1 정답'])
  })

  test('week, month and all time are by the local date of the question, and are switched by buttons', async () => {
    const here = await world()
    await played(here, '2026-11-23', NINE, ['11'], [])
    here.now = Date.parse('2026-12-01T00:00:00Z')
    expect(said(await board(here, '11', 'all'))).toContain('15점')
    const [, , month = '', lastMonth = '', all = ''] = ids(await board(here, '11'))
    expect(said(await press(here, '11', month))).toMatch(/이번 달에는 아직 점수가 없어서.*11월 1일~30일/)
    expect(said(await press(here, '11', lastMonth))).toMatch(/11월 1일~30일.*15점/)
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
    expect(said(shared)).toContain('📣 <@12> 님이 공유했어요: **/순위 11월 23일~29일**')
  })

  test('beyond the ten best, the own rank still counts everyone', async () => {
    const here = await world()
    const members = Array.from({ length: 14 }, (_, at) => String(100 + at))
    await played(here, '2026-11-23', NINE, [...members, '7'], [])
    await played(here, '2026-11-24', NINE + 24 * HOUR, members, [])
    const shown = await board(here, '7')
    expect(lines(shown)).toHaveLength(10)
    expect(messageOf(shown).embeds?.[0]?.fields?.[0]?.value).toContain('**15위** <@7>')
    expect(messageOf(shown).embeds?.[0]?.footer?.text).toBe('15명이 답했어요')
  })

  test('place 11 and on can be turned to', async () => {
    const here = await world()
    const members = Array.from({ length: 12 }, (_, at) => String(100 + at))
    await played(here, '2026-11-23', NINE, members.slice(0, 11), members.slice(11))
    const next = ids(await board(here, '100')).find((id) => id === 'leaderboard.form:2026-W48:1:p') ?? ''
    const second = await press(here, '100', next)
    expect(lines(second)).toEqual(['🥇 <@110> **15점** · 1/1 정답', '▫️ <@111> **0점** · 0/1 정답'])
  })

  test('while this week is empty the last one is shown as final, with who won; its own button too', async () => {
    const here = await world()
    await played(here, '2026-11-23', NINE, ['11', '12'], ['13'])
    here.now = NINE + 7 * 24 * HOUR
    const shown = await board(here, '13')
    expect(messageOf(shown).content).toContain('이번 주에는 아직 점수가 없어서')
    expect(messageOf(shown).embeds?.[0]?.title).toBe('🏆 순위 · 11월 23일~29일 · 최종')
    expect(lines(shown)[0]).toBe('🎉 우승: <@11>, <@12>')
    expect(lines(await board(here, '13', 'last-week'))[0]).toBe('🎉 우승: <@11>, <@12>')
    // Weeks without anything are passed over.
    here.now = NINE + 30 * 24 * HOUR
    expect(messageOf(await board(here, '13')).embeds?.[0]?.title).toContain('11월 23일~29일 · 최종')
  })

  test('under a board that was posted by itself a press shows one’s own place there, on the page it is on', async () => {
    const here = await world()
    const many = Array.from({ length: 11 }, (_, at) => String(100 + at))
    await played(here, '2026-11-23', NINE, many, ['99'])
    here.now = NINE + 8 * 24 * HOUR
    const shown = await press(here, '99', 'leaderboard.final:2026-W48:main')
    expect(messageOf(shown).embeds?.[0]?.title).toContain('11월 23일~29일 · 최종')
    expect(lines(shown)).toEqual(['<@110>', '<@99>'].map((name) => expect.stringContaining(name)))
    expect(said(await press(here, '1', 'leaderboard.final:2026-W48:main'))).toContain('아직 순위에 없어요')
  })

  test('a week whose last question is still open is not final', async () => {
    const here = await world()
    await played(here, '2026-11-28', NINE + 5 * 24 * HOUR, ['11'], [])
    await post(here.store, aSchedule(), { localDate: '2026-11-29', at: NINE + 6 * 24 * HOUR, openHours: 72 })
    here.now = NINE + 7 * 24 * HOUR
    expect(messageOf(await board(here, '11')).embeds?.[0]?.title).toBe('🏆 순위 · 11월 23일~29일')
    here.now = NINE + 9 * 24 * HOUR
    await close(here.store, here.now)
    expect(messageOf(await board(here, '11')).embeds?.[0]?.title).toContain('최종')
  })

  test('the streak now and the best one stand with the own rank', async () => {
    const here = await world()
    for (const day of [0, 1, 2]) await played(here, `2026-11-2${3 + day}`, NINE + day * 24 * HOUR, ['11'], [])
    expect(said(await board(here, '11'))).toContain('🔥 지금 3일 연속 · 최고 3일')
    await played(here, '2026-11-26', NINE + 3 * 24 * HOUR, [], ['12'])
    expect(said(await board(here, '11'))).toContain('최고 3일 연속')
  })

  test('whoever left the server is left out of rows, ranks and size; Discord is asked once a day', async () => {
    const here = await world()
    const asked: string[] = []
    let gone = ['11']
    here.app.channels.member = async (_, id) => {
      asked.push(id)
      return gone.includes(id) ? 'gone' : 'here'
    }
    here.app.channels.memberName = (_, id) => (asked.includes(id) ? `멤버 ${id}` : undefined)
    Object.assign(here.app, { pictures: { board: async () => undefined } })
    await played(here, '2026-11-23', NINE, ['11', '12'], ['13'])
    const shown = await board(here, '12')
    expect(lines(shown)).toEqual(['🥇 <@12> **15점** · 1/1 정답', '▫️ <@13> **0점** · 0/1 정답'])
    expect(messageOf(shown).embeds?.[0]?.footer?.text).toBe('2명이 답했어요')
    await board(here, '12')
    expect(asked).toEqual(['11', '12', '13'])
    gone = []
    here.now += 24 * HOUR
    expect(lines(await board(here, '12', 'all'))[0]).toContain('<@11>')
  })
})

describe('a season', () => {
  test('counts from the next question on until its end, is kept, and the scores agree', async () => {
    const here = await world()
    const { seasons } = here.store
    const track = mainTrack('100')
    await played(here, '2026-11-23', NINE, ['11'], [])
    expect(await seasons.start(track, '겨울', '2026-11-23')).toEqual({ number: 1, name: '겨울', from: '2026-11-24' })
    expect(await seasons.start(track, '', '2026-11-24')).toBeUndefined()
    await played(here, '2026-11-24', NINE + 24 * HOUR, ['12'], ['11'])
    // Posted before the end, closed behind it: it counts.
    const open = await post(here.store, aSchedule(), { localDate: '2026-11-25', at: NINE + 48 * HOUR })
    await press(here, '12', `quiz.answer:${open.id}:0`)
    expect(await seasons.end(track, '2026-11-25')).toMatchObject({ number: 1, to: '2026-11-25' })
    expect(await seasons.end(track, '2026-11-25')).toBeUndefined()
    expect(messageOf(await board(here, '11', 'season')).embeds?.[0]?.title).not.toContain('최종')
    here.now = NINE + 72 * HOUR
    await close(here.store, here.now)
    await played(here, '2026-11-26', NINE + 72 * HOUR, ['11'], [])
    const shown = await board(here, '11', 'season')
    expect(messageOf(shown).embeds?.[0]?.title).toBe('🏆 순위 · 겨울 (11월 24일~25일) · 최종')
    expect(lines(shown)).toEqual(['🎉 우승: <@12>', '', '🥇 <@12> **31점** · 2/2 정답', '🥈 <@11> **1점** · 0/1 정답'])
    expect(await here.store.scores.recompute()).toEqual([])
    // While the next one is empty, the last is shown.
    await seasons.start(track, '', '2026-11-27')
    expect(said(await board(here, '11', 'season'))).toMatch(/시즌에는 아직 점수가 없어서.*겨울/)
    expect(await seasons.end(track, '2026-11-27')).toMatchObject({ number: 2 })
    expect(await seasons.of(track)).toHaveLength(1)
  })

  test('before the first one, it says who can begin it', async () => {
    expect(said(await board(await world(), '1', 'season'))).toContain('아직 시즌이 없어요')
  })
})

describe('the picture', () => {
  const alts = (reply: Parameters<typeof messageOf>[0]) => messageOf(reply).files?.map((one) => one.alt) ?? []

  /** Members whose names Discord has told, and a painter that draws what it is told. */
  async function namedWorld(names: Readonly<Record<string, string>>): Promise<World> {
    const here = await world()
    here.app.channels.memberName = (_, id) => names[id]
    const drawn = async ({ alt }: { readonly alt: string }) => ({ png: new Uint8Array(1), alt })
    Object.assign(here.app, { pictures: { board: drawn } })
    return here
  }

  test('has names, points and how far everybody moved since the week before; the same in words', async () => {
    const here = await namedWorld({ '11': '하나', '12': '둘', '13': '셋 @everyone'.padEnd(20_000, 'x') })
    await played(here, '2026-11-23', NINE, ['11'], ['12'])
    await played(here, '2026-11-30', NINE + 7 * 24 * HOUR, ['12', '13'], ['11'])
    const shown = await board(here, '11')
    const [alt = ''] = alts(shown)
    expect(alt.split('\n').slice(0, 3)).toEqual([
      '순위 · 11월 30일~12월 6일',
      '1위 둘 16점 ▲1',
      expect.stringMatching(/^2위 셋 .{0,60}… 15점 새로$/),
    ])
    expect(alt).toContain('3위 하나 1점 ▼2')
    expect(messageOf(shown).embeds?.[0]?.description).toBeUndefined()
    const asText = ids(shown).find((id) => id.endsWith(':t')) ?? ''
    const words = await press(here, '11', asText)
    expect(alts(words)).toEqual([])
    expect(lines(words)[0]).toBe('🥇 <@12> **16점** · 1/1 정답 ▲1')
    expect(ids(words)).toContain('leaderboard.form:2026-W49:0:p')
  })

  test('is left out where a name could not be asked: Discord shows mentions itself', async () => {
    const here = await namedWorld({ '11': '하나' })
    await played(here, '2026-11-23', NINE, ['11'], ['12'])
    const shown = await board(here, '11')
    expect(alts(shown)).toEqual([])
    expect(lines(shown)[0]).toContain('<@11>')
  })
})
