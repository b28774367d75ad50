import { eachStatement } from '../../notes/each-statement.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import type { AttributeSet } from '../attributes.ts'
import { serviceOf } from '../subjects/from-notes.ts'
import type { Fact, Subject } from '../types.ts'
import { factOf } from './fact.ts'
import { withNote } from './marked.ts'
import { aspectOf, LISTED, nthAspect } from './named-attributes.ts'
import { type Depth, isNameOf, type Outline } from './statements-about.ts'
import { cellsAbout, type NoteTable, rowsOf, type TableCell, tableOf, WHOLE_COLUMN } from './tables.ts'

/** What tables say of a subject: those that name it, and those that stand in its own sections. */
export function* tableFacts(
  subject: Subject,
  outline: Outline,
  vocabulary: AttributeSet,
  notebook: Notebook,
  depth: Depth,
): Steps<readonly Fact[]> {
  const isSubject = (name: string) => isNameOf(subject, name)
  // Rows of other things are no aspects of this one beside another subject; names with a value each are.
  const isOwn = ({ columns, things }: NoteTable) => depth === 'card' || columns.length === 1 || things === 'columns'
  const isBeside = ({ file }: Section) => subject.kind === 'service' && file === subject.section.file
  const here = notebook.sections.filter((one) => isBeside(one) || serviceOf(one, notebook) === subject.service)
  const told = new Set(outline.statements)
  const facts: Fact[] = []
  yield* eachStatement(here, workOf, (statement, section) => {
    const table = tableOf(statement)
    if (!table) return
    const about = cellsAbout(table, isSubject)
    const cells: readonly TableCell[] =
      about.length > 0 ? about : isOwn(table) && told.has(statement) ? rowsOf(table) : []
    for (const { label, text } of cells) {
      const value = { kind: 'text', text: withNote(text, statement, section) } as const
      facts.push(factOf(aspectOfCell(label, vocabulary), value, statement, subject, notebook))
    }
  })
  return facts
}

/** A table is read cell by cell. */
function workOf(statement: Statement): number {
  return statement.table ? WORK_OF_TABLE * statement.text.length : WORK_OF_OTHER
}

const WORK_OF_TABLE = 2
const WORK_OF_OTHER = 2

function aspectOfCell(label: TableCell['label'], vocabulary: AttributeSet) {
  if (label === WHOLE_COLUMN) return LISTED
  return typeof label === 'number' ? nthAspect(label) : aspectOf(label, vocabulary)
}
