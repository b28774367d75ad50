import { syllableOf } from './jamo.ts'

/**
 * Hangul and Latin spellings of one sound: `키네시스` and Kinesis, `stream` and 스트림, `파라메터` and 파라미터. Both are read as
 * phones (capitals: classes of consonants; small letters: vowels); candidates share the skeleton of consonants up to one
 * slip, and a weighted distance decides. For: transliterations both ways. No list of words.
 */
const INITIAL: Readonly<Record<string, string>> = {
  ...{ ㄱ: 'K', ㄲ: 'K', ㅋ: 'K', ㄷ: 'T', ㄸ: 'T', ㅌ: 'T', ㅂ: 'P', ㅃ: 'P', ㅍ: 'P', ㅅ: 'S', ㅆ: 'S' },
  ...{ ㅈ: 'C', ㅉ: 'C', ㅊ: 'C', ㅁ: 'M', ㄴ: 'N', ㄹ: 'L', ㅎ: 'H', ㅇ: '' },
}
const FINAL: Readonly<Record<string, string>> = {
  ...{ ㄱ: 'K', ㄲ: 'K', ㅋ: 'K', ㄳ: 'K', ㄴ: 'N', ㄵ: 'N', ㄶ: 'N', ㅇ: 'N', ㄹ: 'L', ㄺ: 'K', ㅁ: 'M', ㄻ: 'M' },
  ...{ ㅂ: 'P', ㅍ: 'P', ㅄ: 'P', ㄷ: 'T', ㅌ: 'T', ㅅ: 'T', ㅆ: 'T', ㅈ: 'T', ㅊ: 'T', ㅎ: '' },
}
const VOWEL: Readonly<Record<string, string>> = {
  ...{ ㅏ: 'a', ㅑ: 'a', ㅐ: 'e', ㅒ: 'e', ㅔ: 'e', ㅖ: 'e', ㅓ: 'x', ㅕ: 'x', ㅗ: 'o', ㅛ: 'o', ㅜ: 'u', ㅠ: 'u' },
  ...{ ㅡ: '', ㅣ: 'i', ㅢ: 'i', ㅘ: 'Wa', ㅝ: 'Wx', ㅟ: 'Wi', ㅙ: 'We', ㅞ: 'We', ㅚ: 'We' },
}

/** Spelling → phones, the first that fits at a place. `(?!…)` looks ahead, `^` is the word's start. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/(?:tion|sion)/y, 'SoN'],
  [/tch|ch/y, 'C'],
  [/ture?\b/y, 'Co'],
  [/sch/y, 'SK'],
  [/sh|th/y, 'S'],
  [/ph/y, 'P'],
  [/(?<=[aeiou])gh/y, ''],
  [/ck|cc(?![eiy])/y, 'K'],
  [/qu/y, 'KW'],
  [/\bx/y, 'C'],
  [/x/y, 'KS'],
  [/ng(?![aeiouy])/y, 'N'],
  [/\bkn/y, 'N'],
  [/\bwr/y, 'L'],
  [/c(?=[eiy])/y, 'S'],
  [/g(?=[ey])/y, 'C'],
  [/[ckqg]/y, 'K'],
  [/j|z/y, 'C'],
  [/s/y, 'S'],
  [/[dt]/y, 'T'],
  [/[bpfv]/y, 'P'],
  [/m/y, 'M'],
  [/n/y, 'N'],
  [/r(?![aeiouyr])/y, ''],
  [/[lr]/y, 'L'],
  [/au|aw/y, 'o'],
  [/h/y, 'H'],
  [/w/y, 'W'],
  [/ee|ea|ey|ie/y, 'i'],
  [/oo|ou/y, 'u'],
  [/(?<=[^aeiouy])e\b/y, ''],
  [/y/y, 'i'],
]

/** Phones of a word; neighbours of one class are one. Empty when it has other letters than Hangul and a-z. */
export function phonesOf(word: string): string {
  const phones = /^[a-z]/.test(word) ? latinPhones(word) : hangulPhones(word)
  return phones.replace(/([A-Z])\1+/g, '$1')
}

