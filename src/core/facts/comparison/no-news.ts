import { foldedWords } from '../../language/fold.ts'
import { englishStem, isParticle } from '../../language/stems.ts'
import type { Statement } from '../../notes/types.ts'
import { mapInSteps, Pace, type Steps } from '../../steps.ts'
import type { AttributeSet } from '../attributes.ts'
import { isRemark, labelled } from '../extraction/labels.ts'
import { isNth } from '../extraction/named-attributes.ts'
import type { Fact, Subject } from '../types.ts'
import { foldText } from '../values/value.ts'
import type { Absence } from './absence.ts'
import { namedIn } from './naming.ts'
import { contentOf, holdsAll } from './sought.ts'

/** The very words of one column are told in another as well, as of a part in its whole: no two things are compared. */
export function saysOnce(cells: readonly (readonly Fact[])[], columns: readonly Subject[]): boolean {
  return columns.some(({ sheet }, at) => {
    const own = cells[at] ?? []
    if (sheet || own.length === 0) return false
    return cells.some((others, other) => other !== at && own.every((one) => others.some((told) => repeats(told, one))))
  })
}

/** The same statement of the notes, in the same words. */
function repeats({ value, statements }: Fact, one: Fact): boolean {
  if (one.value.kind !== 'statement' || one.statements.some((statement) => !statements.includes(statement)))
    return false
  const { text } = one.value.statement
  return value.kind === 'statement' ? value.statement.text === text : value.kind === 'text' && value.text.endsWith(text)
}

/** Each column says no more than its name does: `Oracle` of RDS for Oracle; or than that and what all of them say. */
export function saysNames(cells: readonly (readonly Fact[])[], columns: readonly Subject[]): boolean {
  return cells.every((facts, at) => saysName(facts, columns[at])) || saysNamesBeside(cells, columns)
}

/** `리소스 전체 대체` and `리소스 부분 수정`, of `PUT - 전체 대체` and `PATCH - 부분 수정`. */
function saysNamesBeside(cells: readonly (readonly Fact[])[], columns: readonly Subject[]): boolean {
  if (columns.some(({ sheet }) => sheet) || !cells.every(isOneCell)) return false
  const told = cells.map(
    ([fact]) => new Set(fact && fact.detail === undefined ? foldedWords(wordsOf(fact.value) ?? '') : []),
  )
  const common = told.reduce((all, own) => all.intersection(own))
  return told.every((own, at) => {
    const rest = own.difference(common)
    return rest.size > 0 && rest.isSubsetOf(new Set(foldedWords(columns[at]?.name ?? '')))
  })
}

function isOneCell(facts: readonly Fact[]): boolean {
  return facts.length === 1 && facts.every(({ statements }) => statements.every(({ table }) => table !== undefined))
}

/** Examples of two things are not to be compared, nor are addresses, nor is a row without a name that one side alone has. */
export function isIdleRow({ attribute, cells }: NamedRow, columns: readonly Subject[]): boolean {
  if (columns.some(({ sheet }) => sheet)) return false
  if (attribute.id === EXAMPLE || cells.some(areAddresses) || isOneLink(cells)) return true
  return isNth(attribute) && !isOfOneTable(cells)
}

/** `Section: [[…]]`, the same of all: where their pages belong, and nothing of what they are about. */
function isOneLink(cells: readonly (readonly Fact[])[]): boolean {
  const told = new Set(cells.map((facts) => facts.map(({ value }) => wordsOf(value)).join('\n')))
  return (
    told.size === 1 &&
    cells.every((facts) => facts.length > 0 && facts.every((one) => one.statements.every(isLinkAlone)))
  )
}

/** Nothing but a link, and a label before it. */
function isLinkAlone(statement: Statement): boolean {
  const { runs, table } = labelled(statement)?.said ?? statement
  const told = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  return !table && told.length > 0 && told.every(({ url, target }) => url !== undefined || target !== undefined)
}

/** Where something is to be found, `Test it at: https://…`, and nothing of it. */
function areAddresses(facts: readonly Fact[]): boolean {
  return facts.length > 0 && facts.every(({ value }) => ADDRESS.test(wordsOf(value) ?? ''))
}

