import { COLORS } from '../../src/chat/colors.ts'
import { button, type Rows, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { escapeText } from '../../src/chat/escape.ts'
import type { Message } from '../../src/chat/reply.ts'
import type { Week } from '../../src/core/study/stats.ts'
import type { Text } from '../../src/text/text.ts'
import type { Standing } from './standing.ts'
import { percent, percentOf, tilesOf } from './stats-picture.ts'

export type Form = 'p' | 't'

/** Whose statistics they are, for whom, and as what. */
export interface StatsCard {
  /** Undefined: there is nothing yet. */
  readonly standing: Standing | undefined
  /** Another member's; her own where it is missing. */
  readonly of?: string
  /** Whether others may look at hers. */
  readonly shown: boolean
}

export interface Drawn {
  readonly png: Uint8Array
  readonly alt: string
}

export function pictureView(card: StatsCard, picture: Drawn, text: Text): Message {
  return {
    content: titleOf(card, text),
    files: [{ name: 'statistics.png', data: picture.png, alt: picture.alt }],
    components: buttons(card, 'p', text),
  }
}

/** The same in words: for whoever does not see pictures, and where none could be drawn. */
export function textView(card: StatsCard, text: Text): Message {
  const { me, quiz } = text
  const { standing } = card
  if (!standing) {
    const said = card.of === undefined ? me.nothingYet : me.nothingOfOthers
    return {
      embeds: [{ color: COLORS.plain, title: titleOf(card, text), description: said }],
      components: buttons(card, undefined, text),
    }
  }
  const sections = standing.sections.map(
    (one) => `- ${escapeText(one.section)}: ${me.bar(one.right, one.answers, percentOf(one.mastery))}`,
  )
  const levels = standing.levels.map((one) => `- ${quiz.levels[one.level]}: ${me.bar(one.right, one.answers)}`)
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [me.sections, sections],
    [me.levels, levels],
    [me.weeks, weekLines(standing.weeks, text)],
  ]
  const description = [
    ...tilesOf(standing, text).map(([name, value]) => `${name} **${value}**`),
    ...parts.flatMap(([title, lines]) => (lines.length > 0 ? ['', `**${title}**`, ...lines] : [])),
  ].join('\n')
  return {
    embeds: [{ color: COLORS.plain, title: titleOf(card, text), description, footer: { text: me.countedHow } }],
    components: buttons(card, 't', text),
  }
}

/** The newest first; weeks without an answer are left out. */
function weekLines(weeks: readonly Week[], { me }: Text): readonly string[] {
  return weeks.toReversed().flatMap(({ from, days, own, group }) => {
    const count = days.reduce<number>((sum, one) => sum + (one ?? 0), 0)
    if (count === 0 && !own) return []
    return [`- ${me.week(from, count, own && percent(own), group && percent(group))}`]
  })
}

function titleOf({ of }: StatsCard, { me }: Text): string {
  return of === undefined ? `📊 ${me.statsTitle}` : `📊 ${me.statsOf(`<@${of}>`)}`
}

function buttons({ standing, of, shown }: StatsCard, form: Form | undefined, { me }: Text): Rows {
  const other: Form = form === 'p' ? 't' : 'p'
  const turn = button(
    writeCustomId('me.stats', other, of ?? '-'),
    other === 't' ? me.asText : me.asPicture,
    undefined,
    other === 't' ? '📝' : '🖼️',
  )
  const show = button(
    writeCustomId('me.show', shown ? '0' : '1', form ?? 't'),
    shown ? me.hide : me.show,
    undefined,
    shown ? '🙈' : '👀',
  )
  const all = [...(standing ? [turn] : []), ...(of === undefined ? [show] : [])]
  return all.length > 0 ? [row(all)] : []
}
