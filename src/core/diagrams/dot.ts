import { DOT_LIMITS, DotError, type Token, tokensOf } from './dot-tokens.ts'
import type { Graph, GraphEdge, GraphNode, Subgraph } from './graph.ts'

export type DotResult =
  | { readonly ok: true; readonly graph: Graph }
  /** Where it stops being DOT; `found` is empty at the end of the file. */
  | { readonly ok: false; readonly line: number; readonly found: string; readonly tooLarge?: true }

type Values = Record<string, string>

interface Scope {
  readonly attributes: Values
  readonly node: Values
  readonly edge: Values
  readonly nodes: string[]
  readonly subgraphs: Subgraph[]
}

/** Reads a Graphviz graph by the grammar of the DOT language, all but HTML strings; defaults are applied to what follows them. */
export function parseDot(source: string): DotResult {
  try {
    return { ok: true, graph: new Parser(tokensOf(source)).graph() }
  } catch (error) {
    if (error instanceof DotError)
      return { ok: false, line: error.line, found: error.found, ...(error.tooLarge ? { tooLarge: true } : {}) }
    throw error
  }
}

class Parser {
  private readonly tokens: readonly Token[]
  private at = 0
  private depth = 0
  private readonly nodes = new Map<string, GraphNode>()
  private readonly edges: GraphEdge[] = []

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  graph(): Graph {
    this.takeWord('strict')
    const directed = this.takeWord('digraph')
    if (!directed && !this.takeWord('graph')) this.fail()
    const name = this.peek().kind === 'id' ? this.id() : ''
    const scope = newScope()
    this.braces(scope)
    if (this.peek().kind !== 'end') this.fail()
    const { attributes, subgraphs } = scope
    return { name, directed, attributes, nodes: [...this.nodes.values()], edges: this.edges, subgraphs }
  }

  private braces(scope: Scope): void {
    if (++this.depth > DOT_LIMITS.nesting) this.tooLarge()
    this.sign('{')
    while (!this.takeSign('}')) {
      this.statement(scope)
      this.takeSign(';')
    }
    this.depth--
  }

  private statement(scope: Scope): void {
    for (const kind of ['graph', 'node', 'edge'] as const) {
      if (!this.takeWord(kind)) continue
      const attributes = this.attributes()
      Object.assign(kind === 'graph' ? scope.attributes : scope[kind], attributes)
      return
    }
    const { line, kind } = this.peek()
    if (kind === 'id' && this.peek(1).text === '=' && !this.peek(1).quoted) {
      const name = this.id()
      this.sign('=')
      scope.attributes[name] = this.id()
      return
    }
    this.chain(scope, line)
  }

  /** `a`, `a [..]`, `a -> b -> {c d} [..]`, `subgraph x {..}`. */
  private chain(scope: Scope, line: number): void {
    const single = this.peek().kind === 'id' && !this.isSubgraph()
    const ends = [this.end(scope)]
    while (this.takeSign('->') || this.takeSign('--')) ends.push(this.end(scope))
    const attributes = this.peek().text === '[' ? this.attributes() : {}
    if (ends.length === 1 && single) {
      for (const name of ends[0] ?? []) this.touch(name, scope, line, attributes)
    }
    for (let i = 1; i < ends.length; i++) {
      for (const tail of ends[i - 1] ?? []) {
        for (const head of ends[i] ?? []) {
          if (this.edges.length >= DOT_LIMITS.arrows) this.tooLarge()
          this.edges.push({ tail, head, line, attributes: { ...scope.edge, ...attributes } })
        }
      }
    }
  }

  private end(scope: Scope): readonly string[] {
    if (this.isSubgraph()) return this.subgraph(scope).nodes
    const { line } = this.peek()
    const name = this.id()
    // Ports are read and left: boxes here have none.
    while (this.takeSign(':')) this.id()
    this.touch(name, scope, line, {})
    return [name]
  }

  private subgraph(scope: Scope): Subgraph {
    const { line } = this.peek()
    const name = this.takeWord('subgraph') && this.peek().kind === 'id' ? this.id() : ''
    const inner = { ...newScope(), node: { ...scope.node }, edge: { ...scope.edge } }
    this.braces(inner)
    const { attributes, nodes, subgraphs } = inner
    const made = { name, attributes, nodes, subgraphs, line }
    scope.subgraphs.push(made)
    for (const node of nodes) if (!scope.nodes.includes(node)) scope.nodes.push(node)
    return made
  }

  private touch(name: string, scope: Scope, line: number, attributes: Values): void {
    const known = this.nodes.get(name)
    if (!known && this.nodes.size >= DOT_LIMITS.boxes) this.tooLarge()
    const before = known ? known.attributes : scope.node
    const stated = Object.keys(attributes).length > 0 || !known ? line : known.line
    this.nodes.set(name, { name, line: stated, attributes: { ...before, ...attributes } })
    if (!scope.nodes.includes(name)) scope.nodes.push(name)
  }

  private attributes(): Values {
    const values: Values = {}
    do {
      this.sign('[')
      while (!this.takeSign(']')) {
        const name = this.id()
        values[name] = this.takeSign('=') ? this.id() : 'true'
        if (!this.takeSign(',')) this.takeSign(';')
      }
    } while (this.peek().text === '[' && this.peek().kind === 'sign')
    return values
  }

  private id(): string {
    const token = this.peek()
    if (token.kind !== 'id') this.fail()
    this.at++
    let text = token.text
    while (token.quoted && this.takeSign('+')) text += this.id()
    return text
  }

  private isSubgraph(): boolean {
    const { kind, text, quoted } = this.peek()
    return (kind === 'sign' && text === '{') || (kind === 'id' && !quoted && text.toLowerCase() === 'subgraph')
  }

  private peek(ahead = 0): Token {
    const token = this.tokens[this.at + ahead] ?? this.tokens.at(-1)
    if (!token) throw new DotError(1, '')
    return token
  }

  private takeWord(word: string): boolean {
    const { kind, text, quoted } = this.peek()
    const found = kind === 'id' && !quoted && text.toLowerCase() === word
    if (found) this.at++
    return found
  }

  private takeSign(sign: string): boolean {
    const { kind, text } = this.peek()
    const found = kind === 'sign' && text === sign
    if (found) this.at++
    return found
  }

  private sign(sign: string): void {
    if (!this.takeSign(sign)) this.fail()
  }

  private tooLarge(): never {
    throw new DotError(this.peek().line, '', true)
  }

  private fail(): never {
    const { line, text } = this.peek()
    throw new DotError(line, text)
  }
}

function newScope(): Scope {
  return { attributes: {}, node: {}, edge: {}, nodes: [], subgraphs: [] }
}
