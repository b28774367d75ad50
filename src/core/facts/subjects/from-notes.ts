import { hash32 } from '../../hash.ts'
import { foldName } from '../../language/fold.ts'
import { citationOf, citationOfSection } from '../../notes/quote.ts'
import type { Citation, Notebook, Section, Statement } from '../../notes/types.ts'
import { labelled } from '../extraction/labels.ts'
import { tableOf, thingsIn } from '../extraction/tables.ts'
import type { Subject } from '../types.ts'
import { groupBy, ownAliases, termName, uniqueAliases } from './subject-names.ts'
import { aliasesOfTitle, nameOfTitle } from './title-names.ts'

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

/**
 * Every section, every bold term that opens a statement, and every thing that a table names; those of one name under one
 * service are one, the section or else the bold one.
 */
export function subjectsOfNotes(notebook: Notebook): Subject[] {
  const sections = notebook.sections.filter((one) => !one.index).map((section) => sectionSubject(section, notebook))
  const byPlace = groupBy(sections, (one) => [place(one.service, one.name)])
  const merged = new Map<Subject, Subject[]>()
  const loose = new Map<Subject, Subject[]>()
  const terms = new Map<string, Subject>()
  const into = (subject: Subject, other: Subject) => merged.set(subject, [...(merged.get(subject) ?? []), other])
  for (const section of sections) {
    loose.set(section, [])
    for (const term of termSubjects(section)) {
      const isHere = term.aliases.some((one) => foldName(one) === foldName(section.name))
      const [same, ...more] = isHere ? [section] : (byPlace.get(place(term.service, term.name)) ?? [])
      if (same && more.length === 0) into(same, term)
      else loose.get(section)?.push(term)
      if (!terms.has(place(term.service, term.name))) terms.set(place(term.service, term.name), term)
    }
  }
  for (const section of sections) {
    for (const thing of tableSubjects(section)) {
      const [same] = byPlace.get(place(thing.service, thing.name)) ?? []
      const known = same ?? terms.get(place(thing.service, thing.name))
      if (known) into(known, thing)
      else loose.get(section)?.push(thing)
    }
  }
  const whole = (one: Subject): Subject => (merged.get(one) ?? []).map(whole).reduce(mergeInto, one)
  return sections.flatMap((section) => [whole(section), ...(loose.get(section) ?? []).map(whole)])
}

function sectionSubject(section: Section, notebook: Notebook): Subject {
  const service = serviceOf(section, notebook)
  return {
    key: section.key,
    name: nameOfTitle(section.title),
    aliases: aliasesOfTitle(section.title),
    // A chapter's opening is no service where the chapter has some.
    kind: service === section && (section.depth > 0 || section.children.length === 0) ? 'service' : 'section',
    section,
    service,
    citations: [citationOfSection(section)],
    statements: section.statements,
  }
}

function termSubjects({ section, service }: Subject): Subject[] {
  const seen = new Map<string, number>()
  return section.statements.flatMap((statement) => {
    const name = statement.term === undefined ? undefined : termName(statement.term)
    if (name === undefined) return []
    const folded = foldName(name)
    const nth = (seen.get(folded) ?? 0) + 1
    seen.set(folded, nth)
    const statements = underTerm(statement, section)
    return {
      key: hash32(`${section.id} » ${folded}${nth > 1 ? ` #${nth}` : ''}`),
      name,
      aliases: ownAliases(name),
      kind: 'term' as const,
      section,
      service,
      citations: [citationOfStatements(statements, section)],
      statements,
    }
  })
}

/** What names the columns or the rows of a table, where nothing bold in the section does. */
function tableSubjects({ section, service }: Subject): Subject[] {
  const bold = new Set(section.statements.flatMap(({ term }) => (term === undefined ? [] : [foldName(term)])))
  return section.statements.flatMap((statement) => {
    const table = tableOf(statement)
    const names = table ? thingsIn(table).filter((name) => !bold.has(foldName(name))) : []
    return names.map((name) => ({
      key: hash32(`${section.id} » ${foldName(name)} (table ${statement.index})`),
      name,
      aliases: ownAliases(name),
      kind: 'term' as const,
      section,
      service,
      citations: [citationOf(statement, section)],
      statements: [statement],
    }))
  })
}

/** `**세션**은 서버가 기억한다`: a sentence about the term, which names nothing beside it. */
function isToldOf({ term = '', text }: Statement): boolean {
  const rest = text.slice(term.length)
  return /^[가-힣]/.test(rest) || /^ (?!=|[-–—:(])\S/u.test(rest)
}

/**
 * A term's statement with what is nested under it; where nothing is, with its neighbours up to the next term, or up to the
 * next `Name: …` where the term is one itself.
 */
function underTerm(term: Statement, section: Section): Statement[] {
  const after = section.statements.slice(term.index + 1)
  const end = after.findIndex((one) => one.depth <= term.depth)
  const nested = end < 0 ? after : after.slice(0, end)
  if (nested.length > 0 || isToldOf(term)) return [term, ...nested]
  const isAlike = (one: Statement) => one.term !== undefined || (labelled(term) && labelled(one))
  const next = after.findIndex((one) => one.depth < term.depth || (one.depth === term.depth && isAlike(one)))
  return [term, ...(next < 0 ? after : after.slice(0, next))]
}

function citationOfStatements(statements: readonly Statement[], section: Section): Citation {
  const citations = statements.map((one) => citationOf(one, section))
  const first = citations[0] ?? citationOfSection(section)
  return { ...first, lastLine: Math.max(first.lastLine, ...citations.map((one) => one.lastLine)) }
}

function mergeInto(subject: Subject, other: Subject): Subject {
  const statements = [...new Set([...subject.statements, ...other.statements])]
  return {
    ...subject,
    aliases: uniqueAliases(subject.name, [...subject.aliases, other.name, ...other.aliases]),
    citations: [...subject.citations, ...other.citations],
    statements,
  }
}

function place(service: Section, name: string): string {
  return `${service.id} » ${foldName(name)}`
}
