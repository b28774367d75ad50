import { sentencesOf } from '../../../facts/extraction/sentences.ts'
import { foldName } from '../../../language/fold.ts'
import { takesParticle } from '../../../language/josa.ts'
import { seededRandom } from '../../../seeded.ts'
import type { Draft, GeneratingKind, Phrases, Point } from '../types.ts'
import { isHedged } from '../worth-asking.ts'
import { DENIED, OPPOSITE_NOUNS, OPPOSITES, QUALITIES, SURE } from './opposites.ts'

/** Names what it is laid against. */
const COMPARED = /[가-힣A-Za-z)]보다 |에 비해|\bthan\b/iu

/** Words that stand with a denial only: affirmed, the sentence is no longer one, and tells itself by its grammar. */
const ONLY_DENIED =
  /더 ?이상|더는|결코|절대|전혀|별로|그다지|아무(?:런|도)?|한 ?번도|조금도|하나도|도저히|밖에|아직|\b(?:any(?:more|one|thing|where)?|ever|at all|yet|longer|until|but|alone)\b/iu

/** Longer, and what was turned is one word among many. */
const LONGEST = 120
/** `The floor is not the ceiling.` is a motto. */
const FEWEST_WORDS = 7
const SPOKEN = /\b(?:you|your|we|our|us|my)\b/iu

export const changed: GeneratingKind = {
  name: 'changed',
  certain: "the sentence stands in the notes, or differs from it by one word and that word's opposite",
  from(whole, _material, phrases) {
    // Of several sentences the first one says what it speaks of; what may be so may also be otherwise.
    const point = { ...whole, said: firstOf(whole.said) }
    if (!isWhole(point) || MAY_BE.test(point.said) || isHedged(point.said)) return []
    if (point.label === undefined && point.statement.text.includes('\n')) return []
    if (VARIABLE.test(point.said) || REASON.test(point.said) || LABELLED.test(point.said) || isToldBy(point)) return []
    if (/[.!?。;→] |[→=^]|->/.test(point.said) || point.said.length > LONGEST) return []
    if (point.language === 'en' && (point.said.split(/\s+/).length < FEWEST_WORDS || SPOKEN.test(point.said))) return []
    const turned = turn(point)
    if (!turned || isInPlace(turned, point) || isOfWhat(turned, point)) return []
    return [
      seededRandom(`${point.section.id} ${point.said}`)() < 0.5
        ? asItIs(point, turned, phrases)
        : asTurned(point, turned, phrases),
    ]
  },
}

function firstOf(said: string): string {
  return sentencesOf(said)[0]?.trim() ?? said
}

/** Of a label and its sentence one tells the other: `접근을 줄일 것: 조작은 느리다`. */
const LABELLED = /[:：] /
/** A title that is a sentence or a rule, asks why, or says whether it speaks for the thing or against it, tells which way the statement goes. */
const TELLING =
  /[가-힣]다[.]?$|^\W*why\b|\b(?:is|are|can|cannot|must|may|always|never)\b|한계|단점|장점|이점|문제|이유|까닭|법칙|원칙|\b(?:laws?|rules?|principles?|theorems?|paradox|hypothes[ei]s) (?:of|that)\b|\b(?:limitations?|issues?|problems?|(?:dis)?advantages?|pros|cons|drawbacks?|benefits?|weaknesses|strengths)\b/iu

function isOf(language: Point['language']): (pair: readonly [string, string]) => boolean {
  return ([one]) => /[가-힣]/.test(one) === (language === 'ko')
}

/** By its headings, its label, or the line above it. */
function isToldBy({ section, path, above }: Point): boolean {
  return [section.title, ...path, above?.text ?? ''].some((one) => TELLING.test(one))
}

/** `개발된 이유와 동일하다`: a predicate alone, of what stands elsewhere. */
function isOfWhat({ was }: Turned, { said, language }: Point): boolean {
  const ends = said.replace(/[.]$/, '').endsWith(was)
  return language === 'ko' && ends && !/[가-힣A-Za-z)](?:은|는) /u.test(said)
}

/** `One-way links` over what flows one way. */
function isInPlace({ was, is }: Turned, { path, above }: Point): boolean {
  const place = foldName([...path, above?.text ?? ''].join(' '))
  return [was, is].some((word) => word.length > 2 && place.includes(foldName(word)))
}

