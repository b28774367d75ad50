import { afterAll, describe, expect, test } from 'vitest'
import type { Diagram } from '../../src/core/diagrams/diagram.ts'
import { parseDot } from '../../src/core/diagrams/dot.ts'
import { ROLES } from '../../src/pictures/diagram-theme.ts'
import { openPictures } from '../../src/pictures/open.ts'
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

describe('a diagram as a picture', () => {
  const problems: string[] = []
  const pictures = openPictures({ onProblem: (one) => problems.push(one) })
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
      source: { kind: 'image', path, type: 'png' },
    })
    expect(await pictures.diagram(own('package.json'))).toMatchObject({ type: 'png' })
    expect(await pictures.diagram(own('no-such-file.png'))).toBeUndefined()
    expect(problems.pop()).toContain('no-such-file')
  })
})
