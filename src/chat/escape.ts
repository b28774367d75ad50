import type { Run, Statement } from '../core/notes/types.ts'
import { cleanText, codeBlock, dressed, joinDressed, ZERO_WIDTH } from '../core/safe-markdown.ts'
import type { Span } from '../core/search/types.ts'
import { truncate } from './fit.ts'

/** One clean line, for labels, select options and file names, where Markdown is not read. */
export function plainLabel(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

/** A stranger's words as Discord shows them literally: no Markdown, no mention, no link, no timestamp. */
export function escapeText(text: string): string {
  const shown = cleanText(text)
    .replace(/[\\*_~`|<[\]]/g, '\\$&')
    .replace(/^([^\S\n\u2028\u2029]*)([#>-])/gm, '$1\\$2')
    .replace(/^([^\S\n\u2028\u2029]*\d+)\./gm, '$1\\.')
    .replace(/@(?=everyone|here)/g, `@${ZERO_WIDTH}`)
  return unlinked(shown)
}

/** Safe Markdown whose links are no author's: each stands as its letters, so that nobody is led where it does not say. */
export function unlinked(markdown: string): string {
  return markdown.replace(/:\/\//g, `:${ZERO_WIDTH}//`)
}

/** What a member reads of an escaped text. */
export function unescapeText(shown: string): string {
  return shown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1').replaceAll(ZERO_WIDTH, '')
}

const TYPED_ROOM = 100

/** What a member typed, safe in a sentence about it, and short enough to leave the rest of it readable. */
export function asTyped(typed: string): string {
  return escapeText(truncate(plainLabel(typed), TYPED_ROOM))
}

/** Safe Markdown as one reads it: emphasis, code marks and backslashes go. For places that show no Markdown, or cut it short. */
export function withoutMarks(markdown: string): string {
  return markdown.replace(/\\([^\p{L}\p{N}\s])|[*`]/gu, '$1')
}

/**
 * A statement's runs as safe Discord Markdown: emphasis, inline code and web links are kept, `highlights` (UTF-16 spans of
 * the joined text) are bold and underlined.
 */
export function runsMarkdown(runs: readonly Run[], highlights: readonly Span[] = []): string {
  const pieces: string[] = []
  let offset = 0
  for (const run of runs) {
    for (const [from, to, marked] of cutBySpans(offset, offset + run.text.length, highlights)) {
      const look = marked ? { ...run, strong: true, underline: true } : run
      pieces.push(dressed(run.text.slice(from - offset, to - offset), look, escapeText))
    }
    offset += run.text.length
  }
  return joinDressed(pieces)
}

/** A statement as safe Discord Markdown; a code block stays one. */
export function statementMarkdown(statement: Statement, highlights: readonly Span[] = []): string {
  if (statement.kind !== 'code') return runsMarkdown(statement.runs, highlights)
  return codeBlock(statement.text, statement.language)
}

function cutBySpans(from: number, to: number, spans: readonly Span[]): [number, number, boolean][] {
  const pieces: [number, number, boolean][] = []
  let at = from
  for (const [start, end] of spans) {
    const left = Math.max(start, at)
    const right = Math.min(end, to)
    if (left >= right) continue
    if (left > at) pieces.push([at, left, false])
    pieces.push([left, right, true])
    at = right
  }
  if (at < to) pieces.push([at, to, false])
  return pieces
}
