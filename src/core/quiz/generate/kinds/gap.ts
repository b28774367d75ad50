import { topicOf } from '../../../facts/extraction/labels.ts'
import { foldName } from '../../../language/fold.ts'
import { takesParticle } from '../../../language/josa.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { sharedStems, shareOfStems } from '../terms.ts'
import type { GeneratingKind, Material, Point, Term } from '../types.ts'
import { isHedged, isSentence } from '../worth-asking.ts'
import { briefly, WRONG } from './shared.ts'

/** With fewer around it nobody could tell what is meant. */
const FEWEST_WORDS = 5
/** A statement on another name that repeats so much of the sentence may say the same of it. */
const MOST_REPEATED = 0.5
/** Of three things two are left. */
const FEWEST_WRONG = 2
const LONGEST = 180

/** A name in a sentence, where the chapter has others of its sort: headings beside its own, or items of its list. */
export const gap: GeneratingKind = {
  name: 'gap',
  certain:
    'the sentence holds that name once; no statement of the chapter says the like of a wrong one, and none of them stands in it',
  from(point, material, phrases) {
    if (point.said.length > LONGEST || !isSentence(point.said) || /[.!?。;] \S/.test(point.said)) return []
    if (isHedged(point.said) || !hasSubject(point)) return []
    const own = askable(point, material)[0]
    if (!own) return []
    const { at, end, term } = own
    const before = point.said.slice(0, at)
    const rest = `${before} ${point.said.slice(end)}`
    const particle = /^[가-힣]+/.exec(point.said.slice(end))?.[0] ?? ''
    const wrong = material.terms
      .beside(term)
      .filter(
        (one) =>
          fits(one, term, point, rest) && takesParticle(one.name, particle) && !saysLike(one, rest, point, material),
      )
    const chosen = shuffled(wrong, seededRandom(point.said)).slice(0, WRONG)
    if (chosen.length < FEWEST_WRONG) return []
    return [
      {
        kind: 'single',
        stem: `${phrases.opening(point.path)}\n${phrases.whichGap}\n> ${openArticle(before)}${phrases.blank}${point.said.slice(end)}`,
        choices: [
          { text: point.said.slice(at, end), why: phrases.noteSays(briefly(point.said)) },
          ...chosen.map((one) => ({ text: one.name, why: phrases.notInGap(one.name) })),
        ],
        explanation: phrases.noteSays(point.said),
        quotes: [point],
        difficulty: 2,
      },
    ]
  },
}

/** Says of what it speaks: of half a sentence any name might be said. */
function hasSubject({ said, language, label }: Point): boolean {
  const bare = said.replace(/[(（][^()（）]*[)）]/g, '')
  if (language === 'en') return FINITE.test(bare)
  return label !== undefined || /[가-힣A-Za-z](?:은|는|이|가) /u.test(bare)
}

const FINITE =
  /\b(?:is|are|was|were|can|cannot|must|may|will|should|has|have|does|uses?|requires?|provides?|supports?|allows?|stores?|creates?|contains?|means|refers|makes?|gives?|takes?|sends?|runs?|holds?|keeps?|needs?|called)\b/iu

interface Found {
  readonly term: Term
  readonly at: number
  readonly end: number
}

/** The names in the sentence that may be left out; what it speaks of first, then the longest. */
function askable(point: Point, { terms }: Material): Found[] {
  const { said, statement } = point
  const found = terms.near(point).flatMap((term): Found[] => {
    const at = placeOf(term.name, said)
    if (at === undefined || /\.[a-z]{2,4}$/.test(term.name) || terms.isEverywhere(term.name, point)) return []
    const end = at + term.name.length
    const rest = `${said.slice(0, at)} ${said.slice(end)}`
    const told = point.path.some((part) => shares(part, term.name)) || sharedStems(term.name, rest).length > 0
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

/** One of several that are named alike: others of them would do as well. */
function isInSeries(before: string, behind: string): boolean {
  return (
    /(?:[,、·]|\b(?:and|or)|및|또는|[와과])\s*$/iu.test(before) ||
    /^(?:[,、·]|\s+(?:and|or)\s+[A-Z]|\s+(?:및|또는)|[와과]\s)/u.test(behind)
  )
}

function isApart(before: string, behind: string): boolean {
  return BEFORE_EN.test(before) && BEHIND_EN.test(behind)
}

const BEFORE_EN =
  /(?:^|[,;:(] ?|\b(?:the|a|an|is|are|was|were|by|to|of|in|on|from|with|via|using|uses?|through|into|and|or|than|as|for|called|requires?|supports?|creates?) )$/iu
const BEHIND_EN =
  /^(?:$|[.,;:)]|,? (?:is|are|was|were|can|cannot|must|may|will|has|have|does|do|to|of|in|on|from|with|via|through|into|and|or|than|as|for|by|that|which|when|where|if|because|before|after|without)\b)/iu

function fits(one: Term, own: Term, { path, said }: Point, rest: string): boolean {
  return (
    one.folded !== own.folded &&
    one.shape === own.shape &&
    !shares(one.name, own.name) &&
    !foldName(said).includes(foldName(one.name)) &&
    !path.some((part) => shares(part, one.name)) &&
    sharedStems(one.name, own.name).length === 0 &&
    sharedStems(one.name, rest).length === 0
  )
}

function shares(one: string, other: string): boolean {
  const [left = '', right = ''] = [one, other].map((name) => foldName(name).replace(/(?<=[a-z]{2})s$/, ''))
  return left.includes(right) || right.includes(left)
}

/** Another statement of the chapter repeats the sentence's words beside the other name. */
function saysLike(one: Term, rest: string, point: Point, { terms }: Material): boolean {
  return terms.holding(one.name, point).some((other) => shareOfStems(rest, other.said) >= MOST_REPEATED)
}

/** `an ____` would tell how the name begins. */
function openArticle(before: string): string {
  return before.replace(/\b(a|an) $/i, (_, article: string) => (article.startsWith('A') ? 'A(n) ' : 'a(n) '))
}
