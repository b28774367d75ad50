import { eachInSteps, mapInSteps, type Steps } from '../../steps.ts'
import { isBlackboard, readBlackboard } from './blackboard.ts'
import { alsoIn, type Card, directionOf, fieldOf, isCloze, readCard, readClozes } from './cards.ts'
import { leftOut } from './made.ts'
import type { ParsedQuestion } from './parsed.ts'
import { type Row, rowsInSteps } from './rows.ts'
import { withColumns, withWrong } from './table-rows.ts'
import { truthOf } from './truth.ts'

/** What a column holds, by the names that exports give it. */
const COLUMNS = {
  stem: /^(?:question|questions|question[ _-]?(?:text|title|stem)|stem|prompt|front|앞면?|앞|문제|질문|q|text|문항)$/i,
  /** What is true or false, where the table says that it asks so. */
  claim: /^(?:문장|진술|지문|명제|서술|내용|보기|statements?|claims?|sentences?|propositions?)$/i,
  truth:
    /^(?:정답\s*)?[(（]?(?:[O○]\s*[/·,|]?\s*[X×]|T\s*\/\s*F|true\s*(?:\/|or)\s*false|참\s*[/·,]?\s*거짓|맞음\s*\/\s*틀림|정오|진위)[)）]?(?:\s*(?:정답|여부))?$/i,
  answer:
    /^(?:answer|answers|correct|(?:correct|right)[ _-]?(?:answers?|options?|choices?)(?: ?\(s\))?|정답 ?번호|답안|back|뒷면?|뒤|정답|답|a|key|solution|response)$/i,
  term: /^(?:term|word|용어|단어|개념|이름|name)$/i,
  definition: /^(?:definition|meaning|설명|뜻|정의|의미|description)$/i,
  explanation: /^(?:explanation|해설|풀이|이유|note|notes|extra|back extra|comment|rationale)$/i,
  also: /^(?:also accepted|accepted|다른 답|인정하는 답)$/i,
  wrong: /^(?:incorrect|wrong|distractor|오답)(?:[ _-]?(?:answers?|options?|choices?))?[ _-]?\d?$/i,
  choice:
    /^(?:(?:option|choice|보기|선택지|선지|answer)?[ _-]?(?:[a-f]|[1-6]|[①-⑥])|(?:option|choice|보기|선택지)[ _-]?(?:[a-f]|[1-6]))$/i,
} as const
type Column = keyof typeof COLUMNS | 'other'

const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  space: ' ',
  colon: ':',
}

/** Characters from the beginning that tell what a whole file is like. */
const LOOKED_AT = 100_000

interface Directives {
  readonly separator?: string
  readonly html: boolean
  readonly columns?: readonly string[]
  /** From 0: of tags, decks, note types and ids, which ask nothing. */
  readonly skip: ReadonlySet<number>
  readonly lines: number
}

