import { bareName } from '../../../facts/subjects/subject-names.ts'
import { foldName } from '../../../language/fold.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { type Clue, clueOf, isWhole } from '../clue.ts'
import { withoutEmoji } from '../point.ts'
import { placeFor, tells } from '../telling.ts'
import { isDefinition, isHeadlines, isSortOf, lastWord, shapeOf, shareOfStems, VERSUS } from '../terms.ts'
import type { Draft, GeneratingKind, Material, Phrases, Point, Thing } from '../types.ts'
import { briefly, WALK_THROUGH, WRONG } from './shared.ts'

/** Claims that are asked by together. */
const [FEWEST_TOGETHER, MOST_CLUES] = [2, 3]
/** Characters that say enough: of one claim, or of those that stand together. */
const ENOUGH = { ko: 34, en: 56 }
/** A line, or a long heading, that so many whole claims stand under is a name; of a short heading one claim is enough. */
const FEWEST_CLAIMS = 2
const FEWEST_WRONG = 2
/** A claim on the other thing that repeats so much of a clue may say the same of it. */
const MOST_REPEATED = 0.5
/** Of one thing: more of them tell each other. */
const MOST_A_THING = 8

/** Which thing several claims are all true of: one of them may hold for another, all of them do not. */
export const clues: GeneratingKind = {
  name: 'clues',
  certain:
    'all of the claims stand under that name alone; of none of the others, which stand beside it, do the notes say the like of any of them',
  late: true,
  from(point, material, phrases, asked) {
    const own = material.things.of(point)
    if (!own || !isUsed(own, point, material) || own.section.path.some((one) => WALK_THROUGH.test(one))) return []
    // `Environment` under `Limitations of …`: a side of what is above.
    if (own.section.path.slice(-2).some(isHeadlines)) return []
    // A whole chapter speaks of anything, and the others of its folder are of other sorts.
    if (own.family.startsWith('folder ')) return []
    const beside = othersOf(own, material.things.near(own)).filter((one) => isUsed(one, point, material))
    const others =
      beside.length >= FEWEST_WRONG
        ? beside
        : [...beside, ...othersOf(own, material.things.further(own)).filter((one) => isUsed(one, point, material))]
    const names = others.map((one) => one.name)
    const all = own.claims.flatMap((one) =>
      asked.has(one.statement) ? [] : (clueOf(one, own, names, phrases.blank) ?? []),
    )
    const said = all.map((one) => foldName(one.text))
    const left = all.filter((_, at) => said.indexOf(said[at] ?? '') === at)
    return inGroups(left)
      .slice(0, MOST_A_THING)
      .flatMap((group) => draftOf(own, group, others, phrases) ?? [])
  },
}

/** The notes speak of it by that name, or say what it is: of what only heads a list, `Business Outcome`, they do neither. */
function isUsed(thing: Thing, point: Point, { terms }: Material): boolean {
  const { id, name, written, claims, section } = thing
  // `Visibility`: a headline of what is said there, as long as nothing says what it is.
  if (ABSTRACT.test(name) && !claims.some((one) => isDefinition(one.said))) return false
  const isNamed = bareName(written) !== written || /^[A-Z]{2,6}$/.test(name)
  // A heading beside others, under which stand whole claims: `Logic bomb`, with `Waits for a predefined event`.
  const whole = claims.filter((one) => isWhole(one.said, one)).length
  const isHeading = id === section.id
  if (isHeading && isShort(name) ? whole > 0 : whole >= FEWEST_CLAIMS && (isHeading || isShort(name))) return true
  return (
    isNamed ||
    claims.some((one) => isDefinition(one.said)) ||
    terms.holding(name, claims[0] ?? point).some((one) => foldName(one.said) !== foldName(name))
  )
}

/** One word for how something is, or what became of it. */
const ABSTRACT = /^[A-Z]?[a-z]+(?:ability|ibility)$|^Exceptions?$/u

/** A line that names a thing, not one that says something of it: `Rootkit`, not `Exploiting vulnerabilities`. */
function isShort(name: string): boolean {
  return /[가-힣]/.test(name)
    ? name.split(/\s+/).length <= 3
    : name.split(/\s+/).length <= 3 && !/^\w+ing \S|^(?:un|more|less)\w+ed /iu.test(name)
}

