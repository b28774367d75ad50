import { labelOf } from './labels.ts'
import { SLICE_COST } from './limits.ts'
import type { Scan, ScannedLine } from './scan.ts'

/** A part of a note that is parsed by itself. */
export interface Slice {
  readonly text: string
  /** For each line of `text`, its line in the note, from 1; 0 for what only helps to understand the rest. */
  readonly lines: readonly number[]
  /** The first line of the note that is new; those before it were read already and hold what follows. */
  readonly first: number
}

/**
 * Cuts a note where Markdown means the same in parts, for its parser's time grows faster than what it reads. A list or table that is
 * longer than a slice is cut between its items or rows, and what they hang from is put in front again.
 */
export function* slicesOf(scan: Scan): Generator<Slice> {
  const { lines, front } = scan
  let first = front.lastLine
  let cost = 0
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    if (at > first && mayCut(line, cost)) {
      yield sliceOf(scan, first, at)
      first = at
      cost = 0
    }
    cost += line.cost
  }
  if (first < lines.length) yield sliceOf(scan, first, lines.length)
}

function mayCut({ cut, above, head }: ScannedLine, cost: number): boolean {
  if (cut === 'must') return true
  if (cost < SLICE_COST.slice) return false
  if (cut === 'heading' || cut === 'block') return true
  if (cut === 'item') return cost >= SLICE_COST.slice * 1.5
  // Rows cost little, and a table is one statement as long as it can be.
  if (head !== undefined) return cost >= SLICE_COST.most * 2
  if (above !== undefined) return cost >= SLICE_COST.most / 2
  return cost >= SLICE_COST.most && cut !== 'never'
}

function sliceOf(scan: Scan, from: number, to: number): Slice {
  const repeated = holding(scan.lines, from)
  const own = scan.lines.slice(from, to).map((line) => line.text)
  const above = repeated.map((at) => scan.lines[at]?.text ?? '')
  const known = definitionsFor(own, scan)
  return {
    text: [...known, ...above, ...own].join('\n'),
    lines: [...known.map(() => 0), ...repeated.map((at) => at + 1), ...own.map((_, nth) => from + nth + 1)],
    first: from + 1,
  }
}

/** The lines that what begins at a line hangs from: the items around an item, the head of a table. */
function holding(lines: readonly ScannedLine[], from: number): number[] {
  const { above, head } = lines[from] ?? {}
  if (head !== undefined) return [head, head + 1]
  const items: number[] = []
  for (let at = above; at !== undefined && at >= 0; at = lines[at]?.above) items.unshift(at)
  return items
}

/** Links and footnotes are defined anywhere in a note: a slice takes along what it names. */
function definitionsFor(own: readonly string[], { definitions, footnotes }: Scan): string[] {
  if (definitions.size === 0 && footnotes.size === 0) return []
  const named = new Set(
    own.flatMap((line) => [...line.matchAll(/\[([^[\]]{1,200})\]/g)].map(([, label = '']) => label)),
  )
  const taken = [...named].flatMap((label) => {
    if (label.startsWith('^')) return footnotes.has(labelOf(label.slice(1))) ? [`[${label}]: .`, ''] : []
    const target = definitions.get(labelOf(label))
    return target === undefined ? [] : [`[${label}]: <${target}>`]
  })
  // The comment ends a footnote, which would take what is indented behind it.
  return taken.length === 0 ? [] : [...taken, '<!-- -->', '']
}
