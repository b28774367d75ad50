import { foldName } from '../../language/fold.ts'
import type { Notebook } from '../../notes/types.ts'
import { nameOfTitle } from '../subjects/title-names.ts'
import type { Attribute } from '../types.ts'
import { holdsWordOf, namesWordOf } from './keywords.ts'

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

/** So many things that are named by it, or so much of all that is said. */
const MANY = { names: 4, share: 0.15, statements: 40 }

function holdsMany(attribute: Attribute, folder: string, { sections }: Notebook): boolean {
  const names = new Set<string>()
  let [said, all] = [0, 0]
  for (const { file, title, statements } of sections) {
    if (folderOf(file) !== folder) continue
    all += statements.length
    said += statements.filter((one) => holdsWordOf(attribute, one)).length
    if (!namesWordOf(attribute, title)) continue
    const name = foldName(nameOfTitle(title))
    if (!attribute.words.some((word) => foldName(word) === name)) names.add(name)
    if (names.size >= MANY.names) return true
  }
  return all >= MANY.statements && said >= MANY.share * all
}
