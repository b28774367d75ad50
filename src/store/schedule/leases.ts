import { type Kysely, sql, type UpdateObject } from 'kysely'
import { asWritten, type KeyChange } from '../../core/quiz/corrections.ts'
import { questionFingerprint } from '../../core/quiz/picking.ts'
import type { Question } from '../../core/quiz/types.ts'
import type { Notice, RefusedBy } from '../../core/schedule/notices.ts'
import type { Occurrence, OccurrenceReason, PauseReason } from '../../core/schedule/types.ts'
import { keyChangeNow } from '../disputes/dispute-rows.ts'
import { inGuildOf } from '../engine/engine.ts'
import type { LeaseClock } from '../engine/lease-clock.ts'
import { trackOf } from '../engine/rows.ts'
import { unsettle } from '../scores/streaks.ts'
import type { Tables } from '../tables.ts'
import { addNotice } from './notices.ts'
import type { Lease, Occurrences } from './occurrence-port.ts'
import { keyChangeText, occurrenceOf } from './occurrence-rows.ts'
import { NOT_POSTED } from './pausing.ts'

type Change = UpdateObject<Tables, 'occurrences'>

type LeaseWrites = Pick<Occurrences, 'prepare' | 'mark' | 'record' | 'release' | 'end' | 'replace' | 'closed'>

export function leaseWrites(db: Kysely<Tables>, clock: LeaseClock): LeaseWrites {
  return {
    prepare: (lease, question, order) => prepare(db, lease, question, order),
    mark: (lease, now, closesAt) => mark(db, lease, now, closesAt),
    async record(lease, messageId) {
      const recorded = await write(db, lease, ['sending'], {
        state: 'open',
        message_id: messageId,
        reason: null,
        ...FREE,
      })
      return recorded || (await filledIn(db, lease))
    },
    release(lease, notBefore, unmark, { reason, notice } = {}) {
      const change = {
        owner: null,
        lease_until_ms: clock.at(notBefore),
        ...(reason ? { reason } : {}),
        ...(unmark ? { state: NOT_POSTED, opened_at_ms: null, closes_at_ms: null } : {}),
      }
      return writeAndTell(
        db,
        lease,
        unmark ? ['claimed', 'sending'] : ['claimed', 'sending', 'closing'],
        change,
        notice,
      )
    },
    end: (lease, state, reason, pause) => end(db, lease, state, reason, pause),
    replace: (lease, newId, now, by) => replace(db, lease, newId, now, by),
    closed(lease, now, reason, notice) {
      const closedAt = sql<number>`coalesce(closed_at_ms, ${now})`
      const change = { state: 'closed', closed_at_ms: closedAt, reason: reason ?? null, ...FREE }
      return writeAndTell(db, lease, ['closing'], change, notice)
    },
  }
}

async function mark(db: Kysely<Tables>, lease: Lease, now: number, closesAt: number): Promise<boolean> {
  return await inGuildOf(db, 'occurrences', lease.id, async (tx) => {
    // One that was paused since it was sent is not sent again.
    const { numUpdatedRows } = await held(tx, lease, ['claimed', 'sending'])
      .where(sql<boolean>`coalesce(reason, '') <> 'paused'`)
      .set({
        state: 'sending',
        opened_at_ms: sql<number>`coalesce(opened_at_ms, ${now})`,
        closes_at_ms: sql<number>`coalesce(closes_at_ms, ${closesAt})`,
      })
      .executeTakeFirst()
    if (numUpdatedRows > 0n) await unsettle(tx, lease.id)
    return numUpdatedRows > 0n
  })
}

const FREE = { owner: null, lease_until_ms: 0 } as const

function held(db: Kysely<Tables>, { id, fence }: Lease, from: readonly string[]) {
  return db.updateTable('occurrences').where('id', '=', id).where('fence', '=', fence).where('state', 'in', from)
}

/** False when the lease went to someone else, or the row is not where it was left. */
async function write(db: Kysely<Tables>, lease: Lease, from: readonly string[], change: Change): Promise<boolean> {
  return (await held(db, lease, from).set(change).executeTakeFirst()).numUpdatedRows > 0n
}

/** With what leaders are to hear of it, or not at all. */
async function writeAndTell(
  db: Kysely<Tables>,
  lease: Lease,
  from: readonly string[],
  change: Change,
  notice: Notice | undefined,
): Promise<boolean> {
  if (!notice) return await write(db, lease, from, change)
  return await inGuildOf(db, 'occurrences', lease.id, async (tx) => {
    if (!(await write(tx, lease, from, change))) return false
    const row = tx.selectFrom('occurrences').select(['guild_id', 'track_id']).where('id', '=', lease.id)
    await addNotice(tx, trackOf(await row.executeTakeFirstOrThrow()), notice)
    return true
  })
}

/** A press on the message told the store that it exists before the sender could. */
async function filledIn(db: Kysely<Tables>, lease: Lease): Promise<boolean> {
  const row = await db
    .selectFrom('occurrences')
    .select('message_id')
    .where('id', '=', lease.id)
    .where('fence', '=', lease.fence)
    .executeTakeFirst()
  return typeof row?.message_id === 'string'
}

