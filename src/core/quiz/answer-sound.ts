import { englishStem } from '../search/particles.ts'
import { phonesOf } from '../search/phones.ts'
import { skeletonOf, soundsAlike, soundThreshold } from '../search/transliteration.ts'
import { normalizeAnswer } from './answer-text.ts'

/** Whether the two are one name in two scripts: `키네시스` and Kinesis. Short names sound like too many others. */
export function soundsLike(form: string, answer: string): boolean {
  const one = normalizeAnswer(form)
  const other = normalizeAnswer(answer)
  if (/[a-z]/.test(one) === /[a-z]/.test(other) || /\d/.test(one + other)) return false
  const [latin, hangul] = /[a-z]/.test(one) ? [one, other] : [other, one]
  if (!/^[a-z\s-]+$/.test(latin) || !/^[가-힣\s]+$/.test(hangul)) return false
  const latinWords = latin.split(/[\s-]+/)
  const hangulWords = hangul.split(' ')
  const wordByWord =
    latinWords.length === hangulWords.length && latinWords.every((word, at) => sameSound(word, hangulWords[at] ?? ''))
  if (wordByWord) return true
  return sameSound(latinWords.join(''), hangulWords.join(''))
}

function sameSound(latin: string, hangul: string): boolean {
  // Streams is 스트림 as well as 스트림즈.
  return [latin, englishStem(latin)].some((word) => {
    const phones = phonesOf(word)
    const skeleton = skeletonOf(phones)
    return skeleton.length >= 2 && soundsAlike(phones, phonesOf(hangul)) >= soundThreshold(skeleton)
  })
}
