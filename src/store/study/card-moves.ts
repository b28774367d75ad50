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
const AT_ONCE = 100

export interface Graded extends CardKey {
  readonly source: 'daily' | 'practice' | 'review' | 'exam' | 'live'
  readonly ref: string
  readonly at: number
  readonly grade: Grade
}

/** Keeps gradings of one track, each of another card, and moves the cards by them. */
export async function moveCards(tx: Kysely<Tables>, all: readonly Graded[]): Promise<void> {
  // A close may have a thousand answers.
  await eachSome(all, (some) => moveSome(tx, some))
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
  for (const one of late) {
    await nextTurn()
    await rebuildCards(tx, one, [one.memberId], one.questionId)
  }
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
    : await answersGraded(tx).where('answers.occurrence_id', '=', occurrenceId).execute()
  await moveCards(tx, answers.map(gradedAnswer))
}

const findKnown = statement((db, of: Slots<{ occurrenceId: string }>, rows: readonly Slots<{ memberId: string }>[]) =>
  answersGraded(db)
    .where('answers.occurrence_id', '=', of.occurrenceId)
    .where(
      'answers.member_id',
      'in',
      rows.map((row) => row.memberId),
    ),
)

/**
 * Cards anew from their gradings, those of daily answers from the answers themselves: all of these members, or of one
 * question. What they put away, or for later, stays so. A member may have thousands: whatever is read, counted or written
 * of them has turns of the loop in between.
 */
export async function rebuildCards(
  tx: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  memberIds: readonly string[],
  questionId?: string,
): Promise<void> {
  const ofTrack = tx.deleteFrom('reviews').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const daily = ofTrack.where('member_id', 'in', memberIds).where('source', '=', 'daily')
  await (questionId === undefined ? daily : daily.where('question_id', '=', questionId)).execute()
  let known = answersKnown(tx).select(['answers.occurrence_id', 'answers.member_id'])
  known = known.where('answers.guild_id', '=', guildId).where('answers.track_id', '=', trackId)
  known = known.where('answers.member_id', 'in', memberIds)
  if (questionId !== undefined) known = known.where('occurrences.question_id', '=', questionId)
  // In an order in which a few of them are of few members: what is asked of each with all is read no more than once.
  const answers = await known.orderBy('answers.member_id').orderBy('answers.occurrence_id').execute()
  await eachSome(answers, (some) => keepAnswers(tx, some))
  await forget(tx, { guildId, trackId }, memberIds, questionId)
  let reviewed = tx.selectFrom('reviews').select(['guild_id', 'track_id', 'member_id', 'question_id']).distinct()
  reviewed = reviewed.where('guild_id', '=', guildId).where('track_id', '=', trackId)
  reviewed = reviewed.where('member_id', 'in', memberIds)
  if (questionId !== undefined) reviewed = reviewed.where('question_id', '=', questionId)
  const cards = (await reviewed.orderBy('member_id').orderBy('question_id').execute()).map(keyOfRow)
  await eachSome(cards, (some) => countAnew(tx, { guildId, trackId }, some))
}

/** Gradings of answers that have none. */
async function keepAnswers(
  tx: Kysely<Tables>,
  answers: readonly { readonly occurrence_id: string; readonly member_id: string }[],
): Promise<void> {
  const of = new Set(answers.map(({ occurrence_id, member_id }) => `${occurrence_id} ${member_id}`))
  const rows = await answersGraded(tx)
    .where('answers.occurrence_id', 'in', distinct(answers, 'occurrence_id'))
    .where('answers.member_id', 'in', distinct(answers, 'member_id'))
    .execute()
  const meant = rows.filter(({ occurrence_id, member_id }) => of.has(`${occurrence_id} ${member_id}`))
  await keepReviews(
    tx,
    meant.map((row) => ({ ...gradedAnswer(row), first: 0 })),
  )
}

async function countAnew(tx: Kysely<Tables>, { guildId, trackId }: TrackKey, cards: readonly CardKey[]): Promise<void> {
  const keys = new Map(cards.map((card) => [keyOf(card), card]))
  const rows = await tx
    .selectFrom('reviews')
    .select(['guild_id', 'track_id', 'member_id', 'question_id', 'at_ms', 'grade'])
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .where('member_id', 'in', distinct(cards, 'memberId'))
    .where('question_id', 'in', distinct(cards, 'questionId'))
    .orderBy('at_ms')
    .orderBy('source')
    .orderBy('ref')
    .execute()
  const reviews = Map.groupBy(rows, (row) => keyOf(keyOfRow(row)))
  const memories: (readonly [CardKey, Memory])[] = []
  let counted = 0
  for (const [key, card] of keys) {
    const own = reviews.get(key) ?? []
    const memory = replayed(own.map((row) => ({ at: row.at_ms, grade: gradeOfRow(row.grade) })))
    if (memory) memories.push([card, memory])
    counted += own.length
    if (counted < AT_ONCE) continue
    await nextTurn()
    counted = 0
  }
  await saveMemories(tx, memories)
}

/** A turn of the loop for others between so many and the next. */
async function eachSome<Item>(all: readonly Item[], work: (some: readonly Item[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    if (from > 0) await nextTurn()
    await work(all.slice(from, from + AT_ONCE))
  }
}

function distinct<Name extends string>(rows: readonly Readonly<Record<Name, string>>[], name: Name): string[] {
  return [...new Set(rows.map((row) => row[name]))]
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

/** Answers whose result the member may know. */
export function answersKnown(tx: Kysely<Tables>) {
  return tx
    .selectFrom('answers')
    .innerJoin('occurrences', 'occurrences.id', 'answers.occurrence_id')
    .where('occurrences.question_id', 'is not', null)
    .where('occurrences.state', '<>', 'void')
    .where((where) =>
      where.or([where('occurrences.reveal', '=', 'press'), where('occurrences.results', 'is not', null)]),
    )
}

/** With how they are graded. */
function answersGraded(tx: Kysely<Tables>) {
  return answersKnown(tx).select([
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
}

type Known = Awaited<ReturnType<ReturnType<typeof answersGraded>['execute']>>[number]

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
