import type { Notebook } from '../../notes/types.ts'
import { Pace, type Steps } from '../../steps.ts'
import { type AttributeSet, attributesOf, OTHER } from '../attributes.ts'
import { ownAspect } from '../extraction/named-attributes.ts'
import { UNDER } from '../extraction/reading.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { CHOOSE } from './order.ts'
import { type Scope, scopeOf } from './scope.ts'
import { soughtFor } from './sought.ts'

/** A row that one column has alone looks for what the others say of it, wherever that stands in their notes. */
export function* withSought(
  own: readonly (readonly Fact[])[],
  columns: readonly Subject[],
  vocabulary: AttributeSet,
  notebook: Notebook,
): Steps<readonly (readonly Fact[])[]> {
  if (columns.every(({ sheet }) => sheet)) return own
  const scopes: (Scope | undefined)[] = []
  for (const one of columns) scopes.push(one.sheet ? undefined : yield* scopeOf(one, notebook))
  const facts: Fact[][] = []
  for (const [at, one] of own.entries())
    facts.push(yield* labelledAlone(one, scopes.toSpliced(at, 1), vocabulary, notebook))
  const held = facts.map(attributeIds)
  const pace = new Pace()
  for (const attribute of attributesOf(facts.flat(), vocabulary)) {
    if (attribute === vocabulary.other || attribute.id === CHOOSE || held.every((ids) => ids.has(attribute.id)))
      continue
    const told = facts.flat().filter((one) => one.attribute.id === attribute.id)
    if (pace.isDue(facts.flat().length)) yield
    for (const [at, scope] of scopes.entries()) {
      const column = facts[at]
      if (!scope || !column || told.length === 0 || held[at]?.has(attribute.id)) continue
      const isTaken = (one: Fact) => column.some((other) => isOfSame(other, one) && isShared(other.attribute, facts))
      const found = (yield* soughtFor(attribute, told, scope, vocabulary, notebook)).filter((one) => !isTaken(one))
      const kept = column.filter((one) => !found.some((other) => isOfSame(one, other)))
      facts[at] = [...kept, ...found]
      held[at] = attributeIds(facts[at])
    }
  }
  return facts
}

function attributeIds(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(facts.map(({ attribute }) => attribute.id))
}

/** A label of one note alone is a row as well where every other column has something under such a name. */
function* labelledAlone(
  facts: readonly Fact[],
  others: readonly (Scope | undefined)[],
  vocabulary: AttributeSet,
  notebook: Notebook,
): Steps<Fact[]> {
  const told: Fact[] = []
  for (const fact of facts) {
    const own = ownRow(fact, vocabulary)
    told.push(own && (yield* isToldOfAll(own.attribute, others, vocabulary, notebook)) ? own : fact)
  }
  return told
}

function* isToldOfAll(
  row: Attribute,
  scopes: readonly (Scope | undefined)[],
  vocabulary: AttributeSet,
  notebook: Notebook,
): Steps<boolean> {
  for (const one of scopes)
    if (!one || (yield* soughtFor(row, [], one, vocabulary, notebook)).length === 0) return false
  return true
}

/** What is left over, in a row by its own label. */
function ownRow(fact: Fact, { other }: AttributeSet): Fact | undefined {
  const { attribute, value } = fact
  if (attribute !== other || value.kind !== 'statement' || value.under === undefined) return undefined
  const [label = '', ...above] = value.under.split(UNDER).toReversed()
  if (CALL.test(label)) return undefined
  const { under: _, ...rest } = value
  const shown = above.length > 0 ? { ...rest, under: above.toReversed().join(UNDER) } : rest
  return { ...fact, attribute: ownAspect(label), value: shown }
}

/** `send(P, message)`: code, and no name of a matter. */
const CALL = /^[\w.:]+\(.*\)$/

function isOfSame(one: Fact, other: Fact): boolean {
  return one.statements.some((statement) => other.statements.includes(statement) && !statement.table)
}

function isShared({ id }: Attribute, facts: readonly (readonly Fact[])[]): boolean {
  return id !== OTHER && facts.every((own) => own.some(({ attribute }) => attribute.id === id))
}
