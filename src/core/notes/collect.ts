import type {
  Blockquote,
  Code,
  FootnoteDefinition,
  Html,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
} from 'mdast'
import { calloutOf } from './callout.ts'
import { draft } from './draft.ts'
import { htmlBlocks, openDetails } from './html.ts'
import { nameBelow } from './name-below.ts'
import { type Collected, type Lines, StatementWriter, type Under } from './statement-writer.ts'
import { tableRuns } from './table.ts'
import { readableTex } from './tex.ts'
import type { Run } from './types.ts'

/** The parent of what hangs from nothing. */
const NOWHERE = -1
const TOP: Under = { parent: undefined, depth: 0 }
const MOST_FOLDS = 50
/** Blocks that a tool answers in its own window: nothing that the author wrote. */
const QUERIES = new Set(['dataview', 'dataviewjs', 'query', 'tasks', 'base'])
const LINE_FEED: PhrasingContent = { type: 'break' }

/** Takes nodes apart into statements, pictures and blocks. */
export class Collector {
  readonly #to: Collected
  readonly #lines: Lines
  readonly writer: StatementWriter
  /** Forms are read as they were typed: HTML is only taken out, and an item keeps its paragraphs. */
  readonly #forms: boolean
  #inHtml = false

  constructor(to: Collected, lines: Lines, forms = false) {
    this.#to = to
    this.#lines = lines
    this.#forms = forms
    this.writer = new StatementWriter(to, lines, forms)
  }

  /** One block at the top of the note. */
  top(node: Nodes): void {
    const fold = this.#to.folds.at(-1)
    const depth = fold === undefined ? 0 : (this.#to.into.statements[fold]?.depth ?? -1) + 1
    this.collect(node, { parent: fold, depth })
  }

  collect(node: Nodes, under: Under): void {
    switch (node.type) {
      case 'list':
        this.#list(node, under)
        return
      case 'blockquote':
        this.#quote(node, under)
        return
      case 'code':
        this.#code(node, under)
        return
      case 'table':
        this.#table(node, under)
        return
      case 'html':
        this.#html(node, under)
        return
      case 'footnoteDefinition':
        this.#footnote(node)
        return
      case 'definition':
        this.writer.mark('links', node)
        return
      case 'thematicBreak':
        this.writer.mark('rule', node)
        return
      case 'paragraph':
        this.#paragraph(node, under)
        return
      case 'heading':
        if (this.#inHtml && under.parent === undefined && this.#to.heading) {
          this.#to.heading(node, this.writer.linesOf(node))
          this.writer.pictures(node.children)
        } else this.writer.text(inlineOf(node), { kind: 'paragraph', ...this.writer.linesOf(node), ...under })
        return
      default:
        this.writer.text(inlineOf(node), { kind: 'paragraph', ...this.writer.linesOf(node), ...under })
    }
  }

  #list(list: List, under: Under): void {
    list.children.forEach((item, at) => {
      const ordinal = list.ordered ? (list.start ?? 1) + at : undefined
      // Between the steps of a list, a name in bold is no name of those that follow.
      this.#item(item, ordinal, under, ordinal === undefined || at === list.children.length - 1)
    })
  }

  /** An item's own text is its first paragraph; the rest is nested under it. */
  #item(item: ListItem, ordinal: number | undefined, under: Under, mayEnd: boolean): void {
    const { line, lastLine } = this.writer.linesOf(item)
    const count = this.#ownCount(item)
    const own = item.children.slice(0, count)
    const rest = item.children.slice(count)
    let index: number | undefined
    // Read in the slice before: what follows hangs from it.
    if (line < this.#lines.first) index = this.#to.into.statements.findLast((one) => one.line === line)?.index
    else if (own.length > 0) {
      const name = mayEnd && !this.#forms ? nameBelow(item, this.#to.folds.length === 0) : undefined
      const below = name && this.writer.linesOf(name)
      const ends = below ? below.line - 1 : this.writer.linesOf(own.at(-1) ?? item).lastLine
      const inline = own.flatMap((child, at) => [...(at === 0 ? [] : [LINE_FEED]), ...inlineOf(child)])
      index = this.writer.text(name ? inline.slice(0, -1) : inline, {
        kind: 'item',
        line,
        lastLine: ends,
        ...under,
        ...(ordinal === undefined ? {} : { ordinal }),
      })
      if (name && below) this.writer.text([name], { kind: 'paragraph', ...below, ...this.#around(item, name, under) })
    } else if (!rest[0] || line < this.writer.linesOf(rest[0]).line) {
      this.#to.blocks.push({ kind: 'rule', line, lastLine: rest[0] ? line : lastLine })
    }
    const { folds } = this.#to
    const outside = folds.length
    const below = this.#below(index, under)
    for (const child of rest) this.collect(child, folds.length > outside ? this.#below(folds.at(-1), below) : below)
    folds.length = Math.min(folds.length, outside)
  }

  /** At the margin below a nested list, a name is over the outermost. */
  #around({ position }: ListItem, name: Strong, under: Under): Under {
    return name.position?.start.column === position?.start.column ? under : TOP
  }

  /** Under a statement, where one came of it. */
  #below(index: number | undefined, under: Under): Under {
    const depth = this.#to.into.statements[index ?? NOWHERE]?.depth
    return index === undefined || depth === undefined ? under : { parent: index, depth: depth + 1 }
  }

  #ownCount({ children }: ListItem): number {
    const nested = children.findIndex((child) => child.type === 'list' || child.type === 'code')
    if (this.#forms) return nested < 0 ? children.length : nested
    return children[0]?.type === 'paragraph' || children[0]?.type === 'heading' ? 1 : 0
  }

  #paragraph(node: Paragraph, under: Under): number | undefined {
    const { line, lastLine } = this.writer.linesOf(node)
    if (line < this.#lines.first && lastLine < this.#lines.first) return undefined
    return this.writer.text(node.children, { kind: 'paragraph', line, lastLine, ...under })
  }

  /** A quote stands as its text; a callout's title, and the summary of what was folded, has the rest under it. */
  #quote(node: Blockquote, under: Under): void {
    const [first, ...rest] = node.children
    const callout = first?.type === 'paragraph' ? calloutOf(first) : undefined
    if (!first || (!callout && !node.data?.details)) {
      for (const child of node.children) this.collect(child, under)
      return
    }
    const title = callout ? callout.title : first
    const index = title?.type === 'paragraph' ? this.#paragraph(title, under) : undefined
    if (!title && callout) this.#markLine(first)
    const inner = this.#below(index, under)
    const body = callout
      ? [...(callout.body ? [callout.body] : []), ...rest]
      : title?.type === 'paragraph'
        ? rest
        : node.children
    for (const child of body) this.collect(child, inner)
  }

