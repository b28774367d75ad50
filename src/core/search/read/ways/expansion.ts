import { type ExpansionSource, phraseKey } from '../../index/phrases.ts'
import type { Way } from '../way.ts'

/** A way that finds what else a word or a phrase is called, by where that is written. */
export function expansion(source: ExpansionSource, why: string): Way {
  return {
    name: source,
    why,
    find({ words, token }, { expansions }) {
      const leading = words.map((word) => word[0]?.term ?? '')
      if (words.length === 1 && token !== words[0]?.[0]) return []
      return expansions
        .of(phraseKey(leading))
        .filter((one) => one.source === source)
        .map(({ terms, quality }) => ({ terms, quality, as: 'name' }))
    },
  }
}
