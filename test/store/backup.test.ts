import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import { backUp } from '../../src/store/backup/backup.ts'
import { agedOut } from '../../src/store/backup/backups.ts'
import { openStore } from '../../src/store/open.ts'
import { StorageError } from '../../src/store/engine/problem.ts'
import { restore } from '../../src/store/backup/restore.ts'
import type { Store } from '../../src/store/store.ts'
import { close, post, tempFolder } from './fixtures.ts'
import { aQuestion, aSchedule, HOUR, NINE } from './values.ts'

const now = () => NINE
const DAY = 24 * HOUR

async function opened(
  folder = tempFolder(),
  say?: (sentence: string) => void,
): Promise<{ file: string; store: Store }> {
  const file = join(folder, 'saegim.db')
  const store = await openStore(file, { now, ...(say ? { say } : {}) })
  onTestFinished(() => store.close())
  return { file, store }
}

async function problemOf(work: Promise<unknown>): Promise<StorageError['problem']> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof StorageError) return error.problem
  throw new Error(`expected a StorageError, not ${String(error)}`)
}

function answersIn(file: string): number {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  const { n } = db.prepare('select count(*) as n from answers').get() as { n: number }
  db.close()
  return n
}

async function answered(store: Store, memberId = '1', id?: string): Promise<string> {
  const occurrenceId = id ?? (await post(store, aSchedule())).id
  await store.answers.record({ occurrenceId, memberId, chosen: ['B'], correct: true, pressId: '1', now: NINE })
  return occurrenceId
}

test('a backup beside the open database is whole, alone, and holds what was just saved', async () => {
  const { file, store } = await opened()
  await answered(store)
  const target = join(tempFolder(), 'deep', 'copy.db')
  await backUp(file, target)
  expect(answersIn(target)).toBe(1)
  expect(readdirSync(join(target, '..'))).toEqual(['copy.db'])
  await answered(store, '2', (await store.occurrences.newest(mainTrack('100')))[0]?.id)
  await backUp(file, target)
  expect(answersIn(target)).toBe(2)
})

test('a backup replaces nothing but an older backup', async () => {
  const { file } = await opened()
  const folder = tempFolder()
  writeFileSync(join(folder, 'thesis.txt'), 'years of work')
  const foreign = new Database(join(folder, 'other.db'))
  foreign.exec('create table notes (id)')
  foreign.close()
  for (const name of ['thesis.txt', 'other.db']) {
    expect(await problemOf(backUp(file, join(folder, name)))).toMatchObject({ kind: 'occupied' })
  }
  symlinkSync(file, join(folder, 'link.db'))
  expect(await problemOf(backUp(file, join(folder, 'link.db')))).toMatchObject({ kind: 'itself' })
  expect(await problemOf(backUp(file, folder))).toMatchObject({ kind: 'folder' })
  expect(await problemOf(backUp(join(folder, 'none.db'), join(folder, 'x.db')))).toMatchObject({ kind: 'missing' })
  expect(readdirSync(folder).sort()).toEqual(['link.db', 'other.db', 'thesis.txt'])
})

test.each(['-wal', '-shm', '-journal'])(
  'a backup takes no name that SQLite would take for the database’s own: %s',
  async (end) => {
    const { file, store } = await opened()
    expect(await problemOf(backUp(file, `${file}${end}`))).toMatchObject({ kind: 'itself' })
    await store.close()
    expect(await problemOf(backUp(file, `${file}${end}`))).toMatchObject({ kind: 'itself' })
    expect(readdirSync(join(file, '..'))).toEqual(['saegim.db', 'saegim.db.lock'])
  },
)

test('a copy that cannot be written is told with what it was to be of, and leaves nothing', async () => {
  const { file, store } = await opened()
  const target = join(tempFolder(), 'copy.db')
  vi.spyOn(Database.prototype, 'backup').mockRejectedValueOnce(
    Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }),
  )
  expect(await problemOf(backUp(file, target))).toEqual({
    kind: 'not-copied',
    file,
    cause: 'database or disk is full',
  })
  expect(readdirSync(join(target, '..'))).toEqual([])
  // Its files were taken away, and another tool made new ones.
  rmSync(`${file}-wal`)
  await backUp(file, target).catch(() => undefined)
  expect(await store.upkeep.checkFiles()).toEqual({ kind: 'wal-deleted' })
  expect(await store.upkeep.checkFiles()).toBeUndefined()
  await answered(store)
  await backUp(file, target)
  expect(answersIn(target)).toBe(1)
})

