import type { Kysely } from 'kysely'
import type { TrackKey } from '../../core/track.ts'
import { chosenOf } from '../answers/answer-rows.ts'
import { reportedOf } from '../columns.ts'
import { inGuild } from '../engine/engine.ts'
import type { Tables } from '../tables.ts'
import { correctionsOf, reportOf } from './dispute-rows.ts'
import type { Report, ReportedThing, Reports, ToldReport } from './disputes.ts'

export function createReports(db: Kysely<Tables>): Reports {
  return {
    add: (report, most) => inGuild(db, report.guildId, (tx) => add(tx, report, most)),
    waiting: (track) => waiting(db, track),
    of: (track, thing, limit) => reportsOf(db, track, thing, limit),
    async given(occurrenceId, limit) {
      const all = db.selectFrom('answers').where('occurrence_id', '=', occurrenceId)
      const counted = all.select(({ fn }) => ['chosen', 'correct', fn.countAll().as('members')])
      const most = counted.groupBy(['chosen', 'correct']).orderBy('members', 'desc').orderBy('chosen').limit(limit)
      return (await most.execute()).map(({ chosen, correct, members }) => {
        return { chosen: chosenOf(chosen), right: correct === 1, members: Number(members) }
      })
    },
    async untold(guildId) {
      const decided = db.selectFrom('reports').select('member_id').distinct().where('guild_id', '=', guildId)
      const rows = await decided.where('told', '=', 0).where('decision_id', 'is not', null).execute()
      return new Set(rows.map((row) => row.member_id))
    },
    decided: (guildId, memberId) => decided(db, guildId, memberId),
    async told(guildId, memberId, shown) {
      for (const { trackId, thing, decision } of shown) {
        const own = db.updateTable('reports').set({ told: 1 }).where('guild_id', '=', guildId)
        const one = own.where('track_id', '=', trackId).where('thing', '=', thing).where('member_id', '=', memberId)
        await one.where('decision_id', '=', decision.id).execute()
      }
    },
  }
}

/** One that was decided is open again by a newer report of it. */
async function add(
  tx: Kysely<Tables>,
  report: Report,
  most: { readonly reports: number; readonly since: number },
): Promise<boolean> {
  const { guildId, trackId, memberId, thing, kind, ref, reason, wanted, at } = report
  const ofMember = tx.selectFrom('reports').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const others = ofMember.where('member_id', '=', memberId).where('thing', '<>', thing).where('at_ms', '>', most.since)
  const { sent } = await others.select(({ fn }) => fn.countAll().as('sent')).executeTakeFirstOrThrow()
  if (Number(sent) >= most.reports) return false
  const what = { reason, wanted: wanted ?? null, at_ms: at, decision_id: null, told: 0 }
  await tx
    .insertInto('reports')
    .values({ guild_id: guildId, track_id: trackId, thing, member_id: memberId, kind, ref, ...what })
    .onConflict((conflict) => conflict.columns(['guild_id', 'track_id', 'thing', 'member_id']).doUpdateSet(what))
    .execute()
  return true
}

async function waiting(db: Kysely<Tables>, { guildId, trackId }: TrackKey): Promise<readonly ReportedThing[]> {
  const rows = await db
    .selectFrom('reports')
    .select(({ fn }) => ['thing', 'kind', 'ref', fn.countAll().as('reports'), fn.min('at_ms').as('first')])
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .where('decision_id', 'is', null)
    .groupBy(['thing', 'kind', 'ref'])
    .orderBy('first')
    .orderBy('thing')
    .execute()
  return rows.map(({ thing, kind, ref, reports }) => ({ thing, kind: reportedOf(kind), ref, reports: Number(reports) }))
}

async function reportsOf(
  db: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  thing: string,
  limit: number,
): Promise<readonly Report[]> {
  const ofTrack = db.selectFrom('reports').selectAll().where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const open = ofTrack.where('thing', '=', thing).where('decision_id', 'is', null)
  // Those that say which answer should count, before those in words alone: leaders accept one by a press.
  const first = open.orderBy((one) => one.case().when('wanted', 'is', null).then(1).else(0).end())
  return (await first.orderBy('at_ms').orderBy('member_id').limit(limit).execute()).map(reportOf)
}

async function decided(db: Kysely<Tables>, guildId: string, memberId: string): Promise<readonly ToldReport[]> {
  const rows = await db
    .selectFrom('reports')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('told', '=', 0)
    .where('member_id', '=', memberId)
    .where('decision_id', 'is not', null)
    .orderBy('at_ms')
    .orderBy('thing')
    .execute()
  const decisions = await correctionsOf(
    db,
    rows.map((row) => row.decision_id ?? ''),
  )
  return rows.flatMap((row) => {
    const decision = decisions.get(row.decision_id ?? '')
    const { trackId, thing, kind, ref } = reportOf(row)
    return decision ? [{ trackId, thing, kind, ref, memberId, decision }] : []
  })
}
