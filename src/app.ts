import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { Logger } from 'pino'
import type { Choice, Message, Reply } from './chat/reply.ts'
import type {
  AutocompleteRequest,
  CommandRequest,
  MessageRequest,
  PressRequest,
  SubmitRequest,
} from './chat/request.ts'
import type { Holidays } from './content/holidays.ts'
import type { Libraries } from './content/libraries.ts'
import type { Library } from './content/library.ts'
import type { Uploads } from './content/uploads.ts'
import type { RoleTrouble } from './core/schedule/types.ts'
import type { Track, TrackKey } from './core/track.ts'
import type { Repositories } from './git/repositories.ts'
import type { Pictures } from './pictures/pictures.ts'
import type { Store } from './store/store.ts'
import type { Text } from './text/text.ts'
import type { NoteUrl } from './views/citation.ts'

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
}

/** What an operator's graphs are made of. */
export interface Measures {
  /** A question stands in its channel, that long after it was due. */
  posted(lateMs: number): void
  /** Discord had the first answer to an interaction. */
  acknowledged(ms: number): void
  /** Discord answered a request. */
  asked(status: number): void
  /** Rows of the boards that were not what the answers say, and are. */
  mended(rows: number): void
}

/** What all tracks share: all that a job may touch, and what a command may beside its track's own. */
export interface Shared {
  /** What each track can be told. */
  readonly libraries: Libraries
  readonly store: Store
  readonly channels: Channels
  readonly pictures: Pictures
  readonly uploads: Uploads
  /** Where a group's notes may be fetched from. */
  readonly repositories: Repositories
  /** What a member sent along; undefined where it is gone, or larger than `most` bytes. */
  readonly fetchFile: (url: string, most: number) => Promise<Uint8Array | undefined>
  readonly holidays: Holidays
  readonly clock: Clock
  /** Uniform in [0, 1). */
  readonly random: () => number
  readonly log: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>
  readonly measures?: Measures
  /** Of the bot, as its releases are named. */
  readonly version?: string
  /** Wakes the poller: a schedule changed, or the clock was advanced. */
  readonly wake: () => void
  /** Where whoever manages a server adds the bot to it, or adds what it lacks there; `more` than it asks for everywhere. */
  readonly inviteUrl: (guildId?: string, more?: readonly PermissionName[]) => string
  /** Where whoever runs the bot tells what is kept of members; undefined without PRIVACY_URL. */
  readonly privacyUrl?: string
  /** Link to a statement in the notes' repository; undefined without NOTES_URL_TEMPLATE. */
  readonly noteUrl: NoteUrl
}

/** All that a command may touch, in the track where the member stands. */
export interface App extends Shared {
  readonly track: Track
  /** All of the server, this one among them: where it is alone, nothing is said of tracks. */
  readonly tracks: readonly Track[]
  readonly library: Library
  /** The same where something of another track of the server is shown. */
  within(track: TrackKey): Promise<App>
}

/** A new message by the bot itself, not an answer to an interaction. */
export interface Post {
  readonly channelId: string
  readonly message: Message
  /** At most 25 characters; the same nonce within minutes gives the message that exists. */
  readonly nonce?: string
  /** The one role that this message may ping. */
  readonly pingRoleId?: string
  /** The message of the same channel that it answers; it is sent without where that is gone. */
  readonly replyTo?: string
  /** Gives up a request that is still waiting then. */
  readonly signal?: AbortSignal
}

export type ChannelProblem =
  /** Rate limited before anything was sent: nothing left this process. */
  | { readonly kind: 'not-sent'; readonly retryAfterMs: number }
  /** Discord said no; the same request will fail again. `code` is Discord's: 50001, 50013, 10003, 10008, 50035 … */
  | { readonly kind: 'refused'; readonly status: number; readonly code: number; readonly message: string }
  /** 5xx, timeout, closed socket: it may or may not have happened. */
  | { readonly kind: 'unknown'; readonly message: string }

export type SendResult =
  | { readonly ok: true; readonly messageId: string; readonly sentAt: number }
  | { readonly ok: false; readonly problem: ChannelProblem }

export type FindResult =
  | { readonly ok: true; readonly messageIds: readonly string[] }
  | { readonly ok: false; readonly problem: ChannelProblem }

export type InboxResult =
  | { readonly ok: true; readonly channelId: string }
  | { readonly ok: false; readonly problem: ChannelProblem }

/** Permissions that posting needs, by name, as `text` shows them. */
export type PermissionName =
  | 'viewChannel'
  | 'sendMessages'
  /** In threads and in posts of forums, instead of `sendMessages`. */
  | 'sendMessagesInThreads'
  /** Of a thread that a moderator locked. */
  | 'manageThreads'
  | 'embedLinks'
  | 'attachFiles'
  | 'readMessageHistory'
  | 'mentionRoles'
  /** Where threads can be opened under messages. */
  | 'createPublicThreads'

/** `thread`: a forum's post as well. `voice`: the words beside a voice or stage channel. */
export type ChannelKind = 'text' | 'announcement' | 'thread' | 'voice'

export type PermissionResult =
  | { readonly ok: true; readonly missing: readonly PermissionName[]; readonly kind: ChannelKind }
  | { readonly ok: false; readonly problem: ChannelProblem }

