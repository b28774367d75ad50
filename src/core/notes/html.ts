import { fromHtml } from 'hast-util-from-html'
import { type Options, toMdast } from 'hast-util-to-mdast'
import type { Blockquote, Html, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { evenTables, MARKDOWN } from './html-tables.ts'
import { NOTE_LIMITS } from './limits.ts'
import { marksIn, parseMarkdown } from './markdown.ts'

declare module 'mdast' {
  interface BlockquoteData {
    /** It was folded, and its first paragraph is what was shown of it. */
    details?: boolean
  }
  interface ParagraphData {
    summary?: boolean
  }
}

/** What Markdown has no form for. */
const OPTIONS: Options = {
  document: true,
  // A comment would become HTML again, and that a comment, without an end.
  nodeHandlers: { comment: () => undefined },
  handlers: {
    details(state, node): Blockquote {
      return { type: 'blockquote', data: { details: true }, children: state.toFlow(state.all(node)) as Paragraph[] }
    },
    summary(state, node): Paragraph {
      // `<summary><h3>…</h3></summary>`: a heading in it is its words.
      const children = state.all(node).flatMap((child): PhrasingContent[] => {
        const parts = phrasesOf(child).flat()
        return parts.length > 0 ? parts : [child as PhrasingContent]
      })
      return { type: 'paragraph', data: { summary: true }, children }
    },
    rp: () => undefined,
    rt: (state, node) => [{ type: 'text', value: '(' }, ...state.all(node), { type: 'text', value: ')' }],
    sup: (state, node) => [{ type: 'text', value: '^' }, ...state.all(node)],
    [MARKDOWN]: (_, { properties, position }) => inCell(`${properties.value}`, position),
  },
}

/** Markdown in a cell of HTML, as its line has it. */
function inCell(value: string, position: Nodes['position']): PhrasingContent[] {
  if (marksIn(value) > NOTE_LIMITS.lineMarks) return [{ type: 'text', value, ...(position ? { position } : {}) }]
  const parts = parseMarkdown(value.replace(/^[ \t]+/gm, '')).flatMap(phrasesOf)
  const inline = parts.flatMap((part, at): PhrasingContent[] => (at === 0 ? part : [{ type: 'break' }, ...part]))
  for (const node of inline) standAt(node, position)
  return inline
}

/** Each piece of a cell that stands on a line of its own. */
function phrasesOf(node: Nodes): PhrasingContent[][] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node.children]
  if (node.type === 'code') return [[{ type: 'inlineCode', value: node.value }]]
  return 'children' in node ? (node.children as Nodes[]).flatMap(phrasesOf) : []
}

function standAt(node: Nodes, position: Nodes['position']): void {
  if (position) node.position = position
  if ('children' in node) for (const child of node.children) standAt(child, position)
}

/** Rows without their table: a long one is read in parts. */
const ROWS = /^\s*<\/?(?:tr|td|th|thead|tbody|tfoot)\b/i

/** A block of HTML as the Markdown that it would be, on the same lines. Undefined where it is too much of it. */
export function htmlBlocks({ value: written, position }: Html): RootContent[] | undefined {
  const value = ROWS.test(written) ? `<table>${written}` : written
  if ((value.match(/</g)?.length ?? 0) > NOTE_LIMITS.tagsOfHtml) return undefined
  const html = fromHtml(value, { fragment: true })
  evenTables(html)
  const tree = toMdast(html, OPTIONS)
  const first = position?.start.line ?? 1
  const last = position?.end.line ?? first
  const children = tree.type === 'root' ? (tree.children as RootContent[]) : []
  for (const child of children) place(child, { above: first - 1, last, value })
  return children
}

interface Home {
  readonly above: number
  readonly last: number
  readonly value: string
}

/** Gives a node, and all in it, its lines in the note; those that HTML only implies stand where their parts do. */
function place(node: Nodes, home: Home): { start: number; end: number } {
  const { above, last, value } = home
  const inner = 'children' in node ? node.children.map((child) => place(child, home)) : []
  const own = node.position
  // White space in front belongs to a text, but its words stand further down.
  const space = node.type === 'text' ? /^\s*/.exec(value.slice(own?.start.offset ?? value.length))?.[0] : undefined
  const down = above + (space?.split('\n').length ?? 1) - 1
  const start = own ? own.start.line + down : Math.min(last, ...inner.map((one) => one.start))
  const end = own ? own.end.line + above : Math.max(start, ...inner.map((one) => one.end))
  const lines = { start: Math.min(start, last), end: Math.min(Math.max(start, end), last) }
  node.position = { start: { line: lines.start, column: 1 }, end: { line: lines.end, column: 1 } }
  return lines
}

/** How many `<details>` a piece of HTML leaves open; negative where it closes some. */
export function openDetails(html: string): number {
  return (html.match(/<details\b/gi)?.length ?? 0) - (html.match(/<\/details\s*>/gi)?.length ?? 0)
}

/** Elements that stand in a line or hold a block: `List<String>` has none of these, and is no HTML. */
const ELEMENTS = new Set(
  `a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col
  colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset
  h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav
  nobr noscript object ol optgroup option output p param path picture pre progress q rp rt ruby s samp script section select small
  source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var
  video wbr`.split(/\s+/),
)

/** `<String>`: to HTML a tag that it does not know; to whoever wrote it a word in brackets. */
export function isWordInBrackets(value: string): boolean {
  const name = /^<([A-Za-z][A-Za-z0-9]*)>$/.exec(value)?.[1]
  return name !== undefined && !ELEMENTS.has(name.toLowerCase())
}

/** One tag inside of a line of Markdown. */
export interface InlineTag {
  readonly name: string
  readonly closing: boolean
  readonly attributes: Readonly<Record<string, string>>
}

export function inlineTag(value: string): InlineTag | undefined {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(value) ?? []
  if (name === '') return undefined
  const found = value.matchAll(/\s([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)
  const attributes = Object.fromEntries(
    [...found].map(([, key = '', double, single, bare]) => [key.toLowerCase(), double ?? single ?? bare ?? '']),
  )
  return { name: name.toLowerCase(), closing: slash === '/', attributes }
}
