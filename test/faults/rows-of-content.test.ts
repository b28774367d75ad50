import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderSource } from '../../src/content/source.ts'
import { tool } from '../cli/run-tool.ts'
import { tempFolder } from '../store/fixtures.ts'
import { openKillStage } from '../whole/kill-stage.ts'
import { BAD, writeBadFolder } from './bad-folder.ts'
import { writeBank } from './bank.ts'
import { heard, LONG_LEASE, listen, online, posts, SAVED } from './pressing.ts'

/** Rows of docs/faults.md about what people put into the content folder: the whole process, and the tool for authors. */

const isFull = process.env.FAULTS === 'full'

test('whatever of a folder is broken is left out, and named with its file and line by the tool for authors', async () => {
  const content = writeBank(join(tempFolder(), 'content'), 3)
  writeBadFolder(content, false)
  const { code, stdout } = await tool(tempFolder(), {}, 'check', '--json', '--content', content)
  expect(code).toBe(1)
  const said = stdout
    .split('\n')
    .flatMap((line): { file?: string; line: number; code: string }[] => (line === '' ? [] : [JSON.parse(line)]))
  for (const { path, told } of BAD) {
    const own = said.filter(({ file }) => file === path).map(({ line, code: what }) => [line, what])
    if (told) expect([path, own]).toEqual([path, expect.arrayContaining([[...told]])])
  }
})

test('of more files than anybody has notes the first fifty thousand are taken, and that there are more is said once', () => {
  const folder = tempFolder()
  for (let at = 0; at < 50; at++) mkdirSync(join(folder, `notes/${at}`), { recursive: true })
  for (let at = 0; at < 50_010; at++) writeFileSync(join(folder, `notes/${at % 50}/${at}.md`), '')
  const { files, skipped } = folderSource(folder).walk('notes')
  expect(files).toHaveLength(50_000)
  expect(skipped.map(({ why }) => why)).toEqual(['too-many'])
})

test('a bot on a folder full of faults says how many, posts and answers from the rest, and keeps what it read when the notes go', async () => {
  // What is left of the other files may be asked by typing alone: what is pressed here is a question of the bank.
  const stage = await openKillStage({ services: ['Gates'] })
  const content = join(stage.dataDir, 'content')
  writeBadFolder(content, isFull)
  const bot = await stage.start('', { ...LONG_LEASE, LOG_LEVEL: 'info' })
  const log = listen(bot)
  await stage.until('open')
  await online(stage)
  const { world, channelIds } = stage.playground
  expect(posts(stage)).toHaveLength(1)
  expect(await heard(stage, 1)).toMatch(SAVED)
  const found = async (query: string) => {
    const outcome = await world.member(1).command(channelIds[1], 'search', { query })
    if (!('message' in outcome)) return outcome.kind
    return JSON.stringify(outcome.message).replaceAll(/[*_]/g, '')
  }
  // Each file beside the others is read, however its words are written.
  expect(await found('느티나무')).toContain('천 년을 산다')
  expect(await found('zero width')).toMatch(/A zero?/)
  expect(await found('means peace')).not.toMatch(/[\u202a-\u202e]/)
  expect(await found('gate 7')).toContain('Tree number 1 grows')
  // What is saved half is one fault more; a folder without notes is none to answer from.
  writeFileSync(join(content, 'questions/trees.md'), '#### 문제\n- Half\n#### 보기\n- A: one\n')
  writeFileSync(join(content, 'notes/new.md'), '# New\n\n## Lamp\n\n- A lamp burns beside gate 999.\n')
  await expect.poll(() => found('gate 999')).toContain('A lamp burns')
  expect(await found('gate 7')).toContain('Tree number 1 grows')
  rmSync(join(content, 'notes'), { recursive: true })
  await expect.poll(log).toContain('has no notes any more')
  expect(await found('gate 7')).toContain('Tree number 1 grows')
  expect(world.log.problems).toEqual([])
  expect(bot.exitCode).toBe(null)
})
