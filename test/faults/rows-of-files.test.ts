import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { backUp } from '../../src/store/backup/backup.ts'
import { restore } from '../../src/store/backup/restore.ts'
import { openStore } from '../../src/store/open.ts'
import { bundled } from '../bundle.ts'
import { contentFolder } from '../content-folder.ts'
import { openPlayground } from '../playground/fixture.ts'
import { beside, emptyDatabase, onPostgres } from '../postgres/databases.ts'
import { close, post, tempFolder, tempPlace } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { dead, openKillStage } from '../whole/kill-stage.ts'
import { heard, LONG_LEASE, listen, online, pass, SAVED } from './pressing.ts'
import { smallDisk } from './small-disk.ts'

/** Rows of docs/faults.md about the files of the database, or what of it a server says: the process as it is started. */

const ROOT = join(import.meta.dirname, '../..')
const now = () => NINE

/** What `npm start` runs, until it ends, as it is asked to where it serves. `as`: an account of its own. */
async function start(
  env: Record<string, string>,
  { as, serves = false }: { as?: number | undefined; serves?: boolean } = {},
) {
  const playground = await openPlayground()
  onTestFinished(() => playground.close())
  const { PATH = '', NODE_OPTIONS = '', CLOCK_AHEAD_MS = '0' } = process.env
  const bare = { PATH, NODE_OPTIONS, CLOCK_AHEAD_MS, LOG_LEVEL: 'error', HOME: '/' }
  const bot = { DISCORD_TOKEN: playground.token, DISCORD_API_URL: playground.apiUrl }
  const content = { CONTENT_DIR: contentFolder({ 'notes/a.md': '# A\n\n## B\n\n- **TTL**: five minutes.\n' }) }
  if (as !== undefined) for (const name of ['', 'notes']) chmodSync(join(content.CONTENT_DIR, name), 0o755)
  const child = spawn(process.execPath, [await bundled('src/main.mjs')], {
    env: { ...bare, ...bot, ...content, ...env },
    ...(as === undefined ? {} : { uid: as, gid: as }),
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      said += data.toString()
      if (said.includes('Invite: ')) child.kill('SIGTERM')
    })
  const [code] = await once(child, 'exit')
  expect([said, playground.world.gateway.identifies]).toEqual([said, serves ? 1 : 0])
  return { code: Number(code), said }
}

/** A folder of data as a bot leaves it: a database of some pages, closed, and a backup of it. */
async function aDataDir(): Promise<{ readonly dataDir: string; readonly file: string; readonly copy: string }> {
  const dataDir = tempFolder()
  const [file, copy] = [join(dataDir, 'saegim.db'), join(dataDir, 'backups', 'saegim-2026-11-23.db')]
  const store = await openStore(file, { now })
  for (let day = 10; day < 30; day++) await post(store, aSchedule(), { localDate: `2026-10-${day}`, at: NINE })
  await close(store, NINE + 24 * HOUR)
  await store.close()
  await backUp(file, copy)
  return { dataDir, file, copy }
}

function change(file: string, statement: string): void {
  const database = new Database(file)
  database.exec(statement)
  database.close()
}

interface Damaged {
  readonly what: string
  readonly damage: (file: string) => void
  readonly sentence: RegExp
  /** Whether a backup brought back is the remedy. */
  readonly isLost: boolean
}

