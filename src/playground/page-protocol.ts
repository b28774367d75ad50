import type { PageChoice, PageCommand, PageMessageCommand, PageOptionValue } from './page-protocol/command.ts'
import type { PageFormValue, PageModal } from './page-protocol/form.ts'
import type { PageMessage } from './page-protocol/message.ts'
import type { PageChannel, PageClock, PageLocale, PageMember, PageRole } from './page-protocol/server.ts'

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
