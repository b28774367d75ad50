import { runsOf, runsText } from './inline.ts'
import type { Piece } from './piece.ts'

/** Pieces by what `<br>` parts. */
export function splitAtBreaks(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.parts) parts.push([])
    else parts.at(-1)?.push(piece)
  }
  return parts.filter((part) => part.length > 0)
}

/** Lines that each open with a bold name and its colon or dash are a statement each. */
export function splitAtNames(pieces: readonly Piece[]): Piece[][] {
  const said = pieces.findIndex(({ text }) => text.trim() !== '')
  const names = [...pieces.keys()].filter((at) => (at === said || opensLine(pieces, at)) && isNameWithMark(pieces, at))
  if (names.length < 2 || names[0] !== said) return [[...pieces]]
  return names.map((from, nth) => pieces.slice(nth === 0 ? 0 : from, names[nth + 1]))
}

function opensLine(pieces: readonly Piece[], at: number): boolean {
  return /\n[ \t]*$/.test(pieces[at - 1]?.text ?? '')
}

function isNameWithMark(pieces: readonly Piece[], at: number): boolean {
  const [name, next] = [pieces[at], pieces[at + 1]]
  if (!name?.strong || next?.strong) return false
  return /[:：]\s*$/.test(name.text) || /^(?:\s*[:：](?:\s|$)|\s+[-–—]\s)/.test(next?.text ?? '')
}

const NAME_AT_MOST = 30

/** A name, a break, and what is said of it is `name: …`; other parts stand on lines of their own. */
export function joined(parts: readonly Piece[][], forms: boolean): Piece[] {
  return parts.flatMap((written, at) => {
    const part = at === 0 ? written : onItsLine(written)
    const next = parts[at + 1]
    if (!next) return part
    const text = runsText(runsOf(part))
    const isName =
      !forms &&
      parts.length === 2 &&
      at === 0 &&
      text.length <= NAME_AT_MOST &&
      /[\p{L}\p{N})]$/u.test(text) &&
      !/(?:다|요|까)$/.test(text)
    return [...part, { text: isName ? ': ' : '\n', line: part[0]?.line ?? 1 }]
  })
}

/** What stands on the line below a break stands there once. */
function onItsLine([first, ...rest]: readonly Piece[]): Piece[] {
  return first ? [{ ...first, text: first.text.replace(/^[ \t]*\n[ \t]*/, '') }, ...rest] : []
}
