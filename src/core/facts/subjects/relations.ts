import { foldName } from '../../language/fold.ts'
import type { Notebook, Section } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import type { Fact, Subject } from '../types.ts'
import { isSection } from './from-notes.ts'
import { addTo } from './subject-names.ts'

/** Subjects with what holds for them because it is told of another: of the one that they are a kind of, and of those below. */
export function* withRelations(subjects: readonly Subject[], notebook: Notebook): Steps<Subject[]> {
  const prepared = subjects.filter((one) => one.sheet)
  const byName = new Map(
    prepared.flatMap((one) => [one.name, ...one.aliases].map((name) => [foldName(name), one] as const)),
  )
  const wholeOf = ({ sheet }: Subject) =>
    sheet?.inherits === undefined ? undefined : byName.get(foldName(sheet.inherits))
  const belowOf = whatIsBelow(prepared, notebook)
  const all: Subject[] = []
  yield* eachInSteps(subjects, WORK_OF_SUBJECT, (subject) => {
    const inherited = inheritedBy(subject, wholeOf)
    const below = belowOf(subject).flatMap(told)
    all.push({
      ...subject,
      ...(inherited.length > 0 ? { inherited } : {}),
      ...(below.length > 0 ? { below } : {}),
    })
  })
  return all
}

/** Characters that a subject is as much work as. */
const WORK_OF_SUBJECT = 10

/** The same as `isBelow`, of few subjects, for very many: looked up by the file and by the sections above them. */
function whatIsBelow(few: readonly Subject[], notebook: Notebook): (subject: Subject) => readonly Subject[] {
  const byFile = new Map<string, Subject[]>()
  const bySection = new Map<string, Subject[]>()
  const byWhole = new Map<string, Subject[]>()
  for (const one of few) {
    addTo(byFile, one.section.file, one)
    if (one.sheet?.within !== undefined) addTo(byWhole, foldName(one.sheet.within), one)
    if (!isSection(one)) addTo(bySection, one.section.id, one)
    for (let at = one.section.parent; at !== undefined; at = notebook.byId.get(at)?.parent) addTo(bySection, at, one)
  }
  return (subject) => {
    const { kind, section, name, aliases } = subject
    const isWholeFile = kind === 'chapter' || (isSection(subject) && section.depth === 0)
    if (isWholeFile) return (byFile.get(section.file) ?? []).filter((one) => one !== subject)
    const under = isSection(subject) ? (bySection.get(section.id) ?? []) : []
    const within = subject.sheet ? [name, ...aliases].flatMap((one) => byWhole.get(foldName(one)) ?? []) : []
    return within.length > 0 ? [...new Set([...under, ...within])] : under
  }
}

/** What is told of its whole, and of that one's, under attributes of which nothing is told of itself. */
function inheritedBy(subject: Subject, wholeOf: (one: Subject) => Subject | undefined): Fact[] {
  const known = new Set(subject.sheet?.facts.map((fact) => fact.attribute.id))
  const inherited: Fact[] = []
  const seen = new Set([subject])
  for (let whole = wholeOf(subject); whole && !seen.has(whole); whole = wholeOf(whole)) {
    seen.add(whole)
    const { key, name } = whole
    const more = (whole.sheet?.facts ?? []).filter(
      ({ attribute, of }) => !known.has(attribute.id) && !attribute.own && (of === undefined || isNamed(subject, of)),
    )
    inherited.push(...more.map((fact): Fact => ({ ...fact, from: { relation: 'whole', key, name } })))
    for (const { attribute } of more) known.add(attribute.id)
  }
  return inherited
}

/** Whether a facts file that writes this name means the subject. */
export function isNamed({ name, aliases }: Subject, written: string): boolean {
  const sought = foldName(written)
  // Signs alone have no letters to be compared by: `==` is no `?.`.
  if (sought === '') return [name, ...aliases].includes(written.trim())
  return [name, ...aliases].some((one) => foldName(one) === sought)
}

function told({ sheet, key, name }: Subject): Fact[] {
  return (sheet?.facts ?? []).map((fact): Fact => ({ ...fact, from: { relation: 'part', key, name } }))
}

/**
 * Whether a subject belongs to another: by its facts file, or because it stands in a section under that one, or as a term in
 * its own section.
 */
export function isBelow(one: Subject, other: Subject, notebook: Notebook): boolean {
  if (one === other) return false
  return (one.sheet?.within !== undefined && isNamed(other, one.sheet.within)) || isWithinNotes(one, other, notebook)
}

/** The same by where they stand in the notes alone. */
export function isWithinNotes(one: Subject, other: Subject, notebook: Notebook): boolean {
  if (one === other) return false
  if (other.kind === 'chapter') return one.section.file === other.section.file
  if (!isSection(other)) return false
  if (other.section.depth === 0) return one.section.file === other.section.file
  if (one.section === other.section) return !isSection(one)
  return isUnder(one.section, other.section, notebook)
}

/** Whether a section stands below another, at any depth. */
export function isUnder(section: Section, above: Section, notebook: Notebook): boolean {
  for (let at = section.parent; at !== undefined; at = notebook.byId.get(at)?.parent) if (at === above.id) return true
  return false
}
