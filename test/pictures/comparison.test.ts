import { afterAll, describe, expect, test } from 'vitest'
import { picturePages } from '../../commands/compare/pages.ts'
import type { Library } from '../../src/content/library.ts'
import { readLibrary } from '../../src/content/read.ts'
import { compareSubjects } from '../../src/core/facts/comparison/comparison.ts'
import { FAMILY, fontData, WEIGHTS } from '../../src/pictures/fonts.ts'
import { openPictures, PATIENT_MS } from '../../src/pictures/open.ts'
import type { TablePicture } from '../../src/pictures/pictures.ts'
import { ENGINES, WIDTH } from '../../src/pictures/render.ts'
import { tableTree } from '../../src/pictures/table.ts'
import { cutTable } from '../../src/pictures/table-cut.ts'
import { textOf } from '../../src/text/text.ts'
import { contentFolder } from '../content-folder.ts'
import { shippedLibrary } from '../shipped-library.ts'
import { sizeOfPng } from './png.ts'

async function pagesOf(
  names: readonly string[],
  language: 'ko' | 'en',
  library: Library = shippedLibrary,
): Promise<TablePicture[]> {
  const { subjects, vocabulary, notebook, errata } = library
  const columns = names.flatMap((name) => {
    const found = subjects.resolve(name)
    return found.kind === 'one' ? [found.subject] : []
  })
  expect(columns).toHaveLength(names.length)
  const comparison = compareSubjects(columns, vocabulary, notebook)
  const context = { text: textOf(language), errata, notebook, noteUrl: () => undefined }
  const { opening, rest } = await picturePages(comparison, context, async (one) => cutTable(one))
  expect(opening.length).toBeLessThanOrEqual(2)
  return [...opening, ...rest].map(({ table }) => table)
}

/** How large each is drawn: laid out as it will be, and not painted. */
async function openMeasure(): Promise<(table: TablePicture) => Promise<{ width: number; height: number }>> {
  const { Renderer } = await ENGINES.native().catch(ENGINES.portable)
  const renderer = new Renderer({ cacheMaxBytes: 0 })
  for (const weight of WEIGHTS) await renderer.registerFont({ name: FAMILY, data: fontData(weight), weight })
  return async (table) => {
    const { width, height } = await renderer.measure(tableTree(table), {
      width: 2 * WIDTH,
      devicePixelRatio: 2,
      lang: 'ko',
    })
    return { width: Math.round(width), height: Math.round(height) }
  }
}

/** Everything that stands on a level with a facts file, two at a time, and what people ask for three at a time. */
const services = shippedLibrary.subjects.all
  .filter((one) => one.sheet)
  .slice(0, 12)
  .map((one) => one.name)
const COMPARED = [
  ...services.flatMap((one, at) => services.slice(at + 1).map((other) => [one, other])),
  ['DynamoDB', 'Aurora', 'RDS'],
  ['DAX', 'ElastiCache', 'OpenSearch'],
  ['Writer Endpoint', 'Reader Endpoint', 'Custom Endpoint'],
  ['Reader Endpoint', 'Custom Endpoint', 'Instance Endpoint'],
  ['Writer Endpoint', 'Custom Endpoint', 'Instance Endpoint'],
  ['Writer Endpoint', 'Reader Endpoint', 'Instance Endpoint'],
]

describe('a comparison in the chat’s box of 550 by 350', () => {
  const pictures = openPictures({ limitMs: PATIENT_MS })
  afterAll(() => pictures.close())

  test.each(['ko', 'en'] as const)('is at least 1.2 times as wide as high, page by page (%s)', async (language) => {
    const measure = await openMeasure()
    const tall: string[] = []
    for (const names of COMPARED) {
      for (const table of await pagesOf(names, language)) {
        const { width, height } = await measure(table)
        if (width / height < 1.2) tall.push(`${table.title} ${table.footer}: ${width}x${height}`)
      }
    }
    expect(tall).toEqual([])
  })

  test('also where nobody prepared facts, and the note of it takes its room', async () => {
    const said = (name: string) => [
      `### ${name}`,
      ...Array.from(
        { length: 9 },
        (_, at) => `- **항목 ${at}**: ${name}의 ${at}번째 값은 이러하고 저러해서 꽤 길게 적혀 있다.`,
      ),
    ]
    const notes = ['# 장', ...said('첫째 서비스'), ...said('둘째 서비스')].join('\n')
    const library = readLibrary(contentFolder({ 'notes/one.md': notes }), textOf('ko'))
    const tables = await pagesOf(['첫째 서비스', '둘째 서비스'], 'ko', library)
    expect(tables[0]?.notes.join()).toContain('자동')
    const measure = await openMeasure()
    for (const table of tables) {
      const { width, height } = sizeOfPng((await pictures.table(table))?.png)
      expect(await measure(table)).toEqual({ width, height })
      expect(width / height).toBeGreaterThanOrEqual(1.2)
    }
  })
})
