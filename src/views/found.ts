import type { Section, Statement } from '../core/notes/types.ts'
import type { Hit, Span } from '../core/search/types.ts'

/** A place in the notes as menus and buttons name it: keys and numbers only. */
export interface Found {
  readonly section: Section
  readonly statement?: Statement
  readonly highlights: readonly Span[]
}

/** A custom id holds this many characters of highlights beside a page and a track; the others are not marked again when shared. */
const SPANS_ROOM = 48
const NONE = '-'

/** `<section key>`, `<statement index>`, `<from-to.from-to>`; `-` for none. */
export function writeFound({ section, statement, highlights }: Found): [key: string, index: string, spans: string] {
  return [section.key, statement === undefined ? NONE : String(statement.index), writeSpans(highlights)]
}

export function foundOf(hit: Hit): Found {
  const { section, statement, highlights } = hit
  return { section, highlights, ...(statement === undefined ? {} : { statement }) }
}

/** Undefined when the section is gone; highlights that no longer fit their statement are dropped. */
export function readFound(
  args: readonly (string | undefined)[],
  byKey: ReadonlyMap<string, Section>,
): Found | undefined {
  const [key = '', index = NONE, spans = NONE] = args
  const section = byKey.get(key)
  if (!section) return undefined
  const statement = index === NONE ? undefined : section.statements[Number(index)]
  if (!statement) return { section, highlights: [] }
  return { section, statement, highlights: readSpans(spans, statement.text.length) }
}

/** A section opened by itself begins with its first statement. */
export function opened(section: Section): Found {
  return foundAt(section, 0)
}

/** A statement that is meant as a whole. */
export function citedAt(section: Section, index: number): Found {
  const found = foundAt(section, index)
  return found.statement ? { ...found, highlights: [[0, found.statement.text.length]] } : found
}

export function foundAt(section: Section, index: number): Found {
  const statement = section.statements[index]
  return { section, highlights: [], ...(statement ? { statement } : {}) }
}

function writeSpans(spans: readonly Span[]): string {
  let text = ''
  for (const [from, to] of spans) {
    const longer = `${text === '' ? '' : `${text}.`}${from}-${to}`
    if (longer.length > SPANS_ROOM) break
    text = longer
  }
  return text === '' ? NONE : text
}

function readSpans(text: string, length: number): Span[] {
  if (text === NONE) return []
  return text
    .split('.')
    .map((one): Span => {
      const [from = 0, to = 0] = one.split('-').map(Number)
      return [from, to]
    })
    .filter(([from, to]) => from < to && to <= length)
}
