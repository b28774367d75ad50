import { codePoints } from '../../notes/normalize.ts'
import type { Attribute, Subject, Value } from '../types.ts'
import { compareAmounts, magnitude, readAmount, SIZE, TIME } from './amount.ts'

/** As many characters as a cell of a comparison holds on a phone. */
export const MAX_VALUE = 300

export type ValueProblem =
  | { readonly kind: 'unreadable'; readonly value: string; readonly units: readonly string[] }
  | { readonly kind: 'wrong-unit'; readonly unit: string; readonly units: readonly string[] }
  | { readonly kind: 'too-long'; readonly length: number }

export type ValueResult =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: ValueProblem }

/** Reads a value as its attribute wants it: `max 365 d` for a duration, `yes` for yes/no, a list for a list. */
export function readValue(attribute: Attribute, raw: unknown): ValueResult {
  const text = Array.isArray(raw) ? raw.join(', ') : String(raw).trim()
  const length = codePoints(text)
  if (length > MAX_VALUE) return failed({ kind: 'too-long', length })
  const value = text === '' ? undefined : plainValue(attribute, raw, text)
  if (value) return { ok: true, value }
  return isAmountType(attribute) ? amountValue(attribute, text) : failed({ kind: 'unreadable', value: text, units: [] })
}

function plainValue(attribute: Attribute, raw: unknown, text: string): Value | undefined {
  switch (attribute.type) {
    case 'text':
      return Array.isArray(raw) ? undefined : { kind: 'text', text }
    case 'list':
      return Array.isArray(raw) ? { kind: 'list', items: raw.map((item) => String(item).trim()) } : undefined
    case 'yesno':
      return text === 'yes' || text === 'true' || text === 'no' || text === 'false'
        ? { kind: 'yesno', yes: text === 'yes' || text === 'true' }
        : undefined
    default:
      return undefined
  }
}

function isAmountType(attribute: Attribute): boolean {
  return ['count', 'number', 'size', 'duration'].includes(attribute.type)
}

function amountValue(attribute: Attribute, text: string): ValueResult {
  const units = unitsOf(attribute)
  const amount = readAmount(text)
  if (!amount) return failed({ kind: 'unreadable', value: text, units })
  const unit = amount.unit ?? ''
  if (units.length === 0 ? unit !== '' : !units.includes(unit)) {
    return unit === ''
      ? failed({ kind: 'unreadable', value: text, units })
      : failed({ kind: 'wrong-unit', unit, units })
  }
  return { ok: true, value: { kind: 'amount', amount } }
}

/** The units that an attribute's values may have; none for a count. */
function unitsOf(attribute: Attribute): readonly string[] {
  if (attribute.type === 'duration') return Object.keys(TIME)
  if (attribute.type === 'size') return Object.keys(SIZE)
  return attribute.type === 'number' && attribute.unit !== undefined ? [attribute.unit] : []
}

function failed(problem: ValueProblem): ValueResult {
  return { ok: false, problem }
}

/** What makes two values equal, whatever they were written like: `24 h` and `1 d` are. */
export function valueKey(value: Value, subject?: Subject): string {
  switch (value.kind) {
    case 'text':
      return plainKey(value.text)
    case 'statement':
      return plainKey(withoutOwnName(value.statement.text, subject))
    case 'list':
      return `list ${value.items.map(foldText).sort().join('\n')}`
    case 'yesno':
      return `yesno ${value.yes}`
    case 'amount':
      return `amount ${value.amount.bound} ${magnitude(value.amount)} ${value.amount.bound === 'order' ? value.amount.unit : ''}`
  }
}

/** Short words of a note as the value that they are: yes or no, a list in any order, a number with its unit however spaced. */
function plainKey(text: string): string {
  const folded = foldText(text)
    .replace(/(?<=\d)[ ,](?=\d{3}\b)/g, '')
    .replace(/(?<=\d) (?=\p{L})/gu, '')
  if (YES.test(folded)) return 'yesno true'
  if (NO.test(folded)) return 'yesno false'
  const items = folded.length <= LONGEST_LIST ? folded.split(/\s*[,·、]\s*/) : []
  return items.length > 1 ? `list ${items.sort().join('\n')}` : `text ${folded}`
}

const LONGEST_LIST = 80
const YES = /^(?:예|네|o|○|✓|✔|✅|yes|y|true|지원|지원함|지원한다|가능|가능함|가능하다|있음|있다|supported)$/
const NO =
  /^(?:아니요|아니오|x|✗|✘|❌|no|n|false|미지원|지원 안 함|지원하지 않음|지원하지 않는다|불가|불가능|불가능하다|없음|없다|not supported|unsupported)$/

/** `RDS는 패치를 한다` and `Aurora는 패치를 한다` say the same of their subjects, wherever each has its own name. */
function withoutOwnName(text: string, subject: Subject | undefined): string {
  const names = subject ? [subject.name, ...subject.aliases] : []
  const own = names.find((name) => text.toLowerCase().startsWith(name.toLowerCase()))
  const rest = own === undefined ? text : text.slice(own.length).replace(/^(?:은|는|이|가|도)?[\s,:]+/, '')
  const longestFirst = names.filter((one) => one.length > 1).sort((one, other) => other.length - one.length)
  return longestFirst.reduce((said, name) => said.replaceAll(wordIn(name), OWN), rest)
}

/** Stands for a subject's own name. */
const OWN = '~'

function wordIn(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![a-z0-9])`, 'giu')
}

export function foldText(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '').trim()
}

/** Which of two values is the larger one, where that can be said. */
export function compareValues(a: Value, b: Value): number | undefined {
  return a.kind === 'amount' && b.kind === 'amount' ? compareAmounts(a.amount, b.amount) : undefined
}
