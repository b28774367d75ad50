import { type Client, Events, type Interaction } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { createClient } from '../../src/discord/client.ts'
import { decodePress, decodeSubmit } from '../../src/discord/decode.ts'

const USER = { id: '7', username: 'min', discriminator: '0', avatar: null, global_name: null }
const BASE = {
  id: '900000000000000001',
  application_id: '1',
  token: 't',
  version: 1,
  guild_id: '100',
  channel_id: '200',
  channel: { id: '200', type: 0 },
  member: {
    user: USER,
    roles: [],
    permissions: '0',
    joined_at: '2026-01-01T00:00:00Z',
    deaf: false,
    mute: false,
    flags: 0,
  },
  locale: 'ko',
  app_permissions: '0',
  entitlements: [],
  authorizing_integration_owners: {},
  context: 0,
  attachment_size_limit: 1,
}
/** How discord.js reads a packet; it is private, and where the throw was. */
function read(client: Client, data: object): void {
  const { actions } = client as unknown as { actions: { InteractionCreate: { handle(data: object): void } } }
  actions.InteractionCreate.handle(data)
}

/** The packet on its way through the client: as it comes in, then as discord.js reads it. */
function receive(d: object): Interaction | undefined {
  const client = Object.assign(createClient({}), { user: { id: '1' } })
  onTestFinished(() => client.destroy())
  let found: Interaction | undefined
  client.on(Events.InteractionCreate, (interaction) => {
    found = interaction
  })
  client.emit(Events.Raw, { op: 0, t: 'INTERACTION_CREATE', s: 1, d }, 0)
  read(client, d)
  return found
}

const FORM = { ...BASE, type: 5 }
test.each([
  ['without components', { custom_id: 'quiz.answer:occ000000001:t' }],
  ['with components that are none', { custom_id: 'quiz.answer:occ000000001:t', components: 'x' }],
  [
    'with a row of nothing',
    { custom_id: 'quiz.answer:occ000000001:t', components: [null, { type: 1, components: [null] }] },
  ],
])('a form %s is read as one with nothing written in it', (_, data) => {
  const read = receive({ ...FORM, data })
  if (!read?.isModalSubmit()) throw new Error('no form')
  expect(decodeSubmit(read)).toMatchObject({ kind: 'submit', fields: {} })
})

test('a form without any data is none of ours', () => {
  const read = receive(structuredClone(FORM))
  if (!read?.isModalSubmit()) throw new Error('no form')
  expect(decodeSubmit(read)).toBe('not-ours')
})

test('a press without its message is refused like an old button', () => {
  const read = receive({ ...BASE, type: 3, data: { custom_id: 'quiz.answer:occ000000001:0', component_type: 2 } })
  if (!read?.isButton()) throw new Error('no press')
  expect(decodePress(read)).toBe('not-ours')
})

test('what is whole stays as it is', () => {
  const components = [{ type: 1, components: [{ type: 4, custom_id: 'answer', value: '답' }] }]
  const read = receive({ ...FORM, data: { custom_id: 'quiz.answer:occ000000001:t', components } })
  if (!read?.isModalSubmit()) throw new Error('no form')
  expect(decodeSubmit(read)).toMatchObject({ fields: { answer: '답' } })
})
