import { expect, test } from 'vitest'
import { HOUR } from '../store/values.ts'
import { startDaily } from './daily-bot.ts'
import { NOTES, QUESTIONS, shown } from './daily-content.ts'

const DAY = 24 * HOUR

async function open() {
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const { world, channelIds } = daily.playground
  const leader = world.member(0)
  await world.until(() => world.messages(daily.channel).length === 1)
  const set = async (values: Record<string, string | boolean>) =>
    shown(await leader.command(channelIds[1], 'settings daily', values))
  return { ...daily, world, leader, set, talk: channelIds[1] }
}

test.each(['thread', 'forum'] as const)(
  'in a %s the question comes, and closes although it was archived',
  async (where) => {
    const { world, clock, set, talk, playground } = await open()
    const parent = where === 'forum' ? world.createChannel('자료실', 'forum') : talk
    const thread = world.createThread(parent, '오늘의 문제')
    world.overwrite(parent, playground.guildId, { deny: ['sendMessages'] })
    expect(await set({ channel: thread })).toContain('저장했어요.')
    world.archive(thread)
    clock.advance(DAY)
    await world.until(() => world.messages(thread).length === 1)
    world.archive(thread)
    clock.advance(DAY)
    await world.until(() => world.messages(thread)[0]?.editedAt !== undefined)
    expect(world.log.problems).toEqual([])
  },
)

test('in a private thread the question comes once the bot was mentioned there, and leaders hear where it was taken out', async () => {
  const { world, clock, leader, talk } = await open()
  const bot = world.state.bot.user.id
  const thread = world.createThread(talk, '우리끼리', 0, true)
  const within = async (command: string, values = {}) => shown(await leader.command(thread, command, values))
  // What is done there tells the bot of the thread, and lets it in no more than before.
  expect(await within('settings daily', { channel: thread })).toContain(
    '비공개 스레드라면 그 안에서 새김을 멘션해 주세요.',
  )
  world.setInThread(thread, bot, true)
  await expect.poll(() => within('settings daily', { channel: thread })).toContain('저장했어요.')
  clock.advance(DAY)
  await world.until(() => world.messages(thread).length === 1)
  world.setInThread(thread, bot, false)
  await expect.poll(() => within('settings show')).toContain('비공개 스레드라면 그 안에서 새김을 멘션해')
  clock.advance(DAY)
  await expect.poll(() => within('settings show')).toMatch(/올리지 못함.*마감하는 중/s)
  world.setInThread(thread, bot, true)
  await expect.poll(() => within('settings resume')).toContain('올리지 못한 문제를 지금 올려요.')
  await world.until(() => world.messages(thread).length === 2)
  clock.advance(HOUR)
  await world.until(() => world.messages(thread)[0]?.editedAt !== undefined)
  expect(world.log.problems).toEqual([])
})

test('a server from before hears which right a thread wants, and the address that adds it', async () => {
  const { world, set, talk, playground } = await open()
  const thread = world.createThread(talk, '기출')
  const bot = world.state.bot.user.id
  world.overwrite(talk, playground.guildId, { deny: ['sendMessagesInThreads'] })
  await expect.poll(() => set({ channel: thread })).toContain('**스레드에서 메시지 보내기**')
  const told = await set({ channel: thread })
  const address = new URL(/<(https:[^>]+)>/.exec(told)?.[1] ?? '')
  expect([address.searchParams.get('client_id'), address.searchParams.get('guild_id')]).toEqual([
    bot,
    playground.guildId,
  ])
  const asked = BigInt(address.searchParams.get('permissions') ?? 0)
  for (const bit of [35n, 38n]) expect(asked & (1n << bit)).not.toBe(0n)
})

test('where a moderator locked the thread, its right is named, and the address adds that too', async () => {
  const { world, set, leader, talk } = await open()
  const thread = world.createThread(talk, '기출')
  expect(await set({ channel: thread })).toContain('저장했어요.')
  world.archive(thread, true)
  const shows = async () => shown(await leader.command(talk, 'settings show'))
  const right = '**스레드 관리하기 (잠긴 스레드라서)**'
  await expect.poll(shows).toContain(right)
  for (const told of [await shows(), await set({ channel: thread })]) {
    expect(told).toContain(right)
    const address = new URL(/<?(https:[^>)]+)[>)]/.exec(told)?.[1] ?? '')
    expect(BigInt(address.searchParams.get('permissions') ?? 0) & (1n << 34n)).not.toBe(0n)
  }
})

test.each(['text', 'announcement'] as const)(
  'under a closed question in a %s channel a thread is opened where leaders want one, and named by it',
  async (kind) => {
    const { world, clock, set, channel, talk, playground } = await open()
    const where = kind === 'text' ? talk : world.createChannel('소식', kind)
    const threads = () => [...world.state.channels.values()].filter((one) => 'thread' in one && one.parent_id === where)
    expect(await set({ channel: where, thread: true })).toContain('이야기 스레드: 열지 않음 → **마감 때 열어요**')
    clock.advance(DAY)
    await world.until(() => world.messages(where).length === 1)
    expect(threads()).toEqual([])
    clock.advance(DAY)
    await world.until(() => threads().length === 1)
    const [first] = world.messages(where)
    expect(threads()).toMatchObject([{ id: first?.id, name: expect.stringMatching(/ · \S+일째 · ./u) }])
    // Without the right: a line where leaders look, no request.
    world.overwrite(where, playground.guildId, { deny: ['createPublicThreads'] })
    const warned = '**공개 스레드 만들기** 권한이 없어서'
    await expect.poll(() => set({ channel: where })).toContain(warned)
    expect(await set({ channel })).not.toContain(warned)
    expect(world.log.problems).toEqual([])
  },
)