async function prepare(
  db: Kysely<Tables>,
  lease: Lease,
  question: Question,
  order: readonly string[],
): Promise<Occurrence | undefined> {
  return await inGuildOf(db, 'occurrences', lease.id, async (tx) => {
    const row = tx.selectFrom('occurrences').where('id', '=', lease.id).where('fence', '=', lease.fence)
    // As it was written: what leaders decided stands beside it, to be taken back.
    const written = asWritten(question)
    await tx
      .updateTable('occurrences')
      .set({
        question_id: question.id,
        question: JSON.stringify(written),
        key_change: keyChangeText(await standingChange(tx, lease, written)),
        choice_order: JSON.stringify(order),
        day_number: sql<number>`1 + (select count(distinct b.local_date) from occurrences b
          where b.guild_id = occurrences.guild_id and b.track_id = occurrences.track_id and b.local_date < occurrences.local_date
          and (b.state in ('sending', 'open', 'closing', 'closed') or b.reason = 'voided'))`,
      })
      .where('id', '=', lease.id)
      .where('fence', '=', lease.fence)
      .where('state', '=', 'claimed')
      .where('question', 'is', null)
      .execute()
    const now = await row.selectAll().executeTakeFirst()
    return now && occurrenceOf(now)
  })
}

async function standingChange(tx: Kysely<Tables>, { id }: Lease, question: Question): Promise<KeyChange | undefined> {
  const row = await tx
    .selectFrom('occurrences')
    .select(['guild_id', 'track_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && (await keyChangeNow(tx, trackOf(row), question.id, questionFingerprint(question)))
}

async function end(
  db: Kysely<Tables>,
  lease: Lease,
  state: string,
  reason: OccurrenceReason,
  pause?: PauseReason,
): Promise<boolean> {
  return await inGuildOf(db, 'occurrences', lease.id, async (tx) => {
    const ended = await write(tx, lease, ['claimed', 'sending'], { state, reason, ...FREE })
    // What somebody deleted needs no telling.
    if (!ended || state === 'void') return ended
    const row = await tx
      .selectFrom('occurrences')
      .select(['schedule_id', 'guild_id', 'track_id', 'local_date', 'number'])
      .where('id', '=', lease.id)
      .executeTakeFirstOrThrow()
    const stops = pause !== undefined && (await isStopped(tx, row.schedule_id, pause))
    const same = tx
      .selectFrom('occurrences')
      .select('id')
      .where('schedule_id', '=', row.schedule_id)
      .where('local_date', '=', row.local_date)
      .where('number', '<>', row.number)
      .where('state', '=', state)
      .where('reason', '=', reason)
    // A date is told once, however many of its questions did not come.
    if (!stops && (await same.executeTakeFirst())) return true
    const notice = { kind: 'not-posted', localDate: row.local_date, reason } as const
    const isSo = stops || (pause !== undefined && (await pausedNow(tx, row.schedule_id)) === pause)
    await addNotice(tx, trackOf(row), isSo ? { ...notice, paused: pause } : notice)
    return true
  })
}

/** Where it went on until now. What a leader paused meanwhile stays so, and so does what the bot was removed from: neither goes on by itself. */
async function isStopped(tx: Kysely<Tables>, scheduleId: string, pause: PauseReason): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('schedules')
    .set({ paused: pause })
    .where('id', '=', scheduleId)
    .where(sql<boolean>`coalesce(paused, '') not in ('admin', 'bot-removed', ${pause})`)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function pausedNow(tx: Kysely<Tables>, scheduleId: string): Promise<string | undefined> {
  const row = await tx.selectFrom('schedules').select('paused').where('id', '=', scheduleId).executeTakeFirst()
  return row?.paused ?? undefined
}

/** The message never came to be, so no answer names the old id. */
async function replace(db: Kysely<Tables>, lease: Lease, newId: string, now: number, by: RefusedBy): Promise<boolean> {
  return await inGuildOf(db, 'occurrences', lease.id, async (tx) => {
    const row = await tx
      .selectFrom('occurrences')
      .selectAll()
      .where('id', '=', lease.id)
      .where('fence', '=', lease.fence)
      .executeTakeFirst()
    if (!row?.question || row.message_id !== null) return false
    const { question } = occurrenceOf(row)
    if (!question) return false
    await tx
      .insertInto('refused_questions')
      .values({
        guild_id: row.guild_id,
        track_id: row.track_id,
        fingerprint: questionFingerprint(question),
        question_id: question.id,
        at_ms: now,
      })
      .onConflict((conflict) => conflict.columns(['guild_id', 'track_id', 'fingerprint']).doNothing())
      .execute()
    const { file, line } = question
    await addNotice(tx, trackOf(row), { kind: 'question-refused', by, file, line })
    return await write(tx, lease, ['claimed', 'sending'], {
      id: newId,
      state: NOT_POSTED,
      question_id: null,
      question: null,
      replaced: row.replaced + 1,
      choice_order: '[]',
      opened_at_ms: null,
      closes_at_ms: null,
      ...FREE,
    })
  })
}
