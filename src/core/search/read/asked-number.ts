import type { Token } from '../../language/tokens.ts'
import { kindOfUnit, unitOf } from '../../language/units.ts'

/** The number that a question asks for; without a unit any will do. */
export interface AskedNumber {
  readonly unit?: string
  /** What is measured: `time`, `size` …; see numbers.ts. */
  readonly kind?: string
}

const HOW_MANY = /^몇/
const HOW_MUCH = /^얼마/
const OF_TIME = /^(?:며칠|언제까지|언제부터)/

/**
 * Whether a word asks for a number, alone or with its unit behind it: `몇 분`, `몇개까지`, `며칠`, `얼마나`. For: questions of
 * how many, how long, how large, which a statement that names such a number answers.
 */
export function askedNumber(word: Token | undefined, next: Token | undefined): AskedNumber | undefined {
  if (!word) return undefined
  if (OF_TIME.test(word.surface)) return { kind: 'time' }
  if (HOW_MUCH.test(word.surface)) return {}
  if (!HOW_MANY.test(word.surface)) return undefined
  const unit = unitOf(word.surface.length > 1 ? word.surface.slice(1) : (next?.surface ?? ''))?.unit
  return unit === undefined ? {} : numberOf(unit)
}

function numberOf(unit: string): AskedNumber {
  const kind = kindOfUnit(unit)
  return kind === undefined ? { unit } : { unit, kind }
}

/** How well a number of such a unit answers. */
export function answersNumber(asked: AskedNumber, unit: string): number {
  if (asked.unit === unit) return 1
  if (asked.kind !== undefined) return asked.kind === kindOfUnit(unit) ? (asked.unit === undefined ? 1 : 0.7) : 0
  return asked.unit === undefined ? 1 : 0
}
