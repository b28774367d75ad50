import { expect, onTestFinished, test } from 'vitest'
import { watchLoop } from '../../src/discord/loop-watch.ts'
import { openWatched } from '../../src/watched.ts'
import { HOUR } from '../store/values.ts'
import { startDaily } from './daily-bot.ts'
import { NOTES, QUESTIONS, shown } from './daily-content.ts'

/** What an operator sees from outside: health, measures, and a log in which nobody is named and nothing is quoted. */

const measureOf = (text: string, line: string) => {
  const found = text.split('\n').find((one) => one.startsWith(`${line} `))
  return found === undefined ? undefined : Number(found.slice(line.length + 1))
}

test('health, readiness and measures of a day stand at a port of their own', async () => {
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS, watched: true })
  const { playground, channel } = daily
  await playground.world.until(() => playground.world.messages(channel).length === 1)
  expect(await daily.watch('/healthz')).toEqual({ status: 200, text: 'ok\n' })
  expect(await daily.watch('/readyz')).toEqual({ status: 200, text: 'ok\n' })
  expect((await daily.watch('/')).status).toBe(404)
  await playground.world.member(1).command(channel, 'help')
  const measured = async () => {
    const { text } = await daily.watch('/metrics')
    return {
      late: measureOf(text, 'saegim_post_lateness_seconds_count'),
      answers: measureOf(text, 'saegim_ack_seconds_count'),
      open: measureOf(text, 'saegim_occurrences{state="open"}'),
      invalid: measureOf(text, 'saegim_invalid_requests_total'),
      libraries: measureOf(text, 'saegim_libraries'),
      backup: measureOf(text, 'saegim_backup_age_seconds'),
      loop: (measureOf(text, 'nodejs_eventloop_lag_p99_seconds') ?? -1) >= 0,
    }
  }
  await expect.poll(measured).toMatchObject({ late: 1, answers: 1, open: 1, invalid: 0, libraries: 0, loop: true })
  const refusal = { kind: 'refuse', status: 403, code: 50_001, message: 'Missing Access' } as const
  playground.world.faults.add('POST /interactions/:interaction/:token/callback', refusal, 1)
  void playground.world
    .member(1)
    .command(channel, 'help')
    .catch(() => undefined)
  await expect.poll(measured).toMatchObject({ invalid: 1 })
})

test('in the log of a busy day stand ids, and no words of the notes, no name, no token, no answer', async () => {
  const lines: string[] = []
  const notes = NOTES.replace('쓰기 인스턴스', '쓰기인스턴스카나리아 쓰기 인스턴스')
  const questions = QUESTIONS.replaceAll(
    '쓰기 인스턴스를 가리킨다."',
    '쓰기인스턴스카나리아 쓰기 인스턴스를 가리킨다."',
  )
  const daily = await startDaily({ notes, questions, logTo: (line) => lines.push(line) })
  const { playground, channel, clock } = daily
  const { world, channelIds } = playground
  const post = await world.until(() => world.messages(channel)[0])
  const secrets = ['쓰기인스턴스카나리아', playground.token]
  for (const at of [0, 1, 2]) {
    const member = world.member(at)
    secrets.push(member.name, world.state.members.get(member.id)?.user.username ?? member.name)
    await member.press(post, post.components[0]?.components[0]?.custom_id ?? '')
    await member.command(channelIds[1], 'search', { query: '카나리아 비밀 질문' })
    await member.command(channelIds[1], 'quiz practice')
  }
  secrets.push('비밀 질문')
  // What goes wrong says most.
  world.faults.add('POST /interactions/:interaction/:token/callback', { kind: 'error', status: 500 }, 8)
  world.faults.add('PATCH /channels/:channel/messages/:message', {
    kind: 'refuse',
    status: 403,
    code: 50_013,
    message: 'x',
  })
  // Nobody answers her: what is waited for is the line.
  const unanswered = world.member(1).command(channelIds[1], 'search', { query: '카나리아 비밀 질문' })
  void unanswered.catch(() => undefined)
  await expect.poll(() => lines.some((line) => line.includes('interaction failed'))).toBe(true)
  world.overwrite(channel, playground.guildId, { deny: ['sendMessages'] })
  clock.advance(25 * HOUR)
  await expect.poll(() => lines.length).toBeGreaterThan(0)
  await world.member(0).command(channelIds[1], 'help')
  const said = lines.join('')
  for (const secret of secrets) expect(said).not.toContain(secret)
  const tokens = world.log.requests.flatMap(
    ({ path }) => /\/(?:interactions\/\d+|webhooks\/\d+)\/([^/]+)/.exec(path)?.[1] ?? [],
  )
  expect(tokens.length).toBeGreaterThan(3)
  for (const token of tokens) expect(said).not.toContain(token)
  // Every line of something that went wrong for a member says of which interaction.
  const failed = lines.filter((line) => line.includes('interaction failed'))
  expect(failed.length).toBeGreaterThan(0)
  for (const line of failed) expect(JSON.parse(line)).toMatchObject({ interaction: expect.stringMatching(/^\d+$/) })
})

