import type { Kysely, UpdateObject } from 'kysely'
import type { Reminders } from '../../core/schedule/reminders.ts'
import { languageOf } from '../columns.ts'
import { inGuild, isPostgres } from '../engine/engine.ts'
import type { LeaseClock } from '../engine/lease-clock.ts'
import { optional, trackOf } from '../engine/rows.ts'
import type { ReminderRow, SentReminderRow } from '../schedule/schedule-tables.ts'
import type { Tables } from '../tables.ts'
import type { OwedReminder, Owing, ReminderOf, ReminderStore } from './reminder-port.ts'

const MINUTE_MS = 60_000
/** So near to the close it helps nobody. */
const TOO_LATE_MS = 60_000

export function createReminders(db: Kysely<Tables>, clock: LeaseClock, leases = db): ReminderStore {
  const write = async (id: string, change: UpdateObject<Tables, 'sent_reminders'>) => {
    const waiting = db.updateTable('sent_reminders').where('id', '=', id).where('state', '=', 'sending')
    return (await waiting.set(change).executeTakeFirst()).numUpdatedRows > 0n
  }
  return {
    async of({ guildId, trackId, memberId }) {
      const own = db.selectFrom('reminders').selectAll().where('guild_id', '=', guildId).where('track_id', '=', trackId)
      const row = await own.where('member_id', '=', memberId).executeTakeFirst()
      return row && remindersOf(row)
    },
    save: (reminders, dueAt) => save(db, reminders, dueAt),
    oweForCloses: (owing) => oweForCloses(db, clock, owing),
    async reviewsDue(now, limit) {
      const due = db.selectFrom('reminders').selectAll().where('review_due_ms', 'is not', null)
      const rows = await due
        .where('review_due_ms', '<=', now)
        .orderBy('review_due_ms')
        .orderBy('member_id')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ...remindersOf(row), dueAt: row.review_due_ms ?? now }))
    },
    passReview: (due, nextAt, localDate, owing) =>
      inGuild(db, due.guildId, async (tx) => {
        const stillDue = ofMember(tx, due).where('review_due_ms', '=', due.dueAt)
        const row = await stillDue.set({ review_due_ms: nextAt }).returningAll().executeTakeFirst()
        if (!row || !owing) return undefined
        return await owe(tx, clock, { ...due, kind: 'review', localDate, language: languageOf(row.language) }, owing)
      }),
    leftOver: (owing) => leftOver(leases, clock, owing),
    settle: (id, state) => write(id, { state }),
    extend: (id, until) => write(id, { lease_until_ms: clock.at(until) }),
    async shut(memberId, now) {
      const off = { before_close_minutes: null, review_time: null, review_due_ms: null, shut_at_ms: now }
      await db.updateTable('reminders').set(off).where('member_id', '=', memberId).execute()
    },
    async forget({ guildId, trackId, memberId }) {
      const own = db.deleteFrom('reminders').where('guild_id', '=', guildId).where('track_id', '=', trackId)
      await own.where('member_id', '=', memberId).execute()
    },
    async isShut(memberId) {
      const shut = db.selectFrom('reminders').select('member_id').where('member_id', '=', memberId)
      return (await shut.where('shut_at_ms', '>', 0).limit(1).executeTakeFirst()) !== undefined
    },
    async told(memberId) {
      await db
        .deleteFrom('reminders')
        .where('member_id', '=', memberId)
        .where('before_close_minutes', 'is', null)
        .where('review_time', 'is', null)
        .execute()
      await db.updateTable('reminders').set({ shut_at_ms: 0 }).where('member_id', '=', memberId).execute()
    },
    async dropOlder(than) {
      await db.deleteFrom('sent_reminders').where('at_ms', '<', than).execute()
    },
  }
}

/** For the one process that has the file to itself: whoever was sending them is dead. */
export async function takeOverReminders(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('sent_reminders').set({ lease_until_ms: 0 }).where('state', '=', 'sending').execute()
}

/** One statement, so of several claimers each goes to one. */
async function leftOver(db: Kysely<Tables>, clock: LeaseClock, { now, limit, leaseMs }: Owing) {
  const rows = await db
    .with(
      (cte) => cte('picked').materialized(),
      (select) =>
        select
          .selectFrom('sent_reminders')
          .select('id')
          .where('state', '=', 'sending')
          .where('lease_until_ms', '<=', clock.at(now, now))
          .orderBy('at_ms')
          .orderBy('id')
          .limit(limit)
          .$if(isPostgres(db), (query) => query.forUpdate().skipLocked()),
    )
    .updateTable('sent_reminders')
    .set({ lease_until_ms: clock.at(now + leaseMs, now) })
    .where('id', 'in', (select) => select.selectFrom('picked').select('id'))
    .where('state', '=', 'sending')
    .where('lease_until_ms', '<=', clock.at(now, now))
    .returningAll()
    .execute()
  return rows.map((row) => ({ ...owedOf(row), again: true }))
}

