import { syllableOf } from './hangul.ts'

const INITIAL: Readonly<Record<string, string>> = {
  ...{ ㄱ: 'G', ㄲ: 'K', ㅋ: 'K', ㄷ: 'D', ㄸ: 'T', ㅌ: 'T', ㅂ: 'B', ㅃ: 'B', ㅍ: 'P', ㅅ: 'S', ㅆ: 'S' },
  ...{ ㅈ: 'J', ㅉ: 'J', ㅊ: 'C', ㅁ: 'M', ㄴ: 'N', ㄹ: 'L', ㅎ: 'H', ㅇ: '' },
}
/** What closes a syllable is neither voiced nor voiceless: X of K and G, F of T and D, V of P and B; Y is ng. */
const FINAL: Readonly<Record<string, string>> = {
  ...{ ㄱ: 'X', ㄲ: 'X', ㅋ: 'X', ㄳ: 'X', ㄴ: 'N', ㄵ: 'N', ㄶ: 'N', ㅇ: 'Y', ㄹ: 'L', ㄺ: 'X', ㅁ: 'M', ㄻ: 'M' },
  ...{ ㅂ: 'V', ㅍ: 'V', ㅄ: 'V', ㄷ: 'F', ㅌ: 'F', ㅅ: 'F', ㅆ: 'F', ㅈ: 'F', ㅊ: 'F', ㅎ: '' },
}
/** `x` is ㅓ, which English spells with any letter; ㅡ only carries its consonant. */
const VOWEL: Readonly<Record<string, string>> = {
  ...{ ㅏ: 'a', ㅑ: 'a', ㅐ: 'e', ㅒ: 'e', ㅔ: 'e', ㅖ: 'e', ㅓ: 'x', ㅕ: 'x', ㅗ: 'o', ㅛ: 'o', ㅜ: 'u', ㅠ: 'u' },
  ...{ ㅡ: '', ㅣ: 'i', ㅢ: 'i', ㅘ: 'Wa', ㅝ: 'Wx', ㅟ: 'Wi', ㅙ: 'We', ㅞ: 'We', ㅚ: 'We' },
}

/** Spelling → phones, the first that fits at a place. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/(?:tion|s?sion)/y, 'SxN'],
  [/queue/y, 'Ku'],
  [/che\b/y, 'Si'],
  [/(?<=\bca)ch(?=e|ing)/y, 'S'],
  // Korean closes none of these: 스위치, 해시, 페이지.
  [/tch\b|(?<!te)ch\b/y, 'Ci'],
  [/sh\b/y, 'Si'],
  [/age\b(?<=[aeiouy][a-z]*age)/y, 'iJi'],
  [/d?ge\b/y, 'Ji'],
  [/tch|ch/y, 'C'],
  [/mb(?![aeiouylr])/y, 'M'],
  [/(?<=[aeiou])re(?![aeiouy]|ct)/y, 'x'],
  [/ture?\b/y, 'Cx'],
  // 해커, 서버, 에디터.
  [/(?<=[^aeiouy])[eo]rs?\b/y, 'x'],
  [/sch/y, 'SK'],
  [/sh|th|ss/y, 'S'],
  [/ph/y, 'P'],
  [/(?<=[aeiou])gh/y, ''],
  [/ck|cc(?![eiy])/y, 'K'],
  [/qu/y, 'KW'],
  [/\bx/y, 'J'],
  [/x/y, 'KS'],
  [/gn(?=ed?\b|s?\b|ing\b|ment)/y, 'N'],
  [/ng(?![aeiouy])/y, 'Y'],
  [/\bkn/y, 'N'],
  [/\bwr/y, 'L'],
  [/c(?=[eiy])/y, 'S'],
  [/gg/y, 'G'],
  [/dg(?=e)|g(?=[eiy])|j/y, 'J'],
  [/[ckq]/y, 'K'],
  [/g/y, 'G'],
  [/\bs|s(?=[^aeiouy])(?!\b)/y, 'S'],
  [/[sz]/y, 'Z'],
  [/t/y, 'T'],
  [/d/y, 'D'],
  [/[pf]/y, 'P'],
  [/[bv]/y, 'B'],
  [/m/y, 'M'],
  [/n/y, 'N'],
  [/r(?![aeiouyr])/y, ''],
  [/[lr]/y, 'L'],
  [/au|aw/y, 'o'],
  [/h/y, 'H'],
  [/w/y, 'W'],
  [/ai|ay/y, 'e'],
  [/ee|ea|ey|ie/y, 'i'],
  [/oo|ou/y, 'u'],
  [/(?<=[^aeiouy])e\b/y, ''],
  [/y/y, 'i'],
]

/** Phones of a word; neighbours of one class are one. Empty for other letters than Hangul and a-z, and for what is spelled out. */
export function phonesOf(word: string): string {
  const phones = /^[a-z]/.test(word) ? latinPhones(word) : hangulPhones(word)
  return phones.replace(/([A-Z])\1+/g, '$1').replace(/[XFV](?=L)/g, '')
}

function hangulPhones(word: string): string {
  let phones = ''
  for (let i = 0; i < word.length; i++) {
    const one = syllableOf(word.charCodeAt(i))
    if (!one) return ''
    // 취 and 쉬 are how 치 and 시 of loanwords are misspelt.
    const vowel = one.vowel === 'ㅟ' && /[ㅅㅈㅊ]/.test(one.initial) ? 'i' : VOWEL[one.vowel]
    phones += (INITIAL[one.initial] ?? '') + (vowel ?? '') + (FINAL[one.final] ?? '')
  }
  // Diphthongs: 에이 is a long e, 아이 an English i (`y`), 아우 an English ou (`v`).
  return phones.replaceAll('ei', 'e').replaceAll('ai', 'y').replaceAll('au', 'v')
}

function latinPhones(word: string): string {
  if (!/[aeiouy]/.test(word)) return ''
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
