import { bulletGlyph } from './bullet-glyphs.ts'
import { headingWithoutSpace } from './heading-without-space.ts'
import { logseqLine } from './logseq.ts'

/**
 * Ways in which people and their tools write Markdown that Markdown does not know, one line at a time: each rule gives the line as
 * Markdown has it, the empty line for what is not shown, or the line itself.
 */
type LineRule = (line: string) => string

const RULES: readonly LineRule[] = [logseqLine, headingWithoutSpace, bulletGlyph]

export function rewriteLine(line: string): string {
  return RULES.reduce((text, rule) => (text === '' ? '' : rule(text)), line)
}
