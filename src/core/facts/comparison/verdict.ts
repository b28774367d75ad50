import { foldName } from '../../language/fold.ts'
import { englishStem, isParticle, koreanStem } from '../../language/stems.ts'
import { OPENING } from '../attributes.ts'
import { isNamed } from '../subjects/relations.ts'
import type { Fact, Subject, Value } from '../types.ts'
import { compareValues, foldText, valueKey } from '../values/value.ts'
import { contentOf } from './sought.ts'

/** What can be said of a row as a whole; columns by their place. */
export type Verdict =
  | { readonly kind: 'same' }
  /** One column has the largest value. */
  | { readonly kind: 'larger'; readonly column: number }
  /** Yes in these columns, no in the others. */
  | { readonly kind: 'only'; readonly columns: readonly number[] }
  /** Lists or texts that share items: what all have, and what one column alone has. */
  | { readonly kind: 'lists'; readonly common: readonly string[]; readonly own: readonly (readonly string[])[] }
  | { readonly kind: 'differs' }

/** Whether the columns of a row say the same: by value, because the notes say `like X`, or because a part says what its whole says. */
export function saysSame(cells: readonly (readonly Fact[])[], columns: readonly Subject[], isPart: IsPart): boolean {
  const [first, ...others] = cells.map((facts, at) => ({ facts, subject: columns[at] }))
  return first !== undefined && others.every((other) => areAlike(first, other, isPart))
}

/** Whether one subject is a kind or a part of another. */
export type IsPart = (one: Subject, whole: Subject) => boolean

interface Cell {
  readonly facts: readonly Fact[]
  readonly subject: Subject | undefined
}

function areAlike(a: Cell, b: Cell, isPart: IsPart): boolean {
  if (cellKey(a.facts, a.subject) === cellKey(b.facts, b.subject)) return true
  if (isLike(a, b) || isLike(b, a)) return true
  if (isSaidOfWhole(a, b, isPart) || isSaidOfWhole(b, a, isPart)) return true
  return isInheritedFromSame(a, b) || isInheritedFromSame(b, a)
}

/** `Same as RDS`, beside RDS, or beside what one of its kinds has of it. */
function isLike({ facts }: Cell, { subject, facts: told }: Cell): boolean {
  // `Like RDS a service …`, of another one: what it is, nothing else is.
  if (facts.some(({ attribute }) => attribute.id === OPENING)) return false
  const isOf = (like: string) =>
    (subject !== undefined && isNamed(subject, like)) ||
    told.every(({ from }) => from?.relation === 'whole' && foldName(from.name) === foldName(like))
  return facts.every(({ like }) => like !== undefined && isOf(like))
}

/** What is said of a part is among what is said of its whole, by value or in the same words of the notes. */
function isSaidOfWhole(part: Cell, whole: Cell, isPart: IsPart): boolean {
  if (!part.subject || !whole.subject || !isPart(part.subject, whole.subject)) return false
  const told = new Set(whole.facts.map((fact) => factKey(fact, whole.subject)))
  const words = new Set(whole.facts.flatMap(({ statements }) => statements))
  // What a facts file tells quotes the notes, and the notes' own words are whole: a cell of a table is neither.
  const isQuoted = ({ value }: Fact) => part.subject?.sheet !== undefined || value.kind === 'statement'
  return part.facts.every(
    (fact) =>
      told.has(factKey(fact, part.subject)) || (isQuoted(fact) && fact.statements.every((one) => words.has(one))),
  )
}

/** What it inherits rests on all the words that tell the other one; another kind of its whole may have them the other way round. */
function isInheritedFromSame(heir: Cell, other: Cell): boolean {
  if (other.subject?.sheet?.inherits !== undefined) return false
  const isPlain = ({ against }: Fact) => against === undefined
  const own = new Set(heir.facts.flatMap(({ statements }) => statements))
  return (
    heir.facts.every((fact) => fact.from?.relation === 'whole' && isPlain(fact)) &&
    other.facts.every((fact) => isPlain(fact) && fact.statements.every((one) => own.has(one)))
  )
}

