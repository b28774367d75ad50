import type { AskedQuestion, Question, RecentQuestion } from '../../core/quiz/types.ts'
import type { TrackKey } from '../../core/track.ts'

interface UsedQuestion extends AskedQuestion {
  readonly times: number
}

/** What the next question is picked by. */
export interface PastQuestions {
  readonly asked: readonly UsedQuestion[]
  readonly recent: readonly RecentQuestion[]
  readonly refused: ReadonlySet<string>
  readonly refusedIds: ReadonlySet<string>
}

interface QuestionStats {
  readonly questionId: string
  readonly times: number
  readonly answers: number
  readonly right: number
}

export interface UsedQuestions {
  /** How often each was asked in the track and is counted, and how it was answered. */
  stats(track: TrackKey): Promise<readonly QuestionStats[]>
  /** All that picking goes by; `recent` holds what was asked on `since` or later. */
  past(track: TrackKey, since: string): Promise<PastQuestions>
  /** What was asked in the track so far. */
  used(track: TrackKey): Promise<readonly UsedQuestion[]>
  /** What any track of the server is asked for points right now, or is about to be. */
  openIn(guildId: string, now: number): Promise<readonly Question[]>
  /** Fingerprints (`questionFingerprint`) of questions that were refused in the track's server. */
  refused(track: TrackKey): Promise<ReadonlySet<string>>
}
