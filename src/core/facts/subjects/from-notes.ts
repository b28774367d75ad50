import { hash32 } from '../../hash.ts'
import { foldName } from '../../language/fold.ts'
import { headsOutline } from '../../notes/dialects/outline-signs.ts'
import { isPageOfFolder } from '../../notes/file-names.ts'
import { citationOf, citationOfSection, citationOfStatements } from '../../notes/quote.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import { eachInSteps, Pace, type Steps } from '../../steps.ts'
import { isRemark, labelled } from '../extraction/labels.ts'
import { isOfRecords } from '../extraction/records.ts'
import { tableOf, thingsIn } from '../extraction/tables.ts'
import type { Subject } from '../types.ts'
import { addTo, groupInSteps, ownAliases, termName, uniqueAliases, withoutFullStop } from './subject-names.ts'
import { aliasesOfNamed, nameOfTitle } from './title-names.ts'

export function isSection(subject: Subject): boolean {
  return subject.kind === 'service' || subject.kind === 'section'
}

/** The shallowest section above a section, or itself. */
export function serviceOf(section: Section, notebook: Notebook): Section {
  let top = section
  while (top.parent !== undefined) {
    const above = notebook.byId.get(top.parent)
    if (!above) break
    top = above
  }
  return top
}

/** A table of contents; and no title, `NFS`, whose first lines are links to read on, with sections of its own below. */
function leadsElsewhere({ index, file, title, children }: Section, notebook: Notebook): boolean {
  if (!index) return false
  return (
    isPageOfFolder(file) ||
    CONTENTS.test(title) ||
    !children.some((id) => (notebook.byId.get(id)?.statements.length ?? 0) > 0)
  )
}

const CONTENTS = /^[^\p{L}\p{N}]*(?:목차|차례|(?:table of )?contents|toc|index|links?|참고 ?자료)[^\p{L}\p{N}]*$/iu

/**
 * Every section, every bold term that opens a statement, and every thing that a table names; those of one name under one
 * service are one, the section or else the bold one.
 */
export function* subjectsOfNotes(notebook: Notebook): Steps<Subject[]> {
  const sections: Subject[] = []
  yield* eachInSteps(notebook.sections, WORK_OF_SUBJECT, (one) => {
    if (!leadsElsewhere(one, notebook)) sections.push(sectionSubject(one, notebook))
  })
  const byPlace = yield* groupInSteps(sections, (one) => [inSection(one.service, one.name)])
  const merged = new Map<Subject, Subject[]>()
  const loose = new Map<Subject, Subject[]>()
  const terms = new Map<string, Subject>()
  const seen = new Map<string, number>()
  const bold = new Set<string>()
  yield* eachInSteps(statementsOf(sections), workOf, ({ of, statement }) => {
    if (statement.term !== undefined) bold.add(inSection(of.section, statement.term))
    const term = termSubject(statement, of, seen)
    if (!term) return
    const isHere = term.aliases.some((one) => foldName(one) === foldName(of.name))
    const [same, ...more] = isHere ? [of] : (byPlace.get(inSection(term.service, term.name)) ?? [])
    if (same && more.length === 0) addTo(merged, same, term)
    else addTo(loose, of, term)
    if (!terms.has(inSection(term.service, term.name))) terms.set(inSection(term.service, term.name), term)
  })
  yield* eachInSteps(statementsOf(sections), workOf, ({ of, statement }) => {
    for (const thing of tableSubjects(statement, of, bold)) {
      const [same] = byPlace.get(inSection(thing.service, thing.name)) ?? []
      const known = same ?? terms.get(inSection(thing.service, thing.name))
      if (known) addTo(merged, known, thing)
      else addTo(loose, of, thing)
    }
  })
  const all: Subject[] = []
  const pace = new Pace()
  for (const section of sections) {
    const own = isRemark(section.name) && section.section.depth > 0 ? [] : [section]
    for (const one of [...own, ...(loose.get(section) ?? [])]) {
      all.push(yield* whole(one, merged, pace))
      if (pace.isDue(WORK_OF_SUBJECT)) yield
    }
  }
  return all
}

/** A subject with all that is the same one elsewhere, and what is the same as that. */
function* whole(subject: Subject, merged: ReadonlyMap<Subject, readonly Subject[]>, pace: Pace): Steps<Subject> {
  const others: Subject[] = []
  for (const one of merged.get(subject) ?? []) {
    others.push(yield* whole(one, merged, pace))
    if (pace.isDue(WORK_OF_SUBJECT)) yield
  }
  return yield* mergedWith(subject, others)
}

/** Characters that a subject is as much work as. */
const WORK_OF_SUBJECT = 150

interface Placed {
  /** The subject that its section is. */
  readonly of: Subject
  readonly statement: Statement
}

function* statementsOf(sections: readonly Subject[]): Generator<Placed> {
  for (const of of sections) for (const statement of of.section.statements) yield { of, statement }
}

function workOf({ statement }: Placed): number {
  return statement.term === undefined && !statement.table ? 20 : WORK_OF_SUBJECT + statement.text.length
}

function sectionSubject(section: Section, notebook: Notebook): Subject {
  const service = serviceOf(section, notebook)
  const name = nameOfTitle(section.title)
  return {
    key: section.key,
    name,
    // As it is written too: what looks like a number before a name may be of it, `4.19 혁명`.
    aliases: uniqueAliases(name, [...aliasesOfNamed(section.title, name), section.title]),
    // A chapter's opening is no service where the chapter has some.
    kind: service === section && (section.depth > 0 || section.children.length === 0) ? 'service' : 'section',
    section,
    service,
    citations: [citationOfSection(section)],
    statements: section.statements,
  }
}

