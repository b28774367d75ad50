import { sentencesOf } from '../../facts/extraction/sentences.ts'
import { foldName } from '../../language/fold.ts'
import type { Statement } from '../../notes/types.ts'
import { isDefinition, isTerm } from './terms.ts'
import { isRefused } from './worth-asking.ts'

/** A sentence of a paragraph, and the name that it defines, where it defines one. */
export interface Sentence {
  readonly said: string
  readonly name?: string
}

const LENGTH = { least: 24, most: 240 }
/** What is said of the name. */
const SHORTEST_DEFINITION = 20
/** Of a longer paragraph the first ones are read. */
const MOST = 30

/**
 * The sentences of a paragraph that can be asked about alone: those that define a name, `A tort is a civil wrong that …`, and those with a
 * word in bold or italics. What the others speak of may stand anywhere before them.
 */
export function sentencesIn({ kind, table, text, runs }: Statement): readonly Sentence[] {
  if (kind === 'code' || table) return []
  const all = sentencesOf(text)
  if (all.length < 2) return []
  const marked = runs.flatMap((run) => (run.strong || run.emphasis || run.code ? [run.text.trim()] : []))
  return all.slice(0, MOST).flatMap((written): Sentence[] => {
    const said = written.trim()
    if (said.length < LENGTH.least || said.length > LENGTH.most || isRefused(said)) return []
    const found = definitionIn(said, marked)
    if (found) return [found]
    return marked.some((one) => one !== '' && said.includes(one)) ? [{ said }] : []
  })
}

function definitionIn(sentence: string, marked: readonly string[]): Sentence | undefined {
  const [, article, name = '', rest = ''] = ENGLISH.exec(sentence) ?? KOREAN.exec(sentence) ?? []
  if (rest.length < SHORTEST_DEFINITION || !isTerm(name) || NOBODY.test(name)) return undefined
  const said = rest.replace(/[.。]$/, '').trim()
  if (ONE_CASE.test(said)) return undefined
  const isMarked = marked.some((one) => foldName(one) === foldName(name))
  // Of any one of its sort, or of the thing as such: `The court is …` speaks of one court.
  const isGeneral = article === undefined || /^an? $/i.test(article)
  const isSure = /[가-힣]/.test(name) ? isDefinition(said) : isMarked || (isGeneral && GENUS.test(said))
  return isSure && isGeneral && (isDefinition(said) || GENUS.test(said)) ? { name, said } : undefined
}

const ENGLISH =
  /^(An? |The )?((?:[A-Za-z][\w'’-]*)(?: [\w'’-]+){0,3}?) (?:is|are|means?|refers to) ((?:an?|the|any|what|when|one|[a-z]+(?:ing|ed|s))\b.+)$/u
const KOREAN = /^()([가-힣A-Za-z]\S*(?: \S+){0,2}?)(?:이란|란|은|는) (.+)$/u

/** `a civil wrong that …`, `the practice of …`, `an agreement between …`: a sort, and what sets it apart. */
const GENUS =
  /^(?:an?|the|any) (?:[\w'’-]+ ){1,5}?(?:that|which|who|whose|in which|where|by which|used (?:to|for|by)|designed (?:to|for)|of|between|for|to) \S.{8}/iu

/** `a small firm that entered a contract`: of one, what it did. */
const ONE_CASE = /\b(?:that|which|who) (?:(?:was|were|had)\b|(?!need)[a-z]{3,}ed (?!by|to|in|on|for))/iu

/** Whoever is told of, and what is told of it. */
const NOBODY =
  /^(?:companies|company|firms?|persons?|people|students?|teams?|users?|customers?|employees?|managers?|results?|goals?|ideas?|points?|reasons?|answers?|questions?|problems?|tricks?|keys?|steps?|ways?|things?|cases?|examples?|lessons?|stor(?:y|ies)|chapters?|books?|authors?|one|other|another|some|most|many|more|such|next|first|second|last|latter|former|같은|이런|이것|그것|여기|이때|문제|이유|방법|결과|목표|사용자|사람|우리)\b/iu
