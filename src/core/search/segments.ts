import { englishStem, koreanStem } from './particles.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Words typed without spaces, cut where the notes' vocabulary allows: `데이터베이스인증` → 데이터베이스, 인증; `readreplica` →
 * read, replica. For: missing spaces. Empty when the word cannot be cut into known ones.
 */
export function segmentsOf(word: string, vocabulary: Vocabulary): readonly string[] {
  const korean = /^[가-힣]/.test(word)
  const least = korean ? 2 : 3
  if (word.length < 2 * least || word.length > 30) return []
  // best[i]: the fewest pieces that the first i characters can be cut into.
  const best: (readonly string[] | undefined)[] = [[]]
  for (let end = least; end <= word.length; end++) {
    for (let start = Math.max(0, end - 12); start <= end - least; start++) {
      const head = best[start]
      if (!head) continue
      const known = knownPiece(word.slice(start, end), vocabulary)
      if (known !== undefined && (best[end] === undefined || head.length + 1 < (best[end]?.length ?? 0))) {
        best[end] = [...head, known]
      }
    }
  }
  const pieces = best[word.length] ?? []
  return pieces.length > 1 ? pieces : []
}

function knownPiece(piece: string, vocabulary: Vocabulary): string | undefined {
  if (vocabulary.id(piece) !== undefined) return piece
  const stem = /^[a-z]/.test(piece) ? englishStem(piece) : koreanStem(piece)
  return stem !== piece && vocabulary.id(stem) !== undefined ? stem : undefined
}
