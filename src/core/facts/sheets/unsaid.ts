import type { Notebook, Statement } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import { type AttributeSet, OPENING } from '../attributes.ts'
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
export function* unsaidOf(
  subjects: readonly Subject[],
  { attributes }: AttributeSet,
  notebook: Notebook,
): Steps<Unsaid[]> {
  const prepared = subjects.filter((one) => one.sheet)
  const told = new Set(prepared.flatMap(({ sheet }) => sheet?.facts.map((fact) => fact.attribute.id) ?? []))
  const unsaid: Unsaid[] = []
  for (const subject of prepared) {
    const { sheet, inherited = [], below = [] } = subject
    const facts = [...(sheet?.facts ?? []), ...inherited, ...below]
    const known = new Set([
      ...facts.map((fact) => fact.attribute.id),
      ...(sheet?.without ?? []).map((one) => one.attribute),
    ])
    const said = saidOf(subject, notebook)
    for (const attribute of attributes) {
      if (!told.has(attribute.id) || known.has(attribute.id) || attribute.id === OPENING) continue
      const statements = said.filter((one) => holdsWordOf(attribute, one))
      if (statements.length > 0) unsaid.push({ subject, attribute, statements })
      yield
    }
  }
  return unsaid
}

/** What stands in the notes under a subject's name, at any depth, and what its facts rest on elsewhere. */
function saidOf(subject: Subject, notebook: Notebook): Statement[] {
  const under = (id: string): Statement[] => {
    const section = notebook.byId.get(id)
    return section ? [...section.statements, ...section.children.flatMap(under)] : []
  }
  const below = isSection(subject) ? under(subject.section.id) : []
  const quoted = (subject.sheet?.facts ?? []).flatMap(({ statements }) => statements)
  return [...new Set([...subject.statements, ...below, ...quoted])]
}
