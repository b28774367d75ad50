import type { Graph } from '../core/diagrams/graph.ts'
import type { BoardPicture, CoveragePicture, LongTable, StatsPicture, TablePicture } from './pictures.ts'

export interface NamedImage {
  readonly name: string
  readonly data: Uint8Array
}

/** One picture to draw or table to cut, as it crosses to the thread that draws: plain data. */
export type Job =
  | { readonly kind: 'table'; readonly table: Omit<TablePicture, 'alt'> }
  | { readonly kind: 'cut'; readonly table: LongTable }
  | { readonly kind: 'stats'; readonly picture: Omit<StatsPicture, 'alt'> }
  | { readonly kind: 'board'; readonly board: Omit<BoardPicture, 'alt'> }
  | { readonly kind: 'coverage'; readonly coverage: Omit<CoveragePicture, 'alt'> }
  | { readonly kind: 'diagram'; readonly graph: Graph }
  | { readonly kind: 'sheet'; readonly images: readonly NamedImage[] }

export interface Order {
  readonly id: number
  readonly job: Job
}

export type Delivery =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly problem: string }
