import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Notice } from '../../src/core/schedule/notices.ts'
import { mainTrack } from '../../src/core/track.ts'
import { MIGRATIONS } from '../../src/store/migrations/list.ts'
import { openStore } from '../../src/store/open.ts'
import { tempFolder, tempStore } from './fixtures.ts'
import { aSchedule, NINE } from './values.ts'

function late(localDate: string): Notice {
  return { kind: 'not-posted', localDate, reason: 'late' }
}

function hidden(messageId: string): Notice {
  return { kind: 'results-not-shown', localDate: '2026-11-23', channelId: '200', messageId }
}

test('several kinds wait side by side until they were shown; the same thing again counts, with its newest words', async () => {
  const store = await tempStore()
  await store.notices.add(mainTrack('100'), late('2026-11-23'))
  await store.notices.add(mainTrack('100'), hidden('1'))
  await store.notices.add(mainTrack('100'), late('2026-11-24'))
  await store.notices.add(mainTrack('101'), late('2026-11-25'))
  const shown = await store.notices.unseen('100')
  expect(shown).toMatchObject([
    { notice: hidden('1'), times: 1 },
    { notice: late('2026-11-24'), times: 2 },
  ])
  // Given again while it was being shown: that one was not seen yet.
  await store.notices.add(mainTrack('100'), late('2026-11-26'))
  await store.notices.seen('100', shown)
  expect(await store.notices.unseen('100')).toMatchObject([{ notice: late('2026-11-26'), times: 3 }])
  await store.notices.withdraw(mainTrack('100'), late('2026-11-26'))
  expect(await store.notices.unseen('100')).toEqual([])
  expect(await store.notices.unseen('101')).toHaveLength(1)
})

test('a server whose leaders never look keeps the newest twenty, and how many were dropped', async () => {
  const store = await tempStore()
  const addAll = async (from: number, to: number) => {
    for (let at = from; at < to; at++) await store.notices.add(mainTrack('100'), hidden(String(at)))
  }
  await store.notices.add(mainTrack('101'), hidden('0'))
  await addAll(0, 20)
  expect(await store.notices.unseen('100')).toHaveLength(20)
  await addAll(20, 50)
  const kept = await store.notices.unseen('100')
  expect(kept).toHaveLength(21)
  expect(kept[0]?.notice).toEqual({ kind: 'dropped', count: 30 })
  expect(kept[1]?.notice).toEqual(hidden('30'))
  expect(kept.at(-1)?.notice).toEqual(hidden('49'))
  // One more is dropped while the thirty are shown: that is not seen yet.
  await addAll(50, 51)
  await store.notices.seen('100', kept)
  expect(await store.notices.unseen('100')).toMatchObject([
    { notice: { kind: 'dropped', count: 31 } },
    { notice: hidden('50') },
  ])
  expect(await store.notices.unseen('101')).toHaveLength(1)
})

test('what an older version had to tell is still told', async () => {
  const file = join(tempFolder(), 'saegim.db')
  const now = () => NINE
  const old = await openStore(file, { now, migrations: MIGRATIONS.slice(0, 1) })
  await old.close()
  const raw = new Database(file)
  const { id, guildId, channelId } = aSchedule()
  raw
    .prepare(
      `insert into schedules values (?, ?, ?, '09:00', 'Asia/Seoul', '[1]', 1, '[]', 24, null, 'close', 'ko', 'no-permission', 5, 'no-permission')`,
    )
    .run(id, guildId, channelId)
  raw
    .prepare(
      `insert into occurrences (id, schedule_id, guild_id, channel_id, local_date, number, of_day, day_number, state, reason,
        due_at_ms, fence, lease_until_ms, choice_order, reveal, language)
      values ('o1', ?, ?, ?, '2026-11-20', 1, 1, 1, 'failed', 'no-permission', 1, 1, 0, '[]', 'close', 'ko')`,
    )
    .run(id, guildId, channelId)
  raw.close()
  const store = await openStore(file, { now })
  const reason = 'no-permission'
  expect(await store.notices.unseen(guildId)).toEqual([
    {
      trackId: 'main',
      notice: { kind: 'not-posted', localDate: '2026-11-20', reason, paused: reason },
      times: 1,
      place: 1,
    },
  ])
  expect(await store.schedules.of(mainTrack(guildId))).toMatchObject({ paused: reason, nextDueAt: 5 })
  await store.close()
})
