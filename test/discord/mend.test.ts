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
function read(client: Client, data: object | null): void {
  const { actions } = client as unknown as { actions: { InteractionCreate: { handle(data: object | null): void } } }
  actions.InteractionCreate.handle(data)
}

/** The packet on its way through the client: as it comes in, then as discord.js reads it. */
function receive(d: object | null, said: unknown[] = []): Interaction | undefined {
  const client = Object.assign(createClient({}), { user: { id: '1' } })
  Object.assign(client.rest, {
    post: async (route: string, { body }: { body: unknown }) => void said.push(route, body),
  })
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
  [
    'with labels of nothing',
    {
      custom_id: 'quiz.answer:occ000000001:t',
      components: [null, 'x', { component: {} }, ...['x', {}].map((component) => ({ type: 18, component }))],
    },
  ],
  [
    'with selects and uploads of nothing',
    {
      custom_id: 'quiz.answer:occ000000001:t',
      components: [3, 5, 6, 7, 8, 19, 21, 22, 23].map((type) => ({
        type: 18,
        component: { type, custom_id: `f${type}` },
      })),
    },
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

test.each([
  ['none', undefined],
  ['null', null],
  ['nothing in it', {}],
  ['nobody who wrote it', { id: '5', channel_id: '200' }],
  ['rows that are none', { id: '5', channel_id: '200', author: USER, components: null }],
  ['a row of nothing', { id: '5', channel_id: '200', author: USER, components: [null] }],
])('a press on a message of %s is refused like an old button', (_, message) => {
  const data = { custom_id: 'quiz.answer:occ000000001:0', component_type: 2 }
  const read = receive({ ...BASE, type: 3, data, message })
  if (!read?.isButton()) throw new Error('no press')
  expect(decodePress(read)).toBe('not-ours')
})

test.each([
  ['none', undefined],
  ['null', null],
  ['a text', 'abc'],
  ['odd ones', [1, null, {}, ['a']]],
])('a menu with values of %s is one with nothing chosen', (_, values) => {
  const message = { id: '5', channel_id: '200', author: USER, content: '', components: [] }
  const data = { custom_id: 'quiz.answer:occ000000001:0', component_type: 3, values }
  const read = receive({ ...BASE, type: 3, data, message })
  if (!read?.isStringSelectMenu()) throw new Error('no menu')
  expect(decodePress(read)).toMatchObject({ kind: 'press', values: [] })
})

const COMMAND = { ...BASE, type: 2, data: { id: '1', name: 'search', type: 1 } }
const TOO_OLD = {
  type: 4,
  data: { content: '이 버튼은 더 이상 쓸 수 없어요. 명령어를 다시 입력해 주세요.', flags: 64 },
}

test.each<[string, object, object]>([
  ['a command without data', { ...COMMAND, data: undefined }, TOO_OLD],
  ['options that are none', { ...COMMAND, data: { ...COMMAND.data, options: 'x' } }, TOO_OLD],
  ['an option of nothing', { ...COMMAND, data: { ...COMMAND.data, options: [null] } }, TOO_OLD],
  ['a command of another kind', { ...COMMAND, data: { ...COMMAND.data, type: 9 } }, TOO_OLD],
  ['a menu on no message', { ...COMMAND, data: { ...COMMAND.data, type: 3, target_id: '5' } }, TOO_OLD],
  ['a component of another kind', { ...BASE, type: 3, data: { custom_id: 'x', component_type: 99 } }, TOO_OLD],
  ['nobody who pressed', { ...COMMAND, member: {}, user: undefined }, TOO_OLD],
  ['rights that are none', { ...COMMAND, app_permissions: 'x' }, TOO_OLD],
  ['nobody who types', { ...COMMAND, type: 4, data: undefined }, { type: 8, data: { choices: [] } }],
])('what discord.js does not read, %s, is answered all the same', (_, data, answer) => {
  const said: unknown[] = []
  try {
    expect(receive(structuredClone(data), said)).toBeUndefined()
  } catch {
    // Told by the log, as ever.
  }
  expect(said).toMatchObject([`/interactions/${BASE.id}/t/callback`, answer])
})

test('at nothing discord.js stumbles by itself', () => {
  const stackOf = () => {
    try {
      receive(null)
    } catch (thrown) {
      return (thrown as Error).stack?.split('\n')[1]
    }
  }
  expect(stackOf()).toContain('discord.js')
})

test('what is read is answered once, and what nobody can answer is not', () => {
  const said: unknown[] = []
  receive(structuredClone(COMMAND), said)
  for (const odd of [
    { ...BASE, type: 99 },
    { ...BASE, type: 1 },
    { type: 2, data: { type: 9 } },
  ])
    try {
      receive(odd, said)
    } catch {
      // Nothing of Discord's.
    }
  expect(said).toEqual([])
})

test('what is whole stays as it is', () => {
  const components = [{ type: 1, components: [{ type: 4, custom_id: 'answer', value: '답' }] }]
  const read = receive({ ...FORM, data: { custom_id: 'quiz.answer:occ000000001:t', components } })
  if (!read?.isModalSubmit()) throw new Error('no form')
  expect(decodeSubmit(read)).toMatchObject({ fields: { answer: '답' } })
})
