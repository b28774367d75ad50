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
  if (node.type === 'element' && node.tagName === 'table') evenOut(node)
  for (const child of node.children) evenTables(child as RootContent)
}

function evenOut(table: Element): void {
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
      const plain = { ...cell, properties: {} }
      for (let nth = 0; nth < across; nth++) {
        down[even.length] = { cell: plain, left }
        even.push(nth === 0 ? plain : copyOf(plain, row))
      }
    }
    row.children = even
  }
  giveHead(table, rows)
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
  return { ...structuredClone(cell), ...(position ? { position } : {}) }
}

function reach(span: unknown): number {
  const reached = Number(span ?? 1)
  return Number.isInteger(reached) && reached > 1 ? Math.min(reached, REACH_AT_MOST) : 1
}
