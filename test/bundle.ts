import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { lockInstance } from '../src/store/engine/instance-lock.ts'

/** Processes of the bot that tests start: from a few files, put together of its sources, as loading two thousand takes three times as long. */

const ROOT = join(import.meta.dirname, '..')
/** All that is put together, but for packages, which the lock file tells, and how. */
const SOURCES = ['src', 'commands', 'test/whole/killable-bot.ts', 'test/bundle.ts', 'package.json', 'package-lock.json']
const ENTRIES = ['src/main.mjs', 'src/cli.ts', 'test/whole/killable-bot.ts']
/** With libraries of their own machine. */
const APART = ['better-sqlite3', '@takumi-rs/core', '@takumi-rs/wasm', '@takumi-rs/wasm/node']
/** src/log.ts knows by the path whose error it is. */
const CLIENT = {
  name: 'node_modules/discord.js/client',
  test: /node_modules[\\/](?:discord\.js|@discordjs|discord-api-types|@sapphire|@vladfrangu|ws|undici)[\\/]/,
  entriesAware: true,
}
/** Written anew by whoever asks for that bundle. */
const ASKED = 'asked'
/** Longer than any run: what was not asked for since then nobody runs. */
const FORGOTTEN_MS = 24 * 3_600_000

interface Parts {
  readonly root: string
  /** Files and folders within it: who changes one of them gets another bundle. */
  readonly sources: readonly string[]
  readonly entries: readonly string[]
}

/**
 * The file to start in place of that one of the sources: its code as it is now. Where it asks where it stands it is told of
 * its source, so that what lies beside that (workers, pages, SQL) is read there.
 */
export async function bundled(entry: string, parts: Parts = { root: ROOT, sources: SOURCES, entries: ENTRIES }) {
  const { root, sources, entries } = parts
  if (!entries.includes(entry)) throw new Error(`${entry} is none of ${entries.join(', ')}`)
  const all = join(root, '.cache/bundles')
  const folder = join(all, hashOf(root, sources))
  mkdirSync(all, { recursive: true })
  // Asked for first: from then on nobody forgets it.
  if (!isThere(folder)) await once(folder, () => build(folder, parts))
  return join(folder, `${basename(entry).replace(/\.\w+$/, '')}.mjs`)
}

/** What commands of `package.json` start in that folder: as if Saegim were installed there, and its two entries led to the bundle. */
export async function installBundled(folder: string): Promise<void> {
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, 'src'))
  for (const file of ['src/needs-node-26.mjs', 'src/compile-cache.mjs'])
    symlinkSync(join(ROOT, file), join(folder, file))
  for (const [file, entry] of [
    ['main.ts', 'src/main.mjs'],
    ['cli.ts', 'src/cli.ts'],
  ] as const)
    writeFileSync(join(folder, 'src', file), `import ${JSON.stringify(await bundled(entry))}\n`)
}

function isThere(folder: string): boolean {
  try {
    writeFileSync(join(folder, ASKED), '')
    return true
  } catch {
    return false
  }
}

/** Of the folder as well: where its sources stand is written into it. */
function hashOf(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256').update(process.version).update(root)
  for (const source of sources) {
    for (const file of filesIn(join(root, source)))
      hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

function filesIn(place: string): readonly string[] {
  if (!statSync(place).isDirectory()) return [place]
  const within = readdirSync(place, { withFileTypes: true, recursive: true })
  return within.flatMap((one) => (one.isDirectory() ? [] : [join(one.parentPath, one.name)])).sort()
}

/** By one of the processes that ask at the same time; the others wait for it. */
async function once(folder: string, work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      const lock = lockInstance(join(dirname(folder), 'building'), Date.now())
      try {
        if (!existsSync(folder)) await work()
        return
      } finally {
        lock.release()
      }
    } catch (error) {
      if ((error as { problem?: { kind: string } }).problem?.kind !== 'in-use') throw error
      await wait(50)
    }
  }
}

async function build(folder: string, { root, sources, entries }: Parts): Promise<void> {
  const half = `${folder}.half`
  // By the disk's clock: a test's own may be of another year.
  forget(dirname(folder), statSync(`${dirname(folder)}/building.lock`).mtimeMs)
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({
    cwd: root,
    input: entries.map((entry) => `./${entry}`),
    platform: 'node',
    external: APART,
    // Of packages that only some have, and of what they write themselves.
    logLevel: 'silent',
    plugins: [whereItStands],
  })
  const { output } = await bundle.write({
    dir: half,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    codeSplitting: { groups: [CLIENT] },
  })
  await bundle.close()
  const modules = output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []))
  const unknown = modules.filter(
    (id) => id.startsWith(root + sep) && !isKnown(relative(root, id).replaceAll(sep, '/'), sources),
  )
  if (unknown.length > 0) throw new Error(`SOURCES in test/bundle.ts lack ${unknown.join(', ')}`)
  if (hashOf(root, sources) !== basename(folder)) throw new Error('the sources changed while they were put together')
  writeFileSync(join(half, ASKED), '')
  renameSync(half, folder)
}

const isKnown = (file: string, sources: readonly string[]) =>
  file.startsWith('node_modules/') || sources.some((one) => file === one || file.startsWith(`${one}/`))

const whereItStands = {
  name: 'where-it-stands',
  transform: {
    filter: { code: 'import.meta' },
    handler(code: string, id: string) {
      const told: Readonly<Record<string, string>> = { url: pathToFileURL(id).href, dirname: dirname(id), filename: id }
      return code.replace(/\bimport\.meta\.(url|dirname|filename)\b/g, (_, what) => JSON.stringify(told[what]))
    },
  },
}

/** What nobody has asked for in a day, and what somebody began to build and did not end. */
function forget(all: string, nowMs: number): void {
  for (const { name } of readdirSync(all, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    const asked = statSync(join(all, name, ASKED), { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (nowMs - asked > FORGOTTEN_MS) rmSync(join(all, name), { recursive: true })
  }
}
