import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { readLibrary } from '../../src/content/read.ts'
import { seededRandom } from '../../src/core/seeded.ts'
import type { Outcome } from '../../src/playground/interactions.ts'
import { textOf } from '../../src/text/text.ts'
import { startDaily } from './daily-bot.ts'
import { messageOf, NOTES, QUESTIONS, SEJONG, shown } from './daily-content.ts'

const PNG = Buffer.from(
  '\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\0\0\0\0\0\0\0\0IEND\xaeB`\x82',
  'latin1',
)
const HISTORY =
  '# 조선\n\n## 세종\n\n- 훈민정음은 1446년에 반포되었다.\n- ![지도](그림/map.png)\n\n## 정조\n\n- 화성은 1796년에 완공되었다.\n'

function pressable(outcome: Outcome, action: string): string {
  const parts = messageOf(outcome).components.flatMap((row) => row.components)
  return parts.find(({ custom_id = '' }) => custom_id.startsWith(action))?.custom_id ?? ''
}

async function open() {
  const { playground, channel, clock } = await startDaily({ notes: NOTES, questions: QUESTIONS, schedule: 'none' })
  const { world } = playground
  const [leader, member] = [world.member(0), world.member(1)]
  const press = (outcome: Outcome, action: string) => leader.press(messageOf(outcome), pressable(outcome, action))
  const add = (filename: string, bytes: Uint8Array) =>
    leader.command(channel, 'notes add', { file: { filename, bytes } })
  const find = async (query: string) => shown(await member.command(channel, 'search', { query }))
  return { playground, world, leader, channel, clock, press, add, find }
}

const zip = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )

test('a leader teaches her group by Discord alone: adds, agrees, removes, takes back, gets it all', async () => {
  const { world, leader, channel, clock, press, add, find, playground } = await open()
  const archive = zip({
    '스터디/조선.md': HISTORY,
    '스터디/그림/map.png': PNG,
    '스터디/퀴즈.md': SEJONG,
    '스터디/.obsidian/app.json': '{}',
  })
  const proposed = await add('스터디.zip', archive)
  expect(shown(proposed)).toContain('파일 3개: 절 2개, 문제 1개, 그림 1개')
  expect(shown(proposed)).toContain('새로운 절 2개, 새로운 문제 1개')
  expect(shown(proposed)).toContain('기본 노트 대신')
  // Nothing counts before it is agreed to.
  expect(await find('훈민정음')).toContain('노트에 없')
  const taken = await press(proposed, 'notes.take')
  expect(shown(taken)).toContain('반영했어요 (파일 3개)')
  expect(await find('훈민정음')).toContain('1446년')
  expect(await find('클러스터 엔드포인트')).toContain('노트에 없')

  clock.advance(60_000)
  const changed = await add('조선.md', strToU8(HISTORY.replace('1446년에', '1443년에').replace('## 정조', '## 영조')))
  expect(shown(changed)).toContain('새로운 절 1개, 바뀌는 절 1개, 사라지는 절 1개, 근거를 잃어 쉬는 문제 1개')
  await press(changed, 'notes.take')
  expect(await find('훈민정음')).toContain('1443년')
  const restored = await leader.command(channel, 'notes restore', { file: 'notes/조선.md' })
  await press(restored, 'notes.take')
  expect(await find('훈민정음')).toContain('1446년')

  clock.advance(60_000)
  const removing = await leader.command(channel, 'notes remove', { file: 'notes/조선.md' })
  const removed = await press(removing, 'notes.take')
  expect(await find('훈민정음')).toContain('노트에 없')
  const back = await press(removed, 'notes.undo')
  expect(shown(back)).toContain('되돌렸어요')
  expect(await find('훈민정음')).toContain('1446년')
  expect(shown(await leader.command(channel, 'notes list'))).toContain('notes/조선.md')
  expect(shown(await leader.command(channel, 'notes history'))).toContain('뺀 파일 1개')
  expect(shown(await leader.command(channel, 'notes history', { file: 'notes/조선.md' }))).toContain('**5판**')

  // What is exported is a content folder.
  const exported = messageOf(await leader.command(channel, 'notes export'))
  const address = exported.attachments[0]?.url ?? ''
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
  const folder = mkdtempSync(join(tmpdir(), 'saegim-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  expect(existsSync(join(folder, 'notes/그림/map.png'))).toBe(true)
  const library = readLibrary(folder, textOf('ko'))
  expect(library.notebook.chapters.map(({ title }) => title)).toEqual(['조선'])
  expect(library.questions.map(({ id }) => id)).toEqual(['sejong-1'])
  expect(world.log.problems).toEqual([])
  expect(playground.world.state.botPresent).toBe(true)
})

const entries = (count: number) =>
  zipSync(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.md`, strToU8('# a')])), { level: 0 })

/** Words enough that it is no bomb: again and again, but further apart than a packer looks back. */
function line(bytes: number): Uint8Array {
  const random = seededRandom('line')
  const words = Uint8Array.from({ length: 65_536 }, () => 97 + Math.floor(random() * 26))
  return new Uint8Array(Buffer.alloc(bytes, words))
}

test('what cannot be taken is refused in a sentence, and nothing is kept', async () => {
  const { world, leader, channel, add } = await open()
  const refusals: readonly (readonly [string, Uint8Array, string])[] = [
    ['a.zip', zip({ '../escape.md': HISTORY }), '쓸 수 없어요'],
    ['a.zip', zipSync({ 'big.md': new Uint8Array(9_000_000) }, { level: 1 }), '100배 넘게'],
    ['a.zip', strToU8('no zip at all'), 'zip으로 풀 수 없는'],
    ['a.zip', entries(10_000), '2,000개가 넘어요'],
    ['a.zip', zip({ 'a\0.md': HISTORY }), '쓸 수 없어요'],
    ['a.zip', zip({ [`${'가'.repeat(100)}.md`]: HISTORY }), '쓸 수 없어요'],
    ['a.zip', zip({ 'C:/a.md': HISTORY }), '쓸 수 없어요'],
    ['a.zip', zip({ 'a.md': HISTORY }).slice(0, 60), 'zip으로 풀 수 없는'],
    // One line of more than 8 MB, alone and packed.
    ['a.md', new Uint8Array(8_100_000).fill(97), '8.0MB까지 읽으니'],
    ['a.zip', zipSync({ 'a.md': line(8_100_000) }, { level: 1 }), '8.0MB까지 읽으니'],
    ['a.zip', zip({ 'a.png': 'no picture', 'b.jpg': '<svg/>' }), '그림이 아니거나'],
    ['a.png', strToU8('not a picture'), '그림이 아니거나'],
    ['a.exe', strToU8('MZ'), '읽지 못하는 형식'],
    ['a.md', new Uint8Array(0), '파일이 비어 있습니다'],
  ]
  for (const [filename, bytes, sentence] of refusals) expect(shown(await add(filename, bytes))).toContain(sentence)
  expect(shown(await leader.command(channel, 'notes list'))).toContain('아직 올린 것이 없어요')
  expect(world.log.problems).toEqual([])
})
