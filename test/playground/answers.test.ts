import { Routes } from 'discord.js'
import * as spec from 'discord-api-spec/zod'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { openPlayground } from './fixture.ts'

/** What the playground answers is what Discord's schema says that Discord answers. */
test('answers have Discord’s shapes', async () => {
  const playground = await openPlayground()
  const channelId = playground.channelIds[0]
  const applicationId = playground.world.state.bot.user.id
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${playground.apiUrl}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${playground.token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return response.json()
  }
  const button = { type: 2, style: 1, label: 'x', custom_id: 'x' }
  const message = {
    content: `<@${playground.memberIds[0]}>`,
    embeds: [{ title: 'x', footer: { text: 'y' }, fields: [{ name: 'a', value: 'b' }] }],
    components: [{ type: 1, components: [button] }],
  }
  const option = { type: 3, name: 'what', description: 'x', autocomplete: true }
  const command = { name: 'look', description: 'x', options: [option] }
  const answers: readonly (readonly [string, z.ZodMiniType, unknown])[] = [
    ['message', spec.MessageResponseSchema, await ask('POST', Routes.channelMessages(channelId), message)],
    ['messages', z.array(spec.MessageResponseSchema), await ask('GET', Routes.channelMessages(channelId))],
    ['channel', spec.GuildChannelResponseSchema, await ask('GET', Routes.channel(channelId))],
    ['roles', z.array(spec.GuildRoleResponseSchema), await ask('GET', Routes.guildRoles(playground.guildId))],
    ['member', spec.GuildMemberResponseSchema, await ask('GET', Routes.guildMember(playground.guildId, applicationId))],
    ['gateway', spec.GatewayBotResponseSchema, await ask('GET', Routes.gatewayBot())],
    [
      'commands',
      z.array(spec.ApplicationCommandResponseSchema),
      await ask('PUT', Routes.applicationCommands(applicationId), [command]),
    ],
  ]
  const wrong = answers.flatMap(([name, schema, answer]) => {
    const { error } = z.safeParse(schema, answer)
    return (error?.issues ?? []).map((issue) => `${name} ${issue.path.join('.')}: ${issue.message}`)
  })
  await playground.close()
  expect(wrong).toEqual([])
})
