import { Comments } from './comments.ts'
import { readContainers } from './dialects/containers.ts'
import { readDrawnTables } from './dialects/drawn-tables.ts'
import { footnoteNames } from './dialects/footnote-names.ts'
import { headingInItem, withoutItemIndent } from './dialects/heading-in-item.ts'
import { rewriteLine } from './dialects/lines.ts'
import { MdxProgram } from './dialects/mdx.ts'
import { hasHeadings, numberedHeading } from './dialects/numbered-headings.ts'
import { OutlineSigns } from './dialects/outline-signs.ts'
import { columns, Fences, type VerbatimLines } from './fences.ts'
import { formulaAt } from './formula-blocks.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { Labels } from './labels.ts'
import { NOTE_LIMITS, SLICE_COST } from './limits.ts'
import { marksIn } from './markdown.ts'
import { OpenItems, RULE } from './open-items.ts'
import { withoutOpenTags } from './open-tags.ts'
import type { NoteProblem } from './problem.ts'
import { costOfSpans } from './spans.ts'

/**
 * Whether a note may be cut before a line: in no case, only when nothing else is left, between items or rows of HTML at the left edge,
 * before any block there, at a heading; and where it has to be, for nothing else ends what is above.
 */
type Cut = 'never' | 'no' | 'item' | 'block' | 'heading' | 'must'

export interface ScannedLine {
  /** As the parser takes it; empty for what is blank and for what is not shown. */
  readonly text: string
  readonly cut: Cut
  /** What parsing it costs, in characters of plain text. */
  readonly cost: number
  /** For an item of a list: the line of the item around it, from 0; -1 at the left edge; undefined for all else. */
  readonly above?: number
  /** For a row of a table: the line of its head, from 0. */
  readonly head?: number
}

/** A note line by line, and what holds beyond one place of it. */
export interface Scan {
  readonly lines: readonly ScannedLine[]
  readonly front: FrontMatter
  /** Where links by label lead. */
  readonly definitions: ReadonlyMap<string, string>
  readonly footnotes: ReadonlySet<string>
  readonly problems: readonly NoteProblem[]
}

const HEADING = /^#{1,6}(?:[ \t]|$)/
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/
const RAW_HTML = /^[ \t]{0,3}<(table|pre|script|style|textarea)\b/i
const RAW_HTML_LINES = 2_000
const STEP = 500

/** `plain` text is taken line by line as it stands; only what no parser should be given is taken out. */
export type Written = 'note' | 'mdx' | 'plain'

/** Goes over a note once and tells where it may be cut, with what is not shown taken out. Yields now and then. Never throws. */
export function* scanNote(source: readonly string[], as: Written): Generator<undefined, Scan> {
  const scanner = new Scanner(as === 'plain' ? source : yield* readContainers(yield* readDrawnTables(source)), as)
  while (scanner.step(STEP)) yield
  return scanner.result()
}

class Scanner {
  readonly #source: readonly string[]
  readonly #as: Written
  readonly #fences: Fences
  readonly #comments: Comments
  readonly #front: FrontMatter
  readonly #lines: ScannedLine[] = []
  readonly #labels = new Labels()
  readonly #mdx = new MdxProgram()
  readonly #footnoteNames: (line: string) => string
  readonly #problems: NoteProblem[] = []
  readonly #items = new OpenItems()
  readonly #signs = new OutlineSigns()
  #head: number | undefined
  /** Up to here lines are one block that must not be cut. */
  #whole = -1
  /** Behind a tag, up to the next empty line. */
  #isInHtml = false
  /** Its level-1 headings have their space: a hash right before a word is a tag. */
  readonly #hasTitles: boolean
  /** Its author writes headings as Markdown has them: a line that only looks like one is none. */
  readonly #hasHeadings: boolean
  /** The line behind a fence that nothing closes. */
  #must = -1
  #headings = 0
  /** Under a heading that stands in an item. */
  #isInItem = false