export type { RoleTrouble }

/** `not-mentionable`: only a bot that may mention all roles pings it. */
export type RoleState = 'mentionable' | 'not-mentionable' | 'gone' | 'unknown'

export type ToggleResult =
  | { readonly ok: true; readonly held: boolean }
  | { readonly ok: false; readonly problem: ChannelProblem }

type MemberState = 'here' | 'gone' | 'unknown'

/** A server that the bot is in. */
export interface Server {
  readonly id: string
  readonly name: string
}

export interface ServerList {
  readonly servers: readonly Server[]
  /** Not so where the bot is in more than Discord was asked for. */
  readonly isWhole: boolean
}

/** The port to Discord's channels. */
export interface Channels {
  send(post: Post): Promise<SendResult>
  edit(channelId: string, messageId: string, message: Message): Promise<SendResult>
  remove(channelId: string, messageId: string): Promise<SendResult>
  /**
   * The bot's own messages that carry a custom id starting with `prefix`, oldest first: those sent at `sinceMs` or later, and, since that
   * instant may be of a clock that was wrong, of a day before.
   */
  findOwn(channelId: string, sinceMs: number, prefix: string): Promise<FindResult>
  /** Sends a message of an announcement channel to the servers that follow it. */
  publish(channelId: string, messageId: string): Promise<SendResult>
  /** A thread under a message, which has one at most; its id is the message's. */
  openThread(channelId: string, messageId: string, name: string): Promise<SendResult>
  role(guildId: string, roleId: string): RoleState
  /** What keeps the bot from giving the role to whoever asks; undefined where nothing does. */
  roleTrouble(guildId: string, roleId: string): Promise<RoleTrouble | undefined>
  /** Gives the role to a member, or takes it from who has it: `held` is how it is then. */
  toggleRole(guildId: string, memberId: string, roleId: string): Promise<ToggleResult>
  /** The server, where the bot is in it; Discord is asked each time. */
  server(guildId: string): Promise<Server | Exclude<MemberState, 'here'>>
  /** Whether somebody is in the server; Discord is asked each time. */
  member(guildId: string, memberId: string): Promise<MemberState>
  /** Where direct messages to a member go; whether she takes any is known when one is sent. */
  inbox(memberId: string): Promise<InboxResult>
  /** Those that the bot is in; throws where Discord does not say. */
  servers(): Promise<ServerList>
  /** As the last such answer said, kept in memory for a day. */
  memberName(guildId: string, memberId: string): string | undefined
  /** What the bot lacks in that channel; asks Discord where the cache does not know. */
  permissions(guildId: string, channelId: string): Promise<PermissionResult>
  /** Requests that `permissions` makes as things are known now; none where nobody is ever asked. */
  asking?(guildId: string, channelId: string): number
}

export type Audience = 'private' | 'public'

/** What is counted of a member together, by what it costs to answer; `answer` is not: what is scored is never put off. */
export type Cost = 'suggestions' | 'command' | 'heavy' | 'press' | 'form' | 'answer'

/** What a press of a button, a menu or a form answers: its own message changed, a new message, or a form. */
export interface Press<Request = PressRequest> {
  readonly answers: 'update' | Audience | 'modal'
  /** About the member alone, as `ofMember` of its command. */
  readonly ofMember?: true
  /** Other than that of any press or form. */
  readonly cost?: 'answer' | 'heavy'
  run(request: Request, app: App, text: Text): Promise<Reply> | Reply
}

/** A slash command as one value, told in the order in which a member meets it. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody
  readonly audience: Audience
  /**
   * Works outside of servers as well, with the content of one that the member is in: all of it, or these subcommands. Without,
   * it is for servers alone.
   */
  readonly alone?: true | readonly string[]
  /** Subcommands that are about the member alone, wherever she is: they need no server, no track and no notes. */
  readonly ofMember?: readonly string[]
  /** About the server as a whole: nobody is asked which track is meant. */
  readonly anyTrack?: true
  /** What it says stands in the notes: it answers while questions are still made of them. */
  readonly looksUp?: true
  /** Draws, reads files or looks through everything: a member may ask for it less often. All of it, or these subcommands. */
  readonly heavy?: true | readonly string[]
  /** Where it answers with a form: Discord takes none behind a deferral, so nothing slow is waited for. */
  opensForm?(request: CommandRequest): boolean
  autocomplete?(request: AutocompleteRequest, app: App, text: Text): Promise<readonly Choice[]> | readonly Choice[]
  run(request: CommandRequest, app: App, text: Text): Promise<Reply> | Reply
  /** By action: the custom id's part behind the dot. Text is the member's, or the guild's where the answer is public. */
  readonly presses?: Readonly<Record<string, Press>>
  readonly submits?: Readonly<Record<string, Press<SubmitRequest>>>
}

/** What can be done with any message, under Apps in its menu. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody
  /** The slash command whose buttons its answer holds; help tells of it below that one. */
  readonly beside: string
  readonly alone?: true
  readonly looksUp?: true
  /** Discord shows none; help does. */
  describe(text: Text): string
  readonly audience: Audience
  run(request: MessageRequest, app: App, text: Text): Promise<Reply> | Reply
}
