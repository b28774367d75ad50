import { finish, Pace, type Steps } from '../../steps.ts'
import { isAiken, readAiken } from './aiken.ts'
import { answerSheets } from './foreign/answer-sheet.ts'
import { withKeysOfLines } from './foreign/keys-in-lines.ts'
import { type ForeignQuestion, foreignInSteps } from './foreign/markdown.ts'
import { readMark, workOfMark } from './foreign/marks.ts'
import { ownRegions } from './foreign/own-regions.ts'
import { withoutPointers } from './foreign/pointers.ts'
import { evidenceInSteps } from './foreign/segments.ts'
import { type SheetLine, sheetInSteps } from './foreign/sheet.ts'
import { votesApart, withVotes } from './foreign/votes.ts'
import { questionsInSteps } from './form.ts'
import { giftInSteps, isGift } from './gift.ts'
import { jsonInSteps } from './json.ts'
import { narrowLabels } from './labels.ts'
import { noteCardsIn } from './note-cards.ts'
import { isExams, readExams } from './r-exams.ts'
import type { QuestionText, Shape, ShapeReading } from './shape.ts'
import { within } from './stretches.ts'
import { isCards, readQuestionTable, tableInSteps } from './table.ts'

const OWN = '#### 문제'

/** Moodle's GIFT. In Markdown braces may be anything, so nothing in it may look like a form of its own. */
const gift: Shape = {
  name: 'GIFT',
  *claims({ file, text }) {
    return /\.gift$/i.test(file) || ((yield* isGift(text)) && !(yield* saysAnswers(text)))
  },
  *read({ file, text }) {
    return { questions: yield* giftInSteps(file, text), form: 'GIFT', media: 0 }
  },
}

function* saysAnswers(text: string): Steps<boolean> {
  const pace = new Pace()
  for (const line of yield* sheetInSteps(text)) {
    if (readMark(line)?.mark === 'answer') return true
    if (pace.isDue(workOfMark(line))) yield
  }
  return false
}

/** Anki's text exports, and tables of cards or questions. */
const cards: Shape = {
  name: 'cards',
  claims: ({ file, text }) => /\.[ct]sv$/i.test(file) || (/\.txt$/i.test(file) && isCards(text)),
  *read({ file, text }) {
    const { questions, media, name } = yield* tableInSteps(file, text)
    return { questions, media, form: name }
  },
}

const exams: Shape = {
  name: 'R/exams',
  claims: ({ text }) => isExams(text),
  *read({ file, text }) {
    yield
    return { questions: yield* readExams(file, text), form: 'R/exams', media: 0 }
  },
}

/** Questions that a program keeps. */
const json: Shape = {
  name: 'JSON',
  claims: ({ file }) => /\.json$/i.test(file),
  *read({ file, text }) {
    return { questions: yield* jsonInSteps(file, text), form: 'JSON', media: 0 }
  },
}

const aiken: Shape = {
  name: 'Aiken',
  claims: ({ text }) => isAiken(text),
  *read({ file, text }) {
    return { questions: yield* readAiken(file, text), form: 'Aiken', media: 0 }
  },
}

/** Our own form where it stands; around it whatever else people write. */
const markdown: Shape = {
  name: 'Markdown',
  claims: () => true,
  *read({ file, text }) {
    const { lines: unvoted, votes } = yield* votesApart(yield* sheetInSteps(text))
    const lines = yield* withoutPointers(yield* withKeysOfLines(unvoted))
    const regions = yield* ownRegions(yield* withoutSheets(lines))
    const own = only(text, lines, regions)
    yield
    const ours = regions.length === 0 ? [] : yield* questionsInSteps(file, own)
    const inOurs = within(regions, lines.length)
    const around = lines.filter((_, at) => !inOurs[at])
    const { tables, rest } = yield* tablesIn(file, around)
    const cards = yield* noteCardsIn(file, rest)
    yield
    const others = [...(yield* foreignInSteps(file, cards.rest)), ...tables, ...cards.questions]
    const shapes = [...ours.map(() => OWN), ...others.flatMap(({ parsed, shape }) => (parsed.source ? [shape] : []))]
    const all = [...ours, ...others.map(({ parsed }) => parsed)].sort((a, b) => a.line - b.line)
    const questions = votes.length === 0 ? all : withVotes(all, votes)
    return { questions, form: formsOf(shapes, others), media: 0 }
  },
}

