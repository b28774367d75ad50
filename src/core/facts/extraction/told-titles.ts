import type { Section, Statement } from '../../notes/types.ts'
import { termName } from '../subjects/subject-names.ts'
import { nameOfTitle } from '../subjects/title-names.ts'

/** A heading that is a sentence, `A beacon is a fixed light.`, tells that itself: as a statement where the heading stands. */
export function toldByTitle(section: Section): Statement | undefined {
  if (!isToldTitle(section.title)) return undefined
  const known = told.get(section) ?? statementOf(section)
  told.set(section, known)
  return known
}

/** One each, as statements are compared. */
const told = new WeakMap<Section, Statement>()

function statementOf({ id, title, line }: Section): Statement {
  const text = nameOfTitle(title)
  return { section: id, index: BEFORE_ALL, kind: 'paragraph', text, runs: [{ text }], line, lastLine: line, depth: 0 }
}

/** Whether it is told by a title, and stands in no list of statements. */
export function isOfTitle({ index }: Statement): boolean {
  return index === BEFORE_ALL
}

const BEFORE_ALL = -1

/** Neither a name, nor a question, nor what only leads to what stands below, nor what somebody is to learn or to do there. */
function isToldTitle(title: string): boolean {
  const name = nameOfTitle(title)
  const words = name.split(/\s+/).length
  if (/[?？:：]\s*$/.test(title) || ASKS.test(name) || LEADS.test(name) || isObjective(name)) return false
  if (/[가-힣]/.test(name)) return words >= FEWEST && KOREAN.test(name) && termName(name, words) === undefined
  return (words >= FEWEST && VERB.test(name)) || (words > FEW && /[^.]\.$/.test(name))
}

const FEWEST = 4
const FEW = 6
const KOREAN = /다\.?$/
const VERB =
  /^(?:(?:the|an?|all|every|each|most|some) )?(?:\S+ ){1,4}(?:is|are|was|were|has|have|can|cannot|must|should|will)(?: \S+){2,}$/i
const ASKS =
  /^(?:how|why|what|when|where|who|which|whose|do|does|did|is|are|can|could|should|must|will|would)\b|^(?:왜|어떻게|언제|무엇|누가|어디)/i
const LEADS = /^(?:to|in|on|for|with|if|let|lets|let(?:'|’)s|note|example|step|there|here|now|see|you|we|i)\b/i
/** `Explain the purpose of …`, `Given a scenario, …`, as a sentence: an aim of learning, that neither tells nor names anything. */
export function isObjective(name: string): boolean {
  return OBJECTIVE.test(name) && name.split(/\s+/).length > FEW
}

const OBJECTIVE =
  /^(?:(?:explain|summari[sz]e|describe|discuss|identify|compare|contrast|understand|demonstrate|recogni[sz]e|illustrate|differentiate|distinguish|analy[sz]e|evaluate|implement|install|configure|deploy|apply)\b|given (?:a|an|the|some) (?:scenario|situation|case)\b)/i
