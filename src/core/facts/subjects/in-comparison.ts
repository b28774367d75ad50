import { foldName } from '../../language/fold.ts'
import { citationOfStatements } from '../../notes/quote.ts'
import type { Notebook, Section } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { namedIn } from '../comparison/naming.ts'
import { labelled } from '../extraction/labels.ts'
import type { Subject } from '../types.ts'
import { COMPARES, isTitled, type Resolution } from './chosen.ts'
import { isSection, underTerm } from './from-notes.ts'
import { isOfTwo } from './of-two.ts'
import { isNamed } from './relations.ts'
import { sideSubject, sidesByLine, singularOf } from './sides-by-line.ts'
import { bareName, ownAliases } from './subject-names.ts'

export type Called = Pick<Subject, 'name' | 'aliases'>

/** Sections that lay things against each other, and what stands in each under the name of one. */
export interface Comparing {
  readonly sections: readonly {
    readonly section: Section
    /** What the section itself is. */
    readonly title: Subject | undefined
    readonly sides: readonly Subject[]
  }[]
  /** `- Direct: …` under `Direct vs Indirect`: a side by its label alone, which is no subject otherwise. */
  readonly labelled: readonly Subject[]
}

export function* comparingInSteps(all: readonly Subject[], notebook: Notebook): Steps<Comparing> {
  const comparing = new Map<string, Section>()
  yield* eachInSteps(notebook.sections, WORK_OF_TITLE, (one) => {
    if (!one.index && isComparing(one.title)) comparing.set(one.id, one)
  })
  if (comparing.size === 0) return { sections: [], labelled: [] }
  const sides = new Map<Section, Subject[]>([...comparing.values()].map((one) => [one, []]))
  const titles = new Map<Section, Subject>()
  const workOfSubject = ({ statements }: Subject) => WORK_OF_TITLE * (1 + statements.length)
  yield* eachInSteps(all, workOfSubject, (one) => {
    const { id, parent } = one.section
    if (isSection(one)) titles.set(one.section, one)
    // A column of its table may be told in a section of its own: then it is that one.
    const elsewhere = one.statements.flatMap(({ table, section }) => (table && section !== id ? [section] : []))
    for (const place of new Set([one.kind === 'term' ? id : (parent ?? ''), ...elsewhere])) {
      const at = comparing.get(place)
      if (at) sides.get(at)?.push(one)
    }
  })
  const added: Subject[] = []
  const work = ([{ statements }]: readonly [Section, unknown]) => WORK_OF_TITLE * (1 + statements.length)
  yield* eachInSteps(sides, work, ([section, own]) => {
    const more = labelledIn(section, own, notebook)
    added.push(...more)
    own.push(...more)
  })
  for (const [section, own] of sides) {
    const more = yield* sidesByLine(section, own, notebook)
    added.push(...more)
    own.push(...more)
  }
  const sections = [...sides].map(([section, own]) => ({ section, title: titles.get(section), sides: own }))
  return { sections, labelled: added }
}

/** Characters that looking at a title, or at a label, is as much work as. */
const WORK_OF_TITLE = 20

function isComparing(title: string): boolean {
  return COMPARES.test(title) || isOfTwo(title) || DIFFERENCE.test(title)
}

const DIFFERENCE = /차이|\bdifferences? (?:between|of)\b|\bcomparison\b/i

function labelledIn(section: Section, known: readonly Subject[], notebook: Notebook): Subject[] {
  const found = new Map<string, Subject>()
  const title = foldName(section.title)
  for (const statement of section.statements) {
    const name = statement.depth === 0 ? labelled(statement)?.label : undefined
    // Most labels are of something else: a look at the title tells.
    if (name === undefined || !title.includes(foldName(bareName(name))) || found.has(foldName(name))) continue
    if (known.some((one) => isNamed(one, name))) continue
    const aliases = ownAliases(name)
    if (foldName(name) === title || namedIn(section.title, [{ name, aliases }]).length === 0) continue
    const statements = underTerm(statement, section)
    found.set(foldName(name), {
      ...sideSubject({ name, aliases }, section, notebook),
      citations: [citationOfStatements(statements, section)],
      statements,
    })
  }
  return [...found.values()]
}

/**
 * What names mean that are typed side by side where a title lays just these against each other: what stands there under each,
 * unless a title or a facts file of its own is called so.
 */
export function besideEachOther(
  typed: readonly string[],
  found: readonly Resolution[],
  { sections }: Comparing,
): readonly Resolution[] {
  const called = typed.map((name): Called => ({ name, aliases: singularOf(name) }))
  const isOpen = found.map((one, at) => isUnsure(one, called[at], called))
  if (typed.length < 2 || !isOpen.includes(true)) return found
  for (const { section, sides } of sections) {
    if (!laysSideBySide(section, called, sides)) continue
    const own = called.map((one, at) => sideOf(one, called.toSpliced(at, 1), sides))
    const meant = found.map((one, at): Resolution => {
      const side = own[at]
      const isMeant = isOpen[at] || isElsewhere(one, typed[at] ?? '', section)
      return side && isMeant ? { kind: 'one', subject: side } : one
    })
    const subjects = new Set(meant.map((one) => (one.kind === 'one' ? one.subject : undefined)))
    if (own.every((one) => one) && subjects.size === typed.length && !subjects.has(undefined)) return meant
  }
  return found
}

/** Its title names them all, or one of them, and what stands in it the others: `Perfect vs. Imperfect Duties`. */
function laysSideBySide({ title }: Section, called: readonly Called[], sides: readonly Subject[]): boolean {
  const named = namedIn(title, called)
  return named.length > 0 && called.every((one) => named.includes(one) || sides.some((side) => isCalled(side, one)))
}

function isCalled(one: Subject, { name, aliases }: Called): boolean {
  return [name, ...aliases].some((written) => isNamed(one, written))
}

/** Nothing, a bold word somewhere, a title of both, or one that is called otherwise. */
function isUnsure(found: Resolution, called: Called | undefined, all: readonly Called[]): boolean {
  if (found.kind !== 'one') return found.kind === 'none'
  const { subject } = found
  if (subject.sheet) return false
  if (!isTitled(subject) || namedIn(subject.name, all).length === all.length) return true
  return called !== undefined && !isNamed(subject, called.name)
}

/** In another file, and only called so as well: `나머지(rest)`, where REST is told beside the other here. */
function isElsewhere(found: Resolution, typed: string, { file }: Section): boolean {
  if (found.kind !== 'one' || found.subject.sheet || found.subject.section.file === file) return false
  return [found.subject.name, bareName(found.subject.name)].every((one) => foldName(one) !== foldName(typed))
}

export function sideOf(called: Called, others: readonly Called[], sides: readonly Subject[]): Subject | undefined {
  const own = sides.find((one) => isCalled(one, called))
  return own ?? sides.find(({ name }) => namedIn(name, [called]).length > 0 && namedIn(name, [...others]).length === 0)
}
