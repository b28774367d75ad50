import type { Graph as Input } from '@viz-js/viz'
import { ARROW_LAYOUT, BOX_LAYOUT, GRAPH_LAYOUT } from '../core/diagrams/classes.ts'
import type { Attributes, Graph, GraphNode, Subgraph } from '../core/diagrams/graph.ts'
import { cleanText } from './clean.ts'
import { FONT, PADDING, roleOf } from './diagram-theme.ts'
import { widthOf } from './measure.ts'
import { cellsOf, tableSize } from './table-box.ts'

const LABEL_ROOM = 60

/** Nodes, edges and borders go to Graphviz and come back by number: what an author calls them may be any text. */
export function inputOf(graph: Graph): Input {
  const numbers = new Map(graph.nodes.map((node, at) => [node.name, `n${at}`]))
  const numberOf = (name: string) => numbers.get(name) ?? ''
  return {
    directed: true,
    graphAttributes: {
      rankdir: 'LR',
      nodesep: 0.3,
      ranksep: 0.45,
      labeljust: 'l',
      forcelabels: true,
      ...pass(graph.attributes, GRAPH_LAYOUT),
    },
    nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
    edgeAttributes: { arrowsize: 0.8 },
    nodes: graph.nodes.map((node, at) => {
      const { width, height } = sizeOf(node)
      return {
        name: `n${at}`,
        attributes: { ...pass(node.attributes, BOX_LAYOUT), width: width / 72, height: height / 72 },
      }
    }),
    edges: graph.edges.map(({ tail, head, attributes }, at) => ({
      tail: numberOf(tail),
      head: numberOf(head),
      attributes: { ...pass(attributes, ARROW_LAYOUT), ...blank(attributes.label), id: `e${at}` },
    })),
    subgraphs: graph.subgraphs.map((one, at) => subgraphInput(one, numberOf, String(at))),
  }
}

function subgraphInput(
  one: Subgraph,
  numberOf: (name: string) => string,
  place: string,
): NonNullable<Input['subgraphs']>[number] {
  return {
    name: nameAt(one, place),
    graphAttributes: { ...pass(one.attributes, GRAPH_LAYOUT), ...blank(one.attributes.label), margin: 10 },
    nodes: one.nodes.map((name) => ({ name: numberOf(name) })),
    subgraphs: one.subgraphs.map((inner, at) => subgraphInput(inner, numberOf, `${place}_${at}`)),
  }
}

/** Graphviz draws a border around a subgraph by its name. */
export function nameAt({ name }: Subgraph, place: string): string {
  return `${name.startsWith('cluster') ? 'cluster' : 'part'}_${place}`
}

function pass(attributes: Attributes, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => keys.includes(key)))
}

/** A label as an empty table of its size: Graphviz knows no font, so it is told how much room the words take. */
function blank(label: string | undefined): Record<string, { html: string }> {
  const lines = linesOf(label)
  if (lines.length === 0) return {}
  const { width, height } = labelSize(lines)
  const size = `FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.ceil(height)}"`
  return { label: { html: `<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" ${size}><TR><TD></TD></TR></TABLE>` } }
}

/** The name, and behind an empty line what is told about it. */
export function namedLines(label: string) {
  const [name = '', ...rest] = label.split('\n\n')
  const [first, others] = [linesOf(name), linesOf(rest.join('\n'))]
  return { lines: [...first, ...others], nameLines: first.length }
}

export function linesOf(label: string | undefined): string[] {
  return (label ?? '')
    .split('\n')
    .map((line) => cleanText(line, LABEL_ROOM))
    .filter((line) => line !== '')
}

export function labelSize(lines: readonly string[]) {
  const width = Math.max(...lines.map((line) => widthOf(line, FONT.text, 400))) + 8
  return { width, height: lines.length * FONT.line + 4 }
}

function sizeOf({ name, attributes }: GraphNode) {
  const { shape } = roleOf(attributes.class)
  if (shape === 'table') return tableSize(cellsOf(attributes.label ?? name))
  const { lines, nameLines } = namedLines(attributes.label ?? name)
  const widths = lines.map((line, at) => widthOf(line, FONT.text, at < nameLines ? 700 : 400))
  const [x, y] = PADDING[shape]
  return { width: Math.max(40, ...widths) + x, height: Math.max(1, lines.length) * FONT.line + y }
}
