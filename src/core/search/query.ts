import { type Alias, LONGEST_PHRASE, phraseKey } from './aliases.ts'
import { analyse, type Token } from '../language/tokens.ts'
import { isCounter } from '../language/units.ts'
import { type AskedNumber, askedNumber } from './asked.ts'
import type { InvertedIndex } from './inverted.ts'
import { familiarityIn, repairLayout } from './layout.ts'
import type { Group, Meaning, Place, Query, Reading, Slot } from './reading.ts'
import { guessedSegmentsOf, segmentsOf } from './segments.ts'
import { slotOf, slotOfPiece, slotOfTerm } from './slots.ts'
import { contentShare, isQuestion } from '../language/function-words.ts'

/** Longer queries are cut: nobody asks that much. */
const MAX_QUERY = 400
const MAX_WORDS = 40

/** Reads what was typed: puts the layout right, cuts it into words and finds for each of them what the notes call it. */
export function interpret(typed: string, meaning: Meaning): Query {
  const { index, off } = meaning
  const cut = typed.slice(0, MAX_QUERY).toWellFormed().normalize('NFC')
  const segments = (word: string) => (off.has('segments') ? [] : segmentsOf(word, index.vocabulary))
  const text = off.has('layout') ? cut : repairLayout(cut, familiarityIn(index.vocabulary, segments))
  const words = wordsOf(analyse(text)).slice(0, MAX_WORDS)
  const inQuestion = !off.has('stop-words') && isQuestion(text)
  const groups: Group[] = []
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at, meaning)
    const covered = words.slice(at, at + phrase.words)
    const end = at + phrase.words
    const place = {
      last: end === words.length,
      counted: asksForNumber(words, at),
      determined: isFunctional(words[at - 1]?.[0]),
      alone: words.length === 1,
      inQuestion,
      korean: /[가-힣]/.test(text),
      first: words.slice(0, at).every((word) => isFunctional(word[0])),
    }
    groups.push(groupOf(covered, phrase.aliases, place, meaning))
    at = end
  }
  const asked = numberAsked(words)
  return { text, repaired: text !== cut, groups, ...(asked ? { asked } : {}) }
}

/** The last one that it asks for: `몇 개를 몇 분 동안` is rare. */
function numberAsked(words: readonly Token[][]): AskedNumber | undefined {
  let asked: AskedNumber | undefined
  words.forEach(([word], at) => {
    asked = askedNumber(word, words[at + 1]?.[0]) ?? asked
  })
  return asked
}

/** Whether a word is the counter behind 몇. */
function asksForNumber(words: readonly Token[][], at: number): boolean {
  const token = words[at]?.[0]
  if (words[at - 1]?.[0]?.surface !== '몇') return false
  return token !== undefined && isCounter(token.surface)
}

function isFunctional(token: Token | undefined): boolean {
  return token !== undefined && contentShare(token.surface, token.term) < 0.1
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

/** The longest phrase from a word on that is also called something else. */
function phraseAt(words: readonly Token[][], at: number, { aliases, index, off }: Meaning) {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const tokens = words.slice(at, at + length).map((word) => word[0] as Token)
    const found = aliases.of(phraseKey(tokens.map((token) => token.term)))
    const joined = length > 1 ? index.vocabulary.id(tokens.map((token) => token.surface).join('')) : undefined
    const one: Alias[] = joined === undefined ? [] : [{ terms: [index.vocabulary.term(joined)], quality: 0.9 }]
    if (length > 1 && found.length + one.length === 0 && !off.has('sound')) one.push(...heardAs(tokens, index))
    if (found.length + one.length > 0) return { words: length, aliases: [...found, ...one] }
  }
  return { words: 1, aliases: [] as Alias[] }
}

/** A name that sounds like several words together, one of them unknown: `라이프 사이클`, lifecycle; `플로우 로그`, Flow Logs. */
function heardAs(tokens: readonly Token[], index: InvertedIndex): Alias[] {
  const { vocabulary, joined } = index
  const known = ({ term }: Token) => index.frequency(vocabulary.id(term) ?? -1) > 0
  if (tokens.length > 3 || tokens.every(known) || !tokens.every(({ surface }) => /^[가-힣]+$/.test(surface))) return []
  if (tokens.some(({ surface, term }) => contentShare(surface, term) < 1)) return []
  const whole = tokens.map(({ surface }, i) => (i === tokens.length - 1 ? (tokens[i]?.term ?? '') : surface)).join('')
  if (whole.length < LEAST_HEARD) return []
  const words = vocabulary
    .soundingLike(whole, true)
    .map(({ term, quality }) => ({ terms: [vocabulary.term(term)], quality }))
  return [...words, ...joined.near(whole)].filter(({ quality }) => quality >= SURELY_HEARD)
}

const LEAST_HEARD = 4
const SURELY_HEARD = 0.8

