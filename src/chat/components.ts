import {
  type APIButtonComponentWithCustomId,
  type APISelectMenuOption,
  ButtonStyle,
  type ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord-api-types/v10'
import type { Text } from '../text/text.ts'
import { plainLabel } from './escape.ts'
import { truncate } from './fit.ts'
import { LIMITS } from './limits.ts'
import type { Message } from './reply.ts'

export type Rows = NonNullable<Message['components']>

export interface MenuOption {
  readonly label: string
  readonly value: string
  readonly description?: string
  readonly emoji?: string
  /** What is so already. */
  readonly chosen?: boolean
}

export function row(components: APIButtonComponentWithCustomId[]): Rows[number] {
  return { type: ComponentType.ActionRow, components }
}

export function button(
  custom_id: string,
  label: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
  emoji?: string,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, custom_id, label, ...(emoji ? { emoji: { name: emoji } } : {}) }
}

/** To the page before and to the one after, always in the same place: at the ends disabled, none for a single page. */
export function turnButtons(page: number, of: number, idOf: (page: number) => string, { common }: Text) {
  if (of <= 1) return []
  const [first, last] = [page === 0, page === of - 1]
  return [
    { ...button(idOf(first ? page : page - 1), common.previous, undefined, '◀️'), disabled: first },
    { ...button(idOf(last ? page : page + 1), common.next, undefined, '▶️'), disabled: last },
  ]
}

/** A menu in a row of its own; no row without options, and each value once. `most`: how many may be chosen at once. */
export function menu(customId: string, placeholder: string, options: readonly MenuOption[], most = 1): Rows {
  const values = new Set<string>()
  const unique = options.filter(({ value }) => !values.has(value) && values.add(value))
  if (unique.length === 0) return []
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: customId,
          placeholder: truncate(placeholder, LIMITS.selectPlaceholder),
          options: unique.slice(0, LIMITS.selectOptions).map(menuOption),
          ...(most > 1 ? { max_values: Math.min(most, unique.length) } : {}),
        },
      ],
    },
  ]
}

/** A menu of the server's channels; `chosenId`: the one that is so already, and that the bot surely sees. */
export function channelMenu(
  customId: string,
  placeholder: string,
  types: readonly ChannelType[],
  chosenId?: string,
): Rows[number] {
  const chosen = chosenId === undefined ? [] : [{ id: chosenId, type: SelectMenuDefaultValueType.Channel as const }]
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.ChannelSelect,
        custom_id: customId,
        placeholder: truncate(placeholder, LIMITS.selectPlaceholder),
        channel_types: [...types],
        ...(chosen.length > 0 ? { default_values: chosen } : {}),
      },
    ],
  }
}

function menuOption({ label, value, description, emoji, chosen }: MenuOption): APISelectMenuOption {
  const shown = description === undefined ? '' : plainLabel(description)
  return {
    label: truncate(plainLabel(label) || '-', LIMITS.optionText),
    value,
    ...(shown === '' ? {} : { description: truncate(shown, LIMITS.optionText) }),
    ...(emoji ? { emoji: { name: emoji } } : {}),
    ...(chosen ? { default: true } : {}),
  }
}