/** Anki's first lines: `#separator:tab`, `#html:true`, `#columns:Front\tBack`, `#tags column:3`. */
function directivesOf(text: string): Directives {
  const lines = text.slice(0, LOOKED_AT).split(/\r\n?|\n/)
  const end = lines.findIndex((line) => !/^#\s?[a-z ]+:/i.test(line))
  const said = lines.slice(0, Math.max(0, end)).map((line) => /^#\s?([a-z ]+):(.*)$/i.exec(line) ?? [])
  const value = (name: string) => said.find(([, own = '']) => own.toLowerCase() === name)?.[2]
  const written = value('separator')
  const separator =
    written === undefined ? undefined : (SEPARATORS[written.trim().toLowerCase()] ?? written.slice(0, 1))
  const columns = value('columns')
    ?.split(separator ?? '\t')
    .map((name) => name.trim())
  const skip = said.flatMap(([, name = '', at = '']) => (/ column$/i.test(name) ? [Number(at) - 1] : []))
  return {
    html: /true/i.test(value('html') ?? ''),
    skip: new Set(skip),
    lines: Math.max(0, end),
    ...(separator ? { separator } : {}),
    ...(columns ? { columns } : {}),
  }
}

function separatorOf(text: string, file: string): string {
  if (/\.tsv$/i.test(file)) return '\t'
  const lines = text
    .slice(0, LOOKED_AT)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50)
  const count = (mark: string) => lines.filter((line) => line.includes(mark)).length
  if (count('\t') * 2 > lines.length) return '\t'
  return count(';') > count(',') ? ';' : ','
}

/** Whether a text file is an export of cards: it says so, or most of its lines have a tab. */
export function isCards(text: string): boolean {
  if (directivesOf(text).lines > 0) return true
  const lines = text
    .slice(0, LOOKED_AT)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
  return lines.length > 0 && lines.filter((line) => /\S\t+\S/.test(line)).length * 5 >= lines.length * 3
}

export interface TableReading {
  readonly questions: readonly ParsedQuestion[]
  /** Rows with pictures or sounds, which were left out of them. */
  readonly media: number
  readonly name: string
}

/** Reads cards or questions that stand in rows. Never throws; every row is a question or an error. */
export function* tableInSteps(file: string, text: string): Steps<TableReading> {
  const directives = directivesOf(text)
  const body = behind(directives.lines, text.replace(/\r\n?/g, '\n'))
  yield
  const rows = yield* rowsInSteps(body, directives.separator ?? separatorOf(body, file), directives.lines + 1)
  yield
  if (isBlackboard(rows)) {
    const questions = yield* mapInSteps(rows, WORK_OF_ROW, (row) => readBlackboard(file, row))
    return { questions, media: 0, name: 'Blackboard' }
  }
  const header = directives.columns ?? headerOf(rows)
  // Which of so many columns is the answer nobody says: the second may be a choice.
  if (!header && directives.lines === 0 && isWide(rows)) {
    const unclear = (row: Row) => leftOut(file, row.line, row.cells[0] ?? '', { code: 'block-unclear' })
    return { questions: rows.map(unclear), media: 0, name: 'question, A, B, answer' }
  }
  const data = header && !directives.columns ? rows.slice(1) : rows
  return yield* readData(file, data, withTruth(columnsOf(header ?? []), data), directives)
}

/** The text without its first lines. */
function behind(lines: number, text: string): string {
  let at = 0
  for (let line = 0; line < lines; line++) at = text.indexOf('\n', at) + 1
  return text.slice(at)
}

const FEWEST_WIDE = 5

function isWide(rows: readonly Row[]): boolean {
  const wide = rows.filter(({ cells }) => cells.filter((one) => one !== '').length >= FEWEST_WIDE)
  return wide.length * 2 > rows.length
}

/** A table in Markdown whose header names a question and its answer; undefined for any other, sheets of answers included. */
export function* readQuestionTable(file: string, rows: readonly Row[]): Steps<TableReading | undefined> {
  const header = headerOf(rows)
  const columns = withTruth(columnsOf(header ?? []), rows.slice(1))
  const stem = columns.findIndex((column) => column === 'stem' || column === 'term')
  const asks = rows.slice(1).filter((row) => /\p{L}.*\p{L}/u.test(row.cells[stem] ?? ''))
  if (!header || asks.length === 0 || asks.length * 2 < rows.length - 1) return undefined
  return yield* readData(file, rows.slice(1), columns, { html: false, skip: new Set() })
}

function* readData(
  file: string,
  data: readonly Row[],
  columns: readonly Column[],
  { html, skip }: Pick<Directives, 'html' | 'skip'>,
): Steps<TableReading> {
  const cell = (row: Row, at: number) => fieldOf(row.cells[at] ?? '', html)
  let media = 0
  yield* eachInSteps(data, WORK_OF_ROW, (row) => {
    if (row.cells.some((one) => fieldOf(one, html).media)) media++
  })
  const name = columns.includes('choice') || columns.includes('wrong') ? 'question, A, B, answer' : 'front ⇥ back'
  const hasWrong = columns.includes('wrong') && !columns.includes('choice')
  if (hasWrong || (columns.includes('choice') && columns.includes('answer'))) {
    const questions: ParsedQuestion[] = []
    const read = hasWrong ? withWrong : withColumns
    yield* eachInSteps(data, WORK_OF_ROW, (row) => {
      questions.push(read(file, row, columns, (at) => cell(row, at).text))
    })
    return { questions, media, name }
  }
  const places = cardPlaces(columns, skip, data)
  const cards: Card[] = []
  yield* eachInSteps(data, WORK_OF_ROW, (row) => {
    const at = (place: number | undefined) => (place === undefined ? '' : cell(row, place).text)
    const also = alsoIn(at(places.also))
    const card = { line: row.line, front: at(places.front), back: at(places.back), extra: at(places.extra) }
    cards.push(also.length > 0 ? { ...card, also } : card)
  })
  const direction = columns.includes('term') && columns.includes('definition') ? 'term' : directionOf(cards)
  const questions: ParsedQuestion[] = []
  yield* eachInSteps(cards, WORK_OF_ROW, (card) => {
    const truth = columns.includes('truth') ? truthOf(card.back) : undefined
    if (columns.includes('truth') && card.back !== '' && truth === undefined)
      questions.push(leftOut(file, card.line, card.front, { code: 'key-not-clear', key: card.back }))
    else if (truth) questions.push(readCard(file, { ...card, back: truth }, 'front'))
    else if (isCloze(card.front)) questions.push(...readClozes(file, card.line, card.front, card.back))
    else questions.push(readCard(file, card, direction))
  })
  return { questions, media, name: direction === 'term' ? 'term ⇥ definition' : name }
}

/** In characters that are read. */
const WORK_OF_ROW = 200

function columnOf(name: string): Column {
  const found = (Object.entries(COLUMNS) as [keyof typeof COLUMNS, RegExp][]).find(([, names]) =>
    names.test(name.trim()),
  )
  return found?.[0] ?? 'other'
}

/** `A` beside `B` is a choice; beside `Q` it is the answer. */
function columnsOf(names: readonly string[]): Column[] {
  const lettered = names.some((name) => /^b$/i.test(name.trim()))
  return names.map((name) => (lettered && /^[a-f]$/i.test(name.trim()) ? 'choice' : columnOf(name)))
}

/** `문장 | O/X`: what is claimed, and whether it is so; also beside `정답`, where every key is O or X. */
function withTruth(columns: readonly Column[], rows: readonly Row[]): Column[] {
  const at = columns.indexOf('answer')
  const areTruths = at >= 0 && rows.length > 1 && rows.every(({ cells }) => truthOf(cells[at] ?? '') !== undefined)
  const isClaimed = columns.includes('claim') && (columns.includes('truth') || areTruths) && !columns.includes('stem')
  return columns.map((one) => {
    if (one === 'claim') return isClaimed ? 'stem' : 'other'
    return one === 'answer' && isClaimed && areTruths ? 'truth' : one
  })
}

/** The first row when it names what the others hold. */
function headerOf([first, ...rows]: readonly Row[]): readonly string[] | undefined {
  const columns = withTruth(columnsOf(first?.cells ?? []), rows)
  const known = columns.filter((column) => column !== 'other')
  const pair =
    (known.includes('stem') && (known.includes('answer') || known.includes('truth') || known.includes('wrong'))) ||
    (known.includes('term') && known.includes('definition'))
  const mixed =
    (known.includes('stem') && known.includes('definition')) || (known.includes('term') && known.includes('answer'))
  return pair || mixed ? first?.cells : undefined
}

interface Places {
  readonly front: number | undefined
  readonly back: number | undefined
  readonly extra?: number
  readonly also?: number
}

function cardPlaces(columns: readonly Column[], skip: ReadonlySet<number>, rows: readonly Row[]): Places {
  const place = (...wanted: Column[]) => {
    const at = columns.findIndex((column) => wanted.includes(column))
    return at < 0 ? undefined : at
  }
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const free = Array.from({ length: width }, (_, at) => at).filter((at) => !skip.has(at))
  const front = place('stem', 'term') ?? free[0]
  const back = place('truth', 'answer', 'definition') ?? free.find((at) => at !== front)
  const [extra, also] = [place('explanation'), place('also')]
  return { front, back, ...(extra === undefined ? {} : { extra }), ...(also === undefined ? {} : { also }) }
}