test('a backup of a damaged database is refused, and the older one stays', async () => {
  const folder = tempFolder()
  const { file, store } = await opened(folder)
  for (let at = 0; at < 40; at++)
    await post(store, aSchedule(), { localDate: `2027-01-${String(at).padStart(2, '0')}` })
  const target = join(folder, 'copy.db')
  await backUp(file, target)
  await store.close()
  const db = new Database(file)
  db.unsafeMode(true)
  db.pragma('writable_schema = ON')
  db.exec("update sqlite_master set rootpage = 3 where name = 'answers'")
  db.close()
  await expect(backUp(file, target)).rejects.toThrow()
  expect(existsSync(`${target}.tmp`)).toBe(false)
  expect(answersIn(target)).toBe(0)
})

test('seven days and the last of each of four weeks stay', () => {
  const dates = Array.from({ length: 60 }, (_, at) => new Date(NINE - at * DAY).toISOString().slice(0, 10))
  const gone = new Set(agedOut(dates))
  // 2026-11-23 is a Monday: Sundays end the weeks before it.
  expect(dates.filter((date) => !gone.has(date))).toEqual([
    '2026-11-23',
    '2026-11-22',
    '2026-11-21',
    '2026-11-20',
    '2026-11-19',
    '2026-11-18',
    '2026-11-17',
    '2026-11-15',
    '2026-11-08',
  ])
  let kept: string[] = []
  for (const date of dates.toReversed()) {
    kept = [...kept, date]
    const old = new Set(agedOut(kept))
    kept = kept.filter((one) => !old.has(one))
  }
  expect(kept.toReversed()).toEqual(dates.filter((date) => !gone.has(date)))
})

test('the copy of a day is made once, on a thread of its own, and old ones are thinned out', async () => {
  const { file, store } = await opened()
  await answered(store)
  const folder = join(file, '..', 'backups')
  mkdirSync(folder)
  for (let day = 1; day <= 9; day++) writeFileSync(join(folder, `saegim-2026-11-0${day}.db`), '')
  writeFileSync(join(folder, 'mine.db'), '')
  writeFileSync(join(folder, 'mine.tmp'), '')
  for (const end of ['.tmp', '.sealed.tmp']) writeFileSync(join(folder, `saegim-2026-11-22.db${end}`), 'cut off')
  expect(await store.upkeep.backUpDaily('2026-11-23')).toBe(join(folder, 'saegim-2026-11-23.db'))
  expect(await store.upkeep.backUpDaily('2026-11-23')).toBeUndefined()
  expect(answersIn(join(folder, 'saegim-2026-11-23.db'))).toBe(1)
  const names = readdirSync(folder).filter((name) => name.startsWith('saegim-'))
  expect(names).toEqual(
    [1, 4, 5, 6, 7, 8, 9]
      .map((day) => `saegim-2026-11-0${day}.db`)
      .concat('saegim-2026-11-23.db')
      .filter((name) => names.includes(name)),
  )
  expect(names).toContain('saegim-2026-11-09.db')
  expect(names).not.toContain('saegim-2026-11-02.db')
  expect(readdirSync(folder).filter((name) => !name.startsWith('saegim-') || name.endsWith('.tmp'))).toEqual([
    'mine.db',
    'mine.tmp',
  ])
})

test('a copy of a day that cannot be made is known to be missing until one is made; the older one keeps its age', async () => {
  const { file, store } = await opened()
  const { upkeep } = store
  expect([upkeep.backedUpAt(), upkeep.isBackupFailing()]).toEqual([undefined, false])
  const making = upkeep.backUpDaily('2026-11-20')
  expect(upkeep.isBackupFailing()).toBe(false)
  await making
  const [folder, before] = [join(file, '..', 'backups'), upkeep.backedUpAt()]
  // Something else stands where the copy would be made.
  mkdirSync(join(folder, 'saegim-2026-11-23.db.tmp'))
  await expect(upkeep.backUpDaily('2026-11-23')).rejects.toThrow()
  expect([upkeep.backedUpAt(), upkeep.isBackupFailing()]).toEqual([before, true])
  rmSync(join(folder, 'saegim-2026-11-23.db.tmp'), { recursive: true, force: true })
  await upkeep.backUpDaily('2026-11-23')
  expect(upkeep.isBackupFailing()).toBe(false)
})

test('after a checkpoint the file alone has everything', async () => {
  const { file, store } = await opened()
  await answered(store)
  const alone = join(tempFolder(), 'alone.db')
  await store.upkeep.checkpoint()
  copyFileSync(file, alone)
  expect(answersIn(alone)).toBe(1)
})

