import type { Notebook } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import { type AttributeSet, attributesOf, inOrder, OPENING, OTHER } from '../attributes.ts'
import { factsInSteps, possibleAttributes } from '../extraction/extract.ts'
import { inLists } from '../extraction/lists.ts'
import { ownAspect } from '../extraction/named-attributes.ts'
import { UNDER } from '../extraction/reading.ts'
import { isRightBelow } from '../extraction/statements-about.ts'
import { isNamed } from '../subjects/relations.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { foldText } from '../values/value.ts'
import { rowTelling } from './absence.ts'
import { jointOf } from './joint.ts'
import { fewLeft, ofColumn, opened } from './left-over.ts'
import { withoutParts } from './of-parts.ts'
import { CHOOSE, groupOf } from './order.ts'
import { type Scope, scopeOf, soughtFor } from './sought.ts'

/** Of the parts below a subject, in a cell that the subject itself leaves empty. */
const MOST_PARTS = 2

/**
 * What each column says: its facts file, or its statements under attributes that the other columns have as well where that is
 * possible. Where another column says something and this one does not, what it inherits, else what its parts say.
 */
export function* factsOfColumns(
  columns: readonly Subject[],
  vocabulary: AttributeSet,
  notebook: Notebook,
): Steps<readonly (readonly Fact[])[]> {
  const told = yield* ownFacts(columns, vocabulary, notebook)
  yield
  const sought = withSought(told, columns, vocabulary, notebook)
  yield
  const own = columns.map((subject, at) => withoutParts(sought[at] ?? [], subject, columns, vocabulary, notebook))
  return columns.map((subject, at) => {
    const told = own[at] ?? []
    const lacking = new Set(own.flat().map(({ attribute }) => attribute.id))
    for (const { attribute } of told) lacking.delete(attribute.id)
    const others = columns.filter((one) => one !== subject)
    const more = filled(subject, lacking, others).filter((fact) => isWeighed(fact, columns))
    const facts = inOrder([...told, ...more], vocabulary)
    return subject.sheet ? facts : fewInCells(facts)
  })
}

/** More than that nobody reads beside another's; the card has the rest. */
const MOST_IN_CELL = 5

/** The same words in another table say nothing more. */
function repeats({ attribute, value }: Fact, other: Fact): boolean {
  return (
    attribute.id === other.attribute.id &&
    (value === other.value ||
      (value.kind === 'text' && other.value.kind === 'text' && foldText(value.text) === foldText(other.value.text)))
  )
}

function fewInCells(told: readonly Fact[]): readonly Fact[] {
  const facts = told.filter((one, at) => told.findIndex((other) => repeats(other, one)) === at)
  const counts = new Map<string, number>()
  return facts.filter(({ attribute }) => {
    const count = (counts.get(attribute.id) ?? 0) + 1
    counts.set(attribute.id, count)
    return count <= MOST_IN_CELL
  })
}

/** A row that one column has alone looks for what the others say of it, wherever that stands in their notes. */
function withSought(
  own: readonly (readonly Fact[])[],
  columns: readonly Subject[],
  vocabulary: AttributeSet,
  notebook: Notebook,
): readonly (readonly Fact[])[] {
  if (columns.every(({ sheet }) => sheet)) return own
  const scopes = columns.map((one) => (one.sheet ? undefined : scopeOf(one, notebook)))
  const facts = own.map((one, at) => [...labelledAlone(one, scopes.toSpliced(at, 1), vocabulary, notebook)])
  for (const attribute of attributesOf(facts.flat(), vocabulary)) {
    if (attribute === vocabulary.other || attribute.id === CHOOSE) continue
    const isHere = (one: Fact) => one.attribute.id === attribute.id
    const told = facts.flat().filter(isHere)
    scopes.forEach((scope, at) => {
      const column = facts[at]
      if (!scope || !column || told.length === 0 || column.some(isHere)) return
      const isTaken = (one: Fact) => column.some((other) => isOfSame(other, one) && isShared(other.attribute, facts))
      const found = soughtFor(attribute, told, scope, vocabulary, notebook).filter((one) => !isTaken(one))
      const kept = column.filter((one) => !found.some((other) => isOfSame(one, other)))
      column.splice(0, column.length, ...kept, ...found)
    })
  }
  return facts
}

