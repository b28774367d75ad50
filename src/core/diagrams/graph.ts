export type Attributes = Readonly<Record<string, string>>

export interface GraphNode {
  readonly name: string
  readonly attributes: Attributes
  readonly line: number
}

export interface GraphEdge {
  readonly tail: string
  readonly head: string
  readonly attributes: Attributes
  readonly line: number
}

/** A subgraph; one whose name starts with `cluster` is drawn as a border. */
export interface Subgraph {
  readonly name: string
  readonly attributes: Attributes
  /** Names of the nodes that stand in it. */
  readonly nodes: readonly string[]
  readonly subgraphs: readonly Subgraph[]
  readonly line: number
}

/** A Graphviz graph with all defaults already applied to its nodes and edges. Lines count from 1. */
export interface Graph {
  readonly name: string
  readonly directed: boolean
  readonly attributes: Attributes
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly subgraphs: readonly Subgraph[]
}
