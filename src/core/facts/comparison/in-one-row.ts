import type { Notebook } from '../../notes/types.ts'
import { filterInSteps, type Steps, sortInSteps } from '../../steps.ts'
import { type AttributeSet, OPENING, OTHER } from '../attributes.ts'
import { factsInSteps } from '../extraction/extract.ts'
import { labelled } from '../extraction/labels.ts'
import { inLists } from '../extraction/lists.ts'
import { sideTold } from '../subjects/sides-by-line.ts'
import { termName } from '../subjects/subject-names.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { namedIn } from './naming.ts'
import { saysNames } from './no-news.ts'

interface Row {
  readonly attribute: Attribute
  readonly cells: readonly (readonly Fact[])[]
}

/**
 * Where no row has two sides, what each column says in words of its own stands side by side in one row, not in one for
 * each beside a dash; what one column alone says so is on its card.
 */
export function* inOneRow<T extends Row>(
  rows: readonly T[],
  columns: readonly Subject[],
  least: readonly (readonly Fact[])[],
  rowOf: (cells: readonly (readonly Fact[])[]) => Steps<T>,
): Steps<readonly T[]> {
  if (columns.some(({ sheet }) => sheet)) return rows
  const isOwnWords = ({ attribute: { id } }: T) => id === OTHER || id === OPENING
  const [own, rest] = [rows.filter(isOwnWords), rows.filter((row) => !isOwnWords(row))]
  const told = columns.map((_, at) =>
    few(
      ofItself(
        own.flatMap((row) => row.cells[at] ?? []),
        columns[at],
        columns,
      ),
      columns[at],
    ),
  )
  // What another column's notes say of it by the way: its own say more.
  const isOfOther = ({ statements }: Fact, at: number) =>
    statements.every((one) => columns.some((other, nth) => nth !== at && other.statements.includes(one)))
  const cells = told.map((facts, at) => {
    const more = least[at] ?? []
    return facts.some((one) => !isNameAlone(one) && !isOfOther(one, at)) || more.length === 0 ? facts : more
  })
  if (cells.some((facts) => facts.length === 0) || saysNames(cells, columns)) return rest
  const row = yield* rowOf(cells)
  return [row.attribute.id === OTHER ? { ...row, attribute: AS_TOLD } : row, ...rest]
}

/** Nothing is left over where it is all that stands side by side. */
const AS_TOLD: Attribute = {
  id: 'as-told',
  name: { ko: '노트에 적힌 말', en: 'What the notes say' },
  type: 'text',
  words: [],
}

/** What opens with another one's name, as the last words under a title that weigh them all, is not said of this one. */
function ofItself(facts: readonly Fact[], subject: Subject | undefined, columns: readonly Subject[]): readonly Fact[] {
  const own = facts.filter(({ value }) => {
    const side = value.kind === 'statement' ? sideTold(value.statement, columns) : undefined
    return side === undefined || side === subject
  })
  return own.length > 0 ? own : facts
}

/** As much as anybody reads beside another one's. */
const MOST = 3

/** What it is comes first. */
function few(facts: readonly Fact[], subject: Subject | undefined): readonly Fact[] {
  const isOpening = ({ attribute }: Fact) => attribute.id === OPENING
  // Code alone says less than what stands beside it under a name.
  const inWords = facts.some((one) => !isCode(one))
  const alone: Fact[] = []
  for (const one of facts) {
    if (NOTHING.test(wordsOf(one)) || (inWords && isCode(one))) continue
    if (!goesOn(one, subject) || concludes(alone.at(-1), one)) alone.push(one)
  }
  // `the process is killed` goes on from the line over its list, where other lines stand by themselves.
  const whole = alone.filter(
    ({ statements: [first], value }) =>
      first?.kind !== 'item' || !/^[a-z]+ /.test(value.kind === 'statement' ? value.statement.text : ''),
  )
  const kept = whole.length > 0 ? whole : alone
  // Names of a list whose other lines say more under names of their own stand beside those.
  const said =
    kept.length > 0 && kept.every(isNameAlone)
      ? facts.filter((one) => kept.includes(one) || isBesideOf(kept, one))
      : kept
  return [...said.filter(isOpening), ...said.filter((one) => !isOpening(one))].slice(0, MOST)
}

/** A line of the same list. */
function isBesideOf(names: readonly Fact[], { statements: [one] }: Fact): boolean {
  const isBeside = ({ statements: [name] }: Fact) => name?.section === one?.section && name?.parent === one?.parent
  return one?.kind === 'item' && names.some(isBeside)
}

/** What only goes on from what stood before it, or is told of a part by its name, says little beside another one's. */
function goesOn(fact: Fact, subject: Subject | undefined): boolean {
  if (fact.value.kind !== 'statement') return false
  return fact.value.under !== undefined || (CONTINUES.test(wordsOf(fact)) && !opensWithName(fact, subject))
}

