import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import { backUp } from '../../src/store/backup/backup.ts'
import { backUpDaily } from '../../src/store/backup/backups.ts'
import { openStore } from '../../src/store/open.ts'
import { restore } from '../../src/store/backup/restore.ts'
import { isSealed } from '../../src/store/backup/sealed.ts'
import { tempFolder } from './fixtures.ts'
import { aSchedule, NINE } from './values.ts'

const now = () => NINE
const PHRASE = '새김의 백업을 여는 긴 열쇠 한 줄입니다'
const RAW = Buffer.alloc(32, 7).toString('base64')
/** Of each another of its kind: a passphrase costs a while, wherever one is enough. */
const OTHERS = { [PHRASE]: `${PHRASE}!`, [RAW]: Buffer.alloc(32, 8).toString('base64') }

async function database() {
  const folder = tempFolder()
  const file = join(folder, 'saegim.db')
  const store = await openStore(file, { now })
  await store.schedules.save(aSchedule({ channelId: '424242424242' }))
  await store.close()
  return { folder, file }
}

test.each([PHRASE, RAW])(
  'an encrypted copy is brought back with its key alone, and says nothing without',
  async (key) => {
    const { folder, file } = await database()
    const copy = join(folder, 'copy.db')
    await backUp(file, copy, key)
    expect(isSealed(copy)).toBe(true)
    const bytes = readFileSync(copy)
    expect([bytes.includes('424242424242'), bytes.includes('SQLite format'), bytes.includes('schedules')]).toEqual([
      false,
      false,
      false,
    ])
    const to = join(tempFolder(), 'saegim.db')
    await expect(restore(copy, to, now)).rejects.toThrow('set DATA_KEY')
    await expect(restore(copy, to, now, OTHERS[key])).rejects.toThrow('another DATA_KEY')
    await restore(copy, to, now, key)
    const again = await openStore(to, { now })
    expect((await again.schedules.of(mainTrack('100')))?.channelId).toBe('424242424242')
    await again.close()
    // An older copy of its own is replaced; the next one has another salt.
    await backUp(file, copy, key)
    expect(readFileSync(copy).equals(bytes)).toBe(false)
  },
)

test.each([3, 40, -1])('a byte that changed, at %s, is noticed before anything is', async (at) => {
  const { folder, file } = await database()
  const copy = join(folder, 'copy.db')
  await backUp(file, copy, RAW)
  const bytes = readFileSync(copy)
  const place = at < 0 ? bytes.length + at : at
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(copy, bytes)
  const before = readFileSync(file)
  await expect(restore(copy, file, now, RAW)).rejects.toThrow(/another DATA_KEY|no backup/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('what is rescued of a file that was taken away is encrypted with the key, and nothing of it stands beside', async () => {
  const { folder, file } = await database()
  const store = await openStore(file, { now, dataKey: RAW })
  renameSync(file, join(folder, 'moved.db'))
  const trouble = await store.upkeep.checkFiles()
  await store.close()
  const rescued = trouble?.kind === 'replaced' ? trouble.rescued : ''
  const copies = readdirSync(join(folder, 'backups'))
  expect([isSealed(rescued), copies]).toEqual([true, [basename(rescued)]])
  const to = join(tempFolder(), 'saegim.db')
  await restore(rescued, to, now, RAW)
  const again = await openStore(to, { now })
  expect((await again.schedules.of(mainTrack('100')))?.channelId).toBe('424242424242')
  await again.close()
})

test('the nightly copy is encrypted with the key; one from before the key stays readable', async () => {
  const { file } = await database()
  const plain = (await backUpDaily(file, '2026-11-23')) ?? ''
  const store = await openStore(file, { now, dataKey: RAW })
  const sealed = (await store.upkeep.backUpDaily('2026-11-24')) ?? ''
  await store.close()
  expect([isSealed(plain), isSealed(sealed)]).toEqual([false, true])
  for (const copy of [plain, sealed]) {
    await restore(copy, file, now, RAW)
    const { setAside = '' } = await restore(copy, file, now, RAW)
    expect(isSealed(setAside)).toBe(true)
  }
})

test('behind a change of the key each copy wants the one that it was made with, and says so by its date', async () => {
  const { file } = await database()
  const copies: string[] = []
  for (const [date, dataKey] of [
    ['2026-11-23', PHRASE],
    ['2026-11-24', RAW],
  ] as const) {
    const store = await openStore(file, { now, dataKey })
    copies.push((await store.upkeep.backUpDaily(date)) ?? '')
    await store.close()
  }
  const [old = '', young = ''] = copies
  const before = readFileSync(file)
  await expect(restore(old, file, now, RAW)).rejects.toThrow(
    /2026-11-23.* was made with another DATA_KEY.* set the key/,
  )
  await expect(restore(young, file, now, PHRASE)).rejects.toThrow(/2026-11-24.* was made with another DATA_KEY/)
  await expect(restore(old, file, now)).rejects.toThrow(/2026-11-23.* is encrypted; set DATA_KEY/)
  expect(readFileSync(file).equals(before)).toBe(true)
  await restore(old, file, now, PHRASE)
  await restore(young, file, now, RAW)
})
