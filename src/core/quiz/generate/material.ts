import type { Errata } from '../../facts/errata.ts'
import { labelled } from '../../facts/extraction/labels.ts'
import type { Subject } from '../../facts/types.ts'
import { analyse } from '../../language/tokens.ts'
import { citationOf } from '../../notes/quote.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import type { GeneratedLanguage, Material, Point, Quantity } from './types.ts'
import { isWorthAsking } from './worth-asking.ts'

/** Everything that may be asked about; statements that an erratum corrects are left out. */
export function materialOf(notebook: Notebook, subjects: readonly Subject[], errata: Errata): Material {
  const bySection = new Map<string, readonly Point[]>(
    notebook.sections.map((section) => [section.id, pointsIn(section, errata)]),
  )
  const points = [...bySection.values()].flat()
  const quantities = new Map(points.map((point) => [point, quantitiesIn(point)]))
  const byUnit = new Map<string, Quantity[]>()
  for (const one of [...quantities.values()].flat()) byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), one])
  return {
    notebook,
    points,
    pointsOf: (section) => bySection.get(section.id) ?? [],
    subjects,
    quantities: { of: (point) => quantities.get(point) ?? [], withUnit: (unit) => byUnit.get(unit) ?? [] },
  }
}

function pointsIn(section: Section, errata: Errata): readonly Point[] {
  return section.statements
    .filter((statement) => isWorthAsking(statement) && errata.shownAt([citationOf(statement, section)]).length === 0)
    .map((statement) => pointOf(statement, section))
}

/** Also for what is not asked about itself: the items of a list, the names of rows. */
export function pointOf(statement: Statement, section: Section): Point {
  const above = statement.parent === undefined ? undefined : section.statements[statement.parent]
  const own = labelled(statement)
  const label = own?.label ?? (above && nameOf(above))
  return {
    statement,
    section,
    language: languageOf(statement.text),
    ...(label === undefined ? {} : { label }),
    said: (own?.said.text ?? statement.text).replace(/\s*\n\s*/g, ' ').trim(),
    ...(above === undefined ? {} : { above }),
    path: [...section.path.slice(section.path.length > 1 ? 1 : 0), ...(label === undefined ? [] : [label])].map(
      withoutEmoji,
    ),
  }
}

/** What a line that others stand under is called: `TTL:`, `**TTL**`, `LSI - Local Secondary Index`. */
function nameOf(statement: Statement): string | undefined {
  const label = labelled(statement)?.label
  if (label !== undefined) return label
  const foldName = statement.text.replace(/\s*[:：]\s*$/, '').trim()
  return foldName.length <= 30 && !/[.。]$|다$/.test(foldName) ? foldName : undefined
}

/** By the share of Hangul among the letters. */
function languageOf(text: string): GeneratedLanguage {
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return hangul > 0 && hangul * 4 >= latin ? 'ko' : 'en'
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
  return /[\p{L}\p{N}.\-~/_$]$/u.test(text.slice(0, start)) || /^[-~/.]\d|^[A-Za-z]/.test(text.slice(end))
}

/** Decoration of a title: emoji, with what follows them invisibly. */
export function withoutEmoji(title: string): string {
  return title.replace(/(?:\p{Extended_Pictographic}|\u{FE0F}|\p{Emoji_Modifier})\s*/gu, '').trim()
}
