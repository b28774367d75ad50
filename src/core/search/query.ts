import { type Alias, type Aliases, LONGEST_PHRASE, phraseKey } from './aliases.ts'
import { analyse, isCounter, type Token } from './analysis.ts'
import type { InvertedIndex } from './inverted.ts'
import { latinTyped } from './keyboard.ts'
import { familiarityIn, repairLayout } from './layout.ts'
import { lettersOf } from './letter-names.ts'
import type { Mechanism } from './mechanisms.ts'
import { segmentsOf } from './segments.ts'
import { contentShare } from './stopwords.ts'
import type { Near } from './vocabulary.ts'

/** One word of one reading: the terms that would do, best first. */
export interface Slot {
  readonly alternatives: readonly Near[]
  /** How much it says, 0 to 1: rare words much, words of any question nearly nothing. */
  readonly mass: number
}

/** One way to read a stretch of the query. */
export interface Reading {
  readonly slots: readonly Slot[]
  readonly quality: number
}

/** A stretch of the query with all its readings; the best one counts in each section. */
export interface Group {
  readonly readings: readonly Reading[]
  readonly mass: number
}

export interface Query {
  /** What is searched for: as typed, or with its layout put right. */
  readonly text: string
  readonly repaired: boolean
  readonly groups: readonly Group[]
}

/** How much a query says altogether. */
export function massOf(query: Query): number {
  return query.groups.reduce((sum, group) => sum + group.mass, 0)
}

export interface Meaning {
  readonly index: InvertedIndex
  readonly aliases: Aliases
  readonly off: ReadonlySet<Mechanism>
}

/** The last word may be unfinished: its completions are worth more than those of others. */
const AS_TYPED = 0.7
/** A completion that is this good is most likely the word. */
const FINISHED = 0.85
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
  const groups: Group[] = []
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at, meaning)
    const covered = words.slice(at, at + phrase.words)
    groups.push(groupOf(covered, phrase.aliases, at + phrase.words === words.length, meaning))
    at += phrase.words
  }
  return { text, repaired: text !== cut, groups }
}

/** Tokens of one word together, the leading one first. */
function wordsOf(tokens: readonly Token[]): Token[][] {
  const words: Token[][] = []
  for (const token of tokens) {
    const same = words[token.at]
    if (same) same.push(token)
    else words[token.at] = [token]
  }
  return words.map((word) => [...word].sort((a, b) => rank(a) - rank(b)))
}

function rank(token: Token): number {
  return token.kind === 'quantity' ? 0 : token.kind === 'whole' ? 1 : 2
}

/** The longest phrase from a word on that is also called something else. */
function phraseAt(words: readonly Token[][], at: number, { aliases, index }: Meaning) {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const tokens = words.slice(at, at + length).map((word) => word[0] as Token)
    const found = aliases.of(phraseKey(tokens.map((token) => token.term)))
    const joined = length > 1 ? index.vocabulary.id(tokens.map((token) => token.surface).join('')) : undefined
    const one = joined === undefined ? [] : [{ terms: [index.vocabulary.term(joined)], quality: 0.9 }]
    if (found.length + one.length > 0) return { words: length, aliases: [...found, ...one] }
  }
  return { words: 1, aliases: [] as Alias[] }
}

function groupOf(words: readonly Token[][], aliases: readonly Alias[], last: boolean, meaning: Meaning): Group {
  const typed = words.map((word, at) => slotOf(word, last && at === words.length - 1, meaning))
  const readings: Reading[] = [{ slots: typed, quality: 1 }]
  const [only] = words
  if (words.length === 1 && only) readings.push(...otherReadings(only, typed[0], meaning))
  for (const { terms, quality } of aliases) {
    const slots = terms.map((term) => slotOfTerm(term, meaning))
    if (slots.every((slot) => slot.alternatives.length > 0)) readings.push({ slots, quality })
  }
  return { readings, mass: massOfGroup(readings) }
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
  return [parts, segments]
    .filter((terms) => terms.length > 1)
    .map((terms) => ({ slots: terms.map((term) => slotOfTerm(term, meaning)), quality: 0.95 }))
}

function slotOfTerm(term: string, { index }: Meaning): Slot {
  const id = index.vocabulary.id(term)
  const known = id !== undefined && index.frequency(id) > 0
  return {
    alternatives: known ? [{ term: id, quality: 1 }] : [],
    mass: index.rarity(known ? index.frequency(id) : 0),
  }
}

