import { foldName } from '../../language/fold.ts'
import { codePoints } from '../../notes/normalize.ts'
import { citationOf } from '../../notes/quote.ts'
import type { Notebook, Statement } from '../../notes/types.ts'
import { inOrder, type Vocabulary } from '../attributes.ts'
import { serviceOf } from '../subjects/from-notes.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { type Candidate, candidatesOf, heldBy } from './keywords.ts'
import { type Labelled, topicOf } from './labels.ts'
import { aspectOf, ownAspect, recurringNames, vocabularyAspect } from './named-attributes.ts'
import { isNameOf, LEAD_IN, type Outline, outlineOf } from './statements-about.ts'
import { cellsAbout, rowsOf, type TableCell, tableOf } from './tables.ts'

/** How many other columns of a comparison may have something under an attribute, by its id. */
export type Favour = (attribute: string) => number

const NO_FAVOUR: Favour = () => 0

/**
 * What the notes say of a subject, each statement under one attribute: the one that the notes name themselves, in a label
 * or a table, else the one whose words it holds. Where several fit nearly as well, the one that is favoured, so that the
 * columns of a comparison meet in the same rows.
 */
export function automaticFacts(
  subject: Subject,
  vocabulary: Vocabulary,
  notebook: Notebook,
  favour: Favour = NO_FAVOUR,
): readonly Fact[] {
  const outline = outlineOf(subject, notebook)
  const said = outline.statements.filter((one) => !tableOf(one))
  const opening = openingOf(subject, said, outline)
  const chosen = new Map<Statement, Attribute>()
  const facts = said.map((statement): Fact => {
    const parent = outline.above(statement)
    const inherited = parent && chosen.get(parent)
    const { candidates, ...value } = readingOf(statement, outline, vocabulary, notebook)
    const best = bestOf(candidates, favour) ?? (inherited === vocabulary.opening ? undefined : inherited)
    const attribute = statement === opening ? vocabulary.opening : (best ?? vocabulary.other)
    chosen.set(statement, attribute)
    return factOf(attribute, { kind: 'statement', ...value }, statement, subject, notebook)
  })
  return inOrder([...facts, ...tableFacts(subject, outline, vocabulary, notebook)], vocabulary)
}

/** What a subject's statements say of these attributes besides the ones that they stand under. */
export function factsBesides(
  attributes: ReadonlySet<string>,
  subject: Subject,
  vocabulary: Vocabulary,
  notebook: Notebook,
): readonly Fact[] {
  const outline = outlineOf(subject, notebook)
  return outline.statements
    .filter((one) => !tableOf(one))
    .flatMap((statement) => {
      const { candidates: _, ...value } = readingOf(statement, outline, vocabulary, notebook)
      return heldBy(statement, vocabulary)
        .filter(({ attribute }) => attributes.has(attribute.id))
        .map(({ attribute }) => factOf(attribute, { kind: 'statement', ...value }, statement, subject, notebook))
    })
}

/** Ids of every attribute that something said of the subject could stand under. */
export function possibleAttributes(subject: Subject, vocabulary: Vocabulary, notebook: Notebook): ReadonlySet<string> {
  const outline = outlineOf(subject, notebook)
  const read = outline.statements
    .filter((one) => !tableOf(one))
    .flatMap((one) => readingOf(one, outline, vocabulary, notebook).candidates)
  const tables = tableFacts(subject, outline, vocabulary, notebook)
  return new Set([...read, ...tables].map(({ attribute }) => attribute.id))
}

/** A label of the notes is surer than any word. */
const LABEL_WEIGHT = 1000

/** Where a statement can stand, and what of it is shown there under which name. */
function readingOf(statement: Statement, outline: Outline, vocabulary: Vocabulary, notebook: Notebook) {
  const label = outline.labelOf(statement)
  const recurring = recurringNames(notebook)
  const above = outline.namesAbove(statement)
  const aspect = label && aspectOfLabel(label, recurring.has(foldName(label.label)), vocabulary)
  const names = label && !aspect ? [...above, label.label] : above
  const under = names.length > 0 ? { under: names.join(' › ') } : {}
  if (label && aspect) {
    return { statement: label.said, ...under, candidates: [{ attribute: aspect, weight: LABEL_WEIGHT }] }
  }
  const topic = topicOf(outline.bare(statement))
  const shared: Candidate[] =
    topic !== undefined && recurring.has(foldName(topic))
      ? [{ attribute: aspectOf(topic, vocabulary), weight: 1, onlyShared: true }]
      : []
  return {
    statement: label ? label.said : outline.bare(statement),
    ...under,
    candidates: [...candidatesOf(statement, vocabulary), ...shared] as readonly Candidate[],
  }
}

/** An attribute of the vocabulary, if what is said can be a value of it; of the notes' own, if several have that label. */
function aspectOfLabel({ label, said }: Labelled, recurs: boolean, vocabulary: Vocabulary): Attribute | undefined {
  const known = vocabularyAspect(label, vocabulary)
  if (known && canBe(known, said.text)) return known
  return recurs ? ownAspect(label) : undefined
}

/** `Read Replicas: they serve reads` is no number of replicas. */
function canBe({ type }: Attribute, said: string): boolean {
  if (type === 'text' || type === 'list') return true
  return type === 'yesno' ? codePoints(said) <= LONGEST_YES : /\d/.test(said)
}

const LONGEST_YES = 10

function bestOf(candidates: readonly Candidate[], favour: Favour): Attribute | undefined {
  const [first] = candidates
    .filter((one) => !one.onlyShared || favour(one.attribute.id) > 0)
    .toSorted((a, b) => favour(b.attribute.id) - favour(a.attribute.id) || b.weight - a.weight)
  return first?.attribute
}

/** Names of two things at once: what is said first is said of one of them. */
const JOINT = /(?:\s(?:vs\.?|and|or)\s|&|[가-힣](?:와|과)\s|비교)/i

/** The statement that says what the subject is: its first one, unless that speaks of something else; else one that names it. */
function openingOf(subject: Subject, said: readonly Statement[], outline: Outline): Statement | undefined {
  const own = said.filter((one) => subject.statements.includes(one) && outline.namesAbove(one).length === 0)
  const [first] = own
  const names = (one: Statement) =>
    !outline.labelOf(one) && (one.term === undefined || (isNameOf(subject, one.term) && isTold(one)))
  const isFirst = first !== undefined && first === subject.statements.find((one) => said.includes(one))
  if (isFirst && names(first) && first.kind !== 'code' && !LEAD_IN.test(first.text) && !JOINT.test(subject.name)) {
    return first
  }
  return own.find((one) => {
    const topic = topicOf(one)
    return topic !== undefined && isNameOf(subject, topic)
  })
}

/** A bold word that a particle ties into a sentence is not what the sentence tells: `Dockerfile로 만든다`. */
function isTold({ term = '', text }: Statement): boolean {
  return (
    !/^[가-힣]/.test(text.slice(term.length)) || /^(?:은|는|이|가|이란|란)(?![가-힣])/.test(text.slice(term.length))
  )
}

function tableFacts(subject: Subject, outline: Outline, vocabulary: Vocabulary, notebook: Notebook): readonly Fact[] {
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
        factOf(aspectOf(label, vocabulary), { kind: 'text', text }, statement, subject, notebook),
      )
    }),
  )
}

function factOf(
  attribute: Attribute,
  value: Fact['value'],
  statement: Statement,
  subject: Subject,
  notebook: Notebook,
): Fact {
  const section = notebook.byId.get(statement.section) ?? subject.section
  return { attribute, value, statements: [statement], citations: [citationOf(statement, section)] }
}
