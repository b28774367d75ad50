import { eachInSteps, type Steps } from '../../steps.ts'
import { leftOut, type Made, makeQuestion } from './made.ts'
import type { ParsedQuestion } from './parsed.ts'

/** Questions as programs keep them: objects that have a stem, choices and which of them is right, under the names that people give those. */
type Fields = Readonly<Record<string, unknown>>

const STEM = /^(?:question(?:_?text)?|stem|prompt|q|front|문제|질문)$/iu
/** What stands before what is asked. */
const CONTEXT = /^(?:scenario|context|passage|code|지문|제시문)$/iu
/** What else a stem is called where choices stand beside it. */
const STEM_OF_CHOICES = /^(?:text|title|body|content|description)$/iu
const CHOICES = /^(?:options?|choices|answers|alternatives|보기|선택지|선지)$/iu
const KEY =
  /^(?:(?:correct|right)(?:_?(?:answers?|options?|choices?|index|key))?|answers?(?:_?(?:index|key))?|solution|key|back|정답|답)$/iu
const EXPLANATION = /^(?:explanation|rationale|reason|feedback|해설|설명|풀이)$/iu
const CHOICE_TEXT = /^(?:text|option|content|answer|value|label|choice|body)$/iu
const RIGHT = /^(?:(?:is_?)?(?:correct|right|valid|answer)|정답)$/iu

interface Asked {
  readonly line: number
  readonly stem: string
  readonly fields: Fields
  readonly choices: readonly Choice[]
  readonly key: unknown
  /** As the file calls it. */
  readonly keyName: string
}

interface Choice {
  readonly text: string
  readonly label?: string
  readonly right?: boolean
  readonly why?: string
}

/** Every question in a JSON file; a key that may mean two choices is named, not guessed. Never throws. */
export function* jsonInSteps(file: string, text: string): Steps<ParsedQuestion[]> {
  const read = parsed(text)
  if (read === undefined) return [leftOut(file, 1, text.slice(0, 60), { code: 'block-unclear' })]
  const asked: Asked[] = []
  const place = placesIn(text)
  yield* eachInSteps(objectsIn(read), 20, (fields) => {
    const one = askedIn(fields, place)
    if (one) asked.push(one)
  })
  const base = baseOf(asked)
  const questions: ParsedQuestion[] = []
  yield* eachInSteps(asked, WORK_OF_QUESTION, (one) => questions.push(questionOf(file, one, base)))
  return questions
}

/** As much as so many characters read. */
const WORK_OF_QUESTION = 300

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** From the outside in, in the order of the file; what lies within a question is its own. */
function objectsIn(root: unknown): Fields[] {
  const found: Fields[] = []
  const open: unknown[] = [root]
  for (let one = open.pop(); open.length > 0 || one !== undefined; one = open.pop()) {
    if (one === null || typeof one !== 'object') continue
    const isList = Array.isArray(one)
    if (!isList && isAsked(one as Fields)) found.push(one as Fields)
    else
      open.push(
        ...Object.values(one)
          .reverse()
          .filter((value) => typeof value === 'object' && value !== null),
      )
  }
  return found
}

