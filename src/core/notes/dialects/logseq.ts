/** Names that Logseq itself gives to properties; others are an author's own words. */
const PROPERTY =
  /^([ \t]*(?:[-*+][ \t]+)?)(?:collapsed|id|tags?|alias(?:es)?|title|icon|template|heading|public|filters|background-color|created-at|updated-at|ls-type|hl-[a-z]+|card-[a-z-]+|query-[a-z-]+|logseq\.[\w.-]+):: ?.*$/i
const STATE =
  /^([ \t]*[-*+][ \t]+)(?:TODO|DOING|DONE|LATER|NOW|WAITING|WAIT|CANCELED|CANCELLED|IN-PROGRESS)[ \t]+(?=\S)/
const PRIORITY = /^([ \t]*[-*+][ \t]+)\[#[A-C]\][ \t]+/
const NOT_SHOWN =
  /^[ \t]*(?:[-*+][ \t]+)?(?:#\+(?:BEGIN|END)_\w+.*|(?:SCHEDULED|DEADLINE): ?<[^>]*>|:(?:LOGBOOK|END):|CLOCK: ?\[.*)[ \t]*$/i
const MACRO = /\{\{\s*(?:query|embed|renderer|video|youtube\S*|twitter|tweet|namespace|function|cards)\b[^{}\n]*\}\}/gi
const CLOZE = /\{\{\s*cloze\s+([^{}\n]*)\}\}/gi
const BLOCK_REFERENCE = /(?:(?<=\S) )?\(\((?:[0-9a-f-]{6,40}|(?=[\w-]*[A-Z\d_-])[\w-]{9})\)\)/g
/** Roam’s states and answers. */
const ROAM =
  /\{\{(?:\[\[)?(?:TODO|DONE|word-count|slider|date|calc|table|kanban|mentions|\[\[table\]\]|query|embed)\b[^{}\n]*\}\}[ \t]*/g
const CARD = /[ \t]+#card\b/g
/** `term:: words` of the author's own: shown as the term and what it means. */
const FIELD =
  /^([ \t]*(?:[-*+][ \t]+)?)(\*\*[^*\n]{1,80}\*\*|(?=[^:\n]*\p{L})[^\s:`|[\](){}<>][^:`|[\](){}<>\n]{0,39})(?<!\s)::[ \t]+(?=\S)/u

/** What Logseq keeps beside the text (properties, states, queries) is no text. */
export function logseqLine(line: string): string {
  if (
    !/::|\{\{|\(\(|TODO|DOING|DONE|LATER|NOW|WAIT|CANCEL|IN-PROGRESS|\[#|#\+|:END:|#card|SCHEDULED|DEADLINE|CLOCK|LOGBOOK/i.test(
      line,
    )
  )
    return line
  if (NOT_SHOWN.test(line)) return ''
  if (PROPERTY.test(line)) return PROPERTY.exec(line)?.[1]?.trim() === '' ? '' : line.replace(PROPERTY, '$1').trimEnd()
  const shown = line
    .replace(STATE, '$1')
    .replace(PRIORITY, '$1')
    .replace(MACRO, '')
    .replace(CLOZE, '$1')
    .replace(ROAM, '')
    .replace(CARD, '')
    .replace(BLOCK_REFERENCE, '')
    .replace(FIELD, '$1$2: ')
  return /^[ \t]*[-*+]?[ \t]*$/.test(shown) ? '' : shown
}
