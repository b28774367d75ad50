import { BYTES, MILLISECONDS } from '../../language/units.ts'

/** How exactly a number is meant. `order`: only the magnitude is known, as in "microseconds"; `several`: only that there is more than one. */
const BOUNDS = ['exactly', 'atMost', 'atLeast', 'below', 'within', 'about', 'order', 'several'] as const
type Bound = (typeof BOUNDS)[number]

export interface Amount {
  readonly bound: Bound
  readonly number: number
  /** A unit of `TIME` or `SIZE`, an attribute's own unit, or none for a count. */
  readonly unit?: string
}

const { microsecond, millisecond, second, minute, hour, day } = MILLISECONDS

/** Units of time as facts are written, in milliseconds. */
export const TIME: Readonly<Record<string, number>> = {
  us: microsecond,
  ms: millisecond,
  s: second,
  min: minute,
  h: hour,
  d: day,
}

/** Units of size as facts are written, in bytes. */
export const SIZE: Readonly<Record<string, number>> = {
  B: BYTES.byte,
  KB: BYTES.kb,
  MB: BYTES.mb,
  GB: BYTES.gb,
  TB: BYTES.tb,
  PB: BYTES.pb,
}

const PREFIXES: Readonly<Record<string, Bound>> = {
  '': 'exactly',
  max: 'atMost',
  min: 'atLeast',
  '<': 'below',
  within: 'within',
  about: 'about',
}

/** Reads `max 365 d`, `< 1 s`, `24 h`, `order us`, `several`, `15`; undefined for anything else. The unit is checked by the caller. */
export function readAmount(text: string): Amount | undefined {
  if (text === 'several') return { bound: 'several', number: 2 }
  const order = /^order (\p{L}+)$/u.exec(text)?.[1]
  if (order) return { bound: 'order', number: 1, unit: order }
  const match = /^(?:(max|min|<|within|about) ?)?(\d+(?:\.\d+)?)(?: ?([\p{L}%]+))?$/u.exec(
    text.replace(/(\d),(?=\d{3})/g, '$1'),
  )
  if (!match) return undefined
  const unit = match[3]
  return { bound: PREFIXES[match[1] ?? ''] ?? 'exactly', number: Number(match[2]), ...(unit ? { unit } : {}) }
}

/** In the smallest unit of its kind, so that `24 h` and `1 d` are equal. */
export function magnitude(amount: Amount): number {
  return amount.number * (TIME[amount.unit ?? ''] ?? SIZE[amount.unit ?? ''] ?? 1)
}

const CEILINGS: readonly Bound[] = ['exactly', 'atMost', 'within']

/** Negative, 0 or positive when the one can be said to be smaller, equal or larger; undefined when it cannot. */
export function compareAmounts(a: Amount, b: Amount): number | undefined {
  const alike = a.bound === b.bound || (CEILINGS.includes(a.bound) && CEILINGS.includes(b.bound))
  if (!alike || a.bound === 'order' || a.bound === 'several') return undefined
  return magnitude(a) - magnitude(b)
}