/** Tables that hold a question a row, and the lines around them. */
function* tablesIn(file: string, lines: readonly SheetLine[]): Steps<{ tables: ForeignQuestion[]; rest: SheetLine[] }> {
  const tables: ForeignQuestion[] = []
  const rest: SheetLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const from = at
    // A blank line parts two tables; below its head stands a line of dashes.
    const most = () => (lines[at - 1]?.line ?? 0) + (at === from + 1 ? 2 : 1)
    while (lines[at]?.cells && (at === from || (lines[at]?.line ?? 0) <= most())) at++
    const rows = lines.slice(from, at).map(({ line, cells = [] }) => ({ line, cells }))
    const reading = rows.length > 1 ? yield* readQuestionTable(file, rows) : undefined
    if (reading) tables.push(...reading.questions.map((parsed) => ({ parsed, shape: `| ${reading.name} |` })))
    else rest.push(...lines.slice(from, at))
    const line = lines[at]
    if (line?.cells) at--
    else if (line) rest.push(line)
  }
  return { tables, rest }
}

/** The surest first; the last takes whatever is left. */
const SHAPES: readonly Shape[] = [json, gift, cards, exams, aiken, markdown]

/** Reads a file of questions, whatever shape it has: that is decided once, for the whole file. */
export function readQuestionText(file: QuestionText): ShapeReading {
  return finish(questionTextInSteps(file))
}

/** The same, stopping where others may have their turn: a file may hold all that a group has asked in years. */
export function* questionTextInSteps(file: QuestionText): Steps<ShapeReading> {
  const shape = (yield* claimedBy(file)) ?? markdown
  const text = narrowLabels(file.text)
  yield
  return yield* shape.read({ ...file, text })
}

function* claimedBy(file: QuestionText): Steps<Shape | undefined> {
  for (const shape of SHAPES) {
    const claimed = shape.claims(file)
    const isIts = typeof claimed === 'boolean' ? claimed : yield* claimed
    yield
    if (isIts) return shape
  }
  return undefined
}

/** The most frequent form first; a mixed file names two, and that there are more. */
function formsOf(shapes: readonly string[], others: readonly ForeignQuestion[]): string {
  const counts = [...Map.groupBy(shapes, (shape) => shape)].sort(([, a], [, b]) => b.length - a.length)
  const names = counts.map(([shape]) => shape)
  if (names.length === 0) return others[0]?.shape ?? OWN
  return names.length > 2 ? `${names.slice(0, 2).join(', ')} …` : names.join(', ')
}

function* withoutSheets(lines: readonly SheetLine[]): Steps<SheetLine[]> {
  const { groups } = yield* evidenceInSteps(lines)
  const sheets = yield* answerSheets(lines, groups)
  const inSheet = within(sheets, lines.length)
  return lines.map((line, at) => (inSheet[at] ? { ...line, heading: 0, plain: '' } : line))
}

/** The text of those stretches, each line in its place. */
function only(text: string, lines: readonly SheetLine[], regions: readonly { from: number; to: number }[]): string {
  const rows = text.split(/\r\n?|\n/)
  const spans = regions.map(({ from, to }) => ({
    from: (lines[from]?.line ?? 1) - 1,
    to: (lines[to]?.line ?? rows.length + 1) - 1,
  }))
  const inOurs = within(spans, rows.length)
  return rows.map((row, at) => (inOurs[at] ? row : '')).join('\n')
}
