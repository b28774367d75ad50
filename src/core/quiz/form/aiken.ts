import { filterInSteps, findInSteps, mapInSteps, Pace, type Steps } from '../../steps.ts'
import { readMark } from './foreign/marks.ts'
import { readSheet } from './foreign/sheet.ts'
import { leftOut, makeQuestion } from './made.ts'
import type { ParsedQuestion } from './parsed.ts'

const CHOICE = /^\s*(?<label>[A-Z])[.)]\s+(?<text>\S.*)$/u
const KEY = /^\s*ANSWER:\s*(?<key>[A-Z](?:\s*[,&]?\s*[A-Z])*)\s*$/u
/** A stem's own count. */
const NUMBER = /^\s*(?:Q(?:uestion)?\s*)?\d{1,4}\s*[.):]\s+(?=\S)/iu
/** Marks of Markdown that its text does not have. */
const MARKDOWN = /^(?:#{1,6} |\*\*|[-*+] |\s*```)/m

/** `ANSWER: B` in capitals, each right below choices with letters, and no marks of Markdown. */
export function* isAiken(text: string): Steps<boolean> {
  if (!/^ANSWER:\s*[A-Z]/m.test(text) || MARKDOWN.test(text)) return false
  yield
  const lines = yield* filterInSteps(text.split(/\r\n?|\n/), WORK_OF_LINE, (line) => line.trim() !== '')
  let above = ''
  const other = yield* findInSteps(lines, WORK_OF_LINE, (line) => {
    const isKey = KEY.test(line) && CHOICE.test(above)
    above = line
    return !isKey && /^\s*ANSWER:/.test(line)
  })
  return other === undefined
}

interface Block {
  readonly line: number
  readonly stem: string[]
  readonly choices: string[]
  /** A blank line parts it from what stands before. */
  readonly apart: boolean
  /** Its labels count from A on. */
  counts: boolean
  key?: string
  readonly explanation: string[]
}

/**
 * Each key is that of the choices right above it, whether blank lines part the questions or not; choices without one are named. The stem
 * is the paragraph right above the choices: what stands between a key and that explains the key, and a file's title is no question's.
 */
export function* readAiken(file: string, text: string): Steps<ParsedQuestion[]> {
  const blocks: Block[] = []
  const pace = new Pace()
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const { opens, stems } = yield* opening(lines, pace)
  const open = (line: number): Block => {
    const block: Block = { line, stem: [], apart: isBlank(lines[line - 2]), choices: [], counts: true, explanation: [] }
    blocks.push(block)
    return block
  }
  let into: Block | undefined
  let last: Block | undefined
  const settle = () => {
    if (into?.choices.length !== 0) return
    for (const line of into.stem) last?.explanation.push(line)
    into = undefined
  }
  for (const [at, written] of lines.entries()) {
    if (pace.isDue(written.length + WORK_OF_LINE)) yield
    if (written.trim() === '') continue
    const { label, text: choice = '' } = (stems[at] ? undefined : CHOICE.exec(written)?.groups) ?? {}
    const key = KEY.exec(written)?.groups?.key
    if (key !== undefined && into) {
      into.key = key
      last = into
      into = undefined
    } else if (label !== undefined && (into || label === 'A')) {
      if (!into || (label === 'A' && into.choices.length > 0)) into = open(at + 1)
      into.counts &&= label.charCodeAt(0) - 65 === into.choices.length
      into.choices.push(choice)
      last = undefined
    } else if (
      last &&
      !into?.choices.length &&
      explains(written) &&
      !(isApart(into, lines, at) && isOfStem(lines, at))
    ) {
      settle()
      last.explanation.push(written)
    } else if (into && into.choices.length > 0 && !opens[at]) into.choices.push(`${into.choices.pop()}\n${written}`)
    else {
      // `2. Look at this code:` goes on behind a blank line.
      if (isBlank(lines[at - 1]) && !NUMBER.test(into?.stem[0] ?? '')) settle()
      if (!into || into.choices.length > 0) into = open(at + 1)
      into.stem.push(written)
    }
  }
  settle()
  const asked = blocks.filter(({ choices, key }) => choices.length > 0 || key)
  return yield* mapInSteps(asked, WORK_OF_QUESTION, (block) => questionOf(file, block))
}

/** In characters read. */
const WORK_OF_LINE = 60
const WORK_OF_QUESTION = 500

function explains(line: string): boolean {
  const [read] = readSheet(line)
  return read !== undefined && readMark(read)?.mark === 'explanation'
}

/** So many lines of a paragraph are looked at. */
const MOST_OF_STEM = 20

/** Whether a blank line parts a line from the key before it. */
function isApart(into: Block | undefined, lines: readonly string[], at: number): boolean {
  return into?.apart ?? isBlank(lines[at - 1])
}

/** `Reason: …`, `Note: …` right above choices are what is asked. */
function isOfStem(lines: readonly string[], at: number): boolean {
  const paragraph = lines.slice(at, at + MOST_OF_STEM)
  const end = paragraph.findIndex(isBlank)
  return (end < 0 ? paragraph : paragraph.slice(0, end)).some((line) => CHOICE.test(line))
}

function isBlank(line = ''): boolean {
  return line.trim() === ''
}

/**
 * For each line, whether choices begin anew behind it before a key: of another question; and whether it only looks like a choice, since
 * the first choice follows it: `A. B. Smith wrote which book?`.
 */
function* opening(lines: readonly string[], pace: Pace): Steps<{ opens: boolean[]; stems: boolean[] }> {
  // Written from their end on: an array that had to grow would be kept as a table, and made one again.
  const opens = lines.map(() => false)
  const stems = lines.map(() => false)
  let next = false
  let ahead: string | undefined
  let below = ''
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? ''
    if (pace.isDue(line.length + WORK_OF_LINE)) yield
    opens[at] = next
    if (isBlank(line)) {
      // What a blank line parts from the choices has none.
      if (!CHOICE.test(below)) ahead = undefined
      continue
    }
    below = line
    const label = CHOICE.exec(line)?.groups?.label
    stems[at] = label !== undefined && ahead === 'A' && mayOpen(lines, at)
    if (KEY.test(line)) {
      next = false
      ahead = undefined
    } else if (label !== undefined) {
      next ||= label === 'A'
      ahead = stems[at] ? undefined : label
    }
  }
  return { opens, stems }
}

/** Nothing that asks, and no choice, stands open above it. */
function mayOpen(lines: readonly string[], at: number): boolean {
  let above = at - 1
  while (above >= 0 && isBlank(lines[above])) above--
  const before = lines[above] ?? ''
  if (above === at - 1) return isBlank(before) || KEY.test(before)
  return !CHOICE.test(before) && !ASKS.test(before)
}

const ASKS = /[?？:：]\s*$/u

function questionOf(file: string, { line, stem, apart, choices, counts, key, explanation }: Block): ParsedQuestion {
  const words = stem.join('\n').replace(NUMBER, '')
  if (key === undefined) return leftOut(file, line, words, { code: 'answer-missing' })
  // Of several lines right below another's key some may be its reasons.
  const isUnsure = !apart && stem.length > 1 && !NUMBER.test(stem[0] ?? '')
  if (!counts || words === '' || isUnsure) return leftOut(file, line, words, { code: 'block-unclear' })
  return makeQuestion(file, {
    line,
    stem: words,
    choices: choices.map((text) => ({ text, right: false })),
    key,
    explanation: explanation.join('\n'),
  })
}
