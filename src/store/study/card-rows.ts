import type { Kysely } from 'kysely'
import type { Card, CardKey, Memory } from '../../core/study/cards.ts'
import type { TrackKey } from '../../core/track.ts'
import { type Slots, statement } from '../engine/statement.ts'
import type { Tables } from '../tables.ts'
import type { Graded } from './gradings.ts'
import { cardKeyOf, cardOf } from './study-rows.ts'

/** Of one track. */
export function keyOf({ memberId, questionId }: CardKey): string {
  return `${memberId} ${questionId}`
}

/** Those that are known, by `keyOf`. */
export async function cardsOf(tx: Kysely<Tables>, of: readonly CardKey[]): Promise<ReadonlyMap<string, Card>> {
  const [first] = of
  const rows = first ? await findCards(tx, { guildId: first.guildId, trackId: first.trackId }, of) : []
  return new Map(rows.map((row) => [keyOf(cardKeyOf(row)), cardOf(row)]))
}

const findCards = statement((db, { guildId, trackId }: Slots<TrackKey>, rows: readonly Slots<CardKey>[]) =>
  db
    .selectFrom('cards')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .where(
      'member_id',
      'in',
      rows.map((row) => row.memberId),
    )
    .where(
      'question_id',
      'in',
      rows.map((row) => row.questionId),
    ),
)

interface Kept extends Graded {
  /** 0 or 1. */
  readonly first: number
}

export async function keepReviews(tx: Kysely<Tables>, rows: readonly Kept[]): Promise<void> {
  if (rows.length > 0) await insertReviews(tx, {}, rows)
}

const insertReviews = statement((db, _: object, rows: readonly Slots<Kept>[]) =>
  db.insertInto('reviews').values(
    rows.map((row) => ({
      guild_id: row.guildId,
      track_id: row.trackId,
      member_id: row.memberId,
      question_id: row.questionId,
      source: row.source,
      ref: row.ref,
      at_ms: row.at,
      grade: row.grade,
      first: row.first,
    })),
  ),
)

/** What the member put away stays so. */
export async function saveMemories(
  tx: Kysely<Tables>,
  memories: readonly (readonly [CardKey, Memory])[],
): Promise<void> {
  if (memories.length === 0) return
  await saveCards(
    tx,
    {},
    memories.map(([key, memory]) => ({ ...key, ...memory })),
  )
}

const saveCards = statement((db, _: object, rows: readonly Slots<CardKey & Memory>[]) =>
  db
    .insertInto('cards')
    .values(
      rows.map((row) => ({
        guild_id: row.guildId,
        track_id: row.trackId,
        member_id: row.memberId,
        question_id: row.questionId,
        due_ms: row.due,
        stability: row.stability,
        difficulty: row.difficulty,
        reps: row.reps,
        lapses: row.lapses,
        state: row.state,
        interval_days: row.interval,
        last_review_ms: row.lastReview,
        buried_until_ms: 0,
        suspended: '',
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['guild_id', 'track_id', 'member_id', 'question_id']).doUpdateSet(({ ref }) => ({
        due_ms: ref('excluded.due_ms'),
        stability: ref('excluded.stability'),
        difficulty: ref('excluded.difficulty'),
        reps: ref('excluded.reps'),
        lapses: ref('excluded.lapses'),
        state: ref('excluded.state'),
        interval_days: ref('excluded.interval_days'),
        last_review_ms: ref('excluded.last_review_ms'),
      })),
    ),
)

/** Nothing is known any more; the row stays for what the member put away. */
export async function forget(
  tx: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  memberIds: readonly string[],
  questionId?: string,
): Promise<void> {
  const cards = tx
    .updateTable('cards')
    .set({ reps: 0, lapses: 0, stability: 0, difficulty: 0, state: 0, interval_days: 0, due_ms: 0, last_review_ms: 0 })
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .where('member_id', 'in', memberIds)
  await (questionId === undefined ? cards : cards.where('question_id', '=', questionId)).execute()
}
