import type { Notebook, Section } from '../notes/types.ts'
import { Aliases } from './aliases.ts'
import { Closer, type Look } from './closer.ts'
import { ANSWERS, confidence, namesOnly, SUGGESTS } from './confidence.ts'
import type { Dictionary } from '../language/dictionary.ts'
import { GENERAL_DICTIONARY } from '../language/general-dictionary.ts'
import { type Glossary, NO_GLOSSARY, QUALITY } from '../language/glossary.ts'
import { type Excerpt, excerptOf } from './highlight.ts'
import { InvertedIndex } from './inverted.ts'
import type { Mechanism } from './mechanisms.ts'
import { interpret } from './query.ts'
import { Collector } from './rank.ts'
import { massOf, type Query } from './reading.ts'
import type { Hit, Search, SearchAnswer, SearchOptions } from './types.ts'

/** How many sections the closer look is worth. */
const CLOSER = 16
const DEFAULT_LIMIT = 10
const SUGGESTIONS = 5
/** The first few decide whether the notes answer, and are shown when they do; the others only when they come near the best. */
const SURE = 3
const NEAR_BEST = 0.35

/** A translation may miss the sense: a little less than the word itself. */
const TRANSLATED = 0.8

/** What the search knows besides the notes. */
export interface SearchSources {
  readonly glossary?: Glossary
  readonly dictionary?: Dictionary
  readonly off?: ReadonlySet<Mechanism>
}

interface Ranked {
  readonly section: number
  readonly score: number
  readonly look: Look
}

/**
 * The one search over the notes, in four steps:
 *
 *   typed → interpret: layout put right, words, for each what the notes call it (query.ts, slots.ts)
 *         → collect: sections that hold any of it, by postings (rank.ts)
 *         → look closer at the best: one statement? side by side? in the heading? (closer.ts)
 *         → answer, near miss or nothing (confidence.ts), with the statement marked (highlight.ts)
 *
 * Each idea has a file that says which queries it is for and what it is worth; `saegim search-eval --ablate` measures it.
 * Goals: whatever Koreans type; "not in the notes" when that is so; cost by postings touched; no word of any subject in the
 * code. Non-goals: meaning beyond words (no embeddings), search across what is not in the notes.
 *
 * `off` leaves mechanisms out, to measure them.
 */
export function buildSearch(
  notebook: Notebook,
  { glossary = NO_GLOSSARY, dictionary = GENERAL_DICTIONARY, off = new Set() }: SearchSources = {},
): Search {
  const aliases = new Aliases()
  if (!off.has('glossary')) for (const group of glossary.groups) aliases.addGroup(group.names, group.quality)
  if (!off.has('translations')) for (const words of dictionary.translations) aliases.addGroup(words, TRANSLATED)
  if (!off.has('everyday')) {
    for (const words of dictionary.same) aliases.addGroup(words, QUALITY.same)
    for (const words of dictionary.related) aliases.addGroup(words, QUALITY.related)
    for (const { stems, written } of dictionary.verbs) for (const stem of stems) aliases.addVerb(stem, written)
  }
  const index = new InvertedIndex(notebook, aliases, off)
  const collector = new Collector(index)
  const wanted = new Uint8Array(index.vocabulary.size)
  const meaning = { index, aliases, off }

  function rank(query: Query, limit: number): Ranked[] {
    const closer = new Closer(query, index, wanted)
    const mass = Math.max(1e-6, massOf(query))
    const ranked = collector.collect(query, Math.max(CLOSER, limit), !off.has('bigrams')).map(({ section, score }) => {
      const look = closer.look(section)
      return { section, look, score: scoreOf(score / mass, look, off) }
    })
    closer.done()
    return ranked.sort((a, b) => b.score - a.score || a.section - b.section)
  }

  function find(typed: string, options: SearchOptions = {}): SearchAnswer {
    const limit = options.limit ?? DEFAULT_LIMIT
    const query = interpret(typed, meaning)
    const ranked = rank(query, limit)
    const sure = options.cut === false || isAnswered(ranked)
    const answered = sure ? ranked.slice(0, limit) : []
    const worth =
      options.cut === false ? answered : answered.filter((one, at) => at < SURE || one.score >= least(ranked))
    const near = sure ? [] : ranked.filter((one) => confidence(one.look) >= SUGGESTS)
    return {
      query: typed,
      ...(query.repaired ? { searchedFor: query.text.trim() } : {}),
      results: worth.map((one) => hitOf(one, query)),
      suggestions: near.slice(0, SUGGESTIONS).map((one) => sectionOf(one.section)),
    }
  }

  /** The excerpt is found when it is asked for: most hits are only counted. */
  function hitOf(one: Ranked, query: Query): Hit {
    const section = sectionOf(one.section)
    let excerpt: Excerpt | undefined
    const found = () => {
      excerpt ??= excerptOf(section, one.look.statement, query, index.vocabulary)
      return excerpt
    }
    return {
      section,
      score: Math.round(one.score * 1e4) / 1e4,
      get statement() {
        return found().statement
      },
      get highlights() {
        return found().highlights
      },
    }
  }

  function sectionOf(at: number): Section {
    return index.sections[at] as Section
  }

  return { find }
}

function isAnswered(ranked: readonly Ranked[]): boolean {
  const [first] = ranked
  if (!first || namesOnly(first.look)) return false
  return ranked.slice(0, SURE).some((one) => confidence(one.look) >= ANSWERS)
}

function least(ranked: readonly Ranked[]): number {
  return NEAR_BEST * (ranked[0]?.score ?? 0)
}

/** What each look adds to the words found. */
const WORTH = { statement: 0.7, adjacent: 0.6, heading: 0.8, focus: 0.3, scope: 0.3 } as const
/** What a statement loses that names no number where one is asked for, and what remains of one about another service. */
const WITHOUT_NUMBER = 0.5
const OUT_OF_SCOPE = 0.7

function scoreOf(words: number, look: Look, off: ReadonlySet<Mechanism>): number {
  const together = WORTH.statement * look.statementShare + WORTH.adjacent * look.adjacent + WORTH.focus * look.focus
  const answers = (1 - WITHOUT_NUMBER * (1 - look.number)) * (look.inScope ? 1 : OUT_OF_SCOPE)
  const headings = WORTH.heading * look.heading + WORTH.scope * look.scope ** 3
  return answers * (words + (off.has('proximity') ? 0 : together) + (off.has('heading') ? 0 : headings))
}
