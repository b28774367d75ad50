import { type Kysely, sql } from 'kysely'
import { type KeyChange, type KeyDecision, keyChangeOf } from '../../core/quiz/corrections.ts'
import type { TrackKey } from '../../core/track.ts'
import { decidedOf, decisionOf, reportedOf } from '../columns.ts'
import { optional, trackOf } from '../engine/rows.ts'
import type { Tables } from '../tables.ts'
import type { CorrectionRow, ReportRow } from './dispute-tables.ts'
import type { Correction, Report } from './disputes.ts'

export function reportOf(row: ReportRow): Report {
  return {
    ...trackOf(row),
    thing: row.thing,
    kind: reportedOf(row.kind),
    ref: row.ref,
    memberId: row.member_id,
    reason: row.reason,
    ...optional('wanted', row.wanted),
    at: row.at_ms,
  }
}

export function correctionOf(row: CorrectionRow): Correction {
  const { accepted, key, erratum } = decisionOf(row.content)
  return {
    ...trackOf(row),
    id: row.id,
    number: row.number,
    thing: row.thing,
    kind: reportedOf(row.kind),
    ref: row.ref,
    ...optional('questionId', row.question_id),
    what: decidedOf(row.what),
    ...(accepted ? { accepted } : {}),
    ...(key ? { key } : {}),
    ...(erratum === undefined ? {} : { erratum }),
    by: row.by_member,
    at: row.at_ms,
    ...optional('undoes', row.undoes),
    changed: row.changed,
  }
}

export async function correctionsOf(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Correction>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('corrections').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, correctionOf(row)]))
}

/** Decisions that nobody took back, in their order: all of a track, or those on one question. */
export async function standingRows(
  db: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  questionId?: string,
): Promise<readonly CorrectionRow[]> {
  const ofGuild = db.selectFrom('corrections as c').selectAll().where('guild_id', '=', guildId)
  const ofTrack = ofGuild.where('track_id', '=', trackId).where('what', '<>', 'undo')
  const standing = ofTrack.where(sql<boolean>`not exists (select 1 from corrections u where u.undoes = c.id)`)
  const own = questionId === undefined ? standing : standing.where('question_id', '=', questionId)
  return await own.orderBy('number').execute()
}

/** All decisions on a question's key that stand, as one. */
export async function keyChangeNow(
  db: Kysely<Tables>,
  track: TrackKey,
  questionId: string,
  fingerprint: string | undefined,
): Promise<KeyChange | undefined> {
  const standing = await standingRows(db, track, questionId)
  return keyChangeOf(standing.flatMap(keyDecisionOf).filter((one) => one.of === fingerprint))
}

/** With the fingerprint of the question that each is about. */
export function keyDecisionOf(row: CorrectionRow): readonly (KeyDecision & { readonly of: string })[] {
  const { key, accepted, of = '' } = decisionOf(row.content)
  if (row.what === 'key' && key) return [{ key, of }]
  return row.what === 'accept' && accepted ? [{ accepted, of }] : []
}
