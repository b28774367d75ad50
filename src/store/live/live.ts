import { type ExpressionBuilder, type Kysely, sql, type UpdateObject } from 'kysely'
import { isTyped } from '../../core/quiz/grading.ts'
import { gradeOf } from '../../core/study/cards.ts'
import type { LiveItem, LiveRound } from '../../core/study/live.ts'
import { languageOf, liveEndOf, liveStateOf, questionOf, textsOf } from '../columns.ts'
import { inGuild, inGuildOf, isPostgres } from '../engine/engine.ts'
import type { LeaseClock } from '../engine/lease-clock.ts'
import { optional, trackOf } from '../engine/rows.ts'
import { moveCards } from '../study/card-moves.ts'
import type { Tables } from '../tables.ts'
import { keepLiveAnswer, liveAnswersOf } from './live-answers.ts'
import type { DrivenRound, LiveClaim, LiveLease, LiveRounds, NewLiveRound } from './live-port.ts'
import type { LiveItemRow, LiveRoundRow } from './live-tables.ts'

const orderOf = textsOf('live_items.choice_order')

export function createLiveRounds(db: Kysely<Tables>, clock: LeaseClock, leases = db): LiveRounds {
  return {
    start: (round, most) => inGuild(db, round.guildId, (tx) => start(tx, round, most)),
    async find(id) {
      const row = await db.selectFrom('live_rounds').selectAll().where('id', '=', id).executeTakeFirst()
      return row && (await withItems(db, row))
    },
    async running(channelId) {
      const inChannel = db.selectFrom('live_rounds').selectAll().where('channel_id', '=', channelId)
      const row = await inChannel.where('ended_at_ms', 'is', null).executeTakeFirst()
      return row && (await withItems(db, row))
    },
    answers: (id) => liveAnswersOf(db, id),
    answer: (press) => inGuildOf(db, 'live_rounds', press.roundId, (tx) => keepLiveAnswer(tx, press)),
    claim: (wanted) => claim(leases, clock, wanted),
    async beat(lease, now, leaseMs) {
      const mine = db.updateTable('live_rounds').set({ lease_until_ms: clock.at(now + leaseMs, now) })
      const row = await mine.where(isDrivenBy(lease)).where('state', '<>', 'done').returningAll().executeTakeFirst()
      return row && (await driven(db, row))
    },
    ask: (lease, place, now, endsAt) => ask(db, lease, { place, now, endsAt }),
    async posted({ id }, place, messageId) {
      const item = db.updateTable('live_items').set({ message_id: messageId }).where('round_id', '=', id)
      await item.where('place', '=', place).execute()
    },
    skip: (lease, place, now) => skip(db, lease, place, now),
    close: (lease, now, nextAt) => close(db, lease, now, nextAt),
    end: (id, why, now) =>
      inGuildOf(db, 'live_rounds', id, async (tx) => {
        const row = await tx.selectFrom('live_rounds').selectAll().where('id', '=', id).executeTakeFirst()
        if (!row || row.ended_at_ms !== null) return false
        await closeItem(tx, row, now)
        const one = tx.updateTable('live_rounds').where('id', '=', id)
        await one.set({ state: 'over', ended: why, ended_at_ms: now, next_at_ms: now }).execute()
        return true
      }),
    async done(lease, boardMessageId) {
      await write(db, lease, ['over'], { state: 'done', board_message_id: boardMessageId ?? null, ...FREE })
    },
  }
}

const FREE = { owner: null, lease_until_ms: 0 } as const

/** For the one process that has the file to itself: whoever drove rounds is dead. */
export async function takeOverRounds(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('live_rounds').set(FREE).where('state', '<>', 'done').execute()
}

