import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeSafely } from './write-safely.ts'

export interface StoredFile {
  readonly data: Uint8Array
  readonly contentType: string
}

const BY_EXTENSION: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
}

/** Files that their message no longer shows, and that are served still. */
const LEAVING = 32

/** The bytes of attachments: in memory, and in a folder beside the state if there is one. */
export class Files {
  readonly #folder: string | undefined
  readonly #memory = new Map<string, StoredFile>()
  /** In the order in which their messages let them go. */
  readonly #leaving = new Set<string>()

  constructor(dataDir: string | undefined) {
    this.#folder = dataDir === undefined ? undefined : join(dataDir, 'attachments')
    if (this.#folder !== undefined) mkdirSync(this.#folder, { recursive: true })
  }

  put(id: string, filename: string, data: Uint8Array, lasting: boolean): StoredFile {
    const file = { data, contentType: typeOf(filename) }
    this.#memory.set(id, file)
    if (this.#folder !== undefined && lasting) writeSafely(join(this.#folder, id), data)
    return file
  }

  get(id: string, filename: string): StoredFile | undefined {
    const known = this.#memory.get(id)
    if (known !== undefined || this.#folder === undefined || !/^\d+$/.test(id)) return known
    try {
      const file = { data: readFileSync(join(this.#folder, id)), contentType: typeOf(filename) }
      this.#memory.set(id, file)
      return file
    } catch {
      return undefined
    }
  }

  /**
   * Takes away files that no message shows any more. As with Discord, their addresses end a while later: a client that
   * was told of the message before its edit may be on its way to the picture.
   */
  remove(ids: readonly string[]): void {
    for (const id of ids) {
      this.#leaving.add(id)
      if (this.#folder !== undefined) rmSync(join(this.#folder, id), { force: true })
    }
    for (const id of [...this.#leaving].slice(0, Math.max(0, this.#leaving.size - LEAVING))) {
      this.#leaving.delete(id)
      this.#memory.delete(id)
    }
  }
}

function typeOf(filename: string): string {
  const extension = filename.slice(filename.lastIndexOf('.') + 1).toLowerCase()
  return BY_EXTENSION[extension] ?? 'application/octet-stream'
}

/** Width and height as a PNG's header tells them. */
export function pngSize(data: Uint8Array): { width: number; height: number } | undefined {
  const isPng = data.length > 24 && data[0] === 0x89 && data[1] === 0x50 && data[2] === 0x4e && data[3] === 0x47
  if (!isPng) return undefined
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
