import { foldName } from '../../../language/fold.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { finish, mapInSteps, Pace, type Steps } from '../../../steps.ts'
import { placeFor, tells } from '../telling.ts'
import { isFile, sharedStems } from '../terms.ts'
import type { Point } from '../types.ts'
import { type ComparedCell, comparedCell, isLike, isMistyped, isPart } from './cells-alike.ts'
import { type Relation, type Row, relationOf } from './relation.ts'
import { isEmptyCell, isPlaced, isSumRow, isVague, WRONG } from './shared.ts'

const CELL = { least: 2, most: 100 }
const FEWEST_WRONG = 2
/** From the first ones: each is laid beside each. */
const MOST_ROWS = 200

/** A cell that can be asked for by its row and column. */
export interface Cell {
  /** Of its row. */
  readonly name: string
  /** The same as a stem writes it. */
  readonly row: string
  readonly column: string
  readonly text: string
  /** Cells of its column, each of another row, that are not true of its own. */
  readonly wrong: readonly { readonly row: string; readonly text: string }[]
  /** Where the table stands. */
  readonly path: readonly string[]
}

const known = new WeakMap<Point, readonly Cell[]>()

/** Those of a table, in no order that the table tells, always the same. */
export function cellsOf(point: Point): readonly Cell[] {
  return known.get(point) ?? finish(cellsInSteps(point))
}

/** Reads them a little at a time: of a long table it takes as long as of a chapter. */
export function* cellsInSteps(point: Point): Steps<readonly Cell[]> {
  const found = yield* cellsIn(point)
  known.set(point, found)
  return found
}

function* cellsIn(point: Point): Steps<readonly Cell[]> {
  const table = relationOf(point)
  // Rows that are aspects have nothing in common but their column: the cell would show by what it speaks of.
  if (!table || columnsAreThings(table.columns) || isMatrix(table) || table.columns.some(isVersion)) return []
  // Two tables side by side, or a name that goes on in a second row: nobody knows which of the two is meant.
  if (isTwice(point.statement.table?.head ?? []) || isTwice(table.rows.map((one) => one.name))) return []
  const random = seededRandom(point.statement.text)
  const rows = yield* mapInSteps(
    table.rows.slice(0, MOST_ROWS),
    WORK_OF_CELL * table.columns.length,
    (row): ReadRow => ({
      ...row,
      isSum: isSumRow(row.name),
      read: table.columns.map((_, at) => readCell(row, at)),
    }),
  )
  const found: Cell[] = []
  const pace = new Pace()
  for (const own of rows)
    for (const [at, column] of table.columns.entries()) {
      if (!isAskable(own, at, column)) continue
      if (pace.isDue(WORK_OF_CELL + WORK_OF_OTHER * rows.length)) yield
      const wrong = shuffled(othersThan(own, at, rows), random)
        .slice(0, WRONG)
        .map(({ name, cells }) => ({ row: name, text: cells[at] ?? '' }))
      const text = own.cells[at] ?? ''
      const texts = wrong.map((one) => one.text)
      if (wrong.length < FEWEST_WRONG || isOdd(text, texts) || isToldBy(column, text, texts)) continue
      const path = placeFor(point, own.name, text, texts)
      if (!path || !isPlaced(path)) continue
      found.push({ name: own.name, row: inFull(own.name, point), column, text, wrong, path })
    }
  return shuffled(found, random)
}

/** In characters read: whether a cell may be asked for, and laying another one beside it. */
const WORK_OF_CELL = 250
const WORK_OF_OTHER = 1

interface ReadRow extends Row {
  /** A sum of the others, or the row of nothing. */
  readonly isSum: boolean
  readonly read: readonly ReadCell[]
}

function isAskable({ name, cells, read, isSum }: ReadRow, at: number, column: string): boolean {
  const text = (cells[at] ?? '').trim()
  return (
    read[at]?.fits === true &&
    foldName(name) !== '' &&
    foldName(column) !== '' &&
    !isMark(name) &&
    !isAge(name) &&
    !isSum &&
    !isFile(name) &&
    !isCode(name) &&
    !ANSWERS.test(text) &&
    !TYPE.test(text) &&
    !DATE.test(text) &&
    column.trim().split(/\s+/).length <= LONGEST_COLUMN &&
    !isVague(column) &&
    !SHARED.test(column.trim()) &&
    !(isAmount(name) && isAmount(column)) &&
    !(isTyped(name) && DEFAULT.test(column.trim()))
  )
}

