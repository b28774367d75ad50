import { readAttributes } from '../../../../src/content/attributes.ts'
import { folderSource } from '../../../../src/content/source.ts'
import { cardInSteps, cardOf } from '../../../../src/core/facts/card.ts'
import { compareSubjects, comparisonInSteps } from '../../../../src/core/facts/comparison/comparison.ts'
import type { Comparison } from '../../../../src/core/facts/comparison/row.ts'
import { buildSubjects } from '../../../../src/core/facts/subjects/subjects.ts'
import type { Fact } from '../../../../src/core/facts/types.ts'
import { namesInSteps } from '../../../../src/core/language/names/names.ts'
import { buildNotebook } from '../../../../src/core/notes/notebook.ts'
import { finish } from '../../../../src/core/steps.ts'
import { textOf } from '../../../../src/text/text.ts'
import { absenceText } from '../../../../src/views/fact-text.ts'

/** The aspects of notes that come without their own. */
const vocabulary = finish(readAttributes(folderSource('nowhere'), textOf('ko'))).value

/** Notes that nobody prepared. */
export function worldOf(...files: (readonly string[])[]) {
  return worldIn(Object.fromEntries(files.map((lines, nth) => [`notes/${nth}.md`, lines])))
}

/** The same, each at its path. */
export function worldIn(files: Readonly<Record<string, readonly string[]>>) {
  const { notebook } = buildNotebook(Object.entries(files).map(([file, lines]) => ({ file, text: lines.join('\n') })))
  const subjects = buildSubjects(notebook, [], (entries) => namesInSteps(entries))
  const subject = (name: string) => {
    const found = subjects.resolve(name)
    if (found.kind !== 'one') throw new Error(`${name}: ${found.kind}`)
    return found.subject
  }
  const compared = (...names: string[]) => compareSubjects(names.map(subject), vocabulary, notebook)
  const read = ({ rows }: Comparison) =>
    rows.map((row) => [
      row.attribute.name.ko,
      ...row.cells.map((facts, at) =>
        facts.length > 0 ? facts.map(said).join(' / ') : `(${absenceText(row.absences[at], textOf('ko'))})`,
      ),
    ])
  return {
    subjects,
    compared,
    notebook,
    inSteps: (...names: string[]) => comparisonInSteps(names.map(subject), vocabulary, notebook),
    cardInSteps: (...[name = '']: string[]) => cardInSteps(subject(name), vocabulary, notebook),
    card: (name: string) => cardOf(subject(name), vocabulary, notebook),
    /** Rows as they are read: label, then a column's lines or why there are none. */
    rows: (...names: string[]) => read(compared(...names)),
    /** The same of names that are typed side by side. */
    together: (...names: string[]) => {
      const found = subjects.together(names, names.map(subjects.resolve))
      const columns = found.map((one) => (one.kind === 'one' ? one.subject : subject(one.kind)))
      return read(compareSubjects(columns, vocabulary, notebook))
    },
  }
}

export function said({ value }: Fact): string {
  if (value.kind === 'text') return value.text
  if (value.kind !== 'statement') return value.kind
  return value.under === undefined ? value.statement.text : `${value.under}: ${value.statement.text}`
}
