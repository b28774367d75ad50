import { mapInSteps, type Steps } from '../../../steps.ts'
import { readLabelled } from '../labels.ts'
import { truthOf } from '../truth.ts'
import { workOfMark } from './marks.ts'
import type { SheetLine } from './sheet.ts'

const NUMBERED = '[\\[(【]?(?:(?:Q|문제|문항|문)\\s*)?\\d{1,4}\\s*[.):\\]】]'
const MARK = '[OX○×⭕❌TF]|True|False|참|거짓|맞음|틀림'
/** `1. 고래는 포유류이다. (O)`, `2. 거미는 곤충이다. ( X ) → 거미류이다.`, `3. Bats are birds. — False` */
const TRUTH = new RegExp(
  `^(?<said>${NUMBERED}\\s.*\\S)\\s*(?:[(（[]\\s*(?<inside>${MARK})\\s*[)）\\]]|\\s[-–—→]\\s*(?<behind>${MARK})[.]?$)\\s*(?:(?:→|⇒|->|=>|[-–—:：])\\s*(?<why>\\S.*))?$`,
  'iu',
)
/** `( X ) 1. 고래는 물고기이다.` */
const TRUTH_FIRST = /^[(（[]?\s*(?<inside>[OX○×TF])\s*[)）\]]?\s+(?<said>\d{1,4}\s*[.)]\s.*\S)\s*$/u
const ASKS = /[?？]\s*$/u
/** So far from it another statement of its list stands. */
const NEAR = 2

/** `(O)` behind each of several statements, or behind one that nothing follows: the key, in a line of its own. */
export function* truthsApart(lines: readonly SheetLine[]): Steps<SheetLine[]> {
  const found = yield* mapInSteps(lines, workOfMark, (line) =>
    line.bullet || line.cells || line.code !== undefined
      ? undefined
      : (TRUTH.exec(line.plain) ?? TRUTH_FIRST.exec(line.plain))?.groups,
  )
  return lines.flatMap((line, at) => {
    const groups = found[at]
    if (!groups || !(isListed(found, at) || standsAlone(groups.said ?? '', lines[at + 1]))) return [line]
    const { said = '', inside, behind, why } = groups
    const truth = truthOf(inside ?? behind ?? '')
    return [
      { ...line, text: said, plain: said },
      lineBehind(line, `정답: ${truth}`),
      ...(why === undefined ? [] : [lineBehind(line, `해설: ${why}`)]),
    ]
  })
}

function isListed(found: readonly unknown[], at: number): boolean {
  for (let by = 1; by <= NEAR; by++) if (found[at - by] || found[at + by]) return true
  return false
}

/** Of a question that asks, or has choices, it may be a remark. */
function standsAlone(said: string, next: SheetLine | undefined): boolean {
  return !ASKS.test(said) && (next === undefined || (next.afterBlank && !next.bullet && !isFirst(next)))
}

function isFirst({ plain }: SheetLine): boolean {
  const { label } = readLabelled(plain) ?? {}
  return label?.place === 0
}

/** As if its author had given it a line of its own. */
export function lineBehind(line: SheetLine, text: string): SheetLine {
  return { ...line, indent: 0, heading: 0, bullet: false, strong: false, afterBlank: false, text, plain: text }
}
