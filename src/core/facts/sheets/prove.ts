import { foldName } from '../../language/fold.ts'
import { proveQuote, type QuoteProblem } from '../../notes/quote.ts'
import type { Citation, Notebook, Quote, Statement } from '../../notes/types.ts'
import type { AttributeSet } from '../attributes.ts'
import type { Attribute, Fact } from '../types.ts'
import { readValue, type ValueProblem } from '../values/value.ts'

/** A fact as written in a facts file. */
export interface FactSource {
  readonly attribute: string
  readonly value: unknown
  readonly detail?: string
  readonly per?: string
  readonly aspect?: string
  readonly like?: string
  readonly of?: string
  readonly against?: string
  readonly errata?: readonly string[]
  readonly quotes: readonly Quote[]
}

export type FactProblem =
  | { readonly kind: 'unknown-attribute'; readonly id: string; readonly near: readonly string[] }
  | { readonly kind: 'value'; readonly attribute: Attribute; readonly problem: ValueProblem }
  | { readonly kind: 'quote'; readonly problem: QuoteProblem; readonly at: number }

export type FactProof =
  | { readonly ok: true; readonly fact: Fact }
  | { readonly ok: false; readonly problems: readonly FactProblem[] }

/** A fact is taken only when its attribute is known, its value reads as that attribute wants, and every quote stands. */
export function proveFact(source: FactSource, vocabulary: AttributeSet, notebook: Notebook): FactProof {
  const attribute = vocabulary.byId.get(source.attribute)
  const quotes = proveQuotes(source.quotes, notebook)
  const problems: FactProblem[] = quotes.problems.map((one) => ({ kind: 'quote', ...one }))
  if (!attribute) {
    const near = nearIds(source.attribute, vocabulary)
    return { ok: false, problems: [{ kind: 'unknown-attribute', id: source.attribute, near }, ...problems] }
  }
  const read = readValue(attribute, source.value)
  if (!read.ok) return { ok: false, problems: [{ kind: 'value', attribute, problem: read.problem }, ...problems] }
  if (problems.length > 0) return { ok: false, problems }
  const { statements, citations } = quotes
  const { attribute: _, value: __, quotes: ___, ...rest } = source
  return { ok: true, fact: { attribute, value: read.value, ...rest, statements, citations } }
}

export interface ProvenQuotes {
  readonly statements: readonly Statement[]
  readonly citations: readonly Citation[]
  /** `at`: which quote, from 0. */
  readonly problems: readonly { readonly problem: QuoteProblem; readonly at: number }[]
}

export function proveQuotes(quotes: readonly Quote[], notebook: Notebook): ProvenQuotes {
  const proofs = quotes.map((quote) => proveQuote(quote, notebook))
  const proven = proofs.filter((proof) => proof.ok)
  return {
    statements: proven.map((proof) => proof.statement),
    citations: proven.map((proof) => proof.citation),
    problems: proofs.flatMap((proof, at) => (proof.ok ? [] : [{ problem: proof.problem, at }])),
  }
}

const NEAR = 3

function nearIds(id: string, vocabulary: AttributeSet): string[] {
  const sought = foldName(id)
  const alike = ({ id: other, name }: Attribute) =>
    [other, name.ko, name.en]
      .map(foldName)
      .some((one) => one.includes(sought) || sought.includes(one) || one.slice(0, 4) === sought.slice(0, 4))
  return vocabulary.attributes
    .filter(alike)
    .map((one) => one.id)
    .slice(0, NEAR)
}
