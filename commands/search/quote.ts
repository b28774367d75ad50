import { escapeText, runsMarkdown } from '../../src/chat/escape.ts'
import type { Section, Statement } from '../../src/core/notes/types.ts'
import { codeBlock } from '../../src/core/safe-markdown.ts'
import { isTitleLine } from '../../src/core/search/read/asked-kind.ts'
import type { Span } from '../../src/core/search/types.ts'
import { errataSaid } from '../../src/views/errata.ts'
import type { FactContext } from '../../src/views/fact-context.ts'
import type { Found } from '../../src/views/found.ts'
import { isBlock, statementLine } from '../../src/views/statement-lines.ts'

const ROOM = 2500
const MOST_BELOW = 6
/** Of a statement that is longer than there is room: so much around what was found, and so much of it before. */
const PART = 1500
const BEFORE = 300
/** A statement no longer than this that ends no sentence is a label of what comes behind it. */
const LABEL = 30
const MOST_BEHIND = 3

export interface Quoted {
  readonly text: string
  /** There is nothing more in the section. */
  readonly isWhole: boolean
}

/** A statement in its own words, under the one that it is nested in and over those nested in it; a label with what it labels. */
export function quoteOf({ section, statement, highlights }: Found, { text, errata }: FactContext): Quoted {
  if (!statement)
    return { text: `*${text.search.noText(section.children.length, section.pictures.length)}*`, isWhole: true }
  const said = errataSaid(errata.shownOn([statement]), text)
  const full = statementLine(statement, highlights)
  const own = `${full.length > ROOM ? partOf(statement, highlights) : full}${said === '' ? '' : ` ${escapeText(said)}`}`
  const above = statement.parent === undefined ? undefined : section.statements[statement.parent]
  const title = above ? undefined : titleOver(statement, section)
  const beside = title ? behind(title, section).filter((one) => one !== statement) : []
  const around = [...(above ? [above] : []), ...(title ? [title] : []), ...behind(statement, section), ...beside]
  let room = ROOM - own.length
  const kept = around.filter((one) => {
    const length = statementLine(one).length + 1
    if (length > room) return false
    room -= length
    return true
  })
  const lines = [...kept, statement]
    .sort((a, b) => a.index - b.index)
    .map((one) => (one === statement ? own : statementLine(one)))
  const quoted = lines.join('\n')
  const isWhole = full.length <= ROOM && lines.length === section.statements.length
  return { text: isBlock(statement) ? quoted : `> ${quoted.replaceAll('\n', '\n> ')}`, isWhole }
}

/** The line in bold that it stands under. */
function titleOver(statement: Statement, { statements }: Section): Statement | undefined {
  const before = statements.slice(Math.max(0, statement.index - MOST_BEHIND), statement.index)
  return isTitleLine(statement) ? undefined : before.findLast(isTitleLine)
}

/** What is nested in it, or what a label without anything nested stands before. */
function behind(statement: Statement, { statements }: Section): readonly Statement[] {
  const nested = statements.filter((one) => one.parent === statement.index)
  if (nested.length > 0 || !isLabel(statement)) return nested.slice(0, MOST_BELOW)
  const next = statements.slice(statement.index + 1, statement.index + 1 + MOST_BEHIND)
  const end = next.findIndex(isLabel)
  return end < 0 ? next : next.slice(0, end)
}

function isLabel({ kind, text, table }: Statement): boolean {
  return kind !== 'code' && !table && text.length <= LABEL && !/[.!?。]$/u.test(text.trim())
}

/** Of a long statement what stands around the first of what was found; of a block its lines. */
function partOf(statement: Statement, highlights: readonly Span[]): string {
  const first = highlights[0]?.[0] ?? 0
  if (isBlock(statement)) return linesAround(statement, first)
  const from = Math.max(0, first - BEFORE)
  const to = Math.min(statement.text.length, from + PART)
  const shifted = highlights.flatMap(([start, end]): Span[] => (end <= to ? [[start - from, end - from]] : []))
  const part = runsMarkdown([{ text: statement.text.slice(from, to).toWellFormed() }], shifted)
  return `${from > 0 ? '… ' : ''}${part}${to < statement.text.length ? ' …' : ''}`
}

/** A table keeps its head. */
function linesAround({ text, table, language }: Statement, first: number): string {
  const lines = text.split('\n')
  const head = table ? lines.slice(0, 2) : []
  const at = text.slice(0, first).split('\n').length - 1
  const from = Math.max(head.length, at - 3)
  const shown: string[] = []
  for (const line of lines.slice(from)) {
    if (shown.join('\n').length + line.length > PART) break
    shown.push(line)
  }
  const part = shown.length > 0 ? shown : [(lines[from] ?? '').slice(0, PART).toWellFormed()]
  const more = from + part.length < lines.length ? ['…'] : []
  return codeBlock([...head, ...(from > head.length ? ['…'] : []), ...part, ...more].join('\n'), language)
}
