import { withoutAsides } from '../../language/asides.ts'
import { shareOfToken } from '../../language/function-words.ts'
import { analyse, type Token } from '../../language/tokens.ts'
import { isCounter } from '../../language/units.ts'
import type { Steps } from '../../steps.ts'
import { LONGEST_PHRASE } from '../index/phrases.ts'
import { asDefinition } from './as-definition.ts'
import { askedAbout } from './asked-about.ts'
import { askedKind } from './asked-kind.ts'
import { type AskedNumber, askedBound, askedNumber, isBound } from './asked-number.ts'
import { askedValue } from './asked-value.ts'
import { isInOwnWords, isQuestion } from './interrogative.ts'
import { mostTelling } from './most-telling.ts'
import type { Group, Query, Reading, Slot } from './query.ts'
import { massOfWord, slotOfAny, slotOfNear, slotOfPiece, slotOfTerm, slotsOfOneWord } from './slots.ts'
import { isPhrase, type Meaning, type Phrase, type Place, type Stretch } from './way.ts'
import { isFunctional, isSectionName, withNames } from './words-of-names.ts'

/** UTF-16 units; longer queries are cut: nobody asks that much. */
const MAX_QUERY = 400
const FEW_WORDS = 4
/** Words that the notes do not have and that are guessed; a guess costs most of what a query may cost. */
const MOST_GUESSED = 8
/** Words for which it is asked what else they may be: of a longer text those further on are read as they stand, and fewer are guessed. */
const MOST_SOUGHT = 12
const GUESSED_OF_MANY = 3

/** Reads what was typed: puts it right, cuts it into words and finds for each of them what the notes call it, one in a step. */
export function* interpret(typed: string, meaning: Meaning): Steps<Query> {
  const cut = withoutCalled(
    withoutAsides(withoutPasted(typed.slice(0, MAX_QUERY).toWellFormed().normalize('NFC'))),
    meaning,
  )
  const mended = meaning.repairs.reduce((one, repair) => repair.mend(one, meaning), cut)
  // `DESCRIBE TABLE`, where a section is called so, asks for that one.
  const isTitle = isSectionName(wordsOf(analyse(mended)), meaning.index)
  const text = isTitle ? mended : asDefinition(mended, (word) => analyse(word).some((token) => isKnown(token, meaning)))
  const typedWords = notOverAndOver(wordsOf(analyse(text)))
  const words = withNames(mostTelling(typedWords, meaning.index), text, meaning.index)
  const inQuestion = isQuestion(text)
  // What asks for a number says least, and is left out of a long text.
  const asked = numberOrValue(typedWords, text)
  const about = askedAbout(words, isFunctional)
  const groups: Group[] = []
  const guessed = words.length > MOST_SOUGHT ? GUESSED_OF_MANY : MOST_GUESSED
  let unknown = 0
  for (let at = 0; at < words.length; ) {
    const place = {
      last: false,
      counted: asksForNumber(words, at),
      valued: asked?.value?.noun.test(words[at]?.[0]?.surface ?? '') ?? false,
      previous: words[at - 1]?.[0],
      determined: isFunctional(words[at - 1]?.[0]),
      alone: words.length === 1,
      few: words.length <= FEW_WORDS,
      asked: about === at,
      proper: /^\p{Lu}/u.test(text.slice(words[at]?.[0]?.start ?? 0)),
      abbreviated: ABBREVIATION.test(text.slice(words[at]?.[0]?.start ?? 0)),
      guessing: unknown < guessed && at < MOST_SOUGHT,
      inQuestion,
      korean: /[가-힣]/.test(text),
      first: words.slice(0, at).every((word) => isFunctional(word[0])),
    }
    const { group, length } = longestGroup(words, at, place, meaning)
    groups.push(group)
    unknown += words.slice(at, at + length).filter((word) => !isKnown(word[0], meaning)).length
    at += length
    yield
  }
  const inOwnWords = isInOwnWords(text)
  const isName = inOwnWords || ENDS_ASKING.test(text) ? askedKind(text)?.name === 'definition' : words.every(isBare)
  return { text, repaired: mended !== cut, groups, inOwnWords, isName, ...(asked ? { asked } : {}) }
}

/** `GSI`, not `Global` or `A`. */
const ABBREVIATION = /^[A-Z][A-Z0-9]{1,7}(?![a-z0-9])/u

/** Addresses, and who is called, stand around what is asked, unless nothing else does. */
const PASTED = /\bhttps?:\/\/[^\s<>]+|(?<!\S)@(?:everyone|here)(?!\S)/giu

