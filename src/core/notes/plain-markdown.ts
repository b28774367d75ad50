import type { AlignType, List, ListItem, Paragraph, PhrasingContent, RootContent, Table, TableRow } from 'mdast'

/**
 * What any of these may be more than itself, or ends a line by; `~` alone is how Korean writes ranges, and a bar in a line is one where no
 * line of dashes stands below.
 */
const MARKED = /[*_`[\]<\\\p{Cc}]|&[A-Za-z#]|~~|\s$/u
const HEADING = /^(#{1,6}) ([^\s#][^#]*)$/
/** Behind blanks a bullet, or a number with its mark, one blank and words. */
const ITEM = /^([ \t]*)(?:([-*+])|(\d{1,9})([.)])) (?=[\p{L}(（"“‘「]|\d(?!\d*[.)])|\*\*[\p{L}\p{N}]|`[^\s`])(.*)$/u
const PARAGRAPH = /^(?:[\p{L}(（"“‘「]|\*\*[\p{L}\p{N}]|`[^\s`])/u
/** Code, or bold words that begin and end with a letter behind a blank: what is one wherever it stands. */
const BOLD_OR_CODE =
  /`([^\s`](?:[^`]*[^\s`])?)`(?!`)|(?<=^|\s)\*\*([\p{L}\p{N}](?:[^*_`[\]<>&\\|~\p{Cc}]*[\p{L}\p{N}])?)\*\*/gu

/** Whether lines between bars may be a table: GitHub's Markdown has them, plain Markdown has not. */
export type Bars = 'tables' | 'no-tables'

/** Right below words it would underline them. */
const BREAK = /^-{3,}$/

/**
 * Reads headings, rules, paragraphs of one line, lists of items of one line and tables that say nothing but words, bold words and code: what notes are mostly
 * made of, in a tenth of the parser's time. Undefined for any text with a line that may be something else. The same nodes as the parser's,
 * but for columns.
 */
export function plainMarkdown(text: string, bars: Bars = 'tables'): RootContent[] | undefined {
  const nodes: RootContent[] = []
  const lists = new OpenLists(nodes)
  /** Words right above: a line of words would go on with them. */
  let isOpen = false
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.startsWith('|')) {
      const table = isOpen || bars === 'no-tables' ? undefined : tableAt(lines, at)
      if (!table) return undefined
      nodes.push(table)
      lists.close()
      at += table.children.length
      continue
    }
    if (!isOpen && BREAK.test(line)) {
      nodes.push({ type: 'thematicBreak', ...placeOf(at + 1) })
      lists.close()
      continue
    }
    const heading = HEADING.exec(line)
    const item = heading ? undefined : ITEM.exec(line)
    if (line !== '' && !heading && !item && (isOpen || !PARAGRAPH.test(line))) return undefined
    const isOpenAbove = isOpen
    isOpen = line !== '' && !heading
    if (line === '') continue
    const place = placeOf(at + 1)
    const children = inlineOf(heading?.[2] ?? item?.[5] ?? line, place)
    if (!children) return undefined
    if (item) {
      if (!lists.add(item, children, place, isOpenAbove)) return undefined
      continue
    }
    lists.close()
    if (heading) nodes.push({ type: 'heading', depth: heading[1]?.length as 1, children, ...place })
    else nodes.push({ type: 'paragraph', children, ...place })
  }
  return nodes
}

/** A list that may go on, and where the words of its items begin: what stands there, or behind it, is nested in the last of them. */
interface OpenList {
  readonly node: List
  readonly marker: string
  column: number
}

/** Blanks before an item's mark, from where it might stand; more make it something else. */
const MOST_BLANKS = 3

/** The lists that an item may go on, the outermost first. */
class OpenLists {
  readonly #nodes: RootContent[]
  #open: OpenList[] = []

  constructor(nodes: RootContent[]) {
    this.#nodes = nodes
  }

  close(): void {
    if (this.#open.length > 0) this.#open = []
  }

  /** False where it may be none. `isOpen`: it stands right below words, which only a first number ends. */
  add(
    [, blanks = '', bullet, number = '', mark]: RegExpExecArray,
    children: PhrasingContent[],
    place: Place,
    isOpen: boolean,
  ): boolean {
    const at = columnsOf(blanks)
    const depth = this.#open.findLastIndex(({ column }) => column <= at) + 1
    const around = this.#open[depth - 1]
    if (at - (around?.column ?? 0) > MOST_BLANKS) return false
    const marker = bullet ?? mark ?? ''
    const column = at + (bullet === undefined ? number.length + 2 : 2)
    const paragraph: Paragraph = { type: 'paragraph', children, ...place }
    const item: ListItem = { type: 'listItem', spread: false, checked: null, children: [paragraph], ...ownPlace(place) }
    const same = this.#open[depth]
    this.#open.length = Math.min(this.#open.length, depth + 1)
    if (same?.marker === marker) {
      same.node.children.push(item)
      same.column = column
    } else {
      if (bullet === undefined && isOpen && Number(number) !== 1) return false
      const start = bullet === undefined ? Number(number) : null
      const node: List = {
        type: 'list',
        ordered: start !== null,
        start,
        spread: false,
        children: [item],
        ...ownPlace(place),
      }
      if (around) around.node.children.at(-1)?.children.push(node)
      else this.#nodes.push(node)
      this.#open[depth] = { node, marker, column }
    }
    for (const { node } of this.#open) {
      endAt(node, place)
      endAt(node.children.at(-1), place)
    }
    return true
  }
}

/** A tab goes on to the next fourth column. */
function columnsOf(blanks: string): number {
  let columns = 0
  for (const blank of blanks) columns += blank === '\t' ? 4 - (columns % 4) : 1
  return columns
}

/** One that may be given another end. */
function ownPlace({ position }: Place): Place {
  return { position: { ...position } }
}

function endAt(node: List | ListItem | undefined, { position: { end } }: Place): void {
  if (node?.position) node.position.end = end
}

interface Place {
  readonly position: NonNullable<Paragraph['position']>
}

function placeOf(line: number): Place {
  const point = { line, column: 1 }
  return { position: { start: point, end: point } }
}

const ROW = /^\|(?:[^|]*\|)+$/
const RULE = /^\|(?: *:?-+:? *\|)+$/

/** The table that begins on a line, as far as it goes; undefined where it may end otherwise than at an empty line. */
function tableAt(lines: readonly string[], at: number): Table | undefined {
  const rule = lines[at + 1] ?? ''
  if (!RULE.test(rule) || RULE.test(lines[at] ?? '')) return undefined
  const align = cellsOf(rule).map(alignOf)
  const rows: TableRow[] = []
  for (let line = at; (lines[line] ?? '') !== ''; line++) {
    if (line === at + 1) continue
    const row = rowOf(lines[line] ?? '', align.length, placeOf(line + 1))
    if (!row) return undefined
    rows.push(row)
  }
  const [first, last] = [rows[0]?.position, rows.length > 1 ? rows.at(-1)?.position : placeOf(at + 2).position]
  return first && last && { type: 'table', align, children: rows, position: { start: first.start, end: last.end } }
}

function rowOf(line: string, columns: number, place: Place): TableRow | undefined {
  const cells = ROW.test(line) ? cellsOf(line) : []
  const read = cells.map((cell) => (cell === '' ? [] : inlineOf(cell, place)))
  if (cells.length !== columns || !read.every((one) => one !== undefined)) return undefined
  return { type: 'tableRow', children: read.map((children) => ({ type: 'tableCell', children, ...place })), ...place }
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.replace(/^ +| +$/g, ''))
}

function alignOf(rule: string): AlignType {
  const [left, right] = [rule.startsWith(':'), rule.endsWith(':')]
  return left ? (right ? 'center' : 'left') : right ? 'right' : null
}

function inlineOf(text: string, place: Place): PhrasingContent[] | undefined {
  if (!MARKED.test(text)) return [{ type: 'text', value: text, ...place }]
  const nodes: PhrasingContent[] = []
  let from = 0
  const words = (to: number): boolean => {
    const value = text.slice(from, to)
    if (value !== '') nodes.push({ type: 'text', value, ...place })
    // A blank before bold words ends no line.
    return !MARKED.test(to < text.length ? `${value}.` : value)
  }
  for (const { 0: found, 1: code, 2: bold = '', index } of text.matchAll(BOLD_OR_CODE)) {
    if (!words(index)) return undefined
    if (code !== undefined) nodes.push({ type: 'inlineCode', value: code, ...place })
    else nodes.push({ type: 'strong', children: [{ type: 'text', value: bold, ...place }], ...place })
    from = index + found.length
  }
  return words(text.length) ? nodes : undefined
}
