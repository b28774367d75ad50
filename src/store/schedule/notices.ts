import { type Kysely, sql } from 'kysely'
import { type Notice, type NoticeOf, noticeKey } from '../../core/schedule/notices.ts'
import { mainTrack, type TrackKey } from '../../core/track.ts'
import { noticeContentOf } from '../columns.ts'
import { inGuild } from '../engine/engine.ts'
import type { Tables } from '../tables.ts'
import type { Notices } from './notice-port.ts'
import { noticeOf } from './schedule-rows.ts'

/** A server whose leaders never look keeps no more than these: the oldest go. */
const MOST_KEPT = 20

export function createNotices(db: Kysely<Tables>): Notices {
  return {
    add: (track, notice) => inGuild(db, track.guildId, (tx) => addNotice(tx, track, notice)),
    async unseen(guildId) {
      const rows = await db.selectFrom('notices').selectAll().where('guild_id', '=', guildId).orderBy('place').execute()
      return rows.map(noticeOf)
    },
    async seen(guildId, shown) {
      for (const { trackId, notice, place } of shown) {
        const same = db.deleteFrom('notices').where('guild_id', '=', guildId).where('track_id', '=', trackId)
        await same.where('notice_key', '=', noticeKey(notice)).where('place', '=', place).execute()
      }
    },
    async withdraw(track, notice) {
      await remove(db, track, noticeKey(notice))
    },
  }
}

/** Within the transaction of what it tells of. */
export async function addNotice(tx: Kysely<Tables>, track: TrackKey, notice: Notice): Promise<void> {
  const { guildId, trackId } = track
  const { place } = await tx
    .selectFrom('notices')
    .select(sql<number>`coalesce(max(place), 0) + 1`.as('place'))
    .where('guild_id', '=', guildId)
    .executeTakeFirstOrThrow()
  const row = { kind: notice.kind, content: JSON.stringify(notice), place: Number(place) }
  await tx
    .insertInto('notices')
    .values({ guild_id: guildId, track_id: trackId, notice_key: noticeKey(notice), times: 1, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['guild_id', 'track_id', 'notice_key'])
        .doUpdateSet({ ...row, times: sql<number>`notices.times + 1` }),
    )
    .execute()
  await dropOldest(tx, guildId)
}

/** What is dropped is counted: leaders who look at last hear that there was more. */
async function dropOldest(tx: Kysely<Tables>, guildId: string): Promise<void> {
  const queued = () => tx.selectFrom('notices').where('guild_id', '=', guildId).where('place', '>', 0)
  const [oldestKept] = await queued()
    .select('place')
    .orderBy('place', 'desc')
    .offset(MOST_KEPT - 1)
    .limit(1)
    .execute()
  if (!oldestKept) return
  const ofGuild = tx.deleteFrom('notices').where('guild_id', '=', guildId)
  const between = ofGuild.where('place', '>', 0).where('place', '<', oldestKept.place)
  const { numDeletedRows } = await between.executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) return
  const before = await tx
    .deleteFrom('notices')
    .where('guild_id', '=', guildId)
    .where('place', '<', 0)
    .returning('place')
    .executeTakeFirst()
  // Its place says how many: shown before those that stayed, and seen only if none was dropped meanwhile.
  const count = Number(numDeletedRows) - (before?.place ?? 0)
  const dropped: Notice = { kind: 'dropped', count }
  await tx
    .insertInto('notices')
    .values({
      guild_id: guildId,
      track_id: mainTrack(guildId).trackId,
      notice_key: noticeKey(dropped),
      kind: dropped.kind,
      content: JSON.stringify(dropped),
      times: 1,
      place: -count,
    })
    .execute()
}

/**
 * The schedule goes on: what had stopped it is over, and a date that is made up for after all was not left out. That
 * other dates got no question is as true as before, and still to be told.
 */
export async function goesOn(tx: Kysely<Tables>, track: TrackKey, madeUpFor?: string): Promise<void> {
  const ofGuild = tx.selectFrom('notices').selectAll().where('guild_id', '=', track.guildId)
  const rows = await ofGuild.where('track_id', '=', track.trackId).execute()
  for (const { notice_key, content, times } of rows) {
    const notice = noticeContentOf(content)
    if (notice.kind === 'paused') await remove(tx, track, notice_key)
    if (notice.kind !== 'not-posted') continue
    const { paused, ...calm } = notice
    if (notice.localDate === madeUpFor) await tellTheOthers(tx, track, notice_key, calm, times - 1)
    else if (paused) await rewrite(tx, track, notice_key, calm, times)
  }
}

/** The last of the other dates that it told of, and how many they are. */
async function tellTheOthers(
  tx: Kysely<Tables>,
  track: TrackKey,
  key: string,
  notice: NoticeOf<'not-posted'>,
  times: number,
): Promise<void> {
  const leftOut = tx.selectFrom('occurrences').select('local_date').where('guild_id', '=', track.guildId)
  const before = leftOut.where('track_id', '=', track.trackId).where('local_date', '<', notice.localDate)
  const same = before.where('state', 'in', ['failed', 'skipped']).where('reason', '=', notice.reason)
  const last = times > 0 ? await same.orderBy('local_date', 'desc').limit(1).executeTakeFirst() : undefined
  if (last) await rewrite(tx, track, key, { ...notice, localDate: last.local_date }, times)
  else await remove(tx, track, key)
}

async function remove(tx: Kysely<Tables>, { guildId, trackId }: TrackKey, key: string): Promise<void> {
  const ofTrack = tx.deleteFrom('notices').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  await ofTrack.where('notice_key', '=', key).execute()
}

async function rewrite(tx: Kysely<Tables>, track: TrackKey, key: string, notice: Notice, times: number): Promise<void> {
  await tx
    .updateTable('notices')
    .set({ content: JSON.stringify(notice), times })
    .where('guild_id', '=', track.guildId)
    .where('track_id', '=', track.trackId)
    .where('notice_key', '=', key)
    .execute()
}
