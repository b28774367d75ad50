import { seededRandom } from '../seeded.ts'
import { type AskedQuestion, pickQuestion, questionFingerprint } from './picking.ts'
import type { Question } from './types.ts'

export interface Bank {
  /** Those about what the guild asks. */
  readonly questions: readonly Question[]
  /** What the guild was asked so far. */
  readonly asked: readonly AskedQuestion[]
  /** Fingerprints of questions that Discord refused as they stand. */
  readonly refused: ReadonlySet<string>
}

/** One of a guild's questions of the day. */
export interface Place {
  readonly guildId: string
  readonly localDate: string
  readonly number: number
}

/** Always the same for the same place and bank: what `/settings preview` shows is what comes. */
export function pickDaily(bank: Bank, { guildId, localDate, number }: Place): ReturnType<typeof pickQuestion> {
  const postable = bank.questions.filter((question) => !bank.refused.has(questionFingerprint(question)))
  return pickQuestion(postable, bank.asked, localDate, seededRandom(`${guildId} ${localDate} ${number}`))
}
