import { isDm } from '../model/away.ts'
import { isThread, takesMessages, writePermission } from '../model/channels.ts'
import { MESSAGE_DEFAULTS } from '../model/mentions.ts'
import { has, type Permission } from '../model/permissions.ts'
import { compareIds, isSnowflake } from '../model/snowflakes.ts'
import type { Message, MessageBody, Upload, WireChannel } from '../model/types.ts'
import { ownMember, wireChannel, wireMessage } from '../model/wire.ts'
import { isEmpty, readMessageBody } from '../rules/messages.ts'
import { ApiError } from './api-error.ts'
import { type Answer, type Backend, type Call, NOTHING, ok, route } from './call.ts'

export const channelRoutes = [
  route('GET /channels/:channel', (call, backend) => {
    const channel = visibleChannel(call, backend)
    return ok({ ...wireChannel(channel), ...ownMember(backend.state, channel) })
  }),
  route('POST /channels/:channel/typing', (call, backend) => {
    const channel = visibleChannel(call, backend)
    needs(backend, channel, writePermission(channel))
    return NOTHING
  }),
  route('GET /channels/:channel/messages', listMessages),
  route('POST /channels/:channel/messages', createMessage),
  route('GET /channels/:channel/messages/:message', (call, backend) => {
    const channel = visibleChannel(call, backend)
    needs(backend, channel, 'readMessageHistory')
    return ok(wireMessage(backend.state, findMessage(call, backend)))
  }),
  route('PATCH /channels/:channel/messages/:message', editMessage),
  route('DELETE /channels/:channel/messages/:message', (call, backend) => {
    const channel = visibleChannel(call, backend)
    const message = findMessage(call, backend)
    mustBeAwake(channel)
    if (message.author.id !== backend.state.bot.user.id) needs(backend, channel, 'manageMessages')
    backend.state.remove(message)
    return NOTHING
  }),
]

function createMessage(call: Call, backend: Backend): Answer {
  const { state } = backend
  const channel = visibleChannel(call, backend)
  if (!takesMessages(channel)) throw new ApiError('notThisKind')
  needs(backend, channel, writePermission(channel))
  mustBeOpen(backend, channel)
  mustBeTaken(backend, channel)
  const body = readMessageBody(call.body, call.uploads, 'message')
  if (isEmpty(body, call.uploads)) throw new ApiError('emptyMessage')
  needsFor(backend, channel, body, call.uploads)
  const existing = sameNonce(backend, body)
  if (existing !== undefined) return ok(wireMessage(state, existing, body.nonce ?? undefined))
  const message = state.create({
    channelId: channel.id,
    author: state.bot.user,
    body,
    uploads: call.uploads,
    pings: MESSAGE_DEFAULTS,
    replyTo: replyTo(backend, channel, body),
  })
  if (body.nonce !== undefined && body.nonce !== null) {
    const entry = { authorId: message.author.id, nonce: String(body.nonce), messageId: message.id, at: backend.now() }
    state.nonces.push(entry)
  }
  return ok(wireMessage(state, message, body.nonce ?? undefined))
}

/** The author's message of the past minutes with this nonce, in any channel; one that was deleted is 10008. */
function sameNonce(backend: Backend, body: MessageBody): Message | undefined {
  const { state, timing } = backend
  const since = backend.now() - timing.nonceWindowMs
  state.nonces = state.nonces.filter((entry) => entry.at > since)
  if (!body.enforce_nonce || body.nonce === undefined || body.nonce === null) return undefined
  const botId = state.bot.user.id
  const known = state.nonces.find((entry) => entry.authorId === botId && entry.nonce === String(body.nonce))
  if (known === undefined) return undefined
  const message = state.messages.get(known.messageId)
  if (message === undefined) throw new ApiError('unknownMessage')
  return message
}

function replyTo(backend: Backend, channel: WireChannel, body: MessageBody): string | undefined {
  const wanted = body.message_reference?.message_id
  if (wanted === undefined) return undefined
  const permissions = backend.state.permissionsIn(backend.state.bot.user.id, channel)
  if (!has(permissions, 'readMessageHistory')) throw new ApiError('noHistoryForReply')
  const exists = backend.state.messages.get(wanted)?.channelId === channel.id
  if (!exists && body.message_reference?.fail_if_not_exists !== false) {
    const message = 'Unknown message'
    throw new ApiError('invalidForm', [
      { path: ['message_reference'], code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message },
    ])
  }
  return exists ? wanted : undefined
}

