import { remembered } from '../memo.ts'
import { foldWithPlaces } from './fold.ts'
import { type Amount, amountAt, mayCount, quantityTerm } from './numbers.ts'
import { camelParts, splitWords, type Word } from './scripts.ts'
import { englishStem, isParticle, koreanStem } from './stems.ts'

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
  /** `whole`: the word; `part`: `script` of `TypeScript`; `bare`: the number of a quantity, or its unit. */
  readonly kind: 'whole' | 'part' | 'bare' | 'quantity'
  readonly script: Word['script']
  /** The number that the word may be as well: `5 minute` for `오분`. */
  readonly amount?: string
  /** Of a query: a word of any question that is meant as a name here: `GET 요청`. */
  readonly isName?: true
}

/** Longer words are no words; cutting them bounds the work a word can cost. */
const MAX_WORD = 40

/** Counts what the analysis does, so that a test can hold it to the text's length: a step a word, and a character looked at. */
export interface Work {
  steps: number
}

/** The one analysis of notes, queries and answers. Never throws, whatever the text; linear in its length. */
export function analyse(original: string, work: Work = { steps: 0 }): Token[] {
  const { text, from } = foldWithPlaces(original)
  const tokens = tokensOf(text, work)
  if (from) for (const token of tokens) putBack(token, from)
  return tokens
}

type Draft = { -readonly [Key in keyof Token]: Token[Key] }

/** Places in what was read become places in what was written. */
function putBack(token: Draft, from: readonly number[]): void {
  token.start = from[token.start] ?? token.start
  token.end = (from[token.end - 1] ?? token.end - 1) + 1
}

function tokensOf(text: string, work: Work): Draft[] {
  const words = splitWords(text)
  const tokens: Draft[] = []
  let at = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    const before = tokens.length
    work.steps += 1 + Math.min(word.text.length, MAX_WORD)
    const forms = word.script === 'number' ? undefined : formsOf(word)
    const amount = forms && !forms.mayCount ? undefined : amountAt(words, i, text)
    if (amount?.sure) pushAmount(amount, words.slice(i, i + amount.more + 1), at, tokens)
    else if (forms) pushWord(word, forms, amount, at, tokens)
    if (amount?.sure) i += amount.more
    if (tokens.length > before) at++
  }
  return tokens
}

/** `amount`: what the word may be besides. */
function pushWord(word: Word, forms: Forms, amount: Amount | undefined, at: number, tokens: Draft[]): void {
  const first = tokens.length
  if (word.script === 'latin' || !(word.glued && isParticle(word.text))) pushForms(word, forms, at, tokens)
  const whole = tokens[first]
  if (whole && amount && amount.more === 0) whole.amount = termOf(amount)
}

function termOf({ digits, unit }: Amount): string {
  return unit === undefined ? digits : quantityTerm(digits, unit)
}

/** The number, the quantity, and what is left of the unit's word: `동안` of `24시간동안`. */
function pushAmount(amount: Amount, words: readonly Word[], at: number, tokens: Draft[]): void {
  const { start, numberEnd, end, unit } = amount
  const digits = amount.digits.slice(0, MAX_WORD)
  const [first] = words
  const last = words.at(-1)
  if (first?.script === 'number')
    tokens.push({ ...numberToken(digits, start, numberEnd, at), kind: unit === undefined ? 'whole' : 'bare' })
  else if (first && (first.script === 'latin' || words.length === 1)) pushForms(first, formsOf(first), at, tokens)
  if (unit === undefined || !last) return
  const term = quantityTerm(digits, unit)
  tokens.push({ ...numberToken(term, start, end, at), kind: 'quantity' })
  // `몇 KB` asks for it without the number.
  if (last !== first && last.script === 'latin')
    tokens.push({ ...tokenOf(formsOf(last).all[0] as Form, last, at), kind: 'bare' })
  const rest = last.text.slice(end - last.start)
  if (last !== first && last.script === 'hangul' && rest.length > 1 && !isParticle(rest))
    pushForms({ script: 'hangul', text: rest, start: end }, hangulForms(rest), at, tokens)
}

function numberToken(term: string, start: number, end: number, at: number): Omit<Token, 'kind'> {
  return { term, surface: term, start, end, at, script: 'number' }
}

type Placed = Pick<Word, 'script' | 'text' | 'start'>

function pushForms(word: Placed, { all }: Forms, at: number, tokens: Draft[]): void {
  for (const form of all) tokens.push(tokenOf(form, word, at))
}

function tokenOf({ term, surface, from, to, kind }: Form, { script, start }: Placed, at: number): Draft {
  return { term, surface, start: start + from, end: start + to, at, kind, script }
}

/** What a word is found by, whatever text it stands in. */
interface Form {
  readonly term: string
  readonly surface: string
  /** Where in the word it stands. */
  readonly from: number
  readonly to: number
  readonly kind: 'whole' | 'part'
}

interface Forms {
  /** The word, and the parts of a name written as one. */
  readonly all: readonly Form[]
  /** Whether a number may begin with it. */
  readonly mayCount: boolean
}

function formsOf({ script, text }: Word): Forms {
  return script === 'latin' ? latinForms(text) : hangulForms(text)
}

const hangulForms = rememberedWord((text): Forms => {
  const surface = text.slice(0, MAX_WORD).normalize('NFC')
  const term = koreanStem(surface)
  // A stem is what its word begins with, unless the text was not composed.
  const to = surface.length === Math.min(text.length, MAX_WORD) ? term.length : text.length
  return { all: [{ term, surface, from: 0, to, kind: 'whole' }], mayCount: isCounting('hangul', text) }
})

const latinForms = rememberedWord((text): Forms => {
  const written = text.slice(0, MAX_WORD)
  const surface = written.toLowerCase()
  const whole: Form = { term: englishStem(surface), surface, from: 0, to: text.length, kind: 'whole' }
  const parts = camelParts(written).map((part): Form => {
    const lower = part.text.toLowerCase()
    return { term: englishStem(lower), surface: lower, from: part.at, to: part.at + part.text.length, kind: 'part' }
  })
  return { all: [whole, ...parts], mayCount: isCounting('latin', text) }
})

function isCounting(script: Word['script'], text: string): boolean {
  return text.length <= MAX_WORD && mayCount({ script, text })
}

/** Most words are short and come again and again; a long one that is kept may keep the text that it was cut from. */
const LONGEST_REMEMBERED = 12

function rememberedWord<T>(work: (word: string) => T): (word: string) => T {
  const known = remembered(work)
  return (word) => (word.length > LONGEST_REMEMBERED ? work(word) : known(word))
}
