import { type Kysely, sql } from 'kysely'
import { type CardKey, type Grade, gradeOf } from '../../core/study/cards.ts'
import { jsonText } from '../engine/engine.ts'
import { type Slots, statement } from '../engine/statement.ts'
import type { Tables } from '../tables.ts'
import { cardKeyOf } from './study-rows.ts'

/** What moves a card once. */
export interface Graded extends CardKey {
  readonly source: 'daily' | 'practice' | 'review' | 'exam' | 'live'
  readonly ref: string
  readonly at: number
  readonly grade: Grade
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
export function answersGraded(tx: Kysely<Tables>) {
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

export function gradedAnswer(row: Known): Graded {
  const typed = row.kind === 'typed' || row.kind === 'cloze'
  return {
    ...cardKeyOf(row),
    source: 'daily',
    ref: row.occurrence_id,
    at: row.answered_at_ms,
    grade: gradeOf({ typed, right: row.correct === 1, guessed: row.guessed === 1 }),
  }
}

/** The answers of an occurrence whose result may be known now, or those of some members. */
export async function gradingsOf(
  tx: Kysely<Tables>,
  occurrenceId: string,
  memberIds?: readonly string[],
): Promise<readonly Graded[]> {
  const answers = memberIds
    ? await findKnown(
        tx,
        { occurrenceId },
        memberIds.map((memberId) => ({ memberId })),
      )
    : await answersGraded(tx).where('answers.occurrence_id', '=', occurrenceId).execute()
  return answers.map(gradedAnswer)
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
