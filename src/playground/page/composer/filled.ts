import type { PageChoice, PageFile, PageOption, PageOptionValue } from '../../page-protocol/command.ts'
import { words } from '../words.ts'
import { type Entry, folded } from './entries.ts'

/** An option as far as it is filled in: what stands there, and the suggestion that it came from. */
export interface Filled {
  readonly option: PageOption
  readonly text: string
  readonly picked?: PageChoice
  /** Of an option that takes a file: what was chosen, once it is read. */
  readonly file?: PageFile
}

export type Checked =
  | { readonly ok: true; readonly value: string | number | boolean | undefined }
  | { readonly ok: false; readonly problem: string }

const fine = (value: string | number | boolean | undefined): Checked => ({ ok: true, value })
const wrong = (problem: string): Checked => ({ ok: false, problem })

/** Checks what stands there as Discord's client does before it sends; an empty optional one has no value. */
export function checkFilled({ option, text, picked, file }: Filled): Checked {
  if (text === '' && !picked) return option.required ? wrong(words.needed) : fine(undefined)
  if (option.type === 11) return file ? fine(undefined) : wrong(words.loading)
  if (picked) return fine(option.type === 5 ? picked.value === 'true' : picked.value)
  switch (option.type) {
    case 3:
      return option.choices.length > 0 ? wrong(words.pickOne) : checkText(option, text)
    case 4:
    case 10:
      return option.choices.length > 0 ? wrong(words.pickOne) : checkNumber(option, text)
    default:
      return wrong(words.pickOne)
  }
}

function checkText({ min_length: low, max_length: high }: PageOption, text: string): Checked {
  const length = [...text].length
  if (length < (low ?? 0) || length > (high ?? 6000)) return wrong(words.lengthBetween(low, high))
  return fine(text)
}

function checkNumber({ type, min_value: low, max_value: high }: PageOption, text: string): Checked {
  const value = Number(text)
  if (!Number.isFinite(value)) return wrong(words.number)
  if (type === 4 && !Number.isInteger(value)) return wrong(words.wholeNumber)
  if ((low !== undefined && value < low) || (high !== undefined && value > high)) return wrong(words.between(low, high))
  return fine(value)
}

/** What the bot is sent: the values in the order of the options, wrapped in their subcommand. */
export function optionValues(entry: Entry, filled: readonly Filled[]): readonly PageOptionValue[] {
  const values = filled.flatMap((one): readonly PageOptionValue[] => {
    if (one.file) return [{ name: one.option.name, file: one.file }]
    const checked = checkFilled(one)
    return checked.ok && checked.value !== undefined ? [{ name: one.option.name, value: checked.value }] : []
  })
  return wrapped(entry, values)
}

/** For suggestions while typing: the others as far as they are valid, and the focused one as it stands. */
export function partialValues(entry: Entry, filled: readonly Filled[], focused: Filled): readonly PageOptionValue[] {
  const values = filled.flatMap((one): readonly PageOptionValue[] => {
    if (one.option.name === focused.option.name) return [{ name: one.option.name, value: focused.text }]
    const checked = checkFilled(one)
    return checked.ok && checked.value !== undefined ? [{ name: one.option.name, value: checked.value }] : []
  })
  return wrapped(entry, values)
}

function wrapped(entry: Entry, values: readonly PageOptionValue[]): readonly PageOptionValue[] {
  return entry.path.reduceRight<readonly PageOptionValue[]>((options, { name }) => [{ name, options }], values)
}

/** Those whose name holds what was typed, beginnings first. */
export function matchingChoices(choices: readonly PageChoice[], typed: string): readonly PageChoice[] {
  const query = folded(typed)
  const at = (choice: PageChoice) => folded(choice.name).replace(/^[#@]/, '').indexOf(query)
  const found = choices.filter((choice) => at(choice) >= 0)
  return [...found.filter((choice) => at(choice) === 0), ...found.filter((choice) => at(choice) > 0)].slice(0, 25)
}
