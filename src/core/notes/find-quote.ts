import { foldName } from '../language/fold.ts'
import { proveQuote } from './quote.ts'
import type { Citation, Notebook, Quote, Section } from './types.ts'

export type FoundQuote =
  | { readonly ok: true; readonly quote: Quote; readonly citation: Citation }
  | { readonly ok: false; readonly problem: FindProblem }

/** Why words mean no one statement. */
export type FindProblem =
  | { readonly kind: 'no-words' }
  | { readonly kind: 'no-section'; readonly section: string }
  /** In no statement of that section, or of any; where they stand then. */
  | { readonly kind: 'nowhere'; readonly words: string; readonly elsewhere: readonly Citation[] }
  | { readonly kind: 'several'; readonly words: string; readonly places: readonly Citation[] }

const PLACES_NAMED = 5

/**
 * The one statement that words stand in, for those who have no heading path at hand: `within` may be a path, a title, or empty.
 * `words #2` means the second of those that it stands in.
 */
export function findQuote(typed: string, within: string, notebook: Notebook): FoundQuote {
  const [, words = '', nth] = /^(.*?)(?:\s#(\d{1,3}))?$/s.exec(typed.trim()) ?? []
  if (!/[\p{L}\p{N}]/u.test(words)) return failed({ kind: 'no-words' })
  const sections = within.trim() === '' ? notebook.sections : sectionsCalled(within.trim(), notebook)
  if (sections.length === 0) return failed({ kind: 'no-section', section: within.trim() })
  const places = sections.flatMap((section) => placesIn(section, words, notebook))
  const chosen = nth === undefined ? places : places.slice(Number(nth) - 1, Number(nth))
  const [only, another] = chosen
  if (only && !another) return { ok: true, ...only }
  if (only) return failed({ kind: 'several', words, places: citationsOf(places) })
  const all = sections === notebook.sections || places.length > 0 ? places : everywhere(words, notebook)
  return failed({ kind: 'nowhere', words, elsewhere: citationsOf(all) })
}

interface Place {
  readonly quote: Quote
  readonly citation: Citation
}

function everywhere(words: string, notebook: Notebook): Place[] {
  return notebook.sections.flatMap((section) => placesIn(section, words, notebook))
}

function placesIn({ id }: Section, words: string, notebook: Notebook): Place[] {
  const one = proveQuote({ section: id, words, nth: 1 }, notebook)
  if (!one.ok) return []
  if (proveQuote({ section: id, words }, notebook).ok) {
    return [{ quote: { section: id, words }, citation: one.citation }]
  }
  const places: Place[] = []
  for (let nth = 1; ; nth++) {
    const proof = proveQuote({ section: id, words, nth }, notebook)
    if (!proof.ok) return places
    places.push({ quote: { section: id, words, nth }, citation: proof.citation })
  }
}

/** By its heading path, the end of one, or its title. */
function sectionsCalled(typed: string, { byId, sections }: Notebook): readonly Section[] {
  const exact = byId.get(typed)
  if (exact) return [exact]
  const folded = foldName(typed)
  return sections.filter(({ id, title }) => foldName(title) === folded || foldName(id).endsWith(folded))
}

function citationsOf(places: readonly Place[]): Citation[] {
  return places.slice(0, PLACES_NAMED).map(({ citation }) => citation)
}

function failed(problem: FindProblem): FoundQuote {
  return { ok: false, problem }
}
