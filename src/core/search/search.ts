import type { Dictionary } from '../language/dictionary.ts'
import { GENERAL_DICTIONARY } from '../language/general-dictionary.ts'
import { type Glossary, NO_GLOSSARY } from '../language/glossary.ts'
import type { Notebook, Section } from '../notes/types.ts'
import { eachInSteps, finish, once, type Steps } from '../steps.ts'
import { type Excerpt, excerptOf } from './excerpt.ts'
import { dictionaryPhrases, WORK_OF_GROUP } from './index/dictionary-phrases.ts'
import { Expansions } from './index/expansions.ts'
import { type InvertedIndex, indexInSteps } from './index/inverted-index.ts'
import type { StatementLabels } from './index/statement-labels.ts'
import { PIPELINE, type Pipeline } from './pipeline.ts'
import { Collector } from './rank/bm25.ts'
import {
  asksToCompare,
  confidence,
  isPartly,
  leastToAnswer,
  namesOnly,
  SUGGESTS,
  saysAnything,
} from './rank/confidence.ts'
import { type Evidence, PassageReader } from './rank/evidence.ts'
import { NAMED, upwards } from './rank/named-sections.ts'
import { scoreOf } from './rank/signal.ts'
import { asksOnly } from './read/asked-kind.ts'
import { interpret } from './read/interpret.ts'
import { massOf, type Query } from './read/query.ts'
import type { BuiltSearch, Hit, Search, SearchAnswer, SearchOptions } from './types.ts'

/** Sections that a closer look is worth. */
const CLOSER = 16
/** Hits. */
const DEFAULT_LIMIT = 10
const SUGGESTIONS = 5
/** The first few hits decide whether the notes answer, and are shown when they do; the others only when they come near the best. */
const SURE = 3
/** Sections that may define one name. */
const MOST_DEFINE = 2
/** Share of the best hit's score. */
const NEAR_BEST = 0.35

/** What the search knows besides the notes, and what it is made of. */
export interface SearchParts extends Partial<Pipeline> {
  readonly glossary?: Glossary
  readonly dictionary?: Dictionary
  /** What statements are filed under by those who prepared the notes. */
  readonly labels?: StatementLabels
}

interface Ranked {
  readonly section: number
  readonly score: number
  readonly evidence: Evidence
  /** It asks, and does not answer. */
  readonly asks: boolean
}

/**
 * The one search over the notes, in four steps:
 *
 *   typed → read: layout put right, words, for each what the notes call it (read/ways.ts)
 *         → collect: sections that hold any of it, by postings (rank/bm25.ts)
 *         → rank the best by what they have to say: one statement? side by side? in the heading? (rank/signals.ts)
 *         → answer, near miss or nothing (rank/confidence.ts), with the statement marked (excerpt.ts)
 *
 * The lists of pipeline.ts are what it is made of; `saegim search-eval --ablate` leaves out one after the other, see docs/search.md.
 * Goals: whatever Koreans type; "not in the notes" when that is so; cost by postings touched; no word of any subject in the
 * code. Non-goals: meaning beyond words (no embeddings), search across what is not in the notes.
 */
export function buildSearch(notebook: Notebook, parts: SearchParts = {}): BuiltSearch {
  return finish(searchInSteps(notebook, parts))
}

/** The same, of which the index is made when it is first asked for: whoever only posts questions and takes answers needs none. */
export function searchLater(notebook: Notebook, parts: SearchParts = {}): Search {
  const made = once(() => searchInSteps(notebook, parts))
  return {
    *findInSteps(typed, options) {
      return yield* (yield* made()).findInSteps(typed, options)
    },
    *withinInSteps(section, typed) {
      return yield* (yield* made()).withinInSteps(section, typed)
    },
    *ready() {
      yield* made()
    },
  }
}

/** The same, made a little at a time. */
export function* searchInSteps(notebook: Notebook, parts: SearchParts = {}): Steps<BuiltSearch> {
  const expansions = yield* expansionsOf(parts.glossary ?? NO_GLOSSARY, parts.dictionary ?? GENERAL_DICTIONARY)
  const index = yield* indexInSteps(notebook, expansions, parts.labels)
  return searchOver(index, expansions, { ...PIPELINE, ...parts })
}

