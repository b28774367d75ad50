import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Playground } from '../../src/playground/playground.ts'
import { openBot, openPlayground } from './fixture.ts'

const COMMANDS = [{ name: 'ping', description: 'x' }]

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'playground-'))
})

afterEach(() => rmSync(dataDir, { recursive: true }))

async function live(work: (playground: Playground) => Promise<void>): Promise<void> {
  const playground = await openPlayground({ dataDir })
  try {
    await work(playground)
  } finally {
    await playground.close()
  }
}

const FILE = { attachment: Buffer.from('hello'), name: 'hello.txt' }

test('messages, their files, permissions, commands and nonces are there after a restart', async () => {
  let messageId = ''
  await live(async (playground) => {
    const bot = await openBot(playground, COMMANDS, () => undefined)
    const channel = await bot.channels.fetch(playground.channelIds[0])
    if (!channel?.isSendable()) throw new Error('no channel')
    const sent = await channel.send({ content: '남아요', files: [FILE], nonce: 'q1', enforceNonce: true })
    messageId = sent.id
    // What was answered is on disk: nothing is lost with the process.
    expect(readFileSync(join(dataDir, 'discord.json'), 'utf8')).toContain('남아요')
    playground.world.overwrite(playground.channelIds[1], playground.guildId, { deny: ['sendMessages'] })
    await bot.destroy()
  })
  await live(async (playground) => {
    const [message] = playground.world.messages(playground.channelIds[0])
    expect(message).toMatchObject({ id: messageId, content: '남아요' })
    const url = message?.attachments[0]?.url ?? ''
    expect(url.startsWith(playground.url)).toBe(true)
    expect(await (await fetch(url)).text()).toBe('hello')
    expect(playground.world.state.channels.get(playground.channelIds[1])?.permission_overwrites).toHaveLength(1)
    expect([...playground.world.state.commands.values()].map((one) => one.body.name)).toEqual(['ping'])
    const bot = await openBot(playground, [], () => undefined)
    const channel = await bot.channels.fetch(playground.channelIds[0])
    if (!channel?.isSendable()) throw new Error('no channel')
    expect((await channel.send({ content: 'x', nonce: 'q1', enforceNonce: true })).id).toBe(messageId)
    expect(BigInt((await channel.send('새 글')).id)).toBeGreaterThan(BigInt(messageId))
    playground.world.deleteMessage(messageId)
    expect(readdirSync(join(dataDir, 'attachments'))).toEqual([])
    await bot.destroy()
  })
})

test('a private answer leaves with the process, an owed one has failed', async () => {
  await live(async (playground) => {
    const bot = await openBot(playground, COMMANDS, (interaction) => {
      if (!interaction.isChatInputCommand()) return
      return interaction.channelId === playground.channelIds[0]
        ? interaction.deferReply()
        : interaction.reply({ content: '비밀', flags: 64 })
    })
    const member = playground.world.member(1)
    void member.command(playground.channelIds[0], 'ping').catch(() => undefined)
    await member.command(playground.channelIds[1], 'ping')
    await playground.world.until(() => playground.world.messages(playground.channelIds[0]).length === 1)
    await bot.destroy()
  })
  await live(async (playground) => {
    expect(playground.world.messages(playground.channelIds[0])).toMatchObject([{ failed: true }])
    expect(playground.world.member(1).sees(playground.channelIds[1])).toEqual([])
  })
})

test('what cannot be saved is not acknowledged', async () => {
  await live(async (playground) => {
    const bot = await openBot(playground, [], () => undefined, { rest: { api: playground.apiUrl, retries: 0 } })
    const channel = await bot.channels.fetch(playground.channelIds[0])
    if (!channel?.isSendable()) throw new Error('no channel')
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const blocked = join(dataDir, 'discord.json.new')
    mkdirSync(blocked)
    await expect(channel.send('x')).rejects.toMatchObject({ status: 500 })
    expect(told).toHaveBeenCalledWith(expect.stringContaining('could not save'))
    told.mockRestore()
    rmSync(blocked, { recursive: true })
    await channel.send('y')
    await bot.destroy()
  })
})

test.each([
  ['half a file', '{"version":1'],
  ['another version', '{"version":99}'],
])('%s is refused with its name, not overwritten', async (_name, text) => {
  const path = join(dataDir, 'discord.json')
  writeFileSync(path, text)
  await expect(openPlayground({ dataDir })).rejects.toThrow(path)
  expect(readFileSync(path, 'utf8')).toBe(text)
})
