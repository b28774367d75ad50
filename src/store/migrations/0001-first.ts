import type { Kysely } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

export const first: Migration = {
  name: '0001-first',
  async up(db) {
    await createSchedules(db)
    await createOccurrences(db)
    await createAnswers(db)
    await createPractice(db)
  },
}

async function createSchedules(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('schedules')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull().unique())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('local_time', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('weekdays', 'text', (column) => column.notNull())
    .addColumn('question_count', 'integer', (column) => column.notNull())
    .addColumn('services', 'text', (column) => column.notNull())
    .addColumn('open_hours', 'integer', (column) => column.notNull())
    .addColumn('ping_role_id', 'text')
    .addColumn('reveal', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('paused', 'text')
    .addColumn('next_due_at_ms', 'bigint')
    .addColumn('notice', 'text')
    .execute()
  await db.schema.createIndex('schedules_next_due').on('schedules').column('next_due_at_ms').execute()
}

async function createOccurrences(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('occurrences')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('schedule_id', 'text', (column) => column.notNull().references('schedules.id'))
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('local_date', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('of_day', 'integer', (column) => column.notNull())
    .addColumn('day_number', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('due_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('opened_at_ms', 'bigint')
    .addColumn('closes_at_ms', 'bigint')
    .addColumn('closed_at_ms', 'bigint')
    .addColumn('message_id', 'text')
    .addColumn('fence', 'integer', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('lease_until_ms', 'bigint', (column) => column.notNull())
    .addColumn('question_id', 'text')
    .addColumn('question', 'text')
    .addColumn('choice_order', 'text', (column) => column.notNull())
    .addColumn('reveal', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('ping_role_id', 'text')
    .addColumn('results', 'text')
    .addUniqueConstraint('occurrences_once', ['schedule_id', 'local_date', 'number'])
    .execute()
  await db.schema.createIndex('occurrences_due').on('occurrences').columns(['state', 'due_at_ms']).execute()
  await db.schema.createIndex('occurrences_closing').on('occurrences').columns(['state', 'closes_at_ms']).execute()
  await db.schema.createIndex('occurrences_dates').on('occurrences').columns(['guild_id', 'local_date']).execute()
}

async function createAnswers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('answers')
    .addColumn('occurrence_id', 'text', (column) => column.notNull().references('occurrences.id'))
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('local_date', 'text', (column) => column.notNull())
    .addColumn('chosen', 'text', (column) => column.notNull())
    .addColumn('correct', 'integer', (column) => column.notNull())
    .addColumn('answered_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('points', 'integer', (column) => column.notNull())
    .addColumn('bonus', 'integer', (column) => column.notNull())
    .addColumn('streak', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('answers_once', ['occurrence_id', 'member_id'])
    .execute()
  await db.schema.createIndex('answers_dates').on('answers').columns(['guild_id', 'member_id', 'local_date']).execute()
  await db.schema
    .createTable('scores')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('points', 'integer', (column) => column.notNull())
    .addColumn('correct', 'integer', (column) => column.notNull())
    .addColumn('answered', 'integer', (column) => column.notNull())
    .addColumn('streak', 'integer', (column) => column.notNull())
    .addColumn('last_date', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('scores_key', ['guild_id', 'period', 'member_id'])
    .execute()
  await db.schema
    .createIndex('scores_board')
    .on('scores')
    .columns(['guild_id', 'period', 'points desc', 'member_id'])
    .execute()
}

async function createPractice(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('refused_questions')
    .addColumn('fingerprint', 'text', (column) => column.primaryKey())
    .addColumn('question_id', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('practice_rounds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('question_ids', 'text', (column) => column.notNull())
    .addColumn('started_at_ms', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('practice_answers')
    .addColumn('round_id', 'text', (column) => column.notNull().references('practice_rounds.id'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('question_id', 'text', (column) => column.notNull())
    .addColumn('chosen', 'text', (column) => column.notNull())
    .addColumn('correct', 'integer', (column) => column.notNull())
    .addColumn('answered_at_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('practice_answers_once', ['round_id', 'place'])
    .execute()
}
