import { APART } from '../index/draft.ts'
import type { InvertedIndex } from '../index/inverted-index.ts'
import type { Matcher, Met } from './matcher.ts'

/** Words of a long unit that are read together, and those that it begins with: what it is about, the columns of a table. */
const STRETCH = 40
const LEAD = 8
/** So many stretches of one unit are looked at. */
const MOST_STRETCHES = 200

interface Place {
  readonly at: number
  readonly term: number
}

/**
 * What a unit holds within so many words, its first ones and its labels besides: a table, or a paragraph that goes on and on, has
 * something of everything. Of a short one all that it holds, which is `own`.
 */
export function bestStretch(unit: number, own: Met, words: Matcher, index: InvertedIndex): Met {
  const { tokensOf, tokenAt, tokenTerm } = index
  const [first, end] = [tokensOf[unit] ?? 0, tokensOf[unit + 1] ?? 0]
  if (end - first < STRETCH) return own
  const lead = words.nothing()
  const places: Place[] = []
  for (let i = first; i < end; i++) {
    const term = tokenTerm[i] ?? -1
    if (!words.isWantedTerm(term)) continue
    const at = (tokenAt[i] ?? 0) - (tokenAt[first] ?? 0)
    if (at < LEAD || at >= APART) words.readTerm(term, lead)
    else places.push({ at, term })
  }
  places.sort((a, b) => a.at - b.at)
  let best = lead
  let most = words.share(lead)
  for (let from = 0; from < Math.min(places.length, MOST_STRETCHES); from++) {
    const met = lead.slice()
    const until = (places[from]?.at ?? 0) + STRETCH
    for (let i = from; i < places.length && (places[i]?.at ?? 0) < until; i++)
      words.readTerm(places[i]?.term ?? -1, met)
    const share = words.share(met)
    if (share <= most) continue
    most = share
    best = met
  }
  return best
}