const ADDRESS = /^(?:[^.。:：]{0,50}[:：]\s+)?https?:\/\/\S+$/

/**
 * A matter that the notes name of one column alone, in a label or in a table of other things, or that is a piece of a column's
 * own name: nobody asks the others for it, and its card has it. What a table of both leaves blank is one.
 */
export function isMinor(row: NamedRow, columns: readonly Subject[], { byId }: AttributeSet): boolean {
  const { attribute, cells } = row
  if (columns.some(({ sheet }) => sheet)) return false
  if (byId.has(attribute.id)) return isOfHeading(attribute) && row.absences.some((one) => one?.kind === 'not-named')
  if (isRemark(attribute.name.ko) || POINTER.test(attribute.name.ko) || EXERCISE.test(attribute.name.ko)) return true
  if (cells.some((facts) => facts.length === 0)) return !row.absences.some((one) => one?.kind === 'blank')
  if (cells.flat().some(({ statements }) => statements.some((one) => one.table))) return false
  const words = contentOf(attribute.name.ko)
  return columns.some(({ name }) => holdsAll(name, words))
}

/** How one note is parted, into kinds, features, steps, says nothing beside another that is parted otherwise. */
function isOfHeading({ called, naming }: Fact['attribute']): boolean {
  return called !== undefined && naming !== true
}

/** Where more of it stands. */
const POINTER = /^(?:references?|sources?|links?|see also|shortcuts?|출처|링크|바로 ?가기|관련 링크|관련 문서)$/i

/** What a reader is to answer. */
const EXERCISE =
  /^(?:quiz(?:zes)?|(?:practice|review|study|sample|self[- ]?test|exam|check) (?:questions?|problems?|prompts?)(?: .*)?|exercises?|problems|homework|q ?& ?a|퀴즈|(?:연습|확인|기출|예상|복습) ?(?:문제|질문)|문제 ?풀이|면접 ?질문|과제|숙제)$/i

/** The first rows of two tables have nothing to do with each other. */
function isOfOneTable(cells: readonly (readonly Fact[])[]): boolean {
  const tables = cells.map((facts) => facts[0]?.statements[0])
  return tables.every((one) => one !== undefined && one === tables[0])
}

const EXAMPLE = 'example'

/** Against so many rows each is held, word by word. */
const MOST_HELD = 40

/** Whether everything that a row says, another one before it says in the same words: asked of all rows, in their order. */
export function repetitions(columns: readonly Subject[]): (row: NamedRow) => boolean {
  const told = columns.map(() => new Set<string>())
  const tables: TableRow[] = []
  const before: (readonly ReadonlySet<string>[])[] = []
  const isInOtherWords = ({ cells }: NamedRow) => {
    if (columns.some(({ sheet }) => sheet)) return false
    const words = cells.map((facts) => new Set(facts.flatMap(({ value }) => stems(wordsOf(value) ?? ''))))
    const again = before.some((one) =>
      words.every(
        (own, at) =>
          own.size >= ENOUGH &&
          own.size <= 2 * (one[at]?.size ?? 0) &&
          shareOf(own, one[at]) >= MOST &&
          // Another number is another thing that is told.
          [...own].every((word) => !/\d/.test(word) || one[at]?.has(word)),
      ),
    )
    if (!again && before.length < MOST_HELD) before.push(words)
    return again
  }
  return (named) => {
    const { attribute, cells } = named
    if (isInOtherWords(named)) return true
    const row = tableRow(attribute, cells)
    if (row && tables.some((one) => saysAgain(row, one))) return true
    if (row) tables.push(row)
    const isTold = cells.flat().every(({ value, statements }) => {
      const words = wordsOf(value)
      if (words === undefined || words.length < FEWEST) return false
      return cells.some((facts, at) => told[at]?.has(words) && facts.some((one) => one.statements === statements))
    })
    for (const [at, facts] of cells.entries()) for (const { value } of facts) told[at]?.add(wordsOf(value) ?? '')
    return isTold
  }
}

