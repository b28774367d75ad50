import { compact } from '../../notes/normalize.ts'
import type { QuestionKind } from '../types.ts'
import type { AnswerParts, Field } from './answer.ts'
import { PLAIN_OX, type SourceChoice } from './choices.ts'
import { blanksOf } from './cloze.ts'
import type { RawItem } from './items.ts'
import { type KeyResult, looksLikeLabels, OTHER_MARKS, readChoiceKey } from './key.ts'
import { takeLabels } from './key-labels.ts'
import { type Label, readLabel, readLabelled } from './labels.ts'
import type { FormLine } from './lines.ts'
import type { FormProblem, PlacedProblem } from './problem.ts'
import { saysTruth } from './truth.ts'
import { readTypedKey, splitForms } from './typed-key.ts'
import { isVisible } from './visible.ts'

export interface KeyParts {
  readonly kind: QuestionKind
  readonly choices: readonly SourceChoice[]
  readonly key: readonly string[]
  readonly line: number
  readonly explanation: readonly FormLine[]
  readonly problems: readonly PlacedProblem[]
}

/** Finds the key and what kind of question it makes. */
export function readKey(
  item: RawItem,
  stem: string,
  written: readonly SourceChoice[],
  answer: AnswerParts,
  fields: readonly Field[],
): KeyParts {
  const blanks = item.pieces.has('choices') ? [] : blanksOf(stem)
  const said = saidKey(item, written, answer, fields, blanks.length > 0)
  const ox = item.pieces.has('choices') || blanks.length > 0 ? undefined : saysTruth(said.value, stem)
  const choices = ox ? PLAIN_OX : written
  const found = understand(ox ?? said.value, choices, item, blanks)
  const key = 'key' in found ? found.key : []
  const problem =
    'key' in found ? (contradicted(said.value, key, choices) ?? goesOn(said, key, choices)) : found.problem
  const problems = problem ? [{ problem, line: said.line }] : []
  const kind = kindOf(choices, key, blanks.length > 0)
  return { kind, choices, key, line: said.line, explanation: said.explanation, problems }
}

/** A key that says another choice than the one that its author marked. */
function contradicted(
  value: string,
  key: readonly string[],
  choices: readonly SourceChoice[],
): FormProblem | undefined {
  const marked = choices.filter((choice) => choice.marked).map((choice) => choice.label)
  return marked.length === 0 || marked.join() === key.join() ? undefined : { code: 'key-not-clear', key: value }
}

/** `정답: A`, and a line below it that says nothing but `C`. */
function goesOn(
  { value, explanation }: Pick<SaidKey, 'value' | 'explanation'>,
  key: readonly string[],
  choices: readonly SourceChoice[],
): FormProblem | undefined {
  const next = choices.length > 0 ? (explanation[0]?.text.trim() ?? '') : ''
  const { labels, rest } = takeLabels(next)
  if (labels.length === 0 || rest.trim() !== '') return undefined
  const more = readChoiceKey(next, choices)
  return 'key' in more && !more.key.every((one) => key.includes(one))
    ? { code: 'key-not-clear', key: `${value} / ${next}` }
    : undefined
}

function kindOf(choices: readonly SourceChoice[], key: readonly string[], blank: boolean): QuestionKind {
  if (choices.length === 0) return blank ? 'cloze' : 'typed'
  if (choices.every((choice) => choice.label === 'O' || choice.label === 'X')) return 'ox'
  return key.length > 1 ? 'several' : 'single'
}

function understand(
  value: string,
  choices: readonly SourceChoice[],
  item: RawItem,
  blanks: readonly (readonly string[])[],
): KeyResult {
  if (blanks.length > 1) return { problem: { code: 'several-blanks' } }
  if (blanks[0]) {
    const forms = [...new Set([...blanks[0], ...splitForms(value)])]
    // A key left from when it had choices would be one more right answer.
    if (looksLikeLabels(value) && forms.length > blanks[0].length)
      return { problem: { code: 'choices-missing', key: value } }
    return forms.length > 0 ? { key: forms } : { problem: { code: 'blank-empty' } }
  }
  if (!item.pieces.has('answer')) return { problem: { code: 'answer-missing' } }
  if (!isVisible(value)) return { problem: { code: 'key-missing' } }
  if (choices.length > 0) return readChoiceKey(value, choices)
  if (item.pieces.has('choices')) return { key: [] }
  const ofChoices =
    looksLikeLabels(value) ||
    (beginsWithLabel(value) && listsChoices(item)) ||
    namesListed(value, item) ||
    (item.foreign && picksOne(value, item))
  return ofChoices ? { problem: { code: 'choices-missing', key: value } } : readTypedKey(value, item.foreign)
}

