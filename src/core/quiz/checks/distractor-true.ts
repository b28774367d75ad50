import type { Citation, Statement } from '../../notes/types.ts'
import { analyse } from '../../search/analysis.ts'
import type { AuthoredQuestion } from '../resolve.ts'
import type { QuestionChoice } from '../types.ts'
import { asksForTheOdd, lineOf, sidesOf } from './choices.ts'
import type { CheckContext, Finding, ItemCheck } from './finding.ts'

/** A sentence is told by its words: that many of them, nearly all in one statement. */
const WORDS = 4
const SHARE = 0.85
const NEGATION = /않|아니|없|못하|불가|\bnot\b|\bno\b/iu

/**
 * A wrong choice that the notes make true as well: it stands in the very statement that proves the right one, in one list
 * of the facts with it, or says nearly the same as another statement of the cited sections.
 */
export const distractorTrue: ItemCheck = (item, context) => {
  const sides = sidesOf(item)
  if (!sides) return []
  // "Which is not …" turns it round: there the key must not be true.
  const [good, bad] = asksForTheOdd(item.question.stem) ? [sides.wrong, sides.right] : [sides.right, sides.wrong]
  return bad.flatMap((choice): Finding[] => {
    const place = standsWith(choice, good, item, context) ?? saidIn(choice, item, context)
    return place ? [{ code: 'distractor-true', line: lineOf(item, choice.label), label: choice.label, place }] : []
  })
}

function standsWith(
  choice: QuestionChoice,
  good: readonly QuestionChoice[],
  { question }: AuthoredQuestion,
  { lists, notebook }: CheckContext,
): string | undefined {
  for (const { citation, section } of question.quotes) {
    const statement = notebook.byId.get(section)?.statements.find((one) => one.line === citation.line)
    const together =
      statement &&
      isEnumeration(statement) &&
      names(statement.text, choice) &&
      good.some((one) => names(statement.text, one))
    if (together) return placeOf(citation)
  }
  const list = lists.find(
    ({ items, citations }) =>
      citations.some((one) => question.citations.some((other) => one.file === other.file && one.line === other.line)) &&
      items.some((one) => names(one, choice)) &&
      items.some((one) => good.some((other) => names(one, other))),
  )
  return list?.citations[0] && placeOf(list.citations[0])
}

function saidIn(
  choice: QuestionChoice,
  { question }: AuthoredQuestion,
  { notebook }: CheckContext,
): string | undefined {
  const words = wordsOf(choice.text)
  if (words.size < WORDS) return undefined
  for (const id of new Set(question.citations.map((citation) => citation.section))) {
    const section = notebook.byId.get(id)
    for (const statement of section?.statements ?? []) {
      const said = wordsOf(statement.text)
      const shared = [...words].filter((word) => said.has(word)).length / words.size
      const same = NEGATION.test(choice.text) === NEGATION.test(statement.text)
      if (shared >= SHARE && same && section) return placeOf({ file: section.file, line: statement.line })
    }
  }
  return undefined
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
  return new Set(
    analyse(text)
      .filter((token) => token.kind !== 'part' && token.kind !== 'bare')
      .map((token) => token.term),
  )
}

function placeOf({ file, line }: Pick<Citation, 'file' | 'line'>): string {
  return `${file}:${line}`
}
