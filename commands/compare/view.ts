import { COLORS } from '../../src/chat/colors.ts'
import { button, menu, type Rows, row, turnButtons } from '../../src/chat/components.ts'
import { type Action, writeCustomId } from '../../src/chat/custom-id.ts'
import { escapeText, plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Attachment, Message } from '../../src/chat/reply.ts'
import { openingRows } from '../../src/core/facts/comparison/opening-rows.ts'
import type { Comparison, ComparisonRow } from '../../src/core/facts/comparison/row.ts'
import { isOneSided } from '../../src/core/facts/comparison/sides.ts'
import type { Subject } from '../../src/core/facts/types.ts'
import type { Text } from '../../src/text/text.ts'
import { errataButton } from '../../src/views/errata.ts'
import type { FactContext } from '../../src/views/fact-context.ts'
import { reportButton } from '../../src/views/report-buttons.ts'
import { changedIn } from '../service/view.ts'
import { type ComparisonPages, type Cut, picturePages } from './pages.ts'
import type { ComparisonTable } from './table.ts'
import { textPages } from './text.ts'

type Form = 'picture' | 'text'

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

/** Draws a table, undefined when that failed and the text form is sent; and measures what fits on a page. */
export interface Drawing {
  table(table: ComparisonTable): Promise<{ readonly png: Uint8Array; readonly alt: string } | undefined>
  readonly cut: Cut
}

/** A comparison as a picture, or as text where that is wanted or drawing failed. */
export async function compareView(card: CompareCard, context: FactContext, drawing: Drawing): Promise<Message> {
  const isText = card.form === 'text' || openingRows(card.comparison).length + card.page === 0
  if (isText) return await textView(card, context, drawing)
  const pages = await picturePages(card.comparison, context, drawing.cut)
  const place = placeAt(card.page, pages)
  const picture = place.here && (await drawing.table(place.here.table))
  if (!place.here || !picture)
    return await textView(
      { ...card, form: 'text', page: twinOf(place, textPages(card.comparison, context)) },
      context,
      drawing,
    )
  const file: Attachment = { name: 'comparison.png', data: picture.png, alt: picture.alt }
  return {
    content: heading(card.comparison, context.text),
    files: [file],
    components: components(card, place, place.here.rows, twinOf(place, textPages(card.comparison, context)), context),
  }
}

/** Where the other form tells the same: what opens, or what stands behind the button. */
function twinOf<Page, Other>({ from }: Place<Page>, { opening }: ComparisonPages<Other>): number {
  return from > 0 ? opening.length : 0
}

async function textView(card: CompareCard, context: FactContext, { cut }: Drawing): Promise<Message> {
  const { text } = context
  const place = placeAt(card.page, textPages(card.comparison, context))
  const here = place.here ?? []
  const rows = [...new Set(here.flatMap((line) => line.row ?? []))]
  const body = here.map((line) => line.text).join('\n')
  const nothing = card.comparison.rows.length > 0 ? text.compare.nothingShared : text.compare.nothing
  const none = [...(sharesNothing(card) ? [nothing] : []), ...(offersCards(card) ? [text.compare.oneByOne] : [])]
  const said = rows.length > 0 ? body : [body, none.join(' ')].filter((one) => one !== '').join('\n')
  return {
    embeds: [
      {
        color: COLORS.plain,
        title: truncate(heading(card.comparison, text), LIMITS.embedTitle),
        description: said,
        ...(place.of > 1 ? { footer: { text: text.common.page(place.page + 1, place.of) } } : {}),
      },
    ],
    components: components(
      { ...card, form: 'text' },
      place,
      rows,
      place.from > 0 ? twinOf(place, await picturePages(card.comparison, context, cut)) : 0,
      context,
    ),
  }
}

function sharesNothing({ comparison }: CompareCard): boolean {
  return comparison.rows.every(isOneSided)
}

/** What nobody can compare is looked at one by one; not from a post for everyone. */
function offersCards(card: CompareCard): boolean {
  return sharesNothing(card) && !card.shared
}