function cellKey(facts: readonly Fact[], subject: Subject | undefined): string {
  return facts
    .map((fact) => factKey(fact, subject))
    .sort()
    .join('\n')
}

/** Yes and text are what they are, whatever is added; an amount is one of its basis. */
function factKey({ value, per, from }: Fact, subject: Subject | undefined): string {
  const basis = value.kind === 'amount' ? foldText(per ?? '') : ''
  return `${valueKey(value, subject)} (${basis}) ${from?.relation === 'part' ? from.key : ''}`
}

/** All that one of them says another says as well, and more: no difference that anybody told. */
export function saysLess(cells: readonly (readonly Fact[])[], columns: readonly Subject[]): boolean {
  const keys = cells.map((facts, at) => new Set(facts.map((one) => factKey(one, columns[at]))))
  return keys.some((own, at) => keys.some((other, to) => at !== to && own.size < other.size && own.isSubsetOf(other)))
}

/** Several may be any number: beside one that is told it neither equals nor differs. */
export function isOpenEnded(cells: readonly (readonly Fact[])[]): boolean {
  return cells.some((facts) => facts.some(({ value }) => value.kind === 'amount' && value.amount.bound === 'several'))
}

/** Nothing of one column stands on the axis of another's: how far, and in which direction. */
export function areApart(cells: readonly (readonly Fact[])[]): boolean {
  const axes = cells.map((facts) => new Set(facts.map(({ aspect }) => foldText(aspect ?? ''))))
  return axes.every((own, at) => axes.every((other, to) => at === to || own.isDisjointFrom(other)))
}

/** Costs by the same orders, `O(V+E)` and `O(V+E)`, in whatever words: no difference that anybody told. */
export function saysSameOrders(cells: readonly (readonly Fact[])[]): boolean {
  const told = cells.map((facts) => new Set(facts.flatMap(({ value }) => ordersIn(value))))
  const [first = new Set(), ...others] = told
  return first.size > 0 && others.every((own) => own.symmetricDifference(first).size === 0)
}

function ordersIn(value: Value): string[] {
  const text = value.kind === 'statement' ? value.statement.text : value.kind === 'text' ? value.text : ''
  return [...text.matchAll(/(?<![\p{L}\p{N}])[OΘΩ]\(((?:[^()]|\([^()]*\)){1,40})\)/gu)].map(([one]) =>
    one.replace(/\s/g, ''),
  )
}

/**
 * Sentences of the notes of which one says with nearly all of its words what the other says with more: whether they differ
 * nobody knows who does not understand them. A number or a denial of one alone is a difference.
 */
export function saysAlike(cells: readonly (readonly Fact[])[], columns: readonly Subject[]): boolean {
  const told = cells.map((facts) => facts.map(sentenceOf))
  if (told.some((own) => own.length !== 1)) return false
  const names = columns.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(contentOf))
  // Which of them it is told of, is no difference in what is told.
  const isName = (word: string) =>
    names.some((one) => word === one || (word.startsWith(one) && isParticle(word.slice(one.length))))
  const [first, ...others] = told.flat()
  return first !== undefined && others.every((one) => one !== undefined && areInOtherWords(first, one, isName))
}

function sentenceOf({ value, statements }: Fact): string | undefined {
  return value.kind === 'statement' && statements.every(({ table }) => !table) ? value.statement.text : undefined
}

