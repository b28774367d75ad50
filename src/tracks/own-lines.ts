import type { App } from '../app.ts'
import type { Library } from '../content/library.ts'
import { randomId } from '../core/random-id.ts'
import type { NewTrackFile } from '../store/store.ts'

/** A file of the track to be: without content it goes. */
interface FileToBe {
  readonly path: string
  readonly content?: string
}

export interface Written {
  /** Takes all of it back. */
  readonly changeId: string
  /** The track's, as it is from now on. */
  readonly library: Library
}

/** Writes files of the track in one change that counts at once. */
export async function writeFiles(files: readonly FileToBe[], addedBy: string, app: App): Promise<Written> {
  const changeId = randomId(app.random)
  const addedAt = app.clock.now()
  const rows = files.map(({ path, content }): NewTrackFile => {
    const kind = path.slice(0, Math.max(0, path.indexOf('/'))) || path
    const bytes = content === undefined ? {} : { content: new TextEncoder().encode(content) }
    return { path, kind, ...bytes, origin: 'discord', addedBy, addedAt, changeId }
  })
  await app.store.trackFiles.add(app.track, rows)
  return { changeId, library: await app.libraries.changed(app.track) }
}

/** One entry of a list in YAML: JSON's values are YAML's. */
export function yamlEntry(entry: object): string {
  return Object.entries(entry)
    .map(([key, value], at) => `${at === 0 ? '- ' : '  '}${key}: ${JSON.stringify(value)}\n`)
    .join('')
}
