import { type Client, DiscordAPIError, Routes } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Playground } from '../../src/playground/playground.ts'
import { fixedClock, openBot, openPlayground } from './fixture.ts'

const MINUTE = 60_000

let clock: ReturnType<typeof fixedClock>
let playground: Playground
let bot: Client<true>

beforeEach(async () => {
  clock = fixedClock()
  playground = await openPlayground({ clock })
  bot = await openBot(playground, [], () => undefined, { rest: { api: playground.apiUrl, retries: 0 } })
})

afterEach(async () => {
  await bot.destroy()
  await playground.close()
})

const daily = () => playground.channelIds[0]
const everyone = () => playground.guildId

async function channel(id = daily()) {
  const found = await bot.channels.fetch(id)
  if (!found?.isSendable()) throw new Error('not a channel to write in')
  return found
}

async function post(content: string, nonce?: string, id = daily()) {
  const options = nonce === undefined ? {} : { nonce, enforceNonce: true }
  return (await channel(id)).send({ content, ...options })
}

function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no error',
    (error: unknown) => (error instanceof DiscordAPIError ? error.code : String(error)),
  )
}

async function history(query: Record<string, string> = {}): Promise<string[]> {
  const found = await bot.rest.get(Routes.channelMessages(daily()), { query: new URLSearchParams(query) })
  return (found as { content: string }[]).map((message) => message.content)
}

describe('a nonce', () => {
  test('gives the message that exists, in whatever channel it is sent again', async () => {
    const first = await post('한 번', 'q1')
    const again = await post('두 번', 'q1', playground.channelIds[1])
    expect(again).toMatchObject({ id: first.id, content: '한 번' })
    expect(playground.world.messages(daily())).toHaveLength(1)
    expect(playground.world.messages(playground.channelIds[1])).toHaveLength(0)
  })

  test('is forgotten after five minutes', async () => {
    await post('한 번', 'q1')
    clock.advance(5 * MINUTE)
    await post('두 번', 'q1')
    expect(playground.world.messages(daily())).toHaveLength(2)
  })

  test('means nothing unless enforced', async () => {
    for (const content of ['a', 'b']) await (await channel()).send({ content, nonce: 'q1' })
    expect(playground.world.messages(daily())).toHaveLength(2)
  })

  test('of a deleted message is an unknown message', async () => {
    const message = await post('한 번', 'q1')
    playground.world.deleteMessage(message.id)
    expect(await codeOf(post('두 번', 'q1'))).toBe(10008)
  })
})

describe('permissions', () => {
  test.each([
    ['viewChannel', { content: 'x' }, 50001],
    ['sendMessages', { content: 'x' }, 50013],
    ['embedLinks', { embeds: [{ title: 'x' }] }, 50013],
    ['attachFiles', { files: [{ attachment: Buffer.from('x'), name: 'x.txt' }] }, 50013],
  ] as const)('without %s a message is refused', async (permission, message, code) => {
    const target = await channel()
    playground.world.overwrite(daily(), everyone(), { deny: [permission] })
    expect(await codeOf(target.send(message))).toBe(code)
    playground.world.overwrite(daily(), everyone(), {})
    expect(await codeOf(target.send(message))).toBe('no error')
  })

  test('a member’s own permission wins over everyone’s', async () => {
    const target = await channel()
    playground.world.overwrite(daily(), everyone(), { deny: ['viewChannel'] })
    playground.world.overwrite(daily(), bot.user.id, { allow: ['viewChannel'] })
    expect(await codeOf(target.send('x'))).toBe('no error')
    expect(playground.world.member(1).sees(daily())).toEqual([])
    expect(playground.world.member(0).sees(daily())).toHaveLength(1)
  })

  test('the client knows them from the gateway', async () => {
    const target = bot.channels.cache.get(daily())
    if (!target || target.isDMBased()) throw new Error('no channel')
    expect(target.permissionsFor(bot.user)?.has('SendMessages')).toBe(true)
    playground.world.overwrite(daily(), everyone(), { deny: ['sendMessages'] })
    await playground.world.until(() => target.permissionsFor(bot.user)?.has('SendMessages') === false)
  })

  test('only one’s own message can be edited', async () => {
    const foreign = playground.world.member(1).hands.say(daily(), '안녕하세요')
    const path = Routes.channelMessage(daily(), foreign.id)
    expect(await codeOf(bot.rest.patch(path, { body: { content: 'x' } }))).toBe(50005)
    expect(await codeOf(bot.rest.delete(path))).toBe(50013)
  })

  test('a channel that is gone, a server that threw the bot out', async () => {
    const target = await channel()
    playground.world.deleteChannel(daily())
    expect(await codeOf(target.send('x'))).toBe(10003)
    playground.world.removeBot()
    expect(await codeOf(bot.rest.get(Routes.guild(playground.guildId)))).toBe(10004)
    expect(await codeOf(bot.rest.get(Routes.channel(playground.channelIds[1])))).toBe(50001)
  })
})

