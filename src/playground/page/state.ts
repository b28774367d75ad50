import type { PageCommand } from '../page-protocol/command.ts'
import type { PageMessage } from '../page-protocol/message.ts'
import type { PageEvent, PageSnapshot } from '../page-protocol.ts'

/** What the page knows: the server's snapshot kept current by its events, and the channel that one looks at. */
export interface PageState extends Omit<PageSnapshot, 'type' | 'messages'> {
  readonly channelId: string
  /** Oldest first. */
  readonly messagesOf: ReadonlyMap<string, readonly PageMessage[]>
  /** Channels with something new, and how often it named the member one is. */
  readonly unread: ReadonlyMap<string, number>
}

/** The state after an event; undefined until the first snapshot. */
export function applyEvent(state: PageState | undefined, event: PageEvent): PageState | undefined {
  if (event.type === 'snapshot') return fromSnapshot(event, state?.channelId)
  if (!state) return undefined
  switch (event.type) {
    case 'message-created':
      return noteUnread(
        withMessages(state, event.message.channelId, (all) => putMessage(all, event.message)),
        event.message,
      )
    case 'message-updated':
      return withMessages(state, event.message.channelId, (all) => putMessage(all, event.message))
    case 'message-deleted':
      return withMessages(state, event.channelId, (all) => all.filter(({ id }) => id !== event.messageId))
    case 'commands':
      return { ...state, commands: event.commands, messageCommands: event.messageCommands }
    case 'online':
      return { ...state, online: event.online }
    case 'clock':
      return { ...state, clock: event.clock }
    default:
      return state
  }
}

export function lookAt(state: PageState, channelId: string): PageState {
  const unread = new Map(state.unread)
  unread.delete(channelId)
  return { ...state, channelId, unread }
}

/** Older messages in front of those that are there. */
export function withOlder(state: PageState, channelId: string, older: readonly PageMessage[]): PageState {
  return withMessages(state, channelId, (all) => older.reduce(putMessage, all))
}

/** Commands that can be used where one looks now. */
export function commandsHere({ commands, channels, channelId }: PageState): readonly PageCommand[] {
  const place = channels.find(({ id }) => id === channelId)?.place ?? 'server'
  return commands.filter(({ places }) => places.includes(place))
}

export function messagesIn(state: PageState, channelId: string): readonly PageMessage[] {
  return state.messagesOf.get(channelId) ?? []
}

function fromSnapshot({ type, messages, ...snapshot }: PageSnapshot, lookedAt: string | undefined): PageState {
  const channel = snapshot.channels.find(({ id }) => id === lookedAt) ?? snapshot.channels[0]
  const messagesOf = new Map(snapshot.channels.map(({ id }) => [id, messages.filter((one) => one.channelId === id)]))
  return { ...snapshot, channelId: channel?.id ?? '', messagesOf, unread: new Map() }
}

function withMessages(
  state: PageState,
  channelId: string,
  change: (all: readonly PageMessage[]) => readonly PageMessage[],
): PageState {
  return { ...state, messagesOf: new Map(state.messagesOf).set(channelId, change(messagesIn(state, channelId))) }
}

function putMessage(all: readonly PageMessage[], message: PageMessage): readonly PageMessage[] {
  const at = all.findIndex(({ id }) => id === message.id)
  if (at >= 0) return all.with(at, message)
  const behind = all.findLastIndex(({ id }) => BigInt(id) < BigInt(message.id))
  return all.toSpliced(behind + 1, 0, message)
}

function noteUnread(state: PageState, message: PageMessage): PageState {
  if (message.channelId === state.channelId || message.author.id === state.you) return state
  const mentions = (state.unread.get(message.channelId) ?? 0) + (message.mentionsYou ? 1 : 0)
  return { ...state, unread: new Map(state.unread).set(message.channelId, mentions) }
}
