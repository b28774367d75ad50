import type { Attribute, Fact, Subject } from '../types.ts'
import { foldText } from '../values/value.ts'
import type { Absence } from './absence.ts'
import type { Verdict } from './verdict.ts'

export interface ComparisonRow {
  readonly attribute: Attribute
  /** `partial`: the notes do not say it of every column, of one only that there are several, of each on another axis, or of all in nearly the same words. */
  readonly tone: 'differs' | 'partial' | 'same'
  /** A column's facts; empty where the notes say nothing. */
  readonly cells: readonly (readonly Fact[])[]
  /** Why a cell is empty; nothing where it is not. */
  readonly absences: readonly (Absence | undefined)[]
  readonly verdict: Verdict
}

export interface Comparison {
  readonly columns: readonly Subject[]
  /** Rows that differ first, then those that some column lacks, then equal ones; each as people decide. */
  readonly rows: readonly ComparisonRow[]
  /** Whether a column was put together from the notes without a facts file. */
  readonly automatic: readonly boolean[]
  /** Columns of which one is a kind of another, or stands below it in the notes. */
  readonly parts: readonly PartOfWhole[]
}

export interface PartOfWhole {
  readonly part: number
  readonly whole: number
  /** A kind has what its whole has, unless it is told otherwise; a part only belongs to it. */
  readonly isKind: boolean
  /** By its facts file alone: the notes tell of it elsewhere. */
  readonly isApart: boolean
}

/** What is asked of a row before it is one. */
export interface Row {
  readonly cells: readonly (readonly Fact[])[]
  readonly absences: readonly (Absence | undefined)[]
}

export type NamedRow = Row & Pick<Fact, 'attribute'>

/** As they are compared; of a number or a list there are none. */
export function wordsOf(value: Fact['value']): string | undefined {
  if (value.kind === 'statement') return foldText(value.statement.text)
  return value.kind === 'text' ? foldText(value.text) : undefined
}