/** `n은 1씩 증가한다`: a line of somebody's code, told. */
const VARIABLE = /(?<![A-Za-z])[a-z](?:은|는|이|가|을|를|와|의)(?= )/u
/** A reason speaks for what it was. */
const REASON =
  /때문에|할수록 |므로[ ,]|되어 |(?:아|어|해)서 |[기도록] ?위(?:해|하여|한) |도록 |\b(?:because|since|so that|in order to|therefore)\b|\bso /iu
const MAY_BE =
  /수는 [있없]|에 따라 (?:다르|달라)|\btwo (?:separate|different|distinct)\b|수(?:도)? 있|기도 |(?<=[가-힣])도 |\b(?:can|may|might|could|some|also|either|or|both)\b/iu

interface Turned {
  readonly was: string
  readonly is: string
  readonly text: string
}

/** The sentence with its one word that has an opposite turned; undefined where there is none, or more than one. */
function turn({ said: text, language }: Point): Turned | undefined {
  // `is` in a Korean sentence stands in what it cites.
  const pairs = (COMPARED.test(text) ? [...OPPOSITES, ...QUALITIES] : OPPOSITES).filter(isOf(language))
  const found = [
    ...pairs.flatMap(([one, other]) => [...places(other, one, text), ...places(one, other, text)]),
    ...SURE.filter(isOf(language)).flatMap(([affirmed, denied]) => places(affirmed, denied, text)),
    ...(language === 'ko' ? OPPOSITE_NOUNS : []).flatMap(([one, other]) => [
      ...nounPlaces(other, one, text),
      ...nounPlaces(one, other, text),
    ]),
    ...(ONLY_DENIED.test(text)
      ? []
      : [...DENIED, ...SURE].filter(isOf(language)).flatMap(([affirmed, denied]) => places(denied, affirmed, text))),
  ]
  const outermost = found.filter(
    (one) =>
      !found.some(
        (more) =>
          more !== one &&
          more.at <= one.at &&
          more.at + more.was.length >= one.at + one.was.length &&
          more.was.length > one.was.length,
      ),
  )
  const [only, ...others] = outermost
  if (
    !only ||
    // A word of two pairs is found twice.
    others.some((one) => one.at !== only.at || one.was !== only.was) ||
    repeats(text, only) ||
    // `안을 밖으로부터`: the other stands there already.
    (language === 'ko' && text.replace(only.was, '').includes(only.is)) ||
    !isInPredicate(only, text, language) ||
    // `함과 동시에`: at once, not at one time.
    (only.was === '동시에' && /[과와] $/.test(text.slice(0, only.at))) ||
    // `정적 램(dynamic RAM)`: the name beside it says which.
    isInParentheses(only.at, text) ||
    // `A list is not a tree`: of what it is not, nothing else says so.
    (/ is not| are not/.test(` ${only.was}`) && !HOW.test(text.slice(only.at + only.was.length))) ||
    // `An persistent port`: the article tells.
    (/\ban? $/i.test(text.slice(0, only.at)) && isVowel(only.was) !== isVowel(only.is)) ||
    /않|없|못|아니|\b(?:not|no|never|without|unless|neither)\b/i.test(text.replace(only.was, ''))
  )
    return undefined
  return {
    was: only.was,
    is: only.is,
    text: `${text.slice(0, only.at)}${only.is}${text.slice(only.at + only.was.length)}`,
  }
}

/** `정적 라우팅은 …`, `A public method is …`: turned before its predicate, the sentence speaks of another thing, and may be as true of that. */
function isInPredicate({ was, at }: { readonly was: string; readonly at: number }, text: string, language: string) {
  if (!/\p{L}/u.test(text.slice(0, at))) return false
  if ((language === 'ko' ? /[다함됨짐듦남음]$/ : /(?<!ou|les|way)s(?: on)?$/).test(was)) return true
  const told = (language === 'ko' ? TOPIC : FINITE).exec(text)
  // `역이 관리하는 외부 승강장은 …`: part of what is spoken of.
  return told !== null && told.index <= at && !(language === 'ko' && TOPIC_SOON.test(text.slice(at + was.length)))
}

const TOPIC = /[가-힣A-Za-z\d)](?:은|는) /u
const TOPIC_SOON = /^\S*(?: \S+){0,2}?(?:은|는) /u
/** Not of a clause about the subject: `Trains that are late …`. */
const FINITE =
  /(?<!\b(?:that|which|who|whose|the|an?|of) )\b(?:is|are|was|were|can|cannot|must|may|will|has|have|does|do|uses|requires|provides|supports|allows|needs|keeps|gives|takes|makes|creates|stores|sends|runs)\b/iu

