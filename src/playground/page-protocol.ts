/**
 * What the playground's page and its server say to each other: JSON over the WebSocket `/page`.
 *
 * The page opens it, gets a `snapshot`, then events as they happen. Everything is already cut to what the member one is
 * may see: a private message of another member, or a channel without "view channel", never arrives. A message keeps
 * Discord's own field names inside embeds and components; ids are Discord's snowflakes as text, instants ISO 8601.
 *
 * Every request carries a number of the page's own choice and gets exactly one of `done`, `failed`, `modal`, `choices`
 * or `history` with that number back, then nothing more. `be`, `locale` and `install` bring a new `snapshot` before their `done`.
 */

export interface PageSnapshot {
  readonly type: 'snapshot'
  readonly server: { readonly id: string; readonly name: string }
  /** The member one is. */
  readonly you: string
  readonly locale: PageLocale
  /** Whether the bot is connected now. */
  readonly online: boolean
  readonly bot: PageMember
  /** Those whom one can be, the leader first; not the bot. */
  readonly members: readonly PageMember[]
  readonly roles: readonly PageRole[]
  /** Those that the member may see, in order. */
  readonly channels: readonly PageChannel[]
  /** Those that the member may use, names and descriptions in the member's language. */
  readonly commands: readonly PageCommand[]
  /** The same of those in the menu of a message, under Apps. */
  readonly messageCommands: readonly PageMessageCommand[]
  /** The newest 100 of each visible channel, oldest first; ids ascend over time. */
  readonly messages: readonly PageMessage[]
  readonly clock: PageClock
  /** Whether the host of the bot lets the page jump to the next question. */
  readonly canJump: boolean
  /** Whether the member one is added the bot for herself. */
  readonly installed: boolean
}

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

interface PageRole {
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

export interface PageCommand {
  readonly id: string
  /** The name to send back. */
  readonly name: string
  /** The name to show and to match while typing (besides `name`). */
  readonly label: string
  readonly description: string
  readonly options: readonly PageOption[]
  /** Where the member one is may use it. */
  readonly places: readonly PagePlace[]
}

export interface PageMessageCommand {
  readonly name: string
  readonly label: string
  readonly places: readonly PagePlace[]
}

/** Discord's numbers: 1 subcommand, 2 group, 3 string, 4 integer, 5 boolean, 6 user, 7 channel, 8 role, 9 mentionable, 10 number, 11 file. */
type PageOptionType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11

export interface PageOption {
  readonly type: PageOptionType
  readonly name: string
  readonly label: string
  readonly description: string
  readonly required: boolean
  readonly autocomplete: boolean
  readonly choices: readonly PageChoice[]
  /** Of a subcommand or a group. */
  readonly options: readonly PageOption[]
  readonly min_value?: number
  readonly max_value?: number
  readonly min_length?: number
  readonly max_length?: number
  /** The channels that may be chosen, by Discord's numbers; all without. */
  readonly channel_types?: readonly number[]
}

export interface PageChoice {
  readonly name: string
  readonly value: string | number
}

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

export interface PageModal {
  readonly title: string
  readonly custom_id: string
  /** Rows with one text input each (type 1), or labels with one input each (type 18), or text displays (type 10). */
  readonly components: readonly PageModalPart[]
}

export type PageModalPart =
  | { readonly type: 1; readonly components: readonly PageTextInput[] }
  | {
      readonly type: 18
      readonly label: string
      readonly description?: string
      readonly component: PageTextInput | PageFileUpload | (PageSelect & { readonly required?: boolean })
    }
  | { readonly type: 10; readonly content: string }

export interface PageTextInput {
  readonly type: 4
  readonly custom_id: string
  /** 1 one line, 2 a paragraph. */
  readonly style: 1 | 2
  /** Missing inside a label part, which carries its own. */
  readonly label?: string
  readonly value?: string
  readonly placeholder?: string
  readonly required?: boolean
  readonly min_length?: number
  readonly max_length?: number
}

/** Takes files: 0 to 10. */
export interface PageFileUpload {
  readonly type: 19
  readonly custom_id: string
  readonly min_values?: number
  readonly max_values?: number
  readonly required?: boolean
}

/** What stands in an input of a form: text, of a select a list, of an upload its files. */
export type PageFormValue = string | readonly string[] | readonly PageFile[]

/** From the server. */
export type PageEvent =
  | PageSnapshot
  | { readonly type: 'message-created'; readonly message: PageMessage }
  | { readonly type: 'message-updated'; readonly message: PageMessage }
  | { readonly type: 'message-deleted'; readonly channelId: string; readonly messageId: string }
  | {
      readonly type: 'commands'
      readonly commands: readonly PageCommand[]
      readonly messageCommands: readonly PageMessageCommand[]
    }
  | { readonly type: 'online'; readonly online: boolean }
  | { readonly type: 'clock'; readonly clock: PageClock }
  /** The request was carried out; an interaction was acknowledged by the bot. */
  | { readonly type: 'done'; readonly request: number }
  | { readonly type: 'failed'; readonly request: number; readonly reason: PageFailure; readonly detail: string }
  /** The bot opened a form; send it with `submit-modal` and this `token`. */
  | { readonly type: 'modal'; readonly request: number; readonly token: string; readonly modal: PageModal }
  | { readonly type: 'choices'; readonly request: number; readonly choices: readonly PageChoice[] }
  | { readonly type: 'history'; readonly request: number; readonly messages: readonly PageMessage[] }

/**
 * `no-answer`: the application did not respond within 3 seconds. `offline`: the bot isn't connected. `refused`: Discord
 * would not let the member do that. `invalid`: the page sent something that does not fit, told in `detail`.
 */
export type PageFailure = 'no-answer' | 'offline' | 'refused' | 'invalid'

/** An option as filled in. A subcommand or a group has `options` instead of a `value`. */
export type PageOptionValue =
  | { readonly name: string; readonly value: string | number | boolean }
  | { readonly name: string; readonly file: PageFile }
  | { readonly name: string; readonly options: readonly PageOptionValue[] }

/** A file that is sent along with a command, as base64. */
export interface PageFile {
  readonly filename: string
  readonly data: string
}

/** From the page. */
export type PageRequest = { readonly request: number } & (
  | { readonly type: 'be'; readonly memberId: string }
  | { readonly type: 'locale'; readonly locale: PageLocale }
  /** Adds the bot for oneself. */
  | { readonly type: 'install' }
  | { readonly type: 'say'; readonly channelId: string; readonly content: string }
  | {
      readonly type: 'command'
      readonly channelId: string
      readonly command: string
      readonly options: readonly PageOptionValue[]
    }
  /** `options` as filled in so far; `focused` is the name of the one being typed, which stands among them. */
  | {
      readonly type: 'autocomplete'
      readonly channelId: string
      readonly command: string
      readonly options: readonly PageOptionValue[]
      readonly focused: string
    }
  /** In the menu of a message, under Apps. */
  | { readonly type: 'message-command'; readonly messageId: string; readonly command: string }
  | { readonly type: 'press'; readonly messageId: string; readonly customId: string }
  | {
      readonly type: 'select'
      readonly messageId: string
      readonly customId: string
      readonly values: readonly string[]
    }
  /** Values by the custom id of their inputs. */
  | {
      readonly type: 'submit-modal'
      readonly token: string
      readonly values: Readonly<Record<string, PageFormValue>>
    }
  | { readonly type: 'dismiss'; readonly messageId: string }
  | { readonly type: 'older'; readonly channelId: string; readonly before: string }
  | { readonly type: 'advance-clock'; readonly ms: number }
  | { readonly type: 'next-question' }
)
