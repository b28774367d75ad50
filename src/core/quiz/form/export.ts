import type { Steps } from '../../steps.ts'
import { isTyped } from '../grading.ts'
import type { Question } from '../types.ts'
import { alsoIn, type Card, directionOf, fieldOf, isCloze, readCard, readClozes } from './cards.ts'
import { maskBlanks } from './cloze.ts'
import { parseQuestions } from './form.ts'
import type { ParsedQuestion } from './parsed.ts'
import { normalizeStem } from './resolve.ts'
import { writeForm } from './write.ts'

/** Questions as a file, for a group's own folder or another program. */
export interface QuestionExport {
  readonly text: string
  /** Ids of those that no writing of brings back as they are. */
  readonly leftOut: readonly string[]
}

/** A way to write down a question, from the most faithful on; the first that reads back the same is taken. */
type Writing<Written> = (question: Question) => Written

/** In our own form: what is read of it is the same question, with its id, its reasons and its quotes. */
export function* exportMarkdown(questions: readonly Question[]): Steps<QuestionExport> {
  const read = (text: string) => parseQuestions('export.md', text)
  const { taken, leftOut } = yield* faithful(questions, FORMS, read)
  return { text: taken.map(({ written }) => written).join('\n'), leftOut }
}

/** As Anki's text import takes it: front with its choices, back, why, other accepted answers. */
export function* exportAnki(questions: readonly Question[]): Steps<QuestionExport> {
  const { taken, leftOut } = yield* faithful(questions, CARDS, readOne)
  // Where most fronts look like terms, all of them would be read as that.
  const terms = directionOf(taken.map(({ written }) => written)) === 'term'
  const kept = terms ? taken.filter(({ written }) => directionOf([written]) === 'front') : taken
  const lost = taken.filter((one) => !kept.includes(one)).map(({ question }) => question.id)
  const rows = kept.map(({ written }) =>
    [written.front, written.back, written.extra ?? '', alsoCell(written), noteType(written)].map(cell),
  )
  return { text: [...HEAD, ...rows.map((row) => row.join('\t')), ''].join('\n'), leftOut: [...leftOut, ...lost] }
}

const HEAD = [
  '#separator:tab',
  '#html:true',
  '#notetype column:5',
  '#columns:Front\tBack\tExtra\tAlso accepted\tNote type',
]

interface Faithful<Written> {
  readonly taken: readonly { readonly question: Question; readonly written: Written }[]
  readonly leftOut: readonly string[]
}

function* faithful<Written>(
  questions: readonly Question[],
  writings: readonly Writing<Written>[],
  read: (written: Written) => readonly ParsedQuestion[],
): Steps<Faithful<Written>> {
  const taken: { question: Question; written: Written }[] = []
  const leftOut: string[] = []
  for (const question of questions) {
    const written = writings.map((write) => write(question)).find((one) => isSame(question, read(one)))
    if (written === undefined) leftOut.push(question.id)
    else taken.push({ question, written })
    yield
  }
  return { taken, leftOut }
}

/** By what makes two questions the same: the letters of the stem, the choices, the key. */
function isSame(question: Question, [only, other]: readonly ParsedQuestion[]): boolean {
  const source = only?.source
  return (
    source !== undefined &&
    other === undefined &&
    source.kind === question.kind &&
    normalizeStem(maskBlanks(source.stem)) === normalizeStem(maskBlanks(question.stem)) &&
    choicesOf(source) === choicesOf(question) &&
    JSON.stringify(source.key) === JSON.stringify(question.key)
  )
}

/** What true and false are called makes no difference. */
function choicesOf({ kind, choices }: Pick<Question, 'kind' | 'choices'>): string {
  return JSON.stringify(choices.map(({ label, text }) => (kind === 'ox' ? label : [label, text])))
}

const FORMS: readonly Writing<string>[] = [
  (question) => form(question, asIs, true),
  (question) => form(question, escaped, true),
  // What explains it may look like a field of its own.
  (question) => form(question, asIs, false),
  (question) => form(question, escaped, false),
]

