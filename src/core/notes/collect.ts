import type {
  Blockquote,
  Code,
  FootnoteDefinition,
  Heading,
  Html,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Table,
} from 'mdast'
import { calloutOf } from './callout.ts'
import { type Draft, type DraftStatement, draft } from './draft.ts'
import { htmlBlocks, openDetails } from './html.ts'
import { flatten, runsOf, runsText, type Urls } from './inline.ts'
import { joined, splitAtBreaks, splitAtNames } from './line-breaks.ts'
import { linesIn } from './markdown.ts'
import { isNavigation } from './navigation.ts'
import type { Piece } from './piece.ts'
import type { NoteProblem } from './problem.ts'
import { tableRuns } from './table.ts'
import { readableTex } from './tex.ts'
import type { Block, Run } from './types.ts'

/** Where what is collected goes. */
export interface Collected {
  into: Draft
  readonly blocks: Block[]
  readonly problems: NoteProblem[]
  readonly footnotes: Map<string, Draft>
  /** Statements that a `<details>` above, not yet closed, puts what follows under. */
  readonly folds: number[]
  readonly urls: Urls
  /** A heading that HTML has, on its lines. */
  readonly heading?: (node: Heading, lines: { readonly line: number; readonly lastLine: number }) => void
}

/** How the lines of what is parsed lie in the note: its line for a parsed one, and the first that is new. */
export interface Lines {
  of(line: number): number
  readonly first: number
}

type Place = Under & Pick<DraftStatement, 'kind' | 'line' | 'lastLine' | 'ordinal' | 'language' | 'table'>
/** Where a node hangs: under which statement, how deep. */
interface Under {
  readonly parent: number | undefined
  readonly depth: number
}

/** The parent of what hangs from nothing. */
const NOWHERE = -1
const MOST_FOLDS = 50
/** Blocks that a tool answers in its own window: nothing that the author wrote. */
const QUERIES = new Set(['dataview', 'dataviewjs', 'query', 'tasks', 'base'])
const LINE_FEED: PhrasingContent = { type: 'break' }

/** Takes nodes apart into statements, pictures and blocks. */
export class Collector {
  readonly #to: Collected
  readonly #lines: Lines
  /** Forms are read as they were typed: HTML is only taken out, and an item keeps its paragraphs. */
  readonly #forms: boolean
  /** A source may be all that a footnote is. */
  #inFootnote = false
  #inHtml = false

