import type { WireFileUpload, WireModal, WireModalPart, WireSelect, WireTextInput } from './model/components.ts'
import type { State } from './model/state.ts'
import type { WireAttachment } from './model/types.ts'
import { type GivenFile, NotPossible } from './not-possible.ts'
import { checkChosen } from './presses.ts'

/** What stands in an input when the form is sent: text, what was chosen, or files. */
export type FormValue = string | readonly string[] | readonly GivenFile[]
type Values = Readonly<Record<string, FormValue>>

/** The `data` of a sent form, in the shape in which the bot laid it out: rows (1) or labels (18); files go along in full. */
export function modalData(state: State, modal: WireModal, values: Values): object {
  const attachments: Record<string, WireAttachment> = {}
  const receive = (file: GivenFile): string => {
    const attachment = state.receive(file.filename, Buffer.from(file.data, 'base64'))
    attachments[attachment.id] = attachment
    return attachment.id
  }
  const parts = modal.components.flatMap((part, at) => filledPart(part, at + 1, values, receive))
  const resolved = Object.keys(attachments).length > 0 ? { resolved: { attachments } } : {}
  return { custom_id: modal.custom_id, components: parts, ...resolved }
}

type Receive = (file: GivenFile) => string

function filledPart(part: WireModalPart, id: number, values: Values, receive: Receive): object[] {
  if (part.type === 1) {
    return [{ type: 1, id, components: part.components.map((input) => filled(input, values, receive)) }]
  }
  if (part.type === 18) return [{ type: 18, id, component: filled(part.component, values, receive) }]
  return [{ type: 10, id }]
}

function filled(input: WireTextInput | WireSelect | WireFileUpload, values: Values, receive: Receive): object {
  const given = values[input.custom_id]
  const base = { type: input.type, id: input.id ?? 1, custom_id: input.custom_id }
  if (input.type === 4) return { ...base, value: text(input, given) }
  if (input.type === 19) return { ...base, values: filesOf(input, given).map(receive) }
  const chosen = typeof given === 'string' ? [given] : (given ?? []).map(String)
  if (chosen.length > 0 || input.required !== false) checkChosen(input, chosen)
  return { ...base, values: chosen }
}

function filesOf(input: WireFileUpload, given: FormValue | undefined): readonly GivenFile[] {
  const files = (typeof given === 'string' ? [] : (given ?? [])).filter((one) => typeof one !== 'string')
  const { min_values = 1, max_values = 1, required = true } = input
  if (files.length === 0 && !required) return []
  if (files.length < min_values || files.length > max_values) {
    throw new NotPossible(`"${input.custom_id}" takes ${min_values} to ${max_values} files`)
  }
  return files
}

function text(input: WireTextInput, given: FormValue | undefined): string {
  const value = typeof given === 'string' ? given : (input.value ?? '')
  const length = [...value].length
  const required = input.required !== false
  if (length === 0 && !required) return ''
  const min = input.min_length ?? (required ? 1 : 0)
  const max = input.max_length ?? 4000
  if (length < min || length > max) throw new NotPossible(`"${input.custom_id}" has ${min} to ${max} characters`)
  return value
}
