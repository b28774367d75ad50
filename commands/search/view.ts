import { COLORS } from '../../src/chat/colors.ts'
import { button, type MenuOption, menu, type Rows, row } from '../../src/chat/components.ts'
import { type Action, writeCustomId } from '../../src/chat/custom-id.ts'
import { asTyped, escapeText, plainLabel, statementMarkdown } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Attachment, Message } from '../../src/chat/reply.ts'
import { citationOf, citationOfSection } from '../../src/core/notes/quote.ts'
import type { Notebook, Section, Statement } from '../../src/core/notes/types.ts'
import type { Span } from '../../src/core/search/types.ts'
import { citationLine } from '../../src/views/citation.ts'
import { errataButtons, errataSaid } from '../../src/views/errata.ts'
import type { FactContext } from '../../src/views/fact-context.ts'
import { type Found, writeFound } from '../../src/views/found.ts'
import { isBlock, statementLine } from '../../src/views/statement-lines.ts'

const ROOM = 2500
const MOST_BELOW = 6
const TITLE_ROOM = 40

export interface SearchCard {
  readonly found: Found
  /** What to say above: what was searched for, when it differs from what was typed. */
  readonly intro?: string
  readonly others?: readonly Found[]
  /** What a press on a neighbour does: `search.near` answers anew, `search.turn` changes this message; none when shared. */
  readonly neighbours?: 'search.near' | 'search.turn'
  /** What the note has as a picture at the statement. */
  readonly files?: readonly Attachment[]
}

/** A hit: its statement quoted and marked, where it stands, other hits, the sections before and after. */
export function searchView(card: SearchCard, context: FactContext): Message {
  const { found, intro, others = [], neighbours, files = [] } = card
  const { text, errata, noteUrl, notebook } = context
  const { section, statement } = found
  const changed = statement ? errata.shownOn([statement]) : []
  const citation = statement ? citationOf(statement, section) : citationOfSection(section)
  // A chapter's opening stands below nothing.
  const above = truncate(plainLabel(section.path.slice(0, -1).join(' › ')), LIMITS.embedAuthor)
  const embed = {
    color: COLORS.plain,
    title: truncate(escapeText(section.title), LIMITS.embedTitle),
    ...(above === '' ? {} : { author: { name: above } }),
    description: `${quoteOf(found, context)}\n\n📖 ${citationLine(citation, text, noteUrl)}`,
  }
  return {
    ...(intro === undefined ? {} : { content: intro }),
    embeds: [embed],
    components: [
      ...menu(writeCustomId('search.hit', 'o'), text.search.results(others.length), others.map(foundOption)),
      ...menu(
        writeCustomId('search.hit', 'c'),
        text.search.topics(section.children.length),
        childOptions(found, notebook),
      ),
      ...(neighbours ? buttons(found, neighbours, context) : []),
      ...errataButtons(changed, text),
    ],
    ...(files.length > 0 ? { files } : {}),
  }
}

/** "Not in the notes", and what is near. */
export function nothingView(typed: string, near: readonly Section[], { text }: FactContext): Message {
  const options = near.map((section) => foundOption({ section, highlights: [] }))
  const asked = near.length > 0 ? `\n${text.search.didYouMean}` : ''
  return {
    content: `${text.search.notInNotes(asTyped(typed))}${asked}`,
    components: menu(writeCustomId('search.hit', 'n'), text.search.didYouMean, options),
  }
}

/** The statement in its own words, under the one that it is nested in and over those nested in it. */
function quoteOf({ section, statement, highlights }: Found, { text, errata }: FactContext): string {
  if (!statement) return `*${text.search.noText(section.children.length)}*`
  const above = statement.parent === undefined ? undefined : section.statements[statement.parent]
  const below = section.statements.filter((one) => one.parent === statement.index).slice(0, MOST_BELOW)
  const said = errataSaid(errata.shownOn([statement]), text)
  const mark = said === '' ? '' : ` ${escapeText(said)}`
  const lines = [
    ...(above ? [statementLine(above)] : []),
    `${marked(statement, highlights)}${mark}`,
    ...below.map((one) => statementLine(one)),
  ]
  const kept: string[] = []
  for (const line of lines) if (kept.join('\n').length + line.length < ROOM) kept.push(line)
  const shown = kept.length > 0 ? kept : [truncate(escapeText(statement.text), ROOM)]
  return isBlock(statement) ? shown.join('\n') : `> ${shown.join('\n').replaceAll('\n', '\n> ')}`
}

function marked(statement: Statement, highlights: readonly Span[]): string {
  if (isBlock(statement) || highlights.length === 0) return statementLine(statement)
  const plain = statementMarkdown(statement)
  const line = statementLine(statement)
  return line.endsWith(plain) ? line.slice(0, -plain.length) + statementMarkdown(statement, highlights) : line
}

function foundOption(found: Found): MenuOption {
  const { section, statement } = found
  const above = section.path.slice(0, -1).join(' › ')
  return {
    label: section.title,
    value: writeFound(found).join(':'),
    description: statement ? statement.text : above,
  }
}

/** Where a heading has no text of its own, what stands below it. */
function childOptions({ section, statement }: Found, notebook: Notebook): MenuOption[] {
  if (statement) return []
  return section.children.flatMap((id) => {
    const child = notebook.byId.get(id)
    const first = child?.statements[0]
    return child ? [foundOption({ section: child, highlights: [], ...(first ? { statement: first } : {}) })] : []
  })
}

function buttons(found: Found, press: Action, { notebook, text }: FactContext): Rows {
  const [before, after] = neighboursOf(found.section, notebook)
  const title = (section: Section) => truncate(plainLabel(section.title), TITLE_ROOM)
  const own = writeCustomId(press, found.section.key)
  // Both keep their place: at an end of the chapter the one that leads nowhere is disabled.
  const side = (to: Section | undefined, label: (name: string) => string, none: string, emoji: string) =>
    to
      ? button(writeCustomId(press, to.key), label(title(to)), undefined, emoji)
      : { ...button(own, none, undefined, emoji), disabled: true }
  const turns =
    before || after
      ? [
          side(before, text.search.previous, text.common.previous, '◀️'),
          side(after, text.search.next, text.common.next, '▶️'),
        ]
      : []
  return [
    row([...turns, button(writeCustomId('search.share', ...writeFound(found)), text.common.share, undefined, '📣')]),
  ]
}

/** The sections before and after one in its chapter. */
function neighboursOf(section: Section, notebook: Notebook): [Section | undefined, Section | undefined] {
  const sections = notebook.chapters.find((chapter) => chapter.file === section.file)?.sections ?? []
  const at = sections.findIndex((one) => one.id === section.id)
  return [sections[at - 1], sections[at + 1]]
}
