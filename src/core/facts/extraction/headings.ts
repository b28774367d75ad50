import type { Statement } from '../../notes/types.ts'
import { eachInSteps, filterInSteps, type Steps } from '../../steps.ts'
import { isAspect } from '../subjects/from-notes.ts'
import { addTo, termName } from '../subjects/subject-names.ts'
import { isDefiningPhrase } from './defining-phrase.ts'
import { isFormula } from './formula.ts'
import { isQuestion } from './idle.ts'
import { hasNameLine, isRemark, labelled } from './labels.ts'
import { goesOnFrom, leadsTo, leadsToList } from './lead-in.ts'
import { type Places, WORK_OF_PLACE, workOf } from './places.ts'

type Parents = ReadonlySet<Statement | undefined>

/** Statements that only name others, in bold or over a list. */
interface Headings {
  has(statement: Statement): boolean
  /** The one that a statement stands under, without being nested in it. */
  over(statement: Statement): Statement | undefined
}

export function* headingsAmong(
  all: readonly Statement[],
  { next, before }: Places,
  parents: Parents,
  isNone: (statement: Statement) => boolean,
): Steps<Headings> {
  const counted = yield* countedOn(all)
  /** The last of lines that are counted one right after the other is over nothing that follows, unless it is nested in it. */
  const endsNumbers = (one: Statement) =>
    !counted.has(one) && !parents.has(one) && isNextNumber(one, before(one)) && isBeside(one, before(one))
  const isTold = (one: Statement) => isNone(one) || isFirstDefined(one) || endsNumbers(one)
  const headings = new Set(
    yield* filterInSteps(all, workOf, (one) => !isTold(one) && isHeading(one, next(one), parents)),
  )
  const isOfList = (one: Statement) => isOfListAlone(one, next(one))
  const ofLists = yield* listNames(all, headings, isOfList)
  // `**장점**` over items that have a list each is over those items as well.
  const inBold = yield* listNames(all, headings, isBoldName)
  const names = new Map<string, Statement[]>()
  const placeOf = ({ section, depth }: Statement) => `${section}\n${depth}`
  const namesRest = (one: Statement) =>
    headings.has(one) ? !isOfList(one) || one.ordinal !== undefined || isQuestion(one.text) : hasNameLine(one)
  yield* eachInSteps(all, workOf, (one) => {
    if (namesRest(one)) addTo(names, placeOf(one), one)
  })
  for (const own of names.values()) own.sort((a, b) => a.index - b.index)
  const endOf = new Map<Statement, Statement>()
  /** Looks on from where it was looked last: what stands under one name is asked for one after the other. */
  const endsBefore = (name: Statement, statement: Statement) => {
    const isEnd = endOfName(name, next)
    if (!isEnd) return false
    let at = endOf.get(name) ?? name
    for (let one = next(at); one && one.index <= statement.index && !isEnd(at); one = next(at)) at = one
    endOf.set(name, at)
    return isEnd(at) && at.index <= statement.index
  }
  const over = (statement: Statement): Statement | undefined => {
    const ofList = ofLists.get(statement)
    if (headings.has(statement)) return statement.kind === 'item' ? (ofList ?? inBold.get(statement)) : undefined
    if (hasNameLine(statement) || (leadsTo(statement) && statement.term === statement.text)) return undefined
    // A bold line with nothing nested in it names the statements after it, up to the next one.
    const last = lastBefore(names.get(placeOf(statement)) ?? [], statement)
    // The next number is not of the one before.
    if (last?.ordinal !== undefined && statement.ordinal !== undefined) return ofList
    const near =
      ofList && (!last || ofList.index > last.index) ? ofList : last && endsBefore(last, statement) ? undefined : last
    return parents.has(near) ? undefined : near
  }
  return { has: (statement) => headings.has(statement), over }
}

/** Of statements in their order: a section may have thousands of names. */
function lastBefore(sorted: readonly Statement[], { index }: Statement): Statement | undefined {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle]?.index ?? index) < index) from = middle + 1
    else to = middle
  }
  return sorted[from - 1]
}

/** What is no longer under a name in bold: what says its own name beside it, or the paragraph behind the list that the name is over. */
function endOfName(name: Statement, next: Places['next']): ((one: Statement) => boolean) | undefined {
  const first = next(name)
  const isBeside = (one: Statement | undefined) => one !== undefined && one !== name && one.depth === name.depth
  // What a name line is over stands below it in the same paragraph: another paragraph with a name in front is of that.
  if (hasNameLine(name))
    return (one) => isBeside(one) && one.kind === 'paragraph' && (isNamed(one) || opensWithName(one))
  if (namesNextAlone(name, first)) return (one) => isBeside(one) && saysWithName(one)
  // What stands under the second step is not what stands under the third, though that is told itself.
  if (name.ordinal !== undefined) return (one) => isBeside(one) && one.ordinal !== undefined
  if (name.kind !== 'paragraph' || name.term !== name.text || !first) return undefined
  const opens = !isNamed(first) && leadsToList(first) ? next(first) : first
  const isBehind = (one: Statement) => one.kind === 'paragraph' && !isNamed(one) && !leadsToList(one)
  return opens?.kind === 'item' ? (one) => isBeside(one) && one !== first && isBehind(one) : undefined
}

