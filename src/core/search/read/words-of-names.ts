import { FUNCTIONAL, isInNames, shareOfToken } from '../../language/function-words.ts'
import type { Token } from '../../language/tokens.ts'
import type { InvertedIndex } from '../index/inverted-index.ts'

export function isFunctional(token: Token | undefined): boolean {
  return token !== undefined && shareOfToken(token) < FUNCTIONAL
}

/** Words of any question that are meant as names, marked so. */
export function withNames(words: readonly Token[][], text: string, index: InvertedIndex): Token[][] {
  return inSectionNames(besideKorean(words, text), index)
}

/** An English word of any question that stands alone in a Korean query, or in capitals, is a name there: `GET 요청`, `in 연산자`. */
function besideKorean(words: readonly Token[][], text: string): Token[][] {
  if (!/[가-힣]/.test(text)) return words.map((word) => word)
  const isLatin = (at: number) => words[at]?.[0]?.script === 'latin'
  return words.map((word, at) => {
    const [first] = word
    if (!first || !isLatin(at) || !isFunctional(first) || COMPARING.test(first.surface)) return word
    const isCapital = /^[A-Z]{2,}$/.test(text.slice(first.start, first.end))
    const isAlone = !isLatin(at - 1) && !isLatin(at + 1)
    return isCapital || isAlone ? asName(word) : word
  })
}

/** The most words of a name that are looked at. */
const LONGEST_NAME = 3

/** A word of any question that is a word of a heading's name there, and stands in the query as it does in that: `working memory`. */
function inSectionNames(words: readonly Token[][], index: InvertedIndex): Token[][] {
  const marked = words.map((word) => word)
  words.forEach((word, at) => {
    if (!word[0] || !isFunctional(word[0]) || !isInNames(word[0].surface)) return
    const stretches = [at - 1, at].flatMap((from) =>
      [2, LONGEST_NAME].map((length) => words.slice(from, from + length)),
    )
    if (stretches.some((stretch) => stretch.includes(word) && isSectionName(stretch, index))) marked[at] = asName(word)
  })
  return marked
}

/** Whether the words, all of them in their order, are a name that a section goes by. */
export function isSectionName(
  words: readonly Token[][],
  { vocabulary, namedBy, sectionNames }: InvertedIndex,
): boolean {
  const terms = words.map(([word]) => vocabulary.id(word?.term ?? '') ?? -1)
  const isSo = (name: readonly number[]) => name.length === terms.length && name.every((term, i) => term === terms[i])
  return (namedBy.get(terms[0] ?? -1) ?? []).some((section) => sectionNames[section]?.some(isSo))
}

function asName(word: readonly Token[]): Token[] {
  return word.map((token) => ({ ...token, isName: true as const }))
}

/** What joins two names. */
const COMPARING = /^(?:vs|versus|and|or|compared?|differences?|than|with)$/