/** Rows that have something else there; of one that says a part of it, or the same in other words, both may be called right. */
function othersThan(own: ReadRow, at: number, rows: readonly ReadRow[]): readonly ReadRow[] {
  const asked = own.read[at]
  if (!asked) return []
  const said = new Set([asked.folded])
  const words: string[] = []
  return rows.filter((row) => {
    const cell = row.read[at]
    if (row.name === own.name || row.isSum || cell?.fits !== true || said.has(cell.folded)) return false
    if (isLike(cell, asked) || words.some((one) => isMistyped(one, cell.word))) return false
    if (isPart(cell.folded, asked.folded) || isPart(asked.folded, cell.folded)) return false
    said.add(cell.folded)
    if (cell.word !== undefined) words.push(cell.word)
    return true
  })
}

/** `Class A`: a name of a letter or a figure is understood with what its column is called. */
function inFull(name: string, { statement }: Point): string {
  const corner = statement.table?.head[0]?.trim() ?? ''
  return /^[A-Za-z\d]{1,2}$/.test(name.trim()) && /^\p{L}[\p{L} ]*$/u.test(corner) ? `${corner} ${name}` : name
}

function isTwice(names: readonly string[]): boolean {
  const all = names.map(foldName).filter((one) => one !== '')
  return new Set(all).size < all.length
}

/** `x2.small`: the code of one of very many. */
function isCode(name: string): boolean {
  return /^[a-z]{1,4}\d\w{0,4}\.\w+$/i.test(name.trim())
}

/** `tool (v1.40.0)`: what somebody measured of it, and of the others beside it. */
function isVersion(column: string): boolean {
  return /\bv\d+\.\d|\d+\.\d+\.\d/iu.test(column)
}

/** What one thing is good for another may be good for as well. */
const SHARED =
  /^(?:(?:main|typical|common|key|primary) )?(?:use ?cases?|best (?:for|used for|suited for|when)|ideal for|suitable for|good for|when to use|when|(?:사용|활용|적용) ?(?:사례|예시?|시기|상황|분야)|적합한? ?(?:경우|상황|대상|용도)|언제|추천 ?(?:상황|대상))$/iu

/** `maxRetries`: one of many settings, each of which has a value that is looked up. */
function isTyped(name: string): boolean {
  return /^[a-z]+(?:[A-Z_.-][A-Za-z\d]*)+$/u.test(name.trim())
}
const DEFAULT = /^(?:(?:the )?defaults?(?: values?)?|기본 ?값|디폴트)$/iu

/** `10 TB` beside `1 Gbps`: a reckoning. */
function isAmount(name: string): boolean {
  return /^[<>≤≥~≈]?\s*\d[\d.,]*\s?[\p{L}%/]{0,8}$/u.test(name.trim())
}

/** `1600s`: of an age there is more than one thing to say. */
function isAge(name: string): boolean {
  return /^(?:early |mid-?|late )?\d{3,4}s$/i.test(name.trim())
}

/** `No, but …` under `Automatic`: its column asks another question. */
const ANSWERS = /^(?:yes|no|maybe|partly|네|예|아니[오요]|불가)\s*[,.;:(–—-]/iu

/** What a setting is typed as is told by what it is called: a width is a number. */
const TYPE = /^(?:number|string|boolean|bool|object|array|integer|int|float|double|char|date|function|list|map)s?$/iu
/** When something was, among other years as near: looked up. */
const DATE = /^(?:c\.? ?|약 ?)?\d{3,4}(?: ?년)?(?: ?[-–~] ?(?:\d{2,4}(?: ?년)?)?)?$/iu
/** A question of its own: `At least one element that makes it new`. */
const LONGEST_COLUMN = 5

/** `(a)`: a row's place. */
function isMark(name: string): boolean {
  return /^(?:[(（]\p{L}[)）]|\p{L}[.)])$|,,|^\d+ ?(?:번째?|회|주 ?차|일 ?차|st|nd|rd|th)(?: (?:비트|바이트|행|열|줄|칸|bit|byte|row|column|line))?$|^(?:bits?|bytes?|day|week|lecture|chapter|session|question|q|비트|바이트) ?#?\d+$/iu.test(
    name.trim(),
  )
}