/** `**Definition:**` over what defines: `**Part of:** …` after that stands beside it. Over another name it holds them all. */
function namesNextAlone({ kind, text, term }: Statement, next: Statement | undefined): boolean {
  return kind === 'paragraph' && term === text && /[:：]$/.test(text) && next !== undefined && !isNamed(next)
}

function isNamed({ text, term }: Statement): boolean {
  return term !== undefined && (term === text || /^\s*[:：]/.test(text.slice(term.length)) || /[:：]$/.test(term))
}

/** `**The Warden** rings`; not `**No.** They ring`, nor `**If it rains**, they ring`, which answer. */
function opensWithName({ term }: Statement): boolean {
  return term !== undefined && termName(term) !== undefined && !/[.!?]$|^(?:no|yes|if|when)\b/i.test(term)
}

function saysWithName(one: Statement): boolean {
  return one.kind === 'paragraph' && one.term !== one.text && isNamed(one)
}

/** The name that a line over others gives them: of `Tip: X vs. Y` what the tip is about. */
export function headingName(heading: Statement): string | undefined {
  const found = labelled(heading)
  if (found && isRemark(found.label)) return found.said.text
  // Of names one under another, the last is that of the list.
  return announced(
    heading.text
      .split('\n')
      .at(-1)
      ?.replace(/^\*+|^[$&!?]\s+(?=\p{L})|(?<![\s:：*])[\s:：*]*[:：*]$/gu, '') ?? '',
  )
}

/** `우선, 요청의 흐름부터 알아보자` announces 요청의 흐름. */
function announced(name: string): string {
  const matter = name.replace(ANNOUNCES, '')
  return matter === name || matter === ''
    ? name
    : matter.replace(/^(?:우선|먼저|이제|그럼|그렇다면|다음으로|이번에는)[\s,]+/, '')
}

const ANNOUNCES =
  /(?:에 대(?:해서?|하여)|에 관해서?|을|를|부터|도)\s?(?:(?:간단히|간략히|자세히|먼저|한번|한 번|좀 더)\s)*(?:알아|살펴|확인해|정리해|공부해|배워|설명해)\s?(?:보자|봅시다|보겠습니다|보겠다|볼까요?|보도록 하자|보도록 하겠습니다)[.!~?]*$/

/**
 * Names that others stand under say nothing themselves: with items nested in them, or bold and alone over what follows beside
 * them, or a short paragraph over a list.
 */
function isHeading(statement: Statement, next: Statement | undefined, parents: Parents): boolean {
  const { kind, term, text, depth } = statement
  if (kind === 'code' || isFormula(statement) || goesOnFrom(text)) return false
  // Only a callout's title, and what was folded, is a paragraph over others.
  if (kind === 'paragraph' && parents.has(statement)) return true
  const isName = termName(text) !== undefined
  // A name in bold with nothing below it says nothing.
  if (isName && kind === 'paragraph' && term === text && (!next || next.term === next.text)) return true
  if (isName && (parents.has(statement) || TITLE.test(text))) return true
  if (kind === 'paragraph' && term === text && COUNTED.test(text) && next && next.term !== next.text) return true
  if (kind === 'paragraph' && isNumberedName(text) && !(next && isNumberedName(next.text))) return true
  if (parents.has(statement) && (isLabelOfList(text) || isQuestion(text) || isMatterOf(statement))) return true
  if (next?.depth !== depth) return false
  if (isOverWhatFollows(statement, next)) return true
  const isOverCode = next.kind === 'code' && (isLabelOfList(text) || AIM.test(text))
  const isOverList = isOverCode || (kind === 'paragraph' && next.kind === 'item' && isLabelOfList(text))
  if (next.term !== undefined) return isOverList && (term === undefined || isBoldName(statement))
  return isOverList || ((isName || (term !== undefined && termName(term) !== undefined)) && isBoldName(statement))
}

/** `Rafts: Benefits`, over those. */
function isMatterOf(statement: Statement): boolean {
  const said = labelled(statement)?.said.text
  return said !== undefined && termName(said) !== undefined && isAspect(said)
}

/**
 * `잠금 수준을 최적화하는 과정` on the first line of a section says what that is by what it does, with more of it nested below.
 * `자주 사용되는 함수` is the name of those that stand there.
 */
function isFirstDefined({ kind, index, parent, text }: Statement): boolean {
  const isFirst = index === 0 && parent === undefined && (kind === 'item' || THAT.test(text))
  return isFirst && isDefiningPhrase(text) && DOES.test(text)
}

