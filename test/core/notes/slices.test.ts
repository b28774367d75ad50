import { describe, expect, test } from 'vitest'
import { buildNotebook } from '../../../src/core/notes/notebook.ts'
import { scanNote } from '../../../src/core/notes/scan.ts'
import { slicesOf } from '../../../src/core/notes/slices.ts'

/** What one parse may be given: the square of it is what a member would wait for. */
const LARGEST = 45_000

function slices(source: string) {
  const steps = scanNote(source.split('\n'), 'note')
  for (;;) {
    const { done, value } = steps.next()
    if (done) return [...slicesOf(value)]
  }
}

const many = (lines: number, line: (at: number) => string) =>
  Array.from({ length: lines }, (_, at) => line(at)).join('\n')

/** That many in the whole of an input. */
const of = (count: number) => (process.env.FAULTS === 'full' ? count : count / 4)

/** Inputs of about a megabyte, each of which once took the parser minutes; of a quarter of that, and whole with FAULTS=full. */
const LARGE: Readonly<Record<string, string>> = {
  headings: many(of(20_000), (at) => `## 제목 ${at}\n\n- 문장 ${at}`),
  'one list': many(of(20_000), (at) => `- 문장 ${at} with *words*`),
  'one numbered list': many(20_000, (at) => `${at + 1}. 문장`),
  'one item with everything under it': `- # A\n${many(of(20_000), (at) => `\t- 문장 ${at}\n\t\t- 아래`)}`,
  'lists 1,000 deep': many(1_000, (at) => `${'  '.repeat(at)}- a`),
  'open comments': '<!--'.repeat(of(50_000)),
  'open comments, a line each': '<!--\n'.repeat(of(50_000)),
  quotes: '> > > a\n'.repeat(of(100_000)),
  'a quote 10,000 deep': `${'>'.repeat(10_000)} x`,
  'one paragraph': '문장이다 그리고 더 길다.\n'.repeat(of(40_000)),
  'one line': '문장이다 '.repeat(of(200_000)),
  'one table': `| a | b |\n|---|---|\n${'| 문장 하나 | 둘째 칸 |\n'.repeat(of(40_000))}`,
  'open fences': '```js\n'.repeat(of(100_000)),
  'open HTML': '<div><b>x\n'.repeat(of(100_000)),
  'a table of HTML': `<table>${'<tr><td>a</td></tr>\n'.repeat(of(40_000))}</table>`,
  definitions: many(of(10_000), (at) => `[a${at}]: http://x/${at}\n\nText [a${at}]\n`),
  containers: ':::tip 제목\n글이다 그리고 더 길게 이어진다.\n'.repeat(of(25_000)),
  admonitions: many(of(12_000), (at) => `${'    '.repeat(at % 23)}!!! note "제목 ${at}"`),
  'programs that nothing ends': '{% highlight js %}\n'.repeat(of(50_000)),
  'formulas that nothing ends': '$$ a\n'.repeat(of(100_000)),
  'cells that stretch': '<table><tr><td rowspan=3 colspan=40>a</td></tr></table>\n\n'.repeat(of(15_000)),
  emphasis: `${'*a **b _c '.repeat(60)}\n`.repeat(of(1_500)),
}

