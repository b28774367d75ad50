import { sql } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** Days off, threads, names by choice, a role by button, finals that post themselves; and what is known of each question. */
export const dailyLife: Migration = {
  name: '0014-daily-life',
  async up(db) {
    for (const name of ['thread', 'choice_names', 'role_button', 'thread_told']) {
      const added = db.schema.alterTable('schedules').addColumn(name, 'integer', (one) => one.notNull().defaultTo(0))
      await added.execute()
    }
    const text = (name: string, otherwise: string) =>
      db.schema.alterTable('schedules').addColumn(name, 'text', (one) => one.notNull().defaultTo(otherwise))
    await text('finals', 'none').execute()
    await text('days_off', '[]').execute()
    await db.schema.alterTable('schedules').addColumn('holidays', 'text').execute()
    await db.schema.alterTable('schedules').addColumn('finals_due_at_ms', 'bigint').execute()
    await db.schema
      .createTable('board_posts')
      .addColumn('guild_id', 'text', (one) => one.notNull())
      .addColumn('track_id', 'text', (one) => one.notNull())
      .addColumn('period', 'text', (one) => one.notNull())
      .addColumn('channel_id', 'text', (one) => one.notNull())
      .addColumn('language', 'text', (one) => one.notNull())
      .addColumn('state', 'text', (one) => one.notNull())
      .addColumn('due_at_ms', 'bigint', (one) => one.notNull())
      .addColumn('sent_at_ms', 'bigint')
      .addColumn('message_id', 'text')
      .addColumn('fence', 'integer', (one) => one.notNull())
      .addColumn('lease_until_ms', 'bigint', (one) => one.notNull())
      .addPrimaryKeyConstraint('board_posts_key', ['guild_id', 'track_id', 'period'])
      .execute()
    await db.schema.createIndex('board_posts_due').on('board_posts').columns(['state', 'due_at_ms']).execute()
    await db.schema.createIndex('schedules_finals_due').on('schedules').column('finals_due_at_ms').execute()
    for (const name of ['sure_answers', 'sure_right']) {
      await db.schema.alterTable('occurrences').addColumn(name, 'integer').execute()
    }
    const of = sql`select coalesce(sum(1 - guessed), 0) from answers where answers.occurrence_id = occurrences.id`
    const right = sql`select coalesce(sum(correct * (1 - guessed)), 0) from answers where answers.occurrence_id = occurrences.id`
    await sql`update occurrences set sure_answers = (${of}), sure_right = (${right}) where results is not null`.execute(
      db,
    )
  },
}
