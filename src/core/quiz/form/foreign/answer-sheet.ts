import { Pace, type Steps } from '../../../steps.ts'
import type { ChoiceGroup } from './choice-groups.ts'
import { readMark, workOfMark } from './marks.ts'
import { mayPoint } from './points.ts'
import type { SheetLine } from './sheet.ts'
import type { AnswerSheet, SheetEntry } from './sheet-entry.ts'
import { blocksFrom, explained, isExplaining, ofKind, partIn, subtitleAt } from './sheet-parts.ts'
import { ALONE, KEY, TITLE, tableAt } from './sheet-tables.ts'

const ENTRY = new RegExp(
  `(?:^|[\\s,|/(\\[])(?:[Qq문제#]{1,2}\\s*)?(?<number>\\d{1,3})\\s*(?:번\\s*)?(?:[.):：=\\-–—→\\]】번]|\\s(?=[①-⑨A-Ia-i]|[(（]\\d[)）]|정답\\s)|(?=[①-⑨]))\\s*(?:(?:correct\\s+)?answer\\s*[:：]\\s*|정답\\s*[:：]?\\s*)?[(（]?(?<key>${KEY})(?:\\s*(?:번|[)）]))?`,
  'giu',
)

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
const asks = ({ text }: { readonly text: string }) => /(?:[?？]|시오|세요|하라|쓰기)[.)]?$/u.test(text)

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
    // Stems that count as choices do.
    this.#groups = groups.filter(({ alphabet, choices }) => alphabet !== 'digits' || !choices.every(asks))
  }

  set since(line: number) {
    this.#since = line
    this.#seen = line
    this.#keys = 0
  }

  keys(to: number): number {
    for (; this.#seen < to; this.#seen++) {
      const line = this.#lines[this.#seen]
      const mark = line && readMark(line)
      if (mark?.mark === 'answer' && !mayPoint(mark.rest)) this.#keys++
    }
    return this.#keys
  }

  hasChoices({ from, to }: AnswerSheet): boolean {
    return this.#groups.some((one) => one.alphabet !== 'digits' && one.from > from && one.to <= to)
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
  if (line.heading > 0 && isExplaining(line)) {
    const blocks = blocksFrom(lines, nextText(lines, at + 1), line)
    return blocks && { from: at, ...blocks }
  }
  const mark = readMark(line)
  const titled =
    mark?.mark === 'answer' ||
    ((line.heading > 0 || line.strong || line.summary) && TITLE.test(line.plain) && line.plain.length < 30)
  if (!titled) return undefined
  const said = mark?.rest ?? ''
  const labels = entriesOf(said, line.line)
  const here = labels.length > 0 ? labels : wordsIn(said, line.line)
  // `답: O` is one question's own; what is numbered below it are the next ones.
  if (here.length === 0 && mark?.mark === 'answer' && mark.rest !== '') return undefined
  const { entries, to } = partsFrom(lines, at + 1, line, here)
  if (entries.length < (isTitle(line) ? 1 : 2)) return undefined
  return explained({ from: at, to, entries }, lines)
}

/** What stands under the title; under titles beneath it, each part's keys. */
function partsFrom(
  lines: readonly SheetLine[],
  from: number,
  title: SheetLine,
  here: readonly SheetEntry[],
): { entries: readonly SheetEntry[]; to: number } {
  const first = nextText(lines, from)
  const own = keysAt(lines, from, here.length > 0)
  const entries = [...here, ...own.entries]
  let to = own.entries.length > 0 || here.length > 0 ? own.to : first
  if (entries.length === 0) {
    const blocks = blocksFrom(lines, first, title)
    if (blocks) return blocks
  }
  for (;;) {
    const part = subtitleAt(lines, to, title)
    const under = part === undefined ? undefined : keysAt(lines, part.at + 1, false)
    if (!part || !under || under.entries.length === 0) return { entries, to }
    entries.push(...under.entries.map((one) => ({ ...one, part: part.name })))
    to = under.to
  }
}

function keysAt(
  lines: readonly SheetLine[],
  from: number,
  goesOn: boolean,
): { entries: readonly SheetEntry[]; to: number } {
  const first = nextText(lines, from)
  if (!lines[first]?.cells) return listFrom(lines, first, goesOn)
  return tableAt(lines, first - 1, first) ?? { entries: [], to: first }
}

/** A heading that says nothing but that keys follow: of one question as well. */
function isTitle(line: SheetLine): boolean {
  return line.heading > 0 && TITLE_ALONE.test(line.plain)
}

const TITLE_ALONE = /^[^\p{L}\p{N}]*(?:정답\s*표?|답안|해답|answers?|answer\s*key|solutions?)[^\p{L}\p{N}]*$/iu

/** From that line on: a file of years has a key every few lines. What is pressed to unfold the keys is none. */
function nextText(lines: readonly SheetLine[], from: number): number {
  let at = from
  while (lines[at]?.rule || (lines[at]?.summary && !/\d/.test(lines[at]?.plain ?? ''))) at++
  return at
}

const DOUBT =
  /^[^\p{L}\p{N}]*(?:또는|혹은|아니면|이?거나|or|and|및|[와과도]\s|→|아마|확실|추측|복수|정정|maybe|probably|not\s+sure|guess)|^[^\p{L}\p{N}]*[?？/🤔❓]|^\s*→/iu

