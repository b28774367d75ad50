import { finish } from '../../steps.ts'
import type { AuthoredQuestion } from '../form/resolve.ts'
import { asksOfTheNote } from './about-note.ts'
import { absolutesInDistractors } from './absolutes.ts'
import { allOfTheAbove } from './all-of-the-above.ts'
import { AskedAlready, askedIn } from './asked-already.ts'
import { bankFindings } from './bank.ts'
import { distractorTrue } from './distractor-true.ts'
import { doubleNegative } from './double-negative.ts'
import type { BankFinding, CheckContext, Finding, ItemCheck } from './finding.ts'
import { grammarCue } from './grammar-cue.ts'
import { rightAloneHedges } from './hedge.ts'
import { rightIsLongest } from './longest.ts'
import { nearDuplicateOptions } from './near-duplicate.ts'
import { rightAloneHasNumber } from './number.ts'
import { rightAloneOnTopic, topicsIn } from './on-topic.ts'
import { rationaleMissing } from './rationale.ts'
import { rationaleEmpty } from './rationale-empty.ts'
import { recallAsHarder } from './recall.ts'
import { rightSharesMost } from './shared-words.ts'
import { answerInStem, rightAloneEchoes } from './stem-echo.ts'
import { typedForms } from './typed-forms.ts'

/** Every check of one question, in the order of the page "How to write a good question". */
const ITEM_CHECKS: readonly ItemCheck[] = [
  rationaleMissing,
  rationaleEmpty,
  asksOfTheNote,
  recallAsHarder,
  answerInStem,
  distractorTrue,
  nearDuplicateOptions,
  rightIsLongest,
  rightAloneHasNumber,
  rightAloneHedges,
  rightAloneEchoes,
  rightAloneOnTopic,
  rightSharesMost,
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

/** The checks of one question that is to join the others, a bounded piece of work a step. */
export function* checkItem(
  item: AuthoredQuestion,
  others: readonly AuthoredQuestion[],
  context: CheckContext,
): Generator<void, readonly Finding[]> {
  const asked = yield* askedIn(others)
  yield* topicsIn(context.notebook)
  const found: Finding[] = []
  for (const check of ITEM_CHECKS) {
    found.push(...check(item, context))
    yield
  }
  return excuse(item, [...found, ...asked.twinsOf(item)])
}

/** Runs all checks; what an item's own 예외 explains is not reported. */
export function checkBank(items: readonly AuthoredQuestion[], context: CheckContext): BankReport {
  return finish(checkBankInSteps(items, context))
}

/** The same beside a running bot, a question a step. */
export function* checkBankInSteps(
  items: readonly AuthoredQuestion[],
  context: CheckContext,
): Generator<void, BankReport> {
  const asked = new AskedAlready()
  const findings: { item: AuthoredQuestion; finding: Finding }[] = []
  yield* topicsIn(context.notebook)
  for (const item of items) {
    const found = [...ITEM_CHECKS.flatMap((check) => check(item, context)), ...asked.twinsOf(item)]
    asked.add(item)
    findings.push(...excuse(item, found).map((finding) => ({ item, finding })))
    yield
  }
  // How a group's old files spread their keys is not theirs to mend: choices are shuffled.
  return { findings, bank: bankFindings(items.filter(({ source }) => !source.foreign)) }
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
