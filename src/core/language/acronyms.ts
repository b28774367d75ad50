import { isCapitalAt } from './scripts.ts'
import type { Token } from './tokens.ts'

/**
 * Initials of English phrases that stand in the notes: `Infrequent Access` is found by `IA`, `High Availability` by `HA`.
 * Capitals are what marks a phrase.
 */
export const LONGEST_LETTERS = 5
/** Small words inside a phrase give no initial: `Point of Sale` → PS. */
const SMALL = new Set(['of', 'and', 'for', 'the', 'to', 'a', 'an', 'on'])

/** Without which a text has no such phrase. */
const TWO_CAPITALS = /\p{Lu}.*\p{Lu}/su

export interface Acronym {
  readonly letters: string
  /** Indexes of the first and last token of the phrase. */
  readonly from: number
  readonly to: number
}

/** Every run of two to five capitalised words, and its initials, among a text's whole words. */
export function acronymsIn(text: string, tokens: readonly Token[]): Acronym[] {
  if (!TWO_CAPITALS.test(text)) return []
  const words: number[] = []
  for (let index = 0; index < tokens.length; index++) if (tokens[index]?.kind === 'whole') words.push(index)
  const found: Acronym[] = []
  for (let i = 0; i < words.length; i++) {
    const from = words[i] ?? 0
    let letters = ''
    for (let j = i; j < words.length && j - i < LONGEST_LETTERS + 2; j++) {
      const to = words[j] ?? 0
      const one = tokens[to]
      if (one?.script !== 'latin') break
      if (j > i && !joins(text, tokens[words[j - 1] ?? 0], one)) break
      const capital = isCapitalAt(text, one.start)
      if (!capital && (letters === '' || !SMALL.has(one.surface))) break
      if (capital) letters += one.surface.charAt(0)
      if (capital && letters.length > 1 && letters.length <= LONGEST_LETTERS) found.push({ letters, from, to })
    }
  }
  return found
}

/** Words of one phrase stand a space or a hyphen apart, `&` counts as a space. */
function joins(text: string, left: Token | undefined, right: Token): boolean {
  return left !== undefined && /^(?: | ?[-&/] ?)$/.test(text.slice(left.end, right.start))
}