  constructor(to: Collected, lines: Lines, forms = false) {
    this.#to = to
    this.#lines = lines
    this.#forms = forms
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
        this.#mark('links', node)
        return
      case 'thematicBreak':
        this.#mark('rule', node)
        return
      case 'paragraph':
        this.#paragraph(node, under)
        return
      case 'heading':
        if (this.#inHtml && under.parent === undefined && this.#to.heading) {
          this.#to.heading(node, this.linesOf(node))
          this.pictures(node.children)
        } else this.#text(inlineOf(node), { kind: 'paragraph', ...this.linesOf(node), ...under })
        return
      default:
        this.#text(inlineOf(node), { kind: 'paragraph', ...this.linesOf(node), ...under })
    }
  }

  linesOf(node: Nodes): { line: number; lastLine: number } {
    const { line, lastLine } = linesIn(node)
    return { line: this.#lines.of(line), lastLine: this.#lines.of(lastLine) }
  }

  #mark(kind: Block['kind'], node: Nodes): void {
    const { line, lastLine } = this.linesOf(node)
    if (line >= this.#lines.first) this.#to.blocks.push({ kind, line, lastLine })
  }

  #list(list: List, under: Under): void {
    list.children.forEach((item, at) => {
      this.#item(item, list.ordered ? (list.start ?? 1) + at : undefined, under)
    })
  }

  /** An item's own text is its first paragraph; the rest is nested under it. */
  #item(item: ListItem, ordinal: number | undefined, under: Under): void {
    const { line, lastLine } = this.linesOf(item)
    const count = this.#ownCount(item)
    const own = item.children.slice(0, count)
    const rest = item.children.slice(count)
    let index: number | undefined
    // Read in the slice before: what follows hangs from it.
    if (line < this.#lines.first) index = this.#to.into.statements.findLast((one) => one.line === line)?.index
    else if (own.length > 0) {
      const ends = this.linesOf(own.at(-1) ?? item).lastLine
      const inline = own.flatMap((child, at) => [...(at === 0 ? [] : [LINE_FEED]), ...inlineOf(child)])
      index = this.#text(inline, {
        kind: 'item',
        line,
        lastLine: ends,
        ...under,
        ...(ordinal === undefined ? {} : { ordinal }),
      })
    } else if (!rest[0] || line < this.linesOf(rest[0]).line) {
      this.#to.blocks.push({ kind: 'rule', line, lastLine: rest[0] ? line : lastLine })
    }
    const { folds } = this.#to
    const outside = folds.length
    const below = this.#below(index, under)
    for (const child of rest) this.collect(child, folds.length > outside ? this.#below(folds.at(-1), below) : below)
    folds.length = Math.min(folds.length, outside)
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
    const { line, lastLine } = this.linesOf(node)
    if (line < this.#lines.first && lastLine < this.#lines.first) return undefined
    return this.#text(node.children, { kind: 'paragraph', line, lastLine, ...under })
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
    const { line } = this.linesOf(node)
    this.#to.blocks.push({ kind: 'rule', line, lastLine: line })
  }

  #code(node: Code, under: Under): void {
    if (QUERIES.has(node.lang?.toLowerCase() ?? '')) {
      this.#mark('rule', node)
      return
    }
    const isFormula = node.lang === 'math'
    const text = isFormula ? readableTex(node.value) : node.value
    const runs: Run[] = text.trim() === '' ? [] : [{ text, code: true }]
    const name = /[\w+#.-]+/.exec(node.lang ?? '')?.[0]
    const language = name && !isFormula ? { language: name } : {}
    const place = { kind: 'code' as const, ...this.linesOf(node), ...under, ...language }
    this.#block(this.#add(runs, place, []), place, [])
  }

  #table(node: Table, under: Under): void {
    const read = tableRuns(node, (row) => this.linesOf(row).line, this.#lines.first)
    const { lastLine } = this.linesOf(node)
    const line = Math.max(this.linesOf(node).line, this.#lines.first)
    if (!read) return
    const place = { kind: 'paragraph' as const, line, lastLine, ...under, table: read.table }
    this.#block(this.#add(read.runs, place, read.pieces), place, read.pieces)
  }

  #html(node: Html, under: Under): void {
    if (this.#forms) {
      this.#text(inlineOf(node), { kind: 'paragraph', ...this.linesOf(node), ...under })
      return
    }
    const blocks = this.#htmlBlocks(node)
    const { line, lastLine } = this.linesOf(node)
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
    this.#cover(line, lastLine, before)
  }

  #htmlBlocks(node: Html): readonly Nodes[] {
    try {
      const blocks = htmlBlocks(node)
      if (blocks) return blocks
    } catch {
      // Deeper than the stack: as good as too much of it.
    }
    this.#to.problems.push({ code: 'html', line: this.linesOf(node).line })
    return []
  }

  /** Several statements of HTML may stand on one line: each line is the first one's, the rest of the lines nobody's. */
  #cover(line: number, lastLine: number, from: number): void {
    const inner = this.#to.blocks.splice(from).sort((a, b) => a.line - b.line)
    let next = line
    for (const block of inner) {
      const start = Math.max(block.line, next)
      if (start > block.lastLine) continue
      if (start > next) this.#to.blocks.push({ kind: 'rule', line: next, lastLine: start - 1 })
      this.#to.blocks.push({ ...block, line: start })
      next = block.lastLine + 1
    }
    if (next <= lastLine) this.#to.blocks.push({ kind: 'rule', line: next, lastLine })
  }

  #footnote(node: FootnoteDefinition): void {
    const { line } = this.linesOf(node)
    if (line < this.#lines.first) return
    const into = this.#to.into
    const note = draft('', 0, line, line)
    this.#to.into = note
    this.#inFootnote = true
    for (const child of node.children) this.collect(child, { parent: undefined, depth: 0 })
    this.#inFootnote = false
    this.#to.into = into
    if (note.statements.length === 0) this.#mark('rule', node)
    this.#to.footnotes.set(node.identifier, note)
  }

  /** `<br>`, and names in bold, part a paragraph into statements; in an item it parts a name from what is said of it. */
  #text(inline: readonly PhrasingContent[], place: Place): number | undefined {
    const pieces = flatten(inline, this.#to.urls)
    const isWhole = place.kind === 'item' || this.#forms
    const parts = isWhole ? splitAtBreaks(pieces) : splitAtBreaks(pieces).flatMap(splitAtNames)
    if (parts.length < 2 || isWhole) {
      const index = this.#add(runsOf(joined(parts, this.#forms)), place, pieces)
      this.#block(index, place, pieces)
      return index
    }
    const indexes = parts.map((part) => this.#add(runsOf(part), { ...place, ...this.#linesOfPart(part, place) }, part))
    const index = indexes.find((one) => one !== undefined)
    this.#block(index, place, pieces)
    return index
  }

  #linesOfPart(part: readonly Piece[], { line, lastLine }: Place): { line: number; lastLine: number } {
    const first = part.find((piece) => piece.text.trim() !== '')
    const space = /^\s*/.exec(first?.text ?? '')?.[0] ?? ''
    const start = first ? this.#lines.of(first.line) + lineFeeds(space) : line
    const end = start + lineFeeds(runsText(runsOf(part)))
    return { line: Math.min(start, lastLine), lastLine: Math.min(end, lastLine) }
  }

  /** What the lines of a text are, once it is known whether a statement came of it. */
  #block(index: number | undefined, { line, lastLine }: Place, pieces: readonly Piece[]): void {
    const says = pieces.some(({ text }) => text.trim() !== '')
    const kind = pieces.some(({ picture }) => picture) ? 'picture' : says ? 'links' : 'rule'
    this.#to.blocks.push({ kind: index === undefined ? kind : 'statement', line, lastLine })
  }

  /** The pictures of a heading. */
  pictures(inline: readonly PhrasingContent[]): void {
    this.#add(
      [],
      { kind: 'paragraph', line: 1, lastLine: 1, parent: undefined, depth: 0 },
      flatten(inline, this.#to.urls),
    )
  }

  /** Adds a statement, or only its pictures where it holds nothing else; returns the statement's index. */
  #add(runs: readonly Run[], place: Place, pieces: readonly Piece[]): number | undefined {
    const { into } = this.#to
    const says = runs.length > 0 && (this.#forms || this.#inFootnote || !isNavigation(runs, place.kind))
    const index = says ? this.#statement(runs, place, pieces) : undefined
    for (const { picture } of pieces) {
      if (!picture) continue
      const { alt, url, line, anywhere } = picture
      const path = decodePath(url)
      into.pictures.push({
        alt,
        path,
        name: baseName(path),
        line: this.#lines.of(line),
        after: into.statements.length - 1,
        ...(anywhere ? { anywhere } : {}),
      })
    }
    return index
  }

  #statement(runs: readonly Run[], place: Place, pieces: readonly Piece[]): number {
    const { statements } = this.#to.into
    const index = statements.length
    const { parent, ...rest } = place
    const term = place.kind === 'code' ? undefined : openingTerm(runs)
    const footnotes = pieces.flatMap(({ footnote }) => footnote ?? [])
    statements.push({
      ...rest,
      index,
      runs,
      text: runsText(runs),
      ...(parent === undefined || parent < 0 ? {} : { parent }),
      ...(term === undefined ? {} : { term }),
      ...(footnotes.length === 0 ? {} : { footnotes }),
    })
    return index
  }
}

function openingTerm(runs: readonly Run[]): string | undefined {
  const end = runs.findIndex((run) => !run.strong)
  const bold = runsText(end < 0 ? runs : runs.slice(0, end)).trim()
  return bold === '' ? undefined : bold
}

function lineFeeds(text: string): number {
  return text.split('\n').length - 1
}

function inlineOf(node: Nodes): PhrasingContent[] {
  if (node.type === 'html') return [{ type: 'text', value: node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '') }]
  if (node.type === 'blockquote' || node.type === 'listItem') return node.children.flatMap(inlineOf)
  return 'children' in node ? (node.children as PhrasingContent[]) : []
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return (dot > 0 ? name.slice(0, dot) : name).normalize('NFC')
}
