import type { Card, CardKey, Review } from '../../core/study/cards.ts'
import type { PracticeAnswer, PracticeRound } from '../../core/study/types.ts'
import { chosenOf } from '../answers/answer-rows.ts'
import { gradedOf, suspendedOf, textsOf } from '../columns.ts'
import { trackOf } from '../engine/rows.ts'
import type { CardRow, PracticeAnswerRow, PracticeRoundRow } from './study-tables.ts'

const questionIdsOf = textsOf('practice_rounds.question_ids')

export function practiceRoundOf(row: PracticeRoundRow): PracticeRound {
  return {
    id: row.id,
    guildId: row.guild_id,
    trackId: row.track_id,
    memberId: row.member_id,
    questionIds: questionIdsOf(row.question_ids),
    startedAt: row.started_at_ms,
  }
}

export function practiceAnswerOf(row: PracticeAnswerRow): PracticeAnswer {
  return {
    roundId: row.round_id,
    place: row.place,
    questionId: row.question_id,
    chosen: chosenOf(row.chosen),
    correct: row.correct === 1,
    answeredAt: row.answered_at_ms,
  }
}

export function cardKeyOf(row: Pick<CardRow, 'guild_id' | 'track_id' | 'member_id' | 'question_id'>): CardKey {
  return { ...trackOf(row), memberId: row.member_id, questionId: row.question_id }
}

export function cardOf(row: CardRow): Card {
  return {
    ...cardKeyOf(row),
    due: row.due_ms,
    stability: row.stability,
    difficulty: row.difficulty,
    reps: row.reps,
    lapses: row.lapses,
    state: row.state,
    interval: row.interval_days,
    lastReview: row.last_review_ms,
    buriedUntil: row.buried_until_ms,
    ...(row.suspended === '' ? {} : { suspended: suspendedOf(row.suspended) }),
  }
}

export function gradeOfRow(grade: number): Review['grade'] {
  return grade === 0 ? 'reset' : gradedOf(grade)
}
