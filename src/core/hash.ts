import { hash } from 'node:crypto'

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** The first `length` characters of sha256(text) in RFC 4648 base32, lower case. Pure: the same text, the same hash, for ever. */
export function hash32(text: string, length = 12): string {
  const bytes = hash('sha256', text, 'buffer')
  let out = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && out.length < length) {
      out += BASE32[(held >>> (bits - 5)) & 31]
      bits -= 5
    }
    held &= (1 << bits) - 1
  }
  return out
}
