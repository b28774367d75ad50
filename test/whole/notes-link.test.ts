import { expect, test } from 'vitest'
import type { Outcome } from '../../src/playground/interactions.ts'
import { startGitServer } from '../git/git-server.ts'
import { startDaily } from './daily-bot.ts'
import { messageOf, NOTES, QUESTIONS, SEJONG, shown } from './daily-content.ts'

/** Notes from a repository, against Git's own server and over the real wire. */

const HOUR_MS = 3_600_000
const HISTORY = '# 조선\n\n## 세종\n\n- 훈민정음은 1446년에 반포되었다.\n\n## 정조\n\n- 화성은 1796년에 완공되었다.\n'

async function open() {
  const server = await startGitServer()
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS, schedule: 'none', gitHosts: [server.host] })
  const { playground, channel, clock } = daily
  const { world } = playground
  const [leader, member] = [world.member(0), world.member(1)]
  // A machine that is busy is told later, in the same message.
  const press = async (outcome: Outcome, action: string): Promise<Outcome> => {
    const message = messageOf(outcome)
    const current = (): Outcome => ({ kind: 'update', message: world.state.messages.get(message.id) ?? message })
    const before = shown(current())
    const pressed = await leader.press(message, action)
    if (pressed.kind !== 'later') return pressed
    await expect.poll(() => shown(current())).not.toBe(before)
    return current()
  }
  const say = (command: string, options: Readonly<Record<string, string>> = {}) =>
    leader.command(channel, command, options)
  const find = async (query: string) => shown(await member.command(channel, 'search', { query }))
  /** What leaders are told behind a command, once. */
  const told = async () => {
    const before = new Set(world.state.messages.keys())
    await say('help')
    await new Promise((resolve) => setTimeout(resolve, 300))
    const fresh = [...world.state.messages.values()].filter(({ id }) => !before.has(id))
    return fresh.map(({ content }) => content).filter((content) => content.includes('운영진께'))
  }
  const passHour = () => clock.advance(HOUR_MS + 60_000)
  return { ...daily, server, world, press, say, find, told, passHour }
}

const takeOf = (outcome: Outcome) =>
  messageOf(outcome)
    .components.flatMap((row) => row.components)
    .find(({ custom_id = '' }) => custom_id.startsWith('notes.take'))?.custom_id ?? ''

test('linked, agreed to, updated by the hour and by a press; whatever breaks leaves what was there and is told once', async () => {
  const { server, world, press, say, find, told, passHour } = await open()
  server.commit({ 'docs/조선.md': HISTORY, 'docs/퀴즈.md': SEJONG, 'docs/up.md': { link: '../../../etc/passwd' } })

  expect(shown(await say('notes link'))).toContain('아직 연결한 저장소가 없어요')
  expect(shown(await say('notes link', { url: 'https://example.com/a/b' }))).toContain(`${server.host}에 있는 저장소만`)
  const proposed = await say('notes link', { url: server.url, folder: 'docs' })
  expect(shown(proposed)).toContain('새로운 절 2개, 새로운 문제 1개')
  expect(shown(proposed)).toContain('링크라 따라가지 않아요')
  expect(await find('훈민정음')).toContain('노트에 없')
  expect(shown(await press(proposed, takeOf(proposed)))).toContain('연결했어요')
  expect(await find('훈민정음')).toContain('1446년')
  expect(shown(await say('notes list'))).toContain('마지막 확인')
  await told()

  // By the hour: taken, and told.
  server.commit({ 'docs/조선.md': HISTORY.replace('1446년에', '1443년에').replace('## 정조', '## 영조') })
  passHour()
  await expect.poll(() => find('훈민정음')).toContain('1443년')
  const news = '새로운 절 1개, 바뀌는 절 1개, 사라지는 절 1개, 근거를 잃어 쉬는 문제 1개'
  await expect.poll(async () => (await told()).join('\n')).toContain(news)
  expect(await told()).toEqual([])

  // By a press.
  server.commit({ 'docs/조선.md': HISTORY })
  const fetched = await press(await say('notes list'), 'notes.pull')
  expect(shown(fetched)).toContain('새로 가져왔어요: 새로운 절 1개')
  expect(shown(await say('notes link'))).toContain('그 뒤로 바뀐 것이 없어요')
  expect(await find('훈민정음')).toContain('1446년')

  const good = server.git('rev-parse', 'HEAD')
  const breakages: readonly (readonly [string, () => void, string])[] = [
    [
      'the host is down',
      () => {
        server.answer = (_, response) => response.writeHead(503).end() !== undefined
      },
      '응답하지 않아요',
    ],
    [
      'no notes',
      () => void server.commit({ 'docs/조선.md': undefined, 'docs/퀴즈.md': undefined, 'docs/run.sh': 'x' }),
      '하나도 없어요',
    ],
    [
      'unreadable',
      () => void server.commit({ 'docs/조선.md': Uint8Array.from([0xff, 0, 0xfe, 0, 0, 1, 2, 0]) }),
      '글로 읽을 수 없어요',
    ],
    ['the branch is gone', () => void server.git('symbolic-ref', 'HEAD', 'refs/heads/gone'), '브랜치가 없거나'],
    [
      'force push',
      () => {
        server.git('checkout', '-q', '--orphan', 'fresh')
        server.commit({ 'docs/조선.md': HISTORY.replaceAll('세종', '태종') })
        server.git('branch', '-M', 'fresh', 'main')
      },
      '기록이 새로 쓰였어요',
    ],
  ]
  for (const [name, breakIt, sentence] of breakages) {
    breakIt()
    passHour()
    const seen: string[] = []
    const sofar = async () => {
      seen.push(...(await told()))
      return seen.join('\n')
    }
    await expect.poll(sofar, { message: name }).toMatch(sentence)
    expect(await find('훈민정음'), name).toContain('1446년')
    passHour()
    expect(await told(), name).toEqual([])
    expect(shown(await say('notes list')), name).toMatch(/새로 가져오지 못했어요/)
    // Mended.
    if (name === 'force push') break
    server.answer = undefined
    if (name === 'the branch is gone') server.git('symbolic-ref', 'HEAD', 'refs/heads/main')
    server.git('reset', '-q', '--hard', good)
    expect(shown(await say('notes link')), name).toContain('그 뒤로 바뀐 것이 없어요')
  }

  // A history written anew is taken when a leader saw what it changes.
  const anew = await say('notes link')
  expect(shown(anew)).toContain('새로운 절 1개')
  await press(anew, takeOf(anew))
  expect(await find('태종')).toContain('1446년')

  const unlinked = await say('notes unlink')
  expect(shown(unlinked)).toContain('연결을 끊었어요')
  expect(await find('훈민정음')).toContain('1446년')
  const stripped = await press(unlinked, 'notes.strip')
  await press(stripped, takeOf(stripped))
  expect(await find('훈민정음')).toContain('노트에 없')
  expect(world.log.problems).toEqual([])
})

test('without hosts that the operator allows it is off', async () => {
  const { playground, channel } = await startDaily({ notes: NOTES, questions: QUESTIONS, schedule: 'none' })
  const answer = await playground.world.member(0).command(channel, 'notes link', { url: 'github.com/a/b' })
  expect(shown(answer)).toContain('NOTES_GIT_HOSTS')
})
