import { foldName } from '../../language/fold.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import { eachInSteps, filterInSteps, mapInSteps, type Steps } from '../../steps.ts'
import { sectionsUnder } from '../subjects/chapters.ts'
import { isSection } from '../subjects/from-notes.ts'
import { bareName, ownAliases, termName } from '../subjects/subject-names.ts'
import { nameOfTitle } from '../subjects/title-names.ts'
import type { Subject } from '../types.ts'
import { headingName, headingsAmong, isBoldName } from './headings.ts'
import { idleAmong, leadsElsewhere } from './idle.ts'
import { holdsAnything, isRemark, type Labelled, labelled } from './labels.ts'
import { LEAD_IN, leadName, leadsAlone, leadsTo, pointsAhead, toldOfItself } from './lead-in.ts'
import { leadsOf, whichOf } from './leads.ts'
import { isForm } from './named-attributes.ts'
import { placesAmong, WORK_OF_PLACE, workOf } from './places.ts'
import { isCaption, isDrawing, pointersAmong } from './pointers.ts'
import { isObjective, isOfTitle, toldByTitle } from './told-titles.ts'

/** What the notes say of a subject, and under whose name each statement stands. */
export interface Outline {
  readonly statements: readonly Statement[]
  /** What it is nested under, or the sentence that leads to its list. */
  above(statement: Statement): Statement | undefined
  /** The names in the note above a statement, outermost first, apart from the subject's own. */
  namesAbove(statement: Statement): readonly string[]
  /** How a statement names itself, where that is not the subject's own name. */
  labelOf(statement: Statement): Labelled | undefined
  /** Whether it says only that what follows does. */
  leadsOn(statement: Statement): boolean
  /** What a sentence over a list tells of the subject itself. */
  toldOver(statement: Statement): Statement | undefined
  /** Whether it stands right in the subject's own text, or is told by a title right below. */
  isDirect(statement: Statement): boolean
  /** Whether it is a name of the subject itself. */
  isOwn(name: string): boolean
  /** Without the subject's own name in front. */
  bare(statement: Statement): Statement
}

/** How far down a subject's sections are read: a card stops where a section says enough itself. */
export type Depth = 'card' | 'all'

export function* outlineInSteps(subject: Subject, notebook: Notebook, depth: Depth = 'card'): Steps<Outline> {
  const all = yield* saying(subject, notebook, depth)
  const places = yield* placesAmong(all)
  const parentOf = places.above
  const parents = new Set<Statement | undefined>()
  yield* eachInSteps(all, WORK_OF_PLACE, (one) => parents.add(parentOf(one)))
  const leads = yield* leadsOf(all)
  const led = new Set(leads.values())
  const own = new Set(subject.statements)
  const isOwn = (name: string) => isNameOf(subject, name)
  const pointers = yield* pointersAmong(all)
  const headings = yield* headingsAmong(all, places, parents, (one) => pointers.has(one))
  const idle = yield* idleAmong(all, places, parents)
  const namesAbove = (statement: Statement): string[] => {
    const parent = nearestName(statement, parentOf(statement), [headings.over(statement), leads.get(statement)])
    if (!parent) return own.has(statement) ? [] : titlesAbove(statement, subject, notebook)
    const name = headings.has(parent)
      ? headingName(parent)
      : (labelled(parent)?.label ?? (toldOfItself(parent, isOwn) ? undefined : leadName(parent)))
    const isName =
      name !== undefined &&
      name.length <= LONGEST_NAME &&
      !isRemark(name) &&
      !pointsAhead(name) &&
      !(isTitle(parent) && isForm(name, notebook))
    return [...namesAbove(parent), ...(isName ? [name, ...(headings.has(parent) ? [] : whichOf(parent))] : [])]
  }
  const isTitle = (one: Statement) => one.kind === 'paragraph' && parents.has(one)
  const labelOf = (statement: Statement) => {
    const found = labelled(statement)
    return found && !isOwn(found.label) && !isRemark(found.label) ? found : undefined
  }
  const isNone = (one: Statement) => headings.has(one) || pointers.has(one)
  /** Where more of it stands: told where there is nothing else. */
  const isPlace = (one: Statement) => !headings.has(one) && (pointers.has(one) || leadsElsewhere(one))
  const news = all.filter((one) => !isNone(one) && !idle.has(one))
  const told = news.length > 0 ? news : yield* filterInSteps(all, workOf, isPlace)
  const inWords = yield* filterInSteps(told, workOf, (one) => !isDrawing(one) && !saysTitle(one, subject, notebook))
  return {
    // What a tool draws from is read where there is nothing else.
    statements: inWords.length > 0 ? inWords : told,
    // Of a block of code a sentence before it says what it does, and not which aspect it is.
    above: (statement) => parentOf(statement) ?? (statement.kind === 'code' ? undefined : leads.get(statement)),
    namesAbove: (statement) =>
      namesAbove(statement)
        .map((name) => withoutSubject(name, subject))
        .filter((name, at, all) => name !== '' && !isOwn(name) && name !== all[at - 1]),
    labelOf,
    isDirect: (statement) => own.has(statement) || isRightBelow(statement, subject, notebook),
    isOwn,
    leadsOn: (statement) =>
      (leadsTo(statement) && (parents.has(statement) || led.has(statement))) ||
      (LEAD_IN.test(statement.text) && leadsAlone(statement)),
    toldOver: (statement) => (headings.has(statement) ? undefined : toldOfItself(statement, isOwn)),
    bare: (statement) => {
      const found = labelled(statement)
      return found && (isOwn(found.label) || isRemark(found.label)) ? found.said : statement
    },
  }
}

