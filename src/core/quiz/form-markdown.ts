import type { Run } from '../notes/types.ts'
import type { FormLine } from './form-lines.ts'

const ZERO_WIDTH = '\u200B'

/**
 * Lines as safe Markdown: emphasis, inline code, web links, nested lists and code blocks stay; nothing else is read as
 * Markdown or pings. Only what would have an effect is escaped, so that plain text reads as it was written.
 */
export function linesMarkdown(lines: readonly FormLine[]): string {
  const top = Math.min(...lines.map((line) => line.depth))
  // A form is written in bullets: they are marked only where they are nested, or a list among paragraphs.
  const mixed = lines.some((line) => line.kind === 'paragraph') && lines.some((line) => line.kind === 'item')
  return lines
    .map((line) => lineMarkdown(line, line.depth - top, mixed && line.kind === 'item'))
    .join('\n')
    .trim()
}

function lineMarkdown(line: FormLine, depth: number, marked: boolean): string {
  if (line.kind === 'code') {
    const language = line.language?.match(/^[\w+-]+$/)?.[0] ?? ''
    return `\`\`\`${language}\n${clean(line.text).replaceAll('```', `\`\`${ZERO_WIDTH}\``)}\n\`\`\``
  }
  const text = runsToMarkdown(line.runs).trim()
  const indent = '  '.repeat(marked ? depth : Math.max(depth - 1, 0))
  const bulleted = marked || depth > 0
  if (line.continued) return `${indent}${bulleted ? '  ' : ''}${text}`
  if (line.ordinal !== undefined) return `${indent}${line.ordinal}. ${text}`
  return bulleted ? `${indent}- ${text}` : text
}

export function runsToMarkdown(runs: readonly Run[]): string {
  const pieces = runs.map((run) => dress(run))
  return pieces.reduce((all, piece) => all + (/[*_`]$/.test(all) && /^[*_`]/.test(piece) ? ZERO_WIDTH : '') + piece, '')
}

function dress(run: Run): string {
  const [, lead = '', body = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(clean(run.text)) ?? []
  if (body === '') return run.text
  let shown = run.code ? inlineCode(body) : escapeMarks(body)
  if (run.url !== undefined && /^https?:\/\/[^\s<>]+$/.test(run.url)) {
    shown = `[${shown}](${run.url.replaceAll('(', '%28').replaceAll(')', '%29')})`
  }
  if (run.emphasis) shown = `*${shown}*`
  if (run.strong) shown = `**${shown}**`
  return `${lead}${shown}${tail}`
}

function inlineCode(text: string): string {
  return text.includes('`') ? `\`\` ${text.replaceAll('``', `\`${ZERO_WIDTH}\``)} \`\`` : `\`${text}\``
}

function escapeMarks(text: string): string {
  return text
    .replace(/[\\*`]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~~|\|\|/g, (pair) => `\\${pair[0]}\\${pair[1]}`)
    .replace(/<(?=[@#:/a-z])/gi, '\\<')
    .replace(/\](?=\()/g, '\\]')
    .replace(/^(?=#{1,3} |>|-# )/g, '\\')
    .replace(/@(?=everyone|here)/g, `@${ZERO_WIDTH}`)
}

/** Control characters, bidirectional overrides, invisible marks and lone surrogates go. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g, ' ')
    .replace(/[\u200B\u2060\uFEFF]/g, '')
}