function othersOf(own: Thing, all: readonly Thing[]): readonly Thing[] {
  const name = foldName(own.name)
  const seen = new Set([name])
  const taken: string[] = []
  return all.filter((one) => {
    const other = foldName(one.name)
    if (seen.has(other) || other.includes(name) || name.includes(other) || isSortOf(one.name, own.name)) return false
    // `Document` beside `Document Store`.
    if (taken.some((name) => isSortOf(one.name, name))) return false
    if (shapeOf(one.name) !== shapeOf(own.name) || own.section.path.some((part) => foldName(part).includes(other)))
      return false
    seen.add(other)
    taken.push(one.name)
    return true
  })
}

/**
 * In the notes' order: a claim that says enough alone, and others together until they do; what is left of those goes with the last.
 */
function inGroups(all: readonly Clue[]): Clue[][] {
  const alone = all.filter((one) => saysEnough([one]))
  const groups: Clue[][] = []
  let open: Clue[] = []
  for (const one of all) {
    if (alone.includes(one)) continue
    open.push(one)
    if (open.length < FEWEST_TOGETHER || (open.length < MOST_CLUES && !saysEnough(open))) continue
    groups.push(open)
    open = []
  }
  const last = groups.at(-1)
  if (last && last.length + open.length <= MOST_CLUES) last.push(...open)
  else groups.push(open)
  return [...alone.map((one) => [one]), ...groups.filter((one) => one.length >= FEWEST_TOGETHER)].filter(saysEnough)
}

function saysEnough(group: readonly Clue[]): boolean {
  const [first] = group
  return first !== undefined && group.map((one) => one.text).join('').length >= ENOUGH[first.point.language]
}

function draftOf(own: Thing, group: readonly Clue[], others: readonly Thing[], phrases: Phrases): Draft | undefined {
  const first = group[0]?.point
  if (!first) return undefined
  const said = group.map((one) => one.text)
  const all = foldName(said.join(' '))
  const wrong = others.filter(
    ({ name, claims }) =>
      !all.includes(foldName(name)) &&
      claims.every((other) => said.every((one) => shareOfStems(one, other.said) < MOST_REPEATED)),
  )
  const chosen = shuffled(wrong.slice(0, WRONG + 2), seededRandom(said.join())).slice(0, WRONG)
  const names = chosen.map((one) => one.name)
  const path = placeFor(placeOf(own, first), own.name, own.name, names)
  if (!isEnough(chosen, own, said.length) || !path || said.some((one) => tells(one, own.name, names))) return undefined
  return {
    kind: 'single',
    stem: `${phrases.opening(path)}\n${said.length > 1 ? phrases.whichHasAll : phrases.whichName}\n${said.map((one) => (said.length > 1 ? `> - ${one}` : `> ${one}`)).join('\n')}`,
    choices: [
      { text: own.name, why: phrases.noteSays(briefly(said.join(' / '))) },
      ...chosen.map(({ name, claims: [claim] }) => ({
        text: name,
        why: phrases.otherName(name, briefly(claim?.said ?? '')),
        ...(claim ? { from: claim } : {}),
      })),
    ],
    explanation: phrases.noteSays(`${own.name}: ${group.map(({ point }) => point.said).join(' / ')}`),
    quotes: group.flatMap(({ point, over }) => (over ? [point, over] : [point])),
    difficulty: 2,
  }
}

/** Two others, or the one that the notes lay beside it: both have claims, and the heading says so; several claims tell two of one sort. */
function isEnough(chosen: readonly Thing[], own: Thing, claims: number): boolean {
  const [other] = chosen
  if (!other || chosen.length >= FEWEST_WRONG) return other !== undefined
  const isOneSort = claims > 1 && lastWord(own.name) === lastWord(other.name)
  return other.claims.length > 1 && (VERSUS.test(own.section.title) || isOneSort)
}

/** Where the thing stands; what of it the claims are, its advantages say, would stand beside a name of another sort. */
function placeOf({ section }: Thing, first: Point): Point {
  const titles = section.path.map(withoutEmoji)
  return { ...first, path: first.path.filter((part) => titles.includes(part)) }
}
