import iconv from 'iconv-lite'
import type { Steps } from '../core/steps.ts'

/** Encodings that people's files are in, each with how much of what is no ASCII its own letters are in a text that really is in it. */
const EAST_ASIAN = [
  { encoding: 'cp949', letters: /\p{Script=Hangul}/gu, atLeast: 0.8 },
  { encoding: 'shift_jis', letters: /[ぁ-んァ-ヶー]/g, atLeast: 0.25 },
  { encoding: 'euc-jp', letters: /[ぁ-んァ-ヶー]/g, atLeast: 0.25 },
  { encoding: 'gb18030', letters: /\p{Script=Han}/gu, atLeast: 0.8 },
] as const

/** A file's text, and the encoding that it turned out to be in. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | (typeof EAST_ASIAN)[number]['encoding']
  /** The first line, from 1, with letters that could not be read. */
  readonly brokenOn?: number
}

/** Bytes between two stops: a few milliseconds, whatever encoding they are tried in. */
const PIECE = 64 * 1024

/** Reads bytes as whoever saved them meant, a piece at a time: UTF-8, else UTF-16, else what Windows writes. Undefined for what is no text. */
export function* decodeInSteps(bytes: Uint8Array): Steps<Decoded | undefined> {
  if (!isText(bytes)) return undefined
  const encoding = wideEncoding(bytes) ?? 'utf-8'
  const pieces = yield* piecesIn(encoding, bytes, encoding === 'utf-8')
  if (pieces) return whole(pieces, encoding)
  return (yield* mostlyUtf8(bytes)) ?? (yield* eastAsian(bytes)) ?? (yield* western(bytes))
}

/** Whether it can be read at all, which is sooner said than done. */
export function isText(bytes: Uint8Array): boolean {
  return !isUtf32(bytes) && (wideEncoding(bytes) !== undefined || !bytes.includes(0))
}

function* western(bytes: Uint8Array): Steps<Decoded | undefined> {
  const pieces = yield* piecesIn('windows-1252', bytes)
  return pieces && whole(pieces, 'windows-1252')
}

/** Put together only once it is the answer: of a large file that is the longest step there is. */
function whole(pieces: readonly string[], encoding: Decoded['encoding']): Decoded {
  return { text: pieces.join(''), encoding }
}

const BROKEN_AT_MOST = 0.2

/** UTF-8 with a letter or two that something cut in half. */
function* mostlyUtf8(bytes: Uint8Array): Steps<Decoded | undefined> {
  let [broken, others, brokenOn] = [0, 0, 1]
  const pieces = yield* piecesIn('utf-8', bytes, false, (piece) => {
    if (broken === 0) brokenOn += count(piece.split('\uFFFD', 1)[0] ?? '', /\n/g)
    broken += count(piece, /\uFFFD/g)
    others += count(piece, /[^\x00-\x7F]/g)
  })
  if (!pieces || broken > others * BROKEN_AT_MOST) return undefined
  return { ...whole(pieces, 'utf-8'), brokenOn }
}

/** By the letters that come of it: bytes of one of these are letters in the others too, but not those that its texts are made of. */
function* eastAsian(bytes: Uint8Array): Steps<Decoded | undefined> {
  const inPairs = yield* isInPairs(bytes)
  for (const { encoding, letters, atLeast } of EAST_ASIAN) {
    if (!inPairs && encoding !== 'shift_jis') continue
    let [own, others] = [0, 0]
    const pieces = yield* piecesIn(encoding, bytes, true, (piece) => {
      own += count(piece, letters)
      others += count(piece, /[^\x00-\x7F\p{P}\p{S}]/gu)
    })
    if (pieces && own >= Math.max(1, others * atLeast)) return whole(pieces, encoding)
  }
  const korean = inPairs ? yield* piecesIn('cp949', bytes) : undefined
  return korean && whole(korean, 'cp949')
}

function count(text: string, of: RegExp): number {
  return text.match(of)?.length ?? 0
}

/**
 * The text in an encoding, each piece shown to `look`; undefined where `isWhole` is asked for and something is no letter of it. What
 * a file's end cut in half is left out: half a letter makes no other encoding of it.
 */
function* piecesIn(
  encoding: Decoded['encoding'],
  bytes: Uint8Array,
  isWhole = true,
  look: (piece: string) => void = () => undefined,
): Steps<string[] | undefined> {
  const pieces: string[] = []
  const next = decoderOf(encoding, isWhole)
  for (let at = 0; at < bytes.length; at += PIECE) {
    const isLast = at + PIECE >= bytes.length
    const piece = next(bytes.subarray(at, at + PIECE), isLast && !CUT_QUIETLY.has(encoding))
    if (piece === undefined) return undefined
    look(piece)
    pieces.push(piece)
    yield
  }
  return pieces
}

/** Of UTF-8 the line of such a letter is told (`brokenOn`). */
const CUT_QUIETLY = new Set<Decoded['encoding']>(['cp949', 'shift_jis', 'euc-jp', 'gb18030'])

type NextPiece = (bytes: Uint8Array, isLast: boolean) => string | undefined

/** Windows writes Hangul in CP949, which is EUC-KR and more; the platform’s own decoder knows EUC-KR alone. */
function decoderOf(encoding: Decoded['encoding'], isWhole: boolean): NextPiece {
  if (encoding === 'cp949') {
    const decoder = iconv.getDecoder('cp949')
    return (bytes) => readable(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)))
  }
  const decoder = new TextDecoder(encoding, { fatal: isWhole })
  return (bytes, isLast) => {
    try {
      return decoder.decode(bytes, { stream: !isLast })
    } catch {
      return undefined
    }
  }
}

export function cp949(bytes: Uint8Array): string | undefined {
  return readable(iconv.decode(bytes, 'cp949'))
}

function readable(text: string): string | undefined {
  return text.includes('\uFFFD') ? undefined : text
}

function isUtf32([a, b, c, d]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)
}

/** By its mark; without one, by every other byte being zero, as in text that is mostly ASCII. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 4_000)
  const zeros = [0, 0]
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = start.length / 8
  if (odd > many && even <= odd / 4) return 'utf-16le'
  return even > many && odd <= even / 4 ? 'utf-16be' : undefined
}

const MOSTLY = 0.8

/** Asian encodings write a letter in two bytes; accents stand alone. */
function* isInPairs(bytes: Uint8Array): Steps<boolean> {
  let [pairs, single] = [0, 0]
  for (let at = 0, stop = PIECE; at < bytes.length; at++) {
    if (at >= stop) {
      stop += PIECE
      yield
    }
    const first = bytes[at] ?? 0
    if (first < 0x80) continue
    const next = bytes[at + 1] ?? 0
    if (next >= 0x80) pairs++
    // The second half may be an ASCII letter; but so may be what stands behind an accent or a curly quote.
    else if (first > 0xc6 || !isLetter(next)) single++
    at++
  }
  return pairs > 0 && pairs >= MOSTLY * (pairs + single)
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}
