import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { HOUR } from '../store/values.ts'
import { type Daily, startDaily } from './daily-bot.ts'
import { messageOf, NOTES, QUESTIONS, shown } from './daily-content.ts'

const MINUTE = 60_000
const DAY = 24 * HOUR
const POST = 'POST /channels/:channel/messages'

/** What only a gateway tells at once: by requests it is learned from Discord's next no (`http.test.ts`). */
const withGateway = test.skipIf(process.env.LINE === 'http')

/** In three days; what has to be edited is tried for one of them. */
const MOST_REFUSED = 30

/** What goes on when the bot is removed; what is to happen right behind. */
const WHILE: readonly (readonly [name: string, begin: (daily: Daily) => Promise<(() => void) | undefined>])[] = [
  ['a question is open', async () => undefined],
  [
    'a question is being sent',
    async ({ playground: { world }, clock }) => {
      const held = world.faults.add(POST, { kind: 'hold' })
      clock.advance(DAY)
      await held.met
      return held.release
    },
  ],
  [
    'results wait for a right',
    async ({ playground: { world, channelIds, guildId }, channel, clock }) => {
      world.overwrite(channel, guildId, { deny: ['viewChannel'] })
      clock.advance(DAY + MINUTE)
      const show = async () => shown(await world.member(0).command(channelIds[1], 'settings show'))
      await expect.poll(show).toContain('권한이 없어서 멈췄어요')
      return undefined
    },
  ],
  [
    'a round is on',
    async ({ playground: { world, channelIds } }) => {
      await world.member(0).command(channelIds[1], 'quiz live', { count: 3, seconds: 10 })
      await world.until(() => world.messages(channelIds[1]).length > 0)
      return undefined
    },
  ],
  [
    'an exam is on',
    async ({ playground: { world, channelIds } }) => {
      messageOf(await world.member(2).command(channelIds[1], 'quiz exam', { count: 2, minutes: 5 }))
      return undefined
    },
  ],
]

withGateway.each(WHILE)(
  'a server that removes the bot while %s hears little of it for days, and goes on when it is back',
  async (_, begin) => {
    const failures: string[] = []
    const logTo = (line: string) => void (JSON.parse(line).level >= 50 && failures.push(line))
    const daily = await startDaily({ notes: NOTES, questions: QUESTIONS, logTo })
    const { playground, channel, clock } = daily
    const { world, channelIds, guildId } = playground
    const leader = world.member(0)
    const say = async (path: string) => shown(await leader.command(channelIds[1], path))
    const post = await world.until(() => world.messages(channel)[0])
    const [button] = post.components.flatMap((row) => row.components)
    expect(shown(await world.member(1).press(post, button?.custom_id ?? ''))).toContain('저장했어요')
    const behind = await begin(daily)
    const before = world.log.requests.length
    world.removeBot()
    behind?.()
    for (let hours = 0; hours < 3 * 24; hours++) {
      clock.advance(HOUR)
      // A look or two at each.
      await wait(30)
    }
    const refused = world.log.requests.slice(before).filter((one) => one.status >= 400)
    expect(refused.length).toBeLessThan(MOST_REFUSED)
    world.overwrite(channel, guildId, {})
    world.returnBot()
    await expect.poll(() => say('settings show')).toContain('새김이 서버에서 나가서 멈췄어요')
    const stood = world.messages(channel).length
    expect(await say('settings resume')).toContain('다시 시작해요')
    clock.advance(DAY)
    await expect.poll(() => world.messages(channel).length).toBeGreaterThan(stood)
    expect(failures).toEqual([])
  },
)
