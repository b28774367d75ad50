import type { Notebook } from '../../notes/types.ts'
import { filterInSteps, finish, mapInSteps, Pace, type Steps, sortInSteps } from '../../steps.ts'
import { type AttributeSet, attributesOf, OPENING, OTHER } from '../attributes.ts'
import { LISTED } from '../extraction/named-attributes.ts'
import { withoutSubject } from '../extraction/statements-about.ts'
import { isNamed } from '../subjects/relations.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { type Absence, absenceOf, isLeftBlank, rowTelling } from './absence.ts'
import { factsOfColumns } from './columns.ts'
import { firstSaid } from './first-said.ts'
import { isHomonym } from './homonyms.ts'
import { AS_TOLD, inOneRow } from './in-one-row.ts'
import { saysNames, saysNamesAlone, tellsOfSilent } from './names-alone.ts'
import { isIdleRow, isMinor, saysOnce } from './no-news.ts'
import { CHOOSE, rankOf } from './order.ts'
import { isOfWholeAlone, isOwn, isTold, partsAmong } from './parts-among.ts'
import type { Comparison, ComparisonRow } from './row.ts'
import { repetitions, saidInOthers } from './said-again.ts'
import { absenceKey, isOneSided, onlyColumn } from './sides.ts'
import {
  areApart,
  type IsPart,
  isOpenEnded,
  saysAlike,
  saysLess,
  saysSame,
  saysSameOrders,
  verdictOf,
} from './verdict.ts'

/** In characters read: of a row that is put together, and of one that is looked at. */
const WORK_OF_ROW = 2_000

const WORK_OF_LOOK = 500

const TONES = ['differs', 'partial', 'same'] as const

/** Lays subjects side by side, an attribute a row. */
export function compareSubjects(...asked: Parameters<typeof comparisonInSteps>): Comparison {
  return finish(comparisonInSteps(...asked))
}

/** The same, a little at a time: of whole chapters there is much to read. */
export function* comparisonInSteps(
  columns: readonly Subject[],
  vocabulary: AttributeSet,
  notebook: Notebook,
): Steps<Comparison> {
  const parts = partsAmong(columns, notebook)
  const isPart: IsPart = (one, whole) =>
    parts.some(({ part, whole: at }) => columns[part] === one && columns[at] === whole)
  const facts = yield* factsOfColumns(columns, vocabulary, notebook)
  const around: Around = { columns, facts, vocabulary, notebook, isPart }
  const byAttribute = facts.map((own) => Map.groupBy(own, ({ attribute }) => attribute.id))
  const pointedAt = whatIsPointedAt(columns, facts)
  function* rowsOf(attribute: Attribute): Steps<ComparisonRow[]> {
    const cells = byAttribute.map((own) => own.get(attribute.id) ?? [])
    if (!cells.some(isTold) || saysNames(cells, columns) || saysOnce(cells, columns)) return []
    // A column's own name is no matter that columns are compared by.
    if (!vocabulary.byId.has(attribute.id) && columns.some((one) => isNamed(one, attribute.name.ko))) return []
    if (isOfWholeAlone(cells, parts) && !pointedAt.has(attribute.id)) return []
    // What is left over says nothing of what is left over of another.
    const rows: ComparisonRow[] = []
    for (const row of attribute === vocabulary.other ? apart(cells) : [cells])
      rows.push(yield* rowOf(asWritten(attribute, row), row, around))
    return rows
      .filter(({ absences }) => !absences.some((one) => one && isIdle(one, attribute)))
      .filter((row) => !saysNamesAlone(row, columns) && !tellsOfSilent(row, columns))
  }
  const rows: ComparisonRow[] = []
  const pace = new Pace()
  for (const attribute of attributesOf(facts.flat(), vocabulary)) {
    rows.push(...(yield* rowsOf(attribute)))
    if (pace.isDue(WORK_OF_ROW)) yield
  }
  const isRepeated = repetitions(columns)
  const within = yield* saidInOthers(rows, columns)
  let before = 0
  // Each is held against those before it.
  const told = yield* filterInSteps(
    rows,
    () => WORK_OF_LOOK + before++,
    (row) => {
      const isNews = !isRepeated(row) && !within.has(row)
      const isOfOne = !isHomonym(row, columns, vocabulary, notebook)
      return isNews && isOfOne && !isIdleRow(row, columns) && !isMinor(row, columns, vocabulary)
    },
  )
  const compared = columns.some(({ sheet }) => sheet)
    ? besideCards(told, columns, pointedAt)
    : yield* inOneRow(withoutLists(told), columns, vocabulary, notebook, (cells) =>
        rowOf(vocabulary.other, cells, around),
      )
  const called = yield* mapInSteps(compared, WORK_OF_LOOK, (row) => placed(firstSaid(row, columns)))
  return {
    columns,
    rows: (yield* sortInSteps(called, asDecided)).map(({ row }) => row),
    automatic: columns.map((subject) => !subject.sheet),
    parts,
  }
}

/** By the one name that a table of them gives it. */
function asWritten(attribute: Attribute, cells: readonly (readonly Fact[])[]): Attribute {
  const [first, ...others] = new Set(cells.flat().map((one) => one.attribute.name.ko))
  const [fact] = cells.flat()
  return fact && first !== undefined && others.length === 0 ? fact.attribute : attribute
}

