import { eachInSteps, Pace, type Steps } from '../steps.ts'
import { withoutHeadSign } from './dialects/outline-signs.ts'
import { type Draft, type DraftStatement, draft, rearranged, WORK_OF_STATEMENT } from './draft.ts'
import { isOverContents } from './navigation.ts'
import { codePoints } from './normalize.ts'
import type { ParsedSection } from './parsed.ts'
import type { Run, Statement } from './types.ts'

/** A heading that names the chapter, or the file: what stands under it is the chapter's opening. */
export interface Titled {
  readonly opening: Draft
  readonly drafts: readonly Draft[]
  /** Undefined where the text names none. */
  readonly title?: string
}

/** The only level-1 heading of a note names it when it comes first; one over its sources at its end is of no other part. */
export function* titled(before: Draft, written: readonly Draft[]): Steps<Titled> {
  const drafts = asMeant(written)
  const [first, ...rest] = drafts
  if (first && isListOfSources(first)) return { opening: before, drafts }
  const isPart = (one: Draft) => one.level === 1 && !SOURCES.test(one.title.trim())
  if (first?.level !== 1 || rest.some(isPart)) return yield* outlined(before, drafts)
  const opening = draft(first.title, 1, first.line, first.lastLine)
  for (const part of [before, first]) yield* rearranged({ ...part, pictures: [] }, [...part.statements.keys()], opening)
  for (const one of before.pictures) opening.pictures.push(one)
  const statementsBefore = before.statements.length
  for (const one of first.pictures) opening.pictures.push({ ...one, after: one.after + statementsBefore })
  return { opening, drafts: rest, title: first.title }
}

/**
 * Below a title, one more heading of its level that skips a level for its own parts, `# B` over `###`, where what follows has
 * the level that it skipped: `## C` stands beside it, not below.
 */
function asMeant(drafts: readonly Draft[]): readonly Draft[] {
  const [title, ...rest] = drafts
  const [one, ...more] = rest.filter(({ level }) => level <= (title?.level ?? 0))
  if (!title || !one || more.length > 0 || one.level < title.level) return drafts
  const below = rest.slice(rest.indexOf(one) + 1)
  const skips = (below[0]?.level ?? 0) > one.level + 1 && below.some(({ level }) => level === one.level + 1)
  return skips ? drafts.map((draft) => (draft === one ? { ...draft, level: one.level + 1 } : draft)) : drafts
}

/** A heading over links, or over nothing, that says what they are: the page is named elsewhere. */
function isListOfSources({ title, statements }: Draft): boolean {
  return SOURCES.test(title.trim()) && statements.every(({ runs }) => isLink(runs))
}

const SOURCES =
  /^(?:references?|sources?|bibliography|further reading|see also|links?|resources?|참고(?: ?(?:자료|문헌|링크|사이트))?|출처|관련 ?(?:링크|문서|자료))$/i

const HEAD_AT_MOST = 60

/** A page of nothing but bullets: those at the top with others under them are what headings are elsewhere. */
function* outlined(before: Draft, drafts: readonly Draft[]): Steps<Titled> {
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
  const parts = yield* partsUnder(heads, before)
  const opening = draft(before.title, before.level, before.line, before.lastLine)
  yield* rearranged({ ...before, pictures: parts.alone.pictures }, parts.alone.statements, opening)
  const sections: Draft[] = []
  for (const head of heads) {
    const { statements: below, pictures } = parts.of(head)
    const section = draft(withoutHeadSign(head.text), 1, head.line, head.lastLine)
    sections.push(yield* rearranged({ ...before, pictures }, below, section, 1))
    for (const one of pictures) if (one.after === head.index) section.pictures.push({ ...one, after: -1 })
  }
  return { opening, drafts: sections }
}

interface Part {
  readonly statements: number[]
  readonly pictures: Draft['pictures']
}

/** What stands under each head, by the places of statements, and what stands under none. */
function* partsUnder(heads: readonly DraftStatement[], { statements, pictures }: Draft) {
  const parts = new Map<number, Part>(heads.map(({ index }) => [index, { statements: [], pictures: [] }]))
  const alone: Part = { statements: [], pictures: [] }
  const owners = new Map<number, Part>()
  yield* eachInSteps(statements, WORK_OF_STATEMENT, ({ index, parent }) => {
    const own = parts.get(index) ?? (parent === undefined ? undefined : owners.get(parent))
    if (own) owners.set(index, own)
    if (!parts.has(index)) (own ?? alone).statements.push(index)
  })
  for (const one of pictures) (owners.get(one.after) ?? alone).pictures.push(one)
  return { alone, of: ({ index }: DraftStatement) => parts.get(index) ?? alone }
}