function withoutPasted(text: string): string {
  const asked = text.replace(PASTED, ' ')
  return /[\p{L}\p{N}]/u.test(asked) ? asked : text
}

/** Somebody who is called by a name that the notes do not have: `@Override` may stand in them. */
function withoutCalled(text: string, meaning: Meaning): string {
  const asked = text.replace(/(?<!\S)@\S{1,32}/gu, (called) =>
    analyse(called).some((token) => isKnown(token, meaning)) ? called : ' ',
  )
  return /[\p{L}\p{N}]/u.test(asked) ? asked : text
}

/** A word that was typed so often says nothing more. */
const MOST_TIMES = 3

function notOverAndOver(words: readonly Token[][]): Token[][] {
  const times = new Map<string, number>()
  return words.filter(([word]) => {
    const key = word?.surface ?? ''
    times.set(key, (times.get(key) ?? 0) + 1)
    return (times.get(key) ?? 0) <= MOST_TIMES
  })
}

/** A word without a particle or an ending, and none of any question. */
function isBare([word]: readonly Token[], at: number, words: readonly (readonly Token[])[]): boolean {
  if (word === undefined || isFunctional(word)) return false
  if (word.script !== 'hangul' || word.surface === `${word.term}적`) return true
  // A sentence ends in 다; before other words it is a noun's own: `안드로메다 은하`.
  if (word.surface === `${word.term}다` && word.term.length > 2 && at < words.length - 1) return true
  return word.surface === word.term && !PARTICIPLE.test(word.surface)
}
/** What one is is asked, with or without a question mark. */
const ENDS_ASKING = /[가-힣a-z)]이?란\s*$/iu
/** A verb that says which thing is meant: `넘는 응답`. */
const PARTICIPLE = /[가-힣](?:는|던)$/

function isKnown(token: Token | undefined, { index: { vocabulary } }: Meaning): boolean {
  return token !== undefined && (vocabulary.id(token.term) ?? vocabulary.id(token.surface)) !== undefined
}

/** A noun says more of what is asked for than `얼마`; how many minutes are asked for in minutes. */
function numberOrValue(words: readonly Token[][], text: string): AskedNumber | undefined {
  const number = numberAsked(words)
  const value = number?.kind === undefined ? askedValue(text) : undefined
  return value ? { value, exactly: number !== undefined } : (number ?? askedBound(text))
}

/** The last one that it asks for: `몇 개를 몇 분 동안` is rare. */
function numberAsked(words: readonly Token[][]): AskedNumber | undefined {
  let asked: AskedNumber | undefined
  words.forEach(([word], at) => {
    asked = askedNumber(word, words[at + 1]?.[0], words[at + 2]?.[0]) ?? asked
  })
  return asked
}

/** Whether a word is the counter behind 몇. */
function asksForNumber(words: readonly Token[][], at: number): boolean {
  const token = words[at]?.[0]
  if (words[at - 1]?.[0]?.surface !== '몇') return false
  return token !== undefined && isCounter(token.surface)
}

/** Tokens of one word together, the leading one first. */
function wordsOf(tokens: readonly Token[]): Token[][] {
  const words: Token[][] = []
  for (const token of tokens) {
    const same = words[token.at]
    if (same) same.push(token)
    else words[token.at] = [token]
  }
  return Object.values(words).map((word) => [...word].sort((a, b) => rank(a) - rank(b)))
}

function rank(token: Token): number {
  return token.kind === 'quantity' ? 0 : token.kind === 'whole' ? 1 : 2
}

/** The longest stretch from a word on that is also called something else, or the word alone. */
function longestGroup(words: readonly Token[][], at: number, place: Place, meaning: Meaning) {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 1; length--) {
    const covered = words.slice(at, at + length)
    const token = covered[0]?.[0]
    const phrases = token ? readStretch({ words: covered, token, place }, meaning).phrases : []
    if (phrases.length > 0) return { length, group: groupOf(covered, phrases, at, words.length, place, meaning) }
  }
  const word = words[at] ?? []
  return { length: 1, group: groupOf([word], [], at, words.length, place, meaning) }
}

/** Every way in turn; each knows what those before it found. */
function readStretch(stretch: Stretch, meaning: Meaning) {
  const terms: { term: number; quality: number }[] = []
  const phrases: Phrase[] = []
  for (const way of meaning.ways) {
    if (way.guesses && !stretch.place.guessing) continue
    for (const found of way.find(stretch, { ...meaning, terms, phrases })) {
      if (isPhrase(found)) phrases.push(found)
      else terms.push(found)
    }
  }
  return { terms, phrases }
}