async function start(tx: Kysely<Tables>, round: NewLiveRound, most: number): Promise<'started' | 'busy' | 'too-many'> {
  const running = tx.selectFrom('live_rounds').select('id').where('guild_id', '=', round.guildId)
  if ((await running.where('ended_at_ms', 'is', null).execute()).length >= most) {
    const here = running.where('ended_at_ms', 'is', null).where('channel_id', '=', round.channelId)
    return (await here.executeTakeFirst()) ? 'busy' : 'too-many'
  }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('live_rounds')
    .values({
      id: round.id,
      guild_id: round.guildId,
      track_id: round.trackId,
      channel_id: round.channelId,
      started_by: round.startedBy,
      language: round.language,
      seconds: round.seconds,
      state: 'waiting',
      place: -1,
      started_at_ms: round.startedAt,
      next_at_ms: round.nextAt,
      ended_at_ms: null,
      ended: null,
      board_message_id: null,
      fence: 0,
      ...FREE,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) return 'busy'
  const rows = round.items.map((item): LiveItemRow => {
    return {
      round_id: round.id,
      place: item.place,
      question_id: item.question.id,
      question: JSON.stringify(item.question),
      choice_order: JSON.stringify(item.order),
      opened_at_ms: null,
      ends_at_ms: null,
      closed_at_ms: null,
      message_id: null,
    }
  })
  await tx.insertInto('live_items').values(rows).execute()
  return 'started'
}

/** One statement, so of several claimers each round goes to one. */
async function claim(
  db: Kysely<Tables>,
  clock: LeaseClock,
  { owner, now, leaseMs, limit, except }: LiveClaim,
): Promise<readonly DrivenRound[]> {
  const claimable = (where: ExpressionBuilder<Tables, 'live_rounds'>) =>
    where.and([
      where('state', '<>', 'done'),
      where('lease_until_ms', '<=', clock.at(now, now)),
      ...(except.length > 0 ? [where('id', 'not in', except)] : []),
    ])
  const rows = await db
    .with(
      (cte) => cte('picked').materialized(),
      (select) =>
        select
          .selectFrom('live_rounds')
          .select('id')
          .where(claimable)
          .orderBy('started_at_ms')
          .limit(limit)
          .$if(isPostgres(db), (query) => query.forUpdate().skipLocked()),
    )
    .updateTable('live_rounds')
    .set({ owner, lease_until_ms: clock.at(now + leaseMs, now), fence: sql<number>`fence + 1` })
    .where('id', 'in', (select) => select.selectFrom('picked').select('id'))
    .where(claimable)
    .returningAll()
    .execute()
  return await Promise.all(rows.map((row) => driven(db, row)))
}

interface Asking {
  readonly place: number
  readonly now: number
  readonly endsAt: number
}

async function ask(db: Kysely<Tables>, lease: LiveLease, { place, now, endsAt }: Asking): Promise<boolean> {
  return await inGuildOf(db, 'live_rounds', lease.id, async (tx) => {
    const asked = { state: 'asking', place, next_at_ms: endsAt }
    if (!(await write(tx, lease, ['waiting', 'asking', 'shown'], asked))) return false
    const item = tx.updateTable('live_items').set({ opened_at_ms: now, ends_at_ms: endsAt })
    await item.where('round_id', '=', lease.id).where('place', '=', place).execute()
    return true
  })
}

async function skip(db: Kysely<Tables>, lease: LiveLease, place: number, now: number): Promise<void> {
  await inGuildOf(db, 'live_rounds', lease.id, async (tx) => {
    const passed = { state: 'shown', place, next_at_ms: now }
    if (!(await write(tx, lease, ['waiting', 'asking', 'shown'], passed))) return
    const ofItem = { opened_at_ms: null, ends_at_ms: null, message_id: null }
    const item = tx.updateTable('live_items').set(ofItem).where('round_id', '=', lease.id)
    await item.where('place', '=', place).execute()
  })
}

async function close(db: Kysely<Tables>, lease: LiveLease, now: number, nextAt: number): Promise<void> {
  await inGuildOf(db, 'live_rounds', lease.id, async (tx) => {
    if (!(await write(tx, lease, ['asking'], { state: 'shown', next_at_ms: nextAt }))) return
    const row = await tx.selectFrom('live_rounds').selectAll().where('id', '=', lease.id).executeTakeFirstOrThrow()
    await closeItem(tx, row, now)
  })
}

/** What is asked takes no more answers; whoever answered knows how, so cards move. */
async function closeItem(tx: Kysely<Tables>, row: LiveRoundRow, now: number): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('live_items')
    .set({ closed_at_ms: now })
    .where('round_id', '=', row.id)
    .where('place', '=', row.place)
    .where('opened_at_ms', 'is not', null)
    .where('closed_at_ms', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  const stored = tx.selectFrom('live_items').selectAll().where('round_id', '=', row.id)
  const { question } = itemOf(await stored.where('place', '=', row.place).executeTakeFirstOrThrow())
  const answers = (await liveAnswersOf(tx, row.id)).filter((one) => one.place === row.place)
  const graded = answers.map(({ memberId, correct: right, at }) => {
    const grade = gradeOf({ typed: isTyped(question), right, guessed: false })
    const key = { ...trackOf(row), memberId, questionId: question.id }
    return { ...key, source: 'live' as const, ref: `${row.id}:${row.place}`, at, grade }
  })
  await moveCards(tx, graded)
}

function isDrivenBy({ id, fence }: LiveLease) {
  return (where: ExpressionBuilder<Tables, 'live_rounds'>) =>
    where.and([where('id', '=', id), where('fence', '=', fence)])
}

async function write(
  db: Kysely<Tables>,
  lease: LiveLease,
  from: readonly string[],
  change: UpdateObject<Tables, 'live_rounds'>,
): Promise<boolean> {
  const mine = db.updateTable('live_rounds').set(change).where(isDrivenBy(lease)).where('state', 'in', from)
  return (await mine.executeTakeFirst()).numUpdatedRows > 0n
}

async function driven(db: Kysely<Tables>, row: LiveRoundRow): Promise<DrivenRound> {
  return { ...(await withItems(db, row)), fence: row.fence }
}

async function withItems(db: Kysely<Tables>, row: LiveRoundRow): Promise<LiveRound> {
  const items = await db.selectFrom('live_items').selectAll().where('round_id', '=', row.id).orderBy('place').execute()
  return {
    ...trackOf(row),
    id: row.id,
    channelId: row.channel_id,
    startedBy: row.started_by,
    language: languageOf(row.language),
    seconds: row.seconds,
    startedAt: row.started_at_ms,
    state: liveStateOf(row.state),
    place: row.place,
    nextAt: row.next_at_ms,
    ...(row.ended === null ? {} : { ended: liveEndOf(row.ended) }),
    items: items.map(itemOf),
  }
}

function itemOf(row: LiveItemRow): LiveItem {
  return {
    place: row.place,
    question: questionOf(row.question),
    order: orderOf(row.choice_order),
    ...optional('openedAt', row.opened_at_ms),
    ...optional('endsAt', row.ends_at_ms),
    ...optional('closedAt', row.closed_at_ms),
    ...optional('messageId', row.message_id),
  }
}
