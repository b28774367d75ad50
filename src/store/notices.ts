import { type Kysely, sql } from 'kysely'
import { type Notice, type NoticeKind, noticeKey } from '../core/schedule/notices.ts'
import { noticeOf } from './rows.ts'
import type { Notices } from './store.ts'
import type { Tables } from './tables.ts'

/** A server whose leaders never look keeps no more than these: the oldest go. */
const MOST_KEPT = 20

export function createNotices(db: Kysely<Tables>): Notices {
  return {
    add: (guildId, notice) => db.transaction().execute((tx) => addNotice(tx, guildId, notice)),
    async unseen(guildId) {
      const rows = await db.selectFrom('notices').selectAll().where('guild_id', '=', guildId).orderBy('place').execute()
      return rows.map(noticeOf)
    },
    async seen(guildId, shown) {
      if (shown.length === 0) return
      const places = shown.map((one) => one.place)
      await db.deleteFrom('notices').where('guild_id', '=', guildId).where('place', 'in', places).execute()
    },
    async withdraw(guildId, notice) {
      await db
        .deleteFrom('notices')
        .where('guild_id', '=', guildId)
        .where('notice_key', '=', noticeKey(notice))
        .execute()
    },
  }
}

/** Within the transaction of what it tells of. */
export async function addNotice(tx: Kysely<Tables>, guildId: string, notice: Notice): Promise<void> {
  const { place } = await tx
    .selectFrom('notices')
    .select(sql<number>`coalesce(max(place), 0) + 1`.as('place'))
    .where('guild_id', '=', guildId)
    .executeTakeFirstOrThrow()
  const row = { kind: notice.kind, content: JSON.stringify(notice), place: Number(place) }
  await tx
    .insertInto('notices')
    .values({ guild_id: guildId, notice_key: noticeKey(notice), times: 1, ...row })
    .onConflict((conflict) =>
      conflict.columns(['guild_id', 'notice_key']).doUpdateSet({ ...row, times: sql<number>`notices.times + 1` }),
    )
    .execute()
  await tx
    .deleteFrom('notices')
    .where('guild_id', '=', guildId)
    .where('place', 'not in', (select) =>
      select
        .selectFrom('notices')
        .select('place')
        .where('guild_id', '=', guildId)
        .orderBy('place', 'desc')
        .limit(MOST_KEPT),
    )
    .execute()
}

/** A leader changed the schedule: what had stopped it is known. */
export async function forgetNotPosted(tx: Kysely<Tables>, guildId: string): Promise<void> {
  const kinds = ['not-posted', 'paused'] as const satisfies readonly NoticeKind[]
  await tx.deleteFrom('notices').where('guild_id', '=', guildId).where('kind', 'in', kinds).execute()
}
