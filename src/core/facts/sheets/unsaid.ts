import type { Notebook, Statement } from '../../notes/types.ts'
import type { Vocabulary } from '../attributes.ts'
import { holdsWordOf } from '../extraction/keywords.ts'
import { isSection } from '../subjects/from-notes.ts'
import type { Attribute, Subject } from '../types.ts'

/** A cell that a comparison would leave empty although statements of the subject, or below it, have its attribute's words. */
export interface Unsaid {
  readonly subject: Subject
  readonly attribute: Attribute
  readonly statements: readonly Statement[]
}

/**
 * Attributes that some facts file tells, and a subject's own does not, nor that of its whole or of a part below, while the
 * notes have their words there; those that the file says were looked for are left out.
 */
export function unsaidOf(subjects: readonly Subject[], { attributes }: Vocabulary, notebook: Notebook): Unsaid[] {
  const prepared = subjects.filter((one) => one.sheet)
  const told = new Set(prepared.flatMap(({ sheet }) => sheet?.facts.map((fact) => fact.attribute.id) ?? []))
  return prepared.flatMap((subject) => {
    const { sheet, inherited = [], below = [] } = subject
    const facts = [...(sheet?.facts ?? []), ...inherited, ...below]
    const known = new Set([
      ...facts.map((fact) => fact.attribute.id),
      ...(sheet?.without ?? []).map((one) => one.attribute),
    ])
    const said = saidOf(subject, notebook)
    return attributes.flatMap((attribute) => {
      if (!told.has(attribute.id) || known.has(attribute.id) || attribute.weak || attribute.own) return []
      const statements = said.filter((one) => holdsWordOf(attribute, one))
      return statements.length > 0 ? [{ subject, attribute, statements }] : []
    })
  })
}

/** What stands in the notes under a subject's name, at any depth. */
function saidOf(subject: Subject, notebook: Notebook): Statement[] {
  if (!isSection(subject)) return [...subject.statements]
  const under = (id: string): Statement[] => {
    const section = notebook.byId.get(id)
    return section ? [...section.statements, ...section.children.flatMap(under)] : []
  }
  return [...new Set([...subject.statements, ...under(subject.section.id)])]
}
