import { Pace, type Steps } from '../../../steps.ts'
import type { ChoiceGroup } from './choice-groups.ts'
import { readMark, workOfMark } from './marks.ts'
import type { SheetLine } from './sheet.ts'

/** The keys of several questions in one place: `1. ② 2. ④`, a table, a list. */
export interface AnswerSheet {
  readonly from: number
  readonly to: number
  readonly entries: readonly SheetEntry[]
}

export interface SheetEntry {
  readonly number: number
  readonly key: string
  readonly explanation: string
  readonly line: number
}

const KEY =
  '[①-⑨](?:\\s*[,·]?\\s*[①-⑨])*|[A-Ia-i](?:\\s*[,·&]\\s*[A-Ia-i])*(?![\\p{L}\\p{N}])|[1-9](?:\\s*,\\s*[1-9](?!\\s*[.)번:-]))*(?![\\p{N}.])|[OX○×](?![\\p{L}])|[가나다라마](?![가-힣])'
const ENTRY = new RegExp(
  `(?:^|[\\s,|/(\\[])(?:[Qq문제#]{1,2}\\s*)?(?<number>\\d{1,3})\\s*(?:번\\s*)?(?:[.):：=\\-–—→\\]】번]|\\s(?=[①-⑨A-Ia-i]|정답\\s)|(?=[①-⑨]))\\s*(?:(?:correct\\s+)?answer\\s*[:：]\\s*|정답\\s*[:：]?\\s*)?[(（]?(?<key>${KEY})(?:\\s*(?:번|[)）]))?`,
  'giu',
)
const TITLE = /정답|답안|해답|answer|solution|key/iu

/** Finds every sheet; a question's own 정답 section, which holds one key, is none. */
export function* answerSheets(lines: readonly SheetLine[], groups: readonly ChoiceGroup[]): Steps<AnswerSheet[]> {
  const sheets: AnswerSheet[] = []
  const pace = new Pace()
  const before = new Before(lines, groups)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line && pace.isDue(workOfMark(line))) yield
    const sheet = sheetAt(lines, at)
    if (!sheet) continue
    if (pace.isDue((sheet.to - sheet.from) * WORK_OF_LINE)) yield
    if (!isSheet(sheet, lines, before)) continue
    sheets.push(sheet)
    before.since = sheet.to
    at = sheet.to - 1
  }
  return sheets
}

const WORK_OF_LINE = 60

/** What stands between the sheet before and this one: each line is asked once, however many sheets a file seems to have. */
class Before {
  readonly #lines: readonly SheetLine[]
  readonly #groups: readonly ChoiceGroup[]
  #since = 0
  #seen = 0
  #keys = 0
  #first = 0
  #last = 0

  constructor(lines: readonly SheetLine[], groups: readonly ChoiceGroup[]) {
    this.#lines = lines
    this.#groups = groups
  }

  set since(line: number) {
    this.#since = line
    this.#seen = line
    this.#keys = 0
  }

  keys(to: number): number {
    for (; this.#seen < to; this.#seen++) {
      const line = this.#lines[this.#seen]
      if (line && readMark(line)?.mark === 'answer') this.#keys++
    }
    return this.#keys
  }

