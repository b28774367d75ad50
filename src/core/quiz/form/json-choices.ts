import { explanationIn, type Fields, field, IN, isFields, isText } from './json-fields.ts'
import { readLabelled } from './labels.ts'

const CHOICES = new RegExp(
  `^(?:(?:answer|possible)_?(?:options|choices|answers)|options?|choices|alternatives|보기|선택지|선지)${IN}$`,
  'iu',
)
/** Choices, or those of them that are right. */
const ANSWERS = /^answers$/iu
const WRONG = /^(?:(?:incorrect|wrong)(?:_?(?:answers?|options?|choices?))?|distractors?|오답)_?\d?$/iu
const RIGHT_ONES = /^(?:(?:correct|right)(?:_?(?:answers?|options?|choices?))?|answers?|정답)$/iu
/** `optionA`, `opb`, `C`, `choice 1`: a field each. */
const ONE_EACH = /^(?<what>option|opt?|choice|answer|보기|선택지)?[_ -]?(?<mark>[A-I]|[1-9])$/iu
/** The surest first: `{ "label": "A", "text": "a lamp" }`, `{ "value": "a", "label": "a lamp" }`. */
const TEXTS = [/^(?:text|content|body|title)$/iu, /^(?:choice|label|name|내용)$/iu, /^(?:option|answer|value)$/iu]
const LABEL = /^(?:id|key|letter|label|value|option|번호)$/iu
const RIGHT = /^(?:(?:is_?)?(?:correct|right|valid|answer)|정답)$/iu
const MARK = /^(?:(?:option|choice|answer)[_ ]?)?([A-I]|\d)$/iu
const IDENTIFIER = /^(?:opt(?:ion)?|choice|ans(?:wer)?|item|id)[_ -]?\w{1,2}$/iu

export interface Choice {
  readonly text: string
  /** What a key may call it, beside its text and its place. */
  readonly labels: readonly string[]
  readonly right?: boolean
  readonly why?: string
}

/** Choices, and the value that held them; `choices` undefined: there are some that nobody can read. */
export interface Listed {
  readonly value?: unknown
  readonly choices?: readonly Choice[]
}

/** `isNamed`: the stem surely is one. Undefined where nothing looks like choices. */
export function choicesIn(fields: Fields, isNamed: boolean): Listed | undefined {
  for (const name of [CHOICES, ANSWERS]) {
    const value = field(fields, name, isList)?.[1]
    const choices = value && choicesOf(value)
    // One alone is a form's setting or an accepted answer, but for an author who gave a list of choices.
    const fewest = isNamed && name === CHOICES && Array.isArray(value) ? 1 : 2
    if (choices && choices.length >= fewest && (isNamed || Array.isArray(value) || hasMarks(value)))
      return { value, choices: unlabelled(choices) }
    if (!choices && isNamed && name === CHOICES && Array.isArray(value)) return { value }
  }
  const apart = isNamed ? wrongAndRight(fields) : undefined
  if (apart) return { choices: unlabelled(apart) }
  return isNamed ? oneEach(fields) : undefined
}

const isList = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0
const hasMarks = (value: object) => Object.keys(value).every((key) => MARK.test(key))

function choicesOf(value: object): Choice[] | undefined {
  if (Array.isArray(value)) {
    const listed = withoutEmptyEnd(value)
    const isMarked = haveMarks(listed)
    return every(listed.map((one) => choiceOf(one, isMarked)))
  }
  const { text, label } = value as Fields
  // Two lists side by side.
  if (Array.isArray(text) && Array.isArray(label))
    return text.length === label.length ? every(text.map((one, at) => labelled(one, String(label[at])))) : undefined
  const entries = Object.entries(value).filter(([, one]) => one !== null && one !== '')
  const isMarked = haveMarks(entries.map(([, one]) => one))
  return every(entries.map(([name, one]) => labelled(one, name, isMarked)))
}

/** A table's empty columns. */
function withoutEmptyEnd(values: readonly unknown[]): readonly unknown[] {
  return values.slice(0, values.findLastIndex((one) => one !== null && one !== '') + 1)
}

function every(choices: readonly (Choice | undefined)[]): Choice[] | undefined {
  const read = choices.filter((one) => one !== undefined)
  return read.length === choices.length && read.length > 0 ? read : undefined
}

function labelled(value: unknown, name: string, isMarked = false): Choice | undefined {
  if (typeof value === 'boolean') return undefined
  const choice = choiceOf(value, isMarked)
  return choice && { ...choice, labels: [name, ...choice.labels] }
}

/** What of a choice may be its text, the surest first. */
function textsOf(choice: Fields): (string | number)[] {
  const entries = Object.entries(choice)
  return TEXTS.flatMap((name) => entries.flatMap(([key, own]) => (name.test(key) && isSome(own) ? [own] : [])))
}

