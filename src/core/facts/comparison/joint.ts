import { eachStatement } from '../../notes/each-statement.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import type { AttributeSet } from '../attributes.ts'
import { defines } from '../extraction/definition.ts'
import { factOf } from '../extraction/fact.ts'
import { labelled } from '../extraction/labels.ts'
import { withNote } from '../extraction/marked.ts'
import { says } from '../extraction/statements-about.ts'
import { tableOf } from '../extraction/tables.ts'
import { isMadeUp } from '../extraction/worked-examples.ts'
import { onlyNames, sideTold } from '../subjects/sides-by-line.ts'
import { termName } from '../subjects/subject-names.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { inTable, placedIn, tableAbout } from './joint-tables.ts'
import { differenceIn, inWords, isUnderChoice, matterBelow, NEED, underMatter } from './joint-words.ts'
import { namedIn } from './naming.ts'
import { CHOOSE } from './order.ts'
import { ToldInTables } from './told-in-tables.ts'

/** What the notes say of subjects together, wherever it stands: a table of both, bullets under `A vs B`, `when … → A`. */
export interface Joint {
  /** A column's facts. */
  readonly facts: readonly (readonly Fact[])[]
  /** Statements that are told by these facts alone. */
  readonly told: ReadonlySet<Statement>
}

export function* jointOf(columns: readonly Subject[], vocabulary: AttributeSet, notebook: Notebook): Steps<Joint> {
  const facts = columns.map((): Fact[] => [])
  const told = new Set<Statement>()
  const before = columns.map(() => new ToldInTables(vocabulary))
  const add = (at: number, attribute: Attribute, text: string, statement: Statement, of?: string) => {
    const subject = columns[at]
    if (!subject || text.trim() === '') return
    const fact = factOf(attribute, { kind: 'text', text }, statement, subject, notebook)
    facts[at]?.push(of === undefined ? fact : { ...fact, detail: of })
    before[at]?.add(attribute, statement)
    told.add(statement)
  }
  const isJointOf = lastOf((section: Section) => namedIn(section.title, columns).length === columns.length)
  const matterOf = lastOf((section: Section) => matterBelow(section, columns, vocabulary))
  yield* eachStatement(homeFirst(notebook.sections, columns), workOf, (statement, section) => {
    if (section.index || isMadeUp(statement, section)) return
    const isJoint = isJointOf(section)
    const matter = isJoint ? undefined : matterOf(section)
    const table = tableOf(statement) && tableAbout(statement, columns)
    const said = table
      ? inTable(table, section, columns, vocabulary).map(placedIn(section, table, columns, vocabulary))
      : matter
        ? underMatter(statement, section, matter, columns)
        : inWords(statement, section, isJoint, columns, vocabulary)
    for (const [at, attribute, text, of] of said) {
      if (before[at]?.has(attribute, statement)) continue
      if (
        attribute.id === CHOOSE &&
        !isJoint &&
        !matter &&
        !NEED.test(text) &&
        !isUnderChoice(statement, section, vocabulary)
      )
        continue
      add(at, attribute, withNote(text, statement, section), statement, of)
    }
  })
  for (const section of notebook.sections) {
    if (section.index || !isJointOf(section)) continue
    yield
    for (const [at, statement] of toldInLines(section, columns, told))
      add(at, differenceIn(vocabulary), statement.text, statement)
  }
  return { facts: asDefinitions(facts, columns, vocabulary), told }
}

/** So much of a column's side of a section is what tells it from the other. */
const MOST_LINES = 2

/** What opens with the name of each, where the section lays them against each other and one of them is at home elsewhere. */
function toldInLines(
  { statements }: Section,
  columns: readonly Subject[],
  told: ReadonlySet<Statement>,
): (readonly [column: number, Statement])[] {
  if (statements.some((one) => told.has(one))) return []
  const said = statements.filter(
    (one) => one.kind !== 'code' && !one.table && says(one) && !labelled(one) && termName(one.text) === undefined,
  )
  const lines = columns.map((column) =>
    said.filter((one) => sideTold(one, columns) === column && !onlyNames(one, column)).slice(0, MOST_LINES),
  )
  const isElsewhere = lines.some((own, at) => own.every((one) => !columns[at]?.statements.includes(one)))
  if (!isElsewhere || lines.some((own) => own.length === 0)) return []
  return lines.flatMap((own, at) => own.map((one) => [at, one] as const))
}

/** Where all that tells them apart is what each is, that is a definition. */
function asDefinitions(
  facts: readonly (readonly Fact[])[],
  columns: readonly Subject[],
  vocabulary: AttributeSet,
): readonly (readonly Fact[])[] {
  const isDifference = ({ attribute }: Fact) => attribute === differenceIn(vocabulary)
  const isWhat = ({ value, statements: [statement] }: Fact, subject: Subject | undefined) =>
    value.kind === 'text' &&
    statement &&
    !statement.table &&
    !WHEN.test(value.text) &&
    defines({ ...statement, text: value.text }, () => true, subject?.name)
  const areAll = facts.every((own, at) => {
    const told = own.filter(isDifference)
    return told.length > 0 && told.every((one) => isWhat(one, columns[at]))
  })
  return areAll
    ? facts.map((own) => own.map((one) => (isDifference(one) ? { ...one, attribute: vocabulary.opening } : one)))
    : facts
}

/** Where something is used is not what it is. */
const WHEN = /(?:환경|상황|경우|때)[.!]?$/

/** Looked up once for one after the other of the same. */
function lastOf<T, Made>(make: (one: T) => Made): (one: T) => Made {
  let last: { readonly one: T; readonly made: Made } | undefined
  return (one) => {
    if (last?.one !== one) last = { one, made: make(one) }
    return last.made
  }
}

/** Of a table every cell is looked at, whom it names and of what it is. */
function workOf({ text, table }: Statement): number {
  return table ? WORK_OF_TABLE * text.length : WORK_OF_WORDS + text.length
}

const WORK_OF_TABLE = 4

const WORK_OF_WORDS = 20

/** What their own notes say of them stands before what others say by the way. */
function homeFirst(sections: readonly Section[], columns: readonly Subject[]): readonly Section[] {
  const files = new Set(columns.map(({ section }) => section.file))
  const isHere = ({ file }: Section) => files.has(file)
  return [...sections.filter(isHere), ...sections.filter((one) => !isHere(one))]
}
