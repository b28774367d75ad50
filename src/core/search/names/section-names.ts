import { contentShare, FUNCTIONAL } from '../../language/function-words.ts'
import { analyse } from '../../language/tokens.ts'
import type { Section } from '../../notes/types.ts'

/** What parts the names that one heading holds: `Hash Table (해시 테이블)`, `ELB - Elastic Load Balancing`. */
const PARTS = /\s[-–—]\s|[()[\]{}（）:：,/|]|\s&\s/u

/** The names that a section goes by, each as its terms: its whole heading first, then the parts of it. */
export function namesOfSection({ title }: Section): readonly (readonly string[])[] {
  const texts = [...new Set([title, ...title.split(PARTS)])]
  return texts.map(nameTerms).filter((terms) => terms.length > 0)
}

function nameTerms(text: string): string[] {
  return analyse(text)
    .filter(({ kind, surface, term }) => kind === 'whole' && contentShare(surface, term) >= FUNCTIONAL)
    .map(({ term }) => term)
}
