import { josa } from '../../../language/josa.ts'
import { singularOf } from '../terms.ts'
import type { Point, Term } from '../types.ts'

/** A name, and where it stands in a sentence. */
export interface Found {
  readonly term: Term
  readonly at: number
  readonly end: number
}

/** Says of what it speaks: of half a sentence any name might be said. */
export function hasSubject({ said, language, label }: Point): boolean {
  const bare = said.replace(/[(（][^()（）]*[)）]/g, '')
  if (language === 'en') return FINITE.test(bare)
  return label !== undefined || /[가-힣A-Za-z](?:은|는|이|가) /u.test(bare)
}

const FINITE =
  /(?<!\bto )\b(?:is|are|was|were|can|cannot|must|may|will|should|has|have|does|uses?|requires?|provides?|supports?|allows?|stores?|creates?|contains?|means|refers|makes?|gives?|takes?|sends?|runs?|holds?|keeps?|needs?|called)\b/iu

/** One of several that are named alike: others of them would do as well. */
export function isInSeries(before: string, behind: string): boolean {
  return (
    /(?:[,、·]|\b(?:and|or|including|includes?|like)|및|또는|[와과])\s*$/iu.test(before) ||
    /^(?:[,、·]|\s+(?:and|or)\s+[A-Z]|\s+(?:및|또는)|[와과]\s)/u.test(behind)
  )
}

export function isApart(before: string, behind: string): boolean {
  return BEFORE_EN.test(before) && BEHIND_EN.test(behind)
}

const BEFORE_EN =
  /(?:^|[,;:(] ?|\b(?:the|a|an|is|are|was|were|by|to|of|in|on|from|with|via|using|uses?|through|into|and|or|than|as|for|called|requires?|supports?|creates?) )$/iu
const BEHIND_EN =
  /^(?:$|[.,;:)]|,? (?:is|are|was|were|can|cannot|must|may|will|has|have|does|do|to|of|in|on|from|with|via|through|into|and|or|than|as|for|by|that|which|when|where|if|because|before|after|without)\b)/iu

/** One name is in the other, whatever its number. */
export function shares(one: string, other: string): boolean {
  return isPartOf(singularOf(one), singularOf(other))
}

/** The same of names in the singular, as they are compared. */
export function isPartOf(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one)
}

/** What its writer did, or goes through step by step. */
export const SPOKEN = /\b(?:we|our|us|I|my)\b/u

/** `… ＿＿을 지원하지 않는다`: of other names it may be as true. */
export function isDenial(said: string): boolean {
  return /지 (?:않|못)|[수필요이가는] 없|아니[다라며]|\b(?:not|never|nor|neither|without)\b|n['’]t\b/iu.test(said)
}

/** Neither a particle, an ending nor a number tells one from the other. */
export function standsAs(one: string, other: string, said: string): boolean {
  if (!/[가-힣]/.test(said)) return isMany(one) === isMany(other)
  return !/^[A-Za-z].*[A-Za-z]$/.test(one) || !/[A-Za-z]$/.test(other) || josa(one, '은/는') === josa(other, '은/는')
}

function isMany(name: string): boolean {
  return /[^aius]s$/.test(name)
}
