import { realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { listed, type Place } from './listed.ts'

/** A file below a content folder. */
export interface FileOnDisk {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string
  /** Where it can be opened. */
  readonly path: Place
  readonly bytes: number
}

/** Why something below a content folder is not looked at. */
interface Skipped {
  readonly file: string
  readonly why: 'outside' | 'gone' | 'twice' | 'unreadable' | 'too-deep' | 'too-many'
}

interface WalkOnDisk {
  /** Sorted by number, then name. */
  readonly files: readonly FileOnDisk[]
  readonly skipped: readonly Skipped[]
}

/** Folders of tools, and whatever hides behind a dot: nobody's notes. */
const NOT_LOOKED_INTO = new Set(
  'node_modules bower_components __macosx __pycache__ site-packages venv _site @eadir #recycle $recycle.bin lost+found'.split(
    ' ',
  ),
)
/** Copies that a tool keeps, and what others wrote for it. */
const COPIES = /(?:^|\/)(?:logseq\/bak|vendor\/bundle)$/i
const DEEPEST = 32
const FILES_AT_MOST = 50_000

const byNumber = new Intl.Collator('en', { numeric: true })

/** Every file below `folder` of a content folder; links are followed once, and never out of it. Empty without the folder. Never throws. */
export function walkFolder(content: string, folder: string): WalkOnDisk {
  const walker = new Walker(content)
  walker.enter(folder, 0)
  walker.followLinks()
  return {
    files: walker.files.sort((a, b) => byNumber.compare(a.file, b.file)),
    skipped: walker.skipped,
  }
}

class Walker {
  readonly files: FileOnDisk[] = []
  readonly skipped: Skipped[] = []
  readonly #content: string
  readonly #root: string | undefined
  readonly #seen = new Set<string>()
  /** Looked at last, so that a file is known by its own name. */
  #links: { readonly file: string; readonly path: Place; readonly depth: number }[] = []

  constructor(content: string) {
    this.#content = content
    this.#root = realPath(content)
  }

  enter(folder: string, depth: number, path: Place = join(this.#content, folder)): void {
    const real = realPath(path)
    if (real === undefined || this.#root === undefined || !isFolder(path)) return
    if (!within(real, this.#root)) this.#skip(folder, 'outside')
    else if (depth > DEEPEST) this.#skip(folder, 'too-deep')
    else if (this.#seen.has(real)) this.#skip(folder, 'twice')
    else {
      this.#seen.add(real)
      this.#list(path, folder, depth)
    }
  }

  #list(path: Place, folder: string, depth: number): void {
    let entries: ReturnType<typeof listed>
    try {
      entries = listed(path)
    } catch {
      this.#skip(folder, 'unreadable')
      return
    }
    for (const { name, path, is } of entries) {
      const file = `${folder}/${name}`
      if (name.startsWith('.') || NOT_LOOKED_INTO.has(name.toLowerCase()) || COPIES.test(file)) continue
      if (is.isSymbolicLink()) this.#links.push({ file, path, depth: depth + 1 })
      else if (is.isDirectory()) this.enter(file, depth + 1, path)
      else if (is.isFile()) this.#take(file, path)
    }
  }

  followLinks(): void {
    while (this.#links.length > 0) {
      const links = this.#links
      this.#links = []
      for (const { file, path, depth } of links) {
        const real = realPath(path)
        if (real === undefined) this.#skip(file, 'gone')
        else if (!within(real, this.#root ?? '')) this.#skip(file, 'outside')
        else if (isFolder(path)) this.enter(file, depth, path)
        else this.#take(file, path)
      }
    }
  }

  #take(file: string, path: Place): void {
    const real = realPath(path)
    const stats = statSync(path, { throwIfNoEntry: false })
    if (real === undefined || !stats) this.#skip(file, 'gone')
    else if (this.#seen.has(real)) this.#skip(file, 'twice')
    else if (this.files.length >= FILES_AT_MOST) this.#skip(file, 'too-many')
    else if (stats.isFile()) {
      this.#seen.add(real)
      this.files.push({ file: file.replace(/^\/+/, ''), path, bytes: stats.size })
    }
  }

  #skip(file: string, why: Skipped['why']): void {
    if (why !== 'too-many' || !this.skipped.some((one) => one.why === why)) this.skipped.push({ file, why })
  }
}

/** As bytes, a character each: names of one folder, and of what a link leads to, may be in several encodings. */
function realPath(path: Place): string | undefined {
  try {
    return realpathSync.native(path, 'buffer').toString('latin1')
  } catch {
    return undefined
  }
}

function isFolder(path: Place): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function within(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
}
