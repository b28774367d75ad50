import { type Kysely, sql } from 'kysely'
import { decisionOf } from '../columns.ts'
import type { CorrectionRow } from '../disputes/dispute-tables.ts'
import type { IsRight } from '../disputes/disputes.ts'
import { regrade } from '../disputes/regrade.ts'
import { recredit } from '../scores/credits.ts'
import { restreak } from '../scores/restreak.ts'
import { forgetStreaksFrom } from '../scores/streaks.ts'
import type { Tables } from '../tables.ts'
import type { OccurrenceRow } from './schedule-tables.ts'

/** It counts for nothing: no points, no card, and whoever missed it missed nothing. Answers and their bonus stay. */
export async function makeVoid(tx: Kysely<Tables>, row: CorrectionRow, isRight: IsRight): Promise<void> {
  const before = await find(tx, row.ref)
  const content = { ...decisionOf(row.content), was: { state: before.state, reason: before.reason } }
  row.content = JSON.stringify(content)
  await tx.updateTable('corrections').set({ content: row.content }).where('id', '=', row.id).execute()
  await stand(tx, before, { state: 'void', reason: 'voided' }, isRight)
}

/** As it was, but that its end may have come in the meantime. */
export async function restore(tx: Kysely<Tables>, row: CorrectionRow, isRight: IsRight): Promise<void> {
  const now = await find(tx, row.ref)
  const { was } = decisionOf(row.content)
  if (!was || now.state !== 'void') return
  const counted = now.results !== null && was.state === 'open'
  await stand(tx, now, { state: counted ? 'closing' : was.state, reason: was.reason }, isRight)
}

async function find(tx: Kysely<Tables>, id: string): Promise<OccurrenceRow> {
  return await tx.selectFrom('occurrences').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** Whoever was about to close it finds its lease gone. */
async function stand(
  tx: Kysely<Tables>,
  before: OccurrenceRow,
  to: Pick<OccurrenceRow, 'state' | 'reason'>,
  isRight: IsRight,
): Promise<void> {
  // Its results were never to be shown: a day of trying begins now.
  const tried = to.state === 'closing' ? { closed_at_ms: null } : {}
  await tx
    .updateTable('occurrences')
    .set({ ...to, ...tried, fence: sql<number>`fence + 1`, owner: null, lease_until_ms: 0 })
    .where('id', '=', before.id)
    .execute()
  await forgetStreaksFrom(tx, { guildId: before.guild_id, trackId: before.track_id }, before.local_date)
  await regrade(tx, before, before.id, isRight)
  await restreak(tx, before, { ...before, ...to })
  const track = { guildId: before.guild_id, trackId: before.track_id }
  if (before.question_id !== null) await recredit(tx, track, before.question_id)
}
