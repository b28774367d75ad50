import type { AuthoredQuestion } from '../form/resolve.ts'
import { absolutesInDistractors } from './absolutes.ts'
import { allOfTheAbove } from './all-of-the-above.ts'
import { askedTwice } from './asked-twice.ts'
import { bankFindings } from './bank.ts'
import { distractorTrue } from './distractor-true.ts'
import { doubleNegative } from './double-negative.ts'
import type { BankFinding, CheckContext, Finding, ItemCheck } from './finding.ts'
import { grammarCue } from './grammar-cue.ts'
import { rightAloneHedges } from './hedge.ts'
import { rightIsLongest } from './longest.ts'
import { nearDuplicateOptions, nearDuplicateStems } from './near-duplicate.ts'
import { rightAloneHasNumber } from './number.ts'
import { rationaleMissing } from './rationale.ts'
import { typedForms } from './typed-forms.ts'

/** Every check of one question, in the order of the page "How to write a good question". */
const ITEM_CHECKS: readonly ItemCheck[] = [
  rationaleMissing,
  distractorTrue,
  nearDuplicateOptions,
  rightIsLongest,
  rightAloneHasNumber,
  rightAloneHedges,
  absolutesInDistractors,
  allOfTheAbove,
  doubleNegative,
  grammarCue,
  typedForms,
]

export interface BankReport {
  readonly findings: readonly { readonly item: AuthoredQuestion; readonly finding: Finding }[]
  readonly bank: readonly BankFinding[]
}

/** The checks of one question that is to join the others. */
export function checkItem(
  item: AuthoredQuestion,
  others: readonly AuthoredQuestion[],
  context: CheckContext,
): readonly Finding[] {
  return findingsOf(item, twinsAmong([...others, item])(item), context)
}

/** Runs all checks; what an item's own 예외 explains is not reported. */
export function checkBank(items: readonly AuthoredQuestion[], context: CheckContext): BankReport {
  const twinsOf = twinsAmong(items)
  const findings = items.flatMap((item) =>
    findingsOf(item, twinsOf(item), context).map((finding) => ({ item, finding })),
  )
  return { findings, bank: bankFindings(items) }
}

/** The other questions that ask the same, each told once. */
function twinsAmong(items: readonly AuthoredQuestion[]): (item: AuthoredQuestion) => readonly Finding[] {
  const alike = nearDuplicateStems(items)
  const twice = askedTwice(items)
  return (item) => {
    const twin = alike.get(item) ?? twice.get(item)
    return twin ? [twin] : []
  }
}

function findingsOf(item: AuthoredQuestion, twins: readonly Finding[], context: CheckContext): Finding[] {
  return excuse(item, [...ITEM_CHECKS.flatMap((check) => check(item, context)), ...twins])
}

/** An exception needs a reason, and something to except. */
function excuse({ source }: AuthoredQuestion, found: readonly Finding[]): Finding[] {
  const explained = new Set(source.exceptions.filter((one) => one.why !== '').map((one) => one.code))
  const own = source.exceptions.flatMap(({ code, why, line }): Finding[] => {
    if (why === '') return [{ code: 'exception-without-why', line, exception: code }]
    return found.some((one) => one.code === code) ? [] : [{ code: 'exception-unused', line, exception: code }]
  })
  return [...found.filter((one) => !explained.has(one.code)), ...own]
}
