import { contentShare } from '../../language/function-words.ts'
import { hangulTyped, latinTyped } from '../../language/keyboard-layout.ts'
import { analyse } from '../../language/tokens.ts'
import type { Vocabulary } from '../index/vocabulary.ts'

import { segmentsOf } from './segmentation.ts'
import type { Repair } from './way.ts'

/** How well the notes know a word, from 0 to 1; `sure`: only what needs no guess. */
type Familiarity = (term: string, surface: string, sure: boolean) => number

/**
 * The query with every stretch typed in the wrong layout put right (see keyboard-layout.ts): a stretch is put right when the notes
 * know what it becomes better than what it is.
 */
function repairLayout(query: string, familiarity: Familiarity, isKnown: Familiarity): string {
  let read = 0
  return query.replace(/\S+/g, (stretch) => {
    if (++read > MOST_STRETCHES) return stretch
    const latin = /[A-Za-z]/.test(stretch)
    const other = latin ? hangulTyped(stretch) : latinTyped(stretch)
    if (other === undefined || other === stretch || (!latin && mayBeMeant(stretch))) return stretch
    // Nothing is known so much better than what the notes have; and to look for what else it may be costs most of reading it.
    if (familiar(stretch, isKnown, true) >= 1 - GAIN) return stretch
    const becomes = familiar(other, familiarity, true)
    return becomes > GAIN && becomes - familiar(stretch, familiarity, false) > GAIN ? other : stretch
  })
}

/** Who goes on for longer sees what she types. */
const MOST_STRETCHES = 12

/** How much better the notes must know it, from 0 to 1. */
const GAIN = 0.25

/** Initials are looked up as such, and a lone whole syllable (`초`, ch) is a Korean word; what stands behind it is neither: `개?`. */
function mayBeMeant(hangul: string): boolean {
  return /^(?:[ㄱ-ㅎ]+|[가-힣])\P{L}*$/u.test(hangul)
}

function familiar(text: string, familiarity: Familiarity, sure: boolean): number {
  const tokens = analyse(text).filter((token) => token.kind !== 'part')
  if (tokens.length === 0) return 0
  const sum = tokens.reduce((total, { term, surface, script }) => {
    const functional = contentShare(surface, term) < 0.1
    return total + (script === 'number' || functional ? 0.8 : familiarity(term, surface, sure))
  }, 0)
  return sum / tokens.length
}

export const layout: Repair = {
  name: 'layout',
  why: 'typed with the wrong keyboard layout on: tmdrur, 승격; ㅏㅑㅠ뭄, kibana',
  mend: (text, { index: { vocabulary } }) => repairLayout(text, familiarityIn(vocabulary), knownIn(vocabulary)),
}

/** Whether it has a word as it stands: never more than what follows says of it. */
function knownIn(vocabulary: Vocabulary): Familiarity {
  return (term, surface) => (vocabulary.id(term) !== undefined || vocabulary.id(surface) !== undefined ? 1 : 0)
}

/** How well a vocabulary knows a word: itself, the beginning of one, a compound of known ones, one with a slip. */
function familiarityIn(vocabulary: Vocabulary): Familiarity {
  const isKnown = knownIn(vocabulary)
  return (term, surface, sure) => {
    if (isKnown(term, surface, sure) === 1) return 1
    if (surface.length > 1 && vocabulary.completions(surface).length > 0) return 0.9
    if (segmentsOf(term, vocabulary).length > 0) return 0.8
    if (/^[가-힣]{2,}$/.test(surface) && vocabulary.soundingLike(term, false).length > 0) return 0.7
    return !sure && (vocabulary.misspelt(term)[0]?.quality ?? 0) > 0.7 ? 0.6 : 0
  }
}
