import { LIMITS } from '../chat/limits.ts'
import type { Choice } from '../chat/reply.ts'
import { foldName } from '../core/language/fold.ts'
import type { Track } from '../core/track.ts'
import { en } from '../text/en.ts'
import { ko } from '../text/ko.ts'
import type { Text } from '../text/text.ts'

/** As its leaders called it, or what the first one is called while nobody named it. */
export function trackName({ name }: Track, { tracks }: Text): string {
  return name === '' ? tracks.main : name
}

const MAIN_NAMES = [ko, en].map(({ tracks }) => foldName(tracks.main))

/** Names by id, where there are several. */
export function trackNames(tracks: readonly Track[], text: Text): (trackId: string) => string | undefined {
  const names = new Map(tracks.length > 1 ? tracks.map((one) => [one.trackId, trackName(one, text)]) : [])
  return (trackId) => names.get(trackId)
}

/** By its id, as suggestions give it, or by its name. */
export function trackNamed(typed: string, tracks: readonly Track[]): Track | undefined {
  const folded = foldName(typed)
  const called = (one: Track) => (one.name === '' ? MAIN_NAMES : [foldName(one.name)])
  return tracks.find((one) => one.trackId === typed) ?? tracks.find((one) => called(one).includes(folded))
}

/** Those whose name has what is typed so far. */
export function trackChoices(typed: string, tracks: readonly Track[], text: Text): Choice[] {
  const folded = foldName(typed)
  const named = tracks.map((one) => ({ name: trackName(one, text), value: one.trackId }))
  return named.filter(({ name }) => foldName(name).includes(folded)).slice(0, LIMITS.choices)
}