  constructor(source: readonly string[], as: Written) {
    this.#source = source
    this.#as = as
    this.#hasTitles = source.some((line) => line.startsWith('#') && /^#[ \t]+\S/.test(line))
    this.#hasHeadings = hasHeadings(source)
    this.#front = readFrontMatter(as === 'plain' ? [] : source)
    this.#fences = new Fences(source)
    this.#comments = new Comments(source)
    this.#footnoteNames = as === 'plain' ? (line) => line : footnoteNames(source)
    if (this.#front.broken) this.#problems.push({ code: 'front-matter', line: 1 })
    for (let line = 0; line < this.#front.lastLine; line++) this.#blank()
  }

  /** Reads some lines; false when there are none left. */
  step(lines: number): boolean {
    const end = this.#lines.length + lines
    while (this.#lines.length < this.#source.length && this.#lines.length < end) this.#next()
    return this.#lines.length < this.#source.length
  }

  result(): Scan {
    const { definitions, footnotes } = this.#labels
    return { lines: this.#lines, front: this.#front, definitions, footnotes, problems: this.#problems }
  }

  #next(): void {
    const at = this.#lines.length
    const written = this.#source[at] ?? ''
    if (written.length > NOTE_LIMITS.lineCharacters) {
      this.#problems.push({ code: 'long-line', line: at + 1 })
      this.#blank()
      return
    }
    if (this.#verbatim(at)) return
    const bare = this.#as === 'plain' ? written : this.#footnoteNames(this.#comments.strip(at, written, this.#problems))
    if (bare.trim() === '') {
      this.#mdx.ends()
      this.#blank()
      return
    }
    const text = this.#shallow(this.#outOfItem(this.#as === 'mdx' ? this.#mdx.shown(bare) : bare), at)
    const line = this.#as === 'plain' ? text : this.#rewritten(text)
    if (line !== text && HEADING.test(line) && /^\s*#/.test(text) && !HEADING.test(text))
      this.#problems.push({ code: 'heading-without-space', line: at + 1 })
    if (line.trim() === '') this.#blank()
    else this.#take(withoutOpenTags(line), at)
  }

  #rewritten(text: string): string {
    const line = this.#hasTitles && isTag(text) ? text : rewriteLine(text)
    const isAlone = !this.#hasHeadings && this.#isBehindBlank()
    return this.#signs.nested(text, isAlone ? numberedHeading(line) : line)
  }

  #outOfItem(line: string): string {
    if (this.#as === 'plain') return line
    const heading = headingInItem(line)
    const under = this.#isInItem && heading === undefined ? withoutItemIndent(line) : undefined
    this.#isInItem = heading !== undefined || under !== undefined
    return heading ?? under ?? line
  }

  #blank(): void {
    this.#signs.blank()
    this.#head = undefined
    this.#isInHtml = false
    // An empty line would end the HTML around it.
    const inHtml = this.#lines.length <= this.#whole
    this.#lines.push({ text: inHtml ? '<!-- -->' : '', cut: inHtml ? 'never' : 'no', cost: SLICE_COST.blank })
  }

  /** A fence, or a formula on lines of its own, is taken whole. */
  #verbatim(at: number): boolean {
    if (at <= this.#whole || this.#comments.isOpenOn(at)) return false
    const fence: VerbatimLines | undefined = this.#fences.opensAt(at, this.#items.inside) ?? this.#formulaAt(at)
    if (!fence) return false
    if (!fence.closed) {
      this.#problems.push({ code: 'unclosed-fence', line: at + 1 })
      this.#must = fence.last + 1
    }
    const lines = this.#source.slice(at, fence.last + 1)
    const size = lines.reduce((sum, line) => sum + line.length, 0)
    if (size > NOTE_LIMITS.blockCharacters) {
      this.#problems.push({ code: 'long-block', line: at + 1, lastLine: fence.last + 1 })
      for (const _ of lines) this.#blank()
      return true
    }
    const cut = this.#cutBefore(lines[0] ?? '')
    this.#items.take(lines[0] ?? '', at, this.#isBehindBlank())
    lines.forEach((line, nth) => {
      this.#lines.push({
        text: fence.mark?.(line, nth) ?? line,
        cut: nth === 0 ? cut : 'never',
        cost: nth === 0 ? size / 3 + SLICE_COST.line * (1 + lines.length / 10) : 0,
      })
    })
    return true
  }

  #formulaAt(at: number): VerbatimLines | undefined {
    // In a block of HTML it is that block's text.
    return this.#as === 'plain' || this.#isInHtml ? undefined : formulaAt(this.#source, at)
  }

