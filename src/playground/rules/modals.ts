import type { WireModal } from '../model/components.ts'
import { ApiError } from '../rest/api-error.ts'
import { Checker, type Fields, type Path } from './checker.ts'
import { checkCustomId, checkSelect } from './components.ts'

/** Limits of Discord's component reference, "Label" and "Text Input". */
const MAX = { title: 45, parts: 5, label: 45, description: 100, placeholder: 100, value: 4000 }

export function readModal(value: unknown): WireModal {
  const check = new Checker()
  const path = ['data']
  const modal = check.object(value, path)
  if (modal !== undefined) {
    const customIds = new Set<string>()
    check.text(modal.title, [...path, 'title'], { min: 1, max: MAX.title, required: true })
    check.text(modal.custom_id, [...path, 'custom_id'], { min: 1, max: 100, required: true })
    check
      .list(modal.components, [...path, 'components'], { min: 1, max: MAX.parts, required: true })
      .forEach((part, at) => {
        checkPart(check, part, [...path, 'components', at], customIds)
      })
  }
  if (check.faults.length > 0) throw new ApiError('invalidForm', check.faults)
  return modal as unknown as WireModal
}

function checkPart(check: Checker, value: unknown, path: Path, customIds: Set<string>): void {
  const part = check.object(value, path)
  if (part === undefined) return
  const type = check.oneOf(part.type, [...path, 'type'], [1, 10, 18])
  if (type === 10) check.text(part.content, [...path, 'content'], { min: 1, max: MAX.value, required: true })
  if (type === 18) checkLabel(check, part, path, customIds)
  if (type === 1) {
    const [input] = check.list(part.components, [...path, 'components'], { min: 1, max: 1, required: true })
    const fields = check.object(input, [...path, 'components', 0])
    if (fields) checkTextInput(check, fields, [...path, 'components', 0], customIds, true)
  }
}

function checkLabel(check: Checker, label: Fields, path: Path, customIds: Set<string>): void {
  check.text(label.label, [...path, 'label'], { min: 1, max: MAX.label, required: true })
  check.text(label.description, [...path, 'description'], { max: MAX.description })
  const below = [...path, 'component']
  const component = check.object(label.component, below)
  if (component === undefined) return
  const type = check.oneOf(component.type, [...below, 'type'], [3, 4, 5, 6, 7, 8, 19])
  if (type === 4) checkTextInput(check, component, below, customIds, false)
  else if (type === 19) checkFileUpload(check, component, below, customIds)
  else if (type !== undefined) checkSelect(check, component, below, customIds)
}

/** Limits of "File Upload": ten at most. */
function checkFileUpload(check: Checker, input: Fields, path: Path, customIds: Set<string>): void {
  checkCustomId(check, input.custom_id, [...path, 'custom_id'], customIds)
  check.number(input.min_values, [...path, 'min_values'], { min: 0, max: 10, whole: true })
  check.number(input.max_values, [...path, 'max_values'], { min: 1, max: 10, whole: true })
  check.bool(input.required, [...path, 'required'])
}

function checkTextInput(check: Checker, input: Fields, path: Path, customIds: Set<string>, ownLabel: boolean): void {
  check.oneOf(input.type, [...path, 'type'], [4])
  check.oneOf(input.style, [...path, 'style'], [1, 2])
  checkCustomId(check, input.custom_id, [...path, 'custom_id'], customIds)
  check.text(input.label, [...path, 'label'], { max: MAX.label, required: ownLabel })
  check.text(input.placeholder, [...path, 'placeholder'], { max: MAX.placeholder })
  const value = check.text(input.value, [...path, 'value'], { max: MAX.value })
  check.bool(input.required, [...path, 'required'])
  const min = check.number(input.min_length, [...path, 'min_length'], { min: 0, max: MAX.value, whole: true })
  const max = check.number(input.max_length, [...path, 'max_length'], { min: 1, max: MAX.value, whole: true })
  if (min !== undefined && max !== undefined && min > max) {
    check.fault([...path, 'max_length'], 'TEXT_INPUT_MAX_BELOW_MIN', 'Must be at least min_length')
  }
  if (value !== undefined && max !== undefined && [...value].length > max) {
    check.fault([...path, 'value'], 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)
  }
}