function editMessage(call: Call, backend: Backend): Answer {
  const { state } = backend
  const channel = visibleChannel(call, backend)
  const message = findMessage(call, backend)
  mustBeAwake(channel)
  if (message.author.id !== state.bot.user.id) throw new ApiError('otherAuthor')
  const body = readMessageBody(call.body, call.uploads, 'edit')
  needsFor(backend, channel, body, call.uploads)
  if (wouldBeEmpty(message, body, call.uploads)) throw new ApiError('emptyMessage')
  state.edit(message, body, call.uploads, MESSAGE_DEFAULTS)
  return ok(wireMessage(state, message))
}

/** Whether an edit leaves nothing to show. */
export function wouldBeEmpty(message: Message, body: MessageBody, uploads: readonly Upload[]): boolean {
  const { content, embeds, components, attachments } = message
  return isEmpty({ content, embeds, components, attachments, ...body }, uploads)
}

function listMessages(call: Call, backend: Backend): Answer {
  const channel = visibleChannel(call, backend)
  const permissions = backend.state.permissionsIn(backend.state.bot.user.id, channel)
  // Not an error: without the permission a channel's history simply looks empty.
  if (!has(permissions, 'readMessageHistory')) return ok([])
  const found = page(backend.state.publicMessages(channel.id), call.query)
  return ok(found.reverse().map((message) => wireMessage(backend.state, message)))
}

/** At most `limit` of them, oldest first: the newest before `before`, the oldest after `after`, or the newest. */
function page(messages: Message[], query: URLSearchParams): Message[] {
  const limit = Number(query.get('limit') ?? 50)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw badQuery('limit', 'int value should be between 1 and 100.')
  const before = idIn(query, 'before')
  const after = idIn(query, 'after')
  const around = idIn(query, 'around')
  if (around !== undefined) {
    const at = messages.filter((message) => compareIds(message.id, around) < 0).length
    const start = Math.max(0, at - Math.floor(limit / 2))
    return messages.slice(start, start + limit)
  }
  if (after !== undefined) return messages.filter((message) => compareIds(message.id, after) > 0).slice(0, limit)
  const older = before === undefined ? messages : messages.filter((message) => compareIds(message.id, before) < 0)
  return older.slice(-limit)
}

function idIn(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name) ?? undefined
  if (value !== undefined && !isSnowflake(value)) throw badQuery(name, `Value "${value}" is not snowflake.`)
  return value
}

function badQuery(name: string, message: string): ApiError {
  return new ApiError('invalidForm', [{ path: [name], code: 'NUMBER_TYPE_COERCE', message }])
}

/** The channel of the path, if it exists and the bot may see it. */
export function visibleChannel(call: Call, backend: Backend): WireChannel {
  const channel = backend.state.channels.get(call.params.channel ?? '')
  if (channel === undefined) throw new ApiError('unknownChannel')
  if (!backend.state.botPresent && !isDm(channel)) throw new ApiError('missingAccess')
  const permissions = backend.state.permissionsIn(backend.state.bot.user.id, channel)
  if (!has(permissions, 'viewChannel')) throw new ApiError('missingAccess')
  return channel
}

/** Nothing in an archived thread is changed before it is woken. */
function mustBeAwake(channel: WireChannel): void {
  if (isThread(channel) && channel.thread.archived) throw new ApiError('threadArchived')
}

/** Nobody gets direct messages who shuts them out, or shares no server with the bot and did not add it either. */
function mustBeTaken({ state }: Backend, channel: WireChannel): void {
  const memberId = channel.recipient_id ?? ''
  if (!isDm(channel)) return
  const apart = state.left.has(memberId) || !state.botPresent
  if (state.closedInboxes.has(memberId) || (apart && !state.installedBy.has(memberId)))
    throw new ApiError('cannotWriteTo')
}

/** A locked thread takes messages of moderators only; to any other archived one a message is what wakes it. */
function mustBeOpen(backend: Backend, channel: WireChannel): void {
  if (!isThread(channel) || !channel.thread.locked) return
  const permissions = backend.state.permissionsIn(backend.state.bot.user.id, channel)
  if (!has(permissions, 'manageThreads')) throw new ApiError('threadLocked')
}

export function findMessage(call: Call, backend: Backend): Message {
  const message = backend.state.messages.get(call.params.message ?? '')
  const found = message !== undefined && message.channelId === call.params.channel && message.seenBy === undefined
  if (!found) throw new ApiError('unknownMessage')
  return message
}

export function needs(backend: Backend, channel: WireChannel, ...names: readonly Permission[]): void {
  const permissions = backend.state.permissionsIn(backend.state.bot.user.id, channel)
  if (!has(permissions, ...names)) throw new ApiError('missingPermissions')
}

export function needsFor(backend: Backend, channel: WireChannel, body: MessageBody, uploads: readonly Upload[]): void {
  if (body.embeds?.length) needs(backend, channel, 'embedLinks')
  if (uploads.length > 0) needs(backend, channel, 'attachFiles')
}
