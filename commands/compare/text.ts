import { escapeText } from '../../src/chat/escape.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import { type PageLine, paginate } from '../../src/chat/pages.ts'
import { type Comparison, type ComparisonRow, tableRows } from '../../src/core/facts/comparison/comparison.ts'
import type { FactContext } from '../../src/views/fact-context.ts'
import { factMarkdown } from '../../src/views/fact-lines.ts'
import { verdictText } from '../../src/views/fact-text.ts'
import { splitText } from '../../src/views/statement-lines.ts'
import { chooseLines, sameRow } from './table.ts'

/** A part of the text form, and the row that it tells. */
export interface CompareLine extends PageLine {
  readonly row?: ComparisonRow
}

const PAGE_ROOM = 2200
/** Of one part; what is longer goes on in the next. */
const LINE_ROOM = 3600

/** The text form, whole rows a page; nothing is cut. */
export function comparePages(comparison: Comparison, context: FactContext): CompareLine[][] {
  const same = comparison.rows.filter((row) => row.tone === 'same')
  const lines: CompareLine[] = [
    ...chooseLines(comparison, context).map((line) => ({ text: escapeText(line) })),
    ...tableRows(comparison).flatMap((row) => rowLines(row, comparison, context)),
    ...(same.length > 0 ? sameLines(same, context) : []),
  ]
  return paginate(lines, { room: PAGE_ROOM, most: LIMITS.selectOptions })
}

function rowLines(row: ComparisonRow, { columns }: Comparison, context: FactContext): CompareLine[] {
  const { text } = context
  const names = columns.map((one) => one.name)
  const verdict = row.tone === 'partial' ? undefined : verdictText(row, names, text)
  const mark = row.tone === 'differs' ? '≠ ' : ''
  const title = `${mark}**${escapeText(row.attribute.name[text.language])}**${verdict ? ` · ${escapeText(verdict)}` : ''}`
  const cells = row.cells.map((facts, at) => {
    const said = facts.map((fact) => factMarkdown(fact, context)).join('\n')
    const body = facts.length === 0 ? `*${text.facts.missing}*` : said
    return `> **${escapeText(names[at] ?? '')}** ${body.replaceAll('\n', '\n> ')}`
  })
  return splitText([title, ...cells].join('\n'), LINE_ROOM).map((part) => ({ text: part, row }))
}

function sameLines(rows: readonly ComparisonRow[], context: FactContext): CompareLine[] {
  const said = escapeText(context.text.compare.same(rows.map((row) => sameRow(row, context))))
  return splitText(said, LINE_ROOM).map((part) => ({ text: part }))
}
