import { readFileSync, realpathSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Added } from '../core/track.ts'
import { type FileOnDisk, walkFolder } from './walk.ts'

/** A file that content may be read from. */
export interface FoundFile {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string
  readonly bytes: number
  /** None of what comes with the folder. */
  readonly added?: Added
  /** Throws where it cannot be opened. */
  read(): Uint8Array
  /** The same when it is needed: no library keeps pictures. */
  load(): Promise<Uint8Array>
}

/** Why something below a content folder is not looked at. */
export type Skipped = {
  readonly file: string
  readonly why: 'outside' | 'gone' | 'twice' | 'unreadable' | 'too-deep' | 'too-many'
}

export interface Walk {
  /** Sorted by number, then name. */
  readonly files: readonly FoundFile[]
  readonly skipped: readonly Skipped[]
}

/** Where content is read from: a folder, what was added to a track in Discord, or one on top of the other. */
export interface Source {
  /** Every file below a folder of it. */
  walk(folder: string): Walk
  /** The files of that name: what stands on top last. None where there is none; `outside` where a link leads out of the content. */
  find(file: string): readonly FoundFile[] | 'outside'
}

export function folderSource(content: string): Source {
  return {
    walk(folder) {
      const { files, skipped } = walkFolder(content, folder)
      return { files: files.map(onDisk), skipped }
    },
    find(file) {
      const path = join(content, file)
      const stats = statSync(path, { throwIfNoEntry: false })
      if (!stats?.isFile()) return []
      return isInside(path, content) ? [onDisk({ file, path, bytes: stats.size })] : 'outside'
    },
  }
}

function onDisk({ file, path, bytes }: FileOnDisk): FoundFile {
  return { file, bytes, read: () => readFileSync(path), load: () => readFile(path) }
}

function isInside(path: string, content: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(content))
  } catch {
    return false
  }
}

const byNumber = new Intl.Collator('en', { numeric: true })

/** Files that lie in no folder. */
export function filesSource(files: readonly FoundFile[]): Source {
  return {
    walk: (folder) => ({
      files: files.filter(({ file }) => file.startsWith(`${folder}/`)).sort((a, b) => byNumber.compare(a.file, b.file)),
      skipped: [],
    }),
    find: (file) => files.filter((one) => one.file === file),
  }
}

/** Both: a file of the upper one stands in for the lower one's of the same name; lists (`find`) have both. */
export function layered(lower: Source, upper: Source): Source {
  return {
    walk(folder) {
      const [below, above] = [lower.walk(folder), upper.walk(folder)]
      const replaced = new Set(above.files.map(({ file }) => file))
      const files = [...below.files.filter(({ file }) => !replaced.has(file)), ...above.files]
      return {
        files: files.sort((a, b) => byNumber.compare(a.file, b.file)),
        skipped: [...below.skipped, ...above.skipped],
      }
    },
    find(file) {
      const [below, above] = [lower.find(file), upper.find(file)]
      return below === 'outside' || above === 'outside' ? 'outside' : [...below, ...above]
    },
  }
}
