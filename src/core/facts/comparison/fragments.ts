import type { Notebook, Statement } from '../../notes/types.ts'
import { eachInSteps, filterInSteps, type Steps } from '../../steps.ts'
import { leadsTo, pointsBelow } from '../extraction/lead-in.ts'
import { listOf } from '../extraction/places.ts'
import { lastSentence } from '../extraction/sentences.ts'
import { workedIn } from '../extraction/worked-examples.ts'
import { addTo, termName } from '../subjects/subject-names.ts'
import type { Fact, Subject } from '../types.ts'
import { wordsOf, workOf } from './by-themselves.ts'

/** Without lists that are mostly links, or names of files: the page that lists a folder. */
export function* withoutContents(facts: readonly Fact[]): Steps<readonly Fact[]> {
  const counts = new Map<string, number>()
  const listed = facts.flatMap(({ statements }) => statements.filter(({ kind }) => kind === 'item'))
  yield* eachInSteps(listed, WORK_OF_STATEMENT, (one) =>
    counts.set(listOf(one), (counts.get(listOf(one)) ?? 0) + (isLink(one) || FILE.test(one.text) ? 1 : -1)),
  )
  const isListed = (one: Statement) => one.kind === 'item' && (counts.get(listOf(one)) ?? 0) > 0
  return yield* filterInSteps(facts, workOf, ({ statements }) => !statements.every(isListed))
}

const FILE = /^[^\s/]+(?:\/[^\s/]+)*\.[a-z]{2,5}$/i

/** Nothing but a link. */
function isLink({ runs }: Statement): boolean {
  const told = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  return told.length > 0 && told.every(({ url, target }) => url !== undefined || target !== undefined)
}

/** A few words that name something and tell nothing. */
export function isNameAlone({ statements }: Fact): boolean {
  return statements.every(({ kind, text }) => kind === 'item' && termName(text, FEW) !== undefined)
}

const FEW = 5

/** `Oxford Languages`, in a line of its own: whoever said it, and nothing that is said. */
export function isSignature({ statements: [one] }: Fact): boolean {
  return one?.kind === 'paragraph' && termName(one.text, SIGNATURE) !== undefined
}

const SIGNATURE = 2

/**
 * Without what says nothing apart from the sentence over its list, where that is not told itself, as it goes on from another one or
 * points below: bare names, `… leads to the following three`, and cases, `It stops where the following happens`.
 */
export function* withoutTornLists(
  facts: readonly Fact[],
  subject: Subject,
  { byId }: Notebook,
): Steps<readonly Fact[]> {
  const told = new Set(facts.flatMap(({ statements }) => statements))
  const listed = yield* filterInSteps(facts, workOf, isListed)
  const leads = new Map<string, Statement | undefined>()
  const bySection = new Map<string, Statement[]>()
  for (const { statements } of listed) for (const one of statements) addTo(bySection, one.section, one)
  for (const [id, own] of bySection) {
    const wanted = new Set(own.map(({ index }) => index))
    let lead: Statement | undefined
    yield* eachInSteps(byId.get(id)?.statements ?? [], WORK_OF_STATEMENT, (one) => {
      if (one.kind !== 'item') lead = one
      else if (wanted.has(one.index)) leads.set(placeOf(one), lead)
    })
  }
  const isTorn = (one: Statement, isName: boolean) => {
    const lead = leads.get(placeOf(one))
    if (lead?.kind !== 'paragraph' || told.has(lead)) return false
    const last = { ...lead, text: lead.text.slice(lastSentence(lead.text)) }
    return isName ? leadsTo(last) || pointsBelow(last, subject) : OF_CASES.test(last.text)
  }
  const torn = new Set(listed.filter((fact) => fact.statements.some((one) => isTorn(one, isNameAlone(fact)))))
  return yield* filterInSteps(facts, workOf, (one) => !torn.has(one))
}

/** When, where, or by what something is so, the list tells. */
const OF_CASES =
  /(?:다음|아래)[과와] 같은 (?:\S+ ){0,3}?\S+(?:에서?는?|으로|[을를] (?:바탕|기준|토대|기반)으로|[을를] (?:통해|따라|만족하|충족하)\S*|[가-힣](?<!가)면|때|경우)[,\s]+\S|\b(?:when|where|if|unless|until|because|before|after|by|in|under|from|for|with|without|except|any|one|all|none) (?:any |one |all |each |some )?(?:of )?the following\b/i

/** In a list that is nested in nothing, and under no other name. */
function isListed({ value, statements }: Fact): boolean {
  return (
    value.kind === 'statement' &&
    value.under === undefined &&
    statements.every(({ parent, kind }) => parent === undefined && kind === 'item')
  )
}

function placeOf({ section, index }: Statement): string {
  return `${section}\n${index}`
}

/** Without what works an example out: what holds of one case is told as if it held of all. */
export function* withoutExamples(facts: readonly Fact[], { byId }: Notebook): Steps<readonly Fact[]> {
  const isWorked = (one: Statement) => {
    const section = byId.get(one.section)
    return section !== undefined && workedIn(section).has(one)
  }
  return yield* filterInSteps(facts, workOf, ({ statements }) => !statements.every(isWorked))
}

/** `Like the raft, but`: with the line that it goes on in, of all that is told; not told where that is not. */
export function wholeThoughts(shown: readonly Fact[], all: readonly Fact[]): readonly Fact[] {
  const last = shown.at(-1)
  if (last === undefined || !UNFINISHED.test(wordsOf(last))) return shown
  const [end] = last.statements.slice(-1)
  const next = all.find(
    ({ statements: [one] }) => one !== undefined && one.section === end?.section && one.index === end.index + 1,
  )
  return next ? [...shown, next] : shown.slice(0, -1)
}

const UNFINISHED = /(?:,|\b(?:but|and|or|because|which|whose|if|when|than))$/i

/** Without `2. …`, where the first of that list is no line that is told. */
export function withoutTornNumbers<T extends { readonly fact: Fact }>(lines: readonly T[]): readonly T[] {
  const numbers = new Map<string, Set<number>>()
  const place = ({ section, parent }: Statement) => `${section}\n${parent ?? ''}`
  for (const { fact } of lines)
    for (const one of fact.statements)
      if (one.ordinal !== undefined) numbers.set(place(one), (numbers.get(place(one)) ?? new Set()).add(one.ordinal))
  return lines.filter(({ fact: { statements } }) =>
    statements.every((one) => one.ordinal === undefined || one.ordinal < 2 || numbers.get(place(one))?.has(1)),
  )
}

const WORK_OF_STATEMENT = 50
