import { expect, onTestFinished, test } from 'vitest'
import { messageCommands, commands as slashCommands } from '../../commands/index.ts'
import { createClient, login } from '../../src/discord/client.ts'
import { commandBodies, registerCommands } from '../../src/discord/register.ts'
import { sameCommands } from '../../src/discord/same-commands.ts'
import { openPlayground } from '../playground/fixture.ts'

const commands = [...slashCommands, ...messageCommands]
const bodies = commandBodies(commands)

/** Commands as Discord gives them: its own fields added, defaults spelled out, in its own order. */
function asDiscordGives(sent: ReturnType<typeof commandBodies>): Record<string, unknown>[] {
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
      contexts: [...(one.contexts ?? [])].toReversed(),
    }))
    .toReversed()
}

test('Discord’s own fields, defaults and order are no difference', () => {
  expect(sameCommands(asDiscordGives(bodies), bodies)).toBe(true)
})

test('what leaders do and the day’s board stay in servers; what one studies with goes along', () => {
  const alone = bodies.filter((one) => one.contexts?.includes(1)).map((one) => one.name)
  expect(alone.sort()).toEqual(['Find in notes', 'compare', 'help', 'me', 'quiz', 'review', 'search', 'service'])
  for (const one of bodies) {
    const anywhere = alone.includes(one.name)
    expect(one.contexts, one.name).toEqual(anywhere ? [0, 1, 2] : [0])
    expect(one.integration_types, one.name).toEqual(anywhere ? [0, 1] : [0])
  }
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