  /** Groups of choices, in their order. */
  asked(to: number): number {
    while ((this.#groups[this.#first]?.from ?? this.#lines.length) < this.#since) this.#first++
    while ((this.#groups[this.#last]?.to ?? to + 1) <= to) this.#last++
    return Math.max(0, this.#last - this.#first)
  }
}

function sheetAt(lines: readonly SheetLine[], at: number): AnswerSheet | undefined {
  const line = lines[at]
  if (!line || line.code !== undefined) return undefined
  if (line.cells) return tableAt(lines, at, at)
  const mark = readMark(line)
  const titled =
    mark?.mark === 'answer' ||
    ((line.heading > 0 || line.strong || line.summary) && TITLE.test(line.plain) && line.plain.length < 30)
  if (!titled) return undefined
  const here = entriesOf(mark?.rest ?? '', line.line)
  // `답: O` is one question's own; what is numbered below it are the next ones.
  if (here.length === 0 && mark?.mark === 'answer' && mark.rest !== '') return undefined
  const first = nextText(lines, at + 1)
  if (lines[first]?.cells) return tableAt(lines, at, first)
  const { entries, to } = listFrom(lines, at + 1)
  const all = [...here, ...entries]
  return all.length < (isTitle(line) ? 1 : 2) ? undefined : { from: at, to, entries: all }
}

/** A heading that says nothing but that keys follow: of one question as well. */
function isTitle(line: SheetLine): boolean {
  return line.heading > 0 && TITLE_ALONE.test(line.plain)
}

const TITLE_ALONE = /^[^\p{L}\p{N}]*(?:정답\s*표?|답안|해답|answers?|answer\s*key|solutions?)[^\p{L}\p{N}]*$/iu

/** From that line on: a file of years has a key every few lines. */
function nextText(lines: readonly SheetLine[], from: number): number {
  let at = from
  while (lines[at]?.rule) at++
  return at
}

const DOUBT =
  /^[^\p{L}\p{N}]*(?:또는|혹은|아니면|이?거나|or|and|및|[와과도]\s|→|아마|확실|추측|복수|정정|maybe|probably|not\s+sure|guess)|^[^\p{L}\p{N}]*[?？/🤔❓]|^\s*→/iu

function entriesOf(text: string, line: number): SheetEntry[] {
  const found = [...text.matchAll(ENTRY)].map(({ groups = {}, index, 0: whole }) => {
    return { number: Number(groups.number), key: groups.key ?? '', line, end: index + whole.length, start: index }
  })
  const [only] = found
  const explanation =
    found.length === 1 && only
      ? text
          .slice(only.end)
          .replace(/^\s*[:：.,)–—-]?\s*/u, '')
          .replace(/\*\*/g, '')
      : ''
  // Whatever else stands in a line of several keys makes it prose.
  const between = text.replace(ENTRY, '').replace(/[\s,.|/()[\]·;]/g, '')
  if (found.length > 1 && between !== '') return []
  if (found.length === 1 && (only?.start ?? 0) > 1) return []
  // `② 또는 ①`: the doubt is of the key.
  if (DOUBT.test(explanation))
    return found.map(({ number, key }) => ({ number, key: `${key} ${explanation}`, explanation: '', line }))
  return found.map(({ number, key }) => ({ number, key, explanation, line }))
}

/** A list of answers in words has one a line: `1. 보안 그룹`. */
const WRITTEN = /^(?<number>\d{1,3})\s*[.):번]\s*(?<key>\S.*)$/u

function listFrom(lines: readonly SheetLine[], from: number): { entries: SheetEntry[]; to: number } {
  const entries: SheetEntry[] = []
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.code !== undefined || line.heading > 0 || line.cells || line.summary) break
    if (line.rule) {
      if (entries.length === 0) continue
      break
    }
    const here = entriesOf(line.plain, line.line)
    const written = here.length === 0 && line.indent < 2 ? WRITTEN.exec(line.plain)?.groups : undefined
    const last = entries.at(-1)
    if (here.length > 0 && line.indent < 4) entries.push(...here)
    else if (written && (entries.length === 0 || Number(written.number) === (last?.number ?? 0) + 1)) {
      entries.push({ number: Number(written.number), key: written.key ?? '', explanation: '', line: line.line })
    } else if (line.indent < 2 && readMark(line)?.mark === 'answer') {
      // The next question's own: looked through from each answer, a file of years would be read once a question.
      break
    } else if (last && (line.indent >= 2 || !line.afterBlank)) {
      entries[entries.length - 1] = { ...last, explanation: `${last.explanation}\n${line.plain}`.trim() }
    } else break
  }
  return { entries, to: at }
}

/** Rows of number and key, or a row of numbers above a row of keys. */
function tableAt(lines: readonly SheetLine[], from: number, first: number): AnswerSheet | undefined {
  const within = from === first && lines[first - 1]?.cells !== undefined
  // The whole table was asked at its first row: of its others only one with a title begins a sheet.
  if (within && !isTitled(lines[first]?.cells ?? [])) return undefined
  let to = first
  const rows: { line: number; cells: readonly string[] }[] = []
  for (; lines[to]?.cells && (!within || to - first < MOST_ROWS_WITHIN); to++)
    rows.push({ line: lines[to]?.line ?? 1, cells: (lines[to]?.cells ?? []).map(bareCell) })
  const titled = from < first || isTitled(rows[0]?.cells ?? [])
  const crossing = across(rows)
  const entries = crossing.length > 1 ? crossing : pairs(rows)
  const sure = titled || (crossing.length > 1 && entries.every(({ key }) => !/^\d/.test(key)))
  return entries.length < 2 || !sure ? undefined : { from, to, entries }
}

/** More than a part of a table has; each row may begin one. */
const MOST_ROWS_WITHIN = 200

function isTitled(cells: readonly string[]): boolean {
  return cells.map(bareCell).some((cell) => TITLE.test(cell) && cell.length < 20)
}

function bareCell(cell: string): string {
  return cell.replace(/\*\*|`/g, '').trim()
}

const COUNT = /^(?:[Qq#]|문제?|문항)?\s*(?<number>\d{1,3})\s*[번.)]?$/u
const ALONE = new RegExp(`^(?:${KEY})[.)번]?$`, 'u')

function pairs(rows: readonly { line: number; cells: readonly string[] }[]): SheetEntry[] {
  return rows.flatMap(({ line, cells }) => {
    const out: SheetEntry[] = []
    for (let at = 0; at + 1 < cells.length; at++) {
      const number = COUNT.exec(cells[at] ?? '')?.groups?.number
      const key = cells[at + 1] ?? ''
      if (number === undefined || !ALONE.test(key)) continue
      const last = at + 2 === cells.length - 1 && !COUNT.test(cells[at + 2] ?? '') ? (cells[at + 2] ?? '') : ''
      out.push({ number: Number(number), key, explanation: last, line })
      at++
    }
    return out
  })
}

function across(rows: readonly { line: number; cells: readonly string[] }[]): SheetEntry[] {
  return rows.flatMap(({ cells }, at) => {
    const below = rows[at + 1]
    const numbers = cells.map((cell) => COUNT.exec(cell)?.groups?.number)
    const counted = numbers.filter((number) => number !== undefined)
    if (!below || counted.length < 2 || counted.length < cells.length - 1) return []
    const keys = below.cells
    if (!numbers.every((number, column) => number === undefined || ALONE.test(keys[column] ?? ''))) return []
    // A row of numbers under one of numbers might be keys or a count: it must not count on.
    return numbers.flatMap((number, column) =>
      number === undefined
        ? []
        : [{ number: Number(number), key: keys[column] ?? '', explanation: '', line: below.line }],
    )
  })
}

/** Questions before it have no key of their own, or its keys are labels of many. */
function isSheet(sheet: AnswerSheet, lines: readonly SheetLine[], before: Before): boolean {
  const keys = before.keys(sheet.from)
  const asked = before.asked(sheet.from)
  const labels = sheet.entries.every(({ key }) => ALONE.test(key))
  const counts = sheet.entries.every(({ number }, at) => at === 0 || number > (sheet.entries[at - 1]?.number ?? 0))
  if (!counts && !labels) return false
  if (keys === 0) return labels || asked !== 1
  const line = lines[sheet.from]
  return labels && (sheet.entries.length > 2 || (line !== undefined && isTitle(line)))
}