function areInOtherWords(one: string, other: string, isName: (word: string) => boolean): boolean {
  const [few = [], many = []] = [one, other]
    .map((text) => contentOf(text).filter((word) => !isName(word)))
    .map((words) => [...new Set(words.map(englishStem))].filter((one) => !LIGHT.test(one)))
    .toSorted((a, b) => a.length - b.length)
  const isOneSentence = few.length > 1 && few.length === many.length
  if (
    (few.length < FEWEST_WORDS && !isOneSentence) ||
    DENIES.test(one) !== DENIES.test(other) ||
    LIMITS.test(`${one}\n${other}`)
  )
    return false
  const [own, others] = [one, other].map((text) => new Set(text.match(/\d[\d.,]*(?<=\d)/g)))
  if (own && others && own.symmetricDifference(others).size > 0) return false
  const isSaid = (word: string) => many.some((said) => said === word || beginAlike(said, word))
  return few.every(isSaid)
}

/** `포함시킴`, `포함시키는`: the same but for how they end; no `데이터베이스` and `데이터센터`. */
function beginAlike(one: string, other: string): boolean {
  if (!/^[가-힣]{3,}$/.test(one) || !/^[가-힣]{3,}$/.test(other)) return false
  if (koreanStem(one) === koreanStem(other)) return true
  const [short = '', long = ''] = [one, other]
    .map((word) => word.normalize('NFD'))
    .toSorted((a, b) => a.length - b.length)
  return long.startsWith(short.replace(/[\u11A8-\u11C2]$/, ''))
}

/** What any sentence does, whatever it tells. */
const LIGHT =
  /^(?:use|provide|make|allow|give|help|include|enable)[sd]?$|^(?:있|존재하|존재해|가지|갖)(?:어야|아야|야|다|고|는|음|습니다|합니다)?$/
/** Of fewer words the same are so by chance. */
const FEWEST_WORDS = 3
/** What is alone so in one sentence may be one of several in the other. */
const LIMITS = /\b(?:only|solely|just|exclusively|merely)\b|오직|뿐|[가-힣](?<!지)만(?![가-힣])/i
export const DENIES = /\b(?:not?|never|cannot|without|un(?:able|like))\b|n['’]t\b|않|없|못|아니|안 /i

export function verdictOf(cells: readonly (readonly Fact[])[]): Verdict {
  const single = cells.flatMap(([only, ...more]) => (only && more.length === 0 ? [only] : []))
  if (single.length === cells.length) {
    const column = largest(single)
    if (column !== undefined) return { kind: 'larger', column }
    const yes = single.flatMap(({ value }, at) => (value.kind === 'yesno' && value.yes ? [at] : []))
    if (single.every(({ value }) => value.kind === 'yesno') && yes.length > 0 && yes.length < cells.length) {
      return { kind: 'only', columns: yes }
    }
  }
  return listsVerdict(cells.map((facts) => facts.map(({ value }) => value))) ?? { kind: 'differs' }
}

/** The one column that is larger than all others; undefined when that cannot be said, as of amounts of different bases. */
function largest(facts: readonly Fact[]): number | undefined {
  if (new Set(facts.map(({ per, from }) => `${foldText(per ?? '')} ${from?.key ?? ''}`)).size > 1) return undefined
  const at = facts.findIndex((fact) =>
    facts.every((other) => other === fact || (compareValues(fact.value, other.value) ?? 0) > 0),
  )
  return at < 0 ? undefined : at
}

/** Items of lists, and whole texts, which are items of the row. */
function listsVerdict(values: readonly (readonly Value[])[]): Verdict | undefined {
  if (!values.every((own) => own.length > 0 && own.every((value) => itemsOf(value).length > 0))) return undefined
  const lists = values.map((own) => own.flatMap(itemsOf))
  const holds = (list: readonly string[], item: string) => list.some((one) => foldText(one) === foldText(item))
  const common = (lists[0] ?? []).filter((item) => lists.every((list) => holds(list, item)))
  if (common.length === 0) return undefined
  const own = lists.map((list) => list.filter((item) => lists.every((other) => other === list || !holds(other, item))))
  return { kind: 'lists', common, own }
}

function itemsOf(value: Value): readonly string[] {
  if (value.kind === 'list') return value.items
  return value.kind === 'text' ? [value.text] : []
}
