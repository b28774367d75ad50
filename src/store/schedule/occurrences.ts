import type { Kysely } from 'kysely'
import type { Schedule } from '../../core/schedule/types.ts'
import { restored } from '../backup/restored.ts'
import { inGuild } from '../engine/engine.ts'
import type { LeaseClock } from '../engine/lease-clock.ts'
import type { Tables } from '../tables.ts'
import { claim } from './claims.ts'
import { clockPutBack, lastSent, openedFarAhead } from './clock.ts'
import { leaseWrites } from './leases.ts'
import type { OccurrencePlan, Occurrences } from './occurrence-port.ts'
import { occurrenceOf } from './occurrence-rows.ts'
import { addPlanned } from './planned-row.ts'
import { archive, grown, lastCounted, newest, postedOn } from './posted.ts'
import { scheduleOf, scheduleRow } from './schedule-rows.ts'
import { ended, settle, settleEnded } from './settle.ts'

export function createOccurrences(db: Kysely<Tables>, clock: LeaseClock, leases = db): Occurrences {
  return {
    async find(id) {
      const row = await db.selectFrom('occurrences').selectAll().where('id', '=', id).executeTakeFirst()
      return row && occurrenceOf(row)
    },
    newest: (track) => newest(db, track),
    postedOn: (track, localDate) => postedOn(db, track, localDate),
    lastCounted: (track, localDate) => lastCounted(db, track, localDate),
    archive: (track, page) => archive(db, track, page),
    grown: (look) => grown(db, look),
    async recent({ guildId, trackId }, limit) {
      const rows = await db
        .selectFrom('occurrences')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('track_id', '=', trackId)
        .orderBy('local_date', 'desc')
        .orderBy('number', 'desc')
        .limit(limit)
        .execute()
      return rows.map(occurrenceOf)
    },
    async ofDate(scheduleId, localDate) {
      const rows = await db
        .selectFrom('occurrences')
        .selectAll()
        .where('schedule_id', '=', scheduleId)
        .where('local_date', '=', localDate)
        .orderBy('number')
        .execute()
      return rows.map(occurrenceOf)
    },
    async dates(scheduleId, since) {
      const rows = await db
        .selectFrom('occurrences')
        .select('local_date')
        .distinct()
        .where('schedule_id', '=', scheduleId)
        .where('local_date', '>=', since)
        .execute()
      return new Set(rows.map((row) => row.local_date))
    },
    lastSent: (scheduleId) => lastSent(db, scheduleId),
    plan: (plan) => savePlan(db, plan),
    claim: (request) => claim(leases, clock, request),
    restored: (now) => restored(db, now),
    clockPutBack: (now, backMs) => clockPutBack(db, clock, now, backMs),
    openedFarAhead: (now) => openedFarAhead(db, now),
    ended: (now) => ended(db, now),
    settleEnded: (id, now) => settleEnded(db, id, now),
    settle: (lease, now) => settle(db, lease, now),
    ...leaseWrites(db, clock),
  }
}

async function savePlan(db: Kysely<Tables>, { schedule, nextDueAt, rows }: OccurrencePlan): Promise<void> {
  await inGuild(db, schedule.guildId, async (tx) => {
    const own = tx.selectFrom('schedules').selectAll().where('id', '=', schedule.id)
    const now = await own.executeTakeFirst()
    // Not when anything of it was changed in the meantime, even to the same date: the next look at it plans by what it says now.
    if (!now || !isSame(scheduleOf(now), schedule)) return
    await tx.updateTable('schedules').set({ next_due_at_ms: nextDueAt }).where('id', '=', schedule.id).execute()
    await addPlanned(tx, schedule, rows)
  })
}

function isSame(one: Schedule, other: Schedule): boolean {
  return JSON.stringify(scheduleRow(one)) === JSON.stringify(scheduleRow(other))
}
