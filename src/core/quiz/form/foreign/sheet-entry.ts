/** The keys of several questions in one place: `1. ② 2. ④`, a table, a list. */
export interface AnswerSheet {
  readonly from: number
  readonly to: number
  readonly entries: readonly SheetEntry[]
}

export interface SheetEntry {
  readonly number: number
  readonly key: string
  readonly explanation: string
  readonly line: number
  /** Where numbers begin anew in each part of the file: the part that this one is of. */
  readonly part?: string
  /** All that stands behind the number: the key of a question without choices. */
  readonly said?: string
}
