import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundled } from '../bundle.ts'
import { tempFolder } from '../store/fixtures.ts'
import { tool } from './run-tool.ts'

const CLI = join(import.meta.dirname, '../../src/cli.ts')
const BUNDLED = await bundled('src/cli.ts')
const NEEDS = join(import.meta.dirname, '../../src/needs-node-26.mjs')

/** A folder with three content folders, whose only section says which it is, and a `.env` that names one. */
function folder(): string {
  const at = tempFolder()
  for (const name of ['file', 'environment', 'flag']) {
    mkdirSync(join(at, name, 'notes'), { recursive: true })
    writeFileSync(join(at, name, 'notes/a.md'), `# A\n\n### From the ${name}\n\n- It is the ${name}.\n`)
  }
  writeFileSync(join(at, '.env'), 'CONTENT_DIR=file\nNOTES_URL_TEMPLATE="https://example.com/{file}#L{line}"\n')
  return at
}

test('the tool reads what the bot reads: the flag, else the environment, else .env', async () => {
  const cwd = folder()
  const sections = async (env: Record<string, string>, ...args: string[]) =>
    (await tool(cwd, env, 'sections', ...args)).stdout
  expect(await sections({})).toContain('From the file')
  expect(await sections({ CONTENT_DIR: 'environment' })).toContain('From the environment')
  expect(await sections({ CONTENT_DIR: 'environment' }, '--content', 'flag')).toContain('From the flag')
})

test('links are those of NOTES_URL_TEMPLATE; a wrong one, or a folder that is not there, is named', async () => {
  const cwd = folder()
  const found = await tool(cwd, {}, 'search', '--json', '--no-cut', 'file')
  expect(JSON.parse(found.stdout).results[0].url).toMatch(/^https:\/\/example\.com\/.*a\.md#L\d$/)
  const wrong = await tool(cwd, { NOTES_URL_TEMPLATE: 'here' }, 'check')
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('NOTES_URL_TEMPLATE: must be an http(s) URL')])
  const gone = await tool(cwd, { CONTENT_DIR: 'gone' }, 'check')
  expect([gone.code, gone.stderr]).toEqual([2, expect.stringMatching(/CONTENT_DIR: there is no folder .*gone/)])
})

test('a value in .env that would be cut at its # is named with its line', async () => {
  const cwd = folder()
  writeFileSync(join(cwd, '.env'), 'DATA_DIR=data # here\nNOTES_URL_TEMPLATE=https://example.com/{file}#L{line}\n')
  const cut = await tool(cwd, {}, 'check')
  expect([cut.code, cut.stderr]).toEqual([2, expect.stringContaining('.env:2: NOTES_URL_TEMPLATE ends at its #')])
})

test('a .env that Windows wrote as UTF-16 or with a mark is read; one that cannot be read is named', async () => {
  const cwd = folder()
  for (const written of [Buffer.from('\uFEFFCONTENT_DIR=flag\r\n', 'utf16le'), '\uFEFFCONTENT_DIR="flag"\r\n']) {
    writeFileSync(join(cwd, '.env'), written)
    expect((await tool(cwd, {}, 'sections')).stdout).toContain('From the flag')
  }
  rmSync(join(cwd, '.env'))
  mkdirSync(join(cwd, '.env'))
  const refused = await tool(cwd, {}, 'check')
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('cannot be read (EISDIR)')])
})

/** The process itself, as `npm run saegim` starts it: from the sources as they stand, or what they are put together to. */
async function started(entry: string, cwd: string, hear: boolean, ...args: readonly string[]) {
  const { PATH = '', NODE_OPTIONS = '' } = process.env
  const child = spawn(process.execPath, ['--import', NEEDS, entry, ...args], { cwd, env: { PATH, NODE_OPTIONS } })
  const said = { stdout: '', stderr: '' }
  child.stderr.on('data', (data: Buffer) => (said.stderr += data.toString()))
  if (hear) child.stdout.on('data', (data: Buffer) => (said.stdout += data.toString()))
  else child.stdout.destroy()
  const [code, signal] = await once(child, 'close')
  return { code, signal, ...said }
}

test('a process of it ends with the code, and speaks on both streams', async () => {
  expect(await started(CLI, folder(), true, 'sections')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('From the file'),
  })
  expect(await started(BUNDLED, folder(), true, 'compare', 'one')).toMatchObject({
    ...{ code: 2, stdout: '' },
    stderr: expect.stringMatching(/^saegim compare: .*\nusage: /),
  })
})

test('a reader that went away, as `| head` does, is no failure', async () => {
  expect(await started(BUNDLED, folder(), false, 'sections')).toEqual({ code: 0, signal: null, stdout: '', stderr: '' })
})

test.each([
  [
    { LANG: 'ko_KR.UTF-8' },
    ['search', '--nothing', '말'],
    /search: --nothing 라는 옵션은 없습니다.*\n쓰는 법: npm run/,
  ],
  [{ LANG: 'ko_KR.UTF-8' }, ['compare', '하나'], /compare: 이름을 둘이나 셋 적어 주세요/],
  [{ LANG: 'ko_KR.UTF-8' }, ['seek'], /「seek」라는 명령은 없습니다/],
  [{}, ['search', '--lang', 'ko', '--limit', 'many', '말'], /--limit 에는 1부터 \d+까지의 정수를/],
  [{ LANG: 'ko_KR.UTF-8', LC_ALL: 'en_US.UTF-8' }, ['service'], /service: name a subject\nusage: npm run/],
] as const)('called wrongly under %j, %j says so in that language', async (env, args, said) => {
  const { code, stderr } = await tool(folder(), env, ...args)
  expect([code, stderr]).toEqual([2, expect.stringMatching(said)])
})

test('its help and what is wrong with its settings are in the language that is asked for, or the system’s', async () => {
  const cwd = tempFolder()
  const korean = { LANG: 'ko_KR.UTF-8' }
  expect((await tool(cwd, korean, '--help')).stdout).toContain('노트의 절을 키와 줄 번호로 늘어놓습니다')
  expect((await tool(cwd, korean, 'backup', '--help')).stdout).toContain('SQLite 의 온라인 백업')
  expect((await tool(cwd, korean, '--lang', 'en', '--help')).code).toBe(2)
  const wrong = await tool(cwd, korean, 'sections')
  expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('폴더가 없습니다. 노트는 그 안의 notes/') })
  const english = await tool(cwd, korean, 'sections', '--lang', 'en')
  expect(english.stderr).toContain('there is no folder')
  writeFileSync(join(cwd, '.env'), 'CONTENT_DIR=notes#mine\n')
  expect((await tool(cwd, korean, 'sections')).stderr).toContain('.env:1: CONTENT_DIR 값이 # 에서 끊깁니다')
})
