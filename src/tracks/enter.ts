import type { App, Shared } from '../app.ts'
import { UserError } from '../chat/errors.ts'
import { asTyped } from '../chat/escape.ts'
import { inTime } from '../chat/in-time.ts'
import type { Asking, AutocompleteRequest } from '../chat/request.ts'
import type { Library } from '../content/library.ts'
import { mainTrack, type Track, type TrackKey } from '../core/track.ts'
import { trackNamed } from './names.ts'

type Asked = Asking | AutocompleteRequest
/** `notes`: nothing that is made of them, which takes as long again to read. */
export type Needs = 'all' | 'notes'

/** To the track that it is about; undefined where there are several and nothing tells which. */
export async function enter(asked: Asked, shared: Shared, needs: Needs): Promise<App | undefined> {
  const { track, tracks } = await placeOf(asked, shared)
  return track && (await appIn(track, tracks, shared, needs))
}

/** Discord takes no form after 3 s, and none after a deferral. */
const FORM_WAIT_MS = 1_000
/** One in memory is there at once; any other is not worth the rest of those 3 s. */
const LIBRARY_WAIT_MS = 300

/** Where the store is slow, a form opens as if the server had the one track that its button names, or its first. */
export async function enterForForm(asked: Asked, shared: Shared): Promise<App | undefined> {
  const placed = await inTime(placeOf(asked, shared), FORM_WAIT_MS, undefined)
  const { track, tracks } = placed ?? unplaced(asked)
  if (!track) return undefined
  return await appInTime(track, tracks, shared)
}

/** With its library where that is read by then. */
export async function appInTime(track: Track, tracks: readonly Track[], shared: Shared): Promise<App> {
  const library = await inTime(shared.libraries.of(track), LIBRARY_WAIT_MS, undefined)
  return appWith(track, tracks, library, shared)
}

interface Placed {
  readonly track: Track | undefined
  readonly tracks: readonly Track[]
}

async function placeOf(asked: Asked, shared: Shared): Promise<Placed> {
  const tracks = await shared.store.tracks.of(asked.guildId)
  const [only, other] = tracks
  return { track: other ? await meant(asked, tracks, shared) : only, tracks }
}

/** Of no server that she is in: for what is about the member alone. */
export function appOfMember(asked: Asked, shared: Shared): App {
  const track = ownTrack(mainTrack(asked.guildId))
  return appWith(track, [track], undefined, shared)
}

function ownTrack(key: TrackKey): Track {
  return { ...key, name: '', content: 'own', madeAt: 0 }
}

function unplaced(asked: Asked): Placed {
  const main = ownTrack(mainTrack(asked.guildId))
  const trackId = 'customId' in asked ? asked.customId.trackId : undefined
  const track = { ...main, trackId: trackId ?? main.trackId }
  // Several where one is named: what is sent must come to the same one.
  return { track, tracks: trackId === undefined ? [track] : [main, track] }
}

export async function appIn(
  track: Track,
  tracks: readonly Track[],
  shared: Shared,
  needs: Needs = 'all',
): Promise<App> {
  const { libraries } = shared
  const library = await (needs === 'notes' ? libraries.readable(track) : libraries.of(track))
  return appWith(track, tracks, library, shared)
}

/** Without a library, for it is still being read, whatever needs it is refused in a sentence. */
function appWith(track: Track, tracks: readonly Track[], library: Library | undefined, shared: Shared): App {
  const app: App = {
    ...shared,
    track,
    tracks,
    get library(): Library {
      if (!library) throw new UserError('stillReading')
      return library
    },
    async within(key) {
      if (key.guildId === track.guildId && key.trackId === track.trackId) return app
      const other = key.guildId === track.guildId ? await shared.store.tracks.find(key) : undefined
      if (!other) throw new UserError('oldButton')
      return await appIn(other, tracks, shared)
    },
  }
  return app
}

/** What she names, what she presses on, where she writes, where she studied last: the first that tells. */
async function meant(asked: Asked, tracks: readonly Track[], shared: Shared): Promise<Track | undefined> {
  const told = named(asked, tracks) ?? pressedOn(asked, tracks) ?? (await ofChannel(asked, tracks, shared))
  const { guildId, member } = asked
  const last = await shared.store.tracks.last(guildId, member.id)
  if (told) {
    if (asked.kind !== 'autocomplete' && told.trackId !== last) await remember(told, member.id, shared)
    return told
  }
  const known = tracks.find((one) => one.trackId === last)
  const mustKnow = asked.kind === 'command' || asked.kind === 'message'
  return known ?? (mustKnow ? undefined : tracks[0])
}

function named(asked: Asked, tracks: readonly Track[]): Track | undefined {
  const typed = 'options' in asked ? asked.options.track : undefined
  if (typeof typed !== 'string' || typed.trim() === '') return undefined
  const track = trackNamed(typed, tracks)
  if (!track && asked.kind === 'command') throw new UserError('unknownTrack', asTyped(typed))
  return track
}

function pressedOn(asked: Asked, tracks: readonly Track[]): Track | undefined {
  const trackId = 'customId' in asked ? asked.customId.trackId : undefined
  if (trackId === undefined) return undefined
  const track = tracks.find((one) => one.trackId === trackId)
  if (!track) throw new UserError('oldButton')
  return track
}

async function ofChannel(asked: Asked, tracks: readonly Track[], { store }: Shared): Promise<Track | undefined> {
  const { guildId, channelId, parentId } = asked
  const channels = parentId === undefined ? [channelId] : [channelId, parentId]
  const trackId = await store.tracks.inChannels(guildId, channels)
  return tracks.find((one) => one.trackId === trackId)
}

/** Convenience: nobody's answer waits on whether it was kept. */
async function remember(track: TrackKey, memberId: string, { log, store }: Shared): Promise<void> {
  try {
    await store.tracks.remember(track, memberId)
  } catch (error) {
    log.warn({ err: error }, 'where a member studied could not be kept')
  }
}
