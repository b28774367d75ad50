import { CHANNEL_TYPES, isThread, type Thread, threadOf } from '../model/channels.ts'
import { MESSAGE_DEFAULTS } from '../model/mentions.ts'
import { has } from '../model/permissions.ts'
import { MESSAGE_FLAGS, type Message, type WireChannel } from '../model/types.ts'
import { wireChannel, wireMessage } from '../model/wire.ts'
import { Checker } from '../rules/checker.ts'
import { isEmpty, readMessageBody } from '../rules/messages.ts'
import { ApiError } from './api-error.ts'
import { type Answer, type Backend, type Call, ok, route } from './call.ts'
import { findMessage, needs, needsFor, visibleChannel } from './channels.ts'

/** Threads and the posts of forums, and what can be done with a message beyond writing it. */
export const threadRoutes = [
  route('PATCH /channels/:channel', changeThread),
  route('POST /channels/:channel/threads', (call, backend) => {
    const channel = visibleChannel(call, backend)
    return channel.type === CHANNEL_TYPES.forum ? createForumPost(channel, call, backend) : createThread(call, backend)
  }),
  route('POST /channels/:channel/messages/:message/threads', (call, backend) => {
    const message = findMessage(call, backend)
    if (backend.state.channels.has(message.id)) throw new ApiError('hasThread')
    return createThread(call, backend, message)
  }),
  route('POST /channels/:channel/messages/:message/crosspost', publish),
]

/** Whoever may write in a thread may wake it, unless it is locked; the rest takes its owner or a moderator. */
function changeThread(call: Call, backend: Backend): Answer {
  const channel = visibleChannel(call, backend)
  if (!isThread(channel)) throw new ApiError('notThisKind')
  const body = readFields(call.body)
  const botId = backend.state.bot.user.id
  const moderates = has(backend.state.permissionsIn(botId, channel), 'manageThreads')
  const onlyWakes = Object.keys(body).every((name) => name === 'archived')
  if (onlyWakes && !channel.thread.locked) needs(backend, channel, 'sendMessagesInThreads')
  else if (!moderates && channel.thread.ownerId !== botId) throw new ApiError('missingPermissions')
  if (channel.thread.archived && body.archived !== false) throw new ApiError('threadArchived')
  const { archived = channel.thread.archived, locked = channel.thread.locked } = body
  backend.state.changeThread(channel, { archived, locked })
  return ok(wireChannel(channel))
}

function createThread(call: Call, backend: Backend, start?: Message): Answer {
  const parent = visibleChannel(call, backend)
  if (isThread(parent)) throw new ApiError('notThisKind')
  needs(backend, parent, 'createPublicThreads')
  const thread = add(parent, readThreadName(call.body), start?.id, backend)
  return ok(wireChannel(thread), 201)
}

/** A forum's post is a thread whose first message comes along and has the thread's id. */
function createForumPost(forum: WireChannel, call: Call, backend: Backend): Answer {
  needs(backend, forum, 'sendMessages')
  const { message } = (typeof call.body === 'object' && call.body ? call.body : {}) as { message?: unknown }
  const name = readThreadName(call.body)
  const body = readMessageBody(message, call.uploads, 'message', ['message'])
  if (isEmpty(body, call.uploads)) throw new ApiError('emptyMessage')
  needsFor(backend, forum, body, call.uploads)
  const thread = add(forum, name, undefined, backend)
  const { state } = backend
  const first = state.create({
    id: thread.id,
    channelId: thread.id,
    author: state.bot.user,
    body,
    uploads: call.uploads,
    pings: MESSAGE_DEFAULTS,
  })
  return ok({ ...wireChannel(thread), message: wireMessage(state, first) }, 201)
}

function add(parent: WireChannel, name: string, startId: string | undefined, backend: Backend): Thread {
  const { state } = backend
  const at = new Date(backend.now()).toISOString()
  const thread = threadOf(parent, { id: startId ?? state.ids.next(), name, ownerId: state.bot.user.id, at })
  state.addChannel(thread)
  return thread
}

/** Sends a message of an announcement channel to the servers that follow it. */
function publish(call: Call, backend: Backend): Answer {
  const channel = visibleChannel(call, backend)
  const message = findMessage(call, backend)
  if (channel.type !== CHANNEL_TYPES.announcement) throw new ApiError('notThisKind')
  needs(backend, channel, message.author.id === backend.state.bot.user.id ? 'sendMessages' : 'manageMessages')
  if (message.flags & MESSAGE_FLAGS.crossposted) throw new ApiError('alreadyCrossposted')
  message.flags |= MESSAGE_FLAGS.crossposted
  backend.state.tell({ kind: 'message-updated', message })
  return ok(wireMessage(backend.state, message))
}

export function readThreadName(body: unknown): string {
  const check = new Checker()
  const fields = check.object(body ?? {}, [])
  const name = check.text(fields?.name, ['name'], { min: 1, max: 100, required: true })
  if (check.faults.length > 0 || name === undefined) throw new ApiError('invalidForm', check.faults)
  return name
}

function readFields(body: unknown): { readonly archived?: boolean; readonly locked?: boolean } {
  const check = new Checker()
  const fields = check.object(body ?? {}, [])
  if (check.faults.length > 0 || fields === undefined) throw new ApiError('invalidForm', check.faults)
  return fields as { archived?: boolean; locked?: boolean }
}
