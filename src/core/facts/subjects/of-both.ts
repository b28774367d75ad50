import type { Notebook } from '../../notes/types.ts'
import { namedIn } from '../comparison/naming.ts'
import type { Subject } from '../types.ts'
import { chosen, type Resolution } from './chosen.ts'
import { isSideOf, wordsOf } from './holding.ts'
import { isOfTwo } from './of-two.ts'

type Called = Pick<Subject, 'name' | 'aliases'>

/** Reads names that are typed side by side past titles that compare them: `A vs B` is neither A nor B. */
export interface PastBoth {
  /** What was found of each name, or what speaks of its side below a title of both; nothing where nothing does. */
  readonly found: readonly Resolution[]
  isOfBoth(subject: Subject): boolean
}

export function pastBoth(
  typed: readonly string[],
  asFound: readonly Resolution[],
  all: readonly Subject[],
  bearing: (name: string) => readonly Subject[],
  notebook: Notebook,
): PastBoth {
  const found = asFound.map((one, at) => (one.kind === 'none' ? (besideIt(typed[at] ?? '', asFound) ?? one) : one))
  const called = typed.map((name, at) => calledSo(name, found[at]))
  const isOfBoth = ({ name, sheet }: Subject) => {
    const bare = name.replace(/\s*[(（][^()（）]*[)）]/g, '')
    return !sheet && isOfTwo(bare) && [name, bare].some((one) => namedIn(one, called).length > 1)
  }
  const meant = new Set(found.map((one) => (one.kind === 'one' ? one.subject : one)))
  // Told in one section alone, they are one subject: that is said elsewhere.
  if (meant.size < found.length) return { found, isOfBoth: () => false }
  const apart = found.map((one, at): Resolution => {
    if (one.kind === 'none') return one
    const before = one.kind === 'one' ? [one.subject] : one.subjects
    const kept = before.filter((subject) => !isOfBoth(subject))
    if (kept.length === before.length) return one
    if (kept.length > 1) return { kind: 'several', subjects: kept }
    const bearers = bearing(typed[at] ?? '').filter((subject) => !isOfBoth(subject))
    const left = [kept, bearers, sidesIn(before, at, called, all)].find((some) => some.length > 0)
    return left ? chosen(left, () => 0, notebook) : { kind: 'none', suggestions: before }
  })
  // Two of which one is told in such a title alone are told there together.
  const lost = apart.find((one, at) => one.kind === 'none' && found[at]?.kind !== 'none')
  return { found: lost && apart.length === 2 ? apart.map(() => lost) : apart, isOfBoth }
}

/** Of a name that is no subject, the title that the other one led to, where that compares the two. */
function besideIt(name: string, found: readonly Resolution[]): Resolution | undefined {
  return found.find((one) => one.kind === 'one' && isSideOf(name, one.subject))
}

/** By what was typed, and by the names of what that means by itself. */
function calledSo(name: string, found: Resolution | undefined): Called {
  const isOwn = found?.kind === 'one' && !isOfTwo(found.subject.name)
  return { name, aliases: isOwn ? [found.subject.name, ...found.subject.aliases] : [] }
}

/** What stands in a comparison under the name of one side, or under the part of it that the title leaves: `Standard` of `SQS Standard`. */
function sidesIn(
  titles: readonly Subject[],
  at: number,
  called: readonly Called[],
  all: readonly Subject[],
): Subject[] {
  const isOf = (subject: Subject, one: Called | undefined) => one !== undefined && isPartOfSide(subject, one)
  const within = all.filter((one) => titles.some((title) => one !== title && isIn(one, title)))
  return within.filter((subject) => called.every((one, other) => isOf(subject, one) === (other === at)))
}

function isIn(one: Subject, title: Subject): boolean {
  return (
    one.section.file === title.section.file &&
    (one.section === title.section || one.section.path.includes(title.section.title))
  )
}

function isPartOfSide({ name, aliases }: Subject, called: Called): boolean {
  const words = wordsOf(called.name)
  return [name, ...aliases].some((one) => {
    const own = wordsOf(one)
    return own.length > 0 && own.every((word) => words.includes(word))
  })
}
