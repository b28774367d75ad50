import { englishStem } from '../search/particles.ts'
import { phonesOf } from '../search/phones.ts'
import { skeletonOf, soundsAlike, soundThreshold } from '../search/transliteration.ts'
import { normalizeAnswer } from './answer-text.ts'

/** How far below its own threshold a word may be when the whole sounds right: `데이터` for data. */
const LOOSE = 0.2

/** How much the two are one name in two scripts (`키네시스` and Kinesis): 0 where they are not, else up to 1. */
export function soundScore(form: string, answer: string): number {
  const one = normalizeAnswer(form)
  const other = normalizeAnswer(answer)
  const [latin, hangul] = /[a-z]/.test(one) ? [one, other] : [other, one]
  if (!/^[a-z\s-]+$/.test(latin) || !/^[가-힣\s]+$/.test(hangul)) return 0
  const latinWords = latin.split(/[\s-]+/)
  const hangulWords = hangul.split(' ')
  const whole = wordScore(latinWords.join(''), hangulWords.join(''))
  // Short names sound like too many others.
  if (whole.skeleton.length < 2) return 0
  if (latinWords.length !== hangulWords.length) return whole.score >= whole.threshold ? whole.score : 0
  const words = latinWords.map((word, at) => wordScore(word, hangulWords[at] ?? ''))
  const close = words.every(({ score, threshold }) => score >= threshold)
  const loose = whole.score >= whole.threshold && words.every(({ score, threshold }) => score >= threshold - LOOSE)
  return close || loose ? words.reduce((sum, { score }) => sum + score, 0) / words.length : 0
}

interface Sound {
  readonly score: number
  readonly threshold: number
  readonly skeleton: string
}

function wordScore(latin: string, hangul: string): Sound {
  // Streams is 스트림 as well as 스트림즈.
  const sounds = [latin, englishStem(latin)].map((word): Sound => {
    const phones = phonesOf(word)
    const skeleton = skeletonOf(phones)
    const score = phones === '' ? 0 : soundsAlike(phones, phonesOf(hangul))
    return { score, skeleton, threshold: soundThreshold(skeleton) }
  })
  return sounds.reduce((best, one) => (one.score > best.score ? one : best))
}
