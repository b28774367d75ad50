import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { fitMessage } from '../../src/chat/fit.ts'
import type { Diagram } from '../../src/core/diagrams/diagram.ts'
import { parseDot } from '../../src/core/diagrams/dot.ts'
import { frameOf } from '../../src/pictures/diagram-frame.ts'
import { diagramSvg } from '../../src/pictures/diagram-svg.ts'
import { ROLES } from '../../src/pictures/diagram-theme.ts'
import { layoutGraph } from '../../src/pictures/layout.ts'
import { openPictures, PATIENT_MS } from '../../src/pictures/open.ts'
import { reach } from '../../src/pictures/shapes.ts'
import { shippedLibrary } from '../shipped-library.ts'
import { flawsOf } from './geometry.ts'
import { sizeOfPng } from './png.ts'

function diagramOf(source: string): Diagram {
  const parsed = parseDot(source)
  if (!parsed.ok) throw new Error(`line ${parsed.line}: ${parsed.found}`)
  const { graph } = parsed
  return { name: 'x', section: 'x', alt: 'x', file: 'x.dot', quotes: [], source: { kind: 'graph', graph } }
}

test.each(shippedLibrary.diagrams)('$name reads well', async (diagram) => {
  expect(await flawsOf(diagram)).toEqual([])
})

describe('the reader of layouts sees', () => {
  const many = Array.from({ length: 13 }, (_, at) => `n${at}`)
  test.each([
    ['small text', `digraph { ${many.slice(0, 9).join(' -> ')} }`, /text is .* px/],
    ['a tall picture', `digraph { rankdir=TB; ${many.slice(0, 9).join(' -> ')} }`, /too tall/],
    ['too many boxes', `digraph { ${many.join(';')} }`, /13 boxes/],
    [
      'a struck out title',
      'digraph { rankdir=TB; a -> b; subgraph cluster_x { label="아주 긴 제목이다"; b } }',
      /strikes out/,
    ],
  ])('%s', async (_, source, flaw) => {
    expect((await flawsOf(diagramOf(source))).join('\n')).toMatch(flaw)
  })
})

test.each([
  ['pill', 1],
  ['hexagon', 1],
  ['bucket', 1],
  ['cylinder', 1],
  ['slanted', -1],
] as const)('an arrow goes on to the outline of a %s where that leaves a corner of its rectangle', (shape, side) => {
  const box = { x: 0, y: 0, width: 100, height: 60 }
  const corner = { x: -50, y: 30 * side }
  const from = { x: -110, y: 70 * side }
  const { x, y } = reach(shape, box, from, corner)
  expect(Math.hypot(x - corner.x, y - corner.y)).toBeGreaterThan(2)
  expect(reach('box', box, from, corner)).toEqual(corner)
})

describe('around a diagram', () => {
  const svgOf = async (source: string) => {
    const { source: drawn } = diagramOf(source)
    if (drawn.kind !== 'graph') throw new Error('no graph')
    const layout = await layoutGraph(drawn.graph)
    return { frame: frameOf(drawn.graph, layout), ...diagramSvg(drawn.graph, layout) }
  }

  test('a warning stands above it, a note below it, neither under the ALT button of the chat', async () => {
    const [warned, noted] = [
      await svgOf('digraph { label="⚠ 바뀌었다."; a -> b }'),
      await svgOf('digraph { label="끝."; a -> b }'),
    ]
    expect(warned.frame.y).toBeGreaterThan(noted.frame.y)
    expect(noted.height).toBeGreaterThan(noted.frame.below)
    for (const label of ['⚠ 아주 긴 경고이다. '.repeat(9), '아주 긴 설명이다. '.repeat(9)]) {
      expect(await flawsOf(diagramOf(`digraph { label="${label}"; a -> b }`))).toEqual([])
    }
  })

  test('a box in the lower left corner gets room below it', async () => {
    const flat = 'a -> b -> c -> d -> e -> f'
    expect(await flawsOf(diagramOf(`digraph { ${flat} }`))).toEqual([])
  })

  test.each([
    ['digraph { a -> b; b -> c }', []],
    ['digraph { a -> b [dir=none]; b -> c [class=async] }', ['async, copy']],
    ['digraph { a -> b; b -> c [class=async] }', ['request, sync', 'async, copy']],
    ['digraph { a -> b [label="쓰기"]; b -> c [class=async] }', ['요청 · 동기', '비동기 · 복제']],
    ['digraph { a -> b [class="async failover"]; b -> c [class="failover"] }', ['async, copy', 'on failure']],
  ])('%s has the key of its arrows when not all are solid', async (source, words) => {
    const { frame, svg } = await svgOf(source)
    expect(frame.key.map((one) => one.words)).toEqual(words)
    for (const one of words) expect(svg).toContain(`>${one}</text>`)
    expect(await flawsOf(diagramOf(source))).toEqual([])
  })
})

