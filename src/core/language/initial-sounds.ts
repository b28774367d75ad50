/**
 * Initial consonants of a loanword as its Latin spelling sounds (see phones.ts): ㅋㅂㄴ for Kibana. A syllable is a consonant of
 * its class, a vowel, and what may close it; ㅇ is a vowel alone, or the second half of one (다이).
 */
const CLASS: Readonly<Record<string, string>> = {
  ...{ ㄱ: '[GKX]', ㄲ: '[KX]', ㅋ: '[KX]', ㄷ: '[DTF]', ㄸ: '[TF]', ㅌ: '[TF]', ㅂ: '[BV]', ㅃ: '[BPV]', ㅍ: 'P' },
  ...{ ㅅ: '[SZ]', ㅆ: '[SZ]', ㅈ: '[JZ]', ㅉ: '[JC]', ㅊ: '[CS]', ㅁ: 'M', ㄴ: 'N', ㅎ: 'H' },
  // One L is both the end of 엘 and the beginning of 라.
  ㄹ: '(?:L|(?<=L))',
}
const VOWEL = '(?:W?[a-z]|(?<=[a-z]))'
const CLOSES = '[A-Z]?'
/** Fewer letters fit too many words. */
const LEAST = 3

/** What the phones of a word with these initials look like; undefined for too few, and for what are no initials. */
export function initialSounds(initials: string, least = LEAST): RegExp | undefined {
  if (initials.length < least || !/^[ㄱ-ㅎ]+$/.test(initials)) return undefined
  let pattern = ''
  for (const initial of initials) {
    const own = initial === 'ㅇ' ? VOWEL : CLASS[initial]
    if (own === undefined) return undefined
    pattern += `${own}${initial === 'ㅇ' ? '' : '[a-z]?'}${CLOSES}`
  }
  return new RegExp(`^${pattern}$`)
}
