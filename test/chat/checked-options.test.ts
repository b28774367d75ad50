import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { App, Command } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { CommandRequest } from '../../src/chat/request.ts'
import { textOf } from '../../src/text/text.ts'

const ko = textOf('ko')
const named = (name: string): Command => {
  const found = commands.find((command) => command.data.name === name)
  if (!found) throw new Error(name)
  return found
}

/** What a command says to values that no client of Discord's offers. */
async function told(name: string, subcommand: string | undefined, options: CommandRequest['options']): Promise<string> {
  const request: CommandRequest = {
    kind: 'command',
    id: '1',
    guildId: '100',
    channelId: '200',
    member: { id: '7', name: 'lead', manageGuild: true },
    locale: 'ko',
    command: name,
    options,
    ...(subcommand === undefined ? {} : { subcommand }),
  }
  // Refused before anything of the app is touched.
  const app = new Proxy({}, { get: () => expect.fail('the command ran') }) as App
  try {
    await named(name).run(request, app, ko)
    return 'ran'
  } catch (error) {
    if (error instanceof UserError) return error.sentence(ko)
    throw error
  }
}

test.each([
  ['settings', 'daily', { count: 10_000 }, '「개수」에는 1부터 5까지의 정수만 쓸 수 있어요. 지금은 10000이에요.'],
  ['settings', 'daily', { count: 0 }, '「개수」'],
  ['settings', 'daily', { count: 1.5 }, '「개수」'],
  ['settings', 'daily', { count: Number.NaN }, '「개수」'],
  ['settings', 'daily', { count: '3' }, '「개수」'],
  ['settings', 'daily', { hours: -1 }, '「마감」에는 1부터 72까지'],
  ['settings', 'daily', { hours: 1e9 }, '「마감」'],
  ['settings', 'daily', { time: '9'.repeat(31) }, '「시각」에는 30자까지'],
  ['settings', 'daily', { reveal: 'never' }, '「공개」의 값을 알 수 없어요'],
  ['settings', 'daily', { channel: '<#1>' }, '「채널」의 값을 알 수 없어요'],
  ['settings', 'daily', { no_role: 'yes' }, '「알림끄기」'],
  ['quiz', 'practice', { count: 10_000 }, '「개수」에는 1부터 10까지의 정수만 쓸 수 있어요. 지금은 10000이에요.'],
  ['quiz', 'practice', { service: 'a'.repeat(6001) }, '「서비스」에는 150자까지'],
  ['search', undefined, { query: '가'.repeat(201) }, '에는 200자까지'],
  ['compare', undefined, { first: 3, second: 'b' }, '에는 150자까지'],
  ['search', undefined, {}, '「찾을말」의 값을 알 수 없어요'],
  ['compare', undefined, { second: 'b' }, '의 값을 알 수 없어요'],
  ['settings', 'daily', { count: -0 }, '「개수」'],
  ['settings', 'daily', { hours: Number.POSITIVE_INFINITY }, '「마감」'],
  ['settings', 'daily', { count: 2.000_000_1 }, '「개수」'],
  ['settings', 'daily', { count: true }, '「개수」'],
  ['settings', 'daily', { count: '' }, '「개수」에는 1부터 5까지의 정수만 쓸 수 있어요.'],
  ['settings', 'daily', { count: '\u0000' }, '「개수」에는 1부터 5까지의 정수만 쓸 수 있어요.'],
  ['settings', 'daily', { count: {} as never }, '「개수」에는 1부터 5까지의 정수만 쓸 수 있어요.'],
  // Left out it would be the command without options, which begins a daily question.
  ['settings', 'daily', { services: '\u200b' }, '에 적힌 것이 없어요'],
  ['settings', 'daily', { time: ' \u2060 ' }, '「시각」에 적힌 것이 없어요'],
  ['settings', 'daily', { reveal: '' }, '「공개」의 값을 알 수 없어요'],
  ['settings', 'daily', { publish: 1 }, '의 값을 알 수 없어요'],
  ['settings', 'daily', { role: 'everyone' }, '「알림역할」의 값을 알 수 없어요'],
  ['settings', 'daily', { role: 5 }, '「알림역할」의 값을 알 수 없어요'],
  ['settings', 'toString', {}, '버튼'],
  ['quiz', 'constructor', { count: 3 }, '버튼'],
])('/%s %s refuses what no client offers (%#)', async (name, subcommand, options, sentence) => {
  expect(await told(name, subcommand, options)).toContain(sentence)
})

test('every command with options checks them', async () => {
  for (const { data } of commands) {
    for (const option of data.options ?? []) {
      if (option.type === 1)
        for (const own of option.options ?? [])
          expect(await told(data.name, option.name, { [own.name]: {} as never })).not.toBe('ran')
      else expect(await told(data.name, undefined, { [option.name]: {} as never })).not.toBe('ran')
    }
  }
})

test('what no option of the command declares reaches it under no name', async () => {
  let given: unknown
  const options = [{ type: 3 as const, name: 'word', description: 'x' }]
  const command = checked({
    data: { name: 'x', description: 'x', options },
    audience: 'private',
    run: (request) => {
      given = request.options
      return { message: {} }
    },
  })
  const request = { kind: 'command', id: '1', guildId: '1', channelId: '1', locale: 'ko', command: 'x' } as const
  const member = { id: '7', name: 'x', manageGuild: true }
  const sent = { word: 'a', count: 1e9, toString: 'b', ...JSON.parse('{"__proto__":"c"}') }
  await command.run({ ...request, member, options: sent }, {} as App, ko)
  expect(given).toEqual({ word: 'a' })
})

test('what is typed so far is looked at no further than its option takes', async () => {
  let looked = ''
  const data = {
    name: 'x',
    description: 'x',
    options: [{ type: 3 as const, name: 'word', description: 'x', max_length: 5, autocomplete: true }],
  }
  const command = checked({
    data,
    audience: 'private',
    run: () => ({ message: {} }),
    autocomplete: ({ focused, options }) => {
      looked = `${focused.value} ${options.word}`
      return []
    },
  })
  const typed = 'a'.repeat(6000)
  const request = { kind: 'autocomplete', id: '1', guildId: '1', channelId: '1', locale: 'ko', command: 'x' } as const
  const member = { id: '7', name: 'x', manageGuild: true }
  await command.autocomplete?.(
    { ...request, member, options: { word: typed }, focused: { name: 'word', value: typed } },
    {} as App,
    ko,
  )
  expect(looked).toBe('aaaaa aaaaa')
})

test('every text that is completed has a length, so that no handler reads six thousand characters', () => {
  for (const { data } of commands)
    for (const option of data.options ?? [])
      for (const own of option.type === 1 ? (option.options ?? []) : [option])
        if (own.type === 3 && 'autocomplete' in own && own.autocomplete)
          expect('max_length' in own ? own.max_length : undefined, `${data.name} ${own.name}`).toBeLessThanOrEqual(300)
})
