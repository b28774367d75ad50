import { type Draft, draft, rearranged } from './draft.ts'
import { codePoints } from './normalize.ts'
import type { ParsedSection } from './parsed.ts'
import type { Run } from './types.ts'

/** A heading that names the chapter, or the file: what stands under it is the chapter's opening. */
export interface Titled {
  readonly opening: Draft
  readonly drafts: readonly Draft[]
  /** Undefined where the text names none. */
  readonly title?: string
}

/** The only level-1 heading of a note names it when it comes first. */
export function titled(before: Draft, drafts: readonly Draft[]): Titled {
  const [first, ...rest] = drafts
  if (first?.level !== 1 || rest.some((one) => one.level === 1)) return outlined(before, drafts)
  const opening = draft(first.title, 1, first.line, first.lastLine)
  for (const part of [before, first])
    rearranged(
      part,
      part.statements.map((_, at) => at),
      opening,
    )
  opening.pictures.splice(
    0,
    opening.pictures.length,
    ...picturesOf(before, 0),
    ...picturesOf(first, before.statements.length),
  )
  return { opening, drafts: rest, title: first.title }
}

function picturesOf({ pictures }: Draft, statementsBefore: number) {
  return pictures.map((one) => ({ ...one, after: one.after + statementsBefore }))
}

const HEAD_AT_MOST = 60

/** A page of nothing but bullets: those at the top with others under them are what headings are elsewhere. */
function outlined(before: Draft, drafts: readonly Draft[]): Titled {
  const { statements } = before
  const parents = new Set(statements.map((one) => one.parent))
  const heads = statements.filter(
    ({ index, kind, depth, text }) =>
      depth === 0 &&
      kind === 'item' &&
      parents.has(index) &&
      text.length <= HEAD_AT_MOST &&
      !/\n|[.!?。]$|다$/.test(text),
  )
  if (drafts.length > 0 || heads.length === 0) return { opening: before, drafts }
  const owner = new Map<number, number>()
  for (const { index, parent } of statements) {
    const above = parent === undefined ? undefined : owner.get(parent)
    const own = heads.some((one) => one.index === index) ? index : above
    if (own !== undefined) owner.set(index, own)
  }
  const kept = statements.flatMap(({ index }) => (owner.has(index) ? [] : [index]))
  const opening = rearranged(before, kept, draft(before.title, before.level, before.line, before.lastLine))
  const sections = heads.map((head) => {
    const below = statements.flatMap(({ index }) =>
      owner.get(index) === head.index && index !== head.index ? [index] : [],
    )
    return rearranged(before, below, draft(head.text, 1, head.line, head.lastLine), 1)
  })
  return { opening, drafts: sections }
}

/** Nothing but links, and no section of its own below it: a list of sources, not something to study. */
export function isLinksOnly(one: Draft, next: Draft | undefined): boolean {
  const parent = next !== undefined && next.level > one.level
  return (
    !parent &&
    one.pictures.length === 0 &&
    one.statements.length > 0 &&
    one.statements.every(({ runs }) => isLink(runs))
  )
}

const MOSTLY = 0.7
const LINKS_AT_LEAST = 3

/** Whether a section mostly leads elsewhere. */
function isIndex({ statements }: Draft): boolean {
  const links = statements.filter(({ runs }) => isLink(runs)).length
  return links >= LINKS_AT_LEAST && links >= MOSTLY * statements.length
}

function isLink(runs: readonly Run[]): boolean {
  return runs.every((run) => run.url !== undefined || run.target !== undefined || run.text.trim() === '')
}

/** Statements between two breaks. */
const STEP = 500

/** Whatever the levels are, a heading belongs under the nearest one above it of a smaller level. */
export function* nested(
  drafts: readonly Draft[],
  chapter: string,
  file: string,
): Generator<undefined, ParsedSection[]> {
  const open: { level: number; at: number; path: readonly string[] }[] = []
  const sections: ParsedSection[] = []
  let work = 0
  for (const one of drafts) {
    while ((open.at(-1)?.level ?? 0) >= one.level) open.pop()
    const above = open.at(-1)
    const path = [...(above?.path ?? [chapter]), one.title]
    open.push({ level: one.level, at: sections.length, path })
    sections.push({ ...sectionOf(one, path, file), ...(above ? { above: above.at } : {}) })
    work += one.statements.length + 1
    if (work < STEP) continue
    work = 0
    yield
  }
  return sections
}

/** The section of a draft; a footnote stands elsewhere in the file and stretches nothing. */
export function sectionOf(one: Draft, path: readonly string[], file: string): ParsedSection {
  let lastLine = one.lastLine
  let characters = 0
  for (const statement of one.statements) {
    if (!statement.isFootnote) lastLine = Math.max(lastLine, statement.lastLine)
    characters += codePoints(statement.text)
  }
  return {
    title: path.at(-1) ?? '',
    path,
    depth: path.length - 1,
    file,
    line: one.line,
    lastLine,
    characters,
    statements: one.statements.map(({ footnotes: _, isFootnote: __, ...statement }) => ({ section: '', ...statement })),
    pictures: one.pictures.map((picture) => ({ section: '', ...picture })),
    ...(isIndex(one) ? { index: true } : {}),
  }
}
