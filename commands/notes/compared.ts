import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped } from '../../src/chat/escape.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import type { Library } from '../../src/content/library.ts'
import type { FileChange } from '../../src/content/track-source.ts'
import type { Difference } from '../../src/core/links.ts'
import type { Text } from '../../src/text/text.ts'
import { differenceInSteps } from '../../src/tracks/difference.ts'
import { isOwnNote, ownContent } from '../../src/tracks/own-content.ts'
import { filesAfter } from '../../src/tracks/room.ts'
import type { Seen } from './proposals.ts'

export interface Compared {
  readonly changes: readonly FileChange[]
  /** The library that it would be. */
  readonly after: Library
  readonly difference: Difference
  /** The first notes of their own, which stand in for the shipped ones; or the last. */
  readonly notes: 'first' | 'last' | 'more'
  readonly seen: Seen
}

/** The track as it stands beside what it would be. Throws where that has no room, or nothing to read. */
export async function compared(changes: readonly FileChange[], app: App, text: Text): Promise<Compared> {
  const stamp = await stampOf(app)
  const own = await app.store.trackFiles.of(app.track)
  const changed = new Set(changes.map(({ path }) => path))
  const sizes = filesAfter(own, changes)
  const after = await app.libraries.trial(app.track, changes, text)
  const had = own.some(({ path }) => isOwnNote(path))
  const has = sizes.some(({ path }) => isOwnNote(path))
  const adds = changes.some(({ content }) => content)
  if (has && adds && after.notebook.sections.length === 0) throw nothingToRead(after, changed)
  const notes = app.track.content !== 'own' || had === has ? 'more' : has ? 'first' : 'last'
  // What was shipped until now, or is again, is no part of what a leader changes.
  const before = notes === 'first' ? undefined : app.library
  const difference = await inSteps(differenceInSteps(before, after, changes))
  const stands = own.flatMap(({ path, version }) => (changed.has(path) ? [`${path} ${version}`] : []))
  return { changes, after, difference, notes, seen: { stamp, told: JSON.stringify([difference, stands]) } }
}

/** Another one after every change of the track. */
export async function stampOf({ store, track }: App): Promise<string> {
  const [stamp = ''] = await ownContent(store).stamps([track])
  return stamp
}

/** Notes that say nothing would stand in for those that were shipped. */
function nothingToRead({ faults }: Library, paths: ReadonlySet<string>): UserError {
  const [first] = faults.filter(({ file }) => paths.has(file))
  return new UserError('nothingToTake', first && asTyped(first.file), first?.message)
}
