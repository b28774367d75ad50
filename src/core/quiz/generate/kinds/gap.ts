import { topicOf } from '../../../facts/extraction/labels.ts'
import { foldName } from '../../../language/fold.ts'
import { takesParticle } from '../../../language/josa.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { foldedOf } from '../point.ts'
import { singularOf, stemsOf } from '../terms.ts'
import type { GeneratingKind, Material, Point, Term } from '../types.ts'
import { isHedged, isSentence } from '../worth-asking.ts'
import { type Found, hasSubject, isApart, isDenial, isInSeries, isPartOf, SPOKEN, standsAs } from './gap-words.ts'
import { areTwoOfAKind, markedIn, nearest } from './marked-gap.ts'
import { briefly, WRONG } from './shared.ts'

/** With fewer around it nobody could tell what is meant. */
const FEWEST_WORDS = 5
/** A statement on another name that repeats so much of the sentence may say the same of it. */
const MOST_REPEATED = 0.5
/** Of what is marked: beside `A is written in Go` stands `B is written in C`. */
const MOST_REPEATED_MARKED = 0.9
/** Of three things two are left. */
const FEWEST_WRONG = 2
const LONGEST = 180

/** A name in a sentence, where the chapter has others of its sort: headings beside its own, or items of its list. */
export const gap: GeneratingKind = {
  name: 'gap',
  certain:
    'the sentence holds that name once; no statement of the chapter says the like of a wrong one, and none of them stands in it',
  from(point, material, phrases) {
    const own = markedGap(point, material) ?? (point.ofProse ? undefined : namedGap(point, material))
    if (!own) return []
    const { said, at, end, wrong } = own
    const before = said.slice(0, at)
    return [
      {
        kind: 'single',
        stem: `${phrases.opening(point.path)}\n${phrases.whichGap}\n> ${openArticle(before)}${phrases.blank}${said.slice(end)}`,
        choices: [
          { text: said.slice(at, end), why: phrases.noteSays(briefly(said)) },
          ...wrong.map((one) => ({ text: one.name, why: phrases.notInGap(one.name) })),
        ],
        explanation: phrases.noteSays(said),
        quotes: [point],
        difficulty: 2,
      },
    ]
  },
}

interface Gap extends Found {
  readonly said: string
  readonly wrong: readonly Term[]
}

/** What the sentence sets in bold or as code. */
function markedGap(point: Point, material: Material): Gap | undefined {
  for (const own of markedIn(point, material)) {
    const wrong = wrongOf(own, own.said, point, material, MOST_REPEATED_MARKED)
    if (wrong.length >= FEWEST_WRONG) return { ...own, wrong }
  }
  return undefined
}

/** A heading's name, or an item's, in a sentence. */
function namedGap(point: Point, material: Material): Gap | undefined {
  const { said } = point
  if (said.length > LONGEST || !isSentence(said) || SEVERAL.test(said) || isHedged(said) || !hasSubject(point))
    return undefined
  if (SPOKEN.test(said) || isDenial(said)) return undefined
  const own = askable(point, material)[0]
  const wrong = own && wrongOf(own, said, point, material, MOST_REPEATED)
  return own && wrong && wrong.length >= FEWEST_WRONG ? { ...own, said, wrong } : undefined
}

const SEVERAL = /[.!?。;] \S/

function wrongOf(
  { term, at, end }: Found,
  said: string,
  point: Point,
  material: Material,
  most: number,
): readonly Term[] {
  const rest = `${said.slice(0, at)} ${said.slice(end)}`
  const stems = [...new Set(stemsOf(rest))]
  const particle = /^[가-힣]+/.exec(said.slice(end))?.[0] ?? ''
  const folded = { said: foldName(said), rest: foldName(rest), path: point.path.map(singularOf) }
  const wrong = material.terms
    .beside(term)
    .filter(
      (one) =>
        fits(one, term, folded) &&
        takesParticle(one.name, particle) &&
        standsAs(one.name, term.name, said) &&
        !saysLike(one, stems, point, material, most),
    )
  const near = term.at === undefined ? wrong : nearest(wrong, term)
  return shuffled(near, seededRandom(said)).slice(0, WRONG)
}

