import { beforeEach, expect, test } from 'vitest'
import { settings } from '../../commands/settings/settings.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { CommandRequest } from '../../src/chat/request.ts'
import { holidaysOf } from '../../src/content/holidays.ts'
import { MOST_DAYS_OFF } from '../../src/core/schedule/days-off.ts'
import { mainTrack } from '../../src/core/track.ts'
import { textOf } from '../../src/text/text.ts'
import { aStage, type Stage } from '../jobs/stage.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'

const ko = textOf('ko')
const DAY = 24 * HOUR
const TRACK = mainTrack('100')
let stage: Stage

beforeEach(async () => {
  stage = await aStage()
  // Monday, 23 November, an hour before the question.
  stage.now = NINE - HOUR
})

async function run(subcommand: string, options: CommandRequest['options'] = {}): Promise<string> {
  const member = { id: '7', name: 'lead', manageGuild: true }
  const base = { kind: 'command' as const, id: '1', guildId: '100', channelId: '200', member, locale: 'ko' as const }
  try {
    const reply = await settings.run({ ...base, command: 'settings', subcommand, options }, stage.app, ko)
    return 'message' in reply ? JSON.stringify(reply.message) : ''
  } catch (error) {
    if (error instanceof UserError) return error.sentence(ko)
    throw error
  }
}

const datesPosted = () => stage.store.occurrences.recent(TRACK, 20).then((all) => all.map((one) => one.localDate))

test('on a day off nothing is posted, the next comes after it, and nobody loses a streak', async () => {
  await stage.tick(HOUR)
  const [first] = await stage.store.occurrences.newest(TRACK)
  const press = { memberId: '1', chosen: ['B'], correct: true, now: stage.now }
  await stage.store.answers.record({ ...press, occurrenceId: first?.id ?? '', pressId: '1' })
  const told = await run('skip', { dates: '11월 24일~26일' })
  expect(told).toContain('2026년 11월 24일~11월 26일 (3일)에는 문제를 올리지 않아요.')
  expect(told).toContain('11월 27일(금) 09:00')
  for (let day = 0; day < 4; day++) await stage.tick(DAY)
  expect(await datesPosted()).toEqual(['2026-11-27', '2026-11-23'])
  const [later] = await stage.store.occurrences.newest(TRACK)
  const again = { ...press, now: stage.now, occurrenceId: later?.id ?? '', pressId: '2' }
  expect(await stage.store.answers.record(again)).toMatchObject({ answer: { streak: 2 } })
})

test('it is shown, and taken back; one that stands already stays', async () => {
  await run('skip', { dates: '내일' })
  expect(await run('show')).toContain('2026년 11월 24일')
  expect(await run('skip')).toContain('2026년 11월 24일')
  expect(await run('skip', { dates: '11/24', remove: true })).toContain('다음 문제: 오늘 09:00')
  await stage.tick(HOUR)
  expect(await run('skip', { dates: '오늘' })).toContain(ko.daysOff.postedAlready)
  expect(await run('skip', { dates: '지난주' })).toContain('날짜를 알 수 없어요')
  expect(await run('skip', { dates: '2026-01-01' })).toBe(ko.errors.datesPast())
  expect(await run('skip', { dates: '2026-12-01~2028-12-01' })).toBe(ko.errors.datesTooLong(366))
})

test('of two leaders at once neither undoes the other', async () => {
  await Promise.all([run('skip', { dates: '11/25' }), run('skip', { dates: '11/27' })])
  const schedule = await stage.store.schedules.of(TRACK)
  expect(schedule?.daysOff.map((one) => one.from)).toEqual(['2026-11-25', '2026-11-27'])
})

test("a country's holidays are kept, renewed before a year begins, and given up", async () => {
  expect(await run('holidays', { country: '대한민국' })).toContain(
    '대한민국의 공휴일에는 문제를 올리지 않아요. 앞으로 3번',
  )
  const years = async () => (await stage.store.schedules.of(TRACK))?.daysOff.map((one) => one.from.slice(0, 4))
  expect(await years()).toEqual(['2026', '2027', '2028'])
  stage.now = Date.parse('2028-01-05T00:00:00Z')
  await stage.tick()
  expect(await years()).toEqual(['2028', '2029', '2030'])
  await run('skip', { dates: '3월 1일' })
  expect(await run('holidays', { country: '없음' })).toContain(ko.daysOff.holidaysOff)
  expect(await years()).toEqual(['2028'])
  expect((await stage.store.schedules.of(TRACK))?.holidays).toBeUndefined()
  expect(await run('holidays', { country: '아틀란티스' })).toContain('공휴일 목록이 없는 나라')
})

test('the lists know days that move, several days long and made up for; no list is no country', async () => {
  const days = (await holidaysOf('KR', [2027], 'ko')) ?? []
  expect(days).toContainEqual({ from: '2027-02-07', to: '2027-02-09', name: '설날', country: 'KR' })
  expect(days).toContainEqual({ from: '2027-10-11', to: '2027-10-11', name: '한글날 (대체공휴일)', country: 'KR' })
  expect(await holidaysOf('XX', [2027], 'ko')).toBeUndefined()
})

test('with as many days off as there may be, one is taken back, and those that are over count no more', async () => {
  const on = (day: number) => new Date(NINE + day * DAY).toISOString().slice(0, 10)
  const daysOff = Array.from({ length: MOST_DAYS_OFF }, (_, at) => ({ from: on(10 + 2 * at), to: on(10 + 2 * at) }))
  stage = await aStage({ daysOff })
  stage.now = NINE - HOUR
  expect(await run('skip', { dates: on(5) })).toBe(ko.errors.tooManyDaysOff(MOST_DAYS_OFF))
  expect(await run('skip', { dates: on(10), remove: true })).not.toBe(ko.errors.tooManyDaysOff(MOST_DAYS_OFF))
  // However long a stretch is taken back.
  await run('skip', { dates: `${on(1)}~${on(400)}`, remove: true })
  expect((await stage.store.schedules.of(TRACK))?.daysOff).toEqual([])

  stage = await aStage({ daysOff })
  stage.now = NINE + 11 * DAY
  expect(await run('skip', { dates: on(15) })).not.toBe(ko.errors.tooManyDaysOff(MOST_DAYS_OFF))
})

test('what was due just before midnight, and is made up for behind it, is said to be yesterday’s', async () => {
  await stage.store.schedules.save(aSchedule({ localTime: '23:30', nextDueAt: Date.parse('2026-11-23T14:30:00Z') }))
  stage.discord.missing = ['sendMessages']
  stage.now = Date.parse('2026-11-23T14:30:00Z')
  await stage.tick()
  stage.discord.missing = []
  stage.now += HOUR
  expect(await run('resume')).toContain(ko.settings.today.nowOfYesterday('23:30'))
  await stage.tick()
  expect(await datesPosted()).toEqual(['2026-11-23'])
})
