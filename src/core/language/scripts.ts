/** A stretch of a text in one script, where it stands. */
export interface Word {
  readonly script: 'hangul' | 'latin' | 'number'
  /** As written. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** It begins where the word before it ends: `을` in `API를`. */
  readonly glued: boolean
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
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    const end = start + match[0].length
    const script = match[1] !== undefined ? 'hangul' : match[2] !== undefined ? 'number' : 'latin'
    words.push({ script, text: match[0], start, end, glued: start === last })
    last = end
  }
  return words
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
