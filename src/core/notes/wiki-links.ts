import type { Chapter, Run, Section } from './types.ts'

/** Finds what links by name (`[[RDS#Backup]]`) lead to: a note by its file's name, title or alias, and a heading in it. */
export function linked(chapters: readonly Chapter[]): Chapter[] {
  if (!chapters.some(({ sections }) => sections.some(hasTarget))) return [...chapters]
  const byName = new Map<string, Chapter>()
  for (const chapter of chapters) {
    const path = chapter.file.replace(/^notes\//, '').replace(/\.[^./]+$/, '')
    for (const name of [path, path.slice(path.lastIndexOf('/') + 1), chapter.title, ...chapter.aliases]) {
      if (!byName.has(folded(name))) byName.set(folded(name), chapter)
    }
  }
  return chapters.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.map((section) => (hasTarget(section) ? withLinks(section, chapter, byName) : section)),
  }))
}

function hasTarget({ statements }: Section): boolean {
  return statements.some(({ runs }) => runs.some((run) => run.target !== undefined))
}

function withLinks(section: Section, home: Chapter, byName: ReadonlyMap<string, Chapter>): Section {
  const link = (run: Run): Run => {
    const found = run.target === undefined ? undefined : sectionOf(run.target, home, byName)
    return found ? { ...run, section: found.id } : run
  }
  return { ...section, statements: section.statements.map((one) => ({ ...one, runs: one.runs.map(link) })) }
}

function sectionOf(target: string, home: Chapter, byName: ReadonlyMap<string, Chapter>): Section | undefined {
  const [note = '', ...headings] = target.split('#').map((part) => part.trim())
  const chapter = note === '' ? home : byName.get(folded(note.replace(/\.md$/i, '')))
  const heading = headings.findLast((one) => one !== '' && !one.startsWith('^'))
  if (heading === undefined) return chapter?.sections[0]
  return chapter?.sections.find((one) => folded(one.title) === folded(heading))
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}