function searchOver(index: InvertedIndex, expansions: Expansions, { repairs, ways, signals }: Pipeline): BuiltSearch {
  const collector = new Collector(index)
  const meaning = { index, expansions, repairs, ways }

  function* rank(query: Query, limit: number): Steps<{ ranked: Ranked[]; compared: boolean }> {
    const reader = new PassageReader(query, index)
    const mass = Math.max(1e-6, massOf(query))
    const read: { section: number; score: number; evidence: Evidence }[] = []
    for (const { section, score } of collector.collect(query, Math.max(CLOSER, limit), reader.called())) {
      read.push({ section, score, evidence: yield* reader.evidenceOf(section) })
      yield
    }
    // What more sections than that begin statements with is no thing that one of them defines: `Kim (1975) …`.
    const isCommon = read.filter(({ evidence }) => evidence.titled === 1).length > MOST_DEFINE
    const hasHeading = isCommon || read.some(({ evidence }) => evidence.name > 0 || evidence.heading >= NAMED)
    const ranked = read.map(({ section, score, evidence }): Ranked => {
      const { index: leads, statements } = sectionOf(section)
      const asks = statements.every(({ text }) => asksOnly(text))
      const candidate = {
        ...evidence,
        words: score / mass,
        hasHeading,
        isIndex: leads === true,
        inOtherLanguage: isInOther(query, index.koreanShares[section] ?? 0),
        isEmpty: asks,
      }
      return { section, evidence, score: scoreOf(candidate, signals), asks: asks && statements.length > 0 }
    })
    ranked.sort((a, b) => b.score - a.score || a.section - b.section)
    const compared = asksToCompare(query) && reader.isNamedBy(ranked.slice(0, SURE).map(({ section }) => section))
    return { ranked, compared }
  }

  function* findInSteps(typed: string, options: SearchOptions = {}): Steps<SearchAnswer> {
    const limit = options.limit ?? DEFAULT_LIMIT
    const query = yield* interpret(typed, meaning)
    const { ranked: all, compared } = yield* rank(query, limit)
    const ranked = options.cut === false ? all : toldFirst(all.filter(isOfNamed))
    const sure = options.cut === false || compared || isAnswered(ranked, query)
    const answered = sure ? ranked.slice(0, limit) : []
    const worth =
      options.cut === false ? answered : answered.filter((one, at) => at < SURE || one.score >= least(ranked))
    // Where nothing else comes near, what is told of another thing may be what was meant, and is said to be a guess.
    const near = sure ? undefined : [ranked, all].map((list) => list.filter(isNear)).find((list) => list.length > 0)
    return {
      query: typed,
      ...(query.repaired ? { searchedFor: query.text.trim() } : {}),
      results: worth.map((one) => hitOf(one, query)),
      suggestions: (near ?? []).slice(0, SUGGESTIONS).map((one) => hitOf(one, query)),
    }
  }

  function* withinInSteps(section: Section, typed: string): Steps<Hit | undefined> {
    const at = index.sections.findIndex((one) => one.id === section.id)
    if (at < 0) return undefined
    const query = yield* interpret(typed, meaning)
    const evidence = yield* new PassageReader(query, index).evidenceOf(at)
    const hit = hitOf({ section: at, score: evidence.held, evidence, asks: false }, query)
    if (evidence.statement >= 0 && hit.highlights.length > 0) return hit
    return evidence.heading > 0 || evidence.name > 0
      ? { ...hit, statement: section.statements[0], highlights: [] }
      : undefined
  }

  /** A thing that is named and says nothing of what is asked comes after what stands under it and does. */
  function toldFirst(ranked: readonly Ranked[]): readonly Ranked[] {
    const [first] = ranked
    if (!first || !namesOnly(first.evidence)) return ranked
    const told = ranked.slice(1, SURE).find((one) => isUnder(one.section, first.section) && !namesOnly(one.evidence))
    return told ? [told, ...ranked.filter((one) => one !== told)] : ranked
  }

  function isUnder(section: number, above: number): boolean {
    const { depth, file } = sectionOf(above)
    return depth === 0 ? sectionOf(section).file === file : [...upwards(section, index)].includes(above)
  }

  /** The excerpt is found when it is asked for: most hits are only counted. */
  function hitOf(one: Ranked, query: Query): Hit {
    const section = sectionOf(one.section)
    let excerpt: Excerpt | undefined
    const found = () => {
      excerpt ??= excerptOf(section, one.evidence.statement, query, index.vocabulary)
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

  return {
    find: (typed, options) => finish(findInSteps(typed, options)),
    findInSteps,
    withinInSteps,
    *ready() {},
  }
}

/** From here on a text is Korean, whatever names stand in it. */
const KOREAN = 0.2

/** A word in Latin letters alone may be asked for in any language. */
function isInOther({ text, inOwnWords }: Query, koreanShare: number): boolean {
  return /[가-힣]/.test(text) ? koreanShare < KOREAN : inOwnWords && koreanShare >= KOREAN
}

function* expansionsOf(glossary: Glossary, dictionary: Dictionary): Steps<Expansions> {
  const expansions = new Expansions(yield* dictionaryPhrases(dictionary))
  yield* eachInSteps(glossary.groups, WORK_OF_GROUP, ({ names, quality }) => expansions.addNames(names, quality))
  return expansions
}

/** A value of another subject never answers for the one that is named. */
function isOfNamed({ evidence }: Ranked): boolean {
  return !evidence.ofAnother
}

function isNear({ evidence }: Ranked): boolean {
  return confidence(evidence) >= SUGGESTS
}

function isAnswered(ranked: readonly Ranked[], query: Query): boolean {
  const [first] = ranked
  if (!first || namesOnly(first.evidence) || !saysAnything(query)) return false
  const least = leastToAnswer(query)
  return ranked
    .slice(0, SURE)
    .some(({ evidence, asks }) => !asks && confidence(evidence) >= least && !isPartly(evidence, query))
}

function least(ranked: readonly Ranked[]): number {
  return NEAR_BEST * (ranked[0]?.score ?? 0)
}
