import type { TrackKey } from '../core/track.ts'
import type { Library } from './library.ts'

/** What each track can be told. */
export interface Libraries {
  /** Built when it is first asked for, and again when its content changed. */
  of(track: TrackKey): Promise<Library>
  /** What comes with the bot: the content folder's. */
  shipped(): Library
}

/** One library for every track. */
export function oneLibrary(library: Library): Libraries {
  return { of: async () => library, shipped: () => library }
}
