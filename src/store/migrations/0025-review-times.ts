import type { Migration } from '../engine/migrate.ts'

/** Statistics, mistakes and what was reviewed today are read off an index alone. */
export const reviewTimes: Migration = {
  name: '0025-review-times',
  async up(db) {
    await db.schema
      .createIndex('reviews_told')
      .on('reviews')
      .columns(['guild_id', 'track_id', 'member_id', 'at_ms', 'grade', 'question_id'])
      .execute()
  },
}
