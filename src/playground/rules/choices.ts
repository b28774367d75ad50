import type { Choice, CommandOption } from '../model/types.ts'
import { ApiError } from '../rest/api-error.ts'
import { Checker, type Path } from './checker.ts'

const MAX = { choices: 25, text: 100 }

/** What a bot suggests under an option that is being typed. */
export function readSuggestions(data: unknown, option: CommandOption['type']): Choice[] {
  const check = new Checker()
  const fields = check.object(data ?? {}, ['data'])
  checkChoices(check, fields?.choices, ['data', 'choices'], option)
  if (check.faults.length > 0) throw new ApiError('invalidForm', check.faults)
  return (fields?.choices ?? []) as Choice[]
}

/** Of an autocompletion, or fixed in a command. */
export function checkChoices(check: Checker, value: unknown, path: Path, option: number): void {
  check.list(value, path, { max: MAX.choices }).forEach((item, at) => {
    const choice = check.object(item, [...path, at])
    if (choice === undefined) return
    check.text(choice.name, [...path, at, 'name'], { min: 1, max: MAX.text, required: true })
    const valuePath = [...path, at, 'value']
    if (option === 3) check.text(choice.value, valuePath, { min: 1, max: MAX.text, required: true })
    else check.number(choice.value, valuePath, { required: true, whole: option === 4 })
  })
}
