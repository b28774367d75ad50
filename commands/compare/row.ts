import { COLORS } from '../../src/chat/colors.ts'
import { menu } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { escapeText, statementMarkdown } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import { paginate } from '../../src/chat/pages.ts'
import type { Message } from '../../src/chat/reply.ts'
import type { Comparison, ComparisonRow } from '../../src/core/facts/comparison/row.ts'
import { citationLine } from '../../src/views/citation.ts'
import { errataButtons, errataMark } from '../../src/views/errata.ts'
import type { FactContext } from '../../src/views/fact-context.ts'
import { absenceText, factText, leftLines } from '../../src/views/fact-text.ts'
import { splitText } from '../../src/views/statement-lines.ts'
import { changedIn, citationOptions } from '../service/view.ts'

const ROOM = 3800

/** What one row of a comparison rests on: the notes' own words, column by column, and a menu that opens them. */
export function compareRowView(row: ComparisonRow, { columns }: Comparison, context: FactContext): Message {
  const { text, errata } = context
  const parts = row.cells.flatMap((facts, at) => {
    const name = `**${escapeText(columns[at]?.name ?? '')}**`
    if (facts.length === 0) return [{ text: `${name} *${escapeText(absenceText(row.absences[at], text))}*` }]
    const said = facts.flatMap((fact) => [
      ...(fact.value.kind === 'statement' ? [] : [escapeText(factText(fact, text))]),
      ...fact.statements.map((statement, nth) => {
        const citation = fact.citations[nth]
        const marked = errataMark(errata.shownOn([statement]), text)
        const mark = marked === '' ? '' : ` **${marked}**`
        const source = citation ? `\n-# ${citationLine(citation, text, context.noteUrl)}` : ''
        return `> ${statementMarkdown(statement).replaceAll('\n', '\n> ')}${mark}${source}`
      }),
    ])
    return splitText([name, ...said, ...leftLines(facts, text)].join('\n'), ROOM).map((part) => ({ text: part }))
  })
  const [first = []] = paginate(parts, { room: ROOM, most: parts.length + 1 })
  const cut = first.length < parts.length ? ['…'] : []
  const facts = row.cells.flat()
  return {
    embeds: [
      {
        color: COLORS.plain,
        title: truncate(escapeText(row.attribute.name[text.language]), LIMITS.embedTitle),
        description: [...first.map((part) => part.text), ...cut].join('\n'),
      },
    ],
    components: [
      ...menu(writeCustomId('service.cite'), text.service.cite, citationOptions(facts, context)),
      ...errataButtons(changedIn(facts, errata), text),
    ],
  }
}
