import { eachInSteps, Pace, type Steps } from '../../steps.ts'
import { type Choice, choicesIn } from './json-choices.ts'
import {
  contextIn,
  explanationIn,
  type Fields,
  isStemName,
  isText,
  keyIn,
  type Stem,
  stemIn,
  withinStem,
} from './json-fields.ts'
import { type Base, baseOf, rightOf } from './json-key.ts'
import { leftOut, makeQuestion } from './made.ts'
import type { ParsedQuestion } from './parsed.ts'

interface Asked {
  readonly stem: Stem
  readonly context: string
  readonly explanation: string
  readonly choices: readonly Choice[]
  /** It has choices that cannot be read. */
  readonly isUnclear: boolean
  readonly key: unknown
  /** As the file calls it. */
  readonly keyName: string
}

/** Every question in a JSON file; a key that may mean two choices is named, not guessed. None in what programs keep of other things. Never throws. */
export function* jsonInSteps(file: string, text: string): Steps<ParsedQuestion[]> {
  const read = parsed(text)
  if (read instanceof SyntaxError)
    return [leftOut(file, lineIn(read), text.slice(0, 60), { code: 'not-json', reason: onOneLine(read.message) })]
  const asked = yield* askedIn(read)
  // Texts that stand beside lists are of a survey or of settings, where nothing says that any is right.
  if (!asked.some(isSure)) return []
  const lines = yield* linesOf(new Set(asked.map(({ stem }) => stem.text)), text)
  const base = yield* baseOf(asked)
  const questions: ParsedQuestion[] = []
  let line = 1
  yield* eachInSteps(asked, WORK_OF_QUESTION, (one) => {
    line = lines.get(one.stem.text)?.pop() ?? line
    questions.push(questionOf(file, line, one, base))
  })
  return questions
}

/** As much as so many characters read. */
const [WORK_OF_QUESTION, WORK_OF_VALUE] = [300, 20]

/** A value, or one a line; where it is neither, why. */
function parsed(text: string): unknown {
  const bare = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(bare)
  } catch (error) {
    return parsedRows(bare.split('\n').filter((row) => row.trim() !== '')) ?? error
  }
}

/** The engine repeats a piece of the file. */
function onOneLine(message: string): string {
  return message.replace(/\s+/g, ' ')
}

/** Where the engine says so. */
function lineIn({ message }: SyntaxError): number {
  return Number(/\(line (\d+)/.exec(message)?.[1] ?? 1)
}

function parsedRows(rows: readonly string[]): unknown {
  if (rows.length < 2) return undefined
  try {
    return rows.map((row): unknown => JSON.parse(row))
  } catch {
    return undefined
  }
}

/** From the outside in, in the order of the file. What only looks like a question and holds others is a title above them. */
function* askedIn(root: unknown): Steps<Asked[]> {
  const found: { readonly asked: Asked; holds: boolean }[] = []
  const open: { readonly value: unknown; readonly within?: (typeof found)[number] }[] = [{ value: root }]
  const pace = new Pace()
  for (let one = open.pop(); one; one = open.pop()) {
    if (pace.isDue(WORK_OF_VALUE)) yield
    const { value } = one
    if (typeof value !== 'object' || value === null) continue
    const asked = Array.isArray(value) ? undefined : readAsked(value as Fields)
    let { within } = one
    // What lies within a sure question is its own, unless it is as sure.
    if (asked && (asked.stem.isNamed || !within?.asked.stem.isNamed)) {
      if (within) within.holds = true
      within = { asked, holds: false }
      found.push(within)
    }
    for (const inner of Object.values(value).reverse()) open.push({ value: inner, ...(within ? { within } : {}) })
  }
  return found.flatMap(({ asked, holds }) => (holds && !asked.stem.isNamed ? [] : [asked]))
}

function readAsked(own: Fields): Asked | undefined {
  const stem = stemIn(own)
  if (!stem) return undefined
  const fields = { ...withinStem(own), ...own }
  const listed = choicesIn(fields, stem.isNamed)
  const key = keyIn(fields, listed?.value, listed !== undefined)
  if (!listed && (!key || !stem.isNamed || stem.text === '')) return undefined
  return {
    stem,
    context: contextIn(fields),
    explanation: explanationIn(fields),
    choices: listed?.choices ?? [],
    isUnclear: listed ? listed.choices === undefined : mayPick(key?.[1], fields),
    keyName: key?.[0] ?? '',
    key: key?.[1],
  }
}

/** A place or a mark, beside a list that nobody knows for choices. */
function mayPick(key: unknown, fields: Fields): boolean {
  const isPlace = typeof key === 'number' || (typeof key === 'string' && /^(?:\d|[A-I])$/i.test(key.trim()))
  return (
    isPlace && Object.values(fields).some((value) => Array.isArray(value) && value.length > 1 && value.every(isText))
  )
}

const isSure = ({ stem, key, choices }: Asked) =>
  stem.isNamed || key !== undefined || choices.some(({ right }) => right !== undefined)

function questionOf(file: string, line: number, asked: Asked, base: Base | undefined): ParsedQuestion {
  const { choices, key, explanation, context } = asked
  const stem =
    context === '' || asked.stem.text.includes(context) ? asked.stem.text : `${context}\n\n${asked.stem.text}`
  if (asked.isUnclear) return leftOut(file, line, stem, { code: 'block-unclear' })
  if (choices.length === 0) {
    if (key === undefined || key === null) return leftOut(file, line, stem, { code: 'answer-missing' })
    if (typeof key === 'boolean') return makeQuestion(file, { line, stem, key: key ? 'O' : 'X', explanation })
    const forms = (Array.isArray(key) ? key : [key]).filter((one) => typeof one === 'string' || typeof one === 'number')
    if (forms.length === 0) return leftOut(file, line, stem, { code: 'block-unclear' })
    return makeQuestion(file, { line, stem, forms: forms.map(String), explanation })
  }
  const right = rightOf(asked, base)
  if (right === undefined) return leftOut(file, line, stem, { code: 'key-not-clear', key: JSON.stringify(key ?? '') })
  if (right.size === 0) return leftOut(file, line, stem, { code: 'answer-missing' })
  const made = choices.map(({ text, why }, at) => ({
    text,
    right: right.has(at),
    ...(why === undefined ? {} : { why }),
  }))
  return makeQuestion(file, { line, stem, choices: made, explanation })
}

const TOKEN = /\r\n?|\n|"(?<said>[^"\\]*(?:\\.[^"\\]*)*)"(?<named>\s*:)?/gs

/** The lines of each of those stems, the last first. */
function* linesOf(stems: ReadonlySet<string>, text: string): Steps<Map<string, number[]>> {
  const lines = new Map<string, number[]>()
  let line = 1
  let name = ''
  yield* eachInSteps(
    text.matchAll(TOKEN),
    ([one]) => one.length,
    ({ groups }) => {
      const [said, named = ''] = [groups?.said, groups?.named]
      if (said === undefined) line++
      else if (named !== '') [name, line] = [unescaped(said), line + (named.match(/\r\n?|\n/g)?.length ?? 0)]
      else if (isStemName(name)) {
        const stem = unescaped(said)
        if (stems.has(stem)) lines.get(stem)?.push(line) ?? lines.set(stem, [line])
      }
    },
  )
  for (const all of lines.values()) all.reverse()
  return lines
}

function unescaped(said: string): string {
  return said.includes('\\') ? String(JSON.parse(`"${said}"`)) : said
}
