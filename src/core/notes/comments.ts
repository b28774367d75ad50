import { codeSpans, type Span } from './dialects/outside-code.ts'
import type { NoteProblem } from './problem.ts'

/** Comments longer than this are no comments but two marks that have nothing to do with each other. */
const LINES_AT_MOST = 1_000

/**
 * Takes comments out of a note, line by line: `<!-- … -->` and Obsidian's `%% … %%`, over several lines too. What stands before and
 * behind them stays on its line.
 */
export class Comments {
  readonly #lines: readonly string[]
  /** What ends the comment that a line began, and on which line. */
  #open: { readonly end: string; readonly at: number } | undefined
  readonly #ends = new Map<string, readonly number[]>()

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /** Whether a line begins inside a comment. */
  isOpenOn(at: number): boolean {
    return this.#open !== undefined && at <= this.#open.at
  }

  /** The line without what is commented out. */
  strip(at: number, text: string, problems: NoteProblem[]): string {
    let rest = text
    if (this.#open) {
      if (at < this.#open.at) return ''
      const end = rest.indexOf(this.#open.end)
      rest = end < 0 ? '' : rest.slice(end + this.#open.end.length)
      this.#open = undefined
    }
    if (rest.includes('<!--')) rest = this.#cut(at, rest, '<!--', '-->', problems)
    if (rest.includes('%%')) rest = this.#cutNotes(at, rest)
    return rest
  }

  #cut(at: number, text: string, opening: string, closing: string, problems: NoteProblem[]): string {
    let kept = ''
    let from = 0
    const code = codeSpans(text)
    for (;;) {
      const start = indexOutside(text, opening, from, code)
      if (start < 0) return joined(kept, text.slice(from))
      kept = joined(kept, text.slice(from, start))
      const end = text.indexOf(closing, start + opening.length)
      if (end >= 0) {
        from = end + closing.length
        continue
      }
      const later = this.#nextLine(closing, at)
      if (later === undefined) problems.push({ code: 'unclosed-comment', line: at + 1 })
      else this.#open = { end: closing, at: later }
      return later === undefined ? `${kept}${text.slice(start + opening.length).replaceAll(opening, '')}` : kept
    }
  }

  /** `%%` opens a comment of several lines only where it begins a line: `100%%` does not. */
  #cutNotes(at: number, text: string): string {
    const code = codeSpans(text)
    let kept = ''
    let from = 0
    for (;;) {
      const start = indexOutside(text, '%%', from, code)
      const end = start < 0 ? -1 : indexOutside(text, '%%', start + 2, code)
      if (end >= 0) {
        kept = joined(kept, text.slice(from, start))
        from = end + 2
        continue
      }
      const later = start >= 0 && (kept + text.slice(from, start)).trim() === '' ? this.#nextLine('%%', at) : undefined
      if (later === undefined) return joined(kept, text.slice(from))
      this.#open = { end: '%%', at: later }
      return kept
    }
  }

  #nextLine(mark: string, at: number): number | undefined {
    let lines = this.#ends.get(mark)
    if (!lines) {
      lines = this.#lines.flatMap((line, other) => (line.includes(mark) ? [other] : []))
      this.#ends.set(mark, lines)
    }
    let low = 0
    let high = lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lines[middle] ?? 0) > at) high = middle
      else low = middle + 1
    }
    const next = lines[low]
    return next === undefined || next - at > LINES_AT_MOST ? undefined : next
  }
}

/** One space is left of the two around what is gone. */
function joined(before: string, after: string): string {
  return before.endsWith(' ') && after.startsWith(' ') ? before + after.slice(1) : before + after
}

function indexOutside(text: string, mark: string, from: number, code: readonly Span[]): number {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (!code.some(([start, end]) => at >= start && at < end)) return at
  }
  return -1
}