function form(question: Question, spelled: (text: string) => string, explained: boolean): string {
  const { stem, choices, key, rationales, quotes, citations, difficulty, id, erratum } = question
  const reasons = choices.flatMap(({ label }) => (rationales[label] ? [`${label}: ${rationales[label]}`] : []))
  const quoted = quotes.map(
    ({ section, words, nth }) => `근거: ${section} "${words}"${nth === undefined ? '' : ` #${nth}`}`,
  )
  const named = citations.filter((one) => !quotes.some(({ citation }) => sameCitation(citation, one)))
  return writeForm({
    stem,
    choices: choices.map(({ label, text }) => `${label}: ${spelled(text)}`).join('\n'),
    key: key.map((one) => (isTyped(question) ? spelled(one) : one)).join(', '),
    explanation: explained ? [question.explanation, ...reasons].join('\n') : '',
    fields: [
      ...quoted,
      ...named.map((one) => `근거: ${one.section}`),
      `난이도: ${difficulty}`,
      `번호: ${id}`,
      ...(erratum === undefined ? [] : [`정오: ${erratum}`]),
    ].join('\n'),
  })
}

function sameCitation(one: Question['citations'][number], other: Question['citations'][number]): boolean {
  return one.section === other.section && one.line === other.line
}

/** A stem that begins with a number (`3번 상자에는`) would lose it as the question's own: one stands before it then. */
const CARDS: readonly Writing<Card>[] = ['', '1. '].flatMap((number) =>
  ['A. ', 'A) ', '(A) '].flatMap((label): Writing<Card>[] => [
    (question) => cardOf(question, number, label, true),
    (question) => cardOf(question, number, label, false),
  ]),
)

function cardOf(question: Question, number: string, label: string, explained: boolean): Card {
  const { kind, stem, choices, key, explanation, rationales } = question
  const listed = kind === 'ox' ? [] : choices.map((one) => `${label.replace('A', one.label)}${one.text}`)
  const reasons = choices.flatMap((one) => (rationales[one.label] ? [`${one.label}: ${rationales[one.label]}`] : []))
  const extra = explained ? [explanation, ...reasons].filter((line) => line !== '').join('\n') : ''
  const [first = '', ...also] = key
  const card = { line: 1, ...(extra === '' ? {} : { extra: html(extra) }) }
  if (kind === 'cloze') {
    // The extra of a cloze is its back.
    return { line: 1, front: html(stem.replace(/\{\{([^{}]*)\}\}/, '{{c1::$1}}')), back: html(extra) }
  }
  const front = html([number + stem, ...listed].join('\n'))
  if (!isTyped(question)) return { ...card, front, back: html(key.join(', ')) }
  return { ...card, front, back: html(first), ...(also.length > 0 ? { also: also.map(html) } : {}) }
}

/** As the reader of tables reads the row. */
function readOne(card: Card): readonly ParsedQuestion[] {
  const plain = (text: string) => fieldOf(text, true).text
  const [front, back] = [plain(card.front), plain(card.back)]
  if (isCloze(front)) return readClozes('export.txt', 1, front, back)
  const also = alsoIn(plain(alsoCell(card)))
  return [
    readCard(
      'export.txt',
      { line: 1, front, back, extra: plain(card.extra ?? ''), ...(also.length > 0 ? { also } : {}) },
      'front',
    ),
  ]
}

function alsoCell({ also = [] }: Card): string {
  return also.join(' | ')
}

function noteType({ front }: Card): string {
  return isCloze(front) ? 'Cloze' : 'Basic'
}

function html(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>')
}

/** In quotes, so that whatever stands in it is one cell. */
function cell(text: string): string {
  return `"${text.replace(/\t/g, ' ').replace(/"/g, '""')}"`
}

function asIs(text: string): string {
  return text
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~#]/g, '\\$&')
}
