import { instance, type Viz } from '@viz-js/viz'
import type { Graph, GraphEdge, GraphNode, Subgraph } from '../core/diagrams/graph.ts'
import { inputOf, labelSize, linesOf, nameAt, namedLines } from './graph-input.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Rect extends Point {
  readonly width: number
  readonly height: number
}

/** Text in lines, centred at a point. */
export interface Label extends Rect {
  readonly lines: readonly string[]
}

/** `x`, `y` are centres; y grows downwards. */
export interface Box extends Rect {
  readonly node: GraphNode
  readonly lines: readonly string[]
  /** So many of the lines are its name, the others tell about it. */
  readonly nameLines: number
}

export interface Border extends Rect {
  readonly subgraph: Subgraph
  readonly label?: Label
}

export interface Arrow {
  readonly edge: GraphEdge
  /** Bézier: a start, then three points a stretch. */
  readonly spline: readonly Point[]
  readonly from?: Point
  readonly to?: Point
  readonly label?: Label
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly borders: readonly Border[]
  readonly arrows: readonly Arrow[]
}

let viz: Promise<Viz> | undefined

/** Where Graphviz puts everything, in CSS pixels; sizes of words are those of the real font. Throws what Graphviz says. */
export async function layoutGraph(graph: Graph): Promise<Layout> {
  viz ??= instance()
  const engine = await viz
  const result = engine.render(inputOf(graph), { format: 'json', yInvert: true })
  if (result.status !== 'success') throw new Error(result.errors.map((one) => one.message).join('; '))
  return layoutOf(graph, JSON.parse(result.output) as Output)
}

/** Graphviz's JSON, as far as it is read here. */
interface Output {
  readonly bb: string
  readonly objects?: readonly Readonly<Record<string, string>>[]
  readonly edges?: readonly Readonly<Record<string, string>>[]
}

function layoutOf(graph: Graph, { bb, objects = [], edges = [] }: Output): Layout {
  const [left = 0, top = 0, right = 0, bottom = 0] = numbers(bb)
  const origin = { x: Math.min(left, right), y: Math.min(top, bottom) }
  const at = (text: string): Point => {
    const [x = 0, y = 0] = numbers(text)
    return { x: x - origin.x, y: y - origin.y }
  }
  const byName = new Map(objects.map((one) => [one.name ?? '', one]))
  const byId = new Map(edges.map((one) => [one.id ?? '', one]))
  const boxes = graph.nodes.map((node, index): Box => {
    const { pos = '', width = '0', height = '0' } = byName.get(`n${index}`) ?? {}
    return {
      node,
      ...namedLines(node.attributes.label ?? node.name),
      ...at(pos),
      width: Number(width) * 72,
      height: Number(height) * 72,
    }
  })
  const arrows = graph.edges.flatMap((edge, index): Arrow[] => {
    const found = byId.get(`e${index}`)
    return found?.pos ? [{ edge, ...splineOf(found.pos, at), ...labelOf(edge.attributes.label, found.lp, at) }] : []
  })
  const size = { width: Math.abs(right - left), height: Math.abs(bottom - top) }
  return { ...size, boxes, arrows, borders: bordersOf(graph.subgraphs, byName, at) }
}

function bordersOf(
  subgraphs: readonly Subgraph[],
  byName: ReadonlyMap<string, Readonly<Record<string, string>>>,
  at: (text: string) => Point,
  above = '',
): Border[] {
  return subgraphs.flatMap((subgraph, index) => {
    const place = `${above}${index}`
    const found = byName.get(nameAt(subgraph, place))
    const inner = bordersOf(subgraph.subgraphs, byName, at, `${place}_`)
    if (!found?.bb || !subgraph.name.startsWith('cluster')) return inner
    const [x1 = '', y1 = '', x2 = '', y2 = ''] = found.bb.split(',')
    const [a, b] = [at(`${x1},${y1}`), at(`${x2},${y2}`)]
    const border: Border = {
      subgraph,
      x: (a.x + b.x) / 2,
      y: (a.y + b.y) / 2,
      width: Math.abs(b.x - a.x),
      height: Math.abs(b.y - a.y),
      ...labelOf(subgraph.attributes.label, found.lp, at),
    }
    return [border, ...inner]
  })
}

function labelOf(text: string | undefined, lp: string | undefined, at: (text: string) => Point): { label?: Label } {
  const lines = linesOf(text)
  return lines.length > 0 && lp ? { label: { lines, ...at(lp), ...labelSize(lines) } } : {}
}

/** `e,x,y` and `s,x,y` are the tips of arrowheads, the rest is the curve. */
function splineOf(pos: string, at: (text: string) => Point) {
  const parts = pos.replace(/\\\n/g, '').split(/\s+/)
  const tip = (mark: string) => parts.find((one) => one.startsWith(`${mark},`))?.slice(2)
  const [to, from] = [tip('e'), tip('s')]
  const spline = parts.filter((one) => /^[-\d.]/.test(one)).map(at)
  return { spline, ...(to ? { to: at(to) } : {}), ...(from ? { from: at(from) } : {}) }
}

function numbers(text: string): number[] {
  return text.split(',').map(Number)
}
