import { expect, test } from 'vitest'
import { HOUR } from '../store/values.ts'
import { type Daily, startDaily } from './daily-bot.ts'
import { NOTES, QUESTIONS, shown } from './daily-content.ts'

const DAY = 24 * HOUR
const PATH = 'settings daily'

async function open(): Promise<
  Daily & { lead(path: string, values?: Record<string, string | number | boolean>): Promise<string> }
> {
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const leader = daily.playground.world.member(0)
  return { ...daily, lead: async (path, values = {}) => shown(await leader.command(daily.channel, path, values)) }
}

test('a leader sets the daily question over the real wire; members may not', async () => {
  const { playground, channel, lead } = await open()
  const [, talk] = playground.channelIds
  await playground.world.until(() => playground.world.messages(channel).length === 1)
  const values = {
    channel: talk,
    time: '21:30',
    weekdays: '평일',
    count: 2,
    hours: 12,
    role: playground.world.roleIds.study,
  }
  expect(await lead(PATH, values)).toContain('저장했어요.\n다음 문제: 내일 21:30')
  const all = await lead('settings show')
  for (const part of [`<#${talk}>`, '21:30 (Asia/Seoul)', '평일', '2문제', '12시간', playground.world.roleIds.study]) {
    expect(all).toContain(part)
  }
  expect(await lead('settings preview')).toContain('내일 21:30에 올라갈 문제예요')
  expect(await lead('settings pause')).toContain('멈췄어요')
  expect(await lead('settings resume')).toContain('다음 문제: 내일 21:30')
  const outcome = await playground.world
    .member(1)
    .command(channel, 'settings show')
    .catch((error: Error) => error.message)
  expect(typeof outcome === 'string' ? outcome : shown(outcome)).not.toContain('21:30')
})

test('as the leader types, zones and services are suggested', async () => {
  const { playground, channel } = await open()
  const leader = playground.world.member(0)
  const names = async (option: string, typed: string) =>
    (await leader.autocomplete(channel, PATH, { [option]: typed }, option)).map((choice) => choice.name)
  expect((await names('zone', ''))[0]).toBe('서울 (Asia/Seoul)')
  expect((await names('zone', '뉴욕'))[0]).toBe('뉴욕 (America/New_York)')
  expect(await names('services', 'aur')).toEqual(['Aurora'])
})

test('without its rights the schedule stops once; the leader hears of it behind the next command, and mends it', async () => {
  const { playground, channel, clock, lead } = await open()
  const { world } = playground
  await world.until(() => world.messages(channel).length === 1)
  world.overwrite(channel, playground.guildId, { deny: ['sendMessages'] })
  expect(await lead(PATH, { time: '10:00' })).toContain('**메시지 보내기**')
  clock.advance(DAY)
  const told = () =>
    world
      .member(0)
      .sees(channel)
      .filter((one) => one.content.includes('11월 24일 문제를 올리지 못했어요'))
  await expect.poll(async () => (await lead('help')) && told().length, { interval: 300 }).toBe(1)
  await lead('help')
  expect(told()).toHaveLength(1)
  expect(await lead('settings show')).toContain('채널에 글을 올릴 권한이 없어서 멈췄어요')
  world.overwrite(channel, playground.guildId, {})
  expect(await lead('settings resume')).toContain('오늘 09:00에 올리지 못한 문제를 지금 올려요')
  await world.until(() => world.messages(channel).length === 2)
  expect(await lead('settings post')).toContain('이미 올라갔어요')
})

test('a channel hidden over the close shows its results once it is seen again; the leader hears of it, privately', async () => {
  const { playground, channel, clock, lead } = await open()
  const { world } = playground
  const [, talk] = playground.channelIds
  await world.until(() => world.messages(channel).length === 1)
  await lead('settings pause')
  world.overwrite(channel, playground.world.state.bot.user.id, { deny: ['viewChannel'] })
  clock.advance(DAY)
  const leader = world.member(0)
  const told = () => leader.sees(talk).filter((one) => one.content.includes('결과를'))
  const help = async () => {
    await leader.command(talk, 'help')
    return told().length
  }
  await expect.poll(help, { interval: 200 }).toBe(1)
  expect(told()[0]).toMatchObject({ seenBy: leader.id })
  expect(world.messages(channel)[0]?.components).not.toEqual([])
  world.overwrite(channel, playground.world.state.bot.user.id, {})
  // A minute at a time, as the bot looks again: the wire may be slower than this clock.
  const minutePassed = () => {
    clock.advance(60_000)
    return world.messages(channel)[0]?.editedAt
  }
  await expect.poll(minutePassed, { interval: 200 }).toBeDefined()
  await help()
  expect(told()).toHaveLength(1)
})
