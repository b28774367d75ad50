import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { periodsOf } from '../../core/study/periods.ts'
import { isIn, periodOfSeason, type Season } from '../../core/study/seasons.ts'
import type { TrackKey } from '../../core/track.ts'
import type { AnswerRow, ScoreRow } from '../answers/answer-tables.ts'
import { inGuild } from '../engine/engine.ts'
import { everyone, type Members } from '../members/members.ts'
import type { OccurrenceRow } from '../schedule/schedule-tables.ts'
import { rebuildCards } from '../study/card-replay.ts'
import type { Tables } from '../tables.ts'
import { type Credit, creditsOf, NO_ANSWER } from './credits.ts'
import type { ScoreDifference } from './score-port.ts'
import { seasonsOf } from './seasons.ts'
import { forgetStreaks } from './streaks.ts'

/** Left to others between two transactions. */
const REST_MS = 10

/** All score rows and cards, whatever they say now. */
export async function recompute(db: Kysely<Tables>): Promise<readonly ScoreDifference[]> {
  const batches = throughAll(db, async (tx, members, known) => {
    const found = await rebuildScores(tx, members, known)
    await rebuildCards(tx, members, members.memberIds)
    return found
  })
  return (await Array.fromAsync(batches)).flat()
}

/** Score rows alone, until `isEnough`. */
export function compare(db: Kysely<Tables>, isEnough: () => boolean): AsyncIterable<readonly ScoreDifference[]> {
  return throughAll(db, rebuildScores, isEnough)
}

/**
 * Holds all score rows against the answers whose result the member may know, and mends what differs: a few members a
 * transaction, so that it works beside everything else. What a transaction mended is told at once: the next one may fail.
 */
async function* throughAll(
  db: Kysely<Tables>,
  work: typeof rebuildScores,
  isEnough = () => false,
): AsyncIterable<readonly ScoreDifference[]> {
  const periods = new Map<string, readonly string[]>()
  for await (const members of everyone(db)) {
    if (isEnough()) break
    const track = `${members.guildId} ${members.trackId}`
    const known = periods.get(track) ?? (await periodsIn(db, members))
    periods.clear()
    periods.set(track, known)
    yield await inGuild(db, members.guildId, (tx) => work(tx, members, known))
    await wait(REST_MS)
  }
}

async function periodsIn(db: Kysely<Tables>, { guildId, trackId }: TrackKey): Promise<readonly string[]> {
  const ofGuild = db.selectFrom('scores').select('period').distinct().where('guild_id', '=', guildId)
  const rows = await ofGuild.where('track_id', '=', trackId).execute()
  return rows.map((row) => row.period)
}

/** All score rows of these members from their answers; what was wrong. */
async function rebuildScores(
  tx: Kysely<Tables>,
  { guildId, trackId, memberIds }: Members,
  known: readonly string[],
): Promise<readonly ScoreDifference[]> {
  const seasons = await seasonsOf(tx, { guildId, trackId })
  const track = { guildId, trackId }
  const credits = await creditsOf(tx, track, memberIds)
  const rebuilt = withCredits(totals(await revealedAnswers(tx, track, memberIds), seasons), credits, track, seasons)
  const periods = [...new Set([...known, ...[...rebuilt.values()].map((row) => row.period)])]
  const stood = await tx
    .selectFrom('scores')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .where('period', 'in', periods)
    .where('member_id', 'in', memberIds)
    .execute()
  const found = differences(new Map(stood.map((row) => [keyOf(row), row])), rebuilt)
  await mend(tx, found, rebuilt)
  return found
}

/** For whoever changed what answers of the past earned. */
export async function rescore(tx: Kysely<Tables>, members: Members): Promise<void> {
  await rebuildScores(tx, members, await periodsIn(tx, members))
}

async function revealedAnswers(
  tx: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  memberIds: readonly string[],
): Promise<readonly CountedAnswer[]> {
  return await tx
    .selectFrom('answers')
    .innerJoin('occurrences', 'occurrences.id', 'answers.occurrence_id')
    .selectAll('answers')
    .select('occurrences.state')
    .where('answers.guild_id', '=', guildId)
    .where('answers.track_id', '=', trackId)
    .where('answers.member_id', 'in', memberIds)
    .where((where) =>
      where.or([where('occurrences.reveal', '=', 'press'), where('occurrences.results', 'is not', null)]),
    )
    .execute()
}