/** The names in the sentence that may be left out; what it speaks of first, then the longest. */
function askable(point: Point, { terms }: Material): Found[] {
  const { said, statement } = point
  const path = point.path.map(singularOf)
  const found = terms.near(point).flatMap((term): Found[] => {
    const at = placeOf(term.name, said)
    if (at === undefined || /\.[a-z]{2,4}$/.test(term.name) || terms.isEverywhere(term.name, point)) return []
    const end = at + term.name.length
    const rest = `${said.slice(0, at)} ${said.slice(end)}`
    const told = path.some((part) => isPartOf(part, term.singular)) || holdsOne(term.stems, foldName(rest))
    return told || (rest.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0) < FEWEST_WORDS ? [] : [{ term, at, end }]
  })
  if (found.length < 2) return found
  const topic = foldName(topicOf({ ...statement, text: said }) ?? '')
  return found.toSorted(
    (one, other) =>
      Number(other.term.folded === topic) - Number(one.term.folded === topic) ||
      other.term.name.length - one.term.name.length,
  )
}

/** Where the name stands, once, in the same letters, and as no part of a longer name. */
function placeOf(name: string, text: string): number | undefined {
  const at = text.indexOf(name)
  if (at < 0 || text.toLowerCase().split(name.toLowerCase()).length > 2) return undefined
  const [before, behind] = [text.slice(0, at), text.slice(at + name.length)]
  if (/[\p{L}\p{N}_/.-]$/u.test(before) || /^[A-Za-z\p{N}_/(-]/u.test(behind)) return undefined
  if (
    /^[(（]/.test(text) ||
    (before === '' && /^ (?:with|of|by|and|or|for|in|on|to) /.test(behind)) ||
    isInSeries(before, behind) ||
    LIKENED.test(before)
  )
    return undefined
  // `Rose(red), Lily(white)`: what each of a list has behind it.
  if (/[(（]$/.test(before) && /[)）], .+[(（]/.test(`${before}${behind}`)) return undefined
  const isWhole = /[가-힣]/.test(text) ? BEFORE_KO.test(before) && PARTICLE.test(behind) : isApart(before, behind)
  return isWhole ? at : undefined
}

/** `just like with Vercel`: anything alike would do. */
const LIKENED = /\b(?:like|unlike|similar to)(?: (?:with|in|on|a|an|the))? $/iu

/** A noun right before or behind it would be the other half of a longer name. */
const BEFORE_KO =
  /(?:^|[,;:·(] ?|[가-힣](?:은|는|이|가|을|를|의|에|에서|로|와|과|도|고|며|면|한|된|될|할|인|적|여|해|서|및|또는) )$/u
const PARTICLE = /^(?:은|는|이|가|을|를|의|에|에서|에게|로|으로|와|과|도|만|에는|에서는|에도)(?=[ ,])/u

/** `P1` and `P2`: which of them is a matter of somebody's example. */
function areNumbered(one: string, other: string): boolean {
  const base = (name: string) => /^(.*\p{L})[ -]?\d+$/u.exec(name)?.[1]
  return base(one) !== undefined && base(one) === base(other)
}

/** A sentence as names are compared: whole, without its own name, and in the singular the headings that it stands under. */
interface FoldedSentence {
  readonly said: string
  readonly rest: string
  readonly path: readonly string[]
}

function fits(one: Term, own: Term, sentence: FoldedSentence): boolean {
  return (
    one.folded !== own.folded &&
    !areNumbered(one.name, own.name) &&
    one.shape === own.shape &&
    !isPartOf(one.singular, own.singular) &&
    !sentence.said.includes(one.folded) &&
    !sentence.path.some((part) => isPartOf(part, one.singular)) &&
    (!holdsOne(one.stems, own.folded) || (own.at !== undefined && areTwoOfAKind(one.name, own.name))) &&
    !holdsOne(one.stems, sentence.rest)
  )
}

function holdsOne(stems: readonly string[], folded: string): boolean {
  return stems.some((stem) => folded.includes(stem))
}

/** Of a name that more statements hold nobody looks whether one of them says the like. */
const MOST_HELD = 100

/** Another statement of the chapter repeats the sentence's words, by their beginnings, beside the other name. */
function saysLike(one: Term, stems: readonly string[], point: Point, { terms }: Material, most: number): boolean {
  const held = terms.holding(one.name, point)
  return held.length > MOST_HELD || held.some((other) => repeated(stems, foldedOf(other)) >= most)
}

function repeated(stems: readonly string[], folded: string): number {
  return stems.length === 0 ? 0 : stems.filter((stem) => folded.includes(stem)).length / stems.length
}

/** `an ____` would tell how the name begins. */
function openArticle(before: string): string {
  return before.replace(/\b(a|an) $/i, (_, article: string) => (article.startsWith('A') ? 'A(n) ' : 'a(n) '))
}
