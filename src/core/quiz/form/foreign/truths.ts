import { compact } from '../../../notes/normalize.ts'
import { mapInSteps, type Steps } from '../../../steps.ts'
import { readLabelled } from '../labels.ts'
import { truthOf } from '../truth.ts'
import { choicesInSteps, groupsInSteps } from './choice-groups.ts'
import { readMark, workOfMark } from './marks.ts'
import type { SheetLine } from './sheet.ts'

const NUMBERED = '[\\[(【]?(?:(?:Q|문제|문항|문)\\s*)?\\d{1,4}\\s*[.):\\]】]'
const MARK = '[OX○×√⭕❌TF]|True|False|참|거짓|맞음|틀림'
/** `1. 고래는 포유류이다. (O)`, `2. 거미는 곤충이다. ( X ) → 거미류이다.`, `3. Bats are birds. — False`, `4. Bats fly. T` */
const TRUTH = new RegExp(
  `^(?<said>${NUMBERED}\\s.*\\S)(?<gap>\\s*)(?:[(（[]\\s*(?<inside>${MARK})\\s*[)）\\]]|\\s[-–—→]\\s*(?<behind>${MARK})[.]?$|(?<=[.。다음함됨임]\\s+)(?<bare>[TFOX○×√]|True|False|참|거짓)[.]?$)\\s*(?:(?:→|⇒|->|=>|[-–—:：])\\s*(?<why>\\S.*))?$`,
  'iu',
)
/** `( X ) 1. 고래는 물고기이다.` */
const TRUTH_FIRST = /^[(（[]?\s*(?<inside>[OX○×TF])\s*[)）\]]?\s+(?<said>\d{1,4}\s*[.)]\s.*\S)\s*$/u
const ASKS = /[?？]\s*$/u
/** So far from it another statement of its list stands. */
const NEAR = 2

/** `(O)` behind each of several statements, or behind one that nothing follows: the key, in a line of its own. */
export function* truthsApart(lines: readonly SheetLine[]): Steps<SheetLine[]> {
  const statements = yield* statementsOf(lines)
  if (statements) return statements
  const found = yield* keyedIn(lines, NEAR, ({ bullet, cells, code }) =>
    bullet || cells || code !== undefined ? [] : [TRUTH, TRUTH_FIRST],
  )
  return lines.flatMap((line, at) => {
    const groups = found[at]
    if (!groups || !(isListed(found, at) || standsAlone(groups.said ?? '', lines[at + 1]))) return [line]
    const { said = '', why } = groups
    const truth = truthOf(markOf(groups))
    return [
      { ...line, text: said, plain: said },
      lineBehind(line, `정답: ${truth}`),
      ...(why === undefined ? [] : [lineBehind(line, `해설: ${why}`)]),
    ]
  })
}

/** `고래는 포유류이다. (O)`, `거미는 곤충이다.x`: a whole sentence and whether it is so, numbered or not. */
const STATEMENT = new RegExp(
  `^(?:${NUMBERED}\\s*)?(?<said>\\p{L}.*(?:[가-힣](?:다|음|함|됨|임)|[a-z가-힣)])[.]?)(?<gap>\\s*)(?:[(（[]\\s*(?<inside>${MARK})\\s*[)）\\]]|(?:→|⇒|->|=>)\\s*(?<behind>${MARK})|(?<=[다음함됨임][.]?\\s*|[.]\\s+)(?:정?답\\s*[:：]?\\s*)?(?<bare>[OXox○×⭕❌]))\\s*$`,
  'u',
)
/** `고래는 포유류이다. ( O / X )`: to be said yet. */
const OPEN = new RegExp(
  `^(?:${NUMBERED}\\s*)?(?<said>\\p{L}.*[^\\s(（[])\\s*[(（[]?\\s*[O○]\\s*[,/·|]\\s*[X×]\\s*[)）\\]]?\\s*$`,
  'iu',
)
const NUMBER = new RegExp(`^${NUMBERED}\\s*`, 'iu')
const FEWEST_STATEMENTS = 3
const LONGEST_STATEMENT = 500

/**
 * A file of nothing but statements that are so or not, each with what is said of it beneath; what was asked above, to be said below, is
 * asked once, and what is said nowhere is without a key. Undefined for any other file.
 */
