import { allowedSlips, editDistance } from '../../language/edit-distance.ts'
import { foldName } from '../../language/fold.ts'
import { contentShare } from '../../language/function-words.ts'
import { toKeys } from '../../language/hangul.ts'
import { phonesOf } from '../../language/phones.ts'
import { soundsAlike } from '../../language/transliteration.ts'
import type { Subject } from '../types.ts'
import { MOST_OF_NAME, wordsOf } from './holding.ts'

/**
 * What only looks or sounds like a name: no title of many more words is meant by one of them, none by a word within a word
 * (로그 in 프로그래밍), and none where a word that was typed is nowhere in it.
 */
export function isFar(typed: string, one: Subject): boolean {
  const words = wordsOf(typed)
  return !hasLetters(typed, one) || ![one.name, ...one.aliases].some((name) => mayMean(words, wordsOf(name)))
}

function mayMean(words: readonly string[], others: readonly string[]): boolean {
  if (others.length > words.length + MORE_WORDS) return false
  const areHeard = words.some((word) => others.some((other) => isHeard(word, other)))
  const said = others.filter((other) => contentShare(other, other) === 1)
  if (words.length < MOST_OF_NAME * said.length && !areHeard) return false
  const rests = others.map((_, at) => others.slice(at).join(''))
  return words.every(
    (word) =>
      others.some((other) => isHeard(word, other, FAINTLY) || ends(word, other)) ||
      rests.some((rest) => begins(word, rest)),
  )
}

const MORE_WORDS = 5

/** As a beginning with a slip or two, or as it sounds. */
function begins(word: string, rest: string): boolean {
  const [keys, other] = [toKeys(word), toKeys(rest)]
  const slips = Math.max(1, allowedSlips(keys.length))
  for (let length = keys.length - slips; length <= keys.length + slips; length++)
    if (editDistance(keys, other.slice(0, length), slips) <= slips) return true
  const [phones, heard] = [phonesOf(word), phonesOf(rest)]
  return [-1, 0, 1, 2].some((more) => soundsAlike(phones, heard.slice(0, phones.length + more)) >= ALIKE)
}

const ALIKE = 0.8

/** A word of the other script that sounds just so, or nearly. */
function isHeard(word: string, other: string, least = HEARD): boolean {
  return isOfOther(word, other) && soundsAlike(phonesOf(word), phonesOf(other)) >= least
}

const HEARD = 0.9
/** Of a word in a name that sounds alike as a whole. */
const FAINTLY = 0.5

/** In the other script, where only its sound can tell. */
function isOfOther(word: string, other: string): boolean {
  return /^[a-z]/.test(other) !== /^[a-z]/.test(word)
}

/** The last of a compound is what it is; a syllable before it may turn it around: 반정규화. */
function ends(word: string, other: string): boolean {
  return /[가-힣]$/.test(word) && other.endsWith(word) && other.length - word.length >= 2
}

/** Initials among what was typed, the HR of `HR diagram`, stand in a name themselves: what sounds like them is another thing. */
function hasLetters(typed: string, { name, aliases }: Subject): boolean {
  const [first, ...more] = typed.trim().split(/\s+/)
  const letters = more.length === 0 ? [] : [first ?? '', ...more].filter((word) => CAPITALS.test(word))
  const own = [name, ...aliases].flatMap((one) => wordsOf(one))
  return letters.every((one) => own.includes(wordsOf(one)[0] ?? ''))
}

/** A slip of a key in a word that is long enough for one. */
export function isOneSlip(typed: string, name: string): boolean {
  const [keys, other] = [typed, name].map((one) => toKeys(foldName(one)))
  return keys !== undefined && other !== undefined && keys.length > KEYS_OF_A_SLIP && editDistance(keys, other, 1) <= 1
}

const KEYS_OF_A_SLIP = 4

/** Initials that only sound like others are others: HTTPS beside HTTP. */
const INITIALS = /^[b-df-hj-np-tv-xz\d]{2,6}$/i
/** With a vowel they are written in capitals: LRU is no LRQ. */
const CAPITALS = /^[A-Z\d]{2,4}$/

export function isShort(typed: string): boolean {
  return INITIALS.test(typed) || CAPITALS.test(typed)
}

/** A name of one word written as it sounds in the other script: 쿠키 for Cookie. Nothing else sounds just so. */
export function isSpelledByEar(typed: string, { name, aliases }: Subject): boolean {
  const [word = '', ...more] = wordsOf(typed)
  if (more.length > 0) return false
  return [name, ...aliases].map(wordsOf).some(([other = '', ...rest]) => rest.length === 0 && isSameSound(word, other))
}

const LEAST_PHONES = 4

/** In the other script, exactly. */
function isSameSound(word: string, other: string): boolean {
  const heard = phonesOf(word)
  return heard.length >= LEAST_PHONES && isOfOther(word, other) && phonesOf(other) === heard
}
