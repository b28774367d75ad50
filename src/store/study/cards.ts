import { type Kysely, sql } from 'kysely'
import type { Card, CardKey } from '../../core/study/cards.ts'
import { inGuild } from '../engine/engine.ts'
import type { Tables } from '../tables.ts'
import { moveCards } from './card-moves.ts'
import type { CardCounts, Cards, GradePlan, Learner } from './card-port.ts'
import { rebuildCards } from './card-replay.ts'
import { forget } from './card-rows.ts'
import { answersKnown } from './gradings.ts'
import { cardOf } from './study-rows.ts'
import type { CardRow } from './study-tables.ts'

/** Of a longer backlog only those that wait the longest are weighed against each other, so that it costs no more than this. */
const LONGEST_DUE = 100
/** To count on costs the more, the more there are. */
const MOST_COUNTED = 1_000

export function createCards(db: Kysely<Tables>): Cards {
  return {
    catchUp: (learner) => catchUp(db, learner),
    of: (key) => find(db, key),
    async due(learner, now, limit) {
      // Retrievability falls with the time since, measured in stabilities: no need to work it out.
      const since = sql<number>`(${now} - last_review_ms) / stability`
      const longest = dueOf(db, learner, now).selectAll().orderBy('due_ms').limit(Math.max(limit, LONGEST_DUE))
      const rows = await db.selectFrom(longest.as('cards')).selectAll().orderBy(since, 'desc').limit(limit).execute()
      return rows.map(cardOf)
    },
    async all(learner) {
      const rows = await ofLearner(db, learner).selectAll().where(BY_TIME).execute()
      return rows.map(cardOf)
    },
    counts: (learner, now, since) => counts(db, learner, now, since),
    unlearned: (learner, now) => unlearned(db, learner, now),
    grade: (plan) => inGuild(db, plan.guildId, (tx) => grade(tx, plan)),
    bury: (key, until) => put(db, key, { buried_until_ms: until }),
    suspend: (key, why) => put(db, key, { suspended: why }),
    async suspended(learner, why) {
      const rows = await asideOf(db, learner).select('question_id').where('suspended', '=', why).execute()
      return rows.map((row) => row.question_id)
    },
    async resume({ guildId, trackId, memberId }, questionIds) {
      if (questionIds.length === 0) return
      const ofMember = db.updateTable('cards').set({ suspended: '' }).where('guild_id', '=', guildId)
      const cards = ofMember.where('track_id', '=', trackId).where('member_id', '=', memberId)
      await cards.where('question_id', 'in', questionIds).execute()
    },
    reset: (key, now) => inGuild(db, key.guildId, (tx) => reset(tx, key, now)),
    async retention(learner, since) {
      const again = reviewsOf(db, learner).where('source', '=', 'review').where('first', '=', 0)
      const rows = await again.select('grade').where('at_ms', '>=', since).where('grade', '>', 0).execute()
      return { reviews: rows.length, remembered: rows.filter((row) => row.grade > 1).length }
    },
  }
}

/** Whoever answered before there were cards has fewer gradings than answers. */
async function catchUp(db: Kysely<Tables>, learner: Learner): Promise<void> {
  const { answers } = await answersKnown(db)
    .select(({ fn }) => fn.countAll().as('answers'))
    .where('answers.guild_id', '=', learner.guildId)
    .where('answers.track_id', '=', learner.trackId)
    .where('answers.member_id', '=', learner.memberId)
    .executeTakeFirstOrThrow()
  const daily = reviewsOf(db, learner).where('source', '=', 'daily')
  const { reviews } = await daily.select(({ fn }) => fn.countAll().as('reviews')).executeTakeFirstOrThrow()
  if (Number(answers) === Number(reviews)) return
  await inGuild(db, learner.guildId, (tx) => rebuildCards(tx, learner, [learner.memberId]))
}

async function counts(db: Kysely<Tables>, learner: Learner, now: number, since: number): Promise<CardCounts> {
  const number = sql<number>`count(*)`
  const some = dueOf(db, learner, now).select('due_ms').limit(MOST_COUNTED)
  const due = await db.selectFrom(some.as('due')).select(number.as('n')).executeTakeFirstOrThrow()
  const away = asideOf(db, learner).where('suspended', '=', 'member')
  const today = reviewsOf(db, learner).where('source', '=', 'review').where('at_ms', '>=', since).where('grade', '>', 0)
  const reviews = await today
    .select([number.as('n'), sql<number>`coalesce(sum(first), 0)`.as('begun')])
    .executeTakeFirstOrThrow()
  const { n: putAway } = await away.select(number.as('n')).executeTakeFirstOrThrow()
  return { due: due.n, more: due.n === MOST_COUNTED, begun: reviews.begun, reviewed: reviews.n, away: putAway }
}

