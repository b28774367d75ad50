import { once } from 'node:events'
import { request } from 'node:http'
import { type Client, MessageFlags } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type Playground, startPlayground } from '../../src/playground/playground.ts'
import { fixedClock, openBot, openPlayground } from './fixture.ts'
import { PageClient } from './page-client.ts'

const COMMANDS = [
  {
    name: 'say',
    name_localizations: { ko: '말' },
    description: 'Says it',
    description_localizations: { ko: '말해요' },
    options: [
      {
        type: 3,
        name: 'what',
        name_localizations: { ko: '무엇' },
        description: 'x',
        required: true,
        autocomplete: true,
      },
    ],
  },
  { name: 'set', description: 'Sets', default_member_permissions: '32' },
]

let clock: ReturnType<typeof fixedClock>
let playground: Playground
let bot: Client<true>
let page: PageClient
let jumps: number

beforeEach(async () => {
  clock = fixedClock()
  jumps = 0
  const nextQuestion = async () => {
    jumps += 1
  }
  playground = await openPlayground({ clock, hooks: { nextQuestion }, timing: { answerWithinMs: 1_500 } })
  bot = await openBot(playground, COMMANDS, async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond([{ name: '하나', value: '1' }])
    if (interaction.isChatInputCommand() && interaction.commandName === 'say') {
      const words = interaction.options.getString('what', true)
      if (words !== '…')
        await interaction.reply({ content: words, ...(words === '비밀' ? { flags: MessageFlags.Ephemeral } : {}) })
    }
  })
  page = new PageClient(playground.url)
  await page.snapshot()
})

afterEach(async () => {
  page.close()
  await bot.destroy()
  await playground.close()
})

const talk = () => playground.channelIds[1]
const say = (value: string) =>
  page.ask({ type: 'command', channelId: talk(), command: 'say', options: [{ name: 'what', value }] })