  #markLine(node: Nodes): void {
    const { line } = this.writer.linesOf(node)
    this.#to.blocks.push({ kind: 'rule', line, lastLine: line })
  }

  #code(node: Code, under: Under): void {
    if (QUERIES.has(node.lang?.toLowerCase() ?? '')) {
      this.writer.mark('rule', node)
      return
    }
    const isFormula = node.lang === 'math'
    const text = isFormula ? readableTex(node.value) : withoutOptions(node)
    const runs: Run[] = text.trim() === '' ? [] : [{ text, code: true }]
    const name = /[\w+#.-]+/.exec(node.lang ?? '')?.[0]
    const language = name && !isFormula ? { language: name } : {}
    const place = { kind: 'code' as const, ...this.writer.linesOf(node), ...under, ...language }
    this.writer.block(this.writer.add(runs, place, []), place, [])
  }

  #table(node: Table, under: Under): void {
    const read = tableRuns(node, (row) => this.writer.linesOf(row).line, this.#lines.first)
    const { lastLine } = this.writer.linesOf(node)
    const line = Math.max(this.writer.linesOf(node).line, this.#lines.first)
    if (!read) return
    const place = { kind: 'paragraph' as const, line, lastLine, ...under, table: read.table }
    this.writer.block(this.writer.add(read.runs, place, read.pieces), place, read.pieces)
  }

  #html(node: Html, under: Under): void {
    if (this.#forms) {
      this.writer.text(inlineOf(node), { kind: 'paragraph', ...this.writer.linesOf(node), ...under })
      return
    }
    const blocks = this.#htmlBlocks(node)
    const { line, lastLine } = this.writer.linesOf(node)
    const before = this.#to.blocks.length
    const count = this.#to.into.statements.length
    const into = this.#to.into
    this.#inHtml = true
    for (const block of blocks) this.collect(block, under)
    this.#inHtml = false
    const opened = openDetails(node.value)
    const said = into === this.#to.into && into.statements.length > count
    const summary = said ? count : (under.parent ?? NOWHERE)
    for (let open = 0; open < Math.min(opened, MOST_FOLDS); open++) this.#to.folds.push(summary)
    if (opened < 0) this.#to.folds.splice(Math.max(0, this.#to.folds.length + opened))
    this.writer.cover(line, lastLine, before)
  }

  #htmlBlocks(node: Html): readonly Nodes[] {
    try {
      const blocks = htmlBlocks(node)
      if (blocks) return blocks
    } catch {
      // Deeper than the stack: as good as too much of it.
    }
    this.#to.problems.push({ code: 'html', line: this.writer.linesOf(node).line })
    return []
  }

  #footnote(node: FootnoteDefinition): void {
    const { line } = this.writer.linesOf(node)
    if (line < this.#lines.first) return
    const into = this.#to.into
    const note = draft('', 0, line, line)
    this.#to.into = note
    this.writer.inFootnote = true
    for (const child of node.children) this.collect(child, TOP)
    this.writer.inFootnote = false
    this.#to.into = into
    if (note.statements.length === 0) this.writer.mark('rule', node)
    this.#to.footnotes.set(node.identifier, note)
  }
}

/** What a notebook is told about a cell of code, `#| echo: false`, is shown nowhere. */
function withoutOptions({ lang, value }: Code): string {
  return lang?.startsWith('{') ? value.replace(/^(?:(?:#|\/\/|%%|--)\|.*(?:\n|$))+/, '') : value
}

function inlineOf(node: Nodes): PhrasingContent[] {
  if (node.type === 'html') return [{ type: 'text', value: node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '') }]
  if (node.type === 'blockquote' || node.type === 'listItem') return node.children.flatMap(inlineOf)
  return 'children' in node ? (node.children as PhrasingContent[]) : []
}