const DAMAGED: readonly Damaged[] = [
  {
    what: 'no database',
    damage: (file) => writeFileSync(file, 'not a database '.repeat(1_000)),
    sentence: /is not a database/,
    isLost: true,
  },
  {
    what: 'overwritten',
    // A page of rows that nobody reads at the start.
    damage: (file) => writeFileSync(file, readFileSync(file).fill(0xab, statSync(file).size - 4_096)),
    sentence: /is damaged/,
    isLost: true,
  },
  {
    what: 'of a newer version',
    damage: (file) => change(file, "insert into migrations values ('9999-future', 0)"),
    sentence: /by a newer Saegim \(9999-future\)/,
    isLost: true,
  },
  { what: 'empty', damage: (file) => writeFileSync(file, ''), sentence: /is empty/, isLost: true },
  { what: 'gone', damage: (file) => rmSync(file), sentence: /is gone/, isLost: true },
  {
    what: 'another program’s',
    damage: (file) => {
      rmSync(file)
      change(file, 'create table notes (id)')
    },
    sentence: /of another program/,
    isLost: false,
  },
  {
    what: 'a link to nothing',
    damage: (file) => {
      rmSync(file)
      symlinkSync(`${file}.away`, file)
    },
    sentence: /is a link to .*away/,
    isLost: false,
  },
  {
    what: 'a folder',
    damage: (file) => {
      rmSync(file)
      mkdirSync(file)
    },
    sentence: /cannot be opened for writing/,
    isLost: false,
  },
]

test.skipIf(onPostgres()).each(DAMAGED)(
  'a bot whose database is $what ends with its name and the newest backup, and leaves it as it is',
  async ({ damage, sentence, isLost }) => {
    const { dataDir, file, copy } = await aDataDir()
    damage(file)
    const before = contentOf(file)
    const { code, said } = await start({ DATA_DIR: dataDir })
    expect(code).toBe(74)
    expect(said).toMatch(sentence)
    expect(said).toContain(file)
    if (isLost) expect(said).toContain(`restore ${copy}`)
    expect(said).not.toMatch(/\n {4}at /)
    expect(contentOf(file)).toBe(before)
  },
)

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code)
  }
}

