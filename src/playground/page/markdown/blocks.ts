import { type Inline, parseInline } from './inline.ts'

/** Discord's block Markdown. A paragraph keeps its line breaks. */
export type Block =
  | { readonly kind: 'paragraph' | 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | List

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly start: number
  readonly items: readonly ListItem[]
}

interface ListItem {
  readonly children: readonly Inline[]
  readonly lists: readonly List[]
}

const FENCE = /```(?:([\w+\-.#]+)\n)?\n*([^\n][\s\S]*?)\n*```\n?/g
const HEADING = /^(#{1,3}) +(.+)$/
const SUBTEXT = /^-# +(.+)$/
const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(.+)$/

/** Never throws. */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = []
  let at = 0
  for (const match of text.matchAll(FENCE)) {
    blocks.push(...parseLines(text.slice(at, match.index).replace(/\n$/, '')))
    blocks.push({ kind: 'code', language: match[1] ?? '', text: match[2] ?? '' })
    at = match.index + match[0].length
  }
  blocks.push(...parseLines(text.slice(at)))
  return blocks
}

function parseLines(text: string): readonly Block[] {
  if (text === '') return []
  const lines = text.split('\n')
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const taken = takeQuote(lines, at) ?? takeList(lines, at) ?? takeLine(lines, at) ?? takeParagraph(lines, at)
    blocks.push(taken.block)
    at = taken.next
  }
  return blocks
}

interface Taken {
  readonly block: Block
  readonly next: number
}

function takeLine(lines: readonly string[], at: number): Taken | undefined {
  const line = lines[at] ?? ''
  const heading = HEADING.exec(line)
  if (heading) {
    const children = parseInline(heading[2] ?? '')
    return { block: { kind: 'heading', level: (heading[1] ?? '#').length, children }, next: at + 1 }
  }
  const subtext = SUBTEXT.exec(line)
  return subtext ? { block: { kind: 'subtext', children: parseInline(subtext[1] ?? '') }, next: at + 1 } : undefined
}

function takeQuote(lines: readonly string[], at: number): Taken | undefined {
  const line = lines[at] ?? ''
  if (line.startsWith('>>> ')) {
    const rest = [line.slice(4), ...lines.slice(at + 1)].join('\n')
    return { block: { kind: 'quote', children: parseLines(rest) }, next: lines.length }
  }
  let next = at
  while ((lines[next] ?? '').startsWith('> ')) next += 1
  if (next === at) return undefined
  const inside = lines.slice(at, next).map((one) => one.slice(2))
  return { block: { kind: 'quote', children: parseLines(inside.join('\n')) }, next }
}

function takeList(lines: readonly string[], at: number): Taken | undefined {
  const first = ITEM.exec(lines[at] ?? '')
  return first ? readList(lines, at, (first[1] ?? '').length) : undefined
}

function readList(lines: readonly string[], at: number, indent: number): { block: List; next: number } {
  const number = ITEM.exec(lines[at] ?? '')?.[2]
  const items: ListItem[] = []
  let next = at
  for (;;) {
    const item = ITEM.exec(lines[next] ?? '')
    if (!item || (item[1] ?? '').length !== indent || (item[2] === undefined) !== (number === undefined)) break
    next += 1
    const lists: List[] = []
    while (depthOf(lines[next]) > indent) {
      const inner = readList(lines, next, depthOf(lines[next]))
      lists.push(inner.block)
      next = inner.next
    }
    items.push({ children: parseInline(item[3] ?? ''), lists })
  }
  return { block: { kind: 'list', ordered: number !== undefined, start: Number(number ?? 1), items }, next }
}

/** The spaces before a list item; -1 for a line that is none. */
function depthOf(line: string | undefined): number {
  const item = ITEM.exec(line ?? '')
  return item ? (item[1] ?? '').length : -1
}

function takeParagraph(lines: readonly string[], at: number): Taken {
  let next = at + 1
  while (next < lines.length && !startsBlock(lines[next] ?? '')) next += 1
  return { block: { kind: 'paragraph', children: parseInline(lines.slice(at, next).join('\n')) }, next }
}

function startsBlock(line: string): boolean {
  return (
    line.startsWith('> ') || line.startsWith('>>> ') || [HEADING, SUBTEXT, ITEM].some((pattern) => pattern.test(line))
  )
}
