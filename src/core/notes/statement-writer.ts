import type { Heading, Nodes, PhrasingContent } from 'mdast'
import type { Draft, DraftStatement } from './draft.ts'
import { flatten, runsOf, runsText, type Urls } from './inline.ts'
import { joined, splitAtBreaks, splitAtNames } from './line-breaks.ts'
import { linesIn } from './markdown.ts'
import { isBadge, isNavigation } from './navigation.ts'
import type { Piece } from './piece.ts'
import type { NoteProblem } from './problem.ts'
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

export type Place = Under & Pick<DraftStatement, 'kind' | 'line' | 'lastLine' | 'ordinal' | 'language' | 'table'>
/** Where a node hangs: under which statement, how deep. */
export interface Under {
  readonly parent: number | undefined
  readonly depth: number
}

/** Writes what was read as statements, pictures and blocks. */
export class StatementWriter {
  readonly to: Collected
  readonly #lines: Lines
  /** Forms are read as they were typed. */
  readonly #forms: boolean
  /** A source may be all that a footnote is. */
  inFootnote = false

  constructor(to: Collected, lines: Lines, forms: boolean) {
    this.to = to
    this.#lines = lines
    this.#forms = forms
  }

  linesOf(node: Nodes): { line: number; lastLine: number } {
    const { line, lastLine } = linesIn(node)
    return { line: this.#lines.of(line), lastLine: this.#lines.of(lastLine) }
  }

  /** Several statements of HTML may stand on one line: each line is the first one's, the rest of the lines nobody's. */
  cover(line: number, lastLine: number, from: number): void {
    const inner = this.to.blocks.splice(from).sort((a, b) => a.line - b.line)
    let next = line
    for (const block of inner) {
      const start = Math.max(block.line, next)
      if (start > block.lastLine) continue
      if (start > next) this.to.blocks.push({ kind: 'rule', line: next, lastLine: start - 1 })
      this.to.blocks.push({ ...block, line: start })
      next = block.lastLine + 1
    }
    if (next <= lastLine) this.to.blocks.push({ kind: 'rule', line: next, lastLine })
  }

  mark(kind: Block['kind'], node: Nodes): void {
    const { line, lastLine } = this.linesOf(node)
    if (line >= this.#lines.first) this.to.blocks.push({ kind, line, lastLine })
  }

  /** `<br>`, and names in bold, part a paragraph into statements; in an item it parts a name from what is said of it. */
  text(inline: readonly PhrasingContent[], place: Place): number | undefined {
    const pieces = flatten(inline, this.to.urls)
    const isWhole = place.kind === 'item' || this.#forms
    const parts = isWhole ? splitAtBreaks(pieces) : splitAtBreaks(pieces).flatMap(splitAtNames)
    if (parts.length < 2 || isWhole) {
      const index = this.add(runsOf(joined(parts, this.#forms)), place, pieces)
      this.block(index, place, pieces)
      return index
    }
    const indexes = parts.map((part) => this.add(runsOf(part), { ...place, ...this.#linesOfPart(part, place) }, part))
    const index = indexes.find((one) => one !== undefined)
    this.block(index, place, pieces)
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
  block(index: number | undefined, { line, lastLine }: Place, pieces: readonly Piece[]): void {
    const says = pieces.some(({ text }) => text.trim() !== '')
    const kind = pieces.some(({ picture }) => picture) ? 'picture' : says ? 'links' : 'rule'
    this.to.blocks.push({ kind: index === undefined ? kind : 'statement', line, lastLine })
  }

  /** The pictures of a heading. */
  pictures(inline: readonly PhrasingContent[]): void {
    this.add(
      [],
      { kind: 'paragraph', line: 1, lastLine: 1, parent: undefined, depth: 0 },
      flatten(inline, this.to.urls),
    )
  }

  /** Adds a statement, or only its pictures where it holds nothing else; returns the statement's index. */
  add(runs: readonly Run[], place: Place, pieces: readonly Piece[]): number | undefined {
    const { into } = this.to
    const isAtTop = into.level <= 1
    const says = runs.length > 0 && (this.#forms || this.inFootnote || !isNavigation(runs, place.kind, isAtTop))
    const index = says ? this.#statement(runs, place, pieces) : undefined
    for (const { picture } of pieces) {
      if (!picture || isBadge(picture.url)) continue
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
    const { statements } = this.to.into
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

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return (dot > 0 ? name.slice(0, dot) : name).normalize('NFC')
}
