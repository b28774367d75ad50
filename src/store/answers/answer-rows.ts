import type { Answer, Score } from '../../core/study/types.ts'
import { textsOf } from '../columns.ts'
import type { AnswerRow, ScoreRow } from './answer-tables.ts'

export const chosenOf = textsOf('answers.chosen')

export function answerOf(row: AnswerRow): Answer {
  return {
    occurrenceId: row.occurrence_id,
    guildId: row.guild_id,
    trackId: row.track_id,
    memberId: row.member_id,
    chosen: chosenOf(row.chosen),
    correct: row.correct === 1,
    localDate: row.local_date,
    answeredAt: row.answered_at_ms,
    points: row.points,
    bonus: row.bonus,
    streak: row.streak,
    pressId: row.press_id,
    guessed: row.guessed === 1,
  }
}

export function scoreOf(row: ScoreRow): Score {
  return {
    guildId: row.guild_id,
    trackId: row.track_id,
    period: row.period,
    memberId: row.member_id,
    points: row.points,
    correct: row.correct,
    answered: row.answered,
    streak: row.streak,
    lastDate: row.last_date,
  }
}
