import type { Attachment } from '../chat/reply.ts'
import type { Diagram } from '../core/diagrams/diagram.ts'
import type { Subject } from '../core/facts/types.ts'
import type { Citation, Section, Statement } from '../core/notes/types.ts'

/** Draws a diagram, or reads the group's own image; undefined when that failed, and the text stands alone. */
export interface Drawer {
  diagram(
    diagram: Diagram,
  ): Promise<{ readonly data: Uint8Array; readonly type: string; readonly alt: string } | undefined>
}

/** Those that a section has, in its order. */
function diagramsOf(diagrams: readonly Diagram[], section: Section): readonly Diagram[] {
  const known = placed.getOrInsertComputed(diagrams, () => new Map<Section, readonly Diagram[]>())
  return known.getOrInsertComputed(section, () => {
    const places = new Map(section.pictures.map(({ name }, at) => [name, at] as const).toReversed())
    return diagrams
      .filter((one) => one.section === section.id && places.has(one.name))
      .sort((a, b) => (places.get(a.name) ?? 0) - (places.get(b.name) ?? 0))
  })
}

/** Asked for each statement of a page, where a section may have thousands of pictures. */
const placed = new WeakMap<readonly Diagram[], Map<Section, readonly Diagram[]>>()

/** The one that the note has at a statement: it shows what the statement says, or stands right behind or before it. */
export function diagramAt(diagrams: readonly Diagram[], section: Section, statement?: Statement): Diagram | undefined {
  const all = diagramsOf(diagrams, section)
  if (!statement) return all[0]
  const behind = new Map(section.pictures.map(({ name, after }) => [name, after] as const).toReversed())
  const after = (one: Diagram) => behind.get(one.name)
  return (
    all.find((one) => one.quotes.some(({ citation }) => citation.line === statement.line)) ??
    all.find((one) => after(one) === statement.index) ??
    all.find((one) => after(one) === statement.index - 1)
  )
}

/** Those that the note has at any of these statements, in order. */
export function diagramsAt(diagrams: readonly Diagram[], section: Section, shown: readonly Statement[]): Diagram[] {
  return [...new Set(shown.flatMap((statement) => diagramAt(diagrams, section, statement) ?? []))]
}

/** Those that show what is cited, by their own quotes, `least` of it or more; the one that shows most first. */
export function diagramsOn(diagrams: readonly Diagram[], citations: readonly Citation[], least = 1): Diagram[] {
  return counted(diagrams, citations)
    .filter(({ count }) => count >= least)
    .map(({ diagram }) => diagram)
}

/** How much of what is cited each shows, the most first. */
function counted(diagrams: readonly Diagram[], citations: readonly Citation[]) {
  const onLine = new Map<string, number[]>()
  const quoting = diagrams.some(({ quotes }) => quotes.length > 0)
  for (const [at, one] of quoting ? citations.entries() : [])
    for (const line of linesOf(one)) onLine.getOrInsertComputed(line, () => []).push(at)
  const shown = ({ quotes }: Diagram) =>
    new Set(quotes.flatMap(({ citation }) => linesOf(citation)).flatMap((line) => onLine.get(line) ?? [])).size
  return diagrams.map((diagram) => ({ diagram, count: shown(diagram) })).sort((a, b) => b.count - a.count)
}

function linesOf({ file, line, lastLine }: Citation): string[] {
  return Array.from({ length: lastLine - line + 1 }, (_, at) => `${line + at} ${file}`)
}

/** Of what is said of a service, a picture further down must show this much to be a picture of the service. */
const SEVERAL = 3
/** One that shows so much less of a subject than another is a picture of something else that it is named in. */
const SHARE_OF_MOST = 1 / 3

/** Those of a subject: a section's own, then those that show what is said of it elsewhere. */
export function diagramsAbout(diagrams: readonly Diagram[], subject: Subject): Diagram[] {
  const own = subject.kind === 'section' || subject.kind === 'service' ? diagramsOf(diagrams, subject.section) : []
  const said = [...subject.citations, ...(subject.sheet?.facts ?? []).flatMap((fact) => fact.citations)]
  const shown = counted(diagrams, said)
  const least = Math.max(1, (shown[0]?.count ?? 0) * SHARE_OF_MOST)
  const near = shown.flatMap(({ diagram, count }) =>
    count >= least && (diagram.section === subject.section.id || subject.kind === 'fact') ? [diagram] : [],
  )
  const under = subject.kind === 'service' ? diagramsOn(diagrams, said, SEVERAL) : []
  return [...new Set([...own, ...near, ...under])]
}

/** Two fit under a message without hiding its text. */
const MOST = 2

/** As attachments: in an embed Discord shrinks them until nobody can read them. */
export async function diagramFiles(diagrams: readonly Diagram[], drawer: Drawer, most = MOST): Promise<Attachment[]> {
  const drawn = await Promise.all(diagrams.slice(0, most).map((one) => drawer.diagram(one)))
  return drawn.flatMap((image, at) =>
    image ? [{ name: `diagram-${at + 1}.${image.type}`, data: image.data, alt: image.alt }] : [],
  )
}
