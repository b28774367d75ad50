import { analyse } from '../../language/tokens.ts'
import { compact } from '../../notes/normalize.ts'
import type { Citation, Notebook, Section, Statement } from '../../notes/types.ts'
import type { AuthoredQuestion } from '../form/resolve.ts'
import type { Question, QuestionChoice } from '../types.ts'
import { asksForTheOdd, lineOf, type Sides, sidesOf } from './choices.ts'
import type { CheckContext, Finding, ItemCheck } from './finding.ts'

/** A sentence is told by its words: that many of them, nearly all in one statement. */
const WORDS = 4
const SHARE = 0.85
/** Asks what is true of a thing as a whole. */
const WHOLE = /(?:옳은|맞는|올바른|설명)|\b(?:true|correct)\b/iu
const NEGATION = /않|아니|없|못하|불가|\bnot\b|\bno\b/iu

/**
 * A wrong choice that the notes make true as well: it stands in the very statement that proves the right one, in one list
 * of the facts with it, or says nearly the same as another statement of the cited sections.
 */
export const distractorTrue: ItemCheck = (item, context) => {
  const sides = sidesOf(item)
  // What is true now is not what the statement says.
  if (!sides || item.question.erratum !== undefined) return []
  // "Which is not …" turns it round: there the key must not be true.
  const { right, wrong }: Sides = asksForTheOdd(item.question.stem) ? { right: sides.wrong, wrong: sides.right } : sides
  return wrong.flatMap((choice): Finding[] => {
    const place =
      standsWith(choice, right, item, context) ??
      besideIn(choice, right, item, context) ??
      saidIn(choice, right, item, context)
    return place ? [{ code: 'distractor-true', line: lineOf(item, choice.label), label: choice.label, place }] : []
  })
}

function standsWith(
  choice: QuestionChoice,
  right: readonly QuestionChoice[],
  { question }: AuthoredQuestion,
  { lists, notebook }: CheckContext,
): string | undefined {
  for (const { citation, section } of question.quotes) {
    const statement = notebook.byId.get(section)?.statements.find((one) => one.line === citation.line)
    if (!statement || !isEnumeration(statement)) continue
    if (names(statement.text, choice) && right.some((one) => names(statement.text, one))) return placeOf(citation)
  }
  const list = lists.find(
    ({ items, citations: [citation, another] }) =>
      citation !== undefined &&
      another === undefined &&
      question.citations.some((one) => one.file === citation.file && one.line === citation.line) &&
      items.some((one) => names(one, choice)) &&
      items.some((one) => right.some((other) => names(one, other))),
  )
  return list?.citations[0] && placeOf(list.citations[0])
}

function saidIn(
  choice: QuestionChoice,
  right: readonly QuestionChoice[],
  { question }: AuthoredQuestion,
  { notebook }: CheckContext,
): string | undefined {
  const words = wordsOf(choice.text)
  // A name of several words says nothing that could be true.
  if (words.size < WORDS || [...words].filter((word) => /[가-힣]/.test(word)).length < 2) return undefined
  for (const section of sectionsAsked(question, notebook)) {
    const statement = section.statements.find(
      (one) => !isOfAnother(one, section.statements, question.stem) && saysIt(one, choice, words, right),
    )
    if (statement) return placeOf({ file: section.file, line: statement.line })
  }
  return undefined
}

/** The cited sections; all of their service when the question asks what is true of it as a whole. */
function sectionsAsked({ stem, citations }: Question, { byId, sections }: Notebook): readonly Section[] {
  const cited = new Set(citations.map((citation) => byId.get(citation.section)))
  const services = new Set([...cited].map((section) => section?.path[1]))
  const asked = stem.toLowerCase()
  const named = sections.filter((one) => one.depth > 1 && asked.includes(one.title.toLowerCase()))
  const whole = named.length === 0 && WHOLE.test(stem)
  return sections.filter((one) => cited.has(one) || (whole && services.has(one.path[1])))
}

/** Bullets of one list: where the right choice is one of them, a wrong one that is another is as true. */
function besideIn(
  choice: QuestionChoice,
  right: readonly QuestionChoice[],
  { question }: AuthoredQuestion,
  { notebook }: CheckContext,
): string | undefined {
  for (const id of new Set(question.citations.map((citation) => citation.section))) {
    const section = notebook.byId.get(id)
    const bullet = (text: string) =>
      section?.statements.find((one) => one.parent !== undefined && compact(one.text) === compact(text))
    const own = bullet(choice.text)
    const beside = own && right.map((one) => bullet(one.text)).find((one) => one && one.parent === own.parent)
    if (section && own && beside) return placeOf({ file: section.file, line: own.line })
  }
  return undefined
}

/** A statement under a bold term speaks of that term; a question that does not name it asks of something else. */
function isOfAnother(statement: Statement, all: readonly Statement[], stem: string): boolean {
  const above = statement.parent === undefined ? undefined : all[statement.parent]
  const term = statement.term ?? above?.term
  return term !== undefined && !stem.toLowerCase().includes(term.toLowerCase())
}

function saysIt(
  statement: Statement,
  choice: QuestionChoice,
  words: ReadonlySet<string>,
  right: readonly QuestionChoice[],
): boolean {
  const said = wordsOf(statement.text)
  if (shareIn(said, words) < SHARE || NEGATION.test(choice.text) !== NEGATION.test(statement.text)) return false
  // Where the right choice is made of the same words, their order decides.
  return !right.some((one) => shareIn(said, wordsOf(one.text)) >= SHARE)
}

function shareIn(said: ReadonlySet<string>, words: ReadonlySet<string>): number {
  return words.size === 0 ? 0 : [...words].filter((word) => said.has(word)).length / words.size
}

/** Things side by side: `MySQL, PostgreSQL, MariaDB의 경우 …`. */
function isEnumeration(statement: Statement): boolean {
  return /[,·/]|\s및\s|(?:와|과)\s|\band\b/u.test(statement.text)
}

function names(text: string, choice: QuestionChoice): boolean {
  const wanted = choice.text.toLowerCase().replace(/\s+/g, ' ').trim()
  const at = text.toLowerCase().indexOf(wanted)
  if (wanted.length < 2 || at < 0) return false
  const before = text[at - 1] ?? ' '
  const after = text[at + wanted.length] ?? ' '
  // `SQL` is not named by `MySQL`, `3개` not by `13개`.
  return !/[\p{L}\p{N}]/u.test(before) && !(/[a-z0-9]$/i.test(wanted) && /[a-z0-9]/i.test(after))
}

function wordsOf(text: string): Set<string> {
  const tokens = analyse(text).filter((token) => token.kind !== 'part' && token.kind !== 'bare')
  return new Set(tokens.map((token) => token.term))
}

function placeOf({ file, line }: Pick<Citation, 'file' | 'line'>): string {
  return `${file}:${line}`
}
