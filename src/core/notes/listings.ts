import { foldName } from '../language/fold.ts'
import { eachInSteps, Pace, type Steps } from '../steps.ts'
import type { Chapter, Section } from './types.ts'

const TITLES_AT_LEAST = 3
const MOSTLY = 0.5
/** Characters that a section, and a statement of one, is as much work as. */
const [WORK_OF_SECTION, WORK_OF_STATEMENT] = [60, 20]

/**
 * Marks the sections that list what other files say: without a single link a table of contents still leads elsewhere when
 * most of its lines are headings there.
 */
export function* withListings(chapters: readonly Chapter[]): Steps<readonly Chapter[]> {
  if (chapters.length < 2) return chapters
  const files = new Map<string, Set<string>>()
  const sections = chapters.flatMap((chapter) => chapter.sections)
  yield* eachInSteps(sections, WORK_OF_SECTION, ({ title, file }) => {
    const name = foldName(title)
    if (name === '') return
    const known = files.get(name)
    if (known) known.add(file)
    else files.set(name, new Set([file]))
  })
  const listing = new Set<Section>()
  const pace = new Pace()
  for (const section of sections) {
    if (!section.index && (yield* listsOthers(section, files, pace))) listing.add(section)
    if (pace.isDue(WORK_OF_SECTION)) yield
  }
  if (listing.size === 0) return chapters
  return chapters.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.map((one) => (listing.has(one) ? { ...one, index: true } : one)),
  }))
}

function* listsOthers(
  { statements, file }: Section,
  files: ReadonlyMap<string, ReadonlySet<string>>,
  pace: Pace,
): Steps<boolean> {
  const least = Math.max(TITLES_AT_LEAST, MOSTLY * statements.length)
  let titles = 0
  for (const [at, { text, kind }] of statements.entries()) {
    if (titles + statements.length - at < least) return false
    if (pace.isDue(WORK_OF_STATEMENT)) yield
    if (kind === 'item' && text.length <= LONGEST_TITLE && stands(files.get(foldName(text)), file)) titles++
  }
  return titles >= least
}

/** Longer lines say something. */
const LONGEST_TITLE = 80

function stands(files: ReadonlySet<string> | undefined, own: string): boolean {
  return files !== undefined && (files.size > 1 || !files.has(own))
}
