import { expect, onTestFinished, test } from 'vitest'
import { messageCommands, commands as slashCommands } from '../../commands/index.ts'
import { createClient, login } from '../../src/discord/client.ts'
import { commandBodies, registerCommands } from '../../src/discord/register.ts'
import { sameCommands } from '../../src/discord/same-commands.ts'
import { openPlayground } from '../playground/fixture.ts'

const commands = [...slashCommands, ...messageCommands]
const bodies = commandBodies(commands)

/** Commands as Discord gives them: its own fields added, defaults spelled out, in its own order. */
function asDiscordGives(sent: readonly object[]): Record<string, unknown>[] {
  return sent
    .map((one, at) => ({
      id: `9${at}`,
      application_id: '1',
      version: '77',
      default_member_permissions: null,
      dm_permission: true,
      nsfw: false,
      description: '',
      description_localizations: null,
      ...one,
      contexts: [0],
    }))
    .toReversed()
}

test('Discord’s own fields, defaults and order are no difference', () => {
  expect(sameCommands(asDiscordGives(bodies), bodies)).toBe(true)
})

test.each<[string, (commands: Record<string, unknown>[]) => void]>([
  ['a command was removed', (given) => void given.pop()],
  ['a command was added', (given) => void given.push({ ...given[0], name: 'more' })],
  ['a description was changed', ([first]) => void Object.assign(first ?? {}, { description: 'something else' })],
  ['an option was removed', (given) => given.forEach((one) => void delete one.options)],
  ['a localization was lost', ([first]) => void Object.assign(first ?? {}, { name_localizations: null })],
  ['who may use it was changed', ([first]) => void Object.assign(first ?? {}, { default_member_permissions: '8' })],
])('%s: they are sent again', (_, change) => {
  const given = asDiscordGives(bodies)
  change(given)
  expect(sameCommands(given, bodies)).toBe(false)
})

test('commands that were removed on Discord’s side come back at the next start; else nothing is sent', async () => {
  const playground = await openPlayground()
  onTestFinished(() => playground.close())
  const client = await login(createClient({ apiUrl: playground.apiUrl }), playground.token, { say: () => undefined })
  onTestFinished(() => client.destroy())
  expect(await registerCommands(client, commands)).toBe(true)
  expect(await registerCommands(client, commands)).toBe(false)
  await client.rest.put(`/applications/${client.application.id}/commands`, { body: [] })
  expect(await registerCommands(client, commands)).toBe(true)
  expect(await registerCommands(client, commands)).toBe(false)
})
