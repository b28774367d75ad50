import type { Language } from '../languages.ts'
import type { Question } from '../quiz/types.ts'
import type { TrackKey } from '../track.ts'
import type { Chosen } from './types.ts'

/** `waiting` for whoever comes, a question `asking`, its answer `shown`; `over`: its board is still to be posted. */
export const LIVE_STATES = ['waiting', 'asking', 'shown', 'over', 'done'] as const
export type LiveState = (typeof LIVE_STATES)[number]

/** Why a round is over: all was asked; somebody stopped it; its process ended; the channel took nothing more. */
export const LIVE_ENDS = ['finished', 'stopped', 'interrupted', 'refused'] as const
export type LiveEnd = (typeof LIVE_ENDS)[number]

/** A question of a round, whole as it is asked. */
export interface LiveItem {
  /** From 0. */
  readonly place: number
  readonly question: Question
  readonly order: readonly string[]
  /** None where it was never asked. */
  readonly openedAt?: number
  readonly endsAt?: number
  readonly closedAt?: number
  readonly messageId?: string
}

/** Questions for everyone in a channel, one after the other. */
export interface LiveRound extends TrackKey {
  readonly id: string
  readonly channelId: string
  readonly startedBy: string
  readonly language: Language
  /** For each question. */
  readonly seconds: number
  readonly startedAt: number
  readonly state: LiveState
  /** Of the question that was asked last; -1 before the first. */
  readonly place: number
  /** When something is to be done next. */
  readonly nextAt: number
  readonly ended?: LiveEnd
  readonly items: readonly LiveItem[]
}

export interface LiveAnswer {
  readonly place: number
  readonly memberId: string
  readonly chosen: Chosen
  readonly correct: boolean
  readonly at: number
}

export type LiveStep =
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'ask'; readonly place: number }
  | { readonly kind: 'close' }
  | { readonly kind: 'end' }
  | { readonly kind: 'board' }
  | { readonly kind: 'none' }

/** What whoever drives a round does now. */
export function nextStep({ state, place, nextAt, items }: LiveRound, now: number): LiveStep {
  if (state === 'done') return { kind: 'none' }
  if (state === 'over') return { kind: 'board' }
  if (now < nextAt) return { kind: 'wait', until: nextAt }
  if (state === 'asking') return { kind: 'close' }
  return place + 1 < items.length ? { kind: 'ask', place: place + 1 } : { kind: 'end' }
}

/** Takes answers now. */
export function isAsking({ state, place }: LiveRound, item: LiveItem, now: number): boolean {
  return state === 'asking' && item.place === place && now < (item.endsAt ?? now)
}

/** Questions that were asked and are over. */
export function askedIn({ items }: LiveRound): readonly LiveItem[] {
  return items.filter((one) => one.closedAt !== undefined)
}

export interface LiveStanding {
  readonly memberId: string
  readonly right: number
  /** What a right answer took, on the average; none without one. */
  readonly averageMs?: number
}

/** Of all who answered anything, the best first: who knew more, and of those who was quicker with what is right. */
export function liveBoard(round: LiveRound, answers: readonly LiveAnswer[]): readonly LiveStanding[] {
  const openedAt = new Map(askedIn(round).map((one) => [one.place, one.openedAt ?? 0]))
  const counted = answers.filter((one) => openedAt.has(one.place))
  const standings = [...Map.groupBy(counted, (one) => one.memberId)].map(([memberId, own]): LiveStanding => {
    const right = own.filter((one) => one.correct)
    const took = right.reduce((sum, one) => sum + Math.max(0, one.at - (openedAt.get(one.place) ?? one.at)), 0)
    return { memberId, right: right.length, ...(right.length > 0 ? { averageMs: took / right.length } : {}) }
  })
  return standings.sort(
    (a, b) => b.right - a.right || (a.averageMs ?? 0) - (b.averageMs ?? 0) || (a.memberId < b.memberId ? -1 : 1),
  )
}
