import { numeralOf, plainNumber, quantityTerm, unitOf } from './units.ts'
import { englishStem, isParticle, koreanStem } from './stems.ts'
import { camelParts, splitWords, type Word } from './scripts.ts'

/** What a word of a text is found by. */
export interface Token {
  /** A stem, a number, a number with its unit (`5 minute`), or a part of a name written as one. */
  readonly term: string
  /** Without its ending cut: what fuzzy matching and transliteration compare. */
  readonly surface: string
  /** Of the original text, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Place among the text's words, from 0; several tokens of one word share it. */
  readonly at: number
  /** `whole`: the word; `part`: `script` of `TypeScript`; `bare`: the number of a quantity. */
  readonly kind: 'whole' | 'part' | 'bare' | 'quantity'
  readonly script: Word['script']
}

/** Longer words are no words; cutting them bounds the work a word can cost. */
const MAX_WORD = 40

/** Counts what the analysis does, so that a test can hold it to the text's length: a step a word, and a character looked at. */
export interface Work {
  steps: number
}

/** The one analysis of notes, queries and answers. Never throws, whatever the text; linear in its length. */
export function analyse(text: string, work: Work = { steps: 0 }): Token[] {
  const words = splitWords(text)
  const tokens: Token[] = []
  let at = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    const next = words[i + 1]
    const before = tokens.length
    work.steps += 1 + Math.min(word.text.length, MAX_WORD)
    if (word.script === 'number') {
      i += pushNumber(word, standsBy(word, next, text) ? next : undefined, text, at, tokens)
    } else if (word.script === 'latin') {
      pushLatin(word, at, tokens)
    } else if (numeralOf(word.text) !== undefined && next && standsBy(word, next, text) && isCounter(next.text)) {
      pushQuantity(numeralOf(word.text) as string, word.start, next, at, tokens)
      i++
    } else if (!(word.glued && isParticle(word.text))) {
      tokens.push(hangulToken(word.text, word.start, at))
    }
    if (tokens.length > before) at++
  }
  return tokens
}

/** A unit stands right behind its number, or a space apart. */
function standsBy(word: Word, next: Word | undefined, text: string): boolean {
  return next !== undefined && next.script !== 'number' && /^ ?$/.test(text.slice(word.end, next.start))
}

/** `next`: what may be its unit. Returns how many words beyond the number it took. */
function pushNumber(word: Word, next: Word | undefined, text: string, at: number, tokens: Token[]): number {
  const value = plainNumber(word.text).slice(0, MAX_WORD)
  const percent = text.charAt(word.end) === '%'
  const unit = percent ? undefined : next && unitOf(next.text)
  tokens.push({
    term: value,
    surface: value,
    start: word.start,
    end: word.end,
    at,
    kind: unit || percent ? 'bare' : 'whole',
    script: 'number',
  })
  if (percent) tokens.push(quantityToken(value, 'percent', word.start, word.end + 1, at))
  if (!unit || !next) return 0
  pushQuantity(value, word.start, next, at, tokens)
  return 1
}

/** The quantity, and what is left of the unit's word: `동안` of `24시간동안`. */
function pushQuantity(value: string, start: number, next: Word, at: number, tokens: Token[]): void {
  const unit = unitOf(next.text)
  if (!unit) return
  const end = next.start + unit.length
  tokens.push(quantityToken(value, unit.unit, start, end, at))
  // `몇 KB` asks for it without the number.
  if (next.script === 'latin') tokens.push({ ...latinToken(next, at), kind: 'bare' })
  const rest = next.text.slice(unit.length)
  if (next.script === 'hangul' && rest.length > 1 && !isParticle(rest)) tokens.push(hangulToken(rest, end, at))
}

function quantityToken(value: string, unit: string, start: number, end: number, at: number): Token {
  const term = quantityTerm(value, unit)
  return { term, surface: term, start, end, at, kind: 'quantity', script: 'number' }
}

/** `개`, `분까지`: what a number counts, with a particle or without. */
export function isCounter(text: string): boolean {
  const unit = unitOf(text)
  return unit !== undefined && (unit.length === text.length || isParticle(text.slice(unit.length)))
}

function hangulToken(text: string, start: number, at: number): Token {
  const surface = text.slice(0, MAX_WORD).normalize('NFC')
  const term = koreanStem(surface)
  // A stem is what its word begins with, unless the text was not composed.
  const length = surface.length === Math.min(text.length, MAX_WORD) ? term.length : text.length
  return { term, surface, start, end: start + length, at, kind: 'whole', script: 'hangul' }
}

function latinToken({ text, start, end }: Word, at: number): Token {
  const surface = text.slice(0, MAX_WORD).toLowerCase()
  return { term: englishStem(surface), surface, start, end, at, kind: 'whole', script: 'latin' }
}

function pushLatin(word: Word, at: number, tokens: Token[]): void {
  const whole = latinToken(word, at)
  tokens.push(whole)
  for (const part of camelParts(word.text.slice(0, MAX_WORD))) {
    const lower = part.text.toLowerCase()
    const start = word.start + part.at
    const term = englishStem(lower)
    tokens.push({ ...whole, term, surface: lower, start, end: start + part.text.length, kind: 'part' })
  }
}
