import { ARROW_CLASSES, type ArrowClass } from '../core/diagrams/classes.ts'
import type { Graph } from '../core/diagrams/graph.ts'
import { ARROWS, arrowClassOf, FONT, MARGIN } from './diagram-theme.ts'
import type { Layout, Rect } from './layout.ts'
import { widthOf, wrap } from './measure.ts'
import { WIDTH } from './render.ts'
import { COLORS } from './theme.ts'

/**
 * Chats lay an "ALT" button over a picture's lower left corner: 58 by 36 pixels with its margin, and on a phone the picture
 * is shown 350 pixels wide. No words and no boxes stand there.
 */
const BADGE = { width: 92, height: 57 } as const

/** What stands around a diagram: a warning above it, a note and the key of its arrows below it. */
export interface Frame {
  readonly width: number
  readonly height: number
  /** Where the diagram's own upper left corner is. */
  readonly x: number
  readonly y: number
  readonly warning: readonly string[]
  readonly note: readonly string[]
  readonly key: readonly KeyEntry[]
  /** Where note and key begin. */
  readonly below: number
}

interface KeyEntry {
  readonly arrow: ArrowClass
  readonly words: string
  /** From the left edge of the picture. */
  readonly x: number
}

const KEY = { height: FONT.line, sample: 30, gap: 6, apart: 16 } as const
/** Above and below the words of a warning or a note. */
const PADDING = 7
const INDENT = 14

export function frameOf(graph: Graph, layout: Layout): Frame {
  const width = Math.max(WIDTH, layout.width + 2 * MARGIN)
  const said = graph.attributes.label ?? ''
  const warns = said.startsWith('⚠')
  const warning = warns ? lines(said, width - 2 * MARGIN - 24) : []
  const note = warns ? [] : lines(said, width - BADGE.width - MARGIN)
  const key = keyOf(graph, width)
  const y = MARGIN + room(warning)
  const below = y + layout.height + MARGIN
  const height =
    below + (note.length > 0 ? bannerHeight(note) + MARGIN : 0) + (key.length > 0 ? KEY.height + MARGIN : 0)
  const x = (width - layout.width) / 2
  return { width, height: Math.max(height, clearHeight(layout, { x, y, width })), x, y, warning, note, key, below }
}

function bannerHeight(words: readonly string[]): number {
  return words.length * FONT.line + 2 * PADDING
}

function room(words: readonly string[]): number {
  return words.length === 0 ? 0 : bannerHeight(words) + MARGIN
}

function lines(text: string, most: number): string[] {
  return text.split('\n').flatMap((line) => wrap(line, FONT.text, 400, most))
}

/** So high that nothing that is to be read stands under the badge. */
function clearHeight({ boxes, arrows, borders }: Layout, at: { x: number; y: number; width: number }): number {
  const scale = at.width / WIDTH
  const labels = [...arrows, ...borders].flatMap(({ label }) => (label ? [label] : []))
  const near = [...boxes, ...labels].filter((one) => at.x + one.x - one.width / 2 < BADGE.width * scale)
  const feet = near.map((one: Rect) => at.y + one.y + one.height / 2)
  return feet.length === 0 ? 0 : Math.max(...feet) + BADGE.height * scale
}

/** Arrows that are all solid need no key. It speaks the language of the picture's own words, and ends at the right edge. */
function keyOf(graph: Graph, width: number): KeyEntry[] {
  const arrows = graph.edges.filter(({ attributes }) => attributes.dir !== 'none')
  const used = new Set(arrows.map(({ attributes }) => arrowClassOf(attributes.class)))
  if ([...used].every((one) => one === 'sync')) return []
  const korean = /\p{Script=Hangul}/u.test([...graph.nodes, ...graph.edges].map((one) => one.attributes.label).join())
  const entries = ARROW_CLASSES.filter((one) => used.has(one)).map((arrow) => ({
    arrow,
    words: ARROWS[arrow].means[korean ? 'ko' : 'en'],
  }))
  const sizes = entries.map(({ words }) => KEY.sample + KEY.gap + widthOf(words, FONT.text, 400))
  let x = width - MARGIN - sizes.reduce((sum, one) => sum + one, 0) - (sizes.length - 1) * KEY.apart
  return entries.map((entry, at) => {
    const placed = { ...entry, x }
    x += (sizes[at] ?? 0) + KEY.apart
    return placed
  })
}

/** The frame's own words as SVG. */
export function frameSvg({ width, height, warning, note, key, below }: Frame): string {
  const bottom = height - MARGIN - KEY.height
  return [
    warning.length > 0 ? banner(warning, MARGIN, width, { color: COLORS.warning, indent: MARGIN + INDENT }) : '',
    note.length > 0 ? banner(note, below, width, { color: COLORS.muted, indent: BADGE.width }) : '',
    ...key.map((entry) => keySvg(entry, bottom)),
  ].join('')
}

function banner(words: readonly string[], y: number, width: number, look: { color: string; indent: number }): string {
  const height = bannerHeight(words)
  const ground = `<rect x="${MARGIN}" y="${y}" width="${width - 2 * MARGIN}" height="${height}" rx="6" fill="${look.color}" fill-opacity="0.12"/>`
  const mark = `<rect x="${MARGIN}" y="${y}" width="4" height="${height}" rx="2" fill="${look.color}"/>`
  const said = words.map((line, at) => text(line, look.indent, y + PADDING + (at + 0.5) * FONT.line, look.color))
  return ground + mark + said.join('')
}

function keySvg({ arrow, words, x }: KeyEntry, top: number): string {
  const { color, dash } = ARROWS[arrow]
  const y = top + KEY.height / 2
  const end = x + KEY.sample
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`
  return [
    `<path d="M ${x} ${y} H ${end - 8}" fill="none" stroke="${color}" stroke-width="1.8"${dashes}/>`,
    `<polygon points="${end},${y} ${end - 8},${y - 4.5} ${end - 8},${y + 4.5}" fill="${color}"/>`,
    text(words, end + KEY.gap, y, COLORS.muted),
  ].join('')
}

function text(words: string, x: number, middle: number, color: string): string {
  const foot = middle + 0.35 * FONT.text
  return `<text x="${round(x)}" y="${round(foot)}" fill="${color}">${escapeXml(words)}</text>`
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}

export function escapeXml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (char) => names[char] ?? '')
}
