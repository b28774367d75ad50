import type { Language } from '../languages.ts'
import type { KeyChange } from '../quiz/corrections.ts'
import type { QuestionSource } from '../quiz/pool.ts'
import type { Question } from '../quiz/types.ts'
import type { TrackKey } from '../track.ts'

/** When the members learn whether they were right: each at their press, or all at the close. */
export type Reveal = 'press' | 'close'

/** Where the result of a day comes to the members: with the next question, or as a short reply at the close. */
export type ResultsTold = 'next' | 'reply'

/** Why a schedule posts nothing: an admin said so, or what Discord said to its last post. */
export type PauseReason = 'admin' | 'no-permission' | 'no-channel' | 'bot-removed'

/** Which finished boards are posted by themselves. */
export type Finals = 'none' | 'weekly' | 'monthly' | 'both'

/** Why members cannot give themselves the role that is pinged. */
export type RoleTrouble =
  /** None is chosen, or it was deleted. */
  | 'none'
  | 'gone'
  /** The bot may not manage roles. */
  | 'no-permission'
  /** It stands above the bot's own. */
  | 'too-high'
  /** Discord, or another bot, gives it. */
  | 'managed'
  /** It lets its members do or see what others may not: whoever sets up questions must not be able to give that away. */
  | 'powers'
  /** Discord does not say. */
  | 'unknown'

/** Dates on which nothing is posted, first and last among them. */
export interface DayOff {
  readonly from: string
  readonly to: string
  /** What it is called; a leader's own may have none. */
  readonly name?: string
  /** Of that country's list: goes, and is renewed, with it. */
  readonly country?: string
}

/** A track's one wish: a question of the day. */
export interface Schedule extends TrackKey {
  /** 12 random base36 characters. */
  readonly id: string
  readonly channelId: string
  /** `09:00`, on the wall of `zone`. */
  readonly localTime: string
  /** IANA name: `Asia/Seoul`. */
  readonly zone: string
  /** ISO days, 1 is Monday, sorted; never empty. */
  readonly weekdays: readonly number[]
  /** Only every other date, counted from this one. */
  readonly everyOtherFrom?: string
  /** Questions a day, 1-5. */
  readonly count: number
  /** What people wrote, what is made of the notes, or both. */
  readonly source: QuestionSource
  /** Only questions about these services; empty: all. */
  readonly services: readonly string[]
  /** How long each question stays open, 1-72. */
  readonly openHours: number
  /** The role that the first question of a day pings. */
  readonly pingRoleId?: string
  readonly reveal: Reveal
  /** Of what is posted for all to see. */
  readonly language: Language
  /** In an announcement channel: also to the servers that follow it. */
  readonly publish: boolean
  readonly resultsTold: ResultsTold
  /** The first missed date of a week breaks no streak. */
  readonly streakFreeze: boolean
  /** At the close a thread to talk in is opened under the question. */
  readonly thread: boolean
  /** The closed card says who chose what. */
  readonly choiceNames: boolean
  readonly finals: Finals
  /** The card has a button by which members give themselves `pingRoleId`. */
  readonly roleButton: boolean
  /** Sorted by their first date. */
  readonly daysOff: readonly DayOff[]
  /** The country whose holidays are among them. */
  readonly holidays?: string
  readonly paused?: PauseReason
  /** When the next date falls due; none while an admin paused it. */
  readonly nextDueAt?: number
}

/** `sending`: marked before the send; a message may or may not exist. The last three are ends without a question that counts. */
export type OccurrenceState =
  | 'due'
  | 'claimed'
  | 'sending'
  | 'open'
  | 'closing'
  | 'closed'
  | 'failed'
  | 'skipped'
  | 'void'

export type OccurrenceReason =
  /** Nobody was there to post it within the grace time. */
  | 'late'
  /** No question fits the schedule's services. */
  | 'no-question'
  /** All that fit were asked within the last days: none comes again so soon. */
  | 'used-up'
  | 'no-permission'
  | 'no-channel'
  /** The bot was no longer in the server. */
  | 'bot-removed'
  /** Sent or not, nobody can tell: losing one post beats posting it twice. */
  | 'unknown-outcome'
  /** Discord refused it for another reason. */
  | 'refused'
  /** An admin paused the schedule before it was sent. */
  | 'paused'
  /** A moderator deleted the message; on a closed one too: nobody could answer any longer, so it breaks no streak. */
  | 'deleted'
  /** Leaders made it count for nothing. */
  | 'voided'

/** What members chose, counted once at the close. */
export interface Results {
  /** Members who answered. */
  readonly answers: number
  /** How many chose each choice, by its label as authored; for typed answers empty. */
  readonly counts: Readonly<Record<string, number>>
  /** Members who were right, the first to answer first. */
  readonly right: readonly string[]
}

/** One promised post, unique by schedule, local date and number. */
export interface Occurrence extends TrackKey {
  /** 12 random base36 characters: in the nonce and the custom ids as it is. */
  readonly id: string
  readonly scheduleId: string
  readonly channelId: string
  /** `2026-11-22` in the schedule's zone: what periods and streaks go by. */
  readonly localDate: string
  /** Place among the date's questions, from 1. */
  readonly number: number
  /** Questions planned for that date. */
  readonly ofDay: number
  /** The how many-th date with a question in this track, from 1. */
  readonly dayNumber: number
  readonly state: OccurrenceState
  readonly reason?: OccurrenceReason
  readonly dueAt: number
  /** When it was first sent; more than 5 minutes after `dueAt` the post says when it was planned. */
  readonly openedAt?: number
  /** Set before the send. An answer counts before this instant only. */
  readonly closesAt?: number
  /** When it was counted; its message may be edited later. */
  readonly closedAt?: number
  readonly messageId?: string
  /** Grows with each claim; every later write names it, so an owner that lost its lease writes nothing. */
  readonly fence: number
  /** Whole, as posted but for its key, which is the one that counts; set before the send. */
  readonly question?: Question
  /** Questions that were refused in its place, before this one. */
  readonly replaced: number
  /** Where leaders decided on its key. */
  readonly corrected?: Corrected
  /** Labels of the question's choices as authored, in the order shown: the first is shown as A. Empty without choices. */
  readonly order: readonly string[]
  readonly reveal: Reveal
  readonly language: Language
  readonly pingRoleId?: string
  readonly results?: Results
}

/** The key that a question was posted with, and what counts instead. */
interface Corrected {
  readonly postedKey: readonly string[]
  readonly change: KeyChange
}

/** An occurrence whose question is fixed: what a post, a press and a result card are made from. */
export type PostedOccurrence = Occurrence & { readonly question: Question; readonly closesAt: number }
