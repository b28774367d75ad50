import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type StudyDay, settleStreak, streakOn } from '../../src/core/study/scoring.ts'
import { mainTrack } from '../../src/core/track.ts'
import type { Store } from '../../src/store/store.ts'
import { often } from '../often.ts'
import { runs } from '../postgres/databases.ts'
import { close, post, sqlBeside, tempStore } from './fixtures.ts'
import { aSchedule, HOUR, NINE, newId } from './values.ts'

const DAY = 24 * HOUR
const dateOf = (now: number) => new Date(now + 9 * HOUR).toISOString().slice(0, 10)

test('a streak told from where it is settled is the one that is told from the beginning', () => {
  const day = fc.record({ answered: fc.boolean(), open: fc.boolean(), final: fc.boolean() })
  fc.assert(
    fc.property(
      fc.array(day, { maxLength: 30 }),
      fc.array(fc.nat({ max: 30 })),
      fc.boolean(),
      (some, stops, freeze) => {
        const days: StudyDay[] = some.map((one, at) => ({
          date: `2026-12-${String(at + 1).padStart(2, '0')}`,
          answered: one.answered,
          open: one.open && !one.final,
          final: one.final,
        }))
        let settled: ReturnType<typeof settleStreak>
        for (const stop of stops.sort((a, b) => a - b)) {
          const date = `2026-12-${String(stop + 1).padStart(2, '0')}`
          // As the store reads them: nothing of what is settled.
          const behind = days.filter((one) => one.date > (settled?.through ?? ''))
          expect(streakOn(date, behind, settled, freeze)).toBe(streakOn(date, days, undefined, freeze))
          settled = settleStreak(date, behind, settled, freeze)
        }
      },
    ),
  )
})

/** Everything that the store has of the guild's dates, read past it and from the beginning. */
async function allDays(store: Store, guildId: string, memberId: string, now: number): Promise<StudyDay[]> {
  const rows = await sqlBeside(
    store,
    `select o.local_date as date, max(case when a.member_id is not null then 1 else 0 end) as answered,
        max(case when o.state = 'sending' or (o.state = 'open' and o.closes_at_ms > ?) then 1 else 0 end) as open
      from occurrences o left join answers a on a.occurrence_id = o.id and a.member_id = ?
      where o.guild_id = ? and o.state in ('sending', 'open', 'closing', 'closed') and (coalesce(o.reason, '') <> 'deleted' or a.member_id is not null)
      group by o.local_date`,
    ...[now, memberId, guildId],
  )
  return rows.map((row) => ({ date: String(row.date), answered: row.answered === 1, open: row.open === 1 }))
}

/** A day of the guild: its questions, how long each stays open, after how many days the member answers, if at all. */
const question = fc.record({
  openHours: fc.constantFrom(5, 23, 47, 71),
  answeredAfter: fc.constantFrom(0, 0, 0, 1, 2, undefined),
  lateBy: fc.constantFrom(0, 0, 0, 0, 1, 2),
})
const day = fc.record({
  questions: fc.array(question, { maxLength: 2 }),
  deletes: fc.boolean(),
  closes: fc.boolean(),
})

test('whatever is missed, deleted, late, open long or answered out of order, a press finds the streak that its dates say', async () => {
  const store = await tempStore()
  let guilds = 100
  await fc.assert(
    fc.asyncProperty(fc.array(day, { minLength: 5, maxLength: 12 }), fc.boolean(), async (days, streakFreeze) => {
      const guildId = String(guilds++)
      const due: { day: number; run: () => Promise<void> }[] = []
      for (const [at, { questions, deletes, closes }] of days.entries()) {
        const now = NINE + at * DAY
        if (closes) await close(store, now, ...(deletes ? (['deleted'] as const) : []))
        for (const [index, { openHours, answeredAfter, lateBy }] of questions.entries()) {
          const [localDate, number] = [dateOf(now), index + 1]
          const postIt = async (day: number) => {
            const posted = NINE + day * DAY + number
            const { id } = await post(store, aSchedule({ id: `sched${guildId}`, guildId, streakFreeze }), {
              localDate,
              number,
              at: posted,
              openHours,
            })
            if (answeredAfter !== undefined)
              due.push({ day: day + answeredAfter, run: () => press(store, id, day + answeredAfter) })
          }
          due.push({ day: at + lateBy, run: () => postIt(at + lateBy) })
        }
        for (let next = 0; next < due.length; next++) if (due[next]?.day === at) await due[next]?.run()
      }
    }),
    { numRuns: runs(often(12)) },
  )
})

