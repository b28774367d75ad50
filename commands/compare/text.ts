import { escapeText } from '../../src/chat/escape.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import { type PageLine, paginate } from '../../src/chat/pages.ts'
import { oneSidedRows, openingRows } from '../../src/core/facts/comparison/opening-rows.ts'
import { inGroups } from '../../src/core/facts/comparison/order.ts'
import type { Comparison, ComparisonRow } from '../../src/core/facts/comparison/row.ts'
import type { FactContext } from '../../src/views/fact-context.ts'
import { type FactErrata, factMarkdown } from '../../src/views/fact-lines.ts'
import { absenceText, leftLines, verdictText } from '../../src/views/fact-text.ts'
import { splitText } from '../../src/views/statement-lines.ts'
import { type ComparisonPages, MOST_OPENING } from './pages.ts'
import { aboutColumns, errataOfRows, sameRow } from './table.ts'

/** A part of the text form, and the row that it tells. */
export interface CompareLine extends PageLine {
  readonly row?: ComparisonRow
}

/** As tall as a picture is on a phone: a shared page takes no more of the channel. */
const PAGE_ROOM = 1100
/** Of one part; what is longer goes on in the next. */
const LINE_ROOM = PAGE_ROOM

/** The text form, whole rows a page; nothing is cut. */
export function textPages(comparison: Comparison, context: FactContext): ComparisonPages<CompareLine[]> {
  const opening = openingRows(comparison)
  const marks = errataOfRows([...opening, ...comparison.rows], context)
  const told = (rows: readonly ComparisonRow[]) => rows.flatMap((row) => rowLines(row, comparison, marks, context))
  const about = aboutColumns(comparison, context).map((line) => ({ text: `-# ${escapeText(line)}`, options: 0 }))
  const pages = paged([...about, ...told(opening), ...sameLines(comparison, marks, context)])
  const overflow = pages.slice(MOST_OPENING).flat()
  const behind = inGroups([...overflow, ...told(oneSidedRows(comparison))], (line) => line.row?.attribute)
  const rows = new Set(behind.flatMap((line) => line.row ?? []))
  return {
    opening: pages.slice(0, MOST_OPENING),
    rest: behind.length > 0 ? paged(behind) : [],
    behind: { count: rows.size, differs: overflow.some((line) => line.row) },
  }
}

function paged(lines: readonly CompareLine[]): CompareLine[][] {
  return paginate(lines, { room: PAGE_ROOM, most: LIMITS.selectOptions })
}

function rowLines(row: ComparisonRow, { columns }: Comparison, marks: FactErrata, context: FactContext): CompareLine[] {
  const { text } = context
  const names = columns.map((one) => one.name)
  const verdict = row.tone === 'partial' ? undefined : verdictText(row, names, text)
  const mark = row.tone === 'differs' ? '≠ ' : ''
  const title = `${mark}**${escapeText(row.attribute.name[text.language])}**${verdict ? ` · ${escapeText(verdict)}` : ''}`
  const cells = row.cells.map((facts, at) => {
    const said = facts.map((fact) => {
      const whole = fact.from?.relation === 'whole' ? ` *${escapeText(text.facts.inherited(fact.from.name))}*` : ''
      return `${factMarkdown(fact, context, marks.get(fact) ?? [])}${whole}`
    })
    const body =
      facts.length === 0
        ? `*${escapeText(absenceText(row.absences[at], text))}*`
        : [...said, ...leftLines(facts, text)].join('\n')
    return `> **${escapeText(names[at] ?? '')}** ${body.replaceAll('\n', '\n> ')}`
  })
  return splitText([title, ...cells].join('\n'), LINE_ROOM).map((part) => ({ text: part, row }))
}

function sameLines(comparison: Comparison, marks: FactErrata, context: FactContext): CompareLine[] {
  const same = comparison.rows.filter((row) => row.tone === 'same')
  if (same.length === 0) return []
  const rows = same.map((row) => sameRow(row, comparison, marks, context))
  const said = escapeText(context.text.compare.same(rows))
  return splitText(said, LINE_ROOM).map((part) => ({ text: part, options: 0 }))
}
