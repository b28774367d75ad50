import { sql } from 'kysely'
import type { AnswerScore } from '../../core/study/scoring.ts'
import { asTable, type Slots, statement } from '../engine/statement.ts'
import type { AnswerPlan } from './answer-port.ts'

interface Id {
  readonly id: string
}

export const findOccurrence = statement((db, { id }: Slots<Id>) =>
  db.selectFrom('occurrences').selectAll().where('id', '=', id),
)

export const findAnswers = statement((db, { id }: Slots<Id>, rows: readonly Slots<AnswerPlan>[]) =>
  db
    .selectFrom('answers')
    .selectAll()
    .where('occurrence_id', '=', id)
    .where(
      'member_id',
      'in',
      rows.map((row) => row.memberId),
    ),
)

export const columnsOf = ({ chosen, correct }: AnswerPlan) => ({
  chosen: JSON.stringify(chosen),
  correct: correct ? 1 : 0,
})

type Pressed = Pick<AnswerPlan, 'memberId' | 'now' | 'pressId'> & AnswerScore & ReturnType<typeof columnsOf>

const ANSWER_COLUMNS = [
  'occurrence_id',
  'member_id',
  'guild_id',
  'track_id',
  'local_date',
  'chosen',
  'correct',
  'answered_at_ms',
  'points',
  'bonus',
  'streak',
  'press_id',
  'guessed',
] as const

/** Open is decided in SQL, together with the insert. */
export const insertWhileOpen = statement((db, { id }: Slots<Id>, rows: readonly Slots<Pressed>[]) => {
  const pressed = asTable(rows, {
    memberId: 'text',
    chosen: 'text',
    correct: 'bigint',
    now: 'bigint',
    points: 'bigint',
    bonus: 'bigint',
    streak: 'bigint',
    pressId: 'text',
  })
  const whileOpen = db
    .selectFrom('occurrences as o')
    .innerJoin(pressed.as('p'), (join) => join.onRef('o.closes_at_ms', '>', 'p.now'))
    .select(['o.id', 'p.memberId', 'o.guild_id', 'o.track_id', 'o.local_date', 'p.chosen', 'p.correct', 'p.now'])
    .select(['p.points', 'p.bonus', 'p.streak', 'p.pressId', sql.lit(0).as('guessed')])
    .where('o.id', '=', id)
    .where('o.state', 'in', ['sending', 'open'])
  return db.insertInto('answers').columns(ANSWER_COLUMNS).expression(whileOpen).returningAll()
})

export const findBroken = statement(
  (
    db,
    { guildId, trackId, localDate }: Slots<{ guildId: string; trackId: string; localDate: string }>,
    rows: readonly Slots<{ memberId: string }>[],
  ) =>
    db
      .selectFrom(asTable(rows, { memberId: 'text' }).as('m'))
      .select((of) => [
        'm.memberId as member_id',
        of
          .selectFrom('answers')
          .select('streak')
          .where('guild_id', '=', guildId)
          .where('track_id', '=', trackId)
          .whereRef('answers.member_id', '=', 'm.memberId')
          .where('local_date', '<', localDate)
          .orderBy('local_date', 'desc')
          .limit(sql.lit(1))
          .as('streak'),
      ]),
)

type Event = Omit<AnswerPlan, 'chosen' | 'correct'> & ReturnType<typeof columnsOf>

export const insertEvents = statement((db, _: object, rows: readonly Slots<Event>[]) =>
  db
    .insertInto('answer_events')
    .values(
      rows.map((row) => ({
        occurrence_id: row.occurrenceId,
        member_id: row.memberId,
        press_id: row.pressId,
        chosen: row.chosen,
        correct: row.correct,
        at_ms: row.now,
        guessed: 0,
      })),
    )
    .onConflict((conflict) => conflict.columns(['occurrence_id', 'member_id', 'press_id']).doNothing()),
)
