import { analyse } from '../../language/tokens.ts'
import { plainText } from '../../notes/inline.ts'

/** What a text speaks of: the stems of its words, and its quantities. */
export function wordsOf(text: string): Set<string> {
  const tokens = analyse(plainText(text)).filter((token) => token.kind === 'whole' || token.kind === 'quantity')
  return new Set(tokens.map((token) => token.term))
}

export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...one].filter((word) => other.has(word))
}

/** Whether the text holds these words as they stand: `SQL` is not named by `MySQL`, `3개` not by `13개`. */
export function names(text: string, words: string): boolean {
  const wanted = words.toLowerCase().replace(/\s+/g, ' ').trim()
  const said = text.toLowerCase().replace(/\s+/g, ' ')
  const at = said.indexOf(wanted)
  if (wanted.length < 2 || at < 0) return false
  const before = said[at - 1] ?? ' '
  const after = said[at + wanted.length] ?? ' '
  return !/[\p{L}\p{N}]/u.test(before) && !(/[a-z0-9]$/i.test(wanted) && /[a-z0-9]/i.test(after))
}
