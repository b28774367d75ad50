import type { Kysely } from 'kysely'
import { MAIN_TRACK, mainTrack, type Track, type TrackKey } from '../../core/track.ts'
import { trackContentOf } from '../columns.ts'
import { inGuild } from '../engine/engine.ts'
import { optional } from '../engine/rows.ts'
import { endPosts } from '../schedule/pausing.ts'
import type { Tables } from '../tables.ts'
import type { TrackFields, Tracks } from './track-port.ts'
import type { TrackRow } from './track-tables.ts'

export function createTracks(db: Kysely<Tables>): Tracks {
  return {
    of: async (guildId) => (await tracksIn(db, guildId)).open,
    async find({ guildId, trackId }) {
      const { open, removed } = await tracksIn(db, guildId)
      return [...open, ...removed].find((one) => one.trackId === trackId)
    },
    async contents(guildIds) {
      const rows = await db
        .selectFrom('tracks')
        .select(['guild_id', 'track_id', 'content'])
        .where('guild_id', 'in', guildIds)
        .execute()
      return rows.map((row) => ({
        guildId: row.guild_id,
        trackId: row.track_id,
        content: trackContentOf(row.content),
      }))
    },
    save: (track) => save(db, track, 'open'),
    change: (track, fields) => change(db, track, fields),
    remove: (track) => inGuild(db, track.guildId, (tx) => remove(tx, track)),
    inChannels: (guildId, channelIds) => inChannels(db, guildId, channelIds),
    async last(guildId, memberId) {
      const ofGuild = db.selectFrom('last_tracks').select('track_id').where('guild_id', '=', guildId)
      return (await ofGuild.where('member_id', '=', memberId).executeTakeFirst())?.track_id
    },
    async remember({ guildId, trackId }, memberId) {
      await db
        .insertInto('last_tracks')
        .values({ guild_id: guildId, member_id: memberId, track_id: trackId })
        .onConflict((conflict) => conflict.columns(['guild_id', 'member_id']).doUpdateSet({ track_id: trackId }))
        .execute()
    },
  }
}

interface TracksIn {
  readonly open: readonly Track[]
  readonly removed: readonly Track[]
}

/** The main one stands first, with or without a row of its own. */
async function tracksIn(db: Kysely<Tables>, guildId: string): Promise<TracksIn> {
  const ofGuild = db.selectFrom('tracks').selectAll().where('guild_id', '=', guildId)
  const rows = await ofGuild.orderBy('made_at_ms').orderBy('track_id').execute()
  const main = rows.some((row) => row.track_id === MAIN_TRACK) ? [] : [asMade(guildId)]
  const inState = (state: string) => rows.filter((row) => row.state === state).map(trackOfRow)
  return { open: [...main, ...inState('open')], removed: inState('removed') }
}

function asMade(guildId: string): Track {
  return { ...mainTrack(guildId), name: '', content: 'own', madeAt: 0 }
}

function trackOfRow(row: TrackRow): Track {
  return {
    guildId: row.guild_id,
    trackId: row.track_id,
    name: row.name,
    content: trackContentOf(row.content),
    ...optional('examDate', row.exam_date),
    madeAt: row.made_at_ms,
  }
}

async function save(db: Kysely<Tables>, track: Track, state: 'open' | 'removed'): Promise<void> {
  const { guildId, trackId, name, content, examDate = null, madeAt } = track
  const values = { name, content, exam_date: examDate, state }
  await db
    .insertInto('tracks')
    .values({ guild_id: guildId, track_id: trackId, made_at_ms: madeAt, ...values })
    .onConflict((conflict) => conflict.columns(['guild_id', 'track_id']).doUpdateSet(values))
    .execute()
}

/** The main track may have no row yet; one that was removed meanwhile stays so. */
async function change(db: Kysely<Tables>, { guildId, trackId }: TrackKey, fields: TrackFields): Promise<void> {
  const { examDate, ...named } = fields
  const given = { ...named, ...(examDate === undefined ? {} : { exam_date: examDate }) }
  const { name, content, madeAt } = asMade(guildId)
  const made = { guild_id: guildId, track_id: trackId, name, content, exam_date: null, made_at_ms: madeAt }
  await db
    .insertInto('tracks')
    .values({ ...made, state: 'open', ...given })
    .onConflict((conflict) => conflict.columns(['guild_id', 'track_id']).doUpdateSet(given))
    .execute()
}

/** What was to be posted of it is not; what is open still closes, so that nobody loses what was answered. */
async function remove(tx: Kysely<Tables>, { guildId, trackId }: TrackKey): Promise<boolean> {
  const { open } = await tracksIn(tx, guildId)
  const track = open.find((one) => one.trackId === trackId)
  if (!track || open.length < 2) return false
  await save(tx, track, 'removed')
  const schedule = tx.updateTable('schedules').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  await schedule.set({ paused: 'admin', next_due_at_ms: null }).execute()
  await endPosts(tx, track)
  return true
}

async function inChannels(
  db: Kysely<Tables>,
  guildId: string,
  channelIds: readonly string[],
): Promise<string | undefined> {
  const rows = await db
    .selectFrom('schedules')
    .select(['track_id', 'channel_id'])
    .where('guild_id', '=', guildId)
    .where('channel_id', 'in', channelIds)
    // A track that was removed keeps its schedule, for its return; its channel is free.
    .where('track_id', 'not in', (removed) =>
      removed.selectFrom('tracks').select('track_id').where('guild_id', '=', guildId).where('state', '=', 'removed'),
    )
    .orderBy('track_id')
    .execute()
  for (const channelId of channelIds) {
    const [only, other] = rows.filter((row) => row.channel_id === channelId)
    // Two tracks in one channel: it tells nothing.
    if (only) return other ? undefined : only.track_id
  }
  return undefined
}
