import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { notes } from '../../commands/notes/notes.ts'
import { check } from '../../src/cli/check.ts'
import type { Cli } from '../../src/cli/command.ts'
import { readLibrary } from '../../src/content/read.ts'
import type { Fault } from '../../src/core/fault.ts'
import { textOf } from '../../src/text/text.ts'
import { contentFolder } from '../content-folder.ts'
import { type Hands, hands, type Shown } from '../tracks/hands.ts'
import { type TrackWorld, trackWorld } from '../tracks/world.ts'

const NOTE = '# 조선\n\n## 세종\n\n- 훈민정음은 1446년에 반포되었다.\n'
const TRACK = { guildId: '1001', trackId: 'main' }

let world: TrackWorld
let leader: Hands

beforeEach(async () => {
  world = await trackWorld({ 'notes/shipped.md': '# 기본\n\n## 처음\n\n- 기본 노트다.\n' })
  leader = hands(world)
})

const add = (name: string, said: string | Uint8Array) =>
  leader.attach('notes add', { name, bytes: typeof said === 'string' ? strToU8(said) : said })
const taken = async (name: string, said: string | Uint8Array) => await leader.press(await add(name, said), 'notes.take')
const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, said]) => [name, strToU8(said)])))
const standing = async () => (await world.store.trackFiles.of(TRACK)).map(({ path, version }) => `${path} ${version}`)

describe('what is sent again', () => {
  test('as it stands is no version more; what is different is', async () => {
    await taken('a.zip', zip({ 'a.md': NOTE, 'b.md': '# 고려\n\n- 고려는 918년에 섰다.\n' }))
    expect((await add('a.md', NOTE)).text).toContain('올린 파일 1개가 모두 지금과 같아요')
    const again = await add('a.zip', zip({ 'a.md': `${NOTE}- 더.\n`, 'b.md': '# 고려\n\n- 고려는 918년에 섰다.\n' }))
    expect(again.text).toContain('파일 1개: 절 1개, 문제 0개 (그 밖에 지금과 같은 파일 1개)')
    await leader.press(again, 'notes.take')
    expect(await standing()).toEqual(['notes/a.md 2', 'notes/b.md 1'])
  })

  test('in other capitals is the same file', async () => {
    await taken('Joseon.md', NOTE)
    await taken('joseon.MD', NOTE.replace('1446', '1443'))
    expect(await standing()).toEqual(['notes/Joseon.md 2'])
  })
})

describe('a proposal', () => {
  test.each([
    ['front matter alone', '---\ntitle: 조선\n---\n'],
    ['blank lines', ' \n\n'],
    ['a mark of its encoding', '\ufeff'],
  ])('of %s does not stand in for the shipped notes', async (_, said) => {
    const refused = await add('a.md', said)
    expect(refused.text).toContain('읽을 글이 없습니다')
    expect(refused.message).toEqual({})
    expect((await leader.say('search', { query: '기본' })).text).toContain('shipped.md')
  })

  const QUIZ =
    '#### 문제\n- 반포된 해는?\n#### 보기\n- A: 1446년\n- B: 1392년\n#### 정답\n- 정답: A\n- 번호: q-1\n- 난이도: 1\n'

  test.each([
    ['a question’s words', 'q.md', QUIZ.replace('반포된 해는', '언제 반포되었나'), '바뀌는 문제 1개'],
    ['a question’s key', 'q.md', QUIZ.replace('정답: A', '정답: B'), '바뀌는 문제 1개'],
    ['a glossary line', 'glossary.yaml', 'same:\n  - [세종, 이도]\n', '그림·용어 같은 다른 파일 1개'],
    ['a picture in a note', 'a.md', `${NOTE}\n![지도](map.png)\n`, '바뀌는 절 1개'],
    ['a cell', 'a.md', NOTE.replace('1446', '1443'), '바뀌는 절 1개'],
  ])('says that %s changes', async (_, name, said, told) => {
    await taken('a.md', NOTE)
    await taken('q.md', QUIZ)
    const { text } = await add(name, said)
    expect(text).toContain(told)
    expect(text).not.toContain('지금과 내용이 같아요')
  })

  test('names the question that loses its quote by a note, where it stands', async () => {
    await taken('a.md', NOTE)
    await taken('q.md', `${QUIZ}- 근거: 조선 > 세종 "훈민정음은 1446년에 반포되었다."\n`)
    const { text } = await add('a.md', NOTE.replace('1446', '1443'))
    expect(text).toContain('근거를 잃어 쉬는 문제 1개')
    expect(text).toContain('questions/q.md:10')
  })

  test('whose quote was lost is mended or retired by a form, as any question', async () => {
    await taken('a.md', NOTE)
    await taken('q.md', `${QUIZ}- 근거: 조선 > 세종 "훈민정음은 1446년에 반포되었다."\n`)
    await taken('a.md', NOTE.replace('1446', '1443'))
    const listed = (await leader.say('question list')).text
    expect(listed).toContain('⏸️ **q-1** 반포된 해는? · 근거가 노트에 없어 쉬어요')
    const form = await leader.say('question edit', { question: 'q-1' })
    const mended = {
      choices: 'A: 1443년\nB: 1392년',
      fields: '근거: 조선 > 세종 "훈민정음은 1443년에 반포되었다."\n번호: q-1',
    }
    const saved = await leader.send(form, mended)
    const again = (await leader.say('question list')).text
    expect(again).toContain('**q-1** 반포된 해는? · 아직 내지 않음')
    expect(again).not.toContain('⏸️')
    await leader.press(saved, 'question.undo')
    await leader.say('question retire', { question: 'q-1' })
    expect((await leader.say('question list')).text).toContain('🗄️ **q-1** · 은퇴')
  })
})

