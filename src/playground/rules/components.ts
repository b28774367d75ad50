import type { Checker, Fields, Path } from './checker.ts'

/** Limits of Discord's component reference. */
const MAX = { rows: 5, buttons: 5, customId: 100, label: 80, url: 512, options: 25, option: 100, placeholder: 150 }
const SELECTS = [3, 5, 6, 7, 8]
const LINK_STYLE = 5

/** The action rows of a message. */
export function checkRows(check: Checker, value: unknown, path: Path): void {
  const customIds = new Set<string>()
  check.list(value, path, { max: MAX.rows }).forEach((item, at) => {
    const row = check.object(item, [...path, at])
    if (row === undefined) return
    if (check.oneOf(row.type, [...path, at, 'type'], [1]) === undefined) return
    checkRow(check, row, [...path, at, 'components'], customIds)
  })
}

function checkRow(check: Checker, row: Fields, path: Path, customIds: Set<string>): void {
  const items = check.list(row.components, path, { min: 1, max: MAX.buttons, required: true })
  const types = items.map((item) => (item as Fields | null)?.type)
  if (types.some((type) => SELECTS.includes(Number(type))) && types.length > 1) {
    check.fault(path, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width')
  }
  items.forEach((item, at) => {
    const component = check.object(item, [...path, at])
    if (component === undefined) return
    if (component.type === 2) checkButton(check, component, [...path, at], customIds)
    else if (check.oneOf(component.type, [...path, at, 'type'], [2, ...SELECTS]) !== undefined) {
      checkSelect(check, component, [...path, at], customIds)
    }
  })
}

function checkButton(check: Checker, button: Fields, path: Path, customIds: Set<string>): void {
  const style = check.oneOf(button.style, [...path, 'style'], [1, 2, 3, 4, 5])
  const label = check.text(button.label, [...path, 'label'], { max: MAX.label })
  check.bool(button.disabled, [...path, 'disabled'])
  if (button.emoji) check.object(button.emoji, [...path, 'emoji'])
  if (label === undefined && !button.emoji) {
    check.fault(path, 'BUTTON_COMPONENT_INVALID_LABEL_OR_EMOJI', 'A button needs a label or an emoji')
  }
  if (style === LINK_STYLE) {
    check.url(button.url, [...path, 'url'], ['http', 'https', 'discord'], MAX.url)
    const linkOnly = button.url && !button.custom_id
    if (!linkOnly) check.fault(path, 'BUTTON_COMPONENT_INVALID_LINK', 'A link button has a url and no custom_id')
    return
  }
  if (button.url) check.fault(path, 'BUTTON_COMPONENT_INVALID_URL', 'Only a link button has a url')
  checkCustomId(check, button.custom_id, [...path, 'custom_id'], customIds)
}

/** Of a message, or of a modal's label. */
export function checkSelect(check: Checker, select: Fields, path: Path, customIds: Set<string>): void {
  checkCustomId(check, select.custom_id, [...path, 'custom_id'], customIds)
  check.text(select.placeholder, [...path, 'placeholder'], { max: MAX.placeholder })
  check.bool(select.disabled, [...path, 'disabled'])
  const min = check.number(select.min_values, [...path, 'min_values'], { min: 0, max: 25, whole: true }) ?? 1
  const max = check.number(select.max_values, [...path, 'max_values'], { min: 1, max: 25, whole: true }) ?? 1
  if (min > max)
    check.fault([...path, 'max_values'], 'SELECT_COMPONENT_MAX_VALUES_TOO_SMALL', 'Must be at least min_values')
  if (select.type !== 3) return
  const count = checkOptions(check, select.options, [...path, 'options'])
  if (count > 0 && max > count) {
    check.fault([...path, 'max_values'], 'SELECT_COMPONENT_TOO_FEW_OPTIONS', `There are only ${count} options`)
  }
}

function checkOptions(check: Checker, value: unknown, path: Path): number {
  const values = new Set<string>()
  const options = check.list(value, path, { min: 1, max: MAX.options, required: true })
  options.forEach((item, at) => {
    const option = check.object(item, [...path, at])
    if (option === undefined) return
    check.text(option.label, [...path, at, 'label'], { min: 1, max: MAX.option, required: true })
    check.text(option.description, [...path, at, 'description'], { max: MAX.option })
    check.bool(option.default, [...path, at, 'default'])
    const text = check.text(option.value, [...path, at, 'value'], { min: 1, max: MAX.option, required: true })
    if (text !== undefined && values.has(text)) {
      check.fault(
        [...path, at, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      )
    }
    if (text !== undefined) values.add(text)
  })
  return options.length
}

export function checkCustomId(check: Checker, value: unknown, path: Path, customIds: Set<string>): void {
  const text = check.text(value, path, { min: 1, max: MAX.customId, required: true })
  if (text === undefined) return
  if (customIds.has(text)) {
    check.fault(path, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')
  }
  customIds.add(text)
}
