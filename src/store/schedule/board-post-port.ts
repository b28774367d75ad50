import type { Language } from '../../core/languages.ts'
import type { BoardRefusal } from '../../core/schedule/notices.ts'
import type { TrackKey } from '../../core/track.ts'

/** The board of a period that ended, on its way to its track's channel. */
export interface BoardPost extends TrackKey {
  readonly period: string
  readonly channelId: string
  readonly language: Language
  /** When the period's end was seen. */
  readonly dueAt: number
  /** When it was first sent: from then on a message may exist. */
  readonly sentAt?: number
  readonly fence: number
}

export interface BoardPostClaim {
  readonly now: number
  readonly leaseMs: number
}

/** Finished boards that are posted by themselves: one row a period, so that none is posted twice. */
export interface BoardPosts {
  /** Makes rows of the weeks and months that ended, and looks for the next end. */
  plan(now: number): Promise<void>
  /** The longest due one that nobody has. */
  claim(claim: BoardPostClaim): Promise<BoardPost | undefined>
  /** A message may exist from here on; false when the lease went to someone else. */
  mark(post: BoardPost, now: number): Promise<boolean>
  /** Nobody takes it before `notBefore`; false when the lease went to someone else. `unmark`: nothing was ever sent. */
  release(post: BoardPost, notBefore: number, unmark: boolean): Promise<boolean>
  /** False when the lease went to someone else. `empty`: nobody had points. */
  end(post: BoardPost, how: 'empty' | { readonly messageId?: string }): Promise<boolean>
  /** Given up; leaders hear why. */
  fail(post: BoardPost, reason: BoardRefusal): Promise<void>
}
