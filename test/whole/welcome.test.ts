import { expect, test } from 'vitest'
import { textOf } from '../../src/text/text.ts'
import { type Daily, startDaily } from './daily-bot.ts'
import { NOTES, QUESTIONS } from './daily-content.ts'

/** A server is welcomed once: when the bot joins it, else with its first command. */

const { welcome } = textOf('ko')

async function open(): Promise<Daily & { welcomes(): readonly (string | undefined)[] }> {
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS, schedule: 'none' })
  const { world, guildId } = daily.playground
  const welcomes = () =>
    [...world.state.messages.values()]
      .filter((one) => one.embeds.some(({ title }) => title === welcome.title))
      .map((one) => one.seenBy ?? world.state.channels.get(one.channelId)?.name)
  expect(guildId).not.toBe('')
  return { ...daily, welcomes }
}

test('invited, it posts one in the first channel that it may post in; never a second', async () => {
  const { playground, channel, welcomes, restart } = await open()
  const { world } = playground
  world.overwrite(channel, playground.guildId, { deny: ['sendMessages'] })
  world.removeBot()
  world.returnBot()
  await world.until(() => welcomes().length > 0)
  expect(welcomes()).toEqual(['이야기'])
  world.removeBot()
  world.returnBot()
  await restart()
  await world.member(0).command(channel, 'help')
  expect(welcomes()).toEqual(['이야기'])
})

test('a start is no invitation: a server that joined while it was off is welcomed with its first command', async () => {
  const { playground, welcomes, channel, restart } = await open()
  await restart()
  expect(welcomes()).toEqual([])
  await playground.world.member(1).command(channel, 'help')
  await playground.world.until(() => welcomes().length > 0)
  await playground.world.member(0).command(channel, 'help')
  expect(welcomes()).toEqual(['오늘의-문제'])
})

test('where it may post nowhere, a leader sees it alone behind her command, once; the button opens the panel', async () => {
  const { playground, welcomes, channel } = await open()
  const { world, channelIds } = playground
  for (const one of channelIds) world.overwrite(one, playground.guildId, { deny: ['sendMessages'] })
  for (const one of channelIds)
    world.overwrite(one, world.state.members.get(playground.memberIds[0])?.user.id ?? '', { allow: ['sendMessages'] })
  world.removeBot()
  world.returnBot()
  const leader = world.member(0)
  await leader.command(channel, 'help')
  await world.until(() => welcomes().length > 0)
  await leader.command(channel, 'help')
  expect(welcomes()).toEqual([leader.id])
  const message = leader.sees(channel).find((one) => one.embeds.some(({ title }) => title === welcome.title))
  if (!message) throw new Error('no welcome')
  const panel = await leader.press(message, 'settings.panel')
  expect(panel.kind === 'message' && panel.message.embeds[0]?.title).toBe(textOf('ko').panel.title)
})

test('where leaders have set the daily question already, nothing is said', async () => {
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const { world } = daily.playground
  world.removeBot()
  world.returnBot()
  await world.member(0).command(daily.channel, 'help')
  const titles = world.messages(daily.channel).flatMap((one) => one.embeds.map(({ title }) => title))
  expect(titles).not.toContain(welcome.title)
})
