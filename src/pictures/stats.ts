import { cleanText } from './clean.ts'
import { escapeXml, round } from './diagram-frame.ts'
import type { Svg } from './diagram-svg.ts'
import { FAMILY, type Weight } from './fonts.ts'
import { widthOf } from './measure.ts'
import type { StatsBars, StatsPicture } from './pictures.ts'
import { WIDTH } from './render.ts'
import { COLORS } from './theme.ts'

const PADDING = 16
const ROOM = WIDTH - 2 * PADDING
const SMALL = 13
const GAP = 14
/** Chats lay an "ALT" button over the lower left corner, as large on a high picture that they show small: a share of its height. */
const BADGE = { width: 110, share: 0.12 } as const
/** From nothing to much: by brightness, so that whoever sees no colours sees it too. */
const HEAT = [COLORS.panel, '#1d5138', '#2a7f55', '#3fb377', '#7df0b0'] as const
const WEEKDAY_ROOM = 24
const CELL_GAP = 3
const CHART = { height: 104, left: 40 } as const
const BAR = { height: 22, label: 190, told: 170, thick: 10 } as const
const [TILE_HEIGHT, TILE_GAP] = [58, 8]
const MOST = { tiles: 4, bars: 8, name: 60 } as const

interface Part {
  readonly svg: string
  readonly height: number
}

