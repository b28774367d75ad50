import { hash32 } from '../hash.ts'
import { type ParsedChapter, parseChapter } from './parse.ts'
import type { Chapter, Notebook, Section } from './types.ts'

export interface NoteFile {
  /** Relative to the content folder. */
  readonly file: string
  readonly text: string
}

/** A section whose path another one has already: it was given ` #2`. */
export interface RepeatedPath {
  readonly file: string
  readonly line: number
  readonly id: string
  readonly first: { readonly file: string; readonly line: number }
}

export interface NotebookResult {
  readonly notebook: Notebook
  readonly repeated: readonly RepeatedPath[]
}

/** Puts chapters together in the order given; every section gets an id of its own, and its key. */
export function buildNotebook(files: readonly NoteFile[]): NotebookResult {
  const byId = new Map<string, Section>()
  const repeated: RepeatedPath[] = []
  const chapters = files.map((one) => identify(parseChapter(one.file, one.text), byId, repeated))
  const sections = chapters.flatMap((chapter) => chapter.sections)
  const byKey = new Map(sections.map((section) => [section.key, section]))
  return { notebook: { chapters, sections, byId, byKey }, repeated }
}

function identify(parsed: ParsedChapter, byId: Map<string, Section>, repeated: RepeatedPath[]): Chapter {
  const ids: string[] = []
  const taken = new Map<string, (typeof parsed.sections)[number]>()
  for (const section of parsed.sections) {
    const path = section.path.join(' > ')
    const first = byId.get(path) ?? taken.get(path)
    let id = path
    for (let n = 2; byId.has(id) || taken.has(id); n++) id = `${path} #${n}`
    if (first)
      repeated.push({ file: section.file, line: section.line, id, first: { file: first.file, line: first.line } })
    taken.set(id, section)
    ids.push(id)
  }
  const sections = parsed.sections.map((section, at): Section => {
    const { above, ...rest } = section
    const id = ids[at] as string
    const parent = above === undefined ? undefined : ids[above]
    return {
      ...rest,
      id,
      key: hash32(id),
      statements: rest.statements.map((one) => ({ ...one, section: id })),
      pictures: rest.pictures.map((one) => ({ ...one, section: id })),
      children: ids.filter((_, other) => parsed.sections[other]?.above === at),
      ...(parent === undefined ? {} : { parent }),
    }
  })
  for (const section of sections) byId.set(section.id, section)
  return { ...parsed, sections }
}
