import type { Interaction, Outcome } from '../interactions.ts'
import { INTERACTION_DEFAULTS } from '../model/mentions.ts'
import { MESSAGE_FLAGS, type Message, type MessageBody, type MessageOrigin, type Upload } from '../model/types.ts'
import { wireMessage } from '../model/wire.ts'
import { readSuggestions } from '../rules/choices.ts'
import { isEmpty, readMessageBody } from '../rules/messages.ts'
import { readModal } from '../rules/modals.ts'
import { ApiError } from './api-error.ts'
import { type Backend, NOTHING, ok, openRoute } from './call.ts'

/** Callback types: 4 message, 5 thinking, 6 later, 7 update, 8 suggestions, 9 form. */
const ALLOWED: Readonly<Record<Interaction['type'], readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
}

export const callbackRoutes = [
  openRoute('POST /interactions/:interaction/:token/callback', (call, backend) => {
    const { interaction: id = '', token = '' } = call.params
    const { interaction, type, outcome } = acknowledge(id, token, call.body, call.uploads, backend)
    return call.query.get('with_response') === 'true' ? ok(response(interaction, type, outcome, backend)) : NOTHING
  }),
]

/** What a bot answers by this route, or in the same breath to the request that brought the interaction. */
export function acknowledge(id: string, token: string, body: unknown, uploads: readonly Upload[], backend: Backend) {
  const interaction = backend.interactions.acknowledge(id, token)
  const { type, data } = readCallback(body, interaction)
  const outcome = answer(interaction, type, data, uploads, backend)
  interaction.state = 'acknowledged'
  interaction.settle(outcome)
  return { interaction, type, outcome }
}

function readCallback(body: unknown, interaction: Interaction): { type: number; data: unknown } {
  const { type, data } = (typeof body === 'object' && body ? body : {}) as { type?: unknown; data?: unknown }
  const allowed = ALLOWED[interaction.type]
  const updatable = interaction.source !== undefined || (type !== 6 && type !== 7)
  if (typeof type === 'number' && allowed.includes(type) && updatable) return { type, data }
  const message = `Value must be one of {${allowed.join(', ')}}.`
  throw new ApiError('invalidForm', [{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }])
}

function answer(
  interaction: Interaction,
  type: number,
  data: unknown,
  uploads: readonly Upload[],
  backend: Backend,
): Outcome {
  if (type === 8) return { kind: 'choices', choices: readSuggestions(data, interaction.focused ?? 3) }
  if (type === 9) {
    const { token, modal } = backend.interactions.openModal(interaction, readModal(data))
    return { kind: 'modal', token, modal }
  }
  const body = readMessageBody(data, uploads, 'interaction', ['data'])
  if (type === 6) {
    interaction.original = interaction.source
    return { kind: 'later' }
  }
  if (type === 7) return { kind: 'update', message: update(interaction, body, uploads, backend) }
  if (type === 4 && isEmpty(body, uploads)) throw new ApiError('emptyMessage')
  const message = post(interaction, body, uploads, backend, { loading: type === 5, followUp: false })
  interaction.original = message
  return { kind: type === 5 ? 'thinking' : 'message', message }
}

function update(interaction: Interaction, body: MessageBody, uploads: readonly Upload[], backend: Backend): Message {
  const { source } = interaction
  const gone = source === undefined || !backend.state.messages.has(source.id)
  if (gone) throw new ApiError('unknownMessage')
  interaction.original = source
  backend.state.edit(source, body, uploads, INTERACTION_DEFAULTS)
  return source
}

/** A new message as an answer to an interaction: private to its member, or for all in the channel. */
export function post(
  interaction: Interaction,
  body: MessageBody,
  uploads: readonly Upload[],
  backend: Backend,
  how: { readonly loading: boolean; readonly followUp: boolean },
): Message {
  const isPrivate = ((body.flags ?? 0) & MESSAGE_FLAGS.ephemeral) !== 0
  const origin: MessageOrigin = {
    interactionId: interaction.id,
    memberId: interaction.memberId,
    type: interaction.type === 4 ? 2 : interaction.type,
    commandName: interaction.commandName,
    targetId: interaction.targetId,
    followUp: how.followUp,
  }
  return backend.state.create({
    channelId: interaction.channelId,
    author: backend.state.bot.user,
    body,
    uploads,
    seenBy: isPrivate ? interaction.memberId : undefined,
    origin,
    replyTo: how.followUp ? interaction.original?.id : interaction.source?.id,
    loading: how.loading,
    pings: INTERACTION_DEFAULTS,
  })
}

function response(interaction: Interaction, type: number, outcome: Outcome, backend: Backend): object {
  const message = 'message' in outcome ? outcome.message : undefined
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: (message.flags & MESSAGE_FLAGS.loading) !== 0,
            response_message_ephemeral: message.seenBy !== undefined,
          }),
    },
    ...(message === undefined ? {} : { resource: { type, message: wireMessage(backend.state, message) } }),
  }
}
