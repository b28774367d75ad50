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

/** What is being written, by track: an entry is added to what stands there, and none gets lost. */
const writing = new Map<string, Promise<unknown>>()

/** Files of which one adds entries to a list, after whatever is being written in the track. */
export async function writeInTurn(
  filesOf: () => Promise<readonly FileToBe[]>,
  addedBy: string,
  app: App,
): Promise<Written> {
  const key = `${app.track.guildId} ${app.track.trackId}`
  const before = writing.get(key) ?? Promise.resolve()
  const work = before.catch(() => undefined).then(async () => writeFiles(await filesOf(), addedBy, app))
  writing.set(key, work)
  try {
    return await work
  } finally {
    if (writing.get(key) === work) writing.delete(key)
  }
}

/** The track's own list with these entries more, and one less; `known`: what stands in one that another hand wrote. */
export async function withEntries(
  path: string,
  more: readonly object[],
  known: readonly object[],
  { store, track }: App,
  less?: object,
): Promise<FileToBe> {
  const file = (await store.trackFiles.of(track)).find((one) => one.path === path)
  const bytes = file && (await store.trackFiles.bytes(track, path, file.version))
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const lineOf = (entry: object) => `- ${JSON.stringify(entry)}`
  const kept = lines.every((line) => line.startsWith('- {')) ? lines : known.map(lineOf)
  const left = less ? kept.filter((line) => line !== lineOf(less)) : kept
  return { path, content: `${[...new Set([...left, ...more.map(lineOf)])].join('\n')}\n` }
}

/** One entry of a list in YAML: JSON's values are YAML's. */
export function yamlEntry(entry: object): string {
  return Object.entries(entry)
    .map(([key, value], at) => `${at === 0 ? '- ' : '  '}${key}: ${JSON.stringify(value)}\n`)
    .join('')
}
