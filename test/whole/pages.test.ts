import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { installBundled } from '../bundle.ts'
import { contentFolder } from '../content-folder.ts'
import { QUICK_DISK } from '../quick-disk.ts'
import { tempFolder } from '../store/fixtures.ts'
import { aSchedule, NINE } from '../store/values.ts'

/** Every command that the pages for operators show, run as it stands there in a folder of its own. */

const ROOT = join(import.meta.dirname, '../..')
const PAGES = ['upgrade.md', 'roll-back.md', 'restore.md', 'move.md', 'postgresql.md']
const read = (page: string) => readFileSync(join(ROOT, 'docs', page), 'utf8')

function commands(page: string): string[] {
  const blocks = read(page).matchAll(/^```sh\n([\s\S]*?)^```$/gm)
  return [...blocks].flatMap(([, block = '']) => block.trim().split('\n'))
}

/** Commands within sentences, and whose tests run them, or why none does. */
const WITHIN_SENTENCES: Readonly<Record<string, string>> = {
  'systemctl restart saegim': 'no systemd runs here; its unit: whole/deploy.test.ts',
  'docker compose up -d --build': 'no container runs here; what it would run: deploy-files.test.ts names who does',
  pg_dump: 'postgres/clients.test.ts',
  'pg_dump -Fc "$DATABASE_URL" > saegim.dump': 'postgres/clients.test.ts',
  'pg_restore --clean --if-exists -d "$DATABASE_URL" saegim.dump': 'postgres/clients.test.ts',
  'npm run -s saegim -- restored': 'cli/backup.test.ts, faults/rows-of-store.test.ts',
  'create database saegim owner saegim': 'postgres/clients.test.ts',
  'saegim backup': 'a name of what stands in a block',
  'saegim backup FILE': 'a name of what stands in a block',
  'saegim move-store': 'a name of what stands in a block',
}
const COMMAND = /^(?:npm|npx|node|git|docker|systemctl|tar|cp|touch|pg_\w+|psql|create|saegim)(?: |$)/

test('a command that a page shows outside of its blocks is named with whose test runs it, or with its reason', () => {
  const shown = PAGES.flatMap((page) => {
    const text = read(page)
    expect(text.match(/^```.*$/gm)?.filter((line) => !['```', '```sh'].includes(line)) ?? [], page).toEqual([])
    const sentences = text.replaceAll(/^```[\s\S]*?^```$/gm, '')
    return [...sentences.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => (COMMAND.test(code) ? [code] : []))
  })
  expect([...new Set(shown)].sort()).toEqual(Object.keys(WITHIN_SENTENCES).sort())
  // A test that does not speak of the command does not run it.
  for (const [command, by] of Object.entries(WITHIN_SENTENCES)) {
    const [test] = /^\S+\.test\.ts/.exec(by) ?? []
    if (test === undefined) continue
    const [program = ''] = /^npm run -s saegim -- (\S+)/.exec(command)?.slice(1) ?? command.split(' ')
    expect([command, readFileSync(join(ROOT, 'test', test), 'utf8').includes(program)]).toEqual([command, true])
  }
})

/** Where it stands how `npm ci` was tried: all pages' clones have one lock file. */
let tried: string
beforeAll(() => {
  tried = mkdtempSync(join(QUICK_DISK, 'saegim-tried-'))
})
afterAll(() => rmSync(tried, { recursive: true, force: true }))

/** A clone that lags behind by one version, with data; its `npm ci` is only tried, once a way, as a test needs no network. */
async function clone() {
  const [origin, folder, shims] = [tempFolder(), tempFolder(), tempFolder()]
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd, stdio: 'pipe' })
  const commit = (version: string) => {
    writeFileSync(join(origin, 'VERSION'), version)
    git(origin, 'add', '.')
    git(origin, 'commit', '-qm', version)
  }
  git(origin, 'init', '-q', '-b', 'main')
  for (const file of ['package.json', 'package-lock.json'])
    writeFileSync(join(origin, file), readFileSync(join(ROOT, file)))
  commit('1')
  commit('2')
  git(folder, 'clone', '-q', origin, '.')
  commit('3')
  // That its sources load as they stand is `cli/environment.test.ts`' to try.
  await installBundled(folder)
  const notes = contentFolder({ 'notes/a.md': '# A\n\n## B\n\n- **TTL**: five minutes.\n' })
  symlinkSync(notes, join(folder, 'content'))
  writeFileSync(join(folder, '.env'), '')
  mkdirSync(join(folder, 'data'))
  const store = await openStore(join(folder, 'data', 'saegim.db'), { now: () => NINE })
  await store.schedules.save(aSchedule())
  await store.close()
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim()
  const shim = `#!/bin/sh
if [ "$1" = ci ]; then
  [ ! -e "${tried}/$*" ] || exit 0
  touch "${tried}/$*"
  exec "${npm}" "$@" --dry-run --offline --ignore-scripts
fi
exec "${npm}" "$@"
`
  writeFileSync(join(shims, 'npm'), shim)
  chmodSync(join(shims, 'npm'), 0o755)
  const PATH = [shims, dirname(process.execPath), process.env.PATH].join(delimiter)
  const env = { PATH, HOME: tempFolder(), DATA_DIR: 'data', CONTENT_DIR: 'content' }
  const run = (line: string) => execFileSync('sh', ['-c', line], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' })
  const version = () => readFileSync(join(folder, 'VERSION'), 'utf8')
  const schedules = async () => {
    const again = await openStore(join(folder, 'data', 'saegim.db'), { now: () => NINE })
    const found = await again.schedules.guilds()
    await again.close()
    return [...found]
  }
  return { run, version, schedules }
}

test('upgrade, then roll back: each command as it stands on its page', async () => {
  const { run, version, schedules } = await clone()
  for (const line of commands('upgrade.md')) run(line)
  expect(version()).toBe('3')
  for (const line of commands('roll-back.md')) run(line)
  expect(version()).toBe('2')
  expect(await schedules()).toEqual([aSchedule().guildId])
})

test.each(['restore.md', 'move.md'])('%s: each command as it stands there', async (page) => {
  const { run, schedules } = await clone()
  expect(commands(page).length).toBeGreaterThan(2)
  for (const line of commands(page)) run(line)
  expect(await schedules()).toEqual([aSchedule().guildId])
})
