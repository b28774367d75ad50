import { escapeText } from '../chat/escape.ts'
import type { Citation } from '../core/notes/types.ts'
import type { Text } from '../text/text.ts'

/** A link to a statement in the notes' repository, where the operator set one. */
export type NoteUrl = (citation: Citation) => string | undefined

/** Links into the notes' repository, from a template with {file}, {line} and {lastLine}. */
export function noteUrls(template: string | undefined): NoteUrl {
  if (template === undefined) return () => undefined
  return ({ file, line, lastLine }) =>
    template
      .replaceAll('{file}', file.split('/').map(urlPart).join('/'))
      .replaceAll('{line}', String(line))
      .replaceAll('{lastLine}', String(lastLine))
}

/** Parentheses too: they would end a Markdown link early. */
function urlPart(name: string): string {
  return encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29')
}

/** `Databases > Aurora > Endpoint · Databases.md 361행`, a link where there is one. */
export function citationLine(citation: Citation, text: Text, noteUrl: NoteUrl): string {
  const file = citation.fileName ?? citation.file.slice(citation.file.lastIndexOf('/') + 1)
  const place = `${escapeText(file)} ${text.citation.lines(citation.line, citation.lastLine)}`
  const url = noteUrl(citation)
  return `${escapeText(citation.section)} · ${url === undefined ? place : `[${place}](${url})`}`
}

/** Every citation once, in order; as many lines as fit into `max`. */
export function citationLines(citations: readonly Citation[], text: Text, noteUrl: NoteUrl, max: number): string {
  const lines = [...new Set(citations.map((citation) => citationLine(citation, text, noteUrl)))]
  let length = 0
  const kept = lines.filter((line) => {
    length += line.length + 1
    return length <= max
  })
  return kept.join('\n')
}
