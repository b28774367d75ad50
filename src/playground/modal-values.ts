import type { WireModal, WireModalPart, WireSelect, WireTextInput } from './model/components.ts'
import { NotPossible } from './not-possible.ts'
import { checkChosen } from './presses.ts'

type Values = Readonly<Record<string, string | readonly string[]>>

/** The `data` of a sent form, in the shape in which the bot laid it out: rows (1) or labels (18). */
export function modalData(modal: WireModal, values: Values): object {
  const parts = modal.components.flatMap((part, at) => filledPart(part, at + 1, values))
  return { custom_id: modal.custom_id, components: parts }
}

function filledPart(part: WireModalPart, id: number, values: Values): object[] {
  if (part.type === 1) return [{ type: 1, id, components: part.components.map((input) => filled(input, values)) }]
  if (part.type === 18) return [{ type: 18, id, component: filled(part.component, values) }]
  return [{ type: 10, id }]
}

function filled(input: WireTextInput | WireSelect, values: Values): object {
  const given = values[input.custom_id]
  const base = { type: input.type, id: input.id ?? 1, custom_id: input.custom_id }
  if (input.type === 4) return { ...base, value: text(input, given) }
  const chosen = typeof given === 'string' ? [given] : (given ?? [])
  if (chosen.length > 0 || input.required !== false) checkChosen(input, chosen)
  return { ...base, values: chosen }
}

function text(input: WireTextInput, given: string | readonly string[] | undefined): string {
  const value = typeof given === 'string' ? given : (input.value ?? '')
  const length = [...value].length
  const required = input.required !== false
  if (length === 0 && !required) return ''
  const min = input.min_length ?? (required ? 1 : 0)
  const max = input.max_length ?? 4000
  if (length < min || length > max) throw new NotPossible(`"${input.custom_id}" has ${min} to ${max} characters`)
  return value
}