async function save(db: Kysely<Tables>, reminders: Reminders, dueAt: number | undefined): Promise<void> {
  const { guildId, trackId, memberId, language, beforeClose = null, reviewAt = null } = reminders
  const wants = {
    language,
    before_close_minutes: beforeClose,
    review_time: reviewAt,
    review_due_ms: reviewAt === null ? null : (dueAt ?? null),
    shut_at_ms: 0,
  }
  if (beforeClose === null && reviewAt === null) {
    const own = db.deleteFrom('reminders').where('guild_id', '=', guildId).where('track_id', '=', trackId)
    await own.where('member_id', '=', memberId).execute()
    return
  }
  await db
    .insertInto('reminders')
    .values({ guild_id: guildId, track_id: trackId, member_id: memberId, ...wants })
    .onConflict((conflict) => conflict.columns(['guild_id', 'track_id', 'member_id']).doUpdateSet(wants))
    .execute()
}

async function oweForCloses(db: Kysely<Tables>, clock: LeaseClock, owing: Owing): Promise<readonly OwedReminder[]> {
  const { now, limit } = owing
  const rows = await db
    .selectFrom('reminders')
    .innerJoin('occurrences', (join) =>
      join
        .onRef('occurrences.guild_id', '=', 'reminders.guild_id')
        .onRef('occurrences.track_id', '=', 'reminders.track_id'),
    )
    .selectAll('reminders')
    .select(['occurrences.local_date', 'occurrences.closes_at_ms'])
    .where('occurrences.state', '=', 'open')
    .where('occurrences.closes_at_ms', '>', now + TOO_LATE_MS)
    .where('reminders.before_close_minutes', 'is not', null)
    .where(({ eb, ref, val }) =>
      eb(
        'occurrences.closes_at_ms',
        '<=',
        eb(val(now), '+', eb(ref('reminders.before_close_minutes'), '*', MINUTE_MS)),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('answers')
            .select('answers.member_id')
            .whereRef('answers.occurrence_id', '=', 'occurrences.id')
            .whereRef('answers.member_id', '=', 'reminders.member_id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sent_reminders')
            .select('sent_reminders.id')
            .where('sent_reminders.kind', '=', 'close')
            .whereRef('sent_reminders.guild_id', '=', 'reminders.guild_id')
            .whereRef('sent_reminders.track_id', '=', 'reminders.track_id')
            .whereRef('sent_reminders.member_id', '=', 'reminders.member_id')
            .whereRef('sent_reminders.local_date', '=', 'occurrences.local_date'),
        ),
      ),
    )
    .orderBy('occurrences.closes_at_ms')
    .orderBy('reminders.member_id')
    .limit(limit)
    .execute()
  const owed: OwedReminder[] = []
  for (const row of rows) {
    const what = { ...trackOf(row), memberId: row.member_id, kind: 'close', localDate: row.local_date } as const
    const one = await owe(db, clock, { ...what, language: languageOf(row.language) }, owing)
    if (one) owed.push(one)
  }
  return owed
}

/** Undefined where it was owed before. */
async function owe(
  db: Kysely<Tables>,
  clock: LeaseClock,
  what: ReminderOf & Pick<OwedReminder, 'kind' | 'language' | 'localDate'>,
  { now, leaseMs, newId }: Owing,
): Promise<OwedReminder | undefined> {
  const row = await db
    .insertInto('sent_reminders')
    .values({
      id: newId(),
      guild_id: what.guildId,
      track_id: what.trackId,
      member_id: what.memberId,
      kind: what.kind,
      local_date: what.localDate,
      language: what.language,
      state: 'sending',
      at_ms: now,
      lease_until_ms: clock.at(now + leaseMs, now),
    })
    .onConflict((conflict) => conflict.columns(['guild_id', 'track_id', 'member_id', 'kind', 'local_date']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row && { ...owedOf(row), again: false }
}

function ofMember(db: Kysely<Tables>, { guildId, trackId, memberId }: ReminderOf) {
  const own = db.updateTable('reminders').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  return own.where('member_id', '=', memberId)
}

function remindersOf(row: ReminderRow): Reminders {
  return {
    ...trackOf(row),
    memberId: row.member_id,
    language: languageOf(row.language),
    ...optional('beforeClose', row.before_close_minutes),
    ...optional('reviewAt', row.review_time),
  }
}

function owedOf(row: SentReminderRow): Omit<OwedReminder, 'again'> {
  return {
    ...trackOf(row),
    memberId: row.member_id,
    id: row.id,
    kind: row.kind === 'close' ? 'close' : 'review',
    language: languageOf(row.language),
    localDate: row.local_date,
    at: row.at_ms,
  }
}
