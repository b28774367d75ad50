import { eachInSteps, finish, Pace, type Steps } from '../../../steps.ts'
import { besideEachOther } from '../beside.ts'
import { type Label, readLabel, readLabelled } from '../labels.ts'
import type { SheetLine } from './sheet.ts'

/** A choice as it stands in a line, which may hold several. */
export interface FoundChoice {
  readonly at: number
  readonly alphabet: Label['alphabet'] | 'boxes'
  readonly place: number
  /** How its label is written: those of one list are written alike. */
  readonly shape: string
  /** As Markdown, without its label. */
  readonly text: string
  readonly checked?: boolean
  /** Its whole line is bold, or has a star before it. */
  readonly emphasised: boolean
}

/** Choices with consecutive labels, from the first on. */
export interface ChoiceGroup {
  readonly alphabet: FoundChoice['alphabet']
  readonly choices: readonly FoundChoice[]
  readonly from: number
  /** The line behind its last choice. */
  readonly to: number
}

/** What looks like choices in each line, code blocks that hold nothing else included. */
export function choicesIn(lines: readonly SheetLine[]): FoundChoice[] {
  return finish(choicesInSteps(lines))
}

export function* choicesInSteps(lines: readonly SheetLine[]): Steps<FoundChoice[]> {
  const found: FoundChoice[] = []
  const boxed = yield* withBoxes(lines)
  yield* eachInSteps(boxed, workOfLine, (line, at) => {
    if (line.rule || line.heading > 0 || line.summary) return
    const texts = line.cells ? cellTexts(line.cells) : [line.text]
    for (const text of texts) found.push(...choicesOf(line, text, at))
  })
  yield
  return boxesAlike(found, lines)
}

/** Boxes of one list all bear labels, or none does: beside `*A.B` and `&A.B` the text `A.B` is no choice A. */
function boxesAlike(found: readonly FoundChoice[], lines: readonly SheetLine[]): FoundChoice[] {
  const lists: FoundChoice[][] = []
  for (const choice of found) {
    const last = lists.at(-1)?.at(-1)
    const goesOn = last?.checked !== undefined && choice.checked !== undefined && !isApart(lines, last.at, choice.at)
    if (goesOn) lists.at(-1)?.push(choice)
    else lists.push([choice])
  }
  return lists.flatMap((list) => {
    const counts = list.every(({ alphabet, place }, at) => alphabet === list[0]?.alphabet && place === at)
    if (counts || list.every(({ alphabet }) => alphabet === 'boxes')) return list
    if (list[0]?.checked === undefined) return list
    const seen = new Set<number>()
    return list.flatMap((choice) => {
      if (seen.has(choice.at)) return []
      seen.add(choice.at)
      return [{ ...choice, alphabet: 'boxes', place: -1, shape: '', text: lines[choice.at]?.text ?? choice.text }]
    })
  })
}

/** Something else stands between two boxes; code that a line opened and the next one shuts does not. */
function isApart(lines: readonly SheetLine[], from: number, to: number): boolean {
  let marks = marksOfCode(lines[from]?.text)
  return lines.slice(from + 1, to).some((line) => {
    const inCode = marks % 2 === 1 && !line.afterBlank && line.heading === 0
    const goesOn = line.bullet || line.indent >= 2 || line.code !== undefined || inCode
    marks += marksOfCode(line.text)
    return !goesOn
  })
}

function marksOfCode(text = ''): number {
  return text.split('`').length - 1
}

/** In characters that are read. */
export function workOfLine({ text }: SheetLine): number {
  return text.length + 10
}

/** Items beside ticked ones that have no box of their own are not ticked. */
function* withBoxes(lines: readonly SheetLine[]): Steps<SheetLine[]> {
  let list: SheetLine[] = []
  const out: SheetLine[][] = []
  yield* eachInSteps(lines, WORK_OF_LISTING, (line) => {
    const inList = line.bullet || line.indent >= 2 || line.code !== undefined
    if (!inList || out.length === 0) {
      list = []
      out.push(list)
    }
    list.push(line)
  })
  const boxed: SheetLine[] = []
  const workOfList = (own: readonly SheetLine[]) => own.length * WORK_OF_LISTING
  yield* eachInSteps(out, workOfList, (own) => {
    const first = own.findIndex((line) => line.checked !== undefined)
    // What a blank line parts from the first box is no choice: `- Reference`.
    const parted = own.findLastIndex((line, at) => at <= first && line.afterBlank)
    for (const [at, line] of own.entries()) {
      const hasNone = first >= 0 && line.bullet && line.indent < 2 && line.checked === undefined
      boxed.push(hasNone && at >= parted ? unticked(line) : line)
    }
  })
  return boxed
}

/** In characters read. */
const WORK_OF_LISTING = 5

/** `- [] text`, or no box at all. */
function unticked(line: SheetLine): SheetLine {
  const text = line.text.replace(/^\[\]\s+(?=\S)/, '')
  return text === line.text ? { ...line, checked: false } : { ...line, checked: false, text, plain: text }
}

