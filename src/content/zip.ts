import { Unzip, type UnzipFile, UnzipInflate, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { cp949 } from './decode.ts'
import { beginTurns } from './turns.ts'
import { isUnsafeName } from './unsafe-name.ts'
import type { Upload, UploadedFile, ZipRefusal } from './uploads.ts'
import { readZipDirectory } from './zip-directory.ts'

export const ZIP_LIMITS = {
  entries: 2_000,
  unpackedBytes: 64_000_000,
  /** Text packs to a tenth; what packs to a hundredth is nobody's notes. */
  ratio: 100,
} as const
/** What is packed this small may be as even as it likes. */
const RATIO_FROM = 2_000_000
/** Unpacks to four million bytes at most: some 20 ms. */
const CHUNK = 4_096

class Refused extends Error {
  readonly refusal: ZipRefusal

  constructor(refused: ZipRefusal['refused'], name?: string) {
    super(refused)
    this.refusal = { refused, ...(name === undefined ? {} : { name }) }
  }
}

/** The files of an archive, from its entries alone: what its directory says of sizes is never believed. */
export async function unpackZip(bytes: Uint8Array): Promise<{ readonly files: readonly Upload[] } | ZipRefusal> {
  if (!isWhole(bytes)) return { refused: 'no-zip' }
  const { isLocked, links } = readZipDirectory(bytes)
  if (isLocked) return { refused: 'locked' }
  const turns = beginTurns()
  const state = { entries: 0, done: 0, unpacked: 0, packed: 0 }
  const files: Upload[] = []
  const unzip = new Unzip((entry) => takeEntry(entry, state, files, links.has(entry.name)))
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      state.packed = Math.min(at + CHUNK, bytes.length)
      unzip.push(bytes.subarray(at, state.packed), state.packed === bytes.length)
      await turns()
    }
  } catch (error) {
    return error instanceof Refused ? error.refusal : { refused: 'no-zip' }
  }
  return state.done === state.entries ? { files } : { refused: 'no-zip' }
}

/** Its directory ends with a mark of its own, behind which stands a comment at most. */
function isWhole(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf('PK\u0005\u0006')
  return bytes[0] === 0x50 && bytes[1] === 0x4b && end >= bytes.length - 66_000 && end >= 0
}

interface State {
  entries: number
  done: number
  unpacked: number
  packed: number
}

function takeEntry(entry: UnzipFile, state: State, files: Upload[], isLink: boolean): void {
  state.entries++
  if (state.entries > ZIP_LIMITS.entries) throw new Refused('too-many')
  const name = nameOf(entry.name)
  if (isUnsafeName(name)) throw new Refused('bad-name', name)
  const parts: Uint8Array[] = []
  entry.ondata = (error, data, final) => {
    if (error) throw error
    state.unpacked += data.length
    if (state.unpacked > ZIP_LIMITS.unpackedBytes) throw new Refused('too-much')
    if (state.unpacked > RATIO_FROM && state.unpacked > state.packed * ZIP_LIMITS.ratio) throw new Refused('bomb', name)
    parts.push(data)
    if (final) state.done++
    if (final && !name.endsWith('/')) files.push({ name, bytes: Buffer.concat(parts), isLink })
  }
  entry.start()
}

/** Windows writes the bytes of its own code page and says nothing; macOS writes UTF-8 in parts, and says nothing either. */
function nameOf(raw: string): string {
  return decodedName(raw).replaceAll('\\', '/').normalize('NFC')
}

function decodedName(raw: string): string {
  const codes = [...raw].map((char) => char.codePointAt(0) ?? 0)
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return raw
  const bytes = Uint8Array.from(codes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return cp949(bytes) ?? raw
  }
}

const PACKED_ALREADY = /\.(?:png|jpe?g|gif|webp|apkg|colpkg)$/i
const PIECE = 256 * 1024

/** An archive that works as a content folder. */
export async function packFiles(files: readonly UploadedFile[]): Promise<Uint8Array> {
  const turns = beginTurns()
  const parts: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    parts.push(data)
  })
  for (const { path, content } of files) {
    const entry = PACKED_ALREADY.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    // The same files make the same archive.
    entry.mtime = new Date(1980, 0, 1)
    zip.add(entry)
    for (let at = 0; at === 0 || at < content.length; at += PIECE) {
      entry.push(content.subarray(at, at + PIECE), at + PIECE >= content.length)
      await turns()
    }
  }
  zip.end()
  return Buffer.concat(parts)
}
