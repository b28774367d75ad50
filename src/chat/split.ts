import { characterEnd } from './fit.ts'

const FENCE = '```'
/** Of a run of backslashes so many are read to tell which one escapes. */
const ESCAPES = 64

/** Lines as few texts of at most `max` characters, broken between lines where that is possible; a code block goes on as one. */
export function splitMarkdown(lines: readonly string[], max: number): string[] {
  const texts: string[] = []
  let text = ''
  const close = () => {
    if (text.trim() !== '') texts.push(text.replace(/^\n+|\s+$/g, ''))
    text = ''
  }
  for (const line of lines) {
    if (text !== '' && text.length + 1 + line.length > max) close()
    for (const piece of line.length > max ? piecesOf(line, max) : [line]) {
      if (text !== '' && text.length + 1 + piece.length > max) close()
      text = text === '' ? piece : `${text}\n${piece}`
    }
  }
  close()
  return texts.length > 0 ? texts : ['']
}

/** One long text in pieces: at the ends of lines, of words, or wherever; never within a character or an escape. */
function piecesOf(text: string, max: number): string[] {
  const pieces: string[] = []
  let left = text
  let fenced = false
  while (left !== '') {
    const opening: string = fenced ? `${FENCE}\n` : ''
    const room = max - opening.length - FENCE.length - 1
    const cut = left.length <= room ? left.length : breakBefore(left, room)
    const piece: string = opening + left.slice(0, cut).trimEnd()
    fenced = piece.split(FENCE).length % 2 === 0
    pieces.push(fenced ? `${piece}\n${FENCE}` : piece)
    left = left.slice(cut).replace(/^\n/, '')
  }
  return pieces
}

function breakBefore(text: string, room: number): number {
  const head = text.slice(0, room)
  const line = head.lastIndexOf('\n')
  if (line > room / 2) return line
  const space = head.lastIndexOf(' ')
  if (space > room / 2) return space
  const end = characterEnd(text, room)
  // An escape goes with what it escapes.
  return /(?<!\\)(?:\\\\)*\\$/.test(text.slice(Math.max(0, end - ESCAPES), end)) ? end - 1 : end
}
