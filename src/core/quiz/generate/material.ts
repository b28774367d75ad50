import type { Errata } from '../../facts/errata.ts'
import type { Subject } from '../../facts/types.ts'
import { analyse } from '../../language/tokens.ts'
import { citationOf } from '../../notes/quote.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import { indexDescribed } from './described.ts'
import { pointOf } from './point.ts'
import type { Material, Point, Quantity } from './types.ts'
import { isAside, isRefused, isWorthAsking } from './worth-asking.ts'

/** Everything that may be asked about; statements that an erratum corrects are left out. */
export function* materialInSteps(notebook: Notebook, subjects: readonly Subject[], errata: Errata): Steps<Material> {
  const bySection = new Map<string, readonly Point[]>()
  for (const section of notebook.sections) {
    bySection.set(section.id, pointsIn(section, errata))
    yield
  }
  const points = [...bySection.values()].flat()
  const quantities = new Map<Point, readonly Quantity[]>()
  for (const point of points) {
    quantities.set(point, quantitiesIn(point))
    yield
  }
  const byUnit = new Map<string, Quantity[]>()
  for (const one of [...quantities.values()].flat()) {
    const same = byUnit.get(one.unit)
    if (same) same.push(one)
    else byUnit.set(one.unit, [one])
  }
  return {
    notebook,
    points,
    pointsOf: (section) => bySection.get(section.id) ?? [],
    subjects,
    described: yield* indexDescribed(points),
    quantities: { of: (point) => quantities.get(point) ?? [], withUnit: (unit) => byUnit.get(unit) ?? [] },
  }
}

function pointsIn(section: Section, errata: Errata): readonly Point[] {
  if (section.index || section.path.some(isAside)) return []
  return section.statements
    .filter((statement) => isWorthAsking(statement) && errata.shownAt([citationOf(statement, section)]).length === 0)
    .filter((statement) => !linesAbove(statement, section).some((one) => isAside(one.text)))
    .map((statement) => pointOf(statement, section))
    .filter(({ said, label }) => !isRefused(said) && !isAside(label ?? ''))
}

/** What a statement is nested under; for one of a list, the paragraph that leads to it as well: `Examples:`. */
function linesAbove(statement: Statement, section: Section): Statement[] {
  const parent = statement.parent === undefined ? undefined : section.statements[statement.parent]
  if (parent) return [parent, ...linesAbove(parent, section)]
  if (statement.kind !== 'item') return []
  const lead = section.statements.findLast((one) => one.index < statement.index && one.kind === 'paragraph')
  return lead && /[:：]\s*$/.test(lead.text) ? [lead] : []
}

function quantitiesIn(point: Point): Quantity[] {
  const text = point.said
  return analyse(text)
    .filter((token) => token.kind === 'quantity')
    .flatMap(({ term, start, end }) => {
      const shown = text.slice(start, end)
      const digits = /^\d[\d,]*(?:\.\d+)?/.exec(shown)?.[0]
      const unit = term.split(' ')[1]
      if (digits === undefined || unit === undefined || isPartOfName(text, start, end)) return []
      const number = Number(digits.replaceAll(',', ''))
      return [{ shown, number, unit, suffix: shown.slice(digits.length), start, end, point }]
    })
}

/** `S3`, `v2.1`, `3-2-1`, `10.0.0.0/16`, `2~5`: digits that are no amount. */
function isPartOfName(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}.\-~/_$]$/u.test(text.slice(0, start)) || /^[-~.]\d|^\/|^[A-Za-z]/.test(text.slice(end))
}
