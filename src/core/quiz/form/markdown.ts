import type { Run } from '../../notes/types.ts'
import { cleanText, codeBlock, dressed, joinDressed, ZERO_WIDTH } from '../../safe-markdown.ts'
import type { FormLine } from './lines.ts'

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
  if (line.kind === 'code') return codeBlock(clean(line.text), line.language)
  const text = runsToMarkdown(line.runs).trim()
  const indent = '  '.repeat(marked ? depth : Math.max(depth - 1, 0))
  const bulleted = marked || depth > 0
  if (line.continued) return `${indent}${bulleted ? '  ' : ''}${text}`
  if (line.ordinal !== undefined) return `${indent}${line.ordinal}. ${text}`
  return bulleted ? `${indent}- ${text}` : text
}

function runsToMarkdown(runs: readonly Run[]): string {
  return joinDressed(runs.map((run) => dressed(clean(run.text), run, escapeMarks)))
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

/** Clean, and without the invisible marks that would make two equal words differ. */
export function clean(text: string): string {
  return cleanText(text).replace(/[\u200B\u2060\uFEFF]/g, '')
}
