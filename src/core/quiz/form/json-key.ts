import { eachInSteps, type Steps } from '../../steps.ts'
import type { Choice } from './json-choices.ts'
import { isFields } from './json-fields.ts'
import { readLabel, readLabelled } from './labels.ts'
import { truthOf } from './truth.ts'

interface Keyed {
  readonly choices: readonly Choice[]
  readonly key: unknown
  /** As the file calls it. */
  readonly keyName: string
}

/** Where numbers begin in a file. */
export type Base = 0 | 1

/** Undefined where none of the file's keys tells. */
export function* baseOf(asked: readonly Keyed[]): Steps<Base | undefined> {
  let [isFromZero, isFromOne] = [false, false]
  yield* eachInSteps(asked, WORK_OF_KEY, ({ key, choices, keyName }) => {
    if (choices.length === 0) return
    for (const part of partsOf(key, choices)) {
      const one = numberIn(part)
      if (one === undefined || (!isIndex(keyName) && isCalled(String(one), choices))) continue
      isFromZero ||= one === 0 || isIndex(keyName)
      isFromOne ||= one === choices.length
    }
  })
  return isFromZero === isFromOne ? undefined : isFromZero ? 0 : 1
}

/** As much as so many characters read. */
const WORK_OF_KEY = 100

/** Places of the choices that are right: by their own flags, a label, their text, or a number whose base is known; undefined where that is not clear. */
export function rightOf({ choices, key, keyName }: Keyed, base: Base | undefined): ReadonlySet<number> | undefined {
  const flagged = choices.flatMap(({ right }, at) => (right ? [at] : []))
  const isUnsaid = key === undefined || key === null
  if (choices.some(({ right }) => right !== undefined))
    return isUnsaid || flagged.length > 0 ? new Set(flagged) : undefined
  if (isUnsaid) return new Set()
  const places = partsOf(key, choices).map((one) =>
    isIndex(keyName) ? placeAt(numberIn(one), choices, base) : placeOf(one, choices, base),
  )
  return places.every((one) => one !== undefined) ? new Set(places.filter((one) => one !== undefined)) : undefined
}

const isIndex = (keyName: string) => /index/i.test(keyName)

/** Each thing that the key says is right: members of a list, names that have a flag, the letters of `A, C` and `AC`. */
function partsOf(key: unknown, choices: readonly Choice[]): readonly unknown[] {
  if (Array.isArray(key)) return key.flatMap((one) => partsOf(one, choices))
  if (isFields(key)) return flagsIn(key) ?? [key]
  if (typeof key !== 'string' || isCalled(key, choices)) return [key]
  const parts = key.split(/\s*(?:[,/&·、]|\band\b|및|와|과)\s*|\s+/u).filter((one) => one !== '')
  if (parts.length > 1 && parts.every((one) => isMark(one))) return parts
  const each = [...key.trim()]
  const isRising = each.every((one, at) => at === 0 || one > (each[at - 1] ?? ''))
  return isRising && /^(?:[A-I]{2,}|[①-⑨]{2,})$/u.test(key.trim()) ? each : [key]
}

/** `{ "A": true, "B": false }`, `{ "answer_a_correct": "true" }` */
function flagsIn(key: Readonly<Record<string, unknown>>): string[] | undefined {
  const flags = Object.entries(key).map(([name, flag]) => [name.replace(/_correct$/i, ''), String(flag)] as const)
  if (!flags.every(([, flag]) => /^(?:true|false)$/.test(flag))) return undefined
  return flags.flatMap(([name, flag]) => (flag === 'true' ? [name] : []))
}

function placeOf(key: unknown, choices: readonly Choice[], base: Base | undefined): number | undefined {
  const isTruth = (truth: string | undefined) =>
    places(choices, ({ text }) => truth !== undefined && truthOf(text) === truth)
  if (typeof key === 'boolean') return theOnly(isTruth(key ? 'O' : 'X'))
  if (typeof key !== 'string' && typeof key !== 'number') return undefined
  const said = String(key).trim()
  const texts = places(choices, ({ text }) => bare(text) === bare(said))
  const labels = places(choices, (choice) => isLabelled(choice, said))
  const number = numberIn(key)
  if (number !== undefined && base === undefined && texts.length + labels.length === 0) return undefined
  const counted = number === undefined ? lettered(said, choices) : counts(number, key, choices, base)
  const all = [...new Set([...texts, ...labels, ...(labels.length > 0 ? [] : counted)])]
  if (all.length > 0) return theOnly(all)
  const { label, text = '' } = readLabelled(said) ?? {}
  // `B. a lamp`
  if (label && text !== '') return agreed(placeOf(label.written, choices, base), placeOf(text, choices, base))
  return theOnly(isTruth(truthOf(said)))
}

/** Places that a number may mean; with a text of the same digits it may be that. */
function counts(number: number, key: unknown, choices: readonly Choice[], base: Base | undefined): number[] {
  if (choices.some(({ labels }) => labels.some((one) => /^\d+$/.test(one)))) return []
  // In a file that counts nowhere, `"2"` is a text.
  const meant = base !== undefined ? [number - base] : typeof key === 'string' ? [] : [number, number - 1]
  return meant.filter((at) => choices[at])
}

/** `B`, `(b)`, `②` by its place, unless the choices have letters of their own; where `B. …` stands elsewhere, that too. */
function lettered(said: string, choices: readonly Choice[]): number[] {
  const place = readLabel(unset(said))?.place
  if (
    place === undefined ||
    !choices[place] ||
    choices.some(({ labels }) => labels.some((one) => /^[A-Z]$/i.test(one)))
  )
    return []
  return [place, ...places(choices, ({ text }) => readLabelled(text)?.label.place === place)]
}

function placeAt(number: number | undefined, choices: readonly Choice[], base: Base | undefined): number | undefined {
  const at = number === undefined || base === undefined ? -1 : number - base
  return choices[at] ? at : undefined
}

/** `2`, `"2"`, `"2번"` */
function numberIn(key: unknown): number | undefined {
  if (typeof key === 'number') return Number.isInteger(key) ? key : undefined
  const said = typeof key === 'string' ? unset(key) : ''
  return /^\d{1,2}$/.test(said) ? Number(said) : undefined
}

const isMark = (text: string) => numberIn(text) !== undefined || readLabel(unset(text)) !== undefined
const unset = (text: string) => text.trim().replace(/^[([]?(.+?)[)\].:]?(?:번)?$/u, '$1')
const bare = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()
const isLabelled = ({ labels }: Choice, said: string) =>
  labels.some((one) => bare(one) === bare(said) || bare(one) === bare(unset(said)))
const isCalled = (said: string, choices: readonly Choice[]) =>
  choices.some((choice) => bare(choice.text) === bare(said) || isLabelled(choice, said))
const places = (choices: readonly Choice[], isMeant: (choice: Choice) => boolean) =>
  choices.flatMap((choice, at) => (isMeant(choice) ? [at] : []))
const theOnly = (found: readonly number[]) => (found.length === 1 ? found[0] : undefined)
const agreed = (a: number | undefined, b: number | undefined) => (a === b ? a : undefined)