test('what was taken away is offered to look back at and to have back, not to take away again', async () => {
  await taken('a.md', NOTE)
  await leader.press(await leader.say('notes remove', { file: 'notes/a.md' }), 'notes.take')
  const offered = async (subcommand: string) => {
    const focused = { name: 'file', value: '' }
    const member = { id: '7', name: 'a', manageGuild: true }
    const base = { id: '1', guildId: '1001', channelId: '200', member, locale: 'ko', options: {} } as const
    const request = { ...base, kind: 'autocomplete', command: 'notes', subcommand, focused } as const
    const app = await world.door.enter(request, 'any')
    return (app && (await notes.autocomplete?.(request, app, textOf('ko'))))?.map(({ value }) => value)
  }
  expect(await offered('restore')).toEqual(['notes/a.md'])
  expect(await offered('history')).toEqual(['notes/a.md'])
  expect(await offered('remove')).toEqual([])
  await leader.press(await leader.say('notes restore', { file: 'notes/a.md' }), 'notes.take')
  expect((await leader.say('search', { query: '훈민정음' })).text).toContain('1446년')
})

/** `file:line` of what a proposal tells to look at. */
function placesIn({ message }: Shown): string[] {
  const fields = message.embeds?.[0]?.fields ?? []
  return fields.flatMap(({ value }) => [...value.matchAll(/`([^`]+:\d+)`/g)].map(([, place = '']) => place))
}

/** The same of `saegim check`. */
function checked(folder: string): string[] {
  const out: string[] = []
  const text = textOf('ko')
  const cli = {
    json: true,
    content: folder,
    text,
    library: () => readLibrary(folder, text),
    out: (line: string) => void out.push(line),
  }
  check.run(cli as unknown as Cli, [], {})
  const faults = out.map((line) => JSON.parse(line) as Partial<Fault>).filter(({ file }) => file !== undefined)
  return faults.map(({ file, line }) => `${file}:${line}`)
}

test('`check` says of the unpacked export what was said when it was sent, no more and no less', async () => {
  const proposal = await add(
    '스터디.zip',
    zip({
      '스터디/조선.md': `${NOTE}\n### 빈 절\n\n## 세종\n\n- 두 번 나온다.\n\n\`\`\`\n닫히지 않았다.\n`,
      '스터디/퀴즈.md':
        '#### 문제\n- 왕은?\n#### 보기\n- A: 세종\n- B: 세종 \n#### 정답\n- 정답: A\n\n---\n\n#### 문제\n- 답이 없다?\n#### 보기\n- A: 가\n- B: 나\n',
      '스터디/그림/map.png': 'none',
      '스터디/facts/읽을거리.md': '# 읽을거리\n\n- 안녕하다.\n',
    }),
  )
  const told = placesIn(proposal)
  expect(told.length).toBeGreaterThan(3)
  await leader.press(proposal, 'notes.take')
  const [file] = (await leader.say('notes export')).message.files ?? []
  const folder = contentFolder({})
  for (const [name, content] of Object.entries(unzipSync(file?.data ?? new Uint8Array()))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  expect(checked(folder).sort()).toEqual(told.sort())
  expect((await leader.say('search', { query: '안녕하다' })).text).toContain('읽을거리.md 3행')
})

