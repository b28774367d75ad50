import { allowedSlips, editDistance } from '../edit-distance.ts'
import { foldedWords } from '../fold.ts'
import { toKeys } from '../hangul.ts'
import { skeletonOf, soundsAlike } from '../transliteration.ts'
import type { NameForm, Sound } from './name-forms.ts'

/**
 * What a match is worth, in tiers: the name itself, its beginning, the beginning of one of its words, initials, the middle;
 * then what was meant: the sound, a slip. A lower tier never overtakes a higher one.
 */
export const TIER = {
  ...{ whole: 100, start: 90, word: 80, words: 70, initials: 65, middle: 55, sound: 45, slip: 30 },
} as const
/** The more of a name was typed, the more it is worth: up to so much. */
export const SHARE = 9
/** From the name's own beginning. */
export const FIRST_INITIALS = 4
export const ALIAS = 2
/** From here on a name sent unpicked is taken to be meant. */
export const MEANT = 40
/** How alike words must sound: those of few consonants nearly the same, unfinished ones more than whole ones. */
const LONG = { whole: 0.8, begun: 0.88 } as const
const SHORT = { whole: 0.9, begun: 0.95 } as const
const NEVER = 2
/** Phones that a beginning may have fewer or more than what was typed. */
export const PHONES = { fewer: 1, more: 2 } as const
/** Of a second word at least so much must be there. */
const HALF = 0.5
/** Short of this a slip is only one in all of a name or of its last words. */
const LEAST_KEYS_BEGUN = 6
/** A whole name of so many keys may have two slips, one of them a second swap: `Aroura`. */
const LEAST_KEYS_OF_TWO = 6
/** With fewer keys than this, two slips leave the first one: `Stacks` is no `Tasks`. */
const LEAST_KEYS_OF_FIRST = 9

/** What was typed, worked out once for all names. */
export interface Written {
  readonly whole: string
  readonly keys: string
  /** Keystrokes of each word. */
  readonly words: readonly string[]
  readonly initialsOnly: boolean
}

export function asWritten(typed: string): Written {
  const words = foldedWords(typed)
  const whole = words.join('')
  return { whole, keys: toKeys(whole), words: words.map(toKeys), initialsOnly: /^[ㄱ-ㅎ]+$/.test(whole) }
}

/** By what is written: nothing is guessed. The more of the name was typed, the better within its tier. */
export function sureScore({ whole, keys, words, initialsOnly }: Written, form: NameForm): number {
  if (keys === '' || form.keys === '') return 0
  const share = Math.min(1, keys.length / form.keys.length)
  if (keys === form.keys) return TIER.whole
  if (form.keys.startsWith(keys)) return TIER.start + SHARE * share
  if (form.tails.some((tail) => tail.startsWith(keys))) return TIER.word + SHARE * share
  if (initialsOnly) {
    if (form.initials[0]?.startsWith(whole)) return TIER.initials + FIRST_INITIALS + share
    return form.initials.some((initials) => initials.startsWith(whole)) ? TIER.initials + share : 0
  }
  const beginsAWord = (word: string) => form.tails.some((tail) => tail.startsWith(word))
  if (words.length > 1 && words.every(beginsAWord)) return TIER.words + SHARE * share
  if (whole.length > 1 && form.keys.includes(keys)) return TIER.middle + SHARE * share
  return 0
}

/** How well the beginning of a name, or of one of its words, sounds like what was typed. */
export function soundScore({ phones, first }: Sound, form: NameForm): number {
  let best = 0
  form.sounds.forEach((name, at) => {
    if (name.first !== first || isTooLong(phones, name.phones.length)) return
    for (let length = phones.length - PHONES.fewer; length <= phones.length + PHONES.more; length++) {
      const least = leastAlike(phones, name, length)
      const alike = least === NEVER ? 0 : soundsAlike(phones, name.phones.slice(0, length))
      const whole = length >= name.phones.length && at === 0 ? 4 : 0
      const score = TIER.sound * alike + whole
      // Half a word that sounds so is a suggestion: 스택 is no Steganography.
      if (alike >= least) best = Math.max(best, isMost(name, length) ? score : Math.min(score, MEANT - 1))
    }
  })
  return best
}

/** What is half as long again sounds otherwise. */
export function isTooLong(phones: string, length: number): boolean {
  return phones.length > length * 1.5 + 2
}

/** Whether the word that a length ends in is heard for the most part. */
function isMost({ ends }: Sound, length: number): boolean {
  const next = ends.findIndex((end) => end >= length)
  const begun = ends[next - 1] ?? 0
  return next < 0 || length - begun >= HALF * ((ends[next] ?? 0) - begun)
}

/** Whole words may sound a little otherwise; the beginning of one says less, and a mere letter of a next word nothing. */
function leastAlike(phones: string, { ends }: Sound, length: number): number {
  const next = ends.findIndex((end) => end >= length)
  if (next < 0 || ends[next] === length) return leastOfWhole(phones)
  const begun = ends[next - 1] ?? 0
  const share = (length - begun) / ((ends[next] ?? 0) - begun)
  if (next > 0 && share < HALF) return NEVER
  return isShort(phones) ? SHORT.begun : LONG.begun
}

export function leastOfWhole(phones: string): number {
  return isShort(phones) ? SHORT.whole : LONG.whole
}

function isShort(phones: string): boolean {
  return skeletonOf(phones).length < 3
}

/** Slips that are let pass: in a whole name, and in what a name or one of its words begins with, -1 for none at all. */
export function slipsIn(keys: string): { readonly whole: number; readonly tail: number; readonly begun: number } {
  const tail = allowedSlips(keys.length)
  return {
    whole: keys.length >= LEAST_KEYS_OF_TWO ? 2 : -1,
    tail,
    begun: keys.length < LEAST_KEYS_BEGUN ? -1 : tail,
  }
}

/** By keystrokes: the beginning of a name, or of one of its words, with as many slips as its length forgives. */
export function hasSlips(keys: string, form: NameForm): boolean {
  const most = slipsIn(keys)
  const isFirst = keys.length >= LEAST_KEYS_OF_FIRST || keys[0] === form.keys[0]
  if (isFirst && most.whole >= 0 && editDistance(keys, form.keys, most.whole) <= most.whole) return true
  return form.tails.some((tail) => {
    if (most.begun < 0) return editDistance(keys, tail, most.tail) <= most.tail
    for (let length = keys.length - most.begun; length <= keys.length + most.begun; length++)
      if (editDistance(keys, tail.slice(0, length), most.begun) <= most.begun) return true
    return false
  })
}
