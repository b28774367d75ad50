import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { type Card, type CardKey, type Grade, graded, gradeOf, type Memory, replayed } from '../../core/study/cards.ts'
import type { TrackKey } from '../../core/track.ts'
import { jsonText } from '../engine/engine.ts'
import { trackOf } from '../engine/rows.ts'
import { type Slots, statement } from '../engine/statement.ts'
import { cardOf, gradeOfRow } from './study-rows.ts'
import type { CardRow } from './study-tables.ts'
import type { Tables } from '../tables.ts'

/** Rows of one statement. */
const AT_ONCE = 200

export interface Graded extends CardKey {
  readonly source: 'daily' | 'practice' | 'review' | 'exam' | 'live'
  readonly ref: string
  readonly at: number
  readonly grade: Grade
}

/** Keeps gradings of one track, each of another card, and moves the cards by them. */
export async function moveCards(tx: Kysely<Tables>, all: readonly Graded[]): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    // A close may have a thousand answers: timers and sockets are served in between.
    if (from > 0) await nextTurn()
    await moveSome(tx, all.slice(from, from + AT_ONCE))
  }
}

async function moveSome(tx: Kysely<Tables>, some: readonly Graded[]): Promise<void> {
  const known = await cardsOf(tx, some)
  const before = (one: Graded) => known.get(keyOf(one))
  await keepReviews(
    tx,
    some.map((one) => ({ ...one, first: (before(one)?.reps ?? 0) === 0 ? 1 : 0 })),
  )
  // What happened before the newest grading that is known moves nothing by itself: the card is counted anew.
  const late = some.filter((one) => one.at < (before(one)?.lastReview ?? 0))
  const inOrder = some.filter((one) => !late.includes(one))
  await saveMemories(
    tx,
    inOrder.map((one) => [one, graded(before(one), one.grade, one.at)]),
  )
  for (const one of late) await rebuildCards(tx, one, [one.memberId], one.questionId)
}

/** The answers of an occurrence whose result may be known now, or those of some members. */
export async function moveByAnswers(
  tx: Kysely<Tables>,
  occurrenceId: string,
  memberIds?: readonly string[],
): Promise<void> {
  const answers = memberIds
    ? await findKnown(
        tx,
        { occurrenceId },
        memberIds.map((memberId) => ({ memberId })),
      )
    : await answersKnown(tx).where('answers.occurrence_id', '=', occurrenceId).execute()
  await moveCards(tx, answers.map(gradedAnswer))
}

const findKnown = statement((db, of: Slots<{ occurrenceId: string }>, rows: readonly Slots<{ memberId: string }>[]) =>
  answersKnown(db)
    .where('answers.occurrence_id', '=', of.occurrenceId)
    .where(
      'answers.member_id',
      'in',
      rows.map((row) => row.memberId),
    ),
)

/**
 * Cards anew from their gradings, those of daily answers from the answers themselves: all of these members, or of one
 * question. What they put away, or for later, stays so.
 */
export async function rebuildCards(
  tx: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  memberIds: readonly string[],
  questionId?: string,
): Promise<void> {
  const daily = tx.deleteFrom('reviews').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const ofMembers = daily.where('member_id', 'in', memberIds).where('source', '=', 'daily')
  await (questionId === undefined ? ofMembers : ofMembers.where('question_id', '=', questionId)).execute()
  let answers = answersKnown(tx).where('answers.guild_id', '=', guildId).where('answers.track_id', '=', trackId)
  answers = answers.where('answers.member_id', 'in', memberIds)
  if (questionId !== undefined) answers = answers.where('occurrences.question_id', '=', questionId)
  const derived = (await answers.execute()).map(gradedAnswer)
  for (let from = 0; from < derived.length; from += AT_ONCE) {
    if (from > 0) await nextTurn()
    await keepReviews(
      tx,
      derived.slice(from, from + AT_ONCE).map((one) => ({ ...one, first: 0 })),
    )
  }
  await forget(tx, { guildId, trackId }, memberIds, questionId)
  if (derived.length > AT_ONCE) await nextTurn()
  let reviews = tx.selectFrom('reviews').selectAll().where('guild_id', '=', guildId).where('track_id', '=', trackId)
  reviews = reviews.where('member_id', 'in', memberIds)
  if (questionId !== undefined) reviews = reviews.where('question_id', '=', questionId)
  const rows = await reviews.orderBy('at_ms').orderBy('source').orderBy('ref').execute()
  const memories = [...Map.groupBy(rows, (row) => keyOf(keyOfRow(row))).values()].flatMap((own) => {
    const memory = replayed(own.map((row) => ({ at: row.at_ms, grade: gradeOfRow(row.grade) })))
    return own[0] && memory ? [[keyOfRow(own[0]), memory] as const] : []
  })
  for (let from = 0; from < memories.length; from += AT_ONCE) {
    if (from > 0) await nextTurn()
    await saveMemories(tx, memories.slice(from, from + AT_ONCE))
  }
}

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

/** Answers whose result the member may know, with how they are graded. */
function answersKnown(tx: Kysely<Tables>) {
  return tx
    .selectFrom('answers')
    .innerJoin('occurrences', 'occurrences.id', 'answers.occurrence_id')
    .select([
      'answers.guild_id',
      'answers.track_id',
      'answers.member_id',
      'answers.occurrence_id',
      'answers.answered_at_ms',
      'answers.correct',
      'answers.guessed',
      sql<string>`coalesce(occurrences.question_id, '')`.as('question_id'),
      jsonText(tx, 'occurrences.question', 'kind').as('kind'),
    ])
    .where('occurrences.question_id', 'is not', null)
    .where('occurrences.state', '<>', 'void')
    .where((where) =>
      where.or([where('occurrences.reveal', '=', 'press'), where('occurrences.results', 'is not', null)]),
    )
}

type Known = Awaited<ReturnType<ReturnType<typeof answersKnown>['execute']>>[number]

function gradedAnswer(row: Known): Graded {
  const typed = row.kind === 'typed' || row.kind === 'cloze'
  return {
    ...keyOfRow(row),
    source: 'daily',
    ref: row.occurrence_id,
    at: row.answered_at_ms,
    grade: gradeOf({ typed, right: row.correct === 1, guessed: row.guessed === 1 }),
  }
}

async function cardsOf(tx: Kysely<Tables>, of: readonly CardKey[]): Promise<ReadonlyMap<string, Card>> {
  const [first] = of
  const rows = first ? await findCards(tx, { guildId: first.guildId, trackId: first.trackId }, of) : []
  return new Map(rows.map((row) => [keyOf(keyOfRow(row)), cardOf(row)]))
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

async function keepReviews(tx: Kysely<Tables>, rows: readonly Kept[]): Promise<void> {
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
async function saveMemories(tx: Kysely<Tables>, memories: readonly (readonly [CardKey, Memory])[]): Promise<void> {
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

function keyOfRow(row: Pick<CardRow, 'guild_id' | 'track_id' | 'member_id' | 'question_id'>): CardKey {
  return { ...trackOf(row), memberId: row.member_id, questionId: row.question_id }
}

function keyOf({ memberId, questionId }: CardKey): string {
  return `${memberId} ${questionId}`
}