const exported = async () => {
  const [file] = (await leader.say('notes export')).message.files ?? []
  return file?.data ?? new Uint8Array()
}

test('an export that is sent to another server stands there as it stood: corrections, retired questions, folders', async () => {
  const NOTES_OF = { '스터디/조선.md': NOTE, '스터디/notes/고려.md': '# 고려\n\n- 고려는 918년에 섰다.\n' }
  const quiz = '#### 문제\n- 반포된 해는?\n#### 보기\n- A: 1446년\n- B: 1392년\n#### 정답\n- 정답: A\n- 번호: q-1\n'
  await taken('a.zip', zip({ ...NOTES_OF, '스터디/questions/q.md': quiz }))
  const correcting = await leader.press(await leader.say('notes corrections'), 'notes.line-edit')
  await leader.send(correcting, { words: '고려는 918년에 섰다.', now: '아니다.', source: '책' })
  await leader.say('question retire', { question: 'q-1' })
  const [bytes, paths] = [await exported(), (await standing()).map((one) => one.split(' ')[0])]
  const elsewhere = hands(world, { guildId: '2002' })
  const send = () => elsewhere.attach('notes add', { name: 'content.zip', bytes })
  await elsewhere.press(await send(), 'notes.take')
  expect((await world.store.trackFiles.of({ guildId: '2002', trackId: 'main' })).map(({ path }) => path)).toEqual(paths)
  expect((await elsewhere.say('question list')).text).toContain('🗄️ **q-1**')
  expect((await elsewhere.say('notes corrections')).text).toContain('고려는 918년에 섰다.')
  expect((await send()).text).toContain(`올린 파일 ${paths.length}개가 모두 지금과 같아요`)
})

test('folders of one name in each other, and two files of one name in two of them, are files of their own', async () => {
  const other = NOTE.replace('1446', '1443')
  await taken(
    's.zip',
    zip({ '스터디/스터디/조선.md': NOTE, '스터디/조선.md': other, '스터디/notes/notes/조선.md': NOTE }),
  )
  expect(await standing()).toEqual(['notes/notes/조선.md 1', 'notes/스터디/조선.md 1', 'notes/조선.md 1'])
})

test('a version that stands already is not brought back once more; the one before it is', async () => {
  await taken('a.md', NOTE)
  await taken('a.md', NOTE.replace('1446', '1443'))
  const first = () => leader.say('notes restore', { file: 'notes/a.md', version: 1 })
  await leader.press(await first(), 'notes.take')
  expect((await first()).text).toContain('지금과 같아요')
  await leader.press(await leader.say('notes restore', { file: 'notes/a.md' }), 'notes.take')
  expect(await standing()).toEqual(['notes/a.md 4'])
  expect((await leader.say('search', { query: '훈민정음' })).text).toContain('1443년')
  await leader.press(await leader.say('notes remove', { file: 'notes/a.md' }), 'notes.take')
  // Gone, each of them can be had back.
  expect((await leader.say('notes restore', { file: 'notes/a.md', version: 4 })).text).toContain('새로운 절 1개')
})

test('a note that questions rest on says so before it goes; back again, they are asked again', async () => {
  await taken('a.md', NOTE)
  await taken('b.md', '# 고려\n\n- 고려는 918년에 섰다.\n')
  const quiz = '#### 문제\n- 반포된 해는?\n#### 보기\n- A: 1446년\n- B: 1392년\n#### 정답\n- 정답: A\n- 번호: q-1\n'
  await taken('q.md', `${quiz}- 근거: 조선 > 세종 "훈민정음은 1446년에 반포되었다."\n`)
  const going = await leader.say('notes remove', { file: 'notes/a.md' })
  expect(going.text).toContain('사라지는 절 1개, 근거를 잃어 쉬는 문제 1개')
  const gone = await leader.press(going, 'notes.take')
  const ids = async () => (await world.shared.libraries.of(TRACK)).questions.map(({ id }) => id)
  expect(await ids()).toEqual([])
  await leader.press(gone, 'notes.undo')
  expect(await ids()).toEqual(['q-1'])
})