/** By looking up each question that the track was asked, and what of the member's is known of no more: not all that she learned. */
async function unlearned(db: Kysely<Tables>, learner: Learner, now: number): Promise<readonly string[]> {
  const asked = db
    .selectFrom('occurrences')
    .select(sql<string>`question_id`.as('question_id'))
    .where('guild_id', '=', learner.guildId)
    .where('track_id', '=', learner.trackId)
    .where('question_id', 'is not', null)
    .where('state', 'in', ['closing', 'closed'])
    .where('results', 'is not', null)
    .where(({ not, exists }) => {
      const own = ofLearner(db, learner)
        .select('question_id')
        .where('question_id', '=', sql.ref<string>('occurrences.question_id'))
      const isKnown = own.where((card) =>
        card.or([card('reps', '>', 0), card('suspended', '<>', ''), card('buried_until_ms', '>', now)]),
      )
      return not(exists(isKnown))
    })
  const met = asideOf(db, learner)
    .select(sql<string>`question_id`.as('question_id'))
    .where('suspended', '=', '')
    .where('buried_until_ms', '<=', now)
    .where(({ exists }) =>
      exists(reviewsOf(db, learner).select('grade').where('question_id', '=', sql.ref<string>('cards.question_id'))),
    )
  const rows = await asked.union(met).execute()
  return rows.map((row) => row.question_id).sort()
}

async function grade(tx: Kysely<Tables>, plan: GradePlan): Promise<Card | undefined> {
  const card = await find(tx, plan)
  if ((card?.reps ?? 0) !== plan.reps) return undefined
  const { guildId, trackId, memberId, questionId, now: at } = plan
  const key = { guildId, trackId, memberId, questionId }
  await moveCards(tx, [{ ...key, source: 'review', ref: String(at), at, grade: plan.grade }])
  return await find(tx, key)
}

/** Kept as a grading: whoever rebuilds the card from what happened begins there. */
async function reset(tx: Kysely<Tables>, key: CardKey, now: number): Promise<void> {
  const { guildId: guild_id, trackId: track_id, memberId: member_id, questionId: question_id } = key
  const row = { guild_id, track_id, member_id, question_id, source: 'review', ref: String(now), at_ms: now }
  await tx
    .insertInto('reviews')
    .values({ ...row, grade: 0, first: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await forget(tx, key, [key.memberId], key.questionId)
}

/** Also for a question that has no card yet. */
async function put(
  db: Kysely<Tables>,
  { guildId, trackId, memberId, questionId }: CardKey,
  what: Partial<Pick<CardRow, 'buried_until_ms' | 'suspended'>>,
): Promise<void> {
  await db
    .insertInto('cards')
    .values({
      guild_id: guildId,
      track_id: trackId,
      member_id: memberId,
      question_id: questionId,
      due_ms: 0,
      stability: 0,
      difficulty: 0,
      reps: 0,
      lapses: 0,
      state: 0,
      interval_days: 0,
      last_review_ms: 0,
      buried_until_ms: 0,
      suspended: '',
      ...what,
    })
    .onConflict((conflict) => conflict.columns(['guild_id', 'track_id', 'member_id', 'question_id']).doUpdateSet(what))
    .execute()
}

async function find(db: Kysely<Tables>, key: CardKey): Promise<Card | undefined> {
  const own = ofLearner(db, key).selectAll().where('question_id', '=', key.questionId)
  const row = await own.executeTakeFirst()
  return row && cardOf(row)
}

/** As the index `cards_due` has it, word for word: else it is not taken. */
const BY_TIME = sql<boolean>`(reps > 0 and suspended = '')`
/** As `cards_aside` has it. */
const ASIDE = sql<boolean>`(reps = 0 or suspended <> '')`

function dueOf(db: Kysely<Tables>, learner: Learner, now: number) {
  return ofLearner(db, learner).where(BY_TIME).where('due_ms', '<=', now).where('buried_until_ms', '<=', now)
}

/** Of which nothing is known, or that were put away. */
function asideOf(db: Kysely<Tables>, learner: Learner) {
  return ofLearner(db, learner).where(ASIDE)
}

function ofLearner(db: Kysely<Tables>, { guildId, trackId, memberId }: Learner) {
  const ofTrack = db.selectFrom('cards').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  return ofTrack.where('member_id', '=', memberId)
}

function reviewsOf(db: Kysely<Tables>, { guildId, trackId, memberId }: Learner) {
  const ofTrack = db.selectFrom('reviews').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  return ofTrack.where('member_id', '=', memberId)
}
