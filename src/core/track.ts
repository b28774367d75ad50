/** Names a track: a study group within a server, with content, schedule, board and streaks of its own. */
export interface TrackKey {
  readonly guildId: string
  readonly trackId: string
}

export interface Track extends TrackKey {
  /** As its leaders named it; empty while nobody did: the only track of a server needs no name. */
  readonly name: string
  /** Whether notes of its own stand in for the shipped folder, or beside it. */
  readonly content: TrackContent
  /** The local date of its exam. */
  readonly examDate?: string
  readonly madeAt: number
}

/** Who added something to a track, and when; by nobody, where that is not known any more. */
export interface Added {
  readonly by: string
  readonly at: number
}

export type TrackContent = 'own' | 'both'

/** The track that every server has from the start. */
export const MAIN_TRACK = 'main'

export function mainTrack(guildId: string): TrackKey {
  return { guildId, trackId: MAIN_TRACK }
}
