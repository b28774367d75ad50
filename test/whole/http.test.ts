import { expect, test } from 'vitest'
import type { Message } from '../../src/playground/model/types.ts'
import { textOf } from '../../src/text/text.ts'
import { HOUR } from '../store/values.ts'
import { type Daily, startDaily } from './daily-bot.ts'
import { NOTES, QUESTIONS, shown } from './daily-content.ts'

/** The whole bot without a gateway, as Discord reaches it by signed requests. `LINE=http npx vitest run test/whole` runs the others so. */

const DAY = 24 * HOUR

const idsOf = ({ components }: Message) =>
  components.flatMap((row) => row.components.flatMap((one) => one.custom_id ?? []))

async function answerId(daily: Daily): Promise<{ post: Message; right: string }> {
  const post = await daily.playground.world.until(() => daily.playground.world.messages(daily.channel)[0])
  const lines = (post.embeds[0]?.description ?? '').split('\n').filter((line) => /^\*\*[A-F]\./.test(line))
  const right = idsOf(post)[lines.findIndex((line) => line.includes('클러스터'))] ?? ''
  return { post, right }
}

test('the day goes by requests: answered once, a copy changes nothing, forms and suggestions, no gateway at all', async () => {
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS, http: true })
  const { playground, clock } = daily
  const { world, channelIds } = playground
  const { post, right } = await answerId(daily)
  const [leader, member] = [world.member(0), world.member(1)]
  expect(shown(await member.press(post, right))).toContain('답을 저장했어요')
  // Heard on the way and sent again: in time the same press, and later nothing at all.
  const { last } = world.endpoint
  if (!last) throw new Error('no request')
  expect((await fetch(last.url, last.init)).status).toBe(202)
  clock.advance(5 * 60_000 + 1000)
  expect((await fetch(last.url, last.init)).status).toBe(401)
  expect((await world.endpoint.send('/interactions', { type: 3 }, { signature: '1'.repeat(128) })).status).toBe(401)

  const found = await member.autocomplete(channelIds[1], 'service', { name: 'aur' }, 'name')
  expect(found.map(({ name }) => name)).toContain('Aurora · Databases')
  const opened = await leader.command(channelIds[1], 'question add')
  if (opened.kind !== 'modal') throw new Error(opened.kind)
  const written = { stem: '?', choices: 'a\nb', key: 'A', explanation: 'x', fields: '' }
  expect(shown(await leader.submit(opened.token, written))).not.toBe('')

  clock.advance(DAY)
  const stands = async () => shown(await member.command(channelIds[1], 'leaderboard', { period: 'all' }))
  await expect.poll(stands).toMatch(/🥇 <@\d+> \*\*\d+점\*\*/)
  expect(world.gateway.identifies).toBe(0)
  expect(world.log.problems).toEqual([])
})

test('a server is welcomed by the event of its invitation; that it left is learned from Discord’s no', async () => {
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS, schedule: 'none', http: true })
  const { playground, channel, clock } = daily
  const { world, channelIds } = playground
  world.overwrite(channel, playground.guildId, { deny: ['sendMessages'] })
  world.removeBot()
  world.returnBot()
  const welcomed = () =>
    world.messages(channelIds[1]).some(({ embeds }) => embeds[0]?.title === textOf('ko').welcome.title)
  await world.until(welcomed)
  world.overwrite(channel, playground.guildId, {})
  const leader = world.member(0)
  await leader.command(channel, 'settings daily', { time: '10:00' })
  world.removeBot()
  const asked = () => world.log.count('GET /guilds/:guild')
  clock.advance(HOUR)
  const before = asked()
  clock.advance(DAY)
  await world.until(() => asked() > before)
  const show = async () => {
    world.state.botPresent = true
    const said = shown(await leader.command(channelIds[1], 'settings show'))
    world.state.botPresent = false
    return said
  }
  await expect.poll(show).toContain('새김이 서버에서 나가서 멈췄어요')
})
