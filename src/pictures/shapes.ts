import type { Shape } from './diagram-theme.ts'
import type { Point, Rect } from './layout.ts'

/** How far slanted sides lean in, and how high half a cylinder's lid is. */
const CUT = 9
const LID = 6
const ROUND = 20

/** The outline of a box as SVG path data, and a second line inside where the shape has one. */
export function outlineOf(shape: Shape, { x, y, width, height }: Rect): readonly string[] {
  const [l, r, t, b] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2]
  switch (shape) {
    case 'pill':
      return [rounded(l, t, width, height, Math.min(ROUND, height / 2))]
    case 'cylinder': {
      const arc = (sweep: number, to: string) => `A ${width / 2} ${LID} 0 0 ${sweep} ${to}`
      return [
        `M ${l} ${t + LID} ${arc(1, `${r} ${t + LID}`)} V ${b - LID} ${arc(1, `${l} ${b - LID}`)} Z`,
        `M ${l} ${t + LID} ${arc(0, `${r} ${t + LID}`)}`,
      ]
    }
    case 'hexagon':
      return [`M ${l + CUT} ${t} H ${r - CUT} L ${r} ${y} L ${r - CUT} ${b} H ${l + CUT} L ${l} ${y} Z`]
    case 'slanted':
      return [`M ${l + CUT} ${t} H ${r} L ${r - CUT} ${b} H ${l} Z`]
    case 'bucket':
      return [`M ${l} ${t} H ${r} L ${r - CUT} ${b} H ${l + CUT} Z`]
    case 'box':
    case 'table':
      return [rounded(l, t, width, height, shape === 'box' ? 6 : 3)]
  }
}

export function rounded(x: number, y: number, width: number, height: number, r: number): string {
  const arc = (dx: number, dy: number) => `a ${r} ${r} 0 0 1 ${dx} ${dy}`
  return [
    `M ${x + r} ${y} h ${width - 2 * r} ${arc(r, r)} v ${height - 2 * r} ${arc(-r, r)}`,
    `h ${2 * r - width} ${arc(-r, -r)} v ${2 * r - height} ${arc(r, -r)} Z`,
  ].join(' ')
}

/** The point where a line from `from` to `end`, on the rectangle around a shape, meets the shape itself; `end` when it misses. */
export function reach(shape: Shape, box: Rect, from: Point, end: Point): Point {
  const length = Math.hypot(end.x - from.x, end.y - from.y) || 1
  for (let way = 0; way <= 2 * CUT; way += 0.5) {
    const point = { x: end.x + ((end.x - from.x) / length) * way, y: end.y + ((end.y - from.y) / length) * way }
    if (contains(shape, box, point)) return point
  }
  return end
}

function contains(shape: Shape, { x, y, width, height }: Rect, point: Point): boolean {
  // From the middle, in halves: -1 to 1.
  const [dx, dy] = [(2 * (point.x - x)) / width, (2 * (point.y - y)) / height]
  const cut = (2 * CUT) / width
  switch (shape) {
    case 'hexagon':
      return Math.abs(dx) <= 1 - cut * Math.abs(dy)
    case 'slanted':
      return Math.abs(dx + (cut * dy) / 2) <= 1 - cut / 2
    case 'bucket':
      return Math.abs(dx) <= 1 - (cut * (dy + 1)) / 2
    case 'cylinder':
      return Math.abs(dy) <= 1 - ((2 * LID) / height) * (1 - Math.sqrt(Math.max(0, 1 - dx * dx)))
    case 'pill': {
      const r = Math.min(ROUND, height / 2)
      const past = (way: number, half: number) => Math.max(0, Math.abs(way) - half + r)
      return Math.hypot(past(point.x - x, width / 2), past(point.y - y, height / 2)) <= r
    }
    default:
      return true
  }
}
