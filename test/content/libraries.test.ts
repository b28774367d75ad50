import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createLibraries } from '../../src/content/libraries.ts'
import type { Library } from '../../src/content/library.ts'
import { readLibrary } from '../../src/content/read.ts'
import { allQuestions } from '../../src/core/quiz/pool.ts'
import { finish } from '../../src/core/steps.ts'
import type { TrackContent, TrackKey } from '../../src/core/track.ts'
import { openStore } from '../../src/store/open.ts'
import { textOf } from '../../src/text/text.ts'
import { ownContent } from '../../src/tracks/own-content.ts'
import { contentFolder } from '../content-folder.ts'
import { tempFolder } from '../store/fixtures.ts'

const text = textOf('ko')
const NOTE = (name: string) => `# ${name} 장\n\n## ${name}\n\n- ${name}의 뜻은 ${name}에만 있다\n`
const SAP: TrackKey = { guildId: '1', trackId: 'main' }
const CKA: TrackKey = { guildId: '1', trackId: 'k8sk8s' }
const OTHER: TrackKey = { guildId: '2', trackId: 'main' }

const chapters = ({ notebook }: Library) => notebook.chapters.map(({ title }) => title)

async function aHouse(most = 1_000_000) {
  const store = await openStore(join(tempFolder(), 'saegim.db'), { now: () => 0 })
  onTestFinished(() => store.close())
  const folder = contentFolder({ 'notes/shipped.md': NOTE('기본'), 'glossary.yaml': 'same:\n  - [기본, basic]\n' })
  const rows = ownContent(store)
  const seen = { built: 0, fails: false, inRoom: 0, readInRoom: 0, problems: [] as string[], failed: [] as string[] }
  const own = {
    ...rows,
    async files(track: TrackKey) {
      seen.built++
      seen.readInRoom += seen.inRoom
      if (seen.fails) throw new Error('the disk is gone')
      return await rows.files(track)
    },
  }
  const onProblem = (problem: string) => void seen.problems.push(problem)
  const onFailed = ({ trackId }: TrackKey) => void seen.failed.push(trackId)
  const first = readLibrary(folder, text)
  const withRoom = async <T>(work: () => Promise<T>) => {
    seen.inRoom++
    return await work().finally(() => seen.inRoom--)
  }
  const libraries = createLibraries(first, { folder, own, text, onProblem, onFailed, most, withRoom })
  const put = (track: TrackKey, path: string, content?: string) => {
    const file = { path, kind: 'note', origin: 'discord', addedBy: '7', addedAt: 0 }
    return store.trackFiles.add(track, [content === undefined ? file : { ...file, content: Buffer.from(content) }])
  }
  const save = (track: TrackKey, content: TrackContent) =>
    store.tracks.save({ ...track, name: track.trackId, content, madeAt: 1 })
  return { store, folder, first, libraries, put, save, seen }
}

test('a track without files of its own is told what is shipped: the same library, not another one', async () => {
  const { libraries, first } = await aHouse()
  expect(await libraries.of(SAP)).toBe(first)
  expect(await libraries.of(CKA)).toBe(first)
})

test("a track's own notes stand in for the folder, or beside it; nobody else sees them", async () => {
  const { libraries, first, put, save } = await aHouse()
  await save(CKA, 'own')
  await put(CKA, 'notes/pods.md', NOTE('파드'))
  expect(chapters(await libraries.changed(CKA))).toEqual(['파드 장'])
  await save(CKA, 'both')
  const both = await libraries.changed(CKA)
  expect(chapters(both)).toEqual(['파드 장', '기본 장'])
  expect(finish(both.search.findInSteps('basic')).results).toHaveLength(1)
  expect(await libraries.of(SAP)).toBe(first)
  expect(await libraries.of(OTHER)).toBe(first)
})

test('a question or a glossary line alone does not stand in for the folder: both hold', async () => {
  const { libraries, put } = await aHouse()
  await put(SAP, 'glossary.yaml', 'same:\n  - [기본, fundament]\n')
  await put(SAP, 'questions/one.md', '**1. 무엇의 뜻이 기본에만 있나요?**\n\n- A. 기본\n- B. 다른 것\n\n정답: A\n')
  const library = await libraries.changed(SAP)
  expect(chapters(library)).toEqual(['기본 장'])
  expect(library.questions.map(({ key }) => key)).toEqual([['A']])
  for (const typed of ['basic', 'fundament'])
    expect([typed, finish(library.search.findInSteps(typed)).results.length]).toEqual([typed, 1])
})

test('whoever asks while it is built shares the work', async () => {
  const { libraries, put, seen } = await aHouse()
  await put(SAP, 'notes/a.md', NOTE('가'))
  const asked = await Promise.all(Array.from({ length: 20 }, () => libraries.of(SAP)))
  expect(new Set(asked).size).toBe(1)
  expect(seen.built).toBe(1)
})

test('whoever only looks things up gets it before questions are made of the notes', async () => {
  const { libraries, put, seen } = await aHouse()
  const steps = Array.from({ length: 6 }, (_, at) => `- **기사${at}**: 문을 ${at + 2}분 동안 세게 닫는 사람이다\n`)
  await put(SAP, 'notes/a.md', `# 장\n\n## 문\n\n${steps.join('')}`)
  const [readable, whole] = await Promise.all([libraries.readable(SAP), libraries.of(SAP)])
  expect(finish(readable.search.findInSteps('기사3')).results).toHaveLength(1)
  expect(readable.subjects.all.length).toBe(whole.subjects.all.length)
  expect([readable.generated.length, whole.generated.length > 0]).toEqual([0, true])
  expect(seen.built).toBe(1)
  expect(await libraries.readable(SAP)).toBe(whole)
  // Both lists of one library, though what people wrote is the same in both.
  expect(allQuestions(readable)).toHaveLength(0)
  expect(allQuestions(whole)).toHaveLength(whole.generated.length)
})

