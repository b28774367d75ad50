import { hash32 } from '../hash.ts'
import { eachInSteps, finish, Pace, type Steps } from '../steps.ts'
import { sharedNames } from './file-names.ts'
import { NOTE_LIMITS } from './limits.ts'
import { withListings } from './listings.ts'
import { chapterSteps } from './parse.ts'
import type { ParsedChapter } from './parsed.ts'
import type { NoteProblem } from './problem.ts'
import type { Chapter, Notebook, Section, Statement } from './types.ts'
import { linked } from './wiki-links.ts'

export interface NoteFile {
  /** Relative to the content folder. */
  readonly file: string
  readonly text: string
}

/** A section whose path another one has already: it was given ` #2`. */
interface RepeatedPath {
  readonly file: string
  readonly line: number
  readonly id: string
  readonly first: { readonly file: string; readonly line: number }
}

export interface NotebookResult {
  readonly notebook: Notebook
  readonly repeated: readonly RepeatedPath[]
  readonly problems: readonly (NoteProblem & { readonly file: string })[]
  /** Files past the limit of lines. */
  readonly leftOut: readonly string[]
}

/** Puts chapters together in the order given; every section gets an id of its own, and its key. */
export function buildNotebook(files: readonly NoteFile[]): NotebookResult {
  return finish(notebookSteps(files))
}

/** The same, a little at a time. */
export function* notebookSteps(files: readonly NoteFile[]): Generator<undefined, NotebookResult> {
  const ids = new Ids()
  const problems: (NoteProblem & { file: string })[] = []
  const leftOut: string[] = []
  const parsed: ParsedChapter[] = []
  let lines = 0
  for (const { file, text } of files) {
    lines += countLines(text, NOTE_LIMITS.lines)
    if (lines > NOTE_LIMITS.lines) {
      leftOut.push(file)
      continue
    }
    const chapter = yield* chapterSteps(file, text)
    for (const one of chapter.problems) problems.push({ ...one, file })
    parsed.push(chapter)
  }
  const chapters = yield* withListings(yield* linked(yield* identified(parsed, ids)))
  const sections = chapters.flatMap((chapter) => chapter.sections)
  yield
  const byKey = new Map(sections.map((section) => [section.key, section]))
  yield
  const byId = new Map(sections.map((section) => [section.id, section]))
  yield
  return { notebook: { chapters, sections, byId, byKey }, repeated: ids.repeated, problems, leftOut }
}

/** No more than just over `most`. */
function countLines(text: string, most: number): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0 && lines <= most; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

interface Placed {
  readonly file: string
  readonly line: number
}

/** Gives each heading path once; a path that is taken gets a number. */
class Ids {
  readonly #first = new Map<string, Placed>()
  readonly #count = new Map<string, number>()
  readonly repeated: RepeatedPath[] = []

  take(path: string, { file, line }: Placed): string {
    const first = this.#first.get(path)
    if (!first) {
      this.#first.set(path, { file, line })
      return path
    }
    let nth = this.#count.get(path) ?? 1
    let id: string
    do id = `${path} #${++nth}`
    while (this.#first.has(id))
    this.#count.set(path, nth)
    this.#first.set(id, { file, line })
    this.repeated.push({ file, line, id, first })
    return id
  }
}

/** A tag that several notes bear names none of them. */
function ownAliases(parsed: readonly ParsedChapter[]): (chapter: ParsedChapter) => string[] {
  const bearers = new Map<string, number>()
  for (const { aliases } of parsed) for (const one of aliases) bearers.set(one, (bearers.get(one) ?? 0) + 1)
  return ({ aliases }) => aliases.filter((one) => bearers.get(one) === 1)
}

function* identified(parsed: readonly ParsedChapter[], ids: Ids): Generator<undefined, Chapter[]> {
  const aliasesOf = ownAliases(parsed)
  const names = sharedNames(parsed.map((one) => one.file))
  const chapters: Chapter[] = []
  for (const chapter of parsed) {
    const { problems: _, ...rest } = chapter
    chapters.push({
      ...rest,
      aliases: aliasesOf(chapter),
      sections: yield* identify(chapter, ids, names.get(chapter.file)),
    })
    yield
  }
  return chapters
}

function* identify(parsed: ParsedChapter, taken: Ids, fileName?: string): Steps<Section[]> {
  const ids: string[] = []
  const children = new Map<number | undefined, string[]>()
  yield* eachInSteps(parsed.sections, WORK_OF_SECTION, (section) => {
    const id = taken.take(section.path.join(' > '), section)
    ids.push(id)
    if (section.depth === 0) return
    const siblings = children.get(section.above)
    if (siblings) siblings.push(id)
    else children.set(section.above, [id])
  })
  const sections: Section[] = []
  const pace = new Pace()
  for (const [at, { above, ...rest }] of parsed.sections.entries()) {
    const id = ids[at] as string
    const parent = above === undefined ? undefined : ids[above]
    const statements: Statement[] = []
    for (const one of rest.statements) {
      statements.push({ ...one, section: id })
      if (pace.isDue(WORK_OF_STATEMENT)) yield
    }
    sections.push({
      ...rest,
      id,
      key: hash32(id),
      statements,
      pictures: rest.pictures.map((one) => ({ ...one, section: id })),
      children: children.get(rest.depth === 0 ? undefined : at) ?? [],
      ...(parent === undefined ? {} : { parent }),
      ...(fileName === undefined ? {} : { fileName }),
    })
    if (pace.isDue(WORK_OF_SECTION)) yield
  }
  return sections
}

/** Characters that a section, and a statement, are as much work as. */
const WORK_OF_SECTION = 50
const WORK_OF_STATEMENT = 10
