import { englishStem, koreanStem } from '../../language/stems.ts'
import type { Notebook } from '../../notes/types.ts'
import type { AttributeSet } from '../attributes.ts'
import { isGeneric, isNth, LISTED } from '../extraction/named-attributes.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { contentOf } from './sought.ts'

interface Row {
  readonly attribute: Attribute
  readonly cells: readonly (readonly Fact[])[]
}

/**
 * One word that parts of each column have for themselves, of different things: `Private`, of one's clouds and of the other's
 * papers. Where what stands over it, or what is said, has another word in common, it is one matter; so it is where the columns
 * have it themselves, or many sections do.
 */
export function isHomonym(
  { attribute, cells }: Row,
  columns: readonly Subject[],
  { byId }: AttributeSet,
  notebook: Notebook,
): boolean {
  const name = attribute.name.ko
  const [word, ...more] = contentOf(name)
  if (byId.has(attribute.id) || isNth(attribute) || attribute === LISTED) return false
  if (word === undefined || more.length > 0 || INITIALS.test(name) || isGeneric(name, notebook)) return false
  const told = cells.map((facts, at) => facts.map((one) => contextOf(word, one, columns[at], notebook)))
  if (told.some((own) => own.length === 0 || own.includes(undefined))) return false
  const words = told.map((own) => new Set(own.flatMap((one) => one ?? []).filter((one) => !isOfOneStem(one, word))))
  return words.some((own, at) => words.some((other, nth) => nth > at && own.isDisjointFrom(other)))
}

/** It stands for one thing: `NFC`, `802.1X`, `CloudFront`. */
const INITIALS = /\p{Lu}\S*\p{Lu}|\d/u

/** The words of what is said of a part, and of its names; nothing of what is said of the subject itself, under a title of that word, or in a table. */
function contextOf(
  word: string,
  { value, statements: [statement] }: Fact,
  subject: Subject | undefined,
  { byId }: Notebook,
): string[] | undefined {
  if (!statement || statement.table || !subject || subject.sheet) return undefined
  const section = byId.get(statement.section)
  const title = section && section !== subject.section ? section.title : ''
  const under = value.kind === 'statement' ? (value.under ?? '') : ''
  const isTitled = contentOf(title).some((one) => isOfOneStem(one, word))
  if (isTitled || (title === '' && under === '')) return undefined
  const said = value.kind === 'statement' ? value.statement.text : statement.text
  return [title, under, said].flatMap(contentOf).map(stemOf)
}

function stemOf(word: string): string {
  return /[가-힣]/.test(word) ? koreanStem(word) : englishStem(word)
}

/** `physically`, of Physical. */
function isOfOneStem(one: string, other: string): boolean {
  const [a, b] = [stemOf(one), stemOf(other)]
  return a.startsWith(b) || b.startsWith(a)
}