/** `seen`: how often a section has a term so far. */
function termSubject(statement: Statement, { section, service }: Subject, seen: Map<string, number>) {
  const { term } = statement
  const name =
    term === undefined
      ? plainName(statement, section)
      : termName(statement.text.length > term.length ? withoutFullStop(term) : term)
  if (name === undefined || (term !== undefined && isPredicate(statement.text.slice(term.length)))) return undefined
  const id = inSection(section, name)
  const nth = (seen.get(id) ?? 0) + 1
  seen.set(id, nth)
  const statements = underTerm(statement, section)
  return {
    key: hash32(`${id}${nth > 1 ? ` #${nth}` : ''}`),
    name,
    aliases: ownAliases(name),
    kind: 'term' as const,
    section,
    service,
    citations: [citationOfStatements(statements, section)],
    statements,
  }
}

/**
 * `- 방화벽` over what describes it, where nobody made it bold: a name is at most five words and no sentence. At the left edge, or under
 * a sign that heads a part of an outline: `Ⅰ. 의사표시` over `1. 착오`.
 */
function plainName({ kind, text, parent, index }: Statement, { statements }: Section): string | undefined {
  const isOverOthers = statements[index + 1]?.parent === index
  const above = parent === undefined ? undefined : statements[parent]
  const isAtEdge = above === undefined || (above.parent === undefined && headsOutline(above.text))
  return kind === 'item' && isAtEdge && isOverOthers && !ASPECT.test(text) && !LEADS.test(text)
    ? termName(text)
    : undefined
}

/** `Rules are`, `Can send data to`, `On your host, ensure`: goes on in its list, and names nothing. */
const LEADS =
  /\s(?:is|are|was|were|to|of|for|with|from|by|in|on|at|as|and|or|the|an?|that|include[sd]?|including|requires?|ensure|allows?|provides?|supports?|contains?|uses?|has|have|can|must|should)\s*[:：]?$|^(?:you|we|it|they|this|these|there)\s/i

/** What many things have, and what asks or counts: names of no thing. */
const ASPECT =
  /(?:개요|개념|정의|특징|특성|장점|단점|장단점|종류|유형|분류|구성|구성 ?요소|구조|원칙|목적|용도|기능|역할|방법|방식|절차|순서|과정|단계|조건|사항|예시?|비교|차이점?|이유|배경|결과|효과|주의점?|문제점?|요소|기법|정리)$|의 \S+$|^(?:features?|characteristics?|pros|cons|advantages?|disadvantages?|types?|kinds?|steps?|use cases?|examples?|benefits?|limits?|limitations?|overview|definition|purpose|components?|how it works|comparison|why|when|what|who)\b|\?$/i

/** Whether words say what a thing has or how it is, and name none: `장점`, `Use cases`. */
export function isAspect(words: string): boolean {
  return ASPECT.test(words)
}

/** What names the columns or the rows of a table, where nothing bold in the section does. */
function tableSubjects(statement: Statement, { section, service }: Subject, bold: ReadonlySet<string>): Subject[] {
  const table = isOfRecords(statement) ? undefined : tableOf(statement)
  const names = table ? thingsIn(table).filter((name) => !bold.has(inSection(section, name))) : []
  return names.map((name) => ({
    key: hash32(`${inSection(section, name)} (table ${statement.index})`),
    name,
    aliases: ownAliases(name),
    kind: 'term' as const,
    section,
    service,
    citations: [citationOf(statement, section)],
    statements: [statement],
  }))
}

/** `**세션**은 서버가 기억한다`: a sentence about the term, which names nothing beside it. */
function isToldOf({ term = '', text }: Statement): boolean {
  const rest = text.slice(term.length)
  return /^[가-힣]/.test(rest) || /^ (?!=|[-–—:(])\S/u.test(rest)
}

/** `**확장에 용이**하다`: what is said of something, and the name of nothing. */
function isPredicate(behind: string): boolean {
  return /^(?:하다|하며|하고|한다|합니다|함|되다|된다|됩니다|됨|이다|입니다)(?![가-힣])/.test(behind)
}

/**
 * A term's statement with what is nested under it; where nothing is, with its neighbours up to the next term, or up to the
 * next `Name: …` where the term is one itself.
 */
export function underTerm(term: Statement, { statements }: Section): Statement[] {
  const first = term.index + 1
  const until = (isNext: (one: Statement) => boolean): Statement[] => {
    let end = first
    for (let one = statements[end]; one && !isNext(one); one = statements[end]) end++
    return statements.slice(first, end)
  }
  const nested = until((one) => one.depth <= term.depth)
  if (nested.length > 0 || isToldOf(term)) return [term, ...nested]
  const isAlike = (one: Statement) =>
    one.term !== undefined || (labelled(term) !== undefined && labelled(one) !== undefined)
  return [term, ...until((one) => one.depth < term.depth || (one.depth === term.depth && isAlike(one)))]
}

function* mergedWith(subject: Subject, others: readonly Subject[]): Steps<Subject> {
  if (others.length === 0) return subject
  const names = new Set(subject.aliases)
  const citations = [...subject.citations]
  const statements = new Set(subject.statements)
  yield* eachInSteps(others, WORK_OF_SUBJECT, (one) => {
    for (const name of [one.name, ...one.aliases]) names.add(name)
    for (const citation of one.citations) citations.push(citation)
    for (const statement of one.statements) statements.add(statement)
  })
  return { ...subject, aliases: uniqueAliases(subject.name, [...names]), citations, statements: [...statements] }
}

/** A name where it stands: what is bold twice in one section is one thing told twice. */
function inSection({ id }: Section, name: string): string {
  return `${id} » ${foldName(name)}`
}