function groupOf(
  covered: readonly Token[][],
  phrases: readonly Phrase[],
  at: number,
  all: number,
  place: Place,
  meaning: Meaning,
): Group {
  const read = covered.map((word, i) => readWord(word, { ...place, last: at + i === all - 1 }, meaning))
  const slots = read.map(({ slot }) => slot)
  const [only] = read
  const others = covered.length === 1 && only ? only.phrases : phrases
  const share = covered.length === 1 ? shareInOtherWords(covered[0]?.[0]) : 1
  const readings: Reading[] = [{ slots, quality: 1 }]
  for (const phrase of others) {
    const known = slotsOfPhrase(phrase, slots[0]?.mass ?? 1, meaning)
    if (known.length > 0) readings.push({ slots: known.map((slot) => lighter(slot, share)), quality: phrase.quality })
  }
  return {
    readings,
    mass: massOfGroup(readings),
    asks: covered.every((word) => isFunctional(word[0])),
    weak: covered.every(([word]) => word !== undefined && shareOfToken(word) < 1),
    valued: place.valued,
    isAsked: place.asked,
    isProper: place.proper,
    isAbbreviation: place.abbreviated && covered.length === 1,
    counted: place.counted,
    isBound: covered.length === 1 && isBound(covered[0]?.[0]?.surface ?? ''),
  }
}

/** In other words a word of any question says little more than it does itself, and a syllable nothing: 수, a number, in `쓸 수 있어`. */
function shareInOtherWords(word: Token | undefined): number {
  if (word === undefined) return 1
  const share = shareOfToken(word)
  return word.surface.length > 1 ? Math.max(LEAST_IN_OTHER_WORDS, share) : share
}
const LEAST_IN_OTHER_WORDS = 0.2

function lighter(slot: Slot, share: number): Slot {
  return share === 1 ? slot : { ...slot, mass: slot.mass * share }
}

/** Tokens of one word that are looked for. */
const MOST_TOKENS = 3
/** What is found for another token than the leading one counts this much. */
const BESIDES = 0.45

/** What the notes call one word of the query, and what it is made of or also called. */
function readWord(word: readonly Token[], place: Place, meaning: Meaning): { slot: Slot; phrases: readonly Phrase[] } {
  const found = new Map<number, number>()
  let phrases: readonly Phrase[] = []
  for (const token of word.slice(0, MOST_TOKENS)) {
    if (token.kind === 'part') continue
    const leading = token === word[0]
    const read = readStretch({ words: [word], token, place }, meaning)
    if (leading) phrases = read.phrases
    for (const { term, quality } of read.terms) {
      if (meaning.index.frequency(term) > 0)
        found.set(term, Math.max(found.get(term) ?? 0, quality * (leading ? 1 : BESIDES)))
    }
  }
  const alternatives = [...found].map(([term, quality]) => ({ term, quality }))
  alternatives.sort((a, b) => b.quality - a.quality || a.term - b.term)
  return { slot: { alternatives, mass: massOfWord(word[0], alternatives, place, meaning) }, phrases }
}

/** Empty where the notes do not have it. */
function slotsOfPhrase({ terms, as, choices = [] }: Phrase, typed: number, meaning: Meaning): Slot[] {
  if (as === 'choices') return choices.map((one) => slotOfNear(one, meaning))
  if (as === 'pieces') return terms.map((term) => slotOfPiece(term, meaning))
  if (as === 'one word') return slotsOfOneWord(terms, typed, meaning)
  const slots = as === 'any' ? [slotOfAny(terms, meaning)] : terms.map((term) => slotOfTerm(term, meaning))
  const isKnown = ({ alternatives }: Slot) => alternatives.length > 0
  if (slots.every(isKnown)) return slots
  // Korean writes two words as one as often as not: `교착 상태`, 교착상태.
  return terms.every((term) => /^[가-힣]+$/.test(term)) ? [slotOfTerm(terms.join(''), meaning)].filter(isKnown) : []
}

/** What was typed decides, unless the notes only know what it is also called. */
function massOfGroup(readings: readonly Reading[]): number {
  const sum = (reading: Reading) => reading.slots.reduce((total, slot) => total + slot.mass, 0)
  const known = readings.filter((one) => one.slots.some((slot) => slot.alternatives.length > 0))
  const [typed] = readings
  if (!typed) return 0
  if (known.length === 0 || known.includes(typed)) return sum(typed)
  return Math.max(...known.map(sum))
}
