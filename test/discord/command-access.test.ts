import { Routes } from 'discord.js'
import * as spec from 'discord-api-spec/zod'
import { expect, onTestFinished, test } from 'vitest'
import * as z from 'zod/mini'
import { seededRandom } from '../../src/core/seeded.ts'
import { createClient, login } from '../../src/discord/client.ts'
import { createCommandAccess } from '../../src/discord/command-access.ts'
import { mayUse } from '../../src/playground/option-values.ts'
import { openPlayground } from '../playground/fixture.ts'

const PERMISSIONS = 'GET /applications/:application/guilds/:guild/commands/permissions'

async function open() {
  const playground = await openPlayground()
  onTestFinished(() => playground.close())
  const time = { now: 1_000_000 }
  const problems: unknown[] = []
  const client = createClient({ apiUrl: playground.apiUrl })
  const online = await login(client, playground.token, { say: () => undefined })
  onTestFinished(() => online.destroy())
  const body = ['settings', 'question'].map((name) => ({ name, description: 'x', default_member_permissions: '32' }))
  await online.rest.put(Routes.applicationCommands(online.application.id), { body })
  const clock = { now: () => time.now }
  const access = createCommandAccess(client, clock, (problem) => problems.push(problem))
  const { guildId, memberIds, world } = playground
  const may = (member: 1 | 2, command = 'settings') => {
    const roleIds = [guildId, ...(world.state.members.get(memberIds[member])?.roles ?? [])]
    return access({ guildId, command, memberId: memberIds[member], roleIds })
  }
  return { ...playground, online, time, problems, may }
}

test('a role or a member is let in to the command that the server gave them, and to no other', async () => {
  const { world, memberIds, guildId, may, online } = await open()
  expect(await may(1)).toBe(false)
  world.setCommand('settings', { [world.roleIds.study]: true, [memberIds[2]]: false })
  await expect.poll(() => may(1)).toBe(true)
  expect(await may(1, 'question')).toBe(false)
  expect(await may(1, 'nothing')).toBe(false)
  // A member's own word stands before that of their roles.
  expect(await may(2)).toBe(false)
  world.setCommand('settings', { [guildId]: true, [world.roleIds.study]: false })
  await expect.poll(() => may(1)).toBe(false)
  world.setCommand('settings', { [guildId]: true })
  await expect.poll(() => may(1)).toBe(true)
  const route = Routes.guildApplicationCommandsPermissions(online.application.id, guildId)
  const told = z.safeParse(z.array(spec.CommandPermissionsResponseSchema), await online.rest.get(route))
  expect(told.error?.issues ?? []).toEqual([])
})

test('where a command may be used, and who may use the bot at all, gives it to nobody', async () => {
  const { world, channelIds, may, online } = await open()
  world.setCommand('settings', { [channelIds[0]]: true })
  expect(await may(1)).toBe(false)
  world.setCommand('settings', { [world.roleIds.study]: true, [channelIds[0]]: false })
  await expect.poll(() => may(1)).toBe(true)
  world.setCommand('settings', {})
  await expect.poll(() => may(1)).toBe(false)
  // For all commands that have no word of their own: what a command asks of members by default still counts.
  world.state.commandPermissions.set(online.application.id, [{ id: world.roleIds.study, type: 1, permission: true }])
  expect(await may(1)).toBe(false)
})

test('Discord is asked once a while, and again after five minutes', async () => {
  const { world, may, time } = await open()
  for (let at = 0; at < 5; at++) await may(1)
  expect(world.log.count(PERMISSIONS)).toBe(1)
  time.now += 5 * 60_000
  await may(1)
  expect(world.log.count(PERMISSIONS)).toBe(2)
})

test('what Discord does not tell is a no, and asked again', async () => {
  const { world, may, problems, memberIds } = await open()
  world.setCommand('settings', { [memberIds[1]]: true })
  world.faults.add(PERMISSIONS, { kind: 'refuse', status: 403, code: 50_001, message: 'Missing Access' })
  expect(await may(1)).toBe(false)
  expect(problems).toHaveLength(1)
  expect(await may(1)).toBe(true)
})

