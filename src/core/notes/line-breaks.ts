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
