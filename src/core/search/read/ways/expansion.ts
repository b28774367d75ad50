import { type ExpansionSource, phraseKey } from '../../index/phrases.ts'
import { FEW_KOREAN } from '../slots.ts'
import type { Way } from '../way.ts'

/** Notes in one language say a word of the other in their own, or not at all: what is believed more of a translation there. */
const ONLY_NAME = 0.07

/** A way that finds what else a word or a phrase is called, by where that is written. */
export function expansion(source: ExpansionSource, why: string): Way {
  return {
    name: source,
    why,
    find({ words, token }, { expansions, index }) {
      const leading = words.map((word) => word[0]?.term ?? '')
      if (words.length === 1 && token !== words[0]?.[0]) return []
      const isOnlyName = source === 'translations' && token.script === 'hangul' && index.koreanShare < FEW_KOREAN
      return expansions
        .of(phraseKey(leading))
        .filter((one) => one.source === source)
        .map(({ terms, quality }) => ({ terms, quality: quality + (isOnlyName ? ONLY_NAME : 0), as: 'name' }))
    },
  }
}
