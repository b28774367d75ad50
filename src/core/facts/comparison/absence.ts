import type { Notebook, Section, Statement } from '../../notes/types.ts'
import { Pace, type Steps } from '../../steps.ts'
import type { AttributeSet } from '../attributes.ts'
import { holdsWordOf } from '../extraction/keywords.ts'
import { isNameOf } from '../extraction/statements-about.ts'
import { isUnder } from '../subjects/relations.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { namedIn } from './naming.ts'
import { isQualified } from './qualified.ts'
import { scopeOf } from './scope.ts'
import { contentOf, holdsAll, placesOf } from './sought.ts'

/** Why a cell of a comparison is empty. */
export type Absence =
  /** Nothing at any depth of the subject speaks of it. */
  | { readonly kind: 'not-in-notes' }
  /** Its words are there, of what nobody knows: neither a denial nor a value, so the row is left out. */
  | { readonly kind: 'unsure' }
  /** Nobody prepared it: none of the row's words is there, whatever other words say. */
  | { readonly kind: 'not-named' }
  /** The table that tells it of others has nothing in its cell. */
  | { readonly kind: 'blank' }
  /** What speaks of it stands in this row already. */
  | { readonly kind: 'in-row'; readonly attribute: Attribute }
  /** What is left over of one column, which denies nothing of another. */
  | { readonly kind: 'left-over' }
  /** Only these sections below speak of it. */
  | { readonly kind: 'below'; readonly sections: readonly Section[] }
  /** It is told of these parts alone, which are columns themselves. */
  | { readonly kind: 'of-columns'; readonly columns: readonly Subject[] }

/** As many as a cell names; all of them, as a rule: one left out would be denied. */
const MOST_SECTIONS = 8

/** Whether others of a row stand in a table that names this one as well. */
export function isLeftBlank(
  cells: readonly (readonly Fact[])[],
  subject: Subject,
  columns: readonly Subject[],
): boolean {
  const tables = cells.flatMap((facts) =>
    facts.flatMap(({ statements }) => statements.flatMap(({ table }) => table ?? [])),
  )
  return (
    !subject.sheet &&
    tables.some(({ head, rows }) => {
      const names = [...head, ...rows.map((one) => one.cells[0] ?? '')]
      const naming = names.filter(
        // `Array List` beside it is no Array.
        (name) => namedIn(name, columns).includes(subject) && !isQualified(name, names, subject, columns),
      )
      // Several that only hold its name are kinds of it.
      return naming.length === 1 || naming.some((name) => isNameOf(subject, name))
    })
  )
}

/** Looks for an attribute's words everywhere below a subject before it says that the notes do not tell. */
export function* absenceOf(
  attribute: Attribute,
  subject: Subject,
  facts: readonly Fact[],
  columns: readonly Subject[],
  vocabulary: AttributeSet,
  notebook: Notebook,
): Steps<Absence> {
  const row = rowTelling(attribute, subject)
  const other = facts.find((fact) => fact.attribute.id === row)
  if (other) return { kind: 'in-row', attribute: other.attribute }
  // What a part is called is no name of its whole.
  const told = attribute.naming ? [] : (subject.below ?? []).filter((fact) => fact.attribute.id === attribute.id)
  const others = told.filter(({ from }) => !columns.some((one) => one.key === from?.key))
  if (others.length > 0) return { kind: 'below', sections: sectionsOf(others, subject, notebook) }
  if (told.length > 0) {
    return { kind: 'of-columns', columns: columns.filter((one) => told.some(({ from }) => from?.key === one.key)) }
  }
  if (subject.sheet) return { kind: 'not-in-notes' }
  const { sure, named, unsure } = yield* placesOf(attribute, yield* scopeOf(subject, notebook), vocabulary, notebook)
  const spoken = new Set([...sure, ...named].map(({ statement }) => statement))
  const elsewhere = facts.find((fact) => fact.statements.some((one) => spoken.has(one)))
  if (elsewhere && elsewhere.attribute !== attribute && elsewhere.attribute !== vocabulary.other)
    return { kind: 'in-row', attribute: elsewhere.attribute }
  const ids = [...new Set(named.map(({ statement }) => statement.section))]
  const below = ids.flatMap((id) => notebook.byId.get(id) ?? []).slice(0, MOST_SECTIONS)
  if (below.length > 0) return { kind: 'below', sections: below }
  const isSaid = unsure.length > 0 || (yield* isToldElsewhere(attribute, subject, notebook))
  return { kind: isSaid ? 'unsure' : 'not-named' }
}

/** Whether some other place of the notes that names the subject has the row's words, in code too. */
function* isToldElsewhere(attribute: Attribute, subject: Subject, notebook: Notebook): Steps<boolean> {
  const words = attribute.words.length > 0 ? [] : contentOf(attribute.name.ko)
  const isSaid = (one: Statement) => (words.length > 0 ? holdsAll(one.text, words) : holdsWordOf(attribute, one))
  const isNamed = (text: string) => namedIn(text, [subject]).length > 0
  const pace = new Pace()
  for (const { path, title, statements, index } of notebook.sections) {
    let told = false
    for (const one of index ? [] : statements) {
      if (pace.isDue(WORK_OF_WORDS + one.text.length)) yield
      // What a table says is read cell by cell.
      if (one.table || !isSaid(one)) continue
      if ((!told && isNamed([...path, title].join('\n'))) || isNamed(one.text)) return true
      told = true
    }
  }
  return false
}

/** In characters read: looking for a word wherever it begins. */
const WORK_OF_WORDS = 20

/** The attribute under which a subject's facts file tells it already. */
export function rowTelling(attribute: Pick<Attribute, 'id'>, { sheet }: Subject): string | undefined {
  return sheet?.without.find((one) => one.attribute === attribute.id)?.in
}

/** Those below the subject; what its parts are said to do elsewhere only where nothing below says it. */
function sectionsOf(told: readonly Fact[], { section }: Subject, notebook: Notebook): readonly Section[] {
  const ids = new Set(told.flatMap((fact) => fact.statements.map((one) => one.section)))
  const all = [...ids].flatMap((id) => notebook.byId.get(id) ?? [])
  const below = all.filter((one) => one === section || isUnder(one, section, notebook))
  return (below.length > 0 ? below : all).slice(0, MOST_SECTIONS)
}
