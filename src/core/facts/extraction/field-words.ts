import { foldName } from '../../language/fold.ts'
import type { Notebook } from '../../notes/types.ts'
import { nameOfTitle } from '../subjects/title-names.ts'
import type { Attribute } from '../types.ts'
import { namesWordOf } from './keywords.ts'

/**
 * Whether a folder of the notes is about an attribute's word itself: `Price Floor`, `Price Elasticity` and `Determining Price` of
 * economics. There a sentence that has the word says nothing of what a thing costs.
 */
export function isOfField(attribute: Attribute, section: string, notebook: Notebook): boolean {
  const folder = folderOf(notebook.byId.get(section)?.file ?? '')
  const known = byPlace.get(notebook) ?? new Map<string, boolean>()
  byPlace.set(notebook, known)
  const place = `${attribute.id}\n${folder}`
  const found = known.get(place) ?? holdsMany(attribute, folder, notebook)
  known.set(place, found)
  return found
}

const byPlace = new WeakMap<Notebook, Map<string, boolean>>()

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1)
}

/** So many things that are named by it. */
const MANY = 4

function holdsMany(attribute: Attribute, folder: string, { sections }: Notebook): boolean {
  const names = new Set<string>()
  for (const { file, title } of sections) {
    if (folderOf(file) !== folder || !namesWordOf(attribute, title)) continue
    const name = foldName(nameOfTitle(title))
    if (!attribute.words.some((word) => foldName(word) === name)) names.add(name)
    if (names.size >= MANY) return true
  }
  return false
}
