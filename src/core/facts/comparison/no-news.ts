import type { AttributeSet } from '../attributes.ts'
import { isRemark, isTie } from '../extraction/labels.ts'
import { isNth } from '../extraction/named-attributes.ts'
import { UNDER } from '../extraction/reading.ts'
import type { Fact, Subject } from '../types.ts'
import { isLinkAlone } from './by-themselves.ts'
import { type NamedRow, wordsOf } from './row.ts'
import { contentOf, holdsAll } from './sought.ts'

/** The very words of one column are told in another as well, as of a part in its whole: no two things are compared. */
export function saysOnce(cells: readonly (readonly Fact[])[], columns: readonly Subject[]): boolean {
  return columns.some(({ sheet }, at) => {
    const own = cells[at] ?? []
    if (sheet || own.length === 0) return false
    return cells.some((others, other) => other !== at && own.every((one) => others.some((told) => repeats(told, one))))
  })
}

/** The same statement of the notes, in the same words. */
function repeats({ value, statements }: Fact, one: Fact): boolean {
  if (one.value.kind !== 'statement' || one.statements.some((statement) => !statements.includes(statement)))
    return false
  const { text } = one.value.statement
  return value.kind === 'statement' ? value.statement.text === text : value.kind === 'text' && value.text.endsWith(text)
}

/** Examples of two things are not to be compared, nor are addresses, nor is a row without a name that one side alone has. */
export function isIdleRow({ attribute, cells, tone }: NamedRow & Toned, columns: readonly Subject[]): boolean {
  if (columns.some(({ sheet }) => sheet)) return false
  // A call that does the same to all of them.
  if (tone === 'same' && CALL.test(attribute.name.ko)) return true
  if (attribute.id === EXAMPLE || cells.some(areAddresses) || isOneLink(cells)) return true
  return isNth(attribute) && !isOfOneTable(cells)
}

interface Toned {
  readonly tone: 'differs' | 'partial' | 'same'
}

/** `s.clear()` */
const CALL = /^[\w.]+\([\w., ]*\)$/

/** `Section: [[…]]`, the same of all: where their pages belong, and nothing of what they are about. */
function isOneLink(cells: readonly (readonly Fact[])[]): boolean {
  const told = new Set(cells.map((facts) => facts.map(({ value }) => wordsOf(value)).join('\n')))
  return (
    told.size === 1 &&
    cells.every((facts) => facts.length > 0 && facts.every((one) => one.statements.every(isLinkAlone)))
  )
}

/** Where something is to be found, `Test it at: https://…`, and nothing of it. */
function areAddresses(facts: readonly Fact[]): boolean {
  return facts.length > 0 && facts.every(({ value }) => ADDRESS.test(wordsOf(value) ?? ''))
}

const ADDRESS = /^(?:[^.。:：]{0,50}[:：]\s+)?https?:\/\/\S+$/

/**
 * A matter that the notes name of one column alone, in a label or in a table of other things, or that is a piece of a column's
 * own name: nobody asks the others for it, and its card has it. What a table of both leaves blank is one.
 */
export function isMinor(row: NamedRow, columns: readonly Subject[], { byId }: AttributeSet): boolean {
  const { attribute, cells } = row
  if (columns.some(({ sheet }) => sheet)) return false
  if (byId.has(attribute.id)) return isOfHeading(attribute) && row.absences.some((one) => one?.kind === 'not-named')
  if (
    isTie(attribute.name.ko) ||
    OF_LESSON.test(attribute.name.ko) ||
    isRemark(attribute.name.ko) ||
    isRelation(attribute.name.ko) ||
    TO_DO.test(attribute.name.ko) ||
    EXAMPLES.test(attribute.name.ko) ||
    POINTER.test(attribute.name.ko) ||
    EXERCISE.test(attribute.name.ko) ||
    MNEMONIC.test(attribute.name.ko)
  )
    return true
  if (cells.some((facts) => facts.length === 0)) return !row.absences.some((one) => one?.kind === 'blank')
  if (cells.flat().some(({ statements }) => statements.some((one) => one.table))) return false
  if (cells.some((facts) => facts.every(isFarBelow))) return true
  const words = contentOf(attribute.name.ko)
  return columns.some(({ name }) => holdsAll(name, words))
}

/** Under so many names of parts, and it is a matter of the last of them. */
function isFarBelow({ value }: Fact): boolean {
  return value.kind === 'statement' && (value.under?.split(UNDER).length ?? 0) >= FAR
}

const FAR = 3

/** How one note is parted, into kinds, features, steps, says nothing beside another that is parted otherwise. */
function isOfHeading({ called, naming }: Fact['attribute']): boolean {
  return called !== undefined && naming !== true
}

/** When something was talked of. */
const OF_LESSON =
  /^(?:(?:this|last|next) (?:week|lecture|time|section)|today|recap|review|agenda|오늘|(?:이번|지난|다음) ?(?:주|시간))$/i

/** Where more of it stands. */
const POINTER = /^(?:references?|sources?|links?|see also|shortcuts?|출처|링크|바로 ?가기|관련 링크|관련 문서)$/i

/** `Python Example`, `예시 코드`: what stands there is of that example. */
const EXAMPLES =
  /^(?:\S+ ){0,2}examples?$|^examples?(?: (?:of|code|\d+)| ?[:：]).*$|^(?:\S+ )?(?:예제|예시|사용 ?예)(?: ?코드)?$/i

const TO_DO = /^[^\p{L}\p{N}]*todo\b/iu

/** `ε < 1`: a case, and no matter. */
function isRelation(name: string): boolean {
  return /[<>≤≥≠=]/.test(name) && !/\p{L}{3}|[가-힣]{2}/u.test(name)
}

/** By what a row is remembered: one letter of a word, and nothing of the thing. */
const MNEMONIC = /^(?:mnemonics?|memory (?:aids?|tricks?)|암기(?: ?(?:법|팁|방법))?|두음|두문자)(?![\p{L}])/iu

/** What a reader is to answer. */
const EXERCISE =
  /^(?:quiz(?:zes)?|(?:practice|review|study|sample|self[- ]?test|exam|check) (?:questions?|problems?|prompts?)(?: .*)?|exercises?|problems|homework|q ?& ?a|퀴즈|(?:연습|확인|기출|예상|복습) ?(?:문제|질문)|문제 ?풀이|면접 ?질문|과제|숙제)$/i

/** The first rows of two tables have nothing to do with each other. */
function isOfOneTable(cells: readonly (readonly Fact[])[]): boolean {
  const tables = cells.map((facts) => facts[0]?.statements[0])
  return tables.every((one) => one !== undefined && one === tables[0])
}

const EXAMPLE = 'example'
