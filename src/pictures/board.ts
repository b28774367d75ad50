import { cleanText } from './clean.ts'
import { FAMILY } from './fonts.ts'
import type { BoardPicture } from './pictures.ts'
import { type Node, WIDTH } from './render.ts'
import { COLORS } from './theme.ts'
import { box, words } from './tree.ts'

const PADDING = 14
const ROW_HEIGHT = 40
const NAME_ROOM = 40
const TITLE_ROOM = 48

const MEDALS: Readonly<Record<string, string>> = { '1': '#f5c542', '2': '#c8ccd2', '3': '#d08a4e' }
const MOVES = { up: '#5fd38d', down: '#ff8a80', new: '#6cb8ff', same: COLORS.faint } as const

/** A board as a picture: a line a member, whatever somebody is called. */
export function boardTree({ title, rows, footer }: BoardPicture): Node {
  return box({ flexDirection: 'column', width: WIDTH, padding: PADDING, gap: 4, ...PAGE }, [
    words(cleanText(title, TITLE_ROOM), { fontSize: 19, fontWeight: 700, marginBottom: 6 }),
    ...rows.map(rowOf),
    words(cleanText(footer, 80), {
      fontSize: 13,
      color: COLORS.faint,
      marginTop: 8,
      paddingLeft: 64,
      textAlign: 'right',
    }),
  ])
}

const PAGE = { backgroundColor: COLORS.background, color: COLORS.text, fontFamily: FAMILY, fontSize: 16 } as const
const FIXED = { flexGrow: 0, flexShrink: 0 } as const
/** One line, whatever is in it: what does not fit is cut, and lifts nothing else. */
const NAME = {
  flexGrow: 1,
  flexShrink: 1,
  flexBasis: 0,
  minWidth: 0,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
} as const

function rowOf({ rank, name, unnamed, move, points, detail, own }: BoardPicture['rows'][number]): Node {
  const shown = cleanText(name, NAME_ROOM)
  const medal = MEDALS[rank]
  return box(
    {
      flexDirection: 'row',
      alignItems: 'center',
      gap: 8,
      height: ROW_HEIGHT,
      overflow: 'hidden',
      padding: '0px 10px',
      borderRadius: 6,
      backgroundColor: COLORS.panel,
      borderLeft: `4px solid ${own ? COLORS.differs : COLORS.panel}`,
    },
    [
      words(rank, { ...FIXED, width: 40, fontWeight: 700, color: medal ?? COLORS.muted }),
      words(move.text, { ...FIXED, width: 44, fontSize: 14, color: MOVES[move.kind] }),
      words(shown === '' ? unnamed : shown, { ...NAME, color: shown === '' ? COLORS.faint : COLORS.text }),
      words(detail, { ...FIXED, width: 74, fontSize: 14, color: COLORS.muted, textAlign: 'right' }),
      words(points, { ...FIXED, width: 76, fontWeight: 700, textAlign: 'right' }),
    ],
  )
}
