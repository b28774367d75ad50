import type { Interaction } from '../interactions.ts'
import { INTERACTION_DEFAULTS } from '../model/mentions.ts'
import { MESSAGE_FLAGS, type Message } from '../model/types.ts'
import { wireMessage } from '../model/wire.ts'
import { isEmpty, readMessageBody } from '../rules/messages.ts'
import { ApiError } from './api-error.ts'
import { type Answer, type Backend, type Call, NOTHING, ok, openRoute } from './call.ts'
import { post } from './callbacks.ts'
import { wouldBeEmpty } from './channels.ts'

const MESSAGE = '/webhooks/:application/:token/messages/:message'

/** What an interaction's token allows for 15 minutes: follow-ups, and the messages it made. */
export const webhookRoutes = [
  openRoute('POST /webhooks/:application/:token', (call, backend) => {
    const interaction = answeredInteraction(call, backend)
    return ok(wireMessage(backend.state, followUp(interaction, call, backend)))
  }),
  openRoute(`GET ${MESSAGE}`, (call, backend) => ok(wireMessage(backend.state, ownMessage(call, backend)))),
  openRoute(`PATCH ${MESSAGE}`, (call, backend) => ok(wireMessage(backend.state, editOwn(call, backend)))),
  openRoute(`DELETE ${MESSAGE}`, (call, backend): Answer => {
    backend.state.remove(ownMessage(call, backend))
    return NOTHING
  }),
]

/** The first follow-up of a deferred answer is that answer, and is seen by whom the deferral said. */
function followUp(interaction: Interaction, call: Call, backend: Backend): Message {
  const body = readMessageBody(call.body, call.uploads, 'interaction')
  if (isEmpty(body, call.uploads)) throw new ApiError('emptyMessage')
  const { original } = interaction
  if (original !== undefined && backend.state.messages.has(original.id) && original.flags & MESSAGE_FLAGS.loading) {
    backend.state.edit(original, body, call.uploads, INTERACTION_DEFAULTS)
    return original
  }
  return post(interaction, body, call.uploads, backend, { loading: false, followUp: true })
}

function editOwn(call: Call, backend: Backend): Message {
  const message = ownMessage(call, backend)
  const body = readMessageBody(call.body, call.uploads, 'interaction')
  if (wouldBeEmpty(message, body, call.uploads)) throw new ApiError('emptyMessage')
  backend.state.edit(message, body, call.uploads, INTERACTION_DEFAULTS)
  return message
}

function answeredInteraction(call: Call, backend: Backend): Interaction {
  if (call.params.application !== backend.state.bot.user.id) throw new ApiError('unknownWebhook')
  return backend.interactions.answered(call.params.token ?? '')
}

/** `@original`, or a message that this interaction made or came from. */
function ownMessage(call: Call, backend: Backend): Message {
  const interaction = answeredInteraction(call, backend)
  const wanted = call.params.message ?? ''
  const id = wanted === '@original' ? interaction.original?.id : wanted
  const message = id === undefined ? undefined : backend.state.messages.get(id)
  const own = message?.id === interaction.original?.id || message?.origin?.interactionId === interaction.id
  if (message === undefined || !own) throw new ApiError('unknownMessage')
  return message
}
