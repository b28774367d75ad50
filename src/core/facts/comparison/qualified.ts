import { foldedWords } from '../../language/fold.ts'
import { isNameOf } from '../extraction/statements-about.ts'
import { bareName } from '../subjects/subject-names.ts'
import type { Subject } from '../types.ts'
import { withoutName } from './naming.ts'

/**
 * Whether a name in a table only has a subject's name in front of what several things there are: beside `local storage` and a
 * cookie, `session storage` is no Session. It is where the name is written otherwise than the word behind it, `UDP mode`, or
 * where the subject's own notes call it so.
 */
export function isQualified(
  name: string,
  names: readonly string[],
  subject: Subject | undefined,
  columns: readonly Subject[],
): boolean {
  const kind = kindOf(name)
  if (!subject || kind === '' || isNameAlone(name, subject)) return false
  const isOneOfSeveral = names.filter((one) => kindOf(one) === kind).length > 1
  if (!isOneOfSeveral || !names.some((one) => columns.some((column) => isNameAlone(one, column)))) return false
  const words = bareName(name.trim()).split(/\s+/)
  const isOneName = mannerOf(words[0]) === mannerOf(words.at(-1))
  return isOneName && !subject.statements.some(({ text, table }) => !table && foldedWords(text).includes(kind))
}

export function isNameAlone(name: string, subject: Subject | undefined): boolean {
  return subject !== undefined && (isNameOf(subject, name) || isNameOf(subject, bareName(name)))
}

/** What it is a kind of: the last of several words. */
function kindOf(name: string): string {
  const words = foldedWords(bareName(name))
  return words.length > 1 ? (words.at(-1) ?? '') : ''
}

function mannerOf(word = ''): 'initials' | 'capital' | 'small' | 'other' {
  if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)) return 'initials'
  if (/^\p{Lu}/u.test(word)) return 'capital'
  return /^\p{Ll}/u.test(word) ? 'small' : 'other'
}

/** `하드웨어 인터럽트`, and no 인터럽트 at large: a noun right before the name makes a kind of it. */
export function isKind(name: string, subject: Subject | undefined): boolean {
  const called = bareName(name.trim())
  return [subject?.name ?? '', ...(subject?.aliases ?? [])].some((one) => {
    const own = bareName(one)
    return /^[가-힣]/.test(own) && called.endsWith(` ${own}`) && /[가-힣]$/.test(called.slice(0, -own.length).trim())
  })
}

/**
 * `Raft Rental` beside `Ferry`: a thing of its own that is of the Raft, or a kind of it, and not all of it. A word that other names
 * of the table have too, or one for things at large, `Raft Method`, says no such thing.
 */
export function wholeNameOf(name: string, names: readonly string[], subject: Subject | undefined): string | undefined {
  if (!subject || isNameAlone(name, subject)) return undefined
  const called = bareName(name.trim())
  const rest = withoutName(called, subject)
  if (rest === called || !OWN_NAME.test(rest) || AT_LARGE.test(rest)) return undefined
  const words = foldedWords(rest)
  const isShared = names.some((one) => one !== name && foldedWords(one).some((word) => words.includes(word)))
  return isShared ? undefined : called
}

/** One or two words, written as names are. */
const OWN_NAME = /^\p{Lu}[\p{L}\p{N}/.+&-]*(?: \p{Lu}[\p{L}\p{N}/.+&-]*)?$/u
const AT_LARGE =
  /^(?:method|approach|type|model|mode|style|way|system|service|protocol|algorithm|side|case|key|pattern|technique|strategy|class|structure|data structure|operation|version|option)s?$/i
