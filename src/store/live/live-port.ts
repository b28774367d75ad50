import type { Question } from '../../core/quiz/types.ts'
import type { LiveAnswer, LiveEnd, LiveItem, LiveRound } from '../../core/study/live.ts'
import type { Chosen } from '../../core/study/types.ts'

export type NewLiveRound = Omit<LiveRound, 'state' | 'place' | 'ended' | 'items'> & {
  readonly items: readonly Pick<LiveItem, 'place' | 'question' | 'order'>[]
}

/** By which a round is driven: a write does nothing where it has gone to someone else. */
export type LiveLease = Pick<LiveRound, 'id'> & { readonly fence: number }

export type DrivenRound = LiveRound & LiveLease

export interface LiveClaim {
  readonly owner: string
  readonly now: number
  readonly leaseMs: number
  readonly limit: number
  /** Those that the claimer drives already. */
  readonly except: readonly string[]
}

export interface LivePress {
  readonly roundId: string
  readonly place: number
  readonly memberId: string
  readonly chosen: Chosen
  /** By the key of the round's row: one that leaders decide on in the meantime counts. */
  readonly isRight: (question: Question) => boolean
  readonly now: number
  /** The interaction's id: of a member's presses the greatest counts, in whatever order they come. */
  readonly pressId: string
  /** The message that was pressed: fills in a record that got lost. */
  readonly messageId?: string
}

/** Rounds for a whole channel: one process drives each, every process takes answers. */
export interface LiveRounds {
  /** `busy`: one runs in that channel; `too-many`: so many do in its server. */
  start(round: NewLiveRound, most: number): Promise<'started' | 'busy' | 'too-many'>
  find(id: string): Promise<LiveRound | undefined>
  /** The one that takes answers in that channel, or soon will. */
  running(channelId: string): Promise<LiveRound | undefined>
  answers(id: string): Promise<readonly LiveAnswer[]>
  /** Rounds that nobody drives: new ones, by a fence of 1, and those whose driver is gone. */
  claim(claim: LiveClaim): Promise<readonly DrivenRound[]>
  /** For as long again, as it is now; undefined where it went to someone else, or is done. */
  beat(lease: LiveLease, now: number, leaseMs: number): Promise<DrivenRound | undefined>
  /** A message may exist from here on, and answers are taken; false where it may not any more. */
  ask(lease: LiveLease, place: number, now: number, endsAt: number): Promise<boolean>
  /** Its message stands. */
  posted(lease: LiveLease, place: number, messageId: string): Promise<void>
  /** It is as if that question had never been in the round. */
  skip(lease: LiveLease, place: number, now: number): Promise<void>
  /** False where the question takes none (any more): nothing was kept. */
  answer(press: LivePress): Promise<boolean>
  /** No more answers to what is asked: graded cards move. The next step comes at `nextAt`. */
  close(lease: LiveLease, now: number, nextAt: number): Promise<void>
  /** Whoever wants it; what is asked takes no more answers. False where it was over before. */
  end(id: string, why: LiveEnd, now: number): Promise<boolean>
  /** Nothing more is to be done. */
  done(lease: LiveLease, boardMessageId?: string): Promise<void>
}