/** The title of a section below, said again by its first line. */
function saysTitle({ text, section, kind, index }: Statement, subject: Subject, { byId }: Notebook): boolean {
  const title = section === subject.section.id || index !== 0 || kind === 'code' ? undefined : byId.get(section)?.title
  return title !== undefined && text.length <= 2 * title.length && foldName(text) === foldName(nameOfTitle(title))
}

/** What a statement stands under: in a callout or an item, the line there that names it rather than the one around both. */
function nearestName(
  { section, parent }: Statement,
  nestedIn: Statement | undefined,
  beside: readonly (Statement | undefined)[],
): Statement | undefined {
  const within = beside.filter((one) => one !== undefined && one.section === section && one.parent === parent)
  const nearest = within.reduce((near, one) => ((one?.index ?? 0) > (near?.index ?? -1) ? one : near), undefined)
  if (nestedIn?.kind === 'paragraph') return nearest ?? nestedIn
  return nearest && nestedIn && namesInItem(nearest) ? nearest : (nestedIn ?? beside.find((one) => one))
}

/** In an item a name in bold, or counted, has what follows it there; a plain line is told beside it. */
function namesInItem(one: Statement): boolean {
  return one.kind === 'paragraph' ? isBoldName(one) || /^\d/.test(one.text) : one.ordinal !== undefined
}

/** A longer line above others is told itself, and names nothing. */
export const LONGEST_NAME = 100

/** Titles from right under the subject down to where a statement stands: what is true of a part says of which. */
function titlesAbove(statement: Statement, subject: Subject, notebook: Notebook): string[] {
  const { section, kind } = statement
  const titles: string[] = []
  // What a title says itself is told, under its label where it has one; only code needs it again.
  const nameOf = (at: Section) => {
    const said = kind === 'code' ? undefined : toldByTitle(at)
    if (said) return said === statement ? undefined : labelled(said)?.label
    return nameOfTitle(at.title)
  }
  const top = subject.kind === 'chapter' ? undefined : subject.section
  for (let at = notebook.byId.get(section); at && at !== top; at = notebook.byId.get(at.parent ?? '')) {
    const name = nameOf(at)
    if (name !== undefined) titles.unshift(name)
  }
  return titles.filter((one) => !isRemark(one) && !holdsAnything(one) && !isObjective(one))
}

/** Told by the title of a section right below. */
export function isRightBelow(statement: Statement, { kind, section }: Subject, notebook: Notebook): boolean {
  const at = isOfTitle(statement) ? notebook.byId.get(statement.section) : undefined
  if (at === undefined || at.file !== section.file) return false
  if (at === section) return true
  return kind === 'chapter' ? at.parent === undefined : section.children.includes(at.id)
}

/** `스크럼의 개요`, of 스크럼: 개요; `Drawbacks: Scrum`, `Scrum: Drawbacks`: Drawbacks. */
export function withoutSubject(name: string, subject: Subject): string {
  const { name: own, aliases } = subject
  const [, whose, rest] = /^(.+?)의 (\S.*)$/.exec(name) ?? []
  const isOwn = [own, ...aliases].some((one) => one === whose || one.startsWith(`${whose} `))
  if (rest !== undefined && isOwn) return rest
  const [, before = '', what] = OF_SUBJECT.exec(name) ?? []
  if (what !== undefined && isNameOf(subject, before)) return what
  const [, matter, of] = /^(\S[^:：]*?)\s*[:：]\s+(\S.*)$/.exec(name) ?? []
  if (matter === undefined || of === undefined) return name
  if (isNameOf(subject, of)) return matter
  return isNameOf(subject, matter) ? of : name
}