/** A row that neither denies nor tells: of what is said by the way of one column, the others need not say a word. */
function isIdle({ kind }: Absence, { weak }: Attribute): boolean {
  return kind === 'unsure' || (kind === 'not-named' && weak === true)
}

/** Beside rows that compare, facts files need not say what one thing alone is. */
function besideCards(
  rows: readonly ComparisonRow[],
  columns: readonly Subject[],
  pointedAt: ReadonlySet<string>,
): readonly ComparisonRow[] {
  // What two things are called is no way to choose between them.
  const isCompared = rows.some((row) => !isOneSided(row) && row.attribute.naming !== true)
  return isCompared ? rows.filter((row) => !isOnCard(row, columns) || pointedAt.has(row.attribute.id)) : rows
}

/** Of facts files, what one thing alone is, or is called: nobody compares by that. */
function isOnCard(row: ComparisonRow, columns: readonly Subject[]): boolean {
  const isItself = row.attribute.id === OPENING || row.attribute.naming === true
  return isItself && isOneSided(row) && columns.every(({ sheet }) => sheet)
}

/** What tables list without saying of what matter is no row beside so many whose matter they name. */
function withoutLists(rows: readonly ComparisonRow[]): readonly ComparisonRow[] {
  const isOfTables = ({ cells }: ComparisonRow) =>
    cells.every((facts) => facts.length > 0 && facts.every(({ statements }) => statements.every(({ table }) => table)))
  const named = rows.filter((row) => row.attribute !== LISTED && isOfTables(row))
  return named.length < ENOUGH ? rows : rows.filter(({ attribute }) => attribute !== LISTED)
}

const ENOUGH = 3

/** A row for each column that has something. */
function apart(cells: readonly (readonly Fact[])[]): (readonly Fact[])[][] {
  return cells.flatMap((facts, at) => (facts.length > 0 ? [cells.map((_, other) => (other === at ? facts : []))] : []))
}

/** Rows in which some column tells another row's matter. */
function whatIsPointedAt(columns: readonly Subject[], facts: readonly (readonly Fact[])[]): ReadonlySet<string> {
  const told = new Set(facts.flat().flatMap((one) => (isOwn(one) ? [one.attribute.id] : [])))
  return new Set(columns.flatMap((one) => [...told].flatMap((id) => rowTelling({ id }, one) ?? [])))
}

interface Around {
  readonly columns: readonly Subject[]
  readonly facts: readonly (readonly Fact[])[]
  readonly vocabulary: AttributeSet
  readonly notebook: Notebook
  readonly isPart: IsPart
}

function* rowOf(attribute: Attribute, cells: readonly (readonly Fact[])[], around: Around): Steps<ComparisonRow> {
  const { columns, facts, vocabulary, notebook, isPart } = around
  const absences: (Absence | undefined)[] = []
  for (const [at, cell] of cells.entries()) {
    const subject = columns[at]
    if (cell.length > 0 || !subject) absences.push(undefined)
    else if (LEFT_TO_OTHERS.includes(attribute.id) || (attribute.id === CHOOSE && !subject.sheet))
      absences.push(LEFT_OVER)
    else if (isLeftBlank(cells, subject, columns)) absences.push(BLANK)
    else absences.push(yield* absenceOf(attribute, subject, facts[at] ?? [], columns, vocabulary, notebook))
  }
  const row = { attribute, cells, absences }
  if (cells.some((cell) => cell.length === 0)) return { ...row, tone: 'partial', verdict: { kind: 'differs' } }
  if (saysSame(cells, columns, isPart)) return { ...row, tone: 'same', verdict: { kind: 'same' } }
  const isUnprepared = columns.every(({ sheet }) => !sheet)
  const isUnsure =
    isOpenEnded(cells) ||
    attribute.apart ||
    areApart(cells) ||
    saysAlike(cells, columns) ||
    (isUnprepared && (saysLess(cells, columns) || saysSameOrders(cells) || areOfOne(columns)))
  if (isOneSided(row) || isUnsure) return { ...row, tone: 'partial', verdict: { kind: 'differs' } }
  return { ...row, tone: 'differs', verdict: verdictOf(cells) }
}

/** `Tide` and `Tide Features`: what stands under one of two titles of a thing does not differ from what stands under the other. */
function areOfOne(columns: readonly Subject[]): boolean {
  return columns.some((one) => columns.some((other) => one !== other && withoutSubject(other.name, one) !== other.name))
}

/** Rows that differ first; rows that more columns have before those of one, and what one side alone has together; by their group. */
function asDecided(a: Placed, b: Placed): number {
  return (
    a.tone - b.tone ||
    a.alone - b.alone ||
    Number(a.absence > b.absence) - Number(a.absence < b.absence) ||
    a.rank - b.rank
  )
}

type Placed = ReturnType<typeof placed>

function placed(row: ComparisonRow) {
  return {
    row,
    // Where it is all that stands side by side, it opens.
    tone: row.attribute === AS_TOLD ? 0 : TONES.indexOf(row.tone),
    alone: onlyColumn(row) ?? -1,
    absence: absenceKey(row),
    rank: rankOf(row.attribute),
  }
}

/** What something is, all that is told of it says as well; what is left over denies nothing. */
const LEFT_TO_OTHERS: readonly string[] = [OTHER, OPENING]

const LEFT_OVER: Absence = { kind: 'left-over' }

const BLANK: Absence = { kind: 'blank' }
