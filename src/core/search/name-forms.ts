import { initialsOf, toKeys } from './jamo.ts'
import { phonesOf } from './phones.ts'

/** A name as it is compared, worked out once. */
export interface NameForm {
  /** Place of the entry that bears it. */
  readonly entry: number
  readonly alias: boolean
  /** Words without case and punctuation, each with its keystrokes. */
  readonly words: readonly string[]
  readonly keys: string
  /** Keystrokes from each word to the end: what a prefix in the middle of a name is a prefix of. */
  readonly tails: readonly string[]
  readonly initials: readonly string[]
  readonly phones: readonly string[]
}

export function nameForm(name: string, entry: number, alias: boolean): NameForm {
  const words = foldedWords(name)
  const tails = words.map((_, at) => words.slice(at).join(''))
  return {
    entry,
    alias,
    words,
    keys: toKeys(words.join('')),
    tails: tails.map(toKeys),
    initials: tails.map(initialsOf),
    phones: tails.map((tail) => phonesOf(tail)).filter((phones) => phones !== ''),
  }
}

/** Lower-case words; a change between Hangul and other letters parts them as well (`DB클러스터`). */
export function foldedWords(text: string): string[] {
  return text
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=[가-힣])(?=[a-z0-9])|(?<=[a-z0-9])(?=[가-힣])/g, ' ')
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== '')
}