describe('a large note is cut before it is parsed', () => {
  test.each(Object.entries(LARGE))('%s', (_, source) => {
    const found = slices(source)
    const sizes = found.map((one) => one.text.length)
    expect(Math.max(0, ...sizes)).toBeLessThan(LARGEST)
    // What is put in front of a slice again stays little beside what is new in it.
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(source.length * 2)
  })

  test('empty lines under an item cost as well', () => {
    const found = slices(`- a${'\n'.repeat(50_000)}- b`)
    expect(Math.max(...found.map((one) => one.lines.length))).toBeLessThan(2_500)
  })

  test('cells that stretch are as much work as what they stretch over', () => {
    const found = slices(LARGE['cells that stretch'] ?? '').map((one) => one.text.split('<td').length - 1)
    expect(Math.max(...found)).toBeLessThan(10)
  })

  test('thousands of one problem are told a hundred times', () => {
    const { problems } = buildNotebook([{ file: 'notes/a.md', text: '<!--\n'.repeat(5_000) }])
    expect(problems).toHaveLength(100)
  })

  test('empty fences are work, though there is nothing in them', () => {
    const lines = slices('```\n'.repeat(50_000)).map((one) => one.lines.length)
    expect(Math.max(...lines)).toBeLessThan(1_500)
  })

  test('a list and a table that are cut keep what they hang from', () => {
    const list = `- # A\n${many(2_000, (at) => `\t- 문장 ${at}\n\t\t- 아래 ${at}`)}`
    expect(slices(list).length).toBeGreaterThan(3)
    const [section] = buildNotebook([{ file: 'notes/a.md', text: list }]).notebook.sections
    expect(section?.statements).toHaveLength(4_000)
    for (const { text, parent, line } of section?.statements ?? []) {
      const [word, nth] = text.split(' ')
      if (word === '아래') expect(section?.statements[parent ?? -1]?.text).toBe(`문장 ${nth}`)
      expect(line).toBe(Number(nth) * 2 + (word === '아래' ? 3 : 2))
    }
    const table = `## T\n\n| a | b |\n|---|---|\n${many(2_000, (at) => `| 줄 ${at} | 칸 |`)}`
    const tables = buildNotebook([{ file: 'notes/a.md', text: table }]).notebook.sections[0]?.statements ?? []
    expect(tables.length).toBeGreaterThan(1)
    expect(tables.every((one) => one.table?.head.join() === 'a,b')).toBe(true)
    const rows = tables.flatMap((one) => one.table?.rows ?? [])
    expect(rows.map(({ line, cells }) => `${line} ${cells[0]}`)).toEqual(
      Array.from({ length: 2_000 }, (_, at) => `${at + 5} 줄 ${at}`),
    )
  })

  test.each([
    ['a row a line', ''],
    ['a cell a line', '\n'],
  ])('a table of HTML that is cut loses no row: %s', (_, end) => {
    const rows = many(1_200, (at) => `<tr>${end}<td>줄 ${at}</td>${end}<td>칸</td>${end}</tr>`)
    const text = `## T\n\n<table>\n${rows}\n</table>\n`
    expect(slices(text).length).toBeGreaterThan(3)
    const { notebook, problems } = buildNotebook([{ file: 'notes/a.md', text }])
    const tables = notebook.sections[0]?.statements ?? []
    expect(problems).toEqual([])
    expect(tables.flatMap(({ table }) => table?.rows ?? []).flatMap(({ cells }) => cells[0])).toEqual(
      Array.from({ length: 1_200 }, (_, at) => `줄 ${at}`),
    )
    expect(tables.map(({ line }) => line)).toEqual(tables.map(({ line }) => line).toSorted((a, b) => a - b))
  })

  test('fences, HTML, link definitions and footnotes hold across a cut', () => {
    const filler = `${many(300, (at) => `- 문장 ${at} 이 더 길게 이어진다`)}\n\n`
    const text = [
      `## A\n\n${filler}\`\`\`\n${'# no heading\n\n'.repeat(300)}\`\`\`\n`,
      `## B\n\n[말][a]이다[^1].\n\n${filler}`,
      `<table>\n<tr><td>x</td></tr>\n\n<tr><td>y</td></tr>\n</table>\n\n${filler}`,
      '[a]: https://example.com/a\n[^1]: 각주다.',
    ].join('\n')
    const { notebook } = buildNotebook([{ file: 'notes/a.md', text }])
    expect(notebook.sections.map((one) => one.title)).toEqual(['A', 'B'])
    const statements = notebook.sections[1]?.statements ?? []
    expect(statements[0]?.runs[0]).toEqual({ text: '말', url: 'https://example.com/a' })
    expect(statements[1]).toMatchObject({ text: '각주다.', parent: 0, line: text.split('\n').length })
    expect(statements.find((one) => one.table)?.table?.rows.map((one) => one.cells)).toEqual([['x'], ['y']])
  })
})

test('a heading right below HTML is a part of that, also beside sections of plain words, which are read apart', () => {
  const plain = '## Tides\n\nThe moon makes them.\n'
  const text = `# Sea\n\n${plain}\n<div>\nSalt\n## Waves\n\nThey come.\n\n${plain.replace('Tides', 'Winds')}`
  const { notebook } = buildNotebook([{ file: 'notes/sea.md', text }])
  expect(notebook.sections.map(({ title }) => title)).toEqual(['Tides', 'Winds'])
})
