import { expect, test } from 'vitest'
import { MESSAGE_FLAGS } from '../../src/playground/model/types.ts'
import { HOUR } from '../store/values.ts'
import { startDaily } from './daily-bot.ts'
import { NOTES, QUESTIONS, shown } from './daily-content.ts'

const DAY = 24 * HOUR

test.each([
  ['a Community', true],
  ['an ordinary server', false],
])('in %s the leader who begins gives the language; before that a share speaks the sharer’s', async (_, community) => {
  const { playground, channel } = await startDaily({ notes: NOTES, questions: QUESTIONS, schedule: 'none', community })
  const { world, channelIds } = playground
  const share = async (locale: 'ko' | 'en-US') => {
    const member = world.member(1)
    member.hands.locale = locale
    const found = await member.command(channelIds[1], 'service', { name: 'Aurora' })
    if (!('message' in found)) throw new Error('no card')
    const before = world.messages(channelIds[1]).length
    const button = found.message.components
      .flatMap((row) => row.components)
      .find((one) => one.custom_id?.includes('share'))
    await member.press(found.message, button?.custom_id ?? '')
    const posted = await world.until(() => world.messages(channelIds[1])[before])
    return JSON.stringify([posted.content, posted.embeds, posted.components])
  }
  const [korean, english] = [await share('ko'), await share('en-US')]
  expect(korean).not.toBe(english)
  const leader = world.member(0)
  expect(shown(await leader.command(channel, 'settings daily', { time: '10:00' }))).toContain('"value":"한국어"')
  expect(await share('en-US')).toBe(korean)
  // From now on the setting.
  leader.hands.locale = 'en-US'
  expect(shown(await leader.command(channel, 'settings daily', { count: 1 }))).toContain('"value":"한국어"')
})

/** What only a gateway tells at once: by requests it is learned from Discord's next no (`http.test.ts`). */
const withGateway = test.skipIf(process.env.LINE === 'http')

withGateway(
  'removed, it promises nothing more; back again, it shows what had ended and goes on when told to',
  async () => {
    const { playground, channel, clock } = await startDaily({ notes: NOTES, questions: QUESTIONS })
    const { world, channelIds } = playground
    const leader = world.member(0)
    const say = async (path: string) => shown(await leader.command(channelIds[1], path))
    // Recorded, not only sent.
    await expect.poll(() => say('settings show')).toContain('열려 있음')
    world.removeBot()
    clock.advance(DAY)
    clock.advance(HOUR)
    world.returnBot()
    expect(await say('settings show')).toContain('새김이 서버에서 나가서 멈췄어요')
    await world.until(() => leader.sees(channelIds[1]).some((one) => one.content.startsWith('⚠️ 운영진께')))
    const minutePassed = () => {
      clock.advance(60_000)

      return world.messages(channel)[0]?.editedAt
    }
    await expect.poll(minutePassed, { interval: 200 }).toBeDefined()
    expect(world.messages(channel)).toHaveLength(1)
    expect(await say('settings resume')).toContain('오늘의 문제를 다시 시작해요')
    await world.until(() => world.messages(channel).length === 2)
  },
)

test('an outage is no removal: the question comes when the server is back', async () => {
  const { playground, channel, clock } = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const { world } = playground
  await world.until(() => world.messages(channel).length === 1)
  world.setUnavailable(true)
  clock.advance(DAY)
  clock.advance(HOUR)
  world.setUnavailable(false)
  const minutePassed = () => {
    clock.advance(60_000)
    return world.messages(channel).length
  }
  await expect.poll(minutePassed, { interval: 200 }).toBe(2)
})