test('however roles, members, everyone, channels and the whole bot are set, it lets in whom Discord lets in', async () => {
  const { world, channelIds, memberIds, guildId, may, online, time } = await open()
  const random = seededRandom('integrations')
  const { leader, study, bot } = world.roleIds
  // Of every member a word, of roles that she holds and does not, of everyone, of a channel, of all channels.
  const allChannels = (BigInt(guildId) - 1n).toString()
  const named = [memberIds[1], memberIds[2], study, leader, bot, guildId, channelIds[0], allChannels]
  const command = [...world.state.commands.values()].find(({ body }) => body.name === 'settings')
  if (!command) throw new Error('nothing is registered')
  const seen = new Set<string>()
  for (let times = 0; times < 300; times++) {
    const some = named.filter(() => random() < 0.4)
    const entries = some.map((id) => {
      const type = world.state.members.has(id) ? 2 : id === channelIds[0] || id === allChannels ? 3 : 1
      return { id, type, permission: random() < 0.5 } as const
    })
    const whole = named.filter(() => random() < 0.2).map((id) => ({ id, type: 1, permission: random() < 0.5 }) as const)
    world.state.commandPermissions.set(command.id, random() < 0.1 ? [] : entries)
    world.state.commandPermissions.set(online.application.id, whole)
    // What was known is too old.
    time.now += 5 * 60_000
    for (const member of [1, 2] as const) {
      const given = await may(member)
      expect(given, JSON.stringify([member, entries, whole])).toBe(mayUse(world.state, memberIds[member], command))
      seen.add(`${member} ${given}`)
    }
  }
  expect(seen.size).toBe(4)
})

test.each([
  ['403', { kind: 'refuse', status: 403, code: 50_001, message: 'Missing Access' }],
  ['404', { kind: 'refuse', status: 404, code: 10_004, message: 'Unknown Guild' }],
  ['a long wait', { kind: 'rate-limit', retryAfterMs: 1_300_000, scope: 'user' }],
] as const)(
  'where Discord answers %s again and again it is a no each time, and Discord is not asked each time',
  async (_, what) => {
    const { world, may, memberIds, time } = await open()
    world.setCommand('settings', { [memberIds[1]]: true })
    const refusing = world.faults.add(PERMISSIONS, what, 1_000)
    const before = world.log.count(PERMISSIONS)
    for (let times = 0; times < 50; times++) expect(await may(1)).toBe(false)
    expect(world.log.count(PERMISSIONS) - before).toBeLessThanOrEqual(2)
    refusing.stop()
    if (what.kind === 'rate-limit') return
    time.now += 60_000
    expect(await may(1)).toBe(true)
  },
)

test('a change that a server makes while Discord is left alone with it is asked for at once', async () => {
  const { world, may, memberIds } = await open()
  const refusing = world.faults.add(PERMISSIONS, { kind: 'refuse', status: 403, code: 50_001, message: 'x' }, 1_000)
  for (let times = 0; times < 5; times++) expect(await may(1)).toBe(false)
  refusing.stop()
  world.setCommand('settings', { [memberIds[1]]: true })
  await expect.poll(() => may(1)).toBe(true)
})

test('one request that fails is one, however many members wait for it', async () => {
  const { world, may, memberIds, problems } = await open()
  world.setCommand('settings', { [memberIds[1]]: true })
  world.faults.add(PERMISSIONS, { kind: 'refuse', status: 403, code: 50_001, message: 'Missing Access' })
  expect(await Promise.all([may(1), may(2), may(1), may(1, 'question')])).toEqual([false, false, false, false])
  expect(problems).toHaveLength(1)
  // The next one is asked for: only what fails twice in a row is left alone.
  expect(await may(1)).toBe(true)
})
