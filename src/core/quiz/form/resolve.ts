import type { Errata } from '../../facts/errata.ts'
import { hash32 } from '../../hash.ts'
import { plainText } from '../../notes/inline.ts'
import { compact } from '../../notes/normalize.ts'
import { citationOfSection, type Proof, proveQuote } from '../../notes/quote.ts'
import type { Citation, Notebook } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import { erratumProblem } from '../on-erratum.ts'
import { namesALetter } from '../shuffle.ts'
import type { ProvenQuote, Question } from '../types.ts'
import type { ParsedQuestion, QuestionSource } from './parsed.ts'
import { type FormProblem, isError } from './problem.ts'
import type { SourceQuote } from './source.ts'

export interface AuthoredQuestion {
  readonly question: Question
  readonly source: QuestionSource
}

interface SuspendedQuestion extends AuthoredQuestion {
  /** Its quote no longer stands in the notes; or it does, and is corrected. */
  readonly why: 'quote' | 'erratum'
}

export interface QuestionFault {
  readonly file: string
  readonly line: number
  readonly problem: FormProblem
}

/** What the files hold: every question is either taken or left out. */
export interface QuestionBank {
  readonly taken: readonly AuthoredQuestion[]
  readonly leftOut: number
  /** Of those left out: well written, and asked again once their quote stands, or what they rest on is right. */
  readonly suspended: readonly SuspendedQuestion[]
  readonly faults: readonly QuestionFault[]
}

/** Proves quotes, gives ids, and leaves out what rests on an erratum. Of two questions with one id the first is taken. */
export function* resolveQuestions(
  parsed: readonly ParsedQuestion[],
  notebook: Notebook,
  errata: Errata,
): Steps<QuestionBank> {
  const taken: AuthoredQuestion[] = []
  const suspended: SuspendedQuestion[] = []
  const faults: QuestionFault[] = []
  const ids = new Map<string, QuestionSource>()
  for (const { file, source, problems } of parsed) {
    // What is left out is told why; its smaller flaws can wait until it is mended.
    const told = source ? problems : problems.filter((one) => isError(one.problem))
    faults.push(...told.map((one) => ({ file, line: one.line, problem: one.problem })))
    if (!source) continue
    const id = source.id ?? ownId(source, ids)
    const proven = proveSource(source, id, notebook, errata)
    faults.push(...proven.faults)
    const first = ids.get(id)
    if (first) faults.push({ file, line: source.idLine, problem: repeated(source, first) })
    else ids.set(id, source)
    const { question } = proven
    if (!first && proven.stands) taken.push({ source, question })
    if (!first && !proven.stands) suspended.push({ source, question, why: proven.broken ? 'quote' : 'erratum' })
    yield
  }
  return { taken, suspended, faults, leftOut: parsed.length - taken.length }
}

/** A question against notes and errata, whether it may be asked or not. */
export interface ProvenSource {
  readonly question: Question
  readonly faults: readonly QuestionFault[]
  /** A quote does not stand. */
  readonly broken: boolean
  readonly stands: boolean
}

export function proveSource(source: QuestionSource, id: string, notebook: Notebook, errata: Errata): ProvenSource {
  const cited = citeAll(source, notebook)
  const { file, line } = source
  const outdated = erratumProblem(source, cited.citations, errata)
  const faults = outdated ? [...cited.faults, { file, line, problem: outdated }] : cited.faults
  const question = questionOf(source, id, cited, notebook)
  return { question, faults, broken: cited.broken, stands: !cited.broken && !outdated }
}

interface Cited {
  readonly quotes: readonly ProvenQuote[]
  readonly citations: readonly Citation[]
  readonly faults: readonly QuestionFault[]
  readonly broken: boolean
}

function citeAll(source: QuestionSource, notebook: Notebook): Cited {
  const quotes: ProvenQuote[] = []
  const citations: Citation[] = []
  const faults: QuestionFault[] = []
  let broken = false
  for (const one of source.sources) {
    const fault = (problem: FormProblem) => faults.push({ file: source.file, line: one.line, problem })
    if (one.words === undefined) {
      const section = notebook.byId.get(one.section)
      if (section) citations.push(citationOfSection(section))
      fault(
        section ? { code: 'source-without-words', section: section.id } : { code: 'source-unknown', value: one.value },
      )
      continue
    }
    const proof = prove(one, one.words, notebook)
    if (proof.ok) {
      const { section, words, nth } = one
      quotes.push({ section, words, ...(nth ? { nth } : {}), citation: proof.citation })
      citations.push(proof.citation)
    } else {
      broken = true
      fault({ code: 'quote', problem: proof.problem })
    }
  }
  return { quotes, citations, faults, broken }
}

function prove(one: SourceQuote, words: string, notebook: Notebook): Proof {
  return proveQuote({ section: one.section, words, ...(one.nth ? { nth: one.nth } : {}) }, notebook)
}

function questionOf(source: QuestionSource, id: string, cited: Cited, notebook: Notebook): Question {
  const { kind, stem, key, explanation, rationales, file, line, erratum } = source
  const choices = source.choices.map(({ label, text }) => ({ label, text }))
  const titles = cited.citations.map((citation) => notebook.byId.get(citation.section)?.path[1])
  const texts = [stem, explanation, ...choices.map((choice) => choice.text), ...Object.values(rationales)]
  return {
    id,
    kind,
    stem,
    choices,
    key,
    explanation,
    rationales,
    quotes: cited.quotes,
    citations: cited.citations,
    difficulty: source.difficulty ?? 2,
    origin: 'authored',
    services: [...new Set(titles.filter((title) => title !== undefined))],
    file,
    line,
    shuffle: kind !== 'ox' && !namesALetter(texts),
    ...(erratum ? { erratum } : {}),
  }
}

/** Of the stem alone, so that mending a choice keeps it; with the choices where another question has the same stem. */
export function ownId(source: QuestionSource, ids: ReadonlyMap<string, QuestionSource> = new Map()): string {
  const stem = normalizeStem(source.stem)
  const id = hash32(stem)
  const first = ids.get(id)
  return first && !sameChoices(first, source) ? hash32([stem, ...choiceTexts(source)].join('\n')) : id
}

/** The same question again loses nothing but a line to clear away; with another key nobody knows which one holds. */
function repeated(source: QuestionSource, first: QuestionSource): FormProblem {
  const place = `${first.file}:${first.line}`
  const same = normalizeStem(source.stem) === normalizeStem(first.stem) && sameChoices(source, first)
  if (same && keyTexts(source) !== keyTexts(first)) return { code: 'key-differs', first: place }
  return source.id && !same
    ? { code: 'id-repeated', id: source.id, first: place }
    : { code: 'question-repeated', first: place }
}

function sameChoices(one: QuestionSource, other: QuestionSource): boolean {
  return choiceTexts(one).join('\n') === choiceTexts(other).join('\n')
}

function keyTexts({ key, choices }: QuestionSource): string {
  const texts = key.map((one) => compact(plainText(choices.find(({ label }) => label === one)?.text ?? one)))
  return texts.sort().join('\n')
}

function choiceTexts(source: QuestionSource): string[] {
  return source.choices.map((choice) => normalizeStem(choice.text)).sort()
}

/** Letters and digits only: what makes two stems the same question. */
export function normalizeStem(stem: string): string {
  return plainText(stem)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
