import { foldedWords } from '../../language/fold.ts'
import type { Fact, Subject } from '../types.ts'
import type { Absence } from './absence.ts'
import { namedIn } from './naming.ts'
import { type Row, wordsOf } from './row.ts'

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
    return isSaidIn([...rest], new Set(foldedWords(columns[at]?.name ?? '')))
  })
}

function isOneCell(facts: readonly Fact[]): boolean {
  return facts.length === 1 && facts.every(({ statements }) => statements.every(({ table }) => table !== undefined))
}

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
  const names = column ? [column.name, ...(column.sheet ? [] : column.aliases)] : []
  return facts.length > 0 && facts.every((fact) => names.some((name) => isSaidBy(name, fact)))
}

function isSaidBy(name: string, { attribute, value, detail }: Fact): boolean {
  const inName = new Set(foldedWords(name))
  const isIn = (said: string) => isSaidIn(foldedWords(said), inName)
  if (detail !== undefined) return false
  if (value.kind === 'text') return isIn(value.text)
  if (value.kind === 'statement') return isIn(value.statement.text)
  if (value.kind === 'list') return value.items.every(isIn)
  return value.kind === 'yesno' && value.yes && attribute.words.some(isIn)
}

/** One letter or digit is a value: `O` of OAuth, 1 of RAID 1. */
function isSaidIn(words: readonly string[], name: ReadonlySet<string>): boolean {
  return words.some((word) => word.length > 1) && words.every((word) => name.has(word))
}
