import type { Notebook } from '../../notes/types.ts'
import type { Vocabulary } from '../attributes.ts'
import { serviceOf } from '../subjects/from-notes.ts'
import type { Fact, Subject } from '../types.ts'
import { factOf } from './fact.ts'
import { aspectOf, nthAspect } from './named-attributes.ts'
import { isNameOf, type Outline } from './statements-about.ts'
import { cellsAbout, rowsOf, type TableCell, tableOf } from './tables.ts'

/** What tables say of a subject: those that name it, and those that stand in its own sections. */
export function tableFacts(
  subject: Subject,
  outline: Outline,
  vocabulary: Vocabulary,
  notebook: Notebook,
): readonly Fact[] {
  const isSubject = (name: string) => isNameOf(subject, name)
  const here = notebook.sections.filter((one) => serviceOf(one, notebook) === subject.service)
  return here.flatMap((section) =>
    section.statements.flatMap((statement) => {
      const table = tableOf(statement)
      if (!table) return []
      const about = cellsAbout(table, isSubject)
      const cells: readonly TableCell[] =
        about.length > 0 ? about : outline.statements.includes(statement) ? rowsOf(table) : []
      return cells.map(({ label, text }) =>
        factOf(
          typeof label === 'number' ? nthAspect(label) : aspectOf(label, vocabulary),
          { kind: 'text', text },
          statement,
          subject,
          notebook,
        ),
      )
    }),
  )
}
