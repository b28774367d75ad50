import { expect, onTestFinished, test } from 'vitest'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { createChannels } from '../../src/discord/channels.ts'
import { createClient } from '../../src/discord/client.ts'
import { openStage } from './stage.ts'

const HOUR = 3_600_000
const POST = 'POST /channels/:channel/messages'
const button = {
  type: 1 as const,
  components: [
    { type: 2 as const, style: 1 as const, label: 'A', custom_id: writeCustomId('quiz.answer', '0a1b2c3d4e5f', '0') },
  ],
}

test('a post arrives with its picture and its alt text, pings nobody, and is found again by its custom id', async () => {
  const { playground, channels } = await openStage([])
  const [channelId] = playground.channelIds
  const files = [{ name: 'a.png', data: new Uint8Array([137, 80, 78, 71]), alt: '그림' }]
  const sent = await channels.send({ channelId, message: { content: '@everyone <@&1>', files, components: [button] } })
  if (!sent.ok) throw new Error('not sent')
  const [message] = playground.world.messages(channelId)
  expect(message?.attachments[0]).toMatchObject({ filename: 'a.png', description: '그림' })
  expect(message).toMatchObject({ mentionEveryone: false, mentionRoleIds: [] })
  expect(await channels.findOwn(channelId, sent.sentAt - 1000, 'quiz.answer:0a1b2c3d4e5f:')).toEqual({
    ok: true,
    messageIds: [sent.messageId],
  })
  expect(await channels.findOwn(channelId, sent.sentAt - 1000, 'quiz.answer:zzzzzzzzzzzz:')).toEqual({
    ok: true,
    messageIds: [],
  })
  expect(playground.world.log.problems).toEqual([])
})

test.each([
  ['an hour', HOUR],
  ['a year', 365 * 24 * HOUR],
])('a message is found again although the clock by which it was noted was %s ahead', async (_, ahead) => {
  const { playground, channels } = await openStage([])
  const [channelId] = playground.channelIds
  const sent = await channels.send({ channelId, message: { content: 'x', components: [button] } })
  if (!sent.ok) throw new Error('not sent')
  const { world } = playground
  for (let i = 0; i < 230; i++) world.member(1).hands.say(channelId, 'later')
  const found = await channels.findOwn(channelId, sent.sentAt + ahead, 'quiz.answer:0a1b2c3d4e5f:')
  expect(found).toEqual({ ok: true, messageIds: [sent.messageId] })
  // Three pages, and nothing of the year before.
  expect(world.log.count('GET /channels/:channel/messages')).toBe(3)
})

test('a message is found again however much was written since', async () => {
  const { playground, channels } = await openStage([])
  const [channelId] = playground.channelIds
  const sent = await channels.send({ channelId, message: { content: 'x', components: [button] } })
  if (!sent.ok) throw new Error('not sent')
  const { world } = playground
  for (let i = 0; i < 2_150; i++) world.member(1).hands.say(channelId, 'later')
  const found = await channels.findOwn(channelId, sent.sentAt - 1_000, 'quiz.answer:0a1b2c3d4e5f:')
  expect(found).toEqual({ ok: true, messageIds: [sent.messageId] })
})

test('an edit replaces the whole message, files too', async () => {
  const { playground, channels } = await openStage([])
  const [channelId] = playground.channelIds
  const files = [{ name: 'a.png', data: new Uint8Array([1]), alt: 'x' }]
  const sent = await channels.send({ channelId, message: { content: 'first', files, components: [button] } })
  if (!sent.ok) throw new Error('not sent')
  await channels.edit(channelId, sent.messageId, { embeds: [{ description: 'second' }] })
  const [message] = playground.world.messages(channelId)
  expect(message).toMatchObject({ content: '', attachments: [], components: [], embeds: [{ description: 'second' }] })
})

