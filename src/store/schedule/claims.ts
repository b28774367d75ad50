import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { Occurrence } from '../../core/schedule/types.ts'
import { isPostgres } from '../engine/engine.ts'
import type { LeaseClock } from '../engine/lease-clock.ts'
import type { Tables } from '../tables.ts'
import type { Claim } from './occurrence-port.ts'
import { occurrenceOf } from './occurrence-rows.ts'

/**
 * One statement, so of several claimers each row goes to one; where several processes claim at once, each passes over what
 * another is about to take. A row that may have been sent stays `sending`: whoever takes it over must look first.
 */
export async function claim(
  db: Kysely<Tables>,
  clock: LeaseClock,
  { work, owner, now, leaseMs, limit }: Claim,
): Promise<Occurrence[]> {
  const claimable = (where: ExpressionBuilder<Tables, 'occurrences'>) =>
    where.and([
      where('state', 'in', work === 'post' ? ['due', 'claimed', 'sending'] : ['open', 'closing']),
      work === 'post'
        ? // A clock that was ahead sent what is not due yet: it is looked for now, while it stands among the newest.
          where.or([where('due_at_ms', '<=', now), where('state', '=', 'sending')])
        : where('closes_at_ms', '<=', now),
      where('lease_until_ms', '<=', clock.at(now, now)),
    ])
  const rows = await db
    .with(
      (cte) => cte('picked').materialized(),
      (select) =>
        select
          .selectFrom('occurrences')
          .select('id')
          .where(claimable)
          .orderBy('due_at_ms')
          .orderBy('guild_id')
          .orderBy('number')
          .limit(limit)
          .$if(isPostgres(db), (query) => query.forUpdate().skipLocked()),
    )
    .updateTable('occurrences')
    .set({
      state: sql<string>`case state when 'due' then 'claimed' when 'open' then 'closing' else state end`,
      owner,
      lease_until_ms: clock.at(now + leaseMs, now),
      fence: sql<number>`fence + 1`,
    })
    .where('id', 'in', (select) => select.selectFrom('picked').select('id'))
    .where(claimable)
    .returningAll()
    .execute()
  const order = (one: Occurrence) => `${String(one.dueAt).padStart(16, '0')} ${one.guildId} ${one.number}`
  return rows.map(occurrenceOf).sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** For the one process that has the file to itself: whoever held leases is dead. */
export async function takeOverLeases(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable('occurrences')
    .set({ lease_until_ms: 0, owner: null })
    .where('state', 'in', ['claimed', 'sending', 'closing'])
    .execute()
}
