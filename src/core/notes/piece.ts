import type { Run } from './types.ts'

export interface InlinePicture {
  readonly alt: string
  readonly url: string
  /** In the text that was parsed. */
  readonly line: number
  /** Named by its file alone, wherever that lies. */
  readonly anywhere?: boolean
}

/** A stretch of inline Markdown: a run, a picture, or a place where the author parted lines with `<br>`. */
export interface Piece extends Run {
  readonly line: number
  readonly picture?: InlinePicture
  readonly parts?: boolean
  readonly footnote?: string
}
