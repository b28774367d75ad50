import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { instance } from '@viz-js/viz'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDot } from '../../../src/core/diagrams/dot.ts'
import { SHIPPED_CONTENT } from '../../shipped-library.ts'

function graphOf(source: string) {
  const parsed = parseDot(source)
  if (!parsed.ok) throw new Error(`line ${parsed.line}: ${parsed.found}`)
  return parsed.graph
}

const edges = (source: string) => graphOf(source).edges.map(({ tail, head }) => `${tail}>${head}`)
const nodes = (source: string) => graphOf(source).nodes.map((one) => one.name)

describe('DOT is read as its language says', () => {
  test.each([
    ['digraph { a -> b -> c }', ['a>b', 'b>c']],
    ['strict digraph "이름" { a -> {b c}; d }', ['a>b', 'a>c']],
    ['graph g { a -- b }', ['a>b']],
    ['digraph { subgraph x { a; b } -> c [label="d"] }', ['a>c', 'b>c']],
    ['digraph { a:port:n -> b:s }', ['a>b']],
    ['DIGRAPH { a -> b // so\n /* and\n so */ -> c\n# line\n}', ['a>b', 'b>c']],
    ['digraph { 가 -> "나 다" }', ['가>나 다']],
    ['digraph { -1.5 -> .5 }', ['-1.5>.5']],
  ])('%s', (source, expected) => {
    expect(edges(source)).toEqual(expected)
  })

  test('defaults apply to what follows them, within their braces', () => {
    const { nodes } = graphOf('digraph { a; node [class=x]; b; { node [class=y] c } d [class=z] }')
    expect(nodes.map((one) => one.attributes.class)).toEqual([undefined, 'x', 'y', 'z'])
  })

  test('a node said again keeps what was said before', () => {
    const [node] = graphOf('digraph { a [label="x"]\n a [class=y] }').nodes
    expect(node).toEqual({ name: 'a', line: 2, attributes: { label: 'x', class: 'y' } })
  })

  test('a cluster knows its nodes, its label and what stands in it', () => {
    const [vpc] = graphOf('digraph { subgraph cluster_vpc { label="VPC"; a; subgraph cluster_s { b } } }').subgraphs
    expect(vpc).toMatchObject({ name: 'cluster_vpc', attributes: { label: 'VPC' }, nodes: ['a', 'b'] })
    expect(vpc?.subgraphs[0]).toMatchObject({ name: 'cluster_s', nodes: ['b'] })
  })

  test.each([
    ['a line feed', String.raw`"a\nb"`, 'a\nb'],
    ['a quotation mark', String.raw`"a\"b"`, 'a"b'],
    ['a joined line', '"a\\\nb"', 'ab'],
    ['two strings', '"a" + "b"', 'ab'],
  ])('%s in a string', (_, written, expected) => {
    expect(graphOf(`digraph { x [label=${written}] }`).nodes[0]?.attributes.label).toBe(expected)
  })
})

describe('where it stops being DOT, the line is told', () => {
  test.each([
    ['', 1, ''],
    ['notes', 1, 'notes'],
    ['digraph {\n a -> \n}', 3, '}'],
    ['digraph {\n a [label="b"\n', 3, ''],
    ['digraph {\n a [label="b]\n}', 2, '"b]'],
    ['digraph {\n a [label=<b>]\n}', 2, '<b>]'],
    ['digraph { a }\n}', 2, '}'],
    ['digraph { a -> b', 1, ''],
  ])('%j', (source, line, found) => {
    expect(parseDot(source)).toEqual({ ok: false, line, found })
  })

  test('no text whatever makes the reader fail otherwise', () => {
    const parts = fc.constantFrom(
      'digraph',
      '{',
      '}',
      '[',
      ']',
      '->',
      '=',
      '"',
      'a',
      ';',
      '\n',
      'subgraph',
      '\\',
      '<',
      '한',
      '+',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((one) => one.join(' ')),
        ),
        (text) => {
          expect(parseDot(text)).toHaveProperty('ok')
        },
      ),
    )
  })
})

test('what was written of any graph is read back', () => {
  const word = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => !/[\\\r]/.test(one))
  const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word, word)), (list) => {
      const lines = list.map(([tail, head, label]) => `${quoted(tail)} -> ${quoted(head)} [label=${quoted(label)}]`)
      const read = graphOf(`digraph {\n${lines.join('\n')}\n}`).edges
      expect(read.map(({ tail, head, attributes }) => [tail, head, attributes.label])).toEqual(list)
    }),
  )
})

test('the shipped files hold the nodes and arrows that Graphviz finds in them', async () => {
  const viz = await instance()
  const folder = join(SHIPPED_CONTENT, 'diagrams/databases')
  for (const file of readdirSync(folder)) {
    const source = readFileSync(join(folder, file), 'utf8')
    const { objects = [], edges: found = [] } = viz.renderJSON(source) as {
      objects?: { name: string; nodes?: unknown; _gvid: number }[]
      edges?: { tail: number; head: number }[]
    }
    const name = (id: number) => objects.find((one) => one._gvid === id)?.name
    expect(nodes(source).sort()).toEqual(
      objects
        .filter((one) => !('nodes' in one) && !one.name.startsWith('cluster'))
        .map((one) => one.name)
        .sort(),
    )
    expect(edges(source).sort()).toEqual(found.map(({ tail, head }) => `${name(tail)}>${name(head)}`).sort())
  }
})
