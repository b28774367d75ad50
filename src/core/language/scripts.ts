/** A stretch of a text in one script, where it stands. */
export class Word {
  readonly script: 'hangul' | 'latin' | 'number'
  readonly start: number
  readonly end: number
  /** It begins where the word before it ends: `을` in `API를`. */
  readonly glued: boolean
  readonly #of: string

  constructor(script: Word['script'], of: string, start: number, end: number, glued: boolean) {
    this.script = script
    this.start = start
    this.end = end
    this.glued = glued
    this.#of = of
  }

  /** As written: cut out when somebody asks, as most are found where they stand. */
  get text(): string {
    return this.#of.slice(this.start, this.end)
  }
}

const HANGUL = '가-힣ㄱ-ㆎᄀ-ᇿ'
/** Marks that make another name of one or two letters: C++, C#, B+Tree; not those of a sum, `a+b`, or of a rise, `i+=1`. */
const MARKED = '(?<![\\p{L}\\p{N}])[A-Za-z]{1,2}(?:\\+\\+(?![+=])|[+#](?![\\p{N}+#=]|[A-Za-z]{1,2}(?![A-Za-z])))'
const WORD = new RegExp(
  `([${HANGUL}]+)|(\\d+(?:[.,]\\d+)*)|(${MARKED}|[[\\p{L}\\p{M}]--[${HANGUL}]][[\\p{L}\\p{M}\\p{N}]--[${HANGUL}]]*)`,
  'gv',
)

/** Words in order, with their places in the original; anything that is neither letter nor number parts them. Linear in the length. */
export function splitWords(text: string): Word[] {
  const words: Word[] = []
  let last = -1
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    if (kind === KIND.pair) return wordsByPattern(text)
    const end = endOf(kind, text, at)
    if (end > at) words.push(new Word(scriptOf(kind), text, at, end, at === last))
    last = end
    at = end > at ? end : at + 1
  }
  return words
}

/** The same by one expression, as it takes whatever letters there are: for texts that hold letters of two units. */
function wordsByPattern(text: string): Word[] {
  const words: Word[] = []
  let last = -1
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    const end = start + match[0].length
    const script = match[1] !== undefined ? 'hangul' : match[2] !== undefined ? 'number' : 'latin'
    words.push(new Word(script, text, start, end, start === last))
    last = end
  }
  return words
}

/** What a character may be in a word; `more` goes on with one, and begins none: `²`. */
const KIND = { unknown: 0, none: 1, hangul: 2, digit: 3, letter: 4, more: 5, pair: 6 } as const

/** By code, once one was asked for. */
const KINDS = new Uint8Array(0x10000)

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const known = KINDS[code] ?? KIND.unknown
  if (known !== KIND.unknown) return known
  const kind = kindOf(text.charAt(at))
  KINDS[code] = kind
  return kind
}

const IS_HANGUL = new RegExp(`[${HANGUL}]`)

function kindOf(one: string): number {
  if (/[\uD800-\uDFFF]/.test(one)) return KIND.pair
  if (IS_HANGUL.test(one)) return KIND.hangul
  if (/\d/.test(one)) return KIND.digit
  if (/[\p{L}\p{M}]/u.test(one)) return KIND.letter
  return /\p{N}/u.test(one) ? KIND.more : KIND.none
}

function scriptOf(kind: number): Word['script'] {
  return kind === KIND.hangul ? 'hangul' : kind === KIND.digit ? 'number' : 'latin'
}

/** Where a word ends that begins with a character of a kind; where it stands, for one that begins none. */
function endOf(kind: number, text: string, at: number): number {
  if (kind === KIND.hangul) return pastAll(text, at, KIND.hangul, KIND.hangul)
  if (kind === KIND.digit) return endOfNumber(text, at)
  if (kind !== KIND.letter) return at
  const end = pastAll(text, at, KIND.digit, KIND.more)
  const sign = end - at <= 2 ? text.charAt(end) : ''
  if (sign !== '+' && sign !== '#') return end
  ONE_MARKED.lastIndex = at
  return at + (ONE_MARKED.exec(text)?.[0].length ?? end - at)
}

const ONE_MARKED = new RegExp(MARKED, 'uy')

/** Past all characters of kinds from one up to another. */
function pastAll(text: string, from: number, least: number, most: number): number {
  let at = from
  while (at < text.length) {
    const kind = kindAt(text, at)
    if (kind < least || kind > most) break
    at++
  }
  return at
}

/** `1,000.5`, and not the point behind it. */
function endOfNumber(text: string, from: number): number {
  let at = pastAll(text, from, KIND.digit, KIND.digit)
  while (/[.,]/.test(text.charAt(at)) && kindAt(text, at + 1) === KIND.digit)
    at = pastAll(text, at + 1, KIND.digit, KIND.digit)
  return at
}

/** Whether a capital stands there. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /\p{Lu}/u.test(text.charAt(at))
}

const CAMEL = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu

const ONE_PART = /^[A-Z]?[a-z]*$/

/** Parts of a name written as one: `TypeScript` → `Type`, `Script`, `C++` → `C`; empty when it has one part only. */
export function camelParts(text: string): { text: string; at: number }[] {
  if (ONE_PART.test(text)) return []
  const parts = [...text.matchAll(CAMEL)].map((match) => ({ text: match[0], at: match.index }))
  // `C++` is found by `C` as well, as a part of it.
  if (/[+#]$/.test(text)) return parts
  return parts.length < 2 ? [] : parts.filter((part) => part.text.length > 1)
}
