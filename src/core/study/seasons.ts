/** A stretch of dates with a board of its own, begun and ended by leaders. */
export interface Season {
  /** From 1, in its track. */
  readonly number: number
  /** As its leaders called it; may be empty. */
  readonly name: string
  readonly from: string
  /** Its last date; none while it runs. */
  readonly to?: string
}

/** As scores are kept by: `S3`. */
export function periodOfSeason({ number }: Pick<Season, 'number'>): string {
  return `S${number}`
}

export function isIn({ from, to }: Season, date: string): boolean {
  return date >= from && (to === undefined || date <= to)
}