/** `| A | text |` is one choice, and so is `| ① | 하나 | 둘 |`; cells with labels of their own are one each. */
function cellTexts(cells: readonly string[]): string[] {
  const [first = '', second, ...more] = cells
  const mark = first.replace(/[*_]/g, '').replace(/[.)]$/, '')
  const others = [second ?? '', ...more].filter((cell) => cell !== '')
  const isOne = second !== undefined && readLabel(mark) !== undefined
  const areParts = !/\d/.test(mark) && !others.some(isLabel)
  if (isOne && (more.every((cell) => cell === '') || areParts)) return [`${mark}. ${others.join(' / ')}`]
  return cells.filter((cell) => cell !== '')
}

function isLabel(cell: string): boolean {
  return readLabelled(cell) !== undefined || readLabel(cell.replace(/[*_]/g, '').replace(/[.)]$/, '')) !== undefined
}

function choicesOf(line: SheetLine, text: string, at: number): FoundChoice[] {
  const starred = /^(?:\*\*|__)/.test(text)
  const bare = withoutHighlight(text).replace(/^(?:\*\*|__|`(?=[A-Ia-i①-⑨][.) ]))|^\*\s?(?=[A-Ia-i\d][.)]|[①-⑨])/, '')
  const labelled = readLabelled(unescaped(bare.replace(/^([A-Ia-i\d])(?:\*\*|__)(?=\s[-–—]\s)/, '$1')))
  const checked = line.checked === undefined ? {} : { checked: line.checked }
  const emphasised =
    (line.strong && starred) || withoutHighlight(text) !== text || /^\*\s?(?=[A-Ia-i\d][.)]|[①-⑨])/.test(text)
  if (!labelled || (labelled.label.alphabet === 'latin' && labelled.label.place > 8)) {
    return line.checked === undefined
      ? []
      : [{ at, alphabet: 'boxes', place: -1, shape: '', text, emphasised, ...checked }]
  }
  const { label } = labelled
  const mark = /^[(（[]?\S{1,2}?(?<shut>[.)）\]:：、]|\s|$)/u.exec(bare)
  const shape = `${label.alphabet}${/^[(（[]/.test(bare) ? '(' : ''}${label.alphabet === 'circled' ? '' : (mark?.groups?.shut ?? '')}${line.indent < 2 ? '' : '>'}${line.bullet ? '-' : ''}`
  const own = starred ? closed(labelled.text, line.strong) : labelled.text
  return besideEachOther(own, label).map(({ place, text: said }): FoundChoice => {
    const written = (labelled.text === '' ? '' : said).trim()
    return { at, alphabet: label.alphabet, place, shape, text: written, emphasised, ...checked }
  })
}

/** `==② 해==` */
function withoutHighlight(text: string): string {
  return text.replace(/^==((?:(?!==).)+)==$/u, '$1')
}

function unescaped(text: string): string {
  return text
    .replace(/^(\(?\S{1,2})\\([.)])/, '$1$2')
    .replace(/^([A-Ha-h1-9가나다라마ㄱ-ㅁ][.)])(?=[^\s.\d)]|\d{2})/u, '$1 ')
}

/** What opened before the label closes in its text: `**B.** text`, `**B. text**`. */
function closed(text: string, whole: boolean): string {
  if (!whole)
    return text
      .replace(/^\s*(?:\*\*|__)\s*/, '')
      .replace(/(?:\*\*|__)(?!.*(?:\*\*|__))/, (mark, at: number) => (countOf(text) % 2 === 1 && at > 0 ? '' : mark))
  return text.replace(/^\s*(?:\*\*|__)\s*/, '').replace(/(?:\*\*|__)\s*$/, '')
}

function countOf(text: string): number {
  return text.match(/\*\*|__/g)?.length ?? 0
}

const MOST_BOXES = 9

/** Groups of at least two whose labels count up from the first; check boxes are one as long as nothing else comes between. */
export function groupsIn(choices: readonly FoundChoice[], lines: readonly SheetLine[]): ChoiceGroup[] {
  return finish(groupsInSteps(choices, lines))
}

export function* groupsInSteps(choices: readonly FoundChoice[], lines: readonly SheetLine[]): Steps<ChoiceGroup[]> {
  const groups: ChoiceGroup[] = []
  const pace = new Pace()
  const byShape = Map.groupBy(choices, ({ alphabet, shape }) => `${alphabet} ${shape}`)
  yield
  for (const own of byShape.values()) {
    const alphabet = own[0]?.alphabet ?? 'latin'
    let open: FoundChoice[] = []
    const shut = () => {
      // A list of tasks is ticked all through, or endless.
      const tasks = alphabet === 'boxes' && (open.length > MOST_BOXES || open.every((choice) => choice.checked))
      if (open.length > 1 && !tasks) groups.push(groupOf(alphabet, open))
      open = []
    }
    for (const choice of own) {
      if (pace.isDue(WORK_OF_LISTING)) yield
      const last = open.at(-1)
      if (alphabet === 'boxes') {
        if (last && isApart(lines, last.at, choice.at)) shut()
        open.push({ ...choice, place: open.length })
      } else if (choice.place === 0) {
        shut()
        open = [choice]
      } else if (last && choice.place > last.place) open.push(choice)
      else if (last) shut()
    }
    shut()
  }
  return groups.sort((a, b) => a.from - b.from)
}

function groupOf(alphabet: ChoiceGroup['alphabet'], choices: readonly FoundChoice[]): ChoiceGroup {
  return { alphabet, choices, from: choices[0]?.at ?? 0, to: (choices.at(-1)?.at ?? 0) + 1 }
}
