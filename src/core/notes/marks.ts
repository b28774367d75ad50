import { withoutPageId } from './file-names.ts'
import type { Piece } from './piece.ts'
import { looksLikeTex, readableTex } from './tex.ts'

/** `[[target|words]]`, `![[picture.png|300]]`, `$formula$`, `==` on either side of what is marked, and `^[a footnote]` right there. */
const MARKS =
  /(!?)\[\[([^[\]|\n]{1,300})(?:\\?\|([^[\]\n]{0,300}))?\]\]|(\$\$?)(?=[^\s$])([^$\n]{1,300}?)(?<=[^\s\\])\4(?!\d)|(?<![A-Za-z0-9=!<>])==(?=[^\s=])([^=\n]{1,500}(?:=[^=\n]+)*)(?:(?<=\S)==(?!=)|[ \t]==(?=\s*$))|\s*\^\[([^[\]\n]{1,500})\]/gu
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|bmp|avif)$/i
/** Shown by a player or a reader of its own, in the place of the words. */
const PLAYED = /\.(?:pdf|mp[34]|m4a|wav|ogg|webm|mov|mkv|canvas|base|excalidraw(?:\.md)?)(?:#.*)?$/i
/** A name that a block was given, at its end. */
const BLOCK_ID = /(?:^|(?<!\s)\s+)\^[A-Za-z0-9-]+\s*$/u
/** Tags behind a sentence, Bear’s with another hash behind; `#word` inside of one is the author's word. */
const TAGS = /(?:^|(?<=[.!?。…)\]"'다요])\s+)#[\p{L}_][\p{L}\p{N}_/-]*#?(?:\s+#[\p{L}_][\p{L}\p{N}_/-]*#?)*\s*$/u

/** Marks of Obsidian and of TeX in a line of text, which Markdown's own reader leaves as they are. */
export function readMarks(pieces: readonly Piece[]): Piece[] {
  const read = marked(pieces).flatMap((piece) => (mayHaveMarks(piece) ? split(piece) : [piece]))
  const last = read.at(-1)
  if (!last || last.code || last.picture || last.text === undefined) return read
  const text = last.text.replace(BLOCK_ID, '').replace(TAGS, '')
  return [...read.slice(0, -1), { ...last, text }]
}

const PIECES_MARKED = 8

/** `==` around words some of which have a look of their own. */
function marked(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ text, code }) => !code && text.includes('=='))) return pieces
  const out = [...pieces]
  out.forEach((first, at) => {
    const [, before, opened] = first.code ? [] : (/^(.*(?<![A-Za-z0-9=!<>]))==((?!\s)[^=]*)$/s.exec(first.text) ?? [])
    const next = out.slice(at + 2, at + PIECES_MARKED).findIndex((one) => one.code || one.text.includes('=='))
    const last = next < 0 ? -1 : at + 2 + next
    const [, closed, after] = out[last]?.code ? [] : (/^([^=]*)==(?!=)(.*)$/s.exec(out[last]?.text ?? '') ?? [])
    const isWithin = out.slice(at, last + 1).every(({ text }) => !text.includes('\n'))
    if (before === undefined || opened === undefined || closed === undefined || after === undefined || !isWithin) return
    for (let nth = at + 1; nth < last; nth++) out[nth] = { ...(out[nth] ?? first), emphasis: true }
    out[at] = { ...first, text: before + opened }
    out[last] = { ...(out[last] ?? first), text: closed + after }
  })
  return out
}

function mayHaveMarks({ code, picture, text }: Piece): boolean {
  return !code && !picture && /\[\[|\$|==|\^\[/.test(text)
}

function split(piece: Piece): Piece[] {
  const out: Piece[] = []
  let rest = piece
  for (const found of piece.text.matchAll(MARKS)) {
    const mark = cut(piece, found.index, found[0].length)
    const read = readMark(mark, found)
    if (!read) continue
    const from = piece.text.length - rest.text.length
    out.push(cut(piece, from, found.index - from), read)
    rest = cut(piece, found.index + found[0].length)
  }
  return [...out, rest]
}

/** A part of a piece, with the line that it begins on. */
function cut(piece: Piece, from: number, length = piece.text.length - from): Piece {
  const above = piece.text.slice(0, from).split('\n').length - 1
  return { ...piece, text: piece.text.slice(from, from + length), line: piece.line + above }
}

function readMark(piece: Piece, found: RegExpMatchArray): Piece | undefined {
  const [, shown, target, words, , tex, marked, footnote] = found
  if (target !== undefined) return linkOrPicture(piece, target, words, shown === '!')
  if (footnote !== undefined) return { ...piece, text: ` (${footnote.trim()})` }
  if (tex !== undefined) return looksLikeTex(tex) ? { ...piece, text: readableTex(tex), code: true } : undefined
  return marked === undefined ? undefined : { ...piece, text: marked, emphasis: true }
}

function linkOrPicture(piece: Piece, target: string, words: string | undefined, embedded: boolean): Piece {
  const path = target.trim()
  if (embedded && PLAYED.test(path)) return { ...piece, text: '' }
  if (embedded && PICTURE.test(path)) {
    const alt = withoutSize(words ?? '')
    return { text: '', picture: { alt, url: encodeURI(path), line: piece.line, anywhere: true }, line: piece.line }
  }
  const shown =
    words?.trim() ||
    withoutPageId(path)
      .replace(/(?<=.)#\^[\w-]+$/, '')
      .replace(/^#\^?/, '')
      .replace(/#/g, ' > ')
  return { ...piece, text: shown, target: path }
}

/** What a picture shows, without how large it is to be shown: `300`, `Orders|300x200`. */
export function withoutSize(alt: string): string {
  return alt.replace(/(?:^|\|)\s*\d+(?:x\d+)?\s*$/, '').trim()
}
