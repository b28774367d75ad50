import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Playground, startPlayground } from '../../src/playground/playground.ts'
import { fixedClock } from './fixture.ts'

/** The playground's own reading of the documentation, without the schema beside it. */
let playground: Playground

beforeAll(async () => {
  playground = await startPlayground({ port: 0, clock: fixedClock() })
})

afterAll(() => playground.close())

async function ask(method: string, path: string, body: unknown): Promise<{ status: number; text: string }> {
  const response = await fetch(`${playground.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${playground.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}

const send = (body: unknown) => ask('POST', `/channels/${playground.channelIds[0]}/messages`, body)
const row = (...components: readonly object[]) => ({ type: 1, components })
const button = (more: object = {}) => ({ type: 2, style: 1, label: 'A', custom_id: 'a', ...more })
const select = (more: object = {}) => ({ type: 3, custom_id: 's', options: [{ label: 'A', value: 'a' }], ...more })
const many = <Value>(count: number, make: (at: number) => Value) => Array.from({ length: count }, (_, at) => make(at))
const long = (length: number) => '가'.repeat(length)

describe('a message at the limits is taken', () => {
  test.each([
    ['2,000 characters', { content: long(2000) }],
    ['2,000 emoji', { content: '🙂'.repeat(2000) }],
    ['6,000 in embeds', { embeds: [{ description: long(4096) }, { description: long(1904) }] }],
    ['25 fields', { embeds: [{ fields: many(25, () => ({ name: 'n', value: 'v' })) }] }],
    ['5 rows of 5 buttons', { components: many(5, (r) => row(...many(5, (b) => button({ custom_id: `${r}${b}` })))) }],
    ['25 options', { components: [row(select({ options: many(25, (at) => ({ label: 'x', value: `${at}` })) }))] }],
    ['a label of 80 and an id of 100', { components: [row(button({ label: long(80), custom_id: 'x'.repeat(100) }))] }],
  ])('%s', async (_name, body) => {
    expect(await send(body)).toMatchObject({ status: 200 })
  })
})

describe('one past the limits is a 400 that says where', () => {
  test.each([
    ['2,001 characters', { content: long(2001) }, '"content":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH"'],
    ['nothing', {}, '50006'],
    ['spaces', { content: '  \n ' }, '50006'],
    [
      '6,001 in embeds',
      { embeds: [{ description: long(4096) }, { title: 'x', description: long(1904) }] },
      'MAX_EMBED_SIZE',
    ],
    ['11 embeds', { embeds: many(11, () => ({ title: 'x' })) }, '"embeds":{"_errors"'],
    ['a title of 257', { embeds: [{ title: long(257) }] }, '"title"'],
    ['26 fields', { embeds: [{ fields: many(26, () => ({ name: 'n', value: 'v' })) }] }, '"fields"'],
    ['an empty field value', { embeds: [{ fields: [{ name: 'n', value: ' ' }] }] }, 'BASE_TYPE_REQUIRED'],
    ['a footer of 2,049', { embeds: [{ title: 'x', footer: { text: long(2049) } }] }, '"footer"'],
    ['a script as link', { embeds: [{ title: 'x', url: 'javascript:alert(1)' }] }, 'URL_TYPE_INVALID_SCHEME'],
    ['6 rows', { components: many(6, (at) => row(button({ custom_id: `${at}` }))) }, '"components":{"_errors"'],
    ['6 buttons in a row', { components: [row(...many(6, (at) => button({ custom_id: `${at}` })))] }, 'BAD_LENGTH'],
    ['two menus in a row', { components: [row(select(), select({ custom_id: 't' }))] }, 'WIDTH_EXCEEDED'],
    ['the same custom id twice', { components: [row(button()), row(button())] }, 'CUSTOM_ID_DUPLICATED'],
    ['an id of 101', { components: [row(button({ custom_id: 'x'.repeat(101) }))] }, '"custom_id"'],
    ['a label of 81', { components: [row(button({ label: long(81) }))] }, '"label"'],
    ['a button without words', { components: [row(button({ label: undefined }))] }, 'LABEL_OR_EMOJI'],
    ['a link with an id', { components: [row(button({ style: 5, url: 'https://a.example' }))] }, 'INVALID_LINK'],
    [
      '26 options',
      { components: [row(select({ options: many(26, (at) => ({ label: 'x', value: `${at}` })) }))] },
      '"options"',
    ],
    [
      'the same value twice',
      { components: [row(select({ options: many(2, () => ({ label: 'x', value: 'a' })) }))] },
      'VALUE_DUPLICATED',
    ],
    ['more to choose than there is', { components: [row(select({ max_values: 2 }))] }, 'TOO_FEW_OPTIONS'],
    ['a nonce of 26', { content: 'x', nonce: 'x'.repeat(26) }, '"nonce"'],
    ['a private message', { content: 'x', flags: 64 }, '"flags"'],
    ['Components V2', { flags: 32768, components: [] }, 'COMPONENTS_V2'],
    ['pings parsed and listed', { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } }, 'EXCLUSIVE'],
    ['an alt text of 1,025', { content: 'x', attachments: [{ id: '0', description: long(1025) }] }, '"description"'],
  ])('%s', async (_name, body, words) => {
    const { status, text } = await send(body)
    expect(status).toBe(400)
    expect(text).toContain(words)
  })

  test('and it is kept for the test to see', async () => {
    await send({ content: long(2001) })
    const last = playground.world.log.problems.at(-1)
    expect(last?.route).toBe('POST /channels/:channel/messages')
    expect(last?.details.join()).toContain('2000 or fewer')
  })
})

describe('commands in the menu of a message', () => {
  const put = (...commands: readonly object[]) =>
    ask('PUT', `/applications/${playground.world.state.bot.user.id}/commands`, commands)
  const find = { type: 3, name: 'Find in notes', name_localizations: { ko: '노트에서 찾기' } }

  test('have a name as people write it, which a slash command may have too', async () => {
    expect(await put(find, { name: 'find', description: 'x' }, { ...find, name: 'find' })).toMatchObject({
      status: 200,
    })
  })

  test.each([
    ['a description', { ...find, description: 'x' }, 'description'],
    ['options', { ...find, options: [{ type: 3, name: 'x', description: 'x' }] }, 'options'],
    ['a name of 33', { ...find, name: long(33) }, '"name"'],
    ['an unknown locale', { ...find, name_localizations: { kr: 'x' } }, 'DICT_TYPE_KEY'],
  ])('have no %s', async (_name, command, where) => {
    const { status, text } = await put(command)
    expect([status, text.includes(where)]).toEqual([400, true])
  })

  test('have each name once', async () => {
    expect((await put(find, find)).text).toContain('APPLICATION_COMMANDS_DUPLICATE_NAME')
  })
})

describe('commands', () => {
  const put = (...commands: readonly object[]) =>
    ask('PUT', `/applications/${playground.world.state.bot.user.id}/commands`, commands)
  const command = (more: object) => ({ name: 'look', description: 'Looks', ...more })
  const option = (more: object = {}) => ({ type: 3, name: 'what', description: 'A word', ...more })

  test.each([
    [
      'Korean names',
      command({ name_localizations: { ko: '오늘의문제' }, description_localizations: { ko: '찾아요' } }),
    ],
    ['25 options', command({ options: many(25, (at) => option({ name: `o${at}` })) })],
    [
      'a subcommand',
      command({ options: [{ type: 1, name: 'show', description: 'x', options: [option({ autocomplete: true })] }] }),
    ],
  ])('%s are taken', async (_name, body) => {
    expect(await put(body)).toMatchObject({ status: 200 })
  })

  test.each([
    ['a name with a space', command({ name: 'two words' }), 'STRING_TYPE_REGEX'],
    ['a capital letter', command({ name: 'Look' }), 'STRING_TYPE_REGEX'],
    ['no description', command({ description: '' }), '"description"'],
    ['26 options', command({ options: many(26, (at) => option({ name: `o${at}` })) }), '"options"'],
    [
      'a required option behind an optional one',
      command({ options: [option(), option({ name: 'b', required: true })] }),
      'REQUIRED_INVALID',
    ],
    ['the same option twice', command({ options: [option(), option()] }), 'DUPLICATE_NAME'],
    [
      '26 choices',
      command({ options: [option({ choices: many(26, (at) => ({ name: 'x', value: `${at}` })) })] }),
      '"choices"',
    ],
    [
      'choices that suggest',
      command({ options: [option({ choices: [], autocomplete: true })] }),
      'AUTOCOMPLETE_INVALID',
    ],
    ['a locale that Discord lacks', command({ name_localizations: { kr: '찾기' } }), 'DICT_TYPE_KEY'],
    [
      'more than 8,000 characters',
      command({
        options: many(25, (o) =>
          option({ name: `o${o}`, choices: many(4, (c) => ({ name: long(99), value: `${c}` })) }),
        ),
      }),
      'TOO_LARGE',
    ],
  ])('%s is refused', async (_name, body, words) => {
    const { status, text } = await put(body)
    expect(status).toBe(400)
    expect(text).toContain(words)
  })

  test('two of one name are refused', async () => {
    expect((await put(command({}), command({}))).text).toContain('DUPLICATE_NAME')
  })
})
