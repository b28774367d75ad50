import { cleanText } from './clean.ts'
import { FAMILY } from './fonts.ts'
import type { CoveragePicture } from './pictures.ts'
import { type Node, WIDTH } from './render.ts'
import { COLORS } from './theme.ts'
import { box, words } from './tree.ts'

const PADDING = 14
const NAME_WIDTH = 150
const COUNT_WIDTH = 58
const GAP = 8
const SQUARE = 13
const NAME_ROOM = 24
/** A row of squares more is a notebook in one heading: its count says the rest. */
const MOST_SQUARES = 72

/** Told apart by lightness too, not by hue alone. */
const STATES = { known: '#5fd38d', weak: '#f5b942', few: '#4f7fb0', never: '#3a3d44' } as const

/** The notebook's sections as squares, a line a service. */
export function coverageTree({ title, rows, legend, footer }: CoveragePicture): Node {
  return box({ flexDirection: 'column', width: WIDTH, padding: PADDING, gap: 7, ...PAGE }, [
    words(cleanText(title, 40), { fontSize: 18, fontWeight: 700 }),
    ...rows.map(({ name, states, count }) =>
      box({ flexDirection: 'row', gap: GAP, alignItems: 'flex-start' }, [
        words(cleanText(name, NAME_ROOM), { ...FIXED, width: NAME_WIDTH, overflow: 'hidden' }),
        box(SQUARES, states.slice(0, MOST_SQUARES).map(squareOf)),
        words(count, { ...FIXED, width: COUNT_WIDTH, color: COLORS.muted, textAlign: 'right' }),
      ]),
    ),
    box({ flexDirection: 'row', gap: 14, marginTop: 8, flexWrap: 'wrap' }, legend.map(legendOf)),
    words(cleanText(footer, 80), { fontSize: 13, color: COLORS.faint, paddingLeft: 64, textAlign: 'right' }),
  ])
}

const PAGE = { backgroundColor: COLORS.background, color: COLORS.text, fontFamily: FAMILY, fontSize: 14 } as const
const FIXED = { flexGrow: 0, flexShrink: 0, lineHeight: 1.25 } as const
const SQUARES = {
  flexDirection: 'row',
  flexWrap: 'wrap',
  gap: 3,
  paddingTop: 2,
  width: WIDTH - 2 * PADDING - NAME_WIDTH - COUNT_WIDTH - 2 * GAP,
  flexShrink: 0,
} as const

function squareOf(state: keyof typeof STATES): Node {
  return box({ width: SQUARE, height: SQUARE, borderRadius: 3, backgroundColor: STATES[state], flexShrink: 0 }, [])
}

function legendOf({ state, label }: CoveragePicture['legend'][number]): Node {
  return box({ flexDirection: 'row', gap: 5, alignItems: 'center' }, [
    squareOf(state),
    words(cleanText(label, 30), { fontSize: 13, color: COLORS.muted }),
  ])
}
