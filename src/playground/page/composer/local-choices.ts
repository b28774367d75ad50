import type { PageChoice, PageOption } from '../../page-protocol/command.ts'
import type { PageState } from '../state.ts'
import { words } from '../words.ts'

/** What an option lets one pick from without asking the bot; undefined where one types freely. */
export function localChoices(option: PageOption, state: PageState): readonly PageChoice[] | undefined {
  if (option.choices.length > 0) return option.choices
  const members = [...state.members, state.bot].map(({ id, name }) => ({ name: `@${name}`, value: id }))
  const roles = state.roles.map(({ id, name }) => ({ name: `@${name.replace(/^@/, '')}`, value: id }))
  switch (option.type) {
    case 5:
      return [
        { name: words.yes, value: 'true' },
        { name: words.no, value: 'false' },
      ]
    case 6:
      return members
    case 7:
      return state.channels
        .filter(({ place, type }) => place === 'server' && (option.channel_types?.includes(type) ?? true))
        .map(({ id, name }) => ({ name: `#${name}`, value: id }))
    case 8:
      return roles
    case 9:
      return [...members, ...roles]
    default:
      return undefined
  }
}
