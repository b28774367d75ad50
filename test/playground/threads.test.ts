import { ChannelType, type Client, Events, type ForumChannel, Routes, type TextChannel } from 'discord.js'
import * as spec from 'discord-api-spec/zod'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Playground } from '../../src/playground/playground.ts'
import { openBot, openPlayground } from './fixture.ts'

let playground: Playground
let bot: Client<true>

beforeEach(async () => {
  playground = await openPlayground()
  bot = await openBot(playground, [], () => undefined)
})

afterEach(async () => {
  await bot.destroy()
  await playground.close()
})

const talk = () => playground.channelIds[1]
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'ok',
    (error: { code: unknown }) => error.code,
  )

async function seen(id: string) {
  return await playground.world.until(() => bot.channels.cache.get(id))
}

test("a member's thread and a forum's post reach the client, with their parent's permissions", async () => {
  const { world } = playground
  const forum = world.createChannel('자료실', 'forum')
  const [thread, post] = [world.createThread(talk(), '기출'), world.createThread(forum, '첫 글')]
  for (const id of [thread, post]) {
    const channel = await seen(id)
    expect(channel).toMatchObject({ type: ChannelType.PublicThread, archived: false, locked: false })
    const sent = await bot.rest.post(Routes.channelMessages(id), { body: { content: '안녕' } })
    expect(sent).toMatchObject({ channel_id: id })
  }
  world.overwrite(talk(), playground.guildId, { deny: ['sendMessagesInThreads'] })
  expect(await codeOf(bot.rest.post(Routes.channelMessages(thread), { body: { content: 'x' } }))).toBe(50_013)
  // The channel itself has another right.
  expect(await codeOf(bot.rest.post(Routes.channelMessages(talk()), { body: { content: 'x' } }))).toBe('ok')
  world.overwrite(talk(), playground.guildId, { deny: ['viewChannel'] })
  expect(await codeOf(bot.rest.get(Routes.channel(thread)))).toBe(50_001)
  expect(await codeOf(bot.rest.post(Routes.channelMessages(forum), { body: { content: 'x' } }))).toBe(50_024)
})

test('an archived thread refuses edits, wakes by a message or by hand, and a locked one by moderators only', async () => {
  const { world } = playground
  const thread = world.createThread(talk(), '기출')
  const message = (await bot.rest.post(Routes.channelMessages(thread), { body: { content: '1' } })) as { id: string }
  const edit = () => codeOf(bot.rest.patch(Routes.channelMessage(thread, message.id), { body: { content: '2' } }))
  const wake = () => codeOf(bot.rest.patch(Routes.channel(thread), { body: { archived: false } }))
  const archived = () => world.state.channels.get(thread)?.thread?.archived
  world.archive(thread)
  expect(await edit()).toBe(50_083)
  expect(await wake()).toBe('ok')
  expect(await edit()).toBe('ok')
  world.archive(thread)
  expect(await codeOf(bot.rest.post(Routes.channelMessages(thread), { body: { content: '3' } }))).toBe('ok')
  expect(archived()).toBe(false)
  world.archive(thread, true)
  expect(await codeOf(bot.rest.post(Routes.channelMessages(thread), { body: { content: '4' } }))).toBe(160_005)
  expect(await wake()).toBe(50_013)
  world.overwrite(talk(), world.state.bot.user.id, { allow: ['manageThreads'] })
  expect(await wake()).toBe('ok')
  expect(await edit()).toBe('ok')
})

test('the bot opens threads and posts of its own, and publishes what stands in an announcement channel', async () => {
  const { world } = playground
  const [forum, news] = [world.createChannel('자료실', 'forum'), world.createChannel('공지', 'announcement')]
  await seen(news)
  const own = await (bot.channels.cache.get(talk()) as TextChannel).threads.create({ name: '이야기' })
  expect(own.ownerId).toBe(bot.user.id)
  const post = await (bot.channels.cache.get(forum) as ForumChannel).threads.create({
    name: '오늘의 문제',
    message: { content: '첫 글' },
  })
  expect(world.messages(post.id)).toMatchObject([{ id: post.id, content: '첫 글' }])
  const sent = (await bot.rest.post(Routes.channelMessages(news), { body: { content: '알림' } })) as { id: string }
  const crosspost = (channel: string, id: string) => codeOf(bot.rest.post(Routes.channelMessageCrosspost(channel, id)))
  expect(await crosspost(news, sent.id)).toBe('ok')
  expect(await crosspost(news, sent.id)).toBe(40_033)
  expect(world.messages(news)[0]?.flags).toBe(1)
  expect(await crosspost(post.id, post.id)).toBe(50_024)
})

test('what is answered about threads is what Discord answers, and a channel takes its threads along', async () => {
  const { world } = playground
  const thread = world.createThread(talk(), '기출')
  await seen(thread)
  const told = (schema: z.ZodMiniType, answer: unknown) => z.safeParse(schema, answer).error?.issues ?? []
  expect(told(spec.ThreadResponseSchema, await bot.rest.get(Routes.channel(thread)))).toEqual([])
  const active = await bot.rest.get(Routes.guildActiveThreads(playground.guildId))
  expect(told(spec.ThreadsResponseSchema, { has_more: false, ...(active as object) })).toEqual([])
  const gone = new Promise((resolve) => bot.once(Events.ChannelDelete, resolve))
  world.deleteChannel(talk())
  await gone
  expect(await codeOf(bot.rest.get(Routes.channel(thread)))).toBe(10_003)
})
