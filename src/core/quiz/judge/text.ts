import { foldText } from '../../language/fold.ts'
import { englishStem, koreanStem } from '../../language/stems.ts'
import { remembered } from '../../memo.ts'

/** One script form, lower case, single spaces. */
export const normalizeAnswer = foldText

/** Letters and digits only, with what a number needs: how two spellings of one answer are compared. */
export const squeeze = remembered((text) =>
  normalizeAnswer(text)
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<!\d)[.]|[.](?!\d)/g, '')
    .replace(/[^\p{L}\p{N}.%+]/gu, ''),
)

/** The words of a name: parted by spaces and hyphens, and, if wanted, where Hangul meets another script (`데이터API`). */
export function nameWords(text: string, atScripts = true): string[] {
  return normalizeAnswer(text)
    .replace(/(?<=[가-힣])(?=[a-z0-9])|(?<=[a-z0-9])(?=[가-힣])/g, atScripts ? ' ' : '')
    .split(/[\s\-_/·]+/)
    .map(squeeze)
    .filter((word) => word !== '')
}

/** `Indexes` for Index, `table` for Tables. The last letter of HTTPS or DNS is no plural: words without a vowel are letters. */
export const singular = remembered((text) =>
  squeeze(
    normalizeAnswer(text)
      .split(' ')
      .map((word) => (hasVowel(word) ? englishStem(word) : word))
      .join(' '),
  ),
)

export function hasVowel(word: string): boolean {
  return /[aeiouy]/.test(word)
}

/** A word without its particle or ending: how it is looked for among others. */
export const stemOf = remembered((word) => koreanStem(englishStem(word)))

export function isLatin(word: string): boolean {
  return /^[a-z]/.test(word)
}

/** A text without such words; undefined when nothing, or nothing else, is left. */
export function withoutWords(text: string, isLeftOut: (word: string) => boolean): string | undefined {
  const words = normalizeAnswer(text).split(' ')
  const left = words.filter((word) => !isLeftOut(word))
  return left.length > 0 && left.length < words.length ? left.join(' ') : undefined
}

/** The words of a stem, with and without their particles. */
export function wordsSaid(stem: string): Set<string> {
  const words = normalizeAnswer(stem).match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.flatMap((word) => [word, stemOf(word)]))
}
