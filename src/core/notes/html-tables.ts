import type { fromHtml } from 'hast-util-from-html'

type Root = ReturnType<typeof fromHtml>
type RootContent = Root['children'][number]
type Element = Extract<RootContent, { type: 'element' }>

/** Cells reach no further than this: more is a number that somebody mistyped. */
const REACH_AT_MOST = 50

/**
 * Tables of HTML as Markdown can have them: a cell that stretches says its words in every row and column that it stretches over, and
 * a table whose first row has values in it has no head.
 */
export function evenTables(node: Root | RootContent): void {
  if (!('children' in node)) return
  const children = node.children as RootContent[]
  for (const child of children) evenTables(child)
  const captions = children.flatMap((child) => (isTable(child) ? evenOut(child) : []))
  if (captions.length === 0) return
  node.children = children.flatMap((child) => {
    const above = captions.filter((one) => one.of === child).map((one) => one.caption)
    return [...above, child]
  }) as typeof node.children
}

function isTable(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === 'table'
}

interface Caption {
  readonly of: Element
  readonly caption: Element
}

function evenOut(table: Element): Caption[] {
  const rows = rowsOf(table)
  const down: { cell: Element; left: number }[] = []
  for (const row of rows) {
    const cells = row.children.filter(isCell)
    const even: Element[] = []
    while (cells.length > 0 || (down[even.length]?.left ?? 0) > 0) {
      const above = down[even.length]
      if (above && above.left > 0) {
        above.left--
        even.push(copyOf(above.cell, row))
        continue
      }
      const cell = cells.shift()
      if (!cell) break
      const across = reach(cell.properties.colSpan)
      const left = reach(cell.properties.rowSpan) - 1
      const plain = { ...cell, properties: {}, children: inLine(cell.children) }
      for (let nth = 0; nth < across; nth++) {
        down[even.length] = { cell: plain, left }
        even.push(nth === 0 ? plain : copyOf(plain, row))
      }
    }
    row.children = even
  }
  giveHead(table, rows)
  const caption = table.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  )
  return caption ? [{ of: table, caption: { ...caption, tagName: 'p' } }] : []
}

const BLOCKS = new Set([
  'ul',
  'ol',
  'li',
  'p',
  'div',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])
/** What stands in a cell behind an empty line is Markdown. */
export const MARKDOWN = 'saegim-markdown'

/** A cell is one line: blocks in it are parted by breaks. */
function inLine(children: Element['children']): Element['children'] {
  const isMarkdown = children.some((child) => child.type === 'comment')
  const out: Element['children'] = []
  let isParted = false
  for (const child of children) {
    if (child.type === 'comment' || (child.type === 'text' && child.value.trim() === '' && out.length === 0)) continue
    const isBlock = child.type === 'element' && BLOCKS.has(child.tagName)
    const inner = isBlock ? inLine(child.children) : [isMarkdown ? asMarkdown(child) : child]
    if (inner.length === 0 || (isBlock && inner.every((one) => one.type === 'text' && one.value.trim() === '')))
      continue
    const says = child.type !== 'text' || child.value.trim() !== ''
    if (out.length > 0 && says && (isBlock || isParted))
      out.push({ type: 'element', tagName: 'br', properties: {}, children: [] })
    if (says) isParted = isBlock
    out.push(...inner)
  }
  return out
}

function asMarkdown(child: Element['children'][number]): Element['children'][number] {
  if (child.type !== 'text' || child.value.trim() === '') return child
  const { position, value } = child
  return { type: 'element', tagName: MARKDOWN, properties: { value }, children: [], ...(position ? { position } : {}) }
}

function giveHead(table: Element, [first]: readonly Element[]): void {
  const cells = first?.children.filter(isCell) ?? []
  const hasHead = table.children.some((child) => child.type === 'element' && child.tagName === 'thead')
  if (!first || hasHead || cells[0]?.tagName !== 'th' || cells.every((cell) => cell.tagName === 'th')) return
  const blank = cells.map((cell): Element => ({ ...copyOf(cell, first), tagName: 'th', children: [] }))
  table.children.unshift({ ...first, children: blank })
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (child.tagName === 'tr') return [child]
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : []
  })
}

function isCell(node: RootContent): node is Element {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th')
}

/** The same words, on the line of the row that they are said in again. */
function copyOf(cell: Element, { position }: Element): Element {
  return { ...cell, ...(position ? { position } : {}) }
}

function reach(span: unknown): number {
  const reached = Number(span ?? 1)
  return Number.isInteger(reached) && reached > 1 ? Math.min(reached, REACH_AT_MOST) : 1
}
