import type { Language } from '../core/languages.ts'
import type { CustomId } from './custom-id.ts'
import type { Message } from './reply.ts'

export interface Member {
  readonly id: string
  /** As the server shows it; a stranger's text: escape it before showing. */
  readonly name: string
  /** Leads: holds Manage Server, or the server gave them the command of this request under Integrations. */
  readonly manageGuild: boolean
}

interface RequestBase {
  /** The interaction's id. */
  readonly id: string
  /** The server whose content is meant. */
  readonly guildId: string
  /** It was said somewhere else, in a direct message or a server without the bot: to be answered to the member alone. */
  readonly away?: true
  readonly channelId: string
  /** Of a thread: the channel that it is in. */
  readonly parentId?: string
  readonly member: Member
  /** The member's own language. */
  readonly locale: Language
}

export interface CommandRequest extends RequestBase {
  readonly kind: 'command'
  readonly command: string
  readonly subcommand?: string
  readonly options: Readonly<Record<string, string | number | boolean>>
  /** Sent along, by the option's name, whose value is then an id. */
  readonly files?: Readonly<Record<string, SentFile>>
}

/** A file that a member sent: not fetched yet. */
export interface SentFile {
  /** As Discord keeps it: without Hangul. */
  readonly name: string
  /** Without its ending, as it was called where it came from. */
  readonly title?: string
  readonly url: string
  readonly bytes: number
}

export interface AutocompleteRequest extends Omit<CommandRequest, 'kind'> {
  readonly kind: 'autocomplete'
  readonly focused: { readonly name: string; readonly value: string }
}

/** A command chosen in the menu of a message. */
export interface MessageRequest extends RequestBase {
  readonly kind: 'message'
  readonly command: string
  readonly messageId: string
  /** All that the message says, what it says most with first, in Discord's Markdown; empty for a picture alone. */
  readonly said: readonly string[]
}

/** A button pressed or a menu used. */
export interface PressRequest extends RequestBase {
  readonly kind: 'press'
  readonly customId: CustomId
  /** What was chosen in a select menu; empty for a button. */
  readonly values: readonly string[]
  readonly messageId: string
  /** Our own words above the message's cards, as they were sent. */
  readonly messageContent?: string
  /** What can be pressed on that message: what stays where its card changes. */
  readonly messageRows?: Message['components']
  /** Whether the message with the button is seen by this member only. */
  readonly privateMessage: boolean
}

/** Whatever is asked of a command. */
export type Asking = CommandRequest | MessageRequest | PressRequest | SubmitRequest

/** A form sent. */
export interface SubmitRequest extends RequestBase {
  readonly kind: 'submit'
  readonly customId: CustomId
  /** Text by the custom id of its input. */
  readonly fields: Readonly<Record<string, string>>
  /** Sent along, by the custom id of their input. */
  readonly files?: Readonly<Record<string, readonly SentFile[]>>
  /** The message whose button opened the form, if any. */
  readonly messageId?: string
  readonly privateMessage: boolean
}
