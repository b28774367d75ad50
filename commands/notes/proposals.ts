import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { FileChange } from '../../src/content/track-source.ts'
import { randomId } from '../../src/core/random-id.ts'
import type { TrackKey } from '../../src/core/track.ts'
import type { TrackLink } from '../../src/store/tracks/link-store.ts'

/** What a leader was shown and has not agreed to yet. */
export interface Proposal {
  readonly changes: readonly FileChange[]
  /** They come from this repository. */
  readonly link?: ProposedLink
  readonly seen: Seen
}

/** What a leader was told of a change, to know whether it is still so when she agrees. */
export interface Seen {
  /** The track's files and settings, as they stood. */
  readonly stamp: string
  /** What the change makes of them, and of which versions. */
  readonly told: string
}

export type ProposedLink = Pick<TrackLink, 'url' | 'branch' | 'folder' | 'commit' | 'committedAt'>

/** Kept for a day; after that the files are sent again. */
export async function keepProposal({ changes, link, seen }: Proposal, app: App): Promise<string> {
  const key = randomId(app.random)
  const files = changes.map(({ path, content }) => ({ name: path, ...(content ? { content } : {}) }))
  // What it is about stands before the files.
  const parts = [{ name: JSON.stringify({ link, seen }) }, ...files]
  await app.store.waiting.keep(waitingFor(key, app.track), parts, app.clock.now())
  return key
}

/** Once: whoever presses again is told that it is over. Another track's key opens nothing. */
export async function takeProposal(key: string, app: App): Promise<Proposal> {
  const [about, ...files] = (await app.store.waiting.take(waitingFor(key, app.track))) ?? []
  if (!about) throw new UserError('proposalForgotten')
  const changes = files.map(({ name, content }) => ({ path: name, ...(content ? { content } : {}) }))
  const { link, seen } = JSON.parse(about.name) as Partial<Pick<Proposal, 'link' | 'seen'>>
  // Kept by a bot before this one, which did not write down what was told.
  if (!seen) throw new UserError('proposalForgotten')
  return { changes, seen, ...(link ? { link } : {}) }
}

/** The group's files, nobody's own. */
function waitingFor(key: string, { guildId, trackId }: TrackKey) {
  return { guildId, memberId: '', kind: 'proposal', key: `${trackId} ${key}` } as const
}
