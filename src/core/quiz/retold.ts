import { analyse } from '../language/tokens.ts'
import { plainText } from '../notes/inline.ts'
import { fillBlanks } from './form/cloze.ts'
import type { Question } from './types.ts'

/** "Is", and "called": says nothing by itself. */
const COPULA = /(?<=[\p{L}\p{N}])(?:입니다|이에요|예요|이다|이라는|라는|이라고|라고)(?=[\s.!]|$)/gu

/**
 * The explanation to stand below the question. A blank that is filled makes its sentence tell the answer: lines all of
 * whose words it has already are left out, so that nobody reads one sentence twice.
 */
export function explanationOf({ kind, stem, key, explanation }: Question): string {
  if (kind !== 'cloze') return explanation
  const known = wordsOf(fillBlanks(stem, key[0] ?? ''))
  const lines = explanation.split('\n').map((line) => ({ line, words: [...wordsOf(line)] }))
  const isNew = ({ words }: { readonly words: readonly string[] }) => words.some((word) => !known.has(word))
  if (!lines.some(isNew)) return ''
  // A line without words is a fence or a rule: it holds others together.
  const kept = lines.filter((one) => one.words.length === 0 || isNew(one))
  return kept
    .map(({ line }) => line)
    .join('\n')
    .trim()
}

function wordsOf(text: string): Set<string> {
  const tokens = analyse(plainText(text).replace(COPULA, ' '))
  return new Set(tokens.filter(({ kind }) => kind === 'whole' || kind === 'quantity').map((token) => token.term))
}
