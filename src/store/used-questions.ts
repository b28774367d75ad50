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
