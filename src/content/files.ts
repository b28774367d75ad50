import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface ContentFile {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string
  readonly text: string
}

const byNumber = new Intl.Collator('en', { numeric: true })

/** Every file under `folder` whose name ends in one of `endings`, sorted by number then name; empty without the folder. */
export function readFiles(content: string, folder: string, endings: readonly string[]): ContentFile[] {
  return list(content, folder)
    .filter((file) => endings.some((ending) => file.toLowerCase().endsWith(ending)))
    .map((file) => ({ file, text: readFileSync(join(content, file), 'utf8') }))
}

/** One file of the content folder; undefined when it is not there. */
export function readFile(content: string, file: string): ContentFile | undefined {
  const path = join(content, file)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined
  return { file, text: readFileSync(path, 'utf8') }
}

function list(content: string, folder: string): string[] {
  const path = join(content, folder)
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(content.length).replaceAll('\\', '/').replace(/^\/+/, ''))
    .sort(byNumber.compare)
}
