import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, matchesGlob, posix } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What each folder may import: folders of ours, and packages (`node:*` stands for all of Node's own). */
interface Wall {
  readonly ours: readonly string[]
  readonly packages: readonly string[]
  /** Folders of which only types may be imported. */
  readonly types?: readonly string[]
}

const WALLS: Readonly<Record<string, Wall>> = {
  'src/core': { ours: [], packages: [] },
  'src/core/hash.ts': { ours: [], packages: ['node:crypto'] },
  // Inside the core one way: language ← notes ← search, facts ← quiz; study and schedule beside it.
  'src/core/language': { ours: [], packages: ['fuse.js', 'es-hangul'] },
  'src/core/notes': {
    ours: ['src/core/language'],
    packages: [
      'mdast',
      'mdast-util-from-markdown',
      ...['footnote', 'strikethrough', 'table', 'task-list-item'].map((one) => `mdast-util-gfm-${one}`),
      ...['footnote', 'table', 'task-list-item'].map((one) => `micromark-extension-gfm-${one}`),
      'micromark-extension-cjk-friendly',
      'micromark-extension-cjk-friendly-gfm-strikethrough',
      'hast-util-from-html',
      'hast-util-to-mdast',
      'gemoji',
      'smol-toml',
      'yaml',
    ],
  },
  'src/core/diagrams': { ours: ['src/core/notes'], packages: [] },
  'src/core/search': { ours: ['src/core/language', 'src/core/notes'], packages: [] },
  'src/core/facts': { ours: ['src/core/language', 'src/core/notes'], packages: [] },
  'src/core/quiz': {
    ours: ['src/core/language', 'src/core/notes', 'src/core/search', 'src/core/facts'],
    packages: ['mdast', 'mdast-util-from-markdown'],
    types: ['src/core/study', 'src/core/schedule'],
  },
  'src/core/study': { ours: ['src/core/language'], packages: ['ts-fsrs'], types: ['src/core/quiz'] },
  'src/core/schedule': { ours: ['src/core/language'], packages: ['@vvo/tzdb'], types: ['src/core/quiz'] },
  'src/text': { ours: ['src/core'], packages: [] },
  'src/content': {
    ours: ['src/core', 'src/text'],
    packages: ['better-sqlite3', 'date-holidays', 'fflate', 'iconv-lite', 'yaml', 'zod', 'node:*'],
  },
  'src/store': { ours: ['src/core'], packages: ['kysely', 'zod', 'better-sqlite3', 'pg', 'node:*'] },
  'src/pictures': {
    ours: ['src/core'],
    packages: ['@takumi-rs/core', '@takumi-rs/wasm', '@viz-js/viz', 'fontkit', 'node:*'],
  },
  'src/git': { ours: [], packages: ['isomorphic-git', 'node:*'] },
  'src/chat': {
    ours: ['src/core', 'src/text'],
    packages: ['discord-api-types', 'discord.js'],
    types: ['src/app.ts'],
  },
  'src/views': {
    ours: ['src/chat', 'src/core', 'src/text'],
    packages: ['discord-api-types'],
    types: ['src/content', 'src/pictures', 'src/store'],
  },
  'src/app.ts': {
    ours: ['src/core', 'src/chat'],
    packages: ['discord-api-types', 'pino'],
    types: ['src/content', 'src/git', 'src/store', 'src/pictures', 'src/text', 'src/views'],
  },
  commands: {
    ours: ['src/app.ts', 'src/chat', 'src/core', 'src/text', 'src/tracks', 'src/views'],
    packages: ['discord-api-types'],
    types: ['src/content', 'src/store'],
  },
  'src/jobs': {
    ours: ['src/app.ts', 'src/chat', 'src/core', 'src/text', 'src/tracks', 'src/views'],
    packages: ['discord-api-types', 'node-cron', 'pino'],
    types: ['src/content', 'src/store'],
  },
  'src/discord': {
    ours: ['src/app.ts', 'src/chat', 'src/core/languages.ts', 'src/text'],
    packages: ['discord.js', 'discord-interactions', 'pino', 'node:*'],
    types: ['src/tracks'],
  },
  'src/tracks': {
    ours: ['src/app.ts', 'src/chat', 'src/core', 'src/text'],
    packages: [],
    types: ['src/content', 'src/git', 'src/store'],
  },
  'src/observe': { ours: [], packages: ['prom-client', 'node:*'], types: ['src/app.ts'] },
  'src/playground': { ours: [], packages: ['discord-api-types', 'ws', 'node:*'] },
  'src/playground/page': { ours: ['src/playground/page-protocol.ts', 'src/playground/page-protocol'], packages: [] },
}

/** They put the house together and see everything; nothing sees them. */
const ENTRIES = [
  'src/main.ts',
  'src/process.ts',
  'src/signals.ts',
  'src/log.ts',
  'src/heap.ts',
  'src/heartbeat.ts',
  'src/logins.ts',
  'src/healthy.ts',
  'src/cli.ts',
  'src/utc.ts',
  'src/bot.ts',
  'src/bot',
  'src/bot-in-playground.ts',
  'src/watched.ts',
  'src/config',
  'src/clock.ts',
  'src/cli',
]

interface Import {
  readonly file: string
  readonly target: string
  readonly typeOnly: boolean
}

const root = join(import.meta.dirname, '..')
const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
)
const imports = files.flatMap(importsOf)

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8')
  const found = source.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'/gm,
  )
  return [...found].map(([, typeWord, name, dynamic]) => {
    const target = name ?? dynamic ?? ''
    return {
      file,
      target: target.startsWith('.') ? posix.join(dirname(file), target) : target,
      typeOnly: typeWord !== undefined,
    }
  })
}

