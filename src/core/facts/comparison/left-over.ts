import { foldName } from '../../language/fold.ts'
import type { Statement } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import type { AttributeSet } from '../attributes.ts'
import { defines, describes, tellsState } from '../extraction/definition.ts'
import { topicOf } from '../extraction/labels.ts'
import { beforeLead, pointsBelow } from '../extraction/lead-in.ts'
import { UNDER } from '../extraction/reading.ts'
import { isNameOf, says } from '../extraction/statements-about.ts'
import { bareName } from '../subjects/subject-names.ts'
import type { Fact, Subject } from '../types.ts'

/** Beside another one's definition, the first sentence of its own says what it is, if it is about that. */
export function opened(facts: readonly Fact[], subject: Subject, { opening, other }: AttributeSet): readonly Fact[] {
  if (facts.some(({ attribute }) => attribute === opening)) return facts
  const first = subject.statements.find((one) => says(beforeLead(one) ?? one))
  const isFirst = ({ attribute, value }: Fact) =>
    attribute === other &&
    value.kind === 'statement' &&
    first !== undefined &&
    isSame(value.statement, first) &&
    isSentence(value.statement, subject, value.under !== undefined) &&
    isAbout(value.statement, subject)
  return facts.map((fact) => (isFirst(fact) ? { ...fact, attribute: opening } : fact))
}

function isSame(one: Statement, other: Statement): boolean {
  return one.section === other.section && one.index === other.index
}

/** Under a name of its own, only what defines. */
function isSentence(statement: Statement, subject: Subject, isNamed: boolean): boolean {
  const { text } = statement
  return (
    text.split(/\s+/).length >= SENTENCE &&
    !pointsBelow(statement, subject) &&
    (!isNamed || defines(statement, () => true))
  )
}

/** Not of one of its many matters: `삽입의 경우 …`, `Can get a discount`; nor what is demanded of somebody. */
function isAbout(statement: Statement, subject: Subject): boolean {
  if (tellsState(statement.text.replace(/^\S+/, ''))) return false
  const topic = topicOf(statement)
  if (topic !== undefined) return isNameOf(subject, topic)
  if (namesLate(statement.text, subject) || opensWithKind(statement.text, subject)) return false
  return describes(statement) && !ASIDE.test(statement.text)
}

/** `A random variable …`, of what is called Discrete Random Variables: of all that are of its kind. */
function opensWithKind(text: string, { name }: Subject): boolean {
  const [, opening = ''] = /^(?:an? |all |every |each )(\S.*)/i.exec(text) ?? []
  const words = bareName(name).split(/\s+/)
  return words.some((_, at) => {
    if (at === 0 || BEFORE_KIND.test(words[at - 1] ?? '')) return false
    const kind = words.slice(at).join(' ').toLowerCase().replace(/s$/, '')
    return kind !== '' && new RegExp(`^${RegExp.escape(kind)}s? `, 'i').test(opening)
  })
}

/** Behind it stands the thing itself. */
const BEFORE_KIND = /^(?:to|of|the|an?|is|are|with|about|for)$/i

/** `Engineers understand how to use X`: about whoever stands first. */
function namesLate(text: string, { name, aliases }: Subject): boolean {
  if (/[가-힣]/.test(text)) return false
  const places = [name, ...aliases].map((one) => text.toLowerCase().indexOf(one.toLowerCase())).filter((at) => at >= 0)
  return places.length > 0 && text.slice(0, Math.min(...places)).split(/\s+/).length > SENTENCE
}

const ASIDE =
  /^(?:모든|하지만|그러나|또한|따라서|그래서|반면에?|만약|우선|결국|\S+의 경우)[\s,]|^(?:can|may|must|should|if|when|but|however|also|you|we|they|there)\b|합니다|해야/i

/** Fewer words are a title. */
const SENTENCE = 5

/**
 * What is left over of each column, where its sentence is about: `배열은 …`, told under another column's name; and what stands
 * behind that one's name there, `배열: …`, which says what it is.
 */
export function* ofColumns(
  own: readonly (readonly Fact[])[],
  columns: readonly Subject[],
  { other, opening, byId }: AttributeSet,
): Steps<readonly (readonly Fact[])[]> {
  const nameOver = ({ attribute, value }: Fact) => {
    if (attribute === other) return value.kind === 'statement' ? value.under?.split(UNDER).at(-1) : undefined
    return byId.has(attribute.id) ? undefined : attribute.name.ko
  }
  const topicOver = ({ attribute, statements: [first] }: Fact) =>
    attribute === other && first ? topicOf(first) : undefined
  const headOf = (fact: Fact) => nameOver(fact) ?? topicOver(fact)
  const ownerOf = (fact: Fact, told: number) => {
    const head = headOf(fact)
    const about = head === undefined ? -1 : columnOf(head, columns)
    return about < 0 || columns[about]?.sheet || columns[told]?.sheet ? told : about
  }
  const kept = columns.map((): Fact[] => [])
  const moved = columns.map((): Fact[] => [])
  for (const [told, facts] of own.entries())
    yield* eachInSteps(facts, WORK_OF_NAMES, (fact) => {
      const owner = ownerOf(fact, told)
      ;(owner === told ? kept : moved)[owner]?.push(fact)
    })
  const namedIn = (fact: Fact, isOpened: boolean): Fact => {
    const { value } = fact
    if (nameOver(fact) === undefined || value.kind !== 'statement') return fact
    const isWhat = describes(value.statement) && !isOpened
    return { ...fact, attribute: isWhat ? opening : other, value: { kind: 'statement', statement: value.statement } }
  }
  return kept.map((facts, at) => {
    const known = new Set(facts.flatMap(({ statements }) => statements))
    const isOpened = facts.some(({ attribute }) => attribute === opening)
    const others = moved[at]?.filter(({ statements }) => !statements.some((one) => known.has(one))) ?? []
    return [...facts, ...others.map((one) => namedIn(one, isOpened))]
  })
}

/** In characters read: what stands over a fact, beside the names of each column. */
const WORK_OF_NAMES = 200

/** By its name, or by the last words of one column's name alone: `흐름 제어`, of TCP 흐름제어. */
function columnOf(head: string, columns: readonly Subject[]): number {
  const named = columns.findIndex((one) => isNameOf(one, head))
  if (named >= 0 || foldName(head).length < LONG_ENOUGH) return named
  const [only, ...more] = columns.filter(({ name, aliases }) => [name, ...aliases].some((one) => endsIn(one, head)))
  return only && more.length === 0 ? columns.indexOf(only) : -1
}

const LONG_ENOUGH = 4

function endsIn(name: string, head: string): boolean {
  const words = bareName(name).split(/\s+/)
  return words.some((_, at) => foldName(words.slice(at).join(' ')) === foldName(head))
}

/** Of what is left over, as much as anybody reads. */
const MOST_LEFT = 5

export function fewLeft(facts: readonly Fact[], { other }: AttributeSet): readonly Fact[] {
  const left = facts.filter(({ attribute }) => attribute === other)
  const kept = new Set(left.slice(0, MOST_LEFT))
  return facts.filter((one) => one.attribute !== other || kept.has(one))
}
