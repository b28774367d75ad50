import { labelled } from '../../../facts/extraction/labels.ts'
import { termName } from '../../../facts/subjects/subject-names.ts'
import { foldName } from '../../../language/fold.ts'
import type { Statement } from '../../../notes/types.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { bareTitle, withoutEmoji } from '../point.ts'
import { pathWithout } from '../telling.ts'
import { isPart, isTerm, shapeOf, sharedStems } from '../terms.ts'
import type { GeneratingKind, Material, Point } from '../types.ts'
import { mayMeanTheSame, wordingOf } from '../wording.ts'
import { briefly, WRONG } from './shared.ts'

const LENGTH = { least: 8, most: 160 }
const MOST_LONGER = 2.5
/** Of three things two are left; of two the other would be told by its being the other. */
const FEWEST_WRONG = 2

/** What the notes say under one label of several things that stand side by side: a table that nobody drew. */
export const aspect: GeneratingKind = {
  name: 'aspect',
  certain:
    'the notes say this of that thing under that label; the others are said of its siblings under the same label',
  from(point, material, phrases) {
    const own = aspectOf(point)
    if (!own || !fits(point, point)) return []
    const words = wordingOf(point.said)
    const others = siblingsOf(own, material).filter(
      ({ thing, point: other }) =>
        fits(other, point) &&
        sharedStems(own.thing, other.said).length === 0 &&
        sharedStems(thing, other.said).length === 0 &&
        shapeOf(other.said) === shapeOf(point.said) &&
        (numbersIn(other.said) !== numbersIn(point.said) || !mayMeanTheSame(wordingOf(other.said), words)),
    )
    if (others.length < FEWEST_WRONG || sharedStems(own.thing, point.said).length > 0) return []
    const wrong = shuffled(others, seededRandom(`${own.thing} ${point.said}`)).slice(0, WRONG)
    return [
      {
        kind: 'single',
        stem: `${phrases.opening(pathWithout(point.path.slice(0, -1), own.thing))}\n${phrases.cell(own.thing, own.label)}`,
        choices: [
          { text: point.said, why: phrases.noteSays(briefly(point.said)) },
          ...wrong.map((one) => ({ text: one.point.said, why: phrases.otherCell(one.thing), from: one.point })),
        ],
        explanation: phrases.noteSays(`${own.thing} · ${own.label}: ${point.said}`),
        quotes: [point],
        difficulty: 2,
      },
    ]
  },
}

interface Aspect {
  readonly thing: string
  readonly label: string
  readonly point: Point
  /** Of a thing that is a line of a list: which list. */
  readonly list?: string
}

/** Each is asked for by every one that stands beside it. */
const known = new WeakMap<Point, Aspect | 'none'>()

function aspectOf(point: Point): Aspect | undefined {
  const found = known.get(point) ?? aspectIn(point) ?? 'none'
  known.set(point, found)
  return found === 'none' ? undefined : found
}

function aspectIn(point: Point): Aspect | undefined {
  const own = labelled(point.statement)
  if (!own || /\b(?:I|we|you|my|our|your)\b|나의|내가|우리/u.test(own.label)) return undefined
  const { above, section } = point
  if (!above) {
    const thing = bareTitle(section.title)
    return isTerm(thing) ? { thing, label: own.label, point } : undefined
  }
  // In a nested list a label names the thing or the aspect: what many things have one of, `단점`, is the aspect.
  const thing = isPart(own.label) ? nameOfLine(above) : undefined
  return thing === undefined
    ? undefined
    : { thing, label: own.label, point, list: `${section.id}\n${above.parent ?? above.kind}` }
}

/** A line that is nothing but the name of a thing. */
function nameOfLine({ text }: Statement): string | undefined {
  const name = termName(text.replace(/\s*[:：]\s*$/, ''))
  return name !== undefined && isTerm(name) ? withoutEmoji(name) : undefined
}

/** Under the same label, of the sections under the same heading; of a line, of the lines beside it. */
function siblingsOf(own: Aspect, { beside, pointsOf }: Material): Aspect[] {
  const seen = new Set([foldName(own.thing)])
  return (own.list === undefined ? beside(own.point.section) : [own.point.section])
    .flatMap(pointsOf)
    .flatMap((point) => {
      const other = aspectOf(point)
      if (
        !other ||
        other.list !== own.list ||
        foldName(other.label) !== foldName(own.label) ||
        seen.has(foldName(other.thing))
      )
        return []
      seen.add(foldName(other.thing))
      return [other]
    })
}

function fits({ said }: Point, own: Point): boolean {
  return (
    said.length >= LENGTH.least &&
    said.length <= LENGTH.most &&
    said.length <= own.said.length * MOST_LONGER &&
    own.said.length <= said.length * MOST_LONGER
  )
}

/** `90 days` and `180 days` are said in the same words, and are not the same. */
function numbersIn(text: string): string {
  return (text.match(/\d[\d.,]*/g) ?? []).join(' ')
}
