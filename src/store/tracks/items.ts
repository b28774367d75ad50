import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { questionFingerprint } from '../../core/quiz/picking.ts'
import type { Question } from '../../core/quiz/types.ts'
import { type ItemTally, NO_REST, type RestSums } from '../../core/study/items.ts'
import type { TrackKey } from '../../core/track.ts'
import { questionOf, textsOf } from '../columns.ts'
import type { Tables } from '../tables.ts'

/** A question as it was last asked, and what is known of it: only of askings in which it read the same. */
export interface AskedItem {
  readonly question: Question
  readonly tally: ItemTally
  readonly last: {
    readonly id: string
    readonly channelId: string
    readonly messageId?: string
    readonly localDate: string
  }
}

export interface Items {
  /** Of what was asked in the track and is counted. An occurrence a turn of the loop, and kept until something new is counted. */
  of(track: TrackKey): Promise<readonly AskedItem[]>
}

/** Tracks whose leaders looked lately. */
const MOST_KEPT = 50
const chosenOf = textsOf('answers.chosen')

export function createItems(db: Kysely<Tables>): Items {
  const kept = new Map<string, { readonly stamp: string; readonly items: readonly AskedItem[] }>()
  return {
    async of(track) {
      const key = `${track.guildId} ${track.trackId}`
      const stamp = await stampOf(db, track)
      const known = kept.get(key)
      if (known?.stamp === stamp) return known.items
      const items = await itemsOf(db, track)
      kept.delete(key)
      kept.set(key, { stamp, items })
      for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest)
      return items
    },
  }
}

/** Another one whenever something was counted, graded anew, called a guess or practised. */
async function stampOf(db: Kysely<Tables>, track: TrackKey): Promise<string> {
  const counted = await countedIn(db, track)
    .select(({ fn }) => [
      fn.countAll().as('times'),
      fn.max('closed_at_ms').as('last'),
      fn.sum('sure_answers').as('answers'),
      fn.sum('sure_right').as('right'),
    ])
    .executeTakeFirst()
  const rounds = db.selectFrom('practice_rounds').where('guild_id', '=', track.guildId)
  const practised = await rounds
    .select(({ fn }) => [fn.countAll().as('rounds'), fn.max('started_at_ms').as('last')])
    .where('track_id', '=', track.trackId)
    .executeTakeFirst()
  return JSON.stringify([counted, practised].map((one) => Object.values(one ?? {}).map(String)))
}

function countedIn(db: Kysely<Tables>, { guildId, trackId }: TrackKey) {
  return db
    .selectFrom('occurrences')
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .where('state', '=', 'closed')
    .where('results', 'is not', null)
    .where('question', 'is not', null)
    .where((where) => where.or([where('reason', 'is', null), where('reason', '<>', 'deleted')]))
}

async function itemsOf(db: Kysely<Tables>, track: TrackKey): Promise<readonly AskedItem[]> {
  const ids = await countedIn(db, track).select('id').orderBy('local_date', 'desc').orderBy('number').execute()
  const practised = await practisedIn(db, track)
  const items = new Map<string, AskedItem>()
  for (const { id } of ids) {
    await nextTurn()
    const row = await db
      .selectFrom('occurrences')
      .select(['question', 'channel_id', 'message_id', 'local_date'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row?.question) continue
    const question = questionOf(row.question)
    const before = items.get(question.id)
    // The newest reads as it stands; what was answered before it was mended says nothing of it.
    if (before && versionOf(before.question) !== versionOf(question)) continue
    const last = {
      id,
      channelId: row.channel_id,
      localDate: row.local_date,
      ...(row.message_id === null ? {} : { messageId: row.message_id }),
    }
    const tally = before?.tally ?? { ...NOTHING, questionId: question.id, ...practised.get(question.id) }
    const item = before ?? { question, last }
    items.set(question.id, { ...item, tally: await counted(db, id, question, tally) })
  }
  return [...items.values()]
}

const NOTHING = {
  times: 0,
  answers: 0,
  right: 0,
  guessed: 0,
  guessedRight: 0,
  practised: 0,
  practisedRight: 0,
  chosen: {},
  rest: NO_REST,
} as const satisfies Omit<ItemTally, 'questionId'>

function versionOf(question: Question): string {
  return `${questionFingerprint(question)} ${question.key.join()}`
}

/** One occurrence more. The database sums; a row is a combination of choices, not a member. */
async function counted(db: Kysely<Tables>, id: string, { choices }: Question, before: ItemTally): Promise<ItemTally> {
  const rest = sql<number>`(s.correct - a.correct) * 1.0 / (s.answered - 1)`
  const rows = await db
    .selectFrom('answers as a')
    .leftJoin('scores as s', (join) =>
      join
        .onRef('s.guild_id', '=', 'a.guild_id')
        .onRef('s.track_id', '=', 'a.track_id')
        .onRef('s.member_id', '=', 'a.member_id')
        .on('s.period', '=', 'all')
        .on('s.answered', '>', 1),
    )
    .select(({ fn }) => [
      choices.length > 0 ? 'a.chosen' : sql<string>`'[]'`.as('chosen'),
      'a.correct',
      'a.guessed',
      fn.countAll().as('answers'),
      fn.count('s.member_id').as('n'),
      sql<number | null>`sum(${rest})`.as('r'),
      sql<number | null>`sum(${rest} * ${rest})`.as('rr'),
    ])
    .where('a.occurrence_id', '=', id)
    .groupBy([...(choices.length > 0 ? (['a.chosen'] as const) : []), 'a.correct', 'a.guessed'])
    .execute()
  let tally = { ...before, times: before.times + 1 }
  for (const row of rows) tally = withRow(tally, row)
  return tally
}

interface Group {
  readonly chosen: string
  readonly correct: number
  readonly guessed: number
  readonly answers: unknown
  readonly n: unknown
  readonly r: number | null
  readonly rr: number | null
}

function withRow(tally: ItemTally, row: Group): ItemTally {
  const answers = Number(row.answers)
  const right = row.correct === 1 ? answers : 0
  if (row.guessed === 1) {
    return { ...tally, guessed: tally.guessed + answers, guessedRight: tally.guessedRight + right }
  }
  const chosen = { ...tally.chosen }
  for (const label of chosenOf(row.chosen)) chosen[label] = (chosen[label] ?? 0) + answers
  return {
    ...tally,
    answers: tally.answers + answers,
    right: tally.right + right,
    chosen,
    rest: withRest(tally.rest, row),
  }
}

function withRest(before: RestSums, { correct, ...row }: Group): RestSums {
  const [n, r, rr] = [Number(row.n), Number(row.r ?? 0), Number(row.rr ?? 0)]
  return {
    n: before.n + n,
    x: before.x + correct * n,
    r: before.r + r,
    rr: before.rr + rr,
    xr: before.xr + correct * r,
  }
}

type Practised = Pick<ItemTally, 'practised' | 'practisedRight'>

async function practisedIn(
  db: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
): Promise<ReadonlyMap<string, Practised>> {
  const rows = await db
    .selectFrom('practice_rounds as r')
    .innerJoin('practice_answers as a', 'a.round_id', 'r.id')
    .select(({ fn }) => ['a.question_id', fn.countAll().as('answers'), fn.sum('a.correct').as('right')])
    .where('r.guild_id', '=', guildId)
    .where('r.track_id', '=', trackId)
    .groupBy('a.question_id')
    .execute()
  return new Map(
    rows.map((row) => [row.question_id, { practised: Number(row.answers), practisedRight: Number(row.right) }]),
  )
}
