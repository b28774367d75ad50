import { eachInSteps, findInSteps, Pace, type Steps } from '../../steps.ts'
import { type Card, directionOf, readCard, readClozes } from './cards.ts'
import type { ForeignQuestion } from './foreign/markdown.ts'
import { readMark } from './foreign/marks.ts'
import type { SheetLine } from './foreign/sheet.ts'
import { within } from './stretches.ts'

/** Cards that stand between notes: Obsidian's spaced repetition, Logseq's cards. */
export interface NoteCards {
  readonly questions: readonly ForeignQuestion[]
  readonly rest: readonly SheetLine[]
}

const DECK = /(?:^|\s)#flashcards?\b|^flashcards?(?:\/\S+)*$/iu
const CARD_TAG = /(?<!\s)\s*(?:#card|#?\[\[card\]\])\s*$/iu
const BETWEEN = /^\?{1,2}$/u
const INLINE = /^(?<front>\S(?:.*?\S)?)\s*:{2,3}\s*(?<back>\S.*)$/su
/** `card-repeats:: 2`: what a program notes of a card. */
const PROPERTY = /^[a-z][\w-]*:: /u
const MARKED = /==(?<own>[^=]+)==|\{\{cloze (?<cloze>[^{}]+)\}\}/gu
const NAMED = /^(?:[QA]|정답)\s*[.:]\s*/u

interface Found {
  readonly card: Card
  readonly shape: string
  readonly cloze?: true
  readonly from: number
  readonly to: number
}

/** Takes them out of the lines; of a file without their marks nothing. */
export function* noteCardsIn(file: string, lines: readonly SheetLine[]): Steps<NoteCards> {
  const pace = new Pace()
  const isOfDeck = ({ plain, code }: SheetLine) => code === undefined && (DECK.test(plain) || CARD_TAG.test(plain))
  const isDeck = (yield* findInSteps(lines, WORK_OF_LINE, isOfDeck)) !== undefined
  const inline = isDeck || (yield* mostAreInline(lines))
  const found: Found[] = []
  for (let at = 0; at < lines.length; at++) {
    if (pace.isDue(WORK_OF_LINE)) yield
    const one =
      between(lines, at, found.at(-1)?.to ?? 0) ??
      tagged(lines, at) ??
      folded(lines, at) ??
      (inline ? alone(lines, at, isDeck) : undefined)
    if (!one) continue
    found.push(one)
    at = one.to - 1
  }
  const direction = directionOf(found.filter(({ cloze }) => !cloze).map(({ card }) => card))
  const questions: ForeignQuestion[] = []
  yield* eachInSteps(found, WORK_OF_CARD, ({ card, shape, cloze }) => {
    const read = cloze ? readClozes(file, card.line, card.front, '') : [readCard(file, card, direction)]
    questions.push(...read.map((parsed) => ({ parsed, shape })))
  })
  const taken = within(found, lines.length)
  return { questions, rest: found.length === 0 ? lines : lines.filter((_, at) => !taken[at]) }
}

/** As much as so many characters read. */
const [WORK_OF_LINE, WORK_OF_CARD] = [40, 500]

const FEWEST = 2

/** `Question::Answer` in most of what is written, and no way of another program to name a field. */
function* mostAreInline(lines: readonly SheetLine[]): Steps<boolean> {
  let [said, asked] = [0, 0]
  yield* eachInSteps(lines, WORK_OF_LINE, (line) => {
    if (line.heading > 0 || line.rule || line.plain === '') return
    said++
    if (inlineOf(line) !== undefined && !PROPERTY.test(line.plain)) asked++
  })
  return asked >= FEWEST && asked * 2 > said
}

function inlineOf({ text, code, cells }: SheetLine): { front: string; back: string } | undefined {
  if (code !== undefined || cells || !text.includes('::')) return undefined
  const { front = '', back = '' } = INLINE.exec(text)?.groups ?? {}
  // `std::vector` is a name; within code it is code.
  const isCode = (front.match(/`/g) ?? []).length % 2 === 1
  return front === '' || isCode || (/^\S*[\w>]::\w/.test(text) && !/\s/.test(front) && !/[?？]/.test(front))
    ? undefined
    : { front, back }
}

/** Front, a line of its own with `?`, back; a blank line ends both. */
function between(lines: readonly SheetLine[], at: number, open: number): Found | undefined {
  const line = lines[at]
  if (!line || BETWEEN.test(line.plain) === false || line.afterBlank) return undefined
  let from = at
  while (from > open && !lines[from]?.afterBlank && isWords(lines[from - 1])) from--
  let to = at + 1
  while (to < lines.length && !lines[to]?.afterBlank && isWords(lines[to])) to++
  const front = textOf(lines.slice(from, at))
  const back = textOf(lines.slice(at + 1, to))
  if (front === '' || back === '') return undefined
  return { card: { line: lines[from]?.line ?? line.line, front, back }, shape: 'Question ? Answer', from, to }
}

function isWords(line: SheetLine | undefined): boolean {
  return line !== undefined && line.heading === 0 && !line.rule && !BETWEEN.test(line.plain)
}

/** `- Question #card`, with the answer nested beneath it; `## Question #card` with what stands under it. */
function tagged(lines: readonly SheetLine[], at: number): Found | undefined {
  const line = lines[at]
  if (!line || line.code !== undefined || !(line.bullet || line.heading > 0) || !CARD_TAG.test(line.plain))
    return undefined
  let to = at + 1
  while (to < lines.length && (line.heading > 0 || (lines[to]?.indent ?? 0) > line.indent) && isWords(lines[to])) to++
  const front = textOf([line]).replace(CARD_TAG, '')
  const back = textOf(lines.slice(at + 1, to).filter(({ plain }) => !PROPERTY.test(plain)))
  const cloze = clozeOf(front)
  return cloze === undefined
    ? { card: { line: line.line, front, back }, shape: '#card', from: at, to }
    : { card: { line: line.line, front: cloze, back: '' }, shape: '#card', cloze: true, from: at, to }
}

const ASKS = /(?:[?？]|시오|세요|하라|[은는란])[.)]?$/u
const CHOICE = /^[(（]?(?:[A-Ha-h][.):]|[①-⑨]|[가-마][.)])\s*\S/u

/** `<summary>Question?</summary>`, with the answer that unfolds beneath it; choices or a key in there are read as any other. */
function folded(lines: readonly SheetLine[], at: number): Found | undefined {
  const line = lines[at]
  if (!line?.summary || readMark(line) !== undefined || !ASKS.test(line.plain)) return undefined
  let to = at + 1
  while (to < lines.length && lines[to]?.folded && !lines[to]?.summary && lines[to]?.heading === 0) to++
  const under = lines.slice(at + 1, to)
  const isOther = under.some(
    (one) =>
      one.rule ||
      one.code !== undefined ||
      one.cells ||
      one.checked !== undefined ||
      readMark(one) ||
      CHOICE.test(one.plain),
  )
  const back = textOf(under)
  if (isOther || back === '' || (lines[to]?.folded && !lines[to]?.summary)) return undefined
  const front = textOf([line]).replace(/^\d{1,3}\s*[.)]\s*/, '')
  return { card: { line: line.line, front, back }, shape: '<summary>', from: at, to }
}

/** A line that is a card by itself. */
function alone(lines: readonly SheetLine[], at: number, isDeck: boolean): Found | undefined {
  const line = lines[at]
  if (!line || !isWords(line) || PROPERTY.test(line.plain)) return undefined
  const inline = inlineOf(line)
  if (inline) {
    return { card: { line: line.line, ...inline }, shape: 'Question::Answer', from: at, to: at + 1 }
  }
  const cloze = isDeck && line.code === undefined ? clozeOf(line.text) : undefined
  if (cloze === undefined) return undefined
  return { card: { line: line.line, front: cloze, back: '' }, shape: '==cloze==', cloze: true, from: at, to: at + 1 }
}

/** As Anki writes them. */
function clozeOf(text: string): string | undefined {
  let number = 0
  const written = text.replace(MARKED, (_, own?: string, cloze?: string) => `{{c${++number}::${own ?? cloze}}}`)
  return number === 0 ? undefined : written
}

function textOf(lines: readonly SheetLine[]): string {
  return lines
    .map(({ text }, at) => (at === 0 ? text.replace(NAMED, '') : text))
    .join('\n')
    .trim()
}
