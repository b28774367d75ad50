import { foldText } from '../language/fold.ts'
import { addDays, daysBetween } from './local-time.ts'

export interface DateRange {
  readonly from: string
  readonly to: string
}

const NEAR: Readonly<Record<string, number>> = { 오늘: 0, 내일: 1, 모레: 2, today: 0, tomorrow: 1 }
const WHOLE = /^(?<year>\d{4})\s?[-./년]\s?(?<month>\d{1,2})\s?[-./월]\s?(?<day>\d{1,2})\s?[일.]?$/
const SHORT = /^(?<month>\d{1,2})\s?(?:[-./월])\s?(?<day>\d{1,2})\s?[일.]?$/
const DAY = /^(?<day>\d{1,2})\s?일?$/
/** Between the two dates of a range; a hyphen only with room around it, since dates have their own. */
const BETWEEN = /\s{0,9}(?:~|–|—|부터|에서|\s-\s|\s(?:to|until|through)\s)\s*/

/**
 * `2026-12-24`, `12/24`, `12월 24일~26일`, `12월 30일부터 1월 2일까지`, `내일`: without a year the next such date from `today` on. Undefined
 * for what is no date, or a range that ends before it begins.
 */
export function readDateRange(typed: string, today: string): DateRange | undefined {
  const text = foldText(typed)
    .replace(/까지$/, '')
    .replace(/^from\s/, '')
    .replace(/\([월화수목금토일]\)/g, '')
    .trim()
  const parts = text.split(BETWEEN).map((part) => part.trim())
  const [first = '', second, ...more] = parts
  const from = readDate(first, today)
  if (from === undefined || more.length > 0) return undefined
  if (second === undefined || second === '')
    return second === '' && !text.endsWith('부터') ? undefined : { from, to: from }
  const to = readDate(second, from) ?? readDayOf(second, from)
  return to === undefined || daysBetween(from, to) < 0 ? undefined : { from, to }
}

function readDate(text: string, onward: string): string | undefined {
  const near = Object.hasOwn(NEAR, text) ? NEAR[text] : undefined
  if (near !== undefined) return addDays(onward, near)
  const whole = WHOLE.exec(text)?.groups
  if (whole) return dateOf(Number(whole.year), Number(whole.month), Number(whole.day))
  const short = SHORT.exec(text)?.groups
  if (!short) return undefined
  const year = Number(onward.slice(0, 4))
  const years = Array.from({ length: 9 }, (_, ahead) => year + ahead)
  const dates = years.map((one) => dateOf(one, Number(short.month), Number(short.day)))
  return dates.find((date) => date !== undefined && date >= onward)
}

/** `24일~26일`: the second day in the month of the first. */
function readDayOf(text: string, from: string): string | undefined {
  const day = DAY.exec(text)?.groups?.day
  return day === undefined ? undefined : dateOf(Number(from.slice(0, 4)), Number(from.slice(5, 7)), Number(day))
}

function dateOf(year: number, month: number, day: number): string | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}