function within(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

function isOurs(target: string): boolean {
  return within(target, 'src') || within(target, 'commands')
}

function isEntry(path: string): boolean {
  return ENTRIES.some((entry) => within(path, entry))
}

/** The longest row of the table that holds the file. */
function wallOf(file: string): [string, Wall] | undefined {
  return Object.entries(WALLS)
    .filter(([folder]) => within(file, folder))
    .sort(([a], [b]) => b.length - a.length)[0]
}

function allows(home: string, wall: Wall, { target, typeOnly }: Import): boolean {
  if (!isOurs(target)) {
    const named = (one: string) =>
      one === 'node:*' ? target.startsWith('node:') : target === one || target.startsWith(`${one}/`)
    return wall.packages.some(named)
  }
  if (within(target, home) || wall.ours.some((one) => within(target, one))) return true
  if (within(home, 'src/core') && isCommonToCore(target)) return true
  return typeOnly && (wall.types ?? []).some((one) => within(target, one))
}

/** `src/core/fault.ts`: of no room of the core. */
function isCommonToCore(target: string): boolean {
  return posix.dirname(target) === 'src/core'
}

describe('the house', () => {
  test('every file has a place in the table', () => {
    expect(files.filter((file) => !isEntry(file) && !wallOf(file))).toEqual([])
  })

  test('imports only what the table allows', () => {
    const wrong = imports.filter((one) => {
      const row = wallOf(one.file)
      return !isEntry(one.file) && row !== undefined && !allows(row[0], row[1], one)
    })
    expect(wrong.map((one) => `${one.file} imports ${one.target}`)).toEqual([])
  })

  test('what the bot imports comes with an install without development packages, and none of it is optional', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const packages = imports
      .filter(({ target, typeOnly }) => !typeOnly && !isOurs(target) && !target.startsWith('node:'))
      .map(({ target }) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target)
    expect([...new Set(packages)].filter((name) => dependencies[name] === undefined)).toEqual([])
  })

  test('nothing sees the entries', () => {
    const wrong = imports.filter((one) => isEntry(one.target) && !isEntry(one.file))
    expect(wrong.map((one) => `${one.file} imports ${one.target}`)).toEqual([])
  })

  test('the playground is entered by its one file, from one place', () => {
    const inside = (path: string) => within(path, 'src/playground')
    const entering = imports.filter((one) => inside(one.target) && !inside(one.file))
    const expected = { file: 'src/bot-in-playground.ts', target: 'src/playground/playground.ts' }
    expect([...new Set(entering.map(({ file, target }) => JSON.stringify({ file, target })))]).toEqual([
      JSON.stringify(expected),
    ])
  })

  test('the core reads no clock, no random source, no environment', () => {
    const world = /Date\.now\(|new Date\(\)|Math\.random\(|process\.|Temporal\.Now|performance\.now/
    const wrong = files.filter((file) => within(file, 'src/core') && world.test(readFileSync(join(root, file), 'utf8')))
    expect(wrong).toEqual([])
  })

  test('the machine’s own clock is read where a process begins: .ci/run starts those on seven dates, the rest is handed one', () => {
    const reads = files.filter((file) => /Date\.now\b|new Date\(\)/.test(readFileSync(join(root, file), 'utf8')))
    const begins = (file: string) => file === 'src/process.ts' || file === 'src/healthy.ts' || within(file, 'src/cli')
    // The page, which is told how far its browser’s clock is from the playground’s.
    expect(reads.filter((file) => !begins(file) && !file.startsWith('src/playground/page'))).toEqual([])
  })

  test('the machine’s own zone is asked for by nobody: .ci/run tries in others what packages may ask', () => {
    const asks = [
      /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(/,
      /\.to(?:Locale)?(?:Date|Time)String\(|(?:\b(?:date|day|instant|at|now)|new Date\(.*\))\.toLocaleString\(/i,
      /DateTimeFormat\((?!'\w+', \{ timeZone)|Temporal\.Now/,
      // Parts of a date, and a text without a zone behind its time. `toString` is Temporal's as well, which asks for none.
      /new Date\([^()]*,|(?:new Date|Date\.parse)\((['"`])[^'"`]*T[\d:.]+\1/,
    ]
    const wrong = files.filter((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      return asks.some((one) => one.test(text))
    })
    // What an archive writes down as local time, and the page, as its reader's machine has it.
    const mayAsk = (file: string) => file === 'src/content/zip.ts' || within(file, 'src/playground/page')
    expect(wrong.filter((file) => !mayAsk(file))).toEqual([])
  })

  test('what serves members does nothing at once that comes in steps: others wait for it', () => {
    const wrong = files.filter((file) => {
      const serves = ['commands', 'src/jobs', 'src/views', 'src/discord', 'src/tracks', 'src/bot'].some((one) =>
        within(file, one),
      )
      return (
        serves &&
        /import \{[^}]*\bfinish\b[^}]*\} from '[^']*\/core\/steps\.ts'/.test(readFileSync(join(root, file), 'utf8'))
      )
    })
    expect(wrong).toEqual([])
  })

  test('has no import cycles, of types neither', () => {
    const next = new Map(
      files.map((file) => [file, imports.filter((one) => one.file === file).map((one) => one.target)]),
    )
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      if (trail.includes(file) || done.has(file)) return
      for (const target of next.get(file) ?? []) visit(target, [...trail, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })
})

/** On PostgreSQL it waits for every writer, and each of them for it; what is written for one server goes by `inGuild`. */
test('a transaction over all servers is only what is about all of them', () => {
  const folder = join(root, 'src/store')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const over = files.filter(
    (name) =>
      !/^migrations|^engine.migrate/.test(name) &&
      readFileSync(join(folder, name), 'utf8').includes('.transaction().execute('),
  )
  expect(over.sort()).toEqual([
    'backup/restored.ts',
    'engine/engine.ts',
    'members/own-data.ts',
    'postgres/open.ts',
    'schedule/clock.ts',
  ])
})

test('no expression changes its flags within: of one that did, V8 now and then forgot the case of what stood behind', () => {
  const changing = files.filter((file) => /\(\?(?:[ims]+|[ims]*-[ims]+):/.test(readFileSync(join(root, file), 'utf8')))
  expect(changing).toEqual([])
})

test.each([
  ['ARCHITECTURE.md', 100],
  ['SECURITY.md', 20],
  ['CONTRIBUTING.md', 3],
  ['docs/alerts.md', 1],
])('every path that %s names is there', (file, least) => {
  const map = readFileSync(join(root, file), 'utf8')
  const named = [...map.matchAll(/`([^`\s]+(?:\/|\.(?:ts|mjs|yaml|md)))`/g), ...map.matchAll(/\]\(([^)#]+)\)/g)]
  const tree = ['src', 'commands', 'content', 'docs', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).map((one) => {
      const path = join(one.parentPath, one.name).slice(root.length).replaceAll('\\', '/')
      return one.isDirectory() ? `${path}/` : path
    }),
  )
  // `X` stands for a name of the reader's own.
  const paths = new Set(named.flatMap(([, path = '']) => (/X/.test(path) || path.startsWith('/') ? [] : [path])))
  const isThere = (path: string) =>
    ['src/', 'commands/', 'content/', 'docs/', 'test/'].includes(path) ||
    existsSync(join(root, path)) ||
    tree.some((one) => one.endsWith(`/${path}`) || matchesGlob(one.slice(1), `{,**/}${path}`))
  expect(paths.size).toBeGreaterThanOrEqual(least)
  expect([...paths].filter((path) => !isThere(path))).toEqual([])
})
