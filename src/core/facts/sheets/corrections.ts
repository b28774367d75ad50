import type { Errata } from '../errata.ts'
import type { Fact, FactSheet } from '../types.ts'

/** A correction that a facts file shows at a fact of other lines, or at none of those that rest on its lines. */
export type Misplaced =
  | { readonly kind: 'elsewhere'; readonly erratum: string; readonly fact: Fact }
  | { readonly kind: 'untold'; readonly erratum: string; readonly fact: Fact }
  /** Named as an exception, although it is shown where it belongs. */
  | { readonly kind: 'no-exception'; readonly erratum: string }

/**
 * Where a facts file ties a correction to a fact that does not quote what it corrects, and where facts quote that without any
 * of them showing it; what the file names as an exception, with its reason, is left out.
 */
export function misplacedErrata({ facts, exceptions }: FactSheet, errata: Errata): Misplaced[] {
  const found = [...elsewhere(facts, errata), ...untold(facts, errata)]
  const excepted = exceptions.map((one) => one.erratum)
  const needless = excepted.filter((id) => !found.some((one) => one.erratum === id))
  return [
    ...found.filter((one) => !excepted.includes(one.erratum)),
    ...needless.map((erratum): Misplaced => ({ kind: 'no-exception', erratum })),
  ]
}

function elsewhere(facts: readonly Fact[], errata: Errata): Misplaced[] {
  return facts.flatMap((fact) =>
    (fact.errata ?? [])
      .filter((id) => errata.byId.has(id) && !quotes(fact, id, errata))
      .map((erratum): Misplaced => ({ kind: 'elsewhere', erratum, fact })),
  )
}

function untold(facts: readonly Fact[], errata: Errata): Misplaced[] {
  const told = new Set(facts.flatMap((fact) => errata.touching(fact).filter(({ id }) => quotes(fact, id, errata))))
  const quoted = new Map(
    facts.toReversed().flatMap((fact) => errata.shownOn(fact.statements).map((one) => [one, fact])),
  )
  return [...quoted].flatMap(([erratum, fact]) =>
    told.has(erratum) ? [] : [{ kind: 'untold', erratum: erratum.id, fact } as const],
  )
}

/** A fact rests on words that the erratum corrects. */
function quotes({ statements }: Fact, id: string, errata: Errata): boolean {
  const corrected = errata.byId.get(id)?.statements ?? []
  return statements.some((one) => corrected.includes(one))
}
