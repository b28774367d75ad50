import { disassemble } from 'es-hangul'

/**
 * Hangul as keystrokes of the two-set keyboard: `데이터` → `ㄷㅔㅇㅣㅌㅓ`. A half-typed syllable (`데잍`) is then a prefix and a
 * slip of one key is one edit. Also gives the initials
 * (`ㄱㅇㅅ` for 가용성).
 */
const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ']
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']
const COMPOUNDS: Readonly<Record<string, string>> = {
  ㅘ: 'ㅗㅏ',
  ㅙ: 'ㅗㅐ',
  ㅚ: 'ㅗㅣ',
  ㅝ: 'ㅜㅓ',
  ㅞ: 'ㅜㅔ',
  ㅟ: 'ㅜㅣ',
  ㅢ: 'ㅡㅣ',
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
}
const JOINED: ReadonlyMap<string, string> = new Map(Object.entries(COMPOUNDS).map(([one, two]) => [two, one]))

const FIRST = 0xac00
const LAST = 0xd7a3

export interface Syllable {
  readonly initial: string
  readonly vowel: string
  /** Empty for an open syllable. */
  readonly final: string
}

export function isSyllable(code: number): boolean {
  return code >= FIRST && code <= LAST
}

/** Whether a syllable ends in its vowel: behind it particles and endings have another form. */
export function isOpen(code: number): boolean {
  return isSyllable(code) && (code - FIRST) % 28 === 0
}

/** Whether a syllable ends in ㄹ: before 로 it counts as open. */
export function endsInL(code: number): boolean {
  return isSyllable(code) && FINALS[(code - FIRST) % 28] === 'ㄹ'
}

export function syllableOf(code: number): Syllable | undefined {
  if (!isSyllable(code)) return undefined
  const at = code - FIRST
  return {
    initial: INITIALS[Math.floor(at / 588)] ?? '',
    vowel: VOWELS[Math.floor((at % 588) / 28)] ?? '',
    final: FINALS[at % 28] ?? '',
  }
}

/** Keystrokes of each syllable, once one was asked for: every name and every word of the notes is read by them. */
const KEYS = new Array<string | undefined>(LAST - FIRST + 1)
const NO_HANGUL = /^[\x20-\x7E]*$/

/** Keystrokes of a text; what is not Hangul stays as it is. */
export function toKeys(text: string): string {
  if (NO_HANGUL.test(text)) return text
  let keys = ''
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    keys += isSyllable(text.charCodeAt(i)) ? keysOf(char) : split(char)
  }
  return keys
}

function keysOf(syllable: string): string {
  const at = syllable.charCodeAt(0) - FIRST
  const keys = KEYS[at] ?? disassemble(syllable)
  KEYS[at] = keys
  return keys
}

/** Initial consonants of a text's syllables, `가용성` → `ㄱㅇㅅ`; what is not a syllable stays as it is. */
export function initialsOf(text: string): string {
  let initials = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    initials += isSyllable(code) ? INITIALS[Math.floor((code - FIRST) / 588)] : text.charAt(i)
  }
  return initials
}

/** Puts keystrokes together as an input method does; what makes no syllable stays a lone jamo. Never throws. */
export function fromKeys(keys: string): string {
  let text = ''
  let at = 0
  while (at < keys.length) {
    const [syllable, used] = takeSyllable(keys, at)
    text += syllable
    at += used
  }
  return text
}

function takeSyllable(keys: string, at: number): [string, number] {
  const initial = INITIALS.indexOf(keys.charAt(at))
  const first = keys.charAt(at + 1)
  if (initial < 0 || !VOWELS.includes(first)) return [keys.charAt(at), 1]
  const pair = JOINED.get(first + keys.charAt(at + 2))
  const vowel = pair !== undefined && VOWELS.includes(pair) ? pair : first
  let used = vowel === first ? 2 : 3
  const final = takeFinal(keys, at + used)
  used += split(final).length
  const code = FIRST + (initial * 21 + VOWELS.indexOf(vowel)) * 28 + FINALS.indexOf(final)
  return [String.fromCharCode(code), used]
}

/** The consonants after a vowel that close its syllable: all but the one that a next vowel needs. */
function takeFinal(keys: string, at: number): string {
  const one = keys.charAt(at)
  if (one === '' || !FINALS.includes(one) || VOWELS.includes(keys.charAt(at + 1))) return ''
  const two = JOINED.get(one + keys.charAt(at + 1))
  const closes = two !== undefined && FINALS.includes(two) && !VOWELS.includes(keys.charAt(at + 2))
  return closes ? two : one
}

function split(jamo: string): string {
  return COMPOUNDS[jamo] ?? jamo
}
