import type { ArrowClass, BorderClass, BoxClass } from '../core/diagrams/classes.ts'
import { COLORS } from './theme.ts'

/**
 * The look of every diagram. Authors give a box a role by `class`, never a colour; the first role named counts, and a class
 * that is not here is drawn as `plain` (and `check` warns of it).
 */
export const ROLES = {
  client: { color: '#a9b4c2', shape: 'pill' },
  compute: { color: '#f0924c', shape: 'box' },
  database: { color: '#5aa2ff', shape: 'cylinder' },
  replica: { color: '#5aa2ff', shape: 'cylinder', dashed: true },
  cache: { color: '#f2708a', shape: 'hexagon' },
  stream: { color: '#b794ff', shape: 'slanted' },
  storage: { color: '#56c583', shape: 'bucket' },
  gateway: { color: '#36c9bd', shape: 'hexagon' },
  control: { color: '#e29be8', shape: 'box' },
  table: { color: '#5aa2ff', shape: 'table' },
  warning: { color: COLORS.warning, shape: 'box' },
  plain: { color: '#7d8590', shape: 'box' },
} as const satisfies Record<BoxClass, Role>

export type Shape = 'pill' | 'box' | 'cylinder' | 'hexagon' | 'slanted' | 'bucket' | 'table'

export interface Role {
  readonly color: string
  readonly shape: Shape
  /** A copy of something: drawn with a broken outline. */
  readonly dashed?: boolean
}

/** Borders around boxes: subgraphs whose names start with `cluster`. */
const BORDERS = {
  region: { color: '#8fa3bf', dash: '' },
  vpc: { color: '#56c583', dash: '' },
  az: { color: '#8fa3bf', dash: '6 4' },
  subnet: { color: '#36c9bd', dash: '6 4' },
  group: { color: '#9aa3af', dash: '2 4' },
} as const satisfies Record<BorderClass, object>

/** Solid: a request, or at the same time. `async`: later, or a copy. `failover`: only when something has failed. */
export const ARROWS = {
  sync: { color: '#d0d5dc', dash: '', means: { ko: '요청 · 동기', en: 'request, sync' } },
  async: { color: '#b794ff', dash: '7 5', means: { ko: '비동기 · 복제', en: 'async, copy' } },
  failover: { color: COLORS.warning, dash: '', means: { ko: '장애가 났을 때', en: 'on failure' } },
} as const satisfies Record<ArrowClass, object>

/** Room around the words, by shape: left and right together, above and below together. */
export const PADDING: Readonly<Record<Shape, readonly [x: number, y: number]>> = {
  pill: [28, 14],
  box: [22, 14],
  cylinder: [22, 26],
  hexagon: [30, 14],
  slanted: [30, 14],
  bucket: [30, 16],
  table: [0, 0],
}

/** CSS pixels at the diagram's own scale: in one 589 wide, 14 remain. */
export const FONT = { text: 15, line: 20 } as const
export const MARGIN = 14

function pick<Table extends object>(table: Table, classes: string | undefined, otherwise: keyof Table): keyof Table {
  const named = (classes ?? '').split(/\s+/).find((one) => Object.hasOwn(table, one))
  return (named ?? otherwise) as keyof Table
}

export function roleOf(classes: string | undefined): Role {
  return ROLES[pick(ROLES, classes, 'plain')]
}

export function borderOf(classes: string | undefined) {
  return BORDERS[pick(BORDERS, classes, 'group')]
}

export function arrowClassOf(classes: string | undefined): ArrowClass {
  return pick(ARROWS, classes, 'sync')
}

export function arrowOf(classes: string | undefined) {
  return ARROWS[arrowClassOf(classes)]
}
