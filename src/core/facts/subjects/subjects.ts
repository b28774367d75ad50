import { hash32 } from '../../hash.ts'
import { foldName } from '../../language/fold.ts'
import type { Named, Names } from '../../language/names/types.ts'
import { citationOfSection } from '../../notes/quote.ts'
import type { Notebook, Section } from '../../notes/types.ts'
import { eachInSteps, finish, type Steps } from '../../steps.ts'
import type { FactSheet, Subject } from '../types.ts'
import { askedAbout } from './asked-about.ts'
import { sectionsUnder, withChapters } from './chapters.ts'
import { isSection, serviceOf, subjectsOfNotes } from './from-notes.ts'
import { withGlosses } from './glossed.ts'
import { besideEachOther, comparingInSteps } from './in-comparison.ts'
import { withoutFileNumbers } from './numbered-files.ts'
import { pastBoth } from './of-both.ts'
import { withOtherWritings } from './other-writings.ts'
import { withoutQualifiers } from './qualifiers.ts'
import { withRelations } from './relations.ts'
import { makeResolver, type Resolution } from './resolve.ts'
import { withoutSharedHeads } from './shared-heads.ts'
import { spelledOut } from './spelled-out.ts'
import { addTo, uniqueAliases } from './subject-names.ts'
import { meantTogether } from './together.ts'
import { toldTogether, whereBothAreTold } from './told-together.ts'
import { withinChapters } from './within-chapter.ts'

export type { Resolution } from './resolve.ts'

export interface Subjects {
  /** In the order of the notes. */
  readonly all: readonly Subject[]
  readonly services: readonly Subject[]
  readonly byKey: ReadonlyMap<string, Subject>
  /** For autocomplete: best first. */
  suggest(typed: string, limit?: number): readonly Subject[]
  /** By key, heading path, name, alias, and then by what is near enough. */
  resolve(typed: string): Resolution
  /** What was found of names that are typed side by side, read as names of things that stand side by side. */
  together(typed: readonly string[], found: readonly Resolution[]): readonly Resolution[]
  /** The section whose title lays these against each other. */
  comparing(subjects: readonly Subject[]): Subject | undefined
  /** The subjects right under one: its sections and the terms that stand in it. */
  topicsOf(subject: Subject): readonly Subject[]
}

/** How names are found by what was typed: the core's own search, or a test's. */
export type MakeNames = (entries: readonly Named<Subject>[]) => Steps<Names<Subject>>

export function buildSubjects(notebook: Notebook, sheets: readonly FactSheet[], makeNames: MakeNames): Subjects {
  return finish(subjectsInSteps(notebook, sheets, makeNames))
}

/** The same, a little at a time. */
export function* subjectsInSteps(
  notebook: Notebook,
  sheets: readonly FactSheet[],
  makeNames: MakeNames,
): Steps<Subjects> {
  const named = yield* withoutQualifiers(yield* subjectsOfNotes(notebook))
  const chapters = yield* withoutSharedHeads(yield* withoutFileNumbers(yield* withChapters(named, notebook)))
  const within = yield* withinChapters(yield* askedAbout(yield* spelledOut(chapters)), notebook)
  const noted = yield* withGlosses(yield* withOtherWritings(within, notebook), notebook)
  const all = yield* withRelations(yield* withSheets(noted, sheets, notebook), notebook)
  const names = yield* makeNames(all.map((value) => ({ value, name: value.name, aliases: value.aliases })))
  const comparing = yield* comparingInSteps(all, notebook)
  const byKey = new Map<string, Subject>()
  yield* eachInSteps([...all, ...comparing.labelled], 1, (one) => void byKey.set(one.key, one))
  const { resolve, bearing } = yield* makeResolver(all, byKey, names, notebook)
  const below = (title: Subject) => {
    const under = new Set(sectionsUnder(title, notebook))
    return all.filter((one) => isSection(one) && under.has(one.section))
  }
  return {
    all,
    services: all.filter((one) => one.kind === 'service'),
    byKey,
    suggest: (typed, limit = 25) => {
      const found = names.suggest(typed, limit)
      const meant = found.length > 1 ? resolve(typed) : undefined
      // What is opened where nothing is picked comes first: a chapter before a shorter name in it.
      const first = meant?.kind === 'one' && found.includes(meant.subject) ? [meant.subject] : []
      return [...new Set([...first, ...found])]
    },
    resolve,
    together: (typed, found) => {
      const beside = besideEachOther(typed, found, comparing)
      if (beside !== found) return beside
      const past = pastBoth(typed, found, all, bearing, notebook)
      const meant = meantTogether(
        past.found,
        typed.map((name) => bearing(name).filter((one) => !past.isOfBoth(one))),
      )
      return toldTogether(typed, meant, comparing, below)
    },
    comparing: (subjects) => whereBothAreTold(subjects, comparing, ({ key }) => byKey.get(key)),
    topicsOf: (subject) => {
      if (!isSection(subject) && subject.kind !== 'chapter') return []
      const { id } = subject.section
      const under = new Set(sectionsUnder(subject, notebook))
      const isTerm = (one: Subject) => subject.kind !== 'chapter' && one.kind !== 'chapter' && one.section.id === id
      return all.filter((one) => one !== subject && (isSection(one) ? under.has(one.section) : isTerm(one)))
    },
  }
}

