import type { CommandBody } from '../model/types.ts'
import { ApiError } from '../rest/api-error.ts'
import { Checker, type Fields, type Path } from './checker.ts'
import { checkChoices } from './choices.ts'

/** Limits of Discord's application command documentation. */
const MAX = { slash: 100, options: 25, name: 32, description: 100, text: 8000 }
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
)
const SUBCOMMAND = 1
const GROUP = 2

export function readCommands(value: unknown): CommandBody[] {
  const check = new Checker()
  const commands = check.list(value, [], { max: MAX.slash + 30 })
  commands.forEach((command, at) => {
    checkCommand(check, command, [at])
  })
  for (const type of [1, 2, 3])
    checkUnique(
      check,
      commands.map((one) => ofType(one, type)),
      [],
    )
  if (check.faults.length > 0) throw new ApiError('invalidForm', check.faults)
  return commands as CommandBody[]
}

export function readCommand(value: unknown): CommandBody {
  const check = new Checker()
  checkCommand(check, value, [])
  if (check.faults.length > 0) throw new ApiError('invalidForm', check.faults)
  return value as CommandBody
}

function checkCommand(check: Checker, value: unknown, path: Path): void {
  const command = check.object(value, path)
  if (command === undefined) return
  const type = command.type === undefined ? 1 : check.oneOf(command.type, [...path, 'type'], [1, 2, 3])
  if (type !== 1) {
    checkMenuCommand(check, command, path)
    return
  }
  checkNames(check, command, path)
  checkOptions(check, command.options, [...path, 'options'], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  const permissions = command.default_member_permissions
  if (permissions !== undefined && permissions !== null && !/^\d+$/.test(String(permissions))) {
    check.fault([...path, 'default_member_permissions'], 'NUMBER_TYPE_COERCE', 'Not a permission bit field')
  }
  if (textOf(command) > MAX.text) {
    check.fault(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MAX.text})`)
  }
}

/** The same list with only the commands of one type in their places: another type may have the same name. */
function ofType(command: unknown, type: number): unknown {
  return ((command as Fields | null)?.type ?? 1) === type ? command : undefined
}

/** In the menu of a message or a member: a name as people write it, and nothing else to say. */
function checkMenuCommand(check: Checker, command: Fields, path: Path): void {
  const name = (value: unknown, where: Path) => check.text(value, where, { min: 1, max: MAX.name, required: true })
  name(command.name, [...path, 'name'])
  checkLocalized(check, command.name_localizations, [...path, 'name_localizations'], name)
  for (const field of ['description', 'options']) {
    const given = command[field]
    const empty = given === undefined || given === '' || (Array.isArray(given) && given.length === 0)
    if (!empty)
      check.fault([...path, field], 'APPLICATION_COMMAND_CONTEXT_MENU', `Context menu commands have no ${field}`)
  }
}

function checkLocalized(check: Checker, value: unknown, path: Path, each: (text: unknown, path: Path) => void): void {
  if (value === undefined || value === null) return
  for (const [locale, text] of Object.entries(check.object(value, path) ?? {})) {
    if (!LOCALES.has(locale)) check.fault([...path, locale], 'DICT_TYPE_KEY', "Not one of Discord's locales")
    if (text !== null) each(text, [...path, locale])
  }
}

function checkNames(check: Checker, named: Fields, path: Path): void {
  checkName(check, named.name, [...path, 'name'])
  check.text(named.description, [...path, 'description'], { min: 1, max: MAX.description, required: true })
  for (const [field, each] of [
    ['name_localizations', checkName],
    ['description_localizations', checkDescription],
  ] as const) {
    checkLocalized(check, named[field], [...path, field], (text, where) => each(check, text, where))
  }
}

function checkName(check: Checker, value: unknown, path: Path): void {
  const name = check.text(value, path, { min: 1, max: MAX.name, required: true })
  if (name !== undefined && (!NAME.test(name) || name !== name.toLowerCase())) {
    check.fault(path, 'STRING_TYPE_REGEX', 'String value did not match validation regex.')
  }
}

function checkDescription(check: Checker, value: unknown, path: Path): void {
  check.text(value, path, { min: 1, max: MAX.description, required: true })
}

function checkOptions(check: Checker, value: unknown, path: Path, types: readonly number[]): void {
  const options = check.list(value, path, { max: MAX.options })
  let optionalSeen = false
  options.forEach((item, at) => {
    const option = check.object(item, [...path, at])
    if (option === undefined) return
    checkNames(check, option, [...path, at])
    const type = check.oneOf(option.type, [...path, at, 'type'], types)
    if (type === SUBCOMMAND || type === GROUP) {
      const below = type === GROUP ? [SUBCOMMAND] : [3, 4, 5, 6, 7, 8, 9, 10, 11]
      checkOptions(check, option.options, [...path, at, 'options'], below)
      return
    }
    if (option.required && optionalSeen) {
      check.fault(
        [...path, at],
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      )
    }
    optionalSeen ||= !option.required
    checkValues(check, option, [...path, at])
  })
  checkUnique(check, options, path)
}

function checkValues(check: Checker, option: Fields, path: Path): void {
  const type = Number(option.type)
  checkChoices(check, option.choices, [...path, 'choices'], type)
  if (option.autocomplete && (Array.isArray(option.choices) || ![3, 4, 10].includes(type))) {
    check.fault(
      [...path, 'autocomplete'],
      'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID',
      'Only for strings and numbers without choices',
    )
  }
  for (const name of ['min_length', 'max_length'])
    check.number(option[name], [...path, name], { min: 0, max: 6000, whole: true })
  for (const name of ['min_value', 'max_value']) check.number(option[name], [...path, name], {})
}

function checkUnique(check: Checker, items: readonly unknown[], path: Path): void {
  const names = items.map((item) => (item as Fields | null)?.name)
  names.forEach((name, at) => {
    if (name !== undefined && names.indexOf(name) !== at) {
      check.fault(
        [...path, at, 'name'],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      )
    }
  })
}

/** All characters of names, descriptions and values; of localized ones the longest. */
function textOf(part: Fields): number {
  const own = ['name', 'description'].map((field) => {
    const localized = Object.values((part[`${field}_localizations`] ?? {}) as Fields)
    return Math.max(...[part[field], ...localized].map((text) => String(text ?? '').length))
  })
  const value = typeof part.value === 'string' ? part.value.length : 0
  const below = [part.options, part.choices].flatMap((list) => (Array.isArray(list) ? list : []))
  return below.reduce((sum, item) => sum + textOf(item), value + own.reduce((left, right) => left + right, 0))
}
