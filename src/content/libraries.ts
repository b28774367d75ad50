import type { Fault } from '../core/fault.ts'
import type { TrackKey } from '../core/track.ts'
import type { Text } from '../text/text.ts'
import type { Library } from './library.ts'
import { type OnReadable, readLibraryInTurns, readyToBeAsked } from './read.ts'
import { createSlots } from './slots.ts'
import type { Source } from './source.ts'
import { bytesOf, type FileChange, fileToBe, type OwnContent, sourceOf } from './track-source.ts'
import { inTurns } from './turns.ts'

/** What each track can be told. */
export interface Libraries {
  /** Built when it is first asked for; after a change the old one serves until the new one stands. */
  of(track: TrackKey): Promise<Library>
  /** The same for whoever only looks things up: of one that is still being built as soon as its notes can be searched. */
  readable(track: TrackKey): Promise<Library>
  /** The track's own files, or what it makes of them, changed: resolves when that counts. */
  changed(track: TrackKey): Promise<Library>
  /** What the track's would be with these files, or without those that have no content; nothing of it is kept. */
  trial(track: TrackKey, changes: readonly FileChange[], text: Text): Promise<Library>
  /** What is wrong with the track's content, in the words of `text`: read once more where they are not the library's. */
  faults(track: TrackKey, text: Text): Promise<readonly Fault[]>
  /** With each look of the jobs: what another process changed is built anew here too. Resolves when that is begun. */
  look(): Promise<void>
  /** Whether what was added to the track could not be made into a library: the one before answers. */
  failed(track: TrackKey): boolean
  /** What comes with the bot: the content folder's. */
  shipped(): Library
}

export interface LibrarySettings {
  readonly folder: string
  readonly own: OwnContent
  readonly text: Text
  readonly onProblem: (problem: string, details: object) => void
  /** A track's library could not be built; not told again before one could. */
  readonly onFailed?: (track: TrackKey) => void
  /** Around all reading: room for what it makes. */
  readonly withRoom?: <T>(work: () => Promise<T>) => Promise<T>
  /** Bytes of text that libraries of their own are kept of. */
  readonly most?: number
  readonly ending?: AbortSignal
}

export interface KeptLibraries extends Libraries {
  /** Reads the folder again; the old library stands until the new one does, and stays where that has no notes. */
  reload(): Promise<void>
  /** How many tracks have one of their own in memory, and bytes of text in them. */
  size(): { readonly count: number; readonly bytes: number }
}

/**
 * Some 50 tracks of 60 KB each stay in memory; any other is read anew, in a fraction of a second. A library takes some 30 times the
 * memory of its text, and the more there are, the longer the collector of memory keeps everybody waiting: with 50 some 40 ms, with
 * 200, within 1 GB, more than twice as long (`npm run bench -- libraries`). Who runs the bot may choose that: `LIBRARY_MB`.
 */
const MOST_MEGABYTES = 3
/** Tracks whose rows are looked at by one statement. */
const LOOKED_AT_ONCE = 500
const AT_ONCE = 2

interface Kept {
  readonly track: TrackKey
  /** None: the track has nothing of its own, and is shown what is shipped. */
  readonly library?: Library
  /** Whether the folder is in it. */
  readonly both: boolean
  readonly stamp: string
  readonly bytes: number
  stale: boolean
}

interface Building {
  readonly whole: Promise<Library>
  readonly readable: Promise<Library>
}