function beginsWithLabel(value: string): boolean {
  return takeLabels(value).labels.length > 0
}

/** `ⓐ 제외` of a stem that lists `ⓐ …` and `ⓑ …`; `A;C` of one that lists `A …` and `B …`; the text of one that it lists. */
function namesListed(value: string, item: RawItem): boolean {
  const lines = (item.pieces.get('question') ?? []).map(({ text }) => text.replace(/^[-*+]\s+/, ''))
  const isOther = new RegExp(OTHER_MARKS, 'u').test(value)
  const marked = lines.filter((text) => new RegExp(`^${OTHER_MARKS}`, 'u').test(text)).length > 1
  if (isOther && marked) return true
  const numbered = lines
    .flatMap((text) => [...text.matchAll(NUMBERS)])
    .flatMap(([, mark = '']) => readLabel(mark) ?? [])
  const listed = [...labelsOfStem(item), ...numbered]
  if (!startsList(listed) && !marked) return false
  const said = value
    .normalize('NFKC')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .trim()
  return OF_ALL.test(said) || IN_ORDER.test(said) || saysMarks(said, listed) || isTextOf(said, item)
}

/** One sign, or a count, beside what it may pick: lines that begin with such signs, parts of a line, a list behind the key. */
function picksOne(value: string, item: RawItem): boolean {
  const [sign = '', more] = value.replace(/^[(（]|[.)）]$|번$/gu, '').trim()
  if (sign === '' || more !== undefined || !/[\p{L}\p{N}]/u.test(sign)) return false
  const stem = (item.pieces.get('question') ?? []).map(({ text }) => text)
  const signs = stem.flatMap((text) => BY_SIGN.exec(text)?.[1] ?? [])
  if (signs.length > 1 && signs.includes(sign)) return true
  const place = readLabel(sign)?.place
  if (place === undefined) return false
  if (stem.some((text) => text.split(/\s\/\s/).length > Math.max(2, place))) return true
  const behind = (item.pieces.get('answer') ?? []).slice(1)
  const listed = behind.flatMap(({ text, ordinal }) => ordinal ?? (readLabelled(text)?.label.place ?? -2) + 1)
  return listed[0] === 1 && listed[1] === 2 && listed.includes(place + 1)
}

/** `б) …`, `イ …`: whatever the letters. */
const BY_SIGN = /^[^\p{L}\p{N}]*(\p{L}|\p{N})(?:[.)）:：、．]|\s)\s*\S/u

/** Whatever may number a line, and labels within one: `A text`, `【1】`, `1- `, `1) one 2) two`. */
const NUMBERS =
  /(?:^[^\p{L}\p{N}]*|(?<=\s)[(（[【<]?(?=\S번?[)）\]】>.:]))([A-Ha-h1-9①-⑨가나다라마바ㄱ-ㅂ])(?:번(?=\s)|(?![\p{L}\p{N}]|[.,]\d))/gu

/** Nothing but marks that the stem lists, and words that join or judge them: `15` of two that are listed is a number. */
function saysMarks(said: string, listed: readonly ListedLabel[]): boolean {
  if (said.length > LONGEST_KEY || !OF_MARKS.test(said)) return false
  const places = [...said.replace(JUDGED, ' ').matchAll(/[A-Za-z1-9가-바ㄱ-ㅂ]/gu)].flatMap(
    ([mark]) => readLabel(mark) ?? [],
  )
  return places.every((one) => listed.some(({ place }) => place === one.place))
}

/** Whoever is shown them would type a number. */
function isTextOf(said: string, item: RawItem): boolean {
  const texts = (item.pieces.get('question') ?? []).flatMap(({ text, ordinal }) =>
    ordinal === undefined ? (readLabelled(text)?.text ?? []) : text,
  )
  return texts.length > 1 && splitForms(said).some((form) => texts.some((text) => compact(text) === compact(form)))
}

/** What is said of a list as a whole. */
const OF_ALL =
  /^(?:위의?\s*)?(?:(?:모두|전부|둘\s*다)(?:\s*(?:맞다|옳다|정답|해당))?|(?:(?:해당|정답)\s*)?없음|미정|(?:all|none)(?:\s+of\s+(?:the\s+)?(?:above|them))?|both)\.?$/i

