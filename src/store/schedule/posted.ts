import { type Kysely, sql } from 'kysely'
import type { PostedOccurrence } from '../../core/schedule/types.ts'
import type { TrackKey } from '../../core/track.ts'
import { apart, isPostgres } from '../engine/engine.ts'
import type { Tables } from '../tables.ts'
import type { Look, Page } from './occurrence-port.ts'
import { postedOf } from './occurrence-rows.ts'

/** Posted, whatever became of the message later. */
const POSTED = ['open', 'closing', 'closed']

export async function newest(db: Kysely<Tables>, track: TrackKey): Promise<readonly PostedOccurrence[]> {
  const lately = postedIn(db, track).select(['local_date', 'opened_at_ms']).orderBy('local_date', 'desc')
  const [newest] = (await lately.limit(LOOKED_THROUGH).execute()).sort(
    (a, b) => (b.opened_at_ms ?? 0) - (a.opened_at_ms ?? 0),
  )
  return newest ? await postedOn(db, track, newest.local_date) : []
}

export async function postedOn(
  db: Kysely<Tables>,
  track: TrackKey,
  localDate: string,
): Promise<readonly PostedOccurrence[]> {
  const ofDate = postedIn(db, track).selectAll().where('local_date', '=', localDate)
  return (await ofDate.orderBy('number').execute()).map(postedOf).filter((one) => one !== undefined)
}

/** The latest date need not be what was posted last: a clock may have been ahead for a while. */
const LOOKED_THROUGH = 50

export async function lastCounted(
  db: Kysely<Tables>,
  track: TrackKey,
  localDate: string,
): Promise<readonly PostedOccurrence[]> {
  const counted = countedIn(db, track)
  const before = counted.where('local_date', '<', localDate)
  const date = before.select(({ fn }) => fn.max('local_date').as('newest'))
  const rows = await counted.selectAll().where('local_date', '=', date).orderBy('number').execute()
  return rows.map(postedOf).filter((one) => one !== undefined)
}

export async function archive(
  db: Kysely<Tables>,
  track: TrackKey,
  { limit, offset }: Page,
): Promise<readonly PostedOccurrence[]> {
  const rows = await countedIn(db, track)
    .selectAll()
    .orderBy('local_date', 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(postedOf).filter((one) => one !== undefined)
}

function postedIn(db: Kysely<Tables>, { guildId, trackId }: TrackKey) {
  const ofTrack = db.selectFrom('occurrences').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  return ofTrack.where('state', 'in', POSTED)
}

/** Without what a moderator took away. */
function countedIn(db: Kysely<Tables>, track: TrackKey) {
  return postedIn(db, track)
    .where('results', 'is not', null)
    .where('message_id', 'is not', null)
    .where((where) => where.or([where('reason', 'is', null), where('reason', '<>', 'deleted')]))
}

/** That it was looked at is written down before anything is shown: whoever dies, no card is edited more often. */
export async function grown(db: Kysely<Tables>, look: Look): Promise<readonly string[]> {
  if (!(await toLookAt(db, look).select('id').limit(1).executeTakeFirst())) return []
  return await apart(db, async (tx) => {
    const answers = sql<number>`(select count(*) from answers where answers.occurrence_id = occurrences.id)`
    const longestAgo = toLookAt(tx, look)
      .orderBy(LOOKED_AT)
      .limit(look.limit)
      .$if(isPostgres(db), (query) => query.forUpdate().skipLocked())
    const rows = await longestAgo.select(['id', 'shown_answers', answers.as('answers')]).execute()
    for (const { id, answers } of rows) {
      const shown = { shown_at_ms: look.now, shown_answers: answers }
      await tx.updateTable('occurrences').set(shown).where('id', '=', id).execute()
    }
    return rows.filter((row) => row.answers > row.shown_answers).map((row) => row.id)
  })
}

const LOOKED_AT = sql<number>`coalesce(shown_at_ms, opened_at_ms)`

function toLookAt(db: Kysely<Tables>, { now, everyMs, lastMs }: Look) {
  const open = db
    .selectFrom('occurrences')
    .where('state', '=', 'open')
    .where('closes_at_ms', '>', now + lastMs)
  return open.where(LOOKED_AT, '<=', now - everyMs)
}
