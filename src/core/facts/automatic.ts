import { codePoints } from '../notes/normalize.ts'
import { citationOf } from '../notes/quote.ts'
import type { Notebook, Statement } from '../notes/types.ts'
import { foldName, termName } from './names.ts'
import { isSection } from './subjects-of-notes.ts'
import type { Attribute, Fact, Subject } from './types.ts'
import { inOrder, type Vocabulary } from './vocabulary.ts'

/** How many other columns of a comparison may have something under an attribute. */
export type Favour = (attribute: Attribute) => number

const NO_FAVOUR: Favour = () => 0

/**
 * The notes' statements under the vocabulary's attributes, each under one: where several fit nearly as well, the one that
 * is favoured, so that the columns of a comparison meet in the same rows.
 */
export function automaticFacts(
  subject: Subject,
  vocabulary: Vocabulary,
  notebook: Notebook,
  favour: Favour = NO_FAVOUR,
): readonly Fact[] {
  const { statements, parentOf, headings } = outlineOf(subject, notebook)
  const said = statements.filter((one) => !headings.has(one))
  const opening = said.find((one) => subject.statements.includes(one))
  const chosen = new Map<Statement, Attribute>()
  const facts = said.map((statement): Fact => {
    const parent = parentOf(statement)
    const named = parent && headings.has(parent) && !isNameOf(subject, parent) ? { under: parent.text } : {}
    const inherited = parent && chosen.get(parent)
    const attribute =
      statement === opening && !('under' in named)
        ? vocabulary.opening
        : (bestAttribute(statement, vocabulary, favour) ?? inherited ?? vocabulary.other)
    chosen.set(statement, attribute)
    const section = notebook.byId.get(statement.section) ?? subject.section
    return {
      attribute,
      value: { kind: 'statement', statement, ...named },
      statements: [statement],
      citations: [citationOf(statement, section)],
    }
  })
  return inOrder(facts, vocabulary)
}

/** Every attribute that some statement of the subject could stand under. */
export function possibleAttributes(
  subject: Subject,
  vocabulary: Vocabulary,
  notebook: Notebook,
): ReadonlySet<Attribute> {
  const { statements } = outlineOf(subject, notebook)
  return new Set(statements.flatMap((one) => candidates(one, vocabulary).map(({ attribute }) => attribute)))
}

interface Outline {
  readonly statements: readonly Statement[]
  /** Names that others stand under: they say nothing themselves. */
  readonly headings: ReadonlySet<Statement>
  parentOf(statement: Statement): Statement | undefined
}

function outlineOf(subject: Subject, notebook: Notebook): Outline {
  const statements = saying(subject, notebook)
  const byPlace = new Map(statements.map((one) => [`${one.section}\n${one.index}`, one]))
  const parentOf = ({ section, parent }: Statement) =>
    parent === undefined ? undefined : byPlace.get(`${section}\n${parent}`)
  const parents = new Set(statements.map(parentOf))
  return { statements, parentOf, headings: new Set(statements.filter((one) => parents.has(one) && isName(one))) }
}

function isNameOf({ name, aliases }: Subject, heading: Statement): boolean {
  return [name, ...aliases].some((one) => foldName(one) === foldName(termName(heading.text) ?? heading.text))
}

function isName(statement: Statement): boolean {
  return statement.kind === 'item' && (statement.term === statement.text || termName(statement.text) !== undefined)
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

function bestAttribute(statement: Statement, vocabulary: Vocabulary, favour: Favour): Attribute | undefined {
  const found = candidates(statement, vocabulary)
  const [first] = found.toSorted((a, b) => favour(b.attribute) - favour(a.attribute) || b.weight - a.weight)
  return first?.attribute
}

/** Attributes whose words a statement holds, longer words counting for more; those near the best in its weight. */
function candidates(statement: Statement, vocabulary: Vocabulary): { attribute: Attribute; weight: number }[] {
  const lower = statement.text.toLowerCase()
  const weighed = vocabulary.attributes.map((attribute) => {
    const held = attribute.words.filter((word) => holdsWord(lower, word.toLowerCase()))
    return { attribute, weight: held.reduce((sum, word) => sum + codePoints(word), 0) }
  })
  const most = Math.max(...weighed.map((one) => one.weight))
  return weighed.filter((one) => one.weight > 0 && one.weight * 2 >= most)
}

/** Latin words from their start on, Hangul anywhere: 복제 stands in 복제본. */
function holdsWord(text: string, word: string): boolean {
  if (!/^[a-z0-9]/.test(word)) return text.includes(word)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1))) return true
  }
  return false
}
