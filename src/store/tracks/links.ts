import type { Kysely } from 'kysely'
import { linkTroubleOf } from '../columns.ts'
import { inGuild } from '../engine/engine.ts'
import { optional } from '../engine/rows.ts'
import type { Tables } from '../tables.ts'
import type { TrackLink, TrackLinks } from './link-store.ts'
import { writeFile } from './track-files.ts'
import type { TrackLinkRow } from './track-tables.ts'

export function createLinks(db: Kysely<Tables>): TrackLinks {
  const ofTrack = (tx: Kysely<Tables>, guildId: string, trackId: string) =>
    tx.selectFrom('track_links').selectAll().where('guild_id', '=', guildId).where('track_id', '=', trackId)
  return {
    async of({ guildId, trackId }) {
      const row = await ofTrack(db, guildId, trackId).executeTakeFirst()
      return row && linkOf(row)
    },
    async claim({ before, now, limit }) {
      // One that was asked in the future was asked by a clock that was wrong.
      const due = db
        .selectFrom('track_links')
        .selectAll()
        .where(({ eb, or }) => or([eb('looked_at_ms', '<=', before), eb('looked_at_ms', '>', now)]))
      const rows = await due.orderBy('looked_at_ms').orderBy('guild_id').orderBy('track_id').limit(limit).execute()
      const claimed: TrackLink[] = []
      for (const row of rows) {
        // Another process may have come first: then the row no longer says when it was asked.
        const { numUpdatedRows } = await db
          .updateTable('track_links')
          .set({ looked_at_ms: now })
          .where('guild_id', '=', row.guild_id)
          .where('track_id', '=', row.track_id)
          .where('looked_at_ms', '=', row.looked_at_ms)
          .executeTakeFirst()
        if (numUpdatedRows > 0n) claimed.push(linkOf(row))
      }
      return claimed
    },
    take: ({ link, files, of }) =>
      inGuild(db, link.guildId, async (tx) => {
        const { guild_id, track_id, ...values } = rowOf(link)
        const now = of && (await ofTrack(tx, guild_id, track_id).executeTakeFirst())
        if (of && (now?.linked_at_ms !== of.linkedAt || now.commit_id !== of.commit)) return false
        await tx
          .insertInto('track_links')
          .values({ guild_id, track_id, ...values })
          .onConflict((conflict) => conflict.columns(['guild_id', 'track_id']).doUpdateSet(values))
          .execute()
        for (const file of files) await writeFile(tx, link, file)
        return true
      }),
    looked: ({ guildId, trackId, linkedAt }, now, trouble) =>
      inGuild(db, guildId, async (tx) => {
        const before = await ofTrack(tx, guildId, trackId).executeTakeFirst()
        if (!before || before.linked_at_ms !== (linkedAt ?? before.linked_at_ms)) return false
        await tx
          .updateTable('track_links')
          .set({ looked_at_ms: now, trouble: trouble ?? null })
          .where('guild_id', '=', guildId)
          .where('track_id', '=', trackId)
          .execute()
        return before.trouble !== (trouble ?? null)
      }),
    async remove({ guildId, trackId }) {
      const rows = db.deleteFrom('track_links').where('guild_id', '=', guildId).where('track_id', '=', trackId)
      return (await rows.executeTakeFirst()).numDeletedRows > 0n
    },
  }
}

function rowOf(link: Omit<TrackLink, 'trouble'>): TrackLinkRow {
  return {
    guild_id: link.guildId,
    track_id: link.trackId,
    url: link.url,
    branch: link.branch,
    folder: link.folder,
    commit_id: link.commit,
    committed_at_ms: link.committedAt,
    linked_by: link.linkedBy,
    linked_at_ms: link.linkedAt,
    looked_at_ms: link.lookedAt,
    trouble: null,
  }
}

function linkOf(row: TrackLinkRow): TrackLink {
  return {
    guildId: row.guild_id,
    trackId: row.track_id,
    url: row.url,
    branch: row.branch,
    folder: row.folder,
    commit: row.commit_id,
    committedAt: row.committed_at_ms,
    linkedBy: row.linked_by,
    linkedAt: row.linked_at_ms,
    lookedAt: row.looked_at_ms,
    ...optional('trouble', row.trouble === null ? null : linkTroubleOf(row.trouble)),
  }
}
