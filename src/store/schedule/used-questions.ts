import type { Kysely } from 'kysely'
import type { Question } from '../../core/quiz/types.ts'
import type { TrackKey } from '../../core/track.ts'
import { questionOf } from '../columns.ts'
import type { Tables } from '../tables.ts'
import type { PastQuestions, UsedQuestions } from '../tracks/question-port.ts'

export function createUsedQuestions(db: Kysely<Tables>): UsedQuestions {
  return {
    used: (track) => used(db, track),
    async past(track, since) {
      return { asked: await used(db, track), recent: await recent(db, track, since), ...(await refused(db, track)) }
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
    async openIn(guildId, now) {
      const rows = await db
        .selectFrom('occurrences')
        .select('question')
        .where('guild_id', '=', guildId)
        .where('state', 'in', ['due', 'claimed', 'sending', 'open'])
        .where('question', 'is not', null)
        .where((where) => where.or([where('closes_at_ms', 'is', null), where('closes_at_ms', '>', now)]))
        .execute()
      return rows.flatMap(({ question }) => (question === null ? [] : (readable(question) ?? [])))
    },
    refused: async (track) => (await refused(db, track)).refused,
  }
}

async function used(db: Kysely<Tables>, { guildId, trackId }: TrackKey): Promise<PastQuestions['asked']> {
  const rows = await db
    .selectFrom('occurrences')
    .select(({ fn }) => [
      'question_id',
      fn.countAll().as('times'),
      fn.max('local_date').as('last_date'),
      fn.sum<number | null>('sure_answers').as('answers'),
      fn.sum<number | null>('sure_right').as('right'),
    ])
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .where('question_id', 'is not', null)
    .where('state', 'not in', ['failed', 'skipped'])
    .groupBy('question_id')
    .orderBy('question_id')
    .execute()
  return rows.map((row) => ({
    questionId: row.question_id ?? '',
    times: Number(row.times),
    lastDate: row.last_date,
    answers: Number(row.answers ?? 0),
    right: Number(row.right ?? 0),
  }))
}

/** As posted: a question that is gone, or reads otherwise now, told its statement all the same. */
async function recent(
  db: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  since: string,
): Promise<PastQuestions['recent']> {
  const rows = await db
    .selectFrom('occurrences')
    .select(['local_date', 'question'])
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .where('local_date', '>=', since)
    .where('question_id', 'is not', null)
    .where('state', 'not in', ['failed', 'skipped'])
    .orderBy('local_date')
    .orderBy('number')
    .execute()
  return rows.flatMap(({ local_date: localDate, question }) => {
    const read = question === null ? undefined : readable(question)
    return read ? [{ localDate, question: read }] : []
  })
}

/** A row that cannot be read tells nothing, and stops no later question. */
function readable(text: string): Question | undefined {
  try {
    return questionOf(text)
  } catch {
    return undefined
  }
}

/** What refused it, a word filter or Discord's rules, is the server's: none of its tracks tries the same again. */
async function refused(
  db: Kysely<Tables>,
  { guildId }: TrackKey,
): Promise<Pick<PastQuestions, 'refused' | 'refusedIds'>> {
  const rows = await db
    .selectFrom('refused_questions')
    .select(['fingerprint', 'question_id'])
    .where('guild_id', '=', guildId)
    .execute()
  return {
    refused: new Set(rows.map((row) => row.fingerprint)),
    refusedIds: new Set(rows.map((row) => row.question_id)),
  }
}
