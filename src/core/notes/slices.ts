import type { RootContent } from 'mdast'
import { labelOf } from './labels.ts'
import { SLICE_COST } from './limits.ts'
import { plainMarkdown } from './plain-markdown.ts'
import type { Scan, ScannedLine } from './scan.ts'

/** A part of a note that is parsed by itself. */
export interface Slice {
  readonly text: string
  /** For each line of `text`, its line in the note, from 1; 0 for what only helps to understand the rest. */
  readonly lines: readonly number[]
  /** The first line of the note that is new; those before it were read already and hold what follows. */
  readonly first: number
  /** What it says, where it is plain enough to be read without the parser. */
  readonly nodes?: readonly RootContent[]
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

/** The same, with parts under headings that say nothing but words read for themselves: one fence among them and all would be parsed. */
export function* partsOf(scan: Scan): Generator<Slice> {
  for (const slice of slicesOf(scan)) yield* plainApart(slice, scan)
}

function* plainApart(slice: Slice, { lines }: Scan): Generator<Slice> {
  const written = slice.text.split('\n')
  // Lines in front that only help to understand the rest are understood with all of it.
  if (slice.lines[0] !== slice.first) {
    yield slice
    return
  }
  const begins = written.flatMap((_, at) => (at === 0 || isApart(lines, slice.first - 1 + at) ? [at] : []))
  let from = 0
  const part = (to: number, nodes?: readonly RootContent[]): Slice => ({
    text: written.slice(from, to).join('\n'),
    lines: slice.lines.slice(from, to),
    first: slice.first + from,
    ...(nodes ? { nodes } : {}),
  })
  for (const [nth, at] of begins.entries()) {
    const to = begins[nth + 1] ?? written.length
    const nodes = plainMarkdown(written.slice(at, to).join('\n'))
    if (!nodes) continue
    if (at > from) yield part(at)
    from = at
    yield part(to, nodes)
    from = to
  }
  if (from < written.length) yield part(written.length)
}

/** A heading below an empty line: no HTML goes on in it. */
function isApart(lines: readonly ScannedLine[], at: number): boolean {
  return lines[at]?.cut === 'heading' && lines[at - 1]?.text === ''
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
