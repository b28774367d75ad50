import { FAMILY } from './fonts.ts'
import type { NamedImage } from './job.ts'
import { type Node, WIDTH } from './render.ts'
import { COLORS } from './theme.ts'

const COLUMNS = 3
const GAP = 12
export const SHEET_WIDTH = COLUMNS * WIDTH * 0.7 + (COLUMNS + 1) * GAP
const CELL_WIDTH = WIDTH * 0.7

/** Pictures side by side with their names under them, in rows. */
export function sheetTree(images: readonly NamedImage[]): Node {
  const cells = images.map(
    ({ name, data }): Node => ({
      type: 'container',
      style: { display: 'flex', flexDirection: 'column', width: CELL_WIDTH, flexShrink: 0 },
      children: [
        { type: 'image', src: data, style: { width: CELL_WIDTH } },
        { type: 'text', text: name, style: { fontSize: 14, color: COLORS.background, marginTop: 2 } },
      ],
    }),
  )
  return {
    type: 'container',
    style: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: GAP,
      padding: GAP,
      alignItems: 'flex-start',
      boxSizing: 'border-box',
      width: SHEET_WIDTH,
      backgroundColor: '#ffffff',
      fontFamily: FAMILY,
    },
    children: cells,
  }
}
