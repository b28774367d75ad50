/** One figure: what was measured, against what, and what an issue asked for. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** At most this; none: for information. */
  readonly goal?: number
  /** At least this. */
  readonly least?: number
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** Nearest rank, `percent` in (0, 100]; NaN for nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n## ${title}\n`)
  console.log('| figure | measured | goal | |\n|---|---:|---:|---|')
  for (const { name, value, unit, goal, least } of figures) {
    const shown = `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`.trim()
    const wanted = goal !== undefined ? `≤ ${goal} ${unit}` : least !== undefined ? `≥ ${least} ${unit}` : ''
    const isMet = value <= (goal ?? Number.POSITIVE_INFINITY) && value >= (least ?? Number.NEGATIVE_INFINITY)
    const verdict = wanted === '' ? '' : isMet ? 'ok' : 'MISSED'
    console.log(`| ${name} | ${shown} | ${wanted.trim()} | ${verdict} |`)
  }
}