test('/manage status says what came, what comes, what is missing and what was left out; to leaders', async () => {
  const broken = `${QUESTIONS}\n---\n\n#### 문제\n- 답이 없는 것은?\n#### 보기\n- A: 가\n- B: 나\n`
  const { playground, channel, clock } = await startDaily({ copies: true, notes: NOTES, questions: broken })
  const { world, channelIds } = playground
  const leader = world.member(0)
  const status = async () => shown(await leader.command(channelIds[1], 'manage status'))
  await world.until(() => world.messages(channel).length === 1)
  await expect.poll(status).toMatch(/마지막: `\d{4}-\d\d-\d\d` 열려 있음/)
  const said = await status()
  expect(said).toMatch(/다음 문제: 내일 09:00/)
  expect(said).toContain('권한: 빠진 것이 없어요')
  // In the leader's language, though the log's is English.
  expect(said).toMatch(/쓰지 못한 것 1개.*questions\/databases\.md:\d+` [^a-z]+요\./s)
  expect(said).toMatch(/버전 \d+\.\d+\.\d+/)
  // Four questions, one asked: three days more.
  expect(said).toContain('새 문제 3개: 3일 치예요')
  // Past its hour and the time of grace, in one leap: the day is skipped, and the night's copy was made.
  clock.advance(27 * HOUR)
  await expect.poll(status).toContain('마지막: `2026-11-24` 건너뜀: 제때 켜져 있지 않았어요')
  await expect.poll(status).toMatch(/마지막 백업: <t:\d+:R>/)
  world.overwrite(channel, playground.guildId, { deny: ['sendMessages'] })
  await expect.poll(status).toContain('**메시지 보내기**')
  leader.hands.locale = 'en-US'
  const english = await status()
  expect(english).toContain('Last: `2026-11-24` skipped: I was not running in time')
  expect(english).toMatch(/Next question: tomorrow 09:00/)
  expect(english).toContain('**Send Messages**')
  expect(english).toContain('3 new questions: enough for 3 days.')
  expect(english).toMatch(/1 left out.*questions\/databases\.md:\d+/s)
  expect(english).toMatch(/Version \d+\.\d+\.\d+.*Last backup: <t:\d+:R>/s)
  await expect(world.member(1).command(channelIds[1], 'manage status')).rejects.toThrow('no permission')
})

test('whoever balances is told to ask others while it starts, ends, or its database is away; it lives all the same', async () => {
  const watched = await openWatched({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => watched.close())
  const asked = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${watched.port}${path}`)
    return `${answer.status} ${(await answer.text()).trim()}`
  }
  expect(await asked('/readyz')).toBe('503 starting')
  let answers: () => Promise<void> = async () => undefined
  const store = {
    health: { answers: () => answers(), states: async () => ({}) },
    upkeep: { backedUpAt: () => undefined },
  }
  const app = { clock: { now: () => 0 }, store } as unknown as Parameters<typeof watched.ready>[0]
  watched.ready(app, { size: () => ({ count: 0, bytes: 0 }) })
  expect(await asked('/readyz')).toBe('200 ok')
  answers = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.1'))
  expect(await asked('/readyz')).toBe('503 the database does not answer')
  answers = () => new Promise(() => undefined)
  expect(await asked('/readyz')).toBe('503 the database does not answer')
  expect(await asked('/healthz')).toBe('200 ok')
  watched.ending()
  expect(await asked('/readyz')).toBe('503 ending')
})

test('who comes behind something that held the loop is told at once to wait', async () => {
  const { playground, channel } = await startDaily({ notes: NOTES, questions: QUESTIONS, loop: watchLoop() })
  const until = performance.now() + 700
  while (performance.now() < until);
  await playground.world.member(1).command(channel, 'help')
  const { requests } = playground.world.log
  expect(requests.find(({ path }) => path.endsWith('/callback'))?.body).toMatchObject({ type: 5 })
})