test('the drill: a month, a backup, a broken disk, the backup restored; points are those of the backup', async () => {
  const folder = tempFolder()
  const { file, store } = await opened(folder)
  const schedule = aSchedule()
  for (let day = 0; day < 10; day++) {
    const localDate = new Date(NINE + day * DAY + 9 * HOUR).toISOString().slice(0, 10)
    const { id } = await post(store, schedule, {
      localDate,
      at: NINE + day * DAY,
      question: aQuestion({ id: `q${day}` }),
    })
    await store.answers.record({
      occurrenceId: id,
      memberId: '1',
      chosen: ['B'],
      correct: true,
      pressId: '1',
      now: NINE + day * DAY,
    })
    await close(store, NINE + (day + 1) * DAY)
  }
  const board = await store.scores.board(mainTrack('100'), 'all', 10)
  const copy = join(tempFolder(), 'usb.db')
  await backUp(file, copy)
  await answered(store, '2', (await post(store, schedule, { localDate: '2026-12-24', at: NINE + 31 * DAY })).id)
  expect(await problemOf(restore(copy, file, now))).toMatchObject({ kind: 'in-use', pid: process.pid })
  await store.close()
  writeFileSync(file, 'not a database '.repeat(2000))
  expect(await problemOf(openStore(file, { now }))).toMatchObject({ kind: 'not-a-database' })
  const { setAside } = await restore(copy, file, now)
  expect(setAside).toContain('damaged')
  expect(existsSync(setAside ?? '')).toBe(true)
  const back = (await opened(folder)).store
  expect(await back.scores.board(mainTrack('100'), 'all', 10)).toEqual(board)
  expect(await back.scores.recompute()).toEqual([])
})

test('a restored database posts nothing again: what it knows is looked for, what it cannot know is left', async () => {
  const folder = tempFolder()
  const { file, store } = await opened(folder)
  const schedule = aSchedule()
  await store.schedules.save(schedule)
  const rows = [1, 2, 3].map((number) => ({ id: `occ00000000${number}`, localDate: '2026-11-23', number, dueAt: NINE }))
  await store.occurrences.plan({ schedule, nextDueAt: NINE + DAY, rows })
  const [first] = await store.occurrences.claim({ work: 'post', owner: 'a', now: NINE, leaseMs: 9e6, limit: 1 })
  if (!first) throw new Error('not claimed')
  await store.occurrences.prepare(first, aQuestion(), ['A', 'B', 'C', 'D'])
  const copy = join(tempFolder(), 'copy.db')
  await backUp(file, copy)
  await store.close()
  const { setAside } = await restore(copy, file, () => NINE + 3 * DAY + HOUR)
  expect(setAside).toContain(join('backups', 'saegim-before-restore-2026-11-26T01-00-00.db'))
  const back = (await opened(folder)).store
  expect(
    (await back.occurrences.recent(mainTrack('100'), 9)).map((row) => [row.number, row.state, row.closesAt]),
  ).toEqual([
    [3, 'skipped', undefined],
    [2, 'skipped', undefined],
    [1, 'sending', NINE + DAY],
  ])
  expect((await back.schedules.of(mainTrack('100')))?.nextDueAt).toBe(NINE + 4 * DAY)
})

test('what is no backup is not restored, and the database stays', async () => {
  const folder = tempFolder()
  const { file, store } = await opened(folder)
  await answered(store)
  await store.close()
  const other = join(tempFolder(), 'x.db')
  writeFileSync(other, '')
  expect(await problemOf(restore(other, file, now))).toMatchObject({ kind: 'no-backup' })
  writeFileSync(other, 'text '.repeat(1000))
  expect(await problemOf(restore(other, file, now))).toMatchObject({ kind: 'no-backup' })
  expect(await problemOf(restore(join(folder, 'none.db'), file, now))).toMatchObject({ kind: 'no-copy' })
  expect(await problemOf(restore(folder, file, now))).toMatchObject({ kind: 'folder' })
  const half = join(folder, 'half.db')
  await backUp(file, half)
  for (const less of [1, 4096, 20_000]) {
    truncateSync(half, statSync(half).size - less)
    expect(await problemOf(restore(half, file, now))).toEqual({ kind: 'no-backup', file: half })
  }
  expect(await problemOf(restore(file, file, now))).toMatchObject({ kind: 'itself' })
  await backUp(file, join(folder, 'newer.db'))
  const newer = new Database(join(folder, 'newer.db'))
  newer.exec("insert into migrations values ('9999-future', 0)")
  newer.close()
  expect(await problemOf(restore(join(folder, 'newer.db'), file, now))).toMatchObject({ kind: 'newer' })
  expect(answersIn(file)).toBe(1)
})

test('an empty file, and one that is gone while its backups are there, are not begun anew', async () => {
  const folder = tempFolder()
  const { file, store } = await opened(folder)
  await store.upkeep.backUpDaily('2026-11-23')
  await store.close()
  const copy = join(folder, 'backups', 'saegim-2026-11-23.db')
  writeFileSync(file, '')
  expect(await problemOf(openStore(file, { now }))).toEqual({ kind: 'empty', file, copy })
  expect(await problemOf(openStore(file, { now, guest: true }))).toEqual({ kind: 'empty', file, copy })
  expect(await problemOf(backUp(file, join(folder, 'x.db')))).toEqual({ kind: 'empty', file })
  expect(statSync(file).size).toBe(0)
  // Another tool has looked at it: no bytes have become no tables.
  const tool = new Database(file)
  tool.pragma('journal_mode = WAL')
  tool.close()
  expect(await problemOf(openStore(file, { now }))).toEqual({ kind: 'empty', file, copy })
  expect(await problemOf(openStore(file, { now, guest: true }))).toEqual({ kind: 'empty', file, copy })
  rmSync(file)
  expect(await problemOf(openStore(file, { now }))).toEqual({ kind: 'lost', file, copy })
  expect(existsSync(file)).toBe(false)
  await restore(copy, file, now)
  await opened(folder)
})