describe('history', () => {
  test('is paged by id, newest first', async () => {
    for (const content of ['1', '2', '3', '4']) {
      await post(content)
      clock.advance(MINUTE)
    }
    const [first] = playground.world.messages(daily())
    expect(await history()).toEqual(['4', '3', '2', '1'])
    expect(await history({ limit: '2' })).toEqual(['4', '3'])
    expect(await history({ after: first?.id ?? '', limit: '2' })).toEqual(['3', '2'])
    expect(await history({ before: playground.world.messages(daily())[2]?.id ?? '' })).toEqual(['2', '1'])
  })

  test('is found by a time made into an id', async () => {
    await post('before')
    clock.advance(MINUTE)
    const since = (BigInt(clock.now()) - 1_420_070_400_000n) << 22n
    await post('after')
    expect(await history({ after: since.toString() })).toEqual(['after'])
  })

  test('is silently empty without the permission', async () => {
    await post('x')
    playground.world.overwrite(daily(), everyone(), { deny: ['readMessageHistory'] })
    expect(await history()).toEqual([])
  })
})

describe('pings', () => {
  const text = () => `@everyone <@&${playground.world.roleIds.study}> <@${playground.memberIds[1]}>`

  test.each([
    ['the role that is allowed', { roles: ['study'] }, { roles: 1, users: 0 }],
    ['nobody', { parse: [] }, { roles: 0, users: 0 }],
  ])('reach %s', async (_name, allowed, expected) => {
    const roles = 'roles' in allowed ? { roles: [playground.world.roleIds.study] } : { parse: [] }
    const target = await channel()
    const sent = await target.send({ content: text(), allowedMentions: roles })
    expect(sent.mentions.everyone).toBe(false)
    expect(sent.mentions.roles.size).toBe(expected.roles)
    expect(sent.mentions.users.size).toBe(expected.users)
  })

  test('everyone only with the right to, and a role that anyone may ping', async () => {
    const target = await channel()
    const before = await target.send(text())
    expect([before.mentions.everyone, before.mentions.roles.size, before.mentions.users.size]).toEqual([false, 1, 1])
    playground.world.overwrite(daily(), everyone(), { allow: ['mentionEveryone'] })
    expect((await target.send(text())).mentions.everyone).toBe(true)
  })
})

describe('faults', () => {
  const SEND = 'POST /channels/:channel/messages'

  test.each([
    ['drop', { kind: 'drop' }, 0],
    ['store-then-drop', { kind: 'store-then-drop' }, 1],
    ['error', { kind: 'error', status: 502 }, 0],
    ['store-then-error', { kind: 'store-then-error' }, 1],
  ] as const)('%s: the client sees an error', async (_name, fault, stored) => {
    playground.world.faults.add(SEND, fault)
    await expect(post('x', 'q1')).rejects.toThrow()
    expect(playground.world.messages(daily())).toHaveLength(stored)
    await post('x', 'q1')
    expect(playground.world.messages(daily())).toHaveLength(1)
  })

  test('rate-limit: the client waits as told', async () => {
    playground.world.faults.add(SEND, { kind: 'rate-limit', retryAfterMs: 50 })
    await post('x')
    expect(playground.world.log.requests.filter((one) => one.route === SEND).map((one) => one.status)).toEqual([200])
    expect(playground.world.messages(daily())).toHaveLength(1)
  })

  test('refuse: any error of Discord’s by its code', async () => {
    playground.world.faults.add(SEND, { kind: 'refuse', status: 400, code: 30046, message: 'Maximum number of edits' })
    expect(await codeOf(post('x'))).toBe(30046)
    expect(playground.world.messages(daily())).toHaveLength(0)
  })

  test('a wrong token is unauthorized', async () => {
    bot.rest.setToken('something.else.entirely')
    expect(await codeOf(post('x'))).toBe(0)
    expect(playground.world.log.requests.at(-1)).toMatchObject({ status: 401 })
  })

  test('slow: the client gives up, the message comes all the same', async () => {
    bot.rest.options.timeout = 1_500
    playground.world.faults.add(SEND, { kind: 'slow', ms: 1_700 })
    await expect(post('x')).rejects.toThrow(/abort/i)
    await playground.world.until(() => playground.world.messages(daily()).length === 1)
  })

  test('hold: the request waits before the deed, or behind it', async () => {
    const before = playground.world.faults.add(SEND, { kind: 'hold' })
    const sent = post('x')
    await before.met
    expect(playground.world.messages(daily())).toHaveLength(0)
    before.release()
    await sent
    const behind = playground.world.faults.add(SEND, { kind: 'store-then-hold' })
    const second = post('y')
    await behind.met
    expect(playground.world.messages(daily())).toHaveLength(2)
    behind.release()
    await second
  })

  test('a request whose sender died is carried out all the same', async () => {
    const held = playground.world.faults.add(SEND, { kind: 'hold' })
    const sender = new AbortController()
    const headers = { authorization: `Bot ${playground.token}`, 'content-type': 'application/json' }
    const url = `${playground.apiUrl}/v10${Routes.channelMessages(daily())}`
    const request = { method: 'POST', headers, body: '{"content":"x","nonce":"q1"}', signal: sender.signal }
    const sent = fetch(url, request).catch(() => 'gone')
    await held.met
    sender.abort()
    expect(await sent).toBe('gone')
    held.release()
    await playground.world.until(() => playground.world.messages(daily()).length === 1)
    await post('x', 'q1')
    expect(playground.world.messages(daily())).toHaveLength(1)
  })

  test('only that route, and only so often', async () => {
    playground.world.faults.add(SEND, { kind: 'error' }, 2)
    expect(await history()).toEqual([])
    await expect(post('1')).rejects.toThrow()
    await expect(post('2')).rejects.toThrow()
    await post('3')
    expect(await history()).toEqual(['3'])
  })
})
