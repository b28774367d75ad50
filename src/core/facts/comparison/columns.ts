import type { Notebook, Section, Statement } from '../../notes/types.ts'
import { filterInSteps, type Steps } from '../../steps.ts'
import { type AttributeSet, inOrder, OPENING } from '../attributes.ts'
import { factsInSteps, possibleAttributes } from '../extraction/extract.ts'
import { inLists } from '../extraction/lists.ts'
import { UNDER } from '../extraction/reading.ts'
import { isRightBelow } from '../extraction/statements-about.ts'
import { isNamed } from '../subjects/relations.ts'
import type { Fact, Subject } from '../types.ts'
import { rowTelling } from './absence.ts'
import { fewInCells } from './cells.ts'
import { withDefinition } from './defined-by-name.ts'
import { jointOf } from './joint.ts'
import { fewLeft, ofColumns, opened } from './left-over.ts'
import { namedIn } from './naming.ts'
import { withoutParts } from './of-parts.ts'
import { CHOOSE, groupOf } from './order.ts'
import { withSought } from './sought-rows.ts'

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
  const found = yield* withSought(told, columns, vocabulary, notebook)
  const sought: (readonly Fact[])[] = []
  // A name over one of several lines may be a row that others have: they are joined when each stands in its own.
  for (const [at, facts] of found.entries()) sought.push(columns[at]?.sheet ? facts : yield* inLists(facts))
  yield
  const own = columns.map((subject, at) => withoutParts(sought[at] ?? [], subject, columns, vocabulary, notebook))
  const shown: (readonly Fact[])[] = []
  for (const [at, subject] of columns.entries()) {
    yield
    const told = own[at] ?? []
    const lacking = new Set(own.flat().map(({ attribute }) => attribute.id))
    for (const { attribute } of told) lacking.delete(attribute.id)
    const others = columns.filter((one) => one !== subject)
    const more = filled(subject, lacking, others).filter((fact) => isWeighed(fact, columns))
    const facts = yield* inOrder([...told, ...more], vocabulary)
    shown.push(subject.sheet ? facts : yield* fewInCells(facts))
  }
  return shown
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
  const joint = columns.some((one) => !one.sheet) ? yield* jointOf(columns, vocabulary, notebook) : undefined
  const isJoint = ({ statements }: Fact) => statements.every((one) => joint?.told.has(one))
  const own: (readonly Fact[])[] = []
  for (const [at, subject] of columns.entries()) {
    yield
    if (subject.sheet) {
      own.push(yield* inOrder(besideOthers(subject.sheet.facts, columns), vocabulary))
      continue
    }
    const others = possible.filter((_, other) => other !== at)
    const favour = (attribute: string) => others.filter((one) => one.has(attribute)).length
    const facts = yield* factsInSteps(subject, vocabulary, notebook, favour, 'all')
    const isOfOther = whatIsOfOthers(columns.filter((one) => one !== subject))
    const ofSubject = new Set(subject.statements)
    const isHere = (one: Statement) => ofSubject.has(one) || isRightBelow(one, subject, notebook)
    const isLoose = (fact: Fact) => fact.attribute === vocabulary.other && !fact.statements.some(isHere)
    const isAlone = (one: Fact) =>
      !isOfOther(one) && !namesPart(one) && !isLoose(one) && !isJoint(one) && !isChoiceOfPart(one)
    const alone = yield* filterInSteps(withoutHeaps(facts, vocabulary), WORK_OF_FACT, isAlone)
    const together = joint?.facts[at] ?? []
    const news = alone.filter((one) => !asksForName(one, subject))
    own.push([...oneOpening(news, together), ...together])
  }
  // What the notes say of all of them in one place tells them apart.
  const isTogether = (one: Statement, { path }: Section) =>
    joint?.told.has(one) === true || path.some((title) => namedIn(title, columns).length === columns.length)
  const told = yield* ofColumns(own, columns, vocabulary)
  yield
  const isOpened = told.some((facts) => facts.some(({ attribute }) => attribute === vocabulary.opening))
  const shown: (readonly Fact[])[] = []
  for (const [at, subject] of columns.entries()) {
    const facts = told[at] ?? []
    if (subject.sheet) shown.push(own[at] ?? [])
    else {
      const said = yield* withDefinition(facts, subject, vocabulary, notebook, isTogether)
      shown.push(fewLeft(isOpened ? opened(said, subject, vocabulary) : said, vocabulary))
    }
  }
  return shown
}

/** More than anybody reads in a cell: a heading of the notes under which much stands is no aspect. */
const HEAP = 8

function withoutHeaps(facts: readonly Fact[], { byId, other }: AttributeSet): readonly Fact[] {
  const counts = new Map<string, number>()
  for (const { attribute } of facts) counts.set(attribute.id, (counts.get(attribute.id) ?? 0) + 1)
  const isHeap = ({ attribute }: Fact) => !byId.has(attribute.id) && (counts.get(attribute.id) ?? 0) > HEAP
  return facts.map((fact) => (isHeap(fact) ? { ...fact, attribute: other } : fact))
}

/** `What is it called?`, under a title of definitions, and its own name below. */
function asksForName({ attribute, value }: Fact, subject: Subject): boolean {
  if (attribute.id !== OPENING || value.kind !== 'statement') return false
  const [, answer] = /^[^\n]*[?？]\s*\n\s*(?:a(?:nswer)?\s*[:.)]\s*)?([^\n]+)$/i.exec(value.statement.text) ?? []
  return answer !== undefined && isNamed(subject, answer)
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

/** In characters read: whose it is. */
const WORK_OF_FACT = 50

/** What stands under the name of a part that is a column itself, or in a table that names another column: it tells it of that one. */
function whatIsOfOthers(others: readonly Subject[]): (fact: Fact) => boolean {
  const own = others.map(({ statements }) => new Set(statements))
  const tables = new Map<NoteTable, boolean>()
  const isTableOfOther = (table: NoteTable) => {
    const named =
      tables.get(table) ?? namesOf(table).some((name) => others.some((one) => !one.sheet && isNamed(one, name)))
    tables.set(table, named)
    return named
  }
  return ({ value, statements }) => {
    const isUnder = value.kind === 'statement' && value.under !== undefined
    if (isUnder && own.some((told) => statements.every((one) => told.has(one)))) return true
    return statements.some(({ table }) => table !== undefined && isTableOfOther(table))
  }
}

type NoteTable = NonNullable<Statement['table']>

function namesOf({ head, rows }: NoteTable): string[] {
  return [...head, ...rows.map(({ cells }) => cells[0] ?? '')]
}

/** When to take one of its parts, told under that one's name, says not when to take the whole. */
function isChoiceOfPart({ attribute, value }: Fact): boolean {
  return attribute.id === CHOOSE && value.kind === 'statement' && (value.under?.includes(UNDER) ?? false)
}

/** What a part is called is no name of its whole. */
function namesPart({ attribute, value }: Fact): boolean {
  return attribute.naming === true && value.kind === 'statement' && value.under !== undefined
}
