import type { Kysely } from 'kysely'
import { periodsOf } from '../core/study/periods.ts'
import type { ScoreDifference } from './store.ts'
import type { AnswerRow, ScoreRow, Tables } from './tables.ts'

/** Rebuilds all score rows from the answers whose result the member may know, in one transaction. */
export async function recompute(db: Kysely<Tables>): Promise<readonly ScoreDifference[]> {
  return await db.transaction().execute(async (tx) => {
    // The first statement writes, so nobody's answer comes between the reading and the writing.
    const stood = await tx.deleteFrom('scores').returningAll().execute()
    const answers = await tx
      .selectFrom('answers')
      .innerJoin('occurrences', 'occurrences.id', 'answers.occurrence_id')
      .selectAll('answers')
      .where((where) =>
        where.or([where('occurrences.reveal', '=', 'press'), where('occurrences.results', 'is not', null)]),
      )
      .execute()
    const rebuilt = totals(answers)
    for (const row of rebuilt.values()) await tx.insertInto('scores').values(row).execute()
    return differences(new Map(stood.map((row) => [keyOf(row), row])), rebuilt)
  })
}

function totals(answers: readonly AnswerRow[]): Map<string, ScoreRow> {
  const rows = new Map<string, ScoreRow>()
  for (const answer of answers) {
    for (const period of periodsOf(answer.local_date)) {
      const key = keyOf({ ...answer, period })
      rows.set(key, added(rows.get(key), answer, period))
    }
  }
  return rows
}

function added(row: ScoreRow | undefined, answer: AnswerRow, period: string): ScoreRow {
  const { guild_id, member_id, local_date, streak } = answer
  const lastDate = row && row.last_date > local_date ? row.last_date : local_date
  const streaks = [...(row?.last_date === lastDate ? [row.streak] : []), ...(local_date === lastDate ? [streak] : [])]
  return {
    guild_id,
    period,
    member_id,
    points: (row?.points ?? 0) + answer.points + answer.bonus,
    correct: (row?.correct ?? 0) + answer.correct,
    answered: (row?.answered ?? 0) + 1,
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
    const { guild_id: guildId, period, member_id: memberId } = row
    found.push({ guildId, period, memberId, ...(before && { was: told(before) }), ...(after && { is: told(after) }) })
  }
  return found
}

function told({ points, correct, answered, streak, last_date }: ScoreRow): string {
  return JSON.stringify({ points, correct, answered, streak, lastDate: last_date })
}

function keyOf(row: Pick<ScoreRow, 'guild_id' | 'period' | 'member_id'>): string {
  return `${row.guild_id} ${row.period} ${row.member_id}`
}
