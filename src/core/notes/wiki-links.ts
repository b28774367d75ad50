import { eachInSteps, type Steps } from '../steps.ts'
import type { Chapter, Run, Section } from './types.ts'

/** Finds what links by name (`[[RDS#Backup]]`) lead to: a note by its file's name, title or alias, and a heading in it. */
export function* linked(chapters: readonly Chapter[]): Steps<readonly Chapter[]> {
  const linking = new Set<Section>()
  const sections = chapters.flatMap((chapter) => chapter.sections)
  yield* eachInSteps(sections, workOf, (section) => {
    if (hasTarget(section)) linking.add(section)
  })
  if (linking.size === 0) return chapters
  const targets = new Targets(chapters)
  const all: Chapter[] = []
  for (const chapter of chapters) {
    const own: Section[] = []
    yield* eachInSteps(chapter.sections, workOf, (section) => {
      own.push(linking.has(section) ? withLinks(section, (target) => targets.find(target, chapter)) : section)
    })
    all.push({ ...chapter, sections: own })
  }
  return all
}

/** In characters that are read, looking through a section's links. */
function workOf({ statements }: Section): number {
  return 30 * (1 + statements.length)
}

function hasTarget({ statements }: Section): boolean {
  return statements.some(({ runs }) => runs.some((run) => run.target !== undefined))
}

function withLinks(section: Section, find: (target: string) => Section | undefined): Section {
  const link = (run: Run): Run => {
    const found = run.target === undefined ? undefined : find(run.target)
    return found ? { ...run, section: found.id } : run
  }
  return { ...section, statements: section.statements.map((one) => ({ ...one, runs: one.runs.map(link) })) }
}

/** Notes by name, and the headings of those that were asked for. */
class Targets {
  readonly #notes = new Map<string, Chapter>()
  readonly #headings = new Map<Chapter, ReadonlyMap<string, Section>>()

  constructor(chapters: readonly Chapter[]) {
    for (const chapter of chapters) {
      const path = chapter.file.replace(/^notes\//, '').replace(/\.[^./]+$/, '')
      for (const name of [path, path.slice(path.lastIndexOf('/') + 1), chapter.title, ...chapter.aliases]) {
        if (!this.#notes.has(folded(name))) this.#notes.set(folded(name), chapter)
      }
    }
  }

  find(target: string, home: Chapter): Section | undefined {
    const [note = '', ...headings] = target.split('#').map((part) => part.trim())
    const chapter = note === '' ? home : this.#notes.get(folded(note.replace(/\.md$/i, '')))
    const heading = headings.findLast((one) => one !== '' && !one.startsWith('^'))
    if (heading === undefined || !chapter) return chapter?.sections[0]
    return this.#headingsOf(chapter).get(folded(heading))
  }

  /** Of several of one name the first. */
  #headingsOf(chapter: Chapter): ReadonlyMap<string, Section> {
    const known = this.#headings.get(chapter)
    if (known) return known
    const headings = new Map(chapter.sections.toReversed().map((one) => [folded(one.title), one]))
    this.#headings.set(chapter, headings)
    return headings
  }
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}
