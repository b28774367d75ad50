import type { Attributes, Graph, Subgraph } from './graph.ts'

/** What an author may write; all else of Graphviz is left out, for the look is the theme's. */
const BOX_CLASSES = [
  'client',
  'compute',
  'database',
  'replica',
  'cache',
  'stream',
  'storage',
  'gateway',
  'control',
  'table',
  'warning',
  'plain',
] as const
export const ARROW_CLASSES = ['sync', 'async', 'failover'] as const
const BORDER_CLASSES = ['region', 'vpc', 'az', 'subnet', 'group'] as const

export type BoxClass = (typeof BOX_CLASSES)[number]
export type ArrowClass = (typeof ARROW_CLASSES)[number]
export type BorderClass = (typeof BORDER_CLASSES)[number]

/** Graphviz's own attributes that steer where things stand. */
export const GRAPH_LAYOUT = [
  'rankdir',
  'nodesep',
  'ranksep',
  'splines',
  'rank',
  'newrank',
  'ordering',
  'labelloc',
  'labeljust',
] as const
export const BOX_LAYOUT = ['group'] as const
export const ARROW_LAYOUT = ['constraint', 'minlen', 'weight', 'dir', 'headport', 'tailport'] as const

export interface Unheard {
  readonly kind: 'class' | 'attribute'
  readonly on: 'graph' | 'box' | 'arrow' | 'border'
  /** The class, or the attribute's name. */
  readonly name: string
  readonly allowed: readonly string[]
  /** Where what carries it begins. */
  readonly line: number
}

/** Classes and attributes that the picture takes no notice of, in the order of boxes, arrows, borders. */
export function unheardOf({ attributes, nodes, edges, subgraphs }: Graph): Unheard[] {
  const said = ['class', 'label', 'tooltip']
  return [
    ...unheard('graph', attributes, 1, [], ['comment', 'label', 'tooltip', ...GRAPH_LAYOUT]),
    ...nodes.flatMap((one) => unheard('box', one.attributes, one.line, BOX_CLASSES, [...said, ...BOX_LAYOUT])),
    ...edges.flatMap((one) => unheard('arrow', one.attributes, one.line, ARROW_CLASSES, [...said, ...ARROW_LAYOUT])),
    ...subgraphs.flatMap(unheardOfBorder),
  ]
}

function unheardOfBorder({ attributes, line, subgraphs }: Subgraph): Unheard[] {
  return [
    ...unheard('border', attributes, line, BORDER_CLASSES, ['class', 'label', ...GRAPH_LAYOUT]),
    ...subgraphs.flatMap(unheardOfBorder),
  ]
}

function unheard(
  on: Unheard['on'],
  attributes: Attributes,
  line: number,
  classes: readonly string[],
  names: readonly string[],
): Unheard[] {
  const named = classes.length === 0 ? [] : (attributes.class ?? '').split(/\s+/).filter((one) => one !== '')
  return [
    ...named
      .filter((one) => !classes.includes(one))
      .map((name) => ({ kind: 'class' as const, on, name, allowed: classes, line })),
    ...Object.keys(attributes)
      .filter((one) => !names.includes(one))
      .map((name) => ({ kind: 'attribute' as const, on, name, allowed: names, line })),
  ]
}
