import { type Amount, amountAt } from '../../language/numbers.ts'
import { splitWords } from '../../language/scripts.ts'
import { type Magnitude, magnitudeOf, unitOf, writtenAs } from '../../language/units.ts'
import { normalizeAnswer } from './text.ts'

export interface Measured {
  /** Times in seconds or months, everything else in its own unit; a bare number has the unit ''. */
  readonly quantities: readonly Magnitude[]
  /** What is not a number and no unit, squeezed. */
  readonly rest: string
}

/** Counting words say no more than the number. */
const PLAIN = new Set(['count', 'people', 'times'])
const FILLERS =
  /최대|대략|약|총|딱|정확히|꼬박|^만(?=\s)|동안|까지|이하|\b(?:up to|at most|about|around|exactly|a total of)\b/gu

/** What may follow a unit without changing the amount. */
const TAILS = /^(?:간|씩|다|정도|가량)/u

/** Numbers with their units, and what else is said. Digits inside a name (`S3`, `gp2`) are letters of it. */
export function measure(text: string): Measured {
  const said = normalizeAnswer(text).replace(FILLERS, ' ').trim()
  const words = splitWords(said)
  const quantities: Magnitude[] = []
  let rest = ''
  let last = 0
  for (let at = 0; at < words.length; at++) {
    const amount = amountAt(words, at, said)
    if (!amount || !isMeant(amount, at, said)) continue
    const signed = isNegative(said, amount.start)
    quantities.push(magnitudeOf(Number(amount.digits) * (signed ? -1 : 1), amount.unit ?? ''))
    rest += said.slice(last, amount.start)
    last = amount.end
    last += TAILS.exec(said.slice(last))?.[0].length ?? 0
    at += amount.more
  }
  rest += said.slice(last)
  return { quantities, rest: rest.replace(/[^\p{L}\p{N}]/gu, '') }
}

/** Digits stand apart from letters; a word that may be a number is one at the front of an answer, an English one anywhere. */
function isMeant({ sure, start, unit }: Amount, at: number, text: string): boolean {
  if (/\d/.test(text.charAt(start))) return !/[\p{L}.]$/u.test(text.slice(0, start))
  return sure || (/[a-z]/.test(text.charAt(start)) ? true : at === 0 && (unit !== undefined || text.length > 1))
}

function isNegative(text: string, start: number): boolean {
  return /(?:^|\s)[-−]$/u.test(text.slice(0, start))
}

/** What a stem asks a number of: `몇 분` minutes; nothing where it asks for none. */
export interface AskedUnit {
  readonly known: boolean
  readonly unit?: string
}

/** The unit that a stem asks for: `몇 개`, `며칠`, `how many days`. */
export function askedUnit(stem: string): AskedUnit {
  if (/며칠/u.test(stem)) return { known: true, unit: 'day' }
  const named = /몇\s*(\S+)|\bhow (?:many|long|much)\b\s*(\S*)/iu.exec(stem)
  if (!named) return { known: false }
  const unit = unitOf(named[1] ?? named[2] ?? '')?.unit
  return { known: true, ...(unit === undefined ? {} : { unit }) }
}

/** The same numbers with the same units. A counting word may be left out, any unit where the question names it. */
export function sameQuantities(given: Measured, wanted: Measured, asked: AskedUnit): boolean {
  if (given.quantities.length !== wanted.quantities.length) return false
  return wanted.quantities.every((want, at) => {
    const have = given.quantities[at]
    return have !== undefined && (want.unit === '' ? isBare(have, want.value, asked) : isSame(have, want, asked.known))
  })
}

function isSame(have: Magnitude, want: Magnitude, unitKnown: boolean): boolean {
  if (have.unit !== '') return have.unit === want.unit && near(have.value, want.value)
  if (unitKnown) return writtenAs(want).some((one) => near(one, have.value))
  return PLAIN.has(want.unit) && near(have.value, want.value)
}

/** A key that is a bare number takes any counter; a unit only when it is the one asked for, or none is. */
function isBare(have: Magnitude, value: number, { unit }: AskedUnit): boolean {
  if (have.unit === '' || PLAIN.has(have.unit)) return near(have.value, value)
  if (unit === undefined) return writtenAs(have).some((one) => near(one, value))
  const meant = magnitudeOf(value, unit)
  return meant.unit === have.unit && near(meant.value, have.value)
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9
}
