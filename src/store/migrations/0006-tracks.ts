import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/**
 * A server may have several study groups: what was one a server is one a track, and whatever stands belongs to the first,
 * `main`. Primary keys and the schedules' unique server cannot be changed in place, so their tables are made anew.
 */
export const tracks: Migration = {
  name: '0006-tracks',
  async up(db) {
    await createTracks(db)
    await createTrackFiles(db)
    await remakeSchedules(db)
    await extend(db)
    await remakeScores(db)
    await remakeStreaks(db)
    await remakeRefusedQuestions(db)
    await remakeNotices(db)
  },
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
const ofMain = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('main')

async function createTracks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tracks')
    .addColumn('guild_id', 'text', notNull)
    .addColumn('track_id', 'text', notNull)
    .addColumn('name', 'text', notNull)
    .addColumn('content', 'text', notNull)
    .addColumn('exam_date', 'text')
    .addColumn('made_at_ms', 'bigint', notNull)
    .addColumn('state', 'text', notNull)
    .addPrimaryKeyConstraint('tracks_key', ['guild_id', 'track_id'])
    .execute()
  // Where a member studied last: what she is shown in channels of no track.
  await db.schema
    .createTable('last_tracks')
    .addColumn('guild_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('track_id', 'text', notNull)
    .addPrimaryKeyConstraint('last_tracks_key', ['guild_id', 'member_id'])
    .execute()
}

/** Only grows: a change is a version more, a removal one without content. */
async function createTrackFiles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('track_files')
    .addColumn('guild_id', 'text', notNull)
    .addColumn('track_id', 'text', notNull)
    .addColumn('path', 'text', notNull)
    .addColumn('version', 'integer', notNull)
    .addColumn('kind', 'text', notNull)
    .addColumn('content', 'blob')
    .addColumn('size', 'integer', notNull)
    .addColumn('origin', 'text', notNull)
    .addColumn('added_by', 'text', notNull)
    .addColumn('added_at_ms', 'bigint', notNull)
    .addColumn('removed', 'integer', notNull)
    .addPrimaryKeyConstraint('track_files_key', ['guild_id', 'track_id', 'path', 'version'])
    .execute()
}

/** Occurrences refer to it: their references are looked at again when all is done. */
async function remakeSchedules(db: Kysely<unknown>): Promise<void> {
  await sql`pragma defer_foreign_keys = on`.execute(db)
  await sql`create table schedules_before as select * from schedules`.execute(db)
  await db.schema.dropTable('schedules').execute()
  await db.schema
    .createTable('schedules')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', notNull)
    .addColumn('track_id', 'text', notNull)
    .addColumn('channel_id', 'text', notNull)
    .addColumn('local_time', 'text', notNull)
    .addColumn('zone', 'text', notNull)
    .addColumn('weekdays', 'text', notNull)
    .addColumn('every_other_from', 'text')
    .addColumn('question_count', 'integer', notNull)
    .addColumn('services', 'text', notNull)
    .addColumn('open_hours', 'integer', notNull)
    .addColumn('ping_role_id', 'text')
    .addColumn('reveal', 'text', notNull)
    .addColumn('language', 'text', notNull)
    .addColumn('publish', 'integer', notNull)
    .addColumn('paused', 'text')
    .addColumn('next_due_at_ms', 'bigint')
    .addUniqueConstraint('schedules_once', ['guild_id', 'track_id'])
    .execute()
  const kept = sql.raw(
    'id, guild_id, channel_id, local_time, zone, weekdays, every_other_from, question_count, services, open_hours, ' +
      'ping_role_id, reveal, language, publish, paused, next_due_at_ms',
  )
  await sql`insert into schedules (track_id, ${kept}) select 'main', ${kept} from schedules_before`.execute(db)
  await db.schema.dropTable('schedules_before').execute()
  await db.schema.createIndex('schedules_next_due').on('schedules').column('next_due_at_ms').execute()
}