/** Nothing but links, and no section of its own below it: a list of sources, not something to study. */
export function isLinksOnly(one: Draft, next: Draft | undefined): boolean {
  const parent = next !== undefined && next.level > one.level
  return (
    !parent &&
    one.pictures.length === 0 &&
    (one.statements.length > 0 || SOURCES.test(one.title.trim())) &&
    one.statements.every(({ runs }) => isLink(runs))
  )
}

/**
 * Beside a table of contents, sections of nothing but names are of pages not yet written, as long as nothing beside them says
 * anything.
 */
export function* contentsBeside(drafts: readonly Draft[], links: ReadonlySet<Draft>): Steps<ReadonlySet<Draft>> {
  const found = new Set<Draft>()
  const isContents = (one: Draft) =>
    links.has(one) && one.statements.length > 1 && one.statements.every(({ runs }) => runs.every(leadsWithin))
  let family: Draft[] = []
  const close = () => {
    const told = family.filter((one) => one.statements.length > 0 && !isContents(one))
    if (told.length < family.length && family.some(isContents) && told.every(isNames))
      for (const one of told) found.add(one)
    family = []
  }
  yield* eachInSteps(drafts, WORK_OF_SECTION, (one) => {
    // `Table of Contents`, over names that lead nowhere.
    if (isOverContents(one.title) && one.statements.length > 0 && isNames(one)) found.add(one)
    if (one.level !== family[0]?.level) close()
    family.push(one)
  })
  close()
  return found
}

/** Without items that only lead to headings of the same page, where the section says something as well. */
export function* withoutContents(one: Draft): Steps<Draft> {
  const { statements } = one
  const isKept = new Uint8Array(statements.length)
  for (const { index, parent, kind, runs } of statements.toReversed()) {
    if (kind !== 'item' || !runs.every(leadsToHeading)) isKept[index] = 1
    if (isKept[index] && parent !== undefined) isKept[parent] = 1
  }
  const kept = statements.flatMap(({ index }) => (isKept[index] ? [index] : []))
  if (kept.length === 0 || statements.length - kept.length < LINKS_AT_LEAST) return one
  const into = yield* rearranged({ ...one, pictures: [] }, kept, draft(one.title, one.level, one.line, one.lastLine))
  for (const picture of one.pictures)
    into.pictures.push({ ...picture, after: kept.filter((at) => at <= picture.after).length - 1 })
  return into
}

function leadsToHeading({ url, text }: Run): boolean {
  return text.trim() === '' || url?.startsWith('#') === true
}

function leadsWithin({ url, target, text }: Run): boolean {
  return text.trim() === '' || target !== undefined || (url !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(url))
}

/** Longer lines, and sentences, say something. */
const LONGEST_NAME = 40

function isNames({ statements }: Draft): boolean {
  return statements.every(
    ({ kind, text }) => kind === 'item' && text.length <= LONGEST_NAME && !/[:：\n]|[.!?。]$|[가-힣]다$/.test(text),
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

/** Whatever the levels are, a heading belongs under the nearest one above it of a smaller level. */
export function* nested(
  drafts: readonly Draft[],
  chapter: string,
  file: string,
  listed: ReadonlySet<Draft>,
): Steps<ParsedSection[]> {
  const open: { level: number; at: number; path: readonly string[] }[] = []
  const sections: ParsedSection[] = []
  const pace = new Pace()
  for (const one of drafts) {
    while ((open.at(-1)?.level ?? 0) >= one.level) open.pop()
    const above = open.at(-1)
    const path = [...(above?.path ?? [chapter]), one.title]
    open.push({ level: one.level, at: sections.length, path })
    sections.push({
      ...(yield* sectionOf(one, path, file, pace)),
      ...(above ? { above: above.at } : {}),
      ...(listed.has(one) ? { index: true } : {}),
    })
    if (pace.isDue(WORK_OF_SECTION)) yield
  }
  return sections
}

/** Characters that a section is as much work as. */
const WORK_OF_SECTION = 50

/** The section of a draft; a footnote stands elsewhere in the file and stretches nothing. */
export function* sectionOf(one: Draft, path: readonly string[], file: string, pace = new Pace()): Steps<ParsedSection> {
  let lastLine = one.lastLine
  let characters = 0
  const statements: Statement[] = []
  for (const { footnotes: _, isFootnote, ...statement } of one.statements) {
    if (!isFootnote) lastLine = Math.max(lastLine, statement.lastLine)
    characters += codePoints(statement.text)
    statements.push({ section: '', ...statement })
    if (pace.isDue(WORK_OF_STATEMENT)) yield
  }
  return {
    title: path.at(-1) ?? '',
    path,
    depth: path.length - 1,
    file,
    line: one.line,
    lastLine,
    characters,
    statements,
    pictures: one.pictures.map((picture) => ({ section: '', ...picture })),
    ...(isIndex(one) ? { index: true } : {}),
  }
}
