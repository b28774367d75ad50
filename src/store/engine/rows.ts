import type { TrackKey } from '../../core/track.ts'
import type { OccurrenceRow } from '../schedule/schedule-tables.ts'

// Rows become values here and in the other `*-rows.ts`, and nowhere else.

export function trackOf(row: Pick<OccurrenceRow, 'guild_id' | 'track_id'>): TrackKey {
  return { guildId: row.guild_id, trackId: row.track_id }
}

/** Read where something stands. */
export function given<T, Value>(stored: T | null, read: (stored: T) => Value): Value | null {
  return stored === null ? null : read(stored)
}

export function optional<Name extends string, T>(name: Name, value: T | null): { readonly [K in Name]?: T } {
  return (value === null ? {} : { [name]: value }) as { readonly [K in Name]?: T }
}
