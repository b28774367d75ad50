import type { Graph } from '../core/diagrams/graph.ts'
import { escapeXml, frameOf, frameSvg, round } from './diagram-frame.ts'
import { arrowOf, borderOf, FONT, type Role, roleOf } from './diagram-theme.ts'
import { FAMILY } from './fonts.ts'
import type { Arrow, Border, Box, Label, Layout, Point } from './layout.ts'
import { outlineOf, reach, rounded } from './shapes.ts'
import { cellsOf, columnWidths, ROW_HEIGHT } from './table-box.ts'
import { COLORS } from './theme.ts'

export interface Svg {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** A laid out graph as SVG: borders, then arrows, boxes, words; what the graph's `label` warns of stands above it. */
export function diagramSvg(graph: Graph, layout: Layout): Svg {
  const frame = frameOf(graph, layout)
  const { width, height, x, y } = frame
  const { borders, arrows, boxes } = layout
  const parts = [
    ...borders.map(drawBorder),
    ...arrows.map((one) => drawArrow(one, boxes)),
    ...boxes.map(drawBox),
    ...arrows.flatMap(({ label }) => (label ? [drawLabel(label)] : [])),
  ]
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` font-family="${FAMILY}" font-size="${FONT.text}">`,
    `<rect width="${width}" height="${height}" fill="${COLORS.background}"/>`,
    `<g transform="translate(${x} ${y})">${parts.join('')}</g>${frameSvg(frame)}</svg>`,
  ].join('')
  return { svg, width, height }
}

function drawBorder({ subgraph, label, ...rect }: Border): string {
  const { color, dash } = borderOf(subgraph.attributes.class)
  const { x, y, width, height } = rect
  const path = rounded(x - width / 2, y - height / 2, width, height, 8)
  const outline = `<path d="${path}" fill="${color}" fill-opacity="0.07" stroke="${color}" stroke-width="1.3"${dashes(dash)}/>`
  return outline + (label ? words(label, label.lines, { color, bold: 1 }) : '')
}

/** Graphviz begins and ends an arrow at the rectangle around a box: it is drawn from outline to outline. */
function drawArrow({ edge, spline, from, to }: Arrow, boxes: readonly Box[]): string {
  const { color, dash } = arrowOf(edge.attributes.class)
  const [start, ...rest] = spline
  if (!start) return ''
  const named = (name: string) => boxes.find((one) => one.node.name === name)
  const tail = from ? undefined : named(edge.tail)
  const next = rest[0] ?? start
  const heads = [
    ...(to ? [head(rest.at(-1) ?? start, to, named(edge.head), color)] : []),
    ...(from ? [head(start, from, named(edge.tail), color)] : []),
  ]
  const begin = tail ? `M ${at(reach(roleOf(tail.node.attributes.class).shape, tail, next, start))} L` : 'M'
  const curve = `${begin} ${at(start)} C ${rest.map(at).join(' ')}`
  const shafts = heads.map((one) => one.shaft)
  return `<path d="${curve}${shafts.join('')}" fill="none" stroke="${color}" stroke-width="1.8"${dashes(dash)}/>${heads.map((one) => one.svg).join('')}`
}

const HALF_HEAD = 4.5

function head(from: Point, end: Point, box: Box | undefined, color: string) {
  const tip = box ? reach(roleOf(box.node.attributes.class).shape, box, from, end) : end
  const base = { x: from.x + tip.x - end.x, y: from.y + tip.y - end.y }
  const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1
  const [nx, ny] = [((tip.y - base.y) / length) * HALF_HEAD, ((base.x - tip.x) / length) * HALF_HEAD]
  const corners = [tip, { x: base.x + nx, y: base.y + ny }, { x: base.x - nx, y: base.y - ny }]
  return {
    svg: `<polygon points="${corners.map(at).join(' ')}" fill="${color}"/>`,
    shaft: ` M ${at(from)} L ${at(base)}`,
  }
}

function drawBox(box: Box): string {
  const role = roleOf(box.node.attributes.class)
  if (role.shape === 'table') return drawTable(box, role)
  const [outline = '', ...inner] = outlineOf(role.shape, box)
  const stroke = `stroke="${role.color}" stroke-width="1.8"${dashes(role.dashed ? '5 4' : '')}`
  return [
    // First the ground, so that arrows and borders do not shine through.
    `<path d="${outline}" fill="${COLORS.background}"/>`,
    `<path d="${outline}" fill="${role.color}" fill-opacity="0.2" ${stroke}/>`,
    ...inner.map((path) => `<path d="${path}" fill="none" ${stroke}/>`),
    words({ x: box.x, y: box.y + (role.shape === 'cylinder' ? 4 : 0) }, box.lines, {
      color: COLORS.text,
      bold: box.nameLines,
    }),
  ].join('')
}

function drawTable(box: Box, { color }: Role): string {
  const rows = cellsOf(box.node.attributes.label ?? '')
  const widths = columnWidths(rows)
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2]
  const [outline = ''] = outlineOf('table', box)
  const lines = rows.slice(1).map((_, at) => `M ${left} ${top + (at + 1) * ROW_HEIGHT} h ${box.width}`)
  let x = left
  const columns = widths.map((width, column) => {
    const center = x + width / 2
    if (column > 0) lines.push(`M ${x} ${top} v ${box.height}`)
    x += width
    return rows.map((row, at) => {
      const point = { x: center, y: top + (at + 0.5) * ROW_HEIGHT }
      return words(point, [row[column] ?? ''], { color: at === 0 ? color : COLORS.text, bold: at === 0 ? 1 : 0 })
    })
  })
  return [
    `<path d="${outline}" fill="${COLORS.background}"/>`,
    `<path d="${rounded(left, top, box.width, ROW_HEIGHT, 3)}" fill="${color}" fill-opacity="0.22"/>`,
    `<path d="${lines.join(' ')}" stroke="${color}" stroke-opacity="0.5" fill="none"/>`,
    `<path d="${outline}" fill="none" stroke="${color}" stroke-width="1.8"/>`,
    ...columns.flat(),
  ].join('')
}

/** On a ground of its own, so that a line that passes behind does not strike it out. */
function drawLabel(label: Label): string {
  const { x, y, width, height } = label
  const ground = `<rect x="${x - width / 2 + 2}" y="${y - height / 2 + 3}" width="${width - 4}" height="${height - 6}" rx="4"`
  return `${ground} fill="${COLORS.background}" fill-opacity="0.95"/>${words(label, label.lines, { color: COLORS.text })}`
}

interface Look {
  readonly color: string
  /** So many lines from the first on. */
  readonly bold?: number
}

/** Lines centred at a point, above each other. */
function words({ x, y }: Point, lines: readonly string[], { color, bold = 0 }: Look): string {
  return lines
    .map((line, at) => {
      // 0.35 em below the middle of its line stands the foot of a letter.
      const foot = y + (at - (lines.length - 1) / 2) * FONT.line + 0.35 * FONT.text
      const weight = at < bold ? ' font-weight="700"' : ''
      return `<text x="${round(x)}" y="${round(foot)}" text-anchor="middle" fill="${color}"${weight}>${escapeXml(line)}</text>`
    })
    .join('')
}

function dashes(dash: string): string {
  return dash === '' ? '' : ` stroke-dasharray="${dash}"`
}

function at({ x, y }: Point): string {
  return `${round(x)},${round(y)}`
}