/** Each facts file goes to the subject that it is about, or is one of its own. */
function* withSheets(
  subjects: readonly Subject[],
  sheets: readonly FactSheet[],
  notebook: Notebook,
): Steps<readonly Subject[]> {
  if (sheets.length === 0) return subjects
  const sheetOf = new Map<Subject, FactSheet>()
  const alone = new Map<Section, Subject[]>()
  for (const sheet of sheets) {
    const owner = ownerOf(sheet, subjects, notebook)
    if (owner && !sheetOf.has(owner)) sheetOf.set(owner, sheet)
    else addTo(alone, sheet.section, sheetSubject(sheet, notebook))
    yield
  }
  return subjects.flatMap((subject) => {
    const sheet = sheetOf.get(subject)
    const here = isSection(subject) ? (alone.get(subject.section) ?? []) : []
    return [sheet ? dressed(subject, sheet) : subject, ...here]
  })
}

/** Facts files apart from those whose subject another one has already. */
export function* withoutRepeats(
  sheets: readonly FactSheet[],
  notebook: Notebook,
): Steps<{
  readonly kept: readonly FactSheet[]
  readonly repeated: readonly { sheet: FactSheet; first: FactSheet }[]
}> {
  if (sheets.length === 0) return { kept: [], repeated: [] }
  const subjects = yield* subjectsOfNotes(notebook)
  const taken = new Map<Subject | string, FactSheet>()
  const repeated: { sheet: FactSheet; first: FactSheet }[] = []
  for (const sheet of sheets) {
    const ids = [
      ownerOf(sheet, subjects, notebook),
      `${serviceOf(sheet.section, notebook).id} » ${foldName(sheet.name)}`,
    ]
    const first = ids.map((id) => id && taken.get(id)).find((one) => one)
    if (first) repeated.push({ sheet, first })
    else for (const id of ids) if (id) taken.set(id, sheet)
    yield
  }
  return { kept: sheets.filter((sheet) => !repeated.some((one) => one.sheet === sheet)), repeated }
}

/** The subject of the notes that a facts file describes: by name in its own section first, then under its service. */
function ownerOf(sheet: FactSheet, subjects: readonly Subject[], notebook: Notebook): Subject | undefined {
  const service = serviceOf(sheet.section, notebook)
  const names = new Set([sheet.name, ...sheet.aliases].map(foldName))
  const bears = (one: Subject) =>
    one.service === service && [one.name, ...one.aliases].some((name) => names.has(foldName(name)))
  const candidates = subjects.filter(bears)
  return (
    candidates.find((one) => isSection(one) && one.section === sheet.section) ??
    candidates.find((one) => one.section === sheet.section) ??
    candidates[0]
  )
}

function dressed(subject: Subject, sheet: FactSheet): Subject {
  const aliases = uniqueAliases(sheet.name, [...sheet.aliases, subject.name, ...subject.aliases])
  return { ...subject, name: sheet.name, aliases, sheet }
}

function sheetSubject(sheet: FactSheet, notebook: Notebook): Subject {
  const statements = [...new Set(sheet.facts.flatMap((fact) => fact.statements))]
  return {
    key: hash32(`${sheet.section.id} » ${foldName(sheet.name)} (facts)`),
    name: sheet.name,
    aliases: sheet.aliases,
    kind: 'fact',
    section: sheet.section,
    service: serviceOf(sheet.section, notebook),
    citations: sheet.facts[0]?.citations ?? [citationOfSection(sheet.section)],
    statements,
    sheet,
  }
}
