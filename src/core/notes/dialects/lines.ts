import { blockId } from './block-id.ts'
import { bulletGlyph } from './bullet-glyphs.ts'
import { formulas } from './formulas.ts'
import { headingWithoutSpace } from './heading-without-space.ts'
import { logseqLine } from './logseq.ts'
import { looseBold } from './loose-bold.ts'
import { toolLine } from './tool-lines.ts'
import { toolMarks } from './tool-marks.ts'
import { boldUnderscores } from './underscores.ts'

/**
 * Ways in which people and their tools write Markdown that Markdown does not know, one line at a time: each rule gives the line as
 * Markdown has it, the empty line for what is not shown, or the line itself.
 */
type LineRule = (line: string) => string

const RULES: readonly LineRule[] = [
  blockId,
  formulas,
  logseqLine,
  toolLine,
  toolMarks,
  headingWithoutSpace,
  boldUnderscores,
  looseBold,
  bulletGlyph,
]

export function rewriteLine(line: string): string {
  return RULES.reduce((text, rule) => (text === '' ? '' : rule(text)), line)
}
