import { expect, test } from 'vitest'
import type { TrackLink } from '../../src/store/tracks/link-store.ts'
import { tempStore } from './fixtures.ts'

const LINK: TrackLink = {
  guildId: '1',
  trackId: 'main',
  url: 'https://github.com/a/b',
  branch: '',
  folder: 'docs',
  commit: 'a'.repeat(40),
  committedAt: 1,
  linkedBy: '7',
  linkedAt: 2,
  lookedAt: 2,
}
const FILE = { path: 'notes/a.md', kind: 'notes', origin: 'git', addedBy: '7', addedAt: 2, content: Buffer.from('# a') }

test('a link is one with its files; a trouble is news once, and over with the next taking', async () => {
  const { links, trackFiles } = await tempStore(() => 0)
  await links.take({ link: LINK, files: [FILE] })
  expect(await links.of(LINK)).toEqual(LINK)
  expect(await trackFiles.of(LINK)).toMatchObject([{ path: 'notes/a.md', origin: 'git', version: 1 }])
  expect(await links.looked(LINK, 5, 'slow')).toBe(true)
  expect(await links.looked(LINK, 6, 'slow')).toBe(false)
  expect(await links.looked(LINK, 7, 'moved')).toBe(true)
  expect(await links.of(LINK)).toMatchObject({ trouble: 'moved', lookedAt: 7 })
  await links.take({ link: { ...LINK, commit: 'b'.repeat(40) }, files: [] })
  expect((await links.of(LINK))?.trouble).toBeUndefined()
  expect(await links.remove(LINK)).toBe(true)
  expect(await links.remove(LINK)).toBe(false)
  expect(await links.looked(LINK, 9, 'slow')).toBe(false)
  expect(await trackFiles.of(LINK)).toHaveLength(1)
})

test('what was read of a link is taken only while that link stands, as it was read', async () => {
  const { links, trackFiles } = await tempStore(() => 0)
  const next = { link: { ...LINK, commit: 'b'.repeat(40), lookedAt: 5 }, files: [FILE], of: LINK }
  await links.take({ link: LINK, files: [] })
  expect(await links.take(next)).toBe(true)
  // Two that read the same: one takes it.
  expect(await links.take(next)).toBe(false)
  expect(await trackFiles.of(LINK)).toMatchObject([{ version: 1 }])
  const other = { ...LINK, url: 'https://github.com/c/d', linkedAt: 6 }
  await links.take({ link: other, files: [] })
  const late = { link: { ...LINK, commit: 'c'.repeat(40) }, files: [FILE], of: next.link }
  expect(await links.take(late)).toBe(false)
  expect(await links.looked(next.link, 7, 'slow')).toBe(false)
  expect(await links.of(LINK)).toEqual(other)
  await links.remove(LINK)
  expect(await links.take(late)).toBe(false)
  expect(await links.of(LINK)).toBeUndefined()
  expect(await trackFiles.of(LINK)).toMatchObject([{ version: 1 }])
})

test('each link is asked by one at a time, the longest unasked first', async () => {
  const { links } = await tempStore(() => 0)
  for (const at of [3, 1, 2, 0]) await links.take({ link: { ...LINK, guildId: `${at}`, lookedAt: at }, files: [] })
  expect(await links.claim({ before: 2, now: 10, limit: 1 })).toMatchObject([{ guildId: '0' }])
  const asked = { before: 2, now: 10, limit: 5 }
  const [one, other] = await Promise.all([links.claim(asked), links.claim(asked)])
  // Which of the two takes which is nobody's promise.
  expect([...one, ...other].map(({ guildId }) => guildId).toSorted()).toEqual(['1', '2'])
  expect(await links.claim({ before: 5, now: 11, limit: 5 })).toMatchObject([{ guildId: '3' }])
  // By a clock that was an hour ahead.
  await links.looked({ guildId: '2', trackId: 'main' }, 3_600_000)
  expect(await links.claim({ before: 5, now: 12, limit: 5 })).toMatchObject([{ guildId: '2' }])
})
