import { eachStatement } from '../../notes/each-statement.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import type { AttributeSet } from '../attributes.ts'
import { serviceOf } from '../subjects/from-notes.ts'
import type { Fact, Subject } from '../types.ts'
import { factOf } from './fact.ts'
import { withNote } from './marked.ts'
import { aspectOf, LISTED, nthAspect, ownAspect } from './named-attributes.ts'
import { UNDER } from './reading.ts'
import { isOfRecords } from './records.ts'
import { type Depth, isNameOf, type Outline } from './statements-about.ts'
import { cellsAbout, type NoteTable, rowsOf, type TableCell, tableOf, WHOLE_COLUMN } from './tables.ts'
import { isMadeUp } from './worked-examples.ts'

/** What tables say of a subject: those that name it, and those that stand in its own sections. */
export function* tableFacts(
  subject: Subject,
  outline: Outline,
  vocabulary: AttributeSet,
  notebook: Notebook,
  depth: Depth,
): Steps<TableFacts> {
  const isSubject = (name: string) => isNameOf(subject, name)
  // Rows of other things are no aspects of this one beside another subject; names with a value each are.
  const isOwn = ({ columns, things }: NoteTable) => depth === 'card' || columns.length === 1 || things === 'columns'
  const isBeside = ({ file }: Section) => subject.kind === 'service' && file === subject.section.file
  const here = notebook.sections.filter((one) => isBeside(one) || serviceOf(one, notebook) === subject.service)
  const told = new Set(outline.statements)
  const [facts, records]: [Fact[], Fact[]] = [[], []]
  yield* eachStatement(here, workOf, (statement, section) => {
    const table = tableOf(statement)
    if (!table) return
    const about = cellsAbout(table, isSubject)
    const cells: readonly TableCell[] =
      about.length > 0 ? about : isOwn(table) && told.has(statement) ? rowsOf(table) : []
    // A table of its own is told under the name that the note gives it.
    const above = depth === 'card' && about.length === 0 ? outline.namesAbove(statement) : []
    const found = cells.map(({ label, text }) => {
      const value = { kind: 'text', text: withNote(text, statement, section) } as const
      const named = depth === 'card' && about.length === 0 ? withColumn(label, statement) : label
      return factOf(aspectOfCell(named, above, vocabulary), value, statement, subject, notebook)
    })
    const isRecord = (depth === 'card' && isOfRecords(statement)) || isMadeUp(statement, section)
    ;(isRecord ? records : facts).push(...found)
  })
  return { facts, records }
}

interface TableFacts {
  readonly facts: readonly Fact[]
  /** What tables of data hold: told of nobody. */
  readonly records: readonly Fact[]
}

/** A table is read cell by cell. */
function workOf(statement: Statement): number {
  return statement.table ? WORK_OF_TABLE * statement.text.length : WORK_OF_OTHER
}

const WORK_OF_TABLE = 2
const WORK_OF_OTHER = 2

/** A number alone names nothing: `Length 5`, by the head of its column. */
function withColumn(label: TableCell['label'], { table }: Statement): TableCell['label'] {
  const column = table?.head[0]?.trim() ?? ''
  return typeof label === 'string' && /^\d[\d.,]*$/.test(label.trim()) && /\p{L}/u.test(column)
    ? `${column} ${label.trim()}`
    : label
}

function aspectOfCell(label: TableCell['label'], above: readonly string[], vocabulary: AttributeSet) {
  if (above.length > 0) return ownAspect([...above, ...(typeof label === 'string' ? [label] : [])].join(UNDER))
  if (label === WHOLE_COLUMN) return LISTED
  return typeof label === 'number' ? nthAspect(label) : aspectOf(label, vocabulary)
}
