import type { Difference, LinkTrouble } from '../links.ts'
import type { OccurrenceReason, PauseReason } from './types.ts'

/**
 * What the leaders of a server are told behind their next command: kept as data, said in the language of whoever reads
 * it. A new kind is a row here, its key below, and its sentence in `src/text`.
 */
export type Notice =
  /** A promised date got no question; with `paused` none comes any more until a leader does something. */
  | {
      readonly kind: 'not-posted'
      readonly localDate: string
      readonly reason: OccurrenceReason
      readonly paused?: PauseReason
    }
  /** Members found something wrong. */
  | { readonly kind: 'reported' }
  /** From that date on there are too few questions: told once, a week before. */
  | { readonly kind: 'runs-dry'; readonly localDate: string }
  /** Members suggested questions. */
  | { readonly kind: 'suggested' }
  /** Nothing comes any more until a leader does something. */
  | { readonly kind: 'paused'; readonly reason: PauseReason }
  /** A question was not accepted in this server; another one was asked. */
  | { readonly kind: 'question-refused'; readonly by: RefusedBy; readonly file: string; readonly line: number }
  /** It stands in its announcement channel, and was not sent on to the servers that follow it. */
  | { readonly kind: 'not-published'; readonly localDate: string; readonly channelId: string }
  /** The close was refused: the message keeps its buttons and is tried again. `givenUp`: no longer. */
  | {
      readonly kind: 'results-not-shown'
      readonly localDate: string
      readonly channelId: string
      readonly messageId: string
      readonly givenUp?: true
    }
  /** What leaders decided about a question was refused for a day where that stands. */
  | {
      readonly kind: 'correction-not-shown'
      readonly localDate: string
      readonly channelId: string
      readonly messageId: string
    }
  /** The finished board of a week or a month is nowhere. */
  | {
      readonly kind: 'board-not-posted'
      readonly period: string
      readonly channelId: string
      readonly reason: BoardRefusal
    }
  /** No thread to talk in could be opened under a closed question. */
  | { readonly kind: 'no-thread'; readonly channelId: string; readonly reason: ThreadRefusal }
  /** The linked repository gave nothing: what was taken before stays. `file`: which one could not be read. */
  | { readonly kind: 'link-broken'; readonly url: string; readonly trouble: LinkTrouble; readonly file?: string }
  /** New in the linked repository, and counts. */
  | { readonly kind: 'link-updated'; readonly url: string; readonly difference: Difference }
  /** What was added could not be made into something to answer from: the old one answers. */
  | { readonly kind: 'library-failed' }
  /** Points of so many members were not what their answers say, and are. */
  | { readonly kind: 'boards-mended'; readonly members: number }
  /** So many that nobody saw gave way to newer ones. */
  | { readonly kind: 'dropped'; readonly count: number }

/** `no-place`: threads, forum posts and voice channels take none. */
export type ThreadRefusal = 'no-permission' | 'no-place' | 'refused'

export type BoardRefusal = Extract<OccurrenceReason, 'no-permission' | 'no-channel' | 'unknown-outcome' | 'refused'>

/** The server's own word filter, Discord's rules for messages, or this bot: it cannot be shown. */
export type RefusedBy = 'automod' | 'discord' | 'bot'

export type NoticeKind = Notice['kind']
export type NoticeOf<Kind extends NoticeKind> = Extract<Notice, { readonly kind: Kind }>

/** A notice that waits to be seen. */
export interface QueuedNotice {
  readonly trackId: string
  readonly notice: Notice
  /** How often it was given before anyone saw it. */
  readonly times: number
  /** Place in the server's queue; grows when it is given again. Below zero: what tells of those that were dropped. */
  readonly place: number
}

/** What makes two notices of a kind the same one: the newer takes the place of the older. */
const SAME: { readonly [Kind in NoticeKind]: (notice: NoticeOf<Kind>) => string } = {
  'not-posted': ({ reason }) => reason,
  reported: () => '',
  'runs-dry': () => '',
  suggested: () => '',
  paused: () => '',
  'not-published': ({ channelId }) => channelId,
  'question-refused': ({ file, line }) => `${file}:${line}`,
  'results-not-shown': ({ messageId }) => messageId,
  'correction-not-shown': ({ messageId }) => messageId,
  'board-not-posted': ({ channelId }) => channelId,
  'no-thread': ({ channelId }) => channelId,
  'link-broken': ({ url }) => url,
  'link-updated': ({ url }) => url,
  'library-failed': () => '',
  'boards-mended': () => '',
  dropped: () => '',
}

export function noticeKey(notice: Notice): string {
  const same = SAME[notice.kind] as (notice: Notice) => string
  return `${notice.kind} ${same(notice)}`
}
