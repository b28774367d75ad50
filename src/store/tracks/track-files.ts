import { type Kysely, sql } from 'kysely'
import type { TrackKey } from '../../core/track.ts'
import { inGuild } from '../engine/engine.ts'
import type { Tables } from '../tables.ts'
import type { NewTrackFile, TrackFile, TrackFiles, Undo } from './track-port.ts'
import type { TrackFileRow } from './track-tables.ts'

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
  'change_id',
] as const satisfies readonly (keyof Told)[]

export function createTrackFiles(db: Kysely<Tables>): TrackFiles {
  return {
    async of({ guildId, trackId }, which) {
      const rows = await db
        .selectFrom('track_files as f')
        .select(TOLD)
        .where('guild_id', '=', guildId)
        .where('track_id', '=', trackId)
        .where('removed', 'in', which === 'ever' ? [0, 1] : [0])
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
    async versions(guildIds) {
      const rows = await db
        .selectFrom('track_files')
        .select(({ fn }) => ['guild_id', 'track_id', fn.countAll().as('versions')])
        .where('guild_id', 'in', guildIds)
        .groupBy(['guild_id', 'track_id'])
        .execute()
      return rows.map((row) => ({
        guildId: row.guild_id,
        trackId: row.track_id,
        versions: Number(row.versions),
      }))
    },
    async history({ guildId, trackId }, path) {
      const ofTrack = db.selectFrom('track_files').select(TOLD).where('guild_id', '=', guildId)
      const ofPath = ofTrack.where('track_id', '=', trackId).where('path', '=', path)
      return (await ofPath.orderBy('version', 'desc').execute()).map(fileOf)
    },
    async add(track, files) {
      return await inGuild(db, track.guildId, async (tx) => {
        for (const one of files) if (!(await isNewest(tx, track, one))) return false
        for (const file of files) await writeFile(tx, track, file)
        return true
      })
    },
    async changes({ guildId, trackId }, limit) {
      const ofTrack = db.selectFrom('track_files').where('guild_id', '=', guildId).where('track_id', '=', trackId)
      const rows = await ofTrack
        .select(({ fn }) => [
          'change_id',
          'added_by',
          'added_at_ms',
          'origin',
          fn.countAll<number>().as('files'),
          fn.sum<number>('removed').as('gone'),
        ])
        .groupBy(['change_id', 'added_by', 'added_at_ms', 'origin'])
        .orderBy('added_at_ms', 'desc')
        .orderBy('change_id')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        changeId: row.change_id,
        addedBy: row.added_by,
        addedAt: row.added_at_ms,
        origin: row.origin,
        added: Number(row.files) - Number(row.gone),
        removed: Number(row.gone),
      }))
    },
    undo: (track, undo) => inGuild(db, track.guildId, (tx) => takeBack(tx, track, undo)),
  }
}

/** What stands there now. */
export async function readFile(
  db: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  path: string,
): Promise<Uint8Array | undefined> {
  const ofTrack = db.selectFrom('track_files').select('content').where('guild_id', '=', guildId)
  const ofPath = ofTrack.where('track_id', '=', trackId).where('path', '=', path)
  return (await ofPath.orderBy('version', 'desc').limit(1).executeTakeFirst())?.content ?? undefined
}

/** A version more: what stood there stays. */
export async function writeFile(tx: Kysely<Tables>, { guildId, trackId }: TrackKey, file: NewTrackFile): Promise<void> {
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
      change_id: file.changeId ?? '',
    })
    .execute()
}

/** Whether it was made of the version that stands there. */
async function isNewest(tx: Kysely<Tables>, { guildId, trackId }: TrackKey, file: NewTrackFile): Promise<boolean> {
  if (file.after === undefined) return true
  const ofPath = tx.selectFrom('track_files').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const later = ofPath.where('path', '=', file.path).where('version', '>', file.after)
  return (await later.select('version').limit(1).executeTakeFirst()) === undefined
}

async function takeBack(tx: Kysely<Tables>, track: TrackKey, undo: Undo): Promise<string[]> {
  const { of, ...by } = undo
  const all = () =>
    tx.selectFrom('track_files').where('guild_id', '=', track.guildId).where('track_id', '=', track.trackId)
  const changed = await all().select(['path', 'version', 'kind', 'origin']).where('change_id', '=', of).execute()
  const paths: string[] = []
  for (const { path, version, kind, origin } of changed) {
    const later = await all()
      .select('version')
      .where('path', '=', path)
      .where('version', '>', version)
      .executeTakeFirst()
    if (later) continue
    const before = await all()
      .select('content')
      .where('path', '=', path)
      .where('version', '=', version - 1)
      .executeTakeFirst()
    const content = before?.content ?? undefined
    await writeFile(tx, track, { path, kind, origin, ...by, ...(content ? { content } : {}) })
    paths.push(path)
  }
  return paths
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
    changeId: row.change_id,
  }
}