const IN_ORDER =
  /^(?:[첫두세네]\s?번째|첫째|둘째|셋째|넷째|the\s+(?:first|second|third|fourth))(?:\s*(?:것|보기|선택지|항목|one))?\.?$/iu
const LONGEST_KEY = 40
/** What is said of a label, not one itself. */
const JUDGED =
  /(?<=[1-9A-H①-⑨]\s*[(（]?)[OXox](?![A-Za-z])|\b(?:and|or|not|all|both)\b|답은|[와과도이가은는]|맞다|아닌/giu
/** Marks, and words that may stand between them. */
const OF_MARKS =
  /^(?:[A-Ha-hOXox1-9①-⑨가나다라마바ㄱ-ㅂ](?![A-Za-z0-9])|[1-9](?=[OXox])|[A-H]{2,4}$|[a-h]{2,4}$|[1-9]{2,4}$|[가나다라마바]{2,4}$|[^\p{L}\p{N}]|ㆍ|번|[와과도이가은는]|및|이고|맞다|아닌|것|둘|다|하고|제외|빼고|그리고|부터|까지|이?랑|이지만|가능|오답|(?:복수\s*)?정답은?|답은|입니다|이다|아니라|아님|만|and|or|not|all|both)+$/iu

/** A stem that has its choices in it, numbered from the first on: asked as typed, its number would be the answer. */
function listsChoices(item: RawItem): boolean {
  return startsList(labelsOfStem(item))
}

type ListedLabel = Pick<Label, 'alphabet' | 'place'>

function labelsOfStem(item: RawItem): ListedLabel[] {
  return (item.pieces.get('question') ?? []).flatMap(({ text, ordinal }) =>
    ordinal === undefined ? (readLabelled(text)?.label ?? []) : { alphabet: 'digits' as const, place: ordinal - 1 },
  )
}

function startsList(labels: readonly ListedLabel[]): boolean {
  return Map.groupBy(labels, (label) => label.alphabet)
    .values()
    .some((own) => own.some(({ place }) => place === 0) && own.some(({ place }) => place === 1))
}

interface SaidKey {
  readonly value: string
  readonly line: number
  readonly explanation: readonly FormLine[]
}

/** The `정답:` line; without one, a first line that says nothing but a key. Two different ones are not one clear answer. */
function saidKey(
  item: RawItem,
  choices: readonly SourceChoice[],
  answer: AnswerParts,
  fields: readonly Field[],
  cloze: boolean,
): SaidKey {
  const keys = fields.filter((field) => field.piece === 'answer')
  const [first] = keys
  const { explanation } = answer
  if (first) {
    const values = [...new Set(keys.map((field) => compact(field.value)))]
    return {
      value: values.length === 1 ? first.value : keys.map((field) => field.value).join(' / '),
      line: first.line,
      explanation,
    }
  }
  const line = explanation[0]?.line ?? item.pieces.get('answer')?.[0]?.line ?? item.line
  const opening = explanation[0]
  const isKey =
    opening !== undefined &&
    !cloze &&
    (choices.length > 0 ? 'key' in readChoiceKey(opening.text, choices) : explanation.length === 1)
  if (isKey) return { value: opening.text, line, explanation: explanation.slice(1) }
  return { value: lonelyRationale(choices, answer) || saidInside(explanation), line, explanation }
}

/** `A, B는 옳다. 정답 C`: a key at the end of a line, said once. */
function saidInside(explanation: readonly FormLine[]): string {
  const said = explanation.flatMap((line) => /(?:^|[.。]\s+)정답은?\s+(\S{1,3}?)[.]?$/u.exec(line.text)?.[1] ?? [])
  return said.length === 1 ? (said[0] ?? '') : ''
}

/** `- B: Aurora` as the only line of an answer, repeating choice B, says the key; so does `② its reason`, which no rationale looks like. */
function lonelyRationale(choices: readonly SourceChoice[], answer: AnswerParts): string {
  const [only] = [...answer.rationales]
  if (!only || answer.rationales.size > 1) return ''
  const choice = choices.find((one) => one.label === only[0])
  const [line, more] = only[1]
  const first = line && answer.opening
  if (choice && first && !more && answer.explanation.length === 0 && !/^\S+?\s*[:：]/u.test(first)) return first
  return choice && compact(choice.text) === compact(only[1][0]?.text ?? '') ? choice.text : ''
}
