import type { Fault } from '../core/fault.ts'
import type { Steps } from '../core/steps.ts'
import type { Added } from '../core/track.ts'
import type { Text } from '../text/text.ts'
import { decodeInSteps } from './decode.ts'
import type { FoundFile, Skipped, Source } from './source.ts'

export interface ContentFile {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string
  readonly text: string
  readonly added?: Added
}

/** Files as they were read, and what could not be, each with what to do. */
export interface ReadFiles {
  readonly files: readonly ContentFile[]
  readonly faults: readonly Fault[]
}

/** How large a file of a kind may be: it is read whole, and checked before. */
export const BYTES_AT_MOST = {
  notes: 8_000_000,
  questions: 2_000_000,
  apkg: 100_000_000,
  /** Its values are made in one step. */
  yaml: 200_000,
  dot: 200_000,
  picture: 8_000_000,
} as const
export type FileKind = keyof typeof BYTES_AT_MOST

/** Every file under `folder` whose name ends in one of `endings`, sorted by number then name; empty without the folder. */
export function* readFiles(
  content: Source,
  folder: string,
  endings: readonly string[],
  kind: FileKind,
  text: Text,
): Steps<ReadFiles> {
  const { files, skipped } = content.walk(folder)
  const wanted = files.filter(({ file }) => endings.some((ending) => file.toLowerCase().endsWith(ending)))
  const read: ReadFiles[] = []
  for (const one of wanted) read.push(yield* readFound(one, kind, text))
  return {
    files: read.flatMap((one) => one.files),
    faults: [...skippedFaults(skipped, text), ...read.flatMap((one) => one.faults)],
  }
}

export function skippedFaults(skipped: readonly Skipped[], text: Text): Fault[] {
  // A second way to a file that is read anyway is nothing to mend.
  return skipped
    .filter(({ why }) => why !== 'twice')
    .map(({ file, why }) => fault('warning', file, `skipped-${why}`, text.fileChecks.skipped[why]))
}

/** The files of that name, what stands on top last; none where there is none. */
export function* readFile(content: Source, file: string, kind: FileKind, text: Text): Steps<ReadFiles[]> {
  const found = content.find(file)
  if (found === 'outside')
    return [{ files: [], faults: [fault('error', file, 'skipped-outside', text.fileChecks.skipped.outside)] }]
  const read: ReadFiles[] = []
  for (const one of found) read.push(yield* readFound(one, kind, text))
  return read
}

/** Reads a file that was found: its text, in whatever encoding; a fault for what is too large, not to be opened or no text. */
export function* readFound({ file, bytes, added, read }: FoundFile, kind: FileKind, text: Text): Steps<ReadFiles> {
  const refused = (code: string, message: string): ReadFiles => ({
    files: [],
    faults: [fault('error', file, code, message)],
  })
  const most = BYTES_AT_MOST[kind]
  if (bytes > most) return refused('large-file', text.fileChecks.tooLarge(bytes, most))
  let content: Uint8Array
  try {
    content = read()
  } catch {
    return refused('unreadable-file', text.fileChecks.unreadable())
  }
  const decoded = yield* decodeInSteps(content)
  if (!decoded) return refused('no-text', text.fileChecks.noText())
  const { encoding, brokenOn: line } = decoded
  const said: Fault[] =
    encoding !== 'utf-8'
      ? [fault('warning', file, 'encoding', text.fileChecks.encoding(encoding))]
      : line === undefined
        ? []
        : [{ severity: 'warning', file, line, code: 'broken-letters', message: text.fileChecks.brokenLetters() }]
  return { files: [{ file, text: decoded.text, ...(added ? { added } : {}) }], faults: said }
}

function fault(severity: Fault['severity'], file: string, code: string, message: string): Fault {
  return { severity, file, line: 1, code, message }
}
