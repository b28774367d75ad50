import { labelled } from '../../facts/extraction/labels.ts'
import type { Statement } from '../../notes/types.ts'
import { isDefinition, isTerm } from './terms.ts'
import { isRefused } from './worth-asking.ts'

/** A name in bold that opens a paragraph, and the one sentence of it that says what it is. */
export interface RunIn {
  readonly name: string
  readonly said: string
  /** By its own verb: `Duress means that …`. */
  readonly by: 'verb' | 'head'
}

/** Sentences from the first on among which the defining one is looked for. */
const FIRST = 3
const LENGTH = { least: 20, most: 240 }
const LONGEST_NAME = 40

/** `**Offer.** A proposal by one party. The key word …`, `**Duress** means that …`: prose has its labels within its sentences. */
export function runInOf(statement: Statement): RunIn | undefined {
  const { term, text, kind, table } = statement
  if (term === undefined || kind === 'code' || table || labelled(statement) || !text.startsWith(term)) return undefined
  const name = term.replace(/[.:：]\s*$/, '').trim()
  if (name === '' || name.length > LONGEST_NAME || !isTerm(name)) return undefined
  const rest = text.slice(term.length).replace(/\s*\n\s*/g, ' ')
  const isHead = /[.]\s*$/.test(term) || /^[.]\s/.test(rest)
  const [first = '', ...more] = sentencesOf(rest.replace(/^[.]\s*/, ''))
  if (isHead && isWhole(first) && (isDefinition(first) || THING.test(first))) return { name, said: first, by: 'head' }
  const said = [
    isHead ? undefined : verbApart(first),
    ...more.slice(0, FIRST - 1).map((one) => ofName(one, name)),
  ].find(isWhole)
  return said === undefined ? undefined : { name, said, by: 'verb' }
}

/** `An agreement by …`, `Specifications of …`: what it is, not what came to pass. */
const THING =
  /^(?!(?:the|in|this|when|if|it|most|some|no)\b|\w+ (?:the|your|their|against|about|into|from|with|on)\b)(?:[\w'-]+ ){1,4}(?:of|by|to|that|which|who|for|in|between) /iu

function sentencesOf(text: string): string[] {
  return text.trim().split(/(?<=[a-z)”"][.]|다[.])\s+(?=[A-Z“"가-힣])/u)
}

/** ` means that agreement was …`, `은 특정인이 …`: without what ties it to the name. */
function verbApart(text: string): string | undefined {
  const found =
    /^\s*(?:means?(?: that)?|refers? to|is|are)\s+(?=(?:an?|the|any|one|what|when|[a-z]+(?:ing|ed)?)\b)|^(?:은|는|이란|란)\s+/u.exec(
      text,
    )
  return found ? text.slice(found[0].length) : undefined
}

function ofName(sentence: string, name: string): string | undefined {
  return sentence.startsWith(name) ? verbApart(sentence.slice(name.length)) : undefined
}

function isWhole(said: string | undefined): said is string {
  return said !== undefined && said.length >= LENGTH.least && said.length <= LENGTH.most && !isRefused(said)
}
