import type { Notebook } from '../notes/types.ts'
import { automaticFacts } from './automatic.ts'
import type { Fact, Subject } from './types.ts'
import { inOrder, OPENING, OTHER, type Vocabulary } from './vocabulary.ts'

/** A subject as `/service` tells it. */
export interface Card {
  readonly subject: Subject
  /** What it is: facts under the opening attribute, else its first statement; empty when the notes only have topics. */
  readonly summary: readonly Fact[]
  /** The rest, in the vocabulary's order. */
  readonly facts: readonly Fact[]
  /** Put together from the notes without a facts file. */
  readonly automatic: boolean
}

export function cardOf(subject: Subject, vocabulary: Vocabulary, notebook: Notebook): Card {
  const facts = subject.sheet ? inOrder(subject.sheet.facts, vocabulary) : automaticFacts(subject, vocabulary, notebook)
  const opening = facts.filter((fact) => fact.attribute.id === OPENING && !isUnder(fact))
  const summary = opening.length > 0 ? opening : firstSaid(facts, subject)
  return { subject, summary, facts: facts.filter((fact) => !summary.includes(fact)), automatic: !subject.sheet }
}

function firstSaid(facts: readonly Fact[], subject: Subject): readonly Fact[] {
  const [first] = subject.statements
  const own = facts.filter((fact) => !isUnder(fact))
  const said = own.find((fact) => first && fact.statements.includes(first)) ?? own[0]
  return said && (said.attribute.id !== OTHER || subject.statements.length > 0) ? [said] : []
}

function isUnder({ value }: Fact): boolean {
  return value.kind === 'statement' && value.under !== undefined
}