test('a copy of the open file alone, or a write-ahead file that was deleted after a crash, is said', async () => {
  const { file, store } = await opened()
  await answered(store)
  const folder = tempFolder()
  copyFileSync(file, join(folder, 'saegim.db'))
  const said: string[] = []
  const copied = await opened(folder, (sentence) => said.push(sentence))
  expect(said).toEqual([expect.stringContaining('write-ahead')])
  await copied.store.close()
  const [clean] = [[] as string[]]
  await (await opened(folder, (sentence) => clean.push(sentence))).store.close()
  expect(clean).toEqual([])
})

test('a crash with its write-ahead file is nothing to say, whichever tool came between', async () => {
  const { file, store } = await opened()
  await answered(store)
  const folder = tempFolder()
  const crashed = join(folder, 'saegim.db')
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${crashed}${end}`)
  const guest = await openStore(crashed, { now, guest: true })
  await guest.close()
  expect(existsSync(`${crashed}-wal`)).toBe(false)
  const said: string[] = []
  const back = await opened(folder, (sentence) => said.push(sentence))
  expect(said).toEqual([])
  expect(answersIn(back.file)).toBe(1)
})

test('a write-ahead file deleted under the open database costs nothing', async () => {
  const { file, store } = await opened()
  const id = await answered(store)
  rmSync(`${file}-wal`)
  expect(await store.upkeep.checkFiles()).toEqual({ kind: 'wal-deleted' })
  expect(await store.upkeep.checkFiles()).toBeUndefined()
  await answered(store, '2', id)
  expect(answersIn(file)).toBe(2)
})

test('a lock deleted under its owner is taken again; a second process that was quicker is noticed', async () => {
  const { file, store } = await opened()
  rmSync(`${file}.lock`)
  expect(await store.upkeep.checkFiles()).toEqual({ kind: 'lock-deleted' })
  expect(await problemOf(openStore(file, { now }))).toMatchObject({ kind: 'in-use' })
  rmSync(`${file}.lock`)
  const second = await openStore(file, { now })
  expect(await store.upkeep.checkFiles()).toEqual({ kind: 'lock-lost' })
  await second.close()
})

test('a database file taken away or replaced under the open one is rescued', async () => {
  const folder = tempFolder()
  const { file, store } = await opened(folder)
  await answered(store)
  renameSync(file, join(folder, 'moved.db'))
  const trouble = await store.upkeep.checkFiles()
  expect(trouble?.kind).toBe('replaced')
  expect(answersIn(trouble?.kind === 'replaced' ? trouble.rescued : '')).toBe(1)
})

test('two data folders with links to one database are one database', async () => {
  const { file } = await opened()
  const folder = tempFolder()
  symlinkSync(file, join(folder, 'saegim.db'))
  expect(await problemOf(openStore(join(folder, 'saegim.db'), { now }))).toMatchObject({ kind: 'in-use' })
})

test('a link to where nothing is, as of a disk that is not there, is neither begun anew nor replaced', async () => {
  const [folder, away] = [tempFolder(), join(tempFolder(), 'away.db')]
  const link = join(folder, 'saegim.db')
  symlinkSync(away, link)
  const { file } = await opened()
  const copy = join(folder, 'copy.db')
  await backUp(file, copy)
  for (const work of [() => openStore(link, { now }), () => restore(copy, link, now)])
    expect(await problemOf(work())).toEqual({ kind: 'dangling', file: link, to: away })
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  copyFileSync(copy, away)
  await (await openStore(link, { now })).close()
})

test('a link, and a second name, are said', async () => {
  const [folder, elsewhere] = [tempFolder(), tempFolder()]
  const { store } = await opened(elsewhere)
  await store.close()
  symlinkSync(join(elsewhere, 'saegim.db'), join(folder, 'saegim.db'))
  const said: string[] = []
  await (await opened(folder, (sentence) => said.push(sentence))).store.close()
  linkSync(join(elsewhere, 'saegim.db'), join(elsewhere, 'second.db'))
  await (await opened(elsewhere, (sentence) => said.push(sentence))).store.close()
  expect(said).toEqual([expect.stringContaining('is a link to'), expect.stringContaining('a second name')])
})
