import type { Checked, Fault } from '../core/fault.ts'
import { NOTE_LIMITS } from '../core/notes/limits.ts'
import { type NotebookResult, notebookSteps } from '../core/notes/notebook.ts'
import type { NoteProblem } from '../core/notes/problem.ts'
import type { Notebook } from '../core/notes/types.ts'
import { eachInSteps, type Steps } from '../core/steps.ts'
import { sentenceOf } from '../text/sentences.ts'
import type { Text } from '../text/text.ts'
import { type ContentFile, readFound, skippedFaults } from './files.ts'
import { isForeign, isNote, isReadable } from './note-files.ts'
import type { Source, Walk } from './source.ts'

/** What the folder of notes holds, read or not. */
export interface ReadNotes extends Checked<Notebook> {
  /** Everything that was found there, pictures too. */
  readonly found: Walk
  /** Files that could have been notes and are none: a licence, a form, another format. */
  readonly notRead: readonly string[]
}

/** Problems that cost a part of the note. */
const LOSSES: readonly NoteProblem['code'][] = ['long-line', 'long-block', 'too-many-headings', 'html', 'unreadable']

/** Reads `notes/**`, a little at a time; no notes at all is an error, and whatever is left out is named. */
export function* readNotes(content: Source, text: Text): Steps<ReadNotes> {
  const found = content.walk('notes')
  const faults: Fault[] = skippedFaults(found.skipped, text)
  const files: ContentFile[] = []
  const notRead: string[] = []
  for (const one of found.files) {
    if (isForeign(one.file)) notRead.push(one.file)
    else if (isNote(one.file)) {
      const read = yield* readFound(one, 'notes', text)
      yield
      faults.push(...read.faults)
      files.push(...read.files)
    } else if (isReadable(one.file)) notRead.push(one.file)
  }
  if (files.length === 0) {
    faults.push({ severity: 'error', file: 'notes', line: 1, code: 'no-notes', message: text.checks.noNotes() })
  }
  faults.push(...foreignFaults(notRead, text))
  const result = yield* notebookSteps(files)
  return { value: result.notebook, faults: [...faults, ...(yield* faultsOf(result, text))], found, notRead }
}

/** A fault for each format, at the first file that has it. */
function foreignFaults(notRead: readonly string[], text: Text): Fault[] {
  const byEnding = Map.groupBy(notRead.filter(isForeign), (file) => file.slice(file.lastIndexOf('.')).toLowerCase())
  return [...byEnding].map(([ending, files]): Fault => {
    const message = text.fileChecks.notMarkdown(ending, files.length)
    return { severity: 'warning', file: files[0] ?? 'notes', line: 1, code: 'not-markdown', message }
  })
}

function* faultsOf({ notebook, problems, repeated, leftOut }: NotebookResult, text: Text): Steps<Fault[]> {
  const faults = leftOut.map((file): Fault => {
    const message = text.fileChecks.tooMuch(NOTE_LIMITS.lines)
    return { severity: 'error', file, line: 1, code: 'too-much', message }
  })
  yield* eachInSteps(problems, WORK_OF_FAULT, ({ file, ...problem }) => {
    const severity = LOSSES.includes(problem.code) ? 'error' : 'warning'
    const { line, code } = problem
    faults.push({ severity, file, line, code, message: sentenceOf(text.fileChecks.note, problem) })
  })
  for (const { file, title, sections } of notebook.chapters) {
    if (sections.length > 0) continue
    const message = text.checks.chapterWithoutSections(title)
    faults.push({ severity: 'warning', file, line: 1, code: 'chapter-without-sections', message })
  }
  yield* eachInSteps(repeated, WORK_OF_FAULT, ({ file, line, id, first }) => {
    const message = text.checks.repeatedPath(id, `${first.file}:${first.line}`)
    faults.push({ severity: 'warning', file, line, code: 'repeated-path', message })
  })
  return faults
}

/** Characters that a fault's sentence is as much work as. */
const WORK_OF_FAULT = 100
