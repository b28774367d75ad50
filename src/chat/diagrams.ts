import type { Diagram } from '../core/diagrams/diagram.ts'
import type { Citation, Section, Statement } from '../core/notes/types.ts'
import type { Attachment } from './reply.ts'

/** Draws a diagram, or reads the group's own image; undefined when that failed, and the text stands alone. */
export interface Drawer {
  diagram(
    diagram: Diagram,
  ): Promise<{ readonly data: Uint8Array; readonly type: string; readonly alt: string } | undefined>
}

/** Those that a section has, in its order. */
export function diagramsOf(diagrams: readonly Diagram[], section: Section): Diagram[] {
  const names = section.pictures.map((one) => one.name)
  return diagrams
    .filter((one) => one.section === section.id && names.includes(one.name))
    .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
}

/**
 * Those that the note has next to a statement, nearest first: pictures stand under the words that they show, or above them.
 * Of the pictures behind the statement only the next counts, of those before it only the last.
 */
export function diagramsAt(diagrams: readonly Diagram[], section: Section, statement?: Statement): Diagram[] {
  const all = diagramsOf(diagrams, section)
  if (!statement) return all
  const after = (one: Diagram) => section.pictures.find((picture) => picture.name === one.name)?.after ?? -1
  const below = all.find((one) => after(one) >= statement.index)
  const above = all.findLast((one) => after(one) < statement.index)
  const quoted = all.find((one) => one.quotes.some(({ citation }) => citation.line === statement.line))
  return [...new Set([quoted, below, above].filter((one) => one !== undefined))]
}

/** The one that shows what is cited, if any does: by its own quotes, not by nearness. */
export function diagramsOn(diagrams: readonly Diagram[], citations: readonly Citation[]): Diagram[] {
  return diagrams.filter(({ quotes }) =>
    quotes.some(({ citation }) =>
      citations.some(
        (one) => one.file === citation.file && one.line <= citation.lastLine && one.lastLine >= citation.line,
      ),
    ),
  )
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
