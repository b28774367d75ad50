import type { Notebook, Section } from '../../notes/types.ts'
import { holdsWordOf } from '../extraction/keywords.ts'
import { isSection } from '../subjects/from-notes.ts'
import type { Attribute, Fact, Subject } from '../types.ts'

/** Why a cell of a comparison is empty. */
export type Absence =
  /** Nothing at any depth of the subject speaks of it. */
  | { readonly kind: 'not-in-notes' }
  /** The statement that speaks of it stands in this row already. */
  | { readonly kind: 'in-row'; readonly attribute: Attribute }
  /** What is left over of one column, which denies nothing of another. */
  | { readonly kind: 'left-over' }
  /** Only this section below speaks of it. */
  | { readonly kind: 'below'; readonly section: Section }

/** Looks for an attribute's words everywhere below a subject before it says that the notes do not tell. */
export function absenceOf(attribute: Attribute, subject: Subject, facts: readonly Fact[], notebook: Notebook): Absence {
  const below = subject.below?.find((fact) => fact.attribute.id === attribute.id)
  const told = below && notebook.byId.get(below.statements[0]?.section ?? '')
  if (told) return { kind: 'below', section: told }
  if (subject.sheet) return { kind: 'not-in-notes' }
  const elsewhere = facts.find((fact) => fact.statements.some((one) => holdsWordOf(attribute, one)))
  if (elsewhere) return { kind: 'in-row', attribute: elsewhere.attribute }
  const section = isSection(subject) ? sectionBelow(attribute, subject.section, notebook) : undefined
  return section ? { kind: 'below', section } : { kind: 'not-in-notes' }
}

function sectionBelow(attribute: Attribute, section: Section, notebook: Notebook): Section | undefined {
  for (const id of section.children) {
    const child = notebook.byId.get(id)
    if (!child) continue
    if (child.statements.some((one) => holdsWordOf(attribute, one))) return child
    const deeper = sectionBelow(attribute, child, notebook)
    if (deeper) return deeper
  }
  return undefined
}