/** Statistics as one picture: numbers, a heat map of days, lines of accuracy, bars. Names are strangers' text. */
export function statsSvg(picture: StatsPicture): Svg {
  const parts = [
    heading(picture.title),
    tiles(picture),
    heatMap(picture),
    ...(picture.accuracy.weeks.some(({ own, group }) => (own ?? group) !== undefined) ? [chart(picture)] : []),
    ...picture.bars.filter((one) => one.rows.length > 0).map(bars),
  ]
  let y = PADDING
  const placed = parts.map((part) => {
    const svg = `<g transform="translate(${PADDING} ${y})">${part.svg}</g>`
    y += part.height + GAP
    return svg
  })
  const height = Math.round((y - GAP) * (1 + BADGE.share))
  const note = words(WIDTH - PADDING, height - PADDING, picture.footer, {
    color: COLORS.faint,
    end: true,
    most: WIDTH - BADGE.width - PADDING,
  })
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`,
    ` font-family="${FAMILY}" font-size="${SMALL}">`,
    `<rect width="${WIDTH}" height="${height}" fill="${COLORS.background}"/>${placed.join('')}${note}</svg>`,
  ].join('')
  return { svg, width: WIDTH, height }
}

function heading(title: string): Part {
  return { svg: words(0, 18, title, { color: COLORS.text, size: 18, weight: 700, most: ROOM }), height: 20 }
}

function tiles({ tiles }: StatsPicture): Part {
  const shown = tiles.slice(0, MOST.tiles)
  const width = (ROOM - (shown.length - 1) * TILE_GAP) / Math.max(1, shown.length)
  const svg = shown.map(({ name, value }, at) => {
    const x = at * (width + TILE_GAP)
    const inner = { most: width - 16 }
    return [
      rect(x, 0, width, TILE_HEIGHT, COLORS.panel, 6),
      words(x + 8, 26, value, { color: COLORS.text, size: 20, weight: 700, ...inner }),
      words(x + 8, 46, name, { color: COLORS.muted, ...inner }),
    ].join('')
  })
  return { svg: svg.join(''), height: shown.length > 0 ? TILE_HEIGHT : 0 }
}

function heatMap({ heat }: StatsPicture): Part {
  const side = (ROOM - WEEKDAY_ROOM) / heat.weeks.length
  const top = 42
  const x = (week: number) => WEEKDAY_ROOM + week * side
  const cells = heat.weeks.flatMap((days, week) =>
    days.map((level, day) =>
      level === undefined
        ? ''
        : rect(x(week), top + day * side, side - CELL_GAP, side - CELL_GAP, HEAT[level] ?? HEAT[0], 3),
    ),
  )
  const [less, more] = heat.scale
  const scaleX = ROOM - widthOf(more, SMALL, 400) - HEAT.length * 15 - 6
  return {
    svg: [
      sectionTitle(heat.title),
      words(scaleX - 6, 13, less, { color: COLORS.faint, end: true }),
      ...HEAT.map((color, at) => rect(scaleX + at * 15, 3, 12, 12, color, 3)),
      words(ROOM, 13, more, { color: COLORS.faint, end: true }),
      ...heat.months.map(({ week, name }) => words(x(week), 35, name, { color: COLORS.faint })),
      ...heat.weekdays.map((name, day) =>
        day % 2 === 0 ? words(0, top + day * side + side / 2 + 3, name, { color: COLORS.faint }) : '',
      ),
      ...cells,
    ].join(''),
    height: top + 7 * side,
  }
}

function chart({ accuracy }: StatsPicture): Part {
  const top = 30
  const width = ROOM - CHART.left
  const weeks = accuracy.weeks.length
  const x = (week: number) => round(CHART.left + (weeks > 1 ? (week * width) / (weeks - 1) : width / 2))
  const y = (share: number) => round(top + (1 - share) * CHART.height)
  const lines = [0, 0.5, 1].map(
    (share) =>
      `<path d="M ${CHART.left} ${y(share)} H ${ROOM}" stroke="${COLORS.line}" stroke-width="1"/>` +
      words(CHART.left - 6, y(share) + 4, `${share * 100}%`, { color: COLORS.faint, end: true }),
  )
  const line = (shares: readonly (number | undefined)[], { color, width, dot }: Pen) =>
    runs(shares).map((run) => {
      const points = run.map(({ week, share }) => `${x(week)},${y(share)}`)
      const stroke = `<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="${width}"/>`
      const dots = run.map(({ week, share }) => `<circle cx="${x(week)}" cy="${y(share)}" r="${dot}" fill="${color}"/>`)
      return `${run.length > 1 ? stroke : ''}${dots.join('')}`
    })
  const groupX = ROOM - widthOf(accuracy.group, SMALL, 400)
  const ownX = groupX - 34 - widthOf(accuracy.own, SMALL, 400)
  return {
    svg: [
      sectionTitle(accuracy.title),
      rect(ownX - 20, 8, 14, 3, COLORS.differs, 1),
      words(ownX, 13, accuracy.own, { color: COLORS.muted }),
      `<g opacity="0.5">${rect(groupX - 20, 8, 14, 3, COLORS.muted, 1)}</g>`,
      words(groupX, 13, accuracy.group, { color: COLORS.muted }),
      ...lines,
      '<g opacity="0.45">',
      ...line(
        accuracy.weeks.map((one) => one.group),
        PALE,
      ),
      '</g>',
      ...line(
        accuracy.weeks.map((one) => one.own),
        STRONG,
      ),
    ].join(''),
    height: top + CHART.height + 4,
  }
}

interface Pen {
  readonly color: string
  readonly width: number
  readonly dot: number
}

const STRONG: Pen = { color: COLORS.differs, width: 2.5, dot: 2.8 }
const PALE: Pen = { color: COLORS.muted, width: 2, dot: 1.5 }

interface Point {
  readonly week: number
  readonly share: number
}

/** Weeks in a row in which there is something: no line is drawn over a gap. */
function runs(shares: readonly (number | undefined)[]): readonly (readonly Point[])[] {
  const found: Point[][] = []
  for (const [week, share] of shares.entries()) {
    if (share === undefined) continue
    const last = found.at(-1)
    if (last && last.at(-1)?.week === week - 1) last.push({ week, share })
    else found.push([{ week, share }])
  }
  return found
}

function bars({ title, rows }: StatsBars): Part {
  const shown = rows.slice(0, MOST.bars)
  const [left, right] = [BAR.label + 10, ROOM - BAR.told - 10]
  const drawn = shown.map(({ label, share, told }, at) => {
    const y = 28 + at * BAR.height
    const within = Math.min(1, Math.max(0, share))
    return [
      words(0, y + 11, label, { color: COLORS.text, most: BAR.label }),
      rect(left, y + 1, right - left, BAR.thick, COLORS.panel, 5),
      within > 0 ? rect(left, y + 1, Math.max(BAR.thick, within * (right - left)), BAR.thick, COLORS.differs, 5) : '',
      words(ROOM, y + 11, told, { color: COLORS.muted, end: true, most: BAR.told }),
    ].join('')
  })
  return { svg: [sectionTitle(title), ...drawn].join(''), height: 24 + shown.length * BAR.height }
}

function sectionTitle(title: string): string {
  return words(0, 13, title, { color: COLORS.muted, size: 14, weight: 700, most: ROOM * 0.6 })
}

function rect(x: number, y: number, width: number, height: number, color: string, corner: number): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${corner}" fill="${color}"/>`
}

interface Look {
  readonly color: string
  readonly size?: number
  readonly weight?: Weight
  /** It ends at `x`. */
  readonly end?: boolean
  /** So wide at most: what is longer ends in "…". */
  readonly most?: number
}

function words(x: number, y: number, text: string, { color, size = SMALL, weight = 400, end, most }: Look): string {
  const said = cut(cleanText(text, MOST.name), size, weight, most ?? Number.POSITIVE_INFINITY)
  const look = `fill="${color}"${size === SMALL ? '' : ` font-size="${size}"`}${weight === 400 ? '' : ` font-weight="${weight}"`}`
  return `<text x="${round(x)}" y="${round(y)}" ${look}${end ? ' text-anchor="end"' : ''}>${escapeXml(said)}</text>`
}

function cut(text: string, size: number, weight: Weight, most: number): string {
  if (widthOf(text, size, weight) <= most) return text
  const letters = [...text]
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size, weight) > most) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
