import type { Checked, Fault } from '../core/fault.ts'
import { buildNotebook } from '../core/notes/notebook.ts'
import type { Notebook } from '../core/notes/types.ts'
import type { Text } from '../text/text.ts'
import { readFiles } from './files.ts'

/** Reads `notes/**`; a chapter with nothing to study and a heading path met twice are warnings, no notes at all is an error. */
export function readNotes(content: string, text: Text): Checked<Notebook> {
  const files = readFiles(content, 'notes', ['.md', '.markdown'])
  const { notebook, repeated } = buildNotebook(files)
  const faults: Fault[] = []
  if (files.length === 0) {
    faults.push({ severity: 'error', file: 'notes', line: 1, code: 'no-notes', message: text.checks.noNotes() })
  }
  for (const chapter of notebook.chapters) {
    if (chapter.sections.length > 0) continue
    const message = text.checks.chapterWithoutSections(chapter.title)
    faults.push({ severity: 'warning', file: chapter.file, line: 1, code: 'chapter-without-sections', message })
  }
  for (const one of repeated) {
    const message = text.checks.repeatedPath(one.id, `${one.first.file}:${one.first.line}`)
    faults.push({ severity: 'warning', file: one.file, line: one.line, code: 'repeated-path', message })
  }
  return { value: notebook, faults }
}
