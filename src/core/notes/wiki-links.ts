import type { Steps } from '../steps.ts'
import { eachStatement } from './each-statement.ts'
import type { Chapter, Run, Section, Statement } from './types.ts'

/** Finds what links by name (`[[RDS#Backup]]`) lead to: a note by its file's name, title or alias, and a heading in it. */
export function* linked(chapters: readonly Chapter[]): Steps<readonly Chapter[]> {
  const linking = new Set<Section>()
  const sections = chapters.flatMap((chapter) => chapter.sections)
  yield* eachStatement(sections, WORK_OF_STATEMENT, ({ runs }, section) => {
    if (runs.some((run) => run.target !== undefined)) linking.add(section)
  })
  if (linking.size === 0) return chapters
  const targets = new Targets(chapters)
  const all: Chapter[] = []
  for (const chapter of chapters) {
    const link = (run: Run): Run => {
      const found = run.target === undefined ? undefined : targets.find(run.target, chapter)
      return found ? { ...run, section: found.id } : run
    }
    const linkedIn = new Map<Section, Statement[]>()
    const own = chapter.sections.filter((section) => linking.has(section))
    yield* eachStatement(own, WORK_OF_LINKS, (one, section) => {
      const before = linkedIn.get(section) ?? []
      before.push({ ...one, runs: one.runs.map(link) })
      linkedIn.set(section, before)
    })
    all.push({ ...chapter, sections: chapter.sections.map((one) => withLinks(one, linkedIn.get(one))) })
    yield
  }
  return all
}

/** In characters that are read: looking whether a statement has links, and following them. */
const WORK_OF_STATEMENT = 15
const WORK_OF_LINKS = 60

function withLinks(section: Section, statements: readonly Statement[] | undefined): Section {
  return statements ? { ...section, statements } : section
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
