import { posix } from 'node:path'
import type { ImageType } from '../core/diagrams/diagram.ts'
import type { Picture } from '../core/notes/types.ts'
import type { FoundFile } from './source.ts'

const IMAGE_TYPES: Readonly<Record<string, ImageType>> = {
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  gif: 'gif',
  webp: 'webp',
}

export interface Image {
  readonly file: string
  readonly bytes: number
  readonly load: () => Promise<Uint8Array>
  readonly type: ImageType
}

/**
 * The pictures among the notes' files, by how a note may point at one: from its own folder, from the root of the notes, or by name
 * alone. Nothing is looked up on disk by what a note says, so no name can reach outside.
 */
export function findImages(found: readonly FoundFile[]): (picture: Picture, note: string) => Image | undefined {
  const byFile = new Map<string, Image>()
  const byName = new Map<string, Image>()
  /** Names that several files have: which one is meant only its path can say. */
  const repeated = new Set<string>()
  for (const { file, bytes, load } of found) {
    const type = IMAGE_TYPES[posix.extname(file).slice(1).toLowerCase()]
    if (!type) continue
    const image = { file, bytes, load, type }
    byFile.set(folded(file), image)
    const name = folded(posix.basename(file))
    if (byName.has(name)) repeated.add(name)
    else byName.set(name, image)
  }
  return ({ path, anywhere }, note) => {
    const bare = path.replace(/[?#].*$/s, '')
    const places = [posix.join(posix.dirname(note), bare), posix.join('notes', bare), bare.replace(/^\/+/, '')]
    const there = places.map((place) => byFile.get(folded(place))).find((one) => one)
    const name = folded(posix.basename(bare))
    // Obsidian finds a bare name wherever its file lies, in a link of Markdown too.
    return there ?? (anywhere || (name === folded(bare) && !repeated.has(name)) ? byName.get(name) : undefined)
  }
}

function folded(file: string): string {
  return file.normalize('NFC').toLowerCase()
}
