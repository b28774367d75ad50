import { foldName } from '../../language/fold.ts'
import { codePoints } from '../../notes/normalize.ts'
import { citationOf } from '../../notes/quote.ts'
import type { Notebook, Statement } from '../../notes/types.ts'
import { inOrder, type Vocabulary } from '../attributes.ts'
import { serviceOf } from '../subjects/from-notes.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { defines, describes } from './definition.ts'
import { type Candidate, candidatesOf, namesWordOf } from './keywords.ts'
import { headOf, type Labelled, topicOf } from './labels.ts'
import { aspectOf, nthAspect, ownAspect, recurringNames, vocabularyAspect } from './named-attributes.ts'
import { type Depth, isNameOf, LEAD_IN, type Outline, outlineOf, says } from './statements-about.ts'
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
  depth: Depth = 'card',
): readonly Fact[] {
  const outline = outlineOf(subject, notebook, depth)
  const said = outline.statements.filter((one) => !tableOf(one))
  const opening = openingOf(subject, said, outline)
  const chosen = new Map<Statement, Attribute>()
  const facts = said.flatMap((statement): Fact[] => {
    const parent = outline.above(statement)
    const inherited = parent && chosen.get(parent)
    const { candidates, ...value } = readingOf(statement, outline, vocabulary, notebook)
    const best =
      bestOf(depth === 'all' ? candidates.filter((one) => isSure(one, favour)) : candidates, favour) ??
      (inherited === vocabulary.opening ? undefined : inherited)
    const attribute = statement === opening ? vocabulary.opening : (best ?? vocabulary.other)
    chosen.set(statement, attribute)
    if (depth === 'all' && !says(statement)) return []
    return [factOf(attribute, { kind: 'statement', ...value }, statement, subject, notebook)]
  })
  return inOrder([...facts, ...tableFacts(subject, outline, vocabulary, notebook)], vocabulary)
}

/** Ids of every attribute that something said of the subject could stand under. */
export function possibleAttributes(subject: Subject, vocabulary: Vocabulary, notebook: Notebook): ReadonlySet<string> {
  const outline = outlineOf(subject, notebook, 'all')
  const read = outline.statements
    .filter((one) => !tableOf(one))
    .flatMap((one) => readingOf(one, outline, vocabulary, notebook).candidates)
  const tables = tableFacts(subject, outline, vocabulary, notebook)
  return new Set([...read, ...tables].map(({ attribute }) => attribute.id))
}

/** A label of the notes is surer than any word. */
const LABEL_WEIGHT = 2500

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
  const bare = outline.bare(statement)
  const topic = headOf(bare)
  const shared: Candidate[] =
    topic !== undefined && recurring.has(foldName(topic))
      ? [
          {
            attribute: aspectOf(topic, vocabulary),
            weight: TOPIC_WEIGHT,
            onlyShared: vocabularyAspect(topic, vocabulary) === undefined,
          },
        ]
      : []
  const headed = headingAspects(above, recurring, vocabulary)
  return {
    statement: label ? label.said : bare,
    ...under,
    candidates: (statement.kind === 'code'
      ? headed
      : [...headed, ...shared, ...candidatesOf(bare, vocabulary)]) as readonly Candidate[],
  }
}

/** A heading over it is surer than a word in it, and what its sentence is about as well. */
const HEADING_WEIGHT = 500
/** The notes' own name for it is surer than a word in that name: by more than twice. */
const OWN_HEADING_WEIGHT = 1100
const TOPIC_WEIGHT = 200

