import { isSyllable } from '../language/hangul.ts'

/**
 * Pairs of neighbouring syllables, across single spaces too: `에러로그` and `에러 로그` share 에러, 러로 and 로그. For: missing
 * spaces, compounds, verbs in other forms. Off: 0.9, 0 points of S@1 (0, 0.6 of S@3). A pair is one number.
 */
export function eachBigram(text: string, visit: (code: number, start: number, end: number) => void): void {
  let previous = -1
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isSyllable(code)) {
      if (previous >= 0) visit((text.charCodeAt(previous) - 0xac00) * 11172 + code - 0xac00, previous, i + 1)
      previous = i
    } else if (code !== 32 || text.charCodeAt(i + 1) === 32) {
      previous = -1
    }
  }
}
