import type { PostedOccurrence } from '../../src/core/schedule/types.ts'
import type { Answer } from '../../src/core/study/types.ts'
import { question } from '../core/quiz/questions.ts'

export const CLOSES_AT = Date.parse('2026-11-23T00:00:00Z')

/** A question of the day that is open, for tests; say only what the test is about. */
export function posted(parts: Partial<PostedOccurrence> = {}): PostedOccurrence {
  const asked = parts.question ?? question()
  return {
    id: 'occ000000001',
    scheduleId: 'sched0000001',
    guildId: '100',
    trackId: 'main',
    channelId: '200',
    localDate: '2026-11-22',
    number: 1,
    ofDay: 1,
    dayNumber: 23,
    state: 'open',
    dueAt: CLOSES_AT - 24 * 3_600_000,
    openedAt: CLOSES_AT - 24 * 3_600_000,
    closesAt: CLOSES_AT,
    messageId: '300',
    fence: 1,
    replaced: 0,
    question: asked,
    order: asked.choices.map((choice) => choice.label),
    reveal: 'close',
    language: 'ko',
    ...parts,
  }
}

export function answered(occurrence: PostedOccurrence, parts: Partial<Answer> = {}): Answer {
  return {
    occurrenceId: occurrence.id,
    guildId: occurrence.guildId,
    trackId: occurrence.trackId,
    memberId: '1',
    chosen: ['B'],
    correct: true,
    localDate: occurrence.localDate,
    answeredAt: occurrence.closesAt - 3_600_000,
    points: 15,
    bonus: 0,
    streak: 1,
    pressId: '1',
    guessed: false,
    ...parts,
  }
}
