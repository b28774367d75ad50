import { type Draft, type DraftStatement, draft, rearranged } from './draft.ts'

/**
 * Puts each footnote under the first statement that names it, with the lines on which it really stands; one that nobody names
 * closes the note's last section.
 */
export function placeFootnotes(drafts: readonly Draft[], footnotes: ReadonlyMap<string, Draft>): Draft[] {
  if (footnotes.size === 0) return [...drafts]
  const left = new Map(footnotes)
  const placed = drafts.map((one) =>
    one.statements.some(({ footnotes: named }) => named) ? withNotes(one, left) : one,
  )
  const last = placed.at(-1)
  if (last) for (const note of left.values()) append(note, last, undefined, 0)
  return placed
}

function withNotes(from: Draft, left: Map<string, Draft>): Draft {
  const into: Draft = { ...draft(from.title, from.level, from.line, from.lastLine) }
  const moved = new Map<number, number>()
  for (const one of from.statements) {
    moved.set(one.index, into.statements.length)
    into.statements.push(
      under(one, into.statements.length, one.parent === undefined ? undefined : moved.get(one.parent)),
    )
    for (const label of one.footnotes ?? []) {
      const note = left.get(label)
      if (note) append(note, into, moved.get(one.index), one.depth + 1)
      left.delete(label)
    }
  }
  into.pictures.push(...from.pictures.map((one) => ({ ...one, after: moved.get(one.after) ?? -1 })))
  return into
}

function under(statement: DraftStatement, index: number, parent: number | undefined): DraftStatement {
  const { parent: _, ...rest } = statement
  return { ...rest, index, ...(parent === undefined ? {} : { parent }) }
}

function append(note: Draft, into: Draft, parent: number | undefined, depth: number): void {
  const start = into.statements.length
  rearranged(
    note,
    note.statements.map((_, at) => at),
    into,
  )
  for (let at = start; at < into.statements.length; at++) {
    const one = into.statements[at]
    if (one)
      into.statements[at] = { ...under(one, at, one.parent ?? parent), depth: one.depth + depth, isFootnote: true }
  }
}
