import type { Notebook } from '../notes/types.ts'
import { automaticFacts } from './automatic.ts'
import type { Fact, Subject } from './types.ts'
import { inOrder, OPENING, type Vocabulary } from './vocabulary.ts'

/** A subject as `/service` tells it. */
export interface Card {
  readonly subject: Subject
  /** What it is: facts under the opening attribute, else its first statement; empty when the notes only have topics. */
  readonly summary: readonly Fact[]
  /** The rest: numbers first, then in the vocabulary's order. */
  readonly facts: readonly Fact[]
  /** Put together from the notes without a facts file. */
  readonly automatic: boolean
}

export function cardOf(subject: Subject, vocabulary: Vocabulary, notebook: Notebook): Card {
  const all = subject.sheet ? inOrder(subject.sheet.facts, vocabulary) : automaticFacts(subject, vocabulary, notebook)
  const opening = all.filter((fact) => fact.attribute.id === OPENING && !isUnder(fact))
  const summary = opening.length > 0 ? opening : firstSaid(all, subject)
  const rest = all.filter((fact) => !summary.includes(fact))
  const facts = [...rest.filter(isNumber), ...rest.filter((fact) => !isNumber(fact))]
  return { subject, summary, facts, automatic: !subject.sheet }
}

/** The fact that rests on what the notes say of it first; nothing where they speak of its parts from the start. */
function firstSaid(facts: readonly Fact[], subject: Subject): readonly Fact[] {
  const own = facts.filter((fact) => !isUnder(fact) && fact.statements.some((one) => subject.statements.includes(one)))
  const [first] = subject.statements
  const said = own.find((fact) => first && fact.statements.includes(first)) ?? (subject.sheet ? own[0] : undefined)
  return said ? [said] : []
}

function isNumber({ value }: Fact): boolean {
  return value.kind === 'amount'
}

function isUnder({ value }: Fact): boolean {
  return value.kind === 'statement' && value.under !== undefined
}