/** A label of one note alone is a row as well where every other column has something under such a name. */
function labelledAlone(
  facts: readonly Fact[],
  others: readonly (Scope | undefined)[],
  vocabulary: AttributeSet,
  notebook: Notebook,
): readonly Fact[] {
  return facts.map((fact) => {
    const { attribute, value } = fact
    if (attribute !== vocabulary.other || value.kind !== 'statement' || value.under === undefined) return fact
    const [label = '', ...above] = value.under.split(UNDER).toReversed()
    const row = ownAspect(label)
    const isTold = (one: Scope | undefined) => one && soughtFor(row, [], one, vocabulary, notebook).length > 0
    if (!others.every(isTold)) return fact
    const { under: _, ...rest } = value
    return {
      ...fact,
      attribute: row,
      value: above.length > 0 ? { ...rest, under: above.toReversed().join(UNDER) } : rest,
    }
  })
}

function isOfSame(one: Fact, other: Fact): boolean {
  return one.statements.some((statement) => other.statements.includes(statement) && !statement.table)
}

function isShared({ id }: Attribute, facts: readonly (readonly Fact[])[]): boolean {
  return id !== OTHER && facts.every((own) => own.some(({ attribute }) => attribute.id === id))
}

function filled(subject: Subject, lacking: ReadonlySet<string>, others: readonly Subject[]): Fact[] {
  const { inherited = [], below = [] } = subject
  return [...lacking].flatMap((id) => {
    const isSought = ({ attribute }: Fact) => attribute.id === id
    const fromWhole = inherited.filter(isSought)
    if (fromWhole.length > 0) return fromWhole
    if (rowTelling({ id }, subject) !== undefined) return []
    return below
      .filter((fact) => isSought(fact) && isBorrowed(fact) && !others.some((one) => isToldOf(one, fact)))
      .slice(0, MOST_PARTS)
  })
}

/** It is that subject, or rests on nothing but what its row says already: a kind of it. */
function isToldOf({ key, sheet }: Subject, { from, attribute, statements }: Fact): boolean {
  if (from?.key === key) return true
  const own = sheet?.facts.filter((one) => one.attribute.id === attribute.id).flatMap((one) => one.statements) ?? []
  return own.length > 0 && statements.every((one) => own.includes(one))
}

/** How a part is used and what to mind there says nothing of the whole. */
function isBorrowed({ attribute }: Fact): boolean {
  return !attribute.own && !attribute.weak && groupOf(attribute) !== 'choose'
}

/** Without what belongs to a kind that is a column itself, and what is weighed against something that is none. */
function besideOthers(facts: readonly Fact[], columns: readonly Subject[]): Fact[] {
  const isOfColumn = ({ of }: Fact) => of !== undefined && columns.some((one) => isNamed(one, of))
  return facts.filter((fact) => !isOfColumn(fact) && isWeighed(fact, columns))
}

function isWeighed({ against }: Fact, columns: readonly Subject[]): boolean {
  return against === undefined || columns.some((one) => isNamed(one, against))
}

