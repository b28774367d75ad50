import type { Text } from '../text/text.ts'
import type { Library } from './library.ts'
import { readNotes } from './notes.ts'

/** Reads everything in `content/`; never throws on bad content: what is broken is left out and stands in `faults`. */
export function readLibrary(content: string, text: Text): Library {
  const notes = readNotes(content, text)
  return {
    notebook: notes.value,
    search: { find: (query) => ({ query, results: [], suggestions: [] }) },
    questions: [],
    faults: [...notes.faults],
  }
}
