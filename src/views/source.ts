import type { APIEmbedField } from 'discord-api-types/v10'
import type { Erratum } from '../core/facts/errata.ts'
import type { Citation } from '../core/notes/types.ts'
import type { Text } from '../text/text.ts'
import { citationLines, type NoteUrl } from './citation.ts'
import { errataMark } from './errata.ts'

const ROOM = 800

/** Where in the notes it stands, and whether the world has changed since; no field where nothing is cited. */
export function sourceFields(
  citations: readonly Citation[],
  errata: readonly Erratum[],
  text: Text,
  noteUrl: NoteUrl,
): APIEmbedField[] {
  const lines = citationLines(citations, text, noteUrl, ROOM)
  if (lines === '') return []
  return [{ name: text.quiz.source, value: errata.length > 0 ? `${lines}\n${errataMark(errata, text)}` : lines }]
}