  /** Lists in lists in lists: what is deeper than the limit is read as deep as that. */
  #shallow(line: string, at: number): string {
    const marks = marksIn(line)
    if (
      marks > NOTE_LIMITS.lineMarks ||
      (CONTAINERS.exec(line)?.[0].match(/[^ \t]+/g)?.length ?? 0) > NOTE_LIMITS.nesting
    ) {
      const nested = CONTAINERS.exec(line)?.[0] ?? ''
      this.#problems.push({ code: nested.length > NOTE_LIMITS.nesting ? 'deep-line' : 'long-line', line: at + 1 })
      const rest = line.slice(nested.length).trim()
      return nested.length > NOTE_LIMITS.nesting && rest !== '' ? `- ${rest}` : ''
    }
    const space = /^[ \t]*/.exec(line)?.[0] ?? ''
    const deepest = this.#items.deepest ?? Number.POSITIVE_INFINITY
    return columns(space) > deepest ? ' '.repeat(deepest) + line.slice(space.length) : line
  }

  #take(text: string, at: number): void {
    if (HEADING.test(text) && ++this.#headings > NOTE_LIMITS.headings) {
      if (this.#headings === NOTE_LIMITS.headings + 1) this.#problems.push({ code: 'too-many-headings', line: at + 1 })
      this.#blank()
      return
    }
    const cut = this.#cutBefore(text)
    if (HEADING.test(text)) this.#items.close()
    const above = this.#items.take(text, at, this.#isBehindBlank())
    const head = this.#tableHead(text, at)
    this.#openHtml(text, at)
    if (/^ {0,3}<[a-z!/]/i.test(text)) this.#isInHtml = true
    this.#labels.define(text)
    const marks = marksIn(text)
    this.#lines.push({
      text,
      cut,
      cost: text.length + marks * SLICE_COST.mark + SLICE_COST.line + costOfSpans(text),
      ...(above === undefined ? {} : { above }),
      ...(head === undefined ? {} : { head }),
    })
  }

  #cutBefore(text: string): Cut {
    if (this.#lines.length === this.#must) return 'must'
    if (this.#lines.length <= this.#whole) return 'never'
    if (/^[ \t]/.test(text)) return 'no'
    if (HEADING.test(text)) return 'heading'
    if (this.#isBehindBlank()) return 'block'
    return (/^[-+*][ \t]+\S/.test(text) && !RULE.test(text)) || /^<tr\b/i.test(text) ? 'item' : 'no'
  }

  #isBehindBlank(): boolean {
    return (this.#lines.at(-1)?.text ?? '') === ''
  }

  #tableHead(text: string, at: number): number | undefined {
    if (!text.includes('|')) this.#head = undefined
    else if (TABLE_RULE.test(text) && this.#lines.at(-1)?.text.includes('|')) this.#head = at - 1
    return this.#head === undefined || at <= this.#head + 1 ? undefined : this.#head
  }

  /** A table or a program in HTML may have empty lines in it. */
  #openHtml(text: string, at: number): void {
    const name = at <= this.#whole ? undefined : RAW_HTML.exec(text)?.[1]
    if (name === undefined) return
    const closing = new RegExp(`</${name}\\s*>`, 'i')
    const end = this.#source.slice(at, at + RAW_HTML_LINES).findIndex((line) => closing.test(line))
    const size = this.#source.slice(at, at + end + 1).reduce((sum, line) => sum + line.length, 0)
    if (end > 0 && size <= NOTE_LIMITS.lineCharacters) this.#whole = at + end
  }
}

/** `#word …`: where titles are written `# Title`, the author's tag. */
function isTag(line: string): boolean {
  return /^#[^\s#]/.test(line)
}
