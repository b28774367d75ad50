/** What a picture's file says of it, and whether its end is there as well as its beginning. */
interface Header {
  readonly width: number
  readonly height: number
  readonly isWhole: boolean
}

/** A side longer than that is shown by nobody, and takes gigabytes where somebody tries. */
const LONGEST_SIDE = 16_384

/** `none`: something else, or a part of one. Told from the bytes, never from the name; nothing is unpacked. */
export function pictureTrouble(bytes: Uint8Array): 'none' | 'huge' | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const header = readPng(file) ?? readGif(file) ?? readWebp(file) ?? readJpeg(file)
  if (!header?.isWhole || header.width === 0 || header.height === 0) return 'none'
  return Math.max(header.width, header.height) > LONGEST_SIDE ? 'huge' : undefined
}

function readPng(file: Buffer): Header | undefined {
  if (file.length < 45 || file.readUInt32BE(0) !== 0x89504e47 || !isAt(file, 'IHDR', 12)) return undefined
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), isWhole: file.lastIndexOf('IEND') > 24 }
}

function readGif(file: Buffer): Header | undefined {
  if (file.length < 14 || !/^GIF8[79]a$/.test(file.toString('latin1', 0, 6))) return undefined
  return { width: file.readUInt16LE(6), height: file.readUInt16LE(8), isWhole: file.lastIndexOf(0x3b) > 12 }
}

function readWebp(file: Buffer): Header | undefined {
  if (file.length < 30 || !isAt(file, 'RIFF', 0) || !isAt(file, 'WEBP', 8)) return undefined
  return { ...webpSize(file), isWhole: file.readUInt32LE(4) + 8 <= file.length + 1 }
}

/** Its first part is one of three: with loss, without, or more than one picture. */
function webpSize(file: Buffer): Pick<Header, 'width' | 'height'> {
  if (isAt(file, 'VP8 ', 12)) return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff }
  if (isAt(file, 'VP8X', 12)) return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 }
  if (!isAt(file, 'VP8L', 12)) return { width: 0, height: 0 }
  const bits = file.readUInt32LE(21)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** Segments up to the one that says how large it is: C0 to CF, but for three that say something else. */
function readJpeg(file: Buffer): Header | undefined {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 <= file.length; ) {
    const marker = file.readUInt16BE(at)
    if (marker < 0xff01) return undefined
    if (marker === 0xffff) {
      at++
      continue
    }
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) {
      const isWhole = file.lastIndexOf(Buffer.from([0xff, 0xd9])) > at
      return { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5), isWhole }
    }
    at += 2 + file.readUInt16BE(at + 2)
  }
  return undefined
}

function isAt(file: Buffer, word: string, at: number): boolean {
  return file.toString('latin1', at, at + word.length) === word
}
