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
import type { Text } from '../text/text.ts'
import { citationLine, type NoteUrl } from './citation.ts'
import { errataButtons, errataMark, errataSaid } from './errata.ts'
import type { Found } from './found.ts'
import { isBlock, statementLine } from './statement-lines.ts'

/** Short enough to read on a phone without losing the buttons from sight. */
const PAGE_ROOM = 1600
/** Of the line that says under what a page goes on. */
const ABOVE_ROOM = 80

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

/** A section of the notes in its own words, page by page, with what was found in it marked and what has changed since; `leads`: rows below the page's. */
export function sectionView({ found, page, idOf }: SectionPlace, shown: Shown, leads: Rows = []): Message {
  const { text, errata, noteUrl } = shown
  const { section, statement } = found
  const pages = sectionPages(found, shown)
  const at = Math.min(page ?? pageOf(statement, pages), pages.length - 1)
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

/** The statements of one page. */
export function statementsOnPage(place: SectionPlace, shown: Shown): readonly Statement[] {
  const pages = sectionPages(place.found, shown)
  const here = pages[Math.min(place.page ?? pageOf(place.found.statement, pages), pages.length - 1)] ?? []
  return [...new Set(here.map((line) => line.statement))]
}

function sectionPages(found: Found, { text, errata }: Shown): readonly (readonly SectionLine[])[] {
  const told = new Set<Erratum>()
  const lines = found.section.statements.flatMap((statement) => {
    const meant = statement === found.statement
    const fresh = errata.shownOn([statement]).filter((one) => meant || !told.has(one))
    for (const one of fresh) told.add(one)
    const mark = meant ? errataSaid(fresh, text) : errataMark(fresh, text)
    const line = `${statementLine(statement, meant ? found.highlights : [])}${mark === '' ? '' : ` ${escapeText(mark)}`}`
    return splitMarkdown([line], PAGE_ROOM).map((part) => ({ text: part, statement }))
  })
  return paginate(lines, { room: PAGE_ROOM, most: Number.POSITIVE_INFINITY })
}

function pageOf(statement: Statement | undefined, pages: readonly (readonly SectionLine[])[]): number {
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