function hangulPhones(word: string): string {
  let phones = ''
  for (let i = 0; i < word.length; i++) {
    const one = syllableOf(word.charCodeAt(i))
    if (!one) return ''
    phones += (INITIAL[one.initial] ?? '') + (VOWEL[one.vowel] ?? '') + (FINAL[one.final] ?? '')
  }
  return phones
}

function latinPhones(word: string): string {
  let phones = ''
  let at = 0
  while (at < word.length) {
    const rule = LATIN.find(([pattern]) => {
      pattern.lastIndex = at
      return pattern.test(word)
    })
    if (rule) {
      phones += rule[1]
      at = rule[0].lastIndex
    } else {
      const char = word.charAt(at++)
      if (/[aeiou]/.test(char)) phones += char
      else if (!/[0-9]/.test(char)) return ''
    }
  }
  return phones
}

/** The consonants that decide: no h, no w, 즈 and 스 alike. */
export function skeletonOf(phones: string): string {
  return phones
    .replace(/[a-zHW]/g, '')
    .replaceAll('C', 'S')
    .replace(/(.)\1+/g, '$1')
}

const CONSONANTS = [...'KTPSMNL']

/** A skeleton and all that are one slip away: where candidates are looked for. */
export function nearSkeletons(skeleton: string): string[] {
  const near = [skeleton]
  if (skeleton.length < 3) return near
  for (let i = 0; i <= skeleton.length; i++) {
    const head = skeleton.slice(0, i)
    const tail = skeleton.slice(i + 1)
    if (i < skeleton.length) near.push(head + tail)
    for (const consonant of CONSONANTS) {
      near.push(head + consonant + skeleton.slice(i))
      if (i < skeleton.length && consonant !== skeleton.charAt(i)) near.push(head + consonant + tail)
    }
  }
  return near
}

const RELATED: Readonly<Record<string, number>> = { CS: 0.15, CK: 0.5, ST: 0.45, CT: 0.5, HP: 0.4, MN: 0.6 }
/** `x` is ㅓ, which English spells with any letter. */
const VOWELS: Readonly<Record<string, number>> = {
  ...{ ax: 0.1, ex: 0.08, ix: 0.15, ox: 0.08, ux: 0.08, ae: 0.12, ei: 0.1, ou: 0.12, ao: 0.2, au: 0.15, eo: 0.25 },
}
const DROPPED: Readonly<Record<string, number>> = { H: 0.2, W: 0.15, L: 0.5, S: 0.7, C: 0.7 }

/** 1 for the same sound, 0 for nothing in common. */
export function soundsAlike(one: string, other: string): number {
  const consonants = Math.max(consonantCount(one), consonantCount(other), 1)
  let row = new Float64Array(other.length + 1)
  for (let j = 1; j <= other.length; j++) row[j] = (row[j - 1] ?? 0) + dropCost(other.charAt(j - 1))
  for (let i = 1; i <= one.length; i++) {
    const next = new Float64Array(other.length + 1)
    const a = one.charAt(i - 1)
    const dropA = dropCost(a)
    next[0] = (row[0] ?? 0) + dropA
    for (let j = 1; j <= other.length; j++) {
      const b = other.charAt(j - 1)
      const swap = (row[j - 1] ?? 0) + changeCost(a, b)
      next[j] = Math.min(swap, (row[j] ?? 0) + dropA, (next[j - 1] ?? 0) + dropCost(b))
    }
    row = next
  }
  return Math.max(0, 1 - (row[other.length] ?? 0) / consonants)
}

function consonantCount(phones: string): number {
  return phones.replace(/[a-zHW]/g, '').length
}

function dropCost(phone: string): number {
  if (phone >= 'a') return 0.2
  return DROPPED[phone] ?? 0.85
}

function changeCost(a: string, b: string): number {
  if (a === b) return 0
  if (a >= 'a' && b >= 'a') return VOWELS[a < b ? a + b : b + a] ?? 0.35
  if (a >= 'a' || b >= 'a') return 1.2
  return RELATED[a < b ? a + b : b + a] ?? 1
}

/** How alike two words must sound: short ones almost the same. */
export function soundThreshold(skeleton: string): number {
  if (skeleton.length < 2) return 0.88
  return skeleton.length < 3 ? 0.8 : 0.72
}
