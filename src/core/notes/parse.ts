import type { Heading, RootContent } from 'mdast'
import { eachInSteps, type Steps } from '../steps.ts'
import { Collector } from './collect.ts'
import { type Draft, draft } from './draft.ts'
import { nameOfFile } from './file-names.ts'
import { placeFootnotes } from './footnotes.ts'
import { flatten, runsOf, runsText } from './inline.ts'
import { linesIn, parseMarkdown } from './markdown.ts'
import { linesInSteps } from './normalize.ts'
import type { ParsedChapter, ParsedSection } from './parsed.ts'
import type { NoteProblem } from './problem.ts'
import { type Scan, scanNote } from './scan.ts'
import { contentsBeside, isLinksOnly, nested, sectionOf, titled, withoutContents } from './sections.ts'
import { partsOf, type Slice } from './slices.ts'
import type { Collected, Lines } from './statement-writer.ts'
import type { Block } from './types.ts'

/**
 * Reads one note, a slice at a time; yields between them, for who has other things to do. The chapter is named by its only level-1
 * heading when that comes first, else by its front matter, else by its file. Never throws.
 */
export function* chapterSteps(file: string, source: string): Steps<ParsedChapter> {
  const lines = yield* linesInSteps(source)
  const scan = yield* scanNote(lines, file.toLowerCase().endsWith('.mdx') ? 'mdx' : 'note')
  const reading = new Reading(scan)
  for (const slice of partsOf(scan)) {
    reading.take(slice)
    yield
  }
  return yield* reading.chapter(file, lines)
}

class Reading {
  readonly #scan: Scan
  readonly #before = draft('', 0, 0, 0)
  readonly #drafts: Draft[] = []
  readonly #to: Collected
  readonly #problems: NoteProblem[]