function* ownFacts(
  columns: readonly Subject[],
  vocabulary: AttributeSet,
  notebook: Notebook,
): Steps<readonly (readonly Fact[])[]> {
  const possible: ReadonlySet<string>[] = []
  for (const subject of columns) {
    const prepared = subject.sheet?.facts.map((fact) => fact.attribute.id)
    possible.push(prepared ? new Set(prepared) : yield* possibleAttributes(subject, vocabulary, notebook))
    yield
  }
  const joint = columns.some((one) => !one.sheet) ? jointOf(columns, vocabulary, notebook) : undefined
  const isJoint = ({ statements }: Fact) => statements.every((one) => joint?.told.has(one))
  const own: (readonly Fact[])[] = []
  for (const [at, subject] of columns.entries()) {
    yield
    if (subject.sheet) {
      own.push(inOrder(besideOthers(subject.sheet.facts, columns), vocabulary))
      continue
    }
    const others = possible.filter((_, other) => other !== at)
    const favour = (attribute: string) => others.filter((one) => one.has(attribute)).length
    const facts = yield* factsInSteps(subject, vocabulary, notebook, favour, 'all')
    const parts = columns.filter((one) => one !== subject)
    const isLoose = (fact: Fact) => fact.attribute === vocabulary.other && isFromBelow(fact, subject, notebook)
    const alone = withoutHeaps(facts, vocabulary).filter(
      (one) => !isOfPart(one, parts) && !isInTableOf(one, parts) && !namesPart(one) && !isLoose(one) && !isJoint(one),
    )
    const together = joint?.facts[at] ?? []
    own.push([...oneOpening(alone, together), ...together])
  }
  const told = columns.map((_, at) => ofColumn(at, own, columns, vocabulary))
  const isOpened = told.some((facts) => facts.some(({ attribute }) => attribute === vocabulary.opening))
  return columns.map((subject, at) => {
    if (subject.sheet) return own[at] ?? []
    const facts = told[at] ?? []
    return inLists(fewLeft(isOpened ? opened(facts, subject, vocabulary) : facts, vocabulary))
  })
}

/** More than anybody reads in a cell: a heading of the notes under which much stands is no aspect. */
const HEAP = 8

function withoutHeaps(facts: readonly Fact[], { byId, other }: AttributeSet): readonly Fact[] {
  const counts = new Map<string, number>()
  for (const { attribute } of facts) counts.set(attribute.id, (counts.get(attribute.id) ?? 0) + 1)
  const isHeap = ({ attribute }: Fact) => !byId.has(attribute.id) && (counts.get(attribute.id) ?? 0) > HEAP
  return facts.map((fact) => (isHeap(fact) ? { ...fact, attribute: other } : fact))
}

/** What something is, is said once, beside the others where that is; what stands under a name of its own says it of that. */
function oneOpening(facts: readonly Fact[], together: readonly Fact[]): readonly Fact[] {
  const first = facts.find((one) => one.attribute.id === OPENING && !isUnderName(one))
  const isTold = together.some(({ attribute }) => attribute.id === OPENING)
  return facts.filter((one) => one.attribute.id !== OPENING || (!isTold && one === first))
}

function isUnderName({ value }: Fact): boolean {
  return value.kind === 'statement' && value.under !== undefined
}

/** Said in a section below. */
function isFromBelow({ statements }: Fact, subject: Subject, notebook: Notebook): boolean {
  return !statements.some((one) => subject.statements.includes(one) || isRightBelow(one, subject, notebook))
}

/** A table that names another column tells it of that one. */
function isInTableOf({ statements }: Fact, others: readonly Subject[]): boolean {
  const named = statements.flatMap(({ table }) =>
    table ? [...table.head, ...table.rows.map(({ cells }) => cells[0] ?? '')] : [],
  )
  return others.some((other) => !other.sheet && named.some((name) => isNamed(other, name)))
}

/** What a part is called is no name of its whole. */
function namesPart({ attribute, value }: Fact): boolean {
  return attribute.naming === true && value.kind === 'statement' && value.under !== undefined
}

/** What stands under the name of a part that is a column itself. */
function isOfPart({ value, statements }: Fact, others: readonly Subject[]): boolean {
  if (value.kind !== 'statement' || value.under === undefined) return false
  return others.some((other) => statements.every((one) => other.statements.includes(one)))
}