test('the same nonce gives the message that exists, also after the connection broke', async () => {
  const { playground, channels } = await openStage([])
  const [channelId] = playground.channelIds
  playground.world.faults.add(POST, { kind: 'store-then-drop' })
  const post = { channelId, message: { content: 'once' }, nonce: 'q0a1b2c3d4e5f' }
  const first = await channels.send(post)
  const again = await channels.send(post)
  expect(playground.world.messages(channelId)).toHaveLength(1)
  expect(again.ok).toBe(true)
  if (!first.ok) expect(first.problem.kind).toBe('unknown')
})

test('what Discord refuses, what may have happened and what was never sent are told apart', async () => {
  const { playground, channels } = await openStage([])
  const [channelId] = playground.channelIds
  const problem = async () => {
    const result = await channels.send({ channelId, message: { content: 'x' } })
    return result.ok ? undefined : result.problem
  }
  playground.world.faults.add(POST, { kind: 'refuse', status: 403, code: 50013, message: 'Missing Permissions' })
  expect(await problem()).toMatchObject({ kind: 'refused', status: 403, code: 50013 })
  playground.world.faults.add(POST, { kind: 'rate-limit', retryAfterMs: 90_000 })
  expect(await problem()).toMatchObject({ kind: 'not-sent' })
})

test('who is in more servers than are asked for hears that others are missing', async () => {
  const client = createClient({})
  onTestFinished(() => client.destroy())
  const channels = createChannels(client, () => undefined)
  let asked = 0
  const pages = (many: number) => async () => {
    asked++
    const left = Math.max(0, Math.min(200, many - (asked - 1) * 200))
    return Array.from({ length: left }, (_, at) => ({ id: String(asked * 1_000 + at), name: 'x' }))
  }
  const listed = async (many: number) => {
    asked = 0
    client.rest.get = pages(many) as typeof client.rest.get
    const { servers, isWhole } = await channels.servers()
    return [servers.length, isWhole, asked]
  }
  expect(await listed(250)).toEqual([250, true, 2])
  expect(await listed(4_000)).toEqual([4_000, false, 20])
  expect(await listed(5_000)).toEqual([4_000, false, 20])
})

test('permissions that are missing are named; a channel of nowhere is unknown', async () => {
  const { playground, channels } = await openStage([])
  const { guildId, channelIds } = playground
  expect(await channels.permissions(guildId, channelIds[0])).toEqual({
    ok: true,
    missing: ['mentionRoles'],
    kind: 'text',
  })
  playground.world.overwrite(channelIds[0], guildId, { deny: ['sendMessages', 'readMessageHistory'] })
  playground.world.overwrite(channelIds[1], guildId, {})
  await expect
    .poll(() => channels.permissions(guildId, channelIds[0]))
    .toEqual({ ok: true, missing: ['sendMessages', 'readMessageHistory', 'mentionRoles'], kind: 'text' })
  expect(await channels.permissions(guildId, '1100000000000000099')).toMatchObject({
    ok: false,
    problem: { code: 10003 },
  })
  expect(await channels.permissions('1100000000000000098', channelIds[0])).toMatchObject({
    ok: false,
    problem: { kind: 'refused', code: 10004 },
  })
})

test('in a thread another right counts, and a locked one wants a moderator', async () => {
  const { playground, channels } = await openStage([])
  const { guildId, channelIds, world } = playground
  const thread = world.createThread(channelIds[0], '기출')
  const missing = async () => {
    const held = await channels.permissions(guildId, thread)
    return held.ok ? [held.kind, ...held.missing] : held.problem
  }
  expect(await missing()).toEqual(['thread', 'mentionRoles'])
  world.overwrite(channelIds[0], guildId, { deny: ['sendMessages'] })
  world.archive(thread, true)
  await expect.poll(missing).toEqual(['thread', 'manageThreads', 'mentionRoles'])
  world.overwrite(channelIds[0], guildId, { deny: ['sendMessagesInThreads'] })
  await expect.poll(missing).toEqual(['thread', 'sendMessagesInThreads', 'manageThreads', 'mentionRoles'])
  // With its channel goes the thread, without a word of its own.
  world.deleteChannel(channelIds[0])
  await expect.poll(missing).toMatchObject({ code: 10003 })
})

