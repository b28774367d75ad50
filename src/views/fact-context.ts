import type { Errata } from '../core/facts/errata.ts'
import type { Notebook } from '../core/notes/types.ts'
import type { Text } from '../text/text.ts'
import type { NoteUrl } from './citation.ts'

/** What views of facts need to know besides the values that they show. */
export interface FactContext {
  readonly text: Text
  readonly errata: Errata
  readonly notebook: Notebook
  readonly noteUrl: NoteUrl
}
