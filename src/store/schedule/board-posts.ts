import { type Kysely, sql, type UpdateObject } from 'kysely'
import { languageOf } from '../columns.ts'
import { inGuild, isPostgres } from '../engine/engine.ts'
import type { LeaseClock } from '../engine/lease-clock.ts'
import { optional, trackOf } from '../engine/rows.ts'
import type { Tables } from '../tables.ts'
import type { BoardPost, BoardPostClaim, BoardPosts } from './board-post-port.ts'
import { EMPTY, planFinals, WAITING } from './finals.ts'
import { addNotice } from './notices.ts'

const AT_ONCE = 200
export function createBoardPosts(db: Kysely<Tables>, clock: LeaseClock, leases = db): BoardPosts {
  return {
    async plan(now) {
      const due = db.selectFrom('schedules').selectAll().where('finals_due_at_ms', '<=', now)
      for (const row of await due.orderBy('finals_due_at_ms').orderBy('id').limit(AT_ONCE).execute()) {
        await inGuild(db, row.guild_id, (tx) => planFinals(tx, row.id, now))
      }
    },
    claim: (request) => claim(leases, clock, request),
    async mark(post, now) {
      return await write(db, post, { state: 'sending', sent_at_ms: sql<number>`coalesce(sent_at_ms, ${now})` })
    },
    async release(post, notBefore, unmark) {
      const again = unmark ? { state: 'due', sent_at_ms: null } : {}
      return await write(db, post, { lease_until_ms: clock.at(notBefore), ...again })
    },
    async end(post, how) {
      const state = how === 'empty' ? EMPTY : 'posted'
      const messageId = how === 'empty' ? undefined : how.messageId
      return await write(db, post, { state, message_id: messageId ?? null })
    },
    fail: (post, reason) =>
      inGuild(db, post.guildId, async (tx) => {
        const { period, channelId } = post
        if (await write(tx, post, { state: 'failed' }))
          await addNotice(tx, post, { kind: 'board-not-posted', period, channelId, reason })
      }),
  }
}

/** For the one process that has the file to itself: whoever held leases is dead. */
export async function takeOverBoardPosts(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('board_posts').set({ lease_until_ms: 0 }).where('state', 'in', WAITING).execute()
}

/** One statement, so of several claimers it goes to one. */
async function claim(
  db: Kysely<Tables>,
  clock: LeaseClock,
  { now, leaseMs }: BoardPostClaim,
): Promise<BoardPost | undefined> {
  const row = await db
    .with(
      (cte) => cte('picked').materialized(),
      (select) =>
        select
          .selectFrom('board_posts')
          .select(['guild_id', 'track_id', 'period'])
          .where('state', 'in', WAITING)
          // A clock that was ahead sent what is not due yet: it is looked for now, while it stands among the newest.
          .where((where) => where.or([where('due_at_ms', '<=', now), where('state', '=', 'sending')]))
          .where('lease_until_ms', '<=', clock.at(now, now))
          .orderBy('due_at_ms')
          .orderBy('guild_id')
          .orderBy('track_id')
          .orderBy('period')
          .limit(1)
          .$if(isPostgres(db), (query) => query.forUpdate().skipLocked()),
    )
    .updateTable('board_posts')
    .set({ lease_until_ms: clock.at(now + leaseMs, now), fence: sql<number>`fence + 1` })
    .where(({ refTuple, selectFrom, eb }) =>
      eb(
        refTuple('guild_id', 'track_id', 'period'),
        'in',
        selectFrom('picked')
          .select(['picked.guild_id', 'picked.track_id', 'picked.period'])
          .$asTuple('guild_id', 'track_id', 'period'),
      ),
    )
    .where('state', 'in', WAITING)
    .where('lease_until_ms', '<=', clock.at(now, now))
    .returningAll()
    .executeTakeFirst()
  if (!row) return undefined
  const { period, channel_id: channelId, due_at_ms: dueAt, fence, sent_at_ms } = row
  const language = languageOf(row.language)
  return { ...trackOf(row), period, channelId, language, dueAt, ...optional('sentAt', sent_at_ms), fence }
}

/** False when the lease is this claimer's no longer. */
async function write(
  db: Kysely<Tables>,
  { guildId, trackId, period, fence }: BoardPost,
  change: UpdateObject<Tables, 'board_posts'>,
): Promise<boolean> {
  const row = db.updateTable('board_posts').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const held = row.where('period', '=', period).where('fence', '=', fence).where('state', 'in', WAITING)
  return (await held.set(change).executeTakeFirst()).numUpdatedRows > 0n
}
