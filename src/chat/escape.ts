import type { Run, Statement } from '../core/notes/types.ts'
import type { Span } from '../core/search/types.ts'
import { truncate } from './fit.ts'

const ZERO_WIDTH = '\u200B'

/** Control characters, bidirectional overrides and lone surrogates: nothing that a note or a name needs. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g, ' ')
}

/** One clean line, for labels, select options and file names, where Markdown is not read. */
export function plainLabel(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

/** A stranger's words as Discord shows them literally: no Markdown, no mention, no link, no timestamp. */
export function escapeText(text: string): string {
  return cleanText(text)
    .replace(/[\\*_~`|<[\]]/g, '\\$&')
    .replace(/^(\s*)([#>-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)\./gm, '$1\\.')
    .replace(/@(?=everyone|here)/g, `@${ZERO_WIDTH}`)
    .replace(/:\/\//g, `:${ZERO_WIDTH}//`)
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
      pieces.push(dress(run, run.text.slice(from - offset, to - offset), marked))
    }
    offset += run.text.length
  }
  // Two neighbours that end and begin with the same mark would be read as one.
  return pieces.reduce((all, piece) => all + (/[*_`]$/.test(all) && /^[*_`]/.test(piece) ? ZERO_WIDTH : '') + piece, '')
}

/** A statement as safe Discord Markdown; a code block stays one. */
export function statementMarkdown(statement: Statement, highlights: readonly Span[] = []): string {
  if (statement.kind !== 'code') return runsMarkdown(statement.runs, highlights)
  const language = statement.language?.match(/^[\w+-]+$/)?.[0] ?? ''
  return `\`\`\`${language}\n${cleanText(statement.text).replaceAll('```', `\`\`${ZERO_WIDTH}\``)}\n\`\`\``
}

function dress(run: Run, text: string, marked: boolean): string {
  const [, lead = '', body = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (body === '') return text
  let shown = run.code ? inlineCode(body) : escapeText(body)
  const url = run.url === undefined ? undefined : webLink(run.url)
  if (url !== undefined) shown = `[${shown}](${url})`
  if (run.emphasis) shown = `*${shown}*`
  if (run.strong || marked) shown = `**${shown}**`
  if (marked) shown = `__${shown}__`
  return `${lead}${shown}${tail}`
}

function inlineCode(text: string): string {
  const clean = cleanText(text).replace(/\n/g, ' ')
  return clean.includes('`') ? `\`\` ${clean.replaceAll('``', `\`${ZERO_WIDTH}\``)} \`\`` : `\`${clean}\``
}

/** Only http and https; parentheses and blanks would end the link early. */
function webLink(url: string): string | undefined {
  if (!/^https?:\/\/[^\s<>]+$/.test(url)) return undefined
  return url.replaceAll('(', '%28').replaceAll(')', '%29')
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
