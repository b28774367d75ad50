import iconv from 'iconv-lite'

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

/** Reads bytes as whoever saved them meant: UTF-8, else UTF-16, else what Windows writes. Undefined for what is no text. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  if (!isText(bytes)) return undefined
  const wide = wideEncoding(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide }
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' }
  return mostlyUtf8(bytes) ?? eastAsian(bytes) ?? western(bytes)
}

/** Whether it can be read at all, which is sooner said than done. */
export function isText(bytes: Uint8Array): boolean {
  return !isUtf32(bytes) && (wideEncoding(bytes) !== undefined || !bytes.includes(0))
}

function western(bytes: Uint8Array): Decoded | undefined {
  const text = decodeAs('windows-1252', bytes)
  return text === undefined ? undefined : { text, encoding: 'windows-1252' }
}

const BROKEN_AT_MOST = 0.2

/** UTF-8 with a letter or two that something cut in half. */
function mostlyUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const others = text.match(/[^\x00-\x7F]/g)?.length ?? 0
  if (broken > others * BROKEN_AT_MOST) return undefined
  return { text, encoding: 'utf-8', brokenOn: text.slice(0, text.indexOf('\uFFFD')).split('\n').length }
}

/** By the letters that come of it: bytes of one of these are letters in the others too, but not those that its texts are made of. */
function eastAsian(bytes: Uint8Array): Decoded | undefined {
  const inPairs = isInPairs(bytes)
  for (const { encoding, letters, atLeast } of EAST_ASIAN) {
    if (!inPairs && encoding !== 'shift_jis') continue
    const text = decodeAs(encoding, bytes)
    const others = text?.match(/[^\x00-\x7F\p{P}\p{S}]/gu)?.length ?? 0
    if (text !== undefined && (text.match(letters)?.length ?? 0) >= Math.max(1, others * atLeast))
      return { text, encoding }
  }
  const korean = inPairs ? cp949(bytes) : undefined
  return korean === undefined ? undefined : { text: korean, encoding: 'cp949' }
}

/** Windows writes Hangul in CP949, which is EUC-KR and more; the platform’s own decoder knows EUC-KR alone. */
export function cp949(bytes: Uint8Array): string | undefined {
  const text = iconv.decode(bytes, 'cp949')
  return text.includes('\uFFFD') ? undefined : text
}

function decodeAs(encoding: Decoded['encoding'], bytes: Uint8Array): string | undefined {
  if (encoding === 'cp949') return cp949(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
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
function isInPairs(bytes: Uint8Array): boolean {
  let pairs = 0
  let single = 0
  for (let at = 0; at < bytes.length; at++) {
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
