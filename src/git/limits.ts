/** What of a repository is read, and how long for: a notebook with its pictures fits some ten times. */
export interface GitLimits {
  /** Over the wire, all requests together. */
  readonly packedBytes: number
  /** Of one object, and of all, when unpacked: what a small pack may grow to. */
  readonly objectBytes: number
  readonly unpackedBytes: number
  /** Files of kinds that are read, and entries looked at to find them. */
  readonly files: number
  readonly entries: number
  readonly fileBytes: number
  readonly withinMs: number
}

export const GIT_LIMITS: GitLimits = {
  packedBytes: 64_000_000,
  objectBytes: 64_000_000,
  unpackedBytes: 400_000_000,
  files: 2_000,
  entries: 50_000,
  fileBytes: 12_000_000,
  withinMs: 60_000,
}

export const MOST_REDIRECTS = 3
