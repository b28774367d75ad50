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
 * Without bare names whose meaning the sentence over them tells, `… leads to the following three`, where that is not told itself:
 * it goes on from another one.
 */
export function* withoutTornLists(
  facts: readonly Fact[],
  subject: Subject,
  { byId }: Notebook,
): Steps<readonly Fact[]> {
  const told = new Set(facts.flatMap(({ statements }) => statements))
  const bare = yield* filterInSteps(facts, workOf, isBare)
  const leads = new Map<string, Statement | undefined>()
  const bySection = new Map<string, Statement[]>()
  for (const { statements } of bare) for (const one of statements) addTo(bySection, one.section, one)
  for (const [id, own] of bySection) {
    const wanted = new Set(own.map(({ index }) => index))
    let lead: Statement | undefined
    yield* eachInSteps(byId.get(id)?.statements ?? [], WORK_OF_STATEMENT, (one) => {
      if (one.kind !== 'item') lead = one
      else if (wanted.has(one.index)) leads.set(placeOf(one), lead)
    })
  }
  const isTorn = (one: Statement) => {
    const lead = leads.get(placeOf(one))
    if (lead?.kind !== 'paragraph' || told.has(lead)) return false
    const last = { ...lead, text: lead.text.slice(lastSentence(lead.text)) }
    return leadsTo(last) || pointsBelow(last, subject)
  }
  const torn = new Set(bare.filter(({ statements }) => statements.some(isTorn)))
  return yield* filterInSteps(facts, workOf, (one) => !torn.has(one))
}

/** A name in a list that is nested in nothing, and under no other name. */
function isBare(fact: Fact): boolean {
  const { value, statements } = fact
  return (
    value.kind === 'statement' &&
    value.under === undefined &&
    statements.every(({ parent }) => parent === undefined) &&
    isNameAlone(fact)
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
