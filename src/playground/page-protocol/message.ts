export interface PageMessage {
  readonly id: string
  readonly channelId: string
  readonly author: { readonly id: string; readonly name: string; readonly avatarUrl: string; readonly bot: boolean }
  /** Discord Markdown with `<@id>`, `<@&id>`, `<#id>`, `<t:seconds:R>` in it. */
  readonly content: string
  readonly embeds: readonly PageEmbed[]
  readonly components: readonly PageRow[]
  readonly attachments: readonly PageAttachment[]
  readonly sentAt: string
  readonly editedAt?: string
  /** Only you can see this; it can be dismissed. */
  readonly ephemeral: boolean
  /** `thinking`: deferred, no words yet. `failed`: deferred, and 15 minutes went by. */
  readonly state: 'ready' | 'thinking' | 'failed'
  /** "NAME used /command" above an answer to a command; `command` in the member's language, a slash command with its slash. */
  readonly usedBy?: { readonly memberId: string; readonly name: string; readonly command: string }
  /** The message that this one replies to (a follow-up, an answer to a press). */
  readonly replyTo?: string
  /** Highlight: it pings the member one is. */
  readonly mentionsYou: boolean
}

export interface PageEmbed {
  readonly title?: string
  readonly description?: string
  readonly url?: string
  readonly color?: number
  readonly timestamp?: string
  readonly footer?: { readonly text: string; readonly icon_url?: string }
  readonly author?: { readonly name: string; readonly url?: string; readonly icon_url?: string }
  readonly image?: { readonly url: string; readonly width?: number; readonly height?: number }
  readonly thumbnail?: { readonly url: string; readonly width?: number; readonly height?: number }
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly inline?: boolean }[]
}

export interface PageAttachment {
  readonly id: string
  readonly filename: string
  readonly url: string
  readonly size: number
  readonly content_type?: string
  /** The alternative text. */
  readonly description?: string
  readonly width?: number
  readonly height?: number
}

/** An action row of a message. */
export interface PageRow {
  readonly type: 1
  readonly components: readonly (PageButton | PageSelect)[]
}

interface PageEmoji {
  readonly id?: string | null
  readonly name?: string | null
}

export interface PageButton {
  readonly type: 2
  /** 1 blurple, 2 grey, 3 green, 4 red, 5 a link (`url`, no `custom_id`). */
  readonly style: 1 | 2 | 3 | 4 | 5
  readonly label?: string
  readonly emoji?: PageEmoji
  readonly custom_id?: string
  readonly url?: string
  readonly disabled?: boolean
}

/** 3 strings (has `options`), 5 users, 6 roles, 7 mentionables, 8 channels. */
export interface PageSelect {
  readonly type: 3 | 5 | 6 | 7 | 8
  readonly custom_id: string
  readonly options?: readonly {
    readonly label: string
    readonly value: string
    readonly description?: string
    readonly emoji?: PageEmoji
    readonly default?: boolean
  }[]
  /** Of 8: kinds of channels that it takes; of 5 to 8: what is chosen already. */
  readonly channel_types?: readonly number[]
  readonly default_values?: readonly { readonly id: string }[]
  readonly placeholder?: string
  readonly min_values?: number
  readonly max_values?: number
  readonly disabled?: boolean
}
