import { COLORS } from '../chat/colors.ts'
import { escapeText } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import { LIMITS } from '../chat/limits.ts'
import type { Message } from '../chat/reply.ts'
import { cutMarkdown } from '../chat/share-length.ts'
import type { Errata, Erratum } from '../core/facts/errata.ts'
import { citationOf, citationOfSection } from '../core/notes/quote.ts'
import type { Section, Statement } from '../core/notes/types.ts'
import type { Text } from '../text/text.ts'
import { citationLine, type NoteUrl } from './citation.ts'
import { errataButtons, errataMark, errataSaid } from './errata.ts'
import { statementLine } from './statement-lines.ts'

const ROOM = 3000

interface Shown {
  readonly text: Text
  readonly errata: Errata
  readonly noteUrl: NoteUrl
}

/** A section of the notes at one statement: the note's own words around it, and what has changed since. */
export function sectionAtView(section: Section, index: number, { text, errata, noteUrl }: Shown): Message {
  const meant = section.statements[index]
  const told = new Set<Erratum>()
  const line = (statement: Statement) => {
    const fresh = errata.shownOn([statement]).filter((one) => statement === meant || !told.has(one))
    for (const one of fresh) told.add(one)
    const mark = statement === meant ? errataSaid(fresh, text) : errataMark(fresh, text)
    return [statementLine(statement, statement === meant), ...(mark === '' ? [] : [mark])].join(' ')
  }
  const lines = windowAround(section.statements.map(line), meant?.index ?? 0)
  const changed = meant ? errata.shownOn([meant]) : []
  const source = citationLine(meant ? citationOf(meant, section) : citationOfSection(section), text, noteUrl)
  return {
    embeds: [
      {
        color: COLORS.plain,
        title: truncate(escapeText(section.title), LIMITS.embedTitle),
        description: `${lines}\n\n${source}`,
      },
    ],
    components: errataButtons(changed, text),
  }
}

/** The line at `at` with as many neighbours on both sides as there is room for. */
function windowAround(lines: readonly string[], at: number): string {
  let first = at
  let last = at
  let used = lines[at]?.length ?? 0
  for (let grown = true; grown; ) {
    grown = false
    for (const next of [first - 1, last + 1]) {
      const line = lines[next]
      if (line === undefined || used + line.length + 1 > ROOM) continue
      used += line.length + 1
      if (next < first) first = next
      else last = next
      grown = true
    }
  }
  const shown = lines.slice(first, last + 1)
  return cutMarkdown(
    [...(first > 0 ? ['…'] : []), ...shown, ...(last < lines.length - 1 ? ['…'] : [])].join('\n'),
    ROOM + 500,
  )
}