function groupOf(words: readonly Token[][], aliases: readonly Alias[], place: Place, meaning: Meaning): Group {
  const typed = words.map((word, at) =>
    slotOf(word, { ...place, last: place.last && at === words.length - 1 }, meaning),
  )
  const readings: Reading[] = [{ slots: typed, quality: 1 }]
  const [only] = words
  if (words.length === 1 && only) readings.push(...otherReadings(only, typed[0], meaning))
  if (only?.[0] && aliases.length === 0) readings.push(...writtenFor(only[0], meaning))
  for (const { terms, quality } of aliases) {
    const slots = terms.map((term) => slotOfTerm(term, meaning))
    if (slots.every((slot) => slot.alternatives.length > 0)) readings.push({ slots, quality })
  }
  return { readings, mass: massOfGroup(readings) }
}

/** One slot of all that is written for a verb; it says less than a noun. */
function writtenFor({ surface, term, script }: Token, meaning: Meaning): Reading[] {
  const { aliases, index, off } = meaning
  if (script !== 'hangul' || off.has('everyday') || contentShare(surface, term) < 1) return []
  const found = aliases
    .ofVerb(surface)
    .flatMap((terms) => (terms.length === 1 ? slotOfTerm(terms[0] ?? '', meaning).alternatives : []))
  const mass = VERB * index.rarity(found.reduce((sum, one) => sum + index.frequency(one.term), 0))
  return found.length === 0 ? [] : [{ slots: [{ alternatives: found, mass }], quality: 0.9 }]
}

const VERB = 0.6

/** What was typed decides, unless the notes only know what it is also called. */
function massOfGroup(readings: readonly Reading[]): number {
  const sum = (reading: Reading) => reading.slots.reduce((total, slot) => total + slot.mass, 0)
  const known = readings.filter((one) => one.slots.some((slot) => slot.alternatives.length > 0))
  const [typed] = readings
  if (!typed) return 0
  if (known.length === 0 || known.includes(typed)) return sum(typed)
  return Math.max(...known.map(sum))
}

/** A compound cut into words, a name cut into parts: for words that the notes do not know as they are. */
function otherReadings(word: readonly Token[], slot: Slot | undefined, meaning: Meaning): Reading[] {
  const token = word[0]
  if (!token || (slot?.alternatives[0]?.quality ?? 0) > 0.9) return []
  const parts = word.filter((one) => one.kind === 'part').map((one) => one.term)
  const segments = meaning.off.has('segments')
    ? []
    : token.script === 'hangul' || token.script === 'latin'
      ? segmentsOf(token.surface, meaning.index.vocabulary)
      : []
  const cut = [parts, segments].filter((terms) => terms.length > 1)
  const known = cut.map((terms) => ({ slots: terms.map((term) => slotOfPiece(term, meaning)), quality: 0.95 }))
  if (meaning.off.has('segments')) return known
  const joined = [...joinedReadings(token, slot, meaning), ...abbreviated(token, slot, meaning)]
  return known.length + joined.length > 0 ? [...known, ...joined] : guessedReadings(token, slot, meaning)
}

function guessedReadings({ term }: Token, slot: Slot | undefined, meaning: Meaning): Reading[] {
  const { index } = meaning
  const cut = guessedSegmentsOf(term, index.vocabulary, (one) => index.frequency(one) > 0)
  if (!cut || cut.quality <= (slot?.alternatives[0]?.quality ?? 0)) return []
  return [{ slots: slotsOfOneWord(cut.pieces, slot?.mass ?? 1, meaning), quality: cut.quality }]
}

/** What was typed as one word says no more than that word does when it is unknown, however many the notes make of it. */
function joinedReadings({ script, surface, term }: Token, slot: Slot | undefined, meaning: Meaning): Reading[] {
  const phrases = meaning.index.joined.near(script === 'latin' ? surface : term)
  return phrases.map(({ terms, quality }) => ({ slots: slotsOfOneWord(terms, slot?.mass ?? 1, meaning), quality }))
}

/** Letters that the notes do not have stand for a name that they have. */
function abbreviated({ surface }: Token, slot: Slot | undefined, meaning: Meaning): Reading[] {
  if (meaning.off.has('acronyms') || (slot?.alternatives.length ?? 0) > 0) return []
  const phrases = meaning.index.joined.abbreviatedAs(surface)
  return phrases.map((terms) => ({ slots: slotsOfOneWord(terms, slot?.mass ?? 1, meaning), quality: ABBREVIATED }))
}

const ABBREVIATED = 0.8

function slotsOfOneWord(terms: readonly string[], most: number, meaning: Meaning): Slot[] {
  const slots = terms.map((term) => slotOfPiece(term, meaning))
  const mass = slots.reduce((sum, slot) => sum + slot.mass, 0)
  return slots.map((slot) => ({ ...slot, mass: slot.mass * Math.min(1, most / Math.max(mass, 1e-6)) }))
}
