/** What only an archive's directory says of its entries. Where it is broken or lies, nothing is said: sizes are never believed. */
export interface ZipDirectory {
  /** Some entry opens with a password. */
  readonly isLocked: boolean
  /** Names, as `fflate` reads them, of entries that only point at another file. */
  readonly links: ReadonlySet<string>
}

const END = 'PK\u0005\u0006'
const END_64 = 'PK\u0006\u0006'
const ENTRY = 0x02014b50
const LOCKED = 0x1
const NAME_IN_UTF8 = 0x800
/** Of the upper half of an entry's attributes, as Unix has them: what kind of file it is. */
const KIND = 0xf000
const LINK = 0xa000

export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const links = new Set<string>()
  let isLocked = false
  for (let at = beginning(file); at >= 0 && at + 46 <= file.length && file.readUInt32LE(at) === ENTRY; ) {
    const flags = file.readUInt16LE(at + 8)
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    isLocked ||= (flags & LOCKED) !== 0
    if ((file.readUInt16LE(at + 40) & KIND) === LINK)
      links.add(file.toString((flags & NAME_IN_UTF8) === 0 ? 'latin1' : 'utf8', at + 46, nameEnd))
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return { isLocked, links }
}

/** Where it begins; of a large archive another record says so. -1: nowhere. */
function beginning(file: Buffer): number {
  const end = file.lastIndexOf(END)
  if (end < 0 || end + 20 > file.length) return -1
  const at = file.readUInt32LE(end + 16)
  if (at !== 0xffffffff) return at
  const large = file.lastIndexOf(END_64, end)
  return large < 0 || large + 56 > file.length ? -1 : Number(file.readBigUInt64LE(large + 48))
}
