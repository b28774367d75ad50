import { citationOf, citationsOverlap } from '../../../notes/quote.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import type { Draft, GeneratingKind, Material, Phrases, Point, Quantity } from '../types.ts'
import { isSentence } from '../worth-asking.ts'
import { blanked, briefly, place } from './shared.ts'

const WRONG = 3
/** `두 가지`: how many sorts a note lists is its layout, not the matter. */
const TRIVIAL = /^ ?(?:가지|번째|장|절|회차|단원|ways?|types?|kinds?|parts?)/
/** Of one magnitude: neither ten times as much nor a tenth. */
const MAGNITUDE = 10

export const value: GeneratingKind = {
  name: 'value',
  certain:
    'the statement gives one number of that unit; no wrong choice is a value that the notes give for the same thing',
  from(point, material, phrases) {
    const own = material.quantities.of(point)
    const [only] = own
    if (
      !only ||
      !isSentence(point.said) ||
      TRIVIAL.test(only.suffix) ||
      own.filter((one) => one.unit === only.unit).length !== 1 ||
      only.number < 2
    )
      return []
    const wrong = wrongValues(only, material)
    if (wrong.length < WRONG) return []
    return [draft(point, only, wrong, phrases)]
  },
}

function draft(point: Point, own: Quantity, wrong: readonly Wrong[], phrases: Phrases): Draft {
  const sentence = blanked(point.said, own.start, own.end, phrases)
  return {
    kind: 'single',
    stem: `${phrases.opening(point.path)}\n${phrases.whichValue}\n> ${sentence}`,
    choices: [
      { text: own.shown, why: phrases.noteSays(point.said) },
      ...wrong.map(({ shown, from }) => ({
        text: shown,
        why: from ? phrases.otherValue(briefly(from.said), place(from)) : phrases.noSuchValue,
        ...(from ? { from } : {}),
      })),
    ],
    explanation: phrases.noteSays(point.said),
    quotes: [point],
    difficulty: 1,
  }
}

interface Wrong {
  readonly shown: string
  readonly from?: Point
}

/** The notebook's own values of that unit first, then neighbours in size; sorted by nothing, so that the right one's place says nothing. */
function wrongValues(own: Quantity, material: Material): Wrong[] {
  const same = (number: number) => number === own.number
  const near = (number: number) => number < own.number * MAGNITUDE && number > own.number / MAGNITUDE
  const taken = new Set([own.number, ...saidOfTheSame(own, material)])
  const out: Wrong[] = []
  const random = seededRandom(`${own.point.section.id} ${own.point.said}`)
  const noted = shuffled(material.quantities.withUnit(own.unit), random)
  for (const { number, point } of noted) {
    if (out.length === WRONG - 1 || same(number) || !near(number) || taken.has(number)) continue
    taken.add(number)
    out.push({ shown: like(own, number), from: point })
  }
  for (const number of shuffled(neighbours(own.number), random)) {
    if (out.length === WRONG || taken.has(number)) continue
    taken.add(number)
    out.push({ shown: like(own, number) })
  }
  return out
}

/** Values in the statements around it and in every other that shares its subject's words: they may hold for the same thing. */
function saidOfTheSame({ point, unit }: Quantity, { quantities }: Material): number[] {
  const cited = citationOf(point.statement, point.section)
  return quantities
    .withUnit(unit)
    .filter(
      (one) =>
        one.point.section === point.section ||
        citationsOverlap(citationOf(one.point.statement, one.point.section), cited),
    )
    .map((one) => one.number)
}

function neighbours(number: number): number[] {
  const whole = Number.isInteger(number)
  const near =
    number <= 10 ? [number - 1, number + 1, number + 2, number * 2] : [number / 2, number * 2, number * 1.5, number * 3]
  return near.filter((one) => one > 0 && (!whole || Number.isInteger(one)))
}

/** Written as the right one is: `1,000`, `2.5`. */
function like(own: Quantity, number: number): string {
  const digits = own.shown.includes(',') || number >= 10_000 ? number.toLocaleString('en-US') : String(number)
  return `${digits}${own.suffix}`
}