/** Where a page of the one sequence stands: among those that open, or among those behind the button. */
interface Place<Page> {
  readonly here: Page | undefined
  readonly page: number
  readonly of: number
  /** The number in the sequence of the first page of its kind. */
  readonly from: number
  /** To the first page of the other kind, where there is one. */
  readonly across?: { readonly to: number; readonly opens: boolean; readonly count: number; readonly differs: boolean }
}

function placeAt<Page>(at: number, { opening, rest, behind }: ComparisonPages<Page>): Place<Page> {
  const most = opening.length + rest.length - 1
  const index = Math.max(0, Math.min(at, most))
  const isRest = index >= opening.length
  const group = isRest ? rest : opening
  const from = isRest ? opening.length : 0
  const across = isRest ? { to: 0, opens: false, ...behind } : { to: opening.length, opens: true, ...behind }
  const place = { here: group[index - from], page: index - from, of: group.length, from }
  return rest.length > 0 ? { ...place, across } : place
}

function heading({ columns }: Comparison, text: Text): string {
  return escapeText(text.compare.title(columns.map((one) => one.name)))
}

/** Rows whose citations can be opened: those of the page, then those that are told in a line. */
function withFolded(rows: readonly ComparisonRow[], comparison: Comparison, isRest: boolean): ComparisonRow[] {
  return [...rows, ...(isRest ? [] : comparison.rows.filter((one) => one.tone === 'same'))]
}

function components<Page>(
  card: CompareCard,
  place: Place<Page>,
  onPage: readonly ComparisonRow[],
  twin: number,
  { text, errata }: FactContext,
): Rows {
  const { comparison, form, shared, diagrams } = card
  const rows = withFolded(onPage, comparison, place.from > 0)
  const at = (next: number, as: Form) => idOf('compare.show', comparison, as === 'picture' ? 'p' : 't', String(next))
  const other: Form = form === 'picture' ? 'text' : 'picture'
  const changed = changedIn(
    comparison.rows.flatMap((one) => one.cells.flat()),
    errata,
  )
  const { across } = place
  const crossing = (one: NonNullable<typeof across>) =>
    one.opens
      ? button(
          at(one.to, form),
          one.differs ? text.compare.rest(one.count) : text.compare.oneSided(one.count),
          undefined,
          '↔️',
        )
      : button(at(one.to, form), text.compare.back, undefined, '↩️')
  const buttons = [
    ...turnButtons(place.page, place.of, (next) => at(place.from + next, form), text),
    ...(across ? [crossing(across)] : []),
    form === 'picture'
      ? button(at(twin, other), text.compare.asText, undefined, '📝')
      : button(at(twin, other), text.compare.asPicture, undefined, '🖼️'),
    ...(shared
      ? []
      : [
          button(
            idOf('compare.share', comparison, form === 'picture' ? 'p' : 't', String(place.from + place.page)),
            text.common.share,
            undefined,
            '📣',
          ),
        ]),
  ]
  const more = [
    ...(changed.length > 0 ? [errataButton(idOf('compare.changed', comparison), changed.length, text)] : []),
    ...(shared ? [] : [reportButton(idOf('compare.report', comparison), text)]),
    ...(diagrams ? [button(idOf('compare.diagrams', comparison), text.compare.diagrams, undefined, '🖼️')] : []),
  ]
  const options = rows.map(({ attribute, cells }) => ({
    label: attribute.name[text.language],
    value: attribute.id,
    ...(changedIn(cells.flat(), errata).length > 0 ? { emoji: '⚠️' } : {}),
  }))
  return [
    ...menu(idOf('compare.row', comparison), text.compare.rows, options),
    ...distinct(buttons),
    ...(more.length > 0 ? [row(more)] : []),
    ...(offersCards(card) ? [row(comparison.columns.map(cardButton))] : []),
  ]
}

/** What the notes say of one column alone stands on its card. */
function cardButton({ key, name }: Subject) {
  return button(writeCustomId('service.see', key), truncate(plainLabel(name), LIMITS.buttonLabel), undefined, '🗂️')
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
