import type { Citation, Quote } from '../notes/types.ts'
import type { Graph } from './graph.ts'

/** A quote that an edge or a box of a diagram stands on, and where it stands in the notes. */
export interface DiagramQuote extends Quote {
  readonly citation: Citation
}

export type ImageType = 'png' | 'jpg' | 'gif' | 'webp'

/** What is shown where the notes have a picture. */
export interface Diagram {
  /** The picture file's name without folder and extension: `11-rds-multi-az`. */
  readonly name: string
  /** The section that the notes have it in. */
  readonly section: string
  readonly alt: string
  /** Relative to the content folder: the DOT file, or the group's own image. */
  readonly file: string
  readonly quotes: readonly DiagramQuote[]
  readonly source:
    | { readonly kind: 'graph'; readonly graph: Graph }
    /** The group's own: its bytes when they are shown. */
    | {
        readonly kind: 'image'
        readonly bytes: number
        readonly load: () => Promise<Uint8Array>
        readonly type: ImageType
      }
}
