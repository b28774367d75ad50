import type { Notebook, Statement } from '../../notes/types.ts'
import { eachInSteps, filterInSteps, type Steps } from '../../steps.ts'
import { leadsTo, pointsBelow } from '../extraction/lead-in.ts'
import { listOf } from '../extraction/places.ts'
import { lastSentence } from '../extraction/sentences.ts'
import { addTo, termName } from '../subjects/subject-names.ts'
import type { Fact, Subject } from '../types.ts'
import { workOf } from './by-themselves.ts'

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

/**
 * Without what works an example out, `Example:` and the formulas below it, up to the next title: what holds of one case is told as
 * if it held of all. A list right below such a line is all of the example.
 */
export function* withoutExamples(facts: readonly Fact[], { byId }: Notebook): Steps<readonly Fact[]> {
  const sections = new Set(facts.flatMap(({ statements }) => statements.map(({ section }) => section)))
  const worked = new Set<Statement>()
  for (const id of sections) {
    let isWorked: false | 'list' | 'rest' = false
    const own = byId.get(id)?.statements ?? []
    yield* eachInSteps(own, WORK_OF_STATEMENT, (one) => {
      if (one.kind === 'paragraph' && EXAMPLE.test(one.text))
        isWorked = own[one.index + 1]?.kind === 'item' ? 'list' : 'rest'
      else if (isWorked === 'list' && one.kind !== 'item') isWorked = false
      else if (one.kind === 'paragraph' && one.term === one.text) isWorked = false
      if (isWorked) worked.add(one)
    })
  }
  return yield* filterInSteps(facts, workOf, ({ statements }) => !statements.every((one) => worked.has(one)))
}

/** With nothing behind it, or with what is to be worked out. */
const EXAMPLE =
  /^(?:(?:worked |an )?examples?|예제|예시|보기)(?: ?\d{1,2})?(?:\s*[.:)：]?\s*$|\s*[.:)：]\s*(?:prove|show|find|compute|calculate|solve|evaluate|determine|let|consider|suppose)\b|\s*[.:)：]\s.*(?:구하|증명하|계산하|구해)\S*[.?]?$)/i

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
