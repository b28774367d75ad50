import { Pace, type Steps } from '../steps.ts'
import { type Draft, type DraftStatement, draft, rearranged, WORK_OF_STATEMENT } from './draft.ts'

/**
 * Puts each footnote under the first statement that names it, with the lines on which it really stands; one that nobody names
 * closes the note's last section.
 */
export function* placeFootnotes(
  drafts: readonly Draft[],
  footnotes: ReadonlyMap<string, Draft>,
): Steps<readonly Draft[]> {
  if (footnotes.size === 0) return drafts
  const left = new Map(footnotes)
  const placed: Draft[] = []
  for (const one of drafts) {
    const names = one.statements.some(({ footnotes: named }) => named)
    placed.push(names ? yield* withNotes(one, left) : one)
  }
  const last = placed.at(-1)
  if (last) for (const note of left.values()) yield* append(note, last, undefined, 0)
  return placed
}

function* withNotes(from: Draft, left: Map<string, Draft>): Steps<Draft> {
  const into: Draft = { ...draft(from.title, from.level, from.line, from.lastLine) }
  const moved = new Map<number, number>()
  const pace = new Pace()
  for (const one of from.statements) {
    moved.set(one.index, into.statements.length)
    into.statements.push(
      under(one, into.statements.length, one.parent === undefined ? undefined : moved.get(one.parent)),
    )
    for (const label of one.footnotes ?? []) {
      const note = left.get(label)
      if (note) yield* append(note, into, moved.get(one.index), one.depth + 1)
      left.delete(label)
    }
    if (pace.isDue(WORK_OF_STATEMENT)) yield
  }
  for (const one of from.pictures) into.pictures.push({ ...one, after: moved.get(one.after) ?? -1 })
  return into
}

function under(statement: DraftStatement, index: number, parent: number | undefined): DraftStatement {
  const { parent: _, ...rest } = statement
  return { ...rest, index, ...(parent === undefined ? {} : { parent }) }
}

function* append(note: Draft, into: Draft, parent: number | undefined, depth: number): Steps<void> {
  const start = into.statements.length
  yield* rearranged(note, [...note.statements.keys()], into)
  for (let at = start; at < into.statements.length; at++) {
    const one = into.statements[at]
    if (one)
      into.statements[at] = { ...under(one, at, one.parent ?? parent), depth: one.depth + depth, isFootnote: true }
  }
}
