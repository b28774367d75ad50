import type { Steps } from '../steps.ts'

/** Characters between two stops: some milliseconds. */
const PIECE = 64 * 1024

/** A note as the parser takes it: well-formed, NFC, no byte order mark, its blanks cut. Lines keep their numbers. */
export function* linesInSteps(source: string): Steps<string[]> {
  const lines: string[] = []
  const end = /\r\n?|\n|$/g
  for (let from = 0; from <= source.length; from = end.lastIndex) {
    const to = from + PIECE
    // Between `\r` and `\n` ends no piece.
    end.lastIndex = source[to - 1] === '\r' ? to - 1 : to
    const { index, 0: mark } = end.exec(source) ?? { index: source.length, 0: '' }
    const last = index - from > 2 * PIECE ? lastLineAt(source, from, to) : undefined
    for (const line of normalizeSource(source.slice(from, last === undefined ? index : last)).split('\n'))
      lines.push(withoutLongBlanks(line))
    // So long a line is left as it is: nothing of it is read.
    if (last !== undefined) lines[lines.length - 1] = source.slice(last, index)
    yield
    if (mark === '') break
  }
  return lines
}

/** Where the line begins that a place of a piece is in. */
function lastLineAt(source: string, from: number, to: number): number {
  const before = source.slice(from, to)
  return from + 1 + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
}

const SHORT = 300
const BLANKS = /(?<!\s)(\s{100})\s+/g

/** So many blanks in a row say what any more of them do, and expressions would look them over again from each. */
export function withoutLongBlanks(line: string): string {
  return line.length > SHORT ? line.replace(BLANKS, '$1') : line
}

/** Well-formed, NFC, line feeds only, no byte order mark. Lines keep their numbers. */
export function normalizeSource(text: string): string {
  return text
    .toWellFormed()
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .normalize('NFC')
}

/** What quotes are compared by: no spacing, NFC. Case counts. */
export function compact(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200B\uFEFF]+/gu, '')
}

export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
