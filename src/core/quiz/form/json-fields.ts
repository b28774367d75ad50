/** A question as a program keeps it: a stem, choices and which of them is right, under the names that people give those. */
export type Fields = Readonly<Record<string, unknown>>

/** The language that a field is in: `qEnglish`, `options_ko`. */
export const IN =
  '(?:[_-]?(?:english|korean|hindi|japanese|chinese|spanish|german|french|eng|kor|en|ko|kr|ja|jp|zh|hi|es|de|fr))?'
const STEM = new RegExp(`^(?:question(?:_?text)?|stem|prompt|q|front|문제|질문)${IN}$`, 'iu')
/** What else a stem is called where choices stand beside it. */
const STEM_OF_CHOICES = /^(?:text|title|body|content|description)$/iu
/** What stands before what is asked. */
const CONTEXT = /^(?:scenario|context|passage|지문|제시문)$/iu
const CODE = /^(?:code|코드)$/iu
const KEY =
  /^(?:(?:correct|right)(?:_?(?:answers?|options?|choices?|index|key))?(?:_?ids?)?|answers?(?:_?(?:index|key))?|solution|정답|답)$/iu
/** Alone it may be the key of anything. */
const KEY_OF_CHOICES = /^key$/iu
/** The two sides of a card. */
const CARDS = [
  [/^front$/iu, /^back$/iu],
  [/^q$/iu, /^a$/iu],
] as const
const EXPLANATION = new RegExp(`^(?:explanation|rationale|reason|feedback|해설|설명|풀이)${IN}$`, 'iu')

export interface Stem {
  readonly text: string
  /** Its field is called so for what is asked, not for any text. */
  readonly isNamed: boolean
}

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The first of that name whose value fits. */
export function field<Value>(
  fields: Fields,
  name: RegExp,
  fits: (value: unknown) => value is Value,
): readonly [string, Value] | undefined {
  for (const [key, value] of Object.entries(fields)) if (name.test(key) && fits(value)) return [key, value]
  return undefined
}

/** Empty where the file has a place for it and says nothing. None in `"question": "Question"`: words of a form. */
export function stemIn(fields: Fields): Stem | undefined {
  const named = field(fields, STEM, isText) ?? field(withinStem(fields), STEM_OF_CHOICES, isText)
  if (named) return STEM.test(named[1].trim()) ? undefined : { text: named[1], isNamed: true }
  if (field(fields, STEM, isEmpty)) return { text: '', isNamed: true }
  const other = field(fields, STEM_OF_CHOICES, isText)
  return other && { text: other[1], isNamed: false }
}

const isEmpty = (value: unknown): value is null | string => value === null || value === ''

/** What stands in `"question": { … }`. */
export function withinStem(fields: Fields): Fields {
  return field(fields, STEM, isFields)?.[1] ?? {}
}

/** Whether a stem may be called so. */
export function isStemName(name: string): boolean {
  return STEM.test(name) || STEM_OF_CHOICES.test(name)
}

/** Markdown; lines of a program in a fence. `"code": "E11"` is a number of the question. */
export function contextIn(fields: Fields): string {
  const isProgram = (value: unknown): value is string => isText(value) && /[\n(){}=;]/.test(value)
  const program = field(fields, CODE, isProgram)?.[1]
  return field(fields, CONTEXT, isText)?.[1] ?? (program === undefined ? '' : `\`\`\`\n${program}\n\`\`\``)
}

export function explanationIn(fields: Fields): string {
  const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)
  return field(fields, EXPLANATION, isText)?.[1] ?? field(fields, EXPLANATION, isTexts)?.[1].join('\n\n') ?? ''
}

/** What the file calls the key, and the key: null where it has a place for one and says nothing. `listed`: the choices' own value. */
export function keyIn(fields: Fields, listed: unknown, hasChoices: boolean): readonly [string, unknown] | undefined {
  const isOther = (value: unknown): value is unknown => value !== undefined && value !== listed
  const isSaid = (value: unknown): value is unknown => isOther(value) && value !== null && value !== ''
  const names = [
    KEY,
    ...(hasChoices
      ? [KEY_OF_CHOICES]
      : CARDS.filter(([front]) => field(fields, front, isText)).map(([, back]) => back)),
  ]
  const said = names.map((name) => field(fields, name, isSaid)).find((one) => one !== undefined)
  const unsaid = field(fields, KEY, isOther)
  return said ?? (unsaid && [unsaid[0], null])
}
