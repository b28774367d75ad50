import { foldName } from '../../../language/fold.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { placeFor, tells } from '../telling.ts'
import { isFile, sharedStems, shareOfStems } from '../terms.ts'
import type { Draft, GeneratingKind, Point } from '../types.ts'
import { type Relation, relationOf } from './relation.ts'
import { isEmptyCell, isPlaced, isSumRow, isVague, WRONG } from './shared.ts'

const CELL = { least: 2, most: 100 }
const FEWEST_WRONG = 2
/** Of one table: its other cells would be told by the first ones. */
const MOST_A_TABLE = 6
/** But of a longer one as many as it has rows. */
const LONG = 10
/** From the first ones: each is laid beside each. */
const MOST_ROWS = 200

export const tableCell: GeneratingKind = {
  name: 'table-cell',
  certain: 'the cell stands in that row and column; wrong choices are other cells of the column that differ from it',
  from(point, _material, phrases) {
    const table = relationOf(point)
    // Rows that are aspects have nothing in common but their column: the cell would show by what it speaks of.
    if (!table || columnsAreThings(table.columns) || isMatrix(table) || table.columns.some(isVersion)) return []
    const random = seededRandom(point.statement.text)
    // Two tables side by side, or a name that goes on in a second row: nobody knows which of the two is meant.
    if (isTwice(point.statement.table?.head ?? []) || isTwice(table.rows.map((one) => one.name))) return []
    const rows = table.rows
      .slice(0, MOST_ROWS)
      .map((row) => ({ ...row, read: table.columns.map((_, at) => readCell(row, at)) }))
    const drafts = rows.flatMap(({ name, cells, read }) =>
      table.columns.flatMap((column, at): Draft[] => {
        const right = cells[at] ?? ''
        const folded = read[at]?.folded ?? ''
        if (
          read[at]?.fits !== true ||
          isMark(name) ||
          isAge(name) ||
          ANSWERS.test(right.trim()) ||
          DATE.test(right.trim()) ||
          column.trim().split(/\s+/).length > LONGEST_COLUMN ||
          isSumRow(name) ||
          isFile(name) ||
          isCode(name) ||
          (isAmount(name) && isAmount(column)) ||
          foldName(name) === '' ||
          foldName(column) === '' ||
          isVague(column) ||
          SHARED.test(column.trim()) ||
          (isTyped(name) && DEFAULT.test(column.trim()))
        )
          return []
        const said = new Set([read[at].folded])
        const distinct = rows.filter((row) => {
          const cell = row.read[at]
          if (row.name === name || isSumRow(row.name) || cell?.fits !== true || said.has(cell.folded)) return false
          // One that says a part of the other, or the same in other words, may be called right as well.
          if (isLike(row.cells[at] ?? '', right)) return false
          if (isPart(cell.folded, folded) || isPart(folded, cell.folded)) return false
          said.add(cell.folded)
          return true
        })
        if (distinct.length < FEWEST_WRONG) return []
        const wrong = shuffled(distinct, random).slice(0, WRONG)
        if (
          isOdd(
            right,
            wrong.map((row) => row.cells[at] ?? ''),
          ) ||
          isToldBy(
            column,
            right,
            wrong.map((row) => row.cells[at] ?? ''),
          )
        )
          return []
        const path = placeFor(
          point,
          name,
          right,
          wrong.map((row) => row.cells[at] ?? ''),
        )
        if (!path || !isPlaced(path)) return []
        return [
          {
            kind: 'single',
            stem: `${phrases.opening(path)}\n${phrases.cell(inFull(name, point), column)}`,
            choices: [
              { text: right, why: phrases.noteSays(`${name} · ${column}: ${right}`) },
              ...wrong.map((row) => ({ text: row.cells[at] ?? '', why: phrases.otherCell(row.name) })),
            ],
            explanation: phrases.noteSays(`${name} · ${column}: ${right}`),
            quotes: [point],
            difficulty: 1,
            part: `${name} ${column}`,
          },
        ]
      }),
    )
    return shuffled(drafts, random).slice(0, Math.max(MOST_A_TABLE, Math.min(table.rows.length, LONG)))
  },
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

const SHORTEST_PART = 6
const MOST_SHARED = 0.5

/** `No time commitment` and `No commitment required`; of `90 days` and `180 days` the numbers say which. */
function isLike(one: string, other: string): boolean {
  const numbers = (text: string) => (text.match(/\d[\d.,]*/g) ?? []).join(' ')
  if (numbers(one) !== numbers(other)) return false
  if (DENIES.test(one) && DENIES.test(other)) return true
  return shareOfStems(one, other) >= MOST_SHARED && shareOfStems(other, one) >= MOST_SHARED
}

/** `No commitment` and `No long-term commitment`: that there is none is one thing to say. */
const DENIES = /^(?:no|not|without|never|none)\b|(?:없음|없다|안 ?함|불필요|않음|않는다)[.]?$/iu

/** Also `TP` of `UTP`: one is a sort of the other. */
function isPart(text: string, other: string): boolean {
  return text.length >= SHORTEST_PART ? other.includes(text) : /^[a-z]+$/.test(other) && other.endsWith(text)
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
/** `(N − 1) · S`: without what its letters stand for it says nothing. */
const FORMULA = /^(?=.{0,20}[A-Za-z])(?=.{0,20}[-−+*·×/()])(?!.{0,20}[A-Za-z]{2})[\d\sA-Za-z−+*·×/()-]{1,20}$/u

/** `<T>` of Type. */
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
  return letter.length === 1 && foldName(cell).startsWith(letter)
}

interface ReadCell {
  readonly folded: string
  /** It can be a choice, and its row's name does not tell it. */
  readonly fits: boolean
}

/** Once a cell: every other one of its column is laid beside it. */
function readCell({ name, cells }: { name: string; cells: readonly string[] }, at: number): ReadCell {
  const cell = cells[at] ?? ''
  const folded = foldName(cell)
  const isLong = folded.length >= CELL.least && cell.length <= CELL.most
  const isTold =
    sharedStems(name, cell).length > 0 ||
    tells(cell, name) ||
    MNEMONIC.test(cell) ||
    FORMULA.test(cell.trim()) ||
    isInitial(name, cell) ||
    isEmptyCell(cell)
  return { folded, fits: isLong && !isTold }
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
