import { contentShare, FUNCTIONAL } from '../../language/function-words.ts'
import { analyse } from '../../language/tokens.ts'
import type { Section } from '../../notes/types.ts'

/** What parts the names that one heading holds: `Hash Table (해시 테이블)`, `ELB - Elastic Load Balancing`. */
const PARTS = /\s[-–—]\s|[()[\]{}（）:：,/|]|\s&\s/u

/** The names that a section goes by, each as its terms: its whole heading first, then the parts of it. */
export function namesOfSection({ title, depth, file }: Section): readonly (readonly string[])[] {
  const texts = [...new Set([title, ...title.split(PARTS), ...(depth === 0 ? [nameOfFile(file)] : [])])]
  return texts.map(nameTerms).filter((terms) => terms.length > 0)
}

/** A chapter goes by the name of its file as well, without what orders it there: `03 - Calendars.md`. */
export function nameOfFile(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '')
  return name.replace(/^\d+\s*[-_.)]\s*/, '')
}

function nameTerms(text: string): string[] {
  return analyse(text)
    .filter(({ kind, surface, term }) => kind === 'whole' && contentShare(surface, term) >= FUNCTIONAL)
    .map(({ term }) => term)
}
