import type { App } from '../src/app.ts'
import { inTime } from '../src/chat/in-time.ts'
import { hash32 } from '../src/core/hash.ts'
import type { TrackKey } from '../src/core/track.ts'

/** What a form held. */
type Fields = Readonly<Record<string, string>>

/** Newest drafts that are kept at hand; who wrote one goes on with it within minutes. */
const KEPT = 100
/** A form has to be shown within 3 seconds. */
const FORM_WAIT_MS = 1_500

const drafts = new Map<string, Fields>()

/**
 * Keeps what was typed, so that its form can be opened again filled in, and gives the key to it. At hand, since little may
 * be awaited before a form, and in the store, since the press may come to another process. Another track's key opens nothing.
 */
export async function keepDraft(fields: Fields, memberId: string, app: App): Promise<string> {
  const key = hash32(JSON.stringify(fields))
  const place = placeOf(key, app.track)
  drafts.delete(place)
  drafts.set(place, fields)
  for (const oldest of [...drafts.keys()].slice(0, -KEPT)) drafts.delete(oldest)
  await app.store.waiting.keep(
    waitingFor(key, memberId, app.track),
    [{ name: JSON.stringify(fields) }],
    app.clock.now(),
  )
  return key
}

export async function keptDraft(key: string, memberId: string, app: App): Promise<Fields | undefined> {
  const known = drafts.get(placeOf(key, app.track))
  if (known) return known
  const finding = app.store.waiting.find(waitingFor(key, memberId, app.track))
  const [part] = (await inTime(finding, FORM_WAIT_MS, undefined)) ?? []
  return part && (JSON.parse(part.name) as Fields)
}

function waitingFor(key: string, memberId: string, { guildId, trackId }: TrackKey) {
  return { guildId, memberId, kind: 'draft', key: `${trackId} ${key}` } as const
}

function placeOf(key: string, { guildId, trackId }: TrackKey): string {
  return `${guildId} ${trackId} ${key}`
}
