import { codePoints } from '../notes/normalize.ts'
import { citationOf } from '../notes/quote.ts'
import type { Notebook, Statement } from '../notes/types.ts'
import { termName } from './names.ts'
import type { Attribute, Fact, Subject } from './types.ts'

/** The attributes by which facts are written and compared, in the order in which they are shown. */
export interface Vocabulary {
  readonly attributes: readonly Attribute[]
  readonly byId: ReadonlyMap<string, Attribute>
  /** Where a statement goes that opens its subject and matches nothing. */
  readonly opening: Attribute
  /** Where everything else goes. */
  readonly other: Attribute
}

export const OPENING = 'what'
export const OTHER = 'other'

const fallback = (id: string, ko: string, en: string): Attribute => ({ id, name: { ko, en }, type: 'text', words: [] })

/** Both attributes that the automatic path needs are there, whatever the content says. */
export function buildVocabulary(given: readonly Attribute[]): Vocabulary {
  const opening = given.find((one) => one.id === OPENING) ?? fallback(OPENING, '무엇인가', 'What it is')
  const other = given.find((one) => one.id === OTHER) ?? fallback(OTHER, '그 밖에', 'Other')
  const rest = given.filter((one) => one !== opening && one !== other)
  const attributes = [opening, ...rest, other]
  return { attributes, byId: new Map(attributes.map((one) => [one.id, one])), opening, other }
}

/** What is known of a subject: its facts file, or the notes' statements under the vocabulary's attributes. */
export function factsOf(subject: Subject, vocabulary: Vocabulary, notebook: Notebook): readonly Fact[] {
  return subject.sheet ? inOrder(subject.sheet.facts, vocabulary) : automaticFacts(subject, vocabulary, notebook)
}

function automaticFacts(subject: Subject, vocabulary: Vocabulary, notebook: Notebook): readonly Fact[] {
  const chosen = new Map<Statement, Attribute>()
  const statements = saying(subject, notebook)
  const parentOf = (statement: Statement) =>
    statement.parent === undefined
      ? undefined
      : statements.find((one) => one.section === statement.section && one.index === statement.parent)
  statements.forEach((statement, at) => {
    const parent = parentOf(statement)
    const inherited = parent && chosen.get(parent)
    const defines = at === 0 && (statement.term !== undefined || subject.kind === 'term')
    const attribute = defines ? vocabulary.opening : (bestAttribute(statement, vocabulary) ?? inherited)
    chosen.set(statement, attribute ?? (at === 0 ? vocabulary.opening : vocabulary.other))
  })
  const headings = new Set(
    statements.filter(isName).filter((one) => statements.some((other) => parentOf(other) === one)),
  )
  const saidOf = statements.filter((one) => !headings.has(one))
  const facts = saidOf.map((statement): Fact => {
    const parent = parentOf(statement)
    const under = parent && headings.has(parent) && parent !== statements[0] ? { under: parent.text } : {}
    const section = notebook.byId.get(statement.section) ?? subject.section
    return {
      attribute: chosen.get(statement) ?? vocabulary.other,
      value: { kind: 'statement', statement, ...under },
      statements: [statement],
      citations: [citationOf(statement, section)],
    }
  })
  return inOrder(facts, vocabulary)
}

/** A name that other statements stand under, not a statement that says something itself. */
function isName(statement: Statement): boolean {
  return statement.kind === 'item' && (statement.term === statement.text || termName(statement.text) !== undefined)
}

/** Its own statements; for a section that says little itself, those of the sections under it as well. */
function saying(subject: Subject, notebook: Notebook): readonly Statement[] {
  const below = (id: string): Statement[] =>
    (notebook.byId.get(id)?.children ?? []).flatMap((child) => [
      ...(notebook.byId.get(child)?.statements ?? []),
      ...below(child),
    ])
  const whole = subject.kind === 'service' || subject.kind === 'section'
  return whole && subject.statements.length < LITTLE
    ? [...new Set([...subject.statements, ...below(subject.section.id)])]
    : subject.statements
}

const LITTLE = 3

/** The attribute whose words a statement holds, longer words counting for more; the earlier one where two are alike. */
function bestAttribute(statement: Statement, vocabulary: Vocabulary): Attribute | undefined {
  let best: Attribute | undefined
  let most = 0
  for (const attribute of vocabulary.attributes) {
    const held = attribute.words.filter((word) => holdsWord(statement.text, word))
    const weight = held.reduce((sum, word) => sum + codePoints(word), 0)
    if (weight > most) {
      best = attribute
      most = weight
    }
  }
  return best
}

/** Latin words from their start on, Hangul anywhere: 복제 stands in 복제본. */
function holdsWord(text: string, word: string): boolean {
  const lower = text.toLowerCase()
  const sought = word.toLowerCase()
  if (!/^[a-z0-9]/.test(sought)) return lower.includes(sought)
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
    if (at === 0 || !/[a-z0-9]/.test(lower.charAt(at - 1))) return true
  }
  return false
}

function inOrder(facts: readonly Fact[], vocabulary: Vocabulary): readonly Fact[] {
  const rank = new Map(vocabulary.attributes.map((one, at) => [one.id, at]))
  return facts.toSorted((a, b) => (rank.get(a.attribute.id) ?? 0) - (rank.get(b.attribute.id) ?? 0))
}
