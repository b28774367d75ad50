import { COLORS } from '../../src/chat/colors.ts'
import { button, type MenuOption, menu, type Rows, row } from '../../src/chat/components.ts'
import { type Action, readCustomId, writeCustomId } from '../../src/chat/custom-id.ts'
import { asTyped, escapeText, plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Attachment, Message } from '../../src/chat/reply.ts'
import { citationOf, citationOfSection } from '../../src/core/notes/quote.ts'
import type { Notebook, Section } from '../../src/core/notes/types.ts'
import type { Text } from '../../src/text/text.ts'
import { citationLine } from '../../src/views/citation.ts'
import { errataButtons } from '../../src/views/errata.ts'
import type { FactContext } from '../../src/views/fact-context.ts'
import { type Found, writeFound } from '../../src/views/found.ts'
import { reportButton } from '../../src/views/report-buttons.ts'
import { aboveOf } from '../../src/views/section.ts'
import { type Leads, leadRow } from './leads.ts'
import { quoteOf } from './quote.ts'

/** Of a neighbour's name: two of them share a phone's width. */
const TITLE_ROOM = 24
/** What an option shows before what was found, where that stands far behind. */
const BEFORE_MATCH = 20
/** The menu of other hits. */
const HITS = 'o'
/** As a page: where the statement stands. */
export const HERE = '-'

export interface SearchCard {
  readonly found: Found
  /** What to say above: what was searched for, when it differs from what was typed. */
  readonly intro?: string
  readonly others?: readonly Found[]
  /** The menu of other hits as it stood, instead. */
  readonly hits?: Rows
  /** Where it leads; nowhere when shared. */
  readonly leads?: Leads
  /** What a press on a neighbour does: `search.near` answers anew, `search.turn` changes this message; none when shared. */
  readonly neighbours?: 'search.near' | 'search.turn'
  /** What the note has as a picture at the statement. */
  readonly files?: readonly Attachment[]
}

/** A hit: its statement quoted and marked, where it stands, other hits, the sections before and after. */
export function searchView(card: SearchCard, context: FactContext): Message {
  const { found, intro, neighbours, files = [] } = card
  const { text, errata, noteUrl } = context
  const { section, statement } = found
  const changed = statement ? errata.shownOn([statement]) : []
  const citation = statement ? citationOf(statement, section) : citationOfSection(section)
  const above = aboveOf(section)
  const quote = quoteOf(found, context)
  const embed = {
    color: COLORS.plain,
    title: truncate(escapeText(section.title), LIMITS.embedTitle),
    ...(above === '' ? {} : { author: { name: above } }),
    description: `${quote.text}\n\n📖 ${citationLine(citation, text, noteUrl)}`,
  }
  const whole = quote.isWhole ? [] : [wholeButton(found, text)]
  return {
    ...(intro === undefined ? {} : { content: intro }),
    embeds: [embed],
    components: [
      ...(card.hits ?? hitsMenu(card.others ?? [], text)),
      ...(statement ? [] : topicsMenu(section, context)),
      ...(neighbours
        ? [...buttons(found, neighbours, context), ...leadRow(card.leads ?? {}, section, whole, text)]
        : []),
      ...errataButtons(changed, text),
    ],
    ...(files.length > 0 ? { files } : {}),
  }
}

/** "Not in the notes", and what is near: each option says what of it was found there. */
export function nothingView(typed: string, near: readonly Found[], { text }: FactContext): Message {
  const options = near.map(foundOption)
  const asked = near.length > 0 ? `\n${text.search.didYouMean}` : ''
  return {
    content: `${text.search.notInNotes(asTyped(typed))}${asked}`,
    components: menu(writeCustomId('search.hit', 'n'), text.search.near(options.length), options),
  }
}

export function topicsMenu(section: Section, { text, notebook }: FactContext): Rows {
  const label = text.search.topics(section.children.length)
  return menu(writeCustomId('search.hit', 'c'), label, topicOptions(section, notebook))
}

function hitsMenu(others: readonly Found[], text: Text): Rows {
  return menu(writeCustomId('search.hit', HITS), text.search.results(others.length), others.map(foundOption))
}

/** The menu of other hits among a message's rows, as it stands. */
export function keptHits(rows: Rows = []): Rows {
  const isHits = (id: string) => {
    const read = readCustomId(id)
    return read?.action === 'search.hit' && read.args[0] === HITS
  }
  return rows.filter(({ components }) => components.some((one) => 'custom_id' in one && isHits(one.custom_id)))
}

function wholeButton(found: Found, { search }: Text) {
  return button(writeCustomId('search.whole', ...writeFound(found), HERE), search.whole, undefined, '📖')
}

function foundOption(found: Found): MenuOption {
  const { section, statement } = found
  const above = section.path.slice(0, -1).join(' › ')
  return {
    label: section.title,
    value: writeFound(found).join(':'),
    description: statement ? matchedPart(found) : above,
  }
}

/** So much of a statement as an option shows, with what was found in it. */
function matchedPart({ statement, highlights }: Found): string {
  const text = statement?.text ?? ''
  const [first] = highlights
  if (!first || first[1] <= LIMITS.optionText) return text
  return `…${text.slice(Math.max(0, first[0] - BEFORE_MATCH)).toWellFormed()}`
}

/** What stands right below; each opens where it says what was searched for. */
function topicOptions(section: Section, notebook: Notebook): MenuOption[] {
  return section.children.flatMap((id) => {
    const child = notebook.byId.get(id)
    if (!child) return []
    const description = child.statements[0]?.text ?? child.path.slice(0, -1).join(' › ')
    return [{ label: child.title, value: writeFound({ section: child, highlights: [] }).join(':'), description }]
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
  const [key, index] = writeFound(found)
  return [
    row([
      ...turns,
      button(writeCustomId('search.share', ...writeFound(found)), text.common.share, undefined, '📣'),
      reportButton(writeCustomId('search.report', key, index), text),
    ]),
  ]
}

/** The sections before and after one in its chapter. */
function neighboursOf(section: Section, notebook: Notebook): [Section | undefined, Section | undefined] {
  const sections = notebook.chapters.find((chapter) => chapter.file === section.file)?.sections ?? []
  const at = sections.findIndex((one) => one.id === section.id)
  return [sections[at - 1], sections[at + 1]]
}
