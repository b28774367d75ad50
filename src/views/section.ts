import { COLORS } from '../chat/colors.ts'
import { type Rows, row, turnButtons } from '../chat/components.ts'
import { escapeText, plainLabel } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import { LIMITS } from '../chat/limits.ts'
import { type PageLine, paginate } from '../chat/pages.ts'
import type { Message } from '../chat/reply.ts'
import { splitMarkdown } from '../chat/split.ts'
import type { Errata, Erratum } from '../core/facts/errata.ts'
import { citationOf, citationOfSection } from '../core/notes/quote.ts'
import type { Citation, Section, Statement } from '../core/notes/types.ts'
import { eachInSteps, type Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import { citationLine, type NoteUrl } from './citation.ts'
import { errataButtons, errataMark, errataSaid } from './errata.ts'
import type { Found } from './found.ts'
import { isBlock, statementLine } from './statement-lines.ts'

/** Short enough to read on a phone without losing the buttons from sight. */
const PAGE_ROOM = 1600
/** Of the line that says under what a page goes on. */
const ABOVE_ROOM = 80
/** To look at a statement and dress it, however short, in characters read. */
const WORK_OF_LINE = 50

interface Shown {
  readonly text: Text
  readonly errata: Errata
  readonly noteUrl: NoteUrl
}

interface SectionLine extends PageLine {
  readonly statement: Statement
}

/** Where in its section one looks, and the custom ids that turn its pages. */
export interface SectionPlace {
  readonly found: Found
  /** From 0; where the statement stands if not said. */
  readonly page?: number | undefined
  idOf(page: number): string
}

type SectionPages = readonly (readonly SectionLine[])[]

/** A page of a section, and its statements. */
export interface SectionPage {
  readonly message: Message
  readonly statements: readonly Statement[]
}

/** A section of the notes in its own words, page by page, with what was found in it marked and what has changed since; `leads`: rows below the page's. */
export function* sectionInSteps(place: SectionPlace, shown: Shown, leads: Rows = []): Steps<SectionPage> {
  const { found, page } = place
  const pages = yield* pagesInSteps(found, shown)
  const at = Math.min(page ?? pageOf(found.statement, pages), pages.length - 1)
  const statements = [...new Set((pages[at] ?? []).map((line) => line.statement))]
  return { message: pageView(place, { pages, at }, shown, leads), statements }
}

function pageView(
  { found, idOf }: SectionPlace,
  { pages, at }: { readonly pages: SectionPages; readonly at: number },
  { text, errata, noteUrl }: Shown,
  leads: Rows,
): Message {
  const { section } = found
  const here = pages[at] ?? []
  const lines = [...goesOn(here[0], pages[at - 1]?.at(-1), section), ...here.flatMap(apart)]
  const source = [citationLine(citationOver(section, here), text, noteUrl), ...markedIn(found, here, text)].join(' · ')
  const above = aboveOf(section)
  const embed = {
    color: COLORS.plain,
    title: truncate(escapeText(section.title), LIMITS.embedTitle),
    ...(above === '' ? {} : { author: { name: above } }),
    description: `${lines.join('\n')}\n\n📖 ${source}`,
    ...(pages.length > 1 ? { footer: { text: text.common.page(at + 1, pages.length) } } : {}),
  }
  const turns = turnButtons(at, pages.length, idOf, text)
  return {
    embeds: [embed],
    components: [...(turns.length > 0 ? [row(turns)] : []), ...leads, ...errataButtons(changedOn(here, errata), text)],
  }
}

/** Where a section stands, for the line above its title; a chapter's opening stands below nothing, and some below their own name. */
export function aboveOf({ path, title }: Section): string {
  const above = path.slice(0, -1)
  return above.length === 1 && above[0] === title ? '' : truncate(plainLabel(above.join(' › ')), LIMITS.embedAuthor)
}

/** Paragraphs are told apart by an empty line, as in the note. */
function apart({ text, statement }: SectionLine, at: number, page: readonly SectionLine[]): string[] {
  const before = page[at - 1]?.statement
  const isParagraph = (one: Statement | undefined) => one?.kind === 'paragraph' && one.depth === 0
  const isApart = before && before !== statement && isParagraph(before) && isParagraph(statement)
  return isApart ? ['', text] : [text]
}

function* pagesInSteps({ section, statement: meant, highlights }: Found, { text, errata }: Shown): Steps<SectionPages> {
  const told = new Set<Erratum>()
  const lines: SectionLine[] = []
  const work = (one: Statement) => WORK_OF_LINE + one.text.length
  yield* eachInSteps(section.statements, work, (statement) => {
    const isMeant = statement === meant
    const fresh = errata.shownOn([statement]).filter((one) => isMeant || !told.has(one))
    for (const one of fresh) told.add(one)
    const mark = isMeant ? errataSaid(fresh, text) : errataMark(fresh, text)
    const line = `${statementLine(statement, isMeant ? highlights : [])}${mark === '' ? '' : ` ${escapeText(mark)}`}`
    for (const part of splitMarkdown([line], PAGE_ROOM)) lines.push({ text: part, statement })
  })
  return paginate(lines, { room: PAGE_ROOM, most: Number.POSITIVE_INFINITY })
}

function pageOf(statement: Statement | undefined, pages: SectionPages): number {
  return Math.max(
    0,
    pages.findIndex((page) => page.some((line) => line.statement === statement)),
  )
}

/** A page that begins below something says below what. */
function goesOn(first: SectionLine | undefined, before: SectionLine | undefined, section: Section): string[] {
  if (!first || !before) return []
  if (first.statement === before.statement) return ['-# …']
  const above = first.statement.parent === undefined ? undefined : section.statements[first.statement.parent]
  return above ? [`-# … ${escapeText(truncate(plainLabel(above.text), ABOVE_ROOM))}`] : []
}

function citationOver(section: Section, lines: readonly SectionLine[]): Citation {
  const first = lines[0]?.statement
  const last = lines.at(-1)?.statement
  if (!first || !last) return citationOfSection(section)
  const lastLine = Math.max(...lines.map((line) => line.statement.lastLine))
  return { ...citationOf(first, section), lastLine }
}

/** A page of several statements says where the one that is meant stands. */
function markedIn({ statement, highlights }: Found, lines: readonly SectionLine[], { citation }: Text): string[] {
  const others = lines.some((line) => line.statement !== statement)
  if (
    !statement ||
    !others ||
    highlights.length === 0 ||
    isBlock(statement) ||
    !lines.some((line) => line.statement === statement)
  )
    return []
  return [citation.marked(citation.lines(statement.line, statement.lastLine))]
}

function changedOn(lines: readonly SectionLine[], errata: Errata): readonly Erratum[] {
  return [...new Set(lines.flatMap((line) => errata.shownOn([line.statement])))]
}
