import { seededRandom, shuffled } from '../../../seeded.ts'
import type { Material, Point, Quantity } from '../types.ts'
import { WRONG } from './shared.ts'

/** Of one magnitude: what is five times as much, or a fifth, nobody takes for it. */
const MAGNITUDE = 5

export interface Wrong {
  readonly shown: string
  readonly from?: Point
}

/**
 * The notebook's own values of that unit first, then numbers as round as the right one. How many of them are smaller is drawn:
 * the middle one, or the largest, is right no more often than another.
 */
export function wrongValues(own: Quantity, material: Material): Wrong[] {
  const random = seededRandom(`${own.point.section.id} ${own.point.said}`)
  const smaller = Math.floor(random() * (WRONG + 1))
  const near = material.quantities.near(own)
  const said = saidOfTheSame(own, near)
  const fits = ({ number }: Candidate) =>
    number !== own.number &&
    // `1 years` is no amount that anybody writes.
    !(number === 1 && /[a-z]s$|배$/i.test(own.suffix)) &&
    !said.has(number) &&
    isNear(own, number) &&
    digitsOf(number) <= digitsOf(own.number)
  const noted = shuffled(near, random)
    .filter((one) => one.suffix.trim() === own.suffix.trim())
    .map(({ number, point }): Candidate => ({ number, from: point }))
  const made = shuffled(roundNumbers(own), random).map((number): Candidate => ({ number }))
  // As round as the right one first, then as long, then what the notes say somewhere.
  const rank = ({ number, from }: Candidate) =>
    (digitsOf(number) === digitsOf(own.number) ? 0 : 4) +
    (String(number).length === String(own.number).length ? 0 : 2) +
    (from === undefined ? 1 : 0)
  const all = [...new Map([...made, ...noted].filter(fits).map((one) => [one.number, one])).values()].sort(
    (one, other) => rank(one) - rank(other),
  )
  const below = all.filter((one) => one.number < own.number).slice(0, smaller)
  const over = all.filter((one) => one.number > own.number).slice(0, WRONG - below.length)
  const rest = all.filter((one) => one.number < own.number).slice(below.length, WRONG - over.length)
  return [...below, ...over, ...rest].map(({ number, from }) => ({
    shown: like(own, number),
    ...(from ? { from } : {}),
  }))
}

/** Digits before its zeros: `400` has one. The roundest of four numbers, or the only odd one, would be guessed. */
export function digitsOf(number: number): number {
  return Math.max(1, String(number).replace('.', '').replace(/0+$/, '').length)
}

interface Candidate {
  readonly number: number
  readonly from?: Point
}

const YEAR = { least: 1000, most: 2100 }

export function isYear({ unit, number, suffix }: Quantity): boolean {
  return Number.isInteger(number) && number >= YEAR.least && number <= YEAR.most && /년|year/.test(`${unit}${suffix}`)
}

/** Of one magnitude. */
function isNear(own: Quantity, number: number): boolean {
  if (own.suffix.trim() === '%' && number > 100) return false
  return number < own.number * MAGNITUDE && number > own.number / MAGNITUDE
}

/** Steps in which people count, in every magnitude. */
const ROUND = [1, 1.2, 1.5, 2, 2.4, 2.5, 3, 3.5, 3.6, 4, 4.5, 5, 6, 7, 7.5, 8, 9]
const BINARY = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096]

function roundNumbers(own: Quantity): number[] {
  const { number } = own
  if (!Number.isInteger(number)) return [0.5, 0.75, 1.5, 2, 3].map((times) => Number((number * times).toPrecision(2)))
  // Beside 6 and 7 a 5 shows as the round one.
  if (number === 5 || number === 10) return [1, 2, 3, 5, 10, 15, 20, 25, 30]
  if (number <= 12) return Array.from({ length: 15 }, (_, at) => at + 1)
  if (BINARY.includes(number)) return BINARY
  const power = 10 ** Math.floor(Math.log10(number))
  return [power / 10, power, power * 10].flatMap((one) => ROUND.map((step) => step * one)).filter(Number.isInteger)
}

/** Values in the statements around it and in every other that shares its subject's words: they may hold for the same thing. */
function saidOfTheSame(own: Quantity, near: readonly Quantity[]): ReadonlySet<number> {
  const said = new Set<number>()
  for (const { point, number } of near)
    if (point.section === own.point.section || shareLines(point, own.point)) said.add(number)
  return said
}

/** As their citations would, which are not made for it: each value is laid beside hundreds. */
function shareLines(one: Point, other: Point): boolean {
  const [a, b] = [one.statement, other.statement]
  return one.section.file === other.section.file && a.line <= b.lastLine && b.line <= a.lastLine
}

/** Written as the right one is: `1,000`, `2.5`. */
function like(own: Quantity, number: number): string {
  const digits = own.shown.includes(',') || number >= 10_000 ? number.toLocaleString('en-US') : String(number)
  return `${digits}${own.suffix}`
}