function slotOf(word: readonly Token[], last: boolean, meaning: Meaning): Slot {
  const found = new Map<number, number>()
  for (const token of word.slice(0, 3)) {
    if (token.kind === 'part') continue
    const leading = token === word[0] ? 1 : 0.45
    for (const { term, quality } of alternativesOf(token, last, meaning)) {
      if (meaning.index.frequency(term) === 0) continue
      found.set(term, Math.max(found.get(term) ?? 0, quality * leading))
    }
  }
  const alternatives = [...found].map(([term, quality]) => ({ term, quality }))
  alternatives.sort((a, b) => b.quality - a.quality || a.term - b.term)
  return { alternatives, mass: massOfWord(word[0], alternatives, meaning) }
}

function alternativesOf(token: Token, last: boolean, meaning: Meaning): Near[] {
  const { index, off } = meaning
  const { vocabulary } = index
  const exact = [...new Set([token.term, token.surface])].flatMap((term) => {
    const id = vocabulary.id(term)
    return id === undefined ? [] : [{ term: id, quality: 1 }]
  })
  if (token.script === 'number') return exact
  if (/^[ㄱ-ㅎ]+$/.test(token.surface)) return off.has('initials') ? [] : byInitials(token.surface, meaning)
  if (!off.has('stop-words') && contentShare(token.surface, token.term) < 0.1) return exact
  const near = [...exact]
  if (!off.has('sound')) near.push(...sounding(token, exact.length > 0, meaning))
  if (!off.has('letters')) near.push(...named(lettersOf(token.term), meaning))
  const typed = last ? token.surface : token.term
  if (!off.has('prefix') && (typed.length > 1 || last)) near.push(...completed(typed, last, exact.length > 0, meaning))
  if (!off.has('prefix') && typed !== token.term) near.push(...vocabulary.completions(token.term))
  const sure = near.some(({ term, quality }) => quality > 0.8 && index.frequency(term) > 0)
  if (!sure && !off.has('fuzzy')) near.push(...vocabulary.misspelt(token.term))
  if (!sure && !off.has('fuzzy') && token.surface !== token.term) near.push(...vocabulary.misspelt(token.surface))
  return near
}

/** What a word begins; of an unfinished one also what its end would sound like in the other script. */
function completed(typed: string, last: boolean, known: boolean, { index, off }: Meaning): Near[] {
  const found = index.vocabulary.completions(typed, last ? AS_TYPED : undefined)
  const best = found.reduce<Near | undefined>((a, b) => (a && a.quality >= b.quality ? a : b), undefined)
  if (!last || known || !best || best.quality < FINISHED || off.has('sound')) return found
  const sounds = index.vocabulary.soundingLike(index.vocabulary.term(best.term), true)
  return [...found, ...sounds.map(({ term, quality }) => ({ term, quality: quality * best.quality }))]
}

/** A word that the notes know has less need of another that sounds like it. */
function sounding(token: Token, known: boolean, { index }: Meaning): Near[] {
  const found = index.vocabulary.soundingLike(token.script === 'latin' ? token.surface : token.term, known)
  return known ? found.filter((one) => one.quality > 0.84) : found
}

/** Words by their initials; the same keys may have been meant as Latin letters (`ㄱㅇㄴ`, rds). */
function byInitials(surface: string, meaning: Meaning): Near[] {
  const latin = meaning.off.has('layout') ? undefined : latinTyped(surface)
  return [
    ...meaning.index.vocabulary.withInitials(surface),
    ...named(latin && latin.length > 2 ? [latin] : [], meaning),
  ]
}

function named(spellings: readonly string[], { index }: Meaning): Near[] {
  return spellings.flatMap((spelling) => {
    const term = index.vocabulary.id(spelling)
    return term === undefined ? [] : [{ term, quality: 0.9 }]
  })
}

/** Endings by which an unknown Korean word looks like a verb: less is lost when the notes do not have it. */
const VERBAL = /(?:[다까요죠]|[아어여해]서?|[았었했]을?|[는은을]지|려면|면|게|고|때|줄)$/

/** `몇 개까지` asks for a number; its counter says no more than a word of any question. */
function shareOf({ surface, term, script }: Token): number {
  return script === 'hangul' && isCounter(surface) ? 0.1 : contentShare(surface, term)
}

function massOfWord(token: Token | undefined, alternatives: readonly Near[], { index, off }: Meaning): number {
  if (!token) return 0
  const share = off.has('stop-words') ? 1 : shareOf(token)
  const best = alternatives[0]?.quality ?? 0
  if (best === 0) return share * (token.surface.length === 1 || VERBAL.test(token.surface) ? 0.3 : 1)
  const frequency = alternatives
    .filter((one) => one.quality >= Math.min(0.8, best))
    .reduce((sum, one) => sum + index.frequency(one.term), 0)
  // A guess leaves doubt: what is not quite the word typed counts as half unknown.
  const doubt = Math.min(1, Math.max(0, (0.9 - best) / 0.4))
  return share * (doubt + (1 - doubt) * Math.max(0.08, index.rarity(frequency)))
}