/** The aspect that the nearest name above stands for: of the vocabulary, or one that recurs. */
function headingAspects(above: readonly string[], recurring: ReadonlySet<string>, vocabulary: Vocabulary): Candidate[] {
  const name = above.at(-1)
  if (name === undefined) return []
  const known = vocabularyAspect(name, vocabulary)
  const within = known ? [] : vocabulary.attributes.filter((one) => !one.weak && !one.own && namesWordOf(one, name))
  const near = known ?? (within.length === 1 ? within[0] : undefined)
  // A name of two aspects is neither of them: 보안 검색 is no 검색.
  const isOwn = !known && (recurring.has(foldName(name)) || within.length > 1)
  return [
    ...(near ? [{ attribute: near, weight: HEADING_WEIGHT }] : []),
    ...(isOwn ? [{ attribute: ownAspect(name), weight: OWN_HEADING_WEIGHT, onlyShared: within.length < 2 }] : []),
  ]
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

/** A word in a sentence is enough for a row that another column has too, and for no row of its own. */
function isSure({ weight, attribute }: Candidate, favour: Favour): boolean {
  return weight >= TOPIC_WEIGHT || favour(attribute.id) > 0
}

/** The surest; of those about as sure, the one that other columns have too. */
function bestOf(candidates: readonly Candidate[], favour: Favour): Attribute | undefined {
  const open = candidates.filter((one) => !one.onlyShared || favour(one.attribute.id) > 0)
  const most = Math.max(...open.map((one) => one.weight))
  const [first] = open
    .filter((one) => most < TOPIC_WEIGHT || one.weight * 2 >= most)
    .toSorted((a, b) => favour(b.attribute.id) - favour(a.attribute.id) || b.weight - a.weight)
  return first?.attribute
}

/** Names of two things at once: what is said first is said of one of them. */
const JOINT = /(?:\s(?:vs\.?|and|or)\s|&|[가-힣](?:와|과)\s|비교)/i

/** The statement that says what the subject is: the first of its own that defines it. */
function openingOf(subject: Subject, said: readonly Statement[], outline: Outline): Statement | undefined {
  if (JOINT.test(subject.name)) return undefined
  const own = said.filter((one) => subject.statements.includes(one) && outline.namesAbove(one).length === 0)
  // `Amazon EBS is …` is said of EBS.
  const isSubject = (name: string) =>
    isNameOf(subject, name) ||
    name.split(' ').some((_, at, words) => at > 0 && isNameOf(subject, words.slice(at).join(' ')))
  const names = (one: Statement) =>
    !outline.labelOf(one) && (one.term === undefined || !isNameOf(subject, one.term) || isTold(one))
  const [first] = own
  const isFirst = first !== undefined && first === subject.statements.find((one) => said.includes(one))
  const opens = (one: Statement) => {
    const bare = outline.bare(one)
    const isNamed = bare !== one && one.term !== undefined
    return !LEAD_IN.test(one.text) && names(one) && (isNamed ? describes(bare) : defines(bare, isSubject))
  }
  if (isFirst && first && opens(first)) return first
  return own.find((one) => {
    const topic = topicOf(one)
    return topic !== undefined && isSubject(topic) && opens(one)
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

function factOf(
  attribute: Attribute,
  value: Fact['value'],
  statement: Statement,
  subject: Subject,
  notebook: Notebook,
): Fact {
  const section = notebook.byId.get(statement.section) ?? subject.section
  const like = likeOf(value.kind === 'statement' ? value.statement.text : value.kind === 'text' ? value.text : '')
  return {
    attribute,
    value,
    ...(like === undefined ? {} : { like }),
    statements: [statement],
    citations: [citationOf(statement, section)],
  }
}

/** The name in `RDS와 동일하게 …`, `Same as RDS`: what the notes say of that one holds here. */
function likeOf(text: string): string | undefined {
  const korean = /^([\p{L}\p{N}][\p{L}\p{N} ._-]{0,30}?)(?:와|과)(?:는)? (?:동일|같|마찬가지)/u.exec(text)?.[1]
  return korean ?? /^(?:the )?same as (?:the |in )?([\p{L}\p{N}][\p{L}\p{N} ._-]{0,30}?)[.,;]?$/iu.exec(text)?.[1]
}
