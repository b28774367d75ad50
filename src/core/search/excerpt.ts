import { analyse } from '../language/tokens.ts'
import type { Section, Statement } from '../notes/types.ts'
import type { Vocabulary } from './index/vocabulary.ts'
import type { Query } from './read/query.ts'
import { eachBigram } from './syllable-pairs.ts'
import type { Span } from './types.ts'

export interface Excerpt {
  readonly statement?: Statement
  readonly highlights: readonly Span[]
}

/** A statement shares this much of the query's syllable pairs before they are marked. */
const LEAST_PAIRS = 2

/**
 * The statement that answers, with what was found in it marked. Places are those of the original text, whatever matched
 * there: a word by its initials, another script, an alias, a repaired layout.
 */
export function excerptOf(section: Section, chosen: number, query: Query, vocabulary: Vocabulary): Excerpt {
  const at = chosen >= 0 ? chosen : mostPairs(section, query.text)
  const statement = section.statements[at] ?? section.statements[0]
  if (!statement) return { highlights: [] }
  return { statement, highlights: highlightsIn(statement.text, query, vocabulary) }
}

/** Stretches of a text that the query's words, in any of their readings, were found as. */
function highlightsIn(text: string, query: Query, vocabulary: Vocabulary): Span[] {
  const wanted = wantedTerms(query)
  const spans: Span[] = []
  for (const { term, start, end } of analyse(text)) {
    const id = vocabulary.id(term)
    if (id !== undefined && wanted.has(id)) spans.push([start, end])
  }
  return spans.length > 0 ? joined(text, spans) : sharedPairs(text, query.text)
}

/** Alternatives far below a slot's best are noise to a reader; words of any question are, too. */
function wantedTerms(query: Query): Set<number> {
  const wanted = new Set<number>()
  for (const { readings } of query.groups) {
    for (const { slots } of readings) {
      for (const { alternatives, mass } of slots) {
        const best = alternatives[0]?.quality ?? 0
        if (mass < 0.06) continue
        for (const { term, quality } of alternatives) if (quality >= best - 0.3) wanted.add(term)
      }
    }
  }
  return wanted
}

function sharedPairs(text: string, query: string): Span[] {
  const asked = new Set<number>()
  eachBigram(query, (code) => asked.add(code))
  const spans: Span[] = []
  eachBigram(text, (code, start, end) => {
    if (asked.has(code)) spans.push([start, end])
  })
  return spans.length < LEAST_PAIRS ? [] : joined(text, spans)
}

function mostPairs(section: Section, query: string): number {
  const asked = new Set<number>()
  eachBigram(query, (code) => asked.add(code))
  let best = -1
  let most = 0
  section.statements.forEach((statement, at) => {
    const shared = new Set<number>()
    eachBigram(statement.text, (code) => asked.has(code) && shared.add(code))
    if (shared.size > most) {
      most = shared.size
      best = at
    }
  })
  return best
}

/** Sorted and apart; what only a space or a hyphen parts is one stretch. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const out: [number, number][] = []
  for (const [start, end] of sorted) {
    const last = out.at(-1)
    if (last && (start <= last[1] || /^[ -]$/.test(text.slice(last[1], start)))) last[1] = Math.max(last[1], end)
    else out.push([start, end])
  }
  return out
}
