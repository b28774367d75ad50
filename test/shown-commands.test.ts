import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { openStore } from '../src/store/open.ts'
import { tool } from './cli/run-tool.ts'
import { contentFolder } from './content-folder.ts'
import { shownCommands } from './shown-commands.ts'
import { tempFolder } from './store/fixtures.ts'
import { aSchedule, NINE } from './store/values.ts'

/** Every command that a page or a file for operators shows is run by a test, or it says why none can. */

const ROOT = join(import.meta.dirname, '..')
const SAEGIM = /^(?:npm run -s saegim -- |saegim )/

interface RunBy {
  readonly command: RegExp
  /** A test that runs it as it stands, or what it stands for; by itself: one of this file. */
  readonly by?: readonly [file: string, name: string]
  /** What keeps any test from it. */
  readonly not?: string
}

const PAGES = ['test/whole/pages.test.ts', '%s: each command as it stands there'] as const
const UPGRADE = ['test/whole/pages.test.ts', 'upgrade, then roll back: each command as it stands on its page'] as const
const IMAGE = ['test/whole/deploy.test.ts', 'the image’s command runs on what the image copies'] as const
const MOVE = ['test/postgres/move.test.ts', 'the tool says how far it is and what it did'] as const
const NPM_START = ['test/whole/npm-start.test.ts', '%s: the bot ends cleanly, and npm after it'] as const
const DRAFT = ['test/cli/drafting.test.ts', 'good drafts are kept, and are questions that the bot takes'] as const

const RUN_BY: readonly RunBy[] = [
  { command: SAEGIM },
  { command: /^(?:npm run -s )?saegim(?: --)? move-store( |$)/, by: MOVE },
  { command: /^saegim questions --draft/, by: DRAFT },
  { command: /^npm run -s saegim -- search-eval /, by: ['test/cli/search.test.ts', 'search-eval prints the figures'] },
  { command: /^npm ci/ },
  { command: /^npm (?:test|run (?!-s saegim))/ },
  { command: /^[A-Z_]+=\S+ (?:[A-Z_]+=\S+ )?npm test$/ },
  { command: /^npm start$/, by: NPM_START },
  { command: /^npm start -- --fresh$/, by: ['test/whole/main.test.ts', 'without a token the playground starts'] },
  { command: /^npm start -- --production$/, by: ['test/whole/main.test.ts', 'in production a token that is missing'] },
  {
    command: /^DATABASE_URL=\S+ npm start -- --production$/,
    by: ['test/postgres/replicas.test.ts', 'the process of compose.yaml lives beside a PostgreSQL'],
  },
  { command: /^(?:npx )?node (?:--\S+ )+src\/main\.m?[jt]s$/, by: IMAGE },
  { command: /^node src\/healthy\.ts$/, by: IMAGE },
  { command: /^node -e …$/, by: ['test/postgres/replicas.test.ts', 'and its health check sees it'] },
  { command: /^pg_isready /, by: ['test/postgres/clients.test.ts', 'the health check of the database'] },
  { command: /^pg_(?:dump|restore)\b/, by: ['test/postgres/clients.test.ts', 'a backup by PostgreSQL’s own programs'] },
  { command: /^docker (?:build|run) /, by: IMAGE },
  {
    command: /^docker compose (?:-f compose\.replicas\.yaml )?up -d --build$/,
    by: ['test/postgres/replicas.test.ts', 'three processes by HTTP, one killed, one frozen, one drained'],
  },
  { command: /^(?:rm -rf node_modules\/node-linux-\*|mkdir \/data$|chown node:node \/data$)/, by: IMAGE },
  { command: /^git (?:pull|switch) /, by: UPGRADE },
  { command: /^(?:tar|touch) /, by: PAGES },
  {
    command: /^systemctl restart saegim$/,
    not: 'systemd is no part of a test; what the unit starts is run by deploy.test.ts',
  },
  { command: /^\.ci\/run$/, not: 'it runs the tests' },
]

const shown = [...shownCommands()]
/** The last that fits: what is particular stands below what is general. */
const runnerOf = (command: string) => RUN_BY.findLast((one) => one.command.test(command))

