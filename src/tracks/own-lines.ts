import type { App } from '../app.ts'
import type { Library } from '../content/library.ts'
import { randomId } from '../core/random-id.ts'
import type { NewTrackFile } from '../store/tracks/track-port.ts'

/** A file of the track to be: without content it goes. */
interface FileToBe {
  readonly path: string
  readonly content?: string
  /** The version that it was made of. */
  readonly after?: number
}

export interface Written {
  /** Takes all of it back. */
  readonly changeId: string
  /** The track's, as it is from now on. */
  readonly library: Library
}

/** Writes files of the track in one change that counts at once. */
export async function writeFiles(files: readonly FileToBe[], addedBy: string, app: App): Promise<Written> {
  return await writeMade(async () => files, addedBy, app)
}

/** Whoever adds to a list at the same time is done before. */
const TRIES = 5

/** Files that are made of what stands there, as lists to which one adds: nothing that others write meanwhile gets lost. */
export async function writeMade(
  filesOf: () => Promise<readonly FileToBe[]>,
  addedBy: string,
  app: App,
): Promise<Written> {
  const changeId = randomId(app.random)
  for (let at = 0; at < TRIES; at++) {
    const addedAt = app.clock.now()
    const rows = (await filesOf()).map(({ path, content, after }): NewTrackFile => {
      const kind = path.slice(0, Math.max(0, path.indexOf('/'))) || path
      const bytes = content === undefined ? {} : { content: new TextEncoder().encode(content) }
      const made = after === undefined ? {} : { after }
      return { path, kind, ...bytes, ...made, origin: 'discord', addedBy, addedAt, changeId }
    })
    if (await app.store.trackFiles.add(app.track, rows)) {
      return { changeId, library: await app.libraries.changed(app.track) }
    }
  }
  throw new Error(`the files of a track changed ${TRIES} times while they were written`)
}

/** The track's own list with these entries more, and one less; `known`: what stands in one that another hand wrote. */
export async function withEntries(
  path: string,
  more: readonly object[],
  known: readonly object[],
  { store, track }: App,
  less?: object,
): Promise<FileToBe> {
  const [newest] = await store.trackFiles.history(track, path)
  const file = newest?.removed === false ? newest : undefined
  const bytes = file && (await store.trackFiles.bytes(track, path, file.version))
  return { path, content: listWith(bytes, more, known, less), after: newest?.version ?? 0 }
}

/** The same of what is written there, one entry a line; nothing where none is left. */
export function listWith(
  written: Uint8Array | undefined,
  more: readonly object[],
  known: readonly object[],
  less?: object,
): string {
  const lines = new TextDecoder()
    .decode(written)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const lineOf = (entry: object) => `- ${JSON.stringify(entry)}`
  const kept = lines.every((line) => line.startsWith('- {')) ? lines : known.map(lineOf)
  const left = less ? kept.filter((line) => line !== lineOf(less)) : kept
  return [...new Set([...left, ...more.map(lineOf)])].map((line) => `${line}\n`).join('')
}

/** One entry of a list in YAML: JSON's values are YAML's. */
export function yamlEntry(entry: object): string {
  return Object.entries(entry)
    .map(([key, value], at) => `${at === 0 ? '- ' : '  '}${key}: ${JSON.stringify(value)}\n`)
    .join('')
}
