import { statementMarkdown } from '../chat/escape.ts'
import { tableOf } from '../core/facts/extraction/tables.ts'
import type { Statement } from '../core/notes/types.ts'
import { codeBlock } from '../core/safe-markdown.ts'
import type { Span } from '../core/search/types.ts'

/** Whether it is shown as a block of code, which ends a quote's line by itself. */
export function isBlock(statement: Statement): boolean {
  return statement.kind === 'code' || tableOf(statement) !== undefined
}

/** A statement as a line of a list, as deep as in the note, with stretches of its text marked; a table keeps its columns, a block of code shows no marks. */
export function statementLine(statement: Statement, highlights: readonly Span[] = []): string {
  if (tableOf(statement)) return codeBlock(statement.text)
  const text = statementMarkdown(statement, highlights)
  if (statement.kind === 'code') return text
  const indent = '  '.repeat(statement.depth)
  const mark = statement.ordinal === undefined ? '-' : `${statement.ordinal}.`
  const body = text.replaceAll('\n', `\n${indent}  `)
  return statement.kind === 'item' ? `${indent}${mark} ${body}` : `${indent}${body}`
}

/** Cuts a text into parts of at most `room`, at line ends or blanks where there are any; nothing is lost. */
export function splitText(text: string, room: number): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > room) {
    const head = rest.slice(0, room)
    const at = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '))
    const last = head.charCodeAt(room - 1)
    const whole = last >= 0xd800 && last <= 0xdbff ? room - 1 : room
    const end = at > room / 2 ? at : whole
    parts.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest]
}
