import type { Subject } from '../types.ts'
import { isChapter } from './chapters.ts'
import { isTitled, type Resolution } from './chosen.ts'

/** More ways than that to read some names, and it is asked which. */
const MOST_WAYS = 400

/**
 * What names mean that are typed side by side: of those that bear a name, the one that stands beside what the others mean,
 * as `MAC` beside `DAC` among models of access. As each means by itself where no one place has them all.
 */
export function meantTogether(
  found: readonly Resolution[],
  bearersOf: readonly (readonly Subject[])[],
): readonly Resolution[] {
  const all = found.map((one, at) => candidates(one, bearersOf[at] ?? []))
  const ways = all.reduce((count, one) => count * one.length, 1)
  if (found.length < 2 || ways === 0 || ways > MOST_WAYS) return found
  if (
    found.every(({ kind }) => kind === 'one') &&
    isOnePlace(
      all.flatMap(([first]) => first ?? []),
      fileOf,
    )
  )
    return found
  const combinations = all.reduce<Subject[][]>(
    (many, one) => many.flatMap((way) => one.map((next) => [...way, next])),
    [[]],
  )
  const near = combinations.filter((way) => new Set(way).size === way.length && isOnePlace(way, placeOf))
  const [first] = near
  if (!first || new Set(near.map(([one]) => one && fileOf(one))).size > 1) return found
  return first.map((subject) => ({ kind: 'one', subject }))
}

/** What a name may mean beside others: a title gives way to another title alone, a chapter and what was prepared to nothing. */
function candidates(found: Resolution, bearers: readonly Subject[]): readonly Subject[] {
  if (found.kind === 'none') return []
  if (found.kind === 'several') return found.subjects
  const { subject } = found
  if (isChapter(subject) || subject.sheet) return [subject]
  return [...new Set([subject, ...bearers.filter((one) => isTitled(one) || !isTitled(subject))])]
}

function isOnePlace(subjects: readonly Subject[], of: (one: Subject) => string): boolean {
  return new Set(subjects.map(of)).size === 1
}

function fileOf({ section }: Subject): string {
  return section.file
}

/** Right under which section it stands; a term in its own. */
function placeOf({ kind, section }: Subject): string {
  return kind === 'term' ? section.id : `${section.file} ${section.parent ?? ''}`
}