/**
 * Whether what looks like their texts are `A`, `B`, `C` or `1`, `2`, `3` of other texts: each once. `C` among words is a word, and so are
 * `2`, `4`, `6` beside `opt_1`; what is called a text may be `1`, `2`, `3`, and gives way to letters in their order alone.
 */
function haveMarks(choices: readonly unknown[]): boolean {
  const marks = choices.map((choice) => {
    const [first, ...others] = isFields(choice) ? textsOf(choice) : []
    return others.some((one) => !isIdentifier(one)) ? MARK.exec(String(first))?.[1]?.toUpperCase() : undefined
  })
  if (marks.every((mark, at) => mark === LETTERS[at])) return true
  const areTexts = choices.some((choice) => isFields(choice) && Object.keys(choice).some((key) => TEXTS[0]?.test(key)))
  const sorted = marks.map((mark) => mark ?? '').toSorted()
  return !areTexts && [LETTERS, '123456789', '012345678'].some((all) => sorted.join('') === all.slice(0, sorted.length))
}

const isIdentifier = (text: string | number) => MARK.test(String(text)) || IDENTIFIER.test(String(text))

function choiceOf(value: unknown, isMarked: boolean): Choice | undefined {
  if (isPlain(value)) return { text: String(value), labels: [] }
  if (!isFields(value)) return undefined
  const entries = Object.entries(value)
  const texts = textsOf(value)
  const text = (isMarked ? texts.find((one) => !isIdentifier(one)) : undefined) ?? texts[0]
  if (text === undefined) return ofOneField(value)
  const right = field(value, RIGHT, (own) => typeof own === 'boolean')?.[1]
  const why = explanationIn(value)
  const labels = entries.flatMap(([name, own]) =>
    LABEL.test(name) && isSome(own) && own !== text ? [String(own)] : [],
  )
  return { text: String(text), labels, ...(right === undefined ? {} : { right }), ...(why === '' ? {} : { why }) }
}

/** `{ "A": "a lamp" }`, `{ "a lamp": true }` */
function ofOneField(fields: Fields): Choice | undefined {
  const [[name, value] = ['', undefined], ...more] = Object.entries(fields)
  if (more.length > 0) return undefined
  if (typeof value === 'boolean') return { text: name, labels: [], right: value }
  return isText(value) && MARK.test(name) ? { text: value, labels: [name] } : undefined
}

const isSome = (value: unknown): value is string | number => isText(value) || typeof value === 'number'
const isPlain = (value: unknown): value is string | number | boolean => isSome(value) || typeof value === 'boolean'

/** `"correct_answer": "a lamp", "incorrect_answers": ["a cup", "a hat"]` */
function wrongAndRight(fields: Fields): Choice[] | undefined {
  const wrong = Object.entries(fields).flatMap(([name, value]) => (WRONG.test(name) ? value : []))
  const isSaid = (value: unknown): value is unknown => isSome(value) || Array.isArray(value)
  const right = [field(fields, RIGHT_ONES, isSaid)?.[1] ?? []].flat()
  if (wrong.length === 0 || right.length === 0 || ![...right, ...wrong].every(isSome)) return undefined
  return [...right, ...wrong].map((text, at) => ({ text: String(text), labels: [], right: at < right.length }))
}

/** One that nobody wrote between others, and nobody can say what a key counts. */
function oneEach(fields: Fields): Listed | undefined {
  const found = Object.entries(fields).flatMap(([name, value]) => {
    const { what = '', mark } = ONE_EACH.exec(name)?.groups ?? {}
    return mark === undefined || !isSome(value)
      ? []
      : [{ what, mark, choice: { text: String(value), labels: [mark, name] } }]
  })
  const whole = [...Map.groupBy(found, ({ what }) => what.toLowerCase()).values()].find((group) => group.length > 1)
  if (!whole) return undefined
  const isAt = (mark: string, at: number) => mark.toUpperCase() === (/\d/.test(mark) ? `${at + 1}` : LETTERS[at])
  if (whole.every(({ mark }, at) => isAt(mark, at))) return { choices: unlabelled(whole.map(({ choice }) => choice)) }
  return whole.some(({ what, mark }) => CHOICE.test(what) || isAt(mark, 0)) ? {} : undefined
}

/** `answer 2` may be one more answer that is accepted. */
const CHOICE = /^(?!answer$)./iu
const LETTERS = 'ABCDEFGHI'

/** `A. text`, `B. text`: labels if each has its own, in order. `E. coli` among others is a name. */
function unlabelled(choices: readonly Choice[]): readonly Choice[] {
  const read = choices.map(({ text }) => readLabelled(text))
  const [first] = read
  const isInOrder = read.every((one, at) => one?.label.place === at && one.label.alphabet === first?.label.alphabet)
  if (!isInOrder || choices.length < 2) return choices
  return choices.map((choice, at) => {
    const { text = choice.text, label } = read[at] ?? {}
    return { ...choice, text, labels: [...choice.labels, ...(label ? [label.written] : [])] }
  })
}
