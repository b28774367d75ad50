import { analyse } from './analysis.ts'
import { hangulTyped, latinTyped } from './keyboard.ts'
import { contentShare } from './stopwords.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How well the notes know a word, from 0 to 1. */
export type Familiarity = (term: string, surface: string) => number

/**
 * The query with every stretch typed in the wrong layout put right (see keyboard.ts): a stretch is put right when the notes
 * know what it becomes better than what it is.
 */
export function repairLayout(query: string, familiarity: Familiarity): string {
  return query.replace(/\S+/g, (stretch) => {
    const latin = /[A-Za-z]/.test(stretch)
    const other = latin ? hangulTyped(stretch) : latinTyped(stretch)
    if (other === undefined || other === stretch || (!latin && /^[ㄱ-ㅎ]+$/.test(stretch))) return stretch
    const gain = familiar(other, familiarity) - familiar(stretch, familiarity)
    return gain > 0.25 ? other : stretch
  })
}

function familiar(text: string, familiarity: Familiarity): number {
  const tokens = analyse(text).filter((token) => token.kind !== 'part')
  if (tokens.length === 0) return 0
  const sum = tokens.reduce((total, { term, surface, script }) => {
    const functional = contentShare(surface, term) < 0.1
    return total + (script === 'number' || functional ? 0.8 : familiarity(term, surface))
  }, 0)
  return sum / tokens.length
}

/** How well a vocabulary knows a word: itself, the beginning of one, a compound of known ones, one with a slip. */
export function familiarityIn(vocabulary: Vocabulary, segments: (word: string) => readonly string[]): Familiarity {
  return (term, surface) => {
    if (vocabulary.id(term) !== undefined || vocabulary.id(surface) !== undefined) return 1
    if (surface.length > 1 && vocabulary.completions(surface).length > 0) return 0.9
    if (segments(term).length > 0) return 0.8
    if (/^[가-힣]{2,}$/.test(surface) && vocabulary.soundingLike(term).length > 0) return 0.7
    return (vocabulary.misspelt(term)[0]?.quality ?? 0) > 0.7 ? 0.6 : 0
  }
}