/** `스크럼 특징`, `Scrum Drawbacks`: words that many things have, behind the name of one. */
const OF_SUBJECT =
  /^(.+?)(?:의)? ((?:주요 |핵심 )?(?:개요|개념|정의|의미|뜻|특징|특성|장점|단점|장단점|한계|문제점|종류|유형|구성|구성 ?요소|구조|목적|용도|역할|기능|필요성|배경|등장 ?배경|이유|원리|과정|순서|절차|동작(?: ?(?:방식|원리|과정|순서))?|작동(?: ?(?:방식|원리|과정))?|예시|예제|사례|사용 사례|주의점|주의사항|비용|요금)|(?:key |main |core )?(?:features?|characteristics|benefits|advantages|disadvantages|drawbacks|limitations|pros|cons|use cases|types|components|purpose|definition|overview|pricing|costs?|examples?|best practices|requirements|history|background))$/i

export function isNameOf({ name, aliases }: Subject, other: string): boolean {
  const sought = [other, ...ownAliases(other), ...otherNamesIn(other)].map(foldName)
  return [name, ...aliases].some((one) => sought.includes(foldName(one)))
}

/** By its name, or as one of those that it names: `A barge`, `Barge (flat boat)`, of Barges. */
export function isOneOf(subject: Subject, other: string): boolean {
  const bare = bareName(other)
  return isNameOf(subject, other) || (/[a-z]$/.test(bare) && isNameOf(subject, pluralOf(bare)))
}

function pluralOf(name: string): string {
  return /[^aeiou]y$/.test(name) ? name.replace(/y$/, 'ies') : `${name}${/(?:s|x|z|ch|sh)$/.test(name) ? 'es' : 's'}`
}

/** `밧줄(Long Rope; LR)`: both. */
function otherNamesIn(name: string): readonly string[] {
  const [, inside] = /[(（]([^()（）]*;[^()（）]*)[)）]$/.exec(name) ?? []
  return inside === undefined ? [] : inside.split(/\s*;\s*/).filter((one) => one !== '')
}

/** A list of names alone says little: what they are stands below. */
function isNameInList({ kind, text, term }: Statement): boolean {
  return kind === 'item' && term !== text && termName(text) !== undefined && !/\n/.test(text)
}

/** Fewer statements than this of its own, and a section speaks through the sections under it as well. */
const LITTLE = 3

/** Sections below where a term stands that have its name and a matter in their title: `스택의 특징`, under `스택과 큐`. */
function* sectionsOfTerm(subject: Subject, { byId }: Notebook): Steps<readonly Section[]> {
  if (subject.kind !== 'term') return []
  const under = subject.section.children.flatMap((id) => byId.get(id) ?? [])
  const isOfIt = (name: string) => withoutSubject(name, subject) !== name
  return yield* filterInSteps(under, WORK_OF_TITLE, ({ title }) => isOfIt(nameOfTitle(title)))
}

/** In characters read. */
const WORK_OF_TITLE = 100

function* saying(subject: Subject, notebook: Notebook, depth: Depth): Steps<readonly Statement[]> {
  const isTold = (one: Statement) => !isCaption(one, notebook)
  if (!isSection(subject) && subject.kind !== 'chapter')
    return [...new Set([...subject.statements, ...(yield* below(yield* sectionsOfTerm(subject, notebook), notebook))])]
  if (depth === 'card') {
    const own = yield* filterInSteps(subject.statements, workOf, isTold)
    const telling = yield* filterInSteps(own, workOf, (one) => !isNameInList(one))
    if (telling.length >= LITTLE) return own
  }
  // Where a chapter has no opening, its one heading speaks for it.
  const title = subject.opens ? (toldByTitle(subject.section) ?? []) : []
  const all = [title, subject.statements, yield* below(sectionsUnder(subject, notebook), notebook)].flat()
  return yield* filterInSteps(new Set(all), workOf, isTold)
}

/** What these sections and all under them say, by their titles too. */
function* below(sections: readonly Section[], notebook: Notebook): Steps<readonly Statement[]> {
  const withAllUnder = (one: Section): Section[] => [
    one,
    ...one.children.flatMap((id) => notebook.byId.get(id) ?? []).flatMap(withAllUnder),
  ]
  const told = (one: Section) => [toldByTitle(one) ?? [], one.statements].flat()
  return (yield* mapInSteps(sections.flatMap(withAllUnder), WORK_OF_TITLE, told)).flat()
}

/** More than that something follows, a name alone, or a question that the next lines answer. */
export function says({ text, kind, term }: Statement): boolean {
  return kind !== 'code' && !LEAD_IN.test(text) && term !== text && !QUESTION.test(text)
}

const QUESTION = /^(?:\S+\s+){0,6}\S+[?？]$/
