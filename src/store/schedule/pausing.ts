import { type Kysely, sql } from 'kysely'
import type { TrackKey } from '../../core/track.ts'
import type { Tables } from '../tables.ts'

// A pause ends what was to be posted. What is being sent may stand there: its row says that it is wanted no more, until it is known.

/** Where a row goes of which no message stands. */
export const NOT_POSTED = sql<string>`case reason when 'paused' then 'skipped' else 'due' end`

export async function endPosts(tx: Kysely<Tables>, { guildId, trackId }: TrackKey): Promise<void> {
  const ofTrack = tx.updateTable('occurrences').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  // First what is being sent: given back between the two it waits again, and the second one ends it.
  await ofTrack.where('state', '=', 'sending').set({ reason: 'paused' }).execute()
  const waiting = ofTrack.where('state', 'in', ['due', 'claimed'])
  await waiting.set({ state: 'skipped', reason: 'paused' }).execute()
}

/** A leader wants them after all. */
export async function wantPosts(tx: Kysely<Tables>, { guildId, trackId }: TrackKey): Promise<void> {
  const ofTrack = tx.updateTable('occurrences').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  await ofTrack.where('state', '=', 'sending').where('reason', '=', 'paused').set({ reason: null }).execute()
}