/** `밧줄을 꼬는 것`, over code too. */
const THAT = /[가-힣] 것$/

/** Acts on something, or is made of it; not what one has to know. */
const DOES = /^(?!.*야 하는 ).*(?:[가-힣](?:을|를) .*\S(?:는|할)|로 (?:이루어진|구성된|만들어진|만든|된)) \S+$/

/** Those of counted lines after which the next number comes, whatever stands between. */
function* countedOn(all: readonly Statement[]): Steps<ReadonlySet<Statement>> {
  const counted = new Set<Statement>()
  const lastAt = new Map<string, Statement>()
  yield* eachInSteps(all, WORK_OF_PLACE, (one) => {
    if (one.ordinal === undefined) return
    const place = `${one.section}\n${one.parent ?? ''}\n${one.depth}`
    const last = lastAt.get(place)
    if (last && isNextNumber(one, last)) counted.add(last)
    lastAt.set(place, one)
  })
  return counted
}

function isNextNumber({ ordinal }: Statement, before: Statement | undefined): boolean {
  return ordinal !== undefined && before?.ordinal === ordinal - 1
}

function isBeside({ parent, depth }: Statement, other: Statement | undefined): boolean {
  return other?.parent === parent && other?.depth === depth
}

/** All of it is a name in bold, its long form in brackets aside: `**NoSQL**(Not Only SQL)`. */
export function isBoldName({ term, text, kind }: Pick<Statement, 'term' | 'text' | 'kind'>): boolean {
  if (term === text) return true
  // In a list the brackets tell it: `- **Size** (fixed at creation)`.
  return term !== undefined && kind === 'paragraph' && /^\s*\([^()]+\)$/.test(text.slice(term.length))
}

/** `Issue 1: Notice`, in bold over what is told of it: one name, and no label with its value. */
const COUNTED = /^\p{L}+ \d+\s*[:：.)-]\s+\S.{0,60}$/u

/** `2. Technical Overview`, as what was folded is called: it heads what stands below, be that in other sections. */
function isNumberedName(text: string): boolean {
  const [, name = ''] = /^\d{1,2}[.)]\s+(\S.*)$/.exec(text) ?? []
  return name !== '' && isLabelOfList(name)
}

/** `1. 내용 결합도`, with bullets beside it about that; a question, with its answer below. */
function isOverWhatFollows({ kind, text, term, ordinal }: Statement, next: Statement): boolean {
  if (kind === 'paragraph') {
    const isAnswer = next.kind === 'paragraph' ? !next.table : next.kind === 'item' && term === text
    return isAnswer && isQuestion(text) && !isQuestion(next.text)
  }
  return ordinal !== undefined && next.kind === 'item' && next.ordinal === undefined && isLabelOfList(text)
}

/** `고려 사항`, over a list: a few words and no sentence. */
function isLabelOfList(text: string): boolean {
  const lines = text.split('\n')
  return lines.every((line) => termName(line, FEW_WORDS) !== undefined && !VERB.test(line)) && /\p{L}/u.test(text)
}

const FEW_WORDS = 6
/** `To connect the service to the pod`, over the code that does it. */
const AIM = /^to [a-z]+ [^.!?\n]{1,90}$/i
const VERB = /\b(?:is|are|was|were|has|have|can|cannot|will|must|should|do|does)\b/i
/** `스크럼의 개요`: what follows is about it. */
const TITLE =
  /^\S+(?: \S+)?의 (?:개요|개념|정의|의미|특징|특성|종류|구성|구성 요소|장점|단점|장단점|목적|역할|기능|필요성)$/

/** A plain line over a list or a block of code names that alone; a bold one as well where its colon leads to the list. */
function isOfListAlone({ term, text, kind }: Statement, next: Statement | undefined): boolean {
  if (kind === 'paragraph' && next?.kind === 'item' && /[:：]$/.test(text)) return true
  return term !== text && !TITLE.test(text)
}

/** What stands in a list, or beside it, by the line that names it: up to the next paragraph. */
function* listNames(
  all: readonly Statement[],
  headings: ReadonlySet<Statement>,
  isOfList: (one: Statement) => boolean,
): Steps<ReadonlyMap<Statement, Statement>> {
  const names = new Map<Statement, Statement>()
  let name: Statement | undefined
  yield* eachInSteps(all, WORK_OF_PLACE, (one, at) => {
    const isOverCode = all[at + 1]?.kind === 'code' && one.kind !== 'code'
    const ends = name?.kind === 'item' && one.kind !== 'code'
    if (one.kind === 'paragraph' || isOverCode || ends || one.section !== name?.section)
      name = headings.has(one) && isOfList(one) && (one.kind === 'paragraph' || isOverCode) ? one : undefined
    else if (name) names.set(one, name)
  })
  return names
}
