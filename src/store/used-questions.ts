import type { Kysely } from 'kysely'
import type { UsedQuestions } from './store.ts'
import type { Tables } from './tables.ts'

export function createUsedQuestions(db: Kysely<Tables>): UsedQuestions {
  return {
    async used({ guildId, trackId }) {
      const rows = await db
        .selectFrom('occurrences')
        .select(({ fn }) => ['question_id', fn.countAll().as('times'), fn.max('local_date').as('last_date')])
        .where('guild_id', '=', guildId)
        .where('track_id', '=', trackId)
        .where('question_id', 'is not', null)
        .where('state', 'not in', ['failed', 'skipped'])
        .groupBy('question_id')
        .execute()
      return rows.map((row) => ({
        questionId: row.question_id ?? '',
        times: Number(row.times),
        lastDate: row.last_date,
      }))
    },
    async stats({ guildId, trackId }) {
      const rows = await db
        .selectFrom('occurrences as o')
        .leftJoin('answers as a', 'a.occurrence_id', 'o.id')
        .select(({ fn }) => [
          'o.question_id',
          fn.count<number>('o.id').distinct().as('times'),
          fn.count<number>('a.member_id').as('answers'),
          fn.sum<number | null>('a.correct').as('right'),
        ])
        .where('o.guild_id', '=', guildId)
        .where('o.track_id', '=', trackId)
        .where('o.question_id', 'is not', null)
        .where('o.state', '=', 'closed')
        .groupBy('o.question_id')
        .execute()
      return rows.map((row) => ({
        questionId: row.question_id ?? '',
        times: Number(row.times),
        answers: Number(row.answers),
        right: Number(row.right ?? 0),
      }))
    },
    async refused({ guildId, trackId }) {
      const rows = await db
        .selectFrom('refused_questions')
        .select('fingerprint')
        .where('guild_id', '=', guildId)
        .where('track_id', '=', trackId)
        .execute()
      return new Set(rows.map((row) => row.fingerprint))
    },
  }
}
