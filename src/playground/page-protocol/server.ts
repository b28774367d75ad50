/** The bot's server, a direct message with it, or a server that it is not in. */
export type PagePlace = 'server' | 'dm' | 'elsewhere'

export type PageLocale = 'ko' | 'en-US'

export interface PageMember {
  readonly id: string
  readonly name: string
  readonly avatarUrl: string
  readonly bot: boolean
  /** Holds Manage Guild. */
  readonly leader: boolean
  readonly roleIds: readonly string[]
}

export interface PageRole {
  readonly id: string
  readonly name: string
  /** `#rrggbb`, or empty for the default. */
  readonly color: string
}

export interface PageChannel {
  readonly id: string
  readonly name: string
  readonly topic: string
  readonly kind: 'text' | 'announcement' | 'thread' | 'forum' | 'dm'
  readonly place: PagePlace
  /** Discord's number of the kind, as the channel types of an option name it. */
  readonly type: number
  /** The channel below which a thread, or a forum's post, is listed. */
  readonly parentId?: string
  /** Whether the member may write here (and so use commands). */
  readonly canSend: boolean
}

export interface PageClock {
  /** Milliseconds since 1970 by the playground's clock, which may run ahead of the real one. */
  readonly now: number
  /** How far ahead of real time it is: show `Date.now() + aheadMs` between `clock` events. */
  readonly aheadMs: number
}
