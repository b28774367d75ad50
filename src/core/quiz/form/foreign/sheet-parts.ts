import { readMark } from './marks.ts'
import type { SheetLine } from './sheet.ts'
import type { AnswerSheet, SheetEntry } from './sheet-entry.ts'
import { KEY } from './sheet-tables.ts'

const LONGEST = 40
const LONGEST_HEADING = 100
const COUNTED = '\\d{1,2}\\s?(?:과목|장|회차?|부|교시|강|주차|일차|세트|단원)'
/** `1과목: 1-②`, `[Part A] 1. B`: what keys of a line are of. */
const IN_LINE = new RegExp(
  `^[\\[(【<]?\\s*(?<name>(?:\\p{L}|${COUNTED})[^:：\\])】>]{0,30}?)\\s*(?:[\\])】>]\\s*[:：]?|[:：]|\\s[–—-])\\s*(?=(?:Q|문제?|#)?\\s*\\d)`,
  'iu',
)

export function partIn(text: string): { readonly name: string; readonly rest: string } | undefined {
  const found = IN_LINE.exec(text)
  const name = found?.groups?.name?.trim()
  return found && name ? { name, rest: text.slice(found[0].length) } : undefined
}

/** A heading beneath the title, or a short line of words alone, under which a part's keys may stand. */
export function subtitleAt(
  lines: readonly SheetLine[],
  from: number,
  title: SheetLine,
): { readonly at: number; readonly name: string } | undefined {
  let at = from
  while (lines[at]?.rule) at++
  const line = lines[at]
  if (!line || line.code !== undefined || line.cells || line.summary) return undefined
  if (line.plain.length > (line.heading > 0 ? LONGEST_HEADING : LONGEST)) return undefined
  const isBeneath =
    line.heading > 0 ? title.heading > 0 && line.heading > title.heading : line.strong || NAMED.test(line.plain)
  return isBeneath && /\p{L}/u.test(line.plain) && !EXPLAINS.test(line.plain) ? { at, name: line.plain } : undefined
}

/** `[1과목]`, `1과목`: alone in its line. */
const NAMED = new RegExp(`^(?:[\\[【<]\\s*[^\\]】>]+[\\]】>]|${COUNTED}[^.?!]{0,20})$`, 'u')

const EXPLAINS = /^[^\p{L}\p{N}]*(?:(?:문제|상세)\s*)?(?:해설|풀이|설명|explanations?|rationales?)[^\p{L}\p{N}]*$/iu

export function isExplaining(line: SheetLine): boolean {
  return EXPLAINS.test(line.plain)
}

