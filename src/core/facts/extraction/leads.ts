import type { Statement } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { termName } from '../subjects/subject-names.ts'
import { isRemark, labelled } from './labels.ts'
import { LEAD_IN, leadName, leadsToList } from './lead-in.ts'
import { workOf } from './places.ts'

/** `**Example:** Raft of two logs:` says which example it is over. */
export function whichOf(line: Statement): readonly string[] {
  const said = labelled(line)?.said.text ?? ''
  const which = LEAD_IN.test(said) && /^[\p{Lu}가-힣]/u.test(said) ? termName(said) : undefined
  return which === undefined ? [] : [which]
}

/**
 * Items of a list, and a block of code, by the paragraph right before it that only leads to them; and where several things are
 * told so, `**Raft:** of logs`, by the one that stands right over the list.
 */
export function* leadsOf(all: readonly Statement[]): Steps<ReadonlyMap<Statement, Statement>> {
  const leads = new Map<Statement, Statement>()
  const things = new Map<string, number>()
  yield* eachInSteps(all, workOf, (one) => {
    if (namesThing(one)) things.set(one.section, (things.get(one.section) ?? 0) + 1)
  })
  const isOneOfThings = (one: Statement) => (things.get(one.section) ?? 0) > 1 && namesThing(one)
  let lead: Statement | undefined
  yield* eachInSteps(all, workOf, (one) => {
    if (one.kind === 'paragraph' || one.section !== lead?.section || one.depth < lead.depth)
      lead = leadsToList(one) || isOneOfThings(one) ? one : undefined
    else if (one.kind === 'item' || (one.index - 1 === lead.index && (leadName(lead) ?? labelled(lead)) !== undefined))
      leads.set(one, lead)
  })
  return leads
}

/** `**Raft:** a boat of logs`, in bold with what it is behind it. */
function namesThing(one: Statement): boolean {
  if (one.kind !== 'paragraph' || one.term === undefined || one.table) return false
  const found = labelled(one)
  return found !== undefined && !isRemark(found.label) && !WHAT.test(found.label) && !found.said.text.includes('\n')
}

/** What a thing is, over all that is told of it. */
const WHAT = /^(?:definitions?|meaning|concepts?|what it is|정의|의미|뜻|개념|개요|설명)$/i
