import { hash32 } from '../src/core/hash.ts'
import type { TrackKey } from '../src/core/track.ts'

/** What a form held. */
type Fields = Readonly<Record<string, string>>

/** Newest drafts that are kept; who wrote one goes on with it within minutes. */
const KEPT = 100

const drafts = new Map<string, Fields>()

/**
 * Keeps what was typed, so that its form can be opened again filled in, and gives the key to it. In memory, since nothing
 * may be awaited before a form. Another track's key opens nothing.
 */
export function keepDraft(fields: Fields, track: TrackKey): string {
  const key = hash32(JSON.stringify(fields))
  const place = placeOf(key, track)
  drafts.delete(place)
  drafts.set(place, fields)
  for (const oldest of [...drafts.keys()].slice(0, -KEPT)) drafts.delete(oldest)
  return key
}

export function keptDraft(key: string, track: TrackKey): Fields | undefined {
  return drafts.get(placeOf(key, track))
}

function placeOf(key: string, { guildId, trackId }: TrackKey): string {
  return `${guildId} ${trackId} ${key}`
}