  constructor(scan: Scan) {
    this.#scan = scan
    this.#problems = [...scan.problems]
    this.#to = {
      into: this.#before,
      blocks: [],
      problems: this.#problems,
      footnotes: new Map(),
      folds: [],
      urls: scan.definitions,
      heading: (node, { line, lastLine }) => this.#heading(node, line, lastLine),
    }
  }

  take({ text, lines, first, nodes }: Slice): void {
    const last = lines.at(-1) ?? 1
    const place: Lines = { of: (line) => lines[line - 1] ?? last, first }
    try {
      const collector = new Collector(this.#to, place)
      for (const node of nodes ?? parseMarkdown(text)) this.#node(node, collector, place)
    } catch {
      // The parser's own limits: its stack, its numbers. The slice is left out and named.
      this.#problems.push({ code: 'unreadable', line: first })
    }
  }

  /** Opens what stands under a heading; one without a word is none, though it may be a picture. */
  #heading(node: Heading, line: number, lastLine: number): void {
    const title = headingText(node) || altIn(node)
    if (title === '') {
      this.#to.blocks.push({ kind: 'rule', line, lastLine })
      return
    }
    this.#to.blocks.push({ kind: 'heading', line, lastLine })
    this.#to.folds.length = 0
    this.#to.into = draft(title, node.depth, line, lastLine)
    this.#drafts.push(this.#to.into)
  }

  #node(node: RootContent, collector: Collector, place: Lines): void {
    const { lastLine } = collector.writer.linesOf(node)
    if (lastLine < place.first) return
    // A heading that is underlined may have definitions right above it, which are no part of its text.
    const from = node.type === 'heading' ? (node.children[0]?.position?.start.line ?? linesIn(node).line) : 0
    const line = place.of(from)
    if (node.type === 'thematicBreak' && this.#isRightBelowText(place.of(linesIn(node).line)))
      this.#problems.push({ code: 'text-above-rule', line: lastLine })
    if (node.type !== 'heading') collector.top(node)
    else if (this.#isText(node, from, lastLine)) {
      this.#problems.push({ code: 'text-above-rule', line: lastLine })
      const end = linesIn(node).lastLine - 1
      const position = { start: { line: from, column: 1 }, end: { line: end, column: 1 } }
      collector.top({ type: 'paragraph', children: node.children, position })
      this.#to.blocks.push({ kind: 'rule', line: lastLine, lastLine })
    } else {
      this.#heading(node, line, lastLine)
      collector.writer.pictures(node.children)
    }
  }

  /** A paragraph right above `---` is a heading to Markdown; to whoever wrote a sentence, or several lines, it is a paragraph and a rule. */
  #isText(node: Heading, from: number, lastLine: number): boolean {
    const below = this.#scan.lines[lastLine - 1]?.text ?? ''
    if (!/^ {0,3}(?:=+|-+)[ \t]*$/.test(below)) return false
    const text = headingText(node)
    const { lastLine: last } = linesIn(node)
    if (text.length > TITLE_AT_MOST || opensWithTerm(node)) return true
    return last - from > 1 || text === '' || /[.!?。:;,]$|(?:다|요)[)"'”’]?$/.test(text)
  }

  /** A line of text that goes on a list's last item is no heading to Markdown either; whoever wrote it below the list may mean one. */
  #isRightBelowText(line: number): boolean {
    const at = (number: number) => this.#scan.lines[number - 1]?.text ?? ''
    return (
      /^ {0,3}-{3,}[ \t]*$/.test(at(line)) && /^[\p{L}\p{N}]/u.test(at(line - 1)) && !/^\d+[.)]\s/.test(at(line - 1))
    )
  }

  *chapter(file: string, lines: readonly string[]): Steps<ParsedChapter> {
    const { opening, drafts, title: heading } = yield* titled(this.#before, this.#drafts)
    const { front } = this.#scan
    const title = heading || front.title || nameOfFile(file)
    const [first = opening, ...rest] = yield* placeFootnotes([opening, ...drafts], this.#to.footnotes)
    const links = new Set<Draft>()
    yield* eachInSteps(rest, WORK_OF_LINE, (one, at) => {
      if (isLinksOnly(one, rest[at + 1])) links.add(one)
    })
    const above = yield* openingOf(yield* withoutContents(first), heading !== undefined, title, file)
    const own = rest.filter((one) => !links.has(one))
    const sections = yield* nested(own, title, file, yield* contentsBeside(rest, links))
    const aliases = [...(front.title === undefined ? [] : [front.title]), ...front.aliases]
    return {
      title,
      file,
      aliases: [...new Set(aliases)].filter((one) => one !== title),
      sections: [
        ...above,
        ...sections.map((one) => (one.above === undefined ? one : { ...one, above: one.above + above.length })),
      ],
      blocks: relabel([...this.#to.blocks, ...(yield* this.#unseen(lines))], links),
      problems: fewOfEach(this.#problems),
    }
  }

  /** Lines that were taken out before anything was parsed: comments, front matter, what is over a limit. */
  *#unseen(lines: readonly string[]): Steps<Block[]> {
    const seen = new Uint8Array(lines.length + 2)
    for (const { line, lastLine } of this.#to.blocks) seen.fill(1, line, lastLine + 1)
    yield
    const unseen: Block[] = []
    yield* eachInSteps(lines, WORK_OF_LINE, (line, at) => {
      if (line.trim() === '' || seen[at + 1] || this.#scan.lines[at]?.text === line) return
      unseen.push({ kind: 'rule', line: at + 1, lastLine: at + 1 })
    })
    return unseen
  }
}

/** More of a kind in one file are mended in one go, or not at all. */
const MOST_OF_A_KIND = 100

function fewOfEach(problems: readonly NoteProblem[]): NoteProblem[] {
  const counts = new Map<string, number>()
  return problems.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    return count <= MOST_OF_A_KIND
  })
}

/** Characters that a line is as much work as. */
const WORK_OF_LINE = 3

function* openingOf(one: Draft, hasHeading: boolean, title: string, file: string): Steps<ParsedSection[]> {
  if (one.statements.length === 0 && one.pictures.length === 0) return []
  const line = hasHeading ? one.line : (one.statements[0]?.line ?? one.pictures[0]?.line ?? 1)
  const section = yield* sectionOf({ ...one, line, lastLine: Math.max(line, one.lastLine) }, [title], file)
  return [isLinksOnly(one, undefined) ? { ...section, index: true } : section]
}

/** Sections of nothing but links are blocks of that name. */
function relabel(blocks: readonly Block[], dropped: ReadonlySet<Draft>): readonly Block[] {
  if (dropped.size === 0) return blocks
  const links = new Set([...dropped].flatMap((one) => [one.line, ...one.statements.map((statement) => statement.line)]))
  return blocks.map((block) => (links.has(block.line) ? { ...block, kind: 'links' } : block))
}

const TITLE_AT_MOST = 80

/** `**Term**: what it is`. */
function opensWithTerm({ children: [first, next] }: Heading): boolean {
  return first?.type === 'strong' && next?.type === 'text' && next.value.trim() !== ''
}

/** What a picture shows that is all that a heading is. */
function altIn({ children }: Heading): string {
  const alts = flatten(children).flatMap(({ picture }) => picture?.alt ?? [])
  return (alts.find((alt) => alt.trim() !== '') ?? '').replace(/\s+/g, ' ').trim()
}

export function headingText(node: Heading): string {
  return runsText(runsOf(flatten(node.children)))
    .replace(/\s+/g, ' ')
    .trim()
}
