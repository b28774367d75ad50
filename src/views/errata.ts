import { ButtonStyle } from 'discord-api-types/v10'
import { COLORS } from '../chat/colors.ts'
import { button, type Rows, row, turnButtons } from '../chat/components.ts'
import { writeCustomId } from '../chat/custom-id.ts'
import { UserError } from '../chat/errors.ts'
import { escapeText, statementMarkdown } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import { LIMITS } from '../chat/limits.ts'
import { paginate } from '../chat/pages.ts'
import type { Message } from '../chat/reply.ts'
import { type Erratum, erratumKey } from '../core/facts/errata.ts'
import type { Added } from '../core/track.ts'
import type { Text } from '../text/text.ts'
import { citationLine, type NoteUrl } from './citation.ts'

/** What is the matter, behind what rests on such a statement: `⚠ 오해하기 쉬움`; nothing where nothing is. */
export function errataMark(errata: readonly Erratum[], text: Text): string {
  const verdicts = [...new Set(errata.map(({ verdict }) => text.errata.verdicts[verdict]))]
  return verdicts.length > 0 ? `⚠ ${verdicts.join(' · ')}` : ''
}

/** The new values beside an old one: `→ 지금 256 TiB`. */
export function errataBeside(errata: readonly Erratum[], text: Text): string {
  return errata
    .flatMap(({ verdict, short }) => (short ? [text.errata.beside[verdict](short[text.language])] : []))
    .join(' ')
}

/** Behind the words of the note: what is the matter with them, and the new value where it has a short name. */
export function errataSaid(errata: readonly Erratum[], text: Text): string {
  return [errataBeside(errata, text), errataMark(errata, text)].filter((one) => one !== '').join(' ')
}

/** One row with the button that opens the corrections in private; no row where nothing has changed. */
export function errataButtons(errata: readonly Erratum[], text: Text): Rows {
  const keys = errata.slice(0, MOST_KEYS).map(erratumKey)
  if (keys.length === 0) return []
  return [row([errataButton(writeCustomId('service.erratum', keys.join('.')), keys.length, text)])]
}

/** As many keys as fit into a custom id with the number of a page, and the track behind it. */
const MOST_KEYS = 10

export function errataButton(customId: string, count: number, text: Text) {
  return button(customId, text.errata.open(count), ButtonStyle.Secondary, '⚠️')
}

/** More would be too much to read at once. */
const MOST_SHOWN = 5

/** A page of the list of corrections, from 0, and the custom id that turns to another. */
export interface ErrataPage {
  readonly page: number
  idOf(page: number): string
}

/** The corrections themselves: what the note says, word for word, and what is true now. Throws where none is left since the button was made. */
export function errataView(errata: readonly Erratum[], at: ErrataPage, text: Text, noteUrl: NoteUrl): Message {
  if (errata.length === 0) throw new UserError('oldButton')
  const lines = errata.map((erratum) => ({ text: correction(erratum, text, noteUrl) }))
  const pages = paginate(lines, { room: LIMITS.embedTotal - 300, most: MOST_SHOWN })
  const page = Math.min(at.page, pages.length - 1)
  const turns = turnButtons(page, pages.length, at.idOf, text)
  const place = pages.length > 1 ? ` (${text.common.page(page + 1, pages.length)})` : ''
  return {
    content: `${text.errata.intro}${place}`,
    embeds: (pages[page] ?? []).map((line) => ({ color: COLORS.changed, description: line.text })),
    ...(turns.length > 0 ? { components: [row(turns)] } : {}),
  }
}

const MOST_QUOTED = 2
const QUOTE_ROOM = 400

function correction(erratum: Erratum, text: Text, noteUrl: NoteUrl): string {
  const said = text.errata
  const quoted = erratum.statements.slice(0, MOST_QUOTED).map((statement, at) => {
    const citation = erratum.citations[at]
    const words = statementMarkdown(statement)
    const shown = words.length > QUOTE_ROOM ? escapeText(truncate(statement.text, QUOTE_ROOM / 2)) : words
    return `> ${shown.replaceAll('\n', '\n> ')}${citation ? `\n-# ${citationLine(citation, text, noteUrl)}` : ''}`
  })
  const more = erratum.statements.length - quoted.length
  const facts = [
    said.verdicts[erratum.verdict],
    ...(erratum.since === undefined ? [] : [sinceText(erratum.since[text.language], text)]),
    said.confidence[erratum.confidence],
  ]
  return [
    ...quoted,
    ...(more > 0 ? [`-# ${said.moreStatements(more)}`] : []),
    `**${said.now[erratum.verdict]}** ${escapeText(erratum.now[text.language])}`,
    `-# ${facts.join(' · ')}`,
    `-# ${said.source(escapeText(withDates(erratum.source[text.language], text)))}`,
    ...(erratum.added ? [`-# ${addedText(erratum.added, text)}`] : []),
  ].join('\n')
}

/** Who says so, and since when; a name pings nobody. */
function addedText({ by, at }: Added, { errata }: Text): string {
  return errata.added(by === '' ? undefined : `<@${by}>`, `<t:${Math.floor(at / 1000)}:D>`)
}

const DATE = /\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g

/** A date alone is the day from which it holds; words say for themselves what it means. */
function sinceText(since: string, text: Text): string {
  const alone = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(since)
  if (!alone) return escapeText(withDates(since, text))
  return text.errata.since(dateText(alone.slice(1), text))
}

/** `2024-11-18` as the language writes it, wherever it stands in the words. */
function withDates(words: string, text: Text): string {
  return words.replace(DATE, (_, ...parts: string[]) => dateText(parts.slice(0, 3), text))
}

function dateText(parts: readonly (string | undefined)[], text: Text): string {
  const [year, month, day] = parts.map((part) => (part === undefined ? undefined : Number(part)))
  return text.errata.date(year ?? 0, month, day)
}
