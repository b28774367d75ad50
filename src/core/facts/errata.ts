import { hash32 } from '../hash.ts'
import { citationsOverlap } from '../notes/quote.ts'
import type { Citation, Statement } from '../notes/types.ts'
import type { Added } from '../track.ts'
import type { Fact, Wording } from './types.ts'

/** The world changed after the note; never was so; right in part; only the name changed; right, but there is more. */
export const VERDICTS = ['changed', 'wrong', 'misleading', 'renamed', 'more'] as const
export const CONFIDENCES = ['high', 'medium', 'low'] as const
/** `never` as the note says it; only `corrected`; or `cosmetic`: no fact is at stake. */
export const ASKS = ['never', 'corrected', 'cosmetic'] as const

/** Statements of the notes that say less or other than what is true now. */
export interface Erratum {
  /** What `정오:` of a question names. */
  readonly id: string
  readonly verdict: (typeof VERDICTS)[number]
  readonly statements: readonly Statement[]
  readonly citations: readonly Citation[]
  /** What is true now, a few sentences. */
  readonly now: Wording
  /** The new value in a few words, to stand beside the old one. */
  readonly short?: Wording
  /** A date as far as it is known, `2019`, `2023-01` or `2025-05-21`, or words that may hold such dates. */
  readonly since?: Wording
  readonly source: Wording
  readonly confidence: (typeof CONFIDENCES)[number]
  readonly ask: (typeof ASKS)[number]
  readonly file: string
  readonly line: number
  /** By leaders, to their track. */
  readonly added?: Added
}

/** What custom ids name an erratum by: six characters, so that many fit. */
export function erratumKey({ id }: Pick<Erratum, 'id'>): string {
  return hash32(id, 6)
}

type Place = Pick<Statement, 'section' | 'index'>

export interface Errata {
  readonly all: readonly Erratum[]
  readonly byId: ReadonlyMap<string, Erratum>
  readonly byKey: ReadonlyMap<string, Erratum>
  /** Every erratum on a statement, of low confidence too. */
  of(statement: Place): readonly Erratum[]
  /** What members are shown on these statements: high and medium confidence, each once. */
  shownOn(statements: readonly Place[]): readonly Erratum[]
  /** Those that touch a fact's value, which may be less than its statements say. */
  touching(fact: Pick<Fact, 'statements' | 'errata'>): readonly Erratum[]
  /** The same for citations: by file and lines. */
  shownAt(citations: readonly Citation[]): readonly Erratum[]
  /** Those for which a question resting on these citations is not asked. */
  blocking(citations: readonly Citation[]): readonly Erratum[]
}

export function buildErrata(all: readonly Erratum[]): Errata {
  const byStatement = new Map<string, Erratum[]>()
  for (const erratum of all) {
    for (const statement of erratum.statements) {
      const place = placeOf(statement)
      byStatement.set(place, [...(byStatement.get(place) ?? []), erratum])
    }
  }
  const of = (statement: Place) => byStatement.get(placeOf(statement)) ?? []
  const at = (citations: readonly Citation[]) =>
    all.filter((one) => one.citations.some((own) => citations.some((other) => citationsOverlap(own, other))))
  const byId = new Map(all.map((one) => [one.id, one]))
  const shownOn = (statements: readonly Place[]) => [...new Set(statements.flatMap(of))].filter(isShown)
  return {
    all,
    byId,
    byKey: new Map(all.map((one) => [erratumKey(one), one])),
    of,
    shownOn,
    touching({ statements, errata }) {
      const all = shownOn(statements)
      if (!errata) return all
      // A facts file names none of what leaders add later.
      return [...errata.flatMap((id) => byId.get(id) ?? []).filter(isShown), ...all.filter(({ added }) => added)]
    },
    shownAt: (citations) => at(citations).filter(isShown),
    blocking: (citations) => at(citations).filter(blocksQuestions),
  }
}

/** Each erratum with the first of these facts that it touches, so that it is told once; one that names it comes before others. */
export function errataByFact(facts: readonly Fact[], errata: Errata): ReadonlyMap<Fact, readonly Erratum[]> {
  const told = new Set<Erratum>()
  const byFact = new Map<Fact, Erratum[]>()
  const named = facts.filter((fact) => fact.errata)
  for (const fact of [...named, ...facts]) {
    for (const erratum of errata.touching(fact)) {
      if (told.has(erratum)) continue
      told.add(erratum)
      byFact.set(fact, [...(byFact.get(fact) ?? []), erratum])
    }
  }
  return byFact
}

/** Only what is sure enough is shown. */
function isShown(erratum: Erratum): boolean {
  return erratum.confidence !== 'low'
}

/** Whether a question resting on it is left out unless it asks for the current truth. */
export function blocksQuestions(erratum: Erratum): boolean {
  return isShown(erratum) && erratum.ask !== 'cosmetic'
}

function placeOf(statement: Place): string {
  return `${statement.section}\n${statement.index}`
}
