import { Routes } from 'discord.js'
import * as spec from 'discord-api-spec/zod'
import { expect, onTestFinished, test } from 'vitest'
import * as z from 'zod/mini'
import { createClient, login } from '../../src/discord/client.ts'
import { createCommandAccess } from '../../src/discord/command-access.ts'
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
