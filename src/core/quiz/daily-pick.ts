import { seededRandom } from '../seeded.ts'
import { MAIN_TRACK, type TrackKey } from '../track.ts'
import { type AskedQuestion, pickQuestion, questionFingerprint } from './picking.ts'
import type { Question } from './types.ts'

export interface Bank {
  /** Those about what the track asks. */
  readonly questions: readonly Question[]
  /** What the track was asked so far. */
  readonly asked: readonly AskedQuestion[]
  /** Fingerprints of questions that Discord refused as they stand. */
  readonly refused: ReadonlySet<string>
}

/** One of a track's questions of the day. */
export interface Place extends TrackKey {
  readonly localDate: string
  readonly number: number
}

/** Always the same for the same place and bank: what `/settings preview` shows is what comes. */
export function pickDaily(bank: Bank, { guildId, trackId, localDate, number }: Place): ReturnType<typeof pickQuestion> {
  const postable = bank.questions.filter((question) => !bank.refused.has(questionFingerprint(question)))
  const of = trackId === MAIN_TRACK ? guildId : `${guildId} ${trackId}`
  return pickQuestion(postable, bank.asked, localDate, seededRandom(`${of} ${localDate} ${number}`))
}