withGateway('a server that was left while the bot was off is known by the first no', async () => {
  const { playground, channel, clock, restart } = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const { world, channelIds } = playground
  await world.until(() => world.messages(channel).length === 1)
  world.state.botPresent = false
  await restart()
  clock.advance(DAY)
  await world.until(() => world.log.count('GET /guilds/:guild') > 0)
  world.returnBot()
  const leader = world.member(0)
  const show = async () => shown(await leader.command(channelIds[1], 'settings show'))
  await expect.poll(show).toContain('새김이 서버에서 나가서 멈췄어요')
  clock.advance(DAY)
  expect(await show()).toContain('다음 문제: 없음')
})

test('in an announcement channel the question is published', async () => {
  const { playground, channel, clock } = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const { world } = playground
  const leader = world.member(0)
  await world.until(() => world.messages(channel).length === 1)
  const news = world.createChannel('공지', 'announcement')
  const set = async () => shown(await leader.command(channel, 'settings daily', { channel: news, publish: true }))
  await expect.poll(set).toContain('팔로우한 서버에 발행')
  clock.advance(DAY)
  await world.until(() => world.messages(news)[0]?.flags === MESSAGE_FLAGS.crossposted)
})

test('whom the server gave /settings leads with it: suggestions, saving, notices; nobody else does', async () => {
  const { playground, channel, clock } = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const { world, channelIds } = playground
  const member = world.member(1)
  await world.until(() => world.messages(channel).length === 1)
  await expect(member.command(channelIds[1], 'settings show')).rejects.toThrow('no permission')
  world.setCommand('settings', { [world.roleIds.study]: true })
  const show = async () => shown(await member.command(channelIds[1], 'settings show'))
  await expect.poll(show).toContain('09:00 (Asia/Seoul)')
  expect(await member.autocomplete(channelIds[1], 'settings daily', { weekdays: '평일' }, 'weekdays')).not.toEqual([])
  expect(shown(await member.command(channelIds[1], 'settings daily', { time: '10:00' }))).toContain('저장했어요')
  // What they were given is the settings, not the questions.
  await expect(member.command(channelIds[1], 'question add')).rejects.toThrow('no permission')
  const told = (one: typeof member) => one.sees(channelIds[1]).filter(({ content }) => content.startsWith('⚠️ 운영진께'))
  world.overwrite(channel, playground.guildId, { deny: ['sendMessages'] })
  await expect.poll(show).toContain('**메시지 보내기**')
  clock.advance(DAY + HOUR)
  const help = async () => {
    await member.command(channelIds[1], 'help')
    return told(member).length
  }
  await expect.poll(help).toBe(1)
})

withGateway('what was given for a while is no way in once it was taken back, an open form neither', async () => {
  const { playground, channel } = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const { world, memberIds } = playground
  const member = world.member(1)
  const write = async () => {
    const opened = await member.command(channel, 'question add')
    if (opened.kind !== 'modal') throw new Error(`no form but ${opened.kind}`)
    return opened
  }
  const fields = { stem: '?', choices: 'a\nb', key: 'A', explanation: 'x', fields: '' }
  const send = async (token: string) => shown(await member.submit(token, fields))
  world.setCommand('question', { [memberIds[1]]: true })
  await expect.poll(async () => send((await write()).token)).not.toContain('서버 관리하기')
  const { token } = await write()
  world.setCommand('question', {})
  expect(await send(token)).toContain('「서버 관리하기」 권한이 있거나')
})

withGateway(
  'where Discord demands several connections the bot has them all, and is asked on the one that is told of its server',
  async () => {
    const { playground, restart } = await startDaily({ notes: NOTES, questions: QUESTIONS })
    const { channelIds, world } = playground
    const { gateway } = world
    const before = gateway.identifies
    gateway.shards = 3
    await restart()
    expect(gateway.identifies - before).toBe(3)
    const asked = async () => (await world.member(1).command(channelIds[1], 'service', { name: 'Aurora' })).kind
    expect(await asked()).toBe('message')
    gateway.cut()
    await expect.poll(() => gateway.resumes).toBe(3)
    expect(await asked()).toBe('message')
    expect(gateway.identifies - before).toBe(3)
  },
)