describe('a diagram as a picture', () => {
  const problems: string[] = []
  const pictures = openPictures({ limitMs: PATIENT_MS, onProblem: (one) => problems.push(one) })
  afterAll(() => pictures.close())

  test('is an opaque PNG, 1100 px wide, with its alt text', async () => {
    const image = await pictures.diagram({ ...diagramOf('digraph { a -> b }'), alt: '가에서 나로' })
    expect(image).toMatchObject({ type: 'png', alt: '가에서 나로' })
    expect(sizeOfPng(image?.data)).toMatchObject({ width: 1100 })
  })

  test('is drawn whatever roles, shapes and markup its author wrote', async () => {
    const nodes = [...Object.keys(ROLES), 'no-such-role'].map(
      (role) => `${role.replaceAll('-', '_')} [class="${role}", label="<b>&\\"${role}"]`,
    )
    const wild = `digraph { ${nodes.join(';')}; client -> client; client -> cache [dir=both]; cache -> x [dir=none]; "" -> "a\\u0000" }`
    expect(await pictures.diagram(diagramOf(wild.replace('\\u0000', '\u0001')))).toBeDefined()
    expect(await pictures.diagram(diagramOf('digraph { }'))).toBeDefined()
    expect(problems).toEqual([])
  })

  test("is the group's own file where that is one, and nothing when it is gone", async () => {
    const own = (path: string): Diagram => ({
      ...diagramOf('digraph { a }'),
      source: { kind: 'image', bytes: 1, load: () => readFile(path), type: 'png' },
    })
    expect(await pictures.diagram(own('package.json'))).toMatchObject({ type: 'png' })
    expect(await pictures.diagram(own('no-such-file.png'))).toBeUndefined()
    expect(problems.pop()).toContain('no-such-file')
  })

  test.each<[string, Uint8Array]>([
    ['png', hex('89504e47 0d0a1a0a 0000000d 49484452 0000c350 0000c350 08060000 00')],
    ['gif', hex('47494638 3961 ffff ffff f70000')],
    ['webp', hex('52494646 00000000 57454250 56503858 0a000000 10000000 4fc300 4fc300')],
    ['jpg', hex('ffd8 ffe0 0004 0000 ffc2 0011 08 ffff ffff 03')],
  ])('is no picture of billions of pixels in a few bytes: %s', async (type, data) => {
    const bomb = { kind: 'image', bytes: data.length, load: async () => data, type: 'png' } as const
    expect(await pictures.diagram({ ...diagramOf('digraph { a }'), source: bomb })).toBeUndefined()
    expect(problems.pop(), type).toMatch(/has (?:2500000000|4294836225) pixels; 100000000 at most are shown/)
    const cut = { ...bomb, load: async () => data.slice(0, 7) }
    expect(await pictures.diagram({ ...diagramOf('digraph { a }'), source: cut })).toBeDefined()
  })

  test('is no file that the chat would refuse for its size, and its alt text is never cut in a letter', async () => {
    const strict = openPictures({ limitMs: PATIENT_MS, imageBytes: 100, onProblem: (one) => problems.push(one) })
    const own = (path: string): Diagram => ({
      ...diagramOf('digraph { a }'),
      alt: `${'가'.repeat(1023)}😀`,
      source: { kind: 'image', bytes: 1, load: () => readFile(path), type: 'png' },
    })
    expect(await strict.diagram(own('package.json'))).toBeUndefined()
    expect(problems.pop()).toMatch(/has \d+ bytes; the chat takes 100/)
    const image = await pictures.diagram(own('package.json'))
    const { files = [] } = fitMessage({ files: [{ name: 'x.png', data: new Uint8Array(), alt: image?.alt ?? '' }] })
    expect(files[0]?.alt).toMatch(/^가+…$/)
    expect(files[0]?.alt).toHaveLength(1024)
  })
})

function hex(words: string): Uint8Array {
  return Uint8Array.from(Buffer.from(words.replaceAll(' ', ''), 'hex'))
}
