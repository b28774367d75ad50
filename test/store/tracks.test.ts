import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mainTrack, type Track, type TrackKey } from '../../src/core/track.ts'
import type { Store } from '../../src/store/store.ts'
import { runs } from '../postgres/databases.ts'
import { close, post, tempStore } from './fixtures.ts'
import { aSchedule, HOUR, NINE } from './values.ts'

const DAY = 24 * HOUR
const dateOf = (now: number) => new Date(now + 9 * HOUR).toISOString().slice(0, 10)
const MAIN = mainTrack('100')
const CKA: Track = { guildId: '100', trackId: 'k8sk8s', name: 'CKA', content: 'own', madeAt: 5 }
const scheduleOf = (track: TrackKey) => aSchedule({ ...track, id: `s${track.guildId}${track.trackId}` })

/** What happens in a track on one date: whether it asks, for how long, and who answers. */
const day = fc.record({
  asks: fc.boolean(),
  openHours: fc.constantFrom(5, 23, 71),
  answers: fc.subarray(['1', '2']),
  reveal: fc.constantFrom('press' as const, 'close' as const),
})

type Day = Parameters<Parameters<(typeof day)['map']>[0]>[0]

/** Plays the dates of tracks side by side; gives what each answer earned and each board says, by track. */
async function played(store: Store, plans: readonly (readonly [TrackKey, readonly Day[]])[], days: number) {
  const earned = new Map<string, unknown[]>(plans.map(([track]) => [track.trackId, []]))
  for (let at = 0; at < days; at++) {
    const now = NINE + at * DAY
    for (const [track, plan] of plans) {
      const today = plan[at]
      if (!today?.asks) continue
      const schedule = { ...scheduleOf(track), reveal: today.reveal }
      const { id } = await post(store, schedule, { localDate: dateOf(now), at: now, openHours: today.openHours })
      for (const memberId of today.answers) {
        const result = await store.answers.record({
          occurrenceId: id,
          memberId,
          chosen: ['B'],
          correct: true,
          pressId: '1',
          now,
        })
        const { points, bonus, streak } =
          result.kind === 'recorded' ? result.answer : { points: result.kind, bonus: 0, streak: 0 }
        earned.get(track.trackId)?.push([dateOf(now), memberId, points, bonus, streak])
      }
    }
    await close(store, now + 23 * HOUR)
  }
  const boards = new Map<string, unknown>()
  for (const [track] of plans) {
    const rows = await store.scores.board(track, 'all', 10)
    boards.set(
      track.trackId,
      rows.map(({ guildId: _, trackId: __, ...row }) => row),
    )
  }
  return { earned, boards }
}

test('a question of one track breaks no streak of another, and adds nothing to its board', async () => {
  const store = await tempStore()
  let guilds = 200
  await fc.assert(
    fc.asyncProperty(
      fc.array(day, { minLength: 3, maxLength: 6 }),
      fc.array(day, { minLength: 3, maxLength: 6 }),
      async (plan, other) => {
        const days = Math.max(plan.length, other.length)
        const [alone, shared] = [`${guilds++}`, `${guilds++}`]
        const lonely = await played(store, [[mainTrack(alone), plan]], days)
        const beside = { guildId: shared, trackId: 'second' }
        const both = await played(
          store,
          [
            [mainTrack(shared), plan],
            [beside, other],
          ],
          days,
        )
        expect(both.earned.get('main')).toEqual(lonely.earned.get('main'))
        expect(both.boards.get('main')).toEqual(lonely.boards.get('main'))
      },
    ),
    { numRuns: runs(12) },
  )
  expect(await store.scores.recompute()).toEqual([])
})

test('recomputing mends each track for itself', async () => {
  const store = await tempStore()
  const day = { asks: true, openHours: 5 as const, answers: ['1'], reveal: 'close' as const }
  await played(
    store,
    [
      [MAIN, [day]],
      [CKA, [day, day]],
    ],
    2,
  )
  expect(await store.scores.recompute()).toEqual([])
  expect((await store.scores.rank(MAIN, 'all', '1'))?.answered).toBe(1)
  expect((await store.scores.rank(CKA, 'all', '1'))?.answered).toBe(2)
})