async function press(store: Store, occurrenceId: string, day: number): Promise<void> {
  const now = NINE + day * DAY + HOUR
  const guildId = (await store.occurrences.find(occurrenceId))?.guildId ?? ''
  const days = await allDays(store, guildId, '1', now)
  const result = await store.answers.record({
    occurrenceId,
    memberId: '1',
    chosen: ['B'],
    correct: true,
    pressId: '1',
    now,
  })
  const freeze = (await store.schedules.of(mainTrack(guildId)))?.streakFreeze === true
  if (result.kind === 'recorded')
    expect(result.answer.streak).toBe(streakOn(result.answer.localDate, days, undefined, freeze))
}

test('a press after a long streak looks back as far as the last closed date, and no further', async () => {
  const store = await tempStore()
  const schedule = aSchedule({ reveal: 'press' })
  for (let at = 0; at < 12; at++) {
    const now = NINE + at * DAY
    const { id } = await post(store, schedule, { localDate: dateOf(now), at: now })
    const press = { occurrenceId: id, memberId: '1', chosen: ['B'], correct: true, pressId: '1', now }
    expect(await store.answers.record(press)).toMatchObject({ answer: { streak: at + 1 } })
    const settled = await sqlBeside(store, 'select through_date, length from streaks')
    expect(settled).toEqual(at === 0 ? [] : [{ through_date: dateOf(now - DAY), length: at }])
    await close(store, now + DAY)
  }
  // What is settled is taken as it stands there: nobody looks behind it.
  await sqlBeside(store, 'update streaks set length = length + 988')
  const now = NINE + 12 * DAY
  const { id } = await post(store, schedule, { localDate: dateOf(now), at: now })
  const press = { occurrenceId: id, memberId: '1', chosen: ['B'], correct: true, pressId: '1', now }
  expect(await store.answers.record(press)).toMatchObject({ answer: { streak: 1_001 } })
})

test('a question posted on a date that was settled unsettles it: missed after all, it breaks the streak', async () => {
  const store = await tempStore()
  const schedule = aSchedule({ reveal: 'press' })
  const on = async (days: number, number: number, date: string) => {
    const { id } = await post(store, schedule, { localDate: date, number, at: NINE + days * DAY, openHours: 5 })
    return id
  }
  const press = async (occurrenceId: string, now: number) => {
    const result = await store.answers.record({
      occurrenceId,
      memberId: '1',
      chosen: ['B'],
      correct: true,
      pressId: '1',
      now,
    })
    return result.kind === 'recorded' ? result.answer.streak : result.kind
  }
  for (const days of [0, 2, 3]) {
    expect(await press(await on(days, 1, dateOf(NINE + days * DAY)), NINE + days * DAY)).toBe(days === 0 ? 1 : days)
    await close(store, NINE + days * DAY + 6 * HOUR)
  }
  // The second date's only question comes two days late, and nobody answers it.
  await on(3.5, 1, dateOf(NINE + DAY))
  await close(store, NINE + 4 * DAY - HOUR)
  expect(await press(await on(4, 1, dateOf(NINE + 4 * DAY)), NINE + 4 * DAY)).toBe(3)
})

test('a freeze that leaders turn on or off counts from the next press on; what was earned stays', async () => {
  const store = await tempStore()
  const schedule = aSchedule()
  const on = async (day: number) =>
    (await post(store, schedule, { localDate: dateOf(NINE + day * DAY), at: NINE + day * DAY, openHours: 5 })).id
  const press = async (day: number) => {
    const plan = { occurrenceId: await on(day), memberId: '1', chosen: ['B'], correct: true, pressId: '1' }
    const result = await store.answers.record({ ...plan, now: NINE + day * DAY })
    await close(store, NINE + day * DAY + 6 * HOUR)
    return result.kind === 'recorded' ? [result.answer.streak, result.broke] : result.kind
  }
  const miss = async (day: number) => {
    await on(day)
    await close(store, NINE + day * DAY + 6 * HOUR)
  }
  const freeze = async (streakFreeze: boolean) => {
    await store.schedules.change({ first: schedule, fields: { streakFreeze }, now: NINE, resume: false, newId })
    Object.assign(schedule, { streakFreeze })
  }
  expect(await press(0)).toEqual([1, undefined])
  expect(await press(1)).toEqual([2, undefined])
  await miss(2)
  expect(await press(3)).toEqual([1, 2])
  await freeze(true)
  expect(await press(4)).toEqual([4, undefined])
  await miss(5)
  // The second one of that week.
  expect(await press(6)).toEqual([1, 4])
  await miss(7)
  expect(await press(8)).toEqual([2, undefined])
  await freeze(false)
  expect(await press(9)).toEqual([2, undefined])
  expect(await store.scores.recompute()).toEqual([])
})