/** Libraries by track: built in turns of the loop, shared by whoever waits, kept by use, swapped whole. */
export function createLibraries(first: Library, settings: LibrarySettings): KeptLibraries {
  const { own, onProblem, most = MOST_MEGABYTES * 1e6 } = settings
  const kept = new Map<string, Kept>()
  const building = new Map<string, Building>()
  const free = createSlots(AT_ONCE)
  const slot = <T>(work: () => Promise<T>) => free(() => (settings.withRoom ? settings.withRoom(work) : work()))
  const failing = new Set<string>()
  /** What was last told of a library in another language than its own. */
  const said = new WeakMap<Library, { readonly text: Text; readonly faults: readonly Fault[] }>()
  let total = 0
  let shipped = first
  let reloading: Promise<void> | undefined
  let again = false
  const libraryOf = (one: Kept) => one.library ?? shipped

  const drop = (key: string) => {
    total -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  /** The latest used stand last; the newest one stays, however large. */
  const keep = (key: string, one: Kept) => {
    drop(key)
    kept.set(key, one)
    total += one.bytes
    if (total <= most) return
    for (const [oldest, { bytes }] of kept) {
      if (total <= most || oldest === key) return
      if (bytes > 0) drop(oldest)
    }
  }

  const build = async (track: TrackKey, key: string, onReadable: OnReadable): Promise<Library> => {
    const before = kept.get(key)
    try {
      const made = await slot(() => built(track, settings, onReadable))
      const one = { ...made, track, stale: false }
      failing.delete(key)
      keep(key, one)
      return libraryOf(one)
    } catch (error) {
      settings.ending?.throwIfAborted()
      onProblem('a library could not be built; the one before stays', { err: error, ...track })
      if (!failing.has(key)) settings.onFailed?.(track)
      failing.add(key)
      if (!before) throw error
      keep(key, { ...before, stale: false })
      return libraryOf(before)
    }
  }

  const begin = (track: TrackKey): Building => {
    const key = keyOf(track)
    const begun = building.get(key)
    if (begun) return begun
    const soon = Promise.withResolvers<Library>()
    const whole = build(track, key, soon.resolve).finally(() => building.delete(key))
    const work = { whole, readable: Promise.race([soon.promise, whole]) }
    // Maybe nobody waits for this one: whoever waits for the whole hears of a failure.
    work.readable.catch(() => undefined)
    building.set(key, work)
    return work
  }
  const refresh = (track: TrackKey) => begin(track).whole

  const inBackground = (work: Promise<unknown>) => {
    work.catch((error: unknown) => onProblem('a library could not be renewed', { err: error }))
  }

  const lookAt = async (some: readonly Kept[]): Promise<void> => {
    const stamps = await own.stamps(some.map(({ track }) => track))
    for (const [at, { track, stamp }] of some.entries()) {
      // Built in the meantime: of what stands there now, or looked at the next time.
      const changed = stamps[at] !== stamp && kept.get(keyOf(track))?.stamp === stamp
      if (changed) inBackground(refresh(track))
    }
  }

  const read = (source: Source | string, text: Text) => slot(() => readLibraryInTurns(source, text, settings.ending))

  const readFolder = async (): Promise<void> => {
    const fresh = await read(settings.folder, settings.text)
    if (fresh.notebook.chapters.length === 0 && shipped.notebook.chapters.length > 0) {
      onProblem('the content folder has no notes any more; what was read before stays', { folder: settings.folder })
      return
    }
    // Made beside the old one, which serves until then.
    await slot(() => inTurns(readyToBeAsked(fresh), settings.ending))
    shipped = fresh
    for (const one of kept.values()) if (one.both) one.stale = true
  }

  /** In memory: used just now. */
  const known = (track: TrackKey): Library | undefined => {
    const key = keyOf(track)
    const one = kept.get(key)
    if (!one) return undefined
    keep(key, one)
    if (one.stale) inBackground(refresh(track))
    return libraryOf(one)
  }

  const of = async (track: TrackKey) => known(track) ?? (await refresh(track))

  return {
    of,
    async readable(track) {
      const one = known(track)
      if (one) return one
      const { whole, readable } = begin(track)
      whole.catch(() => undefined)
      return await readable
    },
    async changed(track) {
      // What is being built may have been read before the change.
      await building.get(keyOf(track))?.whole.catch(() => undefined)
      return await refresh(track)
    },
    async look() {
      const all = [...kept.values()]
      for (let at = 0; at < all.length; at += LOOKED_AT_ONCE) await lookAt(all.slice(at, at + LOOKED_AT_ONCE))
    },
    async trial(track, changes, text) {
      const changed = new Set(changes.map(({ path }) => path))
      const kept = (await own.files(track)).filter(({ file }) => !changed.has(file))
      const source = await sourceOf(track, [...kept, ...changes.flatMap(fileToBe)], settings)
      return source ? await read(source.source, text) : shipped
    },
    async faults(track, text) {
      const library = await of(track)
      if (text === settings.text || library.faults.length === 0) return library.faults
      const told = said.get(library)
      if (told?.text === text) return told.faults
      const source = await sourceOf(track, await own.files(track), settings)
      const { faults } = await read(source?.source ?? settings.folder, text)
      said.set(library, { text, faults })
      return faults
    },
    failed: (track) => failing.has(keyOf(track)),
    shipped: () => shipped,
    size: () => ({ count: [...kept.values()].filter(({ library }) => library).length, bytes: total }),
    reload() {
      if (reloading) again = true
      reloading ??= (async () => {
        do {
          again = false
          await readFolder()
        } while (again)
      })().finally(() => {
        reloading = undefined
      })
      return reloading
    },
  }
}

async function built(
  track: TrackKey,
  settings: LibrarySettings,
  onReadable: OnReadable,
): Promise<Omit<Kept, 'track' | 'stale'>> {
  const { own, text, ending } = settings
  // Before the files: a change in between makes the stamp an old one, and it is read again.
  const [stamp = ''] = await own.stamps([track])
  const from = await sourceOf(track, await own.files(track), settings)
  if (!from) return { both: false, stamp, bytes: 0 }
  const library = await readLibraryInTurns(from.source, text, ending, onReadable)
  return { library, both: from.both, stamp, bytes: bytesOf(from.source) }
}

function keyOf({ guildId, trackId }: TrackKey): string {
  return `${guildId} ${trackId}`
}
