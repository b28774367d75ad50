import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { bundled } from './bundle.ts'
import { tempFolder } from './store/fixtures.ts'

/** A project of two files, one of which asks where it stands. */
function project(): { readonly root: string; readonly sources: string[]; readonly entries: string[] } {
  const root = tempFolder()
  mkdirSync(join(root, 'src/within'), { recursive: true })
  writeFileSync(join(root, 'src/entry.ts'), "import { said } from './within/said.ts'\nconsole.log(said)\n")
  writeFileSync(join(root, 'src/within/said.ts'), "export const said: string = 'before'\n")
  return { root, sources: ['src'], entries: ['src/entry.ts'] }
}

/** What stands beside the lock. */
const bundlesIn = (root: string) =>
  readdirSync(join(root, '.cache/bundles')).filter((name) => !name.startsWith('building'))
const run = (file: string) => execFileSync(process.execPath, [file], { encoding: 'utf8' }).trim()

test('a line that changes is there at the next start, and one that is taken back as well', async () => {
  const parts = project()
  const said = join(parts.root, 'src/within/said.ts')
  const now = async () => run(await bundled('src/entry.ts', parts))
  expect(await now()).toBe('before')
  writeFileSync(said, "export const said: string = 'behind'\n")
  expect(await now()).toBe('behind')
  writeFileSync(said, "export const said: string = 'before'\n")
  expect(await now()).toBe('before')
})

test('code that is not among what is looked at for changes is none that tests may start', async () => {
  const parts = project()
  mkdirSync(join(parts.root, 'elsewhere'))
  writeFileSync(join(parts.root, 'elsewhere/said.ts'), "export const said = 'elsewhere'\n")
  writeFileSync(join(parts.root, 'src/entry.ts'), "import { said } from '../elsewhere/said.ts'\nconsole.log(said)\n")
  await expect(bundled('src/entry.ts', parts)).rejects.toThrow('elsewhere/said.ts')
})

test('who asks at the same time gets the same whole file, and nothing is left of the work', async () => {
  const parts = project()
  const asked = await Promise.all(Array.from({ length: 4 }, () => bundled('src/entry.ts', parts)))
  expect(new Set(asked).size).toBe(1)
  expect(asked.map(run)).toEqual(asked.map(() => 'before'))
  expect(bundlesIn(parts.root)).toHaveLength(1)
})

test('who finds the lock in the moment in which another process takes it waits as well', async () => {
  const parts = project()
  mkdirSync(join(parts.root, '.cache/bundles'), { recursive: true })
  const taking = new Database(join(parts.root, '.cache/bundles/building.lock'))
  taking.exec('BEGIN EXCLUSIVE')
  const asked = bundled('src/entry.ts', parts)
  await wait(200)
  expect(bundlesIn(parts.root)).toEqual([])
  taking.close()
  expect(run(await asked)).toBe('before')
})

test('where code asks where it stands it is told of its source', async () => {
  const parts = project()
  const told = 'import.meta.url, import.meta.dirname, import.meta.filename'
  writeFileSync(join(parts.root, 'src/within/said.ts'), `export const said = [${told}].join(' ')\n`)
  const file = join(parts.root, 'src/within/said.ts')
  expect(run(await bundled('src/entry.ts', parts))).toBe(`file://${file} ${join(parts.root, 'src/within')} ${file}`)
})

test('what nobody asks for goes, and so does what somebody did not finish', async () => {
  const parts = project()
  const all = join(parts.root, '.cache/bundles')
  const names = () => bundlesIn(parts.root)
  await bundled('src/entry.ts', parts)
  const [first = ''] = names()
  mkdirSync(join(all, 'killed.half'))
  const changed = async (said: string) => {
    writeFileSync(join(parts.root, 'src/within/said.ts'), `export const said = '${said}'\n`)
    await bundled('src/entry.ts', parts)
    return names()
  }
  expect(await changed('second')).toEqual(expect.arrayContaining([first]))
  expect(names()).toHaveLength(2)
  utimesSync(join(all, first, 'asked'), 0, 0)
  expect(await changed('third')).not.toContain(first)
  expect(names()).toHaveLength(2)
})
