import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Text } from '../text/text.ts'
import { isForeign, isNote } from './note-files.ts'
import { walkFolder } from './walk.ts'

const PICTURES = /\.(?:png|jpe?g|gif|webp)$/i

export type Made =
  | {
      readonly ok: true
      readonly notes: number
      readonly pictures: number
      /** Documents of other programs, which have to be exported first. */
      readonly foreign: readonly string[]
    }
  | { readonly ok: false; readonly why: 'no-folder' | 'no-notes' | 'not-empty' | 'inside' }

/** Makes a content folder of a folder of notes: copies notes and pictures as they lie, with room for questions beside them. */
export function makeContent(from: string, to: string, text: Text): Made {
  if (!statSync(from, { throwIfNoEntry: false })?.isDirectory()) return { ok: false, why: 'no-folder' }
  if (!isFree(to)) return { ok: false, why: 'not-empty' }
  const found = walkFolder(from, '.').files
  const files = found.filter(({ file }) => isNote(file) || PICTURES.test(file))
  const notes = files.filter(({ file }) => isNote(file)).length
  if (notes === 0) return { ok: false, why: 'no-notes' }
  for (const { file, path } of files) {
    const copy = join(to, 'notes', file)
    mkdirSync(dirname(copy), { recursive: true })
    copyFileSync(path, copy)
  }
  mkdirSync(join(to, 'questions'), { recursive: true })
  writeFileSync(join(to, 'glossary.yaml'), text.init.glossary())
  const foreign = found.map(({ file }) => file.replace(/^\.\//, '')).filter(isForeign)
  return { ok: true, notes, pictures: files.length - notes, foreign }
}

function isFree(folder: string): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false })
  return stats === undefined || (stats.isDirectory() && readdirSync(folder).length === 0)
}
