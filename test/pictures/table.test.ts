import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { parseDot } from '../../src/core/diagrams/dot.ts'
import { cleanLines, cleanText } from '../../src/pictures/clean.ts'
import { openPictures, PATIENT_MS } from '../../src/pictures/open.ts'
import { openPainter } from '../../src/pictures/painter.ts'
import type { TablePicture, TableRow } from '../../src/pictures/pictures.ts'
import { keepBytes } from '../../src/pictures/png-cache.ts'
import { sizeOfPng } from './png.ts'

const row = (label: string, texts: readonly string[], tone: TableRow['tone'] = 'differs'): TableRow => ({
  label,
  tone,
  cells: texts.map((text) => ({
    text,
    missing: text === '',
    ...(text.startsWith('!') ? { mark: '⚠ 오해하기 쉬움' } : {}),
  })),
})

function tableOf(rows: readonly TableRow[], columns = ['DAX', 'ElastiCache']): TablePicture {
  return { title: '비교', columns, rows, notes: ['같음: 다중 AZ'], footer: '1/1쪽', alt: '비교표' }
}

describe('a table as a picture', () => {
  const problems: string[] = []
  const pictures = openPictures({ limitMs: PATIENT_MS, onProblem: (one) => problems.push(one) })
  afterAll(() => pictures.close())
  const heightOf = async (table: TablePicture) => sizeOfPng((await pictures.table(table))?.png).height

  test('is twice 550 px wide and as high as it needs', async () => {
    const one = tableOf([row('지연', ['마이크로초', '밀리초'])])
    const picture = await pictures.table(one)
    expect(picture?.alt).toBe('비교표')
    expect(sizeOfPng(picture?.png).width).toBe(1100)
    expect(await heightOf(tableOf([...one.rows, row('TTL', ['5분', ''], 'partial')]))).toBeGreaterThan(
      await heightOf(one),
    )
  })

  test.each([
    ['no rows', tableOf([])],
    ['no columns', tableOf([row('x', [])], [])],
    ['fewer cells than columns', tableOf([row('x', ['하나'])])],
    ['60 rows', tableOf(Array.from({ length: 60 }, (_, at) => row(`속성 ${at}`, ['값'.repeat(40), '!값'])))],
    ['a value of 5,000 characters', tableOf([row('x', ['가'.repeat(5000), 'a'.repeat(5000)])])],
    ['a value of 5,000 lines', tableOf([row('x', ['가\n'.repeat(5000), ''])])],
    ['12 columns', tableOf([row('x', Array(12).fill('값'))], Array(12).fill('열'))],
    [
      'bidi, control characters, marks, markup',
      tableOf([row('\u202e\u0000', ['Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢'.repeat(99), '<img src=x> &amp; 🔥👨‍👩‍👧'])]),
    ],
    ['lone surrogates', tableOf([row('\ud800', ['\udfff', '﷽'])])],
  ])('with %s still fits a phone', async (_, table) => {
    const height = await heightOf(table)
    expect(height).toBeGreaterThan(100)
    expect(height).toBeLessThan(2 * 2300)
    expect(problems).toEqual([])
  })

  test('of the same content is drawn once', async () => {
    const table = tableOf([row('한 번', ['만', '그려진다'])])
    const [first, second] = await Promise.all([pictures.table(table), pictures.table({ ...table, alt: '다른 설명' })])
    expect(second?.png).toBe(first?.png)
    expect((await pictures.table(table))?.png).toBe(first?.png)
    expect(second?.alt).toBe('다른 설명')
  })
})

test('what hangs is given up and told; the next picture is drawn by a new thread', async () => {
  const names = Array.from({ length: 31 }, (_, at) => `n${at}`)
  const knot = parseDot(`digraph { {${names.join(' ')}} -> {${names.join(' ')}} }`)
  if (!knot.ok) throw new Error('no graph')
  const problems: string[] = []
  const painter = openPainter({ limitMs: 4000, onProblem: (one) => problems.push(one) })
  const [hung, next] = await Promise.all([
    painter.paint({
      kind: 'diagram',
      graph: { ...knot.graph, edges: Array.from({ length: 6 }, () => knot.graph.edges).flat() },
    }),
    painter.paint({ kind: 'table', table: tableOf([row('x', ['y', 'z'])]) }),
  ])
  expect(hung).toBeUndefined()
  expect(problems).toEqual(['drawing took longer than 4000 ms'])
  expect(sizeOfPng(next).width).toBe(1100)
  await painter.close()
})

test('a closed painter answers those who still wait', async () => {
  const painter = openPainter({ limitMs: 4000, onProblem: () => {} })
  const waiting = [1, 2, 3].map((at) => painter.paint({ kind: 'table', table: tableOf([row(`${at}`, ['a', 'b'])]) }))
  await painter.close()
  expect(await Promise.all(waiting)).toEqual([undefined, undefined, undefined])
})

test('what is kept never exceeds its bytes by more than the newest, and the newest is kept', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(60))), (sets) => {
      const kept = keepBytes(100)
      for (const [key, size] of sets) {
        kept.set(key, new Uint8Array(size))
        expect(kept.get(key)?.byteLength).toBe(size)
        const all = ['a', 'b', 'c', 'd'].reduce((sum, one) => sum + (kept.get(one)?.byteLength ?? 0), 0)
        expect(all).toBeLessThanOrEqual(Math.max(100, size))
      }
    }),
  )
})

describe('text for pictures', () => {
  test.each([
    ['궁극적인\n일관성 ', '궁극적인 일관성'],
    ['a\u202eb\u0007c\u200b', 'abc'],
    ['🔥 불 👨‍👩‍👧', '불'],
    ['⚠ ① ↔ ✓ ©', '⚠ ① ↔ ✓ ©'],
    ['e\u0301\u0302\u0303\u0304', 'é\u0302\u0303'],
    ['가나다라마바사', '가나다라…'],
  ])('%j becomes %j', (text, expected) => {
    expect(cleanText(text, 5 + (expected.endsWith('…') ? 0 : 90))).toBe(expected)
  })

  test('is never longer than its room, and clean when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, max) => {
        const clean = cleanText(text, max)
        expect([...new Intl.Segmenter('ko').segment(clean)].length).toBeLessThanOrEqual(max)
        expect(clean).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
        expect(clean.isWellFormed()).toBe(true)
      }),
    )
  })

  test('keeps the first lines of many, and says that there are more', () => {
    expect(cleanLines('a\n\nb\nc\nd', 9, 3)).toEqual(['a', 'b', '…'])
  })
})
