import type { Migration } from '../engine/migrate.ts'

/** How many cards are due is read off an index alone. */
export const cardsCounted: Migration = {
  name: '0027-cards-counted',
  async up(db) {
    await db.schema.dropIndex('cards_due').execute()
    await db.schema
      .createIndex('cards_due')
      .on('cards')
      .columns(['guild_id', 'track_id', 'member_id', 'suspended', 'due_ms', 'buried_until_ms', 'reps'])
      .execute()
  },
}
