/** A file's text, and the encoding that it turned out to be in. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'euc-kr' | 'windows-1252'
}

/** Reads bytes as whoever saved them meant: UTF-8, else UTF-16, else what Windows writes. Undefined for what is no text. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const wide = wideEncoding(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide }
  if (bytes.includes(0)) return undefined
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' }
  // EUC-KR (with CP949, which is what this decoder knows by that name) writes Hangul in pairs; accents stand alone.
  const korean = isInPairs(bytes) ? decodeAs('euc-kr', bytes) : undefined
  if (korean !== undefined) return { text: korean, encoding: 'euc-kr' }
  const western = decodeAs('windows-1252', bytes)
  return western === undefined ? undefined : { text: western, encoding: 'windows-1252' }
}

function decodeAs(encoding: Decoded['encoding'], bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
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
  if (odd > many && even < odd / 8) return 'utf-16le'
  return even > many && odd < even / 8 ? 'utf-16be' : undefined
}

const MOSTLY = 0.8

function isInPairs(bytes: Uint8Array): boolean {
  let pairs = 0
  let single = 0
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue
    // The second half of a pair of CP949 may be an ASCII letter.
    const next = bytes[at + 1] ?? 0
    if (next >= 0x80) pairs++
    else single++
    at++
  }
  return pairs >= MOSTLY * (pairs + single)
}
