import { expect, onTestFinished, test } from 'vitest'
import { createClient, login } from '../../src/discord/client.ts'
import { createCachedPlaces } from '../../src/discord/places.ts'
import { openStage } from './stage.ts'

const LOOK = 'GET /channels/:channel'

test('the bot hears of each private thread whether it is in it: where it is, nobody is asked', async () => {
  const { playground, channels } = await openStage([], 200, {}, false)
  const { world, guildId, channelIds } = playground
  const bot = world.state.bot.user.id
  const thread = world.createThread(channelIds[1], '우리끼리', 0, true)
  const asking = () => channels.asking?.(guildId, thread)
  expect(asking()).toBe(1)
  expect(await channels.permissions(guildId, thread)).toMatchObject({ problem: { kind: 'refused' } })
  world.setInThread(thread, bot, true)
  await expect.poll(asking).toBe(0)
  const before = world.log.count(LOOK)
  expect(await channels.permissions(guildId, thread)).toMatchObject({ ok: true, kind: 'thread' })
  expect(world.log.count(LOOK)).toBe(before)

  const other = createClient({ apiUrl: playground.apiUrl })
  onTestFinished(() => other.destroy())
  const later = createCachedPlaces(await login(other, playground.token, { say: () => undefined }))
  await expect.poll(() => later.asking(guildId, thread)).toBe(0)

  world.setInThread(thread, bot, false)
  await expect.poll(asking).toBe(1)
  await expect.poll(() => later.asking(guildId, thread)).toBe(1)
  expect(await channels.permissions(guildId, thread)).toMatchObject({ problem: { kind: 'refused' } })
})
