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

/** The letters that a spelling may begin with, itself, and its phones: the first that fits at a place. */
export const LATIN: readonly (readonly [first: string, spelling: RegExp, phones: string])[] = [
  ['ts', /(?:tion|s?sion)/y, 'SxN'],
  ['q', /queue/y, 'Ku'],
  ['c', /che\b/y, 'Si'],
  ['c', /(?<=\bca)ch(?=e|ing)/y, 'S'],
  // Korean closes none of these: 스위치, 해시, 페이지.
  ['tc', /tch\b|(?<!te)ch\b/y, 'Ci'],
  ['s', /sh\b/y, 'Si'],
  ['a', /age\b(?<=[aeiouy][a-z]*age)/y, 'iJi'],
  ['dg', /d?ge\b/y, 'Ji'],
  ['tc', /tch|ch/y, 'C'],
  ['m', /mb(?![aeiouylr])/y, 'M'],
  ['r', /(?<=[aeiou])re(?![aeiouy]|ct)/y, 'x'],
  ['t', /ture?\b/y, 'Cx'],
  // 해커, 서버, 에디터.
  ['eo', /(?<=[^aeiouy])[eo]rs?\b/y, 'x'],
  ['s', /sch/y, 'SK'],
  ['st', /sh|th|ss/y, 'S'],
  ['p', /ph/y, 'P'],
  ['g', /(?<=[aeiou])gh/y, ''],
  ['c', /ck|cc(?![eiy])/y, 'K'],
  ['q', /qu/y, 'KW'],
  ['x', /\bx/y, 'J'],
  ['x', /x/y, 'KS'],
  ['g', /gn(?=ed?\b|s?\b|ing\b|ment)/y, 'N'],
  ['n', /ng(?![aeiouy])/y, 'Y'],
  ['k', /\bkn/y, 'N'],
  ['w', /\bwr/y, 'L'],
  ['c', /c(?=[eiy])/y, 'S'],
  ['g', /gg/y, 'G'],
  ['dgj', /dg(?=e)|g(?=[eiy])|j/y, 'J'],
  ['ckq', /[ckq]/y, 'K'],
  ['g', /g/y, 'G'],
  ['s', /\bs|s(?=[^aeiouy])(?!\b)/y, 'S'],
  ['sz', /[sz]/y, 'Z'],
  ['t', /t/y, 'T'],
  ['d', /d/y, 'D'],
  ['pf', /[pf]/y, 'P'],
  ['bv', /[bv]/y, 'B'],
  ['m', /m/y, 'M'],
  ['n', /n/y, 'N'],
  ['r', /r(?![aeiouyr])/y, ''],
  ['lr', /[lr]/y, 'L'],
  ['a', /au|aw/y, 'o'],
  ['h', /h/y, 'H'],
  ['w', /w/y, 'W'],
  ['a', /ai|ay/y, 'e'],
  ['ei', /ee|ea|ey|ie/y, 'i'],
  ['o', /oo|ou/y, 'u'],
  ['e', /(?<=[^aeiouy])e\b/y, ''],
  ['y', /y/y, 'i'],
]

/** By the code of the letter that they begin with. */
const BY_LETTER: readonly (readonly (readonly [spelling: RegExp, phones: string])[])[] = Array.from(
  { length: 128 },
  (_, code) =>
    LATIN.flatMap(([first, spelling, phones]) =>
      first.includes(String.fromCharCode(code)) ? [[spelling, phones] as const] : [],
    ),
)

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
    const rule = BY_LETTER[word.charCodeAt(at)]?.find(([pattern]) => {
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
