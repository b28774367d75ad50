import type { Notebook } from '../../notes/types.ts'
import { inOrder, type Vocabulary } from '../attributes.ts'
import { automaticFacts, possibleAttributes } from '../extraction/extract.ts'
import { isNamed } from '../subjects/relations.ts'
import type { Fact, Subject } from '../types.ts'
import { groupOf } from './order.ts'

/** Of the parts below a subject, in a cell that the subject itself leaves empty. */
const MOST_PARTS = 2

/**
 * What each column says: its facts file, or its statements under attributes that the other columns have as well where that is
 * possible. Where another column says something and this one does not, what it inherits, else what its parts say.
 */
export function factsOfColumns(
  columns: readonly Subject[],
  vocabulary: Vocabulary,
  notebook: Notebook,
): readonly (readonly Fact[])[] {
  const own = ownFacts(columns, vocabulary, notebook)
  return columns.map((subject, at) => {
    const told = own[at] ?? []
    const lacking = new Set(own.flat().map(({ attribute }) => attribute.id))
    for (const { attribute } of told) lacking.delete(attribute.id)
    const others = new Set(columns.flatMap((one) => (one === subject ? [] : [one.key])))
    return inOrder([...told, ...filled(subject, lacking, others)], vocabulary)
  })
}

function filled(
  { inherited = [], below = [] }: Subject,
  lacking: ReadonlySet<string>,
  others: ReadonlySet<string>,
): Fact[] {
  return [...lacking].flatMap((id) => {
    const isSought = ({ attribute }: Fact) => attribute.id === id
    const fromWhole = inherited.filter(isSought)
    if (fromWhole.length > 0) return fromWhole
    return below
      .filter((fact) => isSought(fact) && isBorrowed(fact) && !others.has(fact.from?.key ?? ''))
      .slice(0, MOST_PARTS)
  })
}

/** How a part is used and what to mind there says nothing of the whole. */
function isBorrowed({ attribute }: Fact): boolean {
  return !attribute.own && !attribute.weak && groupOf(attribute) !== 'choose'
}

/** Without what belongs to a kind that is a column itself, and what is weighed against something that is none. */
function besideOthers(facts: readonly Fact[], columns: readonly Subject[]): Fact[] {
  const isColumn = (name: string) => columns.some((one) => isNamed(one, name))
  return facts.filter(
    ({ of, against }) => (of === undefined || !isColumn(of)) && (against === undefined || isColumn(against)),
  )
}

function ownFacts(
  columns: readonly Subject[],
  vocabulary: Vocabulary,
  notebook: Notebook,
): readonly (readonly Fact[])[] {
  const possible = columns.map((subject) =>
    subject.sheet
      ? new Set(subject.sheet.facts.map((fact) => fact.attribute.id))
      : possibleAttributes(subject, vocabulary, notebook),
  )
  return columns.map((subject, at) => {
    if (subject.sheet) return inOrder(besideOthers(subject.sheet.facts, columns), vocabulary)
    const others = possible.filter((_, other) => other !== at)
    const favour = (attribute: string) => others.filter((one) => one.has(attribute)).length
    const facts = automaticFacts(subject, vocabulary, notebook, favour, 'all')
    const parts = columns.filter((one) => one !== subject)
    const isLoose = (fact: Fact) => fact.attribute === vocabulary.other && isFromBelow(fact, subject)
    return withoutHeaps(facts, vocabulary).filter((fact) => !isOfPart(fact, parts) && !isLoose(fact))
  })
}

/** More than anybody reads in a cell: a heading of the notes under which much stands is no aspect. */
const HEAP = 8

function withoutHeaps(facts: readonly Fact[], { byId, other }: Vocabulary): readonly Fact[] {
  const counts = new Map<string, number>()
  for (const { attribute } of facts) counts.set(attribute.id, (counts.get(attribute.id) ?? 0) + 1)
  const isHeap = ({ attribute }: Fact) => !byId.has(attribute.id) && (counts.get(attribute.id) ?? 0) > HEAP
  return facts.map((fact) => (isHeap(fact) ? { ...fact, attribute: other } : fact))
}

/** Said in a section below, where the subject has words of its own. */
function isFromBelow({ statements }: Fact, subject: Subject): boolean {
  return subject.statements.length > 0 && !statements.some((one) => subject.statements.includes(one))
}

/** What stands under the name of a part that is a column itself. */
function isOfPart({ value, statements }: Fact, others: readonly Subject[]): boolean {
  if (value.kind !== 'statement' || value.under === undefined) return false
  return others.some((other) => statements.every((one) => other.statements.includes(one)))
}