/** `즉, …`, right behind the sentence that it draws from: shown with that. */
function concludes(before: Fact | undefined, { statements: [next], value }: Fact): boolean {
  const last = before?.statements.at(-1)
  if (value.kind !== 'statement' || value.under !== undefined || !last || !next) return false
  const isBehind = last.section === next.section && last.parent === next.parent && last.index + 1 === next.index
  return isBehind && CONCLUDES.test(next.text)
}

const CONCLUDES =
  /^(?:so|thus|therefore|hence|this means|that is|in other words|as a result|in this case)\b|^(?:즉|이때|이 때|따라서|그래서|그러므로|결국|결과적으로)[\s,]/i

/** `반면 A는 …` stands by itself. */
function opensWithName(fact: Fact, subject: Subject | undefined): boolean {
  return subject !== undefined && namedIn(wordsOf(fact).slice(0, OPENING_WORDS), [subject]).length > 0
}

const OPENING_WORDS = 40

/** `예)`, and the code below it. */
const NOTHING = /^(?:예시?|ex|e\.g\.?|example)\s*[).:：]*$/i

const CONTINUES =
  /^(?:however|but|also|then|so|therefore|instead|otherwise|in addition|moreover|furthermore|this|that|these|those|it also|they also|(?:an?|the|one|another) (?:solution|problem|advantage|drawback|disadvantage|alternative|result|reason|exception) (?:to|of|with|for) (?:this|that|these|those|it)\b)\b|^(?:하지만|그러나|또한|또|그리고|따라서|그래서|그런데|그러므로|반면|반면에|이때|이 때|즉|단|다만|그럼|이렇게|이러한|이를|이는|여기서)[\s,]/i

/**
 * What a subject's notes say first, under whatever name: sentences that name it before others, and a few lines of code where
 * that is all. Better than nothing beside another one's words.
 */
export function* atLeast(
  columns: readonly Subject[],
  vocabulary: AttributeSet,
  notebook: Notebook,
): Steps<readonly (readonly Fact[])[]> {
  const cells: (readonly Fact[])[] = []
  for (const subject of columns) {
    if (subject.sheet) {
      cells.push([])
      continue
    }
    const all = yield* factsInSteps(subject, vocabulary, notebook)
    const others = new Set(columns.flatMap((one) => (one === subject ? [] : one.statements)))
    const isSaid = (one: Fact) => one.value.kind === 'statement' && !IDLE.some((kind) => kind.test(wordsOf(one)))
    const own = yield* filterInSteps(all, workOf, (one) => isSaid(one) && !one.statements.some((it) => others.has(it)))
    // What stands behind a name of its own is said of that: with the name, where that is all.
    const bare = yield* filterInSteps(own, workOf, (one) => !one.statements.some((it) => labelled(it) !== undefined))
    const listed = yield* inLists(bare.some((one) => !isCode(one)) ? bare : own.map(withLabel))
    const plain = yield* sortInSteps(listed, (a, b) => lineOf(a) - lineOf(b))
    const said = plain.filter((one) => !isCode(one))
    const telling = yield* filterInSteps(said, workOf, (one) => !isNameAlone(one))
    const naming = yield* filterInSteps(telling, workOf, (one) => namedIn(wordsOf(one), [subject]).length > 0)
    const code = plain.filter((one) => isCode(one) && wordsOf(one).split('\n').length <= MOST)
    const chosen = new Set([...naming, ...telling, ...said, ...(said.length > 0 ? [] : code)].slice(0, MOST))
    cells.push([...chosen].toSorted((a, b) => lineOf(a) - lineOf(b)))
  }
  return cells
}

function isCode({ statements: [first] }: Fact): boolean {
  return first?.kind === 'code'
}

/** All that its statement says: a label that other things have too names its row elsewhere. */
function withLabel(fact: Fact): Fact {
  const [statement] = fact.statements
  return statement ? { ...fact, value: { kind: 'statement', statement } } : fact
}

/** That there are some says nothing without them. */
const COUNTS = /^there (?:is|are) (?:\d+|two|three|four|five|many|several|various|different|some|a few|multiple)\b/i
const IDLE = [CONTINUES, COUNTS]

function isNameAlone({ statements }: Fact): boolean {
  return statements.every(({ kind, text }) => kind === 'item' && termName(text, FEW) !== undefined)
}

const FEW = 5

function wordsOf({ value }: Fact): string {
  return value.kind === 'statement' ? value.statement.text : value.kind === 'text' ? value.text : ''
}

/** In characters read: of its words, and of what they name. */
function workOf(fact: Fact): number {
  return WORK_OF_FACT + wordsOf(fact).length
}

const WORK_OF_FACT = 100

function lineOf({ citations: [first] }: Fact): number {
  return first?.line ?? 0
}
