import { Pace, type Steps } from '../steps.ts'
import { rewriteLine } from './dialects/lines.ts'
import { plainText } from './inline.ts'
import { compact } from './normalize.ts'
import type { Citation, Notebook, Quote, Section, Statement } from './types.ts'

export type Proof =
  | { readonly ok: true; readonly statement: Statement; readonly citation: Citation }
  | { readonly ok: false; readonly problem: QuoteProblem }

/** Why a quote does not stand. */
export type QuoteProblem =
  | { readonly kind: 'unknown-section'; readonly section: string }
  | { readonly kind: 'empty-words'; readonly section: string }
  | { readonly kind: 'not-standing'; readonly section: string; readonly words: string; readonly elsewhere?: Citation }
  | {
      readonly kind: 'several-statements'
      readonly section: string
      readonly words: string
      readonly lines: readonly number[]
    }
  | { readonly kind: 'no-such-nth'; readonly section: string; readonly nth: number; readonly lines: readonly number[] }

/**
 * The one prover: finds the statement that a quote's words stand in, compared without Markdown marks and spacing.
 * Words equal to a whole statement mean that statement, whatever else contains them.
 */
export function proveQuote(quote: Quote, notebook: Notebook): Proof {
  const section = notebook.byId.get(quote.section)
  if (!section) return failed({ kind: 'unknown-section', section: quote.section })
  const forms = quotedForms(quote.words)
  if (forms.length === 0) return failed({ kind: 'empty-words', section: section.id })
  const found = standing(section, forms)
  const lines = found.map((one) => one.line)
  if (quote.nth !== undefined) {
    const chosen = found[quote.nth - 1]
    return chosen
      ? proven(chosen, section)
      : failed({ kind: 'no-such-nth', section: section.id, nth: quote.nth, lines })
  }
  const [only] = found
  if (only && found.length === 1) return proven(only, section)
  if (only) return failed({ kind: 'several-statements', section: section.id, words: quote.words, lines })
  const elsewhere = firstElsewhere(section, forms, notebook)
  return failed({ kind: 'not-standing', section: section.id, words: quote.words, ...(elsewhere ? { elsewhere } : {}) })
}

export function citationOf(statement: Statement, section: Section): Citation {
  return { ...fileOf(section), line: statement.line, lastLine: statement.lastLine, section: section.id }
}

/** A whole section as a citation: its heading and its own text. */
export function citationOfSection(section: Section): Citation {
  return { ...fileOf(section), line: section.line, lastLine: section.lastLine, section: section.id }
}

/** Statements that belong together, from the first to the last. */
export function citationOfStatements(statements: readonly Statement[], section: Section): Citation {
  const first = statements[0] ? citationOf(statements[0], section) : citationOfSection(section)
  return { ...first, lastLine: statements.reduce((last, one) => Math.max(last, one.lastLine), first.lastLine) }
}

function fileOf({ file, fileName }: Section): Pick<Citation, 'file' | 'fileName'> {
  return { file, ...(fileName === undefined ? {} : { fileName }) }
}

/** Whether two citations share a line. */
export function citationsOverlap(a: Citation, b: Citation): boolean {
  return a.file === b.file && a.line <= b.lastLine && b.line <= a.lastLine
}

/** The words as written, and as they read when they are Markdown themselves. */
function quotedForms(words: string): string[] {
  const parted = /<br\s*\/?>/i.test(words) ? BREAKS.map((sign) => words.replace(/<br\s*\/?>/gi, sign)) : [words]
  const plain = parted.map((one) => (MARKS.test(one) || rewriteLine(one) !== one ? plainText(one) : one))
  return [...new Set([words, ...plain].map(compact))].filter((form) => form !== '')
}

/** What a statement may have where its author wrote `<br>`. */
const BREAKS = ['\n', ': ', ', ']

/** What Markdown could read as more than text: without any, nothing needs to be parsed, and a thousand quotes are proven at once. */
const MARKS = /[*_`~[\]<>\\&#!|=$%^]|^\s*(?:[-+]|\d+[.)])|\n/

function standing(section: Section, forms: readonly string[]): Statement[] {
  const texts = compacted(section)
  const whole = texts.filter(({ text }) => forms.includes(text))
  const chosen = whole.length > 0 ? whole : texts.filter(({ text }) => forms.some((form) => text.includes(form)))
  return chosen.map(({ statement }) => statement)
}

interface Compacted {
  readonly statement: Statement
  readonly text: string
}

/** A section never changes, so its statements are compacted once. */
const known = new WeakMap<Section, readonly Compacted[]>()

/** What proving a first quote would do at once, a little at a time: it may have to look for its words everywhere. */
export function* readyToProve({ sections }: Notebook): Steps<void> {
  const pace = new Pace()
  for (const section of sections) {
    const texts: Compacted[] = []
    for (const statement of section.statements) {
      const { text } = statement
      texts.push({ statement, text: compact(text) })
      if (pace.isDue(text.length)) yield
    }
    known.set(section, texts)
    if (pace.isDue(WORK_OF_SECTION)) yield
  }
}

/** Characters that a section without any is as much work as. */
const WORK_OF_SECTION = 10

function compacted(section: Section): readonly Compacted[] {
  const found = known.get(section)
  if (found) return found
  const texts = section.statements.map((statement) => ({ statement, text: compact(statement.text) }))
  known.set(section, texts)
  return texts
}

function firstElsewhere(section: Section, forms: readonly string[], notebook: Notebook): Citation | undefined {
  for (const other of notebook.sections) {
    const [statement] = other === section ? [] : standing(other, forms)
    if (statement) return citationOf(statement, other)
  }
  return undefined
}

function proven(statement: Statement, section: Section): Proof {
  return { ok: true, statement, citation: citationOf(statement, section) }
}

function failed(problem: QuoteProblem): Proof {
  return { ok: false, problem }
}
