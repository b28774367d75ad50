import { openSync } from 'fontkit'
import type { Diagram } from '../../src/core/diagrams/diagram.ts'
import { diagramSvg } from '../../src/pictures/diagram-svg.ts'
import { FONT, PADDING, roleOf } from '../../src/pictures/diagram-theme.ts'
import { fontPath } from '../../src/pictures/fonts.ts'
import { type Label, type Layout, layoutGraph, type Point, type Rect } from '../../src/pictures/layout.ts'

const fonts = { 400: openSync(fontPath(400)), 700: openSync(fontPath(700)) }

/** The width of a shaped line in the real font, kerning and all. */
function shaped(text: string, weight: 400 | 700): number {
  const font = fonts[weight]
  if (!('layout' in font)) throw new Error('a collection')
  return (font.layout(text).advanceWidth / font.unitsPerEm) * FONT.text
}

function widest(lines: readonly string[], bold: number): number {
  return Math.max(0, ...lines.map((line, at) => shaped(line, at < bold ? 700 : 400)))
}

function overlap(a: Rect, b: Rect, slack = 0): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width - 2 * slack && Math.abs(a.y - b.y) * 2 < a.height + b.height - 2 * slack
  )
}

/** The words themselves, not the room kept for them. */
function inked({ x, y, lines }: Label, bold = 0): Rect {
  return { x, y, width: widest(lines, bold), height: lines.length * FONT.line - 5 }
}

/** Points along an arrow, near enough to see what it runs through. */
function along(spline: readonly Point[]): Point[] {
  const points: Point[] = []
  for (let i = 0; i + 3 < spline.length; i += 3) {
    const [a, b, c, d] = spline.slice(i, i + 4)
    if (!a || !b || !c || !d) continue
    for (let t = 0; t <= 1; t += 0.04) {
      const [u, v] = [1 - t, t]
      const mix = (k: 'x' | 'y') => u ** 3 * a[k] + 3 * u * u * v * b[k] + 3 * u * v * v * c[k] + v ** 3 * d[k]
      points.push({ x: mix('x'), y: mix('y') })
    }
  }
  return points
}

function inside(point: Point, rect: Rect, slack = 1): boolean {
  return overlap({ ...point, width: 0, height: 0 }, rect, slack)
}

/** What a reader would trip over in a diagram, as sentences; none when it reads well. */
export async function flawsOf(diagram: Diagram): Promise<string[]> {
  if (diagram.source.kind !== 'graph') return []
  const { graph } = diagram.source
  const layout = await layoutGraph(graph)
  const { svg, width, height } = diagramSvg(graph, layout)
  const px = (FONT.text * 550) / width
  return [
    ...(px < 14 ? [`text is ${px.toFixed(1)} px at 550 px (${Math.round(width)} wide)`] : []),
    ...(width / height < 1.2 ? [`is ${Math.round(width)} × ${Math.round(height)}: too tall`] : []),
    // Chats show a picture in a box of 550 by 350: a taller one is made smaller.
    ...((height * 550) / width > 351 ? [`is ${Math.round((height * 550) / width)} high at 550 px`] : []),
    ...(layout.boxes.length > 12 ? [`has ${layout.boxes.length} boxes`] : []),
    ...collisions(layout),
    ...strays(svg, width, height),
  ]
}

/** Chats lay an ALT button over the lower left corner: so many pixels with its margin, on a phone 350 pixels wide. */
const BADGE = { width: 58, height: 36, of: 350 }

/** Words that the edge cuts, or that the ALT button hides. */
function strays(svg: string, width: number, height: number): string[] {
  const scale = width / BADGE.of
  return wordsOf(svg).flatMap(({ text, left, right, top, bottom }) => [
    ...(left < 0 || top < 0 || right > width || bottom > height ? [`"${text}" is cut by the edge`] : []),
    ...(left < BADGE.width * scale && bottom > height - BADGE.height * scale
      ? [`"${text}" lies under the ALT button`]
      : []),
  ])
}

interface Word extends Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>> {
  readonly text: string
}

/** Every text of a diagram where it stands on the picture; the layout's own are in one moved group. */
function wordsOf(svg: string): Word[] {
  const [, x = '0', y = '0'] = /translate\(([\d.]+) ([\d.]+)\)/.exec(svg) ?? []
  const [inside = '', outside = ''] = svg.split('</g>')
  const at = (part: string, dx: number, dy: number) =>
    [...part.matchAll(/<text ([^>]*)>([^<]*)/g)].map(([, attributes = '', text = '']): Word => {
      const value = (name: string) => Number(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1])
      const wide = shaped(text.replace(/&[^;]+;/g, "'"), attributes.includes('700') ? 700 : 400)
      const left = dx + value('x') - (attributes.includes('middle') ? wide / 2 : 0)
      const foot = dy + value('y')
      return { text, left, right: left + wide, top: foot - FONT.text * 0.8, bottom: foot + FONT.text * 0.2 }
    })
  return [...at(inside, Number(x), Number(y)), ...at(outside, 0, 0)]
}

function collisions({ boxes, borders, arrows, width, height }: Layout): string[] {
  const flaws: string[] = []
  const labels = arrows.flatMap(({ label }) => (label ? [label] : []))
  const titles = borders.flatMap(({ label }) => (label ? [label] : []))
  const page = { x: width / 2, y: height / 2, width: width + 4, height: height + 4 }
  boxes.forEach((box, at) => {
    const { shape } = roleOf(box.node.attributes.class)
    const room = shape === 'table' ? Number.POSITIVE_INFINITY : box.width - PADDING[shape][0] / 2
    if (widest(box.lines, box.nameLines) > room) flaws.push(`"${box.lines[0]}" is wider than its box`)
    for (const other of boxes.slice(at + 1)) {
      if (overlap(box, other)) flaws.push(`${box.node.name} overlaps ${other.node.name}`)
    }
    for (const title of titles)
      if (overlap(box, inked(title, 1))) flaws.push(`${box.node.name} touches the title "${title.lines[0]}"`)
    for (const border of borders) {
      if (!border.subgraph.nodes.includes(box.node.name) && overlap(box, border))
        flaws.push(`${box.node.name} stands in the border "${border.subgraph.name}" of others`)
    }
  })
  labels.forEach((label, at) => {
    const said = `label "${label.lines.join(' ')}"`
    for (const box of boxes) if (overlap(inked(label), box)) flaws.push(`${said} touches ${box.node.name}`)
    for (const title of titles)
      if (overlap(inked(label), inked(title, 1))) flaws.push(`${said} touches "${title.lines[0]}"`)
    for (const other of labels.slice(at + 1))
      if (overlap(inked(label), inked(other))) flaws.push(`${said} touches "${other.lines[0]}"`)
    const [l, t] = [label.x - label.width / 2, label.y - label.height / 2]
    if (l < -4 || t < -4 || l + label.width > page.width || t + label.height > page.height) flaws.push(`${said} is cut`)
  })
  for (const { edge, spline } of arrows) {
    for (const box of boxes) {
      if (box.node.name === edge.tail || box.node.name === edge.head) continue
      if (along(spline).some((point) => inside(point, box)))
        flaws.push(`${edge.tail} → ${edge.head} runs through ${box.node.name}`)
    }
    for (const title of titles) {
      if (along(spline).some((point) => inside(point, inked(title, 1))))
        flaws.push(`${edge.tail} → ${edge.head} strikes out "${title.lines[0]}"`)
    }
  }
  return flaws
}
