import type { APIEmbed } from 'discord-api-types/v10'
import { button, type Rows, row, turnButtons } from '../chat/components.ts'
import { LIMITS } from '../chat/limits.ts'
import type { Message } from '../chat/reply.ts'
import { shareRoom } from '../chat/share-length.ts'
import { splitMarkdown } from '../chat/split.ts'
import type { Text } from '../text/text.ts'

/**
 * A text of which single parts may be long: a stem, choices, an explanation. What an embed has no room for is shortened
 * part by part, the longest first, and stands whole behind a button.
 */
export interface Telling {
  readonly parts: readonly string[]
  /** Lines, with the parts in their places; an empty one parts paragraphs. */
  compose(parts: readonly string[]): readonly string[]
}

export interface Told {
  readonly embeds: APIEmbed[]
  /** Nothing was shortened. */
  readonly whole: boolean
}

/** Limits count in another way than we may think. */
const SLACK = 100
/** Characters of a page: one embed. */
const PAGE = 3900

/** `tail` stands below the text; `note` says where the rest is, instead of "behind the button". */
export interface Around {
  readonly tail?: string
  readonly note?: string
}

/** As much as a message holds beside what its embed says already; over 4,096 characters it goes on in a second embed. */
export function tell(
  telling: Telling,
  head: APIEmbed,
  { quiz }: Text,
  { tail, note = quiz.shortened }: Around = {},
): Told {
  const below = tail === undefined ? [] : ['', tail]
  const room = LIMITS.embedTotal - SLACK - headSize(head) - lengthOf(below)
  const full = telling.compose(telling.parts)
  const whole = lengthOf(full) <= room
  const lines = whole ? full : [...shortened(telling, full, room - note.length - 2), '', note]
  return { embeds: embedsOf(head, splitMarkdown([...lines, ...below], LIMITS.embedDescription)), whole }
}

/** The button to all of it, where there is more than is shown. */
export function wholeRow({ whole }: Told, customId: string, { quiz }: Text): Rows {
  return whole ? [] : [row([button(customId, quiz.whole, undefined, '📄')])]
}

/** All of it, page by page. */
export function wholeView(
  telling: Telling,
  { title, page }: { readonly title: string; readonly page: number },
  idOf: (page: number) => string,
  text: Text,
): Message {
  const pages = splitMarkdown(telling.compose(telling.parts), PAGE)
  const at = Math.min(page, pages.length - 1)
  const footer = pages.length > 1 ? { footer: { text: text.quiz.pageOf(at + 1, pages.length) } } : {}
  return {
    embeds: [{ title, description: pages[at] ?? '', ...footer }],
    components: pages.length > 1 ? [row(turnButtons(at, pages.length, idOf, text))] : [],
  }
}

function shortened(telling: Telling, full: readonly string[], room: number): readonly string[] {
  const around = lengthOf(full) - telling.parts.reduce((sum, part) => sum + part.length, 0)
  return telling.compose(shareRoom(telling.parts, room - around))
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0)
}

/** Characters that count towards a message's limit. */
export function sizeOf(embeds: readonly APIEmbed[]): number {
  return embeds.reduce((sum, embed) => sum + headSize(embed) + (embed.description?.length ?? 0), 0)
}

function headSize({ title = '', author, footer, fields = [] }: APIEmbed): number {
  const told = [title, author?.name ?? '', footer?.text ?? '', ...fields.flatMap(({ name, value }) => [name, value])]
  return lengthOf(told)
}

/** The head stands above the first part, fields and footer under the last. */
function embedsOf(head: APIEmbed, texts: readonly string[]): APIEmbed[] {
  const { fields, footer, ...above } = head
  const below = { ...(fields ? { fields } : {}), ...(footer ? { footer } : {}) }
  const color = head.color === undefined ? {} : { color: head.color }
  return texts.map((description, at) => ({
    ...(at === 0 ? above : color),
    description,
    ...(at === texts.length - 1 ? below : {}),
  }))
}