/** How something is, or where: `open`, `permitted`, `in order`. */
const HOW = /^ (?:\w+(?:ed|en|able|ible|ive|al|ic|ous|ful|less|ent|ant)|in|on|at|under|between) /u

function isInParentheses(at: number, text: string): boolean {
  const before = text.slice(0, at)
  return (
    Math.max(before.lastIndexOf('('), before.lastIndexOf('（')) >
    Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'))
  )
}

function places(was: string, is: string, text: string) {
  return placesOf(was, text).map((at) => ({ was, is, at }))
}

/** `외부에서`: a noun with the particle that hangs behind it, which the other one takes as well. */
function nounPlaces(was: string, is: string, text: string) {
  if (!text.includes(was)) return []
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${was}(${PARTICLES})?(?![\\p{L}\\p{N}])`, 'gu'))]
    .filter(([, particle = '']) => takesParticle(is, particle))
    .map(({ index }) => ({ was, is, at: index }))
}

const PARTICLES = '은|는|이|가|을|를|의|에|에서|에게|에는|에서는|로|으로|와|과|도|인|이다|이며|이고'

function placesOf(word: string, text: string): number[] {
  // Most words stand in no text, and a pattern for each of them costs more than all else.
  if (!text.toLowerCase().includes(word)) return []
  // A Korean predicate stands glued to its noun: 이용할 수 있다.
  const start = /[가-힣]다$/u.test(word) ? '' : '(?<![\\p{L}\\p{N}])'
  return [...text.matchAll(new RegExp(`${start}${word}(?![\\p{L}\\p{N}])`, 'giu'))].map((match) => match.index)
}

function asItIs(point: Point, turned: Turned, phrases: Phrases): Draft {
  return draft(point, point.said, 'O', [phrases.noteSays(point.said), phrases.changed(turned.is, turned.was)], phrases)
}

function asTurned(point: Point, turned: Turned, phrases: Phrases): Draft {
  return draft(point, turned.text, 'X', [phrases.changed(turned.is, turned.was), phrases.noteSays(point.said)], phrases)
}

function draft(
  point: Point,
  sentence: string,
  key: 'O' | 'X',
  [o = '', x = '']: readonly string[],
  phrases: Phrases,
): Draft {
  return {
    kind: 'ox',
    stem: `${phrases.opening(point.path)}\n${phrases.isTrue}\n> ${sentence}`,
    choices: [
      { text: 'O', why: o },
      { text: 'X', why: x },
    ],
    forms: [key],
    explanation: phrases.noteSays(point.said),
    quotes: [point],
    difficulty: 1,
  }
}

/** Ends as a sentence does in its language, and says something of something: of a fragment nobody can say whether it is true. */
function isWhole({ said, language }: Point): boolean {
  const text = said.replace(/^[^\p{L}\p{N}]+/u, '').trim()
  if (language === 'ko') return /(?:다|요|음|함|됨|임)[.]?$/u.test(text) && /[가-힣A-Za-z)](?:은|는|이|가) /u.test(text)
  return /^[^a-z].*[a-z)]\.$/u.test(text) && SAYS.test(text) && !SUBJECTLESS.test(text)
}

/** Begins with what it does, or tells one case of somebody: `Lets containers …`, `The promise was …`. */
const SUBJECTLESS =
  /^(?:(?:an? .* that|(?:the|an?) \w+ (?:by|in|through|with|of|for|on|at) which|automatically|manually) |(?:lets|allows|supports|provides|uses|requires|has|have|is|are|was|were|can|must|may|will|should|does|do|enables|helps|gives|makes|creates|stores|keeps|runs)\b|the \w+ (?:was|were|had|did)\b|(?:assume|set|create|configure|enable|select|add|use|ensure|make|keep|put|run|deploy|choose|store|send|apply|delete|remove|build|find|explore|have|let|allow|provide|when .*, (?:set|use|create|add))\b|[a-z]{3,}s (?:the|an?|all|any|each|every|its|their)\b)/iu

const SAYS =
  /\b(?:is|are|was|were|can|cannot|must|may|will|has|have|does|do|supports?|requires?|provides?|allows?|uses?)\b/i

function isVowel(word: string): boolean {
  return /^[aeiou]/i.test(word)
}

/** The same word in another form elsewhere: `… manually, whereas the other needs manual work`. */
function repeats(text: string, { was, is }: { readonly was: string; readonly is: string }): boolean {
  const rest = text.replace(was, ' ').toLowerCase()
  return [was, is].some((word) => word.length > 5 && rest.includes(word.slice(0, /^[a-z]/.test(word) ? 4 : 5)))
}
