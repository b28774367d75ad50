import { foldName } from '../../language/fold.ts'
import type { Notebook } from '../../notes/types.ts'
import type { Subject } from '../types.ts'
import { isChapter } from './chapters.ts'
import { shareOf } from './holding.ts'
import { isOfTwo } from './of-two.ts'
import { isBelow, isUnder } from './relations.ts'
import { LONGEST_NAME } from './title-names.ts'

/** What a name as typed means. */
export type Resolution =
  | { readonly kind: 'one'; readonly subject: Subject }
  /** Several bear this name: ask which, best first. */
  | { readonly kind: 'several'; readonly subjects: readonly Subject[] }
  | { readonly kind: 'none'; readonly suggestions: readonly Subject[] }

export type Meant = Extract<Resolution, { kind: 'one' | 'several' }>

/** A title of its own, or a facts file: more than a bold word somewhere. */
export function isTitled({ kind, sheet }: Subject): boolean {
  return kind === 'chapter' || kind === 'service' || kind === 'section' || sheet !== undefined
}

/**
 * The one that a name means: a chapter before a section before a bold word, a whole before its parts, the closer name; where
 * that leaves several, all of them, best first.
 */
export function chosen(candidates: readonly Subject[], distance: (one: Subject) => number, notebook: Notebook): Meant {
  const ranked = withoutLeftBehind(candidates).map((one) => ({ one, rank: rankOf(one), away: distance(one) }))
  ranked.sort((a, b) => a.rank - b.rank || a.away - b.away)
  const [best, ...others] = ranked as [(typeof ranked)[0], ...typeof ranked]
  const isNoRival = (one: Subject) => isBelow(one, best.one, notebook) || isPartOf(one, best.one, notebook)
  const hasRival = others.some(
    ({ one, rank, away }) => rank === best.rank && away === best.away && !isNoRival(one) && !isCopy(one, best.one),
  )
  return hasRival ? { kind: 'several', subjects: ranked.map(({ one }) => one) } : { kind: 'one', subject: best.one }
}

/** Without what its author put away, and without a title that is written twice and told once, where there is another. */
function withoutLeftBehind(candidates: readonly Subject[]): readonly Subject[] {
  const all = [...new Set(candidates)]
  if (all.length < 2) return all
  const current = all.filter((one) => !isPutAway(one))
  const kept = current.length > 0 ? current : all
  return kept.filter((one) => !isEmpty(one) || !kept.some((other) => !isEmpty(other) && isNamesake(one, other)))
}

/** A folder for what is no longer in use: `_archive/`, `obj-archive/`, `old/`. */
const ARCHIVE = /(?:^|\/)(?:[^/]*[\d_.\s-])?(?:archive[ds]?|deprecated)\/|(?:^|\/)[_.]?old\//i

/** Where that is a matter of the notes, a folder of the name tells of it. */
function isPutAway({ name, section }: Subject): boolean {
  const folder = ARCHIVE.exec(section.file)?.[0].replaceAll('/', '')
  return folder !== undefined && foldName(folder) !== foldName(name)
}

function isEmpty({ section }: Subject): boolean {
  return section.statements.length + section.children.length === 0
}

function isNamesake(one: Subject, other: Subject): boolean {
  return one.section.file === other.section.file && foldName(one.name) === foldName(other.name)
}

/** Of two bold words, the one that stands below the other, or in a section below the other's. */
function isPartOf({ kind, section, statements: [first] }: Subject, whole: Subject, notebook: Notebook): boolean {
  if (kind !== 'term' || whole.kind !== 'term' || section.file !== whole.section.file) return false
  if (first && section === whole.section) return whole.statements.includes(first)
  return section !== whole.section && (whole.section.depth === 0 || isUnder(section, whole.section, notebook))
}

/** The same words of the notes under the same title, in a file that somebody copied. */
function isCopy(one: Subject, other: Subject): boolean {
  const [told, words] = [one, other].map(({ section: { title, statements, children } }) =>
    [title, statements[0]?.text, ...(statements.length === 0 ? children.map(lastOf) : [])].join('\n'),
  )
  const isSaid = one.section.statements.length + one.section.children.length > 0
  return isSaid && told === words && one.kind === other.kind && one.section.file !== other.section.file
}

function lastOf(id: string): string | undefined {
  return id.split(' > ').at(-1)
}

/** Chapters first, then sections by their depth, then what is only bold or in a table. */
export function rankOf(subject: Subject): number {
  const known = ranks.get(subject)
  if (known !== undefined) return known
  const rank = weighed(subject)
  ranks.set(subject, rank)
  return rank
}

/** Looked up with every letter that somebody types. */
const ranks = new WeakMap<Subject, number>()

function weighed(subject: Subject): number {
  if (isOfTwo(subject.name)) return TWO_THINGS
  if (isChapter(subject)) return 0
  const rank = isTitled(subject) ? subject.section.depth : BOLD
  return isInItsOwn(subject) ? rank - IN_ITS_OWN : rank
}

/** Titles above have its name as well, and do not only weigh it against another. */
function isInItsOwn(subject: Subject): boolean {
  const { path } = subject.section
  const above = path.slice(0, path.length - (isTitled(subject) ? 1 : 0))
  const names = [subject.name, ...subject.aliases]
  const isOf = (name: string, title: string) =>
    shareOf(name, { name: title, aliases: [] }) > 0 || (/\s/.test(title) && shareOf(title, { name, aliases: [] }) > 0)
  return above.some(
    (title) => title.length <= LONGEST_NAME && !COMPARES.test(title) && names.some((name) => isOf(name, title)),
  )
}

/** Before others of its depth, behind those above. */
const IN_ITS_OWN = 0.5
/** A title that weighs it against another is not its own place. */
export const COMPARES = /\s(?:vs\.?|versus)\s|비교|차이/i

const BOLD = 100
/** A title of two things is neither's own. */
const TWO_THINGS = 50
