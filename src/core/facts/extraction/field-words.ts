import { foldName } from '../../language/fold.ts'
import type { Notebook } from '../../notes/types.ts'
import { nameOfTitle } from '../subjects/title-names.ts'
import type { Attribute } from '../types.ts'
import { holdsWordOf, namesWordOf } from './keywords.ts'

/**
 * Whether a note, or the folder that it is in, is about an attribute's word itself: `Price Floor`, `Price Elasticity` and
 * `Determining Price` of economics. There a sentence that has the word says nothing of what a thing costs.
 */
export function isOfField(attribute: Attribute, section: string, notebook: Notebook): boolean {
  const file = notebook.byId.get(section)?.file ?? ''
  const known = byPlace.get(notebook) ?? new Map<string, Spoken>()
  byPlace.set(notebook, known)
  const place = `${attribute.id}\n${folderOf(file)}`
  const spoken = known.get(place) ?? spokenIn(folderOf(file), attribute, notebook)
  known.set(place, spoken)
  return spoken.isFolder || (spoken.names.get(file)?.size ?? 0) >= MANY.names
}

/** How much a folder speaks of a word. */
interface Spoken {
  readonly isFolder: boolean
  /** Names that are made of it, by their notes. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>
}

const byPlace = new WeakMap<Notebook, Map<string, Spoken>>()

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1)
}

/**
 * So many things that are named by it, in so many notes, or so much of all that is said: one note about costs beside others makes
 * none of those a note about costs.
 */
const MANY = { names: 4, notes: 3, share: 0.15, statements: 40 }
/** So many statements of a folder tell what it speaks of, in one step; the others would say the same. */
const MOST_READ = 2_000

function spokenIn(folder: string, attribute: Attribute, { sections }: Notebook): Spoken {
  const words = new Set(attribute.words.map(foldName))
  const names = new Map<string, Set<string>>()
  let [said, all] = [0, 0]
  for (const { file, title, statements } of sections) {
    if (folderOf(file) !== folder) continue
    const read = statements.slice(0, Math.max(0, MOST_READ - all))
    all += read.length
    said += read.filter((one) => holdsWordOf(attribute, one)).length
    const name = namesWordOf(attribute, title) ? foldName(nameOfTitle(title)) : ''
    if (name !== '' && !words.has(name)) names.set(file, (names.get(file) ?? new Set()).add(name))
  }
  const isNamed = new Set([...names.values()].flatMap((some) => [...some])).size >= MANY.names
  const isSaid = all >= MANY.statements && said >= MANY.share * all
  return { isFolder: isSaid || (isNamed && names.size >= MANY.notes), names }
}