describe('the page’s socket', () => {
  test('tells the whole server as the leader sees it, in Korean', async () => {
    const snapshot = await page.snapshot()
    expect(snapshot.members.map((one) => [one.name, one.leader])).toEqual([
      ['김하늘', true],
      ['이도윤', false],
      ['박서연', false],
    ])
    expect(snapshot).toMatchObject({ you: playground.memberIds[0], online: true, canJump: true })
    expect(snapshot.channels.map((one) => [one.name, one.canSend])).toEqual([
      ['오늘의-문제', true],
      ['이야기', true],
      ['새김', true],
    ])
    expect(snapshot.channels.map((one) => one.place)).toEqual(['server', 'server', 'dm'])
    expect(snapshot.commands.map((one) => [one.name, one.label, one.description])).toEqual([
      ['say', '말', '말해요'],
      ['set', 'set', 'Sets'],
    ])
    expect(snapshot.commands[0]?.options[0]).toMatchObject({
      name: 'what',
      label: '무엇',
      required: true,
      autocomplete: true,
    })
  })

  test('threads and the posts of a forum stand below their channel; in the forum itself nobody writes', async () => {
    const { world } = playground
    const forum = world.createChannel('자료실', 'forum')
    const thread = world.createThread(playground.channelIds[0], '기출')
    world.createThread(forum, '첫 글')
    page.close()
    page = new PageClient(playground.url)
    const { channels } = await page.snapshot()
    expect(channels.map((one) => [one.kind, one.name, one.canSend])).toEqual([
      ['text', '오늘의-문제', true],
      ['thread', '기출', true],
      ['text', '이야기', true],
      ['forum', '자료실', false],
      ['thread', '첫 글', true],
      ['dm', '새김', true],
    ])
    expect(channels[1]).toMatchObject({ id: thread, parentId: playground.channelIds[0] })
    expect(await page.ask({ type: 'say', channelId: thread, content: '안녕' })).toMatchObject({ type: 'done' })
  })

  test('one is another member, in another language', async () => {
    await page.ask({ type: 'be', memberId: playground.memberIds[1] })
    await page.ask({ type: 'locale', locale: 'en-US' })
    const snapshot = await page.snapshot()
    expect(snapshot.you).toBe(playground.memberIds[1])
    expect(snapshot.commands.map((one) => one.label)).toEqual(['say'])
  })

  test('a command’s answer arrives as a message, and as done', async () => {
    expect(await say('안녕')).toEqual({ type: 'done', request: 1 })
    const event = await page.next((one) => one.type === 'message-created')
    expect(event).toMatchObject({
      message: {
        content: '안녕',
        ephemeral: false,
        state: 'ready',
        usedBy: { name: '김하늘', command: '/말' },
        author: { bot: true },
      },
    })
  })

  test('a private answer is for its member, and can be dismissed', async () => {
    const other = new PageClient(playground.url)
    await other.snapshot()
    await other.ask({ type: 'be', memberId: playground.memberIds[2] })
    await say('비밀')
    const created = await page.next((one) => one.type === 'message-created')
    expect(created).toMatchObject({ message: { content: '비밀', ephemeral: true } })
    const id = created.type === 'message-created' ? created.message.id : ''
    expect(await other.ask({ type: 'dismiss', messageId: id })).toMatchObject({ type: 'failed', reason: 'invalid' })
    await page.ask({ type: 'dismiss', messageId: id })
    expect(await page.next((one) => one.type === 'message-deleted')).toMatchObject({ messageId: id })
    expect(other.events.map((one) => one.type)).not.toContain('message-created')
    other.close()
  })

  test('suggestions, silence and refusals are told', async () => {
    const typed = { channelId: talk(), command: 'say', options: [{ name: 'what', value: '하' }] } as const
    expect(await page.ask({ type: 'autocomplete', ...typed, focused: 'what' })).toMatchObject({
      type: 'choices',
      choices: [{ name: '하나', value: '1' }],
    })
    expect(await say('…')).toMatchObject({ type: 'failed', reason: 'no-answer' })
    await page.ask({ type: 'be', memberId: playground.memberIds[1] })
    expect(await page.ask({ type: 'command', channelId: talk(), command: 'set', options: [] })).toMatchObject({
      reason: 'refused',
    })
    expect(await page.ask({ type: 'advance-clock', ms: 1 })).toMatchObject({ reason: 'refused' })
    await bot.destroy()
    expect(await page.next((one) => one.type === 'online' && !one.online)).toBeDefined()
    expect(await say('안녕')).toMatchObject({ type: 'failed', reason: 'offline' })
  })

  test('the leader moves the clock and jumps to the next question', async () => {
    const before = clock.now()
    await page.ask({ type: 'advance-clock', ms: 3_600_000 })
    expect(clock.now() - before).toBe(3_600_000)
    expect(await page.next((one) => one.type === 'clock')).toMatchObject({ clock: { now: clock.now() } })
    await page.ask({ type: 'next-question' })
    expect(jumps).toBe(1)
  })

  test('what is said is seen by all, and older messages come in pages', async () => {
    for (let n = 0; n < 103; n += 1) await page.ask({ type: 'say', channelId: talk(), content: `말 ${n}` })
    await page.ask({ type: 'be', memberId: playground.memberIds[2] })
    const { messages } = await page.snapshot()
    expect([messages.length, messages[0]?.content, messages.at(-1)?.content]).toEqual([100, '말 3', '말 102'])
    const older = await page.ask({ type: 'older', channelId: talk(), before: messages[0]?.id ?? '' })
    expect(older.type === 'history' && older.messages.map((one) => one.content)).toEqual(['말 0', '말 1', '말 2'])
  })

  test('a channel that one may not see is not there', async () => {
    await page.ask({ type: 'be', memberId: playground.memberIds[1] })
    playground.world.overwrite(talk(), playground.guildId, { deny: ['viewChannel'] })
    await page.next((one) => one.type === 'snapshot' && one.channels.length === 2)
    expect(await page.ask({ type: 'say', channelId: talk(), content: 'x' })).toMatchObject({ reason: 'refused' })
  })

  test('nonsense is passed over', async () => {
    const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/page`)
    await once(socket, 'open')
    for (const text of ['', '{', '[]', 'null', '{"type":"be","request":1}', '{"type":"constructor","request":1}'])
      socket.send(text)
    socket.close()
    await once(socket, 'close')
    expect((await page.ask({ type: 'say', channelId: talk(), content: '괜찮아요' })).type).toBe('done')
  })
})

describe('the page’s files', () => {
  test('come from here, and may load nothing from elsewhere', async () => {
    const response = await fetch(playground.url)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.text()).toContain('/main.ts')
    const script = await fetch(`${playground.url}/main.ts`)
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    const source = await script.text()
    expect(source).toContain("from './composer/composer.ts'")
    expect(source).not.toMatch(/^import type/m)
    const font = await fetch(`${playground.url}/fonts/regular.otf`)
    expect([font.headers.get('content-type'), (await font.arrayBuffer()).byteLength > 1e6]).toEqual(['font/otf', true])
    const avatar = await fetch((await page.snapshot()).members[0]?.avatarUrl ?? '')
    expect(await avatar.text()).toContain('>김</text>')
  })

  test.each(['/main.map', '/../package.json', '/attachments/1/1/x.png', '/avatars/1.svg'])(
    '%s is not there',
    async (path) => {
      expect((await fetch(`${playground.url}${path}`)).status).toBe(404)
    },
  )

  test.each([
    ['another host’s name', { host: 'evil.example' }],
    ['another site’s page', { origin: 'https://evil.example' }],
  ])('%s gets nothing', async (_name, headers) => {
    const asked = request(`${playground.url}/api/v10/gateway`, { headers }).end()
    const [response] = await once(asked, 'response')
    expect(response.statusCode).toBe(421)
    const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/page`, { headers })
    await expect(once(socket, 'open')).rejects.toThrow()
  })

  test('a port in use means the next free one', async () => {
    const port = Number(new URL(playground.url).port)
    const second = await startPlayground({ port, clock: fixedClock() })
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port)
    await second.close()
  })
})