/** Whose rows were wrong may have a wrong streak as well: it is counted anew. */
async function mend(
  tx: Kysely<Tables>,
  found: readonly ScoreDifference[],
  rebuilt: ReadonlyMap<string, ScoreRow>,
): Promise<void> {
  const right: ScoreRow[] = []
  for (const { guildId, trackId, period, memberId } of found) {
    const row = rebuilt.get(keyOf({ guild_id: guildId, track_id: trackId, period, member_id: memberId }))
    if (row) right.push(row)
    else await remove(tx, { guildId, trackId }, period, memberId)
  }
  if (right.length > 0) await put(tx, right)
  const [track] = found
  if (!track) return
  for (const memberId of new Set(found.map((one) => one.memberId))) await forgetStreaks(tx, track, memberId)
}

async function put(tx: Kysely<Tables>, rows: readonly ScoreRow[]): Promise<void> {
  await tx
    .insertInto('scores')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['guild_id', 'track_id', 'period', 'member_id']).doUpdateSet(({ ref }) => ({
        points: ref('excluded.points'),
        correct: ref('excluded.correct'),
        answered: ref('excluded.answered'),
        streak: ref('excluded.streak'),
        last_date: ref('excluded.last_date'),
      })),
    )
    .execute()
}

async function remove(tx: Kysely<Tables>, track: TrackKey, period: string, memberId: string): Promise<void> {
  await tx
    .deleteFrom('scores')
    .where('guild_id', '=', track.guildId)
    .where('track_id', '=', track.trackId)
    .where('period', '=', period)
    .where('member_id', '=', memberId)
    .execute()
}

type CountedAnswer = AnswerRow & Pick<OccurrenceRow, 'state'>

function totals(answers: readonly CountedAnswer[], seasons: readonly Season[]): Map<string, ScoreRow> {
  const rows = new Map<string, ScoreRow>()
  for (const answer of answers) {
    const within = seasons.filter((season) => isIn(season, answer.local_date)).map(periodOfSeason)
    for (const period of [...periodsOf(answer.local_date), ...within]) {
      const key = keyOf({ ...answer, period })
      rows.set(key, added(rows.get(key), answer, period))
    }
  }
  return rows
}

function withCredits(
  rows: Map<string, ScoreRow>,
  credits: readonly Credit[],
  { guildId, trackId }: TrackKey,
  seasons: readonly Season[],
): Map<string, ScoreRow> {
  for (const { member_id, local_date, points } of credits) {
    const within = seasons.filter((season) => isIn(season, local_date)).map(periodOfSeason)
    for (const period of [...periodsOf(local_date), ...within]) {
      const empty = { guild_id: guildId, track_id: trackId, member_id, period, points: 0, ...NO_ANSWER }
      const row = rows.get(keyOf(empty)) ?? empty
      rows.set(keyOf(empty), { ...row, points: row.points + points })
    }
  }
  return rows
}

/** Of what was made void the bonus stays, and that it was a date. */
function added(row: ScoreRow | undefined, answer: CountedAnswer, period: string): ScoreRow {
  const counts = answer.state !== 'void'
  const { guild_id, track_id, member_id, local_date, streak } = answer
  const lastDate = row && row.last_date > local_date ? row.last_date : local_date
  const streaks = [...(row?.last_date === lastDate ? [row.streak] : []), ...(local_date === lastDate ? [streak] : [])]
  return {
    guild_id,
    track_id,
    period,
    member_id,
    points: (row?.points ?? 0) + answer.points + answer.bonus,
    correct: (row?.correct ?? 0) + (counts ? answer.correct : 0),
    answered: (row?.answered ?? 0) + (counts ? 1 : 0),
    streak: Math.max(...streaks),
    last_date: lastDate,
  }
}

function differences(was: ReadonlyMap<string, ScoreRow>, is: ReadonlyMap<string, ScoreRow>): ScoreDifference[] {
  const found: ScoreDifference[] = []
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [before, after] = [was.get(key), is.get(key)]
    const row = after ?? before
    if (!row || (before && after && told(before) === told(after))) continue
    const { guild_id: guildId, track_id: trackId, period, member_id: memberId } = row
    found.push({
      guildId,
      trackId,
      period,
      memberId,
      ...(before && { was: told(before) }),
      ...(after && { is: told(after) }),
    })
  }
  return found
}

function told({ points, correct, answered, streak, last_date }: ScoreRow): string {
  return JSON.stringify({ points, correct, answered, streak, lastDate: last_date })
}

function keyOf(row: Pick<ScoreRow, 'guild_id' | 'track_id' | 'period' | 'member_id'>): string {
  return `${row.guild_id} ${row.track_id} ${row.period} ${row.member_id}`
}
