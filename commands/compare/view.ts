import { COLORS } from '../../src/chat/colors.ts'
import { button, menu, type Rows, row, turnButtons } from '../../src/chat/components.ts'
import { type Action, writeCustomId } from '../../src/chat/custom-id.ts'
import { escapeText } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Attachment, Message } from '../../src/chat/reply.ts'
import { type Comparison, type ComparisonRow, tableRows } from '../../src/core/facts/comparison/comparison.ts'
import type { Text } from '../../src/text/text.ts'
import { errataButton } from '../../src/views/errata.ts'
import type { FactContext } from '../../src/views/fact-context.ts'
import { changedIn } from '../service/view.ts'
import { pictureRows } from './pages.ts'
import { type ComparisonTable, comparisonTable } from './table.ts'
import { comparePages } from './text.ts'

export type Form = 'picture' | 'text'

export interface CompareCard {
  readonly comparison: Comparison
  readonly form: Form
  /** From 0; pictures and texts have pages of their own. */
  readonly page: number
  /** Posted for everyone. */
  readonly shared?: boolean
  /** Some of the subjects have a picture in the notes. */
  readonly diagrams?: boolean
}

/** Draws a table; undefined when that failed, and the text form is sent. */
export type Draw = (table: ComparisonTable) => Promise<{ readonly png: Uint8Array; readonly alt: string } | undefined>

/** A comparison as a picture, or as text where that is wanted or drawing failed. */
export async function compareView(card: CompareCard, context: FactContext, draw: Draw): Promise<Message> {
  if (card.form === 'text' || tableRows(card.comparison).length === 0) return textView(card, context)
  const shown = pictureRows(card.comparison, card.page, context)
  const picture = await draw(comparisonTable(card.comparison, shown, context))
  if (!picture) return textView({ ...card, form: 'text', page: 0 }, context)
  const file: Attachment = { name: 'comparison.png', data: picture.png, alt: picture.alt }
  return {
    content: heading(card.comparison, context.text),
    files: [file],
    components: components({ ...card, page: shown.page }, shown.of, withFolded(shown.rows, card.comparison), context),
  }
}

function textView(card: CompareCard, context: FactContext): Message {
  const { text } = context
  const pages = comparePages(card.comparison, context)
  const page = Math.min(card.page, pages.length - 1)
  const here = pages[page] ?? []
  const rows = [...new Set(here.flatMap((line) => line.row ?? []))]
  const body = here.map((line) => line.text).join('\n')
  const automatic = card.comparison.columns.filter((_, at) => card.comparison.automatic[at]).map((one) => one.name)
  const notes = [
    ...(pages.length > 1 ? [text.common.page(page + 1, pages.length)] : []),
    ...(automatic.length > 0 ? [text.compare.automatic(automatic)] : []),
  ]
  return {
    embeds: [
      {
        color: COLORS.plain,
        title: truncate(heading(card.comparison, text), LIMITS.embedTitle),
        description: body === '' ? text.compare.nothing : body,
        ...(notes.length > 0 ? { footer: { text: notes.join(' · ') } } : {}),
      },
    ],
    components: components({ ...card, form: 'text', page }, pages.length, withFolded(rows, card.comparison), context),
  }
}

function heading({ columns }: Comparison, text: Text): string {
  return escapeText(text.compare.title(columns.map((one) => one.name)))
}

/** Rows whose citations can be opened: those of the page, then those that are told in a line. */
function withFolded(rows: readonly ComparisonRow[], comparison: Comparison): ComparisonRow[] {
  const shown = tableRows(comparison)
  return [...rows, ...comparison.rows.filter((one) => !shown.includes(one))]
}

function components(
  card: CompareCard,
  of: number,
  rows: readonly ComparisonRow[],
  { text, errata }: FactContext,
): Rows {
  const { comparison, page, form, shared, diagrams } = card
  const at = (next: number, as: Form) => idOf('compare.show', comparison, as === 'picture' ? 'p' : 't', String(next))
  const other: Form = form === 'picture' ? 'text' : 'picture'
  const changed = changedIn(
    comparison.rows.flatMap((one) => one.cells.flat()),
    errata,
  )
  const buttons = [
    ...turnButtons(page, of, (next) => at(next, form), text),
    form === 'picture'
      ? button(at(0, other), text.compare.asText, undefined, '📝')
      : button(at(0, other), text.compare.asPicture, undefined, '🖼️'),
    ...(changed.length > 0 ? [errataButton(idOf('compare.changed', comparison), changed.length, text)] : []),
    ...(shared
      ? []
      : [
          button(
            idOf('compare.share', comparison, form === 'picture' ? 'p' : 't', String(page)),
            text.common.share,
            undefined,
            '📣',
          ),
        ]),
  ]
  const options = rows.map(({ attribute, cells }) => ({
    label: attribute.name[text.language],
    value: attribute.id,
    ...(changedIn(cells.flat(), errata).length > 0 ? { emoji: '⚠️' } : {}),
  }))
  const pictures = diagrams
    ? [row([button(idOf('compare.diagrams', comparison), text.compare.diagrams, undefined, '🖼️')])]
    : []
  return [...menu(idOf('compare.row', comparison), text.compare.rows, options), ...distinct(buttons), ...pictures]
}

/** A page's own button and the other form's may not share an id: Discord refuses such a message. */
function distinct(buttons: ReturnType<typeof button>[]): Rows {
  const ids = new Set<string>()
  const kept = buttons.filter((one) => !ids.has(one.custom_id) && ids.add(one.custom_id))
  return kept.length > 0 ? [row(kept)] : []
}

function idOf(action: Action, { columns }: Comparison, ...rest: readonly string[]): string {
  const [a, b, c] = columns
  return writeCustomId(action, a?.key ?? '', b?.key ?? '', c?.key ?? '-', ...rest)
}
