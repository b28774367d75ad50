import type { Permission } from './permissions.ts'
import type { ThreadState, WireChannel } from './types.ts'

/** Discord's numbers, those that exist here. */
export const CHANNEL_TYPES = {
  text: 0,
  announcement: 5,
  announcementThread: 10,
  thread: 11,
  privateThread: 12,
  forum: 15,
} as const

export type Thread = WireChannel & { readonly parent_id: string; readonly thread: ThreadState }

export function isThread(channel: WireChannel): channel is Thread {
  return channel.thread !== undefined && channel.parent_id !== undefined
}

/** In a thread, and for a post of a forum, another right counts than for a channel. */
export function writePermission(channel: WireChannel): Permission {
  return isThread(channel) ? 'sendMessagesInThreads' : 'sendMessages'
}

/** A forum holds posts, which are threads, and no messages of its own. */
export function takesMessages(channel: WireChannel): boolean {
  return channel.type !== CHANNEL_TYPES.forum
}

export function threadOf(
  parent: WireChannel,
  thread: {
    readonly id: string
    readonly name: string
    readonly ownerId: string
    readonly at: string
    readonly isPrivate?: boolean
  },
): Thread {
  const { id, name, ownerId, at, isPrivate = false } = thread
  const open = parent.type === CHANNEL_TYPES.announcement ? CHANNEL_TYPES.announcementThread : CHANNEL_TYPES.thread
  return {
    id,
    guild_id: parent.guild_id,
    type: isPrivate ? CHANNEL_TYPES.privateThread : open,
    name,
    topic: '',
    position: 0,
    permission_overwrites: [],
    parent_id: parent.id,
    thread: { archived: false, locked: false, ownerId, createdAt: at, archivedAt: at, memberIds: [ownerId] },
  }
}
