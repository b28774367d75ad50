import type { APIEmbedField } from 'discord-api-types/v10'
import type { Erratum } from '../core/facts/errata.ts'
import type { Citation } from '../core/notes/types.ts'
import type { Text } from '../text/text.ts'
import { citationLines, type NoteUrl } from './citation.ts'
import { errataMark } from './errata.ts'

const ROOM = 800

/** Where in the notes it stands, and whether the world has changed since; where nothing is cited, what the notes say near it, if that was found. */
export function sourceFields(
  citations: readonly Citation[],
  errata: readonly Erratum[],
  text: Text,
  noteUrl: NoteUrl,
  related?: Citation,
): APIEmbedField[] {
  const lines = citationLines(citations, text, noteUrl, ROOM)
  if (lines === '')
    return related ? [{ name: text.quiz.related, value: citationLines([related], text, noteUrl, ROOM) }] : []
  return [{ name: text.quiz.source, value: errata.length > 0 ? `${lines}\n${errataMark(errata, text)}` : lines }]
}
