import { ownAliases } from '../../../facts/subjects/subject-names.ts'
import { foldName } from '../../../language/fold.ts'
import type { Statement } from '../../../notes/types.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { withoutEmoji } from '../point.ts'
import { placeFor, tells } from '../telling.ts'
import { isDefinition, isTerm, shapeOf, shareOfStems } from '../terms.ts'
import type { Draft, GeneratingKind, Material, Phrases, Point, Thing } from '../types.ts'
import { briefly, WALK_THROUGH, WRONG } from './shared.ts'

const CLUES = { fewest: 2, most: 3 }
/** Shorter ones say what anything might. */
const LENGTH = { ko: { least: 8, all: 34, most: 120 }, en: { least: 18, all: 70, most: 160 } }
const FEWEST_WORDS = { ko: 2, en: 4 }
const FEWEST_WRONG = 2
/** A claim on the other thing that repeats so much of a clue may say the same of it. */
const MOST_REPEATED = 0.5
/** Of one thing: more of them tell each other. */
const MOST_A_THING = 4

/** Which thing several claims are all true of: one of them may hold for another, all of them do not. */
export const clues: GeneratingKind = {
  name: 'clues',
  certain:
    'all of the claims stand under that name alone; of none of the others, which stand beside it, do the notes say the like of any of them',
  late: true,
  from(point, material, phrases, asked) {
    const own = material.things.of(point)
    if (!own || own.section.path.some((one) => WALK_THROUGH.test(one))) return []
    const others = othersOf(own, material)
    const names = others.map((one) => one.name)
    const left = own.claims.filter((one) => !asked.has(one.statement) && isClue(one, own, names))
    return inGroups(left)
      .slice(0, MOST_A_THING)
      .flatMap((group) => draftOf(own, group, others, phrases) ?? [])
  },
}

function othersOf(own: Thing, { things }: Material): readonly Thing[] {
  const name = foldName(own.name)
  const seen = new Set([name])
  return things.near(own).filter((one) => {
    const other = foldName(one.name)
    if (seen.has(other) || other.includes(name) || name.includes(other)) return false
    if (shapeOf(one.name) !== shapeOf(own.name) || own.section.path.some((part) => foldName(part).includes(other)))
      return false
    seen.add(other)
    return true
  })
}

/** Says something whole that does not name the thing. */
function isClue({ said, language, statement, section }: Point, own: Thing, names: readonly string[]): boolean {
  const { least, most } = LENGTH[language]
  const words = said.split(/\s+/)
  if (said.length < least || said.length > most || words.length < FEWEST_WORDS[language]) return false
  if (
    UNFINISHED.test(said) ||
    isLead(statement, section.statements) ||
    /[:：=→]|https?:|^[^\p{L}\p{N}]/u.test(said) ||
    isTerm(said)
  )
    return false
  return isTied(said, language) && !tells(said, own.name, names) && !says(said, own)
}

function isLead({ index }: Statement, statements: readonly Statement[]): boolean {
  return statements[index + 1]?.parent === index
}

function isTied(said: string, language: Point['language']): boolean {
  if (language === 'en') return TIED.test(said)
  return said.split(/\s+/).some((one) => PARTICLE.test(one)) || isDefinition(said)
}

/** A step of somebody's work, or half a sentence. */
const UNFINISHED =
  /^\d+[.)]|(?:추가|만들기|만들어 ?보기|작성|입력|구하기|해보기)$|\b(?:is|are|include|includes|be|to|of|the|with)$|^(?:examples? of|send|try|use|make|remember)\b/iu

/** `ATM is …` of `Asynchronous Transfer Mode (ATM)`. */
function says(said: string, { written, name }: Thing): boolean {
  const others = [...ownAliases(written), initialsOf(name)].filter((one) => one.length > 1)
  return others.some((one) => new RegExp(`(?<![A-Za-z])${RegExp.escape(one)}(?![A-Za-z])`, 'iu').test(said))
}

function initialsOf(name: string): string {
  const words = name.match(/[A-Za-z]+/g) ?? []
  return words.length > 1 ? words.map((one) => one.charAt(0)).join('') : ''
}

const TIED = /\b(?:an?|the|of|to|that|which|who|for|in|on|by|with|from|at|is|are|can|has|have|not)\b/iu
const PARTICLE =
  /[가-힣A-Za-z)](?:을|를|이|가|은|는|에|에서|의|로|와|과|서|며|고|해|게|도|만|할|한|된|되는|하는)[,)]?$/u

/** Claims that stand behind each other, in the notes' order; a last one alone is left. */
function inGroups(all: readonly Point[]): Point[][] {
  const groups: Point[][] = []
  for (let at = 0; at < all.length; at += CLUES.most) groups.push(all.slice(at, at + CLUES.most))
  return groups.filter((one) => one.length >= CLUES.fewest)
}

function draftOf(own: Thing, group: readonly Point[], others: readonly Thing[], phrases: Phrases): Draft | undefined {
  const [first] = group
  const said = group.map((one) => one.said)
  if (!first || said.join('').length < LENGTH[first.language].all) return undefined
  const all = foldName(said.join(' '))
  const wrong = others.filter(
    ({ name, claims }) =>
      !all.includes(foldName(name)) &&
      claims.every((other) => said.every((one) => shareOfStems(one, other.said) < MOST_REPEATED)),
  )
  const chosen = shuffled(wrong.slice(0, WRONG + 3), seededRandom(said.join())).slice(0, WRONG)
  const names = chosen.map((one) => one.name)
  const path = placeFor(placeOf(own, first), own.name, own.name, names)
  if (chosen.length < FEWEST_WRONG || !path || said.some((one) => tells(one, own.name, names))) return undefined
  return {
    kind: 'single',
    stem: `${phrases.opening(path)}\n${phrases.whichHasAll}\n${said.map((one) => `> - ${one}`).join('\n')}`,
    choices: [
      { text: own.name, why: phrases.noteSays(briefly(said.join(' / '))) },
      ...chosen.map(({ name, claims: [claim] }) => ({
        text: name,
        why: phrases.otherName(name, briefly(claim?.said ?? '')),
        ...(claim ? { from: claim } : {}),
      })),
    ],
    explanation: phrases.noteSays(`${own.name}: ${said.join(' / ')}`),
    quotes: group,
    difficulty: 2,
  }
}

/** Where the thing stands; what of it the claims are, its advantages say, would stand beside a name of another sort. */
function placeOf({ section }: Thing, first: Point): Point {
  const titles = section.path.map(withoutEmoji)
  return { ...first, path: first.path.filter((part) => titles.includes(part)) }
}
