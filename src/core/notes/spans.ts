import { SLICE_COST } from './limits.ts'

/** A cell that stretches is read in each place that it stretches over. */
export function costOfSpans(text: string): number {
  if (!/span/i.test(text)) return 0
  const spans = [...text.matchAll(/\b(?:col|row)span\s*=\s*["']?(\d{1,4})/gi)]
  return spans.reduce((sum, [, reach]) => sum + Math.min(Number(reach), MOST_SPAN) * SLICE_COST.line, 0)
}

const MOST_SPAN = 50
