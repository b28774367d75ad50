import type { Client } from 'discord.js'
import { Events } from 'discord.js'
import { refuseUnread } from './refuse-unread.ts'

const PRESS = 3
const FORM = 5

type Fields = Record<string, unknown>

/**
 * What Discord may send and discord.js cannot read would throw where nobody catches it, and the member would hear nothing: a
 * form without its inputs, a press without its message. Mended before it is read, it is refused like an old button.
 */
export function mendInteractions(client: Client): void {
  client.on(Events.Raw, (packet: unknown) => {
    if (isFields(packet) && packet.t === 'INTERACTION_CREATE' && isFields(packet.d)) mend(packet.d)
  })
  refuseUnread(client)
}

/** Changes what it is given: discord.js reads the very same value next. */
export function mend(interaction: Fields): void {
  // Read as text by whoever answers.
  if (typeof interaction.locale !== 'string') delete interaction.locale
  if (interaction.type !== PRESS && interaction.type !== FORM) return
  const data = isFields(interaction.data) ? interaction.data : {}
  interaction.data = data
  if (typeof data.custom_id !== 'string') data.custom_id = ''
  if (interaction.type === FORM) data.components = readable(data.components)
  else data.values = Array.isArray(data.values) ? data.values.filter((one) => typeof one === 'string') : []
  if (isMessage(interaction.message)) return
  if (interaction.type === FORM) delete interaction.message
  else {
    data.custom_id = ''
    interaction.message = {
      id: interaction.id,
      channel_id: interaction.channel_id,
      author: authorOf(interaction),
      content: '',
    }
  }
}

function readable(components: unknown): unknown[] {
  if (!Array.isArray(components)) return []
  return components.filter(
    (one) => isFields(one) && (isRow(one.components) || one.components === undefined) && isLabel(one),
  )
}

function isRow(inputs: unknown): boolean {
  return Array.isArray(inputs) && inputs.every((input) => isFields(input) && typeof input.custom_id === 'string')
}

/** Others than labels have nothing of the kind. */
function isLabel({ component }: Fields): boolean {
  return component === undefined || (isFields(component) && typeof component.custom_id === 'string')
}

function isMessage(message: unknown): boolean {
  if (!isFields(message) || typeof message.id !== 'string') return false
  const { author, components = [] } = message
  return isFields(author) && Array.isArray(components) && components.every(isFields)
}

function authorOf({ member, user }: Fields): unknown {
  return isFields(member) && isFields(member.user) ? member.user : user
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