test('every command that is shown has somebody who runs it', () => {
  expect(shown.length).toBeGreaterThan(40)
  expect(shown.filter(([command]) => !runnerOf(command))).toEqual([])
  const idle = RUN_BY.filter((one) => !shown.some(([command]) => runnerOf(command) === one))
  expect(idle.map((one) => one.command)).toEqual([])
})

test('who runs it stands where it is said to', () => {
  const gone = RUN_BY.filter(({ by: [file, name] = ['', ''] }) => {
    const path = join(ROOT, file)
    return file !== '' && !(existsSync(path) && readFileSync(path, 'utf8').includes(name))
  })
  expect(gone).toEqual([])
})

const own = (start: RegExp) =>
  shown.map(([command]) => command).filter((command) => start.test(command) && !runnerOf(command)?.by)

/** A folder with data, and content that has one of everything that the commands name. */
async function home() {
  const content = contentFolder({
    'notes/a.md':
      '# A\n\n## B\n\n- **TTL**: 5분이다. 기본값은 300초이다.\n- **DAX**: 캐시이다.\n\n![그림](picture.png)\n',
    'diagrams/a/picture.dot': 'digraph { comment="하나"; a [class=client, label="앱"] }',
  })
  const folder = tempFolder()
  for (const name of ['notebook', 'notebook-ko'])
    cpSync(join(content, 'notes'), join(folder, name), { recursive: true })
  const store = await openStore(join(folder, 'saegim.db'), { now: () => NINE })
  await store.schedules.save(aSchedule())
  await store.close()
  return { folder, env: { CONTENT_DIR: content, DATA_DIR: folder } }
}

/** What stands in the place of a word in capitals, in either language. */
const GIVEN: Readonly<Record<string, string>> = {
  DIR: 'notebook',
  폴더: 'notebook-ko',
  FILE: 'kept.db',
  파일: 'kept.db',
  NAME: 'picture',
  이름: 'picture',
  SECTION: 'A > B',
  절: 'A > B',
  N: '3',
}
/** Named alone, where another one shows what it takes. */
const BARE = /^saegim (?:backup|restore|init|search|service|compare|questions)$/

test('the tool’s commands, as they stand', async () => {
  const { folder, env } = await home()
  const inOrder = own(SAEGIM)
    .filter((command) => !BARE.test(command))
    .sort((a, b) => Number(a.includes('restore')) - Number(b.includes('restore')))
  expect(inOrder.length).toBeGreaterThan(12)
  for (const command of inOrder) {
    const words = command.replace(SAEGIM, '').split(' ')
    // Pages name copies as they like; each is made before one is taken back.
    if (words[0] === 'restore' && !existsSync(join(folder, GIVEN[words[1] ?? ''] ?? words[1] ?? '')))
      copyFileSync(join(folder, 'kept.db'), join(folder, words[1] ?? ''))
    const { code, stdout, stderr } = await tool(folder, env, ...words.map((word) => GIVEN[word] ?? word))
    expect([command, code, stdout, stderr]).toEqual([command, 0, stdout, stderr])
  }
})

test('npm is told what it knows: each way to install, tried without a network', () => {
  const folder = tempFolder()
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(ROOT, file), join(folder, file))
  const ways = own(/^npm ci/)
  expect(ways.length).toBeGreaterThan(2)
  for (const way of ways)
    execFileSync('sh', ['-c', `${way} --dry-run --offline --ignore-scripts`], { cwd: folder, stdio: 'pipe' })
})

test('what a contributor runs is a script that is there, of an area that is there', () => {
  const scripts: Readonly<Record<string, string>> = packageJson.scripts
  const areas = [...readFileSync(join(ROOT, 'test/bench/run.ts'), 'utf8').matchAll(/^ {2}(\w+): /gm)].map(
    ([, one]) => one,
  )
  for (const command of own(/npm (?:test|run)/)) {
    const [, name = '', area] = /npm (?:run )?([\w:]+)(?: -- (\w+))?/.exec(command) ?? []
    if (name === '' || SAEGIM.test(command)) continue
    expect([command, scripts[name]]).toEqual([command, expect.any(String)])
    for (const [file] of scripts[name]?.matchAll(/\b(?:src|test)\/\S+\.m?ts\b/g) ?? [])
      expect(existsSync(join(ROOT, file))).toBe(true)
    if (area) expect(areas).toContain(area)
  }
})
