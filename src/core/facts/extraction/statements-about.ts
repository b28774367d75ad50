import { foldName } from '../../language/fold.ts'
import type { Notebook, Statement } from '../../notes/types.ts'
import { isSection } from '../subjects/from-notes.ts'
import { ownAliases, termName } from '../subjects/subject-names.ts'
import type { Subject } from '../types.ts'
import { type Labelled, labelled } from './labels.ts'

/** What the notes say of a subject, and under whose name each statement stands. */
export interface Outline {
  readonly statements: readonly Statement[]
  /** What it is nested under, or the sentence that leads to its list. */
  above(statement: Statement): Statement | undefined
  /** The names in the note above a statement, outermost first, apart from the subject's own. */
  namesAbove(statement: Statement): readonly string[]
  /** How a statement names itself, where that is not the subject's own name. */
  labelOf(statement: Statement): Labelled | undefined
  /** Without the subject's own name in front. */
  bare(statement: Statement): Statement
}

export function outlineOf(subject: Subject, notebook: Notebook): Outline {
  const all = saying(subject, notebook)
  const byPlace = new Map(all.map((one) => [`${one.section}\n${one.index}`, one]))
  const parentOf = ({ section, parent }: Statement) =>
    parent === undefined ? undefined : byPlace.get(`${section}\n${parent}`)
  const parents = new Set(all.map(parentOf))
  const leads = leadsOf(all)
  const own = new Set(subject.statements)
  const isOwn = (name: string) => isNameOf(subject, name)
  const headings = new Set(
    all.filter((one) => isHeading(one, byPlace.get(`${one.section}\n${one.index + 1}`), parents)),
  )
  const namesAbove = (statement: Statement): string[] => {
    const parent = parentOf(statement) ?? headingBefore(statement, headings, parents)
    if (!parent) return own.has(statement) ? [] : [notebook.byId.get(statement.section)?.title ?? '']
    const name = headings.has(parent) ? parent.text : labelled(parent)?.label
    return [...namesAbove(parent), ...(name === undefined ? [] : [name])]
  }
  const labelOf = (statement: Statement) => {
    const found = labelled(statement)
    return found && !isOwn(found.label) ? found : undefined
  }
  return {
    statements: all.filter((one) => !headings.has(one)),
    above: (statement) => parentOf(statement) ?? leads.get(statement),
    namesAbove: (statement) => namesAbove(statement).filter((name) => name !== '' && !isOwn(name)),
    labelOf,
    bare: (statement) => {
      const found = labelled(statement)
      return found && isOwn(found.label) ? found.said : statement
    },
  }
}

export function isNameOf({ name, aliases }: Subject, other: string): boolean {
  const sought = [other, ...ownAliases(other)].map(foldName)
  return [name, ...aliases].some((one) => sought.includes(foldName(one)))
}

/** Says only that something follows. */
export const LEAD_IN = /[:：]\s*$|다음과 같|아래와 같/

/** Items of a list by the paragraph right before it that only leads to them. */
function leadsOf(all: readonly Statement[]): ReadonlyMap<Statement, Statement> {
  const leads = new Map<Statement, Statement>()
  let lead: Statement | undefined
  for (const one of all) {
    if (one.kind === 'paragraph' || one.section !== lead?.section) lead = LEAD_IN.test(one.text) ? one : undefined
    else if (one.kind === 'item') leads.set(one, lead)
  }
  return leads
}

type Parents = ReadonlySet<Statement | undefined>

/** Names that others stand under say nothing themselves: with items nested in them, or bold and alone over items beside them. */
function isHeading(statement: Statement, next: Statement | undefined, parents: Parents): boolean {
  const { kind, term, text, depth } = statement
  if (kind !== 'item' || termName(text) === undefined) return false
  if (parents.has(statement)) return true
  return term === text && next?.depth === depth && next.term === undefined
}

/** A bold line with nothing nested in it names the statements after it, up to the next heading. */
function headingBefore(
  statement: Statement,
  headings: ReadonlySet<Statement>,
  parents: Parents,
): Statement | undefined {
  const { section, index, depth } = statement
  if (headings.has(statement)) return undefined
  const last = [...headings].findLast((one) => one.section === section && one.index < index && one.depth === depth)
  return parents.has(last) ? undefined : last
}

/** Fewer statements than this of its own, and a section speaks through the sections under it as well. */
const LITTLE = 3

function saying(subject: Subject, notebook: Notebook): readonly Statement[] {
  const below = (id: string): Statement[] =>
    (notebook.byId.get(id)?.children ?? []).flatMap((child) => [
      ...(notebook.byId.get(child)?.statements ?? []),
      ...below(child),
    ])
  if (!isSection(subject) || subject.statements.length >= LITTLE) return subject.statements
  return [...new Set([...subject.statements, ...below(subject.section.id)])]
}
