import type { PageSelect } from '../../page-protocol/message.ts'
import type { PageState } from '../state.ts'

export interface MenuOption {
  readonly label: string
  readonly value: string
  readonly description?: string
  readonly emoji?: string
  readonly chosen: boolean
}

/** What a menu offers: its own options, or the members, roles and channels of the server. */
export function selectOptions(select: PageSelect, state: PageState): readonly MenuOption[] {
  switch (select.type) {
    case 3:
      return (select.options ?? []).map(({ label, value, description, emoji, default: chosen }) => ({
        label,
        value,
        ...(description ? { description } : {}),
        ...(emoji?.name ? { emoji: emoji.name } : {}),
        chosen: chosen ?? false,
      }))
    case 5:
      return members(state)
    case 6:
      return roles(state)
    case 7:
      return [...members(state), ...roles(state)]
    case 8:
      return channels(select, state)
  }
}

/** Of the kinds that the menu takes, what it names as chosen already marked. */
function channels(
  { channel_types: types, default_values: chosen = [] }: PageSelect,
  state: PageState,
): readonly MenuOption[] {
  return state.channels
    .filter(({ place, type }) => place === 'server' && (types === undefined || types.some((one) => one === type)))
    .map(({ id, name }) => ({ label: `#${name}`, value: id, chosen: chosen.some((one) => one.id === id) }))
}

function members(state: PageState): readonly MenuOption[] {
  return [...state.members, state.bot].map(({ id, name }) => ({ label: name, value: id, chosen: false }))
}

function roles(state: PageState): readonly MenuOption[] {
  return state.roles.map(({ id, name }) => ({ label: `@${name}`, value: id, chosen: false }))
}
