import type { Generated } from 'kysely'

/** A member's question: `open`, `used` or `discarded`. */
export interface SuggestionRow {
  id: string
  guild_id: string
  track_id: string
  member_id: string
  /** As its form was filled. */
  fields: string
  state: string
  made_at_ms: number
  decided_at_ms: number | null
  change_id: Generated<string>
  question_id: string | null
  /** 0 or 1: its author knows what became of it. */
  told: Generated<number>
  /** What it earned its author, once. */
  credited_occurrence_id: string | null
  credited_date: string | null
  credited_points: number | null
}

/** Words that were looked for in vain, by date; never who. */
export interface GapRow {
  guild_id: string
  track_id: string
  /** Of the words as they are folded. */
  key: string
  words: string
  /** In UTC. */
  day: string
  times: number
}

/** What a button is about, in parts from 0. */
export interface WaitingRow {
  kind: string
  key: string
  part: number
  guild_id: string
  /** Empty for what is the group's. */
  member_id: string
  name: string
  content: Uint8Array | null
  at_ms: number
}

/** A server without rows has its main track all the same. */
export interface TrackRow {
  guild_id: string
  track_id: string
  name: string
  content: string
  exam_date: string | null
  made_at_ms: number
  /** `open`, or `removed`: all that it had stays. */
  state: string
}

/** Never changed: the newest version of a path counts, unless that is its removal. */
export interface TrackFileRow {
  guild_id: string
  track_id: string
  path: string
  /** From 1. */
  version: number
  kind: string
  /** The file's bytes; null in a removal. */
  content: Uint8Array | null
  size: number
  /** Where it came from: `discord`, or a repository. */
  origin: string
  added_by: string
  added_at_ms: number
  /** 0 or 1. */
  removed: number
  /** Of all files that were changed with it. */
  change_id: string
}

/** The repository of a track. */
export interface TrackLinkRow {
  guild_id: string
  track_id: string
  url: string
  /** Empty: as the repository says. */
  branch: string
  folder: string
  commit_id: string
  committed_at_ms: number
  linked_by: string
  linked_at_ms: number
  looked_at_ms: number
  /** Why it gave nothing when it was asked last. */
  trouble: string | null
}
