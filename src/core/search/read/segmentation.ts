import { contentShare } from '../../language/function-words.ts'
import { lettersOf } from '../../language/letter-names.ts'
import { englishStem, koreanStem } from '../../language/stems.ts'
import type { Near } from '../index/near.ts'
import type { Vocabulary } from '../index/vocabulary.ts'

/**
 * Words typed without spaces, cut where the notes' vocabulary allows: `데이터베이스인증` → 데이터베이스, 인증; `readreplica` →
 * read, replica. Empty when the word cannot be cut into known ones.
 */
export function segmentsOf(word: string, vocabulary: Vocabulary): readonly string[] {
  const korean = /^[가-힣]/.test(word)
  const least = korean ? 1 : 3
  if (word.length < (korean ? 3 : 6) || word.length > 30) return []
  // best[i]: the cheapest way to cut the first i characters; a lone syllable is a doubtful word.
  const best: (Cut | undefined)[] = [{ pieces: [], cost: 0 }]
  for (let end = least; end <= word.length; end++) {
    for (let start = Math.max(0, end - LONGEST_PIECE); start <= end - least; start++) {
      const head = best[start]
      const cost = (head?.cost ?? 0) + (end - start === 1 ? LONE : 1)
      if (!head || cost >= (best[end]?.cost ?? Number.POSITIVE_INFINITY)) continue
      const known = knownPiece(word.slice(start, end), vocabulary)
      if (known !== undefined) best[end] = { pieces: [...head.pieces, known], cost }
    }
  }
  const { pieces, cost } = best[word.length] ?? { pieces: [], cost: 0 }
  return pieces.length > 1 && cost < LONE * pieces.length ? pieces : []
}

/** What a compound was cut into, one piece of it guessed. */
export interface GuessedCut {
  readonly pieces: readonly string[]
  /** Of the guess. */
  readonly quality: number
}

/**
 * A Korean compound of which one end is known and the other has a slip: `보안그릅` → 보안, 그룹. `stands`: whether the notes hold a
 * term. Undefined when no cut comes near.
 */
export function guessedSegmentsOf(
  word: string,
  vocabulary: Vocabulary,
  stands: (term: number) => boolean,
): GuessedCut | undefined {
  if (!/^[가-힣]{3,12}$/.test(word)) return undefined
  let best: GuessedCut | undefined
  for (let at = 1; at < word.length; at++) {
    const ends = [word.slice(0, at), word.slice(at)] as const
    for (const guessed of [0, 1] as const) {
      if (ends[1 - guessed]?.length === 1 && word.length < 4) continue
      const known = piecesOf(ends[1 - guessed] as string, vocabulary)
      const guess = known.length === 0 ? undefined : guessOf(ends[guessed], vocabulary, stands)
      if (!guess || guess.quality <= (best?.quality ?? LEAST_GUESS)) continue
      const term = vocabulary.term(guess.term)
      best = { pieces: guessed === 0 ? [term, ...known] : [...known, term], quality: guess.quality }
    }
  }
  return best
}

const LEAST_GUESS = 0.7

function piecesOf(word: string, vocabulary: Vocabulary): readonly string[] {
  const known = knownPiece(word, vocabulary)
  return known === undefined ? segmentsOf(word, vocabulary) : [known]
}

/** One syllable is too little to guess from. */
function guessOf(word: string, vocabulary: Vocabulary, stands: (term: number) => boolean): Near | undefined {
  if (word.length < 2) return undefined
  const near = [...vocabulary.misspelt(word), ...vocabulary.soundingLike(word, false)].filter(({ term }) =>
    stands(term),
  )
  return near.reduce<Near | undefined>((a, b) => (a && a.quality >= b.quality ? a : b), undefined)
}

interface Cut {
  readonly pieces: readonly string[]
  readonly cost: number
}

const LONGEST_PIECE = 12
const LONE = 2
/** Shorter ones are too often the middle of a word: `이비`. */
const LEAST_READ_OUT = 3

function knownPiece(piece: string, vocabulary: Vocabulary): string | undefined {
  if (vocabulary.id(piece) !== undefined || (piece.length > 1 && contentShare(piece, piece) < 1)) return piece
  const stem = /^[a-z]/.test(piece) ? englishStem(piece) : koreanStem(piece)
  if (stem !== piece && vocabulary.id(stem) !== undefined) return stem
  return piece.length < LEAST_READ_OUT ? undefined : lettersOf(stem).find((one) => vocabulary.id(one) !== undefined)
}
