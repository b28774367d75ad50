import { foldName } from '../../language/fold.ts'
import type { Section, Statement } from '../../notes/types.ts'
import { namedIn, withoutName } from '../comparison/naming.ts'
import type { Subject } from '../types.ts'
import { COMPARES, type Resolution } from './chosen.ts'
import { isSection } from './from-notes.ts'
import { type Called, type Comparing, sideOf } from './in-comparison.ts'
import { isNamed } from './relations.ts'
import { bareName } from './subject-names.ts'

interface Told {
  readonly title: Subject
  /** What stands in it under each name, a column of its table among them. */
  readonly sides: readonly Subject[] | undefined
}

/**
 * The section whose title lays just these against each other; of several one that tells of each apart, then one that says it
 * compares, then the one in a file of theirs, then the shortest.
 */
function titleOf(called: readonly Called[], files: ReadonlySet<string>, { sections }: Comparing): Told | undefined {
  const told = sections.flatMap(({ section, title, sides }): Told[] => {
    if (!title || namedIn(section.title, called).length < called.length) return []
    return [{ title, sides: sidesOf(called, section.title, sides) }]
  })
  const isIn = ({ title }: Told) => Number(files.has(title.section.file))
  const compares = ({ title }: Told) => Number(COMPARES.test(title.section.title))
  const [best] = told.toSorted(
    (a, b) =>
      Number(b.sides !== undefined) - Number(a.sides !== undefined) ||
      compares(b) - compares(a) ||
      isIn(b) - isIn(a) ||
      a.title.name.length - b.title.name.length,
  )
  return best
}

/** Each under its name, or under what the title writes beside it: `필터(Filter)와 …` over a table of Filter and Interceptor. */
function sidesOf(called: readonly Called[], title: string, sides: readonly Subject[]): readonly Subject[] | undefined {
  const written = called.map((one) => ({ ...one, aliases: [...one.aliases, ...besideIn(title, one)] }))
  const found = written.map((one, at) => {
    const others = written.toSpliced(at, 1)
    return [one.name, ...one.aliases]
      .map((name) => sideOf({ name, aliases: [] }, others, sides))
      .find((side) => side !== undefined)
  })
  const subjects = new Set(found)
  return subjects.has(undefined) || subjects.size < called.length ? undefined : found.filter((one) => one !== undefined)
}

/** What a title writes in brackets behind a name, or before the brackets that it stands in. */
function besideIn(title: string, { name }: Called): string[] {
  const sought = foldName(name)
  return [...title.matchAll(/[(（]([^()（）]+)[)）]/gu)].flatMap(({ index, 1: inside = '' }) => {
    const before = title.slice(0, index).trimEnd()
    if (foldName(before).endsWith(sought)) return [inside.trim()]
    return foldName(inside) === sought ? (before.match(/(?<![\p{L}\p{N}-])[\p{L}\p{N}-]+$/u) ?? []) : []
  })
}

/**
 * What to open where nothing stands side by side of subjects: the title in a file of theirs that lays them against each other;
 * the section in which both are bold and one line speaks of both; such a title elsewhere.
 */
export function whereBothAreTold(
  subjects: readonly Subject[],
  comparing: Comparing,
  titleIs: (section: Section) => Subject | undefined,
): Subject | undefined {
  const files = new Set(subjects.map(({ section }) => section.file))
  const title = titleOf(subjects, files, comparing)?.title
  const [first] = subjects
  if (!first || (title && files.has(title.section.file))) return title
  const isHere = subjects.every(({ kind, section }) => kind === 'term' && section === first.section)
  const isOfAll = ({ kind, text }: Statement) => kind !== 'code' && namedIn(text, subjects).length === subjects.length
  return isHere && first.section.statements.some(isOfAll) ? titleIs(first.section) : title
}

/**
 * Where names that are typed side by side leave open what they mean, and one title lays them against each other: what stands
 * in it or right below it under each, or else that section.
 */
export function toldTogether(
  typed: readonly string[],
  found: readonly Resolution[],
  comparing: Comparing,
  below: (title: Subject) => readonly Subject[],
): readonly Resolution[] {
  const meant = found.flatMap((one) => (one.kind === 'one' ? [one.subject] : []))
  if (typed.length < 2) return found
  const called = typed.map((name): Called => ({ name, aliases: [] }))
  const isClear = new Set(meant).size === typed.length
  if (isClear && !meant.some((one, at) => isElsewhere(one, called[at], called))) return found
  const files = new Set(meant.map(({ section }) => section.file))
  const common = toldBy(found)
  const best = titleOf(called, files, comparing)
  const title = best?.title ?? common
  if (!title) return found
  const sides = alikeBelow(called, below(title)) ?? best?.sides
  if (sides) return sides.map((subject) => ({ kind: 'one', subject }))
  return common === title ? found : found.map(() => ({ kind: 'none', suggestions: [title] }))
}

/** Only guessed from its letters; or what a comparison of other things says of them: `Reliability` under `SQL vs NoSQL`. */
function isElsewhere(subject: Subject, called: Called | undefined, all: readonly Called[]): boolean {
  if (!called || subject.sheet) return false
  const names = [subject.name, ...subject.aliases].join('\n')
  const isCalledSo = namedIn(names, [called]).length > 0 || namedIn(called.name, [subject]).length > 0
  if (!isCalledSo && !isNamed(subject, called.name)) return true
  const above = subject.section.path.slice(1, -1)
  return isSection(subject) && above.some((title) => COMPARES.test(title) && namedIn(title, all).length === 0)
}

/** The section that all of them may mean. */
function toldBy(found: readonly Resolution[]): Subject | undefined {
  const [first = [], ...others] = found.map((one) => {
    if (one.kind === 'one') return [one.subject]
    return one.kind === 'several' ? one.subjects : one.suggestions
  })
  return first.find((one) => isSection(one) && others.every((own) => own.includes(one)))
}

/** `SQL DB` and `NoSQL DB`: each names one of them, and nothing else tells the titles apart. */
function alikeBelow(called: readonly Called[], below: readonly Subject[]): readonly Subject[] | undefined {
  const [first = [], ...others] = called.map((one) =>
    below.flatMap((subject) => {
      const isOf = isNamed(subject, one.name) || namedIn(subject.name, called).every((named) => named === one)
      const isNamedHere = isNamed(subject, one.name) || namedIn(subject.name, [one]).length > 0
      return isOf && isNamedHere ? [{ subject, rest: isNamed(subject, one.name) ? '' : restOf(subject, one) }] : []
    }),
  )
  for (const { subject, rest } of first.toSorted((a, b) => a.rest.length - b.rest.length)) {
    const alike = others.flatMap((own) => own.find((one) => one.rest === rest && one.subject !== subject) ?? [])
    if (alike.length === others.length) return [subject, ...alike.map((one) => one.subject)]
  }
  return undefined
}

function restOf({ name }: Subject, called: Called): string {
  const bare = bareName(name)
  const rest = withoutName(bare, called)
  return rest === bare ? '' : foldName(rest)
}
