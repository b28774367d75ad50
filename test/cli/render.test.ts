import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Cli, CliCommand, CliValues } from '../../src/cli/command.ts'
import { renderCompare } from '../../src/cli/render.ts'
import { renderDiagram, renderDiagrams } from '../../src/cli/render-diagrams.ts'
import type { Library } from '../../src/content/library.ts'
import { readLibrary } from '../../src/content/read.ts'
import { ko } from '../../src/text/ko.ts'
import { contentFolder } from '../content-folder.ts'
import { sizeOfPng } from '../pictures/png.ts'
import { shippedLibrary } from '../shipped-library.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'saegim-render-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

async function run(
  command: CliCommand,
  names: readonly string[],
  values: CliValues,
  library: Library = shippedLibrary,
) {
  const out: string[] = []
  const err: string[] = []
  const cli: Cli = {
    content: 'content',
    json: false,
    noteUrl: () => undefined,
    drafting: { api: () => undefined, timeoutMs: 0, wait: async () => {} },
    text: ko,
    library: () => library,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    lines: async function* () {},
  }
  return { code: await command.run(cli, names, values), out, err }
}

test('a comparison is written as a PNG, page after page', async () => {
  const out = join(folder(), 'compare.png')
  const { code } = await run(renderCompare, ['RDS', 'Aurora'], { out })
  expect(code).toBe(0)
  expect(sizeOfPng(readFileSync(out)).width).toBe(1100)
  expect(sizeOfPng(readFileSync(out.replace('.png', '-2.png'))).width).toBe(1100)
})

test('a diagram is written as a PNG, with its alt text told', async () => {
  const file = join(folder(), 'one.png')
  const { code, out } = await run(renderDiagram, ['11-rds-multi-az'], { out: file })
  expect(code).toBe(0)
  expect(out.join()).toContain('동기 복제')
  expect(sizeOfPng(readFileSync(file)).width).toBe(1100)
})

test('folders that are not there yet are made; a place that cannot be written is told', async () => {
  const out = join(folder(), 'new', 'one.png')
  await run(renderDiagram, ['11-rds-multi-az'], { out })
  expect(sizeOfPng(readFileSync(out)).width).toBe(1100)
  await expect(run(renderDiagram, ['11-rds-multi-az'], { out: join(out, 'two.png') })).rejects.toThrow('cannot write')
})

test('an unknown diagram is answered with those that there are; a broken one with file and line', async () => {
  const unknown = await run(renderDiagram, ['nothing'], { out: 'x' })
  expect(unknown.code).toBe(1)
  expect(unknown.err.join()).toContain('11-rds-multi-az')
  const content = contentFolder({
    'notes/a.md': '# 장\n### 절\n- 글\n![x](one.png)',
    'diagrams/one.dot': 'digraph {\n a ->',
  })
  const broken = await run(renderDiagram, ['one'], { out: 'x' }, readLibrary(content, ko))
  expect(broken.err.join()).toContain('diagrams/one.dot:2:')
})

test('all diagrams are written, and a sheet with all of them', async () => {
  const out = folder()
  const { code } = await run(renderDiagrams, [], { out })
  expect(code).toBe(0)
  expect(readdirSync(out)).toHaveLength(32)
  expect(sizeOfPng(readFileSync(join(out, 'sheet.png'))).height).toBeGreaterThan(3000)
})