/** Whose account may write nothing of it: this one's, or where that is root's, nobody's. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined

test.skipIf(onPostgres())(
  'a bot that may only read its database, or not write into its folder, says so before it logs in',
  async () => {
    const { dataDir, file } = await aDataDir()
    for (const name of ['saegim.db', 'saegim.db.lock', 'backups'])
      if (existsSync(join(dataDir, name))) chmodSync(join(dataDir, name), name === 'backups' ? 0o555 : 0o444)
    chmodSync(dataDir, 0o555)
    onTestFinished(() => chmodSync(dataDir, 0o755))
    const folder = await start({ DATA_DIR: dataDir }, { as: NOBODY })
    expect([74, 78]).toContain(folder.code)
    expect(folder.said).toMatch(/DATA_DIR|cannot be opened for writing/)
    // The file alone.
    const open = tempFolder()
    cpSync(dataDir, open, { recursive: true })
    chmodSync(open, 0o777)
    rmSync(join(open, 'saegim.db.lock'), { force: true })
    chmodSync(join(open, 'saegim.db'), 0o444)
    const single = await start({ DATA_DIR: open }, { as: NOBODY })
    expect(single.code).toBe(74)
    expect(single.said).toContain(join(open, 'saegim.db'))
    expect(single.said).toMatch(/cannot be opened for writing/)
    expect(contentOf(join(open, 'saegim.db'))).toBe(contentOf(file))
  },
)

test.skipIf(!onPostgres())(
  'a database that a server has for something else, or of a newer version, is refused by its name',
  async () => {
    const url = await emptyDatabase()
    await beside(url, 'create table notes (id text)')
    const foreign = await start({ DATA_DIR: tempFolder(), DATABASE_URL: url })
    expect(foreign.code).toBe(74)
    expect(foreign.said).toContain("another program's tables")
    const newer = await tempPlace()
    await beside(newer, "insert into migrations values ('9999-future', 0)")
    const future = await start({ DATA_DIR: tempFolder(), DATABASE_URL: newer })
    await beside(newer, "delete from migrations where name = '9999-future'")
    expect(future.code).toBe(74)
    expect(future.said).toContain('9999-future')
  },
)

test('a process that is killed within a migration leaves nothing half done, and the copy from before it', async () => {
  const place = await tempPlace()
  const first = await openStore(place, { now })
  await first.schedules.save(aSchedule())
  await first.close()
  const dying = spawn(process.execPath, [join(ROOT, 'test/store/dying-migration.ts'), place], { stdio: 'inherit' })
  const [, signal] = await once(dying, 'exit')
  expect(signal).toBe('SIGKILL')
  if (!onPostgres()) expect(readdirSync(join(place, '..', 'backups'))).toEqual(['saegim-before-9999-dying.db'])
  const again = await openStore(place, { now })
  expect([...(await again.schedules.guilds())]).toEqual([aSchedule().guildId])
  await again.close()
  const columns = onPostgres()
    ? await beside(place, "select column_name as name from information_schema.columns where table_name = 'schedules'")
    : new Database(place).pragma('table_info(schedules)')
  expect((columns as { name: string }[]).map(({ name }) => name)).not.toContain('more')
})

test.skipIf(onPostgres())(
  'files that somebody touches under a running bot are mended, logged and told; a copy of the file alone is said, and so is a link',
  async () => {
    const stage = await openKillStage()
    // Where its copies go stands something else.
    const backups = join(stage.dataDir, 'backups')
    writeFileSync(backups, '')
    const bot = await stage.start('', { ...LONG_LEASE, LOG_LEVEL: 'error' })
    const log = listen(bot)
    await stage.until('open')
    await online(stage)
    const { world, channelIds } = stage.playground
    expect(await heard(stage, 1)).toMatch(SAVED)
    const [alone, link] = [tempFolder(), tempFolder()]
    // Neither what stands in the write-ahead file nor that it was there.
    copyFileSync(stage.place, join(alone, 'saegim.db'))
    symlinkSync(join(alone, 'saegim.db'), join(link, 'saegim.db'))
    rmSync(`${stage.place}-wal`)
    await pass(stage, 60_000)
    await expect.poll(log).toContain('wal-deleted')
    rmSync(`${stage.place}.lock`)
    await expect.poll(log).toContain('lock-deleted')
    expect(await heard(stage, 2)).toMatch(SAVED)
    await pass(stage, 11 * 60_000)
    await expect.poll(log).toContain('the nightly backup failed')
    const status = async () => JSON.stringify(await world.member(0).command(channelIds[1], 'manage status'))
    expect(await status()).toContain('데이터베이스 파일을 건드렸어요')
    expect(await status()).toContain('마지막으로 백업하려다 실패했어요')
    rmSync(backups)
    await pass(stage, 26 * HOUR)
    await expect.poll(() => existsSync(backups) && readdirSync(backups).some((name) => name.endsWith('.db'))).toBe(true)
    await expect.poll(status).not.toContain('실패했어요')
    const whole = join(tempFolder(), 'copy.db')
    await backUp(stage.place, whole)
    expect(answersIn(whole)).toBe(2)
    await expect(restore(whole, stage.place, Date.now)).rejects.toThrow(`process ${bot.pid}`)
    bot.kill('SIGTERM')
    await dead(bot)
    expect(answersIn(stage.place)).toBe(2)
    const { said } = await start({ DATA_DIR: link }, { serves: true })
    expect(said).toMatch(/is a link to/)
    expect(said).toMatch(/write-ahead file \(-wal\) is not there/)
  },
)

test.skipIf(onPostgres())(
  'a copy for which there is no room is told, leaves nothing, and harms nobody',
  async ({ skip }) => {
    const { file } = await aDataDir()
    let disk = ''
    try {
      disk = smallDisk('64k')
    } catch (error) {
      skip(`no disk of a fixed size without the right to mount one: ${String(error).split('\n')[0]}`)
    }
    const before = contentOf(file)
    await expect(backUp(file, join(disk, 'copy.db'))).rejects.toThrow(`${file} could not be copied`)
    expect(readdirSync(disk)).toEqual([])
    expect(contentOf(file)).toBe(before)
  },
)

function answersIn(file: string): unknown {
  const database = new Database(file, { readonly: true })
  const answers = database.prepare('select count(*) from answers').pluck().get()
  database.close()
  return answers
}