/** `1과목: 1-② 2-③`: keys of a part in its line. */
function entriesOf(text: string, line: number): SheetEntry[] {
  const kind = ofKind(text, line)
  if (kind) return [kind]
  const range = rangeIn(text, line)
  if (range) return range
  const part = partIn(text)
  const own = part ? keysIn(part.rest, line) : []
  return part && own.length > 1 ? own.map((one) => ({ ...one, part: part.name })) : keysIn(text, line)
}

/** `1~5: ① ② ② ① ②`: as many keys as it counts, or none. */
const RANGE = /^[^\p{L}\p{N}]*(?<from>\d{1,3})\s*번?\s*[~∼〜-]\s*(?<to>\d{1,3})\s*번?\s*[:：]\s*(?<keys>.+)$/u

function rangeIn(text: string, line: number): SheetEntry[] | undefined {
  const { from, to, keys = '' } = RANGE.exec(text)?.groups ?? {}
  const said = keys.match(/[①-⑨]|[A-Ia-i1-9](?![\p{L}\p{N}])/gu) ?? []
  const isAll = keys.replace(/[①-⑨]|[A-Ia-i1-9](?![\p{L}\p{N}])|[\s,.|/·-]/gu, '') === ''
  if (!isAll || said.length < 2 || said.length !== Number(to) - Number(from) + 1) return undefined
  return said.map((key, at) => ({ number: Number(from) + at, key, explanation: '', line }))
}

/** `1. 해 2. 달`: answers in words that count from one on. */
function wordsIn(text: string, line: number): SheetEntry[] {
  const parts = text.split(/\s+(?=\d{1,3}\s*[.):번]\s)/u).map((part) => WRITTEN.exec(part)?.groups)
  const counts = parts.length > 1 && parts.every((part, at) => Number(part?.number) === at + 1)
  return counts ? parts.map((part, at) => ({ number: at + 1, key: part?.key ?? '', explanation: '', line })) : []
}

const SPEAKS_OF =
  /^\s*(?:[~∼〜-]\s*\d|번?\s*(?:[은는도](?![가-힣])(?!\s*(?:정답|답이))|[이가](?![가-힣])(?!\s*(?:정답|답이|맞|옳))|[을를](?![가-힣])|[와과]\s))/u

function keysIn(text: string, line: number): SheetEntry[] {
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
  // `4번. 1~3번은 맞다`: what the one is about.
  if (found.length === 1 && SPEAKS_OF.test(text.slice(only?.end))) return []
  // `② 또는 ①`: the doubt is of the key.
  if (DOUBT.test(explanation))
    return found.map(({ number, key }) => ({ number, key: `${key} ${explanation}`, explanation: '', line }))
  const said = only && found.length === 1 ? { said: `${only.key} ${text.slice(only.end)}` } : {}
  return found.map(({ number, key }) => ({ number, key, explanation, line, ...said }))
}

/** A list of answers in words has one a line: `1. 보안 그룹`. */
const WRITTEN = /^(?:(?:Q|문제|문항|#)\s*)?(?<number>\d{1,3})\s*[.):번]\s*(?:(?<=번\s*)[:：.]\s*)?(?<key>\S.*)$/iu

/** `1. ①은 맞는 설명이다`: what one choice is, and no key. */
const SPOKEN_OF = new RegExp(
  String.raw`^(?:(?:Q|문제|문항|#)\s*)?\d{1,3}\s*[.):번]\s*[①-⑳]${SPEAKS_OF.source.slice(1)}`,
  'iu',
)

function listFrom(lines: readonly SheetLine[], from: number, goesOn: boolean): { entries: SheetEntry[]; to: number } {
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
    // Behind keys in the title's own line a numbered one is the first question.
    const isWritten = !goesOn && here.length === 0 && line.indent < 2
    const written = isWritten && !SPOKEN_OF.test(line.plain) ? WRITTEN.exec(line.plain)?.groups : undefined
    const last = entries.at(-1)
    if (here.length > 0 && line.indent < 4) entries.push(...here)
    else if (written && (entries.length === 0 || Number(written.number) === (last?.number ?? 0) + 1)) {
      const key = (written.key ?? '').replace(/^(?:정답|답|answer)\s*(?:[은는:：]|is\b)\s*/iu, '')
      entries.push({ number: Number(written.number), key, explanation: '', line: line.line })
    } else if (line.indent < 2 && readMark(line)?.mark === 'answer') {
      // The next question's own: looked through from each answer, a file of years would be read once a question.
      break
    } else if (last && (line.indent >= 2 || !line.afterBlank)) {
      entries[entries.length - 1] = { ...last, explanation: `${last.explanation}\n${line.plain}`.trim() }
    } else break
  }
  return { entries, to: at }
}

/** Questions before it have no key of their own, or its keys are labels of many. */
function isSheet(sheet: AnswerSheet, lines: readonly SheetLine[], before: Before): boolean {
  const keys = before.keys(sheet.from)
  const asked = before.asked(sheet.from)
  const labels = sheet.entries.every(({ key }) => ALONE.test(key))
  const counts = sheet.entries.every(({ number, part }, at) => {
    const last = sheet.entries[at - 1]
    return !last || last.part !== part || number > last.number
  })
  if (!counts && !labels) return false
  // `# Questions and answers` above the questions: what it leads to has choices.
  if (!labels && asked === 0 && before.hasChoices(sheet)) return false
  if (keys === 0) return labels || asked !== 1 || sheet.entries.some(({ key }) => ALONE.test(key))
  const line = lines[sheet.from]
  return labels && (sheet.entries.length > 2 || (line !== undefined && isTitle(line)))
}