function field(
  fields: Fields,
  name: RegExp,
  fits: (value: unknown) => boolean,
): readonly [string, unknown] | undefined {
  return Object.entries(fields).find(([key, value]) => name.test(key) && fits(value))
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== ''
const isList = (value: unknown) => typeof value === 'object' && value !== null

function stemOf(fields: Fields): string | undefined {
  const named =
    field(fields, STEM, isText) ?? (field(fields, CHOICES, isList) && field(fields, STEM_OF_CHOICES, isText))
  return named && String(named[1])
}

function isAsked(fields: Fields): boolean {
  return (
    stemOf(fields) !== undefined &&
    (field(fields, CHOICES, isList) !== undefined || field(fields, KEY, () => true) !== undefined)
  )
}

function askedIn(fields: Fields, placeOf: (stem: string) => number): Asked | undefined {
  const stem = stemOf(fields)
  if (stem === undefined) return undefined
  const listed = field(fields, CHOICES, isList)
  const choices = listed ? choicesIn(listed[1]) : []
  const [keyName = '', key] =
    field(fields, KEY, (value) => value !== listed?.[1] && value !== null && value !== '') ?? []
  const context = field(fields, CONTEXT, isText)?.[1]
  const whole = typeof context === 'string' && !stem.includes(context) ? `${context}\n\n${stem}` : stem
  return { line: placeOf(stem), stem: whole, fields, choices, key, keyName }
}

function choicesIn(value: unknown): Choice[] {
  if (!Array.isArray(value)) {
    const entries = Object.entries(value as Fields)
    return entries.every(([, text]) => isText(text))
      ? entries.map(([label, text]) => ({ label, text: String(text) }))
      : []
  }
  return value.flatMap((one): Choice[] => {
    if (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') return [{ text: String(one) }]
    if (one === null || typeof one !== 'object') return []
    const fields = one as Fields
    const text = field(fields, CHOICE_TEXT, isText)?.[1]
    const right = field(fields, RIGHT, (own) => typeof own === 'boolean')?.[1]
    const why = field(fields, EXPLANATION, isText)?.[1]
    const label = field(fields, /^(?:id|key|letter|label)$/iu, (own) => isText(own) && own !== text)?.[1]
    if (typeof text !== 'string') return []
    return [
      {
        text,
        ...(typeof label === 'string' ? { label } : {}),
        ...(typeof right === 'boolean' ? { right } : {}),
        ...(typeof why === 'string' ? { why } : {}),
      },
    ]
  })
}

/** Where numbers begin in this file; undefined where none of its keys tells. */
function baseOf(asked: readonly Asked[]): 0 | 1 | undefined {
  const numbers = asked.flatMap(({ key, choices, keyName }) =>
    (Array.isArray(key) ? key : [key]).flatMap((one) =>
      typeof one === 'number' && choices.length > 0
        ? [{ one, last: choices.length, named: /index/i.test(keyName) }]
        : [],
    ),
  )
  const isFromZero = numbers.some(({ one, named }) => one === 0 || named)
  const isFromOne = numbers.some(({ one, last }) => one === last)
  return isFromZero === isFromOne ? undefined : isFromZero ? 0 : 1
}

function questionOf(file: string, asked: Asked, base: 0 | 1 | undefined): ParsedQuestion {
  const { line, stem, choices, key, fields } = asked
  const said = field(fields, EXPLANATION, isText)?.[1]
  const explanation = typeof said === 'string' ? said : ''
  if (choices.length === 0) {
    if (key === undefined) return leftOut(file, line, stem, { code: 'answer-missing' })
    if (typeof key === 'boolean') return makeQuestion(file, { line, stem, key: key ? 'O' : 'X', explanation })
    const forms = (Array.isArray(key) ? key : [key]).filter((one) => typeof one === 'string' || typeof one === 'number')
    if (forms.length === 0 || field(fields, CHOICES, isList))
      return leftOut(file, line, stem, { code: 'block-unclear' })
    return makeQuestion(file, { line, stem, forms: forms.map(String), explanation })
  }
  const right = rightOf(asked, base)
  if (right === undefined) return leftOut(file, line, stem, { code: 'key-not-clear', key: JSON.stringify(key ?? '') })
  if (right.size === 0) return leftOut(file, line, stem, { code: 'answer-missing' })
  const made: Made['choices'] = choices.map(({ text, why }, at) => ({
    text: withoutLabel(text, at),
    right: right.has(at),
    ...(why === undefined ? {} : { why }),
  }))
  return makeQuestion(file, { line, stem, choices: made ?? [], explanation })
}

/** Places of the choices that are right: by their own flags, a label, their text, or a number whose base is known; undefined where that is not clear. */
function rightOf({ choices, key }: Asked, base: 0 | 1 | undefined): ReadonlySet<number> | undefined {
  const flagged = choices.flatMap(({ right }, at) => (right ? [at] : []))
  if (choices.some(({ right }) => right !== undefined))
    return key === undefined || flagged.length > 0 ? new Set(flagged) : undefined
  if (key === undefined) return new Set()
  const places = (Array.isArray(key) ? key : [key]).map((one) => placeOf(one, choices, base))
  return places.every((one) => one !== undefined) ? new Set(places.filter((one) => one !== undefined)) : undefined
}

function placeOf(key: unknown, choices: readonly Choice[], base: 0 | 1 | undefined): number | undefined {
  if (typeof key === 'number') {
    const at = base === undefined ? undefined : key - base
    // `2` of choices that are numbers themselves may be either.
    const isOther = choices.some(({ text }) => text.trim() === String(key))
    return at === undefined || isOther || !choices[at] ? undefined : at
  }
  if (typeof key !== 'string') return undefined
  const said = key.trim()
  const texts = choices.flatMap(({ text }, at) =>
    bare(text) === bare(said) || bare(withoutLabel(text, at)) === bare(said) ? [at] : [],
  )
  const labels = choices.flatMap(({ label }, at) => (label !== undefined && bare(label) === bare(said) ? [at] : []))
  const letter = /^\(?([A-Ia-i])[).:]?$/.exec(said)?.[1]?.toUpperCase().charCodeAt(0)
  const lettered = letter === undefined || !choices[letter - 65] ? [] : [letter - 65]
  const all = new Set([...texts, ...(labels.length > 0 ? labels : lettered)])
  return all.size === 1 ? [...all][0] : undefined
}

const bare = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()

/** `B. text` as the second of them. */
function withoutLabel(text: string, at: number): string {
  const letter = String.fromCharCode(65 + at)
  return text.replace(new RegExp(`^\\(?(?:${letter}|${letter.toLowerCase()}|${at + 1})[.):]\\s+(?=\\S)`, 'u'), '')
}

/** The line that a stem stands in, each further one behind the last. */
function placesIn(text: string): (stem: string) => number {
  let from = 0
  let line = 1
  let counted = 0
  return (stem) => {
    const at = text.indexOf(JSON.stringify(stem).slice(1, -1), from)
    if (at < 0) return line
    for (; counted < at; counted++) if (text[counted] === '\n') line++
    from = at + 1
    return line
  }
}
