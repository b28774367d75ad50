import { type Kysely, sql } from 'kysely'
import type { TrackKey } from '../core/track.ts'
import type { NewTrackFile, TrackFile, TrackFiles } from './store.ts'
import type { Tables, TrackFileRow } from './tables.ts'

type Told = Omit<TrackFileRow, 'content'>

const TOLD = [
  'guild_id',
  'track_id',
  'path',
  'version',
  'kind',
  'size',
  'origin',
  'added_by',
  'added_at_ms',
  'removed',
] as const satisfies readonly (keyof Told)[]

export function createTrackFiles(db: Kysely<Tables>): TrackFiles {
  return {
    async of({ guildId, trackId }) {
      const rows = await db
        .selectFrom('track_files as f')
        .select(TOLD)
        .where('guild_id', '=', guildId)
        .where('track_id', '=', trackId)
        .where('removed', '=', 0)
        .where(sql<boolean>`version = (select max(n.version) from track_files n
          where n.guild_id = f.guild_id and n.track_id = f.track_id and n.path = f.path)`)
        .orderBy('path')
        .execute()
      return rows.map(fileOf)
    },
    async bytes({ guildId, trackId }, path, version) {
      const ofTrack = db.selectFrom('track_files').select('content').where('guild_id', '=', guildId)
      const ofPath = ofTrack.where('track_id', '=', trackId).where('path', '=', path)
      return (await ofPath.where('version', '=', version).executeTakeFirst())?.content ?? undefined
    },
    async versions({ guildId, trackId }) {
      const ofGuild = db.selectFrom('track_files').where('guild_id', '=', guildId)
      const counted = ofGuild.where('track_id', '=', trackId).select(({ fn }) => fn.countAll().as('versions'))
      return Number((await counted.executeTakeFirstOrThrow()).versions)
    },
    async history({ guildId, trackId }, path) {
      const ofTrack = db.selectFrom('track_files').select(TOLD).where('guild_id', '=', guildId)
      const ofPath = ofTrack.where('track_id', '=', trackId).where('path', '=', path)
      return (await ofPath.orderBy('version', 'desc').execute()).map(fileOf)
    },
    async add(track, files) {
      await db.transaction().execute(async (tx) => {
        for (const file of files) await write(tx, track, file)
      })
    },
  }
}

/** A version more: what stood there stays. */
async function write(tx: Kysely<Tables>, { guildId, trackId }: TrackKey, file: NewTrackFile): Promise<void> {
  const { path, kind, content, origin, addedBy, addedAt } = file
  const ofPath = tx.selectFrom('track_files').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const { last } = await ofPath
    .where('path', '=', path)
    .select(sql<number>`coalesce(max(version), 0)`.as('last'))
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('track_files')
    .values({
      guild_id: guildId,
      track_id: trackId,
      path,
      version: Number(last) + 1,
      kind,
      content: content ? Buffer.from(content) : null,
      size: content?.length ?? 0,
      origin,
      added_by: addedBy,
      added_at_ms: addedAt,
      removed: content ? 0 : 1,
    })
    .execute()
}

function fileOf(row: Told): TrackFile {
  return {
    path: row.path,
    version: row.version,
    kind: row.kind,
    size: row.size,
    origin: row.origin,
    addedBy: row.added_by,
    addedAt: row.added_at_ms,
    removed: row.removed === 1,
  }
}
