import { foldWithPlaces } from './fold.ts'
import { type Amount, amountAt, canCount, quantityTerm } from './numbers.ts'
import { camelParts, splitWords, type Word } from './scripts.ts'
import { englishStem, isParticle, koreanStem } from './stems.ts'
import { WordTable } from './word-table.ts'

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
  /** The same wherever the same word stands. */
  readonly noted?: Noted
}

/** Where whoever numbers words notes which one it is: to look that up for each of a million costs more than to read them. */
interface Noted {
  by: object | undefined
  as: number
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
    work.steps += 1 + Math.min(word.end - word.start, MAX_WORD)
    const forms = word.script === 'number' ? undefined : formsOf(word, text)
    const amount = forms && !forms.canCount ? undefined : amountAt(words, i, text)
    if (amount?.sure) pushAmount(amount, words.slice(i, i + amount.more + 1), text, at, tokens)
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
function pushAmount(amount: Amount, words: readonly Word[], text: string, at: number, tokens: Draft[]): void {
  const { start, numberEnd, end, unit } = amount
  const digits = amount.digits.slice(0, MAX_WORD)
  const [first] = words
  const last = words.at(-1)
  if (first?.script === 'number')
    tokens.push({ ...numberToken(digits, start, numberEnd, at), kind: unit === undefined ? 'whole' : 'bare' })
  else if (first && (first.script === 'latin' || words.length === 1)) pushForms(first, formsOf(first, text), at, tokens)
  if (unit === undefined || !last) return
  const term = quantityTerm(digits, unit)
  tokens.push({ ...numberToken(term, start, end, at), kind: 'quantity' })
  // `몇 KB` asks for it without the number.
  if (last !== first && last.script === 'latin')
    tokens.push({ ...tokenOf(formsOf(last, text).all[0] as Form, last, at), kind: 'bare' })
  const rest = last.text.slice(end - last.start)
  if (last !== first && last.script === 'hangul' && rest.length > 1 && !isParticle(rest))
    pushForms({ script: 'hangul', start: end }, hangulForms.of(text, end, last.end), at, tokens)
}

function numberToken(term: string, start: number, end: number, at: number): Omit<Token, 'kind'> {
  return { term, surface: term, start, end, at, script: 'number' }
}

type Placed = Pick<Word, 'script' | 'start'>

function pushForms(word: Placed, { all }: Forms, at: number, tokens: Draft[]): void {
  for (const form of all) tokens.push(tokenOf(form, word, at))
}

function tokenOf({ term, surface, from, to, kind, noted }: Form, { script, start }: Placed, at: number): Draft {
  return { term, surface, start: start + from, end: start + to, at, kind, script, noted }
}

/** What a word is found by, whatever text it stands in. */
interface Form {
  readonly term: string
  readonly surface: string
  /** Where in the word it stands. */
  readonly from: number
  readonly to: number
  readonly kind: 'whole' | 'part'
  readonly noted: Noted
}

interface Forms {
  /** The word, and the parts of a name written as one. */
  readonly all: readonly Form[]
  /** Whether an amount can begin with it. */
  readonly canCount: boolean
}

function formsOf({ script, start, end }: Word, text: string): Forms {
  return (script === 'latin' ? latinForms : hangulForms).of(text, start, end)
}

const hangulForms = new WordTable((text): Forms => {
  const surface = text.slice(0, MAX_WORD).normalize('NFC')
  const term = koreanStem(surface)
  // A stem is what its word begins with, unless the text was not composed.
  const to = surface.length === Math.min(text.length, MAX_WORD) ? term.length : text.length
  return { all: [{ term, surface, from: 0, to, kind: 'whole', noted: nobody() }], canCount: isCounting('hangul', text) }
})

const latinForms = new WordTable((text): Forms => {
  const written = text.slice(0, MAX_WORD)
  const surface = written.toLowerCase()
  const whole: Form = { term: englishStem(surface), surface, from: 0, to: text.length, kind: 'whole', noted: nobody() }
  const parts = camelParts(written).map((part): Form => {
    const lower = part.text.toLowerCase()
    const to = part.at + part.text.length
    return { term: englishStem(lower), surface: lower, from: part.at, to, kind: 'part', noted: nobody() }
  })
  return { all: [whole, ...parts], canCount: isCounting('latin', text) }
})

function nobody(): Noted {
  return { by: undefined, as: -1 }
}

function isCounting(script: Word['script'], text: string): boolean {
  return text.length <= MAX_WORD && canCount(script, text)
}