test('where it cannot be built nobody waits for ever', async () => {
  const { libraries, put, seen } = await aHouse()
  await put(SAP, 'notes/a.md', NOTE('가'))
  seen.fails = true
  await expect(libraries.readable(SAP)).rejects.toThrow('the disk is gone')
  seen.fails = false
  expect(chapters(await libraries.readable(SAP))).toEqual(['가 장'])
})

test('a removed file is gone from it, and its versions stay', async () => {
  const { libraries, put, store } = await aHouse()
  await put(SAP, 'notes/a.md', NOTE('가'))
  await put(SAP, 'notes/b.md', NOTE('나'))
  await libraries.of(SAP)
  await put(SAP, 'notes/a.md')
  expect(chapters(await libraries.changed(SAP))).toEqual(['나 장'])
  expect((await store.trackFiles.history(SAP, 'notes/a.md')).map(({ version, removed }) => [version, removed])).toEqual(
    [
      [2, true],
      [1, false],
    ],
  )
  expect(Buffer.from((await store.trackFiles.bytes(SAP, 'notes/a.md', 1)) ?? []).toString()).toBe(NOTE('가'))
})

test('a build that fails leaves the old one, and says why', async () => {
  const { libraries, put, seen } = await aHouse()
  await put(SAP, 'notes/a.md', NOTE('가'))
  const before = await libraries.of(SAP)
  seen.fails = true
  expect(await libraries.changed(SAP)).toBe(before)
  expect(await libraries.of(SAP)).toBe(before)
  expect(seen.problems).toEqual(['a library could not be built; the one before stays'])
  await expect(libraries.of(CKA)).rejects.toThrow('the disk is gone')
  // Told once, until one could be built again.
  await libraries.changed(SAP)
  expect(seen.failed).toEqual([SAP.trackId, CKA.trackId])
  expect(libraries.failed(SAP)).toBe(true)
  seen.fails = false
  await libraries.changed(SAP)
  expect(libraries.failed(SAP)).toBe(false)
  seen.fails = true
  await libraries.changed(SAP)
  expect(seen.failed).toEqual([SAP.trackId, CKA.trackId, SAP.trackId])
})

test('rows that another process changed are built anew at the next look, and nothing else is', async () => {
  const { libraries, put, save, seen } = await aHouse()
  await put(SAP, 'notes/a.md', NOTE('가'))
  for (const track of [SAP, CKA, OTHER]) await libraries.of(track)
  await libraries.look()
  expect(seen.built).toBe(3)
  await put(SAP, 'notes/b.md', NOTE('나'))
  // What had nothing of its own gets its first file.
  await put(OTHER, 'notes/c.md', NOTE('다'))
  expect(chapters(await libraries.of(SAP))).toEqual(['가 장'])
  await libraries.look()
  await expect.poll(async () => chapters(await libraries.of(SAP))).toEqual(['가 장', '나 장'])
  await expect.poll(async () => chapters(await libraries.of(OTHER))).toEqual(['다 장'])
  expect(seen.built).toBe(5)
  await save(SAP, 'both')
  await libraries.look()
  await expect.poll(async () => chapters(await libraries.of(SAP))).toEqual(['가 장', '나 장', '기본 장'])
})

test('what was used longest ago is let go, and built again when it is asked for', async () => {
  const { libraries, put, seen } = await aHouse(3 * Buffer.byteLength(NOTE('가')))
  const tracks = Array.from({ length: 5 }, (_, at): TrackKey => ({ guildId: `${at}`, trackId: 'main' }))
  for (const track of tracks) await put(track, 'notes/a.md', NOTE('가'))
  for (const track of tracks) await libraries.of(track)
  expect(seen.built).toBe(5)
  await libraries.of(tracks[4] ?? SAP)
  await libraries.of(tracks[0] ?? SAP)
  expect(seen.built).toBe(6)
})

test('the folder is read again and swapped whole; one without notes leaves what was read before', async () => {
  const { libraries, folder, put, save, first, seen } = await aHouse()
  await save(CKA, 'both')
  await put(CKA, 'notes/pods.md', NOTE('파드'))
  await libraries.of(CKA)
  writeFileSync(join(folder, 'notes/second.md'), NOTE('둘째'))
  await Promise.all([libraries.reload(), libraries.reload()])
  expect(chapters(await libraries.of(SAP))).toEqual(['둘째 장', '기본 장'])
  expect(await libraries.of(SAP)).not.toBe(first)
  await libraries.of(CKA)
  await expect.poll(async () => chapters(await libraries.of(CKA))).toEqual(['파드 장', '둘째 장', '기본 장'])
  const last = libraries.shipped()
  rmSync(join(folder, 'notes'), { recursive: true })
  await libraries.reload()
  expect(await libraries.of(SAP)).toBe(last)
  expect(seen.problems).toEqual(['the content folder has no notes any more; what was read before stays'])
})

test('what reads is given room for it, and no longer than it reads', async () => {
  const { libraries, put, seen } = await aHouse()
  await put(SAP, 'notes/pods.md', NOTE('파드'))
  await libraries.of(SAP)
  expect(seen).toMatchObject({ built: 1, readInRoom: 1, inRoom: 0 })
})
