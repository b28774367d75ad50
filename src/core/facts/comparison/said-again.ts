import { foldedWords } from '../../language/fold.ts'
import { englishStem, isParticle } from '../../language/stems.ts'
import type { Statement } from '../../notes/types.ts'
import { mapInSteps, Pace, type Steps } from '../../steps.ts'
import type { Fact, Subject } from '../types.ts'
import { type NamedRow, type Row, wordsOf } from './row.ts'
import { contentOf, holdsAll } from './sought.ts'
import { DENIES } from './verdict.ts'

/** Against so many rows each is held, word by word. */
const MOST_HELD = 40

/** Whether everything that a row says, another one before it says in the same words: asked of all rows, in their order. */
export function repetitions(columns: readonly Subject[]): (row: NamedRow) => boolean {
  const told = columns.map(() => new Set<string>())
  const tables: TableRow[] = []
  const before: SaidRow[] = []
  const isInOtherWords = (named: NamedRow) => {
    if (columns.some(({ sheet }) => sheet)) return false
    const row = saidRow(named)
    const again = before.some((one) => saysInOtherWords(row, one))
    if (!again && before.length < MOST_HELD) before.push(row)
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

/** What a row says, of each column. */
interface SaidRow {
  readonly matter: ReadonlySet<string>
  readonly words: readonly ReadonlySet<string>[]
  readonly denies: readonly boolean[]
  readonly statements: ReadonlySet<Statement>
}

function saidRow({ attribute, cells }: NamedRow): SaidRow {
  const texts = cells.map((facts) => facts.map(({ value }) => wordsOf(value) ?? ''))
  return {
    matter: new Set(contentOf(attribute.name.ko).map(englishStem)),
    words: texts.map((said) => new Set(said.flatMap(stems))),
    denies: texts.map((said) => said.some((text) => DENIES.test(text))),
    statements: new Set(cells.flatMap((facts) => facts.flatMap(({ statements }) => statements))),
  }
}

/** Rows of one table each tell a thing of their own, and so does what one row alone denies, or another number. */
function saysInOtherWords(row: SaidRow, before: SaidRow): boolean {
  const isOfOneTable = [...row.statements].some((one) => one.table && before.statements.has(one))
  if (isOfOneTable || areRivals(row.matter, before.matter)) return false
  return row.words.every((own, at) => {
    const other = before.words[at] ?? new Set()
    return (
      own.size >= ENOUGH &&
      own.size <= 2 * other.size &&
      row.denies[at] === before.denies[at] &&
      shareOf(own, other) >= MOST &&
      [...own].every((word) => !/\d/.test(word) || other.has(word))
    )
  })
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