/** The only one with a sign of code, `\\`, or without it. */
function isOdd(right: string, wrong: readonly string[]): boolean {
  const [own, ...others] = [right, ...wrong].map((one) => new Set(one.match(/[\\{}<>$#@=;]/g)))
  return (
    [...(own ?? [])].some((mark) => others.every((one) => !one.has(mark))) ||
    [...(others[0] ?? [])].some((mark) => !own?.has(mark) && others.every((one) => one.has(mark)))
  )
}

/** `Military leaders` under `Leader`, beside names. */
function isToldBy(column: string, right: string, wrong: readonly string[]): boolean {
  return sharedStems(column, right).some((stem) => !wrong.some((one) => foldName(one).includes(stem)))
}

/** `(F)ield`: its letter is the row's name. */
const MNEMONIC = /[(（]\p{L}[)）]\p{L}/u

const LONGEST_SYMBOL = 12
const MOST_OF_NAME = 3
/** `(N − 1) · S`: without what its letters stand for it says nothing. */
const FORMULA = /^(?=.{0,20}[A-Za-z])(?=.{0,20}[-−+*·×/()])(?!.{0,20}[A-Za-z]{2})[\d\sA-Za-z−+*·×/()-]{1,20}$/u

/** `<T>` of Type, `T` of Absolute Temperature. */
function isInitial(name: string, cell: string): boolean {
  // `LDA`, Load: a code is called after the one word.
  if (/^[A-Z]{2,4}$/.test(name.trim()) && /^[A-Za-z]+$/.test(cell.trim()) && foldName(cell)[0] === foldName(name)[0])
    return true
  // `m s^(-1)` of metre per second.
  const letters = cell.replace(/[^A-Za-z]/g, '').toLowerCase()
  const initials = (name.match(/[A-Za-z]+/g) ?? [])
    .filter((one) => !/^(?:per|of|the|and|a)$/i.test(one))
    .map((one) => one[0]?.toLowerCase())
  if (cell.trim().length <= LONGEST_SYMBOL && initials.length > 1 && letters === initials.join('')) return true
  const letter = foldName(name)
  const words = cell.trim().split(/\s+/)
  // Of a sentence some word always begins so.
  const all = words.length <= MOST_OF_NAME ? words : words.slice(0, 1)
  return letter.length === 1 && all.some((word) => foldName(word).startsWith(letter))
}

/** `y-axis` of `log y`. */
function sharesLetter(cell: string, name: string): boolean {
  const letters = (text: string): readonly string[] => text.match(/(?<![\p{L}\p{N}])[b-z](?![\p{L}\p{N}])/gu) ?? []
  return letters(name).some((one) => letters(cell).includes(one))
}

interface ReadCell extends ComparedCell {
  /** It can be a choice, and its row's name does not tell it. */
  readonly fits: boolean
}

/** Once a cell: every other one of its column is laid beside it. */
function readCell({ name, cells }: { name: string; cells: readonly string[] }, at: number): ReadCell {
  const cell = cells[at] ?? ''
  const folded = foldName(cell)
  const isLong = folded.length >= CELL.least && cell.length <= CELL.most
  return { ...comparedCell(cell, folded), fits: isLong && !isToldCell(name, cell) }
}

function isToldCell(name: string, cell: string): boolean {
  return (
    sharedStems(name, cell).length > 0 ||
    tells(cell, name) ||
    sharesLetter(cell, name) ||
    MNEMONIC.test(cell) ||
    FORMULA.test(cell.trim()) ||
    isInitial(name, cell) ||
    isEmptyCell(cell)
  )
}

/** Disks side by side, or the bits of one: where in it something lies is its layout. */
function isMatrix({ columns, rows }: Relation): boolean {
  const bases = columns.map((one) => /^(.*\D)\s?\d+$/u.exec(one.trim())?.[1])
  if (columns.length > 1 && bases[0] !== undefined && bases.every((one) => one === bases[0])) return true
  return rows.every(({ name }) => /^[01]{1,8}$/.test(name.trim()))
}

/** `부족 단계`, `국가 단계`: columns that end alike are things of one sort, whatever stands in the corner. */
function columnsAreThings(columns: readonly string[]): boolean {
  const ends = columns.map((one) => one.trim().split(/\s+/).at(-1))
  return columns.length > 1 && columns.every((one) => /\s/.test(one.trim())) && new Set(ends).size === 1
}
