import type { WireButton, WireSelect } from './model/components.ts'
import type { State } from './model/state.ts'
import type { Message } from './model/types.ts'
import { NotPossible } from './not-possible.ts'
import { resolvedIn } from './resolved.ts'

/** The enabled component of a message with that custom id. */
export function findComponent(message: Message, customId: string): WireButton | WireSelect {
  const all = message.components.flatMap((row) => row.components)
  const component = all.find((one) => one.custom_id === customId)
  if (component === undefined) throw new NotPossible(`the message has no component "${customId}"`)
  if (component.disabled) throw new NotPossible(`the component "${customId}" is disabled`)
  return component
}

/** The `data` of a press, or of a menu's choice. */
export function componentData(
  state: State,
  component: WireButton | WireSelect,
  values: readonly string[] | undefined,
): object {
  const base = { id: component.id, custom_id: component.custom_id, component_type: component.type }
  if (component.type === 2) return base
  checkChosen(component, values ?? [])
  return { ...base, values: values ?? [], ...resolvedFor(state, component, values ?? []) }
}

/** What a client lets a member choose in a menu. */
export function checkChosen(select: WireSelect, values: readonly string[]): void {
  const { min_values = 1, max_values = 1, options } = select
  if (values.length < min_values || values.length > max_values) {
    throw new NotPossible(`choose ${min_values} to ${max_values}, not ${values.length}`)
  }
  const unknown =
    options === undefined ? undefined : values.find((value) => !options.some((one) => one.value === value))
  if (unknown !== undefined) throw new NotPossible(`the menu has no option "${unknown}"`)
}

function resolvedFor(state: State, select: WireSelect, values: readonly string[]): object {
  if (select.type === 3) return {}
  return { resolved: resolvedIn(state, { members: values, roles: values, channels: values }) }
}