async function extend(db: Kysely<unknown>): Promise<void> {
  for (const table of ['occurrences', 'answers', 'practice_rounds']) {
    await db.schema.alterTable(table).addColumn('track_id', 'text', ofMain).execute()
  }
  for (const index of ['occurrences_dates', 'answers_dates']) await db.schema.dropIndex(index).execute()
  await db.schema
    .createIndex('occurrences_dates')
    .on('occurrences')
    .columns(['guild_id', 'track_id', 'local_date'])
    .execute()
  await db.schema
    .createIndex('answers_dates')
    .on('answers')
    .columns(['guild_id', 'track_id', 'member_id', 'local_date'])
    .execute()
}

async function remakeScores(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('scores_board').execute()
  await db.schema.alterTable('scores').renameTo('scores_before').execute()
  await db.schema
    .createTable('scores')
    .addColumn('guild_id', 'text', notNull)
    .addColumn('track_id', 'text', notNull)
    .addColumn('period', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('points', 'integer', notNull)
    .addColumn('correct', 'integer', notNull)
    .addColumn('answered', 'integer', notNull)
    .addColumn('streak', 'integer', notNull)
    .addColumn('last_date', 'text', notNull)
    .addPrimaryKeyConstraint('scores_key', ['guild_id', 'track_id', 'period', 'member_id'])
    .execute()
  await db.schema
    .createIndex('scores_board')
    .on('scores')
    .columns(['guild_id', 'track_id', 'period', 'points desc', 'member_id'])
    .execute()
  await takeOver(db, 'scores', 'guild_id, period, member_id, points, correct, answered, streak, last_date')
}

async function remakeStreaks(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('streaks').renameTo('streaks_before').execute()
  await db.schema
    .createTable('streaks')
    .addColumn('guild_id', 'text', notNull)
    .addColumn('track_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('through_date', 'text', notNull)
    .addColumn('length', 'integer', notNull)
    .addPrimaryKeyConstraint('streaks_key', ['guild_id', 'track_id', 'member_id'])
    .execute()
  await takeOver(db, 'streaks', 'guild_id, member_id, through_date, length')
}

async function remakeRefusedQuestions(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('refused_questions').renameTo('refused_questions_before').execute()
  await db.schema
    .createTable('refused_questions')
    .addColumn('guild_id', 'text', notNull)
    .addColumn('track_id', 'text', notNull)
    .addColumn('fingerprint', 'text', notNull)
    .addColumn('question_id', 'text', notNull)
    .addColumn('at_ms', 'bigint', notNull)
    .addPrimaryKeyConstraint('refused_questions_once', ['guild_id', 'track_id', 'fingerprint'])
    .execute()
  await takeOver(db, 'refused_questions', 'guild_id, fingerprint, question_id, at_ms')
}

async function remakeNotices(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('notices').renameTo('notices_before').execute()
  await db.schema
    .createTable('notices')
    .addColumn('guild_id', 'text', notNull)
    .addColumn('track_id', 'text', notNull)
    .addColumn('notice_key', 'text', notNull)
    .addColumn('kind', 'text', notNull)
    .addColumn('content', 'text', notNull)
    .addColumn('times', 'integer', notNull)
    .addColumn('place', 'integer', notNull)
    .addPrimaryKeyConstraint('notices_once', ['guild_id', 'track_id', 'notice_key'])
    .execute()
  await takeOver(db, 'notices', 'guild_id, notice_key, kind, content, times, place')
}

async function takeOver(db: Kysely<unknown>, table: string, columns: string): Promise<void> {
  const [kept, before] = [sql.raw(columns), sql.ref(`${table}_before`)]
  await sql`insert into ${sql.ref(table)} (track_id, ${kept}) select 'main', ${kept} from ${before}`.execute(db)
  await db.schema.dropTable(`${table}_before`).execute()
}
