import { once } from 'node:events'
import { Client, GatewayIntentBits } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Playground } from '../../src/playground/playground.ts'
import { openBot, openPlayground } from './fixture.ts'
import { startPongBot } from './pong-bot.ts'

let playground: Playground

beforeEach(async () => {
  playground = await openPlayground()
})

afterEach(() => playground.close())

const talk = () => playground.channelIds[1]

describe('the gateway', () => {
  test('a bare bot answers pong and suggests', async () => {
    const bot = await startPongBot(playground.apiUrl, playground.token)
    const member = playground.world.member(2)
    expect(await member.command(talk(), 'ping')).toMatchObject({ kind: 'message', message: { content: 'pong' } })
    expect(await member.autocomplete(talk(), 'pick', { word: '가' }, 'word')).toEqual([{ name: '가', value: '가' }])
    await bot.destroy()
    expect(await member.command(talk(), 'ping')).toEqual({ kind: 'offline' })
  })

  test('the client knows server, channels, roles and itself', async () => {
    const bot = await openBot(playground, [], () => undefined)
    const guild = bot.guilds.cache.get(playground.guildId)
    expect([guild?.name, guild?.channels.cache.size, guild?.roles.cache.size]).toEqual(['우리 스터디', 2, 4])
    expect(guild?.members.me?.permissions.has('SendMessages')).toBe(true)
    expect(guild?.members.cache.size).toBe(1)
    expect(bot.application.id).toBe(bot.user.id)
    await bot.destroy()
  })

  test('a cut socket resumes, and what happened meanwhile arrives', async () => {
    const answered: string[] = []
    const bot = await openBot(playground, [{ name: 'ping', description: 'x' }], async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      answered.push(interaction.commandName)
      await interaction.reply('pong')
    })
    playground.world.gateway.cut()
    await playground.world.until(() => !playground.world.gateway.online)
    playground.world.overwrite(talk(), playground.guildId, { deny: ['mentionEveryone'] })
    await playground.world.until(() => playground.world.gateway.online)
    expect(playground.world.gateway).toMatchObject({ identifies: 1, resumes: 1 })
    expect(await playground.world.member(1).command(talk(), 'ping')).toMatchObject({ kind: 'message' })
    const channel = bot.channels.cache.get(talk())
    expect(channel && 'permissionOverwrites' in channel && channel.permissionOverwrites.cache.size).toBe(1)
    await bot.destroy()
  })

  test('a session that Discord forgot identifies anew', async () => {
    const bot = await openBot(playground, [], () => undefined)
    // A client that is destroyed between its identifying and its being ready may wait for ever.
    const again = once(bot, 'shardReady')
    playground.world.gateway.cut(4000, true)
    await again
    expect(playground.world.gateway).toMatchObject({ identifies: 2, online: true })
    await bot.destroy()
  })

  test('an outage is no removal', async () => {
    const bot = await openBot(playground, [], () => undefined)
    const gone = once(bot, 'guildUnavailable')
    playground.world.setUnavailable(true)
    await gone
    const back = once(bot, 'guildAvailable')
    playground.world.setUnavailable(false)
    await back
    const removed = once(bot, 'guildDelete')
    playground.world.removeBot()
    await removed
    await bot.destroy()
  })

  test('messages of members come without their words unless they ping the bot', async () => {
    const bot = await openBot(playground, [], () => undefined, {
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    })
    const seen: string[] = []
    bot.on('messageCreate', (message) => void seen.push(message.content))
    playground.world.member(1).hands.say(talk(), '비밀 이야기')
    playground.world.member(1).hands.say(talk(), `<@${bot.user.id}> 안녕`)
    await playground.world.until(() => seen.length === 2)
    expect(seen).toEqual(['', `<@${bot.user.id}> 안녕`])
    await bot.destroy()
  })

  test.each([
    ['a wrong token', 4004, { token: 'wrong', intents: 1 }],
    ['a privileged intent', 4014, { token: undefined, intents: GatewayIntentBits.GuildMembers }],
  ])('%s closes for good', async (_name, code, given) => {
    const client = new Client({ intents: [given.intents], rest: { api: playground.apiUrl } })
    const closed = once(client, 'shardDisconnect')
    playground.world.faults.clear()
    const token = given.token ?? playground.token
    if (given.token === undefined) {
      void client.login(token).catch(() => undefined)
      const [event] = await closed
      expect(event).toMatchObject({ code })
    } else {
      await expect(client.login(token)).rejects.toThrow('invalid token')
      expect(await closeCode(token)).toBe(code)
    }
    await client.destroy()
  })

  test('a heartbeat is acknowledged', async () => {
    const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/gateway/?v=10&encoding=json`)
    const [hello] = await once(socket, 'message')
    expect(JSON.parse(String(hello))).toMatchObject({ op: 10, d: { heartbeat_interval: expect.any(Number) } })
    socket.send(JSON.stringify({ op: 1, d: null }))
    const [answer] = await once(socket, 'message')
    expect(JSON.parse(String(answer))).toEqual({ op: 11 })
    expect(playground.world.gateway.heartbeats).toBe(1)
    socket.close()
  })
})

async function closeCode(token: string): Promise<number> {
  const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/gateway/?v=10&encoding=json`)
  await once(socket, 'message')
  socket.send(JSON.stringify({ op: 2, d: { token, intents: 1, properties: {} } }))
  const [code] = (await once(socket, 'close')) as [number]
  return code
}
