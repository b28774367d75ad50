import type { NoteProblem } from './problem.ts'
import type { Chapter, Section } from './types.ts'

/** A chapter before the notebook knows all headings: no keys, and ids that may collide. */
export interface ParsedChapter extends Omit<Chapter, 'sections'> {
  readonly sections: readonly ParsedSection[]
  readonly problems: readonly NoteProblem[]
}
export type ParsedSection = Omit<Section, 'id' | 'key' | 'parent' | 'children'> & {
  /** Place of the section above it in the chapter's list; undefined right under the chapter. */
  readonly above?: number
}