/** A row of one table of all columns. */
interface TableRow {
  readonly table: Statement
  readonly label: ReadonlySet<string>
  /** The label without the words that name nothing. */
  readonly matter: ReadonlySet<string>
  readonly cells: readonly ReadonlySet<string>[]
  /** Of each cell. */
  readonly numbers: readonly string[]
}

function tableRow({ name }: Fact['attribute'], cells: readonly (readonly Fact[])[]): TableRow | undefined {
  const statements = new Set(cells.flatMap((facts) => facts.flatMap((one) => one.statements)))
  const [table, ...more] = statements
  if (!table?.table || more.length > 0) return undefined
  const words = cells.map((facts) => new Set(facts.flatMap(({ value }) => stems(wordsOf(value) ?? ''))))
  if (words.some(({ size }) => size === 0)) return undefined
  const [label, matter] = [new Set(stems(name.ko)), new Set(contentOf(name.ko).map(englishStem))]
  return { table, label, matter, cells: words, numbers: words.map(numbersOf) }
}

/** `Read speed` and `Write speed`: each has a word of its own beside what they share. */
function areRivals(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const isApart = (words: ReadonlySet<string>, from: ReadonlySet<string>) =>
    [...words].some((word) => !isPieceOf(new Set([word]), from))
  return !one.isDisjointFrom(other) && isApart(one, other) && isApart(other, one)
}

function numbersOf(words: ReadonlySet<string>): string {
  return [...words]
    .filter((word) => /\d/.test(word))
    .toSorted()
    .join(' ')
}

function stems(text: string): string[] {
  return foldedWords(text).map(englishStem)
}

/** Two tables of the same things often tell one matter under two names: `감소 트리거` and 감소, in nearly the same words. */
function saysAgain(row: TableRow, before: TableRow): boolean {
  if (row.table === before.table || row.numbers.some((own, at) => own !== before.numbers[at])) return false
  if (areRivals(row.matter, before.matter)) return false
  const shares = row.cells.map((own, at) => shareOf(own, before.cells[at]))
  const words = row.cells.reduce((sum, own, at) => sum + Math.min(own.size, before.cells[at]?.size ?? 0), 0)
  // `시점` of binding, 컴파일 타임 (정적 바인딩), and 바인딩.
  const isInside = isSaidIn(row.label, before) || isSaidIn(before.label, row)
  if ((words >= ENOUGH || isInside) && shares.every((share) => share >= MOST)) return true
  // `Removing one item` and `When item removed`.
  if (
    shareOf(row.label, before.label) >= HALF &&
    shares.every((share) => share >= HALF) &&
    shares.some((one) => one >= MOST)
  )
    return true
  return (
    (isPieceOf(row.label, before.label) || isPieceOf(before.label, row.label)) && shares.some((share) => share >= HALF)
  )
}

/**
 * Rows of which every cell holds what the row is called and stands in the same column of a longer row: `단위`, 블록 단위 and
 * 비트 단위, beside what each is.
 */
export function* saidInOthers(rows: readonly NamedRow[], columns: readonly Subject[]): Steps<ReadonlySet<Row>> {
  if (columns.some(({ sheet }) => sheet)) return new Set()
  const told = yield* mapInSteps(rows, WORK_OF_ROW, ({ cells }) =>
    cells.map((facts) => facts.map(({ value }) => wordsOf(value) ?? '').join(' ')),
  )
  const isIn = (own: readonly string[], other: readonly string[] = []) =>
    own.every((words, at) => words !== '' && words !== other[at] && holdsWords(other[at] ?? '', words))
  const saysLabel = ({ attribute }: NamedRow, cells: readonly string[]) => {
    const words = contentOf(attribute.name.ko)
    return words.length > 0 && cells.every((cell) => holdsAll(cell, words))
  }
  const found = new Set<Row>()
  const pace = new Pace()
  for (const [at, row] of rows.entries()) {
    const own = told[at] ?? []
    const isCalledSo = saysLabel(row, own)
    if (isCalledSo && told.some((other, nth) => nth !== at && isIn(own, other))) found.add(row)
    if (pace.isDue(isCalledSo ? WORK_OF_ROW + rows.length : WORK_OF_ROW)) yield
  }
  return found
}

