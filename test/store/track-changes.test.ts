import { expect, test } from 'vitest'
import { tempStore } from './fixtures.ts'

const track = { guildId: '1', trackId: 'main' }
const bytes = (text: string) => new TextEncoder().encode(text)

async function aStore() {
  const store = await tempStore(() => 0)
  let at = 0
  const add = (changeId: string, files: Readonly<Record<string, string | undefined>>) =>
    store.trackFiles.add(
      track,
      Object.entries(files).map(([path, text]) => ({
        path,
        kind: 'notes',
        origin: 'discord',
        addedBy: '7',
        addedAt: ++at,
        changeId,
        ...(text === undefined ? {} : { content: bytes(text) }),
      })),
    )
  const now = async () => {
    const files = await store.trackFiles.of(track)
    const read = await Promise.all(
      files.map(async ({ path, version }) => {
        const content = await store.trackFiles.bytes(track, path, version)
        return [path, new TextDecoder().decode(content)] as const
      }),
    )
    return Object.fromEntries(read)
  }
  const undo = (of: string, changeId: string) =>
    store.trackFiles.undo(track, { of, changeId, addedBy: '7', addedAt: ++at })
  return { store, add, now, undo }
}

test('a change is taken back as a whole, what was added, changed and removed; and that in turn', async () => {
  const { add, now, undo } = await aStore()
  await add('one', { a: 'a1', b: 'b1' })
  await add('two', { a: 'a2', b: undefined, c: 'c1' })
  expect(await now()).toEqual({ a: 'a2', c: 'c1' })
  expect(await undo('two', 'three')).toEqual(['a', 'b', 'c'])
  expect(await now()).toEqual({ a: 'a1', b: 'b1' })
  expect(await undo('three', 'four')).toHaveLength(3)
  expect(await now()).toEqual({ a: 'a2', c: 'c1' })
})

test('what was changed since stays; twice there is nothing to take back; another track has no such change', async () => {
  const { store, add, now, undo } = await aStore()
  await add('one', { a: 'a1', b: 'b1' })
  await add('two', { a: 'a2' })
  expect(await undo('one', 'three')).toEqual(['b'])
  expect(await now()).toEqual({ a: 'a2' })
  expect(await undo('one', 'four')).toEqual([])
  const other = { of: 'two', changeId: 'x', addedBy: '7', addedAt: 1 }
  expect(await store.trackFiles.undo({ guildId: '2', trackId: 'main' }, other)).toEqual([])
})

test('history tells of changes, the newest first', async () => {
  const { store, add } = await aStore()
  await add('one', { a: 'a1' })
  await add('two', { a: undefined })
  const changes = await store.trackFiles.changes(track, 10)
  expect(changes.map(({ changeId, added, removed }) => [changeId, added, removed])).toEqual([
    ['two', 0, 1],
    ['one', 1, 0],
  ])
})
