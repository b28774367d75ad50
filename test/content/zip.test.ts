import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createUploads } from '../../src/content/create-uploads.ts'
import type { ReadUpload } from '../../src/content/uploads.ts'
import { packFiles, unpackZip, ZIP_LIMITS } from '../../src/content/zip.ts'
import { seededRandom } from '../../src/core/seeded.ts'
import { textOf } from '../../src/text/text.ts'

const text = textOf('ko')
const entries = (count: number) =>
  zipSync(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.md`, strToU8('# a')])), { level: 0 })
const named = (name: string) => zipSync({ [name]: strToU8('# 제목\n\n글이다.\n') })
const refusalOf = async (bytes: Uint8Array) => {
  const read = await unpackZip(bytes)
  return 'refused' in read ? read.refused : 'taken'
}

describe('an archive', () => {
  it.each([
    ['10,000 entries', () => entries(10_000), 'too-many'],
    ['a name that leads out', () => named('a/../../b.md'), 'bad-name'],
    ['the same as Windows writes it', () => named('a\\..\\..\\b.md'), 'bad-name'],
    ['an absolute name', () => named('/etc/a.md'), 'bad-name'],
    ['a drive', () => named('C:/a.md'), 'bad-name'],
    ['a name with NUL', () => named('a\0.md'), 'bad-name'],
    ['a name of 300 bytes', () => named(`${'가'.repeat(100)}.md`), 'bad-name'],
    ['a ratio of nobody’s notes', () => zipSync({ 'a.md': new Uint8Array(20_000_000) }), 'bomb'],
    ['half of itself', () => named('a.md').slice(0, 30), 'no-zip'],
    ['nothing of a zip', () => strToU8('PK but no more'), 'no-zip'],
  ] as const)('with %s is refused', async (_, bytes, refused) => {
    expect(await refusalOf(bytes())).toBe(refused)
  })

  it('is believed by what is in it, not by what it says of itself', async () => {
    const bomb = zipSync({ 'a.md': new Uint8Array(20_000_000) })
    const view = new DataView(bomb.buffer)
    // The size when unpacked, in its local header and its directory.
    for (let at = 0; at < bomb.length - 4; at++)
      if (view.getUint32(at, true) === 20_000_000) view.setUint32(at, 10, true)
    expect(await refusalOf(bomb)).toBe('bomb')
  })

  it('of 64 MB of noise and more is too much', async () => {
    const noise = new Uint8Array(ZIP_LIMITS.unpackedBytes + 1)
    for (let at = 0; at < noise.length; at += 97) noise[at] = at % 251
    expect(await refusalOf(zipSync({ 'a.png': noise }, { level: 0 }))).toBe('too-much')
  })

  it('keeps no turn of the loop for long', async () => {
    const random = seededRandom('zip')
    const words = Array.from({ length: 60_000 }, () => random().toString(36))
    const bytes = zipSync({ 'a.md': strToU8(words.join(' ')) })
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    await unpackZip(bytes)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(1)
  })

  it('made here is read back whole, Hangul names too', async () => {
    const files = [
      { path: 'notes/가/나.md', content: strToU8('# 가\n\n나.\n') },
      { path: 'notes/a.png', content: new Uint8Array(300_000).fill(7) },
    ]
    const read = await unpackZip(await packFiles(files))
    expect('files' in read && read.files.map(({ name, bytes }) => [name, bytes.length])).toEqual(
      files.map(({ path, content }) => [path, content.length]),
    )
  })

  it.each([
    ['Windows in Korea', [0xb3, 0xeb, 0xc6, 0xae], '노트.md'],
    ['macOS', [...new TextEncoder().encode('노트'.normalize('NFD'))], '노트.md'],
  ])('has the names that %s wrote', async (_, bytes, name) => {
    const archive = zipSync({ [`${'q'.repeat(bytes.length)}.md`]: strToU8('# a\n\nb.\n') })
    for (let at = 0; at < archive.length; at++) {
      if (bytes.every((_, nth) => archive[at + nth] === 0x71)) archive.set(bytes, at)
    }
    const read = await unpackZip(archive)
    expect('files' in read && read.files.map((one) => one.name)).toEqual([name])
  })
})

const QUESTION = '#### 문제\n- 무엇?\n#### 보기\n- A: 가\n- B: 나\n#### 정답\n- 정답: A\n'

describe('what is sent stands where a content folder has it', () => {
  it('however many questions a note turns out to be, others have their turn', async () => {
    const bytes = strToU8(
      Array.from({ length: 200 }, (_, at) => QUESTION.replace('무엇', `무엇 ${at}`)).join('\n---\n'),
    )
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    const read = await createUploads().read({ name: 'a.md', bytes }, text)
    clearInterval(timer)
    expect('files' in read && read.files.map(({ path }) => path)).toEqual(['questions/a.md'])
    expect(turns).toBeGreaterThan(3)
  })

  const placed = async (files: Readonly<Record<string, string>>) => {
    const sent = zipSync(Object.fromEntries(Object.entries(files).map(([name, said]) => [name, strToU8(said)])))
    const read = (await createUploads().read({ name: 'a.zip', bytes: sent }, text)) as ReadUpload
    return { files: read.files.map(({ path }) => path), left: read.left.map(({ file }) => file) }
  }

  it.each([
    [
      'notes in a folder of their own',
      { '내 노트/1장/a.md': '# a\n\nb.\n', '내 노트/b.txt': 'c.' },
      ['notes/1장/a.md', 'notes/b.txt'],
      [],
    ],
    [
      'a content folder',
      { 'c/notes/a.md': '# a\n\nb.\n', 'c/questions/q.md': QUESTION, 'c/glossary.yaml': 'same: []' },
      ['notes/a.md', 'questions/q.md', 'glossary.yaml'],
      [],
    ],
    [
      'questions among notes',
      { 'a.md': '# a\n\nb.\n', 'q.md': QUESTION, 'cards.csv': 'a,b' },
      ['notes/a.md', 'questions/q.md', 'questions/cards.csv'],
      [],
    ],
    [
      'what nobody misses, and what somebody may',
      { 'a.md': '# a\n\nb.\n', '.git/config': 'x', '__MACOSX/a.md': 'x', 'b.pdf': 'x', 'LICENSE.md': 'x' },
      ['notes/a.md'],
      ['b.pdf', 'LICENSE.md'],
    ],
    [
      'notes in folders that are called as those of a content folder',
      { 'a.md': '# a\n\nb.\n', 'facts/b.md': '# b\n\nc.\n', 'glossary/c.txt': 'd.', 'errata/d.yaml': '[]' },
      ['notes/a.md', 'notes/facts/b.md', 'notes/glossary/c.txt', 'errata/d.yaml'],
      [],
    ],
    [
      'one of two names that differ by capitals or by how Hangul is written',
      { 'A.md': '# a\n\nb.\n', 'a.md': 'c.', '노트.md': 'd.', [`${'노트'.normalize('NFD')}.md`]: 'e.' },
      ['notes/A.md', 'notes/노트.md'],
      ['a.md', '노트.md'],
    ],
  ])('%s', async (_, files, paths, left) => {
    expect(await placed(files)).toEqual({ files: paths, left })
  })
})
