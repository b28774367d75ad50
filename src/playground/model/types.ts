/** What the playground keeps, in Discord's own shapes, cut down to what a bot for one server meets. */
import type {
  APIAllowedMentions,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
  APIAttachment,
  APIOverwrite,
  APIRole,
  APIUser,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10'
import type { Merged, Wire, WireEmbed, WireRow } from './components.ts'

export type WireUser = Wire<Required<Pick<APIUser, 'id' | 'username' | 'global_name' | 'bot' | 'primary_guild'>>> & {
  readonly avatar: null
  readonly discriminator: '0'
  readonly flags: number
  readonly public_flags: number
}

export type WireRole = Wire<Omit<APIRole, 'permissions' | 'tags' | 'flags' | 'icon' | 'unicode_emoji'>> & {
  /** A bit field as decimal text, as all permissions on the wire. */
  permissions: string
  readonly flags: number
  readonly icon: null
  readonly unicode_emoji: null
}

type WireOverwrite = Wire<APIOverwrite>

export interface WireChannel {
  readonly id: string
  /** Empty for a direct message. */
  readonly guild_id: string
  /** 0 text, 1 a direct message, 5 announcements, 10 and 11 threads, 12 a private one, 15 a forum. */
  type: 0 | 1 | 5 | 10 | 11 | 12 | 15
  readonly name: string
  readonly topic: string
  readonly position: number
  permission_overwrites: readonly WireOverwrite[]
  /** Of a thread: the channel below which it hangs, and whose permissions are its own. */
  readonly parent_id?: string
  thread?: ThreadState
  /** Of a direct message: whom the bot writes to. */
  readonly recipient_id?: string
}

export interface ThreadState {
  readonly archived: boolean
  readonly locked: boolean
  readonly ownerId: string
  readonly createdAt: string
  readonly archivedAt: string
  /** Those in it: a private one is seen by nobody else but moderators. */
  readonly memberIds?: readonly string[]
}

export interface GuildMember {
  readonly user: WireUser
  readonly nick: string
  roles: readonly string[]
  readonly joined_at: string
}

export interface Guild {
  readonly id: string
  readonly name: string
  readonly owner_id: string
  /** A Community chose its language; any other server has `en-US`, whatever its members speak. */
  readonly preferred_locale: 'ko' | 'en-US'
  readonly features: readonly string[]
}

export type WireAttachment = Wire<
  Pick<APIAttachment, 'id' | 'filename' | 'title' | 'description' | 'size' | 'content_type' | 'url' | 'proxy_url'>
> & { readonly width?: number; readonly height?: number }

/** Bits of a message's `flags` that mean something here. */
export const MESSAGE_FLAGS = {
  crossposted: 1,
  suppressEmbeds: 4,
  ephemeral: 64,
  loading: 128,
  silent: 4096,
  componentsV2: 32768,
}

export interface Message {
  readonly id: string
  readonly channelId: string
  readonly author: WireUser
  content: string
  embeds: readonly WireEmbed[]
  components: readonly WireRow[]
  /** All files, those shown inside embeds too. */
  attachments: readonly WireAttachment[]
  readonly sentAt: string
  editedAt: string | undefined
  flags: number
  mentionEveryone: boolean
  mentionUserIds: readonly string[]
  mentionRoleIds: readonly string[]
  /** The one member who sees it; undefined for a message that everyone in the channel sees. */
  readonly seenBy: string | undefined
  /** What it answers: a slash command, or a press on another message. */
  readonly origin: MessageOrigin | undefined
  readonly replyTo: string | undefined
  /** Deferred, and the interaction's 15 minutes went by. */
  failed: boolean
}

export interface MessageOrigin {
  readonly interactionId: string
  readonly memberId: string
  /** 2 a command, 3 a component, 5 a form. */
  readonly type: 2 | 3 | 5
  readonly commandName: string | undefined
  /** The message on which a command of its menu was chosen. */
  readonly targetId: string | undefined
  readonly followUp: boolean
}

/** A command as registered. */
export interface Command {
  readonly id: string
  readonly version: string
  readonly guildId: string | undefined
  readonly body: CommandBody
}

/** What a server set for a command under Integrations. */
export interface CommandPermission {
  readonly id: string
  /** 1 a role (the server's own id means everyone), 2 a member, 3 a channel. */
  readonly type: 1 | 2 | 3
  readonly permission: boolean
}

type Localizations = Readonly<Record<string, string>> | null

export interface CommandBody {
  readonly type?: 1 | 2 | 3
  readonly name: string
  readonly name_localizations?: Localizations
  /** None for a command in the menu of a message or a member. */
  readonly description?: string
  readonly description_localizations?: Localizations
  readonly options?: readonly CommandOption[]
  readonly default_member_permissions?: string | null
  /** Where it can be used: 0 servers, 1 direct messages with the bot, 2 others. */
  readonly contexts?: readonly number[] | null
  /** Who can add it: 0 servers, 1 members for themselves. */
  readonly integration_types?: readonly number[] | null
}

/** Any option of a command: what only some kinds have may be missing. */
export type CommandOption = Wire<
  Omit<Merged<APIApplicationCommandBasicOption>, 'type' | 'choices' | 'autocomplete' | 'channel_types'>
> & {
  readonly type: Wire<ApplicationCommandOptionType>
  readonly autocomplete?: boolean
  readonly channel_types?: readonly number[]
  readonly choices?: readonly Choice[]
  readonly options?: readonly CommandOption[]
}

export type Choice = Wire<APIApplicationCommandOptionChoice<string | number>>

/** An option as filled in, the way an interaction carries it. */
export interface OptionValue {
  readonly name: string
  readonly type: CommandOption['type']
  readonly value?: string | number | boolean
  readonly focused?: boolean
  readonly options?: readonly OptionValue[]
}

/** What a bot sends for a message, once checked. Null clears a field of an edit. */
export interface MessageBody {
  readonly content?: string | null
  readonly embeds?: readonly WireEmbed[] | null
  readonly components?: readonly WireRow[] | null
  readonly attachments?:
    | readonly { readonly id: string | number; readonly filename?: string; readonly description?: string }[]
    | null
  readonly flags?: number | null
  readonly nonce?: string | number | null
  readonly enforce_nonce?: boolean | null
  readonly allowed_mentions?: AllowedMentions | null
  readonly message_reference?: { readonly message_id?: string; readonly fail_if_not_exists?: boolean } | null
}

export type AllowedMentions = Wire<APIAllowedMentions>

/** A file of a multipart request; `index` is the n of `files[n]`. */
export interface Upload {
  readonly index: string
  readonly filename: string
  readonly contentType: string
  readonly data: Uint8Array
}

/** Who sent what with which nonce, to be found again for some minutes. */
export interface NonceEntry {
  readonly authorId: string
  readonly nonce: string
  readonly messageId: string
  readonly at: number
}

/** The file that a later run starts from. */
export interface SavedState {
  readonly version: number
  /** Where attachments were served then. */
  readonly origin: string
  readonly lastId: string
  readonly roles: readonly WireRole[]
  readonly channels: readonly WireChannel[]
  readonly members: readonly GuildMember[]
  readonly messages: readonly Message[]
  readonly commands: readonly Command[]
  readonly nonces: readonly NonceEntry[]
  /** Members who added the bot for themselves. */
  readonly installedBy?: readonly string[]
}
