import { foldedWords } from '../fold.ts'
import { initialsOf, toKeys } from '../hangul.ts'
import { phonesOf } from '../phones.ts'
import { skeletonOf } from '../transliteration.ts'

/** A name as it is compared, worked out once. */
export interface NameForm {
  /** Place of the entry that bears it. */
  readonly entry: number
  readonly alias: boolean
  /** Keystrokes of its words, without case and punctuation. */
  readonly keys: string
  /** Keystrokes from each word to the end: what a prefix in the middle of a name is a prefix of. */
  readonly tails: readonly string[]
  readonly initials: readonly string[]
  /** How each tail sounds, with the class of its first consonant. */
  readonly sounds: readonly Sound[]
}

export interface Sound {
  readonly phones: string
  readonly first: string
  /** Where each of its words ends in `phones`. */
  readonly ends: readonly number[]
}

/** None for what has no sound, or no consonant. */
export function soundOf(words: readonly string[]): Sound[] {
  return soundOfSpoken(words.map(phonesOf))
}

function soundOfSpoken(spoken: readonly string[]): Sound[] {
  const phones = spoken.join('')
  const first = skeletonOf(phones).charAt(0)
  if (first === '' || spoken.includes('')) return []
  let end = 0
  return [{ phones, first, ends: spoken.map((word) => (end += word.length)) }]
}

/** Characters that a name is found by, twice what is typed at most: its tails are as much as the square of that. */
const MOST_OF_NAME = 200

export function nameForm(name: string, entry: number, alias: boolean, soundsOf = phonesOf): NameForm {
  const words = foldedWords(name.slice(0, MOST_OF_NAME))
  const spoken = words.map(soundsOf)
  const tails = tailsOf(words.map(toKeys))
  return {
    entry,
    alias,
    keys: tails[0] ?? '',
    tails,
    initials: tailsOf(words.map(initialsOf)),
    // Thousands are kept; a list that was copied has no room left over.
    sounds: words.flatMap((_, at) => soundOfSpoken(spoken.slice(at))).slice(),
  }
}

/** From each word to the end. */
function tailsOf(words: readonly string[]): string[] {
  const whole = words.join('')
  let from = 0
  return words.map((word) => {
    const tail = whole.slice(from)
    from += word.length
    return tail
  })
}
