import { ButtonStyle } from 'discord-api-types/v10'
import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, menu, row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { escapeText, plainLabel, withoutMarks } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { hash32 } from '../../src/core/hash.ts'
import { maskBlanks } from '../../src/core/quiz/form/cloze.ts'
import { isTyped } from '../../src/core/quiz/grading.ts'
import {
  type ItemReason,
  type ItemStatistics,
  itemStatistics,
  LEAST,
  REASONS,
  reasonsToLook,
} from '../../src/core/study/items.ts'
import type { AskedItem } from '../../src/store/tracks/items.ts'
import type { Text } from '../../src/text/text.ts'
import { givenButton } from '../../src/views/report-buttons.ts'

const A_PAGE = 10
const STEM_SHOWN = 90
const CHOICE_SHOWN = 80

/** A question with what is known of it, and why to look at it. */
interface Judged extends AskedItem {
  readonly statistics: ItemStatistics
  readonly reasons: readonly ItemReason[]
}

/** Every question that closed, what to look at first. */
export async function items(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return { message: listView(await judged(app), 0, text) }
}

export async function itemsAt({ customId }: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: listView(await judged(app), Number(customId.args[0]), text) }
}

/** One of them, chosen in the menu. */
export async function item({ values, guildId }: PressRequest, app: App, text: Text): Promise<Reply> {
  const found = (await judged(app)).find(({ question }) => hash32(question.id) === values[0])
  if (!found) throw new UserError('oldButton')
  return { message: itemView(found, guildId, app, text) }
}

async function judged(app: App): Promise<readonly Judged[]> {
  const all = (await app.store.items.of(app.track)).map((one) => {
    const statistics = itemStatistics(one.tally, one.question)
    return { ...one, statistics, reasons: reasonsToLook(one.tally, statistics) }
  })
  return all.sort((a, b) => gravity(a) - gravity(b) || (a.question.id < b.question.id ? -1 : 1))
}

/** The gravest reason first, then whatever has most answers. */
function gravity({ reasons: [first], tally }: Judged): number {
  const rank = first === undefined ? REASONS.length : REASONS.indexOf(first)
  return rank * 1e9 - Math.min(tally.answers, 1e8)
}

function listView(all: readonly Judged[], page: number, text: Text): Message {
  const { items: said } = text
  if (all.length === 0) return { content: said.none, embeds: [], components: [] }
  const pages = Math.ceil(all.length / A_PAGE)
  const at = Math.min(page, pages - 1)
  const here = all.slice(at * A_PAGE, (at + 1) * A_PAGE)
  const look = all.filter((one) => one.reasons.length > 0).length
  const options = here.map(({ question }) => ({ value: hash32(question.id), label: stemOf(question) }))
  const turns = turnButtons(at, pages, (to) => writeCustomId('manage.items', String(to)), text)
  return {
    embeds: [
      {
        color: look > 0 ? COLORS.warned : COLORS.good,
        title: said.title(all.length, look),
        description: here.map((one) => lineOf(one, text)).join('\n'),
        footer: { text: said.least(LEAST.share, LEAST.choices, LEAST.discrimination) },
      },
    ],
    components: [...menu(writeCustomId('manage.item'), said.open, options), ...(turns.length > 0 ? [row(turns)] : [])],
  }
}

function lineOf({ question, statistics, reasons, tally }: Judged, { items: said }: Text): string {
  const { share, discrimination } = statistics
  const figures = [
    ...(share ? [said.percent(share.value)] : []),
    ...(discrimination === undefined ? [] : [discrimination.toFixed(2)]),
  ]
  const [first] = reasons
  const why = first ? `⚠️ ${said.short[first]}` : share ? said.fine : said.tooFew(tally.answers)
  return `- ${escapeText(stemOf(question))}\n\u2003${[...figures, why].join(' · ')}`
}

function itemView(
  { question, statistics, reasons, tally, last }: Judged,
  guildId: string,
  app: App,
  text: Text,
): Message {
  const { items: said } = text
  const url = `https://discord.com/channels/${guildId}/${last.channelId}/${last.messageId ?? ''}`
  const lines = [
    said.asked(tally.times, url, last.localDate),
    `\`${question.file}:${question.line}\``,
    '',
    ...(reasons.length > 0 ? reasons.map((one) => `⚠️ ${said.why[one]}`) : [said.fine]),
  ]
  const isBank = app.library.questionBank.taken.some((one) => one.question.id === question.id)
  const written = isTyped(question) ? [givenButton(last.id, text)] : []
  const edit = button(writeCustomId('question.edit', hash32(question.id)), said.edit, ButtonStyle.Secondary, '✏️')
  const buttons = [...(isBank ? [edit] : []), ...written]
  return {
    embeds: [
      {
        color: reasons.length > 0 ? COLORS.warned : COLORS.good,
        title: truncate(stemOf(question), LIMITS.embedTitle),
        description: lines.join('\n'),
        fields: fieldsOf(question, statistics, text),
        footer: { text: said.least(LEAST.share, LEAST.choices, LEAST.discrimination) },
      },
    ],
    components: buttons.length > 0 ? [row(buttons)] : [],
  }
}

function fieldsOf({ choices }: Judged['question'], statistics: ItemStatistics, { items: said }: Text) {
  const { share, guessed, practised, discrimination } = statistics
  const shareField = (name: string, value: typeof share) =>
    value ? [{ name, value: said.shareOf(value.value, value.low, value.high, value.of), inline: true }] : []
  const words = new Map(choices.map((one) => [one.label, one.text]))
  const rates = (statistics.choices ?? []).map(({ label, rate, count, isKey }) => {
    const shown = truncate(escapeText(words.get(label) ?? ''), CHOICE_SHOWN)
    return `${isKey ? '✅' : '▫️'} **${label}** ${said.choice(rate, count)}${shown === '' ? '' : ` ${shown}`}`
  })
  return [
    ...shareField(said.share, share),
    ...(discrimination === undefined
      ? []
      : [{ name: said.discrimination, value: said.discriminationOf(discrimination), inline: true }]),
    ...shareField(said.guessed, guessed),
    ...shareField(said.practised, practised),
    ...(rates.length > 0 ? [{ name: said.choices, value: rates.join('\n') }] : []),
  ]
}

function stemOf({ stem }: Judged['question']): string {
  return truncate(plainLabel(withoutMarks(maskBlanks(stem))), STEM_SHOWN)
}