function* statementsOf(lines: readonly SheetLine[]): Steps<SheetLine[] | undefined> {
  const isText = ({ cells, code, rule, plain }: SheetLine) =>
    !cells && code === undefined && !rule && plain.length <= LONGEST_STATEMENT
  const said = yield* keyedIn(lines, lines.length, (line) =>
    isText(line) ? [STATEMENT, ...(line.bullet ? [] : [TRUTH, TRUTH_FIRST])] : [],
  )
  const open = yield* mapInSteps(lines, workOfMark, (line) =>
    isText(line) ? OPEN.exec(line.plain)?.groups : undefined,
  )
  const keyed = said.filter((one) => one !== undefined).length
  const asked = open.filter((one) => one !== undefined).length
  if (keyed + Math.min(keyed, asked) < FEWEST_STATEMENTS && asked < FEWEST_STATEMENTS) return undefined
  const marks = yield* mapInSteps(lines, workOfMark, readMark)
  const hasKeys = marks.some((mark) => mark?.mark === 'answer' && (mark.rest !== '' || keyed === 0))
  const groups = yield* groupsInSteps(yield* choicesInSteps(lines), lines)
  if (hasKeys || groups.some(({ alphabet }) => alphabet !== 'digits' && alphabet !== 'jamo')) return undefined
  const known = new Set(said.map((one) => compact(one?.said ?? '')))
  let number = 0
  return lines.flatMap((line, at) => {
    const { said: statement, inside, behind, bare, why } = said[at] ?? {}
    const stem = (text: string) => lineBehind(line, `Q${++number}. ${text.replace(NUMBER, '')}`)
    if (statement !== undefined) {
      const truth = truthOf((inside ?? behind ?? bare ?? '').toUpperCase())
      return [stem(statement), lineBehind(line, `정답: ${truth}${why === undefined ? '' : ` 해설: ${why}`}`)]
    }
    const unsaid = open[at]?.said ?? ''
    // Asked above, said below.
    if (known.has(compact(unsaid !== '' ? unsaid : line.plain)) && line.plain !== '') return []
    if (unsaid !== '') return [stem(unsaid), lineBehind(line, '① O'), lineBehind(line, '② X')]
    return marks[at]?.mark === 'answer' ? [] : [line]
  })
}

type Groups = Readonly<Record<string, string>>

/** Statements with their keys; lines that are no farther than `reach` from the next are a list. */
function* keyedIn(
  lines: readonly SheetLine[],
  reach: number,
  formsOf: (line: SheetLine) => readonly RegExp[],
): Steps<(Groups | undefined)[]> {
  const found = yield* mapInSteps(lines, workOfMark, (line) => {
    const read = formsOf(line).map((form) => form.exec(line.plain)?.groups)
    return read.find((one) => one !== undefined && !isArgument(one))
  })
  const marksAt = marksOfLists(found, reach)
  return found.map((groups, at) => (groups && (!maySign(groups) || isKey(groups, marksAt[at])) ? groups : undefined))
}

/** What stands behind the statements of one list: for sure a key, or for all that one line shows a sign. */
interface Marks {
  readonly sure: Set<string>
  readonly all: Set<string>
}

function marksOfLists(found: readonly (Groups | undefined)[], reach: number): readonly (Marks | undefined)[] {
  let marks: Marks | undefined
  let last = 0
  return found.map((groups, at) => {
    if (!groups) return undefined
    if (!marks || at - last > reach) marks = { sure: new Set(), all: new Set() }
    last = at
    if (!ORDERS.test(groups.said ?? '')) marks.all.add(markOf(groups))
    if (!maySign(groups)) marks.sure.add(markOf(groups))
    return marks
  })
}

const markOf = ({ inside, behind, bare }: Groups) => inside ?? behind ?? bare ?? ''

/** A list of statements has both kinds of one alphabet, or the same mark behind a whole sentence: `… is a star (T)`, `… are fish (F)`. */
function isKey(groups: Groups, marks: Marks | undefined): boolean {
  const mark = markOf(groups)
  const isBoth = marks?.all.has(OTHER_MARK[mark] ?? '') ?? false
  return !ORDERS.test(groups.said ?? '') && (isBoth || (marks?.sure.has(mark) ?? false))
}

const OTHER_MARK: Readonly<Record<string, string>> = { O: 'X', X: 'O', o: 'x', x: 'o', T: 'F', F: 'T', t: 'f', f: 't' }

/** `Find the force (F)` says nothing that could be so. */
const ORDERS = new RegExp(
  `^(?:${NUMBERED}\\s*)?(?:name|find|state|write|give|explain|describe|define|calculate|compute|determine|derive|prove|show|solve|simplify|multiply|divide|measure|draw|list|compare)\\s`,
  'iu',
)

/** `f(x)`, `g (x)`, `y - x`: of one letter, surely. */
function isArgument({ said = '', gap, inside, behind }: Groups): boolean {
  const mark = inside ?? behind ?? ''
  if (gap === undefined || !/^[a-z]$/i.test(mark) || !/(?:^|[^a-z])[a-z]$/i.test(said)) return false
  return /[a-z]/.test(mark) || (inside !== undefined && gap === '')
}

/** `by the force (F)`, `log(x)`: a letter behind what is no whole sentence may be a sign of its matter; `수도는 서울 (O)` is none. */
function maySign({ said = '', gap, inside, behind }: Groups): boolean {
  const mark = inside ?? behind ?? ''
  if (gap === undefined || !/^[a-z]$/i.test(mark) || ENDS.test(said)) return false
  return (
    /[a-z]/.test(mark) || !/[가-힣]/u.test(said) || /(?:^|[^a-z])[a-z]$/i.test(said) || (gap === '' && /\w$/.test(said))
  )
}

const ENDS = /(?:[.!。]|[다요음함됨임])$/u

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
