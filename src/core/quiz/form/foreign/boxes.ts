import { Pace, type Steps } from '../../../steps.ts'
import { readMark, workOfMark } from './marks.ts'
import type { SheetLine } from './sheet.ts'

/** `☐ 하나`, `☑ 둘`: a sign that stands for a box. */
const SIGN = /^(?<sign>[☐🔲⬜□◻▢☑☒■◼🗹✅✔❌❎✗✘])\uFE0F?\s*(?=\S)/u
/** A cross beside empty boxes ticks one for some, and says that it is wrong for others: no key. */
const UNTICKED = '☐🔲⬜□◻▢❌❎✗✘'
/** `○ 하나`, `● 둘`: what is picked of several, and what is not. */
const RADIO = /^(?<sign>[○◯⚪◎●◉⚫🔘])\uFE0F?\s+(?=\S)/u
const PICKED = '●◉⚫🔘'
/** `❌ 하나`, `✅ 둘`, `X 셋`: each line says whether it is right. */
const JUDGED = /^(?<sign>[✅✔⭕❌❎✗✘]|[OX](?=\s))\uFE0F?\s*(?=\S)/u
const RIGHT = '✅✔⭕O'
/** Of no other use at the beginning of a line; `□` begins a section as well, `✅` a remark. */
const ALWAYS_BOXES = '☐🔲⬜☑'

/**
 * Boxes of other fonts as check boxes, all of a list or none: which sign means the right ones is known only where there is one beside the
 * empty ones, so that lists with two such signs stay as they are written.
 */
export function* boxesApart(lines: readonly SheetLine[]): Steps<readonly SheetLine[]> {
  const out: SheetLine[] = []
  const pace = new Pace()
  for (let at = 0; at < lines.length; ) {
    const end = endOfList(lines, at)
    const list = lines.slice(at, Math.max(end, at + 1))
    if (pace.isDue(list.reduce((sum, line) => sum + workOfMark(line), 0))) yield
    const signs = list.flatMap((line) => signOf(line) ?? [])
    const ticks = new Set(signs.filter((sign) => !UNTICKED.includes(sign)))
    const areBoxes = ticks.size < 2 && signs.some((sign) => ALWAYS_BOXES.includes(sign))
    const told = areBoxes ? undefined : toldOf(lines, at)
    if (told) {
      out.push(...told)
      at += told.length
      continue
    }
    out.push(...(areBoxes ? list.map(withBox) : list))
    at += list.length
  }
  return out
}

/** Lines that begin there with dots of which one is filled, or with signs of right and wrong; dots that are all alike are bullets. */
function toldOf(lines: readonly SheetLine[], from: number): SheetLine[] | undefined {
  const asks = from > 0 && ASKS.test(lines[from - 1]?.plain ?? '')
  const radios = signed(lines, from, RADIO)
  if (radios.length > 1) {
    const picked = radios.map(({ sign }) => PICKED.includes(sign))
    const areOne = new Set(radios.map(({ sign }) => sign)).size === 1
    if (areOne) return radios.map(({ line }) => ({ ...without(line, RADIO), bullet: true }))
    // Two kinds of dots may be two levels of a list.
    if (!asks) return radios.map(({ line }) => line)
    const isKey = isOneOf(picked)
    return radios.map(({ line }, at) => ticked(line, RADIO, isKey && picked[at] === true))
  }
  const judged = signed(lines, from, JUDGED)
  const right = judged.map(({ sign }) => RIGHT.includes(sign))
  return asks && judged.length > 2 && right.includes(true) && right.includes(false)
    ? judged.map(({ line }, at) => ticked(line, JUDGED, right[at] ?? false))
    : undefined
}

const ASKS = /(?:[?？]|시오|세요|하라|것은)[.)]?$/u
const isOneOf = (right: readonly boolean[]) => right.filter(Boolean).length === 1

function signed(lines: readonly SheetLine[], from: number, form: RegExp): { line: SheetLine; sign: string }[] {
  const found: { line: SheetLine; sign: string }[] = []
  for (const line of lines.slice(from, from + MOST_PICKED + 1)) {
    const isText = line.heading === 0 && !line.cells && line.code === undefined && line.checked === undefined
    const sign = isText && !readMark(line) ? form.exec(line.text)?.groups?.sign : undefined
    if (sign === undefined || (found.length > 0 && line.afterBlank)) break
    found.push({ line, sign })
  }
  return found.length > MOST_PICKED ? [] : found
}

/** Choices of one question. */
const MOST_PICKED = 9

function without(line: SheetLine, form: RegExp): SheetLine {
  return { ...line, text: line.text.replace(form, ''), plain: line.plain.replace(form, '') }
}

function ticked(line: SheetLine, form: RegExp, checked: boolean): SheetLine {
  return { ...without(line, form), bullet: true, checked }
}

/** Lines of one list. */
const MOST_LINES = 200

/** Behind the last line of the list that begins there; what is indented or has a bullet may stand between two of its signs. */
function endOfList(lines: readonly SheetLine[], from: number): number {
  let end = from
  if (signOf(lines[from]) === undefined) return end
  for (let at = from; at < Math.min(lines.length, from + MOST_LINES); at++) {
    const line = lines[at] as SheetLine
    if (at > from && line.afterBlank) break
    if (signOf(line) !== undefined) end = at + 1
    else if (!line.bullet && line.indent < 2 && line.code === undefined) break
  }
  return isRemark(lines.slice(from, end)) ? end - 1 : end
}

/** `✅ 둘은 회수된다` below empty boxes: whether that is a choice nobody knows. */
function isRemark(list: readonly SheetLine[]): boolean {
  const signs = list.map(signOf)
  const last = signs.at(-1) ?? ''
  return REMARKS.includes(last) && last !== '' && signs.slice(0, -1).every((sign) => !REMARKS.includes(sign ?? last))
}

/** What a line may begin with that is no choice. */
const REMARKS = '✅✔❌❎✗✘'

function signOf(line: SheetLine | undefined): string | undefined {
  if (!line || line.heading > 0 || line.cells || line.code !== undefined || line.checked !== undefined) return undefined
  const sign = SIGN.exec(line.text)?.groups?.sign
  return sign === undefined || readMark(line) ? undefined : sign
}

function withBox(line: SheetLine): SheetLine {
  const sign = signOf(line)
  if (sign === undefined) return line
  const [text = '', plain = ''] = [line.text, line.plain].map((one) => one.replace(SIGN, ''))
  return { ...line, bullet: true, checked: !UNTICKED.includes(sign), text, plain }
}
