import type { Shape } from './diagram-theme.ts'
import type { Rect } from './layout.ts'

/** The outline of a box as SVG path data, and a second line inside where the shape has one. */
export function outlineOf(shape: Shape, { x, y, width, height }: Rect): readonly string[] {
  const [l, r, t, b] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2]
  switch (shape) {
    case 'pill':
      return [rounded(l, t, width, height, height / 2 > 20 ? 20 : height / 2)]
    case 'cylinder': {
      const lid = 6
      const arc = (sweep: number, to: string) => `A ${width / 2} ${lid} 0 0 ${sweep} ${to}`
      return [
        `M ${l} ${t + lid} ${arc(1, `${r} ${t + lid}`)} V ${b - lid} ${arc(1, `${l} ${b - lid}`)} Z`,
        `M ${l} ${t + lid} ${arc(0, `${r} ${t + lid}`)}`,
      ]
    }
    case 'hexagon':
      return [`M ${l + 11} ${t} H ${r - 11} L ${r} ${y} L ${r - 11} ${b} H ${l + 11} L ${l} ${y} Z`]
    case 'slanted':
      return [`M ${l + 12} ${t} H ${r} L ${r - 12} ${b} H ${l} Z`]
    case 'bucket':
      return [`M ${l} ${t} H ${r} L ${r - 9} ${b} H ${l + 9} Z`]
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