describe('the tracks of a server', () => {
  test('are its main one alone until another is made; the main one stands first', async () => {
    const store = await tempStore()
    expect(await store.tracks.of('100')).toEqual([{ ...MAIN, name: '', content: 'own', madeAt: 0 }])
    await store.tracks.save(CKA)
    expect((await store.tracks.of('100')).map(({ trackId }) => trackId)).toEqual(['main', 'k8sk8s'])
    expect((await store.tracks.of('101')).map(({ trackId }) => trackId)).toEqual(['main'])
    await store.tracks.save({ ...CKA, name: '쿠버네티스', content: 'both', examDate: '2027-03-20' })
    expect(await store.tracks.find(CKA)).toMatchObject({ name: '쿠버네티스', content: 'both', examDate: '2027-03-20' })
  })

  test('of two leaders who change one at once neither undoes the other, nor brings back what a third removed', async () => {
    const store = await tempStore()
    await store.tracks.save(CKA)
    await Promise.all([
      store.tracks.change(CKA, { name: '쿠버네티스' }),
      store.tracks.change(CKA, { examDate: '2027-03-20' }),
      store.tracks.change(CKA, { content: 'both' }),
      store.tracks.change(MAIN, { examDate: '2027-05-01' }),
      store.tracks.change(MAIN, { name: '데이터베이스' }),
    ])
    const [main, cka] = await store.tracks.of('100')
    expect(main).toEqual({ ...MAIN, name: '데이터베이스', content: 'own', examDate: '2027-05-01', madeAt: 0 })
    expect(cka).toEqual({ ...CKA, name: '쿠버네티스', content: 'both', examDate: '2027-03-20' })
    await store.tracks.remove(CKA)
    await store.tracks.change(CKA, { examDate: null })
    expect((await store.tracks.of('100')).map(({ trackId }) => trackId)).toEqual(['main'])
    expect(await store.tracks.find(CKA)).toEqual({ ...CKA, name: '쿠버네티스', content: 'both' })
  })

  test('have a schedule each, and what is paused or asked in one is not in the other', async () => {
    const store = await tempStore()
    await store.schedules.save(scheduleOf(MAIN))
    await store.schedules.save(scheduleOf(CKA))
    await post(store, scheduleOf(CKA))
    expect(await store.questions.used(MAIN)).toEqual([])
    expect(await store.occurrences.newest(MAIN)).toEqual([])
    expect(await store.questions.used(CKA)).toHaveLength(1)
    await store.schedules.pause(CKA)
    expect((await store.schedules.of(MAIN))?.paused).toBeUndefined()
    expect((await store.schedules.of(CKA))?.paused).toBe('admin')
  })

  test('one that is removed promises nothing more and comes back with all that it had; the last one stays', async () => {
    const store = await tempStore()
    expect(await store.tracks.remove(MAIN)).toBe(false)
    await store.tracks.save(CKA)
    const { id } = await post(store, scheduleOf(CKA))
    await store.answers.record({
      occurrenceId: id,
      memberId: '1',
      chosen: ['B'],
      correct: true,
      pressId: '1',
      now: NINE,
    })
    expect(await store.tracks.remove(CKA)).toBe(true)
    expect((await store.tracks.of('100')).map(({ trackId }) => trackId)).toEqual(['main'])
    expect((await store.schedules.of(CKA))?.nextDueAt).toBeUndefined()
    // What is open still closes: nobody loses what was answered.
    await close(store, NINE + DAY)
    await store.tracks.save((await store.tracks.find(CKA)) ?? CKA)
    expect((await store.tracks.of('100')).map(({ trackId }) => trackId)).toEqual(['main', 'k8sk8s'])
    expect((await store.scores.rank(CKA, 'all', '1'))?.points).toBe(15)
  })

  test('a channel is that of the track which posts there; two in one channel tell nothing', async () => {
    const store = await tempStore()
    await store.schedules.save({ ...scheduleOf(MAIN), channelId: '200' })
    await store.schedules.save({ ...scheduleOf(CKA), channelId: '201' })
    expect(await store.tracks.inChannels('100', ['201'])).toBe('k8sk8s')
    // A thread of a channel, and a thread that has a track of its own.
    expect(await store.tracks.inChannels('100', ['999', '201'])).toBe('k8sk8s')
    expect(await store.tracks.inChannels('100', ['200', '201'])).toBe('main')
    expect(await store.tracks.inChannels('101', ['201'])).toBeUndefined()
    await store.schedules.save({ ...scheduleOf(CKA), channelId: '200' })
    expect(await store.tracks.inChannels('100', ['200'])).toBeUndefined()
  })

  test('a removed track claims its channel no more, until it is back', async () => {
    const store = await tempStore()
    await store.tracks.save(CKA)
    const next = { ...CKA, trackId: 'next00' }
    await store.tracks.save(next)
    await store.schedules.save({ ...scheduleOf(CKA), channelId: '201' })
    await store.schedules.save({ ...scheduleOf(next), channelId: '201' })
    await store.tracks.remove(CKA)
    expect(await store.tracks.inChannels('100', ['201'])).toBe('next00')
    await store.tracks.save(CKA)
    expect(await store.tracks.inChannels('100', ['201'])).toBeUndefined()
  })

  test('notices are told for all, and withdrawn for one', async () => {
    const store = await tempStore()
    const late = { kind: 'not-posted', localDate: '2026-11-20', reason: 'late' } as const
    await store.notices.add(MAIN, late)
    await store.notices.add(CKA, late)
    expect((await store.notices.unseen('100')).map(({ trackId }) => trackId)).toEqual(['main', 'k8sk8s'])
    await store.notices.withdraw(CKA, late)
    expect((await store.notices.unseen('100')).map(({ trackId }) => trackId)).toEqual(['main'])
  })
})