/** As much as so many characters read. */
const WORK_OF_ROW = 100

/** As whole words; a Korean one may have a particle behind: no `50 ms` is in `150 ms`, nor `free` in `risk-free`. */
function holdsWords(text: string, words: string): boolean {
  if (!text.includes(words)) return false
  const found = new RegExp(
    `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-‐.,/])${RegExp.escape(words)}([\\p{L}\\p{N}]*)(?![-‐]\\p{L})`,
    'gu',
  )
  return [...text.matchAll(found)].some(([, behind = '']) => behind === '' || isParticle(behind))
}

function isSaidIn(label: ReadonlySet<string>, { cells }: TableRow): boolean {
  return label.size > 0 && cells.every((said) => label.isSubsetOf(said))
}

/** 적합 상황 of 적합한 상황: its words, or what they begin with. */
function isPieceOf(label: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const isAlike = (one: string, word: string) =>
    one === word || (HANGUL.test(one) && HANGUL.test(word) && (one.startsWith(word) || word.startsWith(one)))
  return [...label].every((one) => [...other].some((word) => isAlike(one, word)))
}

/** Of one syllable, many words begin with it. */
const HANGUL = /^[가-힣]{2,}$/

/** How much of the shorter one the longer says too. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string> = new Set()): number {
  return one.intersection(other).size / Math.max(1, Math.min(one.size, other.size))
}

const MOST = 0.75
const HALF = 0.5
/** Of fewer words the same are so by chance. */
const ENOUGH = 6

/** Shorter values are equal by chance: yes, 12. */
const FEWEST = 12

function wordsOf(value: Fact['value']): string | undefined {
  if (value.kind === 'statement') return foldText(value.statement.text)
  return value.kind === 'text' ? foldText(value.text) : undefined
}

interface Row {
  readonly cells: readonly (readonly Fact[])[]
  readonly absences: readonly (Absence | undefined)[]
}

type NamedRow = Row & Pick<Fact, 'attribute'>

/** The same of those that speak, and of the others it is known why not: portable, of Portable Press beside Press. */
export function saysNamesAlone({ cells, absences }: Row, columns: readonly Subject[]): boolean {
  return cells.every((facts, at) => TOLD_OF.has(absences[at]?.kind) || saysName(facts, columns[at]))
}

/** Facts files alone know that nothing is told. */
const TOLD_OF: ReadonlySet<Absence['kind'] | undefined> = new Set(['of-columns', 'in-row', 'not-in-notes'] as const)

/** `A is free; B is charged`, told of A: of B it is written as well, and its empty cell would deny it. */
export function tellsOfSilent({ cells, absences }: Row, columns: readonly Subject[]): boolean {
  if (columns.some(({ sheet }) => sheet)) return false
  const silent = columns.filter((_, at) => absences[at]?.kind === 'not-named' || absences[at]?.kind === 'not-in-notes')
  return silent.length > 0 && cells.flat().some(({ value }) => namedIn(toldBy(value), silent).length > 0)
}

function toldBy(value: Fact['value']): string {
  return value.kind === 'statement' ? value.statement.text : value.kind === 'text' ? value.text : ''
}

function saysName(facts: readonly Fact[], column: Subject | undefined): boolean {
  const names = column ? [column.name, ...(column.sheet ? [] : column.aliases)].map(foldText) : ['']
  return facts.length > 0 && facts.every((fact) => names.some((name) => isSaidBy(name, fact)))
}

function isSaidBy(name: string, { attribute, value, detail }: Fact): boolean {
  const isIn = (said: string) => name.includes(foldText(said))
  if (detail !== undefined) return false
  if (value.kind === 'text') return isIn(value.text)
  if (value.kind === 'statement') return isIn(value.statement.text)
  if (value.kind === 'list') return value.items.every(isIn)
  return value.kind === 'yesno' && value.yes && attribute.words.some(isIn)
}
