import { foldName } from '../language/fold.ts'
import { goesOn } from '../language/goes-on.ts'
import type { Notebook, Statement } from '../notes/types.ts'
import { finish, mapInSteps, type Steps, sortInSteps } from '../steps.ts'
import { type AttributeSet, inOrder, OPENING, OTHER } from './attributes.ts'
import { factsInSteps } from './extraction/extract.ts'
import { isTie, labelled } from './extraction/labels.ts'
import { asRead, isCase, isName } from './extraction/lists.ts'
import { ownAspect } from './extraction/named-attributes.ts'
import { UNDER } from './extraction/reading.ts'
import { outlineInSteps } from './extraction/statements-about.ts'
import type { Fact, Subject } from './types.ts'

/** A subject as `/service` tells it. */
export interface Card {
  readonly subject: Subject
  /** What it is: facts under the opening attribute, else its first statement; empty when the notes only have topics. */
  readonly summary: readonly Fact[]
  /** The rest: numbers first, then in the vocabulary's order. */
  readonly facts: readonly Fact[]
  /** Of a term: the names under which its section has it, outermost first. */
  readonly within: readonly string[]
  /** Put together from the notes without a facts file. */
  readonly automatic: boolean
}

/** All of it at once. */
export function cardOf(subject: Subject, vocabulary: AttributeSet, notebook: Notebook): Card {
  return finish(cardInSteps(subject, vocabulary, notebook))
}

export function* cardInSteps(subject: Subject, vocabulary: AttributeSet, notebook: Notebook): Steps<Card> {
  const { sheet } = subject
  const all = yield* sheet ? inOrder(sheet.facts, vocabulary) : factsInSteps(subject, vocabulary, notebook)
  const news = subject.sheet ? all : all.filter((fact) => !isNameAlone(fact, subject))
  const told = news.length > 0 ? news : all
  const opening = told.filter((fact) => fact.attribute.id === OPENING && !isUnder(fact))
  const summary = opening.length > 0 ? opening : firstSaid(told, subject)
  const opened = new Set(summary)
  const others = told.filter((fact) => !opened.has(fact))
  const ofParts = yield* sortInSteps(others.filter(isUnder), (a, b) => lineOf(a) - lineOf(b))
  const parts = yield* mapInSteps(ofParts, WORK_OF_NAME, (one) => underItsPart(one, vocabulary))
  const rest = yield* inOrder([...others.filter((fact) => !isUnder(fact)), ...parts], vocabulary)
  const read = subject.sheet ? rest : yield* asRead(rest, summary)
  const facts = [...read.filter(isNumber), ...read.filter((fact) => !isNumber(fact))]
  return { subject, summary, facts, within: yield* namesOver(subject, notebook), automatic: !subject.sheet }
}

/** `확장성` under `**해시 방식**` is that of 해시 방식, which no title says. */
function* namesOver(subject: Subject, notebook: Notebook): Steps<readonly string[]> {
  const { kind, section, sheet } = subject
  const first = subject.statements.find((one) => one.section === section.id)
  if (kind !== 'term' || sheet || !first || first.table || section.statements.length > MOST_AROUND) return []
  const around: Subject = {
    ...subject,
    kind: 'section',
    name: section.title,
    aliases: [],
    statements: section.statements,
  }
  const { namesAbove } = yield* outlineInSteps(around, notebook)
  return namesAbove(first).filter((name) => foldName(name) !== foldName(subject.name))
}

/** A section of more statements is no page that somebody reads. */
const MOST_AROUND = 500

/** In characters read: what a part is called, folded and hashed. */
const WORK_OF_NAME = 100

/** Nothing but its own name, which stands over the card. */
function isNameAlone({ value }: Fact, { name }: Subject): boolean {
  if (value.kind !== 'statement' || value.under !== undefined) return false
  const { text } = value.statement
  return text.length <= 2 * name.length && foldName(text) === foldName(name)
}

/** What the notes say under the name of a part stands under that name. */
function underItsPart(fact: Fact, { other }: AttributeSet): Fact {
  const { value } = fact
  if (value.kind !== 'statement' || value.under === undefined) return fact
  const names = value.under.split(UNDER).filter((name) => !isTie(name))
  const attribute = names.length > 0 ? ownAspect(names.join(UNDER)) : other
  return { ...fact, attribute, value: { kind: 'statement', statement: value.statement } }
}

/** The fact that rests on what the notes say of it first; nothing where they speak of its parts from the start. */
function firstSaid(facts: readonly Fact[], subject: Subject): readonly Fact[] {
  const ofSubject = new Set(subject.statements)
  const own = facts.filter((fact) => !isUnder(fact) && fact.statements.some((one) => ofSubject.has(one)))
  const [first] = subject.statements
  const isFirst = (fact: Fact) => first !== undefined && fact.statements.includes(first)
  const said = subject.sheet
    ? (own.find(isFirst) ?? own[0])
    : own.find(
        (fact) => isFirst(fact) && tells(fact) && !isStep(first) && !isOneOfNames(subject) && !isNamedOther(fact),
      )
  return said ? [said] : []
}

/** A sentence that goes on from another one, and a case without what comes of it, say nothing of what the subject is. */
function tells({ value }: Fact): boolean {
  return value.kind === 'statement' && !goesOn(value.statement.text) && !isCase(value.statement)
}

/** The first of several in order says nothing without the others. */
function isStep(statement: Statement | undefined): boolean {
  return statement?.ordinal !== undefined && labelled(statement) === undefined
}

/**
 * The first of a list of names is no more than one of them: of a word each, or under a title that says there are several.
 * `객체 스토리지` over `무제한 용량`, under the name of one thing, says what it is.
 */
function isOneOfNames({ name, statements: [first, ...others] }: Subject): boolean {
  if (first === undefined || !isName(first)) return false
  const next = others.slice(0, FEWEST_NAMES - 1)
  const isBeside = (one: Statement) => one.section === first.section && one.parent === first.parent && isName(one)
  if (next.length < FEWEST_NAMES - 1 || !next.every(isBeside)) return false
  return SEVERAL.test(name) || [first, ...next].every(({ text }) => !/\s/.test(text.trim()))
}

/** Two beside each other may be what it is and what it has. */
const FEWEST_NAMES = 3
/** `뗏목의 물건`, `Parts of a raft`, `Load balancers`. */
const SEVERAL =
  /[가-힣A-Za-z)]의 \S|(?:종류|유형|목록|요소|예시|분류|물건|들)$|\b(?:[Kk]inds|[Tt]ypes|[Pp]arts|[Nn]ames|[Ee]xamples|[Ll]ists?)\b|\s\S*[a-z](?<![sui])s$/

/** Under a name of its own, which a first line without labels would lose. */
function isNamedOther({ attribute, value, statements: [first] }: Fact): boolean {
  return (
    attribute.id !== OPENING &&
    value.kind === 'statement' &&
    first !== undefined &&
    value.statement.text !== first.text &&
    attribute.id !== OTHER
  )
}

function lineOf({ citations }: Fact): number {
  return citations[0]?.line ?? 0
}

function isNumber({ value }: Fact): boolean {
  return value.kind === 'amount'
}

function isUnder({ value }: Fact): boolean {
  return value.kind === 'statement' && value.under !== undefined
}
