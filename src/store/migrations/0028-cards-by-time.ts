import { sql } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** Cards that time brings back have an index of their own, and so have the few of which nothing is known or that were put away. */
export const cardsByTime: Migration = {
  name: '0028-cards-by-time',
  async up(db) {
    await db.schema.dropIndex('cards_due').execute()
    await db.schema
      .createIndex('cards_due')
      .on('cards')
      .columns(['guild_id', 'track_id', 'member_id', 'due_ms', 'buried_until_ms'])
      .where(sql<boolean>`reps > 0 and suspended = ''`)
      .execute()
    await db.schema
      .createIndex('cards_aside')
      .on('cards')
      .columns(['guild_id', 'track_id', 'member_id', 'suspended', 'question_id'])
      .where(sql<boolean>`reps = 0 or suspended <> ''`)
      .execute()
  },
}