test('an archived thread is woken for an edit and by a post; a locked one only where the bot may', async () => {
  const { playground, channels } = await openStage([])
  const { channelIds, world } = playground
  const channelId = world.createThread(channelIds[0], '기출')
  const sent = await channels.send({ channelId, message: { content: '1' } })
  if (!sent.ok) throw new Error('not sent')
  world.archive(channelId)
  expect(await channels.edit(channelId, sent.messageId, { content: '2' })).toMatchObject({ ok: true })
  expect(world.messages(channelId)).toMatchObject([{ content: '2' }])
  world.archive(channelId, true)
  const refused = { ok: false, problem: { kind: 'refused' } }
  expect(await channels.edit(channelId, sent.messageId, { content: '3' })).toMatchObject(refused)
  expect(await channels.send({ channelId, message: { content: '4' } })).toMatchObject(refused)
  world.overwrite(channelIds[0], world.state.bot.user.id, { allow: ['manageThreads'] })
  expect(await channels.edit(channelId, sent.messageId, { content: '3' })).toMatchObject({ ok: true })
  expect(world.log.problems).toEqual([])
})

test.each([
  ['does not answer', { kind: 'error' }, 9],
  ['asks to wait', { kind: 'rate-limit', retryAfterMs: 90_000 }, 1],
] as const)('an archived thread that cannot be woken now, as Discord %s, refuses nothing', async (_, fault, times) => {
  const { playground, channels } = await openStage([])
  const { channelIds, world } = playground
  const channelId = world.createThread(channelIds[0], '기출')
  const sent = await channels.send({ channelId, message: { content: '1' } })
  if (!sent.ok) throw new Error('not sent')
  world.archive(channelId)
  const { stop } = world.faults.add('PATCH /channels/:channel', fault, times)
  const again = () => channels.edit(channelId, sent.messageId, { content: '2' })
  expect(await again()).toMatchObject({ ok: false, problem: { kind: 'not-sent' } })
  stop()
  if (fault.kind === 'error') expect(await again()).toMatchObject({ ok: true })
})

test('a forum itself, which takes no messages, is no channel', async () => {
  const { playground, channels } = await openStage([])
  const { guildId, world } = playground
  const forum = world.createChannel('자료실', 'forum')
  expect(await channels.permissions(guildId, forum)).toMatchObject({ ok: false, problem: { code: 10003 } })
  expect(await channels.permissions(guildId, world.createThread(forum, '첫 글'))).toMatchObject({ ok: true })
})

test('what stands in an announcement channel is published', async () => {
  const { playground, channels } = await openStage([])
  const { guildId, world } = playground
  const channelId = world.createChannel('공지', 'announcement')
  await expect.poll(() => channels.permissions(guildId, channelId)).toMatchObject({ ok: true, kind: 'announcement' })
  const sent = await channels.send({ channelId, message: { content: '1' } })
  if (!sent.ok) throw new Error('not sent')
  expect(await channels.publish(channelId, sent.messageId)).toMatchObject({ ok: true })
  expect(world.messages(channelId)).toMatchObject([{ flags: 1 }])
})

test.skipIf(process.env.LINE === 'http')(
  'a role that is gone, or that only a bot with the right may mention, is known',
  async () => {
    const { playground, channels } = await openStage([])
    const { guildId, world } = playground
    await channels.permissions(guildId, playground.channelIds[0])
    expect(channels.role(guildId, world.roleIds.study)).toBe('mentionable')
    expect(channels.role(guildId, world.roleIds.leader)).toBe('not-mentionable')
    world.deleteRole(world.roleIds.study)
    await expect.poll(() => channels.role(guildId, world.roleIds.study)).toBe('gone')
    world.setUnavailable(true)
    await expect.poll(() => channels.role(guildId, world.roleIds.leader)).toBe('unknown')
  },
)