const NUMBERED = /^(?:(?:Q|문제|문항|#)\s*)?(?<number>\d{1,3})\s*[.):번]\s*(?<text>\S.*)$/iu

/** With the numbered explanations that stand in a list of their own behind the keys. */
export function explained(sheet: AnswerSheet, lines: readonly SheetLine[]): AnswerSheet {
  let at = sheet.to
  while (lines[at]?.rule) at++
  const title = lines[at]
  if (!title || !(title.heading > 0 || title.strong) || !EXPLAINS.test(title.plain)) return sheet
  const said = new Map<number, string[]>()
  let last: string[] | undefined
  for (at++; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.heading > 0) break
    if (line.rule) continue
    const { number, text = '' } =
      (line.indent < 2 && line.code === undefined && NUMBERED.exec(line.plain)?.groups) || {}
    if (
      number !== undefined &&
      sheet.entries.some((one) => one.number === Number(number)) &&
      !said.has(Number(number))
    ) {
      last = [text]
      said.set(Number(number), last)
    } else if (!last || (line.indent < 2 && line.afterBlank && line.code === undefined)) break
    else last.push(line.plain)
  }
  if (said.size === 0) return sheet
  const more = (one: SheetEntry) => said.get(one.number)?.join('\n')
  const isSure = new Set(sheet.entries.map(({ number }) => number)).size === sheet.entries.length
  const entries = sheet.entries.map((one) => (isSure ? { ...one, explanation: more(one) ?? one.explanation } : one))
  return { ...sheet, to: at, entries }
}

/** `객관식 1 정답: 2. …`, `Short answer 2 example: …`: the key of one that is named by what it is like. */
const OF_KIND =
  /^(?<part>\p{L}[\p{L}/ ]{0,20}?)\s*(?<number>\d{1,2})\s*(?:번)?\s*(?:의\s*)?(?:정답|답안?|예시(?:\s*답안?)?|모범\s*답안|answer|example)\s*[:：]\s*(?<key>\S.*)$/iu

export function ofKind(text: string, line: number): SheetEntry | undefined {
  const { part, number, key } = OF_KIND.exec(text)?.groups ?? {}
  if (part === undefined || number === undefined || key === undefined || /^(?:q|문제?|문항|question)$/iu.test(part))
    return undefined
  return { number: Number(number), key, explanation: '', line, part, said: key }
}

/** `### 문제 3`, `**Q3.**`, `### 3. ②`: under the title of the keys, which question's comes. */
const BLOCK =
  /^[^\p{L}\p{N}]*(?:(?:Q|question|problem|문제|문항)\s*[.#]?\s*)?(?<number>\d{1,3})\s*번?\s*[.):：\]]?\s*(?<rest>.*)$/iu

/** Each question's key under a heading of its own, with what is said of it; undefined where one of them says none. */
export function blocksFrom(
  lines: readonly SheetLine[],
  from: number,
  title: SheetLine,
): { readonly entries: readonly SheetEntry[]; readonly to: number } | undefined {
  const first = lines[from]
  if (!first || !isBlockHead(first, title, first)) return undefined
  const entries: SheetEntry[] = []
  let at = from
  while (at < lines.length) {
    const head = lines[at]
    if (head?.rule) {
      at++
      continue
    }
    if (!head || !isBlockHead(head, title, first)) break
    let to = at + 1
    while (to < lines.length && !isEnd(lines[to], title, first)) to++
    const entry = entryIn(head, lines.slice(at + 1, to))
    if (!entry || entry.number !== (entries.at(-1)?.number ?? entry.number - 1) + 1) return undefined
    entries.push(entry)
    at = to
  }
  return entries.length > 1 ? { entries, to: at } : undefined
}

function isBlockHead(line: SheetLine, title: SheetLine, first: SheetLine): boolean {
  if (line.code !== undefined || line.cells || line.summary) return false
  const isAlike = first.heading > 0 ? line.heading === first.heading && line.heading > title.heading : line.strong
  return isAlike && BLOCK.test(line.plain)
}

function isEnd(line: SheetLine | undefined, title: SheetLine, first: SheetLine): boolean {
  if (!line || isBlockHead(line, title, first)) return true
  return line.heading > 0 && line.heading <= Math.max(title.heading, first.heading)
}

/** Its key: behind the number, in a line that says so, or alone in the first line. */
function entryIn(head: SheetLine, under: readonly SheetLine[]): SheetEntry | undefined {
  const { number, rest = '' } = BLOCK.exec(head.plain)?.groups ?? {}
  const said = under.filter((line) => !line.rule)
  const marked = said.findIndex((line) => readMark(line)?.mark === 'answer')
  const key = marked >= 0 ? readMark(said[marked] as SheetLine)?.rest : KEY_ALONE.exec(rest)?.groups?.key
  const first = said[0]?.plain ?? ''
  const own = key || (rest === '' && marked < 0 ? KEY_ALONE.exec(first)?.groups?.key : undefined)
  if (number === undefined || !own) return undefined
  const more = said.filter((_, at) => at !== marked && !(marked < 0 && !key && at === 0))
  const explanation = more
    .map(({ plain }) => plain.replace(/^(?:해설|풀이|설명|explanation)\s*[:：]\s*/iu, ''))
    .join('\n')
  return { number: Number(number), key: own, explanation, line: head.line, said: own }
}

const KEY_ALONE = new RegExp(`^(?:정답|답|answer)?\\s*[:：]?\\s*(?<key>${KEY})[.)번]?\\s*(?:$|[-–—:].*$)`, 'iu')
