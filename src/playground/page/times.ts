/** The playground's clock as text: `<t:…>` in Discord's styles, and the times beside names. */

export type TimeStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R'

const FORMATS: Readonly<Record<Exclude<TimeStyle, 'R'>, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'medium' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number, number])[] = [
  ['second', 1000, 60],
  ['minute', 60_000, 60],
  ['hour', 3_600_000, 24],
  ['day', 86_400_000, 30],
  ['month', 2_629_800_000, 12],
  ['year', 31_557_600_000, Number.POSITIVE_INFINITY],
]

export function formatTime(atMs: number, style: TimeStyle, nowMs: number, locale: string): string {
  if (style === 'R') return formatRelative(atMs - nowMs, locale)
  return new Intl.DateTimeFormat(locale, FORMATS[style]).format(atMs)
}

/** "3시간 후", "2일 전": the largest unit that still counts below its step, rounded. */
export function formatRelative(spanMs: number, locale: string): string {
  for (const [unit, unitMs, limit] of STEPS) {
    const count = Math.round(spanMs / unitMs)
    if (Math.abs(count) < limit) return new Intl.RelativeTimeFormat(locale).format(count, unit)
  }
  return ''
}

/** Midnights between: 0 for the same local day, 1 for yesterday. */
export function daysAgo(atMs: number, nowMs: number): number {
  const midnight = (ms: number) => new Date(ms).setHours(0, 0, 0, 0)
  return Math.round((midnight(nowMs) - midnight(atMs)) / 86_400_000)
}

/** "1일 2시간 5분": how far the playground's clock runs ahead; empty below a minute. */
export function formatSpan(spanMs: number, units: readonly string[]): string {
  const minutes = Math.round(spanMs / 60_000)
  const counts = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  return counts.flatMap((count, at) => (count > 0 ? [`${count}${units[at]}`] : [])).join(' ')
}
